#include "language/morphology.hpp"

#include <algorithm>
#include <array>

namespace tally::language {
namespace {

struct Row {
  std::string_view form;
  PronounForm is;
};

constexpr Number one = Number::singular;
constexpr Number many = Number::plural;
constexpr Number any = Number::none;
constexpr Gender she = Gender::feminine;
constexpr Gender he = Gender::masculine;
constexpr Gender it = Gender::neuter;
constexpr Gender all = Gender::none;

constexpr std::array<Row, 32> pronouns = {{
    {"i", {1, one, all, false}},           {"me", {1, one, all, false}},
    {"my", {1, one, all, true}},           {"mine", {1, one, all, true}},
    {"myself", {1, one, all, false}},      {"we", {1, many, all, false}},
    {"us", {1, many, all, false}},         {"our", {1, many, all, true}},
    {"ours", {1, many, all, true}},        {"ourselves", {1, many, all, false}},
    {"you", {2, any, all, false}},         {"your", {2, any, all, true}},
    {"yours", {2, any, all, true}},        {"yourself", {2, one, all, false}},
    {"yourselves", {2, many, all, false}}, {"he", {3, one, he, false}},
    {"him", {3, one, he, false}},          {"his", {3, one, he, true}},
    {"himself", {3, one, he, false}},      {"she", {3, one, she, false}},
    {"her", {3, one, she, false}},         {"hers", {3, one, she, true}},
    {"herself", {3, one, she, false}},     {"it", {3, one, it, false}},
    {"its", {3, one, it, true}},           {"itself", {3, one, it, false}},
    {"they", {3, any, all, false}},        {"them", {3, any, all, false}},
    {"their", {3, any, all, true}},        {"theirs", {3, any, all, true}},
    {"themselves", {3, many, all, false}}, {"themself", {3, one, all, false}},
}};

}  // namespace

Number number_of(Xpos tag) {
  switch (tag) {
    case Xpos::nn:
    case Xpos::nnp:
    case Xpos::vbz:
      return Number::singular;
    case Xpos::nns:
    case Xpos::nnps:
      return Number::plural;
    default:
      return Number::none;
  }
}

std::optional<PronounForm> pronoun_of(std::string_view norm) {
  const auto* const row =
      std::find_if(pronouns.begin(), pronouns.end(), [&](const Row& r) { return r.form == norm; });
  if (row == pronouns.end()) return std::nullopt;
  return row->is;
}

}  // namespace tally::language

#include "language/train/spelling_pairs.hpp"

#include <utility>

namespace tally::language {
namespace {

using Rewriting = std::pair<std::string_view, std::string_view>;

// Anywhere in the word but at its first letter, since the beginnings of words hold no suffix.
constexpr Rewriting rules[] = {
    {"or", "our"},   {"er", "re"},   {"ters", "tres"}, {"tered", "tred"}, {"tering", "tring"}, {"bers", "bres"},
    {"ense", "ence"}, {"l", "ll"},   {"ll", "l"},      {"og", "ogue"},    {"yz", "ys"},        {"e", "ae"},
    {"e", "oe"},     {"old", "ould"}, {"olt", "oult"}, {"ow", "ough"},    {"older", "oulder"},
};

constexpr Rewriting whole_words[] = {
    {"aluminum", "aluminium"}, {"ax", "axe"},         {"cozy", "cosy"},       {"curb", "kerb"},
    {"curbs", "kerbs"},        {"gray", "grey"},      {"jewelry", "jewellery"}, {"pajamas", "pyjamas"},
    {"skeptic", "sceptic"},    {"skeptics", "sceptics"}, {"skeptical", "sceptical"}, {"skepticism", "scepticism"},
    {"tire", "tyre"},          {"tires", "tyres"},    {"mustache", "moustache"}, {"maneuver", "manoeuvre"},
    {"maneuvers", "manoeuvres"}, {"story", "storey"}, {"stories", "storeys"}, {"airplane", "aeroplane"},
    {"airplanes", "aeroplanes"}, {"specialty", "speciality"}, {"plow", "plough"}, {"plowed", "ploughed"},
};

void rewrite(std::string_view word, const Rewriting& rule, std::vector<SpellingPair>& out) {
  for (std::size_t at = word.find(rule.first); at != std::string_view::npos; at = word.find(rule.first, at + 1)) {
    std::string british(word);
    british.replace(at, rule.first.size(), rule.second);
    out.push_back({std::move(british), false});
  }
}

}  // namespace

std::vector<SpellingPair> british_counterparts(std::string_view american) {
  std::vector<SpellingPair> pairs;
  for (std::size_t at = american.find("iz", 1); at != std::string_view::npos; at = american.find("iz", at + 1)) {
    std::string british(american);
    british[at + 1] = 's';
    pairs.push_back({std::move(british), true});
  }
  for (const Rewriting& rule : rules) rewrite(american, rule, pairs);
  for (const auto& [us, gb] : whole_words) {
    if (american == us) pairs.push_back({std::string(gb), false});
  }
  return pairs;
}

}  // namespace tally::language

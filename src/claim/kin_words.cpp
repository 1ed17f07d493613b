#include "claim/kin_words.hpp"

#include <algorithm>
#include <array>

namespace tally::claim {
namespace {

using mention::Sex;

struct Row {
  std::string_view noun;
  KinWord word;
};

constexpr auto rows = std::to_array<Row>({
    {"aunt", {Kin::uncle_aunt, Sex::female}},
    {"auntie", {Kin::uncle_aunt, Sex::female}},
    {"boyfriend", {Kin::couple, Sex::male}},
    {"brother", {Kin::sibling, Sex::male}},
    {"brother-in-law", {Kin::sibling_in_law, Sex::male}},
    {"cousin", {Kin::cousin, Sex::unknown}},
    {"dad", {Kin::parent, Sex::male}},
    {"daughter", {Kin::child, Sex::female}},
    {"daughter-in-law", {Kin::child_in_law, Sex::female}},
    {"father", {Kin::parent, Sex::male}},
    {"father-in-law", {Kin::parent_in_law, Sex::male}},
    {"fiance", {Kin::couple, Sex::male}},
    {"fiancee", {Kin::couple, Sex::female}},
    {"girlfriend", {Kin::couple, Sex::female}},
    {"gran", {Kin::grandparent, Sex::female}},
    {"grandad", {Kin::grandparent, Sex::male}},
    {"granddad", {Kin::grandparent, Sex::male}},
    {"granddaughter", {Kin::grandchild, Sex::female}},
    {"grandfather", {Kin::grandparent, Sex::male}},
    {"grandma", {Kin::grandparent, Sex::female}},
    {"grandmother", {Kin::grandparent, Sex::female}},
    {"grandpa", {Kin::grandparent, Sex::male}},
    {"grandson", {Kin::grandchild, Sex::male}},
    {"husband", {Kin::couple, Sex::male}},
    {"mom", {Kin::parent, Sex::female}},
    {"mother", {Kin::parent, Sex::female}},
    {"mother-in-law", {Kin::parent_in_law, Sex::female}},
    {"mum", {Kin::parent, Sex::female}},
    {"nephew", {Kin::nephew_niece, Sex::male}},
    {"niece", {Kin::nephew_niece, Sex::female}},
    {"partner", {Kin::couple, Sex::unknown}},
    {"sibling", {Kin::sibling, Sex::unknown}},
    {"sister", {Kin::sibling, Sex::female}},
    {"sister-in-law", {Kin::sibling_in_law, Sex::female}},
    {"son", {Kin::child, Sex::male}},
    {"son-in-law", {Kin::child_in_law, Sex::male}},
    {"spouse", {Kin::couple, Sex::unknown}},
    {"stepbrother", {Kin::sibling, Sex::male}},
    {"stepchild", {Kin::child, Sex::unknown}},
    {"stepdad", {Kin::parent, Sex::male}},
    {"stepdaughter", {Kin::child, Sex::female}},
    {"stepfather", {Kin::parent, Sex::male}},
    {"stepmother", {Kin::parent, Sex::female}},
    {"stepmum", {Kin::parent, Sex::female}},
    {"stepsister", {Kin::sibling, Sex::female}},
    {"stepson", {Kin::child, Sex::male}},
    {"twin", {Kin::sibling, Sex::unknown}},
    {"uncle", {Kin::uncle_aunt, Sex::male}},
    {"widow", {Kin::couple, Sex::female}},
    {"widower", {Kin::couple, Sex::male}},
    {"wife", {Kin::couple, Sex::female}},
});
static_assert(std::is_sorted(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.noun < b.noun; }));

}  // namespace

std::optional<KinWord> kin_word(std::string_view noun) {
  const auto row = std::lower_bound(rows.begin(), rows.end(), noun, [](const Row& r, std::string_view n) { return r.noun < n; });
  return row != rows.end() && row->noun == noun ? std::optional(row->word) : std::nullopt;
}

Kin inverse(Kin kin) {
  switch (kin) {
    case Kin::parent: return Kin::child;
    case Kin::child: return Kin::parent;
    case Kin::grandparent: return Kin::grandchild;
    case Kin::grandchild: return Kin::grandparent;
    case Kin::uncle_aunt: return Kin::nephew_niece;
    case Kin::nephew_niece: return Kin::uncle_aunt;
    case Kin::parent_in_law: return Kin::child_in_law;
    case Kin::child_in_law: return Kin::parent_in_law;
    case Kin::sibling:
    case Kin::couple:
    case Kin::cousin:
    case Kin::sibling_in_law: return kin;
  }
  return kin;
}

}  // namespace tally::claim

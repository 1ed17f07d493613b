#include "compare.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "claim/kin_words.hpp"
#include "claim/nations.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"
#include "rule/post.hpp"

namespace tally::rules::relation {
namespace {

using claim::Kin;
using claim::BondKind;

// What the first of the two is to the second, however the words put it.
Kin kin_as_of(const Tie& tie, entity::EntityId first) {
  const Kin kin = claim::kin_word(tie.bond.value)->kin;
  return tie.person == first ? kin : claim::inverse(kin);
}

// "his elder sister" of one and "her elder brother" of the other: each is older than the other.
bool seniority_agrees(const Tie& a, const Tie& b) {
  if (a.seniority == 0 || b.seniority == 0) return true;
  return a.seniority == (a.person == b.person ? b.seniority : -b.seniority);
}

bool kin_agrees(const Tie& a, const Tie& b) {
  const Kin left = kin_as_of(a, a.person), right = kin_as_of(b, a.person);
  if (left != right || !seniority_agrees(a, b)) return false;
  if (a.person != b.person) return true;
  const auto x = claim::kin_word(a.bond.value)->sex, y = claim::kin_word(b.bond.value)->sex;
  return x == mention::Sex::unknown || y == mention::Sex::unknown || x == y;
}

// One name within the other: "Kirkby", "Kirkby Lonsdale".
bool holds(std::string_view whole, std::string_view part) { return whole.find(part) != std::string_view::npos; }

// Counties and shires that share their name with a town somewhere.
bool is_county(std::string_view name) {
  static constexpr language::WordSet words{{"antrim", "cheshire", "clare", "cornwall", "cumberland", "cumbria",
                                            "derry", "devon", "donegal", "dorset", "down", "durham", "essex", "fife",
                                            "hampshire", "kent", "kerry", "kildare",
                                            "mayo", "meath", "merseyside", "norfolk", "northumberland",
                                            "rutland", "shropshire", "sligo", "somerset", "suffolk", "surrey",
                                            "sussex", "tipperary", "tyrone", "wicklow", "yorkshire"}};
  return words.contains(name);
}

// A county or region holds towns, and a city holds quarters that nobody lists: these may be one.
bool may_hold(std::string_view big, std::string_view small) {
  constexpr int large = 100;  // thousand people
  const auto outer = mention::lookup(big), inner = mention::lookup(small);
  const auto town_and_county = [](const mention::WordFacts& f) { return f.has(mention::WordFlag::region) && f.has(mention::WordFlag::city); };
  if (town_and_county(outer) && town_and_county(inner) && outer.population < large && inner.population < large) return false;
  constexpr int town = 60;  // "Kent" is a county and a small town, "Swansea" a city and its district
  if (is_county(big) || (outer.has(mention::WordFlag::region) && outer.population < town)) return true;
  return outer.population >= large && !inner.has(mention::WordFlag::city);
}

bool places_agree(std::string_view a, std::string_view b) {
  return holds(a, b) || holds(b, a) || may_hold(a, b) || may_hold(b, a);
}

std::string_view preposition(BondKind kind) {
  switch (kind) {
    case BondKind::birthplace: return "born in";
    case BondKind::upbringing: return "brought up in";
    default: return "from";
  }
}

// Of which somebody is beside a job: "the Friends of the Weir". Folded.
bool takes_members(std::string_view body) {
  static constexpr language::WordSet words{{"alliance", "association", "campaign", "choir", "church", "club", "coalition", "friends", "guild",
                                            "institution", "league", "society", "volunteers"}};
  while (!body.empty()) {
    const std::size_t end = std::min(body.find(' '), body.size());
    if (words.contains(body.substr(0, end))) return true;
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  return false;
}

}  // namespace

Topic topic_of(const Tie& tie) {
  if (tie.bond.kind == BondKind::kin) return {tie.bond.kind, std::min(tie.person, tie.other), std::max(tie.person, tie.other), {}};
  return {tie.bond.kind, tie.person, {}, tie.bond.kind == BondKind::children ? std::string(tie.bond.value) : std::string()};
}

bool agree(const Tie& a, const Tie& b) {
  switch (a.bond.kind) {
    case BondKind::kin: return kin_agrees(a, b);
    case BondKind::nationality: return claim::may_be_one_nationality(a.bond.value, b.bond.value);
    case BondKind::party: return a.bond.value == b.bond.value;
    case BondKind::children: return a.bond.number == b.bond.number;
    case BondKind::affiliation:
      return takes_members(a.bond.value) || takes_members(b.bond.value) || !rule::are_two_bodies(a.bond.value, b.bond.value);
    case BondKind::home:
    case BondKind::birthplace:
    case BondKind::upbringing: return places_agree(a.bond.value, b.bond.value);
  }
  return true;
}

std::string label(const align::Story& story, const Tie& tie) {
  std::string words(story[tie.ref].span.in(story[tie.ref.article].article.text));
  switch (tie.bond.kind) {
    case BondKind::kin: return fmt::format("{}{} of {}", tie.seniority > 0 ? "elder " : tie.seniority < 0 ? "younger " : "", tie.bond.value, story.entities[tie.other].name);
    case BondKind::home:
    case BondKind::birthplace:
    case BondKind::upbringing: return fmt::format("{} {}", preposition(tie.bond.kind), words);
    default: return words;
  }
}

}  // namespace tally::rules::relation

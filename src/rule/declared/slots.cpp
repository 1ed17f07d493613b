#include "rule/declared/slots.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "rule/declared/shared_words.hpp"

namespace tally::rule {
namespace {

// More statements than that are not of one thing, and would be held against each other in pairs.
constexpr std::size_t max_claims = 200;

// What a claim is about, by the groups that must say the same; nothing where it lacks one.
std::optional<std::string> slot_of(const Declaration& declaration, const SlotClaim& claim) {
  std::string out = claim.attribute;
  for (const std::string& name : declaration.same.groups) {
    const Said* const said = claim.group(name);
    if (said == nullptr) return std::nullopt;
    out += ' ' + (said->entity.valid() ? fmt::format("#{}", said->entity.value) : said->key);
  }
  if (declaration.scope == Scope::article) out += fmt::format(" @{}", claim.article.value);
  return out;
}

// The same in words that stay when articles come and go.
std::string slot_name(const Declaration& declaration, const SlotClaim& claim) {
  std::string out = claim.attribute.empty() ? declaration.id : claim.attribute;
  for (const std::string& name : declaration.same.groups) {
    if (const Said* const said = claim.group(name)) out += ' ' + said->key;
  }
  return out;
}

class Slot {
 public:
  Slot(const align::Story& story, const Declaration& declaration, std::optional<SharedWords>& shared)
      : story_(story), declaration_(declaration), shared_(shared) {}

  void read(ClaimList claims, SlotReading& out) {
    if (claims.size() > max_claims) return out.undecided.push_back("so many statements that they cannot be of one thing");
    if (declaration_.same.alone && declaration_.scope == Scope::story) leave_lone(claims, out);
    if (claims.size() < 2) return;
    std::vector<ClaimList> sides = sides_of(claims, out);
    ++out.compared;
    if (sides.size() < 2) return;
    const std::size_t before = sides.size();
    keep_bridged(sides);
    if (sides.size() < before) out.undecided.push_back("too little in common to be of one thing");
    if (sides.size() >= 2) out.conflicts.push_back({slot_name(declaration_, *sides.front().front()), std::move(sides)});
  }

 private:
  // Takes out the articles that give two values: they tell of two things.
  void leave_lone(ClaimList& claims, SlotReading& out) const {
    std::set<ingest::ArticleId> several;
    for (const SlotClaim* a : claims) {
      for (const SlotClaim* b : claims) {
        if (a->article == b->article && a != b && compare(declaration_.compare, *a, *b) != Agreement::same) several.insert(a->article);
      }
    }
    for (std::size_t i = 0; i < several.size(); ++i) out.undecided.push_back("one article tells of several");
    std::erase_if(claims, [&](const SlotClaim* claim) { return several.count(claim->article) > 0; });
  }

  [[nodiscard]] std::vector<ClaimList> sides_of(const ClaimList& claims, SlotReading& out) const {
    std::vector<ClaimList> sides;
    for (const SlotClaim* claim : claims) {
      const auto at = [&](Agreement wanted) {
        return std::find_if(sides.begin(), sides.end(), [&](const ClaimList& side) { return compare(declaration_.compare, *side.front(), *claim) == wanted; });
      };
      const auto same = at(Agreement::same);
      if (same != sides.end()) {
        same->push_back(claim);
      } else if (sides.empty() || at(Agreement::differ) != sides.end()) {
        sides.push_back({claim});
      } else {
        out.undecided.push_back("values that cannot be compared");
      }
    }
    return sides;
  }

  // Keeps the sides that differ from another in claims which are surely of one thing.
  void keep_bridged(std::vector<ClaimList>& sides) {
    std::vector<bool> bridged(sides.size(), false);
    for (std::size_t i = 0; i < sides.size(); ++i) {
      for (std::size_t j = i + 1; j < sides.size(); ++j) {
        if (compare(declaration_.compare, *sides[i].front(), *sides[j].front()) != Agreement::differ || !is_bridge(sides[i], sides[j])) continue;
        bridged[i] = bridged[j] = true;
      }
    }
    std::size_t number = 0;
    std::erase_if(sides, [&](const ClaimList&) { return !bridged[number++]; });
  }

  bool is_bridge(const ClaimList& a, const ClaimList& b) {
    return std::any_of(a.begin(), a.end(), [&](const SlotClaim* left) {
      return std::any_of(b.begin(), b.end(), [&](const SlotClaim* right) { return are_of_one_thing(*left, *right); });
    });
  }

  bool are_of_one_thing(const SlotClaim& a, const SlotClaim& b) {
    if (declaration_.same.words == 0) return true;
    if (!shared_) shared_.emplace(story_);
    return shared_->count(a, b) >= declaration_.same.words;
  }

  const align::Story& story_;
  const Declaration& declaration_;
  std::optional<SharedWords>& shared_;  // made where it is needed, for all slots
};

}  // namespace

SlotReading read_slots(const align::Story& story, const Declaration& declaration, const std::vector<SlotClaim>& claims) {
  SlotReading out;
  std::map<std::string, ClaimList> slots;
  for (const SlotClaim& claim : claims) {
    if (!claim.asserted) {
      out.undecided.push_back("denied or only possible");
    } else if (auto slot = slot_of(declaration, claim)) {
      slots[*std::move(slot)].push_back(&claim);
    } else {
      out.undecided.push_back("nothing says of what");
    }
  }
  std::optional<SharedWords> shared;
  for (auto& [key, list] : slots) Slot(story, declaration, shared).read(std::move(list), out);
  return out;
}

}  // namespace tally::rule

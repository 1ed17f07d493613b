#include "unnamed_kin.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "claim/kin_words.hpp"
#include "entity/person_group.hpp"
#include "kin_span.hpp"
#include "mention/persons.hpp"
#include "rule/wording.hpp"

namespace tally::rules::relation {
namespace {

using align::ClaimGroup;
using align::ClaimRef;
using align::Story;
using claim::Kin;
using mention::Sex;

struct Told {
  ClaimRef ref;
  std::string word;
  claim::KinWord kin;
  entity::EntityId owner;  // not valid where nobody shows it
  bool by_name = true;     // whether the owner is named there: what a pronoun means is less sure
  Sex owner_sex = Sex::unknown;
};

// What each person is told to be; told from the other end ("his nephew, Ann") it is turned.
std::map<entity::EntityId, std::vector<Told>> told_of(const Story& story) {
  std::map<entity::EntityId, std::vector<Told>> out;
  for (const ClaimGroup& group : story.groups) {
    if (group.attribute != claim::Attribute::relation || !group.entity.valid()) continue;
    for (const ClaimRef ref : group.claims) {
      const auto& bond = std::get<claim::Bond>(story[ref].value);
      const auto kin = bond.kind == claim::BondKind::kin ? claim::kin_word(bond.value) : std::nullopt;
      if (!kin) continue;
      Told told{ref, bond.value, *kin, {}, bond.by_name, bond.whose};
      if (bond.other.valid()) {
        told.owner = story.entities.of({ref.article, bond.other});
        if (told.owner.valid()) told.owner_sex = entity::view_of(mention::parse_person_name(story.entities[told.owner].name)).sex;
      }
      out[group.entity].push_back(std::move(told));
    }
  }
  return out;
}

bool sexes_fit(Sex a, Sex b) { return a == Sex::unknown || b == Sex::unknown || a == b; }

// Husband of one and father of another: a family has both.
bool may_be_both(Kin a, Kin b) {
  const auto close = [](Kin kin) { return kin == Kin::couple; };
  const auto blood = [](Kin kin) { return kin == Kin::sibling || kin == Kin::cousin; };
  return (close(a) && !blood(b)) || (close(b) && !blood(a));
}

bool is_named_in(const Story& story, entity::EntityId person, ingest::ArticleId article) {
  const auto& parts = story.entities[person].parts;
  return std::any_of(parts.begin(), parts.end(), [&](const entity::EntityPart& part) { return part.article == article; });
}

// "her nephew", where the article names the woman whose son he is elsewhere: the pronoun may well mean her.
bool may_mean(const Story& story, const Told& pronoun, const Told& other) {
  return pronoun.owner.valid() && !pronoun.by_name && other.owner.valid() && other.owner != pronoun.owner &&
         is_named_in(story, other.owner, pronoun.ref.article);
}

bool conflict(const Story& story, const Told& a, const Told& b) {
  const bool unnamed = !a.owner.valid() || !b.owner.valid() || may_mean(story, a, b) || may_mean(story, b, a);
  return unnamed && a.ref.article != b.ref.article && a.kin.kin != b.kin.kin && sexes_fit(a.kin.sex, b.kin.sex) &&
         sexes_fit(a.owner_sex, b.owner_sex) && !may_be_both(a.kin.kin, b.kin.kin);
}

bool article_has(const std::vector<Told>& all, ingest::ArticleId article, Kin kin) {
  return std::any_of(all.begin(), all.end(), [&](const Told& told) { return told.ref.article == article && told.kin.kin == kin; });
}

void report(const Story& story, entity::EntityId person, const Told& a, const Told& b, rule::Sink& sink) {
  const std::string& name = story.entities[person].name;
  finding::Finding finding;
  finding.severity = finding::Severity::warning;
  finding.confidence = 0.75;
  finding.message = fmt::format("{} is the {} in {} and the {} in {}", name, a.word, rule::sources(story, {a.ref.article}), b.word,
                                rule::sources(story, {b.ref.article}));
  finding.suggestion = "Check with the family or the person's own record.";
  finding.subject = name;
  finding.evidence.push_back({a.ref.article, kin_span(story, a.ref, person), a.word, finding::EvidenceRole::primary});
  finding.evidence.push_back({b.ref.article, kin_span(story, b.ref, person), b.word, finding::EvidenceRole::conflicting});
  sink.report(std::move(finding));
}

}  // namespace

void check_unnamed_kin(const Story& story, rule::Sink& sink) {
  for (const auto& [person, all] : told_of(story)) {
    bool done = false;
    for (std::size_t i = 0; i < all.size() && !done; ++i) {
      for (std::size_t k = i + 1; k < all.size() && !done; ++k) {
        const Told &a = all[i], &b = all[k];
        if (!conflict(story, a, b) || article_has(all, a.ref.article, b.kin.kin) || article_has(all, b.ref.article, a.kin.kin)) continue;
        done = true;
        report(story, person, a, b, sink);
      }
    }
  }
}

}  // namespace tally::rules::relation

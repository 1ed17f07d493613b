#include "rule/rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "compare.hpp"
#include "kin_span.hpp"
#include "language/word_set.hpp"
#include "rule/wording.hpp"
#include "unnamed_kin.hpp"

namespace tally::rules {
namespace {

using align::ClaimGroup;
using align::ClaimRef;
using align::Story;
using claim::BondKind;
using relation::Tie;

// Ties that say the same, in the order of the story.
using Camp = std::vector<const Tie*>;

// "her elder brother": 1
int seniority_told(std::string_view words) {
  static constexpr language::WordSet elder{{"elder", "older", "big", "eldest", "oldest"}};
  static constexpr language::WordSet younger{{"younger", "little", "youngest"}};
  int out = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" -", at), words.size());
    const std::string_view word = words.substr(at, end - at);
    out = elder.contains(word) ? 1 : younger.contains(word) ? -1 : out;
    at = end + 1;
  }
  return out;
}

std::vector<Tie> ties_of(const Story& story) {
  std::vector<Tie> out;
  for (const ClaimGroup& group : story.groups) {
    if (group.attribute != claim::Attribute::relation) continue;
    for (const ClaimRef ref : group.claims) {
      const auto& value = std::get<claim::Bond>(story[ref].value);
      Tie tie{ref, value, group.entity, {}};
      if (value.kind == BondKind::kin) tie.seniority = seniority_told(rule::words(story, ref.article, story[ref].span));
      if (value.kind == BondKind::kin && !value.other.valid()) continue;
      if (value.kind == BondKind::kin) tie.other = story.entities.of({ref.article, value.other});
      if (value.kind != BondKind::kin || (tie.other.valid() && tie.other != tie.person)) out.push_back(std::move(tie));
    }
  }
  return out;
}

std::string sources_of(const Story& story, const Camp& camp) {
  std::set<ingest::ArticleId> articles;
  for (const Tie* tie : camp) articles.insert(tie->ref.article);
  return rule::sources(story, articles);
}

// One article that has both in its text knows of both: two nationalities, a home and a flat, a word that was read wrongly.
// A caption says what the text should say.
bool share_article(const Story& story, const Camp& a, const Camp& b) {
  return std::any_of(a.begin(), a.end(), [&](const Tie* x) {
    return std::any_of(b.begin(), b.end(), [&](const Tie* y) {
      const bool caption = (story[x->ref].zone == ingest::Zone::caption) != (story[y->ref].zone == ingest::Zone::caption);
      return x->ref.article == y->ref.article && !caption;
    });
  });
}

// Whether a sentence of the story names both places: "Eastgate, a suburb of Northport".
bool told_together(const Story& story, const Tie& a, const Tie& b) {
  constexpr std::size_t beside = 30;  // bytes between them: ", a suburb of "
  for (const align::ArticleFacts& facts : story.articles) {
    for (const language::Sentence& sentence : facts.document.sentences) {
      const std::string text = base::fold(sentence.span.in(facts.article.text));
      const std::size_t one = text.find(a.bond.value), two = text.find(b.bond.value);
      if (one == std::string::npos || two == std::string::npos) continue;
      const std::size_t gap = one < two ? two - one - a.bond.value.size() : one - two - b.bond.value.size();
      if (gap <= beside) return true;
    }
  }
  return false;
}

// Whether an article of either account names the other's body too: then it knows both.
bool knows_both(const Story& story, const Camp& a, const Camp& b) {
  const auto has = [&](const Camp& camp, const std::string& name) {
    return std::any_of(camp.begin(), camp.end(), [&](const Tie* tie) {
      return base::fold(story[tie->ref.article].article.text).find(name) != std::string::npos;
    });
  };
  return has(a, b.front()->bond.value) || has(b, a.front()->bond.value);
}

bool is_place(BondKind kind) {
  return kind == BondKind::home || kind == BondKind::birthplace || kind == BondKind::upbringing;
}

// The topics in the order of the story.
std::vector<std::vector<const Tie*>> by_topic(const std::vector<Tie>& ties) {
  std::vector<std::vector<const Tie*>> out;
  std::map<relation::Topic, std::size_t> places;
  for (const Tie& tie : ties) {
    const auto [place, is_new] = places.emplace(relation::topic_of(tie), out.size());
    if (is_new) out.emplace_back();
    out[place->second].push_back(&tie);
  }
  return out;
}

std::vector<Camp> camps_of(const std::vector<const Tie*>& ties) {
  std::vector<Camp> camps;
  for (const Tie* tie : ties) {
    const auto home = std::find_if(camps.begin(), camps.end(), [&](const Camp& camp) { return agree(*camp.front(), *tie); });
    if (home == camps.end()) {
      camps.push_back({tie});
    } else {
      home->push_back(tie);
    }
  }
  return camps;
}

class RelationRule final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"relation", "A person's family, country, home or party is given differently",
                                         rule::Material::persons};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    const std::vector<Tie> ties = ties_of(story);
    for (const std::vector<const Tie*>& topic : by_topic(ties)) {
      sink.compared();
      if (reported_children(sink, story, *topic.front())) continue;
      compare(story, camps_of(topic), sink);
    }
    relation::check_unnamed_kin(story, sink);
  }

 private:
  // Two sons and a daughter against a son and two daughters is one finding.
  static bool reported_children(const rule::Sink& sink, const Story& story, const Tie& tie) {
    return tie.bond.kind == BondKind::children && std::any_of(sink.findings().begin(), sink.findings().end(), [&](const finding::Finding& f) {
             return std::any_of(f.evidence.begin(), f.evidence.end(), [&](const finding::Evidence& e) {
               return e.article == tie.ref.article && e.span == story[tie.ref].span;
             });
           });
  }

  static void compare(const Story& story, std::vector<Camp> camps, rule::Sink& sink) {
    if (camps.size() != 2) {
      if (camps.size() > 2) sink.undecided("more than two accounts of one relation");
      return;
    }
    if (share_article(story, camps[0], camps[1])) return sink.undecided("one article gives both");
    const Tie& first = *camps[0].front();
    if (is_place(first.bond.kind) && told_together(story, first, *camps[1].front())) return sink.undecided("one place may hold the other");
    if (first.bond.kind == BondKind::affiliation && knows_both(story, camps[0], camps[1])) return sink.undecided("one article knows both bodies");
    if (camps[1].size() < camps[0].size()) std::swap(camps[0], camps[1]);
    report(story, camps, sink);
  }

  // The odd one out comes first.
  static void report(const Story& story, const std::vector<Camp>& camps, rule::Sink& sink) {
    const Tie& first = *camps.front().front();
    const std::string& person = story.entities[first.person].name;
    const bool place = is_place(first.bond.kind) || first.bond.kind == BondKind::affiliation;
    finding::Finding finding;
    finding.severity = place ? finding::Severity::warning : finding::Severity::error;
    finding.confidence = place ? 0.75 : 0.85;
    std::vector<std::string> parts;
    for (const Camp& camp : camps) {
      for (const Tie* tie : camp) {
        const bool kin = tie->bond.kind == BondKind::kin;
        const base::Span span = kin ? relation::kin_span(story, tie->ref, tie->person) : story[tie->ref].span;
        finding.evidence.push_back({tie->ref.article, span, label(story, *tie),
                                    &camp == &camps.front() ? finding::EvidenceRole::primary
                                                            : finding::EvidenceRole::conflicting});
      }
      parts.push_back(fmt::format("{} {} in {}", told_of(story, *camp.front(), first), label(story, *camp.front()),
                                  sources_of(story, camp)));
    }
    finding.message = fmt::format("{} is {}", person, rule::join(parts));
    finding.suggestion = "Check with the family or the person's own record.";
    finding.subject = person;
    sink.report(std::move(finding));
  }

  // Kin may be told from the other end: "and Ann Lee the mother of Eva Lee".
  static std::string told_of(const Story& story, const Tie& tie, const Tie& first) {
    if (tie.bond.kind != BondKind::kin) return "given as";
    return tie.person == first.person ? "the" : fmt::format("{} the", story.entities[tie.person].name);
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_relation() { return std::make_unique<RelationRule>(); }

}  // namespace tally::rules

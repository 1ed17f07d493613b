#include "verdicts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "align/clause_terms.hpp"
#include "base/sorted.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/quoted.hpp"
#include "rule/wording.hpp"

namespace tally::rules::status {
namespace {

using align::Story;
using align::Term;
using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::WordSet;
using language::Xpos;

// What was decided of one charge.
struct Verdict {
  ArticleId article;
  base::Span words;         // "acquitted of two counts of witness tampering"
  std::vector<Term> charge;
  entity::EntityId person;  // not valid where nobody is named
  bool guilty = false;
};

class VerdictReader {
 public:
  VerdictReader(const Story& story, const align::ClauseTerms& terms, ArticleId article)
      : story_(story), terms_(terms), article_(article), facts_(story[article]), document_(facts_.document) {}

  std::vector<Verdict> read() {
    for (std::uint32_t i = 0; i + 2 < document_.tokens.size(); ++i) {
      range_ = document_[document_.tokens[i].sentence].tokens;
      if (!is_verdict(i) || !is_preposition(i + 1) || mention::is_quoted(facts_.mentions, document_.tokens[i].span)) continue;
      read_charges(i);
    }
    return std::move(verdicts_);
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i >= range_.begin && i < range_.end ? document_.norm(document_.tokens[i]) : std::string_view{}; }

  // "found guilty", "was acquitted"; not "pleaded not guilty", "if convicted", "could be cleared".
  [[nodiscard]] bool is_verdict(std::uint32_t i) const {
    static constexpr WordSet words{{"guilty", "acquitted", "cleared", "convicted"}};
    static constexpr WordSet open{{"if", "would", "could", "may", "might", "whether", "unless", "deny", "denies", "denied", "denying", "should", "yet", "nobody", "no"}};
    if (!words.contains(norm(i))) return false;
    if (is_denied(i) && (norm(i) != "guilty" || is_plea(i))) return false;
    constexpr std::uint32_t reach = 8;
    for (std::uint32_t k = i > range_.begin + reach ? i - reach : range_.begin; k < i; ++k)
      if (open.contains(norm(k))) return false;
    return true;
  }

  [[nodiscard]] bool is_denied(std::uint32_t i) const { return norm(i - 1) == "not" || norm(i - 1) == "n't" || norm(i - 1) == "never"; }

  [[nodiscard]] bool is_plea(std::uint32_t i) const {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t k = i > range_.begin + reach ? i - reach : range_.begin; k < i; ++k)
      if (document_.lemma(document_.tokens[k]).starts_with("plea")) return true;
    return false;
  }

  [[nodiscard]] bool is_preposition(std::uint32_t i) const {
    static constexpr WordSet words{{"of", "on", "to"}};
    return words.contains(norm(i));
  }

  // "of fraud, money laundering and tampering with a witness": one verdict each.
  void read_charges(std::uint32_t word) {
    const bool guilty = norm(word) == "convicted" || (norm(word) == "guilty" && !is_denied(word));
    const entity::EntityId person = person_of(word);
    std::uint32_t begin = word + 2;
    for (std::uint32_t i = begin; i <= range_.end; ++i) {
      const bool ends = i == range_.end || ends_list(i);
      const bool parts = !ends && (norm(i) == "," || norm(i) == "and" || norm(i) == "or");
      if (!ends && !parts) continue;
      add(word, {begin, i}, person, guilty);
      begin = i + 1;
      if (ends) return;
    }
  }

  [[nodiscard]] bool ends_list(std::uint32_t i) const {
    static constexpr WordSet ends{{"after", "at", "before", "but", "by", "during", "following", "in", "over", "when", "where", "which", "while", "who", "whose"}};
    const language::Token& token = document_.tokens[i];
    const bool verb = (token.upos == Upos::verb && token.xpos != Xpos::vbg) || token.upos == Upos::aux;
    return verb || ends.contains(norm(i)) || (token.upos == Upos::punct && norm(i) != "," && norm(i) != "-");
  }

  void add(std::uint32_t word, TokenRange charge, entity::EntityId person, bool guilty) {
    static constexpr WordSet general{{"count", "charge", "offence", "offense", "allegation", "all", "other"}};
    if (charge.begin >= charge.end) return;
    Verdict verdict{article_, base::cover(document_.tokens[is_denied(word) ? word - 1 : word].span, document_.tokens[charge.end - 1].span), {}, person, guilty};
    for (std::uint32_t i = charge.begin; i < charge.end; ++i) {
      const Term term = terms_.of(article_, TokenId(i));
      if (term != 0 && !general.contains(document_.lemma(document_.tokens[i]))) verdict.charge.push_back(term);
    }
    base::sort_unique(verdict.charge);
    if (!verdict.charge.empty()) verdicts_.push_back(std::move(verdict));
  }

  // The subject of the word or of what it completes: "he was found guilty", "the jury cleared him".
  [[nodiscard]] entity::EntityId person_of(std::uint32_t word) const {
    constexpr int farthest = 3;
    TokenId at(word);
    for (int steps = 0; at.valid() && steps < farthest; ++steps, at = document_[at].head) {
      for (const Relation relation : {Relation::obj, Relation::nsubj}) {
        const auto found = language::child(document_, at, relation);
        const auto local = found ? facts_.entities.entity_at(*found) : entity::LocalEntityId();
        if (local.valid() && facts_.entities[local].kind == mention::MentionKind::person) return story_.entities.of({article_, local});
      }
    }
    return {};
  }

  const Story& story_;
  const align::ClauseTerms& terms_;
  ArticleId article_;
  const align::ArticleFacts& facts_;
  const Document& document_;
  TokenRange range_;
  std::vector<Verdict> verdicts_;
};

// Of one charge: it takes two words to tell it where one article names nobody.
bool are_of_one_charge(const Verdict& a, const Verdict& b) {
  if (a.charge != b.charge) return false;
  if (a.person.valid() && b.person.valid()) return a.person == b.person;
  return a.charge.size() > 1;
}

void report(const Story& story, const std::vector<const Verdict*>& guilty, const std::vector<const Verdict*>& cleared, rule::Sink& sink) {
  finding::Finding finding;
  finding.confidence = 0.85;
  for (const auto* side : {&guilty, &cleared}) {
    for (const Verdict* verdict : *side) {
      const bool first = side == &guilty;
      finding.evidence.push_back({verdict->article, verdict->words, first ? "guilty" : "cleared", first ? finding::EvidenceRole::primary : finding::EvidenceRole::conflicting});
      if (finding.subject.empty() && verdict->person.valid()) finding.subject = story.entities[verdict->person].name;
    }
  }
  finding.message = fmt::format("{}{} and {}", finding.subject.empty() ? "" : finding.subject + ": ", rule::quoted(story, guilty.front()->article, guilty.front()->words),
                                rule::quoted(story, cleared.front()->article, cleared.front()->words));
  finding.suggestion = "Check the verdict on each charge with the court.";
  sink.report(std::move(finding));
}

// Both verdicts are in a finding already.
bool is_reported(const rule::Sink& sink, const Verdict& a, const Verdict& b) {
  const auto holds = [](const finding::Finding& finding, const Verdict& verdict) {
    return std::ranges::any_of(finding.evidence, [&](const finding::Evidence& e) { return e.article == verdict.article && e.span.begin < verdict.words.end && verdict.words.begin < e.span.end; });
  };
  return std::ranges::any_of(sink.findings(), [&](const finding::Finding& f) { return holds(f, a) && holds(f, b); });
}

}  // namespace

void check_verdicts(const Story& story, rule::Sink& sink) {
  const align::ClauseTerms terms(story);
  std::vector<Verdict> verdicts;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    for (Verdict& verdict : VerdictReader(story, terms, ArticleId(a)).read()) verdicts.push_back(std::move(verdict));
  }
  const auto knows_both = [&](const Verdict& verdict) {
    return std::ranges::any_of(verdicts, [&](const Verdict& v) { return v.article == verdict.article && v.guilty != verdict.guilty && v.charge == verdict.charge; });
  };
  std::vector<const Verdict*> told;
  for (const Verdict& verdict : verdicts) {
    if (std::ranges::find(told, &verdict) != told.end()) continue;
    std::vector<const Verdict*> guilty, cleared;
    for (const Verdict& other : verdicts) {
      if (&other != &verdict && (other.article == verdict.article || !are_of_one_charge(verdict, other))) continue;
      told.push_back(&other);
      if (!knows_both(other)) (other.guilty ? guilty : cleared).push_back(&other);
    }
    if (guilty.size() + cleared.size() > 1) sink.compared();
    const bool known = std::ranges::any_of(guilty, [&](const Verdict* a) { return std::ranges::any_of(cleared, [&](const Verdict* b) { return is_reported(sink, *a, *b); }); });
    if (!guilty.empty() && !cleared.empty() && !known) report(story, guilty, cleared, sink);
  }
}

}  // namespace tally::rules::status

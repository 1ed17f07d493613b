// How long one thing takes, as two places tell it: "18 months of free repairs" and "a year of free
// repairs", "an eight-week trial" and a trial that "is to last five weeks".
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "language/tree.hpp"
#include "lasting_thing.hpp"
#include "mention/time_compare.hpp"
#include "rule/wording.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::ArticleFacts;
using align::ClauseTerms;
using align::Story;
using align::Term;
using finding::EvidenceRole;
using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::TokenId;
using language::Upos;
using mention::DayRange;

struct Account {
  ArticleId article;
  const mention::Mention* mention = nullptr;
  DayRange length;
  TokenId thing;             // the word for what lasts
  bool late = false;         // how much later than planned
  std::vector<Term> phrase;  // of the thing with its modifiers
  std::vector<Term> clause;  // of the sentence
  bool head = false;         // headline or standfirst
};

// Long years are rounded: "three decades" of what was 27 years.
bool rounded(const Account& a, const Account& b) {
  constexpr double long_years = 9.5 * 365;
  const double low = std::min(a.length.low, b.length.low);
  const double high = std::max(a.length.high, b.length.high);
  return low > long_years && high < 1.6 * low;
}

// Two tellings of one length are seldom more than some times apart; hours and years are lengths of two things.
bool near(const Account& a, const Account& b) {
  constexpr double farthest = 4;
  const auto middle = [](const Account& x) { return (x.length.low + std::min(x.length.high, x.length.low * 2 + 1)) / 2; };
  return middle(a) <= farthest * middle(b) && middle(b) <= farthest * middle(a);
}

bool differ(const Account& a, const Account& b) {
  const auto& x = std::get<mention::TimeExpression>(a.mention->value);
  const auto& y = std::get<mention::TimeExpression>(b.mention->value);
  return mention::compare_times(x, y) == mention::TimeMatch::disjoint;
}

// Words of lateness around a length: "later than planned", "behind schedule", "overdue", "a delay of".
bool tells_lateness(const Around& around, const SentenceTime& time) {
  const std::string_view next = around.after(time);
  const std::string_view after_next = around.after(time, 2);
  if (next == "later" && after_next == "than") return true;
  if (next == "behind" && (after_next == "schedule" || around.after(time, 3) == "schedule")) return true;
  if (next == "overdue" || next == "late" || next == "delay") return true;
  return around.before(time) == "of" && around.before(time, 2) == "delay";
}

class Lengths {
 public:
  Lengths(const Story& story, const ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), terms_(terms), sink_(sink), slips_(slips) {}

  void run() {
    for (std::size_t a = 0; a < story_.articles.size(); ++a) collect(ArticleId(a));
    for (const auto& [i, j] : comparable()) compare(accounts_[i], accounts_[j]);
    for (const Account& account : accounts_) {
      if (account.head) hold_headline(account);
    }
  }

 private:
  // Pairs of places in accounts_, in order, that same_thing() can hold of: both of a delay, or of things of one name.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> comparable() const {
    std::map<Term, std::vector<std::size_t>> of_thing;
    std::vector<std::size_t> late;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < accounts_.size(); ++i) {
      const Account& account = accounts_[i];
      const Term key = account.thing.valid() ? terms_.of(account.article, account.thing) : Term{};
      if (!account.late && (key == Term{} || terms_.is_entity(key))) continue;
      std::vector<std::size_t>& earlier = account.late ? late : of_thing[key];
      for (const std::size_t other : earlier) {
        if (accounts_[other].article != account.article || accounts_[other].head != account.head) pairs.emplace_back(other, i);
      }
      earlier.push_back(i);
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  }

  void collect(ArticleId article) {
    const ArticleFacts& facts = story_[article];
    const Around around(facts);
    for (const auto& sentence : times_by_sentence(facts)) {
      for (const SentenceTime& time : sentence) {
        if (!time.is_length()) continue;
        const auto length = mention::length_of(*time.time);
        if (!length || around.after(time) == "ago" || around.after(time) == "old") continue;
        Account account{.article = article, .mention = time.mention, .length = *length};
        account.late = tells_lateness(around, time);
        account.thing = lasting_thing(facts.document, time);
        if (account.thing.valid()) account.phrase = terms_.of(article, language::subtree(facts.document, account.thing));
        const auto& token = facts.document.tokens[time.mention->tokens.begin];
        account.clause = terms_.of(article, facts.document[token.sentence].tokens);
        const ingest::Zone zone = facts.document.zone_of(facts.article, token);
        account.head = zone == ingest::Zone::headline || zone == ingest::Zone::standfirst;
        accounts_.push_back(std::move(account));
      }
    }
  }

  // A headline tells of its body: where the body and another article agree on a length near the headline's, and none has the
  // headline's own, it is that one.
  void hold_headline(const Account& head) {
    constexpr double near_by = 1.5;
    const auto middle = [](const Account& a) { return (a.length.low + a.length.high) / 2; };
    const Account* body = nullptr;
    const Account* witness = nullptr;
    for (const Account& other : accounts_) {
      if (&other == &head || other.late != head.late) continue;
      if (!differ(other, head)) return;
      const bool close = middle(other) <= near_by * middle(head) && middle(head) <= near_by * middle(other);
      if (!close || other.head || !of_one_time(story_, head.article, other.article)) continue;
      if (body != nullptr && differ(*body, other)) return;
      if (other.article == head.article) body = &other;
      if (other.article != head.article) witness = &other;
    }
    if (body == nullptr || witness == nullptr || differ(*body, *witness) || reported(head, *body)) return;
    sink_.compared();
    Slip slip;
    slip.evidence = {evidence(head, EvidenceRole::primary), evidence(*body, EvidenceRole::conflicting), evidence(*witness, EvidenceRole::conflicting)};
    slip.message = fmt::format("\u201C{}\u201D in the headline of {} is \u201C{}\u201D in its body and \u201C{}\u201D in {}", slip.evidence[0].label,
                               short_name(story_[head.article].article), slip.evidence[1].label, slip.evidence[2].label,
                               short_name(story_[witness->article].article));
    slip.subject = slip.evidence[0].label;
    slip.confidence = 0.75;
    slips_.push_back(std::move(slip));
  }

  [[nodiscard]] bool settled(const Account& account, ArticleId article) const {
    return std::any_of(accounts_.begin(), accounts_.end(), [&](const Account& other) {
      return other.article == article && &other != &account && !other.head && !differ(other, account);
    });
  }

  [[nodiscard]] bool reported(const Account& a, const Account& b) const {
    const auto holds = [](const Slip& slip, const Account& account) {
      return std::any_of(slip.evidence.begin(), slip.evidence.end(), [&](const finding::Evidence& e) {
        return e.article == account.article && e.span == account.mention->span;
      });
    };
    return std::any_of(slips_.begin(), slips_.end(), [&](const Slip& slip) { return holds(slip, a) && holds(slip, b); });
  }

  void compare(const Account& a, const Account& b) {
    if ((a.article == b.article && a.head == b.head) || !of_one_time(story_, a.article, b.article)) return;
    if (!near(a, b) || rounded(a, b) || !differ(a, b) || !same_thing(a, b) || reported(a, b)) return;
    sink_.compared();
    if (a.article != b.article && (settled(a, b.article) || settled(b, a.article))) return;
    report(a, b);
  }

  // The entities of both sentences: where each names some, one must be in both.
  [[nodiscard]] bool other_people(const std::vector<Term>& a, const std::vector<Term>& b,
                                  const std::vector<Term>& shared) const {
    return has_entity(terms_, a) && has_entity(terms_, b) && !has_entity(terms_, shared);
  }

  // What is common besides the thing itself and who it is about.
  [[nodiscard]] std::size_t others(const std::vector<Term>& shared, Term key) const {
    return static_cast<std::size_t>(std::count_if(shared.begin(), shared.end(), [&](Term term) {
      return term != key && !terms_.is_entity(term);
    }));
  }

  [[nodiscard]] bool same_thing(const Account& a, const Account& b) const {
    constexpr double some_words = 4.5;
    constexpr double many_words = 8;
    const auto shared = align::shared_terms(a.clause, b.clause);
    const bool dated = story_[a.article].article.published && story_[b.article].article.published;
    const bool alike_late = shared.size() >= 3 || (dated && terms_.weigh(shared) >= some_words);
    if (a.late && b.late) return alike_late && !other_people(a.clause, b.clause, shared);
    if (!a.thing.valid() || !b.thing.valid() || a.late != b.late) return false;
    const Term key = terms_.of(a.article, a.thing);
    const bool verb = story_[a.article].document[a.thing].upos == Upos::verb;
    if (key == 0 || terms_.is_entity(key) || key != terms_.of(b.article, b.thing) || other_people(a.clause, b.clause, shared)) return false;
    const auto phrase = align::shared_terms(a.phrase, b.phrase);
    if (verb) return terms_.weigh(shared) >= many_words && others(shared, key) >= 2;
    // "free repairs" twice, not a year of the council's and one of the council's chair.
    const std::size_t most = std::max(a.phrase.size(), b.phrase.size());
    // A life has many years of many things: another article's may be others.
    constexpr double most_of_a_year = 300;
    if (a.article != b.article && std::max(a.length.low, b.length.low) > most_of_a_year) return false;
    const bool alike = 2 * phrase.size() >= most;
    return alike && (others(phrase, key) >= 1 || terms_.weigh(shared) >= many_words);
  }

  [[nodiscard]] finding::Evidence evidence(const Account& account, EvidenceRole role) const {
    return rule::evidence(story_, account.article, account.mention->span, role);
  }

  void report(const Account& a, const Account& b) {
    Slip slip;
    slip.evidence = {evidence(a, EvidenceRole::primary), evidence(b, EvidenceRole::conflicting)};
    for (const Account& other : accounts_) {
      if (&other == &a || &other == &b || !(same_thing(other, a) || same_thing(other, b))) continue;
      slip.evidence.push_back(evidence(other, differ(other, a) ? EvidenceRole::conflicting : EvidenceRole::supporting));
    }
    slip.message = fmt::format("{} and {} are told of the same thing", rule::quoted(story_, a.article, a.mention->span),
                               rule::quoted(story_, b.article, b.mention->span));
    slip.subject = a.thing.valid() ? story_[a.article].document.lemma(story_[a.article].document[a.thing]) : "delay";
    slip.confidence = 0.8;
    slips_.push_back(std::move(slip));
  }

  const Story& story_;
  const ClauseTerms& terms_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  std::vector<Account> accounts_;
};

}  // namespace

void find_lengths(const Story& story, const ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips) {
  Lengths(story, terms, sink, slips).run();
}

}  // namespace tally::rules

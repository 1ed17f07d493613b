// "The first win at Corby since 2011", "had not won there since 2014", "the first in 14 years": when something was so last.
#include <fmt/format.h>

#include <algorithm>

#include "language/word_set.hpp"
#include "mention/time_compare.hpp"
#include "rule/days_apart.hpp"
#include "rule/wording.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::ClauseTerms;
using align::Story;
using align::Term;
using finding::EvidenceRole;
using ingest::ArticleId;
using language::Document;

struct Claim {
  ArticleId article;
  SentenceTime time;
  std::vector<Term> words;
  std::string_view rank;  // "first", "worst"; "not" for what had not been
};

constexpr language::WordSet negations{{"not", "n't", "never", "without", "no"}};

// The word before the time that says that nothing was so in between; empty where none does.
std::string_view rank_before(const Document& document, const SentenceTime& time) {
  constexpr std::uint32_t reach = 14;
  const std::uint32_t first = document[document.tokens[time.mention->tokens.begin].sentence].tokens.begin;
  std::uint32_t t = time.mention->tokens.begin;
  for (std::uint32_t steps = 0; t > first && steps < reach; ++steps) {
    const language::Token& token = document.tokens[--t];
    const std::string_view norm = document.norm(token);
    if (norm == "first" || norm == "only" || norm == "last") return norm;
    if (token.xpos == language::Xpos::jjs) return norm;
    if (negations.contains(norm)) return "not";
  }
  return {};
}

class SinceClaims {
 public:
  SinceClaims(const Story& story, const ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), terms_(terms), sink_(sink), slips_(slips) {
    for (std::size_t a = 0; a < story.articles.size(); ++a) read(ArticleId(a));
  }

  void run() {
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      for (std::size_t j = i + 1; j < claims_.size(); ++j) compare(claims_[i], claims_[j]);
    }
  }

 private:
  void read(ArticleId article) {
    const Document& document = story_[article].document;
    const Around around(story_[article]);
    for (const auto& sentence : times_by_sentence(story_[article])) {
      for (const SentenceTime& time : sentence) {
        const bool since = time.is_dated() && time.time->bearing == mention::TimeBearing::since;
        const bool in_years = time.is_length() && !time.time->amount->vague && time.time->amount->unit >= mention::Granularity::year &&
                              (around.before(time) == "in" || around.before(time) == "for") && around.after(time) != "ago";
        if (!since && !in_years) continue;
        const std::string_view rank = rank_before(document, time);
        if (rank.empty()) continue;
        const auto home = document.tokens[time.mention->tokens.begin].sentence;
        claims_.push_back({article, time, terms_.of(article, document[home].tokens), rank});
      }
    }
  }

  // Of one thing: the same rank, or a rank and a "not", and the same words.
  [[nodiscard]] bool one_thing(const Claim& a, const Claim& b) const {
    const bool ranks = a.rank == b.rank || (a.rank == "first" && b.rank == "not") || (a.rank == "not" && b.rank == "first");
    const auto shared = align::shared_terms(a.words, b.words);
    constexpr double some_words = 5;
    if (!ranks || (has_entity(terms_, a.words) && has_entity(terms_, b.words) && !has_entity(terms_, shared))) return false;
    const auto plain = std::count_if(shared.begin(), shared.end(), [&](Term term) { return !terms_.is_entity(term); });
    return plain >= 1 && shared.size() >= 2 && terms_.weigh(shared) >= some_words;
  }

  [[nodiscard]] bool differ(const Claim& a, const Claim& b) const {
    const bool length_a = a.time.is_length();
    const bool length_b = b.time.is_length();
    if (length_a != length_b) return length_a ? misses(a, b) : misses(b, a);
    return mention::compare_times(*a.time.time, *b.time.time) == mention::TimeMatch::disjoint;
  }

  // A number of years, and the year that they are counted from.
  [[nodiscard]] bool misses(const Claim& length, const Claim& since) const {
    const auto published = publication_of(story_[length.article].article);
    const auto stated = mention::length_of(*length.time.time);
    if (!published || !stated) return false;
    const auto way = mention::elapsed(*since.time.time, *published);
    constexpr double a_year = 366;
    return way && !mention::fits({stated->low - a_year, stated->high + a_year / 2}, *way);
  }

  // What is the worst since 2011 today may be the worst since 2003 in some days: prices fall on.
  [[nodiscard]] bool of_one_time(ArticleId a, ArticleId b) const {
    constexpr int days = 2;
    const auto apart = rule::days_apart(story_, a, b);
    return apart && *apart <= days;
  }

  void compare(const Claim& a, const Claim& b) {
    if (a.article == b.article || !of_one_time(a.article, b.article) || !one_thing(a, b)) return;
    sink_.compared();
    if (!differ(a, b) || settled(a, b.article) || settled(b, a.article)) return;
    report(a, b);
  }

  [[nodiscard]] bool settled(const Claim& claim, ArticleId article) const {
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& other) {
      return other.article == article && one_thing(claim, other) && !differ(claim, other);
    });
  }

  void report(const Claim& a, const Claim& b) {
    Slip slip;
    for (const Claim* claim : {&a, &b}) {
      const EvidenceRole role = claim == &a ? EvidenceRole::primary : EvidenceRole::conflicting;
      slip.evidence.push_back(rule::evidence(story_, claim->article, claim->time.mention->span, role));
    }
    const auto shown = [&](const Claim& claim) {
      return fmt::format("{} {}", claim.time.is_length() ? "in" : "since", rule::quoted(story_, claim.article, claim.time.mention->span));
    };
    slip.message = fmt::format("The {} {} is that {}", a.rank == "not" ? "first" : a.rank, shown(a), shown(b));
    slip.subject = slip.evidence[0].label;
    slip.confidence = 0.75;
    slips_.push_back(std::move(slip));
  }

  const Story& story_;
  const ClauseTerms& terms_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  std::vector<Claim> claims_;
};

}  // namespace

void find_since_claims(const Story& story, const ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips) {
  SinceClaims(story, terms, sink, slips).run();
}

}  // namespace tally::rules

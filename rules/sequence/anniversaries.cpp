// "The 20th anniversary of the bridge disaster", and the date of the disaster.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "rule/wording.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::ArticleFacts;
using align::ClauseTerms;
using align::Story;
using finding::EvidenceRole;
using ingest::ArticleId;
using language::Document;
using mention::Mention;
using mention::TimeExpression;

struct NumberWord {
  std::string_view word;
  int number;
};

constexpr auto ordinals = std::to_array<NumberWord>({{"fifth", 5}, {"tenth", 10}, {"twentieth", 20}, {"thirtieth", 30},
                                                     {"fortieth", 40}, {"fiftieth", 50}, {"sixtieth", 60}, {"hundredth", 100}});

// "20th", "fiftieth"; 0 for any other word
int ordinal(std::string_view norm) {
  const auto at = std::find_if(ordinals.begin(), ordinals.end(), [&](const NumberWord& o) { return o.word == norm; });
  if (at != ordinals.end()) return at->number;
  int number = 0;
  const auto [end, error] = std::from_chars(norm.data(), norm.data() + norm.size(), number);
  const bool ending = error == std::errc() && norm.data() + norm.size() - end == 2 && end[0] >= 'a' && end[0] <= 'z';
  return ending ? number : 0;
}

struct Occasion {
  ArticleId article;
  language::TokenRange words;  // "20th anniversary"
  int number = 0;
  int year = 0;  // of what is remembered, reckoned from publication
  std::vector<align::Term> terms;
};

// The event's day is the anniversary's, or nearly.
bool same_season(const TimeExpression& time, std::chrono::year_month_day published) {
  constexpr int nearby = 45;
  const std::chrono::year_month_day day{published.year(), std::chrono::month{*time.month}, std::chrono::day{time.day.value_or(15)}};
  if (!day.ok()) return false;
  const auto apart = std::abs((std::chrono::sys_days{day} - std::chrono::sys_days{published}).count());
  return apart <= nearby || apart >= 365 - nearby;
}

class Anniversaries {
 public:
  Anniversaries(const Story& story, const ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), terms_(terms), sink_(sink), slips_(slips) {}

  void run() {
    for (std::size_t a = 0; a < story_.articles.size(); ++a) {
      const ArticleFacts& facts = story_.articles[a];
      if (!facts.article.published) continue;
      for (std::size_t t = 1; t < facts.document.tokens.size(); ++t) read(ArticleId(a), facts, t);
    }
  }

 private:
  void read(ArticleId article, const ArticleFacts& facts, std::size_t t) {
    const Document& document = facts.document;
    if (document.lemma(document.tokens[t]) != "anniversary") return;
    const int number = ordinal(document.norm(document.tokens[t - 1]));
    if (number < 2) return;
    Occasion occasion{.article = article, .number = number};
    occasion.words = {static_cast<std::uint32_t>(t - 1), static_cast<std::uint32_t>(t + 1)};
    occasion.year = static_cast<int>(facts.article.published->date.year()) - number;
    occasion.terms = terms_.of(article, document[document.tokens[t].sentence].tokens);
    hold(occasion);
  }

  void hold(const Occasion& occasion) {
    std::vector<TimePlace> others;
    for (std::size_t a = 0; a < story_.articles.size(); ++a) {
      const ArticleFacts& facts = story_.articles[a];
      for (const Mention& mention : facts.mentions.all) {
        const auto* time = std::get_if<TimeExpression>(&mention.value);
        if (time == nullptr || !time->year) continue;
        if (std::abs(*time->year - occasion.year) <= 1) return;  // the year that it is reckoned from, or one beside
        if (!time->month || mention.tokens.empty() || !tells_of(occasion, ArticleId(a), mention, *time)) continue;
        others.push_back({ArticleId(a), &mention});
      }
    }
    if (others.empty()) return;
    sink_.compared();
    Slip slip;
    const base::Span span = story_[occasion.article].document.span_of(occasion.words);
    const std::string words(rule::words(story_, occasion.article, span));
    slip.evidence.push_back(rule::evidence(story_, occasion.article, span));
    for (const TimePlace& date : others) {
      slip.evidence.push_back(rule::evidence(story_, date.article, date.mention->span, EvidenceRole::conflicting));
    }
    slip.message = fmt::format("\u201C{}\u201D points to {}, not to {}", words, occasion.year, slip.evidence[1].label);
    slip.subject = words;
    slip.confidence = 0.8;
    slips_.push_back(std::move(slip));
  }

  [[nodiscard]] bool tells_of(const Occasion& occasion, ArticleId article, const Mention& mention, const TimeExpression& time) const {
    const ArticleFacts& facts = story_[article];
    if (!same_season(time, story_[occasion.article].article.published->date)) return false;
    if (*time.year >= static_cast<int>(story_[occasion.article].article.published->date.year())) return false;
    const auto sentence = facts.document[facts.document.tokens[mention.tokens.begin].sentence].tokens;
    return !align::shared_terms(occasion.terms, terms_.of(article, sentence)).empty();
  }

  const Story& story_;
  const ClauseTerms& terms_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
};

}  // namespace

void find_anniversaries(const Story& story, const ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips) {
  Anniversaries(story, terms, sink, slips).run();
}

}  // namespace tally::rules

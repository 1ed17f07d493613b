// How long one thing took or is to take, where the two articles call it by other names: "the final lasted two hours and 51
// minutes" and "she won in an hour and three-quarters". Judged on all that stands around the two (align/moments.hpp).
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "align/moments.hpp"
#include "mention/time_compare.hpp"
#include "rule/wording.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::ClauseTerms;
using align::Story;
using finding::EvidenceRole;
using ingest::ArticleId;

struct Length {
  ArticleId article;
  const mention::Mention* mention = nullptr;
  const mention::TimeExpression* time = nullptr;
  double days = 0;  // in the middle of what it allows
  align::Moment moment;
};

class JudgedLengths {
 public:
  JudgedLengths(const Story& story, const ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), moments_(story, terms), sink_(sink), slips_(slips) {
    for (std::size_t a = 0; a < story.articles.size(); ++a) read(ArticleId(a));
  }

  void run() {
    for (std::size_t i = 0; i < lengths_.size(); ++i) {
      for (std::size_t j = i + 1; j < lengths_.size(); ++j) hold(lengths_[i], lengths_[j]);
    }
  }

 private:
  void read(ArticleId article) {
    const Around around(story_[article]);
    for (const auto& sentence : times_by_sentence(story_[article])) {
      for (const SentenceTime& time : sentence) {
        if (!time.is_length() || time.time->amount->vague) continue;
        const std::string_view next = around.after(time);
        if (next == "ago" || next == "old" || next == "later" || next == "earlier" || around.before(time) == "every") continue;
        const auto length = mention::length_of(*time.time);
        if (!length || !std::isfinite(length->high)) continue;
        lengths_.push_back({article, time.mention, time.time, (length->low + length->high) / 2, moments_.at(article, time.mention->tokens)});
      }
    }
  }

  static bool differ(const Length& a, const Length& b) { return mention::compare_times(*a.time, *b.time) == mention::TimeMatch::disjoint; }

  // Two tellings of one length are seldom more than some times apart.
  static bool near(const Length& a, const Length& b) {
    constexpr double farthest = 4;
    constexpr double rounding = 1.12;
    const double most = std::max(a.days, b.days);
    const double least = std::min(a.days, b.days);
    return least > 0 && most <= farthest * least && most >= rounding * least;
  }

  [[nodiscard]] bool of_one_week(ArticleId a, ArticleId b) const {
    constexpr int days = 7;
    const auto& x = story_[a].article.published;
    const auto& y = story_[b].article.published;
    return x && y && std::abs((std::chrono::sys_days{x->date} - std::chrono::sys_days{y->date}).count()) <= days;
  }

  // The other article has the length too, of whatever.
  [[nodiscard]] bool settled(const Length& a, const Length& b) const {
    return std::any_of(lengths_.begin(), lengths_.end(), [&](const Length& c) { return &c != &b && c.article == b.article && !differ(a, c); });
  }

  [[nodiscard]] double score(const Length& a, const Length& b) const {
    constexpr double each_rival = 0.25;
    const auto rivals = std::count_if(lengths_.begin(), lengths_.end(), [&](const Length& c) {
      return &c != &a && &c != &b && (c.article == a.article || c.article == b.article) && near_size(c, a);
    });
    constexpr double small = 5;  // "two days" and "three" are often of two things
    const double few = std::min(a.time->amount->low, b.time->amount->low) < small && a.time->amount->unit == b.time->amount->unit ? 0.7 : 0;
    return moments_.likeness(a.moment, b.moment) - few - each_rival * static_cast<double>(rivals) - 0.5 * std::fabs(std::log(a.days / b.days));
  }

  static bool near_size(const Length& a, const Length& b) { return a.days < 8 * b.days && b.days < 8 * a.days; }

  [[nodiscard]] bool is_best(const Length& a, const Length& b) const {
    const double here = moments_.likeness(a.moment, b.moment);
    return std::none_of(lengths_.begin(), lengths_.end(), [&](const Length& c) {
      if (&c == &a || &c == &b) return false;
      return (c.article == b.article && near_size(c, a) && moments_.likeness(a.moment, c.moment) > here) ||
             (c.article == a.article && near_size(c, b) && moments_.likeness(b.moment, c.moment) > here);
    });
  }

  void hold(const Length& a, const Length& b) {
    constexpr double enough = 3;
    if (a.article == b.article || !of_one_week(a.article, b.article) || !differ(a, b) || !near(a, b)) return;
    if (a.moment.another != b.moment.another || settled(a, b) || settled(b, a) || score(a, b) < enough || !is_best(a, b)) return;
    sink_.compared();
    if (!reported(a) && !reported(b)) report(a, b);
  }

  [[nodiscard]] bool reported(const Length& a) const {
    return std::any_of(slips_.begin(), slips_.end(), [&](const Slip& slip) {
      return std::any_of(slip.evidence.begin(), slip.evidence.end(),
                         [&](const finding::Evidence& e) { return e.article == a.article && e.span == a.mention->span; });
    });
  }

  void report(const Length& a, const Length& b) {
    Slip slip;
    for (const Length* length : {&a, &b}) {
      const std::string words(rule::words(story_, length->article, length->mention->span));
      slip.evidence.push_back({length->article, length->mention->span, words, length == &a ? EvidenceRole::primary : EvidenceRole::conflicting});
    }
    slip.message = fmt::format("\u201C{}\u201D in {} and \u201C{}\u201D in {} seem to be told of the same thing", slip.evidence[0].label,
                               short_name(story_[a.article].article), slip.evidence[1].label, short_name(story_[b.article].article));
    slip.subject = slip.evidence[0].label;
    slip.confidence = 0.7;
    slip.severity = finding::Severity::warning;
    slips_.push_back(std::move(slip));
  }

  const Story& story_;
  align::Moments moments_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  std::vector<Length> lengths_;
};

}  // namespace

void find_judged_lengths(const Story& story, const ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips) {
  JudgedLengths(story, terms, sink, slips).run();
}

}  // namespace tally::rules

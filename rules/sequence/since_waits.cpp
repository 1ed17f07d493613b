// "Have not won there since 2009, and the 13-year wait went on": a year since which something has been so, and the years that the
// same sentence or the next one counts of it up to the day of writing.
#include <algorithm>

#include "dated_happenings.hpp"
#include "language/word_set.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::Story;
using ingest::ArticleId;

constexpr language::WordSet waits{{"absence", "drought", "exile", "famine", "gap", "hiatus", "wait"}};

// "The 13-year wait", "the nine years since"
bool counts_wait(const Around& around, const SentenceTime& time) {
  if (!time.is_length() || time.time->amount->vague || time.time->amount->unit != mention::Granularity::year) return false;
  const std::string_view before = around.before(time);
  if (before != "the" && before != "their" && before != "his" && before != "her" && before != "its" && before != "that") return false;
  const std::string_view next = around.after(time);
  const std::string_view after_next = around.after(time, 2);
  // "The 13-year wait for a new organ" is for something of its own.
  return (waits.contains(next) && after_next != "for") || (next == "-" && waits.contains(after_next) && around.after(time, 3) != "for") || (next == "since" && (after_next == "," || after_next == "."));
}

class SinceWaits {
 public:
  SinceWaits(const Story& story, ArticleId article, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), article_(article), sink_(sink), slips_(slips), around_(story[article]), times_(times_by_sentence(story[article])),
        published_(publication_of(story[article].article)) {}

  void run() {
    if (!published_) return;
    for (std::size_t s = 0; s < times_.size(); ++s) {
      for (const SentenceTime& time : times_[s]) {
        if (counts_wait(around_, time)) hold(s, time);
      }
    }
  }

 private:
  // From the one year since which the sentence, or the one before, tells something.
  void hold(std::size_t s, const SentenceTime& length) {
    const SentenceTime* from = nullptr;
    for (std::size_t at = s - std::min<std::size_t>(s, 1); at <= s; ++at) {
      for (const SentenceTime& time : times_[at]) {
        if (!time.is_dated() || time.mention->span.begin > length.mention->span.begin) continue;
        const auto way = mention::elapsed(*time.time, *published_);
        if (way && !misfit(*length.time, *time.time, *published_)) return;
        if (time.time->bearing != mention::TimeBearing::since) continue;
        if (from != nullptr) return;
        from = &time;
      }
    }
    if (from == nullptr || from->time->granularity > mention::Granularity::year) return;
    sink_.compared();
    const auto way = misfit(*length.time, *from->time, *published_);
    if (!way || is_told(slips_, article_, length.mention->span)) return;
    slips_.push_back(misfit_slip(story_, {article_, length.mention}, {{article_, from->mention}}, shown_length(*way), " and the day of publication"));
    slips_.back().confidence = 0.75;
  }

  const Story& story_;
  ArticleId article_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  Around around_;
  ArticleTimes times_;
  std::optional<mention::TimeExpression> published_;
};

}  // namespace

void find_since_waits(const Story& story, ArticleId article, rule::Sink& sink, std::vector<Slip>& slips) {
  SinceWaits(story, article, sink, slips).run();
}

}  // namespace tally::rules

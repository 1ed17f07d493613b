// A log whose entries bear clock times ("10:00 Proceedings begin", "13:25 That's it. After nearly five hours of debate ...")
// knows how long it has run.
#include <fmt/format.h>

#include <algorithm>

#include "dated_happenings.hpp"
#include "rule/wording.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::ArticleFacts;
using align::Story;
using finding::EvidenceRole;
using ingest::ArticleId;
using mention::Mention;
using mention::TimeExpression;

struct Entry {
  base::Span block;
  const Mention* clock = nullptr;
};

// The blocks that lead with a clock time, in the order of the text.
std::vector<Entry> entries_of(const ArticleFacts& facts) {
  constexpr std::uint32_t mark = 4;  // the stars of bold type
  std::vector<Entry> entries;
  for (const ingest::Block& block : facts.article.blocks) {
    const auto first = std::lower_bound(facts.mentions.all.begin(), facts.mentions.all.end(), block.span.begin,
                                        [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
    if (first == facts.mentions.all.end() || first->span.begin > block.span.begin + mark || !block.span.contains(first->span)) continue;
    const auto* time = std::get_if<TimeExpression>(&first->value);
    if (time != nullptr && time->clock && time->granularity <= mention::Granularity::hour) entries.push_back({block.span, &*first});
  }
  return entries;
}

std::chrono::seconds clock_of(const Entry& entry) { return *std::get<TimeExpression>(entry.clock->value).clock; }

// One day, told forwards or backwards.
bool runs_one_way(const std::vector<Entry>& entries) {
  const auto before = [](const Entry& a, const Entry& b) { return clock_of(a) < clock_of(b); };
  const auto after = [](const Entry& a, const Entry& b) { return clock_of(a) > clock_of(b); };
  return std::is_sorted(entries.begin(), entries.end(), before) || std::is_sorted(entries.begin(), entries.end(), after);
}

// "After five hours of debate", "five hours in": what has passed in the log, and not the length of a film.
bool has_passed(const Around& around, const SentenceTime& time) {
  return around.before(time) == "after" || around.after(time) == "in" || around.after(time) == "later";
}

class Log {
 public:
  Log(const Story& story, ArticleId article, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), article_(article), sink_(sink), slips_(slips), entries_(entries_of(story[article])) {}

  void run() {
    constexpr std::size_t few = 4;
    if (entries_.size() < few || !runs_one_way(entries_)) return;
    const Around around(story_[article_]);
    for (const auto& sentence : times_by_sentence(story_[article_])) {
      for (const SentenceTime& time : sentence) {
        if (time.is_length() && time.time->amount->unit <= mention::Granularity::hour && has_passed(around, time)) hold(time);
      }
    }
  }

 private:
  void hold(const SentenceTime& time) {
    const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& e) { return e.block.contains(time.mention->span); });
    const auto length = mention::length_of(*time.time);
    if (entry == entries_.end() || !length) return;
    const Entry& first = clock_of(entries_.front()) < clock_of(entries_.back()) ? entries_.front() : entries_.back();
    const double ran = static_cast<double>((clock_of(*entry) - clock_of(first)).count()) / 86400;
    sink_.compared();
    constexpr double log_begins_late = 1.0 / 96;  // a quarter of an hour
    if (ran <= 0 || length->low <= ran + log_begins_late) return;
    report(time, first, *entry, ran);
  }

  void report(const SentenceTime& time, const Entry& first, const Entry& entry, double ran) {
    Slip slip;
    slip.evidence = {rule::evidence(story_, article_, time.mention->span),
                     rule::evidence(story_, article_, first.clock->span, EvidenceRole::conflicting),
                     rule::evidence(story_, article_, entry.clock->span, EvidenceRole::conflicting)};
    slip.message = fmt::format("\u201C{}\u201D is more than the log has run from {} to {}: {}", slip.evidence[0].label,
                               slip.evidence[1].label, slip.evidence[2].label, shown_length({ran, ran}));
    slip.subject = slip.evidence[0].label;
    slip.confidence = 0.75;
    slips_.push_back(std::move(slip));
  }

  const Story& story_;
  ArticleId article_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  std::vector<Entry> entries_;
};

}  // namespace

void find_log_lengths(const Story& story, rule::Sink& sink, std::vector<Slip>& slips) {
  for (std::size_t a = 0; a < story.articles.size(); ++a) Log(story, ArticleId(a), sink, slips).run();
}

}  // namespace tally::rules

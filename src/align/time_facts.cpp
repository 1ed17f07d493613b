#include "align/time_facts.hpp"

#include "align/time_cues.hpp"
#include "language/tree.hpp"
#include "mention/quoted.hpp"
#include "mention/time_exclusion.hpp"

namespace tally::align {
namespace {

using mention::Granularity;
using mention::TimeBearing;
using mention::TimeExpression;
using mention::TimeModifier;
using mention::TimeType;

TimeGrain grain_of(const TimeExpression& time) {
  if (time.clock) return TimeGrain::clock;
  switch (time.granularity) {
    case Granularity::second:
    case Granularity::minute:
    case Granularity::hour: return TimeGrain::clock;
    case Granularity::part_of_day: return TimeGrain::part_of_day;
    case Granularity::day: return TimeGrain::day;
    case Granularity::month: return TimeGrain::month;
    case Granularity::year: return TimeGrain::year;
    default: return TimeGrain::other;
  }
}

// "In March" of this year and of the next: of which one is meant the words do not say.
bool are_of_unsaid_years(const TimeExpression& a, const TimeExpression& b) {
  return a.month && a.month == b.month && a.day == b.day && !(a.clock && b.clock) && !(a.year && b.year);
}

// "In the past" and "now" date nothing.
bool dates(const TimeExpression& time) {
  if (time.type != TimeType::date && time.type != TimeType::time) return false;
  if (time.value.ends_with("_REF")) return false;
  return time.interval || time.weekday || time.month || time.clock || time.year || time.part != mention::PartOfDay::none;
}

}  // namespace

std::vector<TimeFact> read_times(const Story& story) {
  std::vector<TimeFact> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const ArticleFacts& facts = story.articles[a];
    for (const mention::Mention& mention : facts.mentions.all) {
      const auto* time = std::get_if<TimeExpression>(&mention.value);
      if (time == nullptr || mention.tokens.empty() || !dates(*time)) continue;
      const language::Document& document = facts.document;
      const language::SentenceId sentence = document.tokens[mention.tokens.begin].sentence;
      const ingest::Zone zone = document.zone_of(facts.article, document.tokens[mention.tokens.begin]);
      out.push_back({.article = ingest::ArticleId(a),
                     .mention = &mention,
                     .time = time,
                     .head = language::top_of(document, mention.tokens),
                     .grain = grain_of(*time),
                     .title = zone == ingest::Zone::headline || zone == ingest::Zone::standfirst,
                     .quoted = mention::is_quoted(facts.mentions, mention.span),
                     .changed = tells_of_change(document, mention, sentence),
                     .of_several = tells_one_of_several(document, sentence)});
    }
  }
  return out;
}

bool is_end(const TimeExpression& time) {
  return time.bearing == TimeBearing::before || time.bearing == TimeBearing::by || time.bearing == TimeBearing::until ||
         time.bearing == TimeBearing::within || time.modifier == TimeModifier::before;
}

bool is_start(const TimeExpression& time) {
  return time.bearing == TimeBearing::after || time.bearing == TimeBearing::since || time.bearing == TimeBearing::from ||
         time.modifier == TimeModifier::after;
}

bool are_apart(const TimeExpression& a, const TimeExpression& b) {
  if (!mention::exclude(a, b) || are_of_unsaid_years(a, b)) return false;
  if ((a.bearing == TimeBearing::until) != (b.bearing == TimeBearing::until)) return false;  // a state, and what happens
  if (!a.interval || !b.interval) return true;
  const bool in_order = a.interval->begin < b.interval->begin;
  const TimeExpression& first = in_order ? a : b;
  const TimeExpression& last = in_order ? b : a;
  // "In March" and "by June" agree, and so do "after March" and "in June".
  return !(is_end(last) && !is_end(first)) && !(is_start(first) && !is_start(last));
}

}  // namespace tally::align

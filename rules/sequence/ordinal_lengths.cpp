// "The strike entered its eighth week on Monday", and a strike that began on 5 January: what is in its n-th day, week, month or
// year, against the day that it began on.
#include <algorithm>
#include <chrono>
#include <set>

#include "dated_happenings.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/quoted.hpp"
#include "mention/time_compare.hpp"
#include "ordinals.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"
#include "states.hpp"

namespace tally::rules {
namespace {

using align::ClauseTerms;
using align::Story;
using align::Term;
using align::ToldTime;
using ingest::ArticleId;
using language::Document;
using language::TokenRange;
using mention::DayRange;
using mention::Granularity;

struct Count {
  ArticleId article;
  TokenRange words;  // "eighth week"
  int number = 0;
  Granularity unit = Granularity::day;
  TokenRange sentence;
};

std::optional<Granularity> unit_of(std::string_view norm) {
  if (norm == "day") return Granularity::day;
  if (norm == "week") return Granularity::week;
  if (norm == "month") return Granularity::month;
  if (norm == "year") return Granularity::year;
  return std::nullopt;
}

// In the n-th unit n-1 whole ones have passed, or n where the first one is not counted. Who counts days may count the nights;
// who counts weeks, those of the calendar.
DayRange passed(const Count& count) {
  const double unit = mention::days_in(count.unit);
  const double slack = count.unit == Granularity::day ? 1 : 0.6 * unit;
  return {(count.number - 1) * unit - slack, count.number * unit + slack};
}

bool is_beginning(const ToldTime& told) {
  const auto& q = told.qualifiers;
  const bool point = told.time.bearing == mention::TimeBearing::at || told.time.bearing == mention::TimeBearing::during ||
                     told.time.bearing == mention::TimeBearing::since || told.time.bearing == mention::TimeBearing::from;
  return point && !told.planned && !told.reckoned && q.polarity == claim::Polarity::positive && q.certainty != claim::Certainty::possible;
}

class OrdinalLengths {
 public:
  OrdinalLengths(const Story& story, const ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), terms_(terms), told_(told), sink_(sink), slips_(slips) {}

  void run() {
    for (std::size_t a = 0; a < story_.articles.size(); ++a) {
      const Document& document = story_.articles[a].document;
      for (std::uint32_t t = 3; t + 1 < document.tokens.size(); ++t) read(ArticleId(a), document, t);
    }
  }

 private:
  void read(ArticleId article, const Document& document, std::uint32_t t) {
    const auto unit = unit_of(document.norm(document.tokens[t + 1]));
    const int number = unit ? ordinal_of(document.norm(document.tokens[t])) : 0;
    const TokenRange words{t, t + 2};
    if (number < 3 || !counts_on(document, t) || mention::is_quoted(story_[article].mentions, document.span_of(words))) return;
    hold({article, words, number, *unit, document[document.tokens[t].sentence].tokens});
  }

  // "Entered its eighth week", "now in its third day", "dragged into a fifth month": said of the day that is told of.
  static bool counts_on(const Document& document, std::uint32_t ordinal) {
    constexpr language::WordSet owners{{"its", "their", "a", "an", "the"}};
    constexpr language::WordSet entering{{"enter", "enters", "entered", "entering"}};
    constexpr language::WordSet going{{"is", "are", "now", "already", "stretch", "stretched", "stretches", "drag", "dragged", "drags",
                                       "goes", "going", "went", "continued", "well", "today", "moved", "rolled"}};
    const auto norm = [&](std::uint32_t back) { return document.norm(document.tokens[ordinal - back]); };
    if (!owners.contains(norm(1))) return false;
    if (entering.contains(norm(2)) || (norm(2) == "entered" && norm(3) == "has")) return true;
    return (norm(2) == "in" || norm(2) == "into" || norm(2) == "for") && going.contains(norm(3)) && (norm(2) != "in" || norm(1) == "its" || norm(1) == "their");
  }

  // The day that the sentence is told of: the one that it names, else that of publication.
  [[nodiscard]] std::optional<mention::TimeExpression> day_of(const Count& count) const {
    std::optional<mention::TimeExpression> day;
    for (const mention::Mention& m : story_[count.article].mentions.all) {
      const auto* time = std::get_if<mention::TimeExpression>(&m.value);
      if (time == nullptr || !(count.sentence.begin <= m.tokens.begin && m.tokens.begin < count.sentence.end)) continue;
      if (m.tokens.begin < count.words.end + 3 && m.tokens.end > count.words.end && time->interval && time->granularity <= Granularity::day) return *time;
    }
    return publication_of(story_[count.article].article);
  }

  [[nodiscard]] std::set<const State*> states_of_sentence(const Count& count) const {
    const Document& document = story_[count.article].document;
    std::set<const State*> out;
    for (std::uint32_t t = count.sentence.begin; t < count.sentence.end; ++t) {
      if (!language::is_noun(document.tokens[t])) continue;
      for (const State* state : states_of(document.lemma(document.tokens[t]))) out.insert(state);
    }
    return out;
  }

  void hold(const Count& count) {
    const auto day = day_of(count);
    if (!day) return;
    const auto states = states_of_sentence(count);
    const std::vector<Term> words = terms_.of(count.article, count.sentence);
    const ToldTime* wrong = nullptr;
    std::optional<DayRange> way;
    for (const ToldTime& told : told_.all()) {
      if (!is_beginning(told) || !begins_one(states, told) || !can_reckon(told.time, count.unit)) continue;
      if (!of_one_time(story_, count.article, told.article) || !about(words, told)) continue;
      const auto since = mention::elapsed(told.time, *day);
      if (!since) continue;
      if (mention::fits(passed(count), *since)) return;
      constexpr double farthest = 3;
      if (since->high * farthest < passed(count).low || since->low > farthest * passed(count).high) continue;
      if (wrong != nullptr && mention::compare_times(wrong->time, told.time) == mention::TimeMatch::disjoint) return;  // of which one?
      wrong = &told;
      way = since;
    }
    sink_.compared();
    if (wrong != nullptr) report(count, *wrong, *way);
  }

  static bool begins_one(const std::set<const State*>& states, const ToldTime& told) {
    return std::any_of(states.begin(), states.end(), [&](const State* state) {
      const auto starts = [&](std::string_view verb) { return verb == told.frame.verb || verb == told.frame.happening; };
      return std::any_of(state->starts.begin(), state->starts.end(), starts);
    });
  }

  [[nodiscard]] bool about(const std::vector<Term>& words, const ToldTime& told) const {
    if (!align::shared_terms(words, told.frame.core).empty()) return true;
    return !(has_entity(terms_, words) && has_entity(terms_, told.frame.core));
  }

  void report(const Count& count, const ToldTime& start, const DayRange& way) {
    const base::Span span = story_[count.article].document.span_of(count.words);
    if (is_told(slips_, count.article, span)) return;
    slips_.push_back(misfit_slip(story_, count.article, span, {{start.article, start.mention}}, shown_length(way)));
    slips_.back().confidence = 0.75;
  }

  const Story& story_;
  const ClauseTerms& terms_;
  const align::ToldTimes& told_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
};

}  // namespace

void find_ordinal_lengths(const Story& story, const ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink,
                          std::vector<Slip>& slips) {
  OrdinalLengths(story, terms, told, sink, slips).run();
}

}  // namespace tally::rules

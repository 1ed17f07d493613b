#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "clock_slips.hpp"
#include "date_slips.hpp"
#include "exclusion.hpp"
#include "labelled_dates.hpp"
#include "likely_slips.hpp"
#include "match_minutes.hpp"
#include "mention/time_compare.hpp"
#include "rule/rule.hpp"
#include "rule/wording.hpp"

namespace tally::rules {
namespace {

using align::Story;
using align::ToldTime;
using align::ToldTimes;
using finding::EvidenceRole;

class Time final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"time", "The date, weekday or clock time of one event differs", rule::Material::times};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    const align::TimePairs pairs(story);
    const align::ClauseTerms& terms = pairs.terms();
    const ToldTimes& told = pairs.told();
    std::set<const ToldTime*> reported;
    const Ranges ranges = ranges_of(told);
    for (const auto& [i, j] : told.pairs()) {
      const ToldTime& a = told.all()[i];
      const ToldTime& b = told.all()[j];
      const bool one_range = ranges.contains(i) && ranges.contains(j) && differ_at_one_end(told, a, b, ranges.at(i), ranges.at(j));
      if (!(one_range || comparable(story, a, b)) || !told.same_happening(a, b)) continue;
      sink.compared();
      if (!exclude(a, b) || settled(told, a, b) || (reported.contains(&a) && reported.contains(&b))) continue;
      report(story, told, a, b, reported, sink);
    }
    std::set<const mention::Mention*> places;
    for (const LabelledSlip& slip : find_labelled_dates(story, terms)) {
      report(story, slip, sink);
      places.insert({slip.a, slip.b});
    }
    for (const ScoreSlip& slip : find_score_slips(story)) report(story, slip, sink);
    for (const ToldTime* told_time : reported) places.insert(told_time->mention);
    for (const ClockSlip& slip : find_clock_slips(story, terms)) {
      sink.compared();
      if (!places.contains(slip.a.mention) || !places.contains(slip.b.mention)) report(story, slip, "are the same minute of another hour", sink);
      places.insert({slip.a.mention, slip.b.mention});
    }
    for (const ClockSlip& slip : find_date_slips(story, terms)) {
      sink.compared();
      if (places.contains(slip.a.mention) || places.contains(slip.b.mention) || of_two_issues(story, slip)) continue;
      report(story, slip, "are told of the same thing in much the same words", sink);
      places.insert({slip.a.mention, slip.b.mention});
    }
    for (const ClockSlip& slip : find_likely_slips(pairs)) {
      sink.compared();
      if (places.contains(slip.a.mention) || places.contains(slip.b.mention) || of_two_issues(story, slip)) continue;
      report(story, slip, "are likely told of one thing", sink);
      places.insert({slip.a.mention, slip.b.mention});
    }
  }

 private:
  using Ranges = std::map<std::size_t, std::size_t>;  // from one end of "between March and June" to the other, both ways

  static bool of_two_issues(const Story& story, const ClockSlip& slip) {
    const auto time = [](const ClockPlace& place) -> const mention::TimeExpression& { return std::get<mention::TimeExpression>(place.mention->value); };
    return each_of_its_issue(story, slip.a.article, time(slip.a), slip.b.article, time(slip.b));
  }

  static Ranges ranges_of(const ToldTimes& told) {
    using mention::TimeBearing;
    Ranges ranges;
    for (std::size_t i = 0; i + 1 < told.all().size(); ++i) {
      const ToldTime& from = told.all()[i];
      const ToldTime& to = told.all()[i + 1];
      const bool opens = from.time.bearing == TimeBearing::from || from.time.bearing == TimeBearing::since;
      if (!opens || to.time.bearing != TimeBearing::until || from.article != to.article || from.frame.head != to.frame.head) continue;
      ranges[i] = i + 1;
      ranges[i + 1] = i;
    }
    return ranges;
  }

  // "From March 2019 to June 2021" and "from May 2019 to June 2021": one stretch of which one end is told otherwise.
  static bool differ_at_one_end(const ToldTimes& told, const ToldTime& a, const ToldTime& b, std::size_t other_a, std::size_t other_b) {
    if (a.article == b.article || a.planned != b.planned || (a.time.bearing == mention::TimeBearing::until) != (b.time.bearing == mention::TimeBearing::until))
      return false;
    const auto match = mention::compare_times(told.all()[other_a].time, told.all()[other_b].time);
    return match == mention::TimeMatch::equal && exclude(a, b);
  }

  // Whether an article has the other's time for the same happening too: then it knows of two, or of a change.
  static bool settled(const ToldTimes& told, const ToldTime& a, const ToldTime& b) {
    const auto& all = told.all();  // in the order of the articles
    const auto knows = [&](const ToldTime& c) {
      if (&c == &a || &c == &b || a.article == b.article) return false;
      const bool one_clause = (c.article == b.article && c.frame.head == b.frame.head) || (c.article == a.article && c.frame.head == a.frame.head);
      if (one_clause) return false;  // "in the evening, on 3 May"
      if (c.article == b.article) return told.same_happening(a, c) && !exclude(a, c);
      return c.article == a.article && told.same_happening(b, c) && !exclude(b, c);
    };
    const auto known_in = [&](ingest::ArticleId article) {
      const auto first = std::partition_point(all.begin(), all.end(), [&](const ToldTime& c) { return c.article < article; });
      const auto last = std::partition_point(first, all.end(), [&](const ToldTime& c) { return c.article == article; });
      return std::any_of(first, last, knows);
    };
    return known_in(a.article) || known_in(b.article);
  }

  static void report(const Story& story, const ToldTimes& told, const ToldTime& a, const ToldTime& b,
                     std::set<const ToldTime*>& reported, rule::Sink& sink) {
    finding::Finding finding;
    const auto add = [&](const ToldTime& t, EvidenceRole role) {
      reported.insert(&t);
      finding.evidence.push_back(rule::evidence(story, t.article, t.mention->span, role));
      if (t.base != nullptr) finding.evidence.push_back(rule::evidence(story, t.article, t.base->span, EvidenceRole::supporting));
    };
    add(a, EvidenceRole::primary);
    add(b, EvidenceRole::conflicting);
    for (const ToldTime& other : told.all()) {
      const bool edge = (other.time.bearing == mention::TimeBearing::until) != (a.time.bearing == mention::TimeBearing::until);
      if (&other == &a || &other == &b || edge) continue;
      if (told.same_happening(a, other)) {
        add(other, exclude(a, other) ? EvidenceRole::conflicting : EvidenceRole::supporting);
      } else if (told.same_happening(b, other)) {
        add(other, exclude(b, other) ? EvidenceRole::supporting : EvidenceRole::conflicting);
      }
    }
    const bool planned = a.planned;
    if (planned) finding.severity = finding::Severity::warning;
    finding.confidence = planned ? 0.75 : 0.85;
    finding.message = fmt::format("\u201C{}\u201D is timed {} and {}", rule::words(story, a.article, a.words),
                                  rule::quoted(story, a.article, a.mention->span), rule::quoted(story, b.article, b.mention->span));
    finding.suggestion = "Find out which time is right, or whether two events are meant.";
    finding.subject = a.frame.happening;
    sink.report(std::move(finding));
  }

  static void report(const Story& story, const ScoreSlip& slip, rule::Sink& sink) {
    sink.compared();
    finding::Finding finding;
    const std::string& scorer = story.entities[slip.scorer].name;
    finding.evidence.push_back(rule::evidence(story, slip.a.article, slip.a.words));
    finding.evidence.push_back(rule::evidence(story, slip.b.article, slip.b.words, EvidenceRole::conflicting));
    finding.confidence = 0.8;
    finding.message = fmt::format("{} scores in minute {} in {} and in minute {} in {}", scorer, slip.a.minute,
                                  short_name(story[slip.a.article].article), slip.b.minute, short_name(story[slip.b.article].article));
    finding.suggestion = "Find out which minute is right, or whether there were two scores.";
    finding.subject = scorer;
    sink.report(std::move(finding));
  }

  static void report(const Story& story, const LabelledSlip& slip, rule::Sink& sink) {
    sink.compared();
    finding::Finding finding;
    finding.evidence.push_back(rule::evidence(story, slip.a_article, slip.a->span));
    finding.evidence.push_back(rule::evidence(story, slip.b_article, slip.b->span, EvidenceRole::conflicting));
    finding.confidence = 0.8;
    finding.message = fmt::format("The {} is {} and {}", slip.label, rule::quoted(story, slip.a_article, slip.a->span),
                                  rule::quoted(story, slip.b_article, slip.b->span));
    finding.suggestion = "Check the date at the source.";
    finding.subject = slip.label;
    sink.report(std::move(finding));
  }

  static void report(const Story& story, const ClockSlip& slip, std::string_view how, rule::Sink& sink) {
    finding::Finding finding;
    std::vector<std::string> said;
    for (const ClockPlace* place : {&slip.a, &slip.b}) {
      const EvidenceRole role = place == &slip.a ? EvidenceRole::primary : EvidenceRole::conflicting;
      finding.evidence.push_back(rule::evidence(story, place->article, place->mention->span, role));
      said.push_back(rule::quoted(story, place->article, place->mention->span));
    }
    finding.severity = finding::Severity::warning;
    finding.confidence = 0.7;
    finding.message = fmt::format("{} and {} {}", said[0], said[1], how);
    finding.suggestion = "Find out which time is right, or whether two events are meant.";
    finding.subject = said[0];
    sink.report(std::move(finding));
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_time() { return std::make_unique<Time>(); }

}  // namespace tally::rules

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "rule/rule.hpp"
#include "rule/wording.hpp"

namespace tally::rules {
namespace {

using align::ClaimGroup;
using align::ClaimRef;
using align::Story;
using mention::Anchor;
using mention::TimeExpression;

const TimeExpression& time_of(const Story& story, ClaimRef ref) { return std::get<TimeExpression>(story[ref].value); }

// "now", "recently", "in recent years": times that name no day at all.
bool names_a_day(const TimeExpression& time) {
  return time.granularity <= mention::Granularity::day && !time.value.ends_with("_REF");
}

// "Ljubljana, 1 September -": a date at the very beginning dates an article that says no more of itself.
bool has_date_line(const align::ArticleFacts& facts) {
  const auto& blocks = facts.article.blocks;
  const auto body = std::find_if(blocks.begin(), blocks.end(), [](const auto& b) { return b.zone == ingest::Zone::body; });
  if (body == blocks.end()) return false;
  constexpr std::uint32_t line_length = 60;
  return std::any_of(facts.mentions.all.begin(), facts.mentions.all.end(), [&](const mention::Mention& mention) {
    const auto* time = std::get_if<TimeExpression>(&mention.value);
    return time != nullptr && time->month && time->day && mention.span.begin >= body->span.begin &&
           mention.span.begin < body->span.begin + line_length;
  });
}

// "this afternoon" in an article that bears no date: no reader can tell which day is meant.
bool is_vague(const TimeExpression& time) { return time.deictic && time.anchor == Anchor::open && names_a_day(time); }

class VagueTime final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{
        "vague-time", "A relative time that nothing dates, where another place gives the day"};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    for (const ClaimGroup& group : story.groups) {
      if (group.attribute == claim::Attribute::time) check_event(story, group, sink);
    }
  }

 private:
  static void check_event(const Story& story, const ClaimGroup& group, rule::Sink& sink) {
    std::vector<ClaimRef> vague;
    std::vector<ClaimRef> dated;
    for (const ClaimRef ref : group.claims) {
      const TimeExpression& time = time_of(story, ref);
      if (is_vague(time) && !has_date_line(story[ref.article])) vague.push_back(ref);
      if (!time.deictic && names_a_day(time)) dated.push_back(ref);
    }
    if (vague.empty()) return;
    if (dated.empty()) {
      sink.undecided("a relative time in an article without a date, and no other account of the same event");
      return;
    }
    sink.compared();
    report(story, vague, dated, sink);
  }

  static void report(const Story& story, const std::vector<ClaimRef>& vague, const std::vector<ClaimRef>& dated,
                     rule::Sink& sink) {
    const auto words = [&](ClaimRef ref) { return std::string(rule::words(story, ref.article, story[ref].span)); };
    const auto& event = std::get<claim::EventKey>(story[vague.front()].subject);
    const std::string_view happening = rule::words(story, vague.front().article, event.words);
    const bool inside = vague.front().article == dated.front().article;
    const std::string_view there = short_name(story[dated.front().article].article);
    finding::Finding finding;
    finding.verdict = finding::Verdict::imprecision;
    finding.severity = finding::Severity::warning;
    finding.confidence = 0.8;
    finding.message =
        fmt::format("\u201C{}\u201D is timed \u201C{}\u201D in {}, which bears no date, and \u201C{}\u201D {}", happening,
                    words(vague.front()), short_name(story[vague.front().article].article), words(dated.front()),
                    inside ? "elsewhere in the same article" : fmt::format("in {}", there));
    finding.suggestion = "Give the day and the date instead of the relative time.";
    finding.subject = event.predicate;
    for (const ClaimRef ref : vague) {
      finding.evidence.push_back({ref.article, story[ref].span, words(ref), finding::EvidenceRole::primary});
    }
    for (const ClaimRef ref : dated) {
      finding.evidence.push_back({ref.article, story[ref].span, words(ref), finding::EvidenceRole::conflicting});
    }
    sink.report(std::move(finding));
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_vague_time() { return std::make_unique<VagueTime>(); }

}  // namespace tally::rules

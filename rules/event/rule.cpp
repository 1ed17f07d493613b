#include "rule/rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "align/doers.hpp"
#include "told.hpp"
#include "rule/outcomes.hpp"
#include "rule/standings.hpp"
#include "rule/wording.hpp"

namespace tally::rules {
namespace {

using align::DeedConflict;
using align::DeedPlace;
using align::DeedSide;
using align::Story;

// "raised the alarm"
base::Span deed_words(const Story& story, const DeedPlace& place) {
  const language::Document& document = story[place.article].document;
  return base::cover(document[place.event->predicate].span, document[place.object.head].span);
}

// "Ann Lee", or the word that stands for her.
base::Span doer_words(const Story& story, const DeedPlace& place) {
  const align::ArticleFacts& facts = story[place.article];
  const auto named = std::find_if(facts.mentions.all.begin(), facts.mentions.all.end(), [&](const mention::Mention& mention) {
    return mention.kind == mention::MentionKind::person && mention.tokens.contains(place.doer.head);
  });
  return named == facts.mentions.all.end() ? facts.document[place.doer.head].span : named->span;
}

// The doer's words with the deed where they stand together.
base::Span words_of(const Story& story, const DeedPlace& place) {
  constexpr std::size_t longest = 100;  // bytes
  const base::Span deed = deed_words(story, place);
  const base::Span both = base::cover(doer_words(story, place), deed);
  return both.size() <= longest ? both : deed;
}

class Event final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"event", "One deed is done by different people, or a decision goes another way",
                                         rule::Material::sentences};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    const align::DeedReading reading = align::compare_doers(story);
    sink.compared(reading.compared);
    for (const DeedConflict& conflict : reading.conflicts) report(story, conflict, sink);
    static constexpr auto decisions = std::to_array<claim::Matter>({claim::Matter::decision, claim::Matter::agreement});
    rule::check_outcomes(story, decisions, sink);
    rule::check_standings(story, true, sink);
    event::check_told_deeds(story, sink);
  }

 private:
  static void report(const Story& story, const DeedConflict& conflict, rule::Sink& sink) {
    finding::Finding finding;
    std::vector<std::string> sides;
    for (const DeedSide& side : conflict.sides) {
      const auto words = [&](const DeedPlace& place) { return words_of(story, place); };
      sides.push_back(rule::add_side(story, side.places, side.doer, words, finding));
    }
    const DeedPlace& first = conflict.sides.front().places.front();
    const std::string_view deed = rule::words(story, first.article, deed_words(story, first));
    finding.message = fmt::format("Who “{}” differs: {}", deed, rule::join(sides));
    finding.severity = conflict.named ? finding::Severity::error : finding::Severity::warning;
    finding.confidence = conflict.named ? 0.85 : 0.7;
    finding.suggestion = "Find out who it was, and correct the other account.";
    finding.subject = std::string(deed);
    sink.report(std::move(finding));
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_event() { return std::make_unique<Event>(); }

}  // namespace tally::rules

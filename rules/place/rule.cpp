#include "rule/rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "align/opposites.hpp"
#include "align/place_names.hpp"
#include "rule/wording.hpp"

namespace tally::rules {
namespace {

using align::Story;
using finding::EvidenceRole;

// Words of the text that give a place.
struct Telling {
  ingest::ArticleId article;
  base::Span span;
};

Telling telling(const Story&, const align::NamedPlace& place) { return {place.article, place.span}; }

Telling telling(const Story& story, const align::OppositePlace& place) {
  const language::Document& document = story[place.article].document;
  return {place.article, base::cover(document[place.word].span, document[place.noun].span)};
}

template <class Place>
std::vector<Telling> tellings(const Story& story, const std::vector<Place>& places) {
  std::vector<Telling> out;
  for (const Place& place : places) out.push_back(telling(story, place));
  return out;
}

class Place final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"place", "The place of one happening is given differently",
                                         rule::Material::sentences};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    const align::CommonGround ground(story);
    const align::PlaceReading reading = align::compare_places(story, ground);
    sink.compared(reading.compared);
    for (const align::PlaceConflict& conflict : reading.conflicts) {
      report(story, tellings(story, conflict.left), tellings(story, conflict.right), conflict.sorted, sink);
    }
    for (const align::Opposites& opposites : align::find_opposites(story, ground)) {
      if (opposites.axis != align::Axis::place) continue;
      sink.compared();
      report(story, tellings(story, opposites.left), tellings(story, opposites.right), true, sink);
    }
  }

 private:
  static void report(const Story& story, std::vector<Telling> left, std::vector<Telling> right, bool sure, rule::Sink& sink) {
    if (rule::articles_of(left).size() < rule::articles_of(right).size()) std::swap(left, right);
    finding::Finding finding;
    const auto said = [&](const std::vector<Telling>& side) {
      return std::string(rule::words(story, side.front().article, side.front().span));
    };
    const auto add = [&](const std::vector<Telling>& side, EvidenceRole role) {
      for (const Telling& t : side) finding.evidence.push_back({t.article, t.span, said(side), role});
    };
    add(left, EvidenceRole::primary);
    add(right, EvidenceRole::conflicting);
    finding.message = fmt::format("The place is “{}” in {} and “{}” in {}", said(left), rule::sources_of(story, left),
                                  said(right), rule::sources_of(story, right));
    finding.severity = sure ? finding::Severity::error : finding::Severity::warning;
    finding.confidence = sure ? 0.8 : 0.7;
    finding.suggestion = "Look at a map or ask the desk that was there, and correct the other account.";
    finding.subject = said(left) + " / " + said(right);
    sink.report(std::move(finding));
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_place() { return std::make_unique<Place>(); }

}  // namespace tally::rules

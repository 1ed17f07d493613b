#include "rule/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "rule/figure_topic.hpp"
#include "rule/wording.hpp"

namespace tally::rule {
namespace {

using align::FigureConflict;
using align::QuantityRef;
using align::Story;
using finding::EvidenceRole;

base::Span span_of(const Story& story, QuantityRef ref) {
  const auto& facts = story[ref.article];
  const auto& mention = facts.mentions[ref.mention];
  const auto* quantity = std::get_if<mention::Quantity>(&mention.value);
  const bool counted = quantity != nullptr && quantity->counted.valid();
  return counted ? base::cover(mention.span, facts.document[quantity->counted].span) : mention.span;
}

std::string label_of(const Story& story, QuantityRef ref) {
  return std::string(words(story, ref.article, story[ref.article].mentions[ref.mention].span));
}

void add_side(const Story& story, const std::vector<QuantityRef>& places, EvidenceRole role, finding::Finding& finding) {
  const std::string label = label_of(story, places.front());
  for (const QuantityRef ref : places) finding.evidence.push_back({ref.article, span_of(story, ref), label, role});
}

finding::Finding make_finding(const Story& story, const FigureConflict& conflict) {
  std::vector<QuantityRef> left = conflict.left;
  std::vector<QuantityRef> right = conflict.right;
  if (articles_of(right).size() < articles_of(left).size()) std::swap(left, right);
  finding::Finding finding;
  finding.confidence = conflict.sure ? 0.92 : 0.8;
  finding.severity = conflict.sure ? finding::Severity::error : finding::Severity::warning;
  const QuantityRef usual = right.front();
  const std::string topic = figure_topic(story[usual.article], story[usual.article].mentions[usual.mention]);
  finding.message = fmt::format("{} is {} in {} and {} in {}", topic, label_of(story, left.front()),
                                sources_of(story, left), label_of(story, usual),
                                sources_of(story, right));
  finding.suggestion = "Check the figure at the source.";
  finding.subject = std::string(words(story, right.front().article, span_of(story, right.front())));
  add_side(story, left, EvidenceRole::primary, finding);
  add_side(story, right, EvidenceRole::conflicting, finding);
  return finding;
}

// Figures that several articles have alike: how many of them.
std::size_t agreeing(const Story& story, std::span<const mention::Dimension> dimensions) {
  std::map<std::tuple<mention::Dimension, std::string_view, double, double>, std::set<std::size_t>> articles;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const align::ArticleFacts& facts = story.articles[a];
    for (const mention::Mention& mention : facts.mentions.all) {
      const auto* quantity = std::get_if<mention::Quantity>(&mention.value);
      if (quantity == nullptr || std::find(dimensions.begin(), dimensions.end(), quantity->dimension) == dimensions.end()) continue;
      const std::string_view counted =
          quantity->counted.valid() ? facts.document.lemma(facts.document[quantity->counted]) : std::string_view(quantity->unit);
      articles[{quantity->dimension, counted, quantity->low, quantity->high}].insert(a);
    }
  }
  return static_cast<std::size_t>(
      std::count_if(articles.begin(), articles.end(), [](const auto& figure) { return figure.second.size() > 1; }));
}

}  // namespace

void check_figures(const Story& story, std::span<const mention::Dimension> dimensions, Sink& sink) {
  sink.compared(agreeing(story, dimensions));
  for (const FigureConflict& conflict : align::find_figure_conflicts(story, dimensions)) {
    sink.compared();
    sink.report(make_finding(story, conflict));
  }
}

}  // namespace tally::rule

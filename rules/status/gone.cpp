#include "gone.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rule/wording.hpp"

namespace tally::rules::status {
namespace {

using align::ArticleFacts;
using claim::Claim;
using claim::Event;

// Verbs of leaving a post, with their particles.
constexpr auto leaving = std::to_array<std::string_view>({"bow out", "leave", "quit", "resign", "retire", "stand down", "step aside", "step down"});

bool leaves_later(const Event& event) {
  const std::string verb = event.particle.empty() ? event.lemma : event.lemma + " " + event.particle;
  return event.qualifiers.phase == claim::Phase::planned && event.qualifiers.polarity == claim::Polarity::positive &&
         event.qualifiers.certainty != claim::Certainty::possible && std::find(leaving.begin(), leaving.end(), verb) != leaving.end();
}

// Of the one post that the sentence gives the person: "former director and now chair" has two.
const Claim* former_post(const ArticleFacts& facts, base::Span sentence, entity::LocalEntityId person) {
  const Claim* found = nullptr;
  for (const Claim& claim : facts.claims) {
    const auto* subject = std::get_if<entity::LocalEntityId>(&claim.subject);
    if (claim.attribute != claim::Attribute::role || subject == nullptr || *subject != person || !sentence.contains(claim.span)) continue;
    if (found != nullptr) return nullptr;
    found = &claim;
  }
  return found != nullptr && found->qualifiers.validity == claim::Validity::former ? found : nullptr;
}

// With the word "former" before it.
base::Span with_former(const ArticleFacts& facts, base::Span post) {
  constexpr std::uint32_t reach = 40;  // bytes
  const std::uint32_t from = post.begin > reach ? post.begin - reach : 0;
  const std::string_view before = base::Span{from, post.begin}.in(facts.article.text);
  const std::size_t at = before.rfind("ormer");
  return at == std::string_view::npos || at == 0 ? post : base::Span{static_cast<std::uint32_t>(from + at - 1), post.end};
}

}  // namespace

void check_gone(const align::Story& story, rule::Sink& sink) {
  for (std::uint32_t a = 0; a < story.articles.size(); ++a) {
    const ArticleFacts& facts = story.articles[a];
    for (const Event& event : facts.events) {
      const claim::Argument* agent = event.argument(claim::Slot::agent);
      if (!leaves_later(event) || agent == nullptr || !agent->entity.valid()) continue;
      const Claim* post = former_post(facts, facts.document[facts.document[event.predicate].sentence].span, agent->entity);
      if (post == nullptr) continue;
      sink.compared();
      finding::Finding finding;
      const ingest::ArticleId article(a);
      const base::Span former = with_former(facts, post->span);
      const base::Span to_come = claim::words_of(facts.document, event);
      finding.severity = finding::Severity::warning;
      finding.confidence = 0.8;
      finding.message = fmt::format("“{}”, and “{}” is still to come in the same sentence", rule::words(story, article, former), rule::words(story, article, to_come));
      finding.suggestion = "Strike “former”, or say when the departure was.";
      finding.subject = facts.entities[agent->entity].name;
      finding.evidence.push_back({article, former, "former"});
      finding.evidence.push_back({article, to_come, "still to come", finding::EvidenceRole::conflicting});
      sink.report(std::move(finding));
    }
  }
}

}  // namespace tally::rules::status

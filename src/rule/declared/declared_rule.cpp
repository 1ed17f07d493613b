#include "rule/declared/declared_rule.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <optional>
#include <set>

#include "rule/declared/read_declaration.hpp"
#include "rule/declared/slots.hpp"
#include "rule/wording.hpp"

namespace tally::rule {
namespace {

using align::Story;
using finding::EvidenceRole;

// All values of the claim, as one stretch.
base::Span value_span(const Declaration& declaration, const SlotClaim& claim) {
  std::optional<base::Span> span;
  for (const std::string& name : declaration.compare.values) {
    if (const Said* const said = claim.group(name)) span = span ? cover(*span, said->span) : said->span;
  }
  return span.value_or(base::Span());
}

std::string sides_text(const Story& story, const Declaration& declaration, const SlotConflict& conflict) {
  std::vector<std::string> parts;
  for (const ClaimList& side : conflict.sides) {
    std::set<ingest::ArticleId> articles;
    for (const SlotClaim* claim : side) articles.insert(claim->article);
    const SlotClaim& first = *side.front();
    parts.push_back(fmt::format("“{}” in {}", words(story, first.article, value_span(declaration, first)), sources(story, articles)));
  }
  return join(parts);
}

finding::Finding make_finding(const Story& story, const Declaration& declaration, const SlotConflict& conflict) {
  finding::Finding finding{.rule = {}, .kind = {}, .verdict = declaration.verdict, .severity = declaration.severity};
  finding.confidence = declaration.confidence;
  finding.message = declaration.message.fill(sides_text(story, declaration, conflict), [&](const std::string& name, std::size_t side) {
    const Said* const said = conflict.sides[side].front()->group(name);
    return said == nullptr ? std::string() : said->text;
  });
  for (const ClaimList& side : conflict.sides) {
    const EvidenceRole role = &side == &conflict.sides.front() ? EvidenceRole::primary : EvidenceRole::conflicting;
    const std::string label(words(story, side.front()->article, value_span(declaration, *side.front())));
    for (const SlotClaim* claim : side) finding.evidence.push_back({claim->article, value_span(declaration, *claim), label, role});
  }
  finding.suggestion = declaration.suggestion;
  finding.subject = conflict.slot;
  return finding;
}

class DeclaredRule : public Rule {
 public:
  explicit DeclaredRule(Declaration declaration)
      : declaration_(std::move(declaration)),
        info_{.id = declaration_.id, .summary = declaration_.summary, .reads = Material::statements, .yields_to = declaration_.yields_to} {}

  [[nodiscard]] const RuleInfo& info() const override { return info_; }

  void check(const Story& story, Sink& sink) const override {
    std::vector<SlotClaim> claims;
    for (std::size_t i = 0; i < story.articles.size(); ++i) {
      if (is_house_facts(story.articles[i].article)) continue;
      std::vector<SlotClaim> more = find_claims(story, ingest::ArticleId(i), declaration_.patterns);
      std::move(more.begin(), more.end(), std::back_inserter(claims));
    }
    const SlotReading reading = read_slots(story, declaration_, claims);
    sink.read(claims.size());
    sink.compared(reading.compared);
    for (const std::string& reason : reading.undecided) sink.undecided(reason);
    for (const SlotConflict& conflict : reading.conflicts) sink.report(make_finding(story, declaration_, conflict));
  }

 private:
  Declaration declaration_;
  RuleInfo info_;  // views of the declaration
};

}  // namespace

std::unique_ptr<Rule> make_declared_rule(Declaration declaration) { return std::make_unique<DeclaredRule>(std::move(declaration)); }

RegisteredRule shipped_rule(std::string_view id, std::string_view declaration, std::string_view page) {
  DeclarationFile file = read_declaration(fmt::format("rules/{}/rule.toml", id), std::string(declaration));
  for (const base::Error& error : file.errors) fmt::print(stderr, "internal error: {}\n", base::to_string(error));
  if (!file.declaration) std::abort();
  return {make_declared_rule(*std::move(file.declaration)), std::string(page)};
}

}  // namespace tally::rule

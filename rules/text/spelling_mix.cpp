// British and American spelling in one article, in the writer's own voice: one finding, with examples of both. Words
// in quotations and names ("World Health Organization", "Labor Party") are others' spelling. -ize goes with "colour"
// in Oxford's style, so it is held against -ise alone.

#include <fmt/format.h>

#include <array>

#include "checks.hpp"
#include "language/dictionary.hpp"

namespace tally::rules::text {
namespace {

using language::Spelling;

constexpr std::size_t most_examples = 3;  // of each side

using Examples = std::array<std::vector<const Word*>, 5>;  // by Spelling

bool own_voice(const Page& page, const Word& word) {
  if (word.quoted || word.norm.size() < 4 || (word.capital && word.gap != Gap::start)) return false;
  return page.document.zone_of(page.article, *word.token) != ingest::Zone::quotation;
}

Examples collect(const Page& page) {
  Examples examples;
  for (const Word& word : page.words) {
    if (!word.plain || !own_voice(page, word)) continue;
    const Spelling spelling = language::look_up_word(word.norm).spelling;
    if (spelling != Spelling::either) examples[static_cast<std::size_t>(spelling)].push_back(&word);
  }
  return examples;
}

void add(const Page& page, finding::Finding& finding, const std::vector<const Word*>& words, const char* label,
         finding::EvidenceRole role) {
  for (std::size_t i = 0; i < std::min(words.size(), most_examples); ++i)
    finding.evidence.push_back({page.id, words[i]->span, label, role});
}

}  // namespace

void check_spelling(const Page& page, rule::Sink& sink) {
  const Examples examples = collect(page);
  const auto& of = [&](Spelling spelling) -> const auto& { return examples[static_cast<std::size_t>(spelling)]; };
  std::vector<const Word*> british = of(Spelling::british);
  std::vector<const Word*> american = of(Spelling::american);
  const auto append = [](std::vector<const Word*>& to, const std::vector<const Word*>& from) {
    to.insert(to.end(), from.begin(), from.end());
  };
  const bool suffixes = !of(Spelling::ise).empty() && !of(Spelling::ize).empty();
  if (!american.empty() || suffixes) append(british, of(Spelling::ise));
  if (suffixes || british.empty()) append(american, of(Spelling::ize));
  if (british.empty() || american.empty()) return;
  finding::Finding finding;
  finding.verdict = finding::Verdict::style;
  finding.severity = finding::Severity::info;
  finding.confidence = 0.9;
  finding.message = fmt::format("British and American spelling are mixed: “{}” and “{}”", british[0]->form, american[0]->form);
  finding.suggestion = "Keep to the spelling of the house.";
  finding.subject = "spelling";
  add(page, finding, british, "British spelling", finding::EvidenceRole::primary);
  add(page, finding, american, "American spelling", finding::EvidenceRole::conflicting);
  sink.report(std::move(finding));
}

}  // namespace tally::rules::text

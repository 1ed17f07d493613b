// A caption that cuts a body's name before its "and": "Department of Trade" beside "Department of Trade and Fisheries"
// in the text of the same article. Other short forms are everyday usage.

#include <algorithm>

#include "checks.hpp"
#include "language/word_set.hpp"

namespace tally::rules::organisation {
namespace {

bool is_office(const std::string& word) {
  static constexpr language::WordSet words{{"department", "ministry", "office", "agency", "authority", "commission", "institute"}};
  return words.contains(word);
}

// The caption's words from its office on begin a longer name here, and are cut before its "and".
bool begins_with(const Run& full, std::size_t at, const Run& part, std::size_t from) {
  const std::size_t size = part.words.size() - from;
  if (at + size + 1 >= full.words.size()) return false;
  for (std::size_t i = 0; i < size; ++i)
    if (full.words[at + i].text != part.words[from + i].text) return false;
  // Behind "and" the name must go on, not a second body begin.
  return full.words[at + size].text == "and" && at + size + 3 <= full.words.size();
}

}  // namespace

void check_clipped(const align::Story& story, const std::vector<Run>& runs, rule::Sink& sink) {
  for (const Run& part : runs) {
    if (!part.caption || part.words.size() < 3) continue;
    const auto office = std::find_if(part.words.begin(), part.words.end(), [](const Word& w) { return is_office(w.text); });
    if (office == part.words.end() || part.words.end() - office < 3) continue;
    const auto from = static_cast<std::size_t>(office - part.words.begin());
    std::vector<Variant> variants;
    for (const Run& full : runs) {
      if (full.article != part.article || full.caption) continue;
      for (std::size_t at = 0; at < full.words.size(); ++at)
        if (begins_with(full, at, part, from))
          add_place(story, variants, {"full"}, {full.article, span_of(story, full, at, full.words.size())});
    }
    if (!variants.empty()) sink.compared();
    // One mention may be two bodies in a row; a name used again is one.
    if (variants.empty() || variants.front().places.size() < 2) continue;
    add_place(story, variants, {"part"}, {part.article, span_of(story, part, from, part.words.size())});
    report_variants(story, std::move(variants), finding::Severity::warning, 0.7, sink);
  }
}

}  // namespace tally::rules::organisation

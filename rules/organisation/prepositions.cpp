// "Department of Works" here and "Department for Works" there.

#include <algorithm>
#include <map>
#include <string>

#include "checks.hpp"
#include "language/word_set.hpp"

namespace tally::rules::organisation {
namespace {

using language::WordSet;

// A use of "Head of/for Something ..." inside a run.
struct Use {
  const Run* run = nullptr;
  std::size_t head = 0;
  std::vector<std::string> tail;  // words behind the preposition
  std::string preposition;
};

bool is_head(const std::string& word) {
  static constexpr WordSet heads{{"department", "ministry", "office", "bureau", "institute", "centre", "center", "agency",
                                  "council", "commission", "association", "society", "academy", "campaign", "foundation",
                                  "federation", "authority", "trust", "board", "school", "college"}};
  return heads.contains(word);
}

std::map<std::string, std::vector<Use>> uses_by_name(const std::vector<Run>& runs) {
  std::map<std::string, std::vector<Use>> out;
  for (const Run& run : runs) {
    for (std::size_t i = 0; i + 2 < run.words.size(); ++i) {
      const std::string& preposition = run.words[i + 1].text;
      if (!is_head(run.words[i].text) || (preposition != "of" && preposition != "for")) continue;
      const std::size_t first = i + (run.words[i + 2].text == "the" ? 3 : 2);
      if (first >= run.words.size() || run.words[first].weak) continue;
      Use use{&run, i, {}, preposition};
      for (std::size_t k = i + 2; k < run.words.size(); ++k) use.tail.push_back(run.words[k].text);
      const std::string before = i > 0 && !run.words[i - 1].weak ? run.words[i - 1].text + " " : std::string{};
      out[before + run.words[i].text + " " + run.words[first].text].push_back(std::move(use));
    }
  }
  return out;
}

std::size_t common_length(const Use& a, const Use& b) {
  const auto end = std::mismatch(a.tail.begin(), a.tail.end(), b.tail.begin(), b.tail.end());
  return static_cast<std::size_t>(end.first - a.tail.begin());
}

// The longest tail that a use shares with any use of the other preposition: so far the name reaches for sure.
std::size_t shared_tail(const Use& use, const std::vector<Use>& all) {
  std::size_t best = 0;
  for (const Use& other : all)
    if (other.preposition != use.preposition) best = std::max(best, common_length(use, other));
  while (best > 0 && (use.tail[best - 1] == "and" || use.tail[best - 1] == "the" || use.tail[best - 1] == "of")) --best;
  return best;
}

}  // namespace

void check_prepositions(const align::Story& story, const std::vector<Run>& runs, rule::Sink& sink) {
  for (const auto& [name, uses] : uses_by_name(runs)) {
    std::vector<Variant> variants;
    for (const Use& use : uses) {
      const std::size_t tail = shared_tail(use, uses);
      if (tail == 0) continue;
      add_place(story, variants, {use.preposition}, {use.run->article, span_of(story, *use.run, use.head, use.head + 2 + tail)});
    }
    if (uses.size() > 1) sink.compared();
    if (variants.size() == 2) report_variants(story, std::move(variants), finding::Severity::error, 0.93, sink);
  }
}

}  // namespace tally::rules::organisation

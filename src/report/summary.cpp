#include "report/summary.hpp"

#include <fmt/format.h>

namespace tally::report {
namespace {

struct Word {
  finding::Attention attention;
  std::string_view singular;
  std::string_view plural;
};

constexpr std::array<Word, 4> words = {{{finding::Attention::conflict, "conflict", "conflicts"},
                                        {finding::Attention::query, "query", "queries"},
                                        {finding::Attention::context, "point of context", "points of context"},
                                        {finding::Attention::note, "note", "notes"}}};

}  // namespace

Tally tally_of(const StoryResult& result) {
  Tally tally;
  for (const finding::Finding& finding : result.findings) ++tally.of(finding::attention(finding));
  return tally;
}

Tally tally_of(const Outcome& outcome) {
  Tally sum;
  for (const StoryResult& result : outcome.stories) {
    const Tally part = tally_of(result);
    for (const finding::Attention attention : attentions) sum.of(attention) += part.of(attention);
  }
  return sum;
}

std::size_t article_count(const align::Story& story) {
  return static_cast<std::size_t>(std::count_if(story.articles.begin(), story.articles.end(), [](const auto& facts) {
    return !is_house_facts(facts.article);
  }));
}

std::size_t article_count(const Outcome& outcome) {
  std::size_t count = 0;
  for (const StoryResult& result : outcome.stories) count += article_count(result.story);
  return count;
}

std::string counted(std::size_t n, std::string_view singular, std::string_view plural) {
  if (n == 1) return fmt::format("1 {}", singular);
  return plural.empty() ? fmt::format("{} {}s", n, singular) : fmt::format("{} {}", n, plural);
}

std::string in_words(const Tally& tally) {
  std::string out;
  for (const Word& word : words) {
    const std::size_t n = tally.of(word.attention);
    if (n > 0) out += (out.empty() ? "" : ", ") + counted(n, word.singular, word.plural);
  }
  return out;
}

std::string story_title(const align::Story& story) {
  std::string_view name = story.name;
  while (name.ends_with('/')) name.remove_suffix(1);
  if (const std::size_t slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  if (!name.empty() && name != ".") return std::string(name);
  return story.articles.size() == 1 ? std::string(ingest::short_name(story.articles[0].article)) : "this story";
}

}  // namespace tally::report

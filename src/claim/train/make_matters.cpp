// Writes the table of claim/standing_table.hpp as C++ source. Run by the build:
//   make_matters FOLDER OUTPUT

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>

#include "claim/train/matter_files.hpp"
#include "language/word_set.hpp"

namespace tally::claim::matters {
namespace {

// Words that stand in every text; a phrase is looked up by another where it has one.
constexpr language::WordSet common_words{{"-",    "a",    "about", "after", "again", "an",   "and",   "any",   "are",  "as",   "at",    "be",   "been",  "before",
                                          "being", "but",   "by",    "can",   "could", "do",    "down",  "for",  "from", "get",   "give", "go",    "had",
                                          "has",  "have",  "he",    "her",   "him",  "his",   "if",    "in",   "into", "is",    "it",   "its",   "last",
                                          "make", "may",   "more",  "must",  "new",  "no",    "not",   "now",  "of",   "off",   "on",   "one",   "or",
                                          "out",  "over",  "say",   "she",   "still", "take",  "than",  "that", "the",  "their", "them", "they",  "this",
                                          "to",   "two",   "up",    "was",   "were", "while", "who",   "will", "with", "without", "would", "year", "years"}};

// The element by which the phrase is looked up, before its first gap.
std::size_t key_of(const std::vector<Element>& elements) {
  const auto gap = std::find_if(elements.begin(), elements.end(), [](const Element& e) { return e.words.empty(); });
  const auto tells = [](const Element& e) {
    return !e.optional && std::none_of(e.words.begin(), e.words.end(), [](const std::string& word) { return common_words.contains(word); });
  };
  auto key = std::find_if(elements.begin(), gap, tells);
  if (key == gap) key = std::find_if(elements.begin(), gap, [](const Element& e) { return !e.optional; });
  return static_cast<std::size_t>(key - elements.begin());
}

class Writer {
 public:
  explicit Writer(const std::vector<Matter>& all) : all_(all) {
    std::set<std::string> words;
    for (const Matter& matter : all)
      for (const Phrase& phrase : matter.phrases)
        for (const auto& elements : spellings(phrase))
          for (const Element& element : elements) words.insert(element.words.begin(), element.words.end());
    for (const std::string& word : words) numbers_.emplace(word, numbers_.size());
  }

  void write(const std::string& path) {
    std::ofstream out(path);
    out << "// Written by make_matters; do not edit.\n#include \"claim/standing_table.hpp\"\nnamespace tally::claim {\nnamespace {\n"
        << "constexpr Question questions[] = {\n";
    for (const Matter& matter : all_) out << question(matter);
    out << "};\nconstexpr StandingPhrase phrases[] = {\n";
    for (std::size_t i = 0; i < all_.size(); ++i) {
      for (const Phrase& phrase : all_[i].phrases)
        for (const auto& elements : spellings(phrase)) out << add(i, phrase, elements);
    }
    out << "};\nconstexpr StandingElement elements[] = {\n" << elements_ << "};\nconstexpr std::uint16_t alternatives[] = {\n" << alternatives_
        << "};\nconstexpr std::string_view words[] = {\n";
    for (const auto& [word, number] : numbers_) out << fmt::format("\"{}\",\n", word);
    write_index(out);
    out << "}  // namespace\nconstinit const StandingTable standing_table{questions, phrases, elements, alternatives, words, first_entry, entries};\n"
        << "}  // namespace tally::claim\n";
    if (!out.flush()) throw std::runtime_error("cannot write " + path);
  }

 private:
  static std::string question(const Matter& matter) {
    const auto has = [&](const char* flag) { return std::find(matter.flags.begin(), matter.flags.end(), flag) != matter.flags.end(); };
    return fmt::format("{{\"{}\", Bearing::{}, {}, {}, {}, {}, {}}},\n", matter.name, matter.bearing, has("event"), has("changes"), has("ahead"),
                       has("common"), has("same"));
  }

  std::string add(std::size_t matter, const Phrase& phrase, const std::vector<Element>& elements) {
    const std::size_t first = element_count_;
    for (const Element& element : elements) {
      const std::size_t begin = alternative_count_;
      for (const std::string& word : element.words) alternatives_ += fmt::format("{},", numbers_.at(word));
      if (!element.words.empty()) alternatives_ += '\n';
      alternative_count_ += element.words.size();
      elements_ += fmt::format("{{{}, {}, {}, {}}},\n", begin, alternative_count_, element.optional, element.bearer);
    }
    element_count_ += elements.size();
    const std::size_t key = key_of(elements);
    for (const std::string& word : elements[key].words) entries_[numbers_.at(word)].push_back(fmt::format("{{{}, {}}},\n", phrase_count_, key));
    ++phrase_count_;
    const auto& open = all_[matter].open;
    const bool is_open = std::find(open.begin(), open.end(), phrase.value) != open.end();
    return fmt::format("{{{}, \"{}\", {}, {}, {}, {}}},\n", matter, phrase.value, is_open, phrase.denied, first, element_count_);
  }

  void write_index(std::ofstream& out) const {
    std::string firsts;
    std::string rows;
    std::size_t count = 0;
    for (std::size_t word = 0; word < numbers_.size(); ++word) {
      firsts += fmt::format("{},\n", count);
      const auto at = entries_.find(word);
      if (at == entries_.end()) continue;
      for (const std::string& row : at->second) rows += row;
      count += at->second.size();
    }
    out << "};\nconstexpr std::uint32_t first_entry[] = {\n" << firsts << count << "};\nconstexpr StandingEntry entries[] = {\n" << rows << "};\n";
  }

  const std::vector<Matter>& all_;
  std::map<std::string, std::size_t> numbers_;
  std::map<std::size_t, std::vector<std::string>> entries_;  // by word
  std::string elements_;
  std::string alternatives_;
  std::size_t element_count_ = 0;
  std::size_t alternative_count_ = 0;
  std::size_t phrase_count_ = 0;
};

}  // namespace
}  // namespace tally::claim::matters

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: make_matters FOLDER OUTPUT\n", stderr);
    return 2;
  }
  try {
    const auto all = tally::claim::matters::read_matters(argv[1]);
    tally::claim::matters::Writer(all).write(argv[2]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "make_matters: %s\n", error.what());
    return 1;
  }
}

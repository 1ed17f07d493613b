// Writes the table behind language/dictionary.hpp as C++ source. Run by the build:
//   make_dictionary AMERICAN_WORDS BRITISH_WORDS OUTPUT
// where the first two are word lists, one word a line.

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <vector>

#include "base/utf8.hpp"
#include "language/dictionary.hpp"
#include "language/dictionary_table.hpp"
#include "language/train/spelling_pairs.hpp"

namespace tally::language {
namespace {

struct Entry {
  bool common = false;
  bool name = false;
  bool in_american = false;  // in lower case; likewise the next
  bool in_british = false;
  Spelling spelling = Spelling::either;
};

using Words = std::map<std::string, Entry>;

void add_list(Words& words, const std::string& path, bool Entry::*list) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.size() > 60 || line.find('\'') != std::string::npos) continue;
    const std::string word = base::to_lower(line);
    if (word.size() == 1 && word != "a" && word != "i" && word != "o") continue;
    Entry& entry = words[word];
    if (base::starts_upper(line)) {
      entry.name = true;
    } else {
      entry.common = entry.*list = true;
    }
  }
}

// A spelling belongs to one side when only that side's list has it and the other list has its counterpart.
void mark_spellings(Words& words) {
  for (auto& [word, entry] : words) {
    if (!entry.common || !entry.in_american || entry.in_british) continue;
    for (const SpellingPair& pair : british_counterparts(word)) {
      const auto other = words.find(pair.british);
      if (other == words.end() || !other->second.common || !other->second.in_british) continue;
      entry.spelling = pair.suffix ? Spelling::ize : Spelling::american;
      if (!other->second.in_american) other->second.spelling = pair.suffix ? Spelling::ise : Spelling::british;
      break;
    }
  }
  // Words that American has too, but whose British counterpart is British alone: "curb" and "kerb".
  for (auto& [word, entry] : words) {
    if (!entry.in_american || !entry.in_british) continue;
    for (const SpellingPair& pair : british_counterparts(word)) {
      const auto other = words.find(pair.british);
      const bool british_alone = other != words.end() && other->second.common && !other->second.in_american;
      if (british_alone && other->second.spelling == Spelling::either)
        other->second.spelling = pair.suffix ? Spelling::ise : Spelling::british;
    }
  }
}

std::string escaped(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    if (base::is_ascii_lower(c)) {
      out += c;
    } else {
      out += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

unsigned pack(const Entry& entry) {
  return (entry.common ? dictionary_common : 0) | (entry.name ? dictionary_name : 0) |
         (static_cast<unsigned>(entry.spelling) << dictionary_spelling_shift);
}

void write(const Words& words, const std::string& path) {
  std::ofstream out(path);
  out << "// Written by make_dictionary; do not edit.\n#include \"language/dictionary_table.hpp\"\n"
      << "namespace tally::language {\nnamespace {\nconstexpr char bytes[] =\n";
  std::vector<std::size_t> blocks;
  std::string before;
  std::size_t at = 0;
  std::size_t number = 0;
  for (const auto& [word, entry] : words) {
    if (number++ % dictionary_block_size == 0) {
      blocks.push_back(at);
      before.clear();
    }
    std::size_t shared = 0;
    while (shared < before.size() && shared < word.size() && before[shared] == word[shared]) ++shared;
    const std::string rest = word.substr(shared);
    std::string bytes{static_cast<char>(shared), static_cast<char>(pack(entry)), static_cast<char>(rest.size())};
    bytes += rest;
    out << '"' << escaped(bytes) << "\"\n";
    at += bytes.size();
    before = word;
  }
  out << ";\nconstexpr std::uint32_t blocks[] = {\n";
  for (const std::size_t block : blocks) out << block << ",\n";
  out << at << "};\n}  // namespace\nconst char* const dictionary_bytes = bytes;\n"
      << "const std::uint32_t* const dictionary_blocks = blocks;\n"
      << "const std::size_t dictionary_block_count = " << blocks.size() << ";\n}  // namespace tally::language\n";
}

void make(const std::string& american, const std::string& british, const std::string& output) {
  Words words;
  add_list(words, american, &Entry::in_american);
  add_list(words, british, &Entry::in_british);
  mark_spellings(words);
  write(words, output);
}

}  // namespace
}  // namespace tally::language

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: make_dictionary AMERICAN_WORDS BRITISH_WORDS OUTPUT\n", stderr);
    return 2;
  }
  try {
    tally::language::make(argv[1], argv[2], argv[3]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "make_dictionary: %s\n", error.what());
    return 1;
  }
}

// Writes the table behind language/dictionary.hpp as C++ source. Run by the build:
//   make_dictionary AMERICAN_WORDS BRITISH_WORDS WORDNET OUTPUT
// where the first two are word lists, one word a line, and WORDNET is the folder of its verbs (index.verb, verb.exc).

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
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
  bool verb = false;
  Spelling spelling = Spelling::either;
};

using Words = std::map<std::string, Entry>;

std::ifstream opened(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path);
  return in;
}

void add_list(Words& words, const std::string& path, bool Entry::*list) {
  std::ifstream in = opened(path);
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

// Marks the verbs that the lists have: index.verb begins each line with one; its notice is indented.
void mark_verbs(Words& words, const std::string& wordnet) {
  std::ifstream in = opened(wordnet + "/index.verb");
  for (std::string line; std::getline(in, line);) {
    const auto found = words.find(line.substr(0, line.find(' ')));
    if (found != words.end()) found->second.verb = found->second.common;
  }
}

// Inflected forms that no ending tells, with their verbs; the first of those that verb.exc gives, which is sorted.
std::map<std::string, std::string> read_irregular_verbs(const std::string& wordnet) {
  std::map<std::string, std::string> out;
  std::ifstream in = opened(wordnet + "/verb.exc");
  for (std::string form, verb, line; std::getline(in, line);) {
    std::istringstream fields(line);
    if (fields >> form >> verb) out.emplace(form, verb);
  }
  return out;
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
         (entry.verb ? dictionary_verb : 0) |
         (static_cast<unsigned>(entry.spelling) << dictionary_spelling_shift);
}

void write_words(const Words& words, std::ofstream& out) {
  out << "namespace {\nconstexpr char bytes[] =\n";
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
      << "const std::size_t dictionary_block_count = " << blocks.size() << ";\n";
}

void write_irregular_verbs(const std::map<std::string, std::string>& verbs, std::ofstream& out) {
  out << "namespace {\nconstexpr IrregularForm forms[] = {\n";
  for (const auto& [form, verb] : verbs) out << "{\"" << escaped(form) << "\", \"" << escaped(verb) << "\"},\n";
  out << "};\n}  // namespace\nconst std::span<const IrregularForm> irregular_forms = forms;\n";
}

void make(const std::string& american, const std::string& british, const std::string& wordnet, const std::string& output) {
  Words words;
  add_list(words, american, &Entry::in_american);
  add_list(words, british, &Entry::in_british);
  mark_spellings(words);
  mark_verbs(words, wordnet);
  std::ofstream out(output);
  out << "// Written by make_dictionary; do not edit.\n#include \"language/dictionary_table.hpp\"\n"
      << "namespace tally::language {\n";
  write_words(words, out);
  write_irregular_verbs(read_irregular_verbs(wordnet), out);
  out << "}  // namespace tally::language\n";
}

}  // namespace
}  // namespace tally::language

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fputs("usage: make_dictionary AMERICAN_WORDS BRITISH_WORDS WORDNET OUTPUT\n", stderr);
    return 2;
  }
  try {
    tally::language::make(argv[1], argv[2], argv[3], argv[4]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "make_dictionary: %s\n", error.what());
    return 1;
  }
}

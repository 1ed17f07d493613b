#include "claim/train/matter_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <string_view>

#include "base/sorted.hpp"
#include "base/utf8.hpp"

namespace tally::claim::matters {
namespace {

constexpr std::array<std::string_view, 4> known_bearings{"sole", "scene", "person", "thing"};
constexpr std::array<std::string_view, 5> known_flags{"event", "changes", "ahead", "common", "same"};

std::vector<std::string> split(std::string_view text, std::string_view mark) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(text.find(mark, begin), text.size());
    parts.emplace_back(base::trim(text.substr(begin, end - begin)));
    if (end == text.size()) return parts;
    begin = end + mark.size();
  }
}

class Parser {
 public:
  explicit Parser(const std::string& file) : file_(file) {}

  std::vector<Matter> parse(const std::string& text) {
    for (const std::string& line : split(text, "\n")) {
      ++line_;
      if (line.empty() || line.starts_with('#')) continue;
      const std::size_t space = line.find(' ');
      if (space == std::string::npos) fail("expected a word and what belongs to it: matter, open, says, miss or pair");
      read(line.substr(0, space), std::string(base::trim(line.substr(space))));
    }
    finish();
    return std::move(matters_);
  }

 private:
  [[noreturn]] void fail(std::string_view why) const { throw std::runtime_error(fmt::format("{}:{}: {}", file_, line_, why)); }

  void read(const std::string& word, const std::string& rest) {
    if (word == "matter") return read_matter(rest);
    if (matters_.empty()) fail(fmt::format("expected \"matter\" before \"{}\"", word));
    Matter& matter = matters_.back();
    if (word == "open") {
      matter.open = split(rest, ",");
    } else if (word == "says") {
      read_phrase(matter, rest);
    } else if (word == "miss") {
      matter.misses.push_back(rest);
    } else if (word == "pair") {
      const auto sides = split(rest, "||");
      if (sides.size() != 2 || sides[0].empty() || sides[1].empty()) fail("expected: pair SENTENCE || SENTENCE");
      matter.pairs.push_back({sides[0], sides[1], line_});
    } else {
      fail(fmt::format("expected matter, open, says, miss or pair, not \"{}\"", word));
    }
  }

  void read_matter(const std::string& rest) {
    finish();
    const auto parts = split(rest, " | ");
    if (parts.size() != 4) fail("expected: matter NAME | BEARING | FLAGS or - | WHAT IT ASKS");
    if (std::find(known_bearings.begin(), known_bearings.end(), parts[1]) == known_bearings.end())
      fail(fmt::format("expected the bearing sole, scene, person or thing, not \"{}\"", parts[1]));
    Matter matter{.name = parts[0], .bearing = parts[1], .flags = {}, .about = parts[3], .open = {}, .phrases = {}, .misses = {},
                  .pairs = {}, .file = file_, .line = line_};
    if (parts[2] != "-") matter.flags = split(parts[2], ",");
    for (const std::string& flag : matter.flags) {
      if (std::find(known_flags.begin(), known_flags.end(), flag) == known_flags.end())
        fail(fmt::format("expected flags out of {}, or -, not \"{}\"", fmt::join(known_flags, ", "), flag));
    }
    matters_.push_back(std::move(matter));
  }

  void read_phrase(Matter& matter, const std::string& rest) {
    const auto parts = split(rest, " | ");
    if (parts.size() != 2 || parts[0].empty() || parts[1].empty()) fail("expected: says ANSWER | PHRASE");
    Phrase phrase{.value = parts[0], .denied = parts[1].starts_with('!'), .elements = {}, .text = parts[1], .line = line_};
    for (const std::string& word : split(std::string_view(parts[1]).substr(phrase.denied ? 1 : 0), " ")) phrase.elements.push_back(element(word));
    const auto& elements = phrase.elements;
    if (elements.front().words.empty() || elements.back().words.empty()) fail("expected a word at each end of the phrase, not the gap _");
    const auto gap = std::find_if(elements.begin(), elements.end(), [](const Element& e) { return e.words.empty(); });
    if (std::all_of(elements.begin(), gap, [](const Element& e) { return e.optional; })) fail("expected a word without ? before the gap or the end");
    for (std::size_t i = 1; i < elements.size(); ++i) {
      if (elements[i].words.empty() && elements[i - 1].words.empty()) fail("expected one gap _ between two words");
    }
    if (std::any_of(matter.phrases.begin(), matter.phrases.end(), [&](const Phrase& p) { return p.text == phrase.text; }))
      fail(fmt::format("expected each phrase once, not \"{}\" again", phrase.text));
    matter.phrases.push_back(std::move(phrase));
  }

  [[nodiscard]] Element element(std::string_view word) const {
    Element out;
    if (word == "_") return out;
    if (word.starts_with('@')) {
      out.bearer = true;
      word.remove_prefix(1);
    }
    if (word.ends_with('?')) {
      out.optional = true;
      word.remove_suffix(1);
    }
    out.words = split(word, "|");
    base::sort_unique(out.words);
    for (const std::string& one : out.words) {
      if (one.empty() || one.find_first_of("?!_@\"\\") != std::string::npos || std::any_of(one.begin(), one.end(), base::is_ascii_upper))
        fail(fmt::format("expected words in lower case with one space or | between, not \"{}\"", word));
    }
    return out;
  }

  // What a matter needs, told at its own line.
  void finish() {
    if (matters_.empty()) return;
    const Matter& matter = matters_.back();
    const auto complain = [&](std::string_view why) {
      throw std::runtime_error(fmt::format("{}:{}: {}: {}", file_, matter.line, matter.name, why));
    };
    std::set<std::string> values;
    for (const Phrase& phrase : matter.phrases) values.insert(phrase.value);
    if (values.size() < 2) complain("expected \"says\" lines for two answers or more");
    for (const std::string& open : matter.open) {
      if (!values.contains(open)) complain(fmt::format("expected answers behind \"open\", not \"{}\"", open));
    }
    if (matter.misses.empty()) complain("expected a \"miss\" line");
    if (matter.pairs.empty()) complain("expected a \"pair\" line");
  }

  const std::string& file_;
  std::size_t line_ = 0;
  std::vector<Matter> matters_;
};

// "half-empty" as three elements of one word each; one alternative at a time.
std::vector<Element> cut_at_hyphens(const std::string& word, const Element& element) {
  std::vector<Element> parts;
  for (const std::string& part : split(word, "-")) {
    if (!parts.empty()) parts.push_back({{"-"}, false, false});
    parts.push_back({{part}, false, element.bearer});
  }
  return parts;
}

}  // namespace

std::vector<std::vector<Element>> spellings(const Phrase& phrase) {
  std::vector<std::vector<Element>> all{{}};
  for (const Element& element : phrase.elements) {
    std::vector<std::vector<Element>> variants{{element}};
    for (const std::string& word : element.words) {
      if (word.size() > 2 && word.find('-', 1) != std::string::npos) variants.push_back(cut_at_hyphens(word, element));
    }
    std::vector<std::vector<Element>> longer;
    for (const auto& begun : all) {
      for (const auto& variant : variants) {
        longer.push_back(begun);
        longer.back().insert(longer.back().end(), variant.begin(), variant.end());
      }
    }
    all = std::move(longer);
  }
  return all;
}

std::vector<Matter> parse_matters(const std::string& text, const std::string& file) { return Parser(file).parse(text); }

std::vector<Matter> read_matters(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Matter> all;
  for (const auto& path : files) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    for (Matter& matter : parse_matters(text, path.string())) all.push_back(std::move(matter));
  }
  std::map<std::string, std::string> places;
  for (const Matter& matter : all) {
    const std::string place = fmt::format("{}:{}", matter.file, matter.line);
    const auto [at, fresh] = places.emplace(matter.name, place);
    if (!fresh) throw std::runtime_error(fmt::format("{}: expected a new name, \"{}\" stands at {}", place, matter.name, at->second));
  }
  return all;
}

}  // namespace tally::claim::matters

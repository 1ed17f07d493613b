#include "mention/person_name.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "mention/person_honorific.hpp"

namespace tally::mention {
namespace {

constexpr std::array<std::string_view, 40> particles = {
    "van", "von", "der", "den", "de", "del", "della", "di",  "da",  "do",   "dos", "das", "du",  "des",
    "la",  "le",  "los", "las", "el", "al",  "bin",   "ibn", "bint", "ben", "abu", "ter", "ten", "zu",
    "zur", "af",  "av",  "y",   "st", "st.", "ap",    "ab",  "op",  "ould", "vom", "dalla"};

constexpr std::array<std::string_view, 42> suffixes = {
    "jr", "jnr", "junior", "sr",  "snr", "senior", "ii",  "iii", "iv",  "kc",  "qc",   "sc",  "mp",  "msp",
    "ms", "mep", "td",     "mla", "mbe", "obe",    "cbe", "kbe", "dbe", "gbe", "kcb",  "cb",  "cmg", "qpm",
    "kpm", "gm", "gc",     "vc",  "phd", "md",     "esq", "jp",  "frs", "frcp", "frcs", "rn",  "bem", "dl"};

std::string bare_lower(std::string_view word) {
  std::string lower = base::to_lower(word);
  std::erase(lower, '.');
  return lower;
}

bool all_caps(std::string_view word) {
  return word.size() > 1 && std::none_of(word.begin(), word.end(), base::is_ascii_lower);
}

std::string joined(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

// Takes honorifics off the front; at least one word stays.
std::size_t take_honorifics(std::span<const std::string_view> words, PersonName& name) {
  std::vector<std::string> lower;
  for (const std::string_view word : words) lower.push_back(bare_lower(word));
  const std::vector<std::string_view> views(lower.begin(), lower.end());
  std::size_t at = 0;
  while (at + 1 < words.size()) {
    const auto match = match_honorific(std::span(views).subspan(at, words.size() - 1 - at));
    if (!match) break;
    name.honorifics.push_back(joined(words.subspan(at, match->words)));
    at += match->words;
  }
  return at;
}

// Takes a nickname between marks out of the middle.
std::vector<std::string_view> without_nickname(std::vector<std::string_view> words, PersonName& name) {
  const auto first = std::find_if(words.begin(), words.end(), is_nickname_mark);
  if (first == words.begin() || first == words.end()) return words;
  const auto last = std::find_if(first + 1, words.end(), is_nickname_mark);
  if (last == words.end()) return words;
  name.nickname = joined(std::span(first + 1, last));
  words.erase(first, last + 1);
  return words;
}

// Takes suffixes off the end; at least `keep` words stay.
std::size_t take_suffix(std::span<const std::string_view> words, std::size_t keep, PersonName& name) {
  std::size_t end = words.size();
  while (end > keep && is_name_suffix(words[end - 1])) --end;
  name.suffix = joined(words.subspan(end));
  return end;
}

// "Al", "Ben" and "Van" before one more word are given names; "Le" and "De" are not.
bool opens_surname(std::span<const std::string_view> words) {
  constexpr std::array<std::string_view, 6> also_given = {"al", "ben", "van", "abu", "ab", "st"};
  if (!base::starts_upper(words[0]) || words.size() > 2) return true;
  return std::find(also_given.begin(), also_given.end(), base::to_lower(words[0])) == also_given.end();
}

// "Ludwig van der Berg", "De la Cruz": the last word and the particles before it.
void split_surname(std::span<const std::string_view> words, PersonName& name) {
  if (words.empty()) return;
  std::size_t first = words.size() - 1;
  while (first > 0 && is_particle(words[first - 1]) && (first > 1 || opens_surname(words))) --first;
  name.given.assign(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
  name.particles = joined(words.subspan(first, words.size() - 1 - first));
  name.surname = words.back();
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  constexpr std::string_view no_break_space = "\xC2\xA0";
  std::size_t begin = 0;
  const auto flush = [&](std::size_t end) {
    if (end > begin) words.push_back(text.substr(begin, end - begin));
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = base::decode(text, i).length;
    const std::string_view letter = text.substr(i, length);
    const bool mark = letter == "," || (is_nickname_mark(letter) && letter != "'" && letter != "’");
    if (mark || letter == no_break_space || base::is_ascii_space(letter.front())) {
      flush(i);
      if (mark) words.push_back(letter);
      begin = i + length;
    }
    i += length;
  }
  flush(text.size());
  return words;
}

std::string_view without_possessive(std::string_view text) {
  for (const std::string_view mark : {"'s", "’s", "'", "’"}) {
    if (text.size() > mark.size() && text.ends_with(mark)) return text.substr(0, text.size() - mark.size());
  }
  return text;
}

// "Marsh, Stephen" -> "Stephen Marsh"; "Stephen Marsh, KC" and "Marsh, Jr, Stephen" keep their order of parts.
std::vector<std::string_view> in_western_order(std::span<const std::string_view> words) {
  const auto comma = std::find(words.begin(), words.end(), ",");
  std::vector<std::string_view> out;
  if (comma != words.end() && comma + 1 != words.end() && comma != words.begin() && !is_name_suffix(*(comma + 1))) {
    out.assign(comma + 1, words.end());
    out.insert(out.end(), words.begin(), comma);
  } else {
    out.assign(words.begin(), words.end());
  }
  std::erase(out, std::string_view(","));
  return out;
}

}  // namespace

bool is_particle(std::string_view word) {
  return std::find(particles.begin(), particles.end(), base::to_lower(word)) != particles.end();
}

bool is_name_suffix(std::string_view word) {
  const std::string lower = bare_lower(word);
  if (std::find(suffixes.begin(), suffixes.end(), lower) == suffixes.end()) return false;
  const bool word_like = lower == "jr" || lower == "jnr" || lower == "junior" || lower == "sr" || lower == "snr" ||
                         lower == "senior" || lower == "phd" || lower == "esq";
  return word_like || all_caps(word);
}

bool is_initial(std::string_view word) {
  std::size_t letters = 0, stops = 0;
  for (std::size_t i = 0; i < word.size();) {
    const auto point = base::decode(word, i);
    if (point.value == U'.' || point.value == U'-') {
      ++stops;
    } else if (base::starts_upper(word.substr(i))) {
      ++letters;
    } else {
      return false;
    }
    i += point.length;
  }
  return letters == 1 || (letters > 1 && letters <= 4 && stops >= letters - 1);
}

bool is_nickname_mark(std::string_view word) {
  constexpr std::array<std::string_view, 8> marks = {"\"", "'", "(", ")", "“", "”", "‘", "’"};
  return std::find(marks.begin(), marks.end(), word) != marks.end();
}

PersonName parse_person_name(std::span<const std::string_view> raw) {
  PersonName name;
  const std::vector<std::string_view> words = without_nickname(in_western_order(raw), name);
  if (words.empty()) return name;
  const std::size_t begin = take_honorifics(words, name);
  const std::size_t end = take_suffix(words, begin + 1, name);
  split_surname(std::span(words).subspan(begin, end - begin), name);
  return name;
}

PersonName parse_person_name(std::string_view text) {
  const std::vector<std::string_view> words = split(without_possessive(base::trim(text)));
  return parse_person_name(words);
}

PersonName with_given_only(PersonName name) {
  if (!name.given.empty() || name.surname.empty() || !name.particles.empty()) return name;
  name.given.push_back(std::move(name.surname));
  name.surname.clear();
  return name;
}

std::string full_surname(const PersonName& name) {
  return name.particles.empty() ? name.surname : name.particles + " " + name.surname;
}

std::string plain_name(const PersonName& name) {
  std::string out;
  for (const std::string& given : name.given) out += (out.empty() ? "" : " ") + given;
  const std::string surname = full_surname(name);
  if (!surname.empty()) out += (out.empty() ? "" : " ") + surname;
  return out;
}

std::string written_name(const PersonName& name) {
  std::string out;
  for (const std::string& honorific : name.honorifics) out += honorific + " ";
  out += plain_name(name);
  if (!name.suffix.empty()) out += " " + name.suffix;
  return out;
}

}  // namespace tally::mention

#include "entity/name_distance.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace tally::entity {
namespace {

constexpr std::size_t longest = longest_compared;
using Row = std::array<std::uint8_t, longest + 1>;

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

struct Sound {
  std::string_view letters;
  char sound;
};

// Letter groups that sound like one consonant; longer ones first.
constexpr std::array<Sound, 22> sounds = {{{"tsch", 'c'}, {"tch", 'c'}, {"sch", 's'}, {"ch", 'c'},  {"ck", 'k'},
                                           {"sh", 's'},   {"ph", 'f'},  {"kh", 'k'},  {"gh", 'g'},  {"zh", 'j'},
                                           {"th", 't'},   {"dh", 'd'},  {"dj", 'j'},  {"qu", 'k'},  {"tz", 's'},
                                           {"ts", 's'},   {"wh", 'v'},  {"w", 'v'},   {"z", 's'},   {"q", 'k'},
                                           {"x", 's'},    {"j", 'j'}}};

char sound_of_c(std::string_view rest) {
  const bool soft = rest.size() > 1 && (rest[1] == 'e' || rest[1] == 'i' || rest[1] == 'y');
  return soft ? 's' : 'k';
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  a = a.substr(0, longest);
  b = b.substr(0, longest);
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit) return limit + 1;
  if (a.empty() || b.empty()) return gap;
  std::array<Row, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    Row& row = rows[i % 3];
    const Row &above = rows[(i - 1) % 3], &before = rows[(i + 1) % 3];
    row[0] = static_cast<std::uint8_t>(i);
    std::uint8_t least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      int cost = std::min({change, above[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost = std::min(cost, before[j - 2] + 1);
      row[j] = static_cast<std::uint8_t>(cost);
      least = std::min(least, row[j]);
    }
    if (least > limit) return limit + 1;
  }
  return std::min<std::size_t>(rows[a.size() % 3][b.size()], limit + 1);
}

double jaro_winkler(std::string_view a, std::string_view b) {
  a = a.substr(0, longest);
  b = b.substr(0, longest);
  if (a.empty() || b.empty()) return a == b ? 1 : 0;
  const std::size_t reach = std::max<std::size_t>(std::max(a.size(), b.size()) / 2, 1) - 1;
  std::array<bool, longest> in_a{}, in_b{};
  std::size_t common = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t end = std::min(b.size(), i + reach + 1);
    for (std::size_t j = i > reach ? i - reach : 0; j < end; ++j) {
      if (in_b[j] || a[i] != b[j]) continue;
      in_a[i] = in_b[j] = true;
      ++common;
      break;
    }
  }
  if (common == 0) return 0;
  std::size_t moved = 0;
  for (std::size_t i = 0, j = 0; i < a.size(); ++i) {
    if (!in_a[i]) continue;
    while (!in_b[j]) ++j;
    if (a[i] != b[j++]) ++moved;
  }
  const double m = static_cast<double>(common);
  const double jaro = (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) +
                       (m - static_cast<double>(moved) / 2) / m) / 3;
  std::size_t prefix = 0;
  while (prefix < 4 && prefix < a.size() && prefix < b.size() && a[prefix] == b[prefix]) ++prefix;
  return jaro + static_cast<double>(prefix) * 0.1 * (1 - jaro);
}

std::string sound_key(std::string_view word) {
  std::string key;
  const auto add = [&](char sound) {
    if (key.empty() || key.back() != sound) key += sound;
  };
  for (std::size_t i = 0; i < word.size();) {
    const std::string_view rest = word.substr(i);
    const auto group = std::find_if(sounds.begin(), sounds.end(), [&](const Sound& s) { return rest.starts_with(s.letters); });
    if (is_vowel(rest[0])) {
      if (i == 0) key += 'a';
      ++i;
    } else if (group != sounds.end()) {
      add(group->sound);
      i += group->letters.size();
    } else if (rest[0] == 'c') {
      add(sound_of_c(rest));
      ++i;
    } else {
      if (rest[0] != 'h' || i == 0) add(rest[0]);
      ++i;
    }
  }
  return key;
}

}  // namespace tally::entity

#include "language/model_features.hpp"

#include <algorithm>

namespace tally::language {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

char kind_of(char c) {
  if (is_upper(c)) return 'X';
  if (is_lower(c)) return 'x';
  if (is_digit(c)) return 'd';
  if (static_cast<unsigned char>(c) >= 0x80U) return 'u';
  return c;
}

// "McDonald's" is "XxXx'x": runs of one kind count once, twelve kinds at most.
std::string_view shape_of(std::string_view form, std::array<char, 12>& out) {
  std::size_t size = 0;
  for (const char c : form) {
    const char kind = kind_of(c);
    if (size > 0 && out[size - 1] == kind) continue;
    if (size == out.size()) break;
    out[size++] = kind;
  }
  return {out.data(), size};
}

// Length, capitals, digits and hyphens, coarsely.
std::uint64_t class_of(std::string_view form) {
  const bool capital = !form.empty() && is_upper(form.front());
  const bool lower = std::any_of(form.begin(), form.end(), is_lower);
  const bool digit = std::any_of(form.begin(), form.end(), is_digit);
  const bool hyphen = form.find('-') != std::string_view::npos;
  const bool dot = form.find('.') != std::string_view::npos;
  const std::size_t length = std::min<std::size_t>(form.size(), 10);
  return (capital ? 1U : 0U) | (lower ? 2U : 0U) | (digit ? 4U : 0U) | (hyphen ? 8U : 0U) | (dot ? 16U : 0U) |
         static_cast<std::uint64_t>(length << 5U);
}

}  // namespace

NormalForm::NormalForm(std::string_view form) {
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool general_punctuation = form.size() - i >= 3 && form.substr(i, 2) == "\xe2\x80";
    const auto third = general_punctuation ? static_cast<unsigned char>(form[i + 2]) : 0U;
    if (third == 0x98U || third == 0x99U) {  // single quotation marks, U+2018 and U+2019
      push('\'');
      i += 2;
    } else if (third == 0x9cU || third == 0x9dU) {  // double quotation marks, U+201C and U+201D
      push('"');
      i += 2;
    } else if (third == 0x93U || third == 0x94U) {  // dashes, U+2013 and U+2014
      push('-');
      if (third == 0x94U) push('-');
      i += 2;
    } else {
      push(is_upper(form[i]) ? static_cast<char>(form[i] - 'A' + 'a') : form[i]);
    }
  }
}

std::uint64_t NormalForm::key() const { return hash_of(view(), 0); }

std::uint64_t hash_of(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t h = 0xcbf29ce484222325ULL ^ (seed * 0x9e3779b97f4a7c15ULL);
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  h ^= h >> 32U;
  h *= 0xd6e8feb86659fd93ULL;
  return h ^ (h >> 32U);
}

Affixes affixes_of(std::string_view form, const NormalForm& normal) {
  const std::string_view word = normal.view();
  Affixes out{};
  std::size_t slot = 0;
  const auto put = [&](std::uint64_t hash) {
    out[slot++] = static_cast<std::uint32_t>(hash % affix_buckets);
  };
  for (std::size_t n = 1; n <= 3; ++n) put(hash_of(word.substr(0, n), slot + 1));
  for (std::size_t n = 1; n <= 5; ++n)
    put(hash_of(word.substr(word.size() - std::min(n, word.size())), slot + 1));
  std::array<char, 12> shape{};
  put(hash_of(shape_of(form, shape), slot + 1));
  put(hash_of({}, (class_of(form) << 8U) + slot + 1));
  return out;
}

}  // namespace tally::language

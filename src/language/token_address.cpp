#include "language/token_address.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "language/word_set.hpp"

namespace tally::language {
namespace {

using std::string_view;

constexpr std::size_t longest_address = 2000;
constexpr WordSet endings{
    {"ai",   "app", "au",   "biz", "br",  "ca",    "ch",   "cn",   "com", "csv", "cz",   "de", "dk",  "doc",
     "docx", "edu", "es",   "eu",  "exe", "fi",    "fm",   "fr",   "gif", "gov", "gr",   "hk", "htm", "html",
     "ie",   "il",  "info", "int", "io",  "jp",    "jpeg", "jpg",  "kr",  "mil", "mp",   "mx", "net", "news",
     "nl",   "nz",  "org",  "pdf", "pl",  "png",   "ppt",  "pptx", "pt",  "ru",  "scot", "se", "tr",  "tv",
     "tw",   "txt", "ua",   "uk",  "url", "wales", "xls",  "xlsx", "za",  "zip"}};

bool is_label(char c) { return base::is_ascii_alpha(c) || base::is_ascii_digit(c) || c == '-' || c == '_'; }

bool is_address_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > ' ' && byte < 0x7f && c != '<' && c != '>' && c != '"';
}

// The run without white space that starts at `at`, cut before angle brackets and any mark beyond ASCII.
string_view chunk_at(string_view text, std::size_t at) {
  text = text.substr(at, longest_address);
  std::size_t end = 0;
  while (end < text.size() && is_address_byte(text[end])) ++end;
  return text.substr(0, end);
}

bool is_unmatched_bracket(string_view chunk) {
  const char last = chunk.back();
  if (last != ')' && last != ']') return false;
  return std::count(chunk.begin(), chunk.end(), last) >
         std::count(chunk.begin(), chunk.end(), last == ')' ? '(' : '[');
}

string_view without_closing_marks(string_view chunk) {
  const auto closes = [&] {
    return string_view(".,;:!?'`*").find(chunk.back()) != string_view::npos || is_unmatched_bracket(chunk);
  };
  while (!chunk.empty() && closes()) chunk.remove_suffix(1);
  return chunk;
}

bool starts_like_url(string_view chunk) {
  const ShortWord start(chunk.substr(0, std::min<std::size_t>(chunk.size(), 8)));
  const string_view s = start.view();
  for (const string_view scheme : {"http://", "https://", "ftp://", "mailto:", "www.", "doi:"})
    if (s.starts_with(scheme) && chunk.size() > scheme.size()) return true;
  return false;
}

// Length of the dotted labels at the front of a chunk, and where the last one begins.
struct Labels {
  std::size_t end = 0;
  std::size_t last = 0;
};
Labels labels_of(string_view chunk) {
  Labels labels;
  while (labels.end < chunk.size()) {
    const char c = chunk[labels.end];
    const bool dot = c == '.' && labels.end > labels.last && labels.end + 1 < chunk.size() &&
                     is_label(chunk[labels.end + 1]);
    if (!dot && !is_label(c)) break;
    ++labels.end;
    if (dot) labels.last = labels.end;
  }
  return labels;
}

std::size_t email_length(string_view chunk) {
  const std::size_t at = chunk.find('@');
  if (at == string_view::npos || at == 0 || at + 1 >= chunk.size()) return 0;
  for (const char c : chunk.substr(0, at))
    if (!is_label(c) && c != '.' && c != '+' && c != '%') return 0;
  if (!base::is_ascii_alpha(chunk[at + 1])) return 0;
  return at + 1 + labels_of(chunk.substr(at + 1)).end;
}

std::size_t domain_length(string_view chunk) {
  const Labels labels = labels_of(chunk);
  if (labels.last == 0) return 0;
  const string_view ending = chunk.substr(labels.last, labels.end - labels.last);
  const bool one_case = base::is_ascii_upper(ending.front()) == base::is_ascii_upper(ending.back());
  if (!one_case || !endings.contains(ShortWord(ending).view())) return 0;
  if (labels.end < chunk.size() && chunk[labels.end] == '/') return without_closing_marks(chunk).size();
  return labels.end;
}

}  // namespace

std::size_t address_end(string_view text, std::size_t at) {
  const string_view chunk = chunk_at(text, at);
  if (chunk.find_first_of("@.:") == string_view::npos) return at;
  if (starts_like_url(chunk)) return at + without_closing_marks(chunk).size();
  if (const std::size_t length = email_length(chunk)) return at + length;
  return at + domain_length(chunk);
}

}  // namespace tally::language

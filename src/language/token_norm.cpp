#include "language/token_norm.hpp"

#include <string>

#include "base/utf8.hpp"
#include "language/token_char.hpp"

namespace tally::language {
namespace {

void append_plain(std::string& out, std::string_view token, std::size_t at, Char c) {
  switch (c.kind) {
    case CharKind::apostrophe:
      out += '\'';
      break;
    case CharKind::quote:
      out += '"';
      break;
    case CharKind::hyphen:
    case CharKind::dash:
      out += '-';
      break;
    case CharKind::ellipsis:
      out += "...";
      break;
    default:
      if (c.value == 0x00AD || c.value == 0x200C || c.value == 0x200D || c.value == 0x2060) break;
      out += token.substr(at, c.length);
  }
}

std::string plain_lower(std::string_view token) {
  std::string plain;
  for (std::size_t at = 0; at < token.size();) {
    const Char c = char_at(token, at);
    append_plain(plain, token, at, c);
    at += c.length;
  }
  return plain == "''" ? "\"" : base::to_lower(plain);
}

}  // namespace

base::Symbol norm_of(std::string_view token, base::StringPool& pool) {
  char buffer[32];
  if (token.size() > sizeof buffer) return pool.intern(plain_lower(token));
  std::size_t size = 0;
  for (const char c : token) {
    if (static_cast<unsigned char>(c) >= 128 || c == '`' || (c == '\'' && token.size() == 2))
      return pool.intern(plain_lower(token));
    buffer[size++] = base::is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return pool.intern({buffer, size});
}

}  // namespace tally::language

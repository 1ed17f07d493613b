#include "ingest/encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"

namespace tally::ingest {
namespace {

std::string convert(std::string_view from, std::string_view path) {
  return fmt::format("convert it: iconv -f {} -t UTF-8 '{}' > fixed, then check the fixed file", from, path);
}

base::Error trouble(std::string_view path, std::string message, std::string remedy,
                    std::optional<std::size_t> byte = {}) {
  return {
      .message = std::move(message), .file = std::string(path), .byte = byte, .remedy = std::move(remedy)};
}

// Letters in an 8-bit encoding: single high bytes among ASCII letters, as 'é' in "café" or a curly quotation
// mark of Windows. Cut-off or mixed UTF-8 has runs of high bytes instead.
bool looks_8_bit(std::string_view bytes) {
  std::size_t lone = 0, runs = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if ((bytes[at] & 0x80) == 0) continue;
    std::size_t end = at;
    while (end < bytes.size() && (bytes[end] & 0x80) != 0) ++end;
    ++(end - at == 1 ? lone : runs);
    at = end;
  }
  return lone > runs;
}

bool has_windows_marks(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 && byte < 0xA0;
  });
}

constexpr bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// The bytes begin with a byte order mark.
base::Result<std::string> from_utf16(std::string_view path, std::string_view bytes) {
  const bool little = bytes.starts_with("\xFF\xFE");
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little ? second << 8 | first : first << 8 | second);
  };
  const auto broken = [&](std::size_t at, std::string what) {
    return trouble(path, "broken UTF-16: " + std::move(what), "save the file as UTF-8", at);
  };
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 2; at < bytes.size(); at += 2) {
    if (at + 1 == bytes.size()) return broken(at, "half a character at its end");
    char32_t value = unit(at);
    if (value == 0) return trouble(path, "the file is binary (it holds zero characters)", "give the article's text", at);
    if (is_low_surrogate(value)) return broken(at, "the second half of a character without the first");
    if (is_high_surrogate(value)) {
      if (at + 3 >= bytes.size() || !is_low_surrogate(unit(at + 2))) return broken(at, "the first half of a character without the second");
      at += 2;
      value = 0x10000 + ((value - 0xD800) << 10) + (unit(at) - 0xDC00);
    }
    base::append_utf8(out, value);
  }
  return out;
}

// Looked for where the bytes are no UTF-8 or hold NUL.
std::optional<base::Error> find_trouble(std::string_view path, std::string_view bytes) {
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
    return trouble(path, "the file is binary (it holds zero bytes)", "give the article's text as .txt, .md or .html", zero);
  }
  const auto bad = base::find_invalid_utf8(bytes);
  if (!bad) return std::nullopt;
  if (looks_8_bit(bytes)) {
    const std::string_view name = has_windows_marks(bytes) ? "WINDOWS-1252" : "ISO-8859-1";
    return trouble(path, fmt::format("not valid UTF-8 (it looks like {})", name), convert(name, path), bad);
  }
  return trouble(path, "not valid UTF-8", "save the file as UTF-8", bad);
}

}  // namespace

base::Result<std::string> to_utf8(std::string_view path, std::string bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return from_utf16(path, bytes);
  if (auto error = find_trouble(path, bytes)) return *std::move(error);
  return bytes;
}

}  // namespace tally::ingest

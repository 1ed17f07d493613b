#include "ingest/encoding.hpp"

#include <fmt/format.h>

#include <algorithm>

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

}  // namespace

std::optional<base::Error> find_encoding_trouble(std::string_view path, std::string_view bytes) {
  for (const auto& [mark, name] :
       {std::pair<std::string_view, std::string_view>{"\xFF\xFE", "UTF-16LE"}, {"\xFE\xFF", "UTF-16BE"}}) {
    if (bytes.starts_with(mark))
      return trouble(path, fmt::format("the file is {}, not UTF-8", name), convert("UTF-16", path), 0);
  }
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
    return trouble(path, "the file is binary (it holds zero bytes)",
                   "give the article's text as .txt, .md or .html", zero);
  }
  const auto bad = base::find_invalid_utf8(bytes);
  if (!bad) return std::nullopt;
  if (looks_8_bit(bytes)) {
    const std::string_view name = has_windows_marks(bytes) ? "WINDOWS-1252" : "ISO-8859-1";
    return trouble(path, fmt::format("not valid UTF-8 (it looks like {})", name), convert(name, path), bad);
  }
  return trouble(path, "not valid UTF-8", "save the file as UTF-8", bad);
}

}  // namespace tally::ingest

#include "ingest/reader.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/utf8.hpp"
#include "ingest/plain_reader.hpp"

namespace tally::ingest {
namespace {

struct FormatRow {
  std::string_view ending;
  ReadFormat read;
};

constexpr std::array<FormatRow, 3> formats = {{{".txt", read_plain}, {".md", read_plain}, {".markdown", read_plain}}};

ReadFormat reader_for(std::string_view path) {
  const std::string lower = base::to_lower(path);
  for (const FormatRow& row : formats) {
    if (lower.ends_with(row.ending)) return row.read;
  }
  return nullptr;
}

}  // namespace

bool is_article_name(std::string_view path) { return reader_for(path) != nullptr; }

base::Result<Article> read_article(std::string_view path, std::string bytes) {
  const ReadFormat read = reader_for(path);
  if (read == nullptr) return base::Error{.message = "not an article", .file = std::string(path)};
  if (const auto bad = base::find_invalid_utf8(bytes)) {
    return base::Error{.message = "not valid UTF-8", .file = std::string(path), .byte = bad, .remedy = "save the file as UTF-8"};
  }
  return read(path, std::move(bytes));
}

base::Result<Article> read_article(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return base::Error{.message = "cannot be opened", .file = path, .remedy = "check the path"};
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return read_article(std::string_view(path), std::move(bytes));
}

}  // namespace tally::ingest

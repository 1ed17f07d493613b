#include "ingest/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "base/utf8.hpp"
#include "ingest/encoding.hpp"
#include "ingest/html_reader.hpp"
#include "ingest/markdown_reader.hpp"
#include "ingest/plain_reader.hpp"

namespace tally::ingest {
namespace {

namespace fs = std::filesystem;

struct FormatRow {
  std::string_view ending;
  ReadFormat read;
};

constexpr std::array<FormatRow, 7> formats = {{{".txt", read_plain},
                                               {".text", read_plain},
                                               {".md", read_markdown},
                                               {".markdown", read_markdown},
                                               {".html", read_html},
                                               {".htm", read_html},
                                               {".xhtml", read_html}}};

ReadFormat reader_for(std::string_view path) {
  const std::string lower = base::to_lower(path.substr(path.rfind('/') + 1));
  for (const FormatRow& row : formats) {
    if (lower.size() > row.ending.size() && lower.ends_with(row.ending)) return row.read;
  }
  return nullptr;
}

base::Error trouble(std::string_view path, std::string message, std::string remedy) {
  return {.message = std::move(message), .file = std::string(path), .remedy = std::move(remedy)};
}

base::Error too_large(std::string_view path) {
  return trouble(path, fmt::format("larger than {} MB", max_file_size / 1'000'000),
                 "give one article a file");
}

bool is_blank(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return base::trim(bytes).empty();
}

bool has_readable_text(const Article& article) {
  return std::any_of(article.blocks.begin(), article.blocks.end(), [](const Block& block) {
    return block.zone != Zone::furniture && block.zone != Zone::headline && block.zone != Zone::standfirst;
  });
}

}  // namespace

bool is_article_name(std::string_view path) { return reader_for(path) != nullptr; }

base::Result<Article> read_article(std::string_view path, std::string bytes) {
  const ReadFormat read = reader_for(path);
  if (read == nullptr) return trouble(path, "not an article", "give .txt, .md or .html files");
  if (bytes.size() > max_file_size) return too_large(path);
  if (is_blank(bytes))
    return trouble(path, "the file is empty", "put the article's text into it, or leave the file out");
  if (auto error = find_encoding_trouble(path, bytes)) return *std::move(error);
  auto article = read(path, std::move(bytes));
  if (article && !has_readable_text(*article)) {
    return trouble(path, "no readable text in it",
                   "put the article's text below its headline and front matter");
  }
  return article;
}

base::Result<Article> read_article(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return trouble(path, "no such file", "check the path");
  if (fs::is_directory(status)) return trouble(path, "a folder, where one article is wanted", "name an article in it");
  if (!fs::is_regular_file(status)) return trouble(path, "not a file", "give the article's file");
  const std::uintmax_t size = fs::file_size(path, error);
  if (!error && size > max_file_size) return too_large(path);
  std::ifstream in(path, std::ios::binary);
  if (!in) return trouble(path, "cannot be opened", "check that you may read the file");
  std::string bytes(error ? max_file_size : static_cast<std::size_t>(size), '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (in.bad()) return trouble(path, "cannot be read to its end", "check the file and its disk");
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return read_article(std::string_view(path), std::move(bytes));
}

}  // namespace tally::ingest

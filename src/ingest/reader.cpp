#include "ingest/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "ingest/encoding.hpp"
#include "ingest/front_matter.hpp"
#include "ingest/html_reader.hpp"
#include "ingest/json_reader.hpp"
#include "ingest/markdown_reader.hpp"
#include "ingest/plain_reader.hpp"
#include "ingest/xml_document.hpp"
#include "ingest/xml_reader.hpp"

namespace tally::ingest {
namespace {

namespace fs = std::filesystem;

template <base::Result<Article> (*read)(std::string_view, std::string)>
FileArticles read_one(std::string_view path, std::string source) {
  base::Result<Article> article = read(path, std::move(source));
  FileArticles out;
  if (article) {
    out.articles.push_back(*std::move(article));
  } else {
    out.errors.push_back(article.error());
  }
  return out;
}

struct FormatRow {
  std::string_view ending;
  ReadFormat read;
};

constexpr std::array<FormatRow, 16> formats = {{{".txt", read_one<read_plain>},
                                                {".text", read_one<read_plain>},
                                                {".md", read_one<read_markdown>},
                                                {".markdown", read_one<read_markdown>},
                                                {".html", read_one<read_html>},
                                                {".htm", read_one<read_html>},
                                                {".xhtml", read_one<read_html>},
                                                {".json", read_json_file},
                                                {".jsonld", read_json_file},
                                                {".ninjs", read_json_file},
                                                {".xml", read_xml_file},
                                                {".nitf", read_xml_file},
                                                {".newsml", read_xml_file},
                                                {".rss", read_xml_file},
                                                {".atom", read_xml_file},
                                                {".g2", read_xml_file}}};

ReadFormat reader_for(std::string_view path) {
  const std::string lower = base::to_lower(path.substr(path.rfind('/') + 1));
  for (const FormatRow& row : formats) {
    if (lower.size() > row.ending.size() && lower.ends_with(row.ending)) return row.read;
  }
  return nullptr;
}

// What the content is by its first bytes, whatever the file is called.
ReadFormat recognise(std::string_view source, ReadFormat by_name) {
  const std::string_view text = base::trim(source.substr(skip_byte_order_mark(source)));
  const bool named_json = by_name == read_json_file;
  const bool named_xml = by_name == read_xml_file;
  if (text.starts_with('{')) return named_json || is_news_json(source) ? read_json_file : by_name;
  if (text.starts_with('[')) return named_json || (named_xml && is_news_json(source)) ? read_json_file : by_name;
  if (!text.starts_with('<')) return by_name;
  if (base::to_lower(xml_root_name(text.substr(0, 100'000))) == "html") return read_one<read_html>;
  return named_json || is_news_xml(source) ? read_xml_file : by_name;
}

base::Error trouble(std::string_view path, std::string message, std::string remedy) {
  return {.message = std::move(message), .file = std::string(path), .remedy = std::move(remedy)};
}

base::Error too_large(std::string_view path, const Limits& limits) {
  return trouble(path, fmt::format("larger than {} bytes", limits.file_size),
                 "give one article a file, or raise file-size below [limits] in tallystick.toml");
}

FileArticles failed(base::Error error) { return {.articles = {}, .errors = {std::move(error)}}; }

bool is_blank(std::string_view bytes) { return base::trim(bytes.substr(skip_byte_order_mark(bytes))).empty(); }

bool has_readable_text(const Article& article) {
  return std::any_of(article.blocks.begin(), article.blocks.end(), [](const Block& block) {
    return block.zone != Zone::furniture && block.zone != Zone::headline && block.zone != Zone::standfirst;
  });
}

std::optional<base::Error> find_trouble(const Article& article, const Limits& limits) {
  std::optional<base::Error> error;
  if (!has_readable_text(article)) {
    error = trouble(article.path, "no readable text in it", "put the article's text below its headline and front matter");
  } else if (article.blocks.size() > limits.paragraphs) {
    error = trouble(article.path, fmt::format("more than {} paragraphs in one article", limits.paragraphs),
                    "give one article a file, or raise paragraphs below [limits] in tallystick.toml");
  }
  if (error && !article.origin.name.empty()) error->line = article.origin.position.line;
  return error;
}

// Articles that cannot be checked become errors.
void keep_sound(FileArticles& file, const Limits& limits) {
  std::vector<Article> sound;
  for (Article& article : file.articles) {
    if (auto error = find_trouble(article, limits)) {
      file.errors.push_back(*std::move(error));
    } else {
      sound.push_back(std::move(article));
    }
  }
  file.articles = std::move(sound);
}

// A regular file's bytes; what is too large is not read at all.
base::Result<std::string> read_bytes(const std::string& path, const Limits& limits) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (!error && size > limits.file_size) return too_large(path, limits);
  return base::read_bytes(path);
}

base::Result<Article> only_one(std::string_view path, FileArticles file) {
  if (!file.errors.empty()) return file.errors.front();
  if (file.articles.size() == 1) return std::move(file.articles.front());
  return trouble(path, fmt::format("{} articles in one file, where one is wanted", file.articles.size()), "tallystick check reads them all");
}

}  // namespace

bool is_article_name(std::string_view path) { return reader_for(path) != nullptr; }

bool holds_articles(const std::string& path) {
  const ReadFormat read = reader_for(path);
  if (read != read_json_file && read != read_xml_file) return read != nullptr;
  base::Result<std::string> bytes = read_bytes(path, {});
  if (!bytes) return true;
  const base::Result<std::string> text = to_utf8(path, *std::move(bytes));
  if (!text || is_blank(*text)) return false;
  const ReadFormat recognised = recognise(*text, read);
  if (recognised == read_json_file) return is_news_json(*text);
  return recognised != read_xml_file || is_news_xml(*text);
}

FileArticles read_file(std::string_view path, std::string bytes, const Limits& limits) {
  const ReadFormat by_name = reader_for(path);
  if (by_name == nullptr) return failed(trouble(path, "not an article", fmt::format("give {} files", article_endings)));
  if (bytes.size() > limits.file_size) return failed(too_large(path, limits));
  base::Result<std::string> source = to_utf8(path, std::move(bytes));
  if (!source) return failed(source.error());
  if (is_blank(*source)) return failed(trouble(path, "the file is empty", "put the article's text into it, or leave the file out"));
  const ReadFormat read = recognise(*source, by_name);
  FileArticles file = read(path, *std::move(source));
  keep_sound(file, limits);
  return file;
}

FileArticles read_file(const std::string& path, const Limits& limits) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return failed(trouble(path, "no such file", "check the path"));
  if (fs::is_directory(status)) return failed(trouble(path, "a folder, where one article is wanted", "name an article in it"));
  if (!fs::is_regular_file(status)) return failed(trouble(path, "not a file", "give the article's file"));
  base::Result<std::string> bytes = read_bytes(path, limits);
  return bytes ? read_file(std::string_view(path), *std::move(bytes), limits) : failed(bytes.error());
}

base::Result<Article> read_article(std::string_view path, std::string bytes) { return only_one(path, read_file(path, std::move(bytes))); }
base::Result<Article> read_article(const std::string& path) { return only_one(path, read_file(path)); }

}  // namespace tally::ingest

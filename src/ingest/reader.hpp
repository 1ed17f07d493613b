#pragma once
// From a file to its articles: bytes are read and validated here once, and one reader a format makes the text. A feed
// holds many articles; every other file holds one.
//
//   FileArticles file = read_file("story/feed.xml");   // file.articles, and file.errors for those that are broken
//   Result<Article> article = read_article("story/a.md");
//
// The name's ending chooses the format where the content does not: a page, JSON or XML is known by how it begins,
// whatever its name.
//
// To add a format: write a reader with the signature of ReadFormat in a file of its own and name it in the table of
// reader.cpp.

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "ingest/limits.hpp"
#include "ingest/record.hpp"

namespace tally::ingest {

// Makes the articles of a file's text.
using ReadFormat = FileArticles (*)(std::string_view path, std::string source);

// True for file names that a reader exists for.
[[nodiscard]] bool is_article_name(std::string_view path);
// How the endings are told to people: ".txt, .md, .html, .json, .xml".
inline constexpr std::string_view article_endings = ".txt, .md, .html, .json, .xml";
// JSON and XML lie beside articles for many reasons; these hold news, or would if they were sound. True for all other
// files of a name that a reader exists for.
[[nodiscard]] bool holds_articles(const std::string& path);

[[nodiscard]] FileArticles read_file(const std::string& path, const Limits& limits = {});
// The same for bytes that are already in memory; `path` names them.
[[nodiscard]] FileArticles read_file(std::string_view path, std::string bytes, const Limits& limits = {});

// The only article of a file; several are an error.
[[nodiscard]] base::Result<Article> read_article(const std::string& path);
[[nodiscard]] base::Result<Article> read_article(std::string_view path, std::string bytes);

}  // namespace tally::ingest

#pragma once
// One article as a news format delivers it: fields and parts in the file's own places, not yet an Article. Each format
// has a reader that makes records; what is done with them stands here once.
//
//   Record record{.fields = {{"headline", {json_text(source, headline)}, 3}}, .parts = {{Zone::body, text, Markup::html}}};
//   FileArticles articles = make_articles("a.json", Format::json, source, {{record}, {}});

#include <string>
#include <string_view>
#include <vector>

#include "base/lines.hpp"
#include "ingest/derived_text.hpp"
#include "ingest/metadata.hpp"

namespace tally::ingest {

// More articles than this in one file are not read: a feed has some dozens.
inline constexpr std::size_t most_articles_in_file = 1000;

struct Part {
  Zone zone = Zone::body;
  MappedText text;
  Markup markup = Markup::none;
  std::size_t line = 1;  // where it begins, counted from 1
};

struct Record {
  std::vector<Field> fields;  // see metadata.hpp for the keys
  std::vector<Part> parts;    // in reading order
  base::Span span;            // of the file: all that is this article's
  std::string body_field;     // where the format keeps the text, for who delivers none: "body_html"
};

// What a file delivers. A broken article among good ones is an error, and the good ones are there.
struct Records {
  std::vector<Record> records;
  std::vector<base::Error> errors;
  bool many = false;  // the file is a collection, even where it holds but one
};

struct FileArticles {
  std::vector<Article> articles;
  std::vector<base::Error> errors;
};

[[nodiscard]] FileArticles make_articles(std::string_view path, Format format, std::string source, Records records);

}  // namespace tally::ingest

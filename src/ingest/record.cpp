#include "ingest/record.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "ingest/zones.hpp"

namespace tally::ingest {
namespace {

// Lines and columns of places that come in order. One walk over the file, however long its lines are.
class PositionWalk {
 public:
  explicit PositionWalk(std::string_view source) : source_(source) {}

  base::Position to(std::size_t offset) {
    if (offset < at_) *this = PositionWalk(source_);
    while (at_ < offset) step();
    return position_;
  }

 private:
  void step() {
    const base::CodePoint c = base::decode(source_, at_);
    at_ += std::max<std::size_t>(c.length, 1);
    if (c.value == '\n') {
      position_ = {.line = position_.line + 1};
      return;
    }
    position_.column += 1;
    position_.utf16_column += c.value > 0xFFFF ? 2 : 1;
    position_.byte_column += c.length;
  }

  std::string_view source_;
  std::size_t at_ = 0;
  base::Position position_;
};

class Maker {
 public:
  Maker(std::string_view path, Format format, const std::string& source) : path_(path), format_(format), source_(source), walk_(source) {}

  void add(const Record& record, std::size_t number, bool many) {
    Article article{.path = std::string(path_), .format = format_, .source = std::string(record.span.in(source_))};
    article.origin = {.name = {}, .byte = record.span.begin, .position = walk_.to(record.span.begin)};
    if (many) article.origin.name = fmt::format("{}#{}", file_name(article), number);
    const bool has_body = std::any_of(record.parts.begin(), record.parts.end(), [](const Part& part) {
      return part.zone != Zone::furniture && part.zone != Zone::caption && part.zone != Zone::headline && !base::trim(part.text.text).empty();
    });
    if (!has_body) return no_body(record, article);
    write(article, record);
    out_.articles.push_back(std::move(article));
  }

  FileArticles take() { return std::move(out_); }
  void fail(base::Error error) { out_.errors.push_back(std::move(error)); }

 private:
  void no_body(const Record& record, const Article& article) {
    fail({.message = article.origin.name.empty() ? std::string("there is no text in it") : fmt::format("there is no text in {}", article.origin.name),
          .file = article.path,
          .line = article.origin.position.line,
          .remedy = fmt::format("its text belongs into {}", record.body_field)});
  }

  // Places of the file become those of the article's part of it.
  void write(Article& article, const Record& record) {
    std::vector<Field> fields = record.fields;
    for (Field& field : fields) {
      for (MappedText& value : field.values) value = moved_back(value, record.span.begin);
    }
    apply_fields(article, fields);
    if (!article.published) article.published = article.updated;  // wires that date only the version they send
    TextBuilder out(article);
    add_title_blocks(out, fields);
    for (const Part& part : record.parts) {
      const std::string trouble = write_blocks(out, moved_back(part.text, record.span.begin), part.markup, part.zone);
      if (trouble.empty()) continue;
      fail({.message = fmt::format("the HTML in it cannot be read: {}", trouble), .file = article.path, .line = part.line,
            .remedy = "send the article's text alone"});
    }
    const auto headline = std::find_if(article.blocks.begin(), article.blocks.end(), [](const Block& block) { return block.zone == Zone::headline; });
    if (article.title.empty() && headline != article.blocks.end()) article.title = headline->span.in(article.text);
    classify_blocks(article, {.bare_captions = false});
  }

  std::string_view path_;
  Format format_;
  const std::string& source_;
  PositionWalk walk_;
  FileArticles out_;
};

}  // namespace

FileArticles make_articles(std::string_view path, Format format, std::string source, Records records) {
  Maker maker(path, format, source);
  for (base::Error& error : records.errors) maker.fail(std::move(error));
  if (records.records.size() > most_articles_in_file) {
    maker.fail({.message = fmt::format("{} articles in one file, of which the first {} are checked", records.records.size(), most_articles_in_file),
                .file = std::string(path),
                .line = {},
                .byte = {},
                .remedy = "split the file"});
    records.records.resize(most_articles_in_file);
  }
  if (!records.many) {
    // The file's only article has all of it: places need no moving.
    for (Record& record : records.records) record.span = base::make_span(0, source.size());
  }
  std::size_t number = 0;
  for (const Record& record : records.records) maker.add(record, ++number, records.many);
  return maker.take();
}

}  // namespace tally::ingest

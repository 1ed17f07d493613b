#pragma once
// One source's text with what is known of it: what every reader makes and every later layer reads.
//
// An Article keeps two texts. `source` is the file as stored, never changed (of a file that holds several articles,
// the part that is this one's; of a UTF-16 file, the same text in UTF-8). `text` is the reading text:
// headline, standfirst, paragraphs and captions without markup, entities decoded, one block after another
// with a blank line between. All spans of later layers are offsets into `text`; `offsets` leads back to the
// file's own bytes:
//
//   article.source_span(span).in(article.source)   // the bytes that a finding quotes

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil.hpp"
#include "base/ids.hpp"
#include "base/lines.hpp"
#include "base/result.hpp"
#include "base/span.hpp"
#include "ingest/offset_map.hpp"

namespace tally::ingest {

struct ArticleTag;
using ArticleId = base::Id<ArticleTag>;

// What a block of text is to the reader of the page. Furniture (credits, "more like this", site names) is
// kept so that nothing is lost, but no claim is read from it.
enum class Zone { headline, standfirst, body, heading, caption, quotation, furniture };
[[nodiscard]] std::string_view to_string(Zone zone);

struct Block {
  base::Span span;  // into Article::text, without the line break
  Zone zone = Zone::body;
};

// house_facts: no article of the story, but what the house has settled, told in sentences (house_article.hpp).
enum class Format { plain, markdown, html, json, xml, house_facts };

// Where an article's own part of its file begins. A feed holds many articles, and each keeps its own bytes only.
struct Origin {
  std::string name;         // how messages call it: "feed.xml#2"; empty for a file's only article
  std::size_t byte = 0;     // of the file
  base::Position position;  // of that byte
};

struct Article {
  std::string path;  // as the user gave it, with '/' between folders
  Format format = Format::plain;
  std::string source;
  Origin origin;
  std::string text;
  OffsetMap offsets;
  std::vector<Block> blocks;  // in reading order, not overlapping

  std::string title;  // also a headline block, where it stands in the file
  std::string outlet;
  std::string url;
  std::string id;        // the publisher's own, empty when none is stated
  std::string location;  // where it was written, as stated
  std::string language;  // BCP 47 as stated, empty when not
  std::string story;     // the story that the front matter names, empty when none
  std::vector<std::string> authors;
  std::optional<base::DateTime> published;
  std::optional<base::DateTime> updated;

  std::vector<base::Error> warnings;  // what could not be understood of the file, though it can be checked

  // The file's bytes that a span of the reading text was made from, markup inside included.
  [[nodiscard]] base::Span source_span(base::Span span) const { return offsets.to_source(span); }
};

[[nodiscard]] inline bool is_house_facts(const Article& article) { return article.format == Format::house_facts; }

// The file's name without folders.
[[nodiscard]] std::string_view file_name(const Article& article);
// How the article is called in messages: its file name without folders, with its number where the file holds several, or
// "the house facts".
[[nodiscard]] std::string_view short_name(const Article& article);
// The outlet if known, else the file name.
[[nodiscard]] std::string_view source_name(const Article& article);

// True when both say the same words: the reading texts are equal but for white space and furniture.
[[nodiscard]] bool same_text(const Article& a, const Article& b);

}  // namespace tally::ingest

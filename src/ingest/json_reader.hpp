#pragma once
// JSON files: schema.org (JSON-LD), IPTC ninjs, Arc ANS; one article, an array of them, or what a service answers with.
// The format is told from the keys.
//
//   {"uri": "urn:x:1", "headline": "Fire", "body_text": "It burns."}   // ninjs

#include "ingest/record.hpp"

namespace tally::ingest {

[[nodiscard]] FileArticles read_json_file(std::string_view path, std::string source);

// The bytes are JSON of a kind that is read here, or broken JSON: worth naming as an error. Settings and reports that lie
// beside articles are neither.
[[nodiscard]] bool is_news_json(std::string_view bytes);

}  // namespace tally::ingest

#pragma once
// XML files: NewsML-G2, NITF, RSS 2.0 and Atom, told by their root element.
//
//   <nitf><body><body.content><p>It burns.</p></body.content></body></nitf>

#include "ingest/record.hpp"

namespace tally::ingest {

[[nodiscard]] FileArticles read_xml_file(std::string_view path, std::string source);

// The root element is one of a news format, or of an older one that deserves an error; other XML (test reports, settings)
// lies beside articles without being one.
[[nodiscard]] bool is_news_xml(std::string_view bytes);

}  // namespace tally::ingest

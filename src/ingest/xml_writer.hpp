#pragma once
// The text of NITF and XHTML elements as parts of a record: paragraphs, headings, captions.
//
//   <block><p>It burns.</p><media><media-caption>The fire.</media-caption></media></block>
//   -> body "It burns.", caption "The fire."

#include <vector>

#include "ingest/record.hpp"
#include "ingest/xml_document.hpp"

namespace tally::ingest {

void write_xml(const XmlNode& element, std::vector<Part>& parts);

}  // namespace tally::ingest

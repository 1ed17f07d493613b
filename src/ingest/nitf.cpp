// https://iptc.org/std/NITF/3.5/documentation/nitf.html
#include "ingest/xml_formats.hpp"
#include "ingest/xml_writer.hpp"

namespace tally::ingest {

Record read_nitf(const XmlNode& nitf) {
  Record record{.fields = {}, .parts = {}, .span = nitf.span, .body_field = "<body.content>"};
  std::vector<Field>& fields = record.fields;
  add_field(fields, nitf, "body/body.head/hedline/hl1", "headline");
  add_field(fields, nitf, "body/body.head/hedline/hl2", "standfirst");
  add_field(fields, nitf, "body/body.head/abstract", "abstract");
  add_field(fields, nitf, "body/body.head/byline/person", "authors");
  add_field(fields, nitf, "body/body.head/byline", "byline");
  add_field(fields, nitf, "body/body.head/distributor", "agency");
  add_attribute(fields, nitf, "head/pubdata", "name", "publication");
  add_attribute(fields, nitf, "head/docdata/doc.copyright", "holder", "provider");
  add_attribute(fields, nitf, "head/docdata/date.release", "norm", "published");
  add_attribute(fields, nitf, "head/docdata/date.issue", "norm", "date.issue");
  add_attribute(fields, nitf, "head/pubdata", "date.publication", "publicationdate");
  add_attribute(fields, nitf, "body/body.head/dateline/story.date", "norm", "date");
  add_attribute(fields, nitf, "head/docdata/doc-id", "id-string", "id");
  add_field(fields, nitf, "head/title", "title");
  add_attribute(fields, nitf, "", "xml:lang", "language");
  add_field(fields, nitf, "body/body.head/dateline/location", "location");
  if (const XmlNode* content = nitf.find("body/body.content")) write_xml(*content, record.parts);
  return record;
}

}  // namespace tally::ingest

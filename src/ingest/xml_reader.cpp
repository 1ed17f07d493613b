#include "ingest/xml_reader.hpp"

#include <algorithm>
#include <array>

#include "ingest/xml_formats.hpp"

namespace tally::ingest {
namespace {

using Read = Records (*)(std::string_view path, const XmlNode& root);

void add(Records& out, base::Result<Record> record) {
  if (record) {
    out.records.push_back(*std::move(record));
  } else {
    out.errors.push_back(record.error());
  }
}

Records read_nitf_file(std::string_view, const XmlNode& root) { return {.records = {read_nitf(root)}, .errors = {}}; }

Records read_newsml_file(std::string_view path, const XmlNode& root) {
  Records out;
  add(out, read_newsml_item(path, root));
  return out;
}

bool is_text_item(const XmlNode& item) {
  const XmlNode* kind = item.find("itemMeta/itemClass");
  return item.name == "newsItem" && (kind == nullptr || kind->attribute("qcode").ends_with("text"));
}

// Of a message the texts: pictures and packages come beside them.
Records read_message(std::string_view path, const XmlNode& root) {
  Records out;
  out.many = true;
  if (const XmlNode* set = root.find("itemSet")) {
    for (const XmlNode& item : set->children) {
      if (is_text_item(item)) add(out, read_newsml_item(path, item));
    }
  }
  if (out.records.empty() && out.errors.empty())
    out.errors.push_back(xml_error(path, root, "a NewsML-G2 message without a text", "its text belongs into <itemSet><newsItem>"));
  return out;
}

Records refuse(std::string_view path, const XmlNode& root, std::string_view what, std::string_view remedy) {
  return {.records = {}, .errors = {xml_error(path, root, std::string(what), std::string(remedy))}};
}

Records refuse_newsml_1(std::string_view path, const XmlNode& root) {
  return refuse(path, root, "NewsML 1 is not read", "ask for NewsML-G2 or NITF");
}
Records refuse_rdf(std::string_view path, const XmlNode& root) {
  return refuse(path, root, "RSS 1.0 (RDF) is not read", "ask for RSS 2.0 or Atom");
}
Records refuse_package(std::string_view path, const XmlNode& root) {
  return refuse(path, root, "a NewsML-G2 package, which holds no text of its own", "give the newsItems that it lists");
}

struct RootRow {
  std::string_view name;
  Read read;
};
constexpr std::array<RootRow, 9> roots = {{{"nitf", read_nitf_file},
                                           {"newsItem", read_newsml_file},
                                           {"newsMessage", read_message},
                                           {"rss", read_rss},
                                           {"feed", read_atom},
                                           {"entry", read_atom},
                                           {"NewsML", refuse_newsml_1},
                                           {"RDF", refuse_rdf},
                                           {"packageItem", refuse_package}}};

const RootRow* row_of(std::string_view name) {
  const auto* found = std::find_if(roots.begin(), roots.end(), [&](const RootRow& row) { return row.name == name; });
  return found == roots.end() ? nullptr : found;
}

}  // namespace

FileArticles read_xml_file(std::string_view path, std::string source) {
  const base::Result<XmlNode> root = parse_xml(path, source);
  if (!root) return {.articles = {}, .errors = {root.error()}};
  const RootRow* row = row_of(root->name);
  if (row == nullptr)
    return {.articles = {}, .errors = {xml_error(path, *root, "XML of no kind that is known: <" + root->name + ">", "give NewsML-G2, NITF, RSS 2.0 or Atom")}};
  Records records = row->read(path, *root);
  return make_articles(path, Format::xml, std::move(source), std::move(records));
}

bool is_news_xml(std::string_view bytes) { return row_of(xml_root_name(bytes)) != nullptr; }

}  // namespace tally::ingest

#include "ingest/html_metadata.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "ingest/json_formats.hpp"

namespace tally::ingest {
namespace {

// The names of meta tags (in `property`, `name` or `itemprop`) and the key they stand for.
struct MetaName {
  std::string_view name;
  std::string_view key;
};
constexpr std::array<MetaName, 34> meta_names = {{
    {"headline", "headline"},
    {"og:title", "title"},
    {"twitter:title", "title"},
    {"dc.title", "title"},
    {"og:site_name", "site_name"},
    {"publisher", "publisher"},
    {"dc.publisher", "publisher"},
    {"application-name", "site"},
    {"author", "author"},
    {"article:author", "author"},
    {"parsely-author", "author"},
    {"sailthru.author", "author"},
    {"byl", "byline"},
    {"dc.creator", "creator"},
    {"article:published_time", "published"},
    {"og:article:published_time", "published"},
    {"datepublished", "datepublished"},
    {"parsely-pub-date", "pubdate"},
    {"publishdate", "publishdate"},
    {"pubdate", "pubdate"},
    {"dc.date", "date"},
    {"dc.date.issued", "date"},
    {"dcterms.issued", "date"},
    {"sailthru.date", "date"},
    {"date", "date"},
    {"article:modified_time", "updated"},
    {"og:updated_time", "updated"},
    {"datemodified", "datemodified"},
    {"dcterms.modified", "modified"},
    {"last-modified", "lastmodified"},
    {"og:url", "url"},
    {"og:locale", "locale"},
    {"dc.language", "language"},
    {"inlanguage", "language"},
}};

Field make_field(const GumboNode& node, std::string_view key, std::string_view value) {
  return {
      .key = std::string(key), .values = {{std::string(value), {}}}, .line = node.v.element.start_pos.line};
}

std::string meta_name(const GumboNode& node) {
  for (const char* name : {"property", "name", "itemprop"}) {
    if (const std::string_view value = attribute(node, name); !value.empty()) return base::to_lower(value);
  }
  return {};
}

class FieldReader {
 public:
  FieldReader(std::string_view path, std::string_view source) : path_(path), source_(source) {}

  bool visit(const GumboNode& node) {
    switch (node.v.element.tag) {
      case GUMBO_TAG_HTML:
        add(out_.page, node, "language", attribute(node, "lang"));
        break;
      case GUMBO_TAG_META:
        read_meta(node);
        break;
      case GUMBO_TAG_LINK:
        if (attribute(node, "rel") == "canonical") add(out_.tags, node, "url", attribute(node, "href"));
        break;
      case GUMBO_TAG_SCRIPT:
        read_script(node);
        return false;
      case GUMBO_TAG_TIME:
        read_time(node);
        break;
      default:
        break;
    }
    return true;
  }

  PageFields take() {
    if (!any_time_.key.empty()) out_.page.push_back(std::move(any_time_));
    return std::move(out_);
  }

 private:
  static void add(std::vector<Field>& fields, const GumboNode& node, std::string_view key,
                  std::string_view value) {
    if (!base::trim(value).empty()) fields.push_back(make_field(node, key, value));
  }

  void read_meta(const GumboNode& node) {
    const std::string name = meta_name(node);
    const auto known = std::find_if(meta_names.begin(), meta_names.end(),
                                    [&](const MetaName& row) { return row.name == name; });
    const std::string_view value = attribute(node, "content");
    if (known == meta_names.end()) return;
    const bool address = value.starts_with("http://") || value.starts_with("https://");
    if (address && known->key != "url") return;  // authors are often given as the page about them
    add(out_.tags, node, known->key, value);
  }

  void read_script(const GumboNode& node) {
    if (base::to_lower(attribute(node, "type")) != "application/ld+json" || !out_.structured.empty()) return;
    const GumboVector& children = node.v.element.children;
    if (children.length == 0) return;
    const GumboStringPiece& piece = static_cast<const GumboNode*>(children.data[0])->v.text.original_text;
    const auto begin = static_cast<std::size_t>(piece.data - source_.data());
    const base::Result<JsonValue> data = parse_json(path_, source_, base::make_span(begin, begin + piece.length));
    if (!data) {
      out_.warnings.push_back({.message = "the page's JSON-LD cannot be read",
                               .file = std::string(path_),
                               .line = data.error().line,
                               .remedy = "correct the JSON in <script type=\"application/ld+json\">"});
    } else if (const JsonValue* article = find_schema_org_article(*data)) {
      const JsonFile file(path_, source_);
      out_.structured = schema_org_fields(file, *article);
      if (base::Result<Record> record = read_schema_org(file, *article)) out_.article = *std::move(record);
    }
  }

  static bool in_article(const GumboNode& node) {
    for (const GumboNode* up = node.parent; up != nullptr; up = up->parent) {
      if (is_tag(*up, GUMBO_TAG_ARTICLE) || is_tag(*up, GUMBO_TAG_MAIN)) return true;
    }
    return false;
  }

  // The time that says it is the publication's; failing that the first one of the article, if it is a full
  // date.
  void read_time(const GumboNode& node) {
    const std::string_view value = attribute(node, "datetime");
    if (value.empty()) return;
    const std::string what =
        base::to_lower(attribute(node, "itemprop")) + base::to_lower(attribute(node, "class"));
    if (what.find("modif") != std::string::npos || what.find("updat") != std::string::npos) {
      add(out_.page, node, "updated", value);
    } else if (what.find("publish") != std::string::npos || attribute(node, "pubdate").data() != nullptr) {
      add(out_.page, node, "published", value);
    } else if (any_time_.key.empty() && in_article(node) && base::parse_date_time(value)) {
      any_time_ = make_field(node, "date", value);
    }
  }

  std::string_view path_;
  std::string_view source_;
  PageFields out_;
  Field any_time_;
};

}  // namespace

PageFields read_page_fields(std::string_view path, std::string_view source, const GumboNode& root) {
  FieldReader reader(path, source);
  for_each_element(root, [&](const GumboNode& node) { return reader.visit(node); });
  return reader.take();
}

}  // namespace tally::ingest

#include "ingest/xml_document.hpp"

#include <fmt/format.h>
#include <libxml/parser.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

#include "base/lines.hpp"
#include "base/utf8.hpp"
#include "ingest/derived_text.hpp"
#include "ingest/html_dom.hpp"
#include "ingest/xml_tokens.hpp"

namespace tally::ingest {
namespace {

using base::make_span;
using base::Span;
using Kind = XmlToken::Kind;

struct FreeContext {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};
struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

// "Opening and ending tag mismatch: p line 5 and body\n" -> "opening and ending tag mismatch: p line 5 and body"
std::string reason(const xmlError& error) {
  std::string text(base::trim(error.message == nullptr ? std::string_view("no reason is known") : std::string_view(error.message)));
  text = text.substr(0, text.find('\n'));
  if (!text.empty() && base::is_ascii_upper(text[0])) text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

// Declarations inside of the document type: the way to text that grows without end, and to files of this machine.
// Where they begin.
std::optional<std::size_t> find_declarations(std::string_view source) {
  const std::size_t type = source.find("<!DOCTYPE");
  if (type == std::string_view::npos) return std::nullopt;
  for (std::size_t at = type; at < source.size() && source[at] != '>'; ++at) {
    if (source[at] == '[') return at;
    if (source[at] == '"' || source[at] == '\'') at = std::min(source.find(source[at], at + 1), source.size() - 1);
  }
  return std::nullopt;
}

// HTML's names are in use where a document type would declare them ("&nbsp;"). The HTML parser knows them all.
std::string named_character(std::string_view entity) {
  const std::string text = text_of(HtmlPage(entity).root());
  return text == entity ? std::string() : entity == "&nbsp;" ? "\u00A0" : text;
}

std::string character(std::string_view digits) {
  const bool hex = digits.starts_with('x');
  std::uint32_t value = 0;
  for (const char c : digits.substr(hex ? 1 : 0)) {
    const auto digit = static_cast<std::uint32_t>(base::is_ascii_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    value = value * (hex ? 16 : 10) + digit;
    if (value > 0x10FFFF) return "\uFFFD";
  }
  std::string out;
  base::append_utf8(out, value);
  return out;
}

// Each name is looked up once.
using Names = std::map<std::string, std::string, std::less<>>;

std::string entity_text(std::string_view entity, Names& names) {
  const std::string_view name = entity.substr(1, entity.size() - 2);
  if (name.starts_with('#')) return character(name.substr(1));
  if (name == "amp") return "&";
  if (name == "lt") return "<";
  if (name == "gt") return ">";
  if (name == "quot") return "\"";
  if (name == "apos") return "'";
  const auto known = names.find(entity);
  return known != names.end() ? known->second : names.emplace(entity, named_character(entity)).first->second;
}

// What the bytes say: in CDATA nothing is decoded but line ends.
MappedText decode_text(std::string_view source, Span span, bool cdata, Names& names) {
  MappedText out;
  const std::string_view whole = source.substr(0, span.end);
  for (std::size_t at = span.begin; at < span.end;) {
    std::size_t end = std::min<std::size_t>(whole.find_first_of(cdata ? "\r" : "&\r", at), span.end);
    if (end > at) {
      out.offsets.add_copy(out.text.size(), at, end - at);
      out.text.append(source, at, end - at);
      at = end;
      continue;
    }
    std::string text = "\n";
    end = at + (source.substr(at).starts_with("\r\n") ? 2 : 1);
    if (source[at] == '&') {
      end = std::min<std::size_t>(whole.find(';', at), span.end - 1) + 1;
      text = entity_text(source.substr(at, end - at), names);
    }
    out.offsets.add_replaced(out.text.size(), out.text.size() + text.size(), at, end);
    out.text += text;
    at = end;
  }
  return out;
}

// Walks the library's tree and the file's tokens side by side.
class Converter {
 public:
  Converter(xmlDoc* document, std::string_view source) : document_(document), source_(source), tokens_(source), lines_(source) {}

  bool convert(XmlNode& root) {
    const xmlNode* from = xmlDocGetRootElement(document_);
    if (from == nullptr) return false;
    for (XmlToken token = tokens_.next(); token.kind != Kind::end_of_file; token = tokens_.next()) {
      if (token.kind == Kind::start || token.kind == Kind::empty) return element(*from, token, root);
    }
    return false;
  }

 private:
  // As deep as the library lets elements nest: 256.
  bool element(const xmlNode& from, const XmlToken& token, XmlNode& to) {
    to.name = view(from.name);
    if (!token.inner.in(source_).ends_with(to.name)) return false;
    if (from.ns != nullptr) to.space = view(from.ns->href);
    to.span = token.span;
    to.line = lines_.line(token.span.begin);
    for (const xmlAttr* a = from.properties; a != nullptr; a = a->next) {
      const bool is_xml = a->ns != nullptr && view(a->ns->prefix) == "xml";
      xmlChar* value = xmlNodeListGetString(document_, a->children, 1);
      to.attributes.emplace_back((is_xml ? "xml:" : "") + std::string(view(a->name)), view(value));
      xmlFree(value);
    }
    return token.kind == Kind::empty || children(from, to);
  }

  bool children(const xmlNode& from, XmlNode& to) {
    const xmlNode* next = from.children;
    for (;;) {
      const XmlToken token = tokens_.next();
      switch (token.kind) {
        case Kind::end_of_file:
          return false;
        case Kind::end:
          to.span.end = token.span.end;
          return true;
        case Kind::text:
        case Kind::cdata:
          to.children.push_back({.text = decode_text(source_, token.inner, token.kind == Kind::cdata, names_), .span = token.span});
          break;
        case Kind::other:
          break;
        case Kind::start:
        case Kind::empty:
          while (next != nullptr && next->type != XML_ELEMENT_NODE) next = next->next;
          if (next == nullptr || !element(*next, token, to.children.emplace_back())) return false;
          next = next->next;
      }
    }
  }

  xmlDoc* document_;
  std::string_view source_;
  XmlTokens tokens_;
  base::LineIndex lines_;
  Names names_;
};

base::Error trouble(std::string_view path, std::string message, std::optional<std::size_t> line, std::string remedy) {
  return {.message = std::move(message), .file = std::string(path), .line = line, .byte = {}, .remedy = std::move(remedy)};
}

bool has_too_many_nodes(std::string_view source) {
  XmlTokens tokens(source);
  std::size_t count = 0;
  while (tokens.next().kind != Kind::end_of_file) {
    if (++count > 2 * most_xml_nodes) return true;  // an element has two tags
  }
  return false;
}

base::Error parse_trouble(std::string_view path, const xmlError* error) {
  if (error == nullptr) return trouble(path, "this XML cannot be read", {}, "ask the supplier for a sound file");
  const auto line = static_cast<std::size_t>(std::max(error->line, 1));
  const bool cut = error->code == XML_ERR_TAG_NOT_FINISHED || error->code == XML_ERR_DOCUMENT_END || error->code == XML_ERR_CDATA_NOT_FINISHED ||
                   error->code == XML_ERR_GT_REQUIRED || error->code == XML_ERR_COMMENT_NOT_FINISHED;
  if (cut) return trouble(path, fmt::format("this XML ends too early: {}", reason(*error)), line, "the file was cut off: get the whole of it");
  if (error->code == XML_ERR_UNDECLARED_ENTITY)
    return trouble(path, fmt::format("this XML cannot be read: {}", reason(*error)), line, "write the character itself, or its number as in &#160;");
  if (std::string_view(reason(*error)).starts_with("excessive depth"))
    return trouble(path, "this XML is nested more than 256 deep", line, "give the article itself, as its supplier sends it");
  return trouble(path, fmt::format("this XML cannot be read: {}", reason(*error)), line, "correct the markup there");
}

}  // namespace

std::string_view XmlNode::attribute(std::string_view key) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const auto& row) { return row.first == key; });
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

const XmlNode* XmlNode::find(std::string_view path) const {
  const std::size_t slash = path.find('/');
  for (const XmlNode& child : children) {
    if (child.name != path.substr(0, slash)) continue;
    if (slash == std::string_view::npos) return &child;
    if (const XmlNode* found = child.find(path.substr(slash + 1))) return found;
  }
  return nullptr;
}

base::Result<XmlNode> parse_xml(std::string_view path, std::string_view source) {
  if (const auto at = find_declarations(source))
    return trouble(path, "this XML declares entities of its own, which are not read", base::LineIndex(source).line(*at), "take the part in [ ] out of its <!DOCTYPE>");
  if (has_too_many_nodes(source))
    return trouble(path, fmt::format("this XML has more than {} elements", most_xml_nodes), {}, "give the article itself, as its supplier sends it");
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
  constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES;
  const Document document(
      xmlCtxtReadMemory(context.get(), source.data(), static_cast<int>(source.size()), nullptr, "UTF-8", options));
  if (!document) return parse_trouble(path, xmlCtxtGetLastError(context.get()));
  XmlNode root;
  if (!Converter(document.get(), source).convert(root)) return parse_trouble(path, nullptr);
  return root;
}

MappedText xml_text(const XmlNode& node) {
  if (node.is_text()) return node.text;
  MappedText out;
  for (const XmlNode& child : node.children) append(out, xml_text(child));
  return out;
}

std::string xml_root_name(std::string_view source) {
  XmlTokens tokens(source);
  for (XmlToken token = tokens.next(); token.kind != Kind::end_of_file; token = tokens.next()) {
    if (token.kind == Kind::text && base::trim(token.inner.in(source)) != "" && base::trim(token.inner.in(source)) != "\uFEFF") return {};
    if (token.kind != Kind::start && token.kind != Kind::empty) continue;
    const std::string_view name = token.inner.in(source);
    return std::string(name.substr(name.find(':') + 1));
  }
  return {};
}

}  // namespace tally::ingest

#include "ingest/html_roles.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace tally::ingest {
namespace {

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Calls `visit` with each word of the classes and the id, lower case, parted at everything but letters: the
// class "c-Article__related" gives "c", "article", "related".
template <class Visit>
bool any_class_word(const GumboNode& element, Visit visit) {
  for (const char* name : {"class", "id"}) {
    const std::string value = base::to_lower(attribute(element, name));
    for (std::size_t begin = 0; begin < value.size();) {
      std::size_t end = begin;
      while (end < value.size() && base::is_ascii_alpha(value[end])) ++end;
      if (end > begin && visit(std::string_view(value).substr(begin, end - begin))) return true;
      begin = end + 1;
    }
  }
  return false;
}

bool has_class(const GumboNode& element, std::string_view whole) {
  const std::string value = base::to_lower(attribute(element, "class"));
  for (std::size_t at = value.find(whole); at != std::string::npos; at = value.find(whole, at + 1)) {
    const std::size_t end = at + whole.size();
    const bool begins = at == 0 || base::is_ascii_space(value[at - 1]);
    if (begins && (end == value.size() || base::is_ascii_space(value[end]))) return true;
  }
  return false;
}

bool is_hidden(const GumboNode& element) {
  if (attribute(element, "hidden").data() != nullptr || attribute(element, "aria-hidden") == "true")
    return true;
  if (has_class(element, "visually-hidden") || has_class(element, "sr-only") ||
      has_class(element, "screen-reader-text"))
    return true;
  std::string style = base::to_lower(attribute(element, "style"));
  std::erase_if(style, [](char c) { return base::is_ascii_space(c); });
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool is_left_out_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE:
      return true;
    default:
      return false;
  }
}

// The header of a page holds its menus, the header of an article its headline.
bool is_page_header(const GumboNode& element) {
  if (!is_tag(element, GUMBO_TAG_HEADER)) return false;
  for (const GumboNode* up = element.parent; up != nullptr; up = up->parent) {
    if (is_tag(*up, GUMBO_TAG_ARTICLE) || is_tag(*up, GUMBO_TAG_MAIN)) return false;
  }
  return true;
}

}  // namespace

bool is_inline(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_RUBY:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_UNKNOWN:
      return true;
    default:
      return false;
  }
}

bool is_left_out(const GumboNode& element) {
  return is_left_out_tag(element.v.element.tag) || is_page_header(element) || is_hidden(element) ||
         attribute(element, "role") == "navigation" || attribute(element, "role") == "complementary";
}

bool seems_promotion(const GumboNode& element) {
  static constexpr std::array<std::string_view, 33> words = {
      "related", "promo",      "promos",        "newsletter",  "share",       "sharing",   "social",       "advert",    "advertisement",
      "advertising", "sponsored", "recommended", "sidebar",    "comments",    "cookie",    "cookies",      "consent",   "gdpr",
      "breadcrumb",  "breadcrumbs", "outbrain",  "taboola",    "subscribe",   "subscription", "signup",    "paywall",   "recirculation",
      "recirc",      "trending",    "popular",   "mostread",   "readmore",    "toolbar"};
  return any_class_word(element, [](std::string_view word) { return contains(words, word); });
}

std::optional<Zone> zone_of_element(const GumboNode& element) {
  static constexpr std::array<std::string_view, 7> furniture = {"byline",    "author", "authors",  "dateline",
                                                                "timestamp", "credit", "copyright"};
  static constexpr std::array<std::string_view, 5> standfirst = {"standfirst", "subtitle", "subheadline",
                                                                 "dek", "strapline"};
  static constexpr std::array<std::string_view, 2> caption = {"caption", "figcaption"};
  switch (element.v.element.tag) {
    case GUMBO_TAG_H1:
      return Zone::headline;
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      return Zone::heading;
    case GUMBO_TAG_BLOCKQUOTE:
      return Zone::quotation;
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
      return Zone::caption;
    case GUMBO_TAG_ADDRESS:
      return Zone::furniture;
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML:
      return std::nullopt;
    default:
      break;
  }
  const auto named = [&](const auto& words) {
    return any_class_word(element, [&](std::string_view word) { return contains(words, word); });
  };
  if (named(furniture)) return Zone::furniture;
  if (named(standfirst) || attribute(element, "role") == "doc-subtitle") return Zone::standfirst;
  return named(caption) ? std::optional(Zone::caption) : std::nullopt;
}

bool has_class_word(const GumboNode& element, std::initializer_list<std::string_view> words) {
  return any_class_word(element, [&](std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); });
}

bool is_only_link(const GumboNode& element) {
  const GumboNode* only = nullptr;
  const GumboVector& children = element.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_COMMENT) continue;
    if (only != nullptr) return false;
    only = child;
  }
  return only != nullptr && is_tag(*only, GUMBO_TAG_A);
}

}  // namespace tally::ingest

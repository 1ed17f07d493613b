#include "ingest/xml_tokens.hpp"

#include <algorithm>

namespace tally::ingest {

using base::make_span;

std::size_t XmlTokens::past(std::string_view mark, std::size_t from) const {
  const std::size_t at = source_.find(mark, from);
  return at == std::string_view::npos ? source_.size() : at + mark.size();
}

// Behind the '>' that closes the tag; one in quotation marks does not.
std::size_t XmlTokens::past_tag(std::size_t from) const {
  for (std::size_t at = from; at < source_.size(); ++at) {
    const char c = source_[at];
    if (c == '>') return at + 1;
    if (c == '"' || c == '\'') at = std::min(source_.find(c, at + 1), source_.size() - 1);
  }
  return source_.size();
}

XmlToken XmlTokens::next() {
  using Kind = XmlToken::Kind;
  const std::size_t begin = at_;
  if (begin >= source_.size()) return {};
  const std::string_view rest = source_.substr(begin);
  if (rest[0] != '<') {
    at_ = std::min(source_.find('<', begin), source_.size());
    return {Kind::text, make_span(begin, at_), make_span(begin, at_)};
  }
  if (rest.starts_with("<![CDATA[")) {
    at_ = past("]]>", begin + 9);
    return {Kind::cdata, make_span(begin, at_), make_span(begin + 9, std::max(begin + 9, at_ - 3))};
  }
  if (rest.starts_with("<!--") || rest.starts_with("<?") || rest.starts_with("<!")) {
    at_ = rest.starts_with("<!--") ? past("-->", begin + 4) : rest.starts_with("<?") ? past("?>", begin + 2) : past_tag(begin + 2);
    return {Kind::other, make_span(begin, at_), {}};
  }
  const bool closing = rest.starts_with("</");
  const std::size_t name = begin + (closing ? 2 : 1);
  at_ = past_tag(name);
  const std::size_t name_end = std::min(source_.find_first_of(" \t\r\n/>", name), source_.size());
  const bool empty = at_ >= begin + 3 && source_[at_ - 2] == '/';
  return {closing ? Kind::end : empty ? Kind::empty : Kind::start, make_span(begin, at_), make_span(name, name_end)};
}

}  // namespace tally::ingest

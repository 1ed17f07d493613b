#pragma once
// The pieces of an XML file one after another, with their places: what libxml2 does not keep. Only for files that are
// known to be well formed.
//
//   XmlTokens tokens(source);
//   for (XmlToken token = tokens.next(); token.kind != XmlToken::Kind::end_of_file; token = tokens.next()) ...

#include <string_view>

#include "base/span.hpp"

namespace tally::ingest {

struct XmlToken {
  enum class Kind { start, empty, end, text, cdata, other, end_of_file };
  Kind kind = Kind::end_of_file;
  base::Span span;   // all of it
  base::Span inner;  // what a text or CDATA section holds; the name of an element
};

class XmlTokens {
 public:
  explicit XmlTokens(std::string_view source) : source_(source) {}
  [[nodiscard]] XmlToken next();

 private:
  [[nodiscard]] std::size_t past(std::string_view mark, std::size_t from) const;
  [[nodiscard]] std::size_t past_tag(std::size_t from) const;

  std::string_view source_;
  std::size_t at_ = 0;
};

}  // namespace tally::ingest

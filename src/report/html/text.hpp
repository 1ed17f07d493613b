#pragma once
// Text of articles inside HTML and XML.
//
//   markup_text("<b> & 'c'")  ->  "&lt;b&gt; &amp; &#39;c&#39;"

#include <string>
#include <string_view>
#include <vector>

#include "report/excerpt.hpp"

namespace tally::report {

// On one line, escaped for an element or a quoted attribute of HTML or XML; nothing in it can end either. What XML
// cannot hold is dropped.
[[nodiscard]] std::string markup_text(std::string_view text);

// Marked pieces as <mark>, all escaped.
[[nodiscard]] std::string to_html(const std::vector<Piece>& pieces);

}  // namespace tally::report

// What should have been filled in or taken out before the page ran: "TK", "$XX million", "[insert name]", "lorem ipsum",
// "{{author}}", tags and entities shown as text, and letters that a wrong encoding broke ("donâ€™t").

#include <fmt/format.h>

#include "base/regex.hpp"
#include "checks.hpp"

namespace tally::rules::text {
namespace {

struct Pattern {
  std::string_view mark;  // bytes that every match has: the pattern is tried only on text with them
  base::LazyRegex shape;
  const char* message;
};

constexpr const char* unfilled = "is a place that was never filled";
constexpr const char* markup = "is markup that shows as text";
constexpr const char* encoding = "was broken by a wrong encoding";

// What editors write for a figure or name to come, and what templates and encodings leave behind.
const Pattern patterns[] = {
    {"TK", base::LazyRegex(R"(\b(?:TK)+\b(?: (?:million|billion|percent|per cent|[a-z]+)))"), unfilled},
    {"XX", base::LazyRegex(R"((?:[$£€]XX+|\bXX+\s+(?:million|billion|per\s?cent|percent|people|years?|days|hours|miles|homes|votes|points)\b))"), unfilled},
    {"[", base::LazyRegex(R"((?i)\[(?:insert|add|name|date|place|figure|number|company|quote|link|photo|image|tbc|tba|tk|check|xx+)\b[^\]\n]{0,60}\])"), unfilled},
    {"psum", base::LazyRegex(R"((?i)\blorem ipsum\b(?: dolor sit amet)?)"), unfilled},
    {"{{", base::LazyRegex(R"(\{\{[^{}\n]{1,60}\}\})"), unfilled},
    {"${", base::LazyRegex(R"(\$\{[A-Za-z_.]{1,40}\})"), unfilled},
    {"[/", base::LazyRegex(R"(\[/(?:caption|gallery|quote|url|b|i|embed|video|audio)\])"), markup},
    {"</", base::LazyRegex(R"(</(?:p|a|b|i|em|strong|div|span|h[1-6]|li|ul|blockquote)>)"), markup},
    {"&", base::LazyRegex(R"(&(?:amp|nbsp|quot|apos|lt|gt|mdash|ndash|rsquo|lsquo|rdquo|ldquo|hellip|#\d{2,5});)"), markup},
    {"\xC3\xA2\xE2\x82\xAC", base::LazyRegex("\\pL*\xC3\xA2\xE2\x82\xAC[^ \\n]{0,6}"), encoding},
    {"\xC3\x83", base::LazyRegex("\\pL*\xC3\x83[\xC2\xA9\xC2\xA8\xC2\xB1\xC2\xB6\xC2\xBC\xC2\xAD\xC2\xB3\xC2\xA1\xC2\xA7\xC2\xA4]\\pL*"), encoding},
    {"\xEF\xBF\xBD", base::LazyRegex("\\pL*\xEF\xBF\xBD+\\pL*"), encoding},
};

void search(const Page& page, const ingest::Block& block, const Pattern& pattern, rule::Sink& sink) {
  const std::string_view text = page.article.text;
  if (block.span.in(text).find(pattern.mark) == std::string_view::npos) return;
  const auto match = pattern.shape.get().find(text.substr(0, block.span.end), block.span.begin);
  if (!match) return;
  sink.report(damage(page, {.span = match->whole,
                            .label = "left over",
                            .message = fmt::format("“{}” {}", match->whole.in(text), pattern.message),
                            .suggestion = "Fill it in or take it out."}));
}

}  // namespace

void check_placeholders(const Page& page, rule::Sink& sink) {
  for (const ingest::Block& block : page.article.blocks) {
    if (block.zone == ingest::Zone::furniture) continue;
    for (const Pattern& pattern : patterns) search(page, block, pattern, sink);
  }
}

}  // namespace tally::rules::text

#include "ingest/paragraphs.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace tally::ingest {
namespace {

constexpr std::size_t widest_margin = 120;  // in characters; longer lines were not wrapped by hand or editor
constexpr std::size_t least_joints = 4;     // fewer lines that touch are no evidence

// Bytes of the line break at `at`, 0 when there is none.
std::size_t break_length(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\r':
      return text.substr(at).starts_with("\r\n") ? 2 : 1;
    case '\n':
    case '\f':
      return 1;
    case '\xE2':
      return text.substr(at).starts_with("\u2028") || text.substr(at).starts_with("\u2029") ? 3 : 0;
    default:
      return 0;
  }
}

std::string_view strip(std::string_view line) {
  line = base::trim(line);
  return line.starts_with("\uFEFF") ? base::trim(line.substr(3)) : line;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

struct Joint {
  bool touching = false;  // no blank line and no list mark between
  bool fits = false;      // the next line's first word would have fitted well before the margin
  bool flows = false;     // no sentence ends here, and the next line goes on in lower case
};

bool ends_sentence(std::string_view line) {
  for (const std::string_view mark : {"\u201D", "\u2019", "\"", "'", ")"}) {
    if (line.ends_with(mark)) line.remove_suffix(mark.size());
  }
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with(':');
}

Joint examine(std::string_view text, const Line& line, const Line& next, std::size_t margin) {
  const std::string_view above = line.span.in(text);
  const std::string_view below = next.span.in(text);
  Joint joint{.touching = !next.blank_before && list_mark_length(below) == 0};
  if (!joint.touching) return joint;
  const std::string_view word = below.substr(0, below.find(' '));
  const std::size_t slack = margin / 8;
  joint.fits = characters(above) + 1 + characters(word) + slack <= margin;
  joint.flows = !ends_sentence(above) && base::is_ascii_lower(below.front());
  return joint;
}

std::size_t longest_line(std::string_view text, const std::vector<Line>& lines) {
  std::size_t longest = 0;
  for (const Line& line : lines) longest = std::max(longest, characters(line.span.in(text)));
  return longest;
}

// The margin that the file is wrapped at, 0 when it is not wrapped.
std::size_t find_margin(std::string_view text, const std::vector<Line>& lines) {
  const std::size_t margin = longest_line(text, lines);
  if (margin > widest_margin || margin < 30) return 0;
  std::size_t joints = 0, full = 0, flowing = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const Joint joint = examine(text, lines[i], lines[i + 1], margin);
    if (!joint.touching) continue;
    ++joints;
    if (!joint.fits) ++full;
    if (!ends_sentence(lines[i].span.in(text))) ++flowing;
  }
  return joints >= least_joints && full * 4 >= joints * 3 && flowing * 2 > joints ? margin : 0;
}

}  // namespace

std::size_t list_mark_length(std::string_view line) {
  std::size_t end = 0;
  for (const std::string_view bullet : {"-", "*", "•", "◦", "▪", "‣", "·", "–", "—"}) {
    if (line.starts_with(bullet)) end = bullet.size();
  }
  if (end == 0) {  // "(1)", "1)", "1.", "(a)", "a)"
    std::size_t at = line.starts_with('(') ? 1 : 0;
    const std::size_t first = at;
    while (at < line.size() && at < first + 3 && base::is_ascii_digit(line[at])) ++at;
    const bool number = at > first;
    if (!number && at < line.size() && base::is_ascii_lower(line[at])) ++at;
    if (at == first || at >= line.size()) return 0;
    if (line[at] != ')' && !(number && first == 0 && line[at] == '.')) return 0;
    end = at + 1;
  }
  const std::size_t mark = end;
  while (end < line.size() &&
         (line[end] == ' ' || line[end] == '\t' || line.substr(end).starts_with("\u00A0"))) {
    end += line[end] == '\xC2' ? std::size_t{2} : std::size_t{1};
  }
  return end > mark ? end : 0;
}

std::vector<Line> split_lines(std::string_view text, std::size_t from) {
  std::vector<Line> lines;
  bool blank = true;
  const auto add = [&](std::size_t begin, std::size_t end) {
    const std::string_view line = strip(text.substr(begin, end - begin));
    if (line.empty()) {
      blank = true;
      if (!lines.empty()) lines.back().blank_after = true;
      return;
    }
    const auto at = static_cast<std::size_t>(line.data() - text.data());
    lines.push_back({base::make_span(at, at + line.size()), blank, false});
    blank = false;
  };
  std::size_t begin = from;
  for (std::size_t at = from; at < text.size();) {
    const std::size_t length = break_length(text, at);
    if (length == 0) {
      ++at;
      continue;
    }
    add(begin, at);
    begin = at += length;
  }
  if (begin < text.size()) add(begin, text.size());
  if (!lines.empty()) lines.back().blank_after = true;
  return lines;
}

std::vector<Paragraph> group_lines(std::string_view text, const std::vector<Line>& lines) {
  const std::size_t margin = find_margin(text, lines);
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (margin > 0 && i > 0) {
      const Joint joint = examine(text, lines[i - 1], lines[i], margin);
      if (joint.touching && (!joint.fits || joint.flows)) {
        ++paragraphs.back().count;
        continue;
      }
    }
    paragraphs.push_back({i, 1});
  }
  return paragraphs;
}

}  // namespace tally::ingest

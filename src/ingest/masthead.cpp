#include "ingest/masthead.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"
#include "ingest/credits.hpp"
#include "ingest/head_lines.hpp"
#include "ingest/line_shape.hpp"

namespace tally::ingest {
namespace {

using base::Span;

constexpr std::size_t longest_head = 10;        // lines
constexpr std::size_t longest_head_line = 140;  // bytes

struct Head {
  std::string_view text;
  Span span;
  HeadLine kind = HeadLine::text;
  std::size_t group = 0;  // lines without a blank line between
};

bool may_stand_in_head(std::string_view line) {
  if (line.size() > longest_head_line || list_mark_length(line) > 0) return false;
  if (labelled_field(line)) return true;
  if (is_table_row(line) && !find_full_date(line)) return false;
  const char last = line.back();
  if (last == ':' || last == ',' || last == ';') return false;
  return !ends_as_sentence(line) || is_all_upper(line) || (line.ends_with('?') && !line.starts_with('"'));
}

std::vector<Head> collect(std::string_view text, const std::vector<Line>& lines,
                          const std::vector<Paragraph>& paragraphs) {
  std::vector<Head> head;
  std::size_t group = 0;
  for (const Paragraph& paragraph : paragraphs) {
    const Line& line = lines[paragraph.first];
    const std::string_view words = line.span.in(text);
    if (paragraph.count > 1 || head.size() == longest_head || !may_stand_in_head(words)) break;
    if (line.blank_before) ++group;
    head.push_back({words, line.span, kind_of_head_line(words), group});
  }
  return head;
}

MappedText map_span(std::string_view text, Span span) {
  MappedText mapped{.text = std::string(span.in(text)), .offsets = {}};
  mapped.offsets.add_copy(0, span.begin, span.size());
  return mapped;
}

class HeadReader {
 public:
  HeadReader(std::string_view text, std::vector<Head> head) : text_(text), head_(std::move(head)) {}

  Masthead read() {
    out_.zones.assign(head_.size(), Zone::heading);
    const std::size_t letterhead = letterhead_lines();
    const std::size_t headline = find_headline(letterhead);
    for (std::size_t i = 0; i < head_.size(); ++i) {
      out_.zones[i] = zone_of(i, letterhead, headline);
      read_fields(i);
    }
    if (letterhead > 0) add("outlet", outlet_span(head_[first_text()].span), 0);
    return std::move(out_);
  }

 private:
  std::size_t first_text() const {
    const auto is_text = [](const Head& head) { return head.kind == HeadLine::text; };
    return static_cast<std::size_t>(std::find_if(head_.begin(), head_.end(), is_text) - head_.begin());
  }

  // Lines of the first group, when that group is a letterhead: it names a body and another group may be the
  // headline.
  std::size_t letterhead_lines() const {
    const std::size_t first = first_text();
    if (first >= head_.size()) return 0;
    const std::size_t group = head_[first].group;
    std::size_t end = first;
    bool byline = false;
    for (; end < head_.size() && head_[end].group == group; ++end)
      byline |= head_[end].kind == HeadLine::byline;
    if (byline) return 0;
    const std::size_t size = end - first;
    const bool another = std::any_of(head_.begin() + static_cast<std::ptrdiff_t>(end), head_.end(),
                                     [](const Head& line) { return line.kind == HeadLine::text; });
    const bool named = names_a_body(head_[first].text) && count_words(head_[first].text) <= 10;
    const bool press =
        end < head_.size() && head_[end].kind == HeadLine::date && names_a_body(head_[end].text) && size == 1;
    const bool shouted = (size > 1 || press) && is_all_upper(head_[first].text);
    if (!named && !shouted) return 0;
    return another || size > 1 ? end : 0;
  }

  // The first text line after the letterhead, or the letterhead's own second line that is no address.
  std::size_t find_headline(std::size_t letterhead) const {
    const auto scan = [&](std::size_t from, std::size_t to, bool first_group) {
      for (std::size_t i = from; i < to; ++i) {
        const bool fit = head_[i].kind == HeadLine::text && !(first_group && is_place_line(head_[i].text));
        if (fit && is_evident(i, first_group)) return i;
      }
      return head_.size();
    };
    const std::size_t after = scan(letterhead, head_.size(), false);
    if (after < head_.size() || letterhead == 0) return after;
    return scan(std::min(first_text() + 1, letterhead), letterhead, true);
  }

  // Set apart by blank lines, by capitals, or by the byline or date below it.
  bool is_evident(std::size_t i, bool in_letterhead) const {
    const std::string_view line = head_[i].text;
    if (count_words(line) < 2) return false;
    const bool last = i + 1 == head_.size();
    return in_letterhead || !last || body_apart_ || is_all_upper(line) || is_title_case(line);
  }

  Zone zone_of(std::size_t i, std::size_t letterhead, std::size_t headline) const {
    if (i == headline) return Zone::headline;
    switch (head_[i].kind) {
      case HeadLine::byline:
      case HeadLine::release:
      case HeadLine::field:
        return Zone::furniture;
      case HeadLine::date:
        return Zone::heading;  // kept readable: its weekday may be wrong
      case HeadLine::text:
        break;
    }
    if (i < letterhead && i == first_text()) return Zone::furniture;
    const bool next_text =
        std::none_of(head_.begin() + static_cast<std::ptrdiff_t>(std::min(headline + 1, i)),
                     head_.begin() + static_cast<std::ptrdiff_t>(i),
                     [](const Head& line) { return line.kind == HeadLine::text; });
    return headline < i && next_text && count_words(head_[i].text) >= 5 ? Zone::standfirst : Zone::heading;
  }

  void read_fields(std::size_t i) {
    const Head& line = head_[i];
    if (line.kind == HeadLine::byline) read_byline(line);
    if (line.kind == HeadLine::date && line_date(line.text)) {
      add("published", line.span, i);
      const std::size_t outlet = outlet_before_date(line.text);
      if (outlet > 0)
        add("outlet", {line.span.begin, line.span.begin + static_cast<std::uint32_t>(outlet)}, i);
    }
    if (const auto field = labelled_field(line.text)) {
      const Span value = field->value;
      add(base::to_lower(field->key), {line.span.begin + value.begin, line.span.begin + value.end}, i);
    }
  }

  // "By Ann Lee, The Lakeshore Tribune": the last part is an outlet when it names one.
  void read_byline(const Head& line) {
    add("byline", line.span, 0);
    const std::size_t comma = line.text.rfind(", ");
    if (comma == std::string_view::npos) return;
    const std::string_view last = line.text.substr(comma + 2);
    if (!last.starts_with("The ") &&
        (!names_a_body(last) || last.ends_with("Editor") || last.ends_with("Reporter")))
      return;
    const auto begin = line.span.begin + static_cast<std::uint32_t>(comma);
    out_.fields.back().values = {map_span(text_, {line.span.begin, begin})};
    add("outlet", {begin + 2, line.span.end}, 0);
  }

  // The letterhead without what follows the name: " - CLUB STATEMENT", ": news from the press office".
  Span outlet_span(Span line) const {
    const std::string_view words = line.in(text_);
    std::size_t end = words.size();
    for (const std::string_view mark : {" - ", " – ", " | ", ": ", ", "})
      end = std::min(end, words.find(mark));
    return {line.begin, line.begin + static_cast<std::uint32_t>(std::min(end, words.size()))};
  }

  static bool is_day(std::string_view key) {
    return key == "published" || key == "posted" || key == "date" || key.ends_with("updated") || key.ends_with("modified");
  }

  void add(std::string key, Span span, std::size_t line) {
    const std::string_view value = span.in(text_);
    MappedText mapped = map_span(text_, span);
    if (is_day(key)) {
      if (const auto date = line_date(value)) mapped.text = base::to_iso(*date);
    }
    out_.fields.push_back({.key = std::move(key), .values = {std::move(mapped)}, .line = line + 1});
  }

 public:
  void set_body_apart(bool apart) { body_apart_ = apart; }

 private:
  std::string_view text_;
  std::vector<Head> head_;
  Masthead out_;
  bool body_apart_ = false;
};

}  // namespace

std::vector<Field> dateline_fields(std::string_view paragraph) {
  std::vector<Field> fields;
  const std::string_view start = paragraph.substr(0, 160);
  const auto date = find_full_date(start);
  if (!date || date->begin > 60 || !base::starts_upper(start) ||
      !start.substr(0, date->begin).ends_with(", "))
    return fields;
  if (start.substr(0, date->begin).find_first_of("!?;:0123456789") != std::string_view::npos) return fields;
  std::string_view rest = base::trim(start.substr(date->end));
  std::string_view agency;
  if (const std::size_t close = rest.find(')'); rest.starts_with('(') && close != std::string_view::npos) {
    agency = rest.substr(1, close - 1);
    rest = base::trim(rest.substr(close + 1));
  }
  if (!rest.starts_with("- ") && !rest.starts_with("-- ") && !rest.starts_with("– ") &&
      !rest.starts_with("— "))
    return fields;
  if (const auto day = line_date(date->in(start)))
    fields.push_back({.key = "published", .values = {{base::to_iso(*day), {}}}});
  if (!agency.empty()) fields.push_back({.key = "outlet", .values = {{std::string(agency), {}}}});
  return fields;
}

std::vector<Field> read_head_dates(Article& article) {
  std::vector<Field> fields;
  const auto add = [&](std::string_view key, std::string_view words) {
    if (const auto date = line_date(words)) fields.push_back({.key = std::string(key), .values = {{base::to_iso(*date), {}}}});
  };
  for (std::size_t i = 0; i < std::min(article.blocks.size(), longest_head); ++i) {
    Block& block = article.blocks[i];
    const std::string_view words = block.span.in(article.text);
    if (const auto labelled = labelled_field(words)) {
      add(base::to_lower(labelled->key), labelled->value.in(words));
      continue;
    }
    if (block.zone == Zone::body && ends_as_sentence(words)) {
      if (fields.empty()) fields = dateline_fields(words);
      break;
    }
    add("published", words);
    if (block.zone == Zone::body && line_date(words) && !is_byline(words)) block.zone = Zone::heading;
  }
  return fields;
}

Masthead read_masthead(std::string_view text, const std::vector<Line>& lines,
                       const std::vector<Paragraph>& paragraphs) {
  std::vector<Head> head = collect(text, lines, paragraphs);
  if (head.empty() || head.size() == paragraphs.size() || head.size() == longest_head) return {};
  const bool body_apart = lines[paragraphs[head.size()].first].blank_before;
  HeadReader reader(text, std::move(head));
  reader.set_body_apart(body_apart);
  return reader.read();
}

}  // namespace tally::ingest

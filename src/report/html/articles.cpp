#include "report/html/articles.hpp"

#include <algorithm>

#include "base/sorted.hpp"
#include "report/html/text.hpp"
#include "report/moment.hpp"
#include "report/one_line.hpp"

namespace tally::report {
namespace {

struct MarkedWords {
  base::Span span;
  std::size_t item = 0;
  std::size_t evidence = 0;
};

// The marks of one article by place, the most pressing finding first where several stand.
std::vector<MarkedWords> marks_in(const StoryPage& page, ingest::ArticleId article) {
  std::vector<MarkedWords> marks;
  for (std::size_t i = 0; i < page.items().size(); ++i) {
    const auto& evidence = page.items()[i].finding->evidence;
    for (std::size_t e = 0; e < evidence.size(); ++e) {
      if (evidence[e].article == article && !evidence[e].span.empty()) marks.push_back({evidence[e].span, i, e});
    }
  }
  std::stable_sort(marks.begin(), marks.end(), [](const MarkedWords& a, const MarkedWords& b) { return a.span.begin < b.span.begin; });
  return marks;
}

// Where marked words begin or end inside a block: between two neighbours the same findings are in force.
std::vector<std::uint32_t> cuts(base::Span block, std::span<const MarkedWords> marks) {
  std::vector<std::uint32_t> at = {block.begin, block.end};
  for (const MarkedWords& mark : marks) {
    if (!mark.span.overlaps(block)) continue;
    at.push_back(std::clamp(mark.span.begin, block.begin, block.end));
    at.push_back(std::clamp(mark.span.end, block.begin, block.end));
  }
  base::sort_unique(at);
  return at;
}

// A stretch of marked words: a link to its first finding, which names the others too.
std::string marked(const StoryPage& page, std::string_view words, const std::vector<const MarkedWords*>& here,
                   base::Span stretch) {
  const MarkedWords& first = *here.front();
  const StoryPage::Item& item = page.items()[first.item];
  std::string anchors;
  std::string numbers;
  std::string ids;
  for (const MarkedWords* mark : here) {
    const bool begins = mark->span.begin == stretch.begin;
    if (begins) anchors += fmt::format("<span class=\"at\" id=\"{}\"></span>", page.place_id(mark->item, mark->evidence));
    if (mark->span.end == stretch.end) numbers += fmt::format("{}{}", numbers.empty() ? "" : ",", mark->item + 1);
    ids += fmt::format("{}{}", ids.empty() ? "" : " ", page.finding_id(mark->item));
  }
  return fmt::format(
      "{}<a class=\"mark {} {}\" href=\"#{}\" data-f=\"{}\" title=\"{}. {}\">{}{}</a>", anchors, class_of(item.attention),
      side_class(item.side_of[first.evidence]), page.finding_id(first.item), ids, first.item + 1,
      markup_text(item.finding->message), markup_text(words), numbers.empty() ? "" : "<sup>" + numbers + "</sup>");
}

std::string block_text(const StoryPage& page, std::string_view text, base::Span block, std::span<const MarkedWords> marks) {
  std::string out;
  const std::vector<std::uint32_t> at = cuts(block, marks);
  for (std::size_t i = 0; i + 1 < at.size(); ++i) {
    const base::Span stretch{at[i], at[i + 1]};
    std::vector<const MarkedWords*> here;
    for (const MarkedWords& mark : marks) {
      if (mark.span.contains(stretch)) here.push_back(&mark);
    }
    std::stable_sort(here.begin(), here.end(), [](const MarkedWords* a, const MarkedWords* b) { return a->item < b->item; });
    out += here.empty() ? markup_text(stretch.in(text)) : marked(page, stretch.in(text), here, stretch);
  }
  return out;
}

std::string_view element_of(ingest::Zone zone) {
  switch (zone) {
    case ingest::Zone::headline:
      return "h4";
    case ingest::Zone::heading:
      return "h5";
    case ingest::Zone::caption:
      return "figcaption";
    case ingest::Zone::quotation:
      return "blockquote";
    default:
      return "p";
  }
}

using OutletNotes = std::map<std::string, std::string>;

std::string head(const StoryPage& page, ingest::ArticleId id, std::size_t marks, const OutletNotes& notes) {
  const ingest::Article& article = page.view().article(id);
  const std::string when = is_house_facts(article) ? "what the house has settled"
                           : article.published     ? in_full(*article.published)
                                                   : "undated";
  const auto note = notes.find(article.outlet);
  return fmt::format(
      "<header><h3 id=\"{0}-h\">{1}</h3><p><code>{2}</code> · {3}</p>{5}<p>{4}</p></header>\n",
      page.article_id(id), markup_text(ingest::source_name(article)), markup_text(ingest::file_name(article)), when,
      marks == 0 ? "nothing marked" : fmt::format("{} marked {}", marks, marks == 1 ? "place" : "places"),
      note == notes.end() ? "" : "<p>" + markup_text(note->second) + "</p>");
}

std::string article_html(const StoryPage& page, ingest::ArticleId id, const OutletNotes& notes) {
  const ingest::Article& article = page.view().article(id);
  const std::vector<MarkedWords> marks = marks_in(page, id);
  std::string out = fmt::format("<article class=\"source\" id=\"{0}\" aria-labelledby=\"{0}-h\" tabindex=\"0\">\n",
                                page.article_id(id));
  out += head(page, id, marks.size(), notes);
  auto from = marks.begin();
  for (const ingest::Block& block : article.blocks) {
    // Marks end in no order: those that begin before the block's end may reach into it.
    while (from != marks.end() && from->span.begin < block.span.end) ++from;
    const std::string text = block_text(page, article.text, block.span, std::span(marks.begin(), from));
    out += fmt::format("<{0} class=\"{1}\">{2}</{0}>\n", element_of(block.zone), ingest::to_string(block.zone), text);
  }
  return out + "</article>\n";
}

}  // namespace

std::string articles_html(const StoryPage& page, const OutletNotes& outlet_notes) {
  std::string out = "<div class=\"sources\">\n";
  for (const ingest::ArticleId id : page.articles()) out += article_html(page, id, outlet_notes);
  return out + "</div>\n";
}

}  // namespace tally::report

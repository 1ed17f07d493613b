#include "report/html/matrix.hpp"

#include <algorithm>
#include <set>

#include "report/agreements.hpp"
#include "report/html/text.hpp"
#include "report/one_line.hpp"
#include "report/summary.hpp"

namespace tally::report {
namespace {

constexpr std::size_t longest_cell = 44;  // code points
constexpr std::size_t longest_row = 120;
constexpr std::size_t most_agreements = 12;

using Columns = std::vector<ingest::ArticleId>;

std::string head_row(const StoryPage& page, const Columns& columns) {
  std::string out = "<thead><tr><th scope=\"col\">What is said</th>";
  for (const ingest::ArticleId id : columns) {
    out += fmt::format("<th scope=\"col\"><a href=\"#{}\">{}</a></th>", page.article_id(id),
                       markup_text(ingest::source_name(page.view().article(id))));
  }
  return out + "</tr></thead>\n";
}

// What an article says of a finding: the first place of each side that it stands on.
std::string cell(const StoryPage& page, std::size_t i, ingest::ArticleId article) {
  const StoryPage::Item& item = page.items()[i];
  std::string out;
  std::set<std::size_t> told;
  for (std::size_t e = 0; e < item.side_of.size(); ++e) {
    const std::size_t side = item.side_of[e];
    if (item.finding->evidence[e].article != article || !told.insert(side).second) continue;
    const std::string says = one_line(item.sides[side].label);
    out += fmt::format("<a class=\"says {}\" href=\"#{}\" title=\"{}\"><b class=\"letter\">{}</b> {}</a>", side_class(side),
                       page.place_id(i, e), markup_text(says), letter(side), markup_text(keep_head(says, longest_cell)));
  }
  return out.empty() ? "<td class=\"silent\"><span title=\"says nothing of it\">–</span></td>" : "<td>" + out + "</td>";
}

std::string finding_row(const StoryPage& page, const Columns& columns, std::size_t i) {
  const StoryPage::Item& item = page.items()[i];
  std::string out = fmt::format(
      "<tr data-finding=\"{0}\"><th scope=\"row\" class=\"{1}\"><span class=\"badge\">{1}</span> <a href=\"#{0}\">{2}. {3}</a></th>",
      page.finding_id(i), class_of(item.attention), i + 1, markup_text(keep_head(one_line(item.finding->message), longest_row)));
  for (const ingest::ArticleId id : columns) out += cell(page, i, id);
  return out + "</tr>\n";
}

std::string agreement_row(const StoryPage& page, const Columns& columns, const Agreement& agreement) {
  std::string out = fmt::format("<tr class=\"agreed\"><th scope=\"row\">{}</th>", markup_text(agreement.about));
  for (const ingest::ArticleId id : columns) {
    const auto at = std::find_if(agreement.told.begin(), agreement.told.end(), [&](const auto& t) { return t.article == id; });
    if (at == agreement.told.end()) {
      out += "<td class=\"silent\"><span title=\"says nothing of it\">–</span></td>";
    } else {
      const std::string words = one_line(at->span.in(page.view().article(id).text));
      out += fmt::format("<td><span class=\"says same\"><b class=\"letter\">=</b> {}</span></td>", markup_text(keep_head(words, longest_cell)));
    }
  }
  return out + "</tr>\n";
}

// The articles that say something of what the rows are about.
Columns columns_of(const StoryPage& page, const std::vector<Agreement>& agreed) {
  std::set<ingest::ArticleId> speaking;
  for (const StoryPage::Item& item : page.items()) {
    for (const finding::Evidence& e : item.finding->evidence) speaking.insert(e.article);
  }
  for (const Agreement& agreement : agreed) {
    for (const Told& told : agreement.told) speaking.insert(told.article);
  }
  Columns columns;
  for (const ingest::ArticleId id : page.articles()) {
    if (speaking.count(id) > 0) columns.push_back(id);
  }
  return columns;
}

std::string key(std::size_t silent) {
  std::string out =
      "<p class=\"key\">Letters tell the sides of one finding apart; “=” is told alike; “–” says nothing of it. Which side "
      "is right, this report does not say.";
  if (silent > 0) out += fmt::format(" {} nothing of all this.", counted(silent, "article says", "articles say"));
  return out + "</p>";
}

}  // namespace

std::string matrix_html(const StoryPage& page) {
  std::vector<Agreement> agreed = agreements(page.view().result());
  if (agreed.size() > most_agreements) agreed.resize(most_agreements);
  if (page.items().empty() && agreed.empty()) return "";
  const Columns columns = columns_of(page, agreed);
  std::string out = fmt::format(
      "<section class=\"picture\"><h2 id=\"{0}-who\">Who says what</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
      "aria-labelledby=\"{0}-who\"><table class=\"matrix\">\n{1}<tbody>\n",
      page.prefix(), head_row(page, columns));
  for (std::size_t i = 0; i < page.items().size(); ++i) out += finding_row(page, columns, i);
  for (const Agreement& agreement : agreed) out += agreement_row(page, columns, agreement);
  return out + "</tbody></table></div>\n" + key(page.articles().size() - columns.size()) + "</section>\n";
}

}  // namespace tally::report

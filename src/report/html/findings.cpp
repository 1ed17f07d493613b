#include "report/html/findings.hpp"

#include <algorithm>
#include <set>

#include "report/advice.hpp"
#include "report/excerpt.hpp"
#include "report/html/text.hpp"
#include "report/summary.hpp"

namespace tally::report {
namespace {

constexpr std::size_t most_statements = 6;  // on one side; all places are marked in the articles

std::size_t index_of(const finding::Finding& finding, const finding::Evidence& evidence) {
  const auto at = std::find_if(finding.evidence.begin(), finding.evidence.end(), [&](const finding::Evidence& e) {
    return e.article == evidence.article && e.span == evidence.span;
  });
  return static_cast<std::size_t>(at - finding.evidence.begin());
}

std::string place_link(const StoryPage& page, std::size_t item, const finding::Evidence& evidence) {
  const ingest::Article& article = page.view().article(evidence.article);
  return fmt::format("<a class=\"place\" href=\"#{}\">{}, line {}</a>",
                     page.place_id(item, index_of(*page.items()[item].finding, evidence)),
                     markup_text(ingest::source_name(article)), page.view().place(evidence).position.line);
}

std::string statement_html(const StoryPage& page, std::size_t item, const Statement& statement) {
  std::string out = fmt::format("<li>{} {}", place_link(page, item, statement.first),
                                to_html(excerpt(page.view().facts(statement.first.article), statement.words)));
  if (!statement.also_lines.empty()) {
    out += fmt::format(" <small>also line{} {}</small>", statement.also_lines.size() == 1 ? "" : "s",
                       fmt::join(statement.also_lines, ", "));
  }
  for (const finding::Evidence& e : statement.also_in) {
    out += fmt::format(" <small>the same sentence: {}</small>", place_link(page, item, e));
  }
  return out + "</li>\n";
}

std::string side_html(const StoryPage& page, std::size_t item, std::size_t s) {
  const std::vector<Side>& sides = page.items()[item].sides;
  const Side& side = sides[s];
  std::string out = fmt::format("<section class=\"side {}\">", side_class(s));
  if (sides.size() > 1) {
    const std::string sources = share(page.view(), sides, side);
    out += fmt::format("<h4><b class=\"letter\">{}</b> {}{}</h4>", letter(s), markup_text(heading(page.view(), side)),
                       sources.empty() ? "" : " <small>" + markup_text(sources) + "</small>");
  }
  out += "<ul>\n";
  const std::size_t shown = std::min(side.statements.size(), most_statements);
  for (std::size_t i = 0; i < shown; ++i) out += statement_html(page, item, side.statements[i]);
  if (side.statements.size() > shown) {
    out += fmt::format("<li class=\"more\">and {}, marked in the articles</li>\n",
                       counted(side.statements.size() - shown, "more place"));
  }
  return out + "</ul></section>\n";
}

// The articles that a finding rests on, for the filter.
std::string article_ids(const StoryPage& page, const finding::Finding& finding) {
  std::set<std::string> ids;
  for (const finding::Evidence& e : finding.evidence) ids.insert(page.article_id(e.article));
  return fmt::format("{}", fmt::join(ids, " "));
}

std::string finding_html(const StoryPage& page, std::size_t i) {
  const StoryPage::Item& item = page.items()[i];
  const finding::Finding& finding = *item.finding;
  const std::string id = page.finding_id(i);
  const std::string rule = markup_text(finding.rule);
  std::string out = fmt::format(
      "<article class=\"finding {1}\" id=\"{0}\" tabindex=\"0\" aria-labelledby=\"{0}-h\" data-kind=\"{1}\" data-rule=\"{2}\" "
      "data-articles=\"{3}\">\n<p class=\"meta\"><span class=\"badge\">{1}</span> <code>{2}</code> "
      "<span>{4}, {5:.0f} % sure</span></p>\n<h3 id=\"{0}-h\"><span class=\"number\">{6}</span> {7}</h3>\n",
      id, class_of(item.attention), rule, article_ids(page, finding), finding::to_string(finding.severity),
      finding.confidence * 100, i + 1, markup_text(finding.message));
  for (std::size_t s = 0; s < item.sides.size(); ++s) out += side_html(page, i, s);
  const std::string remark = balance(page.view(), item.sides);
  if (!remark.empty()) out += fmt::format("<p class=\"balance\">{}</p>\n", markup_text(remark));
  return out + fmt::format("<p class=\"todo\"><b>To do</b> {}</p>\n</article>\n", markup_text(advice(finding)));
}

}  // namespace

std::string findings_html(const StoryPage& page) {
  std::string out = "<div class=\"findings\">\n";
  for (std::size_t i = 0; i < page.items().size(); ++i) out += finding_html(page, i);
  if (page.items().empty()) out += "<p class=\"none\">No conflicts found.</p>\n";
  return out + "<p class=\"none filtered\" hidden>No finding passes the filter.</p>\n</div>\n";
}

}  // namespace tally::report

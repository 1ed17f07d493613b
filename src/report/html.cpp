#include "report/html.hpp"

#include "report/html/articles.hpp"
#include "report/html/findings.hpp"
#include "report/html/frame.hpp"
#include "report/html/matrix.hpp"
#include "report/html/text.hpp"
#include "report/html/timeline.hpp"
#include "report/summary.hpp"

namespace tally::report {
namespace {

std::string story_html(const Outcome& outcome, std::size_t s) {
  const StoryResult& result = outcome.stories[s];
  const std::size_t number = s + 1;
  const StoryPage page(result, number);
  std::string out = fmt::format("<section class=\"story\" id=\"{}\">\n", page.prefix());
  if (outcome.stories.size() > 1) out += fmt::format("<h2 class=\"story-title\">{}</h2>\n", markup_text(story_title(result.story)));
  out += matrix_html(page) + timeline_html(page);
  out += fmt::format(
      "<div class=\"desk\">\n<section{}><h2>Findings</h2>\n{}</section>\n"
      "<section><h2>The articles side by side</h2>\n{}</section>\n</div>\n",
      number == 1 ? " id=\"findings\"" : "", findings_html(page), articles_html(page, outcome.outlet_notes));
  return out + "</section>\n";
}

}  // namespace

std::string write_html(const Outcome& outcome, const Options&) {
  std::string out = page_begin(outcome);
  for (std::size_t s = 0; s < outcome.stories.size(); ++s) {
    out += story_html(outcome, s);
  }
  return out + page_end(outcome);
}

}  // namespace tally::report

#include "report/html/frame.hpp"

#include <fmt/format.h>

#include <set>

#include "report/coverage_sum.hpp"
#include "report/html/assets.hpp"
#include "report/html/story_page.hpp"
#include "report/html/text.hpp"
#include "report/summary.hpp"
#include "report/version.hpp"

namespace tally::report {
namespace {

std::string title_of(const Outcome& outcome) {
  if (outcome.stories.size() == 1) return "Audit of " + story_title(outcome.stories[0].story);
  return outcome.stories.empty() ? "Audit" : fmt::format("Audit of {} stories", outcome.stories.size());
}

std::string verdict(const Outcome& outcome) {
  const Tally tally = tally_of(outcome);
  const std::string articles = counted(article_count(outcome), "article");
  if (article_count(outcome) == 0) return "<strong>Nothing was checked:</strong> there is no article to read.";
  if (tally.sum() == 0) return fmt::format("<strong>No conflicts found</strong> in {}.", articles);
  return fmt::format("<strong>{}</strong> in {}.", in_words(tally), articles);
}

std::string kind_filter(const Tally& tally) {
  std::string out = "<fieldset><legend>Show</legend>";
  for (const finding::Attention attention : attentions) {
    if (tally.of(attention) == 0) continue;
    const std::string_view name = class_of(attention);
    out += fmt::format("<label class=\"chip {0}\"><input type=\"checkbox\" name=\"kind\" value=\"{0}\" checked> {0} <b>{1}</b></label>",
                       name, tally.of(attention));
  }
  return out + "</fieldset>\n";
}

std::string option(std::string_view value, std::string_view text) {
  return fmt::format("<option value=\"{}\">{}</option>", markup_text(value), markup_text(text));
}

std::string rule_filter(const Outcome& outcome) {
  std::set<std::string> rules;
  for (const StoryResult& result : outcome.stories) {
    for (const finding::Finding& finding : result.findings) rules.insert(finding.rule);
  }
  std::string out = "<label>Rule <select name=\"rule\"><option value=\"\">all</option>";
  for (const std::string& rule : rules) out += option(rule, rule);
  return out + "</select></label>\n";
}

std::string article_filter(const Outcome& outcome) {
  std::string out = "<label>Article <select name=\"article\"><option value=\"\">all</option>";
  for (std::size_t s = 0; s < outcome.stories.size(); ++s) {
    const StoryPage page(outcome.stories[s], s + 1);
    for (const ingest::ArticleId id : page.articles()) {
      const ingest::Article& article = page.view().article(id);
      const std::string file = fmt::format("{} ({})", ingest::source_name(article), ingest::file_name(article));
      out += option(page.article_id(id), article.outlet.empty() ? std::string(ingest::file_name(article)) : file);
    }
  }
  return out + "</select></label>\n";
}

std::string filter_bar(const Outcome& outcome) {
  const Tally tally = tally_of(outcome);
  if (tally.sum() == 0) return "";
  return "<form class=\"bar\" hidden aria-label=\"Filter the findings\">\n" + kind_filter(tally) + rule_filter(outcome) +
         article_filter(outcome) +
         "<button type=\"reset\">All</button>\n<output aria-live=\"polite\"></output>\n"
         "<span class=\"keys\"><kbd>j</kbd> <kbd>k</kbd> next, previous finding · <kbd>f</kbd> filter</span>\n</form>\n";
}

std::string contents(const Outcome& outcome) {
  if (outcome.stories.size() < 2) return "";
  std::string out = "<nav aria-label=\"Stories\"><ul>";
  for (std::size_t s = 0; s < outcome.stories.size(); ++s) {
    const Tally tally = tally_of(outcome.stories[s]);
    out += fmt::format("<li><a href=\"#s{}\">{}</a> {}</li>", s + 1, markup_text(story_title(outcome.stories[s].story)),
                       tally.sum() == 0 ? "no conflicts" : in_words(tally));
  }
  return out + "</ul></nav>\n";
}

std::string coverage_table(const Outcome& outcome) {
  std::string rows;
  for (const finding::Coverage& row : sum_coverage(outcome)) {
    rows += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>\n", markup_text(row.rule), row.read,
                        row.compared, row.undecided_count());
  }
  if (rows.empty()) return "";
  return "<p>Read is what the articles hold of the kind; compared are groups of it about the same person, body, event or "
         "utterance. Of what was not compared, this report says nothing.</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"What was checked\">"
         "<table><thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">Read</th><th "
         "scope=\"col\">Compared</th><th scope=\"col\">Undecided</th></tr></thead>\n<tbody>\n" +
         rows + "</tbody></table></div>\n";
}

std::string list(std::string_view heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return "";
  std::string out = fmt::format("<h3>{}</h3>\n<ul>\n", heading);
  for (const std::string& line : lines) out += "<li>" + markup_text(line) + "</li>\n";
  return out + "</ul>\n";
}

}  // namespace

std::string page_begin(const Outcome& outcome) {
  const std::string title = markup_text(title_of(outcome));
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         // Nothing is fetched, whatever an article says.
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
         "script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + title + "</title>\n<style>\n" + std::string(page_style()) +
         "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#findings\">To the findings</a>\n<header class=\"top\">\n<h1>" + title +
         "</h1>\n<p class=\"verdict\">" + verdict(outcome) + "</p>\n" + contents(outcome) + "</header>\n" + filter_bar(outcome) + "<main>\n";
}

std::string page_end(const Outcome& outcome) {
  std::vector<std::string> unread;
  for (const base::Error& problem : outcome.problems) unread.push_back(base::to_string(problem));
  return "<details class=\"checked\"" + std::string(unread.empty() ? "" : " open") + "><summary>What was checked</summary>\n" +
         list("What could not be read", unread) + coverage_table(outcome) + list("What was skipped", outcome.notes) +
         fmt::format("</details>\n</main>\n<footer>Tallystick {}</footer>\n<script>\n{}</script>\n</body>\n</html>\n", version(),
                     page_script());
}

}  // namespace tally::report

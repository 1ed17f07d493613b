#include "report/junit.hpp"

#include <fmt/format.h>

#include <map>

#include "report/advice.hpp"
#include "report/alert.hpp"
#include "report/html/text.hpp"
#include "report/one_line.hpp"

namespace tally::report {
namespace {

struct Suite {
  std::string cases;
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;

  void add(std::string_view file, std::string_view name, std::string_view result) {
    ++tests;
    cases += fmt::format("  <testcase classname=\"{}\" name=\"{}\">{}</testcase>\n", markup_text(file), markup_text(name), result);
  }
};

// The message's lines, each escaped by itself, because markup_text makes one line of all.
std::string body(const Alert& alert) {
  std::string out = markup_text(place_line(alert.primary()));
  for (const Mark& mark : alert.related()) out += '\n' + markup_text(place_line(mark));
  return out + '\n' + markup_text(advice(*alert.finding));
}

void add_alert(Suite& suite, const Alert& alert) {
  const finding::Finding& finding = *alert.finding;
  const std::string name = fmt::format("{}: {}", finding.rule, one_line(finding.message));
  if (alert.level == finding::Severity::info) {
    suite.add(alert.primary().file, name, fmt::format("<system-out>{}</system-out>", body(alert)));
    return;
  }
  ++suite.failures;
  suite.add(alert.primary().file, name,
            fmt::format("<failure type=\"{}\" message=\"{}\">{}</failure>", finding::to_string(alert.level),
                        markup_text(finding.message), body(alert)));
}

std::map<std::string, Suite> suites_of(const Outcome& outcome) {
  std::map<std::string, Suite> suites;
  for (const Alert& alert : alerts(outcome)) add_alert(suites[alert.primary().file], alert);
  for (const base::Error& problem : outcome.problems) {
    Suite& suite = suites[clean_path(problem.file)];
    ++suite.errors;
    const std::string text = markup_text(base::to_string(problem));
    suite.add(clean_path(problem.file), "could be read", fmt::format("<error type=\"input\" message=\"{0}\">{0}</error>", text));
  }
  for (const StoryResult& result : outcome.stories) {
    for (const align::ArticleFacts& facts : result.story.articles) {
      const std::string file = clean_path(facts.article.path);
      if (!is_house_facts(facts.article) && suites[file].tests == 0) suites[file].add(file, "no conflicts found", "");
    }
  }
  return suites;
}

}  // namespace

std::string write_junit(const Outcome& outcome, const Options&) {
  Suite sum;
  std::string all;
  for (const auto& [file, suite] : suites_of(outcome)) {
    sum.tests += suite.tests;
    sum.failures += suite.failures;
    sum.errors += suite.errors;
    all += fmt::format(" <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n{} </testsuite>\n", markup_text(file),
                       suite.tests, suite.failures, suite.errors, suite.cases);
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"tallystick\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n{}"
      "</testsuites>\n",
      sum.tests, sum.failures, sum.errors, all);
}

}  // namespace tally::report

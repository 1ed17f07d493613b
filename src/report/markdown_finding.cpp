#include "report/markdown_finding.hpp"

#include <fmt/format.h>

#include "report/excerpt.hpp"
#include "report/markdown_text.hpp"
#include "report/one_line.hpp"
#include "report/sides.hpp"
#include "report/summary.hpp"

namespace tally::report {
namespace {

constexpr std::size_t most_statements = 6;  // on one side; more prove nothing further

// What an editor can do where the rule says nothing better.
std::string_view default_advice(finding::Verdict verdict) {
  switch (verdict) {
    case finding::Verdict::contradiction: return "Check which is right, and make the articles agree.";
    case finding::Verdict::imprecision: return "Ask the desk, and make it exact.";
    case finding::Verdict::update: return "Use what the later report says.";
    case finding::Verdict::dispute: return "Keep both accounts, each with who says so.";
    case finding::Verdict::style: return "Choose one form.";
    case finding::Verdict::damage: return "Repair the sentence.";
  }
  return "Check it.";
}

std::string_view zone_note(ingest::Zone zone) {
  switch (zone) {
    case ingest::Zone::headline: return ", headline";
    case ingest::Zone::standfirst: return ", standfirst";
    case ingest::Zone::heading: return ", heading";
    case ingest::Zone::caption: return ", caption";
    default: return "";
  }
}

std::string_view zone_of(const ingest::Article& article, base::Span span) {
  for (const ingest::Block& block : article.blocks) {
    if (block.span.overlaps(span)) return zone_note(block.zone);
  }
  return "";
}

std::string where(const StoryView& view, const finding::Evidence& e) {
  const ingest::Article& article = view.article(e.article);
  const std::string file = code(fmt::format("{}:{}", ingest::short_name(article), view.place(e).position.line));
  const std::string outlet = article.outlet.empty() ? "" : escape(article.outlet) + ", ";
  return fmt::format("{}{}{}", outlet, file, zone_of(article, e.span));
}

std::string statement_line(const StoryView& view, const Statement& s) {
  std::string out = fmt::format("- {}: {}", where(view, s.first),
                                to_markdown(excerpt(view.facts(s.first.article), s.words)));
  std::string also;
  for (const std::size_t line : s.also_lines) also += fmt::format("{}{}", also.empty() ? "" : ", ", line);
  if (!also.empty()) out += fmt::format(" (also line{} {})", s.also_lines.size() == 1 ? "" : "s", also);
  for (const finding::Evidence& e : s.also_in) out += fmt::format(" (the same sentence: {})", where(view, e));
  return out + '\n';
}

std::string side_text(const StoryView& view, const Side& side, bool with_label) {
  std::string out = with_label ? fmt::format("*{}*\n\n", escape(side.label)) : "";
  for (std::size_t i = 0; i < side.statements.size() && i < most_statements; ++i) {
    out += statement_line(view, side.statements[i]);
  }
  if (side.statements.size() > most_statements) {
    out += fmt::format("- and {} not shown here\n", counted(side.statements.size() - most_statements, "more place"));
  }
  return out + '\n';
}

std::string sentence_case(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace

std::string finding_section(const StoryView& view, const finding::Finding& finding, std::size_t number,
                            std::size_t level) {
  std::string out = fmt::format("{} {}. {}\n\n", std::string(level, '#'), number, escape(finding.message));
  const std::vector<Side> sides = sides_of(view, finding);
  for (const Side& side : sides) out += side_text(view, side, sides.size() > 1);
  const std::string sources = balance(view, sides);
  if (!sources.empty()) out += escape(sentence_case(sources)) + ".\n\n";
  const std::string advice = finding.suggestion.empty() ? std::string(default_advice(finding.verdict)) : finding.suggestion;
  out += fmt::format("**To do:** {} <sub>{}, {}, confidence {:.0f} %</sub>\n\n", escape(advice),
                     finding::to_string(finding.severity), code(finding.rule), finding.confidence * 100);
  return out;
}

}  // namespace tally::report

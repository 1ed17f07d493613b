#include "report/markdown_finding.hpp"

#include <fmt/format.h>

#include "report/advice.hpp"
#include "report/excerpt.hpp"
#include "report/markdown_text.hpp"
#include "report/one_line.hpp"
#include "report/sides.hpp"
#include "report/summary.hpp"

namespace tally::report {
namespace {

constexpr std::size_t most_statements = 6;  // on one side; more prove nothing further

std::string_view zone_note(ingest::Zone zone) {
  switch (zone) {
    case ingest::Zone::headline:
      return ", headline";
    case ingest::Zone::standfirst:
      return ", standfirst";
    case ingest::Zone::heading:
      return ", heading";
    case ingest::Zone::caption:
      return ", caption";
    default:
      return "";
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
  const std::string file = code(fmt::format("{}:{}", ingest::file_name(article), view.place(e).position.line));
  const std::string outlet = article.outlet.empty() ? "" : escape(article.outlet) + ", ";
  return fmt::format("{}{}{}", outlet, file, zone_of(article, e.span));
}

std::string statement_line(const StoryView& view, const Statement& s) {
  std::string out =
      fmt::format("- {}: {}", where(view, s.first), to_markdown(excerpt(view.facts(s.first.article), s.words)));
  std::string also;
  for (const std::size_t line : s.also_lines) also += fmt::format("{}{}", also.empty() ? "" : ", ", line);
  if (!also.empty()) out += fmt::format(" *(also line{} {})*", s.also_lines.size() == 1 ? "" : "s", also);
  for (const finding::Evidence& e : s.also_in) out += fmt::format(" *(the same sentence: {})*", where(view, e));
  return out + '\n';
}

std::string statements(const StoryView& view, const Side& side, std::string_view indent) {
  std::string out;
  for (std::size_t i = 0; i < side.statements.size() && i < most_statements; ++i) {
    out += fmt::format("{}{}", indent, statement_line(view, side.statements[i]));
  }
  if (side.statements.size() > most_statements) {
    out += fmt::format("{}- and {} not shown here\n", indent,
                       counted(side.statements.size() - most_statements, "more place"));
  }
  return out;
}

std::string evidence(const StoryView& view, const std::vector<Side>& sides) {
  if (sides.size() == 1) return statements(view, sides[0], "") + '\n';
  std::string out;
  for (const Side& side : sides) {
    const std::string sources = share(view, sides, side);
    out += fmt::format("- {}{}{}\n", escape(heading(view, side)), sources.empty() ? "" : ": ", sources);
    out += statements(view, side, "  ");
  }
  return out + '\n';
}

}  // namespace

std::string finding_section(const StoryView& view, const finding::Finding& finding, std::size_t number,
                            std::size_t level) {
  std::string out = fmt::format("{} {}. {}\n\n", std::string(level, '#'), number, escape(finding.message));
  const std::vector<Side> sides = sides_of(view, finding);
  out += evidence(view, sides);
  const std::string remark = balance(view, sides);
  if (!remark.empty()) out += escape(remark) + "\n\n";
  out += fmt::format("**To do:** {} *(rule: {}, {}, {:.0f} % sure)*\n\n", escape(advice(finding)), finding.rule,
                     finding::to_string(finding.severity), finding.confidence * 100);
  return out;
}

}  // namespace tally::report

#include "report/table.hpp"

#include <algorithm>

#include "report/one_line.hpp"

namespace tally::report {

Table::Table(std::vector<std::string> headings, std::vector<Align> align)
    : rows_{std::move(headings)}, align_(std::move(align)) {}

std::vector<std::size_t> Table::widths() const {
  std::vector<std::size_t> widths(align_.size(), 3);
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], count_code_points(row[i]));
  }
  return widths;
}

std::string Table::padded(const std::string& cell, std::size_t column, std::size_t width) const {
  const std::string pad(width - std::min(width, count_code_points(cell)), ' ');
  return align_[column] == Align::right ? pad + cell : cell + pad;
}

std::string Table::markdown() const {
  const std::vector<std::size_t> width = widths();
  std::string out;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    for (std::size_t i = 0; i < width.size(); ++i) out += "| " + padded(rows_[r][i], i, width[i]) + ' ';
    out += "|\n";
    if (r > 0) continue;
    for (std::size_t i = 0; i < width.size(); ++i) {
      out += "| " + std::string(width[i] - 1, '-') + (align_[i] == Align::right ? ": " : "- ");
    }
    out += "|\n";
  }
  return out;
}

std::string Table::plain() const {
  const std::vector<std::size_t> width = widths();
  std::string out;
  for (std::size_t r = 1; r < rows_.size(); ++r) {
    std::string line;
    for (std::size_t i = 0; i < width.size(); ++i) line += (i > 0 ? "  " : "") + padded(rows_[r][i], i, width[i]);
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

}  // namespace tally::report

#pragma once
// A table whose columns line up in a terminal: as GitHub-flavoured Markdown, or plain.
//
//   Table table({"Rule", "Compared"}, {Align::left, Align::right});
//   table.add({"age", "4"});
//   out += table.markdown();

#include <string>
#include <vector>

namespace tally::report {

enum class Align { left, right };

class Table {
 public:
  // As many alignments as headings.
  Table(std::vector<std::string> headings, std::vector<Align> align);

  // As many cells as headings, each one line; for Markdown they must be escaped.
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  [[nodiscard]] bool empty() const { return rows_.size() == 1; }

  [[nodiscard]] std::string markdown() const;
  [[nodiscard]] std::string plain() const;  // two spaces between columns, no headings

 private:
  [[nodiscard]] std::vector<std::size_t> widths() const;
  [[nodiscard]] std::string padded(const std::string& cell, std::size_t column, std::size_t width) const;

  std::vector<std::vector<std::string>> rows_;  // the headings first
  std::vector<Align> align_;
};

}  // namespace tally::report

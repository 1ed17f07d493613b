// Rows of a table or a list and the row of their total: "Adults: 12", "Children: 5", "Total: 19".

#include <algorithm>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

constexpr std::uint32_t longest_row = 14;  // tokens

struct Row {
  const Figure* figure = nullptr;
  bool total = false;
};

// A short paragraph of its own with one amount.
Row row_of(const Sheet& sheet, std::uint32_t sentence) {
  const TokenRange range = sheet.sentence(sentence);
  static constexpr WordSet words{{"total", "totals", "overall", "altogether"}};
  if (range.size() > longest_row || range.size() < 2) return {};
  Row row;
  for (const Figure* figure : sheet.between(range.begin, range.end)) {
    if (row.figure != nullptr || !is_amount(*figure)) return {};
    row.figure = figure;
  }
  for (std::uint32_t i = range.begin; i < range.end && i < range.begin + 3; ++i) {
    row.total = row.total || words.contains(sheet.norm(i));
    if (sheet.token(i).upos == language::Upos::verb) return {};
  }
  return row;
}

void check_rows(const Sheet& sheet, const std::vector<Row>& rows, const Row& total, Ledger& ledger) {
  std::vector<Item> items;
  double sum = 0;
  for (const Row& row : rows) {
    if (row.figure->unit != total.figure->unit || row.figure->currency != total.figure->currency || row.figure->value > total.figure->value) return;
    items.push_back(item_of(sheet, *row.figure));
    sum += row.figure->value;
  }
  const bool near = sum > 0.75 * total.figure->value && sum < 1.33 * total.figure->value;
  if (items.size() >= 2 && near) check_sum(sheet, *total.figure, items, Cover::whole, ledger);
}

}  // namespace

void check_table(const Sheet& sheet, Ledger& ledger) {
  const auto& sentences = sheet.document().sentences;
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    const bool alone = (i == 0 || sentences[i - 1].block != sentences[i].block) && (i + 1 == sentences.size() || sentences[i + 1].block != sentences[i].block);
    const Row row = alone ? row_of(sheet, i) : Row{};
    if (row.figure == nullptr) {
      rows.clear();
    } else if (row.total) {
      check_rows(sheet, rows, row, ledger);
      rows.clear();
    } else {
      rows.push_back(row);
    }
  }
}

}  // namespace tally::rules::arithmetic

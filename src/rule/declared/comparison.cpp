#include "rule/declared/comparison.hpp"

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "entity/name_distance.hpp"
#include "mention/quantity_compare.hpp"

namespace tally::rule {
namespace {

Agreement unless_equal(bool equal) { return equal ? Agreement::same : Agreement::differ; }

Agreement compare_equal(const Comparison&, const Said& a, const Said& b) {
  if (a.entity.valid() && a.entity == b.entity) return Agreement::same;
  return unless_equal(a.key == b.key);
}

Agreement compare_interval(const Comparison&, const Said& a, const Said& b) {
  if (!a.amount || !b.amount) return Agreement::unknown;
  switch (mention::compare_quantities(*a.amount, *b.amount)) {
    case mention::QuantityMatch::disjoint:
      return Agreement::differ;
    case mention::QuantityMatch::unknown:
      return Agreement::unknown;
    default:
      return Agreement::same;
  }
}

// "Ann, Bo and Cy" -> ann, bo, cy; sorted.
std::vector<std::string> members(std::string_view text) {
  std::vector<std::string> out;
  std::string item;
  const auto end_item = [&] {
    if (std::string key = key_of(item); !key.empty()) out.push_back(std::move(key));
    item.clear();
  };
  while (!text.empty()) {
    const bool is_and = text.starts_with(" and ") || text.starts_with(" & ");
    if (is_and || text.front() == ',') end_item();
    const std::size_t step = is_and ? text.find(' ', 1) : 1;
    if (!is_and && text.front() != ',') item += text.front();
    text.remove_prefix(step);
  }
  end_item();
  std::sort(out.begin(), out.end());
  return out;
}

Agreement compare_set(const Comparison&, const Said& a, const Said& b) {
  const auto left = members(a.text), right = members(b.text);
  if (left == right) return Agreement::same;
  const bool part = std::includes(left.begin(), left.end(), right.begin(), right.end()) ||
                    std::includes(right.begin(), right.end(), left.begin(), left.end());
  return part ? Agreement::unknown : Agreement::differ;
}

// The folded words of a name.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out(1);
  for (const char c : base::fold(name)) {
    if (base::is_ascii_alpha(c) || base::is_ascii_digit(c)) {
      out.back() += c;
    } else if (!out.back().empty()) {
      out.emplace_back();
    }
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

// Whether all words of one name stand in the other.
bool is_shorter(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::all_of(a.begin(), a.end(), [&](const std::string& word) { return std::find(b.begin(), b.end(), word) != b.end(); });
}

Agreement compare_name(const Comparison&, const Said& a, const Said& b) {
  const auto left = words_of(a.text), right = words_of(b.text);
  return unless_equal((a.entity.valid() && a.entity == b.entity) || is_shorter(left, right) || is_shorter(right, left));
}

std::optional<std::size_t> class_of(const Comparison& comparison, const Said& said) {
  const auto& classes = comparison.classes;
  const auto row = std::find_if(classes.begin(), classes.end(), [&](const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return word == said.key || std::find(said.lemmas.begin(), said.lemmas.end(), word) != said.lemmas.end();
    });
  });
  if (row == classes.end()) return std::nullopt;
  return static_cast<std::size_t>(row - classes.begin());
}

Agreement compare_classes(const Comparison& comparison, const Said& a, const Said& b) {
  const auto left = class_of(comparison, a), right = class_of(comparison, b);
  return left && right ? unless_equal(*left == *right) : Agreement::unknown;
}

bool says_same(const Said& a, const Said& b) { return a.key == b.key || (a.entity.valid() && a.entity == b.entity); }

Agreement compare_order(const Comparison& comparison, const SlotClaim& a, const SlotClaim& b) {
  const Said *a1 = a.group(comparison.values[0]), *a2 = a.group(comparison.values[1]);
  const Said *b1 = b.group(comparison.values[0]), *b2 = b.group(comparison.values[1]);
  if (a1 == nullptr || a2 == nullptr || b1 == nullptr || b2 == nullptr) return Agreement::unknown;
  if (says_same(*a1, *b1) && says_same(*a2, *b2)) return Agreement::same;
  return says_same(*a1, *b2) && says_same(*a2, *b1) ? Agreement::differ : Agreement::unknown;
}

using CompareSaid = Agreement (*)(const Comparison&, const Said&, const Said&);
constexpr std::array<CompareSaid, 5> comparators = {compare_equal, compare_interval, compare_set, compare_name, compare_classes};

}  // namespace

bool is_slip(std::string_view a, std::string_view b) { return a != b && std::min(a.size(), b.size()) >= 3 && entity::edit_distance(a, b, 1) == 1; }

Agreement compare(const Comparison& comparison, const SlotClaim& a, const SlotClaim& b) {
  if (comparison.by == By::order) return compare_order(comparison, a, b);
  Agreement out = Agreement::unknown;
  for (const std::string& name : comparison.values) {
    const Said *left = a.group(name), *right = b.group(name);
    if (left == nullptr || right == nullptr) continue;
    const Agreement one = comparators[static_cast<std::size_t>(comparison.by)](comparison, *left, *right);
    if (one == Agreement::differ) return comparison.slip && !is_slip(left->key, right->key) ? Agreement::unknown : one;
    if (one == Agreement::same) out = one;
  }
  return out;
}

}  // namespace tally::rule

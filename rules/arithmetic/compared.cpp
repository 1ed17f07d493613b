#include "compared.hpp"

#include <algorithm>
#include <optional>

#include "language/word_set.hpp"
#include "words.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::WordSet;

class PairReader {
 public:
  PairReader(const Sheet& sheet, const std::vector<Amount>& amounts) : sheet_(sheet), amounts_(amounts) {}

  std::vector<Compared> read() const {
    std::vector<Compared> out;
    for (std::size_t i = 0; i < amounts_.size(); ++i) {
      const Amount* next = next_of_kind(i);
      if (next == nullptr) continue;
      if (const auto pair = link(amounts_[i], *next)) out.push_back(*pair);
    }
    return out;
  }

 private:
  // The next amount of the sentence that goes with this one; lengths of time may stand between ("in the 12 months to March").
  const Amount* next_of_kind(std::size_t i) const {
    for (std::size_t k = i + 1; k < amounts_.size() && amounts_[k].sentence == amounts_[i].sentence; ++k) {
      if (go_together(amounts_[i], amounts_[k])) return &amounts_[k];
      if (amounts_[k].kind != "time") return nullptr;
    }
    return nullptr;
  }

  std::optional<Compared> link(const Amount& a, const Amount& b) const {
    constexpr std::uint32_t farthest = 14;
    if (a.value <= 0 || b.value <= 0 || b.begin < a.end || b.begin - a.end > farthest) return std::nullopt;
    static constexpr WordSet back{{"against", "versus", "v", "compared", "from", "earlier"}};
    for (std::uint32_t i = a.end; i < b.begin; ++i) {
      const std::string_view norm = sheet_.norm(i);
      if (norm == ";" || norm == ":") return std::nullopt;
      if (back.contains(norm) && (norm != "from" || (leads_to(i, b) && is_change(i, a)))) return Compared{&b, &a};
      if (norm == "to" && leads_to(i, b) && preceded_by(a, "from")) return Compared{&a, &b};
    }
    return by_years(a, b);
  }

  // "up from 31", "to 65 from 50", "a rise from 50"; not "94 from 101 balls".
  bool is_change(std::uint32_t from, const Amount& a) const {
    return direction_at(sheet_, from - 1) != 0 || preceded_by(a, "to") || preceded_by(a, "at");
  }

  // Nothing but fillers between the word and the amount: "from last year's 31".
  bool leads_to(std::uint32_t word, const Amount& amount) const {
    for (std::uint32_t i = word + 1; i < amount.begin; ++i)
      if (!is_filler(sheet_, i)) return false;
    return true;
  }

  bool preceded_by(const Amount& amount, std::string_view word) const {
    const std::uint32_t first = sheet_.sentence(amount.sentence).begin;
    for (std::uint32_t i = amount.begin; i > first && amount.begin - i < 4; --i) {
      if (sheet_.norm(i - 1) == word) return true;
      if (!is_filler(sheet_, i - 1)) return false;
    }
    return false;
  }

  // "14 in 2022 and 38 in 2024", "312 in the 12 months to March 2024 and 208 in the year that followed"
  std::optional<Compared> by_years(const Amount& a, const Amount& b) const {
    const auto first = year_in(a.end, b.begin);
    if (!first) return std::nullopt;
    const std::uint32_t end = std::min(sheet_.sentence(b.sentence).end, b.end + 9);
    if (const auto second = year_in(b.end, end)) {
      if (*first == *second) return std::nullopt;
      return *first < *second ? Compared{&a, &b} : Compared{&b, &a};
    }
    static constexpr WordSet later{{"next", "following", "followed", "after", "later"}};
    for (std::uint32_t i = b.end; i < end; ++i)
      if (later.contains(sheet_.norm(i))) return Compared{&a, &b};
    return std::nullopt;
  }

  std::optional<int> year_in(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::string_view norm = sheet_.norm(i);
      const bool year = norm.size() == 4 && (norm.starts_with("19") || norm.starts_with("20")) && norm.find_first_not_of("0123456789") == std::string_view::npos;
      if (year) return (norm[0] - '0') * 1000 + (norm[1] - '0') * 100 + (norm[2] - '0') * 10 + (norm[3] - '0');
    }
    return std::nullopt;
  }

  const Sheet& sheet_;
  const std::vector<Amount>& amounts_;
};

}  // namespace

std::vector<Compared> read_compared(const Sheet& sheet, const std::vector<Amount>& amounts) { return PairReader(sheet, amounts).read(); }

}  // namespace tally::rules::arithmetic

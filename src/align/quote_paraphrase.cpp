#include "align/quote_paraphrase.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tally::align {
namespace {

constexpr double same_lemma = 0.95;
constexpr double same_family = 0.85;
constexpr double least_alike = 0.6;    // cosine of two words that may stand for one another
constexpr double alike = 0.8;          // what such a pair counts at most
constexpr double anchor = 0.499;       // least weight of a word that two sentences hardly share by chance
constexpr double shortened = 0.93;     // of one side kept: it is cut out of the other
constexpr double least_besides = 0.7;  // weight of what is kept besides one run of words
constexpr double skipped = 0.5;  // what a word without a partner costs, of its weight, where the stretch is looked for

double cosine(const SaidWord& a, const SaidWord& b) {
  if (a.length == 0 || b.length == 0) return 0;
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < a.vector.size(); ++i) sum += std::int32_t{a.vector[i]} * b.vector[i];
  return sum / (a.length * b.length);
}

double likeness(const SaidWord& a, const SaidWord& b) {
  if (a.key == b.key) return 1;
  if (a.lemma == b.lemma) return same_lemma;
  if (!a.content || !b.content) return 0;
  if (a.family == b.family) return same_family;
  if (a.upos != b.upos) return 0;
  const double near = cosine(a, b);
  return near < least_alike ? 0 : alike * near;
}

double weight_of(const SaidWord& a, const SaidWord& b) { return std::min(a.weight, b.weight); }

struct Match {
  std::size_t left = 0;
  std::size_t right = 0;
  double likeness = 0;
};

class Table {
 public:
  Table(std::span<const SaidWord> left, std::span<const SaidWord> right, double skip_cost)
      : left_(left),
        right_(right),
        skip_cost_(skip_cost),
        score_((left.size() + 1) * (right.size() + 1), 0),
        like_(score_.size(), 0) {
    for (std::size_t i = 1; i <= left.size(); ++i) {
      for (std::size_t k = 1; k <= right.size(); ++k) fill(i, k);
    }
  }

  // Of the best stretch, in order.
  [[nodiscard]] std::vector<Match> matches() const {
    std::vector<Match> out;
    std::size_t at = static_cast<std::size_t>(std::max_element(score_.begin(), score_.end()) - score_.begin());
    std::size_t i = at / width();
    std::size_t k = at % width();
    while (i > 0 && k > 0 && score(i, k) > 0) {
      const double here = score(i, k);
      if (like(i, k) > 0 && std::abs(here - matched(i, k)) < 1e-9) {
        out.push_back({--i, k - 1, like(i + 1, k)});
        --k;
      } else if (std::abs(here - skip_left(i, k)) < 1e-9) {
        --i;
      } else {
        --k;
      }
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

 private:
  [[nodiscard]] std::size_t width() const { return right_.size() + 1; }
  [[nodiscard]] double score(std::size_t i, std::size_t k) const { return score_[i * width() + k]; }
  [[nodiscard]] double like(std::size_t i, std::size_t k) const { return like_[i * width() + k]; }
  [[nodiscard]] double matched(std::size_t i, std::size_t k) const {
    return score(i - 1, k - 1) + 2 * like(i, k) * weight_of(left_[i - 1], right_[k - 1]);
  }
  [[nodiscard]] double skip_left(std::size_t i, std::size_t k) const {
    return score(i - 1, k) - skip_cost_ * static_cast<double>(left_[i - 1].weight);
  }
  [[nodiscard]] double skip_right(std::size_t i, std::size_t k) const {
    return score(i, k - 1) - skip_cost_ * static_cast<double>(right_[k - 1].weight);
  }
  void fill(std::size_t i, std::size_t k) {
    like_[i * width() + k] = likeness(left_[i - 1], right_[k - 1]);
    double best = std::max({0.0, skip_left(i, k), skip_right(i, k)});
    if (like(i, k) > 0) best = std::max(best, matched(i, k));
    score_[i * width() + k] = best;
  }

  std::span<const SaidWord> left_;
  std::span<const SaidWord> right_;
  double skip_cost_;
  std::vector<double> score_;
  std::vector<double> like_;
};

// The sentences from the one of `first` to that of `last`.
WordRange sentences(const SaidWords& said, std::size_t first, std::size_t last) {
  std::size_t begin = first;
  std::size_t end = last + 1;
  while (begin > 0 && said[begin - 1].sentence == said[first].sentence) --begin;
  while (end < said.size() && said[end].sentence == said[last].sentence) ++end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_equal(const Match& match) { return match.likeness >= same_lemma; }

// Words of both between two equal ones, or before the first or behind the last.
bool is_replaced(WordRange left, WordRange right) { return !left.empty() && !right.empty(); }

void judge_gaps(const std::vector<Match>& matches, SaidAlignment& out) {
  std::uint32_t left = out.left.begin;
  std::uint32_t right = out.right.begin;
  for (const Match& match : matches) {
    if (!is_equal(match)) continue;
    const auto i = static_cast<std::uint32_t>(match.left);
    const auto k = static_cast<std::uint32_t>(match.right);
    out.replaced = out.replaced || is_replaced({left, i}, {right, k});
    left = i + 1;
    right = k + 1;
    ++out.equal;
  }
  out.replaced = out.replaced || is_replaced({left, out.left.end}, {right, out.right.end});
}

// Of equal words that follow one another in both.
double heaviest_run(const std::vector<Match>& matches, const SaidWords& left, const SaidWords& right) {
  double heaviest = 0;
  double run = 0;
  for (std::size_t m = 0; m < matches.size(); ++m) {
    const bool goes_on = m > 0 && is_equal(matches[m - 1]) && matches[m].left == matches[m - 1].left + 1 &&
                         matches[m].right == matches[m - 1].right + 1;
    if (!goes_on) run = 0;
    if (is_equal(matches[m])) run += weight_of(left[matches[m].left], right[matches[m].right]);
    heaviest = std::max(heaviest, run);
  }
  return heaviest;
}

double weigh(const SaidWords& said, WordRange range) {
  double sum = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) sum += static_cast<double>(said[i].weight);
  return sum;
}

std::vector<Match> all_matches(const SaidWords& left, WordRange in_left, const SaidWords& right, WordRange in_right) {
  const auto of = [](const SaidWords& said, WordRange range) {
    return std::span(said).subspan(range.begin, range.end - range.begin);
  };
  std::vector<Match> out = Table(of(left, in_left), of(right, in_right), 0).matches();
  for (Match& match : out) {
    match.left += in_left.begin;
    match.right += in_right.begin;
  }
  return out;
}

}  // namespace

std::optional<SaidAlignment> align_said(const SaidWords& left, const SaidWords& right) {
  const std::vector<Match> stretch = Table(left, right, skipped).matches();
  if (stretch.empty()) return std::nullopt;
  SaidAlignment out;
  out.left = sentences(left, stretch.front().left, stretch.back().left);
  out.right = sentences(right, stretch.front().right, stretch.back().right);
  const std::vector<Match> matches = all_matches(left, out.left, right, out.right);
  double left_sum = 0;
  double right_sum = 0;
  for (const Match& match : matches) {
    const SaidWord& a = left[match.left];
    const SaidWord& b = right[match.right];
    left_sum += match.likeness * static_cast<double>(a.weight);
    right_sum += match.likeness * static_cast<double>(b.weight);
    out.weight += match.likeness * weight_of(a, b);
    const bool content = a.content && b.content;
    if (content) ++out.content;
    if (content && is_equal(match)) ++out.telling;
    if (weight_of(a, b) >= anchor && is_equal(match)) ++out.anchors;
  }
  const double left_all = weigh(left, out.left);
  const double right_all = weigh(right, out.right);
  out.left_kept = left_sum / left_all;
  out.right_kept = right_sum / right_all;
  out.kept = (left_sum + right_sum) / (left_all + right_all);
  judge_gaps(matches, out);
  out.stretch = out.weight - heaviest_run(matches, left, right) < least_besides;
  return out;
}

bool is_paraphrase(const SaidAlignment& alignment, bool speaker_known) {
  const SaidAlignment& a = alignment;
  if (!a.replaced || a.stretch || std::max(a.left_kept, a.right_kept) > shortened) return false;
  if (!speaker_known) return a.kept >= 0.55 && a.weight >= 4 && a.content >= 3;
  if (a.kept >= 0.5 && a.weight >= 2.5 && a.content >= 2) return true;
  const std::size_t longer = std::max(a.left.end - a.left.begin, a.right.end - a.right.begin);
  const bool worded_alike = a.equal >= 6 && static_cast<double>(a.equal) >= 0.45 * static_cast<double>(longer) &&
                            (a.telling >= 1 || a.anchors >= 2);
  const bool built_alike = a.kept >= 0.3 && a.equal >= 6 && a.anchors >= 4 && a.telling >= 2;
  return worded_alike || built_alike;
}

}  // namespace tally::align

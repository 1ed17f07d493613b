#include "align/figure_conflicts.hpp"

#include <algorithm>
#include <cmath>

#include "align/figure_judge.hpp"

namespace tally::align {
namespace {

bool holds(const std::vector<std::size_t>& places, std::size_t i) {
  return std::find(places.begin(), places.end(), i) != places.end();
}

struct Sides {
  std::vector<std::size_t> left;
  std::vector<std::size_t> right;
  double odds = 0;

  [[nodiscard]] bool tell(const JudgedPair& pair) const {
    return (holds(left, pair.left) && holds(right, pair.right)) || (holds(left, pair.right) && holds(right, pair.left));
  }
};

void add(std::vector<std::size_t>& places, const std::vector<std::size_t>& more) {
  for (const std::size_t i : more)
    if (!holds(places, i)) places.push_back(i);
}

// That at least one of two pairs is of one thing: 1 - (1 - p)(1 - q) as odds.
double odds_of_either(double x, double y) { return std::log(std::exp(x) + std::exp(y) + std::exp(x + y)); }

// What an article has of the other side is of something else: "£4.1m from tickets" beside reserves of £5.6m here, of
// £4.1m there.
void leave_out(const FigureJudge& judge, std::vector<std::size_t>& places, std::size_t other) {
  const ingest::ArticleId article = judge.figures()[other].ref.article;
  std::erase_if(places, [&](std::size_t place) { return judge.figures()[place].ref.article == article; });
}

std::vector<QuantityRef> refs(const FigureJudge& judge, const std::vector<std::size_t>& places) {
  std::vector<QuantityRef> out;
  for (const std::size_t i : places) out.push_back(judge.figures()[i].ref);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::vector<FigureConflict> find_figure_conflicts(const Story& story, std::span<const mention::Dimension> dimensions) {
  const FigureJudge judge(story, dimensions);
  std::vector<Sides> found;
  for (const JudgedPair& pair : judge.conflicts()) {
    const auto known = std::find_if(found.begin(), found.end(), [&](const Sides& sides) { return sides.tell(pair); });
    if (known != found.end()) {
      known->odds = odds_of_either(known->odds, pair.odds);
      continue;
    }
    // A headline's figure against several of its article is one finding.
    const bool headline = judge.figures()[pair.left].ref.article == judge.figures()[pair.right].ref.article;
    const auto same = std::find_if(found.begin(), found.end(),
                                   [&](const Sides& sides) { return headline && holds(sides.left, pair.left); });
    if (same != found.end()) {
      add(same->right, {pair.right});
      continue;
    }
    found.push_back({judge.index().places_of(pair.left), judge.index().places_of(pair.right), pair.odds});
    if (!headline && !is_count(judge.figures()[pair.left])) {
      leave_out(judge, found.back().left, pair.right);
      leave_out(judge, found.back().right, pair.left);
    }
  }
  std::vector<FigureConflict> out;
  for (const Sides& sides : found)
    out.push_back({refs(judge, sides.left), refs(judge, sides.right), sides.odds >= FigureJudge::sure});
  return out;
}

}  // namespace tally::align

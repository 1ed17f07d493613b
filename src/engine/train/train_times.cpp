// Fits and measures the models that say whether two times are of one thing and contradict each other
// (align/time_model.hpp): see pair_trainer.hpp.

#include "align/time_model.hpp"
#include "align/time_pairs.hpp"
#include "engine/train/pair_trainer.hpp"

namespace tally::engine {
namespace {

using align::Clue;
using align::Sign;

struct Times {
  static constexpr std::string_view name = "time";

  using Pairs = align::TimePairs;
  static std::unique_ptr<Pairs> pairs(const align::Story& story) { return std::make_unique<Pairs>(story); }
  static std::size_t size(const Pairs& pairs) { return pairs.times().size(); }
  static ingest::ArticleId article_of(const Pairs& pairs, std::size_t i) { return pairs.times()[i].article; }
  static base::Span span_of(const align::Story&, const Pairs& pairs, std::size_t i) { return pairs.times()[i].mention->span; }
  static std::string value_of(const Pairs& pairs, std::size_t i) { return pairs.times()[i].time->value; }

  static std::vector<Clue> clues() {
    return names_between(Clue{}, align::first_of_figures) + names_between(align::first_of_times, Clue::none);
  }
  static Columns columns() {
    return {names_between(Sign{}, align::first_sign_of_figures) + names_between(align::first_sign_of_times, Sign::none),
            clues()};
  }

  using Second = BoostedTrees;
  static Second fit(std::span<const float> rows, std::size_t columns, const std::vector<bool>& positive) {
    return fit_trees(rows, columns, positive, {});
  }
  static void write(std::ofstream& out, const Columns& columns, const Second& model) { write_trees(out, columns, model); }
  static double odds_of_conflict(const align::Signs& signs) { return align::odds_of_two_times(signs); }
};

}  // namespace
}  // namespace tally::engine

int main(int argc, char** argv) { return tally::engine::train_main<tally::engine::Times>(argc, argv); }

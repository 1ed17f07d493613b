// Fits and measures the models that say whether two figures are of one thing and contradict each other
// (align/figure_model.hpp): see pair_trainer.hpp.

#include "align/figure_compare.hpp"
#include "align/figure_model.hpp"
#include "align/figure_pairs.hpp"
#include "engine/train/pair_trainer.hpp"

namespace tally::engine {
namespace {

using align::Clue;
using align::Sign;

constexpr mention::Dimension all_dimensions[] = {
    mention::Dimension::count,       mention::Dimension::length, mention::Dimension::area,
    mention::Dimension::volume,      mention::Dimension::mass,   mention::Dimension::speed,
    mention::Dimension::temperature, mention::Dimension::money,  mention::Dimension::percent,
    mention::Dimension::points,      mention::Dimension::score};

struct Figures {
  static constexpr std::string_view name = "figure";

  using Pairs = align::FigurePairs;
  static std::unique_ptr<Pairs> pairs(const align::Story& story) { return std::make_unique<Pairs>(story, all_dimensions); }
  static std::size_t size(const Pairs& pairs) { return pairs.figures().size(); }
  static ingest::ArticleId article_of(const Pairs& pairs, std::size_t i) { return pairs.figures()[i].ref.article; }
  static base::Span span_of(const align::Story& story, const Pairs& pairs, std::size_t i) {
    const align::QuantityRef& ref = pairs.figures()[i].ref;
    return story[ref.article].mentions[ref.mention].span;
  }
  static std::string value_of(const Pairs& pairs, std::size_t i) {
    return fmt::format("{}", align::middle_of(pairs.figures()[i]));
  }

  static std::vector<Clue> clues() { return names_between(Clue{}, align::first_of_times); }
  // Of what the first model has weighed, some is weighed again beside the other figures and the amounts.
  static Columns columns() {
    return {names_between(Sign{}, align::first_sign_of_times),
            {Clue::count, Clue::duration, Clue::money, Clue::percent, Clue::magnitude, Clue::is_one, Clue::title,
             Clue::rivals, Clue::rivals_of_class, Clue::equal_beside, Clue::unequal_beside, Clue::one_counted,
             Clue::other_counted, Clue::uncounted, Clue::topic_likeness, Clue::alike_more, Clue::near_alike_more}};
  }

  using Second = LogisticModel;
  static Second fit(std::span<const float> rows, std::size_t columns, const std::vector<bool>& positive) {
    return fit_logistic(rows, columns, positive, ridge);
  }
  static void write(std::ofstream& out, const Columns& columns, const Second& model) {
    const std::span<const double> weights(model.weights);
    write_weights<Sign>(out, "Sign", "rivals_signs", columns.signs, weights.first(columns.signs.size()));
    write_weights<Clue>(out, "Clue", "rivals_clues", columns.clues, weights.subspan(columns.signs.size()));
  }
  static double odds_of_conflict(const align::Signs& signs) { return align::odds_of_conflict(signs); }

 private:
  template <class Name>
  static void write_weights(std::ofstream& out, std::string_view type, std::string_view array,
                            std::span<const Name> names, std::span<const double> weights) {
    out << fmt::format("constexpr Weight<{}> {}[] = {{\n", type, array);
    for (std::size_t i = 0; i < names.size(); ++i)
      out << fmt::format("    {{{}::{}, {:.5f}F}},\n", type, to_string(names[i]), weights[i]);
    out << "};\n";
  }
};

}  // namespace
}  // namespace tally::engine

int main(int argc, char** argv) { return tally::engine::train_main<tally::engine::Figures>(argc, argv); }

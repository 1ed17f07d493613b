// Fits and measures the models that say whether two figures are of one thing (align/figure_model.hpp):
//   train_figures [--write FOLDER] [--held-out FILE] FILE...
// where each FILE holds marked stories (data/slots/README.md). Prints, for the stories fitted to, what is found when
// each sixth of them is judged by models fitted to the others, and the same for held-out stories with the models of the
// program.
// --write puts the weights, fitted to all stories but those held out, into FOLDER (src/align).

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <memory>
#include <set>
#include <span>
#include <stdexcept>
#include <tuple>

#include "align/figure_compare.hpp"
#include "align/figure_model.hpp"
#include "align/figure_pairs.hpp"
#include "engine/engine.hpp"
#include "engine/train/logistic.hpp"
#include "engine/train/marked_stories.hpp"

namespace tally::engine {
namespace {

using align::Clue;
using align::PlacePair;
using align::Sign;

constexpr std::size_t folds = 6;
constexpr double ridge = 20;

constexpr mention::Dimension all_dimensions[] = {
    mention::Dimension::count,       mention::Dimension::length, mention::Dimension::area,
    mention::Dimension::volume,      mention::Dimension::mass,   mention::Dimension::speed,
    mention::Dimension::temperature, mention::Dimension::money,  mention::Dimension::percent,
    mention::Dimension::points,      mention::Dimension::score};

// Of what the first model has weighed, these are weighed again beside the other figures and the amounts.
constexpr Clue weighed_again[] = {Clue::count,           Clue::duration,     Clue::money,          Clue::percent,
                                  Clue::magnitude,       Clue::is_one,       Clue::title,          Clue::rivals,
                                  Clue::rivals_of_class, Clue::equal_beside, Clue::unequal_beside, Clue::one_counted,
                                  Clue::other_counted,   Clue::uncounted,    Clue::topic_likeness, Clue::alike_more,
                                  Clue::near_alike_more};

// A story ready to be judged, with what is known of each pair of its figures.
struct Sample {
  explicit Sample(MarkedStory marked);
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;

  std::vector<MarkedArticle> marked;
  align::Story story;
  align::FigurePairs pairs;
  std::vector<const Mark*> marks;  // of each figure; null where none
  std::string name;
  bool complete = true;

  [[nodiscard]] bool undecided(const PlacePair& pair) const {
    return (marks[pair.left] != nullptr && marks[pair.left]->slot == "?") ||
           (marks[pair.right] != nullptr && marks[pair.right]->slot == "?");
  }
  [[nodiscard]] bool one_thing(const PlacePair& pair) const {
    const Mark* a = marks[pair.left];
    const Mark* b = marks[pair.right];
    return a != nullptr && b != nullptr && a->slot == b->slot;
  }
  [[nodiscard]] bool conflict(const PlacePair& pair) const {
    return one_thing(pair) && (complete ? marks[pair.left]->wrong != marks[pair.right]->wrong : pair.apart);
  }
  // What the second model is fitted to: neither what is left open nor what is of one thing but has changed, or was
  // rounded.
  [[nodiscard]] bool is_telling(const PlacePair& pair) const {
    return pair.apart && !undecided(pair) && one_thing(pair) == conflict(pair);
  }
};

align::Story build(const MarkedStory& marked) {
  std::vector<align::ArticleFacts> facts;
  for (const MarkedArticle& article : marked.articles) facts.push_back(read_facts(article.article));
  return align::build_story(marked.name, std::move(facts));
}

Sample::Sample(MarkedStory source)
    : marked(source.articles),
      story(build(source)),
      pairs(story, all_dimensions),
      name(source.name),
      complete(source.complete) {
  for (const align::FigureFact& figure : pairs.figures()) {
    const align::ArticleFacts& facts = story[figure.ref.article];
    const auto article = std::find_if(marked.begin(), marked.end(),
                                      [&](const MarkedArticle& one) { return one.article.path == facts.article.path; });
    marks.push_back(article->mark_at(facts.article.source_span(facts.mentions[figure.ref.mention].span)));
  }
}

using Samples = std::vector<std::unique_ptr<Sample>>;

Samples read_samples(const std::string& path) {
  Samples out;
  for (MarkedStory& story : read_marked_stories(path)) out.push_back(std::make_unique<Sample>(std::move(story)));
  return out;
}

// ---- fitting

struct Table {
  std::vector<float> rows;
  std::vector<bool> positive;
};

template <std::size_t N>
void add_row(const std::array<float, N>& row, bool positive, Table& table) {
  table.rows.insert(table.rows.end(), row.begin(), row.end());
  table.positive.push_back(positive);
}

constexpr std::size_t second_count = align::sign_count + std::size(weighed_again);

std::array<float, second_count> second_row(const align::Signs& signs) {
  std::array<float, second_count> row{};
  std::copy(signs.values.begin(), signs.values.end(), row.begin());
  for (std::size_t i = 0; i < std::size(weighed_again); ++i)
    row[align::sign_count + i] = static_cast<float>(signs.clues[weighed_again[i]]);
  return row;
}

template <class Chosen>
LogisticModel fit_places(const Samples& samples, Chosen chosen) {
  Table table;
  for (std::size_t s = 0; s < samples.size(); ++s) {
    if (!chosen(s) || !samples[s]->complete) continue;
    for (const PlacePair& pair : samples[s]->pairs.all())
      add_row(samples[s]->pairs.clues(pair.left, pair.right).values(), samples[s]->one_thing(pair), table);
  }
  return fit_logistic(table.rows, align::clue_count, table.positive, ridge);
}

template <class Chosen>
LogisticModel fit_rivals(const Samples& samples, Chosen chosen) {
  Table table;
  for (std::size_t s = 0; s < samples.size(); ++s) {
    if (!chosen(s)) continue;
    for (const PlacePair& pair : samples[s]->pairs.all())
      if (samples[s]->is_telling(pair))
        add_row(second_row(samples[s]->pairs.signs(pair)), samples[s]->conflict(pair), table);
  }
  return fit_logistic(table.rows, second_count, table.positive, ridge);
}

void judge_places(const LogisticModel& model, Sample& sample) {
  std::vector<float> odds;
  for (const PlacePair& pair : sample.pairs.all())
    odds.push_back(static_cast<float>(std::clamp(model.odds(sample.pairs.clues(pair.left, pair.right).values()),
                                                 -align::most_odds, align::most_odds)));
  sample.pairs.set_odds(odds);
}

// ---- measuring

struct Judged {
  double odds = 0;
  const Sample* sample = nullptr;
  const PlacePair* pair = nullptr;
};

void print_curve(std::string_view title, std::vector<Judged> judged) {
  std::stable_sort(judged.begin(), judged.end(), [](const Judged& a, const Judged& b) { return a.odds > b.odds; });
  std::set<std::pair<const Sample*, std::string>> found, wanted;
  std::set<std::tuple<const Sample*, double, double>> wrong;
  for (const Judged& one : judged)
    if (one.sample->conflict(*one.pair)) wanted.emplace(one.sample, one.sample->marks[one.pair->left]->slot);
  fmt::print("{}: {} contradictions\n{:>8} {:>8} {:>8}\n", title, wanted.size(), "odds", "found", "wrong");
  int step = 30;  // tenths
  for (const Judged& one : judged) {
    for (; one.odds < step / 10.0 && step >= 0; --step)
      fmt::print("{:>8.1f} {:>8} {:>8}\n", step / 10.0, found.size(), wrong.size());
    const double x = align::middle_of(one.sample->pairs.figures()[one.pair->left]);
    const double y = align::middle_of(one.sample->pairs.figures()[one.pair->right]);
    if (one.sample->conflict(*one.pair))
      found.emplace(one.sample, one.sample->marks[one.pair->left]->slot);
    else
      wrong.emplace(one.sample, std::min(x, y), std::max(x, y));
  }
}

template <class Odds>
void judge(const Sample& sample, Odds odds, std::vector<Judged>& out) {
  for (const PlacePair& pair : sample.pairs.all())
    if (pair.apart && !sample.undecided(pair)) out.push_back({odds(sample.pairs.signs(pair)), &sample, &pair});
}

// ---- writing

void write_start(std::ofstream& out, std::string_view model, double start) {
  out << fmt::format("// Written by train_figures.\nconstexpr float {}_start = {:.5f}F;\n", model, start);
}

// The weights of clues or signs, by name: those that were not weighed are not written.
template <class Name>
void write_weights(std::ofstream& out, std::string_view model, std::string_view type, std::span<const Name> names,
                   std::span<const double> weights) {
  out << fmt::format("constexpr Weight<{}> {}_{}s[] = {{\n", type, model, type == "Clue" ? "clue" : "sign");
  for (std::size_t i = 0; i < names.size(); ++i)
    out << fmt::format("    {{{}::{}, {:.5f}F}},\n", type, align::to_string(names[i]), weights[i]);
  out << "};\n";
}

template <class Name>
std::vector<Name> all_names() {
  std::vector<Name> names;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Name::none); ++i) names.push_back(static_cast<Name>(i));
  return names;
}

void write_models(const std::string& folder, const LogisticModel& places, const LogisticModel& rivals) {
  std::ofstream first(folder + "/figure_model_places.inc");
  write_start(first, "places", places.start);
  write_weights<Clue>(first, "places", "Clue", all_names<Clue>(), places.weights);
  std::ofstream second(folder + "/figure_model_rivals.inc");
  write_start(second, "rivals", rivals.start);
  const std::span<const double> weights(rivals.weights);
  write_weights<Sign>(second, "rivals", "Sign", all_names<Sign>(), weights.first(align::sign_count));
  write_weights<Clue>(second, "rivals", "Clue", weighed_again, weights.subspan(align::sign_count));
}

int run(const std::vector<std::string>& files, const std::vector<std::string>& held_out, const std::string& folder) {
  for (const std::string& path : held_out) {
    const Samples samples = read_samples(path);
    std::vector<Judged> judged;
    for (const auto& sample : samples)
      judge(
          *sample, [](const align::Signs& signs) { return align::odds_of_conflict(signs); }, judged);
    print_curve(path, std::move(judged));
  }
  Samples samples;
  for (const std::string& path : files) {
    Samples more = read_samples(path);
    std::move(more.begin(), more.end(), std::back_inserter(samples));
  }
  if (samples.empty()) return 0;
  const auto fold = [](std::size_t s) { return s % folds; };
  const LogisticModel places = fit_places(samples, [](std::size_t) { return true; });
  for (std::size_t f = 0; f < folds; ++f) {
    const LogisticModel model = fit_places(samples, [&](std::size_t s) { return fold(s) != f; });
    for (std::size_t s = 0; s < samples.size(); ++s)
      if (fold(s) == f) judge_places(model, *samples[s]);
  }
  const LogisticModel rivals = fit_rivals(samples, [](std::size_t) { return true; });
  std::vector<Judged> judged;
  for (std::size_t f = 0; f < folds; ++f) {
    const LogisticModel model = fit_rivals(samples, [&](std::size_t s) { return fold(s) != f; });
    for (std::size_t s = 0; s < samples.size(); ++s)
      if (fold(s) == f)
        judge(
            *samples[s], [&](const align::Signs& signs) { return model.odds(second_row(signs)); }, judged);
  }
  print_curve(fmt::format("{} stories, each sixth judged by the others", samples.size()), std::move(judged));
  if (!folder.empty()) write_models(folder, places, rivals);
  return 0;
}

}  // namespace
}  // namespace tally::engine

int main(int argc, char** argv) {
  std::vector<std::string> files, held_out;
  std::string folder;
  for (int i = 1; i < argc; ++i) {
    const std::string_view option = argv[i];
    if (option == "--write" && i + 1 < argc)
      folder = argv[++i];
    else if (option == "--held-out" && i + 1 < argc)
      held_out.emplace_back(argv[++i]);
    else
      files.emplace_back(option);
  }
  if (files.empty() && held_out.empty()) {
    fmt::print(stderr, "usage: train_figures [--write FOLDER] [--held-out FILE] FILE...\n");
    return 2;
  }
  try {
    return tally::engine::run(files, held_out, folder);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 2;
  }
}

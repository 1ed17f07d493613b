#pragma once
// Fits and measures the two models that say whether two places of a story contradict each other: the first says whether
// they are of one thing, by what the places have in common, the second whether they contradict each other, by that, the
// rest of the story and what they say.
//
//   int main(int argc, char** argv) { return tally::engine::train_main<Figures>(argc, argv); }
//
// where Figures says of its kind of place what train_figures.cpp says of figures: which pairs a story has, which clues
// and signs the models look at, and of what sort the second is.
//
//   train_figures [--write FOLDER] [--held-out FILE] FILE...
//
// Prints, for the stories fitted to, what is found when each sixth of them is judged by models fitted to the others,
// and the same for held-out stories with the models of the program. Each FILE holds marked stories
// (data/slots/README.md). --write puts the models, fitted to all stories but those held out, into FOLDER (src/align).

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "align/pair_model.hpp"
#include "align/rivals.hpp"
#include "engine/engine.hpp"
#include "engine/train/boosted_trees.hpp"
#include "engine/train/logistic.hpp"
#include "engine/train/marked_stories.hpp"

namespace tally::engine {

inline constexpr std::size_t folds = 6;
inline constexpr double ridge = 20;

template <class Name>
[[nodiscard]] std::vector<Name> names_between(Name first, Name last) {
  std::vector<Name> names;
  for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(last); ++i) names.push_back(static_cast<Name>(i));
  return names;
}

template <class Name>
[[nodiscard]] std::vector<Name> operator+(std::vector<Name> first, const std::vector<Name>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

// What the second model looks at.
struct Columns {
  std::vector<align::Sign> signs;
  std::vector<align::Clue> clues;

  [[nodiscard]] std::size_t size() const { return signs.size() + clues.size(); }
  [[nodiscard]] std::vector<float> row(const align::Signs& of) const {
    std::vector<float> out;
    for (const align::Sign sign : signs) out.push_back(static_cast<float>(of[sign]));
    for (const align::Clue clue : clues) out.push_back(static_cast<float>(of.clues[clue]));
    return out;
  }
};

// A story ready to be judged, with what is known of each pair of its places.
template <class Kind>
struct Sample {
  explicit Sample(MarkedStory source) : marked(std::move(source)), story(build(marked)), pairs(Kind::pairs(story)) {
    for (std::size_t i = 0; i < Kind::size(*pairs); ++i) {
      const align::ArticleFacts& facts = story[Kind::article_of(*pairs, i)];
      const auto article = std::ranges::find(marked.articles, facts.article.path,
                                             [](const MarkedArticle& one) { return one.article.path; });
      marks.push_back(article->mark_at(facts.article.source_span(Kind::span_of(story, *pairs, i))));
    }
  }
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;

  MarkedStory marked;
  align::Story story;
  std::unique_ptr<typename Kind::Pairs> pairs;
  std::vector<const Mark*> marks;  // of each place; null where none

  [[nodiscard]] bool undecided(const align::PlacePair& pair) const {
    return (marks[pair.left] != nullptr && marks[pair.left]->slot == "?") ||
           (marks[pair.right] != nullptr && marks[pair.right]->slot == "?");
  }
  [[nodiscard]] bool one_thing(const align::PlacePair& pair) const {
    const Mark* a = marks[pair.left];
    const Mark* b = marks[pair.right];
    return a != nullptr && b != nullptr && a->slot == b->slot;
  }
  [[nodiscard]] bool conflict(const align::PlacePair& pair) const {
    return one_thing(pair) && (marked.complete ? marks[pair.left]->wrong != marks[pair.right]->wrong : pair.apart);
  }
  // What the second model is fitted to: neither what is left open nor what is of one thing but has changed, or was
  // rounded.
  [[nodiscard]] bool is_telling(const align::PlacePair& pair) const {
    return pair.apart && !undecided(pair) && one_thing(pair) == conflict(pair);
  }

 private:
  static align::Story build(const MarkedStory& marked) {
    std::vector<align::ArticleFacts> facts;
    for (const MarkedArticle& article : marked.articles) facts.push_back(read_facts(article.article));
    return align::build_story(marked.name, std::move(facts));
  }
};

template <class Kind>
class PairTrainer {
 public:
  int run(const std::vector<std::string>& files, const std::vector<std::string>& held_out, const std::string& folder) {
    for (const std::string& path : held_out) {
      const Samples samples = read_samples(path);
      std::vector<Judged> judged;
      for (const auto& sample : samples) judge(*sample, Kind::odds_of_conflict, judged);
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
    const typename Kind::Second rivals = fit_rivals(samples, [](std::size_t) { return true; });
    std::vector<Judged> judged;
    for (std::size_t f = 0; f < folds; ++f) {
      const typename Kind::Second model = fit_rivals(samples, [&](std::size_t s) { return fold(s) != f; });
      const auto odds = [&](const align::Signs& signs) { return model.odds(columns_.row(signs)); };
      for (std::size_t s = 0; s < samples.size(); ++s)
        if (fold(s) == f) judge(*samples[s], odds, judged);
    }
    print_curve(fmt::format("{} stories, each sixth judged by the others", samples.size()), std::move(judged));
    if (!folder.empty()) {
      write_places(fmt::format("{}/{}_model_places.inc", folder, Kind::name), places);
      std::ofstream out(fmt::format("{}/{}_model_rivals.inc", folder, Kind::name));
      write_start(out, "rivals", rivals.start);
      Kind::write(out, columns_, rivals);
    }
    return 0;
  }

 private:
  using Samples = std::vector<std::unique_ptr<Sample<Kind>>>;

  static Samples read_samples(const std::string& path) {
    Samples out;
    for (MarkedStory& story : read_marked_stories(path)) out.push_back(std::make_unique<Sample<Kind>>(std::move(story)));
    return out;
  }

  // ---- fitting

  struct Table {
    std::vector<float> rows;
    std::vector<bool> positive;

    void add(const std::vector<float>& row, bool yes) {
      rows.insert(rows.end(), row.begin(), row.end());
      positive.push_back(yes);
    }
  };

  [[nodiscard]] std::vector<float> first_row(const align::Clues& clues) const {
    std::vector<float> out;
    for (const align::Clue clue : clues_) out.push_back(static_cast<float>(clues[clue]));
    return out;
  }

  template <class Chosen>
  LogisticModel fit_places(const Samples& samples, Chosen chosen) const {
    Table table;
    for (std::size_t s = 0; s < samples.size(); ++s) {
      if (!chosen(s) || !samples[s]->marked.complete) continue;
      for (const align::PlacePair& pair : samples[s]->pairs->all())
        table.add(first_row(samples[s]->pairs->clues(pair.left, pair.right)), samples[s]->one_thing(pair));
    }
    return fit_logistic(table.rows, clues_.size(), table.positive, ridge);
  }

  template <class Chosen>
  typename Kind::Second fit_rivals(const Samples& samples, Chosen chosen) const {
    Table table;
    for (std::size_t s = 0; s < samples.size(); ++s) {
      if (!chosen(s)) continue;
      for (const align::PlacePair& pair : samples[s]->pairs->all())
        if (samples[s]->is_telling(pair))
          table.add(columns_.row(samples[s]->pairs->signs(pair)), samples[s]->conflict(pair));
    }
    return Kind::fit(table.rows, columns_.size(), table.positive);
  }

  void judge_places(const LogisticModel& model, Sample<Kind>& sample) const {
    std::vector<float> odds;
    for (const align::PlacePair& pair : sample.pairs->all())
      odds.push_back(static_cast<float>(std::clamp(model.odds(first_row(sample.pairs->clues(pair.left, pair.right))),
                                                   -align::most_odds, align::most_odds)));
    sample.pairs->set_odds(odds);
  }

  // ---- measuring

  struct Judged {
    double odds = 0;
    const Sample<Kind>* sample = nullptr;
    const align::PlacePair* pair = nullptr;
  };

  template <class Odds>
  static void judge(const Sample<Kind>& sample, Odds odds, std::vector<Judged>& out) {
    for (const align::PlacePair& pair : sample.pairs->all())
      if (pair.apart && !sample.undecided(pair)) out.push_back({odds(sample.pairs->signs(pair)), &sample, &pair});
  }

  static void print_curve(std::string_view title, std::vector<Judged> judged) {
    std::stable_sort(judged.begin(), judged.end(), [](const Judged& a, const Judged& b) { return a.odds > b.odds; });
    std::set<std::pair<const Sample<Kind>*, std::string>> found, wanted;
    std::set<std::tuple<const Sample<Kind>*, std::string, std::string>> wrong;
    for (const Judged& one : judged)
      if (one.sample->conflict(*one.pair)) wanted.emplace(one.sample, one.sample->marks[one.pair->left]->slot);
    fmt::print("{}: {} contradictions\n{:>8} {:>8} {:>8}\n", title, wanted.size(), "odds", "found", "wrong");
    int step = 30;  // tenths
    for (const Judged& one : judged) {
      for (; one.odds < step / 10.0 && step >= -10; --step)
        fmt::print("{:>8.1f} {:>8} {:>8}\n", step / 10.0, found.size(), wrong.size());
      const std::string x = Kind::value_of(*one.sample->pairs, one.pair->left);
      const std::string y = Kind::value_of(*one.sample->pairs, one.pair->right);
      if (one.sample->conflict(*one.pair))
        found.emplace(one.sample, one.sample->marks[one.pair->left]->slot);
      else
        wrong.emplace(one.sample, std::min(x, y), std::max(x, y));
    }
  }

  // ---- writing

  static void write_start(std::ofstream& out, std::string_view model, double start) {
    out << fmt::format("// Written by train_{}s.\nconstexpr float {}_start = {:.5f}F;\n", Kind::name, model, start);
  }

  void write_places(const std::string& path, const LogisticModel& model) const {
    std::ofstream out(path);
    write_start(out, "places", model.start);
    out << "constexpr Weight<Clue> places_clues[] = {\n";
    for (std::size_t i = 0; i < clues_.size(); ++i)
      out << fmt::format("    {{Clue::{}, {:.5f}F}},\n", to_string(clues_[i]), model.weights[i]);
    out << "};\n";
  }

  const std::vector<align::Clue> clues_ = Kind::clues();
  const Columns columns_ = Kind::columns();
};

// Trees with the names of the columns that they ask for.
inline void write_trees(std::ofstream& out, const Columns& columns, const BoostedTrees& model) {
  const auto write_names = [&](std::string_view type, std::string_view array, const auto& names) {
    out << fmt::format("constexpr {} {}[] = {{\n", type, array);
    for (const auto name : names) out << fmt::format("    {}::{},\n", type, to_string(name));
    out << "};\n";
  };
  write_names("Sign", "rivals_signs", columns.signs);
  write_names("Clue", "rivals_clues", columns.clues);
  out << "// {column, nodes to skip for no, bound}; {0, 0, what the leaf adds}\nconstexpr Tree rivals_trees[] = {\n";
  for (const align::Tree& tree : model.trees) {
    out << "    {{";
    for (const align::TreeNode& node : tree) out << fmt::format("{{{}, {}, {:#.6g}F}},", node.column, node.skip, node.value);
    out << "}},\n";
  }
  out << "};\n";
}

template <class Kind>
int train_main(int argc, char** argv) {
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
    fmt::print(stderr, "usage: train_{}s [--write FOLDER] [--held-out FILE] FILE...\n", Kind::name);
    return 2;
  }
  try {
    return PairTrainer<Kind>().run(files, held_out, folder);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 2;
  }
}

}  // namespace tally::engine

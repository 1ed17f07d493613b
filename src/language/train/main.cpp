// tallystick-train: trains and measures the language model. Not part of the product; see TRAINING.md.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>

#include "language/train/evaluation.hpp"
#include "language/train/quantise.hpp"
#include "language/train/training.hpp"

namespace tally::language::train {
namespace {

struct Options {
  std::string data = "../shared/treebank";
  std::string vectors = "../shared/vectors/glove.6B.50d.txt";
  std::size_t vector_limit = 100000;
  std::string model = "src/language/model/english.model";
  std::string part = "test";
  std::string file;
  Plan plan;
};

constexpr const char* banks[] = {"ewt", "gum"};

base::Result<Treebank> load(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return base::Error{.message = "cannot open the treebank", .file = path};
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  auto bank = read_conllu(text);
  if (bank) return bank;
  base::Error error = bank.error();
  error.file = path;
  return error;
}

int fail(const base::Error& error) {
  fmt::print(stderr, "tallystick-train: {}\n", to_string(error));
  return 2;
}

// The treebanks are no part of the repository: without them there is nothing to do, and that's no failure.
bool data_missing(const Options& options) {
  if (std::filesystem::exists(options.data + "/ewt/train.conllu")) return false;
  fmt::print("skipped: no treebanks at {} (wanted: ewt/ and gum/ with train, dev and test.conllu)\n",
             options.data);
  return true;
}

void print_dev(const Options& options, Network& network, const Vocabulary& vocabulary,
               const Vectors& vectors) {
  for (const char* name : banks) {
    const auto bank = load(options.data + "/" + name + "/dev.conllu");
    if (!bank) continue;
    Scores scores;
    for (const auto& gold : bank->sentences) {
      auto words = gold;
      network.analyse(sample_of(gold, vocabulary, vectors), vectors, words);
      compare(gold, words, scores);
    }
    fmt::print("{}", row(fmt::format("{} dev, floats", name), scores));
  }
}

int run_training(const Options& options) {
  if (data_missing(options)) return 0;
  std::vector<Treebank> loaded;
  std::vector<std::vector<Word>> sentences;
  for (const char* name : banks) {
    auto bank = load(options.data + "/" + name + "/train.conllu");
    if (!bank) return fail(bank.error());
    loaded.push_back(std::move(*bank));
    sentences.insert(sentences.end(), loaded.back().sentences.begin(), loaded.back().sentences.end());
  }
  const auto vectors = read_vectors(options.vectors, options.vector_limit);
  if (!vectors) return fail(vectors.error());
  const Vocabulary vocabulary = count_words(sentences, 2);
  std::vector<Sample> samples;
  for (const auto& sentence : sentences) samples.push_back(sample_of(sentence, vocabulary, *vectors));
  const auto start = std::chrono::steady_clock::now();
  const auto report = [&](int epoch, const std::string& losses) {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
    fmt::print("epoch {:>2}, {:>4.0f} s: {}\n", epoch, passed.count(), losses);
    std::fflush(stdout);
  };
  Network network = train(options.plan, samples, vocabulary, *vectors, report);
  print_dev(options, network, vocabulary, *vectors);
  const auto bytes =
      model_bytes(network, vocabulary, *vectors, tag_pairs(sentences, 2), learn_lemmas(sentences));
  std::ofstream out(options.model, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) return fail({.message = "cannot write the model", .file = options.model});
  fmt::print("{}: {:.1f} MB\n", options.model, static_cast<double>(bytes.size()) / 1e6);
  return 0;
}

// The fastest of five, in milliseconds: the file is in memory then, as it is for a program in use.
double opening_time(const std::string& path) {
  double best = 1e9;
  for (int round = 0; round < 5; ++round) {
    const auto start = std::chrono::steady_clock::now();
    const auto analyser = Analyser::open(path);
    const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - start;
    if (analyser) best = std::min(best, passed.count());
  }
  return best;
}

int run_evaluation(const Options& options) {
  if (data_missing(options)) return 0;
  const auto analyser = Analyser::open(options.model);
  if (!analyser) return fail(analyser.error());
  fmt::print("{}", header());
  for (const char* name : banks) {
    const auto bank = load(fmt::format("{}/{}/{}.conllu", options.data, name, options.part));
    if (!bank) return fail(bank.error());
    fmt::print("{}", row(fmt::format("{} {}", name, options.part), measure(*analyser, *bank)));
    const Speed speed = measure_speed(*analyser, *bank);
    fmt::print("{:<10} words a second: tags {:.0f}, parse {:.0f}, both {:.0f}\n", "", speed.tag, speed.parse,
               speed.both);
  }
  fmt::print("model {:.2f} MB, opened in {:.2f} ms\n", static_cast<double>(analyser->model_size()) / 1e6,
             opening_time(options.model));
  return 0;
}

int run_analysis(const Options& options) {
  const auto analyser = Analyser::open(options.model);
  if (!analyser) return fail(analyser.error());
  auto bank = load(options.file);
  if (!bank) return fail(bank.error());
  Workspace workspace;
  for (auto& words : bank->sentences) {
    analyser->analyse(words, workspace);
    fmt::print("{}", write_conllu(words));
  }
  return 0;
}

constexpr const char* usage =
    R"(usage: tallystick-train COMMAND [OPTIONS]

  train            learn a model from the train parts and measure it on the dev parts
  evaluate         measure the model
  analyse          print a CoNLL-U file with the model's analyses

  --data FOLDER    the treebanks: ewt/ and gum/ with train, dev and test.conllu
  --model FILE     the model, written by train
  --vectors FILE   train: word vectors, one word a line
  --epochs N       train: rounds through the train parts
  --hidden N       train: states of one direction, a multiple of 16
  --rate X         train: the highest rate of learning
  --dropout X      train: share of the cells between layers that are left out
  --input-dropout X  train: the same for the first layer's inputs
  --tag-weight X   train: of the tags' loss against those of arcs and labels
  --seed N         train: of the random numbers
  --part NAME      evaluate: test or dev
  --file FILE      analyse: the CoNLL-U file
)";

template <typename Number>
bool read_number(const std::string& text, Number& number) {
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  return problem == std::errc{} && end == text.data() + text.size();
}

bool read_option(const std::string& name, const std::string& value, Options& options) {
  if (name == "--data")
    options.data = value;
  else if (name == "--model")
    options.model = value;
  else if (name == "--vectors")
    options.vectors = value;
  else if (name == "--part")
    options.part = value;
  else if (name == "--file")
    options.file = value;
  else if (name == "--epochs")
    return read_number(value, options.plan.epochs);
  else if (name == "--hidden")
    return read_number(value, options.plan.size.hidden) && options.plan.size.hidden % 16 == 0;
  else if (name == "--rate")
    return read_number(value, options.plan.rate);
  else if (name == "--dropout")
    return read_number(value, options.plan.rates.layer_dropout);
  else if (name == "--input-dropout")
    return read_number(value, options.plan.rates.input_dropout);
  else if (name == "--tag-weight")
    return read_number(value, options.plan.rates.tag_weight);
  else if (name == "--seed")
    return read_number(value, options.plan.seed);
  else
    return false;
  return true;
}

int run(std::span<char*> arguments) {
  Options options;
  bool good = arguments.size() % 2 == 0 && arguments.size() >= 2;
  for (std::size_t i = 2; good && i < arguments.size(); i += 2)
    good = read_option(arguments[i], arguments[i + 1], options);
  const std::string command = arguments.size() < 2 ? "" : arguments[1];
  if (good && command == "train") return run_training(options);
  if (good && command == "evaluate") return run_evaluation(options);
  if (good && command == "analyse") return run_analysis(options);
  fmt::print(stderr, "{}", usage);
  return 2;
}

}  // namespace
}  // namespace tally::language::train

int main(int argc, char** argv) {
  try {
    return tally::language::train::run(std::span(argv, static_cast<std::size_t>(argc)));
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "tallystick-train: %s\n", problem.what());
    return 2;
  }
}

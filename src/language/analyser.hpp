#pragma once
// The grammatical analysis of sentences: tags, lemmas, dependencies. The door to everything here.
//
//     Result<Analyser> analyser = Analyser::english();
//     if (!analyser) return analyser.error();
//     Workspace workspace;                                   // one a thread, reused
//     std::vector<Word> words{{.form = "Police"}, {.form = "confirmed"}, {.form = "it"}, {.form = "."}};
//     analyser->analyse(words, workspace);                   // words are one sentence
//
// Immutable after opening: one analyser serves any number of threads. The result depends on nothing
// but the forms and the model, down to the bit.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "language/lemmatiser.hpp"
#include "language/model_file.hpp"
#include "language/model_network.hpp"
#include "language/parser.hpp"
#include "language/tagger.hpp"

namespace tally::language {

class Analyser {
 public:
  // The model that is part of the program; fails only if the program's file is damaged.
  [[nodiscard]] static base::Result<Analyser> english();
  // Maps another model. Errors name the file and what is wrong with it.
  [[nodiscard]] static base::Result<Analyser> open(const std::string& path);
  // Takes a model over that is in memory already.
  [[nodiscard]] static base::Result<Analyser> over(ModelFile file);

  // Tags, lemmas, heads and relations of one sentence.
  void analyse(std::span<Word> words, Workspace& workspace) const;

  // The vector of the word in the model, see word_vector.hpp. Valid as long as the analyser.
  [[nodiscard]] std::span<const std::int8_t> word_vector(std::string_view form) const {
    return parts_->network.word_vector(form);
  }

  [[nodiscard]] const Tagger& tagger() const { return parts_->tagger; }
  [[nodiscard]] const Lemmatiser& lemmatiser() const { return parts_->lemmatiser; }
  [[nodiscard]] const Parser& parser() const { return parts_->parser; }
  [[nodiscard]] std::size_t model_size() const { return parts_->file.size(); }

 private:
  // The parts point at each other, so they stay in one place while the analyser moves.
  struct Parts {
    ModelFile file;
    Network network;
    Tagger tagger;
    Lemmatiser lemmatiser;
    Parser parser;
    Parts(ModelFile model, const Network& net, std::span<const TagPair> pairs, const Lemmatiser& lemmas)
        : file(std::move(model)), network(net), tagger(network, pairs), lemmatiser(lemmas), parser(network) {}
  };
  explicit Analyser(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}

  std::unique_ptr<const Parts> parts_;
};

}  // namespace tally::language

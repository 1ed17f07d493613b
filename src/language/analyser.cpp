#include "language/analyser.hpp"

#include <algorithm>

#include "language/model/english.hpp"
#include "language/past_forms.hpp"

namespace tally::language {

base::Result<Analyser> Analyser::over(ModelFile file) {
  const auto network = Network::over(file);
  if (!network) return network.error();
  const auto lemmatiser = Lemmatiser::over(file);
  if (!lemmatiser) return lemmatiser.error();
  const auto pairs = file.section<TagPair>(SectionId::tag_pairs);
  const bool pairs_fit = !pairs.empty() && std::all_of(pairs.begin(), pairs.end(), [](const TagPair& pair) {
    return static_cast<std::size_t>(pair.upos) < upos_count &&
           static_cast<std::size_t>(pair.xpos) < xpos_count;
  });
  if (!pairs_fit) return base::Error{.message = "the model's pairs of tags are wrong"};
  // Moving the file keeps its bytes where they are, so the views into it stay good.
  return Analyser(std::make_unique<const Parts>(std::move(file), *network, pairs, *lemmatiser));
}

base::Result<Analyser> Analyser::english() {
  auto file = ModelFile::over(english_model());
  if (!file) return file.error();
  return over(std::move(*file));
}

base::Result<Analyser> Analyser::open(const std::string& path) {
  auto file = ModelFile::open(path);
  if (!file) return file.error();
  auto analyser = over(std::move(*file));
  if (analyser) return analyser;
  base::Error error = analyser.error();
  error.file = path;
  return error;
}

void Analyser::analyse(std::span<Word> words, Workspace& workspace) const {
  parts_->tagger.tag(words, workspace);
  parts_->lemmatiser.lemmatise(words);
  parts_->parser.parse(words, workspace);
  mark_past_forms(words);
}

}  // namespace tally::language

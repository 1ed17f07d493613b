#include "language/tagger.hpp"

namespace tally::language {

void Tagger::tag(std::span<Word> words, Workspace& workspace) const {
  network_->read(words, workspace);
  const std::size_t columns = network_->tag_columns();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::int32_t* const scores = workspace.tags.data() + (i + 1) * columns;
    std::int64_t best = INT64_MIN;
    for (const TagPair& pair : pairs_) {
      const std::int64_t score = std::int64_t{scores[static_cast<std::size_t>(pair.upos)]} +
                                 scores[upos_count + static_cast<std::size_t>(pair.xpos)];
      if (score <= best) continue;
      best = score;
      words[i].upos = pair.upos;
      words[i].xpos = pair.xpos;
    }
  }
}

}  // namespace tally::language

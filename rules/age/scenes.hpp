#pragma once
// One child without a name in two articles of one scene: "a boy of nine ... a quad bike overturned near Enniscorthy"
// here, "the seven-year-old boy ... a quad overturned outside Enniscorthy" there.

#include <utility>
#include <vector>

#include "unnamed_people.hpp"

namespace tally::rules::age {

struct SceneChild {
  ingest::ArticleId article;
  Unnamed who;
};

// Pairs of different ages. Each article has one such child and tells of no brother or sister; what is told of the child
// names a place in both, and has two more words in common.
[[nodiscard]] std::vector<std::pair<SceneChild, SceneChild>> find_scene_pairs(const align::Story& story);

}  // namespace tally::rules::age

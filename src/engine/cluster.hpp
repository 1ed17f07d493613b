#pragma once
// Which articles tell one story, where neither folders nor front matter say so.
//
// Two articles are held to be of one story by the names and rare words that they share (tf-idf and the cosine; a word is rare
// by this collection and by what English has in general, so that small collections work too), less by days between them. The
// surest pairs are joined first, and two groups become one only where their articles are alike on average: one odd pair makes
// no bridge. An article is held only against those that share a telling word and stand near it in time, so that the work grows
// with the number of articles, not of pairs.
//
// Measured on the development stories thrown together: see docs/ci.md. The idea is that of Miranda et al. 2018, "Multilingual
// Clustering of Streaming News", without their learned weights.
//
//   const std::vector<std::size_t> group = cluster(words, labels);   // {0, 0, 2, 0}: the third stands alone

#include <string>
#include <vector>

#include "engine/topic_words.hpp"

namespace tally::engine {

// For each article the first of its group, as an index. Articles with one label belong together whatever they say, those with
// different labels never do; an empty label is none. The order of the articles only decides between equals.
[[nodiscard]] std::vector<std::size_t> cluster(const std::vector<TopicWords>& articles, const std::vector<std::string>& labels);

}  // namespace tally::engine

#pragma once
// Captions against the texts: a picture that puts the story where no article has it.
//
//   "The lorry in a ditch at Eastmoor", where two articles have it in Selworth   -> "selworth"
//
// The caption names a town or a street that no text names, and two articles, or its own, name another. A picture from the archive
// shows something else.

#include <optional>
#include <string>
#include <vector>

#include "align/place_tellings.hpp"

namespace tally::align {

class PlaceCaptions {
 public:
  PlaceCaptions(const Story& story, const CommonGround& ground, const std::vector<PlaceTelling>& tellings)
      : story_(story), ground_(ground), tellings_(tellings) {}

  // The name of the place that the texts have in the stead of the caption's.
  [[nodiscard]] std::optional<std::string> place_in_text(const PlaceTelling& caption) const;

 private:
  // A name that no list knows stands for a town in "at Eastmoor" and "at Eastmoor airport".
  [[nodiscard]] std::string_view sort_in_caption(const PlaceTelling& caption) const;
  [[nodiscard]] bool stands_before_site(const PlaceTelling& telling) const;
  [[nodiscard]] bool is_of_archive(const PlaceTelling& caption) const;
  // The word of a name of one word, in its text but for the captions.
  [[nodiscard]] bool writes_out(ingest::ArticleId article, const std::string& name) const;

  const Story& story_;
  const CommonGround& ground_;
  const std::vector<PlaceTelling>& tellings_;
};

}  // namespace tally::align

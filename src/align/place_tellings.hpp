#pragma once
// Where articles say that things happen or are: every named place with the happening that it hangs on.
//
//   "The rider was flown to hospital in Leeds."     Leeds: transport, of the rider, as goal
//   "The van turned up in a barn at Selworth."    Selworth: find, of the van, at; venue "barn"
//
// A caption counts as a source of its own, so that it can be held against the article below it.

#include <string>
#include <vector>

#include "align/clause_scene.hpp"
#include "align/common_ground.hpp"

namespace tally::align {

struct NamedPlace {
  ingest::ArticleId article;
  base::Span span;
};

enum class PlaceRole { at, goal, source };

struct PlaceTelling {
  NamedPlace place;
  bool caption = false;
  std::string name;   // folded, without "the"
  std::string sort;   // "lake", "street"; "town" for known towns; "room" for the noun "kitchen"; empty for names that do not tell
  bool named = true;  // by a name, not by a noun
  bool body = false;  // the name is a body's
  bool bare = false;  // no preposition stands before it: it may be a ship or a team
  bool stays = false;  // told of who lies in that hospital, and may have been moved there
  bool from = false;  // where somebody or something comes from
  bool near = false;  // "near", "outside", "on the edge of"
  std::string venue;  // noun that the place stands behind: "barn" of "a barn at Selworth"; empty for none
  PlaceRole role = PlaceRole::at;
  std::vector<std::string> happenings;  // classes of the events or nouns that the place is told of, the nearest first
  const claim::Event* event = nullptr;  // the nearest
  std::vector<Term> participants;  // who or what takes part; sorted
  SentenceRef sentence;
};

// All places and, since hospitals are bodies as well, organisations of the story that name where; and nouns for sites that
// exclude one another: "in the loft", "at a hotel".
[[nodiscard]] std::vector<PlaceTelling> read_places(const Story& story, const ClauseScenes& scenes);

// Named for a stretch of land that may hold the other place: a country, a county.
[[nodiscard]] bool is_wide(const PlaceTelling& telling);

// Whether the longer name has all words of the shorter one, in that order: "Kingsmead Hospital" is "Kingsmead General Hospital".
[[nodiscard]] bool has_words_of(std::string_view longer, std::string_view shorter);

}  // namespace tally::align

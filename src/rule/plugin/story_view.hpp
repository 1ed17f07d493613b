#pragma once
// A story in the plain structs that plug-ins read (sdk/include/tallystick/plugin.h).
//
//   const StoryView view(story);
//   rule.check(&view.story(), &sink);

#include <string>
#include <vector>

#include "align/story.hpp"
#include "tallystick/plugin.h"

namespace tally::rule {

// Points into the story, which must outlive it.
class StoryView {
 public:
  explicit StoryView(const align::Story& story);
  StoryView(const StoryView&) = delete;
  StoryView& operator=(const StoryView&) = delete;

  [[nodiscard]] const tallystick_story& story() const { return story_; }

 private:
  struct Parts {
    std::vector<tallystick_sentence> sentences;
    std::vector<tallystick_token> tokens;
    std::vector<tallystick_mention> mentions;
    std::string published;
  };

  void add(const align::Story& story, ingest::ArticleId id);

  std::vector<Parts> parts_;
  std::vector<tallystick_article> articles_;
  std::vector<tallystick_entity> entities_;
  tallystick_story story_{};
};

}  // namespace tally::rule

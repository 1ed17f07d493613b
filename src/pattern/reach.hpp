#pragma once
// From a group of a match along the parse to another word: what stands too far off for a pattern of neighbours.
//
//   auto path = Reach::parse("verb >nsubj|nsubj:pass");
//   path->follow(facts, match)        // "The ferry Calder, which had left late, sank": of (verb: [lemma=sink]) "The ferry Calder"
//
//   GROUP STEP... [?]     STEP is >relation|... down to a dependent or <relation|... up to the head, > and < of any
//                         relation; a [condition] holds of the word that is reached. With ? at the end the match counts
//                         also where the path leads nowhere.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pattern/pattern.hpp"
#include "pattern/token_test.hpp"

namespace tally::pattern {

class Reach {
 public:
  // Errors are those of Pattern::compile.
  [[nodiscard]] static base::Result<Reach> parse(std::string_view text);

  // The mention that holds the reached word, else the word with those before it that belong to it.
  [[nodiscard]] std::optional<Group> follow(const align::ArticleFacts& facts, const Match& match) const;
  [[nodiscard]] const std::string& from() const { return from_; }
  [[nodiscard]] bool optional() const { return optional_; }

 private:
  struct Step {
    bool down = true;
    std::vector<std::string> relations;  // empty for any
    std::optional<TokenTest> test;
  };

  [[nodiscard]] static bool takes(const Step& step, const align::ArticleFacts& facts, language::TokenId token, language::Relation relation);
  [[nodiscard]] static language::TokenId take(const Step& step, const align::ArticleFacts& facts, language::TokenId from);

  std::string from_;
  std::vector<Step> steps_;
  bool optional_ = false;
};

}  // namespace tally::pattern

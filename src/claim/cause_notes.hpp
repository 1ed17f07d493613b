#pragma once
// What those who read causes have in common: the phrases and the classes of what happened around a word, and the list of claims
// that they write into.

#include <string_view>
#include <vector>

#include "claim/cause.hpp"

namespace tally::claim {

class CauseNotes {
 public:
  explicit CauseNotes(const language::Document& document) : document_(document) {}

  // The class of a word: also "the Bell Fire" is a fire.
  [[nodiscard]] std::string_view class_named(language::TokenId id) const;
  // Of what happened, or of the last thing that did, for "it" and "this".
  [[nodiscard]] std::string_view class_of(language::TokenId effect) const;
  [[nodiscard]] std::string_view class_before(language::TokenId at) const;

  [[nodiscard]] language::TokenRange sentence(language::TokenId id) const { return document_[document_[id].sentence].tokens; }
  // From `begin` to the next mark or the next clause, at most a dozen words.
  [[nodiscard]] language::TokenRange phrase_from(std::uint32_t begin) const;
  // The phrase of `head`, without the preposition in front, near its head.
  [[nodiscard]] language::TokenRange phrase_of(language::TokenId head) const;
  // Whether a word of the phrase is a cause of a known kind.
  [[nodiscard]] bool names_kind(language::TokenRange range) const;
  // "no part"
  [[nodiscard]] bool denied(language::TokenId noun) const;

  void add(CauseState state, language::TokenId predicate, language::TokenId effect, std::string_view effect_class, language::TokenRange cause);
  // `who` says so, where it is not the article.
  void give(language::TokenId predicate, language::TokenId effect, language::TokenRange cause, language::TokenId who = {});
  // The same where the words leave no doubt that they tell why, whatever it is that happened.
  void state(language::TokenId predicate, language::TokenId effect, language::TokenRange cause, language::TokenId who = {});

  [[nodiscard]] CauseClaim& last() { return claims_.back(); }
  [[nodiscard]] std::vector<CauseClaim> take() { return std::move(claims_); }

 private:
  [[nodiscard]] std::string_view class_in_phrase(language::TokenId id) const;

  const language::Document& document_;
  std::vector<CauseClaim> claims_;
};

// Causes that verbs and their arguments tell: "triggered", "blamed on", "died of", "ruled out".
void read_cause_events(const language::Document& document, const std::vector<Event>& events, CauseNotes& notes);

// Causes that hang on other words: "because", "due to", "the cause of", "over".
void read_cause_words(const language::Document& document, CauseNotes& notes);

}  // namespace tally::claim

#pragma once
// The same utterance quoted in several places, across articles and inside one: found by runs of words in common,
// then aligned word by word.
//
//   "We will not close the plant"  against  "We will never close this plant" and "We will not close the plant,"
//     -> one family of two versions: the first with two places, the second with one; the pair of versions has
//        the edits {not -> never} and {the -> this}
//
// A quotation that stops earlier or begins later is a faithful shortening and no edit: only what lies between words
// that both have is compared. Candidates come from an index of runs, in which runs that many versions share name only
// neighbours, so that the work grows with the text and not with its square.

#include <vector>

#include "align/quote_words.hpp"
#include "entity/entity.hpp"
#include "ingest/article.hpp"
#include "mention/mention.hpp"

namespace tally::align {

// A range of words of a version.
struct WordRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return begin == end; }
  friend constexpr auto operator<=>(WordRange, WordRange) = default;
};

// Who says it, in the story's terms; filled in by add_quote_speakers.
struct QuoteSpeaker {
  std::vector<entity::EntityId> persons;  // sorted; empty where nobody is known
  std::vector<entity::EntityId> named;    // others in the words of the attribution; sorted
  base::Span antecedent;                  // where a pronoun or a description is resolved: the words that name them
};

struct QuotePlace {
  ingest::ArticleId article;
  mention::MentionId mention;             // of kind quotation
  std::vector<language::TokenId> tokens;  // one for each word of the version
  QuoteSpeaker speaker = {};

  // From the first to the last byte of the words, into the article's text; of no words the empty span.
  [[nodiscard]] base::Span span(const language::Document& document, WordRange words) const;
};

// Word for word the same, house style aside. Sorted by place.
struct QuoteVersion {
  std::vector<QuotePlace> places;

  [[nodiscard]] std::size_t word_count() const { return places.front().tokens.size(); }
  [[nodiscard]] WordRange all() const { return {0, static_cast<std::uint32_t>(word_count())}; }
};

struct QuoteEdit {
  EditGrade grade = EditGrade::none;
  WordRange left;
  WordRange right;
};

// Two versions of one family, with at least five equal words that make up at least two thirds of the region compared;
// or a fragment of two to four words and a longer quotation that it stands in as it is.
struct QuotePair {
  std::size_t left = 0;  // indices into QuoteFamily::versions
  std::size_t right = 0;
  std::size_t equal_words = 0;
  WordRange left_region;  // from the first to the last word that both have
  WordRange right_region;
  std::vector<QuoteEdit> edits;

  [[nodiscard]] EditGrade grade() const;  // of the worst edit
};

struct QuoteFamily {
  std::vector<QuoteVersion> versions;
  std::vector<QuotePair> pairs;
};

// What families are made from, one for each article of the story.
struct QuotedArticle {
  const language::Document& document;
  const mention::Mentions& mentions;
};

// Families with at least two places, of quotations with two words or more. Sorted by their first places.
[[nodiscard]] std::vector<QuoteFamily> find_quote_families(const std::vector<QuotedArticle>& articles);

}  // namespace tally::align

#pragma once
// The words of a quotation in the form in which they are compared, and what it means that some stand where another
// place has others.
//
//   "We can't organise 5 of them"  ->  we can not organize five of them
//
// What house styles write in two ways has one form: contractions, digits for small numbers, British and American
// spelling, per cent, accents. Punctuation is no word.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "base/string_pool.hpp"
#include "language/document.hpp"

namespace tally::align {

// How much a difference matters, least first. omission_marked: an ellipsis or brackets show that something was left
// out or put in.
enum class EditGrade : std::uint8_t { none, omission_marked, function_word, content_word, number, negation };
[[nodiscard]] std::string_view to_string(EditGrade grade);

struct QuoteWords {
  std::vector<base::Symbol> keys;  // the comparable forms, of the pool given
  std::vector<language::TokenId> tokens;
  std::vector<bool> gap_before;  // an ellipsis or a bracket stands before the word

  [[nodiscard]] std::size_t size() const { return keys.size(); }
};

// Words that an edit is about: of one document, any number of them, none where only the other side has words.
struct EditSide {
  const language::Document& document;
  std::vector<language::TokenId> tokens;
};

// The comparable form of a word, given in lower case with straight marks.
[[nodiscard]] std::string quote_key(std::string_view norm);

[[nodiscard]] QuoteWords quote_words(const language::Document& document, base::Span inner, base::StringPool& pool);

[[nodiscard]] EditGrade grade_edit(const EditSide& left, const EditSide& right);

}  // namespace tally::align

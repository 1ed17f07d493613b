#pragma once
// Where the names of an article are, before it is asked what they name: runs of proper nouns, taken from the tagger
// where it has spoken and from capitals where not, cut where a role or an honorific begins and joined over "of",
// "&" and particles where one name goes on.
//
//   "Education Minister Ruth Kelly of the University of Essex"
//     -> [Ruth Kelly] after a role, [University of Essex]

#include <cstdint>
#include <vector>

#include "mention/name_words.hpp"

namespace tally::mention {

struct NameSpan {
  std::uint32_t sentence = 0;  // index into NameText::sentences
  std::uint32_t begin = 0;     // words, honorifics included
  std::uint32_t name = 0;      // first word after the honorifics
  std::uint32_t end = 0;
  bool after_role = false;     // a capital role noun stands directly before: "Education Minister Ruth Kelly"
};

// The words of all sentences with the spans found in them.
struct NameText {
  std::vector<NameWords> sentences;  // parallel to Document::sentences
  std::vector<NameSpan> spans;       // in reading order

  [[nodiscard]] const NameWords& words(const NameSpan& span) const { return sentences[span.sentence]; }
};

[[nodiscard]] NameText find_name_spans(const ingest::Article& article, const language::Document& document);

}  // namespace tally::mention

#pragma once
// The noun phrase of a post, cut into what it is made of.
//
//   "the incoming Coastal Trust chair"                    title "chair", organisation "Coastal Trust", incoming
//   "national director of elective recovery for Fellside" title "national director of elective recovery",
//                                                        organisation "Fellside"
//   "Harbour Line's operations director"                 title "operations director", organisation "Harbour Line"

#include <optional>
#include <string>

#include "language/document.hpp"
#include "mention/role_title.hpp"

namespace tally::mention {

struct RoleChunk {
  language::TokenRange phrase;  // the whole noun phrase, possessors and plain adjectives included
  language::TokenRange stated;  // what the mention is: organisation and title with their of-phrases
  language::TokenRange title;
  language::TokenRange organisation;  // empty when none is given
  language::TokenId head;             // the post noun
  bool has_article = false;           // "the", "a", or a possessor stands before it
  Tenure tenure = Tenure::present;
  bool interim = false;
};

// The chunk whose post noun stands at `head`; nothing when no post noun stands there or another noun that follows
// is the head of the phrase ("director fees").
[[nodiscard]] std::optional<RoleChunk> chunk_at(const language::Document& document, language::TokenId head);

[[nodiscard]] RoleTitle to_role_title(const ingest::Article& article, const language::Document& document,
                                      const RoleChunk& chunk);

}  // namespace tally::mention

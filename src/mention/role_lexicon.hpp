#pragma once
// The words that posts and titles are made of: general English, curated by kind. What two titles have in common is
// decided elsewhere; this only knows single words.

#include <string_view>

namespace tally::mention {

// Nouns that name a post somebody holds ("director", "minister", "captain"), by lemma or acronym in lower case.
[[nodiscard]] bool is_post_noun(std::string_view lemma);

// Words that belong to the title when they stand before a post noun, also when capitalised: "chief", "deputy",
// "managing", "foreign". A capitalised word that is not among them is taken for part of an organisation's name.
[[nodiscard]] bool is_title_modifier(std::string_view norm);

// "former", "incoming", "acting" and the like: words that say when or how surely somebody holds a post.
enum class TenureWord { none, former, incoming, acting };
[[nodiscard]] TenureWord tenure_word(std::string_view norm);

}  // namespace tally::mention

#pragma once
// Where on a page the article stands: told by its markup where that says so, else by where the sentences are.
//
//   <div class="x1"><p>Cookies?</p></div><div class="x2"><p>It began on Monday, and ...</p><p>...</p></div>   -> div.x2

#include "ingest/html_dom.hpp"

namespace tally::ingest {

// The element that holds the article: the longest <article>, or what holds the posts of a live blog; else <main>; else
// the element with the most running text; else the body. Null for a page without one.
[[nodiscard]] const GumboNode* find_article_element(const GumboNode& root);

// A card that leads to another article: its heading is a link.
[[nodiscard]] bool is_teaser(const GumboNode& element);

}  // namespace tally::ingest

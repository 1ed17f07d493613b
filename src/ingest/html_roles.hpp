#pragma once
// What an element is to the reader of a page, told from its tag, role, classes and whether it is shown.

#include <initializer_list>
#include <optional>
#include <string_view>

#include "ingest/article.hpp"
#include "ingest/html_dom.hpp"

namespace tally::ingest {

[[nodiscard]] bool is_inline(const GumboNode& element);
// Never part of the text: scripts, forms, navigation, what is hidden or struck out.
[[nodiscard]] bool is_left_out(const GumboNode& element);
// Its classes say "related", "newsletter", "share" and the like. Layouts use such words too ("with-sidebar"),
// so a large part of the article must not be left out on them alone.
[[nodiscard]] bool seems_promotion(const GumboNode& element);
// The zone of the text inside; nothing when the element does not say.
[[nodiscard]] std::optional<Zone> zone_of_element(const GumboNode& element);
// All visible text of the element stands in one link.
[[nodiscard]] bool is_only_link(const GumboNode& element);
// A word of its class or id is one of those.
[[nodiscard]] bool has_class_word(const GumboNode& element, std::initializer_list<std::string_view> words);

}  // namespace tally::ingest

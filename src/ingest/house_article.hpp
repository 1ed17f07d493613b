#pragma once
// House facts as an article in plain sentences, so that they go the way of every other article and the same rules hold
// the story against them: "Dame Siân Okafor is the chief executive of Harbour Trust." Every name, post and date leads
// back to its place in the facts' file.
//
//   Article house = house_article(facts, articles, day);
//   is_house_facts(house) == true

#include <chrono>
#include <optional>
#include <span>

#include "ingest/article.hpp"
#include "ingest/house_facts.hpp"

namespace tally::ingest {

// Only the facts about names of which a word occurs in the articles. Posts are told as they stand on `day`, the day of
// the story: held, former or incoming; without a day only those that have no end and no beginning.
[[nodiscard]] Article house_article(const HouseFacts& facts, std::span<const Article> articles,
                                    std::optional<std::chrono::sys_days> day);

}  // namespace tally::ingest

#pragma once
// Invented news of any size, the same bytes at each run: what the growth of run time is measured on. Real stories are
// small, and copies of one article are not what a large story is made of.

#include <cstddef>
#include <string>
#include <vector>

#include "workload.hpp"

namespace tally::bench {

// How many articles of a story tell of the same events; the others share its towns and some of its people.
inline constexpr std::size_t tellings_of_one = 50;

// A story of articles with about 600 words each. The first `tellings` tell of the same ten events, each in other words
// and now and then with another figure; the others each tell of events of their own, in the same two towns.
[[nodiscard]] std::vector<File> invent_story(std::size_t articles, std::size_t tellings = tellings_of_one);

// One article of about `wanted` megabytes: one event after another, as a live page or an archive has them.
[[nodiscard]] std::string invent_article(double wanted);

}  // namespace tally::bench

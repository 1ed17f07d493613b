#include "align/opposite_tellings.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <set>

namespace tally::align {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;

double even(Term) { return 1; }

Telling telling(std::string_view answer, int hour, std::vector<Term> about = {}) {
  return {answer, std::chrono::sys_seconds(std::chrono::hours(hour)), std::move(about)};
}

std::vector<Telling> tellings_of(std::size_t agreed, std::size_t against) {
  std::vector<Telling> out;
  for (std::size_t i = 0; i < agreed; ++i) out.push_back(telling("open", static_cast<int>(i)));
  for (std::size_t i = 0; i < against; ++i) out.push_back(telling("shut", static_cast<int>(i)));
  return out;
}

TEST_CASE("few tellings are all held against each other") {
  const auto tellings = tellings_of(tellings_compared_at_all, 0);
  CHECK(tellings_to_compare(tellings, even).size() == tellings_compared_at_all * (tellings_compared_at_all - 1) / 2);
}

TEST_CASE("of many, those that answer alike are not compared") { CHECK(tellings_to_compare(tellings_of(tellings_compared_at_all + 1, 0), even).empty()); }

TEST_CASE("the few that stand against many meet all of them") {
  CHECK(tellings_to_compare(tellings_of(500, opposite_tellings_compared), even).size() == 500 * opposite_tellings_compared);
}

TEST_CASE("of many on both sides the number of pairs is bounded") {
  const auto pairs = tellings_to_compare(tellings_of(300, 300), even);
  CHECK(pairs.size() <= 600 * 2 * opposite_tellings_compared);
  CHECK(std::is_sorted(pairs.begin(), pairs.end()));
  CHECK(std::adjacent_find(pairs.begin(), pairs.end()) == pairs.end());
}

TEST_CASE("the nearest in time and those that share most are kept") {
  auto tellings = tellings_of(300, 300);
  tellings[0].about = {3, 7};
  tellings[599].about = {3, 7};
  const auto pairs = tellings_to_compare(tellings, even);
  const auto has = [&](std::size_t a, std::size_t b) { return std::binary_search(pairs.begin(), pairs.end(), Pair(a, b)); };
  CHECK(has(0, 599));    // share most, though furthest apart in time
  CHECK(has(150, 450));  // of one hour
  CHECK_FALSE(has(1, 598));
}

TEST_CASE("the order of the tellings does not matter to which are compared") {
  std::vector<Telling> tellings;
  for (std::int64_t i = 1; i <= 400; ++i) {  // at hours of which no two are as far apart as two others
    tellings.push_back(telling(i % 2 == 0 ? "open" : "shut", static_cast<int>(i * i * i * 7919 % 10000019)));
  }
  const std::size_t count = tellings.size();
  const auto pairs = tellings_to_compare(tellings, even);
  std::reverse(tellings.begin(), tellings.end());
  std::set<Pair> turned;
  for (const auto& [a, b] : tellings_to_compare(tellings, even)) turned.insert({count - 1 - b, count - 1 - a});
  const bool same = std::set<Pair>(pairs.begin(), pairs.end()) == turned;
  CHECK(same);
}

}  // namespace
}  // namespace tally::align

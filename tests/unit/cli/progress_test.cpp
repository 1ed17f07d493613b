#include "cli/progress.hpp"

#include <catch2/catch.hpp>

using namespace tally;

TEST_CASE("the progress line says how far the run is") {
  engine::Stats stats;
  CHECK(cli::progress_line(stats, 1) == "checking… reading, 1 s");
  stats.articles = 400;
  CHECK(cli::progress_line(stats, 2) == "checking… 0 of 400 articles, 2 s");
  stats.understood = 120;
  CHECK(cli::progress_line(stats, 3) == "checking… 120 of 400 articles, 3 s");
}

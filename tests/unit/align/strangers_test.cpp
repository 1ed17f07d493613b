#include "align/strangers.hpp"

#include <catch2/catch.hpp>

#include "figure_board.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;

const std::string ferry =
    "The ferry Halcyon ran aground at Orrin Point with 214 passengers, said Mira Voss of Blackmoor Lines. "
    "The Halcyon had left Tarnside for Kelda with 48 cars. Mira Voss thanked the Orrin Point lifeboat.";
const std::string ferry_again =
    "Mira Voss of Blackmoor Lines said the ferry Halcyon was on the rocks at Orrin Point. "
    "All 214 passengers and 48 cars from Tarnside are ashore, and the Halcyon will be towed to Kelda.";
const std::string bakery =
    "Bakers at Hollis Mill struck over pay, said Dunstan Pryce of the Millers Guild. "
    "Hollis Mill feeds 91 shops in Wexcombe and 17 in Farley. Dunstan Pryce met Wexcombe Council.";

double between(const std::string& first, const std::string& second) {
  const FigureBoard board({first, second});
  const Strangers strangers(board.story, board.index);
  CHECK(strangers.between(ArticleId(0), ArticleId(0)) == 0);
  CHECK(strangers.between(ArticleId(0), ArticleId(1)) == strangers.between(ArticleId(1), ArticleId(0)));
  return strangers.between(ArticleId(0), ArticleId(1));
}

TEST_CASE("articles of one story share names and figures") {
  CHECK(between(ferry, ferry_again) == 0);
  CHECK(between(ferry, bakery) == 100);
}

TEST_CASE("articles of one story are of one time") {
  const std::string first = test::dated("2025-03-04T09:00:00Z", ferry);
  CHECK(between(first, test::dated("2025-03-06T09:00:00Z", ferry_again)) == 0);
  CHECK(between(first, test::dated("2025-03-13T09:00:00Z", ferry_again)) == Strangers::doubtful);
  CHECK(between(first, test::dated("2025-03-25T09:00:00Z", ferry_again)) > Strangers::of_another);
  CHECK(between(first, test::dated("2025-06-04T09:00:00Z", ferry_again)) == 100);
}

TEST_CASE("of brief texts little can be asked") {
  const double brief = between("The mill lost 40 sacks.", "Rain spoiled 45 sacks.");
  CHECK(brief > 0);
  CHECK(brief < Strangers::doubtful);
}

TEST_CASE("an article that knows nothing of what the other begins with is hardly of its story") {
  const std::string years_later =
      "The ferry Curlew sank off Sandwell Reach, said Abel Thorne of Northway Marine. The Curlew had left Brackley "
      "for Denholm. Abel Thorne praised Sandwell Reach harbour. Nothing so bad had been seen there for a long time, "
      "he said. Once Mira Voss had seen 214 passengers saved.";
  CHECK(between(ferry, years_later) >= Strangers::of_another);
}

}  // namespace
}  // namespace tally::align

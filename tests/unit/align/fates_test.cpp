#include "align/fates.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "figure_board.hpp"

namespace tally::align {
namespace {

struct Row {
  std::string text;
  double value;
  std::string_view counted;
};

}  // namespace

TEST_CASE("what became of the people that a figure counts") {
  const Row rows[] = {
      {"The landslide claimed 12 lives.", 12, "dead"},
      {"The fire cost 12 lives.", 12, "dead"},
      {"Twelve people lost their lives.", 12, "dead"},
      {"Twelve people did not survive.", 12, "dead"},
      {"Divers recovered 12 bodies.", 12, "dead"},
      {"The number of dead stands at 12.", 12, "dead"},
      {"A mudslide swept away the village, killing 12.", 12, "dead"},
      {"The number of injured stood at 40.", 40, "injured"},
      {"Some 40 were hurt.", 40, "injured"},
      {"Seven people have not been traced.", 7, "missing"},
      {"Seven are unaccounted for.", 7, "missing"},
      {"Nineteen people are in custody.", 19, "arrest"},
      {"Nineteen people were arrested.", 19, "arrest"},
      {"Forty people were taken to hospital.", 40, "hospital"},
      {"Forty people needed hospital treatment.", 40, "hospital"},
      {"Forty people took a bus to the hospital.", 40, "person"},
      {"The plant employs 640 people.", 640, "worker"},
      {"The plant has a staff of 640.", 640, "worker"},
      {"The plant's 640-strong workforce was told at noon.", 640, "worker"},
      {"Some 640 workers will be made redundant.", 640, "post"},
      {"The firm has laid off 640 workers.", 640, "post"},
      {"The plant's 640 workers were told at noon.", 640, "worker"},
      {"Twelve people survived.", 12, "person"},
      {"The planet has 12 bodies beside it.", 12, "body"},
      {"The cat has nine lives.", 9, "life"},
      {"Three children were killed.", 3, "child"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const FigureBoard board({row.text});
    CHECK(board.pairs.figures()[board.at(0, row.value)].counted == row.counted);
  }
}

}  // namespace tally::align

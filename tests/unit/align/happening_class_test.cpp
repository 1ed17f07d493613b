#include "align/happening_class.hpp"

#include <catch2/catch.hpp>

namespace tally::align {
namespace {

TEST_CASE("verbs of one kind of happening have one class, with their particles", "[align]") {
  CHECK(happening_class("give", "way") == "collapse");
  CHECK(happening_class("collapse", "") == "collapse");
  CHECK(happening_class("pass", "away") == "die");
  CHECK(happening_class("pass", "") == "pass");
  CHECK(happening_class("take", "up") == "take up");
  CHECK(happening_class("set", "") == happening_class("hold", ""));
  CHECK(happening_class("set", "up") == happening_class("found", ""));
}

TEST_CASE("how often a happening befalls one thing", "[align]") {
  CHECK(recurrence_of("die") == Recurrence::never);
  CHECK(recurrence_of("arrest") == Recurrence::personal);
  CHECK(recurrence_of("open") == Recurrence::seldom);
  CHECK(recurrence_of("play") == Recurrence::often);
}

}  // namespace
}  // namespace tally::align

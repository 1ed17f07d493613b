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

TEST_CASE("nouns have the class of the verb that tells the same", "[align]") {
  CHECK(happening_of_noun("death") == happening_class("die", ""));
  CHECK(happening_of_noun("collision") == happening_class("collide", ""));
  CHECK(happening_of_noun("wedding") == happening_class("wed", ""));
  CHECK(happening_of_noun("meeting") == happening_class("meet", ""));
  CHECK(happening_of_noun("bridge") == "bridge");
  CHECK(happening_class("take", "oath") == "swear in");
}

TEST_CASE("what a class says of a happening", "[align]") {
  CHECK(weight_of("collapse") == Weight::full);
  CHECK(weight_of(happening_class("take", "place")) == Weight::light);
  CHECK(weight_of(happening_class("commence", "")) == Weight::begins);
  CHECK(weight_of(happening_class("conclude", "")) == Weight::ends);
}

TEST_CASE("how often a happening befalls one thing", "[align]") {
  CHECK(recurrence_of("die") == Recurrence::never);
  CHECK(recurrence_of("arrest") == Recurrence::personal);
  CHECK(recurrence_of("open") == Recurrence::seldom);
  CHECK(recurrence_of("play") == Recurrence::often);
}

}  // namespace
}  // namespace tally::align

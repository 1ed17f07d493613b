#include "mention/speech_verbs.hpp"

#include <catch2/catch.hpp>

using namespace tally::mention;

TEST_CASE("verbs of saying are known in all their forms") {
  const auto [word, lemma, form] = GENERATE(table<const char*, const char*, VerbForm>({
      {"said", "say", VerbForm::past},
      {"says", "say", VerbForm::third},
      {"saying", "say", VerbForm::gerund},
      {"say", "say", VerbForm::base},
      {"told", "tell", VerbForm::past},
      {"announced", "announce", VerbForm::past},
      {"announcing", "announce", VerbForm::gerund},
      {"admitted", "admit", VerbForm::past},
      {"admitting", "admit", VerbForm::gerund},
      {"denied", "deny", VerbForm::past},
      {"denies", "deny", VerbForm::third},
      {"denying", "deny", VerbForm::gerund},
      {"called", "call", VerbForm::past},
      {"yelled", "yell", VerbForm::past},
      {"stressed", "stress", VerbForm::past},
      {"stresses", "stress", VerbForm::third},
      {"added", "add", VerbForm::past},
      {"rules", "rule", VerbForm::third},
      {"agonised", nullptr, VerbForm::base},
  }));
  CAPTURE(word);
  const auto verb = find_speech_verb(word);
  REQUIRE(verb.has_value() == (lemma != nullptr));
  if (!verb) return;
  CHECK(verb->lemma == lemma);
  CHECK(verb->form == form);
}

TEST_CASE("other words are none") {
  for (const char* word :
       {"", "as", "bed", "need", "king", "things", "sing", "adding machine", "walked", "ringed"}) {
    CAPTURE(word);
    CHECK_FALSE(find_speech_verb(word));
  }
}

TEST_CASE("a verb says what its speaker does") {
  CHECK(find_speech_verb("denied")->force == SpeechForce::deny);
  CHECK(find_speech_verb("vowed")->force == SpeechForce::promise);
  CHECK(find_speech_verb("told")->hearer);
  CHECK_FALSE(find_speech_verb("said")->hearer);
}

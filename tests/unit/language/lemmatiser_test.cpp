#include "language/lemmatiser.hpp"

#include <catch2/catch.hpp>

#include "language/analyser.hpp"

using namespace tally::language;

TEST_CASE("a rule cuts, recases and adds") {
  CHECK(apply_rule("Cities", LemmaCase::lower, 3, "y") == "city");
  CHECK(apply_rule("Alps", LemmaCase::keep, 1, "") == "Alp");
  CHECK(apply_rule("LONDON", LemmaCase::title, 0, "") == "London");
  CHECK(apply_rule("is", LemmaCase::lower, 255, "be") == "be");
  CHECK(apply_rule("₹", LemmaCase::lower, 2, "") == "₹");  // no character is cut in two
  CHECK(apply_rule("café", LemmaCase::keep, 1, "y") == "café");
}

TEST_CASE("forms and tags give lemmas") {
  struct Row {
    const char* form;
    Upos upos;
    Xpos xpos;
    const char* lemma;
  };
  const std::vector<Row> rows = {
      {"were", Upos::aux, Xpos::vbd, "be"},         {"women", Upos::noun, Xpos::nns, "woman"},
      {"Cities", Upos::noun, Xpos::nns, "city"},    {"said", Upos::verb, Xpos::vbd, "say"},
      {"running", Upos::verb, Xpos::vbg, "run"},    {"better", Upos::adj, Xpos::jjr, "good"},
      {"Berlin", Upos::propn, Xpos::nnp, "Berlin"}, {"her", Upos::pron, Xpos::prp_poss, "her"},
      {"meeting", Upos::noun, Xpos::nn, "meeting"}, {"denied", Upos::verb, Xpos::vbd, "deny"},
      {"tripled", Upos::verb, Xpos::vbd, "triple"}, {"tackling", Upos::verb, Xpos::vbg, "tackle"},
      {"n’t", Upos::part, Xpos::rb, "not"},         {"’ve", Upos::aux, Xpos::vbp, "have"},
      {"O’Brien", Upos::propn, Xpos::nnp, "O'Brien"},
      // words that the treebanks lack
      {"upheld", Upos::verb, Xpos::vbd, "uphold"},  {"tripled", Upos::verb, Xpos::vbn, "triple"},
      {"outbid", Upos::verb, Xpos::vbn, "outbid"},  {"wed", Upos::verb, Xpos::vbn, "wed"},
      {"fled", Upos::verb, Xpos::vbd, "flee"},      {"quadrupling", Upos::verb, Xpos::vbg, "quadruple"},
      {"Beaten", Upos::verb, Xpos::vbn, "beat"},    {"shot", Upos::verb, Xpos::vbd, "shoot"},
      {"hoped", Upos::verb, Xpos::vbd, "hope"},     {"hopped", Upos::verb, Xpos::vbd, "hop"},
      {"fined", Upos::verb, Xpos::vbn, "fine"},     {"tied", Upos::verb, Xpos::vbd, "tie"},
      {"dying", Upos::verb, Xpos::vbg, "die"},      {"panicked", Upos::verb, Xpos::vbd, "panic"},
      {"denies", Upos::verb, Xpos::vbz, "deny"},    {"ties", Upos::verb, Xpos::vbz, "tie"},
      {"stank", Upos::verb, Xpos::vbp, "stink"},    {"ground", Upos::verb, Xpos::vbp, "ground"},
      {"overslept", Upos::verb, Xpos::vbd, "oversleep"}, {"foresaw", Upos::verb, Xpos::vbd, "foresee"},
  };
  const auto analyser = Analyser::english();
  REQUIRE(analyser);
  for (const Row& row : rows) {
    std::vector<Word> words{{.form = row.form, .upos = row.upos, .xpos = row.xpos}};
    analyser->lemmatiser().lemmatise(words);
    CHECK(words[0].lemma == row.lemma);
  }
}

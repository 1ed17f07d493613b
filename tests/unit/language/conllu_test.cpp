#include "language/conllu.hpp"

#include <catch2/catch.hpp>

using namespace tally::language;

namespace {

constexpr const char* sentence =
    "1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj:pass\t_\t_\n"
    "2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

}  // namespace

TEST_CASE("what is written is what was read") {
  const auto bank = read_conllu(sentence);
  REQUIRE(bank);
  REQUIRE(bank->sentences.size() == 1);
  CHECK(bank->sentences[0][0].form == "They");
  CHECK(bank->sentences[0][0].relation == Relation::nsubj_pass);
  CHECK(write_conllu(bank->sentences[0]) == sentence);
}

TEST_CASE("comments, multi-word tokens and empty nodes are skipped, the last blank line may be missing") {
  const auto bank = read_conllu(
      "# text = can't\n1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "1\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n1.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "2\tn't\tnot\tPART\tRB\t_\t1\tadvmod:new\t_\t_");
  REQUIRE(bank);
  REQUIRE(bank->sentences.size() == 1);
  CHECK(bank->sentences[0].size() == 2);
  CHECK(bank->sentences[0][1].relation == Relation::advmod);
}

TEST_CASE("lines that can't be read are named") {
  struct Row {
    std::string line, message;
  };
  for (const Row& row :
       {Row{"1\ta\ta\tX", "CoNLL-U, line 1: expected ten columns separated by tabs"},
        Row{"1\ta\ta\tNONE\tNN\t_\t0\troot\t_\t_", "CoNLL-U, line 1: cannot read the column UPOS"},
        Row{"1\ta\ta\tX\tNN\t_\tzero\troot\t_\t_", "CoNLL-U, line 1: cannot read the column HEAD"},
        Row{"1\ta\ta\tX\tNN\t_\t0\trooted\t_\t_", "CoNLL-U, line 1: cannot read the column DEPREL"},
        Row{"1\ta\ta\tX\tNN\t_\t7\troot\t_\t_\n\n",
            "CoNLL-U, line 2: a HEAD lies outside of the sentence above"}}) {
    const auto bank = read_conllu(row.line);
    REQUIRE_FALSE(bank);
    CHECK(bank.error().message == row.message);
  }
}

#include "mention/quotations.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "../language/article_of.hpp"
#include "language/segmenter.hpp"

using namespace tally;

namespace {

// "utterance kind: speaker (basis)" of every quotation; the basis is left out for a clause, the speaker where
// unknown.
std::string speakers_in(const std::string& text) {
  const ingest::Article article = language::article_of(text);
  language::Document document;
  language::segment(article, document);
  std::string shown;
  for (const auto& quotation : mention::find_quotations(article, document)) {
    if (!shown.empty()) shown += " | ";
    shown += std::to_string(quotation.utterance);
    shown += quotation.kind == mention::QuotationKind::direct    ? "d"
             : quotation.kind == mention::QuotationKind::partial ? "p"
                                                                 : "s";
    if (!quotation.attribution) continue;
    shown += ' ';
    shown += quotation.attribution->speaker.in(article.text);
    switch (quotation.attribution->basis) {
      case mention::AttributionBasis::clause:
        break;
      case mention::AttributionBasis::according:
        shown += " (according)";
        break;
      case mention::AttributionBasis::colon:
        shown += " (colon)";
        break;
      case mention::AttributionBasis::joined:
        shown += " (joined)";
        break;
      case mention::AttributionBasis::carried:
        shown += " (carried)";
        break;
    }
  }
  return shown;
}

std::string reports_in(const std::string& text) {
  const ingest::Article article = language::article_of(text);
  language::Document document;
  language::segment(article, document);
  std::string shown;
  for (const auto& report : mention::find_reported_speech(article, document)) {
    if (!shown.empty()) shown += " | ";
    shown += report.attribution.speaker.in(article.text);
    shown += ": ";
    shown += report.said.in(article.text);
  }
  return shown;
}

}  // namespace

TEST_CASE("the said-clause behind a quotation names its speaker") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"\"We lost,\" she said.", "0d she"},
      {"“We lost,” said Ann Lee.", "0d Ann Lee"},
      {"'We lost,' Ms. Lee told reporters on Monday.", "0d Ms. Lee"},
      {"‘We lost’, Lee said.", "0d Lee"},
      {"“We lost,” said the mayor, Ann Lee, on Monday.", "0d the mayor, Ann Lee"},
      {"“We lost,” said Ann Lee, who runs the club.", "0d Ann Lee"},
      {"“We lost,” Ann Lee, 42, said.", "0d Ann Lee"},
      {"“We lost,” Ann Lee, the mayor of Hull, later said.", "0d Ann Lee"},
      {"“We lost,” a spokesman for the club said.", "0d a spokesman for the club"},
      {"“We lost,” said a spokesman for the club in a statement.", "0d a spokesman for the club"},
      {"“We lost.” Ann Lee, the manager, said.", "0d Ann Lee"},
      {"“We lost.” Ann Lee said they would be back.", "0d"},
      {"“We lost,” police said.", "0d police"},
      {"“We lost,” said Mr Harding, who left.", "0d Mr Harding"},
      {"“We lost,” Harding told reporters.", "0d Harding"},
      {"“We lost,” Lee and Hale said.", "0d Lee and Hale"},
      {"“Did we lose?” Mr. Hale asked.", "0d Mr. Hale"},
      {"“Stop!” shouted Hale.", "0d Hale"},
      {"“We lost,” according to the club.", "0d the club (according)"},
      {"“We lost a game and a friend” – Ann Lee", "0d Ann Lee (colon)"},
      {"“We lost,” the club has said.", "0d the club"},
      {"“We lost,” said Siân O’Dea-Šimić.", "0d Siân O’Dea-Šimić"},
  }));
  CHECK(speakers_in(text) == expected);
}

TEST_CASE("what stands before a quotation names its speaker") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"She said: “We lost.”", "0d She"},
      {"Ann Lee said, \"We lost.\"", "0d Ann Lee"},
      {"In a statement, the club said: 'We lost.'", "0d the club"},
      {"He added:\n“We lost.”", "0d He"},
      {"Ann Lee told the paper: “We lost.”", "0d Ann Lee"},
      {"Asked about the game, Lee replied: “We lost.”", "0d Lee"},
      {"Ann Lee: ‘We lost’", "0d Ann Lee (colon)"},
      {"Managing director Ann Lee: “We lost.”", "0d Managing director Ann Lee (colon)"},
      {"Verdict: ‘Not proven’", "0d"},
      {"He said the game was “an utter disgrace”.", "0p He"},
      {"The mayor described it as “an utter disgrace” on Monday.", "0p The mayor"},
      {"He called the game “disgraceful”.", "0s He"},
      {"According to Ann Lee, the game was “an utter disgrace”.", "0p Ann Lee (according)"},
      {"The “brave” man left.", "0s"},
      {"It reported a loss. The “brave” man left.", "0s"},
      {"They played “Night and Day” twice.", "0p"},
      {"Ann Lee, who said “we lost badly” afterwards, left.", "0p Ann Lee"},
  }));
  CHECK(speakers_in(text) == expected);
}

TEST_CASE("parts of one utterance share number and speaker") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"“We lost,” she said. “We will be back.”", "0d she | 0d she (joined)"},
      {"“We lost,” she said, “and we will be back.”", "0d she | 0d she (joined)"},
      {"“We lost,” she said. He said: “We won.”", "0d she | 1d He"},
      {"“We lost,” she said. “We won,” said Hale.", "0d she | 1d Hale"},
      {"“We lost.\n“We will be back,” said Ann Lee.", "0d Ann Lee (joined) | 0d Ann Lee"},
      {"Ann Lee said: “We lost.\n“We will be back.”", "0d Ann Lee | 0d Ann Lee (joined)"},
      {"'We are going ahead.'We intend to win,' he said.", "0d he (joined) | 0d he"},
  }));
  CHECK(speakers_in(text) == expected);
}

TEST_CASE("a paragraph of nothing but quotation keeps the speaker before it") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"“We lost,” said Ann Lee.\n“We will be back.”", "0d Ann Lee | 1d Ann Lee (carried)"},
      {"Ann Lee said that they had lost.\n“We will be back.”", "0d"},
      {"“We won.” It was late.\n“We will be back.”", "0d | 1d"},
      {"“We lost,” said Ann Lee.\nThe rain fell.\n“We will be back.”", "0d Ann Lee | 1d"},
      {"He was called “a brave man”.\nAnn Lee said they had lost.\n“We will be back.”",
       "0p | 1d Ann Lee (carried)"},
  }));
  CHECK(speakers_in(text) == expected);
}

TEST_CASE("quotations inside quotations have speakers of their own") {
  CHECK(speakers_in("“He said ‘we lost it all’ twice,” said Ann Lee.") == "0d Ann Lee | 1p He");
  CHECK(speakers_in("“The ‘brave’ man left,” said Ann Lee.") == "0d Ann Lee | 1s");
}

namespace {

struct Link {
  std::size_t token;
  int head;  // -1 for the root
  language::Relation relation;
  language::Upos upos;
};

void parse(language::Document& document, std::initializer_list<Link> links) {
  for (const Link& link : links) {
    language::Token& token = document.tokens.at(link.token);
    token.relation = link.relation;
    token.upos = link.upos;
    if (link.head >= 0) token.head = language::TokenId{static_cast<std::size_t>(link.head)};
  }
}

}  // namespace

TEST_CASE("where the sentence has a parse, the speaker is its subject") {
  using language::Relation;
  using language::Upos;
  const ingest::Article article = language::article_of("The coach whose team lost at home said: “Enough.”");
  language::Document document;
  language::segment(article, document);
  // The words alone are no help here: "home" stands before the verb.
  parse(document, {{0, 1, Relation::det, Upos::det},
                   {1, 7, Relation::nsubj, Upos::noun},
                   {2, 3, Relation::nmod_poss, Upos::pron},
                   {3, 4, Relation::nsubj, Upos::noun},
                   {4, 1, Relation::acl_relcl, Upos::verb},
                   {5, 6, Relation::case_, Upos::adp},
                   {6, 4, Relation::obl, Upos::noun},
                   {7, -1, Relation::root, Upos::verb}});
  const auto quotations = mention::find_quotations(article, document);
  REQUIRE(quotations.size() == 1);
  REQUIRE(quotations[0].attribution);
  CHECK(quotations[0].attribution->speaker.in(article.text) == "The coach");
}

TEST_CASE("a parsed subject keeps the name in apposition to a role, and leaves a role behind a name") {
  using language::Relation;
  using language::Upos;
  const ingest::Article article = language::article_of("“Enough,” said the mayor, Ann Lee, today.");
  language::Document document;
  language::segment(article, document);
  parse(document, {{4, -1, Relation::root, Upos::verb},
                   {5, 6, Relation::det, Upos::det},
                   {6, 4, Relation::nsubj, Upos::noun},
                   {7, 8, Relation::punct, Upos::punct},
                   {8, 6, Relation::appos, Upos::propn},
                   {9, 8, Relation::flat, Upos::propn},
                   {10, 8, Relation::punct, Upos::punct},
                   {11, 4, Relation::obl_unmarked, Upos::noun}});
  const auto quotations = mention::find_quotations(article, document);
  REQUIRE(quotations.size() == 1);
  REQUIRE(quotations[0].attribution);
  CHECK(quotations[0].attribution->speaker.in(article.text) == "the mayor, Ann Lee");
}

TEST_CASE("a parsed noun is no verb of saying") {
  const ingest::Article article = language::article_of("Lee reports “a disaster in the making” to them.");
  language::Document document;
  language::segment(article, document);
  parse(document, {{1, -1, language::Relation::root, language::Upos::noun}});
  CHECK_FALSE(mention::find_quotations(article, document).at(0).attribution);
}

TEST_CASE("reported speech") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Ann Lee said that the dam had burst.", "Ann Lee: the dam had burst"},
      {"She said she would resign.", "She: she would resign"},
      {"Police said the man was held on Monday.", "Police: the man was held on Monday"},
      {"The mayor told reporters on Friday that the dam was safe.", "The mayor: the dam was safe"},
      {"The club denied that it had paid.", "The club: it had paid"},
      {"The dam had burst, officials said.", "officials: The dam had burst"},
      {"The dam has burst, said Ann Lee.", "Ann Lee: The dam has burst"},
      {"According to the club, the dam was safe.", "the club: the dam was safe"},
      {"The dam was safe, according to the club.", "the club: The dam was safe"},
      {"She said: “We lost.”", ""},
      {"She said “we lost” twice.", ""},
      {"The man who got to them said the dam was safe.", ""},
      {"After having told them it would rain, she left.", ""},
      {"The report said nothing.", ""},
      {"He called the mayor.", ""},
      {"She said the mayor of Hull.", ""},
      {"Lee said it was late, adding that it would rain.", "Lee: it was late | Lee: it would rain"},
  }));
  CHECK(reports_in(text) == expected);
}

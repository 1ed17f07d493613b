#include "mention/persons.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "language/reader.hpp"

using namespace tally;
using mention::MentionKind;
using mention::PersonName;

namespace {

ingest::Article article_of(std::string text) {
  ingest::Article article;
  article.text = std::move(text);
  article.blocks.push_back({base::make_span(0, article.text.size()), ingest::Zone::body});
  return article;
}

std::vector<std::string> names_in(const std::string& text, MentionKind kind) {
  const ingest::Article article = article_of(text);
  const language::Document document = language::read_document(article);
  std::vector<std::string> names;
  for (const auto& m : mention::find_names(article, document)) {
    if (m.kind == kind) names.emplace_back(m.span.in(article.text));
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("persons are told by what stands around their names") {
  const auto [text, expected] = GENERATE(table<const char*, Names>({
      {"The vote was won by Jane Doe, 44, of Leeds.", {"Jane Doe"}},
      {"Yesterday Professor Sir Stephen Powell resigned.", {"Professor Sir Stephen Powell"}},
      {"It was chief executive Amanda Smith who spoke first.", {"Amanda Smith"}},
      {"Adrian Kelly, the chief financial officer, said he would stay.", {"Adrian Kelly"}},
      {"\u201cWe are sorry,\u201d said Mr\u00A0O\u2019Hara.", {"Mr\u00A0O\u2019Hara"}},
      {"Education Minister Ruth Kelly met Det Insp Anita Rao.", {"Ruth Kelly", "Det Insp Anita Rao"}},
      {"Anna Hall\u2019s lawyer spoke. Hall did not.", {"Anna Hall", "Hall"}},
      {"Ludwig van der Berg, 70, was there.", {"Ludwig van der Berg"}},
      {"The book by Áine Fagan, who lives in Cork, sold well.", {"Áine Fagan"}},
      {"They were close to Wolfowitz and to Netanyahu.", {"Wolfowitz", "Netanyahu"}},
  }));
  CAPTURE(text);
  CHECK(names_in(text, MentionKind::person) == expected);
}

TEST_CASE("what is no person is none") {
  for (const char* text : {
           "On Monday the City Council of Leeds met in February.",
           "The University of Essex and Hall Holdings Ltd agreed.",
           "He lives in Paris, Texas.",
           "Talks went on in Germany on Sunday.",
           "This is it. There was nothing. However, it rained.",
           "Exxon shares fell again.",
           "He told the vice-chancellor and the deputy head.",
       }) {
    CAPTURE(text);
    CHECK(names_in(text, MentionKind::person).empty());
  }
}

TEST_CASE("a single word is a given name where somebody bears it in the article") {
  const ingest::Article article = article_of("Dennis Holloway fell on Sunday. Ronald Holloway, 44, saw it. Dennis was lucky, said Holloway.");
  const language::Document document = language::read_document(article);
  const auto persons = mention::find_names(article, document);
  REQUIRE(persons.size() == 4);
  CHECK(std::get<PersonName>(persons[2].value).given == std::vector<std::string>{"Dennis"});
  CHECK(std::get<PersonName>(persons[2].value).surname.empty());
  CHECK(std::get<PersonName>(persons[3].value).surname == "Holloway");
}

TEST_CASE("organisations and places") {
  const auto [text, kind, expected] = GENERATE(table<const char*, MentionKind, Names>({
      {"She works for the University of Essex in London.", MentionKind::organisation, {"University of Essex"}},
      {"She works for the University of Essex in London.", MentionKind::place, {"London"}},
      {"They met the Teachers\u2019 Association on Monday.", MentionKind::organisation, {"Teachers\u2019 Association"}},
      {"The air was tested by the Science and Technology Committee.",
       MentionKind::organisation,
       {"Science and Technology Committee"}},
      {"He was taken to St Mary's Hospital in Leeds.", MentionKind::organisation, {"St Mary's Hospital"}},
      {"He was taken to St Mary's Hospital in Leeds.", MentionKind::place, {"Leeds"}},
      {"It was Avon and Somerset Police that asked.", MentionKind::organisation, {"Avon and Somerset Police"}},
      {"Then Tarn Ridge, an independent cybersecurity firm, was called.", MentionKind::organisation, {"Tarn Ridge"}},
  }));
  CAPTURE(text);
  CHECK(names_in(text, kind) == expected);
}

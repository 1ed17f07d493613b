#include "sample_story.hpp"

#include "base/utf8.hpp"
#include "engine/engine.hpp"
#include "ingest/reader.hpp"

namespace tally::fuzz {
namespace {

constexpr std::string_view first =
    "The ferry Calder sank off Port Sallow at noon on Monday, Captain Ann Marie Lee, 48, said. Flight BA117 from London to "
    "Älmhult turned back with six people; about 40 others waited at gate 12, the A40(M) being shut.\n\n"
    "\"It was a red van, not a blue one,\" said Bo Hale, chief executive of Sallow Lines, which lost £26.9m, or 5.5%, in a "
    "year. The council voted by 12 to 7. Readers can ring 0800 123 456; gate 14 may open.\n";
constexpr std::string_view second =
    "Calder, a ferry, sank near Port Sallow on Tuesday, said Capt Anne Lee, aged 46. Flight BA171 from London turned back over "
    "Wales with seven people, and the A40 was shut from junction 3 to junction 4.\n\n"
    "Mr Hale, chairman of Sallow Lines, did not see the crimson van. The vote was 12 to 8 and cost 27 million pounds.\n";

align::ArticleFacts facts_of(std::string_view name, std::string_view text) {
  return engine::read_facts(*ingest::read_article(name, std::string(text)));
}

align::Story make_story() {
  std::vector<align::ArticleFacts> facts;
  facts.push_back(facts_of("a.txt", first));
  facts.push_back(facts_of("b.txt", second));
  return align::build_story("sample", std::move(facts));
}

}  // namespace

const align::Story& sample_story() {
  static const align::Story story = make_story();
  return story;
}

void hold_text(std::string_view text) { hold(!base::find_invalid_utf8(text), "what is shown is UTF-8"); }

void hold_finding(const align::Story& story, const finding::Finding& finding) {
  hold(!finding.evidence.empty(), "a finding has a place");
  hold_text(finding.message);
  hold_text(finding.subject);
  hold_text(finding.suggestion);
  for (const finding::Evidence& place : finding.evidence) {
    hold(place.article.index() < story.articles.size(), "a place is in an article of the story");
    const std::string& text = story[place.article].article.text;
    hold(place.span.begin < place.span.end && place.span.end <= text.size(), "a place is a stretch of its article");
    hold_text(place.span.in(text));
    hold_text(place.label);
  }
}

}  // namespace tally::fuzz

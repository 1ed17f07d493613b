// How a thing is said, over whole sentences: each row marks the predicate with [brackets] and states polarity,
// certainty, phase, validity where it is not the present, the head word of the voice ("" for the article's own) and the
// times that bound it.

#include "claim/qualifiers.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "ingest/reader.hpp"
#include "language/reader.hpp"

using namespace tally;

namespace {

struct Row {
  const char* marked;
  const char* expected;  // "negative alleged past police"
};

struct Reading {
  std::string text;
  std::size_t predicate;
};

Reading unmark(std::string marked) {
  const std::size_t at = marked.find('[');
  marked.erase(at, 1);
  marked.erase(marked.find(']'), 1);
  return {marked, at};
}

std::string qualifiers_of(const char* marked) {
  const Reading reading = unmark(marked);
  const auto article = ingest::read_article("a.txt", reading.text + "\n");
  REQUIRE(article);
  const language::Document document = language::read_document(*article);
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    if (document.tokens[i].span.begin != article->text.find(reading.text) + reading.predicate) continue;
    const claim::Qualifiers q = claim::qualify(document, language::TokenId(i));
    std::string out(to_string(q.polarity));
    out += " " + std::string(to_string(q.certainty)) + " " + std::string(to_string(q.phase));
    if (q.validity != claim::Validity::present) out += " " + std::string(to_string(q.validity));
    if (q.voice.valid()) out += " " + std::string(document.norm(document[q.voice]));
    const auto add = [&](const char* label, language::TokenRange words) {
      if (!words.empty()) out += std::string(label) + std::string(document.span_of(words).in(article->text));
    };
    add(", since ", q.since);
    add(", until ", q.until);
    add(", as of ", q.as_of);
    return out;
  }
  return "predicate not found";
}

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.marked);
    CHECK(qualifiers_of(row.marked) == row.expected);
  }
}

}  // namespace

TEST_CASE("plain statements, by tense") {
  check({
      {"The mayor [resigned] on Monday.", "positive stated past"},
      {"The mayor has [resigned].", "positive stated past"},
      {"The mayor had [resigned] before the vote.", "positive stated past"},
      {"The council [owns] the land.", "positive stated present"},
      {"The council is [selling] the land.", "positive stated present"},
      {"The company [employs] 400 people.", "positive stated present"},
      {"Workers are [repairing] the bridge.", "positive stated present"},
      {"The bridge was [built] in 1932.", "positive stated past"},
      {"The bridge has been [closed] since May.", "positive stated past, since May"},
      {"Three men were [arrested] in Leeds.", "positive stated past"},
      {"The road is [closed].", "positive stated present"},
      {"She is the [chair] of the board.", "positive stated present"},
      {"He was the [captain] of the ferry.", "positive stated past"},
      {"The house [burned] down overnight.", "positive stated past"},
      {"The club [signed] two players in January.", "positive stated past"},
      {"The museum [charges] visitors ten pounds.", "positive stated present"},
  });
}

TEST_CASE("what is to come") {
  check({
      {"The mayor will [resign] on Monday.", "positive stated planned"},
      {"The factory will be [closed] next year.", "positive stated planned"},
      {"The company plans to [close] the factory.", "positive stated planned"},
      {"The minister intends to [publish] the report.", "positive stated planned"},
      {"The council wants to [sell] the land.", "positive stated planned"},
      {"The team hopes to [play] in London.", "positive stated planned"},
      {"The union agreed to [suspend] the strike.", "positive stated planned"},
      {"The company has promised to [repay] the money.", "positive stated planned"},
      {"The bank decided to [cut] the rate.", "positive stated planned"},
      {"The court is due to [rule] on Friday.", "positive stated planned"},
      {"The band is set to [tour] Europe.", "positive stated planned"},
      {"The airline is preparing to [open] a base there.", "positive stated planned"},
      {"The firm pledged to [rebuild] the school.", "positive stated planned"},
      {"They'll [leave] tomorrow.", "positive stated planned"},
  });
}

TEST_CASE("what is denied or did not happen") {
  check({
      {"The mayor did not [resign].", "negative stated past"},
      {"The mayor didn't [resign].", "negative stated past"},
      {"She has never [met] him.", "negative stated past"},
      {"The driver was not [hurt].", "negative stated past"},
      {"The train does not [stop] there.", "negative stated present"},
      {"Nobody was [hurt] in the fire.", "negative stated past"},
      {"Nothing was [stolen].", "negative stated past"},
      {"No passengers were [injured].", "negative stated past"},
      {"The firm [made] no profit.", "negative stated past"},
      {"The company will not [appeal].", "negative stated planned"},
      {"The firm won't [appeal].", "negative stated planned"},
      {"The pilot failed to [lower] the wheels.", "negative stated timeless"},
      {"The minister refused to [answer] the question.", "negative stated timeless"},
      {"The club declined to [comment].", "negative stated timeless"},
      {"He is not the [owner] of the boat.", "negative stated present"},
      {"The report was never [published].", "negative stated past"},
      {"She cannot [vote].", "negative stated timeless"},
      {"The council has not yet [approved] the plan.", "negative stated past"},
  });
}

TEST_CASE("what is only possible") {
  check({
      {"The bridge may [reopen] in May.", "positive possible planned"},
      {"The bridge might [reopen] in May.", "positive possible planned"},
      {"The dam could [fail].", "positive possible planned"},
      {"The dam would [fail].", "positive possible planned"},
      {"The minister is expected to [resign].", "positive possible planned"},
      {"The minister is likely to [resign].", "positive possible planned"},
      {"The minister is unlikely to [resign].", "negative possible planned"},
      {"The fire probably [started] in the kitchen.", "positive possible past"},
      {"The fire apparently [started] in the kitchen.", "positive possible past"},
      {"Perhaps the fire [started] in the kitchen.", "positive possible past"},
      {"The engine appears to have [failed].", "positive possible past"},
      {"The engine seems to have [failed].", "positive possible past"},
      {"The company may not [survive].", "negative possible planned"},
      {"The union threatened to [strike].", "positive possible timeless"},
      {"The firm is considering [closing] the plant.", "positive possible present"},
  });
}

TEST_CASE("what somebody says") {
  check({
      {"Police said the driver had [fled].", "positive reported past police"},
      {"Police said that the driver had [fled].", "positive reported past police"},
      {"The company said it would [appeal].", "positive possible planned company"},
      {"The minister announced that the tax will [rise].", "positive reported planned minister"},
      {"The mayor insisted that he had [paid] the bill.", "positive reported past mayor"},
      {"Officials confirmed that two people [died].", "positive reported past officials"},
      {"The hospital says the patient [recovered].", "positive reported past hospital"},
      {"Doctors believe that the virus [spread] by air.", "positive reported past doctors"},
      {"The coach told reporters that Diaz [played] well.", "positive reported past coach"},
      {"The report stated that the valve was [closed].", "positive reported past report"},
      {"The driver reportedly [fled].", "positive reported past"},
      {"The union claims the company [lied].", "positive alleged past union"},
      {"Prosecutors allege that he [stole] the painting.", "positive alleged past prosecutors"},
      {"He allegedly [stole] the painting.", "positive alleged past"},
      {"The firm allegedly [paid] bribes.", "positive alleged past"},
  });
}

TEST_CASE("what somebody denies") {
  check({
      {"The minister denied that he [lied].", "negative reported past minister"},
      {"The company denies that it [dumped] waste.", "negative reported past company"},
      {"Police deny that the man was [arrested].", "negative reported past police"},
      {"The singer denied [stealing] the song.", "negative reported present singer"},
      {"Police said the driver had not [fled].", "negative reported past police"},
      {"The mayor said he would not [resign].", "negative possible planned mayor"},
      {"The bank did not say that it [lost] the money.", "negative reported past bank"},
      {"The firm disputes that it [owes] the money.", "negative reported present firm"},
  });
}

TEST_CASE("conditions") {
  check({
      {"If the dam [fails], the valley will flood.", "positive possible present"},
      {"Unless the firm [pays], the work will stop.", "positive possible present"},
      {"She asked whether the train had [left].", "positive possible past"},
  });
}

TEST_CASE("former, acting, incoming") {
  check({
      {"Ann Lee is the former [chair] of the club.", "positive stated present former"},
      {"The then [minister] signed the treaty.", "positive stated timeless former"},
      {"The acting [director] opened the show.", "positive stated timeless acting"},
      {"He is the acting [head] of the school.", "positive stated present acting"},
      {"The incoming [chancellor] smiled.", "positive stated timeless incoming"},
      {"The outgoing [chancellor] smiled.", "positive stated timeless"},
      {"The interim [manager] left.", "positive stated timeless acting"},
      {"The [president]-elect spoke in Oslo.", "positive stated timeless incoming"},
      {"She is a former [captain] of the ship.", "positive stated present former"},
      {"She is the [captain] of the ship.", "positive stated present"},
  });
}

TEST_CASE("since when and until when") {
  check({
      {"Ann Lee was the [chair] until May.", "positive stated past, until May"},
      {"Ann Lee [chaired] the board until 2019.", "positive stated past, until 2019"},
      {"Ann Lee has [led] the board since June.", "positive stated past, since June"},
      {"The road has been [closed] since Monday.", "positive stated past, since Monday"},
      {"The road will be [closed] until Friday.", "positive stated planned, until Friday"},
      {"The bridge was [shut] until last week.", "positive stated past, until last week"},
      {"He [ran] the shop from 2010 to 2015.", "positive stated past, since 2010, until 2015"},
      {"She [walked] from Leeds to York.", "positive stated past"},
      {"The firm has [paid] rent since 2001.", "positive stated past, since 2001"},
      {"The pool [stayed] open till Sunday.", "positive stated past, until Sunday"},
  });
}

TEST_CASE("as of when") {
  check({
      {"As of Friday, 40 people had [died].", "positive stated past, as of Friday"},
      {"By Monday evening, 50 people had been [found].", "positive stated past, as of Monday evening"},
      {"By noon the water had [fallen].", "positive stated past, as of noon"},
      {"The road was [blocked] by a tree.", "positive stated past"},
      {"The book was [written] by a nurse.", "positive stated past"},
  });
}

TEST_CASE("what is undone, unfinished or over") {
  check({
      {"He left without [paying] the bill.", "negative stated present"},
      {"She is no longer the [owner] of the farm.", "negative stated present"},
      {"The club no longer [owns] the ground.", "negative stated present"},
      {"The board neither [approved] the plan nor read it.", "negative stated past"},
      {"The court stopped the firm from [selling] the land.", "negative stated present"},
      {"The mayor avoided [naming] the donor.", "negative stated present"},
      {"The mayor never denied that she [met] him.", "positive reported past mayor"},
      {"Neither driver was [hurt].", "negative stated past"},
      {"The man was not [charged] with theft.", "negative stated past"},
      {"The talks failed to [produce] a deal.", "negative stated timeless"},
  });
}

TEST_CASE("plans, hopes and orders") {
  check({
      {"The judge ordered the firm to [pay] the fine.", "positive stated timeless"},
      {"The ship was due to [sail] on Sunday.", "positive stated planned"},
      {"The trial is scheduled to [begin] in March.", "positive stated planned"},
      {"The singer vowed to [return].", "positive stated planned"},
      {"The council is about to [vote].", "positive stated planned"},
      {"The union is ready to [strike].", "positive stated planned"},
      {"Analysts expect the price to [fall].", "positive possible planned"},
      {"Ministers are seeking to [change] the law.", "positive stated planned"},
  });
}

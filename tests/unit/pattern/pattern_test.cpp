// Patterns over words: what they match, what their groups hold, and how a slip in one is told.

#include "pattern/pattern.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>

#include "engine/engine.hpp"
#include "ingest/reader.hpp"
#include "pattern/reach.hpp"

namespace tally::pattern {
namespace {

align::ArticleFacts facts_of(const std::string& text) {
  auto article = ingest::read_article(std::string_view("a.txt"), text);
  REQUIRE(article.has_value());
  return engine::read_facts(*std::move(article));
}

// "BA117 {carrier=BA}; ..." of all matches.
std::string found(const Pattern& pattern, const align::ArticleFacts& facts) {
  std::string out;
  for (const Match& match : pattern.find(facts)) {
    if (!out.empty()) out += "; ";
    out += facts.document.span_of(match.tokens).in(facts.article.text);
    for (const auto& [name, group] : match.groups) out += fmt::format(" {}={}", name, group.span.in(facts.article.text));
  }
  return out;
}

struct Case {
  std::string pattern;
  std::string text;
  std::string found;
};

}  // namespace

TEST_CASE("a pattern matches words by form, tag, mention and order") {
  const std::string flight = "Flight BA117 left London at noon. A second flight, BA171, followed.";
  const Case cases[] = {
      {"flight", flight, "Flight; flight"},
      {"flight (value: /[A-Z]{2}\\d+/)", flight, "Flight BA117 value=BA117"},
      {"flight \",\"? (value: /(?P<carrier>[A-Z]{2})(?P<number>\\d+)/)", flight,
       "Flight BA117 carrier=BA number=117 value=BA117; flight, BA171 carrier=BA number=171 value=BA171"},
      {"/[a-z]+/", "Ann ran.", "ran"},
      {"[lemma=leave|follow]", flight, "left; followed"},
      {"[tag=VERB word!=left]", flight, "followed"},
      {"(who: <person>) [lemma=resign]", "On Monday Ann Marie Lee resigned.", "Ann Marie Lee resigned who=Ann Marie Lee"},
      {"<person>", "Ann Marie Lee met Bo Hale.", "Ann Marie Lee; Bo Hale"},
      {"[in=person]", "Ann Lee left.", "Ann; Lee"},
      {"(value: <money>)", "It cost £26.9m in all.", "£26.9m value=£26.9m"},
      {"bus|coach (n: /\\d+/)", "The coach 9 met the bus.", "coach 9 n=9; bus"},
      {"(bus|coach) (n: /\\d+/)", "The coach 9 met the bus.", "coach 9 n=9"},
      {"a{2,3}", "a a a a a", "a a a; a a"},
      {"very+ good", "A very very good day, a good one.", "very very good"},
      {"(x: a b?) (y: b*)", "a b b", "a b b x=a b y=b"},
      {"[] day", "A very very good day.", "good day"},
      {"one [] [] four", "One two three four.", "One two three four"},
      {"end begin", "This is the end. Begin again.", ""},  // never across sentences
      {"/\\\\C/|(end)", "This is the end.", "end"},
      {"\"don't\"|(do \"n't\")", "I don't.", "don't"},
      {"no such", flight, ""},
  };
  for (const Case& c : cases) {
    INFO(c.pattern << " in: " << c.text);
    const auto pattern = Pattern::compile(c.pattern);
    REQUIRE(pattern.has_value());
    CHECK(found(*pattern, facts_of(c.text)) == c.found);
  }
}

TEST_CASE("a slip in a pattern is told with its place and what was expected") {
  struct Slip {
    std::string pattern;
    std::size_t byte;
    std::string message;
    std::string expected;
  };
  const Slip cases[] = {
      {"", 0, "nothing stands here", "a word, /regex/, [condition], <mention> or (group)"},
      {"a | ", 4, "nothing stands here", "a word, /regex/, [condition], <mention> or (group)"},
      {"flight (value: /x/", 7, "a bracket is not closed", "add )"},
      {"flight value)", 12, ") has no beginning", "take it out, or put it in marks: \"...\""},
      {"a /[/", 3, "the regular expression is broken: missing ]: [", "RE2 syntax: https://github.com/google/re2/wiki/Syntax"},
      {"a /x\\C/", 4, "\\C matches a part of a letter", "write . for any letter"},
      {"[ö]", 1, "no condition: ö", "known are: word, lemma, tag, relation, in"},
      {"a /b", 2, "a regular expression is not closed", "add /"},
      {"<persn>", 1, "no kind of mention: persn", "did you mean person?"},
      {"[lema=go]", 1, "no condition: lema", "did you mean lemma?"},
      {"[lemma]", 6, "lemma without a value", "write lemma=value"},
      {"[tag=VRB]", 5, "no tag: VRB", "a part of speech of Universal Dependencies (VERB) or of the Penn Treebank (VBD)"},
      {"[relation=subject]", 10, "no relation: subject", "a relation of Universal Dependencies: nsubj, obj, obl, nmod, ..."},
      {"a{3,2}", 1, "a count that cannot be", "from a smaller number to a larger one, at most 100"},
      {"a{x}", 1, "no count", "write {2} or {2,3} or {2,}"},
      {"a? b*", 0, "the pattern matches where no word is", "one part must not be left out: no ? or * behind it"},
      {"((a{100}){100}){100}", 0, "the pattern is too large", "make it of several patterns, or count less: {2,3}"},
  };
  for (const Slip& c : cases) {
    INFO(c.pattern);
    const auto pattern = Pattern::compile(c.pattern);
    REQUIRE_FALSE(pattern.has_value());
    CHECK(pattern.error().byte == c.byte);
    CHECK(pattern.error().message == c.message);
    CHECK(pattern.error().remedy == c.expected);
  }
}

TEST_CASE("every beginning of a pattern is a pattern or an error at a place in it") {
  const std::string whole = R"(flight? "," (value: /(?P<c>[A-Z]\/)\d+/ | [lemma=sink|"x y" tag!=VERB]{2,3}) <person>+ ((a|b)* c){2,})";
  CHECK(Pattern::compile(whole).has_value());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto pattern = Pattern::compile(whole.substr(0, size));
    INFO(whole.substr(0, size));
    if (pattern) continue;
    CHECK(pattern.error().byte.value_or(999) <= size);
    CHECK_FALSE(pattern.error().message.empty());
    CHECK_FALSE(pattern.error().remedy.empty());
  }
}

TEST_CASE("a path leads along the parse to what stands far off") {
  const auto facts = facts_of("The ferry Calder, which had left late, sank in Norway.");
  const auto pattern = Pattern::compile("(verb: [lemma=sink])");
  REQUIRE(pattern.has_value());
  const std::vector<Match> matches = pattern->find(facts);
  REQUIRE(matches.size() == 1);
  const auto follow = [&](const std::string& text) {
    const auto path = Reach::parse(text);
    REQUIRE(path.has_value());
    const auto group = path->follow(facts, matches[0]);
    return group ? std::string(group->span.in(facts.article.text)) : "nothing";
  };
  CHECK(follow("verb >obl") == "Norway");
  CHECK(follow("verb >obl >case") == "in");
  CHECK(follow("verb >obl <obl") == "sank");
  CHECK(follow("verb >obl[in=person]") == "nothing");
  CHECK(follow("verb >obj ?") == "nothing");
  CHECK(follow("verb >nsubj") != "nothing");
}

TEST_CASE("a slip in a path is told with its place") {
  const std::pair<std::string, std::string> cases[] = {{"", "no group to begin at"},
                                                       {"verb", "a path without a step"},
                                                       {"verb nsubj", "no step: n"},
                                                       {"verb >subject", "no relation: subject"},
                                                       {"verb >nsubj? x", "something stands behind the question mark"},
                                                       {"verb >nsubj[lema=x]", "no condition: lema"}};
  for (const auto& [text, message] : cases) {
    INFO(text);
    const auto path = Reach::parse(text);
    REQUIRE_FALSE(path.has_value());
    CHECK(path.error().message == message);
  }
}

TEST_CASE("a pattern that could be matched in very many ways takes no longer for it") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "a ";
  const auto pattern = Pattern::compile("(x: (a? a?){20} a* a* a* b)");
  REQUIRE(pattern.has_value());
  CHECK(found(*pattern, facts_of(text)).empty());
}

}  // namespace tally::pattern

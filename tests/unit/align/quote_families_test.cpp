#include "align/quote_families.hpp"

#include <catch2/catch.hpp>

#include "language/reader.hpp"

using namespace tally;
using namespace tally::align;

namespace {

struct Read {
  ingest::Article article;
  language::Document document;
  mention::Mentions mentions;
};

Read read(std::string text) {
  Read out;
  out.article.text = std::move(text);
  out.article.blocks.push_back({base::make_span(0, out.article.text.size()), ingest::Zone::body});
  out.document = language::read_document(out.article);
  out.mentions = mention::find_mentions(out.article, out.document);
  return out;
}

std::vector<QuoteFamily> families_of(const std::vector<Read>& reads) {
  std::vector<QuotedArticle> articles;
  for (const Read& r : reads) articles.push_back({r.document, r.mentions});
  return find_quote_families(articles);
}

std::string words(const std::vector<Read>& reads, const QuotePlace& place, WordRange range) {
  const Read& r = reads[place.article.index()];
  return std::string(place.span(r.document, range).in(r.article.text));
}

// The edits of the one pair of two quotations: "negation: not > never"; "apart" where they are no versions of one.
std::vector<std::string> edits(const std::string& left, const std::string& right) {
  std::vector<Read> reads;
  reads.push_back(read("Ann Lee said: “" + left + "”"));
  reads.push_back(read("Ann Lee said: “" + right + "”"));
  const auto families = families_of(reads);
  if (families.empty()) return {"apart"};
  std::vector<std::string> out;
  for (const QuotePair& pair : families.front().pairs) {
    const QuotePlace& a = families.front().versions[pair.left].places.front();
    const QuotePlace& b = families.front().versions[pair.right].places.front();
    for (const QuoteEdit& edit : pair.edits) {
      out.push_back(std::string(to_string(edit.grade)) + ": " + words(reads, a, edit.left) + " > " +
                    words(reads, b, edit.right));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("what differs between two quotations of one utterance") {
  using Edits = std::vector<std::string>;
  const auto [left, right, expected] = GENERATE(table<std::string, std::string, Edits>({
      // the same, as house styles write it
      {"We can't paint the harbour wall in two days.", "We cannot paint the harbor wall, in 2 days", Edits{}},
      {"We’re paying 5 per cent of the bill", "We are paying five percent of the bill", Edits{}},
      // shortened at either end
      {"We will paint the wall and the boats before winter comes", "We will paint the wall and the boats", Edits{}},
      {"In spring we will paint the wall and the boats", "we will paint the wall and the boats before winter", Edits{}},
      {"We will paint the wall, which is old, and the boats today", "We will paint the wall … and the boats today",
       Edits{"marked omission: which is old > "}},
      // words that differ, by weight
      {"We will paint the wall and the boats", "We will paint a wall and the boats", Edits{"function word: the > a"}},
      {"We will paint the wall and the boats", "We will scrape the wall and the boats",
       Edits{"content word: paint > scrape"}},
      {"We will paint two walls and the boats", "We will paint three walls and the boats", Edits{"number: two > three"}},
      {"We will paint the wall and the boats", "We will not paint the wall and the boats", Edits{"negation:  > not"}},
      {"We will not paint the wall and the boats", "We will never paint the wall and the boats",
       Edits{"content word: not > never"}},
      {"We will paint the wall and the boats", "We will paint the wall and the church",
       Edits{"content word: boats > church"}},
      // two utterances
      {"We will paint the wall and the boats", "The boats are older than the wall we know", Edits{"apart"}},
      {"We will paint it", "We will sell it", Edits{"apart"}},
  }));
  CAPTURE(left, right);
  CHECK(edits(left, right) == expected);
}

TEST_CASE("places with the same words are one version, also inside one article") {
  std::vector<Read> reads;
  reads.push_back(read("“The wall is older than the town,” said Ann Lee. “The wall is older than the town,” she said."));
  reads.push_back(read("‘The wall is older than the town’ was on a poster."));
  const auto families = families_of(reads);
  REQUIRE(families.size() == 1);
  REQUIRE(families.front().versions.size() == 1);
  CHECK(families.front().versions.front().places.size() == 3);
  CHECK(families.front().pairs.empty());
}

TEST_CASE("a crowd of versions stays one family without comparing all with all") {
  constexpr std::size_t count = 60;
  std::vector<Read> reads;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string word(1 + i, 'k');
    reads.push_back(read("Ann Lee said: “The old wall of the town is " + word + " and older than the church”."));
  }
  const auto families = families_of(reads);
  REQUIRE(families.size() == 1);
  CHECK(families.front().versions.size() == count);
  CHECK(families.front().pairs.size() < count * 8);
}

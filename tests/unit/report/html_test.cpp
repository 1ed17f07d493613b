#include "report/html.hpp"

#include <catch2/catch.hpp>

#include "hostile.hpp"
#include "report/agreements.hpp"
#include "report/dated.hpp"
#include "text_search.hpp"

using namespace tally;
using namespace tally::report;

namespace {

// What stands between the page's own style and script.
std::string body_of(const std::string& page) {
  const std::size_t begin = page.find("<body>");
  return page.substr(begin, page.find("<script>\n") - begin);
}

std::string dated_text(std::string_view sentence) {
  return "---\npublished: 2024-05-02T09:00:00Z\n---\n" + std::string(sentence) + "\n";
}

}  // namespace

TEST_CASE("HTML: words of articles are text, whatever they look like") {
  Sample sample = make_sample({{"a.md", "Rain fell.\n\nAnn Lee, 48, said \"<img src=x onerror=alert(1)> & </article>\".\n"},
                               {"b.txt", "Ann Lee (46) won.\n"}});
  sample.article(0).outlet = "<b>Daily</b>";
  sample.add({.rule = "age", .message = hostile_words, .suggestion = hostile_words}, {{0, "48", hostile_words}, {1, "46", "46"}});
  const std::string body = body_of(write_html(sample.take_outcome(), {}));
  CHECK(!holds(body, "<img"));
  CHECK(!holds(body, "<script"));
  CHECK(!holds(body, "<b>Daily"));
  CHECK(!holds(body, "\x1b"));
  CHECK(holds(body, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  CHECK(count(body, "<article") == count(body, "</article>"));
}

TEST_CASE("HTML: nothing is fetched") {
  const std::string page = write_html(hostile_sample().take_outcome(), {});
  CHECK(holds(page, "default-src 'none'"));
  for (const char* asks : {"src=\"", "@import", "url(", "<link", "http://", "https://"}) CHECK(!holds(page, asks));
}

TEST_CASE("HTML: marked words link to their finding, its places to the words") {
  const std::string body = body_of(write_html(hostile_sample().take_outcome(), {}));
  CHECK(holds(body, "<span class=\"at\" id=\"s1-f1-p1\"></span><a class=\"mark conflict side-1\" href=\"#s1-f1\""));
  CHECK(holds(body, ">48<sup>1</sup></a>"));
  CHECK(holds(body, "class=\"place\" href=\"#s1-f1-p2\""));
  CHECK(holds(body, "<article class=\"finding conflict\" id=\"s1-f1\""));
}

TEST_CASE("HTML: where findings overlap, every stretch knows all of its own") {
  Sample sample = make_sample({{"a.txt", "It rained. The pilot Ann Lee, 48, won.\n"}, {"b.txt", "It snowed.\n"}});
  sample.add({.rule = "name", .message = "first"}, {{0, "pilot Ann Lee", "x"}});
  sample.add({.rule = "age", .message = "second"}, {{0, "Ann Lee, 48", "y"}});
  const std::string body = body_of(write_html(sample.take_outcome(), {}));
  CHECK(holds(body, "data-f=\"s1-f1\" title=\"1. first\">pilot </a>"));
  CHECK(holds(body, "data-f=\"s1-f1 s1-f2\" title=\"1. first\">Ann Lee<sup>1</sup></a>"));
  CHECK(holds(body, "data-f=\"s1-f2\" title=\"2. second\">, 48<sup>2</sup></a>"));
}

TEST_CASE("HTML: the matrix has a row a finding and says which side an article stands on") {
  const std::string body = body_of(write_html(hostile_sample().take_outcome(), {}));
  CHECK(count(body, "<tr data-finding=") == 1);
  CHECK(holds(body, "<td><a class=\"says side-1\" href=\"#s1-f1-p1\" title=\"48\"><b class=\"letter\">A</b> 48</a></td>"));
}

TEST_CASE("HTML: articles without findings, no articles at all, several stories") {
  Sample calm = make_sample({{"a.txt", "Ann Lee won.\n"}, {"b.txt", "It rained.\n"}});
  CHECK(holds(write_html(calm.take_outcome(), {}), "<strong>No conflicts found</strong> in 2 articles."));
  CHECK(holds(write_html({}, {}), "Nothing was checked"));
  Outcome two = hostile_sample().take_outcome();
  two.stories.push_back(std::move(hostile_sample().take_outcome().stories[0]));
  const std::string body = body_of(write_html(two, {}));
  CHECK(holds(body, "id=\"s2-f1\""));
  CHECK(count(body, "id=\"findings\"") == 1);
}

TEST_CASE("what sources tell alike, and what they do not") {
  const struct {
    const char* other;
    std::size_t agreements;
  } cases[] = {{"The pilot Ann Lee, 48, lost the race in the rain.", 1},
               {"The pilot Ann Lee, 46, lost the race in the rain.", 0},
               {"A swan slept on the wide green lake.", 0}};
  for (const auto& c : cases) {
    Sample sample = make_sample({{"a.md", dated_text("Ann Lee, 48, flew over the town in a storm.")}, {"b.md", dated_text(c.other)}});
    CHECK(agreements(sample.result()).size() == c.agreements);
  }
}

TEST_CASE("a part of a month has no exact days and is told of the month") {
  Sample sample = make_sample({{"a.md", dated_text("The bridge opened at the end of March 2024 and closed on 2 April 2024.")},
                               {"b.txt", "It rained.\n"}});
  const Chronicle all = chronicle(sample.result());
  REQUIRE(!all.dated.empty());
  CHECK(all.dated[0].when.end - all.dated[0].when.begin == std::chrono::days(31));
}

TEST_CASE("dated claims stand in the order of time, what nothing dates is counted") {
  Sample sample = make_sample({{"a.md", dated_text("The bridge opened on 4 March 2024 after it was closed on 1 March 2024.")},
                               {"b.txt", "It rained on the town. The bridge opened on Tuesday afternoon.\n"}});
  const Chronicle all = chronicle(sample.result());
  REQUIRE(all.dated.size() == 2);
  CHECK(all.dated[0].when.begin < all.dated[1].when.begin);
  CHECK(all.undated == 1);
}

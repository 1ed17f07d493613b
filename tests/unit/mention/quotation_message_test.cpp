#include "mention/quotation_message.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "language/reader.hpp"
#include "mention/quotations.hpp"

namespace tally::mention {
namespace {

std::string speaker_in(std::string text) {
  ingest::Article article;
  article.text = std::move(text);
  article.blocks.push_back({base::make_span(0, article.text.size()), ingest::Zone::body});
  const language::Document document = language::read_document(article);
  const auto quotations = find_quotations(article, document);
  REQUIRE(!quotations.empty());
  return quotations[0].attribution ? std::string(quotations[0].attribution->speaker.in(article.text)) : "";
}

TEST_CASE("a message is its sender's, not his who tells of it") {
  CHECK(speaker_in("\"Nobody is turned away,\" was the message that Ann Lee had given staff on Monday, he said.") ==
        "Ann Lee");
  CHECK(speaker_in("\"Nobody is turned away,\" was the message from Ann Lee, Bob Ray said on Monday.") == "Ann Lee");
  CHECK(speaker_in("\"Nobody is turned away,\" was the only reply, Bob Ray said.").empty());
  CHECK(speaker_in("\"Nobody is turned away,\" Ann Lee said.") == "Ann Lee");
}

}  // namespace
}  // namespace tally::mention

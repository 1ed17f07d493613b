#pragma once
// One story on the page: its findings numbered, their sides lettered, and the ids that its parts link to each other by.
//
//   page.finding_id(2)   ->  "s1-f3"     the third finding of the first story
//   page.place_id(2, 0)  ->  "s1-f3-p1"  its first place, in the text of an article

#include <fmt/format.h>

#include <string>
#include <vector>

#include "finding/attention.hpp"
#include "report/place.hpp"
#include "report/sides.hpp"

namespace tally::report {

class StoryPage {
 public:
  StoryPage(const StoryResult& result, std::size_t number);

  struct Item {
    const finding::Finding* finding = nullptr;
    finding::Attention attention = finding::Attention::note;
    std::vector<Side> sides;
    std::vector<std::size_t> side_of;  // of each piece of evidence
  };

  [[nodiscard]] const StoryView& view() const { return view_; }
  [[nodiscard]] const align::Story& story() const { return view_.result().story; }
  [[nodiscard]] const std::vector<Item>& items() const { return items_; }  // conflicts first, notes last
  // The articles that stand on the page: all but house facts that no finding rests on, which come last.
  [[nodiscard]] const std::vector<ingest::ArticleId>& articles() const { return articles_; }

  [[nodiscard]] std::string prefix() const { return fmt::format("s{}", number_); }
  [[nodiscard]] std::string finding_id(std::size_t item) const { return fmt::format("s{}-f{}", number_, item + 1); }
  [[nodiscard]] std::string place_id(std::size_t item, std::size_t evidence) const {
    return fmt::format("s{}-f{}-p{}", number_, item + 1, evidence + 1);
  }
  [[nodiscard]] std::string article_id(ingest::ArticleId article) const {
    return fmt::format("s{}-a{}", number_, article.index() + 1);
  }

 private:
  StoryView view_;
  std::size_t number_;
  std::vector<Item> items_;
  std::vector<ingest::ArticleId> articles_;
};

[[nodiscard]] std::string_view class_of(finding::Attention attention);  // "conflict", "query", "context", "note"

// The letter that a finding's sides are told apart by, beside their colour: 'A', 'B', …
[[nodiscard]] char letter(std::size_t side);

// The class that colours a side: "side-1" to "side-4", then again from the first.
[[nodiscard]] std::string side_class(std::size_t side);

}  // namespace tally::report

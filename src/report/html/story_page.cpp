#include "report/html/story_page.hpp"

#include <algorithm>

#include "report/one_line.hpp"
#include "report/summary.hpp"

namespace tally::report {
namespace {

StoryPage::Item item_of(const StoryView& view, const finding::Finding& finding) {
  StoryPage::Item item{.finding = &finding, .attention = attention(finding), .sides = sides_of(view, finding)};
  for (const finding::Evidence& evidence : finding.evidence) {
    const std::string words = one_line(evidence.span.in(view.article(evidence.article).text));
    const std::string label = evidence.label.empty() ? words : one_line(evidence.label);
    const auto side = std::find_if(item.sides.begin(), item.sides.end(), [&](const Side& s) { return s.label == label; });
    item.side_of.push_back(static_cast<std::size_t>(side - item.sides.begin()));
  }
  return item;
}

}  // namespace

StoryPage::StoryPage(const StoryResult& result, std::size_t number) : view_(result), number_(number) {
  std::vector<bool> used(result.story.articles.size());
  for (const finding::Attention attention : attentions) {
    for (const finding::Finding& finding : result.findings) {
      if (finding::attention(finding) != attention || finding.evidence.empty()) continue;
      items_.push_back(item_of(view_, finding));
      for (const finding::Evidence& evidence : finding.evidence) used[evidence.article.index()] = true;
    }
  }
  const auto add = [&](bool house) {
    for (std::size_t i = 0; i < used.size(); ++i) {
      const bool is_house = is_house_facts(result.story.articles[i].article);
      if (is_house == house && (!house || used[i])) articles_.emplace_back(i);
    }
  };
  add(false);
  add(true);
}

std::string_view class_of(finding::Attention attention) {
  switch (attention) {
    case finding::Attention::conflict:
      return "conflict";
    case finding::Attention::query:
      return "query";
    case finding::Attention::context:
      return "context";
    case finding::Attention::note:
      return "note";
  }
  return "note";
}

char letter(std::size_t side) { return static_cast<char>('A' + std::min<std::size_t>(side, 25)); }

std::string side_class(std::size_t side) { return fmt::format("side-{}", side % 4 + 1); }

}  // namespace tally::report

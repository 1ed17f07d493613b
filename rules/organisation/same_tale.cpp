#include "same_tale.hpp"

#include <algorithm>

#include "base/sorted.hpp"

namespace tally::rules::organisation {

bool SameTale::told(const std::vector<Place>& a, const std::vector<Place>& b, std::size_t reach) {
  constexpr double enough = 5;
  if (!terms_) terms_.emplace(story_);
  const auto shared = align::shared_terms(around(a, reach), around(b, reach));
  return shared.size() >= 2 && terms_->weigh(shared) >= enough;
}

std::vector<align::Term> SameTale::around(const std::vector<Place>& places, std::size_t reach) const {
  std::vector<align::Term> out;
  for (const Place& place : places) {
    const language::Document& document = story_[place.article].document;
    const auto& sentences = document.sentences;
    const auto here = std::find_if(sentences.begin(), sentences.end(), [&](const language::Sentence& s) { return s.span.overlaps(place.span); });
    if (here == sentences.end()) continue;
    const auto at = static_cast<std::size_t>(here - sentences.begin());
    const std::size_t first = at - std::min(at, reach), last = std::min(at + reach, sentences.size() - 1);
    for (std::uint32_t i = sentences[first].tokens.begin; i < sentences[last].tokens.end; ++i) {
      const align::Term term = place.span.overlaps(document.tokens[i].span) ? 0 : terms_->of(place.article, language::TokenId(i));
      if (term != 0) out.push_back(term);
    }
  }
  base::sort_unique(out);
  return out;
}

}  // namespace tally::rules::organisation

#include "rule/declared/shared_words.hpp"

#include <algorithm>
#include <set>

#include "base/utf8.hpp"

namespace tally::rule {

using align::Term;

std::vector<SharedWords::Word> SharedWords::around(const SlotClaim& claim) const {
  const language::Document& document = story_[claim.article].document;
  const language::TokenRange sentence = document[claim.sentence].tokens;
  std::vector<Word> out;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const language::TokenId token(i);
    const Term term = claim.tokens.contains(token) ? 0 : terms_.of(claim.article, token);
    if (term == 0) continue;
    const bool is_entity = terms_.is_entity(term);
    out.push_back({is_entity ? term : 0, is_entity ? terms_.of_word(base::to_lower(document.lemma(document[token]))) : term});
  }
  return out;
}

std::size_t SharedWords::count(const SlotClaim& a, const SlotClaim& b) const {
  const auto in_common = [](const std::vector<Word>& left, const std::vector<Word>& right) {
    std::set<Term> shared;
    for (const Word& word : left) {
      const auto has = [&](Term Word::*kind) {
        return word.*kind != 0 && std::any_of(right.begin(), right.end(), [&](const Word& other) { return other.*kind == word.*kind; });
      };
      if (has(&Word::entity)) {
        shared.insert(word.entity);
      } else if (has(&Word::family)) {
        shared.insert(word.family);
      }
    }
    return shared.size();
  };
  const std::vector<Word> left = around(a), right = around(b);
  return std::min(in_common(left, right), in_common(right, left));
}

}  // namespace tally::rule

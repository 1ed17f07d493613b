#include "align/partners.hpp"

#include <algorithm>
#include <utility>

#include "base/sorted.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;

// The articles that have each term.
std::vector<std::vector<std::uint32_t>> articles_of_terms(const std::vector<std::vector<Term>>& terms_of,
                                                          std::size_t terms) {
  std::vector<std::vector<std::uint32_t>> out(terms);
  for (std::size_t a = 0; a < terms_of.size(); ++a)
    for (const Term term : terms_of[a]) out[term].push_back(static_cast<std::uint32_t>(a));
  return out;
}

// The others by what they share with the article, most first; of equals the first.
std::vector<std::uint32_t> nearest(const std::vector<double>& shared, std::size_t self, std::size_t most) {
  std::vector<std::uint32_t> others;
  for (std::size_t a = 0; a < shared.size(); ++a)
    if (a != self) others.push_back(static_cast<std::uint32_t>(a));
  const auto nearer = [&](std::uint32_t a, std::uint32_t b) {
    return shared[a] != shared[b] ? shared[a] > shared[b] : a < b;
  };
  const std::size_t kept = std::min(most, others.size());
  std::partial_sort(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(kept), others.end(), nearer);
  others.resize(kept);
  return others;
}

}  // namespace

std::vector<std::vector<ArticleId>> find_partners(const Story& story, const ClauseTerms& terms, std::size_t most) {
  const std::size_t articles = story.articles.size();
  std::vector<std::vector<Term>> terms_of;
  for (std::size_t a = 0; a < articles; ++a) {
    const auto tokens = static_cast<std::uint32_t>(story.articles[a].document.tokens.size());
    terms_of.push_back(terms.of(ArticleId(a), {0, tokens}));
  }
  const auto holders = articles_of_terms(terms_of, terms.size());
  std::vector<std::vector<ArticleId>> out(articles);
  for (std::size_t a = 0; a < articles; ++a) {
    std::vector<double> shared(articles, 0);
    for (const Term term : terms_of[a])
      for (const std::uint32_t other : holders[term]) shared[other] += terms.specificity(term);
    for (const std::uint32_t other : nearest(shared, a, most)) {
      out[a].push_back(ArticleId(other));
      out[other].push_back(ArticleId(a));
    }
  }
  for (std::vector<ArticleId>& partners : out) base::sort_unique(partners);
  return out;
}

}  // namespace tally::align

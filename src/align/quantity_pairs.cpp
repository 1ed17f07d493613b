#include "align/quantity_pairs.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "align/digit_slip.hpp"
#include "language/tree.hpp"
#include "mention/quantity_compare.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using language::Token;
using language::Upos;
using mention::Dimension;
using mention::MentionId;
using mention::Quantity;
using mention::QuantityMatch;

// Shares of weight that two sentences about one thing have in common, as found on invented and real stories.
constexpr double alike = 0.6;
constexpr double conversion_slack = 0.02;  // measures told in two units are rounded, and rounded again

using Words = std::set<std::string_view>;

struct Figure {
  QuantityRef ref;
  const Quantity* quantity;
  std::string_view counted;  // lemma of what is counted, empty for measures
  std::string_view verb;     // lemma of the verb above, empty where there is none
  Words context;             // content lemmas of the sentence
};

bool is_content(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::verb || token.upos == Upos::adj;
}

Words context_of(const ArticleFacts& facts, const mention::Mention& mention) {
  Words words;
  const auto sentence = facts.document.tokens[mention.tokens.begin].sentence;
  for (const Token& token : facts.document.tokens_of(sentence)) {
    if (is_content(token) && !mention.span.contains(token.span)) words.insert(facts.document.lemma(token));
  }
  return words;
}

std::string_view verb_above(const language::Document& document, language::TokenRange tokens) {
  language::TokenId at = top_of(document, tokens);
  for (int steps = 0; steps < 4 && at.valid(); ++steps, at = document[at].head) {
    if (document[at].upos == Upos::verb) return document.lemma(document[at]);
  }
  return {};
}

std::vector<Figure> figures_of(const Story& story) {
  std::vector<Figure> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const ArticleFacts& facts = story.articles[a];
    for (std::size_t m = 0; m < facts.mentions.all.size(); ++m) {
      const mention::Mention& mention = facts.mentions.all[m];
      const auto* quantity = std::get_if<Quantity>(&mention.value);
      if (quantity == nullptr || mention.tokens.empty()) continue;
      std::string_view counted;
      if (quantity->counted.valid()) counted = facts.document.lemma(facts.document[quantity->counted]);
      if (quantity->dimension == Dimension::count && counted.empty()) continue;
      out.push_back({{ArticleId(a), MentionId(m)}, quantity, counted, verb_above(facts.document, mention.tokens),
                     context_of(facts, mention)});
    }
  }
  return out;
}

// How telling a word is: the logarithm of one and sentences per sentence that has it.
class Rarity {
 public:
  explicit Rarity(const Story& story) {
    for (const ArticleFacts& facts : story.articles) {
      for (const language::Sentence& sentence : facts.document.sentences) {
        ++sentences_;
        Words words;
        for (const Token& token : facts.document.tokens_of(sentence)) {
          if (is_content(token)) words.insert(facts.document.lemma(token));
        }
        for (const std::string_view word : words) ++count_[word];
      }
    }
  }

  [[nodiscard]] double weight(std::string_view word) const {
    const auto found = count_.find(word);
    return found == count_.end() ? 0.0 : std::log1p(static_cast<double>(sentences_) / static_cast<double>(found->second));
  }

  // Shared weight as a share of the lighter sentence's.
  [[nodiscard]] double likeness(const Words& a, const Words& b) const {
    double shared = 0;
    for (const std::string_view word : a) {
      if (b.contains(word)) shared += weight(word);
    }
    const double least = std::min(total(a), total(b));
    return least <= 0 ? 0.0 : shared / least;
  }

 private:
  [[nodiscard]] double total(const Words& words) const {
    double sum = 0;
    for (const std::string_view word : words) sum += weight(word);
    return sum;
  }

  std::size_t sentences_ = 0;
  std::map<std::string_view, std::size_t> count_;
};

bool same_kind(const Figure& a, const Figure& b) {
  return a.quantity->dimension == b.quantity->dimension && a.counted == b.counted;
}

// The same figure, exact or rounded. "More than a million" goes with any larger figure and settles none.
bool agrees(const Figure& a, const Figure& b) {
  const QuantityMatch match = compare_quantities(*a.quantity, *b.quantity);
  const bool bounded = std::isfinite(a.quantity->high) && std::isfinite(b.quantity->high);
  return match == QuantityMatch::equal || match == QuantityMatch::rounding ||
         (match == QuantityMatch::compatible && bounded);
}

// Far enough apart for measures that were converted.
bool apart(const Quantity& a, const Quantity& b) {
  if (compare_quantities(a, b) != QuantityMatch::disjoint) return false;
  if (a.unit == b.unit) return true;
  const double x = (a.base_low + a.base_high) / 2;
  const double y = (b.base_low + b.base_high) / 2;
  return std::fabs(x - y) > conversion_slack * std::max(std::fabs(x), std::fabs(y));
}

// Whether the article has the figure, perhaps of something it calls by another name.
bool settled_in(const std::vector<Figure>& figures, const Figure& figure, ArticleId article) {
  return std::any_of(figures.begin(), figures.end(), [&](const Figure& other) {
    return other.ref.article == article && other.quantity->dimension == figure.quantity->dimension && agrees(figure, other);
  });
}

std::optional<std::chrono::sys_seconds> published(const Story& story, ArticleId article) {
  const auto& when = story[article].article.published;
  if (!when) return std::nullopt;
  return to_sys(*when);
}

// A slip of digits, or one figure with two units ("58 metres", "58 feet").
bool looks_like_slip(const Quantity& a, const Quantity& b) {
  constexpr double least_figure = 10;
  if (a.unit != b.unit) return a.dimension != Dimension::money && a.value == b.value && a.value >= least_figure;
  return is_digit_slip(a.value, b.value);
}

// A count that a later article gives higher is news, unless it looks like a slip.
bool is_update(const Story& story, const Figure& a, const Figure& b) {
  if (a.quantity->dimension != Dimension::count) return false;
  const auto when_a = published(story, a.ref.article);
  const auto when_b = published(story, b.ref.article);
  if (!when_a || !when_b || *when_a == *when_b) return false;
  return (*when_a < *when_b) == (a.quantity->value < b.quantity->value);
}

bool comparable(const Figure& a, const Figure& b) {
  return a.ref.article != b.ref.article && same_kind(a, b) && a.quantity->dimension != Dimension::score &&
         a.quantity->hedge == b.quantity->hedge && apart(*a.quantity, *b.quantity);
}

}  // namespace

const Quantity& quantity_at(const Story& story, QuantityRef ref) {
  return std::get<Quantity>(story[ref.article].mentions[ref.mention].value);
}

std::vector<QuantityPair> find_quantity_pairs(const Story& story) {
  const std::vector<Figure> figures = figures_of(story);
  const Rarity rarity(story);
  std::vector<QuantityPair> out;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    for (std::size_t j = i + 1; j < figures.size(); ++j) {
      const Figure& a = figures[i];
      const Figure& b = figures[j];
      if (!comparable(a, b)) continue;
      const bool slip = looks_like_slip(*a.quantity, *b.quantity);
      if (!slip && is_update(story, a, b)) continue;
      if (settled_in(figures, a, b.ref.article) || settled_in(figures, b, a.ref.article)) continue;
      const double likeness = rarity.likeness(a.context, b.context);
      const bool same_verb = !a.verb.empty() && a.verb == b.verb;
      if (slip || (same_verb && likeness >= alike)) out.push_back({a.ref, b.ref, likeness, slip});
    }
  }
  return out;
}

std::vector<QuantityRef> places_like(const Story& story, QuantityRef ref) {
  const std::vector<Figure> figures = figures_of(story);
  const auto self = std::find_if(figures.begin(), figures.end(), [&](const Figure& f) { return f.ref == ref; });
  std::vector<QuantityRef> out;
  for (const Figure& figure : figures) {
    if (same_kind(figure, *self) && compare_quantities(*figure.quantity, *self->quantity) == QuantityMatch::equal) {
      out.push_back(figure.ref);
    }
  }
  return out;
}

}  // namespace tally::align

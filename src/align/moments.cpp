#include "align/moments.hpp"

#include <algorithm>

#include "align/happening_phrase.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;

bool rules_clause(const Document& document, TokenId id) {
  const Token& token = document[id];
  const bool verb = token.upos == Upos::verb || token.upos == Upos::aux;
  switch (language::universal(token.relation)) {
    case Relation::advcl:
    case Relation::ccomp:
    case Relation::csubj:
    case Relation::parataxis: return true;
    case Relation::acl: return token.relation == Relation::acl_relcl;
    case Relation::conj: return verb;
    default: return false;
  }
}

// "When a thief broke a window", "as she was changing a cloth": the time of one clause is that of the other.
bool is_same_time(const Document& document, TokenId verb) {
  constexpr language::WordSet marks{{"when", "as", "while", "where"}};
  bool found = false;
  language::for_each_child(document, verb, [&](TokenId id, const Token& token) {
    found = found || (id < verb && marks.contains(document.norm(token)));
  });
  return found;
}

// The word that rules the clause in which `at` stands.
TokenId clause_head(const Document& document, TokenId at) {
  while (at.valid() && document[at].head.valid()) {
    if (rules_clause(document, at) && !is_same_time(document, at)) return at;
    at = document[at].head;
  }
  return at;
}

// Near the words: of two happenings of one kind.
bool tells_of_another(const Document& document, TokenRange sentence, TokenRange words) {
  constexpr language::WordSet others{{"again", "another", "earlier", "previous", "previously", "second", "third", "former", "next", "twice", "annual",
                                      "every", "each", "usual", "usually", "anniversary", "original", "originally", "rewrite", "history"}};
  constexpr std::uint32_t reach = 8;
  const std::uint32_t begin = std::max(sentence.begin, words.begin < reach ? 0 : words.begin - reach);
  const std::uint32_t end = std::min(sentence.end, words.end + reach);
  for (std::uint32_t t = begin; t < end; ++t) {
    if ((t < words.begin || t >= words.end) && others.contains(document.lemma(document.tokens[t]))) return true;
  }
  return false;
}

void sort_unique(std::vector<Term>& terms) {
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

std::size_t shared_words(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](std::string_view word) { return std::find(b.begin(), b.end(), word) != b.end(); }));
}

bool has_name(const ClauseTerms& terms, const std::vector<Term>& some) {
  return std::any_of(some.begin(), some.end(), [&](Term term) { return terms.is_entity(term); });
}

}  // namespace

Moments::Moments(const Story& story, const ClauseTerms& terms) : story_(story), terms_(terms) {
  constexpr std::size_t lead = 2;  // the headline and the first sentence
  for (const ArticleFacts& facts : story.articles) {
    const auto& sentences = facts.document.sentences;
    Themes themes = 0;
    const std::uint32_t end = sentences.empty() ? 0 : sentences[std::min(lead, sentences.size()) - 1].tokens.end;
    for (std::uint32_t t = 0; t < end; ++t) themes |= theme_at(facts.document, TokenId(t));
    main_.push_back(themes);
  }
}

Moment Moments::at(ArticleId article, TokenRange words) const {
  const Document& document = story_[article].document;
  Moment moment{.article = article, .sentence = document.tokens[words.begin].sentence};
  const TokenRange sentence = document[moment.sentence].tokens;
  const TokenId head = clause_head(document, language::top_of(document, words));
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (t >= words.begin && t < words.end) continue;
    const TokenId id(t);
    const Themes themes = theme_at(document, id);
    moment.far |= themes;
    if (document[id].upos == Upos::propn && terms_.is_entity(terms_.of(article, id))) moment.name_words.push_back(document.norm(document[id]));
    if (clause_head(document, id) != head) continue;
    moment.near |= themes;
    moment.anything = moment.anything || names_any_happening(document, id);
    if (const Term term = terms_.of(article, id); term != 0) moment.clause.push_back(term);
  }
  sort_unique(moment.clause);
  moment.another = tells_of_another(document, sentence, words);
  moment.sentence_terms = terms_.of(article, sentence);
  const std::size_t home = moment.sentence.index();
  const std::size_t last = document.sentences.size() - 1;
  moment.around = terms_.of(article, {document.sentences[home == 0 ? 0 : home - 1].tokens.begin, document.sentences[std::min(home + 1, last)].tokens.end});
  return moment;
}

double Moments::likeness(const Moment& a, const Moment& b) const {
  return likeness_of_themes(a, b) + likeness_of_words(a, b);
}

double Moments::likeness_of_themes(const Moment& a, const Moment& b) const {
  const Themes about = main_[a.article.index()] & main_[b.article.index()];
  const auto told = [&](const Moment& m) { return m.near == 0 && m.anything ? about : m.near; };
  const Themes x = told(a);
  const Themes y = told(b);
  if (are_steps(x, y)) return -3;
  if ((x & y) != 0) return (x & y & about) != 0 ? 3.2 : 2.5;
  if ((x & b.far) != 0 || (a.far & y) != 0) return 1.2;
  return x != 0 && y != 0 ? -1 : 0;
}

// Whom the one names the other does not, and the other way round.
bool Moments::name_others(const Moment& a, const Moment& b) const {
  if (!has_name(terms_, a.clause) || !has_name(terms_, b.clause)) return false;
  if (has_name(terms_, shared_terms(a.sentence_terms, b.around)) || has_name(terms_, shared_terms(a.around, b.sentence_terms))) return false;
  return shared_words(a.name_words, b.name_words) == 0;
}

double Moments::likeness_of_words(const Moment& a, const Moment& b) const {
  const double clause = terms_.rarity(shared_terms(a.clause, b.clause));
  const double sentence = terms_.rarity(shared_terms(a.sentence_terms, b.sentence_terms));
  const double around = terms_.rarity(shared_terms(a.around, b.around));
  double sum = std::min(clause, 3.0) + 0.6 * std::min(sentence - clause, 3.0) + 0.25 * std::min(around - sentence, 4.0);
  if (name_others(a, b)) sum -= 1.5;
  return sum;
}

}  // namespace tally::align

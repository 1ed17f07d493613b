#include "align/clause_scene.hpp"

#include "base/sorted.hpp"
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

constexpr int most_steps = 40;
constexpr language::WordSet things{{"it", "this", "that", "they", "them", "these", "those"}};

// A clause of its own that hangs on another.
bool is_apart(const Token& token) {
  const Relation relation = universal(token.relation);
  return relation == Relation::parataxis || (relation == Relation::conj && token.upos == Upos::verb);
}

bool rules_clause(const Document& document, TokenId id) {
  const Token& token = document[id];
  const Relation relation = universal(token.relation);
  const bool clause = relation == Relation::root || relation == Relation::conj || relation == Relation::parataxis ||
                      relation == Relation::advcl || relation == Relation::acl || relation == Relation::ccomp;
  return clause && (token.upos == Upos::verb || token.upos == Upos::aux || child(document, id, Relation::cop) ||
                    child(document, id, Relation::nsubj));
}

TokenId clause_head(const Document& document, TokenId word) {
  TokenId at = word;
  for (int steps = 0; steps < most_steps && !rules_clause(document, at) && document[at].head.valid(); ++steps) at = document[at].head;
  return at;
}

// Below `head`, with no clause of its own between.
bool belongs(const Document& document, TokenId word, TokenId head) {
  for (int steps = 0; steps < most_steps && word.valid(); ++steps) {
    if (word == head) return true;
    if (is_apart(document[word])) return false;
    word = document[word].head;
  }
  return false;
}

}  // namespace

Term ClauseScenes::at(ArticleId article, TokenId word) const {
  const entity::LocalEntityId local = story_[article].entities.entity_at(word);
  if (local.valid()) {
    const entity::EntityId entity = story_.entities.of({article, local});
    if (entity.valid()) return static_cast<Term>(entity.index()) + 1;
  }
  return terms_.of(article, word);
}

std::vector<Term> ClauseScenes::of(ArticleId article, TokenId word) const {
  const Document& document = story_[article].document;
  std::vector<Term> out;
  TokenId head = clause_head(document, word);
  add_clause(article, head, out);
  for (int steps = 0; steps < 3 && document[head].head.valid(); ++steps) {
    const Relation relation = universal(document[head].relation);
    const TokenId above = document[head].head;
    if (relation == Relation::acl) {
      add_phrase(article, above, out);
      break;
    }
    const bool shares = relation == Relation::conj || relation == Relation::xcomp || relation == Relation::advcl;
    if (!shares || child(document, head, Relation::nsubj)) break;
    if (const auto subject = child(document, above, Relation::nsubj)) add_phrase(article, *subject, out);
    head = above;
  }
  base::sort_unique(out);
  return out;
}

std::vector<Term> ClauseScenes::of_phrase(ArticleId article, TokenId noun) const {
  std::vector<Term> out;
  add_phrase(article, noun, out);
  base::sort_unique(out);
  return out;
}

void ClauseScenes::add_clause(ArticleId article, TokenId head, std::vector<Term>& out) const {
  const Document& document = story_[article].document;
  const TokenRange sentence = document[document[head].sentence].tokens;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (!belongs(document, TokenId(t), head)) continue;
    if (const Term term = at(article, TokenId(t)); term != 0) out.push_back(term);
  }
  const auto subject = child(document, head, Relation::nsubj);
  if (subject && at(article, *subject) == 0 && things.contains(document.norm(document[*subject]))) {
    add_sentence_before(article, *subject, out);
  }
}

void ClauseScenes::add_phrase(ArticleId article, TokenId noun, std::vector<Term>& out) const {
  const Document& document = story_[article].document;
  const TokenRange range = subtree(document, noun);
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const bool clause = universal(document.tokens[t].relation) == Relation::acl;
    if (clause && document.tokens[t].head == noun) break;
    if (const Term term = at(article, TokenId(t)); term != 0) out.push_back(term);
  }
}

void ClauseScenes::add_sentence_before(ArticleId article, TokenId word, std::vector<Term>& out) const {
  const Document& document = story_[article].document;
  const std::size_t sentence = document[word].sentence.index();
  if (sentence == 0 || document.sentences[sentence - 1].block + 1 < document.sentences[sentence].block) return;
  const TokenRange range = document.sentences[sentence - 1].tokens;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (const Term term = at(article, TokenId(t)); term != 0) out.push_back(term);
  }
}

}  // namespace tally::align

#include "entity/interview.hpp"

#include "entity/discourse.hpp"
#include "language/tree.hpp"

namespace tally::entity {
namespace {

using language::Relation;
using language::Token;

bool is_talk(std::string_view lemma) {
  return lemma == "interview" || lemma == "speak" || lemma == "talk" || lemma == "answer" || lemma == "discuss" || lemma == "q&a";
}

// "interviews Ann Lee", "spoke with Ann Lee", "an interview with Ann Lee", "Ann Lee answered".
bool is_interviewed(const SpokenArticle& spoken, const mention::Mention& name) {
  const std::uint32_t begin = name.tokens.begin;
  const bool follows = begin > 0 && spoken.document.tokens[begin - 1].sentence == spoken.document.tokens[begin].sentence;
  if (follows && spoken.document.norm(spoken.document.tokens[begin - 1]).starts_with("interview")) return true;  // a noun in headlines
  const Token& token = spoken.document[carrier(spoken.document, language::top_of(spoken.document, name.tokens))];
  if (!token.head.valid() || !is_talk(spoken.document.lemma(spoken.document[token.head]))) return false;
  const std::string_view lemma = spoken.document.lemma(spoken.document[token.head]);
  const bool answers = lemma == "answer" || lemma == "discuss";
  return answers == (language::universal(token.relation) == Relation::nsubj);
}

// Where questions and answers in the first person begin.
std::optional<std::uint32_t> first_question(const SpokenArticle& spoken) {
  constexpr int least = 3;  // questions
  std::optional<std::uint32_t> first;
  int questions = 0;
  for (std::uint32_t block = 0; block < spoken.article.blocks.size(); ++block) {
    if (!is_question(spoken, block)) continue;
    if (!first) first = block;
    ++questions;
  }
  return questions >= least ? first : std::nullopt;
}

}  // namespace

bool is_question(const SpokenArticle& spoken, std::uint32_t block) {
  std::string_view text = spoken.article.blocks[block].span.in(spoken.article.text);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '*')) text.remove_suffix(1);
  return text.ends_with('?');
}

std::optional<Interview> interview_of(const SpokenArticle& spoken) {
  const auto question = first_question(spoken);
  if (!question) return std::nullopt;
  Interview out{.first_question = *question};
  for (std::size_t i = 0; i < spoken.mentions.all.size(); ++i) {
    const mention::Mention& m = spoken.mentions.all[i];
    const LocalEntityId id = spoken.entities.of_mention[i];
    if (m.kind != mention::MentionKind::person || !id.valid() || m.tokens.empty()) continue;
    if (spoken.document[spoken.document.tokens[m.tokens.begin].sentence].block >= *question) break;
    if (!is_interviewed(spoken, m)) continue;
    if (out.answers.valid() && out.answers != id) return std::nullopt;
    out.answers = id;
  }
  return out.answers.valid() ? std::optional(out) : std::nullopt;
}

}  // namespace tally::entity

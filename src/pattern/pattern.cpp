#include "pattern/pattern.hpp"

#include <algorithm>

#include "pattern/machine.hpp"

namespace tally::pattern {
namespace {

using language::SentenceId;
using language::TokenId;

Group group_of(const align::ArticleFacts& facts, language::TokenRange tokens) { return {facts.document.span_of(tokens), tokens}; }

// The stretches of a word that the groups of its regular expression took.
void add_inner(const align::ArticleFacts& facts, const TokenTest& test, const InnerGroups& inner, TokenId token, Match& match) {
  const base::Span word = facts.document[token].span;
  const auto found = test.text->match_whole(word.in(facts.article.text));
  for (std::size_t i = 0; found && i < inner.names.size(); ++i) {
    const auto part = found->groups[i];
    if (inner.names[i].empty() || !part || part->empty()) continue;
    match.groups[inner.names[i]] = {{word.begin + part->begin, word.begin + part->end}, {token.value, token.value + 1}};
  }
}

Match make_match(const Program& program, const align::ArticleFacts& facts, const Run& run) {
  Match match{.tokens = run.tokens, .groups = {}};
  for (std::size_t i = 0; i < program.groups.size(); ++i) {
    const std::uint32_t begin = run.slots[2 * i], end = run.slots[2 * i + 1];
    if (begin != no_place && end != no_place && begin < end) match.groups[program.groups[i]] = group_of(facts, {begin, end});
  }
  for (const InnerGroups& inner : program.inner) {
    const std::uint32_t at = run.slots[inner.slot];
    if (at != no_place && run.tokens.contains(TokenId(at))) add_inner(facts, program.tests[inner.test], inner, TokenId(at), match);
  }
  return match;
}

// The sentences in which one of the words stands, as it is written or as a lemma; all where no words are given.
std::vector<SentenceId> sentences_with(const language::Document& document, const std::vector<std::string>& words) {
  std::vector<SentenceId> out;
  if (words.empty()) {
    for (std::size_t i = 0; i < document.sentences.size(); ++i) out.emplace_back(i);
    return out;
  }
  std::vector<base::Symbol> symbols;
  for (const std::string& word : words) {
    const base::Symbol symbol = document.strings.find(word);
    if (symbol != base::Symbol()) symbols.push_back(symbol);
  }
  if (symbols.empty()) return out;
  const auto wanted = [&](base::Symbol symbol) { return std::find(symbols.begin(), symbols.end(), symbol) != symbols.end(); };
  for (const language::Token& token : document.tokens) {
    if (!out.empty() && out.back() == token.sentence) continue;
    if (wanted(token.norm) || wanted(token.lemma)) out.push_back(token.sentence);
  }
  return out;
}

}  // namespace

Pattern::Pattern(std::unique_ptr<const Program> program) : program_(std::move(program)) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

base::Result<Pattern> Pattern::compile(std::string_view text) {
  auto tree = parse(text);
  if (!tree) return tree.error();
  auto program = make_program(*std::move(tree));
  if (!program) return program.error();
  return Pattern(std::make_unique<const Program>(*std::move(program)));
}

const std::vector<std::string>& Pattern::groups() const { return program_->names; }

std::vector<Match> Pattern::find(const align::ArticleFacts& facts) const {
  std::vector<Match> out;
  Machine machine(*program_, facts);
  for (const SentenceId id : sentences_with(facts.document, program_->required)) {
    language::TokenRange rest = facts.document[id].tokens;
    while (const auto run = machine.find(rest)) {
      out.push_back(make_match(*program_, facts, *run));
      rest.begin = run->tokens.end;
    }
  }
  return out;
}

}  // namespace tally::pattern

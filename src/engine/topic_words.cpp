#include "engine/topic_words.hpp"

#include <map>

#include "base/utf8.hpp"
#include "language/dictionary.hpp"
#include "language/segmenter.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::engine {
namespace {

constexpr std::size_t shortest = 3;  // bytes

bool is_topical(std::string_view word) {
  const bool letter = base::is_ascii_alpha(word.front()) || static_cast<unsigned char>(word.front()) >= 0xC3;
  return letter && word.size() >= shortest && !mention::is_function_word(word) && !mention::is_speech_verb(word);
}

// A capital tells nothing at the beginning of a sentence or a quotation.
bool begins_something(const language::Document& document, const language::Sentence& sentence, std::size_t token) {
  if (token == sentence.tokens.begin) return true;
  const std::string_view before = document.norm(document.tokens[token - 1]);
  return before == "\"" || before == "'" || before == ":";
}

}  // namespace

TopicWords topic_words(const ingest::Article& article) {
  language::Document document;
  language::segment(article, document);
  std::map<std::string, TopicWord, std::less<>> found;
  for (const language::Sentence& sentence : document.sentences) {
    for (std::size_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const language::Token& token = document.tokens[i];
      const std::string_view norm = document.norm(token);
      if (norm.empty() || !is_topical(norm)) continue;
      auto at = found.find(norm);
      if (at == found.end()) {
        at = found.emplace(norm, TopicWord{.text = std::string(norm), .common = language::look_up_word(norm).common}).first;
      }
      TopicWord& word = at->second;
      ++word.count;
      const bool capital = base::starts_upper(token.span.in(article.text)) && !begins_something(document, sentence, i);
      word.name = word.name || (capital && !word.common);
    }
  }
  TopicWords out;
  for (auto& [text, word] : found) out.all.push_back(std::move(word));
  if (const auto& moment = article.published ? article.published : article.updated) out.day = moment->date;
  return out;
}

}  // namespace tally::engine

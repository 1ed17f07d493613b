// Words that no dictionary has, a letter or two apart: the names of drugs, products and firms are coined, and nobody's eye
// catches "zorafenix" for "zofarenix". Each article has one of the forms, or one article a form once beside the other.

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "claim/nations.hpp"
#include "entity/name_distance.hpp"
#include "language/dictionary.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"

namespace tally::rules::organisation {
namespace {

constexpr std::size_t shortest = 6;

struct Coined {
  std::string word;  // folded
  std::vector<Place> places;
  std::set<ingest::ArticleId> articles;
  bool place = false;
};

bool is_plain(std::string_view form) {
  return form.size() >= shortest && std::all_of(form.begin(), form.end(), [](char c) { return base::is_ascii_alpha(c); }) &&
         std::all_of(form.begin() + 1, form.end(), base::is_ascii_lower);
}

// Part of a name that other rules hold against others: a person's, a place's, or a body's of several words.
bool is_named(const align::ArticleFacts& facts, language::TokenId token) {
  const auto here = facts.mentions.at(token);
  return std::any_of(here.begin(), here.end(), [&](mention::MentionId id) {
    const mention::Mention& m = facts.mentions[id];
    return m.kind == mention::MentionKind::person || m.kind == mention::MentionKind::place || (m.tokens.size() > 1 && m.kind != mention::MentionKind::role);
  });
}

bool is_known(const std::string& word) {
  if (language::look_up_word(word).known() || mention::lookup(word).known() || !claim::country_of(word).empty()) return true;
  return word.ends_with('s') && language::look_up_word(word.substr(0, word.size() - 1)).known();
}

// "in Tobermore", "Tobermore and Gort": a place that no map here shows, of which two spellings are often two customs.
bool may_be_place(const align::ArticleFacts& facts, std::size_t token) {
  static constexpr language::WordSet words{{"in", "at", "near", "from", "to", "of", "outside", "around", "towards", "through", "via", "between", "and", ","}};
  const auto& tokens = facts.document.tokens;
  if (!base::is_ascii_upper(tokens[token].span.in(facts.article.text).front())) return false;
  return (token > 0 && words.contains(facts.document.norm(tokens[token - 1]))) ||
         (token + 1 < tokens.size() && facts.document.norm(tokens[token + 1]) == "and");
}

std::vector<Coined> coined_words(const align::Story& story) {
  std::map<std::string, Coined> words;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const align::ArticleFacts& facts = story.articles[a];
    for (std::size_t i = 0; i < facts.document.tokens.size(); ++i) {
      const language::Token& token = facts.document.tokens[i];
      const std::string_view form = token.span.in(facts.article.text);
      if (!is_plain(form)) continue;
      const std::string word = base::fold(form);
      if (is_known(word) || is_named(facts, language::TokenId(i))) continue;
      const bool joined = (i > 0 && facts.document.norm(facts.document.tokens[i - 1]) == "-") ||
                          (i + 1 < facts.document.tokens.size() && facts.document.norm(facts.document.tokens[i + 1]) == "-");
      if (joined) continue;
      Coined& coined = words[word];
      coined.word = word;
      coined.place = coined.place || may_be_place(facts, i);
      coined.places.push_back({ingest::ArticleId(a), token.span});
      coined.articles.insert(ingest::ArticleId(a));
    }
  }
  std::vector<Coined> out;
  for (auto& [word, coined] : words) {
    if (!coined.place) out.push_back(std::move(coined));
  }
  return out;
}

// "Zorafenix", "zofarenix": few letters apart, and no inflection of each other.
bool is_slip(const std::string& a, const std::string& b) {
  if (a.front() != b.front() || a.starts_with(b) || b.starts_with(a)) return false;
  const std::size_t limit = std::min(a.size(), b.size()) < 8 ? 1 : 2;
  return entity::edit_distance(a, b, limit) <= limit;
}

// No article has both, or one has the odd form once among others.
bool is_odd(const Coined& a, const Coined& b) {
  const bool both = std::any_of(a.articles.begin(), a.articles.end(), [&](ingest::ArticleId id) { return b.articles.contains(id); });
  const std::size_t few = std::min(a.places.size(), b.places.size()), many = std::max(a.places.size(), b.places.size());
  return !both || (few == 1 && many > 1);
}

}  // namespace

void check_coined(const align::Story& story, rule::Sink& sink) {
  const std::vector<Coined> words = coined_words(story);
  std::map<char, std::vector<const Coined*>> alike;  // by their first letter
  for (const Coined& coined : words) alike[coined.word.front()].push_back(&coined);
  for (const auto& [begin, some] : alike) {
    for (std::size_t i = 0; i < some.size(); ++i) {
      for (std::size_t k = i + 1; k < some.size(); ++k) {
        if (!is_slip(some[i]->word, some[k]->word) || !is_odd(*some[i], *some[k])) continue;
        sink.compared();
        std::vector<Variant> variants;
        for (const Coined* coined : {some[i], some[k]}) {
          for (const Place& place : coined->places) add_place(story, variants, {coined->word}, place);
        }
        report_variants(story, std::move(variants), finding::Severity::warning, 0.75, sink);
      }
    }
  }
}

}  // namespace tally::rules::organisation

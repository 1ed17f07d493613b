// One letter of a name of several words: "Merton Press" in one article, "Marton Press" in another. Names of persons are
// the name rule's, names of roads and waters no organisations.

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "checks.hpp"
#include "entity/name_distance.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"

namespace tally::rules::organisation {
namespace {

using language::WordSet;
using mention::MentionKind;

constexpr std::size_t shortest_word = 5;

struct Name {
  std::vector<std::string> words;
  std::vector<Place> places;
  std::set<ingest::ArticleId> articles;
  bool body = false;  // found as an organisation or as a name of unknown kind
};

bool is_ground(const std::string& word) {
  static constexpr WordSet words{{"road", "street", "lane", "avenue", "river", "creek", "hill", "hills", "bay", "lake",
                                  "island", "valley", "mountain", "square", "park", "way", "drive", "close", "bridge"}};
  return words.contains(word);
}

// What the finder of names takes the words for; nothing where a person is named.
std::optional<MentionKind> kind_of(const align::ArticleFacts& facts, base::Span span) {
  MentionKind kind = MentionKind::place;  // of names that it does not know nothing is said
  for (const mention::Mention& m : facts.mentions.all) {
    if (!m.span.overlaps(span)) continue;
    if (m.kind == MentionKind::person && m.span.in(facts.article.text).find('&') != std::string_view::npos) return MentionKind::other;
    if (m.kind == MentionKind::person || m.kind == MentionKind::role || m.kind == MentionKind::time) return std::nullopt;
    if (m.span == span) kind = m.kind;
  }
  return kind;
}

std::vector<Name> names_of(const align::Story& story, const std::vector<Run>& runs) {
  std::map<std::vector<std::string>, Name> names;
  std::set<std::vector<std::string>> persons;
  for (const Run& run : runs) {
    if (run.words.size() < 2 || run.words.size() > 6) continue;
    std::vector<std::string> words;
    for (const Word& word : run.words) words.push_back(word.text);
    const base::Span span = span_of(story, run, 0, run.words.size());
    const auto kind = kind_of(story[run.article], span);
    if (!kind) {
      persons.insert(words);
      continue;
    }
    Name& name = names[words];
    name.words = words;
    name.places.push_back({run.article, span});
    name.articles.insert(run.article);
    name.body = name.body || *kind == MentionKind::organisation || *kind == MentionKind::other || *kind == MentionKind::work;
  }
  std::vector<Name> out;
  for (auto& [words, name] : names)
    if (persons.count(words) == 0) out.push_back(std::move(name));
  return out;
}

bool is_slip(const std::string& a, const std::string& b) {
  if (a.size() < shortest_word || b.size() < shortest_word) return false;
  const std::string &shorter = a.size() < b.size() ? a : b, &longer = a.size() < b.size() ? b : a;
  // "Clark" and "Clarke", "Bennet" and "Bennett"; not one and several, German and Germany.
  if (longer.starts_with(shorter)) return longer.size() == shorter.size() + 1 && (longer.back() == 'e' || longer.back() == shorter.back());
  return entity::edit_distance(a, b, 1) == 1;
}

// Not a place that maps show.
bool unknown(const Name& name) {
  std::string all;
  for (const std::string& word : name.words) all += (all.empty() ? "" : " ") + word;
  return !mention::lookup(all).place();
}

bool are_one(const Name& a, const Name& b) {
  if (a.words.size() != b.words.size() || !(a.body || b.body || (unknown(a) && unknown(b)))) return false;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    if (a.words[i] == b.words[i]) continue;
    if (++differing > 1 || !is_slip(a.words[i], b.words[i])) return false;
  }
  if (differing == 0 || (a.words.back() == b.words.back() && is_ground(a.words.back()))) return false;
  return std::none_of(a.articles.begin(), a.articles.end(), [&](ingest::ArticleId id) { return b.articles.count(id) != 0; });
}

}  // namespace

void check_slips(const align::Story& story, const std::vector<Run>& runs, rule::Sink& sink) {
  if (story.articles.size() < 2) return;
  const std::vector<Name> names = names_of(story, runs);
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t k = i + 1; k < names.size(); ++k) {
      if (!are_one(names[i], names[k])) continue;
      std::vector<Variant> variants;
      for (const Name* name : {&names[i], &names[k]})
        for (const Place& place : name->places) add_place(story, variants, name->words, place);
      report_variants(story, std::move(variants), finding::Severity::warning, 0.8, sink);
    }
  }
  if (names.size() > 1) sink.compared(names.size());
}

}  // namespace tally::rules::organisation

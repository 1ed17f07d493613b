// The words of one name in two orders: "Tran Minh Duc" and "Tran Duc Minh", "Martin James" and "James Martin". The family
// name set first or last is a custom and no slip, so of names of three words and more only what is no turn of the other
// counts, and of two words only where both are given names in English.

#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"

namespace tally::rules::name {
namespace {

using Words = std::vector<std::string>;

struct Named {
  Form form;
  bool person = false;
};

// The finder of names takes some for places; who it is shows in the other article.
bool may_be_person(mention::MentionKind kind) {
  return kind == mention::MentionKind::person || kind == mention::MentionKind::place || kind == mention::MentionKind::other;
}

Words words_of(const align::ArticleFacts& facts, const mention::Mention& m) {
  if (const auto* name = std::get_if<mention::PersonName>(&m.value)) {
    Words out = name->given;
    if (!name->particles.empty()) out.push_back(name->particles);  // "Van" of "Nguyen Van Tuan"
    out.push_back(name->surname);
    for (std::string& word : out) word = base::fold(word);
    return name->surname.empty() ? Words() : out;
  }
  Words out;
  for (const language::Token& token : facts.document.tokens_of(m.tokens)) out.push_back(base::fold(token.span.in(facts.article.text)));
  return out;
}

bool is_turn(const Words& a, const Words& b) {
  Words twice = a;
  twice.insert(twice.end(), a.begin(), a.end());
  return std::search(twice.begin(), twice.end(), b.begin(), b.end()) != twice.end();
}

bool is_given(const std::string& word) { return mention::lookup(word).has(mention::WordFlag::given); }

bool is_slip(const Words& a, const Words& b) {
  if (a.size() == 2) return is_given(a[0]) && is_given(a[1]);
  return !is_turn(a, b);
}

using Names = std::map<Words, Named>;  // by the words in their order

std::map<Words, Names> names_of(const align::Story& story) {
  std::map<Words, Names> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const align::ArticleFacts& facts = story.articles[a];
    for (const mention::Mention& m : facts.mentions.all) {
      if (!may_be_person(m.kind) || m.tokens.size() < 2 || m.tokens.size() > 6) continue;
      const Words words = words_of(facts, m);
      if (words.size() < 2) continue;
      Words sorted = words;
      std::sort(sorted.begin(), sorted.end());
      Named& named = out[sorted][words];
      named.person = named.person || m.kind == mention::MentionKind::person;
      if (named.form.name.empty()) named.form.name = m.span.in(facts.article.text);
      named.form.places.push_back({ingest::ArticleId(a), m.span});
    }
  }
  return out;
}

}  // namespace

void check_word_order(const align::Story& story, rule::Sink& sink) {
  for (const auto& [words, names] : names_of(story)) {
    if (names.size() != 2) continue;
    const auto &first = *names.begin(), &second = *names.rbegin();
    if (!(first.second.person || second.second.person) || !is_slip(first.first, second.first)) continue;
    sink.compared();
    report_forms(first.second.form, second.second.form, "One person's names stand in two orders:", 0.85, sink);
  }
}

}  // namespace tally::rules::name

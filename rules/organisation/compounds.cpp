// Names of one word that are made of two, or of capitals alone: "SwiftArm" in one article and "SwiftMilk" in another, "RSDP"
// and "RDSP". No article has both, and their sentences tell of the same.

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "rule/days_apart.hpp"
#include "same_tale.hpp"

namespace tally::rules::organisation {
namespace {

struct OneWord {
  std::string form;
  std::vector<Place> places;
  std::set<ingest::ArticleId> articles;
};

// Where the second part begins: "SwiftArm" -> 5; 0 where there is none.
std::size_t seam(std::string_view form) {
  constexpr std::size_t shortest = 4;
  for (std::size_t i = shortest; i + 2 < form.size(); ++i) {
    if (base::is_ascii_upper(form[i]) && base::is_ascii_lower(form[i - 1]) && base::is_ascii_lower(form[i + 1])) return i;
  }
  return 0;
}

bool is_acronym(std::string_view form) {
  return form.size() >= 4 && form.size() <= 8 && std::all_of(form.begin(), form.end(), base::is_ascii_upper);
}

// "RSDP" and "RDSP": two neighbours have changed places.
bool is_turned(std::string_view a, std::string_view b) {
  if (a.size() != b.size() || a == b) return false;
  const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

bool are_alike(const std::string& a, const std::string& b) {
  if (is_acronym(a) && is_acronym(b)) return is_turned(a, b);
  const std::size_t at = seam(a);
  return at > 0 && at == seam(b) && a.compare(0, at, b, 0, at) == 0 && a != b;
}

std::vector<OneWord> words_of(const align::Story& story) {
  std::map<std::string, OneWord> words;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const align::ArticleFacts& facts = story.articles[a];
    for (const language::Token& token : facts.document.tokens) {
      const std::string form(token.span.in(facts.article.text));
      if (seam(form) == 0 && !is_acronym(form)) continue;
      if (is_acronym(form) && facts.document.zone_of(facts.article, token) == ingest::Zone::headline) continue;
      OneWord& word = words[form];
      word.form = form;
      word.places.push_back({ingest::ArticleId(a), token.span});
      word.articles.insert(ingest::ArticleId(a));
    }
  }
  std::vector<OneWord> out;
  for (auto& [form, word] : words) out.push_back(std::move(word));
  return out;
}

// Products of other years are other products.
bool within_a_month(const align::Story& story, const OneWord& a, const OneWord& b) {
  constexpr int month = 31;
  return rule::days_apart(story, *a.articles.begin(), *b.articles.begin()).value_or(0) <= month;
}

bool share_article(const OneWord& a, const OneWord& b) {
  return std::any_of(a.articles.begin(), a.articles.end(), [&](ingest::ArticleId id) { return b.articles.contains(id); });
}

}  // namespace

void check_compounds(const align::Story& story, rule::Sink& sink) {
  const std::vector<OneWord> words = words_of(story);
  SameTale tale(story);
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t k = i + 1; k < words.size(); ++k) {
      if (!are_alike(words[i].form, words[k].form) || share_article(words[i], words[k]) || !within_a_month(story, words[i], words[k])) continue;
      sink.compared();
      if (!tale.told(words[i].places, words[k].places)) continue;
      std::vector<Variant> variants;
      for (const OneWord* word : {&words[i], &words[k]}) {
        for (const Place& place : word->places) add_place(story, variants, {word->form}, place);
      }
      report_variants(story, std::move(variants), finding::Severity::warning, 0.75, sink);
    }
  }
}

}  // namespace tally::rules::organisation

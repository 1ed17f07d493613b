#include "names.hpp"

#include <algorithm>
#include <map>

#include "base/phrases.hpp"
#include "base/utf8.hpp"
#include "body_kinds.hpp"
#include "checks.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::rules::organisation {
namespace {

// Whether the word belongs to a person's name; a name of a body ends there.
bool names_person(const align::ArticleFacts& facts, const Word& word) {
  const auto here = facts.mentions.at(language::TokenId(word.token));
  return std::any_of(here.begin(), here.end(), [&](mention::MentionId id) {
    const mention::Mention& m = facts.mentions[id];
    if (m.kind != mention::MentionKind::person || m.tokens.size() < 2) return false;
    // "Harrow & Lyle", "General Hospital": taken for somebody's, and a body's.
    const auto norm = [&](std::uint32_t i) { return facts.document.norm(facts.document.tokens[i]); };
    const std::string last(norm(m.tokens.end - 1));
    if (mention::is_organisation_head(last) || is_house(last)) return false;
    for (std::uint32_t i = m.tokens.begin; i < m.tokens.end; ++i)
      if (norm(i) == "&") return false;
    return true;
  });
}

// Where the names of a run may begin: at its first word, behind a person, and behind "of the" or "and".
std::vector<std::size_t> starts_of(const align::ArticleFacts& facts, const Run& run) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < run.words.size(); ++i) {
    if (run.words[i].weak || names_person(facts, run.words[i])) continue;
    if (i == 0 || run.words[i - 1].text == "the" || run.words[i - 1].text == "and" || names_person(facts, run.words[i - 1]) ||
        (run.words[i - 1].weak && (i == 1 || names_person(facts, run.words[i - 2])))) {
      out.push_back(i);
    }
  }
  return out;
}

std::string joined(const Name& name) {
  std::string out;
  for (const std::string& word : name.words) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace

std::vector<Name> names_of(const align::Story& story, const std::vector<Run>& runs) {
  std::map<std::vector<std::string>, Name> names;
  for (const Run& run : runs) {
    const auto& facts = story[run.article];
    for (const std::size_t first : starts_of(facts, run)) {
      std::size_t last = first;
      while (last < run.words.size() && !names_person(facts, run.words[last])) ++last;
      while (last > first && run.words[last - 1].weak) --last;
      if (last - first < 2 || last - first > 8) continue;
      std::vector<std::string> words;
      for (std::size_t i = first; i < last; ++i) words.push_back(run.words[i].text);
      Name& name = names[words];
      name.words = words;
      name.places.push_back({run.article, span_of(story, run, first, last)});
      name.articles.insert(run.article);
    }
  }
  std::vector<Name> out;
  for (auto& [words, name] : names) out.push_back(std::move(name));
  return out;
}

NameTexts::NameTexts(const align::Story& story, const std::vector<Name>& names) : articles_(names.size()) {
  std::vector<std::string> texts;
  for (const Name& name : names) texts.push_back(joined(name));
  const base::Phrases phrases(std::move(texts));
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    for (const std::uint32_t name : phrases.in(base::fold(story.articles[a].article.text))) articles_[name].push_back(ingest::ArticleId(a));
  }
}

bool NameTexts::apart(const std::vector<Name>& names, std::size_t a, std::size_t b) const {
  const auto has = [&](std::size_t one, std::size_t other) {
    return std::any_of(names[one].articles.begin(), names[one].articles.end(),
                       [&](ingest::ArticleId id) { return std::binary_search(articles_[other].begin(), articles_[other].end(), id); });
  };
  return !has(a, b) && !has(b, a);
}

// Reported before as two expansions of one acronym, or otherwise.
bool reported(const rule::Sink& sink, const Name& name) {
  return std::any_of(sink.findings().begin(), sink.findings().end(), [&](const finding::Finding& finding) {
    return std::any_of(finding.evidence.begin(), finding.evidence.end(), [&](const finding::Evidence& evidence) {
      return std::any_of(name.places.begin(), name.places.end(), [&](const Place& place) {
        return place.article == evidence.article && place.span.overlaps(evidence.span);
      });
    });
  });
}

void report_names(const align::Story& story, const Name& a, const Name& b, double confidence, rule::Sink& sink) {
  if (reported(sink, a) && reported(sink, b)) return;
  std::vector<Variant> variants;
  for (const Name* name : {&a, &b}) {
    for (const Place& place : name->places) add_place(story, variants, name->words, place);
  }
  report_variants(story, std::move(variants), finding::Severity::warning, confidence, sink);
}

}  // namespace tally::rules::organisation

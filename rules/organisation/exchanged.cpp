// One word exchanged for another of its kind: "Alliance of Dock Workers" and "Association of Dock Workers", "Rowan Trust"
// and "Rowan Foundation", "Journal of Soil Physics" and "Journal of Soil Chemistry". Each article has one of the names.

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "align/clause_terms.hpp"
#include "base/utf8.hpp"
#include "checks.hpp"
#include "claim/nations.hpp"
#include "entity/name_distance.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::rules::organisation {
namespace {

using language::WordSet;

// Words for bodies that are taken for each other. A committee and a department, a council and a trust are two bodies.
int kind_of_body(const std::string& word) {
  static constexpr auto kinds = std::to_array<std::string_view>({
      " association alliance society federation union league guild ",
      " institute institution academy college school centre center ",
      " department ministry office bureau directorate ",
      " agency authority commission administration inspectorate ",
      " branch board bureau unit ",
      " trust foundation fund charity ",
      " hospital infirmary clinic ",
      " journal annals archives review letters bulletin proceedings ",
      " logistics haulage transport freight shipping lines services ",
      " systems solutions technologies technology software ",
      " airlines airways ",
      " pictures films studios productions ",
      " partners associates advisers ",
  });
  const std::string padded = " " + word + " ";
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i].find(padded) != std::string_view::npos) return static_cast<int>(i);
  }
  return -1;
}

bool is_journal(const std::string& word) {
  static constexpr WordSet words{{"journal", "annals", "archives", "review", "bulletin", "proceedings"}};
  return words.contains(word);
}

struct Name {
  std::vector<std::string> words;
  std::vector<Place> places;
  std::set<ingest::ArticleId> articles;
};

// Whether the word belongs to a person's name; a name of a body ends there.
bool names_person(const align::ArticleFacts& facts, const Word& word) {
  const auto here = facts.mentions.at(language::TokenId(word.token));
  return std::any_of(here.begin(), here.end(), [&](mention::MentionId id) {
    const mention::Mention& m = facts.mentions[id];
    return m.kind == mention::MentionKind::person && m.tokens.size() > 1;
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

bool is_small(const std::string& word) { return word == "of" || word == "for" || word == "and" || word == "the" || word == "&" || word == "de"; }

// The one place where two names of equal length differ; their length where there is none or more than one.
std::size_t difference(const Name& a, const Name& b) {
  const std::size_t size = a.words.size();
  if (size != b.words.size()) return size;
  std::size_t at = size;
  for (std::size_t i = 0; i < size; ++i) {
    if (a.words[i] == b.words[i]) continue;
    if (at != size) return size;
    at = i;
  }
  return at;
}

// A country has an association and a federation of many things.
bool is_telling(const std::string& word) {
  const auto facts = mention::lookup(word);
  return !facts.place() && !facts.has(mention::WordFlag::demonym);
}

bool has_digit(const std::string& word) { return std::any_of(word.begin(), word.end(), base::is_ascii_digit); }

// Two forms of one word or a slip of it: "north" and "northern", "wildlife" and "wildfowl"; not "yorks" for "yorkshire".
bool are_alike(const std::string& a, const std::string& b) {
  constexpr std::size_t stem = 4;
  const std::size_t shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
  if (shorter < stem || has_digit(a) || has_digit(b) || a + "s" == b || b + "s" == a) return false;
  if (!claim::country_of(a).empty() || !claim::country_of(b).empty()) return false;  // "Japan's", "Japanese"
  const bool cut = a.starts_with(b) || b.starts_with(a);
  if (cut && longer - shorter > 3) return false;
  std::size_t common = 0;
  while (common < shorter && a[common] == b[common]) ++common;
  return (common >= stem && 2 * common >= longer) || (shorter >= 6 && entity::edit_distance(a, b, 2) <= 2);
}

// How sure it is by the names alone that one body is meant: not at all, where their sentences tell of the same, or anyway.
enum class Sure { no, if_told_alike, yes };

Sure exchanged(const Name& a, const Name& b) {
  const std::size_t at = difference(a, b);
  if (at == a.words.size() || is_small(a.words[at]) || is_small(b.words[at])) return Sure::no;
  std::size_t shared = 0;
  bool telling = false, headed = false, rare = false;
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    headed = headed || mention::is_organisation_head(a.words[i]);
    if (i == at || is_small(a.words[i])) continue;
    ++shared;
    telling = telling || (!mention::is_organisation_head(a.words[i]) && kind_of_body(a.words[i]) < 0 && is_telling(a.words[i]));
    rare = rare || !mention::lookup(a.words[i]).known();
  }
  const int left = kind_of_body(a.words[at]), right = kind_of_body(b.words[at]);
  if (left >= 0 && left == right) return telling ? Sure::yes : Sure::no;
  // A journal's field: "Annals of Soil Physics", "Annals of Soil Chemistry".
  const bool field = at + 1 == a.words.size() && shared >= 2 && is_journal(a.words.front());
  if (field) return Sure::yes;
  const bool places = mention::lookup(a.words[at]).place() && mention::lookup(b.words[at]).place();
  if (places || has_digit(a.words[at]) || has_digit(b.words[at])) return Sure::no;
  if (are_alike(a.words[at], b.words[at])) return telling && (rare || shared >= 2) ? Sure::yes : Sure::if_told_alike;
  return headed && telling && shared >= 2 ? Sure::if_told_alike : Sure::no;
}

// A name of four words or more with one word inside that the other has not: "Vale Hospitals NHS Trust", "Vale Teaching
// Hospitals NHS Trust". Short forms drop the end of a name, or what all such names have.
bool has_more_inside(const Name& full, const Name& part) {
  static constexpr WordSet dropped{{"nhs", "royal", "national", "and", "of", "the", "for", "foundation", "group", "district", "county", "city"}};
  const std::size_t size = part.words.size();
  if (size < 4 || full.words.size() != size + 1) return false;
  std::size_t at = 0;
  while (at < size && part.words[at] == full.words[at]) ++at;
  if (at == 0 || at == size || dropped.contains(full.words[at])) return false;
  return std::equal(part.words.begin() + static_cast<std::ptrdiff_t>(at), part.words.end(), full.words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

// Whether the sentences that give the two names share words that few sentences of the story have.
class SameTale {
 public:
  explicit SameTale(const align::Story& story) : story_(story) {}

  bool told(const Name& a, const Name& b) {
    constexpr double enough = 5;
    if (!terms_) terms_.emplace(story_);
    const auto shared = align::shared_terms(around(a), around(b));
    return shared.size() >= 2 && terms_->weigh(shared) >= enough;
  }

 private:
  std::vector<align::Term> around(const Name& name) const {
    std::vector<align::Term> out;
    for (const Place& place : name.places) {
      const language::Document& document = story_[place.article].document;
      for (const language::Sentence& sentence : document.sentences) {
        if (!sentence.span.overlaps(place.span)) continue;
        for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
          const align::Term term = place.span.overlaps(document.tokens[i].span) ? 0 : terms_->of(place.article, language::TokenId(i));
          if (term != 0) out.push_back(term);
        }
      }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  const align::Story& story_;
  std::optional<align::ClauseTerms> terms_;
};

std::string joined(const Name& name) {
  std::string out;
  for (const std::string& word : name.words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// No article has both names: one that has them knows two bodies.
bool apart(const align::Story& story, const Name& a, const Name& b) {
  const auto has = [&](const Name& one, const std::string& other) {
    return std::any_of(one.articles.begin(), one.articles.end(), [&](ingest::ArticleId id) {
      return base::fold(story[id].article.text).find(other) != std::string::npos;
    });
  };
  return !has(a, joined(b)) && !has(b, joined(a));
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

}  // namespace

void check_exchanged(const align::Story& story, const std::vector<Run>& runs, rule::Sink& sink) {
  const std::vector<Name> names = names_of(story, runs);
  SameTale tale(story);
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t k = i + 1; k < names.size(); ++k) {
      Sure sure = exchanged(names[i], names[k]);
      if (has_more_inside(names[i], names[k]) || has_more_inside(names[k], names[i])) sure = Sure::yes;
      if (sure == Sure::no || !apart(story, names[i], names[k])) continue;
      if (sure == Sure::if_told_alike && !tale.told(names[i], names[k])) continue;
      if (reported(sink, names[i]) && reported(sink, names[k])) continue;
      std::vector<Variant> variants;
      for (const Name* name : {&names[i], &names[k]}) {
        for (const Place& place : name->places) add_place(story, variants, name->words, place);
      }
      report_variants(story, std::move(variants), finding::Severity::warning, 0.8, sink);
    }
  }
  sink.compared(names.size());
}

}  // namespace tally::rules::organisation

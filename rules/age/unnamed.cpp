#include "unnamed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <optional>
#include <set>

#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "rule/wording.hpp"

namespace tally::rules::age {
namespace {

using align::ArticleFacts;
using align::Story;
using ingest::ArticleId;
using language::Document;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::WordSet;

enum class Happened { nothing, custody, court, death, hurt, rescue };

Happened happening(std::string_view lemma) {
  static constexpr WordSet custody{{"arrest", "detain", "hold", "custody", "seize"}};
  static constexpr WordSet court{{"charge", "accuse", "appear", "plead", "remand", "jail", "sentence", "convict", "deny"}};
  static constexpr WordSet death{{"die", "kill", "dead", "drown", "perish", "death", "murder"}};
  static constexpr WordSet hurt{{"injure", "hurt", "wound", "stab", "hospital", "airlift", "hit", "attack"}};
  static constexpr WordSet rescue{{"rescue", "save", "winch", "pull"}};
  if (custody.contains(lemma)) return Happened::custody;
  if (court.contains(lemma)) return Happened::court;
  if (death.contains(lemma)) return Happened::death;
  if (hurt.contains(lemma)) return Happened::hurt;
  return rescue.contains(lemma) ? Happened::rescue : Happened::nothing;
}

// man and boy are one sex: a youth of 17 is either.
char sex_of(std::string_view noun) {
  if (noun == "man" || noun == "boy" || noun == "father" || noun == "grandfather") return 'm';
  if (noun == "woman" || noun == "girl" || noun == "mother" || noun == "grandmother") return 'f';
  return 0;
}

struct Unnamed {
  base::Span span;
  int years = 0;
  char sex = 0;
  Happened happened = Happened::nothing;
};

class Finder {
 public:
  explicit Finder(const ArticleFacts& facts) : facts_(facts) {}

  std::vector<Unnamed> find() const {
    std::vector<Unnamed> out;
    for (std::uint32_t i = 0; i < document().tokens.size(); ++i) {
      if (auto found = year_old(i)) out.push_back(*found);
      if (auto found = aged_noun(i)) out.push_back(*found);
    }
    return out;
  }

 private:
  const Document& document() const { return facts_.document; }
  bool is(std::uint32_t i, std::uint32_t anchor, std::string_view word) const {
    return i < document().tokens.size() && document().tokens[i].sentence == document().tokens[anchor].sentence &&
           document().norm(document().tokens[i]) == word;
  }

  std::optional<int> years(std::uint32_t i) const {
    if (i >= document().tokens.size()) return std::nullopt;
    const std::string_view text = document().norm(document().tokens[i]);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 && value < 120 ? std::optional(value) : std::nullopt;
  }

  bool named(std::uint32_t i) const {
    return std::any_of(facts_.mentions.all.begin(), facts_.mentions.all.end(), [&](const mention::Mention& m) {
      return m.kind == mention::MentionKind::person && m.tokens.contains(TokenId(i));
    });
  }

  // "a 31-year-old woman", "a 31-year-old local man"
  std::optional<Unnamed> year_old(std::uint32_t i) const {
    const auto age = years(i);
    if (!age || i == 0 || !is(i + 1, i, "-") || !is(i + 2, i, "year") || !is(i + 4, i, "old")) return std::nullopt;
    if (!is(i - 1, i, "a") && !is(i - 1, i, "an")) return std::nullopt;
    std::uint32_t head = i + 5;
    while (head + 1 < document().tokens.size() && document().tokens[head].upos == Upos::adj) ++head;
    return make(head, {i, head + 1}, *age);
  }

  // "a woman, 34,", "Boy, 17,", "a man aged 40"
  std::optional<Unnamed> aged_noun(std::uint32_t i) const {
    const bool aged = is(i + 1, i, "aged");
    if (!aged && !is(i + 1, i, ",")) return std::nullopt;
    const auto age = years(i + 2);
    if (!age || !is(i + 2, i, document().norm(document().tokens[i + 2]))) return std::nullopt;
    if (!aged && !is(i + 3, i, ",")) return std::nullopt;
    const bool first = i == document()[document().tokens[i].sentence].tokens.begin;
    if (!first && !is(i - 1, i, "a") && document().tokens[i - 1].upos != Upos::adj) return std::nullopt;
    return make(i, {i, i + 3}, *age);
  }

  std::optional<Unnamed> make(std::uint32_t head, TokenRange words, int years) const {
    if (head >= document().tokens.size()) return std::nullopt;
    const char sex = sex_of(document().lemma(document().tokens[head]));
    if (sex == 0 || named(head + 1) || (is(head + 1, head, ",") && named(head + 2))) return std::nullopt;
    const Happened happened = happened_to(head);
    if (happened == Happened::nothing) return std::nullopt;
    return Unnamed{document().span_of(words), years, sex, happened};
  }

  // The first verb above that tells what happened.
  Happened happened_to(std::uint32_t head) const {
    TokenId at(head);
    for (int steps = 0; steps < 3; ++steps) {
      at = document()[at].head;
      if (!at.valid()) break;
      const Happened found = happening(document().lemma(document()[at]));
      if (found != Happened::nothing) return found;
    }
    return Happened::nothing;
  }

  const ArticleFacts& facts_;
};

struct Told {
  ArticleId article;
  Unnamed who;
};

// The one unnamed person of that sex in each article, by what happened.
std::map<std::pair<char, Happened>, std::vector<Told>> told(const Story& story) {
  std::map<std::pair<char, Happened>, std::vector<Told>> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const std::vector<Unnamed> all = Finder(story.articles[a]).find();
    for (const Unnamed& who : all) {
      const bool alone = std::all_of(all.begin(), all.end(), [&](const Unnamed& other) { return other.sex != who.sex || other.years == who.years; });
      if (alone) out[{who.sex, who.happened}].push_back({ArticleId(a), who});
    }
  }
  return out;
}

bool age_of_somebody(const Story& story, int years) {
  return std::any_of(story.articles.begin(), story.articles.end(), [&](const ArticleFacts& facts) {
    return std::any_of(facts.claims.begin(), facts.claims.end(), [&](const claim::Claim& claim) {
      const auto* age = std::get_if<mention::Age>(&claim.value);
      return age != nullptr && !age->born && age->low <= years && years <= age->high;
    });
  });
}

bool same_week(const Story& story, ArticleId a, ArticleId b) {
  const auto &from = story[a].article.published, &to = story[b].article.published;
  if (!from || !to) return true;
  return std::abs((std::chrono::sys_days{to->date} - std::chrono::sys_days{from->date}).count()) < 7;
}

void report(const Story& story, const std::map<int, std::vector<Told>>& camps, rule::Sink& sink) {
  finding::Finding finding;
  finding.severity = finding::Severity::warning;
  finding.confidence = 0.75;
  std::vector<std::string> parts;
  for (const auto& [years, places] : camps) {
    std::set<ArticleId> articles;
    for (const Told& place : places) {
      articles.insert(place.article);
      finding.evidence.push_back({place.article, place.who.span, fmt::format("aged {}", years),
                                  years == camps.begin()->first ? finding::EvidenceRole::primary : finding::EvidenceRole::conflicting});
    }
    parts.push_back(fmt::format("aged {} in {}", years, rule::sources(story, articles)));
  }
  finding.message = fmt::format("What seems to be one person, not named, is {}", rule::join(parts));
  finding.suggestion = "Check the age with the police or the court.";
  finding.subject = "unnamed";
  sink.report(std::move(finding));
}

}  // namespace

void check_unnamed(const Story& story, rule::Sink& sink) {
  for (const auto& [key, places] : told(story)) {
    std::map<int, std::vector<Told>> camps;
    for (const Told& place : places) camps[place.who.years].push_back(place);
    sink.compared();
    if (camps.size() != 2) continue;
    const Told &a = camps.begin()->second.front(), &b = camps.rbegin()->second.front();
    if (a.article == b.article || !same_week(story, a.article, b.article)) continue;
    if (age_of_somebody(story, a.who.years) || age_of_somebody(story, b.who.years)) continue;
    report(story, camps, sink);
  }
}

}  // namespace tally::rules::age

#include "unnamed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "base/utf8.hpp"
#include "entity/person_group.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/person_name.hpp"
#include "rule/days_apart.hpp"
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
  if (noun == "schoolboy" || noun == "grandad" || noun == "dad") return 'm';
  if (noun == "schoolgirl" || noun == "gran" || noun == "mum") return 'f';
  if (noun == "woman" || noun == "girl" || noun == "mother" || noun == "grandmother") return 'f';
  return 0;
}

// A noun for somebody that tells no sex.
bool is_somebody(std::string_view noun) {
  static constexpr WordSet words{{"teenager", "teen", "youth", "driver", "pilot", "motorcyclist", "biker", "cyclist", "pedestrian", "climber", "hiker",
                                  "walker", "swimmer", "sailor", "fisherman", "diver", "rider", "student", "pupil", "pensioner", "passenger",
                                  "suspect", "defendant", "victim", "farmer", "tourist", "kayaker", "surfer", "skier", "runner", "worker",
                                  "soldier", "footballer", "player", "child", "toddler", "person", "local", "resident"}};
  return words.contains(noun);
}

struct Unnamed {
  base::Span span;
  int years = 0;
  char sex = 0;
  Happened happened = Happened::nothing;
  bool in_headline = false;
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
    const std::string lemma = base::to_lower(document().lemma(document().tokens[head]));
    const char sex = sex_of(lemma);
    if ((sex == 0 && !is_somebody(lemma)) || named(head + 1) || (is(head + 1, head, ",") && named(head + 2))) return std::nullopt;
    const Happened happened = happened_to(head);
    if (happened == Happened::nothing) return std::nullopt;
    const bool headline = document().zone_of(facts_.article, document().tokens[head]) == ingest::Zone::headline;
    return Unnamed{document().span_of(words), years, sex, happened, headline};
  }

 public:

  // The first verb above that tells what happened.
  Happened happened_to(std::uint32_t head) const {
    TokenId at(head);
    // "Pilot, 28, rescued from sea": headlines leave the auxiliary out
    if (const auto participle = language::child(document(), at, language::Relation::acl)) {
      const Happened found = happening(document().lemma(document()[*participle]));
      if (found != Happened::nothing) return found;
    }
    for (int steps = 0; steps < 3; ++steps) {
      at = document()[at].head;
      if (!at.valid()) break;
      const Happened found = happening(document().lemma(document()[at]));
      if (found != Happened::nothing) return found;
      const Happened below = told_below(at);
      if (below != Happened::nothing) return below;
    }
    return Happened::nothing;
  }

 private:
  // "was found dead", "was taken to hospital"
  Happened told_below(TokenId verb) const {
    Happened found = Happened::nothing;
    language::for_each_child(document(), verb, [&](TokenId, const language::Token& token) {
      const auto relation = language::universal(token.relation);
      const bool completes = relation == language::Relation::xcomp || relation == language::Relation::obl;
      if (completes && found == Happened::nothing) found = happening(document().lemma(token));
    });
    return found;
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
  return rule::days_apart(story, a, b).value_or(0) < 7;
}

void report(const Story& story, const std::map<int, std::vector<Told>>& camps, rule::Sink& sink) {
  finding::Finding finding;
  finding.severity = finding::Severity::warning;
  finding.confidence = 0.75;
  std::vector<std::string> parts;
  for (const auto& [years, places] : camps) {
    const auto words = [](const Told& place) { return place.who.span; };
    parts.push_back(rule::add_side(story, places, fmt::format("aged {}", years), words, finding));
  }
  finding.message = fmt::format("What seems to be one person, not named, is {}", rule::join(parts));
  finding.suggestion = "Check the age with the police or the court.";
  finding.subject = "unnamed";
  sink.report(std::move(finding));
}

// Somebody named whose age an article states, with what happened to them there.
struct Named {
  ArticleId article;
  entity::EntityId person;
  base::Span span;
  int years = 0;
  char sex = 0;
  std::set<Happened> happened;
};

char sex_of(mention::Sex sex) { return sex == mention::Sex::male ? 'm' : sex == mention::Sex::female ? 'f' : '\0'; }

std::vector<Named> named_ages(const Story& story) {
  std::vector<Named> out;
  for (const align::ClaimGroup& group : story.groups) {
    if (group.attribute != claim::Attribute::age || !group.entity.valid()) continue;
    const char sex = sex_of(entity::view_of(mention::parse_person_name(story.entities[group.entity].name)).sex);
    for (const align::ClaimRef ref : group.claims) {
      const auto& age = std::get<mention::Age>(story[ref].value);
      if (age.born || age.low != age.high) continue;
      Named named{ref.article, group.entity, story[ref].span, age.low, sex, {}};
      const ArticleFacts& facts = story[ref.article];
      const Finder finder(facts);
      for (const entity::EntityPart& part : story.entities[group.entity].parts) {
        if (part.article != ref.article) continue;
        for (const mention::MentionId id : story[part].mentions) {
          const TokenRange tokens = facts.mentions[id].tokens;
          if (!tokens.empty()) named.happened.insert(finder.happened_to(language::top_of(facts.document, tokens).value));
        }
      }
      out.push_back(std::move(named));
    }
  }
  return out;
}

bool names(const Story& story, ArticleId article, entity::EntityId person) {
  const auto& parts = story.entities[person].parts;
  return std::any_of(parts.begin(), parts.end(), [&](const entity::EntityPart& part) { return part.article == article; });
}

bool sexes_fit(char a, char b) { return a == 0 || b == 0 || a == b; }

// A headline is about whom its own text names; another article's unnamed one about whom nobody else can be meant.
bool may_be(const Story& story, const Told& told, const Named& named) {
  // A child or youth is seldom one of several.
  const bool young = told.who.years < 18 && named.years < 21;
  if ((!young && !named.happened.contains(told.who.happened)) || !sexes_fit(told.who.sex, named.sex) || told.who.years == named.years) return false;
  if (told.article == named.article) return told.who.in_headline;
  return !names(story, told.article, named.person) && same_week(story, told.article, named.article);
}

void report_named(const Story& story, const Told& told, const std::vector<const Named*>& places, rule::Sink& sink) {
  const std::string& person = story.entities[places.front()->person].name;
  finding::Finding finding;
  finding.severity = finding::Severity::warning;
  finding.confidence = 0.75;
  finding.evidence.push_back({told.article, told.who.span, fmt::format("aged {}", told.who.years), finding::EvidenceRole::primary});
  std::set<ArticleId> articles;
  for (const Named* place : places) {
    articles.insert(place->article);
    finding.evidence.push_back({place->article, place->span, fmt::format("{}, aged {}", person, place->years), finding::EvidenceRole::conflicting});
  }
  finding.message = fmt::format("What seems to be {} is aged {} in {} and {} in {}", person, told.who.years, rule::sources(story, {told.article}),
                                places.front()->years, rule::sources(story, articles));
  finding.suggestion = "Check the age with the police or the court.";
  finding.subject = person;
  sink.report(std::move(finding));
}

// One unnamed person and one who is named, to whom the same happened.
void check_named(const Story& story, rule::Sink& sink) {
  const std::vector<Named> named = named_ages(story);
  std::vector<Told> all;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    for (Unnamed& who : Finder(story.articles[a]).find()) all.push_back({ArticleId(a), who});
  }
  for (const Told& told : all) {
    const bool rival = std::any_of(all.begin(), all.end(), [&](const Told& other) {
      return other.article == told.article && other.who.years != told.who.years && other.who.happened == told.who.happened && sexes_fit(other.who.sex, told.who.sex);
    });
    if (rival || age_of_somebody(story, told.who.years)) continue;
    std::vector<const Named*> places;
    for (const Named& one : named) {
      if (may_be(story, told, one)) places.push_back(&one);
    }
    const bool one = !places.empty() && std::all_of(places.begin(), places.end(), [&](const Named* n) {
      return n->person == places.front()->person && n->years == places.front()->years;
    });
    if (!one) continue;
    sink.compared();
    report_named(story, told, places, sink);
    return;
  }
}

}  // namespace

void check_unnamed(const Story& story, rule::Sink& sink) {
  check_named(story, sink);
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

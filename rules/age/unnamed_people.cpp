#include "unnamed_people.hpp"

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "entity/person_nouns.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/age_words.hpp"
#include "mention/gazetteer.hpp"
#include "mention/role_lexicon.hpp"
#include "rule/days_apart.hpp"

namespace tally::rules::age {
namespace {

using align::ArticleFacts;
using language::Document;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::WordSet;

Happened happening(std::string_view lemma) {
  static constexpr WordSet custody{{"arrest", "detain", "hold", "custody", "seize"}};
  static constexpr WordSet court{
      {"charge", "accuse", "appear", "plead", "remand", "jail", "sentence", "convict", "deny"}};
  static constexpr WordSet death{{"die", "kill", "dead", "drown", "perish", "death", "murder"}};
  static constexpr WordSet hurt{{"injure", "hurt", "wound", "stab", "hospital", "airlift", "hit", "attack"}};
  static constexpr WordSet rescue{{"rescue", "save", "winch", "pull"}};
  if (custody.contains(lemma)) return Happened::custody;
  if (court.contains(lemma)) return Happened::court;
  if (death.contains(lemma)) return Happened::death;
  if (hurt.contains(lemma)) return Happened::hurt;
  return rescue.contains(lemma) ? Happened::rescue : Happened::nothing;
}

// "was found dead", "was taken to hospital"
Happened told_below(const Document& document, TokenId verb) {
  Happened found = Happened::nothing;
  language::for_each_child(document, verb, [&](TokenId, const language::Token& token) {
    const auto relation = language::universal(token.relation);
    const bool completes = relation == language::Relation::xcomp || relation == language::Relation::obl;
    if (completes && found == Happened::nothing) found = happening(document.lemma(token));
  });
  return found;
}

class Finder {
 public:
  Finder(const ArticleFacts& facts, bool children) : facts_(facts), children_(children) {}

  std::vector<Unnamed> find() const {
    std::vector<Unnamed> out;
    for (std::uint32_t i = 0; i < document().tokens.size(); ++i) {
      if (auto found = year_old(i)) out.push_back(*found);
      if (auto found = aged_noun(i)) out.push_back(*found);
      if (auto found = noun_of(i)) out.push_back(*found);
    }
    return out;
  }

 private:
  const Document& document() const { return facts_.document; }
  bool is(std::uint32_t i, std::uint32_t anchor, std::string_view word) const {
    return i < document().tokens.size() && document().tokens[i].sentence == document().tokens[anchor].sentence &&
           document().norm(document().tokens[i]) == word;
  }

  // Of the sentence of `anchor`.
  std::optional<int> years(std::uint32_t i, std::uint32_t anchor) const {
    const bool inside =
        i < document().tokens.size() && document().tokens[i].sentence == document().tokens[anchor].sentence;
    return inside ? mention::age_number(document().norm(document().tokens[i])) : std::nullopt;
  }

  bool named(std::uint32_t i) const {
    return std::any_of(facts_.mentions.all.begin(), facts_.mentions.all.end(), [&](const mention::Mention& m) {
      return m.kind == mention::MentionKind::person && m.tokens.contains(TokenId(i));
    });
  }

  // "a 31-year-old woman", "a 31-year-old local man"
  std::optional<Unnamed> year_old(std::uint32_t i) const {
    const auto old = i > 0 ? mention::years_old_at(document(), i) : std::nullopt;
    if (!old) return std::nullopt;
    if (!is(i - 1, i, "a") && !is(i - 1, i, "an") && !(children_ && is(i - 1, i, "the"))) return std::nullopt;
    std::uint32_t head = old->end;
    while (head + 1 < document().tokens.size() && document().tokens[head].upos == Upos::adj) ++head;
    return make(head, {i, head + 1}, old->years);
  }

  // "a woman, 34,", "Boy, 17,", "a man aged 40"
  std::optional<Unnamed> aged_noun(std::uint32_t i) const {
    const bool aged = is(i + 1, i, "aged");
    if (!aged && !is(i + 1, i, ",")) return std::nullopt;
    const auto age = years(i + 2, i);
    if (!age) return std::nullopt;
    if (!aged && !is(i + 3, i, ",")) return std::nullopt;
    const bool first = i == document()[document().tokens[i].sentence].tokens.begin;
    if (!first && !is(i - 1, i, "a") && document().tokens[i - 1].upos != Upos::adj) return std::nullopt;
    return make(i, {i, i + 3}, *age);
  }

  // "a boy of nine"
  std::optional<Unnamed> noun_of(std::uint32_t i) const {
    if (i == 0 || !is(i + 1, i, "of") || !is(i - 1, i, "a")) return std::nullopt;
    const auto age = years(i + 2, i);
    if (!age) return std::nullopt;
    const bool counts = i + 3 < document().tokens.size() && is(i + 3, i, document().norm(document().tokens[i + 3])) &&
                        (document().tokens[i + 3].upos == Upos::noun || document().tokens[i + 3].upos == Upos::propn);
    return counts ? std::nullopt : make(i, {i, i + 3}, *age);
  }

  std::optional<Unnamed> make(std::uint32_t head, TokenRange words, int years) const {
    if (head >= document().tokens.size()) return std::nullopt;
    const std::string lemma = base::to_lower(document().lemma(document().tokens[head]));
    if (!entity::is_somebody(lemma) || named(head + 1) || (is(head + 1, head, ",") && named(head + 2)))
      return std::nullopt;
    const Happened happened = happened_to(document(), TokenId(head));
    if (children_ ? !entity::is_child_noun(lemma) || years > 17 : happened == Happened::nothing) return std::nullopt;
    const bool headline = document().zone_of(facts_.article, document().tokens[head]) == ingest::Zone::headline;
    return Unnamed{document().span_of(words), years, entity::sex_of_noun(lemma), happened, headline, TokenId(head),
                   calling_of(lemma)};
  }

  static std::string calling_of(const std::string& noun) {
    const bool works = mention::is_post_noun(noun) || mention::lookup(noun).has(mention::WordFlag::role);
    const bool calling = works && entity::sex_of_noun(noun) == mention::Sex::unknown && !entity::is_child_noun(noun);
    return calling ? noun : std::string();
  }

  const ArticleFacts& facts_;
  bool children_;
};

}  // namespace

bool callings_fit(const Unnamed& a, const Unnamed& b) {
  return a.calling.empty() || b.calling.empty() || a.calling == b.calling;
}

bool same_week(const align::Story& story, ingest::ArticleId a, ingest::ArticleId b) {
  return rule::days_apart(story, a, b).value_or(0) < 7;
}

Happened happened_to(const Document& document, TokenId head) {
  TokenId at = head;
  // "Pilot, 28, rescued from sea": headlines leave the auxiliary out
  if (const auto participle = language::child(document, at, language::Relation::acl)) {
    const Happened found = happening(document.lemma(document[*participle]));
    if (found != Happened::nothing) return found;
  }
  for (int steps = 0; steps < 3; ++steps) {
    at = document[at].head;
    if (!at.valid()) break;
    const Happened found = happening(document.lemma(document[at]));
    if (found != Happened::nothing) return found;
    const Happened below = told_below(document, at);
    if (below != Happened::nothing) return below;
  }
  return Happened::nothing;
}

std::vector<Unnamed> find_unnamed(const ArticleFacts& facts) { return Finder(facts, false).find(); }

std::vector<Unnamed> find_children(const ArticleFacts& facts) { return Finder(facts, true).find(); }

}  // namespace tally::rules::age

#include "entity/descriptions.hpp"

#include <algorithm>
#include <charconv>

#include "base/sorted.hpp"
#include "base/utf8.hpp"
#include "entity/person_nouns.hpp"
#include "entity/speaker_role.hpp"
#include "language/morphology.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"
#include "mention/role_lexicon.hpp"

namespace tally::entity {
namespace {

using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using mention::MentionKind;

// Nouns for any business, whatever its name ends with.
constexpr language::WordSet business_nouns{
    {"company", "firm", "business", "group", "corporation", "maker", "manufacturer", "retailer", "airline", "carrier",
     "chain", "conglomerate", "operator", "supplier", "insurer", "lender", "brewer", "developer", "builder", "carmaker",
     "drugmaker", "startup", "start-up", "giant"}};
// ... and for other bodies, which must be a word of the name: "the council" is "Hull City Council".
constexpr language::WordSet body_nouns{
    {"council", "university", "college", "school", "hospital", "trust", "charity", "union", "club", "party", "police",
     "bank", "agency", "ministry", "department", "commission", "committee", "society", "association", "institute",
     "foundation", "court", "museum", "church", "academy", "board", "authority", "federation", "league", "bureau",
     "regulator", "watchdog", "theatre", "festival", "laboratory", "observatory", "cooperative", "co-operative"}};
constexpr language::WordSet definite_words{{"the", "this", "that"}};
constexpr language::WordSet restricting{{"of", "for", "at", "in", "from", "with", "who", "that", "which", "whose", "whom"}};

bool inside_phrase(const Token& token) {
  switch (token.upos) {
    case Upos::adj:
    case Upos::noun:
    case Upos::propn:
    case Upos::num:
    case Upos::part: return true;
    default: return token.xpos == language::Xpos::hyph;
  }
}

// The words before the head that belong to it, its article included.
std::uint32_t begin_of(const Document& document, TokenId head) {
  const std::uint32_t first = document[document[head].sentence].tokens.begin;
  std::uint32_t at = head.value;
  while (at > first && inside_phrase(document.tokens[at - 1])) --at;
  if (at > first && document.tokens[at - 1].upos == Upos::det) --at;
  return at;
}

// "44-year-old" that ends with the head: its number.
std::optional<int> age_in(const SpokenArticle& spoken, TokenRange tokens) {
  const std::string_view text = spoken.document.span_of(tokens).in(spoken.article.text);
  const std::size_t year = text.find("-year-old");
  if (year == std::string_view::npos || year == 0) return std::nullopt;
  std::size_t begin = year;
  while (begin > 0 && base::is_ascii_digit(text[begin - 1])) --begin;
  int age = 0;
  const auto read = std::from_chars(text.data() + begin, text.data() + year, age);
  return read.ec == std::errc() && begin < year ? std::optional(age) : std::nullopt;
}

// The last word of an organisation's name that says what kind of body it is: "council", "plc".
bool has_word(const std::string& name, std::string_view word) {
  const std::string folded = base::fold(name);
  for (std::size_t at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1)) {
    const bool begins = at == 0 || folded[at - 1] == ' ';
    if (begins && (at + word.size() == folded.size() || folded[at + word.size()] == ' ')) return true;
  }
  return false;
}

// A body that is no business: its name ends with another body's noun.
bool is_other_body(const std::string& name) {
  const std::string folded = base::fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (body_nouns.contains(std::string_view(folded).substr(at, end - at)) && folded.substr(at, end - at) != "bank") return true;
    at = end + 1;
  }
  return false;
}

// "She was a miner", "worked as a miner": said of somebody, and nobody new.
bool is_predicate(const Document& document, TokenId head) {
  bool predicate = false;
  language::for_each_child(document, head, [&](TokenId, const Token& token) {
    const bool as = token.relation == Relation::case_ && document.norm(token) == "as";
    predicate = predicate || as || token.relation == Relation::cop;
  });
  return predicate || document[head].relation == Relation::xcomp;
}

}  // namespace

std::optional<Description> Descriptions::at(TokenId token) const {
  const Document& document = spoken_.document;
  const Token& head = document[token];
  const Relation relation = language::universal(head.relation);
  const std::uint32_t begin = begin_of(document, token);
  Description out{.tokens = {begin, token.value + 1}, .head = token};
  out.age = age_in(spoken_, out.tokens);
  if (head.upos != Upos::noun && !(out.age && head.upos == Upos::adj)) return std::nullopt;
  if (relation == Relation::compound || relation == Relation::appos || relation == Relation::flat) return std::nullopt;
  if (is_predicate(document, token)) return std::nullopt;
  const std::string_view lemma = document.lemma(head);
  if (is_person_noun(lemma) || out.age) out.kind = MentionKind::person;
  else if (business_nouns.contains(lemma) || body_nouns.contains(lemma)) out.kind = MentionKind::organisation;
  else return std::nullopt;
  out.plural = language::number_of(head.xpos) == language::Number::plural || lemma == "people";
  out.definite = definite_words.contains(document.norm(document.tokens[begin])) && out.tokens.size() > 1;
  const std::uint32_t end = document[head.sentence].tokens.end;
  out.restricted = out.tokens.end < end && restricting.contains(document.norm(document.tokens[out.tokens.end]));
  return out;
}

std::vector<LocalEntityId> Descriptions::candidates(const Description& description) {
  if (!description.definite || description.plural) return {};
  if (description.age) return of_age(*description.age);
  return description.kind == MentionKind::person ? persons(description) : bodies(description);
}

Descriptions::Fits Descriptions::persons(const Description& description) {
  const std::string role = described_role(spoken_.document, description.tokens);
  if (!role.empty()) {
    const auto [holders, fresh] = of_role_.try_emplace(role);
    if (fresh) holders->second = holders_of(spoken_.mentions, spoken_.entities, role);
    if (!holders->second.empty()) return holders->second;
  }
  if (description.restricted || description.tokens.size() != 2) return {};
  // "the singer": whoever is called a singer beside the name.
  const std::string_view lemma = spoken_.document.lemma(spoken_.document[description.head]);
  const auto [known, fresh] = of_lemma_.try_emplace(std::string(lemma));
  Fits& out = known->second;
  for (std::size_t i = 0; fresh && i < spoken_.entities.all.size(); ++i) {
    const auto& context = spoken_.entities.all[i].context;
    if (spoken_.entities.all[i].kind == MentionKind::person && std::binary_search(context.begin(), context.end(), lemma)) {
      out.push_back(LocalEntityId(i));
    }
  }
  return out;
}

Descriptions::Fits Descriptions::of_age(int age) const {
  Fits out;
  for (const mention::Mention& m : spoken_.mentions.all) {
    const auto* value = std::get_if<mention::Age>(&m.value);
    if (value == nullptr || !m.holder.valid() || value->low > age || value->high < age) continue;
    const LocalEntityId id = spoken_.entities.of_mention[m.holder.index()];
    if (id.valid()) out.push_back(id);
  }
  base::sort_unique(out);
  return out;
}

const Descriptions::Fits& Descriptions::bodies(const Description& description) {
  static const Fits nobody;
  const std::string_view lemma = spoken_.document.lemma(spoken_.document[description.head]);
  const bool business = business_nouns.contains(lemma);
  if (description.restricted || description.tokens.size() != 2) return nobody;
  const auto [known, fresh] = of_body_.try_emplace(business ? std::string() : std::string(lemma));
  Fits& out = known->second;
  for (std::size_t i = 0; fresh && i < spoken_.entities.all.size(); ++i) {
    const LocalEntity& entity = spoken_.entities.all[i];
    if (entity.kind != MentionKind::organisation) continue;
    if (business ? !is_other_body(entity.name) : has_word(entity.name, lemma)) out.push_back(LocalEntityId(i));
  }
  return out;
}

}  // namespace tally::entity

// Where somebody is from: "Ann Lee, 44, of Arbroath", "Ann Lee (44), from Arbroath", "Ann Lee, who lives in Arbroath",
// "she grew up in Arbroath", "born in Arbroath".

#include <algorithm>
#include <string>

#include "base/utf8.hpp"
#include "claim/nations.hpp"
#include "claim/person_text.hpp"
#include "entity/person_nouns.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::TokenId;
using language::TokenRange;
using language::Upos;

class HomeReader {
 public:
  HomeReader(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims) {}

  void read() {
    for (std::uint32_t i = 0; i + 1 < text_.size(); ++i) {
      if (text_.norm(i) == "of" || text_.norm(i) == "from") behind_name(i);
      if (text_.norm(i) == "in") behind_verb(i);
      employer(i);
      before_noun(i);
      if (text_.token(i).xpos == language::Xpos::pos) possessor(i);
    }
  }

 private:
  // The capitalised words from `i` on; empty where they go on as something else ("Leeds University").
  [[nodiscard]] TokenRange place_at(std::uint32_t i) const {
    std::uint32_t end = i;
    while (text_.inside(end, i) && end < i + 4 && text_.token(end).upos == Upos::propn && base::starts_upper(text_.form(end)) &&
           !names_somebody(end)) {
      ++end;
    }
    if (end == i || !names_place(i, end)) return {i, i};
    if (text_.inside(end, i)) {
      const language::Token& next = text_.token(end);
      if (next.upos == Upos::noun || next.upos == Upos::propn || next.upos == Upos::num || next.xpos == language::Xpos::pos ||
          text_.norm(end) == "-" || text_.norm(end) == "to" || text_.norm(end) == "'s") {
        return {i, i};
      }
    }
    return {i, end};
  }

  // A person named elsewhere with more than this word; the finder of names takes unknown villages for surnames.
  [[nodiscard]] bool names_somebody(std::uint32_t i) const {
    const NamedPerson* name = text_.name_at(i);
    if (name == nullptr) return false;
    const entity::LocalEntity& person = text_.view().entities[name->person];
    return person.name.find(' ') != std::string::npos && (person.mentions.size() > 1 || name->tokens.size() == 1);
  }

  // Not an organisation, a company or a country.
  [[nodiscard]] bool names_place(std::uint32_t begin, std::uint32_t end) const {
    if (mention::is_organisation_head(text_.norm(end - 1))) return false;
    const base::Span span = text_.document().span_of({begin, end});
    if (!country_of(base::fold(span.in(text_.view().article.text))).empty()) return false;
    for (std::uint32_t i = begin; i < end; ++i) {
      for (const mention::MentionId id : text_.view().mentions.at(TokenId(i))) {
        const mention::MentionKind kind = text_.view().mentions[id].kind;
        if (kind == mention::MentionKind::organisation || kind == mention::MentionKind::time ||
            kind == mention::MentionKind::work || kind == mention::MentionKind::role) {
          return false;
        }
      }
    }
    return true;
  }

  // "Galway-born architect Niall Toner": at most four words on.
  void of_place(TokenRange place, BondKind kind) {
    const std::uint32_t i = place.begin;
    if (!names_place(i, i + 1)) return;
    for (std::uint32_t at = i + 3; at < i + 7 && text_.inside(at, i); ++at) {
      if (const NamedPerson* name = text_.name_starting(at)) return add(name->person, kind, place);
      if (text_.token(at).upos != Upos::noun && text_.token(at).upos != Upos::adj && text_.token(at).upos != Upos::propn) return;
    }
  }

  // "He is from Arbroath", "who comes from Arbroath", "Ann Lee, originally from Arbroath", "a native of Arbroath"
  bool told_of_subject(std::uint32_t preposition, TokenRange place) {
    if (preposition < 2 || !text_.inside(preposition - 1, preposition)) return false;
    const std::string_view before = text_.norm(preposition - 1);
    const bool from = text_.norm(preposition) == "from";
    if (from && (before == "is" || before == "comes" || before == "hails")) {
      const LocalEntityId person = text_.subject_of(TokenId(before == "is" ? place.end - 1 : preposition - 1));
      if (person.valid()) add(person, BondKind::home, place);
      return true;
    }
    if ((from && before == "originally") && text_.is(preposition - 2, preposition, ",")) {
      if (const NamedPerson* name = text_.name_ending(preposition - 2)) add(name->person, BondKind::home, place);
      return true;
    }
    return false;
  }

  // Where the comma stands before "a plumber" in "Owen Pike, 34, a plumber from Leeds"; the preposition where none does.
  [[nodiscard]] std::uint32_t phrase_before(std::uint32_t preposition) const {
    std::uint32_t at = preposition;
    while (at > 0 && text_.inside(at - 1, preposition) && preposition - at < 8 &&
           (text_.token(at - 1).upos == Upos::noun || text_.token(at - 1).upos == Upos::adj || text_.token(at - 1).upos == Upos::num ||
            text_.norm(at - 1) == "-")) {
      --at;
    }
    if (at == preposition || at < 2 || !somebody(preposition - 1)) return preposition;
    if (!text_.is(at - 1, preposition, "a") && !text_.is(at - 1, preposition, "an") && !text_.is(at - 1, preposition, "the")) return preposition;
    return text_.is(at - 2, preposition, ",") ? at - 2 : preposition;
  }

  // A noun for a person whose home the phrase may tell, and not what they are head of.
  [[nodiscard]] bool somebody(std::uint32_t i) const {
    static constexpr language::WordSet words{{"man", "woman", "boy", "girl", "teenager", "teen", "old", "native", "pensioner", "mother", "father",
                                              "grandmother", "grandfather", "student", "pupil"}};
    const std::string_view lemma = text_.document().lemma(text_.token(i));
    if (words.contains(lemma)) return true;
    return text_.norm(i + 1) == "from" && entity::is_somebody(lemma);
  }

  // "Bradford man Owen Pike", "Owen Pike, a Bradford grandfather,"
  void before_noun(std::uint32_t i) {
    static constexpr language::WordSet nouns{{"man", "woman", "boy", "girl", "teenager", "teen", "schoolboy", "schoolgirl", "mother", "father",
                                              "mum", "dad", "grandmother", "grandfather", "gran", "grandad", "pensioner", "resident", "native",
                                              "student", "couple", "businessman", "businesswoman", "housewife"}};
    if (!base::is_ascii_upper(text_.form(i).front()) || text_.name_at(i) != nullptr) return;
    const TokenRange place{i, i + 1};
    if (text_.is(i + 1, i, "-") && text_.is(i + 2, i, "born")) return of_place(place, BondKind::birthplace);
    if (text_.is(i + 1, i, "-") && text_.is(i + 2, i, "based")) return of_place(place, BondKind::home);
    const auto facts = mention::lookup(base::fold(text_.form(i)));
    const bool known = facts.has(mention::WordFlag::city) || (text_.is(i + 1, i, "resident") && i > 0 && text_.inside(i - 1, i) && !facts.has(mention::WordFlag::demonym));
    if (!known || !text_.inside(i + 1, i) || !nouns.contains(text_.norm(i + 1)) || !names_place(i, i + 1)) return;
    const NamedPerson* ahead = text_.name_starting(i + 2);
    if (ahead != nullptr && text_.inside(i + 2, i)) return add(ahead->person, BondKind::home, place);
    std::uint32_t at = i;
    if (at > 0 && (text_.is(at - 1, i, "a") || text_.is(at - 1, i, "the"))) --at;
    if (at < 2 || !text_.is(at - 1, i, ",")) return;
    const NamedPerson* name = text_.name_ending(text_.age_before(at - 1));
    if (name != nullptr && text_.inside(name->tokens.begin, i)) add(name->person, BondKind::home, place);
  }

  void behind_name(std::uint32_t preposition) {
    const TokenRange place = place_at(preposition + 1);
    if (place.empty()) return affiliation(preposition);
    std::uint32_t i = preposition;
    const bool comma = i > 0 && text_.is(i - 1, preposition, ",");
    if (comma) --i;
    const std::uint32_t aged = text_.age_before(i);
    const bool age = aged != i;
    if (told_of_subject(preposition, place)) return;
    const std::uint32_t phrase = comma || age ? preposition : phrase_before(preposition);
    if (phrase != preposition) {
      const NamedPerson* described = text_.name_ending(text_.age_before(phrase));
      if (described != nullptr && text_.closes(place.end, preposition)) add(described->person, BondKind::home, place);
      return;
    }
    const NamedPerson* name = text_.name_ending(aged);
    if (!comma && !age) {
      // "Ann Lee from Arbroath": of a place that is known, for a name and "from" meet by chance.
      const bool city = mention::lookup(base::fold(text_.document().span_of(place).in(text_.view().article.text))).has(mention::WordFlag::city);
      if (name != nullptr && city && name->tokens.size() > 1 && text_.norm(preposition) == "from") add(name->person, BondKind::home, place);
      return;
    }
    if (name == nullptr || !text_.inside(name->tokens.begin, preposition)) return;
    if (!age && !text_.closes(place.end, preposition)) return;
    add(name->person, BondKind::home, place);
  }

  // The body named behind a preposition, without an article; empty where none is.
  [[nodiscard]] TokenRange body_behind(std::uint32_t preposition) const {
    std::uint32_t first = preposition + 1;
    if (text_.is(first, preposition, "the")) ++first;
    if (!text_.inside(first, preposition)) return {};
    const mention::Mentions& mentions = text_.view().mentions;
    for (const mention::MentionId id : mentions.at(TokenId(first))) {
      const mention::Mention& m = mentions[id];
      const bool place = m.kind == mention::MentionKind::place || m.kind == mention::MentionKind::other;
      const bool named = m.kind == mention::MentionKind::organisation || (place && mention::is_organisation_head(text_.norm(m.tokens.end - 1)));
      if (named && (m.tokens.begin == first || m.tokens.begin + 1 == first)) return {first, m.tokens.end};
    }
    return {};
  }

  // "Ann Lee of the University of Graz", "Ann Lee, from Tarn Foods,"
  void affiliation(std::uint32_t preposition) {
    if (preposition == 0) return;
    const TokenRange body = body_behind(preposition);
    if (body.empty()) return;
    std::uint32_t i = preposition;
    if (i > 0 && text_.is(i - 1, preposition, ",")) --i;
    const NamedPerson* name = text_.name_ending(text_.age_before(i));
    if (name != nullptr && name->tokens.size() > 1 && text_.inside(name->tokens.begin, preposition)) add(name->person, BondKind::affiliation, body);
  }

  // "works for Tarn Foods", "who is employed by the University of Graz"
  void employer(std::uint32_t verb) {
    const bool employed = text_.norm(verb) == "employed";
    if (!employed && text_.norm(verb) != "works") return;
    if (!text_.is(verb + 1, verb, employed ? "by" : "for") && !text_.is(verb + 1, verb, "at")) return;
    const auto copula = child(text_.document(), TokenId(verb), language::Relation::aux);
    if (employed && (!copula || text_.norm(copula->value) != "is")) return;
    const TokenRange body = body_behind(verb + 1);
    if (!body.empty()) add_subject(verb, BondKind::affiliation, body);
  }

  // "Unison's Ann Lee": a body's name with a possessive mark, and a name.
  void possessor(std::uint32_t mark) {
    const NamedPerson* name = text_.name_starting(mark + 1);
    if (name == nullptr || name->tokens.size() < 2 || !text_.inside(mark + 1, mark)) return;
    if (mark == 0) return;
    for (const mention::MentionId id : text_.view().mentions.at(TokenId(mark - 1))) {
      const mention::Mention& m = text_.view().mentions[id];
      if (m.tokens.end != mark || m.kind != mention::MentionKind::organisation) continue;
      return add(name->person, BondKind::affiliation, m.tokens);
    }
  }

  // "lives in X", "grew up in X", "born in X"
  void behind_verb(std::uint32_t in) {
    if (in == 0 || !text_.inside(in - 1, in)) return;
    const TokenRange place = place_at(in + 1);
    if (place.empty()) return;
    const std::uint32_t before = in - 1;
    const std::string_view norm = text_.norm(before);
    if (norm == "up" && before > 0) {
      const std::string_view verb = text_.norm(before - 1);
      if (verb == "grew") add_subject(before - 1, BondKind::upbringing, place);
      if (verb == "brought") add_subject(before - 1, BondKind::upbringing, place);
    } else if (is_home(before)) {
      const LocalEntityId owner = text_.meant_by(before - 1);
      if (owner.valid()) add(owner, BondKind::home, place);
    } else if (norm == "raised") {
      add_subject(before, BondKind::upbringing, place);
    } else if (norm == "lives" || (norm == "lived" && text_.closes(place.end, in))) {
      add_subject(before, BondKind::home, place);
    } else if (norm == "born" && !text_.is(before - 1, before, "-")) {
      add_subject(before, BondKind::birthplace, place);
    }
  }

  // "outside her home in X"
  [[nodiscard]] bool is_home(std::uint32_t noun) const {
    static constexpr language::WordSet where{{"outside", "at", "from"}};
    if (noun < 2 || text_.norm(noun) != "home" || !text_.inside(noun - 2, noun)) return false;
    return text_.token(noun - 1).xpos == language::Xpos::prp_poss && where.contains(text_.norm(noun - 2));
  }

  void add_subject(std::uint32_t verb, BondKind kind, TokenRange place) {
    LocalEntityId person = text_.subject_of(TokenId(verb));
    if (!person.valid() && verb > 1 && text_.is(verb - 1, verb, ",")) {
      // "Ann Lee, born in Arbroath, ..."
      if (const NamedPerson* name = text_.name_ending(verb - 1)) person = name->person;
    }
    if (person.valid()) add(person, kind, place);
  }

  void add(LocalEntityId person, BondKind kind, TokenRange place) {
    const base::Span span = text_.document().span_of(place);
    claims_.push_back(text_.claim(person, Attribute::relation, place,
                                  Bond{.kind = kind, .value = base::fold(span.in(text_.view().article.text)), .other = {}}));
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
};

}  // namespace

void add_home_claims(const PersonText& text, std::vector<Claim>& claims) { HomeReader(text, claims).read(); }

}  // namespace tally::claim

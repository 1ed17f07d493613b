// Nationality: "Chilean climber Ines Moll", "Ines Moll of Chile", "Ines Moll (Chi)", "Ines Moll, a Chilean,", "Peru's
// Ines Moll". What an adjective says of a subject taught, a post abroad or a team is not said of the person.

#include <array>
#include <string>

#include "base/utf8.hpp"
#include "claim/nations.hpp"
#include "claim/person_text.hpp"
#include "entity/person_nouns.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::WordSet;
using language::Xpos;

struct Nation {
  TokenRange tokens;
  std::string country;
};

// Whose adjective tells what they deal with, and not who they are.
bool deals_with(std::string_view noun) {
  static constexpr WordSet words{{"ambassador", "boss", "captain", "coach", "consul", "correspondent", "editor", "envoy",
                                  "expert", "lecturer", "manager", "professor", "scholar", "specialist", "teacher",
                                  "translator", "tutor", "leader", "minister", "president", "premier", "chancellor",
                                  "chief", "king", "queen", "prince", "princess", "champion", "student", "spokesman",
                                  "spokeswoman", "spokesperson", "counterpart", "director", "head", "agent", "officer"}};
  return words.contains(noun);
}

class NationalityReader {
 public:
  NationalityReader(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims) {}

  void read() {
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      if (const auto nation = nation_at(i)) {
        before_name(*nation);
        apposition(*nation);
        behind_name(*nation);
        alone(*nation);
      } else {
        code(i);
      }
    }
  }

 private:
  [[nodiscard]] std::optional<Nation> nation_at(std::uint32_t i) const {
    // "Ecuadorean climber": the finder of names may take the word for somebody's.
    const NamedPerson* name = text_.name_at(i);
    if (!base::is_ascii_upper(text_.form(i).front()) || (name != nullptr && name->tokens.size() > 1)) return std::nullopt;
    const std::string one = base::fold(text_.form(i));
    if (text_.inside(i + 1, i)) {
      const std::string_view country = country_of(one + " " + base::fold(text_.form(i + 1)));
      if (!country.empty()) return Nation{{i, i + 2}, std::string(country)};
    }
    const std::string_view country = country_of(one);
    if (country.empty()) return std::nullopt;
    return Nation{{i, i + 1}, std::string(country)};
  }

  // "Irish-born", "Anglo-Irish": two nations, or one of birth.
  [[nodiscard]] bool hyphened(TokenRange tokens) const {
    const auto glued = [&](std::uint32_t left) { return text_.token(left).span.end == text_.token(left + 1).span.begin; };
    const bool before = tokens.begin > 0 && text_.is(tokens.begin - 1, tokens.begin, "-") && glued(tokens.begin - 1);
    return before || (text_.is(tokens.end, tokens.begin, "-") && glued(tokens.end - 1));
  }

  // "Chilean climber Ines Moll", "Chilean Ines Moll", "Peru's Ines Moll"
  void before_name(const Nation& nation) {
    if (hyphened(nation.tokens)) return;
    const std::uint32_t anchor = nation.tokens.begin;
    std::uint32_t i = nation.tokens.end;
    if (text_.inside(i, anchor) && text_.token(i).xpos == Xpos::pos) {
      const NamedPerson* name = text_.name_starting(i + 1);
      if (name != nullptr && text_.inside(i + 1, anchor)) add(name->person, nation);
      return;
    }
    while (text_.inside(i, anchor) && i - nation.tokens.end < 5 && plain_nominal(i)) ++i;
    const NamedPerson* name = text_.inside(i, anchor) ? text_.name_starting(i) : nullptr;
    if (name == nullptr || name->tokens.size() < 2) return;
    if (i > nation.tokens.end) {
      const std::string_view noun = text_.document().lemma(text_.token(i - 1));
      if (!entity::is_somebody(noun) || deals_with(noun)) return;
    } else if (text_.token(anchor).upos != Upos::adj && !stands_before(anchor)) {
      return;
    }
    add(name->person, nation);
  }

  // A demonym that the tagger takes for a name still opens the phrase.
  [[nodiscard]] bool stands_before(std::uint32_t anchor) const {
    return anchor == 0 || !text_.inside(anchor - 1, anchor) || text_.token(anchor - 1).upos != Upos::propn;
  }

  [[nodiscard]] bool plain_nominal(std::uint32_t i) const {
    const Upos upos = text_.token(i).upos;
    return (upos == Upos::noun || upos == Upos::adj) && !base::starts_upper(text_.form(i));
  }

  // "Ines Moll, a Chilean climber,", "Ines Moll, who is Chilean", "Ines Moll is a Chilean"
  void apposition(const Nation& nation) {
    if (hyphened(nation.tokens)) return;
    const std::uint32_t anchor = nation.tokens.begin;
    std::uint32_t end = nation.tokens.end;
    while (text_.inside(end, anchor) && plain_nominal(end)) ++end;
    if (!text_.closes(end, anchor) && !text_.is(end, anchor, "who") && !text_.is(end, anchor, "and")) return;
    if (end > nation.tokens.end) {
      const std::string_view noun = text_.document().lemma(text_.token(end - 1));
      if (!entity::is_somebody(noun) || deals_with(noun)) return;
    }
    std::uint32_t i = anchor;
    while (i > 0 && text_.inside(i - 1, anchor) && (text_.token(i - 1).upos == Upos::num || text_.norm(i - 1) == "-" || text_.norm(i - 1) == "year" || text_.norm(i - 1) == "old")) --i;
    const bool article = i > 0 && (text_.is(i - 1, anchor, "a") || text_.is(i - 1, anchor, "an") || text_.is(i - 1, anchor, "the"));
    if (article) --i;
    if (i > 0 && text_.is(i - 1, anchor, "is")) return copula(i - 1, nation);
    if (article && end > nation.tokens.begin && text_.norm(i) == "the") described(end - 1, nation);
    const bool demonym = article || text_.token(anchor).upos == Upos::adj;
    if (!demonym || i == 0 || !text_.is(i - 1, anchor, ",")) return;
    const NamedPerson* name = text_.name_ending(i - 1);
    if (name != nullptr && article) add(name->person, nation);
  }

  // "The Chilean climber fell", of whom the reader of references knows who it is.
  void described(std::uint32_t head, const Nation& nation) {
    const LocalEntityId person = text_.view().entities.entity_at(TokenId(head));
    if (person.valid() && text_.view().entities[person].kind == mention::MentionKind::person && text_.name_at(head) == nullptr) add(person, nation);
  }

  // "The Ugandan won": one of them, told by the place in the text; "the French" are all of them.
  void alone(const Nation& nation) {
    const std::uint32_t at = nation.tokens.begin, end = nation.tokens.end;
    const std::string word = base::fold(text_.document().span_of(nation.tokens).in(text_.view().article.text));
    const bool one = mention::is_national(word) || word == "new zealander" || (word.ends_with("an") && word != nation.country);
    if (!one || at == 0 || !text_.is(at - 1, at, "the") || text_.name_at(at) != nullptr || !text_.inside(end, at)) return;
    const Upos next = text_.token(end).upos;
    const bool subject = next == Upos::verb || next == Upos::aux || next == Upos::adv || text_.is(end, at, ",") || text_.is(end, at, "who");
    const LocalEntityId person = subject ? text_.topic_before(at - 1) : LocalEntityId();
    if (person.valid()) add(person, nation);
  }

  void copula(std::uint32_t is, const Nation& nation) {
    const NamedPerson* name = text_.name_ending(is);
    if (name == nullptr && text_.token(nation.tokens.begin).upos == Upos::adj) {
      const LocalEntityId person = text_.subject_of(TokenId(nation.tokens.begin));
      if (person.valid()) add(person, nation);
      return;
    }
    if (name != nullptr && text_.token(nation.tokens.begin).upos == Upos::adj) add(name->person, nation);
  }

  // "Ines Moll of Chile", "Ines Moll, from Chile,", "Ines Moll (Chile)"
  void behind_name(const Nation& nation) {
    const std::uint32_t begin = nation.tokens.begin;
    if (begin < 2 || text_.token(begin).upos == Upos::adj || !text_.inside(begin - 1, begin)) return;
    const bool bracket = text_.is(begin - 1, begin, "(") && (text_.is(nation.tokens.end, begin, ")") || text_.is(nation.tokens.end, begin, ","));
    const bool from = text_.is(begin - 1, begin, "of") || text_.is(begin - 1, begin, "from");
    // "who is from Chile", "he comes from Chile"
    const bool told = text_.is(begin - 1, begin, "from") && (text_.is(begin - 2, begin, "is") || text_.is(begin - 2, begin, "comes") || text_.is(begin - 2, begin, "hails"));
    if (told && !goes_on(nation.tokens.end, begin)) {
      const LocalEntityId person = text_.subject_of(TokenId(text_.is(begin - 2, begin, "is") ? nation.tokens.end - 1 : begin - 2));
      if (person.valid()) return add(person, nation);
    }
    if (!bracket && !(from && !text_.is(nation.tokens.end, begin, "-") && !goes_on(nation.tokens.end, begin))) return;
    std::uint32_t i = begin - 1;
    if (from && i > 0 && text_.is(i - 1, begin, ",")) --i;
    if (from && i >= 2 && text_.token(i - 1).upos == Upos::num && text_.is(i - 2, begin, ",")) i -= 2;  // "Ines Moll, 23, from Chile"
    const NamedPerson* name = text_.name_ending(i);
    if (name != nullptr && (name->tokens.size() > 1 || set_off(*name, nation))) return add(name->person, nation);
    if (from) before_comma(nation);
  }

  // "Moll, of Chile,": with commas on both sides a surname will do.
  [[nodiscard]] bool set_off(const NamedPerson& name, const Nation& nation) const {
    const std::uint32_t anchor = nation.tokens.begin;
    return text_.is(name.tokens.end, anchor, ",") && text_.is(nation.tokens.end, anchor, ",");
  }

  // "the young woman from Chile, Ines Moll,"
  void before_comma(const Nation& nation) {
    const std::uint32_t anchor = nation.tokens.begin;
    const NamedPerson* name = text_.is(nation.tokens.end, anchor, ",") ? text_.name_starting(nation.tokens.end + 1) : nullptr;
    const bool person = text_.is(anchor - 1, anchor, "from") && entity::is_somebody(text_.document().lemma(text_.token(anchor - 2)));
    if (name != nullptr && name->tokens.size() > 1 && person && text_.closes(name->tokens.end, anchor)) add(name->person, nation);
  }

  // "Ines Moll of Peru Airlines", "from Peru to Chile"
  [[nodiscard]] bool goes_on(std::uint32_t end, std::uint32_t anchor) const {
    if (!text_.inside(end, anchor)) return false;
    return text_.token(end).upos == Upos::propn || text_.token(end).upos == Upos::noun || text_.token(end).xpos == Xpos::pos ||
           text_.is(end, anchor, "to");
  }

  // "Ines Moll (Chi)"
  void code(std::uint32_t i) {
    if (i < 2 || text_.form(i).size() != 3 || !base::is_ascii_upper(text_.form(i).front())) return;
    if (!text_.is(i - 1, i, "(") || !(text_.is(i + 1, i, ")") || text_.is(i + 1, i, ","))) return;
    const std::string_view country = country_of_code(base::fold(text_.form(i)));
    const NamedPerson* name = text_.name_ending(i - 1);
    if (!country.empty() && name != nullptr) add(name->person, {{i, i + 1}, std::string(country)});
  }

  void add(LocalEntityId person, const Nation& nation) {
    claims_.push_back(text_.claim(person, Attribute::relation, nation.tokens,
                                  Bond{.kind = BondKind::nationality, .value = nation.country, .other = {}}));
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
};

}  // namespace

void add_nationality_claims(const PersonText& text, std::vector<Claim>& claims) { NationalityReader(text, claims).read(); }

}  // namespace tally::claim

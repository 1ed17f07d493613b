// Kinship: "Ann Lee's sister Eva", "his uncle, the Rev. Bo Ray,", "Bo Ray, the father of Ann Lee,", "Eva is Ann's
// sister", "brothers Karl and Dieter Vogt".

#include <string>

#include "base/utf8.hpp"
#include "claim/kin_words.hpp"
#include "claim/person_text.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::Relation;
using language::TokenId;
using language::TokenRange;
using language::WordSet;
using language::Xpos;

struct Owner {
  LocalEntityId person;
  std::uint32_t begin = 0;  // first token of the phrase with its owner
  bool by_name = true;
};

struct KinNoun {
  TokenRange tokens;
  std::string word;  // singular
  bool plural = false;
};

bool is_modifier(std::string_view norm) {
  static constexpr WordSet words{{"late", "younger", "elder", "older", "eldest", "youngest", "oldest", "only", "twin",
                                  "beloved", "big", "little", "baby", "own", "surviving", "other", "grieving", "then",
                                  "devoted", "estranged", "pregnant"}};
  return words.contains(norm);
}

class KinReader {
 public:
  KinReader(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims) {}

  void read() {
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      const auto noun = noun_at(i);
      if (!noun) continue;
      if (noun->plural) {
        several(*noun);
      } else {
        one(*noun);
      }
    }
  }

 private:
  [[nodiscard]] std::optional<KinNoun> noun_at(std::uint32_t i) const {
    const language::Token& token = text_.token(i);
    if (token.upos != language::Upos::noun && token.upos != language::Upos::propn) return std::nullopt;
    if (i > 0 && text_.is(i - 1, i, "-") && !text_.is(i - 2, i, "half") && !text_.is(i - 2, i, "twin")) return std::nullopt;
    KinNoun noun{{i, i + 1}, base::fold(text_.document().lemma(token)), token.xpos == Xpos::nns};
    if (text_.is(i + 1, i, "-") && text_.is(i + 2, i, "in") && text_.is(i + 4, i, "law")) {
      noun.word += "-in-law";
      noun.tokens.end = i + 5;
    }
    if (text_.is(noun.tokens.end, i, "-")) return std::nullopt;  // "father-of-two" is no father of somebody named
    return kin_word(noun.word) ? std::optional(std::move(noun)) : std::nullopt;
  }

  // Whose: a name with a possessive mark or a possessive pronoun, adjectives between.
  [[nodiscard]] std::optional<Owner> owner_before(std::uint32_t noun) const {
    std::uint32_t i = noun;
    if (i >= 2 && text_.is(i - 1, noun, "-")) i -= 2;  // "half-brother"
    while (i > 0 && text_.inside(i - 1, noun) && is_modifier(text_.norm(i - 1))) --i;
    if (i == 0 || !text_.inside(i - 1, noun)) return std::nullopt;
    const language::Token& before = text_.token(i - 1);
    if (before.xpos == Xpos::prp_poss) {
      const LocalEntityId person = text_.meant_by(i - 1);
      return person.valid() ? std::optional(Owner{person, i - 1, false}) : std::nullopt;
    }
    if (before.xpos != Xpos::pos) return std::nullopt;
    const NamedPerson* name = text_.name_ending(i - 1);
    return name != nullptr ? std::optional(Owner{name->person, name->tokens.begin, true}) : std::nullopt;
  }

  // "of Ann Lee" behind the noun; not "of Ann Lee's mother".
  [[nodiscard]] const NamedPerson* owner_behind(std::uint32_t end) const {
    if (!text_.is(end, end - 1, "of") && !text_.is(end, end - 1, "to")) return nullptr;
    std::uint32_t i = end + 1;
    if (text_.is(i, end, "the")) ++i;
    const NamedPerson* name = text_.name_starting(i);
    if (name == nullptr || !text_.inside(i, end)) return nullptr;
    const bool owns = text_.inside(name->tokens.end, i) && text_.token(name->tokens.end).xpos == Xpos::pos;
    return owns ? nullptr : name;
  }

  void one(const KinNoun& noun) {
    if (const auto owner = owner_before(noun.tokens.begin)) {
      if (const NamedPerson* name = named_behind(noun)) return add(noun, name->person, *owner, noun.tokens);
      if (const LocalEntityId person = described(noun, owner->begin); person.valid()) add(noun, person, *owner, noun.tokens);
      return;
    }
    const NamedPerson* behind = owner_behind(noun.tokens.end);
    if (behind == nullptr) return;
    std::uint32_t begin = noun.tokens.begin;
    while (begin > 0 && text_.inside(begin - 1, begin) && is_modifier(text_.norm(begin - 1))) --begin;
    if (begin > 0 && (text_.is(begin - 1, begin, "the") || text_.is(begin - 1, begin, "a"))) --begin;
    const LocalEntityId person = described(noun, begin, behind->tokens.end);
    if (person.valid()) add(noun, person, {behind->person, begin, true}, noun.tokens);
  }

  // "his sister Eva", "her uncle, the Rev. Bo Ray,", "his wife of 30 years, Ann"
  [[nodiscard]] const NamedPerson* named_behind(const KinNoun& noun) const {
    std::uint32_t i = noun.tokens.end;
    const std::uint32_t anchor = noun.tokens.begin;
    if (text_.is(i, anchor, "of") && text_.is(i + 2, anchor, "years")) i += 3;
    const bool comma = text_.is(i, anchor, ",");
    if (comma) ++i;
    if (text_.is(i, anchor, "the")) ++i;
    const NamedPerson* name = text_.inside(i, anchor) ? text_.name_starting(i) : nullptr;
    if (name == nullptr) return nullptr;
    const std::uint32_t end = name->tokens.end;
    if (text_.inside(end, anchor) && text_.token(end).xpos == Xpos::pos) return nullptr;
    // A name set off by commas ends with one; else it begins a list or another clause.
    return !comma || text_.closes(end, anchor) ? name : nullptr;
  }

  // Who is described by the phrase that begins at `begin`: "Eva, his sister,", "Eva (Ann's sister)", "Eva is his sister".
  [[nodiscard]] LocalEntityId described(const KinNoun& noun, std::uint32_t begin, std::uint32_t end = 0) const {
    if (end == 0) end = noun.tokens.end;
    const std::uint32_t anchor = noun.tokens.begin;
    if (child(text_.document(), TokenId(anchor), Relation::cop)) return text_.subject_of(TokenId(anchor));
    if (begin < 2 || !text_.inside(begin - 1, anchor)) return {};
    if (text_.norm(begin - 1) != "," && text_.norm(begin - 1) != "(") return {};
    std::uint32_t i = begin - 1;
    if (i >= 2 && text_.token(i - 1).upos == language::Upos::num && text_.is(i - 2, anchor, ",")) i -= 2;
    const NamedPerson* name = text_.inside(i - 1, anchor) ? text_.name_ending(i) : nullptr;
    return name != nullptr && text_.closes(end, anchor) ? name->person : LocalEntityId();
  }

  // "brothers Karl and Dieter Vogt": of each other; "his sons Karl and Dieter": of him.
  void several(const KinNoun& noun) {
    const NamedPerson* first = named_behind(noun);
    if (first == nullptr || !text_.is(first->tokens.end, first->tokens.begin, "and")) return;
    const NamedPerson* second = text_.name_starting(first->tokens.end + 1);
    if (second == nullptr || !text_.inside(second->tokens.begin, first->tokens.begin)) return;
    if (const auto owner = owner_before(noun.tokens.begin)) {
      add(noun, first->person, *owner, noun.tokens);
      add(noun, second->person, *owner, noun.tokens);
      return;
    }
    const bool owned = noun.tokens.begin > 0 && text_.inside(noun.tokens.begin - 1, noun.tokens.begin) &&
                       (text_.token(noun.tokens.begin - 1).xpos == Xpos::pos ||
                        text_.token(noun.tokens.begin - 1).xpos == Xpos::prp_poss);
    const Kin kin = kin_word(noun.word)->kin;
    if (owned || inverse(kin) != kin) return;
    add(noun, first->person, {second->person, noun.tokens.begin, true}, noun.tokens);
  }

  void add(const KinNoun& noun, LocalEntityId person, const Owner& owner, TokenRange words) {
    if (person == owner.person) return;
    if (owner.begin < words.begin) words.begin = owner.begin;
    claims_.push_back(text_.claim(person, Attribute::relation, words,
                                  Bond{.kind = BondKind::kin, .value = noun.word, .other = owner.person,
                                           .by_name = owner.by_name}));
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
};

}  // namespace

void add_kin_claims(const PersonText& text, std::vector<Claim>& claims) { KinReader(text, claims).read(); }

}  // namespace tally::claim

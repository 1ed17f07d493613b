// Kinship: "Ann Lee's sister Eva", "his uncle, the Rev. Bo Ray,", "Bo Ray, the father of Ann Lee,", "Eva is Ann's
// sister", "brothers Karl and Dieter Vogt".

#include <string>

#include "base/utf8.hpp"
#include "claim/kin_words.hpp"
#include "claim/person_text.hpp"
#include "entity/person_nouns.hpp"
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
  LocalEntityId person;    // not valid where nothing shows who it is
  std::uint32_t begin = 0;  // first token of the phrase with its owner
  bool by_name = true;
  mention::Sex sex = mention::Sex::unknown;
};

// The sex that a pronoun or a noun for somebody tells.
mention::Sex sex_told(std::string_view norm) {
  if (norm == "his") return mention::Sex::male;
  return norm == "her" ? mention::Sex::female : entity::sex_of_noun(norm);
}

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
      if (text_.norm(i) == "married") married(i);
      if (!noun || of_each_other(*noun)) continue;
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
    while (i > 0 && text_.inside(i - 1, noun) && describes(i - 1)) --i;
    if (i == 0 || !text_.inside(i - 1, noun)) return std::nullopt;
    const language::Token& before = text_.token(i - 1);
    if (before.xpos == Xpos::prp_poss) {
      const LocalEntityId person = text_.meant_by(i - 1);
      const bool single = text_.norm(i - 1) == "his" || text_.norm(i - 1) == "her";
      return person.valid() || single ? std::optional(Owner{person, i - 1, false, sex_told(text_.norm(i - 1))}) : std::nullopt;
    }
    if (text_.norm(i - 1) == "whose" && i >= 2 && text_.is(i - 2, noun, ",")) {
      const NamedPerson* owner = text_.name_ending(i - 2);
      return owner != nullptr ? std::optional(Owner{owner->person, i - 1, false}) : std::nullopt;
    }
    if (before.xpos != Xpos::pos) return std::nullopt;
    const NamedPerson* name = text_.name_ending(i - 1);
    if (name != nullptr) return Owner{name->person, name->tokens.begin, true};
    return i >= 2 ? somebody(i - 2, noun) : std::nullopt;
  }

  // "devastated", "younger", "then": between the owner and the noun.
  [[nodiscard]] bool describes(std::uint32_t i) const {
    const language::Token& token = text_.token(i);
    return is_modifier(text_.norm(i)) || token.upos == language::Upos::adj || token.xpos == Xpos::vbn || token.xpos == Xpos::vbg;
  }

  // "the dead man's", "of the boy": nobody that is named there.
  [[nodiscard]] std::optional<Owner> somebody(std::uint32_t i, std::uint32_t anchor) const {
    if (!text_.inside(i, anchor) || !entity::is_somebody(text_.norm(i))) return std::nullopt;
    std::uint32_t begin = i;
    while (begin > 0 && text_.inside(begin - 1, i) &&
           (text_.token(begin - 1).upos == language::Upos::adj || text_.token(begin - 1).xpos == Xpos::vbg || text_.token(begin - 1).xpos == Xpos::vbn)) {
      --begin;
    }
    if (begin == 0 || !text_.is(begin - 1, i, "the")) return std::nullopt;
    return Owner{text_.view().entities.entity_at(TokenId(i)), begin - 1, false, sex_told(text_.norm(i))};
  }

  // "of the boy", "of the tug's skipper, Bo Ray,"
  [[nodiscard]] std::optional<Owner> described_behind(std::uint32_t end) const {
    if (!text_.is(end, end - 1, "of") || !text_.is(end + 1, end, "the")) return std::nullopt;
    std::uint32_t i = end + 2;
    while (text_.inside(i, end) && i < end + 7 && describes_or_names(i)) ++i;
    if (const NamedPerson* name = text_.name_behind(i)) return Owner{name->person, end, true};
    const NamedPerson* name = text_.name_starting(i);
    if (name != nullptr && text_.inside(i, end) && text_.closes(name->tokens.end, end)) return Owner{name->person, end, true};
    return somebody(i - 1, end);
  }

  // Inside a description: adjectives, nouns with their possessive marks, participles.
  [[nodiscard]] bool describes_or_names(std::uint32_t i) const {
    const language::Token& token = text_.token(i);
    return token.upos == language::Upos::adj || token.upos == language::Upos::noun || token.xpos == Xpos::pos ||
           token.xpos == Xpos::vbg || token.xpos == Xpos::vbn;
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
      const bool lasting = text_.is(noun.tokens.end, noun.tokens.begin, "of") && text_.is(noun.tokens.end + 2, noun.tokens.begin, "years");
      const std::uint32_t end = lasting ? noun.tokens.end + 3 : noun.tokens.end;  // "his wife of 20 years"
      if (const LocalEntityId person = described(noun, owner->begin, end); person.valid()) add(noun, person, *owner, noun.tokens);
      return;
    }
    const NamedPerson* titled = text_.name_starting(noun.tokens.end);
    if (titled != nullptr && text_.inside(noun.tokens.end, noun.tokens.begin) && is_bare(noun.tokens.begin)) {
      return add(noun, titled->person, {{}, noun.tokens.begin, false}, noun.tokens);
    }
    if (const LocalEntityId left = left_behind(noun); left.valid()) {
      if (const NamedPerson* name = named_behind(noun)) add(noun, name->person, {left, noun.tokens.begin, false}, noun.tokens);
      return;
    }
    const NamedPerson* behind = owner_behind(noun.tokens.end);
    const auto owner = behind != nullptr ? std::optional(Owner{behind->person, 0, true}) : described_behind(noun.tokens.end);
    if (!owner) return;
    std::uint32_t last = behind != nullptr ? behind->tokens.end : noun.tokens.end + 1;
    while (behind == nullptr && !text_.closes(last, noun.tokens.begin) && last < noun.tokens.end + 7) ++last;
    std::uint32_t begin = noun.tokens.begin;
    while (begin > 0 && text_.inside(begin - 1, begin) && is_modifier(text_.norm(begin - 1))) --begin;
    if (begin > 0 && (text_.is(begin - 1, begin, "the") || text_.is(begin - 1, begin, "a"))) --begin;
    const LocalEntityId person = described(noun, begin, last);
    if (person.valid()) add(noun, person, {owner->person, begin, owner->by_name, owner->sex}, noun.tokens);
  }

  // "Ann Lee, who is married to Bo Ray", "Ann Lee married Bo Ray"
  void married(std::uint32_t verb) {
    std::uint32_t at = text_.is(verb + 1, verb, "to") ? verb + 2 : verb + 1;
    // "married to the surgeon Bo Ray"
    for (const std::uint32_t from = at; text_.inside(at, verb) && at < from + 5 && text_.name_starting(at) == nullptr && (describes_or_names(at) || text_.token(at).upos == language::Upos::det);) ++at;
    const NamedPerson* other = text_.inside(at, verb) ? text_.name_starting(at) : nullptr;
    const LocalEntityId person = other != nullptr ? text_.subject_of(TokenId(verb)) : LocalEntityId();
    if (person.valid()) add({{verb, verb + 1}, "spouse", false}, person, {other->person, verb, true}, {verb, other->tokens.end});
  }

  // "said uncle Bo Ray": nobody's in particular.
  [[nodiscard]] bool is_bare(std::uint32_t noun) const {
    if (base::is_ascii_upper(text_.form(noun).front()) || noun == 0 || !text_.inside(noun - 1, noun)) return false;
    const language::Upos before = text_.token(noun - 1).upos;
    return before == language::Upos::verb || before == language::Upos::punct || before == language::Upos::cconj || before == language::Upos::adp;
  }

  // "leaves a wife, Eva": whose.
  [[nodiscard]] LocalEntityId left_behind(const KinNoun& noun) const {
    static constexpr WordSet verbs{{"leave", "survive"}};
    const std::uint32_t i = noun.tokens.begin;
    if (i == 0 || !text_.is(i - 1, i, "a")) return {};
    for (TokenId at(i); at.valid(); at = text_.document()[at].head) {
      if (text_.document()[at].upos != language::Upos::verb) continue;
      return verbs.contains(text_.document().lemma(text_.document()[at])) ? text_.subject_of(at) : LocalEntityId();
    }
    return {};
  }

  // "his sister Eva", "her uncle, the Rev. Bo Ray,", "his wife of 30 years, Ann"
  [[nodiscard]] const NamedPerson* named_behind(const KinNoun& noun) const {
    std::uint32_t i = noun.tokens.end;
    const std::uint32_t anchor = noun.tokens.begin;
    if (text_.is(i, anchor, "of") && text_.is(i + 2, anchor, "years")) i += 3;
    i = behind_second_noun(i, anchor);
    const bool comma = text_.is(i, anchor, ",");
    if (comma) ++i;
    if (text_.is(i, anchor, "the")) ++i;
    const NamedPerson* name = text_.inside(i, anchor) ? text_.name_starting(i) : nullptr;
    if (name == nullptr) return nullptr;
    const std::uint32_t end = name->tokens.end;
    if (text_.inside(end, anchor) && text_.token(end).xpos == Xpos::pos) return nullptr;
    // A name set off by commas ends with one; else it begins a list or another clause.
    return !comma || text_.closes(behind_origin(end, anchor), anchor) ? name : nullptr;
  }

  // Where they are from: "Bo Ray [of Mount Nebo Church],".
  [[nodiscard]] std::uint32_t behind_origin(std::uint32_t end, std::uint32_t anchor) const {
    constexpr std::uint32_t most = 7;
    if (!text_.is(end, anchor, "of") && !text_.is(end, anchor, "from")) return end;
    std::uint32_t i = end + 1;
    const auto names = [&](std::uint32_t at) {
      return text_.token(at).upos == language::Upos::propn || text_.token(at).xpos == Xpos::pos ||
             text_.is(at, anchor, "the") || text_.is(at, anchor, "of");
    };
    while (text_.inside(i, anchor) && i < end + most && names(i)) ++i;
    return i;
  }

  // "her dad [and one-time manager], Roy Hale,": the same person in another capacity, which has no article of its own.
  [[nodiscard]] std::uint32_t behind_second_noun(std::uint32_t at, std::uint32_t anchor) const {
    if (!text_.is(at, anchor, "and")) return at;
    std::uint32_t i = at + 1;
    while (text_.inside(i, anchor) && i < at + 6 && (describes_or_names(i) || text_.is(i, anchor, "-")) && !noun_at(i)) ++i;
    return i > at + 1 && text_.is(i, anchor, ",") && text_.token(i - 1).xpos == Xpos::nn ? i : at;
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
    const bool ends = text_.closes(end, anchor) || text_.is(end, anchor, "and") || text_.is(end, anchor, "who");
    return name != nullptr && ends ? name->person : LocalEntityId();
  }

  // "Ann Lee and Bo Lee are cousins", "are brother and sister"
  bool of_each_other(const KinNoun& noun) {
    const language::Document& document = text_.document();
    const TokenId at(noun.tokens.begin);
    const bool pair = noun.word == "brother" && text_.is(noun.tokens.end, noun.tokens.begin, "and") && text_.is(noun.tokens.end + 1, noun.tokens.begin, "sister");
    const Kin kin = kin_word(noun.word)->kin;
    if ((!noun.plural && !pair) || inverse(kin) != kin || owner_before(noun.tokens.begin) || !child(document, at, Relation::cop)) return false;
    const auto subject = child(document, at, Relation::nsubj);
    const auto second = subject ? child(document, *subject, Relation::conj) : std::nullopt;
    if (!second) return false;
    const NamedPerson* a = text_.name_at(subject->value);
    const NamedPerson* b = text_.name_at(second->value);
    if (a == nullptr || b == nullptr) return false;
    const KinNoun told = pair ? KinNoun{noun.tokens, "sibling", false} : noun;
    add(told, a->person, {b->person, noun.tokens.begin, true}, noun.tokens);
    return true;
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

  void add(const KinNoun& noun, LocalEntityId person, Owner owner, TokenRange words) {
    if (person == owner.person && !owner.by_name) owner.person = {};  // "a cousin of the pilot" is not the pilot
    if (owner.person.valid() && person == owner.person) return;
    if (owner.begin < words.begin) words.begin = owner.begin;
    claims_.push_back(text_.claim(person, Attribute::relation, words,
                                  Bond{.kind = BondKind::kin, .value = noun.word, .other = owner.person, .whose = owner.sex,
                                       .by_name = owner.by_name}));
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
};

}  // namespace

void add_kin_claims(const PersonText& text, std::vector<Claim>& claims) { KinReader(text, claims).read(); }

}  // namespace tally::claim

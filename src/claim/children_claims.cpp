// How many children somebody has: "a father of three", "mum-of-two Ann Lee", "she has two daughters", "he leaves a wife
// and three children".

#include <string>

#include "claim/person_text.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/number_words.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::Relation;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::WordSet;

bool is_parent(std::string_view norm) {
  static constexpr WordSet words{{"father", "mother", "dad", "mum", "mom", "parent"}};
  return words.contains(norm);
}

// Whose children a noun counts: "boys" are sons, "kids" are children; empty for other nouns.
std::string_view offspring(std::string_view norm) {
  if (norm == "son" || norm == "sons" || norm == "boy" || norm == "boys") return "sons";
  if (norm == "daughter" || norm == "daughters" || norm == "girl" || norm == "girls") return "daughters";
  if (norm == "children" || norm == "kids") return "children";
  if (norm == "grandchildren") return "grandchildren";
  return {};
}

// Words that count children of anybody: "two boys" has a school or a team as well.
bool is_loose(std::string_view norm) {
  static constexpr WordSet words{{"boy", "boys", "girl", "girls", "kids"}};
  return words.contains(norm);
}

// "a boy and two girls"
struct Brood {
  int sons = 0, daughters = 0, children = 0, grandchildren = 0;
  bool loose = false;
  TokenRange words;

  [[nodiscard]] bool empty() const { return sons + daughters + children + grandchildren == 0; }
};

bool has_family(std::string_view lemma) {
  static constexpr WordSet words{{"have", "leave", "survive"}};
  return words.contains(lemma);
}

class ChildrenReader {
 public:
  ChildrenReader(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims) {}

  void read() {
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      if (is_parent(text_.norm(i))) parent(i);
      if (const Brood brood = brood_at(i); !brood.empty()) {
        children(brood);
        i = brood.words.end - 1;
      }
    }
  }

 private:
  [[nodiscard]] int count_at(std::uint32_t i, std::uint32_t anchor) const {
    if (!text_.inside(i, anchor)) return 0;
    const std::string_view norm = text_.norm(i);
    if (norm.size() == 1 && norm[0] >= '1' && norm[0] <= '9') return norm[0] - '0';
    const auto word = mention::number_word(norm);
    const bool count = word.kind == mention::NumberWordKind::unit || word.kind == mention::NumberWordKind::teen;
    return count ? static_cast<int>(word.value) : 0;
  }

  // "father of three", "mum-of-two", "father-of-three"
  void parent(std::uint32_t i) {
    std::uint32_t at = i + 1;
    if (text_.is(at, i, "-")) ++at;
    if (!text_.is(at, i, "of")) return;
    ++at;
    if (text_.is(at, i, "-")) ++at;
    if (const Brood brood = brood_at(at); !brood.empty()) {
      const LocalEntityId person = holder(i, brood.words.end);
      if (person.valid()) add(person, brood, {i, brood.words.end});
      return;
    }
    const int count = count_at(at, i);
    if (count == 0) return;
    const std::uint32_t end = at + 1;
    if (text_.inside(end, i) && text_.token(end).upos == Upos::noun) return;
    const LocalEntityId person = holder(i, end);
    if (person.valid()) add(person, "children", count, {i, end});
  }

  [[nodiscard]] LocalEntityId holder(std::uint32_t noun, std::uint32_t end) const {
    std::uint32_t ahead = end;
    if (text_.is(ahead, noun, ",")) ++ahead;
    std::uint32_t begin = noun;
    while (begin > 0 && text_.inside(begin - 1, noun) &&
           (text_.token(begin - 1).upos == Upos::adj || text_.token(begin - 1).upos == Upos::det || text_.norm(begin - 1) == "-")) {
      --begin;
    }
    const NamedPerson* behind = begin > 1 && text_.is(begin - 1, noun, ",") ? text_.name_ending(aged(begin - 1)) : nullptr;
    if (behind != nullptr && text_.inside(behind->tokens.begin, noun)) return behind->person;
    if (const auto cop = child(text_.document(), TokenId(noun), Relation::cop)) return text_.subject_of(TokenId(noun));
    const NamedPerson* name = text_.name_starting(ahead);
    if (name != nullptr && text_.inside(ahead, noun) && (ahead == end || text_.closes(name->tokens.end, noun))) return name->person;
    // "Mum-of-two finds snake", "The mum-of-two said": the one that the article is about.
    const bool opens = begin == 0 || !text_.inside(begin - 1, noun);
    return opens && text_.is(noun + 1, noun, "-") ? text_.protagonist() : LocalEntityId();
  }

  // Steps back over an age and a home: "Ann Lee, 44, from Arbroath, a mother of three".
  [[nodiscard]] std::uint32_t aged(std::uint32_t i) const {
    std::uint32_t at = i;
    while (at > 1 && text_.inside(at - 1, i - 1) && text_.token(at - 1).upos == Upos::propn && text_.name_ending(at) == nullptr) --at;
    if (at < i && at > 1 && (text_.is(at - 1, i - 1, "from") || text_.is(at - 1, i - 1, "of")) && text_.is(at - 2, i - 1, ",")) i = at - 2;
    if (i >= 3 && text_.is(i - 1, i - 2, ")") && text_.token(i - 2).upos == Upos::num && text_.is(i - 3, i - 2, "(")) return i - 3;
    return i >= 2 && text_.token(i - 1).upos == Upos::num && text_.is(i - 2, i - 1, ",") ? i - 2 : i;
  }

  // The list of children that begins with a number or an article at `i`.
  [[nodiscard]] Brood brood_at(std::uint32_t i) const {
    Brood out;
    for (std::uint32_t at = i; text_.inside(at, i);) {
      const bool one = text_.norm(at) == "a" || text_.norm(at) == "an" || text_.norm(at) == "one";
      const int count = one ? 1 : count_at(at, i);
      std::uint32_t noun = at + 1;
      while (text_.inside(noun, i) && noun < at + 3 && (text_.token(noun).upos == Upos::adj || text_.norm(noun) == "-" || text_.norm(noun) == "grown")) ++noun;
      const std::string_view what = count > 0 && text_.inside(noun, i) ? offspring(text_.norm(noun)) : std::string_view();
      if (what.empty() || text_.is(noun + 1, i, "-")) break;
      (what == "sons" ? out.sons : what == "daughters" ? out.daughters : what == "children" ? out.children : out.grandchildren) += count;
      out.loose = (out.words.empty() || out.loose) && is_loose(text_.norm(noun));
      out.words = {i, noun + 1};
      at = noun + 1;
      if (text_.is(at, i, ",")) ++at;
      if (text_.is(at, i, "and")) ++at;
      if (text_.is(at, i, ":")) ++at;
      if (at == noun + 1) break;
    }
    return out;
  }

  // "has two daughters", "leaves a wife, Ann, and two daughters", "is survived by three sons", "their three children"
  void children(const Brood& brood) {
    const std::uint32_t first = brood.words.begin;
    if (first > 0 && text_.inside(first - 1, first)) {
      const std::string_view before = text_.norm(first - 1);
      if (before == "his" || before == "her") {
        const LocalEntityId person = text_.meant_by(first - 1);
        if (person.valid()) add(person, brood, brood.words);
        return;
      }
      if (hedges(before) || before == "of") return;
      if (before == "their") return theirs(brood);
    }
    const TokenId verb = verb_above(brood.words.end - 1);
    if (!verb.valid() || !has_family(text_.document().lemma(text_.document()[verb])) || verb.value > first) return;
    const bool both = brood.sons > 0 && brood.daughters > 0;
    if (brood.loose && !both && text_.document().lemma(text_.document()[verb]) == "have") return;
    for (const LocalEntityId person : subjects(verb)) add(person, brood, brood.words);
  }

  // "He sees their two daughters on Sundays"
  void theirs(const Brood& brood) {
    const TokenId verb = verb_above(brood.words.end - 1);
    if (!verb.valid() || verb.value > brood.words.begin) return;
    for (const LocalEntityId person : subjects(verb)) add(person, brood, brood.words);
  }

  [[nodiscard]] TokenId verb_above(std::uint32_t i) const {
    TokenId at(i);
    while (at.valid() && text_.document()[at].upos != Upos::verb && text_.document()[at].upos != Upos::aux) at = text_.document()[at].head;
    return at;
  }

  // "Ann Lee and Bo Ray have two sons": both.
  [[nodiscard]] std::vector<LocalEntityId> subjects(TokenId verb) const {
    std::vector<LocalEntityId> out;
    if (const LocalEntityId person = text_.subject_of(verb); person.valid()) out.push_back(person);
    const auto subject = child(text_.document(), verb, Relation::nsubj);
    if (!subject || out.empty()) return out;
    language::for_each_child(text_.document(), *subject, [&](TokenId id, const language::Token& token) {
      const NamedPerson* name = token.relation == Relation::conj ? text_.name_at(id.value) : nullptr;
      if (name != nullptr) out.push_back(name->person);
    });
    return out;
  }

  static bool hedges(std::string_view norm) {
    static constexpr WordSet words{{"least", "other", "the", "than", "about", "another"}};
    return words.contains(norm);
  }

  void add(LocalEntityId person, const Brood& brood, TokenRange words) {
    if (brood.sons > 0) add(person, "sons", brood.sons, words);
    if (brood.daughters > 0) add(person, "daughters", brood.daughters, words);
    const int total = brood.children > 0 ? brood.children : brood.sons > 0 && brood.daughters > 0 ? brood.sons + brood.daughters : 0;
    if (total > 0) add(person, "children", total, words);
    if (brood.grandchildren > 0) add(person, "grandchildren", brood.grandchildren, words);
  }

  void add(LocalEntityId person, std::string what, int count, TokenRange words) {
    claims_.push_back(text_.claim(person, Attribute::relation, words,
                                  Bond{.kind = BondKind::children, .value = std::move(what), .number = count, .other = {}}));
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
};

}  // namespace

void add_children_claims(const PersonText& text, std::vector<Claim>& claims) { ChildrenReader(text, claims).read(); }

}  // namespace tally::claim

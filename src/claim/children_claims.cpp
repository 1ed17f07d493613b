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

bool is_offspring(std::string_view norm) {
  static constexpr WordSet words{{"children", "daughters", "sons", "grandchildren"}};
  return words.contains(norm);
}

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
      if (is_offspring(text_.norm(i))) offspring(i);
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
    const int count = count_at(at, i);
    if (count == 0) return;
    const std::uint32_t end = at + 1;
    if (text_.inside(end, i) && text_.token(end).upos == Upos::noun && !is_offspring(text_.norm(end))) return;  // "of two boys"
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

  // "has two daughters", "leaves a wife, Ann, and two daughters", "is survived by three sons"
  void offspring(std::uint32_t i) {
    std::uint32_t number = i;
    while (number > 0 && i - number < 3 && text_.inside(number - 1, i) && count_at(number, i) == 0) --number;
    const int count = count_at(number, i);
    if (count == 0 || (number > 0 && text_.inside(number - 1, i) && hedges(text_.norm(number - 1)))) return;
    for (TokenId at(i); at.valid(); at = text_.document()[at].head) {
      const language::Token& token = text_.document()[at];
      if (token.upos != Upos::verb && token.upos != Upos::aux) continue;
      if (!has_family(text_.document().lemma(token)) || at.value > i) return;
      const LocalEntityId person = text_.subject_of(at);
      if (person.valid()) add(person, std::string(text_.norm(i)), count, {number, i + 1});
      return;
    }
  }

  static bool hedges(std::string_view norm) {
    static constexpr WordSet words{{"least", "other", "her", "his", "the", "than", "about", "another"}};
    return words.contains(norm);
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

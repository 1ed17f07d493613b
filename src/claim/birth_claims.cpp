// Births, birthdays and ages at a time: "born in 1962", "she turned 40 on Friday", "celebrated his 40th birthday", "was
// nine in the summer of 1994".

#include "claim/age_times.hpp"
#include "entity/speaker_pronoun.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/age_words.hpp"
#include "mention/gazetteer.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::Relation;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::WordSet;
using language::Xpos;
using mention::Age;
using mention::BirthSpan;

class BirthReader {
 public:
  BirthReader(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims), times_(text) {}

  void read() {
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      const std::string_view norm = text_.norm(i);
      if (norm == "born") born(i);
      if (norm == "turned" || norm == "turns" || norm == "turn") turned(i);
      if (norm == "be" && i > 0 && text_.is(i - 1, i, "will")) will_be(i);
      if (norm == "birthday") birthday(i);
      if (norm == "was") was(i);
      if (norm == "he" || norm == "she") pronoun(i);
    }
  }

 private:
  void born(std::uint32_t i) {
    if (text_.is(i - 1, i, "-") || text_.is(i + 1, i, "-")) return;
    const mention::Mention* time = times_.year_in(i + 1, text_.size());
    if (time == nullptr) return;
    for (std::uint32_t k = i + 1; k < time->tokens.begin; ++k) {
      if (text_.token(k).upos == Upos::verb) return;
    }
    LocalEntityId person;
    const bool set_off = i > 1 && (text_.is(i - 1, i, ",") || text_.is(i - 1, i, "("));
    if (const NamedPerson* name = set_off ? text_.name_ending(i - 1) : nullptr) person = name->person;
    if (!person.valid() && kin_behind(i, time->tokens.end)) return;
    if (!person.valid()) person = text_.subject_of(TokenId(i));
    if (!person.valid()) person = pronoun_behind(i, time->tokens.end);
    if (!person.valid()) person = described_subject(i);
    // "Ann Lee, a welder born in June 2003"
    if (!person.valid() && i > 0 && text_.token(i).head == TokenId(i - 1)) person = text_.person_beside(TokenId(i - 1));
    if (person.valid()) add(person, time->tokens, {.born = months_of(std::get<mention::TimeExpression>(time->value))});
  }

  // "Born in Turin in 1940, her father ..."
  [[nodiscard]] bool kin_behind(std::uint32_t born, std::uint32_t from) const {
    const bool opens = born == 0 || !text_.inside(born - 1, born);
    return opens && text_.is(from, born, ",") && text_.inside(from + 1, born) &&
           text_.token(from + 1).xpos == Xpos::prp_poss;
  }

  // "Born in Turin in 1940, the son of a saddler, he left ...": the pronoun that the clause leads to.
  [[nodiscard]] LocalEntityId pronoun_behind(std::uint32_t born, std::uint32_t from) const {
    const bool opens = born == 0 || !text_.inside(born - 1, born);
    for (std::uint32_t i = from; opens && text_.inside(i + 1, born) && text_.token(i).upos != Upos::verb; ++i) {
      const bool pronoun = text_.norm(i) == "he" || text_.norm(i) == "she";
      if (!pronoun || text_.norm(i - 1) != ",") continue;
      const LocalEntityId person = text_.meant_by(i);
      return person.valid() ? person : text_.protagonist();
    }
    return {};
  }

  // "Born in Turin in 1940, the star of ...": whom the sentence before is about.
  [[nodiscard]] LocalEntityId described_subject(std::uint32_t born) const {
    const TokenId verb = text_.token(born).head;
    const bool opens = born == 0 || !text_.inside(born - 1, born);
    const auto subject = opens && verb.valid() ? child(text_.document(), verb, Relation::nsubj) : std::nullopt;
    if (!subject || !mention::lookup(text_.document().lemma(text_.document()[*subject])).has(mention::WordFlag::role))
      return {};
    const entity::SpokenArticle spoken{text_.view().article, text_.document(), text_.view().mentions,
                                       text_.view().entities};
    const auto antecedent = entity::antecedent_of(spoken, TokenId(born), mention::Sex::unknown);
    return antecedent ? antecedent->person : LocalEntityId();
  }

  // "She is 31 and lives in Oslo", "At 21, he is the youngest", "Aged just 21, he is"
  void pronoun(std::uint32_t i) {
    const bool present = text_.is(i + 1, i, "is") || text_.is(i + 1, i, "'s");
    if (!present) return;
    const bool hedged = text_.is(i + 2, i, "only") || text_.is(i + 2, i, "just") || text_.is(i + 2, i, "still") ||
                        text_.is(i + 2, i, "now");
    const std::uint32_t number = hedged ? i + 3 : i + 2, next = number + 1;
    const auto after = text_.inside(number, i) ? mention::age_in_figures(text_.norm(number)) : std::nullopt;
    const bool ends = text_.closes(next, i) || text_.is(next, i, "and") ||
                      (text_.is(next, i, "years") && text_.is(next + 1, i, "old"));
    const bool only = i >= 4 && (text_.is(i - 3, i, "just") || text_.is(i - 3, i, "only"));
    const std::uint32_t word_before = only ? i - 4 : i - 3;
    const bool before =
        i >= 3 && (text_.is(word_before, i, "at") || text_.is(word_before, i, "aged")) && text_.is(i - 1, i, ",");
    const auto at = before ? mention::age_in_figures(text_.norm(i - 2)) : std::nullopt;
    const auto years = after && ends ? after : at;
    if (!years || *years < surely_years) return;
    const LocalEntityId person = text_.meant_by(i);
    const std::uint32_t word = after && ends ? number : i - 2;
    if (person.valid()) add(person, {word, word + 1}, {*years, *years});
  }

  // "turned 40 on Friday": the age now; "turns 40 on Friday": this or one less.
  void turned(std::uint32_t i) {
    const auto years = text_.inside(i + 1, i) ? mention::age_in_figures(text_.norm(i + 1)) : std::nullopt;
    if (!years || *years < surely_years || counts_something(i + 2, i)) return;
    if (const mention::Mention* month = times_.month_in(i + 2, i); month != nullptr && text_.norm(i) == "turned") {
      const LocalEntityId person = text_.subject_of(TokenId(i));
      if (person.valid()) add(person, {i + 1, i + 2}, born_before(*month, *years));
      return;
    }
    if (times_.elsewhen(i)) return;
    const Relation relation = language::universal(text_.token(i).relation);
    if (relation == Relation::advcl || child(text_.document(), TokenId(i), Relation::mark)) return;
    const LocalEntityId person = text_.subject_of(TokenId(i));
    if (!person.valid()) return;
    const bool past = text_.norm(i) == "turned" && text_.token(i).upos == Upos::verb &&
                      !child(text_.document(), TokenId(i), Relation::aux);
    add(person, {i + 1, i + 2}, {past ? *years : *years - 1, *years});
  }

  // "who will be 90 in June": this or one less
  void will_be(std::uint32_t i) {
    const auto years = text_.inside(i + 1, i) ? mention::age_in_figures(text_.norm(i + 1)) : std::nullopt;
    const bool soon = text_.is(i + 2, i, "in") || text_.is(i + 2, i, "on") || text_.is(i + 2, i, "next");
    if (!years || *years < surely_years || !soon || times_.month_in(i + 2, i) == nullptr || times_.elsewhen(i)) return;
    const TokenId predicate = text_.token(i).head;  // the number, or "month" of "80 next month"
    const LocalEntityId person = text_.subject_of(predicate.valid() ? predicate : TokenId(i + 1));
    if (person.valid()) add(person, {i + 1, i + 2}, {*years - 1, *years});
  }

  [[nodiscard]] bool counts_something(std::uint32_t i, std::uint32_t anchor) const {
    return text_.inside(i, anchor) &&
           (text_.token(i).upos == Upos::noun || text_.token(i).upos == Upos::sym || text_.norm(i) == "-");
  }

  // Who turns so many years old at that time.
  [[nodiscard]] static Age born_before(const mention::Mention& time, int years) {
    const BirthSpan then = months_of(std::get<mention::TimeExpression>(time.value));
    return {.born = BirthSpan{then.first - 12 * years, then.last - 12 * years}};
  }

  // "celebrated his 40th birthday"
  void birthday(std::uint32_t i) {
    static constexpr WordSet kept{{"celebrate", "mark", "enjoy", "spend"}};
    if (i < 3) return;
    std::string_view ending;
    const auto years = mention::age_in_figures(text_.norm(i - 1), &ending);
    if (!years || !(ending == "th" || ending == "st" || ending == "nd" || ending == "rd")) return;
    const mention::Mention* month = times_.month_in(i + 1, i);
    if (month == nullptr && times_.elsewhen(i)) return;
    const language::Token& owner = text_.token(i - 2);
    LocalEntityId person;
    if (owner.xpos == Xpos::prp_poss) person = text_.meant_by(i - 2);
    if (const NamedPerson* name = owner.xpos == Xpos::pos ? text_.name_ending(i - 2) : nullptr) person = name->person;
    if (!person.valid()) return;
    if (month != nullptr && text_.is(i - 3, i, "on")) return add(person, {i - 1, i + 1}, born_before(*month, *years));
    for (TokenId at(i); at.valid(); at = text_.document()[at].head) {
      const language::Token& token = text_.document()[at];
      if (token.upos != Upos::verb) continue;
      if (kept.contains(text_.document().lemma(token)) && month != nullptr) {
        add(person, {i - 1, i + 1}, born_before(*month, *years));
      } else if (kept.contains(text_.document().lemma(token)) &&
                 language::universal(token.relation) != Relation::advcl && token.xpos == Xpos::vbd) {
        add(person, {i - 1, i + 1}, {*years, *years});
      }
      return;
    }
  }

  // "was nine when her father took her there in the summer of 1994"
  void was(std::uint32_t i) {
    const auto years = text_.inside(i + 1, i) ? mention::age_number(text_.norm(i + 1)) : std::nullopt;
    if (!years) return;
    if (!text_.is(i + 2, i, "when") && !text_.is(i + 2, i, "in")) return;
    const TokenRange sentence = text_.document()[text_.token(i).sentence].tokens;
    const mention::Mention* time = times_.year_in(i + 2, sentence.end);
    if (time == nullptr || times_.year_in(time->tokens.end, sentence.end) != nullptr) return;
    if (time->tokens.begin >= 2 && text_.norm(time->tokens.begin - 2) == "born") return;  // "said Lee, who was born in 1955"
    const LocalEntityId person = text_.subject_of(TokenId(i + 1));
    if (!person.valid()) return;
    const BirthSpan then = months_of(std::get<mention::TimeExpression>(time->value));
    add(person, {i + 1, time->tokens.end}, {.born = born_of(then, {*years, *years})});
  }

  void add(LocalEntityId person, TokenRange words, Age age) {
    claims_.push_back(text_.claim(person, Attribute::age, words, age));
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
  AgeTimes times_;
};

}  // namespace

void add_birth_claims(const PersonText& text, std::vector<Claim>& claims) { BirthReader(text, claims).read(); }

}  // namespace tally::claim

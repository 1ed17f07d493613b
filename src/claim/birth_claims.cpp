// Births, birthdays and ages at a time: "born in 1962", "she turned 40 on Friday", "celebrated his 40th birthday", "was
// nine in the summer of 1994".

#include <charconv>
#include <string>

#include "claim/person_text.hpp"
#include "entity/speaker_pronoun.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"
#include "mention/number_words.hpp"

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

constexpr int oldest = 119;

std::optional<int> leading_number(std::string_view text, std::string_view* rest = nullptr) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || value < 1 || value > oldest) return std::nullopt;
  if (rest != nullptr) *rest = text.substr(static_cast<std::size_t>(end - text.data()));
  else if (end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<int> age_number(std::string_view norm) {
  if (const auto digits = leading_number(norm)) return digits;
  const auto word = mention::number_word(norm);
  const bool count = word.kind == mention::NumberWordKind::unit || word.kind == mention::NumberWordKind::teen ||
                     word.kind == mention::NumberWordKind::ten;
  return count && word.value > 0 ? std::optional(static_cast<int>(word.value)) : std::nullopt;
}

class BirthReader {
 public:
  BirthReader(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims) {
    for (const mention::Mention& m : text.view().mentions.all) {
      const auto* time = std::get_if<mention::TimeExpression>(&m.value);
      if (time != nullptr && time->type == mention::TimeType::date) times_.push_back(&m);
    }
  }

  void read() {
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      const std::string_view norm = text_.norm(i);
      if (norm == "born") born(i);
      if (norm == "turned" || norm == "turns" || norm == "turn") turned(i);
      if (norm == "birthday") birthday(i);
      if (norm == "was") was(i);
      if (norm == "died") died(i);
      if (norm == "he" || norm == "she") pronoun(i);
    }
  }

 private:
  // The first time with a year of its own that begins in [from, limit) of the sentence.
  [[nodiscard]] const mention::Mention* year_in(std::uint32_t from, std::uint32_t limit) const {
    for (const mention::Mention* m : times_) {
      if (m->tokens.begin < from || m->tokens.begin >= limit || !text_.inside(m->tokens.begin, from - 1)) continue;
      const auto& time = std::get<mention::TimeExpression>(m->value);
      if (time.year && time.interval) return m;
    }
    return nullptr;
  }

  static BirthSpan months_of(const mention::TimeExpression& time) {
    const auto month = [](std::chrono::local_seconds at) {
      const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(at)};
      return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month())) - 1;
    };
    return {month(time.interval->begin), month(time.interval->end - std::chrono::seconds(1))};
  }

  void born(std::uint32_t i) {
    if (text_.is(i - 1, i, "-") || text_.is(i + 1, i, "-")) return;
    const mention::Mention* time = year_in(i + 1, std::min(i + 9, text_.size()));
    if (time == nullptr) return;
    for (std::uint32_t k = i + 1; k < time->tokens.begin; ++k) {
      if (text_.token(k).upos == Upos::verb) return;
    }
    LocalEntityId person;
    const bool set_off = i > 1 && (text_.is(i - 1, i, ",") || text_.is(i - 1, i, "("));
    if (const NamedPerson* name = set_off ? text_.name_ending(i - 1) : nullptr) person = name->person;
    if (!person.valid()) person = text_.subject_of(TokenId(i));
    if (!person.valid()) person = described_subject(i);
    if (person.valid()) add(person, time->tokens, {.born = months_of(std::get<mention::TimeExpression>(time->value))});
  }

  // "Born in Turin in 1940, the star of ...": whom the sentence before is about.
  [[nodiscard]] LocalEntityId described_subject(std::uint32_t born) const {
    const TokenId verb = text_.token(born).head;
    const bool opens = born == 0 || !text_.inside(born - 1, born);
    const auto subject = opens && verb.valid() ? child(text_.document(), verb, Relation::nsubj) : std::nullopt;
    if (!subject || !mention::lookup(text_.document().lemma(text_.document()[*subject])).has(mention::WordFlag::role)) return {};
    const entity::SpokenArticle spoken{text_.view().article, text_.document(), text_.view().mentions, text_.view().entities};
    const auto antecedent = entity::antecedent_of(spoken, TokenId(born), mention::Sex::unknown);
    return antecedent ? antecedent->person : LocalEntityId();
  }

  // "has died aged 88", "died on Friday at 88", "died at the age of 88"
  void died(std::uint32_t verb) {
    for (std::uint32_t i = verb + 1; i < verb + 7 && text_.inside(i + 1, verb); ++i) {
      const std::string_view norm = text_.norm(i);
      if (norm == "," || norm == "and" || norm == "after") return;
      if (norm != "aged" && norm != "at") continue;
      const std::uint32_t at = norm == "at" && text_.is(i + 1, verb, "the") && text_.is(i + 2, verb, "age") ? i + 4 : i + 1;
      const auto years = text_.inside(at, verb) ? leading_number(text_.norm(at)) : std::nullopt;
      if (!years || !text_.closes(at + 1, verb) || elsewhen(verb)) continue;
      const LocalEntityId person = text_.subject_of(TokenId(verb));
      if (person.valid()) add(person, {at, at + 1}, {*years, *years});
      return;
    }
  }

  // "She is 31 and lives in Oslo", "At 21, he is the youngest"
  void pronoun(std::uint32_t i) {
    const bool present = text_.is(i + 1, i, "is") || text_.is(i + 1, i, "'s");
    if (!present) return;
    const bool hedged = text_.is(i + 2, i, "only") || text_.is(i + 2, i, "just") || text_.is(i + 2, i, "still") || text_.is(i + 2, i, "now");
    const std::uint32_t number = hedged ? i + 3 : i + 2, next = number + 1;
    const auto after = text_.inside(number, i) ? leading_number(text_.norm(number)) : std::nullopt;
    const bool ends = text_.closes(next, i) || text_.is(next, i, "and") || (text_.is(next, i, "years") && text_.is(next + 1, i, "old"));
    const bool before = i >= 3 && text_.is(i - 3, i, "at") && text_.is(i - 1, i, ",");
    const auto at = before ? leading_number(text_.norm(i - 2)) : std::nullopt;
    const auto years = after && ends ? after : at;
    if (!years || *years < 13) return;
    const LocalEntityId person = text_.meant_by(i);
    const std::uint32_t word = after && ends ? number : i - 2;
    if (person.valid()) add(person, {word, word + 1}, {*years, *years});
  }

  // "turned 40 on Friday": the age now; "turns 40 on Friday": this or one less.
  void turned(std::uint32_t i) {
    const auto years = text_.inside(i + 1, i) ? leading_number(text_.norm(i + 1)) : std::nullopt;
    if (!years || *years < 13 || counts_something(i + 2, i)) return;
    if (const mention::Mention* month = month_in(i + 2, i); month != nullptr && text_.norm(i) == "turned") {
      const LocalEntityId person = text_.subject_of(TokenId(i));
      if (person.valid()) add(person, {i + 1, i + 2}, born_before(*month, *years));
      return;
    }
    if (elsewhen(i)) return;
    const Relation relation = language::universal(text_.token(i).relation);
    if (relation == Relation::advcl || child(text_.document(), TokenId(i), Relation::mark)) return;
    const LocalEntityId person = text_.subject_of(TokenId(i));
    if (!person.valid()) return;
    const bool past = text_.norm(i) == "turned" && text_.token(i).upos == Upos::verb && !child(text_.document(), TokenId(i), Relation::aux);
    add(person, {i + 1, i + 2}, {past ? *years : *years - 1, *years});
  }

  [[nodiscard]] bool counts_something(std::uint32_t i, std::uint32_t anchor) const {
    return text_.inside(i, anchor) && (text_.token(i).upos == Upos::noun || text_.token(i).upos == Upos::sym || text_.norm(i) == "-");
  }

  // Told of another year: "in 1998", "two years ago".
  [[nodiscard]] bool elsewhen(std::uint32_t i) const {
    const TokenRange sentence = text_.document()[text_.token(i).sentence].tokens;
    for (std::uint32_t k = sentence.begin; k < sentence.end; ++k) {
      if (text_.norm(k) == "ago" || text_.norm(k) == "later" || text_.norm(k) == "when" || text_.norm(k) == "before") return true;
    }
    return year_in(sentence.begin + 1, sentence.end) != nullptr;
  }

  // The first time behind `from` that lies in one month: "in April", "last Friday", "on 3 May".
  [[nodiscard]] const mention::Mention* month_in(std::uint32_t from, std::uint32_t anchor) const {
    for (const mention::Mention* m : times_) {
      if (m->tokens.begin < from || m->tokens.begin > from + 8 || !text_.inside(m->tokens.begin, anchor)) continue;
      const auto& time = std::get<mention::TimeExpression>(m->value);
      if (!time.interval) continue;
      const BirthSpan months = months_of(time);
      return months.first == months.last ? m : nullptr;
    }
    return nullptr;
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
    const auto years = leading_number(text_.norm(i - 1), &ending);
    if (!years || !(ending == "th" || ending == "st" || ending == "nd" || ending == "rd")) return;
    const mention::Mention* month = month_in(i + 1, i);
    if (month == nullptr && elsewhen(i)) return;
    const language::Token& owner = text_.token(i - 2);
    LocalEntityId person;
    if (owner.xpos == Xpos::prp_poss) person = text_.meant_by(i - 2);
    if (const NamedPerson* name = owner.xpos == Xpos::pos ? text_.name_ending(i - 2) : nullptr) person = name->person;
    if (!person.valid()) return;
    for (TokenId at(i); at.valid(); at = text_.document()[at].head) {
      const language::Token& token = text_.document()[at];
      if (token.upos != Upos::verb) continue;
      if (kept.contains(text_.document().lemma(token)) && month != nullptr) {
        add(person, {i - 1, i + 1}, born_before(*month, *years));
      } else if (kept.contains(text_.document().lemma(token)) && language::universal(token.relation) != Relation::advcl &&
          token.xpos == Xpos::vbd) {
        add(person, {i - 1, i + 1}, {*years, *years});
      }
      return;
    }
  }

  // "was nine when her father took her there in the summer of 1994"
  void was(std::uint32_t i) {
    const auto years = text_.inside(i + 1, i) ? age_number(text_.norm(i + 1)) : std::nullopt;
    if (!years) return;
    if (text_.closes(i + 2, i) || text_.is(i + 2, i, "years")) return was_then(i, *years);
    if (!text_.is(i + 2, i, "when") && !text_.is(i + 2, i, "in")) return;
    const TokenRange sentence = text_.document()[text_.token(i).sentence].tokens;
    const mention::Mention* time = year_in(i + 2, sentence.end);
    if (time == nullptr || year_in(time->tokens.end, sentence.end) != nullptr) return;
    const LocalEntityId person = text_.subject_of(TokenId(i + 1));
    if (!person.valid()) return;
    const BirthSpan then = months_of(std::get<mention::TimeExpression>(time->value));
    add(person, {i + 1, time->tokens.end}, {.born = BirthSpan{then.first - 12 * (*years + 1) + 1, then.last - 12 * *years}});
  }

  // "He was 63." of somebody who has died
  void was_then(std::uint32_t i, int years) {
    if (years < 13 || !tells_of_death(text_.token(i).sentence.index()) || elsewhen(i)) return;
    const LocalEntityId person = text_.subject_of(TokenId(i + 1));
    if (person.valid()) add(person, {i + 1, i + 2}, {years, years});
  }

  [[nodiscard]] bool tells_of_death(std::size_t sentence) const {
    static constexpr WordSet words{{"die", "kill", "dead", "death"}};
    for (std::size_t s = sentence == 0 ? 0 : sentence - 1; s <= sentence; ++s) {
      for (const language::Token& token : text_.document().tokens_of(text_.document().sentences[s])) {
        if (words.contains(text_.document().lemma(token))) return true;
      }
    }
    return false;
  }

  void add(LocalEntityId person, TokenRange words, Age age) {
    claims_.push_back(text_.claim(person, Attribute::age, words, age));
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
  std::vector<const mention::Mention*> times_;
};

}  // namespace

void add_birth_claims(const PersonText& text, std::vector<Claim>& claims) { BirthReader(text, claims).read(); }

}  // namespace tally::claim

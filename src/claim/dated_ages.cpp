// The age that somebody had at a time that the sentence dates: "joined in 1984 at the age of 15", "when she opened the
// cafe in 1964, she was 24", "moved to Derry in 1990, when she was 12", "took it up 20 years ago at the age of 15".
// Only where age and date belong to one deed and the sentence has no other date.

#include <algorithm>
#include <string_view>

#include "claim/age_times.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/age_words.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::Relation;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using mention::BirthSpan;

constexpr int earliest = 3;  // nobody is told to have done anything younger

class DatedAges {
 public:
  DatedAges(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims), times_(text) {}

  void read() {
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      const std::string_view norm = text_.norm(i);
      if (norm == "was") was(i);
      if (norm == "aged") with_deed(i, i + 1);
      if (norm == "at")
        with_deed(i,
                  text_.is(i + 1, i, "the") && text_.is(i + 2, i, "age") && text_.is(i + 3, i, "of") ? i + 4 : i + 1);
    }
  }

 private:
  struct Dated {
    const mention::Mention* time;
    BirthSpan months;
  };

  // The one date of the sentence, where it says when something was.
  [[nodiscard]] std::optional<Dated> date_of(std::uint32_t anchor) const {
    const TokenRange sentence = sentence_of(anchor);
    std::optional<Dated> found;
    for (const mention::Mention* m : times_.all()) {
      if (!sentence.contains(TokenId(m->tokens.begin))) continue;
      const auto& time = std::get<mention::TimeExpression>(m->value);
      const auto months = months_when(time);
      if (!months) continue;
      if (found || time.bearing != mention::TimeBearing::at) return std::nullopt;
      found = Dated{m, *months};
    }
    return found;
  }

  [[nodiscard]] std::optional<BirthSpan> months_when(const mention::TimeExpression& time) const {
    if (time.year && time.interval) return months_of(time);
    const auto now = month_published(text_.view().article);
    const bool ago = time.amount && time.amount->unit == mention::Granularity::year && !time.amount->vague &&
                     !time.year && time.amount->low == time.amount->high;
    if (!ago || !now || time.modifier != mention::TimeModifier::none) return std::nullopt;
    const int years = static_cast<int>(time.amount->low), then = *now - 12 * years;
    // "20 years ago" is a round number, two years more or less; "six years ago" may be almost seven, or half a year
    // less.
    return years >= 10 && years % 5 == 0 ? BirthSpan{then - 24, then + 24} : BirthSpan{then - 12, then + 6};
  }

  // "when she was 12", "she was 24 and newly married"
  void was(std::uint32_t verb) {
    const std::uint32_t number = verb + 1;
    const auto years = text_.inside(number, verb) ? mention::age_number(text_.norm(number)) : std::nullopt;
    if (!years) return;
    const bool ends = text_.closes(number + 1, verb) || text_.is(number + 1, verb, "and") ||
                      (text_.is(number + 1, verb, "years") && text_.is(number + 2, verb, "old"));
    if (!ends) return;
    const auto dated = date_of(verb);
    if (!dated || dated->time->tokens.begin > verb) return;
    const auto when = child(text_.document(), TokenId(number), Relation::advmod);
    const bool clause = when && text_.norm(when->value) == "when";
    const TokenId deed = verb_of(dated->time->tokens.begin);
    if (!deed.valid()) return;
    // "moved in 1990, when she was 12"; "When she moved in 1990, she was 12"; "In 1990 she was 12"
    const bool behind = clause && text_.document()[TokenId(number)].head == deed;
    const bool before = !clause && text_.document()[deed].head == TokenId(number) && opens_with_when(deed);
    const bool alone = !clause && deed == TokenId(number);
    if (behind || before || alone) add(text_.subject_of(TokenId(number)), *dated, number, *years);
  }

  [[nodiscard]] bool opens_with_when(TokenId verb) const {
    const auto when = child(text_.document(), verb, Relation::advmod);
    const auto mark = child(text_.document(), verb, Relation::mark);
    return (when && text_.norm(when->value) == "when") || (mark && text_.norm(mark->value) == "when");
  }

  // "joined in 1984 at the age of 15", "In 1964, aged 24, she was given ..."
  void with_deed(std::uint32_t first, std::uint32_t number) {
    if (text_.is(number, first, "just") || text_.is(number, first, "only")) ++number;
    const auto years = text_.inside(number, first) ? mention::age_number(text_.norm(number)) : std::nullopt;
    const bool age_said = text_.norm(first) == "aged" || number > first + 2;
    if (!years || !(text_.closes(number + 1, first) || (age_said && !counts(number + 1, first)))) return;
    if (text_.norm(first) == "aged" && text_.name_ending(first) != nullptr) return;  // "Ann Lee, aged 24", now
    if (text_.norm(first) == "aged" && first >= 2 && text_.norm(first - 1) == "," &&
        text_.name_ending(first - 1) != nullptr)
      return;
    const auto dated = date_of(first);
    if (!dated) return;
    const TokenId deed = verb_of(dated->time->tokens.begin);
    if (!deed.valid() || deed != verb_of(number)) return;
    // "finished in 1984 at 15": a rank
    static constexpr language::WordSet ranks{
        {"finish", "rank", "peak", "stand", "open", "close", "trade", "end", "enter"}};
    if (!age_said && (*years < surely_years || ranks.contains(text_.document().lemma(text_.token(deed.value))))) return;
    add(text_.subject_of(deed), *dated, number, *years);
  }

  [[nodiscard]] bool counts(std::uint32_t i, std::uint32_t anchor) const {
    return text_.inside(i, anchor) && (text_.token(i).upos == Upos::noun || text_.token(i).upos == Upos::propn ||
                                       text_.token(i).upos == Upos::num || text_.norm(i) == "-");
  }

  // The verb, or what stands for one, that the word belongs to.
  [[nodiscard]] TokenId verb_of(std::uint32_t word) const {
    TokenId at = text_.document()[TokenId(word)].head;
    for (int steps = 0; steps < 4 && at.valid(); ++steps, at = text_.document()[at].head) {
      const bool verb = text_.token(at.value).upos == Upos::verb && text_.norm(at.value) != "aged";
      if (verb || child(text_.document(), at, Relation::cop)) return at;
    }
    return TokenId();
  }

  [[nodiscard]] TokenRange sentence_of(std::uint32_t i) const {
    return text_.document()[text_.token(i).sentence].tokens;
  }

  void add(LocalEntityId person, const Dated& dated, std::uint32_t number, int years) {
    if (!person.valid() || years < earliest) return;
    const TokenRange time = dated.time->tokens;
    const TokenRange words{std::min(time.begin, number), std::max(time.end, number + 1)};
    claims_.push_back(
        text_.claim(person, Attribute::age, words, mention::Age{.born = born_of(dated.months, {years, years})}));
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
  AgeTimes times_;
};

}  // namespace

void add_dated_ages(const PersonText& text, std::vector<Claim>& claims) { DatedAges(text, claims).read(); }

}  // namespace tally::claim

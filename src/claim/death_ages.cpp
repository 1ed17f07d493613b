// The age of somebody who has just died: "has died aged 88", "dies at 71", "whose death at 92 was announced", "She
// was 88.", "dead at 91"

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
using language::WordSet;

class DeathReader {
 public:
  DeathReader(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims), times_(text) {}

  void read() {
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      const std::string_view norm = text_.norm(i);
      if (norm == "died" || norm == "dies") died(i, i);
      if ((norm == "passed" || norm == "passes") && text_.is(i + 1, i, "away")) died(i, i + 1);
      if (norm == "death") death(i);
      if (norm == "dead") dead_at(i);
      if (norm == "was") was_then(i);
    }
  }

 private:
  // The number of "aged 88", "at 88", "at the age of 88" that begins at `i`.
  [[nodiscard]] std::optional<std::uint32_t> age_at(std::uint32_t i, std::uint32_t anchor) const {
    if (!text_.is(i, anchor, "aged") && !text_.is(i, anchor, "at")) return std::nullopt;
    const bool spelt_out =
        text_.is(i, anchor, "at") && text_.is(i + 1, anchor, "the") && text_.is(i + 2, anchor, "age");
    std::uint32_t at = spelt_out ? i + 4 : i + 1;
    if (text_.is(at, anchor, "just") || text_.is(at, anchor, "only")) ++at;
    return text_.inside(at, anchor) && mention::age_in_figures(text_.norm(at)) ? std::optional(at) : std::nullopt;
  }

  // "has died aged 88", "died on Friday at 88", "died on Friday, at the age of 88"
  void died(std::uint32_t verb, std::uint32_t end) {
    for (std::uint32_t i = end + 1; text_.inside(i + 1, verb); ++i) {
      const std::string_view norm = text_.norm(i);
      const bool comma = norm == ",";
      if (norm == "and" || norm == "after" || (comma && !age_at(i + 1, verb))) return;
      const auto at = age_at(i, verb);
      if (!at) continue;
      const bool just_now = verb > 0 && text_.norm(verb - 1) == "has";  // whenever else the sentence tells of
      if (!text_.closes(*at + 1, verb) || (!just_now && times_.elsewhen(verb))) continue;
      LocalEntityId person = text_.subject_of(TokenId(verb));
      if (!person.valid()) person = named_before_who(verb);
      // Headlines confuse the parse.
      const NamedPerson* before = person.valid() ? nullptr : text_.name_ending(verb);
      if (before != nullptr && text_.norm(verb) == "dies") person = before->person;
      add(person, *at);
      return;
    }
  }

  // "Ann Lee, who has died": long sentences confuse the parse, too.
  [[nodiscard]] LocalEntityId named_before_who(std::uint32_t verb) const {
    std::uint32_t at = verb;
    if (at > 0 && text_.norm(at - 1) == "has") --at;
    if (at < 2 || text_.norm(at - 1) != "who") return {};
    at -= text_.norm(at - 2) == "," ? 2U : 1U;
    const NamedPerson* name = text_.name_ending(at);
    return name != nullptr ? name->person : LocalEntityId();
  }

  // "Ann Lee, dead at 91", "Ann Lee dead at 91"
  void dead_at(std::uint32_t i) {
    const auto age = text_.inside(i + 1, i) ? age_at(i + 1, i) : std::nullopt;
    if (!age || !text_.closes(*age + 1, i) || times_.elsewhen(i)) return;
    const std::uint32_t behind = i > 0 && text_.norm(i - 1) == "," ? i - 1 : i;
    if (const NamedPerson* name = text_.name_ending(behind)) add(name->person, *age);
  }

  // "whose death at 92 was announced", "the death of Ann Lee at the age of 92", "Lee's death, at 92,"
  void death(std::uint32_t noun) {
    if (times_.elsewhen(noun) || !is_news(noun)) return;
    const LocalEntityId person = dead(noun);
    if (!person.valid()) return;
    for (std::uint32_t i = noun + 1; text_.inside(i + 1, noun); ++i) {
      if (text_.token(i).upos == language::Upos::verb && text_.norm(i) != "aged") return;
      if (const auto at = age_at(i, noun)) return add(person, *at);
    }
  }

  [[nodiscard]] LocalEntityId dead(std::uint32_t noun) const {
    const language::Document& document = text_.document();
    if (const NamedPerson* of = text_.is(noun + 1, noun, "of") ? text_.name_starting(noun + 2) : nullptr)
      return of->person;
    const auto owner = child(document, TokenId(noun), Relation::nmod);
    if (!owner || owner->value >= noun) return {};
    const std::uint32_t i = owner->value;
    if (const NamedPerson* name = text_.name_at(i)) return name->person;
    if (text_.norm(i) == "whose") return owner_of_clause(i);
    return text_.token(i).xpos == language::Xpos::prp_poss ? text_.meant_by(i) : LocalEntityId();
  }

  // Whom "whose" means: the one person named before it in the sentence.
  [[nodiscard]] LocalEntityId owner_of_clause(std::uint32_t whose) const {
    const TokenId clause = text_.document()[TokenId(whose)].head;
    for (TokenId at = clause; at.valid(); at = text_.document()[at].head) {
      if (language::universal(text_.token(at.value).relation) != Relation::acl) continue;
      const LocalEntityId person = text_.person_beside(text_.document()[at].head);
      if (person.valid()) return person;
    }
    const std::uint32_t first = text_.document()[text_.token(whose).sentence].tokens.begin;
    const LocalEntityId person = text_.topic_before(whose);
    for (std::uint32_t i = first; i < whose; ++i) {
      if (text_.name_at(i) != nullptr) return person;
    }
    return {};
  }

  // A death that is told as news, and not one of long ago.
  [[nodiscard]] bool is_news(std::uint32_t noun) const {
    static constexpr WordSet told{{"announce", "confirm", "report", "mourn", "follow", "prompt"}};
    const TokenRange sentence = text_.document()[text_.token(noun).sentence].tokens;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (told.contains(text_.document().lemma(text_.token(i)))) return true;
    }
    const auto& published = text_.view().article.published;
    if (!published) return false;
    constexpr std::chrono::days still_news{60};
    const std::chrono::local_days day{published->date};
    for (const mention::Mention* m : times_.all()) {
      const auto& time = std::get<mention::TimeExpression>(m->value);
      if (!sentence.contains(TokenId(m->tokens.begin)) || !time.interval) continue;
      const auto begin = std::chrono::floor<std::chrono::days>(time.interval->begin);
      if (begin <= day && day - begin < still_news) return true;
    }
    return false;
  }

  // "He was 63." of somebody who has died
  void was_then(std::uint32_t i) {
    const auto years = text_.inside(i + 1, i) ? mention::age_number(text_.norm(i + 1)) : std::nullopt;
    if (!years) return when_killed(i);
    if (text_.is(i + 2, i, "when")) return when_killed(i);
    if (*years < surely_years || !(text_.closes(i + 2, i) || text_.is(i + 2, i, "years") || text_.is(i + 2, i, "and")))
      return;
    if (!tells_of_death(text_.token(i).sentence.index()) || times_.elsewhen(i)) return;
    add(text_.subject_of(TokenId(i + 1)), i + 1);
  }

  // "was just 19 when she was killed"
  void when_killed(std::uint32_t was) {
    const bool only = text_.is(was + 1, was, "just") || text_.is(was + 1, was, "only");
    const std::uint32_t number = only ? was + 2 : was + 1, when = number + 1;
    if (!text_.is(when, was, "when") || !mention::age_in_figures(text_.norm(number))) return;
    if (!text_.is(when + 1, was, "he") && !text_.is(when + 1, was, "she")) return;
    const bool dies =
        text_.is(when + 2, was, "died") ||
        (text_.is(when + 2, was, "was") && (text_.is(when + 3, was, "killed") || text_.is(when + 3, was, "murdered")));
    const TokenRange sentence = text_.document()[text_.token(was).sentence].tokens;
    if (!dies || times_.year_in(sentence.begin + 1, sentence.end) != nullptr) return;
    const LocalEntityId person = text_.subject_of(TokenId(number));
    if (person.valid() && person == text_.meant_by(when + 1)) add(person, number);
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

  void add(LocalEntityId person, std::uint32_t number) {
    const auto years = mention::age_number(text_.norm(number));
    if (!person.valid() || !years) return;
    claims_.push_back(text_.claim(person, Attribute::age, {number, number + 1}, mention::Age{*years, *years}));
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
  AgeTimes times_;
};

}  // namespace

void add_death_ages(const PersonText& text, std::vector<Claim>& claims) { DeathReader(text, claims).read(); }

}  // namespace tally::claim

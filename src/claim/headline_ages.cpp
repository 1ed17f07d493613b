// The age that a headline gives somebody whom it does not name, over an article about one person: "Veteran, 101,
// returns to Normandy". It is taken for that person's only where nobody else in the article can be meant.

#include <algorithm>

#include "base/utf8.hpp"
#include "claim/age_times.hpp"
#include "claim/nameless_ages.hpp"
#include "entity/person_group.hpp"
#include "entity/person_nouns.hpp"
#include "language/word_set.hpp"
#include "mention/age_words.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::TokenRange;

class HeadlineAges {
 public:
  HeadlineAges(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims) {}

  void read() {
    for (const language::Sentence& sentence : text_.document().sentences) {
      if (!sentence.tokens.empty() && zone_of(sentence.tokens.begin) == ingest::Zone::headline &&
          !tells_of_harm(sentence))
        in_headline(sentence.tokens);
    }
  }

 private:
  [[nodiscard]] ingest::Zone zone_of(std::uint32_t i) const {
    return text_.document().zone_of(text_.view().article, text_.token(i));
  }
  [[nodiscard]] bool is_body(std::uint32_t i) const { return zone_of(i) == ingest::Zone::body; }

  // "Veteran, 101, returns to Normandy", "101-year-old veteran returns", "Veteran returns at 101", over a text about
  // one person
  void in_headline(TokenRange headline) {
    for (std::uint32_t k = headline.begin; k < headline.end; ++k) {
      if (text_.name_at(k) != nullptr) return;
    }
    for (std::uint32_t k = headline.begin; k + 1 < headline.end; ++k) {
      if (const auto years = set_off_at(k, headline)) return about(*years, {k - 2, k + 1}, k - 2);
      const auto old = mention::years_old_at(text_.document(), k);
      if (!old) continue;
      std::uint32_t noun = old->end;
      while (noun < headline.end && is_attribute(noun) && !is_somebody(noun)) ++noun;
      if (noun < headline.end && is_somebody(noun)) return about(old->years, {k, noun + 1}, noun);
    }
  }

  // "Veteran, 101,": a noun with a number set off behind it is somebody; a small number may also be a house's.
  [[nodiscard]] std::optional<int> set_off_at(std::uint32_t number, TokenRange headline) const {
    if (number < headline.begin + 2 || !text_.is(number - 1, number, ",") || !text_.is(number + 1, number, ","))
      return std::nullopt;
    const auto years = mention::age_in_figures(text_.norm(number));
    const auto xpos = text_.token(number - 2).xpos;
    const bool noun = xpos == language::Xpos::nn || xpos == language::Xpos::nnp;
    return years && (is_somebody(number - 2) || (noun && *years >= surely_years)) ? years : std::nullopt;
  }

  // "101-year-old [former army] nurse"
  [[nodiscard]] bool is_attribute(std::uint32_t i) const {
    const auto upos = text_.token(i).upos;
    return upos == language::Upos::adj || upos == language::Upos::noun || upos == language::Upos::propn ||
           text_.norm(i) == "-";
  }

  [[nodiscard]] std::string lemma(std::uint32_t i) const {
    return base::to_lower(text_.document().lemma(text_.token(i)));
  }
  [[nodiscard]] bool is_somebody(std::uint32_t i) const { return entity::is_somebody(lemma(i)); }

  // To whom what is done to some is told; the text may then name the other one.
  [[nodiscard]] bool tells_of_harm(const language::Sentence& headline) const {
    static constexpr language::WordSet harm{{"die",   "kill",    "dead",   "death",  "hurt",     "injure", "stab",
                                             "shoot", "attack",  "hit",    "arrest", "charge",   "jail",   "murder",
                                             "rape",  "assault", "rescue", "save",   "bite",     "crash",  "missing",
                                             "find",  "sue",     "rob",    "accuse", "sentence", "fall",   "drown",
                                             "abuse", "wound",   "court",  "police", "trial",    "search", "abduct"}};
    const auto tokens = text_.document().tokens_of(headline);
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const language::Token& token) { return harm.contains(text_.document().lemma(token)); });
  }

  // The one person who is first named in the text, where it states nobody else's age.
  void about(int years, TokenRange words, std::uint32_t noun) {
    const LocalEntityId person = first_named();
    if (!person.valid() || !nameless_ages(text_).empty() || stated_of_others(person) ||
        !entity::sexes_fit(sex_of(person), entity::sex_of_noun(lemma(noun))))
      return;
    for (const Claim& claim : claims_) {
      const auto* age = std::get_if<mention::Age>(&claim.value);
      if (age == nullptr) continue;
      const auto known = age_now(*age);
      constexpr int grown_up = 21;
      if (!known || years < known->low - headline_slip || known->high + headline_slip < years) return;
      if (entity::is_child_noun(lemma(noun)) && known->low >= grown_up) return;
    }
    if (repeated_in_body(years)) return;
    claims_.push_back(text_.claim(person, Attribute::age, words, mention::Age{years, years}));
  }

  // The first person with two names in the body; nobody else is named as often.
  [[nodiscard]] LocalEntityId first_named() const {
    const auto& all = text_.view().entities.all;
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      const NamedPerson* name = is_body(i) ? text_.name_starting(i) : nullptr;
      if (name == nullptr || name->tokens.end - name->tokens.begin < 2 || is_a_post(*name)) continue;
      const std::size_t count = text_.view().entities[name->person].mentions.size();
      const bool most = std::all_of(all.begin(), all.end(), [&](const entity::LocalEntity& other) {
        return other.kind != mention::MentionKind::person || other.mentions.size() <= count;
      });
      return most ? name->person : LocalEntityId();
    }
    return {};
  }

  // "A former Royal Marine": an article before it, so nobody's name
  [[nodiscard]] bool is_a_post(const NamedPerson& name) const {
    for (std::uint32_t i = name.tokens.begin;
         i > 0 && i + 3 > name.tokens.begin && text_.inside(i - 1, name.tokens.begin); --i) {
      if (text_.norm(i - 1) == "a" || text_.norm(i - 1) == "an") return true;
    }
    return false;
  }

  [[nodiscard]] bool stated_of_others(LocalEntityId person) const {
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
      const auto* of = std::get_if<LocalEntityId>(&claim.subject);
      return std::holds_alternative<mention::Age>(claim.value) && (of == nullptr || *of != person);
    });
  }

  [[nodiscard]] mention::Sex sex_of(LocalEntityId person) const {
    const entity::LocalEntity& entity = text_.view().entities[person];
    return entity.names.empty() ? mention::Sex::unknown : entity::view_of(entity.names.front()).sex;
  }

  // The age on the day of publication.
  [[nodiscard]] std::optional<mention::Age> age_now(const mention::Age& age) const {
    if (!age.born) return age;
    const auto month = month_published(text_.view().article);
    return month ? std::optional(age_in(*month, *age.born)) : std::nullopt;
  }

  // The text says of whom it is, in a way that is not read.
  [[nodiscard]] bool repeated_in_body(int years) const {
    const std::string figures = std::to_string(years);
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      if (is_body(i) && text_.norm(i) == figures) return true;
    }
    return false;
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
};

}  // namespace

void add_headline_ages(const PersonText& text, std::vector<Claim>& claims) { HeadlineAges(text, claims).read(); }

}  // namespace tally::claim

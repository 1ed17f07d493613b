// Ages that describe somebody named before: "The 44-year-old ...", "the Pole, 47,". Whom they mean is the subject of
// what stands before, or the one person that the article is about; somebody whose age the article states otherwise
// is not meant.

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.hpp"
#include "claim/nations.hpp"
#include "claim/person_text.hpp"
#include "entity/person_group.hpp"
#include "entity/speaker_pronoun.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::TokenId;
using language::TokenRange;
using mention::Sex;

std::optional<int> years_of(std::string_view norm) {
  int value = 0;
  const auto [end, error] = std::from_chars(norm.data(), norm.data() + norm.size(), value);
  if (error != std::errc() || end != norm.data() + norm.size() || value < 1 || value > 119) return std::nullopt;
  return value;
}

Sex sex_of_noun(std::string_view norm) {
  if (norm == "man" || norm == "boy" || norm == "actor" || norm == "father" || norm == "dad" || norm == "grandfather") return Sex::male;
  if (norm == "woman" || norm == "girl" || norm == "actress" || norm == "mother" || norm == "mum" || norm == "grandmother") return Sex::female;
  return Sex::unknown;
}

class DescribedAges {
 public:
  DescribedAges(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims), known_(claims.size()) {
    count_nameless();
  }

  void read() {
    for (std::uint32_t i = 0; i + 2 < text_.size(); ++i) {
      if (is_headline(i)) in_headline(i);
    }
    for (std::uint32_t i = 0; i + 4 < text_.size(); ++i) {
      if (!is_body(i)) continue;
      if (text_.norm(i) == "named") named(i);
      if (text_.norm(i) != "the") continue;
      const auto years = years_of(text_.norm(i + 1));
      if (!years || !year_old(i + 2, i)) {
        aged_noun(i);
      } else {
        describe(i, *years);
      }
    }
  }

 private:
  [[nodiscard]] bool is_body(std::uint32_t i) const {
    return text_.document().zone_of(text_.view().article, text_.token(i)) == ingest::Zone::body;
  }

  [[nodiscard]] bool year_old(std::uint32_t i, std::uint32_t anchor) const {
    return text_.is(i, anchor, "-") && text_.is(i + 1, anchor, "year") && text_.is(i + 2, anchor, "-") &&
           text_.is(i + 3, anchor, "old");
  }

  void describe(std::uint32_t the, int years) {
    const std::uint32_t end = the + 6;
    std::uint32_t head = end;
    while (text_.inside(head, the) && (text_.token(head).upos == language::Upos::noun || text_.token(head).upos == language::Upos::adj)) ++head;
    // "the 44-year-old striker Ann Lee" is named; "the 44-year-old law" is nobody.
    if (text_.name_at(head) != nullptr || (text_.is(head, the, ",") && text_.name_at(head + 1) != nullptr)) return;
    if (head > end && !is_person(head - 1)) return;
    if (is_contrasted(the) || is_stated(the + 1)) return;
    const Sex sex = head > end ? sex_of_noun(text_.norm(head - 1)) : Sex::unknown;
    const LocalEntityId person = meant(the, head, sex, years);
    if (person.valid()) claims_.push_back(text_.claim(person, Attribute::age, {the + 1, end}, mention::Age{years, years}));
  }

  // "The 39-year-old from Whitby, Ann Lee,": read already, with the name.
  [[nodiscard]] bool is_stated(std::uint32_t number) const {
    const std::size_t begin = text_.token(number).span.begin;
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) { return claim.attribute == Attribute::age && claim.span.begin == begin; });
  }

  // "Lee must serve 16 years, and the 29-year-old driver six": somebody else than who is named before.
  [[nodiscard]] bool is_contrasted(std::uint32_t the) const {
    const std::uint32_t first = text_.document().sentences[text_.token(the).sentence.index()].tokens.begin;
    if (the == first) return false;
    const std::string_view before = text_.norm(the - 1);
    if (before != "and" && before != "but" && before != "while" && before != "whereas") return false;
    for (std::uint32_t i = first; i < the; ++i) {
      if (text_.name_at(i) != nullptr) return true;
    }
    return false;
  }

  // "the striker, 27,", "the Pole, 47,"
  void aged_noun(std::uint32_t the) {
    const std::uint32_t noun = the + 1;
    // "the mother-of-two, 27,"
    const bool of_some = text_.is(noun + 1, the, "-") && text_.is(noun + 2, the, "of") && text_.is(noun + 3, the, "-");
    const std::uint32_t comma = of_some ? noun + 5 : noun + 1;
    if (!text_.inside(comma + 2, the) || text_.name_at(noun) != nullptr || !text_.is(comma, the, ",") || !text_.is(comma + 2, the, ",")) return;
    const auto years = years_of(text_.norm(comma + 1));
    if (!years || *years < 13 || !(is_person(noun) || !country_of(base::fold(text_.form(noun))).empty())) return;
    const LocalEntityId person = meant(the, noun + 1, sex_of_noun(text_.norm(noun)), *years);
    if (person.valid()) claims_.push_back(text_.claim(person, Attribute::age, {comma + 1, comma + 2}, mention::Age{*years, *years}));
  }

  [[nodiscard]] bool is_headline(std::uint32_t i) const {
    return text_.document().zone_of(text_.view().article, text_.token(i)) == ingest::Zone::headline;
  }

  // "Veteran, 101, returns to Normandy", "101-year-old veteran returns", "Veteran returns at 101", over a text about one person
  void in_headline(std::uint32_t i) {
    const TokenRange headline = text_.document()[text_.token(i).sentence].tokens;
    if (i != headline.begin || tells_of_harm(headline)) return;
    for (std::uint32_t k = headline.begin; k < headline.end; ++k) {
      if (text_.name_at(k) != nullptr) return;
    }
    for (std::uint32_t k = headline.begin; k + 1 < headline.end; ++k) {
      const auto years = years_of(text_.norm(k));
      if (!years) continue;
      const bool set_off = k >= 2 && text_.is(k - 1, k, ",") && text_.is(k + 1, k, ",") && is_one(k - 2);
      if (set_off) return about(*years, {k - 2, k + 1}, sex_of_noun(text_.norm(k - 2)), is_young(k - 2));
      std::uint32_t noun = k + 5;
      while (noun + 1 < headline.end && noun < k + 8 && !is_person(noun)) ++noun;
      const bool described = year_old(k + 1, k) && noun < headline.end && is_person(noun);
      if (described) return about(*years, {k, noun + 1}, sex_of_noun(text_.norm(noun)), is_young(noun));
    }
  }

  // A noun with a number set off behind it is somebody.
  [[nodiscard]] bool is_one(std::uint32_t noun) const {
    const auto xpos = text_.token(noun).xpos;
    return *years_of(text_.norm(noun + 2)) > 12 ? xpos == language::Xpos::nn || xpos == language::Xpos::nnp || is_person(noun) : is_person(noun);
  }

  // To whom what is done to some is told; the text may then name the other one.
  [[nodiscard]] bool tells_of_harm(TokenRange headline) const {
    static constexpr language::WordSet harm{{"die", "kill", "dead", "death", "hurt", "injure", "stab", "shoot", "attack", "hit", "arrest", "charge",
                                             "jail", "murder", "rape", "assault", "rescue", "save", "bite", "crash", "missing", "find", "sue", "rob",
                                             "accuse", "sentence", "fall", "drown", "abuse", "wound", "court", "police", "trial", "search", "abduct"}};
    const auto tokens = text_.document().tokens;
    return std::any_of(tokens.begin() + headline.begin, tokens.begin() + headline.end,
                       [&](const language::Token& token) { return harm.contains(text_.document().lemma(token)); });
  }

  [[nodiscard]] bool is_young(std::uint32_t noun) const {
    static constexpr language::WordSet young{{"boy", "girl", "child", "toddler", "teenager", "teen", "youngster", "schoolboy", "schoolgirl", "prodigy", "pupil"}};
    return young.contains(text_.norm(noun));
  }

  // The one person who is first named in the text, where it states nobody else's age.
  void about(int years, TokenRange words, Sex sex, bool young) {
    const LocalEntityId person = first_named();
    if (!person.valid() || nameless_ > 0 || stated_of_others(person) || !sex_fits(person, sex)) return;
    for (const Claim& claim : claims_) {
      const auto* age = std::get_if<mention::Age>(&claim.value);
      if (age == nullptr) continue;
      const auto known = age_now(*age);
      constexpr int slip = 12;  // further apart, it is somebody else of the family
      if (!known || years < known->low - slip || known->high + slip < years || (young && known->low > 20)) return;
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
    for (std::uint32_t i = name.tokens.begin; i > 0 && i + 3 > name.tokens.begin && text_.inside(i - 1, name.tokens.begin); --i) {
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

  [[nodiscard]] bool sex_fits(LocalEntityId person, Sex sex) const {
    const entity::LocalEntity& entity = text_.view().entities[person];
    const Sex own = entity.names.empty() ? Sex::unknown : entity::view_of(entity.names.front()).sex;
    return sex == Sex::unknown || own == Sex::unknown || sex == own;
  }

  // The age on the day of publication.
  [[nodiscard]] std::optional<mention::Age> age_now(const mention::Age& age) const {
    if (!age.born) return age;
    const auto& published = text_.view().article.published;
    if (!published) return std::nullopt;
    const int month = static_cast<int>(published->date.year()) * 12 + static_cast<int>(static_cast<unsigned>(published->date.month())) - 1;
    return mention::Age{(month - age.born->last - 1) / 12, (month - age.born->first) / 12};
  }

  // The text says of whom it is, in a way that is not read.
  [[nodiscard]] bool repeated_in_body(int years) const {
    const std::string figures = std::to_string(years);
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      if (is_body(i) && text_.norm(i) == figures) return true;
    }
    return false;
  }

  // "A 23-year-old deckhand fell ... Police named him as Bo Ray": where the article describes one person so.
  void named(std::uint32_t verb) {
    if (!(text_.is(verb + 1, verb, "him") || text_.is(verb + 1, verb, "her") || text_.is(verb + 1, verb, "the")) || nameless_ != 1) return;
    std::uint32_t as = verb + 2;
    while (text_.inside(as, verb) && as < verb + 6 && text_.norm(as) != "as") ++as;
    const NamedPerson* name = text_.is(as, verb, "as") ? text_.name_starting(as + 1) : nullptr;
    if (name == nullptr || any_age([&](LocalEntityId of, const mention::Age&) { return of == name->person; })) return;
    claims_.push_back(text_.claim(name->person, Attribute::age, nameless_words_, mention::Age{nameless_years_, nameless_years_}));
  }

  // "a 23-year-old deckhand", with nobody's name behind it.
  void count_nameless() {
    for (std::uint32_t i = 0; i + 5 < text_.size(); ++i) {
      if (text_.norm(i) != "a" && text_.norm(i) != "an") continue;
      const auto years = years_of(text_.norm(i + 1));
      if (!years || !year_old(i + 2, i)) continue;
      std::uint32_t head = i + 6;
      while (text_.inside(head, i) && text_.token(head).upos == language::Upos::noun) ++head;
      if (text_.name_at(head) != nullptr) continue;
      if (nameless_ == 0 || *years != nameless_years_) ++nameless_;
      nameless_years_ = *years;
      nameless_words_ = {i + 1, i + 6};
    }
  }

  [[nodiscard]] bool is_person(std::uint32_t i) const {
    if (is_young(i)) return true;
    if (text_.norm(i) == "teenager" || text_.norm(i) == "youngster" || text_.norm(i) == "veteran" || text_.norm(i) == "pensioner") return true;
    static constexpr auto endings = std::to_array<std::string_view>({"mother", "father", "man", "woman", "ist", "ian"});
    const std::string_view norm = text_.norm(i);
    if (std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return norm.ends_with(ending); })) return true;
    const auto facts = mention::lookup(text_.document().lemma(text_.token(i)));
    return facts.has(mention::WordFlag::role) || sex_of_noun(text_.norm(i)) != Sex::unknown;
  }

  [[nodiscard]] LocalEntityId meant(std::uint32_t the, std::uint32_t end, Sex sex, int years) const {
    const entity::SpokenArticle spoken{text_.view().article, text_.document(), text_.view().mentions, text_.view().entities};
    const auto antecedent = entity::antecedent_of(spoken, TokenId(the), sex);
    const LocalEntityId topic = text_.protagonist();
    // Who merely speaks in the sentence before is seldom the one described.
    LocalEntityId person = linked(the, end);
    if (!person.valid() && antecedent) person = antecedent->person;
    if (person.valid() && person != topic && speaks_before(the)) person = pronoun_before(the);
    if (!person.valid()) person = topic;
    return person.valid() && !stated_otherwise(person, years) && !stated_of_another(person, years) ? person : LocalEntityId();
  }

  // Whom the reader of references links the description to.
  [[nodiscard]] LocalEntityId linked(std::uint32_t the, std::uint32_t end) const {
    for (std::uint32_t i = the + 1; i < end && text_.inside(i, the); ++i) {
      const LocalEntityId entity = text_.view().entities.entity_at(TokenId(i));
      if (entity.valid()) return text_.view().entities[entity].kind == mention::MentionKind::person ? entity : LocalEntityId();
      if (text_.token(i).upos == language::Upos::verb || text_.token(i).upos == language::Upos::aux) break;
    }
    return {};
  }

  // "The owner, Bo Ray, said she was the best. The 44-year-old ...": whom the pronoun means.
  [[nodiscard]] LocalEntityId pronoun_before(std::uint32_t i) const {
    const TokenRange tokens = text_.document().sentences[text_.token(i).sentence.index() - 1].tokens;
    for (std::uint32_t k = tokens.end; k > tokens.begin; --k) {
      if (text_.norm(k - 1) == "she" || text_.norm(k - 1) == "he") return text_.meant_by(k - 1);
    }
    return {};
  }

  // Whether the sentence before tells what somebody said.
  [[nodiscard]] bool speaks_before(std::uint32_t i) const {
    const std::size_t sentence = text_.token(i).sentence.index();
    if (sentence == 0) return false;
    for (const language::Token& token : text_.document().tokens_of(text_.document().sentences[sentence - 1])) {
      if (token.upos == language::Upos::verb && mention::is_speech_verb(text_.document().norm(token))) return true;
    }
    return false;
  }

  template <class Test>
  [[nodiscard]] bool any_age(Test test) const {
    return std::any_of(claims_.begin(), claims_.begin() + static_cast<std::ptrdiff_t>(known_), [&](const Claim& claim) {
      const auto* age = std::get_if<mention::Age>(&claim.value);
      const auto* person = std::get_if<LocalEntityId>(&claim.subject);
      return age != nullptr && !age->born && person != nullptr && test(*person, *age);
    });
  }

  [[nodiscard]] bool stated_otherwise(LocalEntityId person, int years) const {
    return any_age([&](LocalEntityId of, const mention::Age& age) { return of == person && (years < age.low || age.high < years); });
  }

  [[nodiscard]] bool stated_of_another(LocalEntityId person, int years) const {
    return any_age([&](LocalEntityId of, const mention::Age& age) { return of != person && age.low == years && age.high == years; });
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
  std::size_t known_;  // claims that were there before
  int nameless_ = 0;   // persons who are given an age and no name
  int nameless_years_ = 0;
  TokenRange nameless_words_;
};

}  // namespace

void add_described_ages(const PersonText& text, std::vector<Claim>& claims) { DescribedAges(text, claims).read(); }

}  // namespace tally::claim

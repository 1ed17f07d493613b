// Ages that describe somebody named before: "The 44-year-old ...", "the Pole, 47,". Whom they mean is the subject of
// what stands before, or the one person that the article is about; somebody whose age the article states otherwise
// is not meant.

#include <algorithm>

#include "base/utf8.hpp"
#include "claim/age_times.hpp"
#include "claim/nameless_ages.hpp"
#include "claim/nations.hpp"
#include "entity/person_nouns.hpp"
#include "entity/speaker_pronoun.hpp"
#include "mention/age_words.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::TokenId;
using language::TokenRange;
using mention::Sex;

class DescribedAges {
 public:
  DescribedAges(const PersonText& text, std::vector<Claim>& claims)
      : text_(text), claims_(claims), known_(claims.size()), nameless_(nameless_ages(text)) {}

  void read() {
    for (std::uint32_t i = 0; i + 4 < text_.size(); ++i) {
      if (!is_body(i)) continue;
      if (text_.norm(i) == "named") named(i);
      if (text_.norm(i) != "the") continue;
      if (const auto old = mention::years_old_at(text_.document(), i + 1)) {
        describe(i, *old);
      } else {
        aged_noun(i);
      }
    }
  }

 private:
  [[nodiscard]] std::string_view lemma(std::uint32_t i) const { return text_.document().lemma(text_.token(i)); }

  [[nodiscard]] bool is_body(std::uint32_t i) const {
    return text_.document().zone_of(text_.view().article, text_.token(i)) == ingest::Zone::body;
  }

  // "the Pole", "the Scot"
  [[nodiscard]] bool is_demonym(std::uint32_t i) const { return !country_of(base::fold(text_.form(i))).empty(); }

  void describe(std::uint32_t the, mention::YearsOld old) {
    const auto [years, end] = old;
    std::uint32_t head = end;
    while (text_.inside(head, the) &&
           (text_.token(head).upos == language::Upos::noun || text_.token(head).upos == language::Upos::adj || is_demonym(head)))
      ++head;
    // "the 44-year-old striker Ann Lee" is named; "the 44-year-old law" is nobody.
    if (text_.name_at(head) != nullptr || (text_.is(head, the, ",") && text_.name_at(head + 1) != nullptr)) return;
    if (head > end && !entity::is_somebody(lemma(head - 1)) && !is_demonym(head - 1)) return;
    if (is_contrasted(the) || is_stated(the + 1)) return;
    const Sex sex = head > end ? entity::sex_of_noun(lemma(head - 1)) : Sex::unknown;
    const LocalEntityId person = meant(the, head, sex, years);
    if (person.valid())
      claims_.push_back(text_.claim(person, Attribute::age, {the + 1, end}, mention::Age{years, years}));
  }

  // "The 39-year-old from Whitby, Ann Lee,": read already, with the name.
  [[nodiscard]] bool is_stated(std::uint32_t number) const {
    const std::size_t begin = text_.token(number).span.begin;
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
      return claim.attribute == Attribute::age && claim.span.begin == begin;
    });
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
    if (!text_.inside(comma + 2, the) || text_.name_at(noun) != nullptr || !text_.is(comma, the, ",") ||
        !text_.is(comma + 2, the, ","))
      return;
    const auto years = mention::age_in_figures(text_.norm(comma + 1));
    if (!years || *years < surely_years ||
        !(entity::is_somebody(lemma(noun)) || is_demonym(noun)))
      return;
    const LocalEntityId person = meant(the, noun + 1, entity::sex_of_noun(lemma(noun)), *years);
    if (person.valid())
      claims_.push_back(text_.claim(person, Attribute::age, {comma + 1, comma + 2}, mention::Age{*years, *years}));
  }

  // "A 23-year-old deckhand fell ... Police named him as Bo Ray": where the article describes one person so.
  void named(std::uint32_t verb) {
    if (!(text_.is(verb + 1, verb, "him") || text_.is(verb + 1, verb, "her") || text_.is(verb + 1, verb, "the")) ||
        nameless_.size() != 1)
      return;
    std::uint32_t as = verb + 2;
    while (text_.inside(as, verb) && as < verb + 6 && text_.norm(as) != "as") ++as;
    const NamedPerson* name = text_.is(as, verb, "as") ? text_.name_starting(as + 1) : nullptr;
    if (name == nullptr || any_age([&](LocalEntityId of, const mention::Age&) { return of == name->person; })) return;
    claims_.push_back(text_.claim(name->person, Attribute::age, nameless_.front().words,
                                  mention::Age{nameless_.front().years, nameless_.front().years}));
  }

  [[nodiscard]] LocalEntityId meant(std::uint32_t the, std::uint32_t end, Sex sex, int years) const {
    const entity::SpokenArticle spoken{text_.view().article, text_.document(), text_.view().mentions,
                                       text_.view().entities};
    const auto antecedent = entity::antecedent_of(spoken, TokenId(the), sex);
    const LocalEntityId topic = text_.protagonist();
    // Who merely speaks in the sentence before is seldom the one described.
    LocalEntityId person = linked(the, end);
    if (!person.valid() && antecedent) person = antecedent->person;
    if (person.valid() && person != topic && speaks_before(the)) person = pronoun_before(the);
    if (person.valid() && person != topic && topic.valid() && is_open_between(the, topic)) return {};
    if (!person.valid()) person = subject_of_lead(the);
    if (!person.valid()) person = topic;
    return person.valid() && !stated_otherwise(person, years) && !stated_of_another(person, years) ? person
                                                                                                   : LocalEntityId();
  }

  // "... Ann Lee thanked her voters. Bo Ray left early." and a new paragraph: "The 47-year-old ..." may be either,
  // where Lee is the topic.
  [[nodiscard]] bool is_open_between(std::uint32_t the, LocalEntityId topic) const {
    const std::size_t sentence = text_.token(the).sentence.index();
    const auto& sentences = text_.document().sentences;
    if (sentence == 0 || sentences[sentence - 1].block == sentences[sentence].block) return false;
    for (std::size_t s = sentence; s > 0 && sentences[s - 1].block == sentences[sentence - 1].block; --s) {
      const TokenRange tokens = sentences[s - 1].tokens;
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        const NamedPerson* name = text_.name_starting(i);
        if (name != nullptr && name->person == topic) return true;
      }
    }
    return false;
  }

  // "Ann Lee won the final against Eva Ray ..." and the next paragraph begins: "The 27-year-old ...": the winner, though
  // two are named.
  [[nodiscard]] LocalEntityId subject_of_lead(std::uint32_t the) const {
    const auto& document = text_.document();
    const std::size_t sentence = text_.token(the).sentence.index();
    if (sentence == 0 || the != document.sentences[sentence].tokens.begin) return {};
    const language::Sentence& lead = document.sentences[sentence - 1];
    const bool first = lead.block != document.sentences[sentence].block && is_body(lead.tokens.begin) &&
                       (sentence == 1 || !is_body(document.sentences[sentence - 2].tokens.begin));
    if (!first) return {};
    for (std::uint32_t i = lead.tokens.begin; i < lead.tokens.end; ++i) {
      const TokenId predicate = text_.token(i).head;
      if (!predicate.valid() || language::universal(text_.token(i).relation) != language::Relation::nsubj) continue;
      const language::Relation clause = document[predicate].relation;
      if (clause != language::Relation::root && clause != language::Relation::parataxis) return {};
      if (const NamedPerson* name = text_.name_at(i)) return name->person;
      if (text_.token(i).upos != language::Upos::propn) return {};  // else the place of a dateline
    }
    return {};
  }

  // Whom the reader of references links the description to.
  [[nodiscard]] LocalEntityId linked(std::uint32_t the, std::uint32_t end) const {
    for (std::uint32_t i = the + 1; i < end && text_.inside(i, the); ++i) {
      const LocalEntityId entity = text_.view().entities.entity_at(TokenId(i));
      if (entity.valid())
        return text_.view().entities[entity].kind == mention::MentionKind::person ? entity : LocalEntityId();
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
    return any_age([&](LocalEntityId of, const mention::Age& age) {
      return of == person && (years < age.low || age.high < years);
    });
  }

  [[nodiscard]] bool stated_of_another(LocalEntityId person, int years) const {
    return any_age([&](LocalEntityId of, const mention::Age& age) {
      return of != person && age.low == years && age.high == years;
    });
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
  std::size_t known_;  // claims that were there before
  std::vector<NamelessAge> nameless_;
};

}  // namespace

void add_described_ages(const PersonText& text, std::vector<Claim>& claims) { DescribedAges(text, claims).read(); }

}  // namespace tally::claim

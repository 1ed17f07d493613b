#include "entity/speaker_pronoun.hpp"

#include <algorithm>

#include "entity/discourse.hpp"
#include "entity/person_group.hpp"
#include "language/morphology.hpp"
#include "language/tree.hpp"
#include "mention/gazetteer.hpp"
#include "mention/role_lexicon.hpp"

namespace tally::entity {
namespace {

using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using mention::Sex;

constexpr std::uint32_t farthest_block = 3;  // paragraphs back, through paragraphs that only go on with the pronoun

// Of a main clause: "the ledge where Ann Lee lay" makes nobody the subject of what is told.
bool is_subject(const language::Document& document, const Token& token) {
  if (language::universal(token.relation) != Relation::nsubj || !token.head.valid()) return false;
  const Relation clause = document[token.head].relation;
  return clause == Relation::root || clause == Relation::conj || clause == Relation::parataxis;
}

struct Person {
  LocalEntityId id;
  bool subject = false;
  bool sure = false;  // the sex is known
};

// What one sentence offers.
struct Offer {
  std::vector<Person> persons;
  std::optional<TokenRange> description;  // a role or kinship as subject
  bool goes_on = false;                   // the same pronoun as subject
};

class Search {
 public:
  Search(const SpokenArticle& spoken, TokenId pronoun, Sex sex) : spoken_(spoken), pronoun_(pronoun), sex_(sex) {}

  [[nodiscard]] std::optional<Antecedent> run() const {
    const language::SentenceId start = spoken_.document[pronoun_].sentence;
    std::uint32_t block = spoken_.document[start].block;
    std::uint32_t changes = 0;
    bool carried = true;  // the last paragraph seen leads on to the one before
    for (std::size_t s = start.index() + 1; s-- > 0;) {
      const language::Sentence& sentence = spoken_.document.sentences[s];
      if (sentence.block != block) {
        const bool body = spoken_.article.blocks[sentence.block].zone == ingest::Zone::body;
        if (!body || !carried || ++changes > farthest_block) return std::nullopt;
        block = sentence.block;
        carried = false;
      }
      const Offer offer = look_at(sentence);
      if (offer.persons.empty() && !offer.description) {
        carried = carried || offer.goes_on;
        continue;
      }
      return decide(offer);
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool quoted(base::Span span) const {
    const auto& all = spoken_.mentions.all;
    auto at = std::partition_point(all.begin(), all.end(), [&](const mention::Mention& m) { return m.span.begin <= span.begin; });
    for (int back = 0; at != all.begin() && back < 4;) {
      --at;
      // No quotation that begins here or before reaches the span.
      if (spoken_.mentions.quoted_until[static_cast<std::size_t>(at - all.begin())] < span.end) return false;
      if (at->kind != mention::MentionKind::quotation) continue;
      if (at->span.contains(span)) return true;
      ++back;
    }
    return false;
  }

  [[nodiscard]] Offer look_at(const language::Sentence& sentence) const {
    Offer offer;
    const TokenRange range{sentence.tokens.begin, std::min(sentence.tokens.end, pronoun_.value)};
    add_persons(range, offer);
    const bool named = std::any_of(offer.persons.begin(), offer.persons.end(), [](const Person& p) { return p.subject; });
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Token& token = spoken_.document.tokens[i];
      if (!is_subject(spoken_.document, token) || quoted(token.span)) continue;
      if (token.upos == Upos::pron) {
        const auto form = language::pronoun_of(spoken_.document.norm(token));
        offer.goes_on = offer.goes_on || (form && form->gender == wanted_gender());
      } else if (!named && describes_person(token)) {
        TokenRange phrase = language::subtree(spoken_.document, TokenId(i));
        phrase.end = std::min(phrase.end, pronoun_.value);
        offer.description = phrase;
      }
    }
    return offer;
  }

  void add_persons(TokenRange range, Offer& offer) const {
    const auto& all = spoken_.mentions.all;
    auto at = std::partition_point(all.begin(), all.end(), [&](const mention::Mention& m) {
      return m.span.begin < spoken_.document.tokens[range.begin].span.begin;
    });
    for (; at != all.end() && at->tokens.begin < range.end; ++at) {
      if (at->kind != mention::MentionKind::person || quoted(at->span)) continue;
      const LocalEntityId id = spoken_.entities.of_mention[static_cast<std::size_t>(at - all.begin())];
      add_person(*at, id, offer);
    }
  }

  void add_person(const mention::Mention& m, LocalEntityId id, Offer& offer) const {
    const auto* name = std::get_if<mention::PersonName>(&m.value);
    const Sex sex = id.valid() ? sex_of(spoken_.entities[id]) : name != nullptr ? view_of(*name).sex : Sex::unknown;
    if (sex != Sex::unknown && sex_ != Sex::unknown && sex != sex_) return;
    const Token& token = spoken_.document[carrier(spoken_.document, language::top_of(spoken_.document, m.tokens))];
    const bool named_by_copula = !token.head.valid();  // "The first witness was Ann Lee"
    const bool subject = is_subject(spoken_.document, token) || named_by_copula;
    const auto known = std::find_if(offer.persons.begin(), offer.persons.end(), [&](const Person& p) { return p.id == id; });
    if (known == offer.persons.end()) {
      offer.persons.push_back({id, subject, sex == sex_ || sex_ == Sex::unknown});
    } else {
      known->subject = known->subject || subject;
    }
  }

  [[nodiscard]] bool describes_person(const Token& token) const {
    if (token.upos != Upos::noun || token.xpos == language::Xpos::nns) return false;
    const std::string_view lemma = spoken_.document.lemma(token);
    const mention::WordFacts facts = mention::lookup(lemma);
    return mention::is_post_noun(lemma) || facts.has(mention::WordFlag::role) || facts.has(mention::WordFlag::kin) ||
           lemma == "woman" || lemma == "man" || lemma == "girl" || lemma == "boy";
  }

  [[nodiscard]] language::Gender wanted_gender() const {
    return sex_ == Sex::female ? language::Gender::feminine : language::Gender::masculine;
  }

  // One subject, and nobody else who may be meant as well.
  [[nodiscard]] std::optional<Antecedent> decide(const Offer& offer) const {
    const auto is_subject_person = [](const Person& p) { return p.subject; };
    const auto subjects = std::count_if(offer.persons.begin(), offer.persons.end(), is_subject_person);
    if (offer.persons.empty()) return Antecedent{{}, *offer.description};
    if (subjects != 1) return std::nullopt;
    const Person& subject = *std::find_if(offer.persons.begin(), offer.persons.end(), is_subject_person);
    const bool rival = std::any_of(offer.persons.begin(), offer.persons.end(), [&](const Person& p) {
      return !p.subject && (p.sure || !subject.sure);
    });
    if (rival || !subject.id.valid() || (offer.goes_on && !subject.sure)) return std::nullopt;
    return Antecedent{subject.id, {}};
  }

  const SpokenArticle& spoken_;
  TokenId pronoun_;
  Sex sex_;
};

}  // namespace

std::optional<Antecedent> antecedent_of(const SpokenArticle& spoken, TokenId pronoun) {
  const std::string_view norm = spoken.document.norm(spoken.document[pronoun]);
  const bool owner = spoken.document[pronoun].xpos == language::Xpos::prp_poss;
  if (norm == "he" || (owner && norm == "his")) return Search(spoken, pronoun, Sex::male).run();
  if (norm == "she" || (owner && norm == "her")) return Search(spoken, pronoun, Sex::female).run();
  return std::nullopt;
}

std::optional<Antecedent> antecedent_of(const SpokenArticle& spoken, TokenId description, Sex sex) {
  return Search(spoken, description, sex).run();
}

}  // namespace tally::entity

#include "entity/lead_person.hpp"

#include <algorithm>

#include "entity/person_group.hpp"
#include "entity/person_nouns.hpp"
#include "language/tree.hpp"

namespace tally::entity {
namespace {

using language::Relation;
using language::Sentence;
using language::Token;
using language::TokenId;
using mention::Mention;
using mention::MentionKind;

class Lead {
 public:
  explicit Lead(const SpokenArticle& spoken) : spoken_(spoken), document_(spoken.document) {}

  [[nodiscard]] std::optional<Reference> find() const {
    const Sentence* first = first_of_body(0);
    if (first == nullptr || names_person(*first)) return std::nullopt;
    const TokenId noun = described(*first);
    const Sentence* next = noun.valid() ? first_of_body(first->block + 1) : nullptr;
    const Mention* name = next != nullptr ? opening_name(*next) : nullptr;
    if (name == nullptr) return std::nullopt;
    const mention::Sex sex = view_of(std::get<mention::PersonName>(name->value)).sex;
    if (!sexes_fit(sex_of_noun(document_.lemma(document_[noun])), sex)) return std::nullopt;
    if (tells_of_another(*first, noun, sex, !befell(*name))) return std::nullopt;
    const LocalEntityId person =
        spoken_.entities.of_mention[static_cast<std::size_t>(name - spoken_.mentions.all.data())];
    if (!person.valid()) return std::nullopt;
    const std::uint32_t begin =
        noun.value > first->tokens.begin && is_article(noun.value - 1) ? noun.value - 1 : noun.value;
    return Reference{{begin, noun.value + 1}, noun, ReferenceKind::description, person, {}};
  }

 private:
  [[nodiscard]] bool is_article(std::uint32_t token) const {
    const std::string_view norm = document_.norm(document_.tokens[token]);
    return norm == "a" || norm == "an";
  }

  // The first sentence of the body from a block on; null where there is none.
  [[nodiscard]] const Sentence* first_of_body(std::uint32_t block) const {
    for (const Sentence& sentence : document_.sentences) {
      if (sentence.block < block || sentence.tokens.empty()) continue;
      if (document_.zone_of(spoken_.article, document_.tokens[sentence.tokens.begin]) == ingest::Zone::body)
        return &sentence;
    }
    return nullptr;
  }

  [[nodiscard]] bool names_person(const Sentence& sentence) const {
    return std::any_of(spoken_.mentions.all.begin(), spoken_.mentions.all.end(), [&](const Mention& m) {
      return m.kind == MentionKind::person && !m.tokens.empty() && m.tokens.begin >= sentence.tokens.begin &&
             m.tokens.begin < sentence.tokens.end;
    });
  }

  [[nodiscard]] bool is_one_person(const Token& token) const {
    return token.xpos == language::Xpos::nn && is_somebody(document_.lemma(token));
  }

  // The subject of the sentence, where it is "a man", "a retired teacher", "a climber who fell".
  [[nodiscard]] TokenId described(const Sentence& sentence) const {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const Token& token = document_.tokens[t];
      if (language::universal(token.relation) != Relation::nsubj || !is_one_person(token)) continue;
      const bool main = token.head.valid() && document_[token.head].relation == Relation::root;
      bool indefinite = false;
      language::for_each_child(document_, TokenId(t), [&](TokenId child, const Token& word) {
        indefinite = indefinite || (word.relation == Relation::det && is_article(child.value));
      });
      return main && indefinite ? TokenId(t) : TokenId();
    }
    return {};
  }

  // A full name that the sentence begins with.
  [[nodiscard]] const Mention* opening_name(const Sentence& sentence) const {
    for (const Mention& m : spoken_.mentions.all) {
      if (m.kind != MentionKind::person || m.tokens.begin != sentence.tokens.begin || m.tokens.empty()) continue;
      const auto& name = std::get<mention::PersonName>(m.value);
      return !name.given.empty() && !name.surname.empty() ? &m : nullptr;
    }
    return nullptr;
  }

  // "Piers Hale, 41, was found dead", "died": the name of whom something befell.
  [[nodiscard]] bool befell(const Mention& name) const {
    const Token& top = document_[language::top_of(document_, name.tokens)];
    const bool passive = top.relation == Relation::nsubj_pass || top.relation == Relation::nsubj_outer;
    return passive || !top.head.valid() || document_.lemma(document_[top.head]) == "die";
  }

  [[nodiscard]] bool is_owned(TokenId noun) const {
    return language::child(document_, noun, Relation::nmod_poss).has_value();
  }

  // "A man has been held after a boy fell": the next name may be the other's. "His neighbour" is not who the lead is
  // about.
  [[nodiscard]] bool tells_of_another(const Sentence& sentence, TokenId noun, mention::Sex sex, bool doer) const {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const Token& token = document_.tokens[t];
      if (t == noun.value || !is_one_person(token) || token.head == noun) continue;
      if (doer && is_owned(TokenId(t))) continue;
      if (sexes_fit(sex_of_noun(document_.lemma(token)), sex)) return true;
    }
    return false;
  }

  const SpokenArticle& spoken_;
  const language::Document& document_;
};

}  // namespace

std::optional<Reference> find_lead_person(const SpokenArticle& spoken) { return Lead(spoken).find(); }

}  // namespace tally::entity

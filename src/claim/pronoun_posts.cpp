// Posts that a pronoun is given: "She is the bank's head of technology", "He comes into the cabinet as housing minister",
// "She chairs the county commission". The finder of posts knows names alone; here it is known whom a pronoun means.

#include <algorithm>

#include "claim/person_text.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/role_chunk.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::Relation;
using language::TokenId;
using language::TokenRange;
using mention::Tenure;

class PronounPosts {
 public:
  PronounPosts(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims) {}

  void read() {
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      if (const auto chunk = mention::chunk_at(text_.document(), TokenId(i))) post(*chunk);
    }
  }

 private:
  void post(const mention::RoleChunk& chunk) {
    if (known(chunk.stated)) return;
    if (const auto copula = child(text_.document(), chunk.head, Relation::cop)) {
      if (text_.norm(copula->value) == "is") add(chunk, chunk.head, chunk.tenure);
      return;
    }
    std::uint32_t first = chunk.phrase.begin;
    if (first > 0 && text_.inside(first - 1, first) && text_.token(first - 1).upos == language::Upos::det) --first;
    if (first == 0 || !text_.is(first - 1, first, "as")) return;
    static constexpr language::WordSet staying{{"act", "continue", "remain", "serve", "stay", "work"}};
    static constexpr language::WordSet leaving{{"leave", "quit", "resign", "retire", "stand", "step"}};
    const TokenId verb = verb_above(chunk.head);
    if (!verb.valid() || verb.value > first) return;
    const std::string_view lemma = text_.document().lemma(text_.document()[verb]);
    if (leaving.contains(lemma)) return;
    add(chunk, verb, chunk.tenure != Tenure::present || staying.contains(lemma) ? chunk.tenure : Tenure::incoming);
  }

  [[nodiscard]] TokenId verb_above(TokenId at) const {
    while (at.valid() && text_.document()[at].upos != language::Upos::verb) at = text_.document()[at].head;
    return at;
  }

  // Read already, of somebody who is named.
  [[nodiscard]] bool known(TokenRange words) const {
    const base::Span span = text_.document().span_of(words);
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& c) { return c.attribute == Attribute::role && c.span.overlaps(span); });
  }

  void add(const mention::RoleChunk& chunk, TokenId clause, Tenure tenure) {
    const auto subject = child(text_.document(), clause, Relation::nsubj);
    if (!subject || (text_.norm(subject->value) != "he" && text_.norm(subject->value) != "she")) return;
    if (child(text_.document(), clause, Relation::aux) || negated(clause)) return;
    const LocalEntityId person = text_.meant_by(subject->value);
    if (!person.valid()) return;
    mention::RoleTitle title = mention::to_role_title(text_.view().article, text_.document(), chunk);
    title.tenure = tenure;
    claims_.push_back(text_.claim(person, Attribute::role, chunk.stated, std::move(title)));
  }

  [[nodiscard]] bool negated(TokenId clause) const {
    bool found = false;
    language::for_each_child(text_.document(), clause, [&](TokenId, const language::Token& token) {
      const std::string_view norm = text_.document().norm(token);
      found = found || norm == "not" || norm == "n't" || norm == "no" || norm == "never";
    });
    return found;
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
};

}  // namespace

void add_pronoun_posts(const PersonText& text, std::vector<Claim>& claims) { PronounPosts(text, claims).read(); }

}  // namespace tally::claim

#pragma once
// An article's tokens with the persons named among them: what the readers of claims about persons walk over.
//
//   const PersonText text(view);
//   if (const PersonName* name = text.name_ending(i); name && text.is(i, i, ",")) ...   // "Ann Lee" ","
//   text.subject_of(verb);   // who the verb is about: a name, "who" behind a name, or a pronoun that is resolved

#include <optional>
#include <string_view>
#include <vector>

#include "claim/claims.hpp"

namespace tally::claim {

struct NamedPerson {
  entity::LocalEntityId person;
  language::TokenRange tokens;
};

class PersonText {
 public:
  explicit PersonText(const ArticleView& view);

  [[nodiscard]] const ArticleView& view() const { return view_; }
  [[nodiscard]] const language::Document& document() const { return view_.document; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(view_.document.tokens.size()); }
  [[nodiscard]] const language::Token& token(std::uint32_t i) const { return view_.document.tokens[i]; }
  [[nodiscard]] std::string_view norm(std::uint32_t i) const { return view_.document.norm(token(i)); }
  [[nodiscard]] std::string_view form(std::uint32_t i) const { return token(i).span.in(view_.article.text); }

  // Whether `i` is a token of the sentence of `anchor`; `is` asks for its word too.
  [[nodiscard]] bool inside(std::uint32_t i, std::uint32_t anchor) const;
  [[nodiscard]] bool is(std::uint32_t i, std::uint32_t anchor, std::string_view word) const;
  // A comma, bracket, full stop or other mark, or the end of the sentence.
  [[nodiscard]] bool closes(std::uint32_t i, std::uint32_t anchor) const;

  // The name that begins at, ends before, or holds the token; only names of a known person.
  [[nodiscard]] const NamedPerson* name_starting(std::uint32_t i) const;
  [[nodiscard]] const NamedPerson* name_ending(std::uint32_t end) const;
  [[nodiscard]] const NamedPerson* name_at(std::uint32_t i) const;

  // Where an age that ends before `i` begins with its mark: ", 44", "(44)", ", aged 44"; `i` where none does.
  [[nodiscard]] std::uint32_t age_before(std::uint32_t i) const;

  // Not valid where nothing shows who it is.
  [[nodiscard]] entity::LocalEntityId meant_by(std::uint32_t pronoun) const;
  [[nodiscard]] entity::LocalEntityId subject_of(language::TokenId predicate) const;

  // Whose name is set behind a description, whatever else stands between: "the owner of the mill at the time, Ann
  // Lee,". `end` is the token behind the description's noun. Null where no name closes it.
  [[nodiscard]] const NamedPerson* name_behind(std::uint32_t end) const;

  // The person whom the word names or is set beside: "detective" in "Bo Ray, a detective".
  [[nodiscard]] entity::LocalEntityId person_beside(language::TokenId word) const;

  // Who a description like "The Ugandan" that begins at the token means by its place: the one person named before it in
  // its sentence, or where none is, the one whom the sentence before names. Not valid where there are two.
  [[nodiscard]] entity::LocalEntityId topic_before(std::uint32_t at) const;

  // The person named twice as often as anybody else, or the only one; not valid where there is none.
  [[nodiscard]] entity::LocalEntityId protagonist() const;

  [[nodiscard]] Claim claim(entity::LocalEntityId subject, Attribute attribute, language::TokenRange words,
                            ClaimValue value) const;

 private:
  [[nodiscard]] bool is_quoted(std::uint32_t i) const;
  [[nodiscard]] bool means_speakers_kin(std::uint32_t pronoun) const;
  [[nodiscard]] entity::LocalEntityId owner_in(language::TokenRange range, std::uint32_t pronoun) const;
  [[nodiscard]] entity::LocalEntityId described(language::TokenId head) const;
  [[nodiscard]] entity::LocalEntityId only_person(language::TokenRange range) const;

  ArticleView view_;
  std::vector<NamedPerson> names_;
  std::vector<std::uint32_t> name_of_;  // by token; number of the name plus one, 0 for none
};

}  // namespace tally::claim

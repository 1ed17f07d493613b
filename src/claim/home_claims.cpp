// Where somebody is from: "Ann Lee, 44, of Arbroath", "Ann Lee (44), from Arbroath", "Ann Lee, who lives in Arbroath",
// "she grew up in Arbroath", "born in Arbroath".

#include <algorithm>
#include <string>

#include "base/utf8.hpp"
#include "claim/nations.hpp"
#include "claim/person_text.hpp"
#include "language/tree.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::TokenId;
using language::TokenRange;
using language::Upos;

class HomeReader {
 public:
  HomeReader(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims) {}

  void read() {
    for (std::uint32_t i = 0; i + 1 < text_.size(); ++i) {
      if (text_.norm(i) == "of" || text_.norm(i) == "from") behind_name(i);
      if (text_.norm(i) == "in") behind_verb(i);
    }
  }

 private:
  // The capitalised words from `i` on; empty where they go on as something else ("Leeds University").
  [[nodiscard]] TokenRange place_at(std::uint32_t i) const {
    std::uint32_t end = i;
    while (text_.inside(end, i) && end < i + 4 && text_.token(end).upos == Upos::propn && base::starts_upper(text_.form(end)) &&
           !names_somebody(end)) {
      ++end;
    }
    if (end == i || !names_place(i, end)) return {i, i};
    if (text_.inside(end, i)) {
      const language::Token& next = text_.token(end);
      if (next.upos == Upos::noun || next.upos == Upos::propn || next.upos == Upos::num || next.xpos == language::Xpos::pos ||
          text_.norm(end) == "-" || text_.norm(end) == "to" || text_.norm(end) == "'s") {
        return {i, i};
      }
    }
    return {i, end};
  }

  // A person named elsewhere with more than this word; the finder of names takes unknown villages for surnames.
  [[nodiscard]] bool names_somebody(std::uint32_t i) const {
    const NamedPerson* name = text_.name_at(i);
    return name != nullptr && text_.view().entities[name->person].name.find(' ') != std::string::npos;
  }

  // Not an organisation, a company or a country.
  [[nodiscard]] bool names_place(std::uint32_t begin, std::uint32_t end) const {
    const base::Span span = text_.document().span_of({begin, end});
    if (!country_of(base::fold(span.in(text_.view().article.text))).empty()) return false;
    for (const mention::Mention& m : text_.view().mentions.all) {
      if (!m.span.overlaps(span)) continue;
      if (m.kind == mention::MentionKind::organisation || m.kind == mention::MentionKind::time ||
          m.kind == mention::MentionKind::work || m.kind == mention::MentionKind::role) {
        return false;
      }
    }
    return true;
  }

  void behind_name(std::uint32_t preposition) {
    const TokenRange place = place_at(preposition + 1);
    if (place.empty()) return affiliation(preposition);
    std::uint32_t i = preposition;
    const bool comma = i > 0 && text_.is(i - 1, preposition, ",");
    if (comma) --i;
    const std::uint32_t aged = age_before(i);
    const bool age = aged != i;
    if (!comma && !age) return;
    const NamedPerson* name = text_.name_ending(aged);
    if (name == nullptr || !text_.inside(name->tokens.begin, preposition)) return;
    if (!age && !text_.closes(place.end, preposition)) return;
    add(name->person, BondKind::home, place);
  }

  // "Ann Lee of the University of Graz", "Ann Lee, from Tarn Foods,"
  void affiliation(std::uint32_t preposition) {
    std::uint32_t first = preposition + 1;
    if (text_.is(first, preposition, "the")) ++first;
    const auto& all = text_.view().mentions.all;
    const auto body = std::find_if(all.begin(), all.end(), [&](const mention::Mention& m) {
      return m.kind == mention::MentionKind::organisation && (m.tokens.begin == first || m.tokens.begin + 1 == first) && m.tokens.end > first;
    });
    if (body == all.end() || !text_.inside(first, preposition)) return;
    std::uint32_t i = preposition;
    if (i > 0 && text_.is(i - 1, preposition, ",")) --i;
    const NamedPerson* name = text_.name_ending(age_before(i));
    if (name != nullptr && name->tokens.size() > 1 && text_.inside(name->tokens.begin, preposition)) {
      add(name->person, BondKind::affiliation, {first, body->tokens.end});
    }
  }

  // Where an age that ends before `i` begins with its mark: ", 44", "(44)", ", aged 44".
  [[nodiscard]] std::uint32_t age_before(std::uint32_t i) const {
    std::uint32_t at = i;
    const bool bracket = at > 0 && text_.is(at - 1, i - 1, ")");
    if (bracket) --at;
    if (at < 2 || text_.token(at - 1).upos != Upos::num || text_.form(at - 1).size() > 3) return i;
    --at;
    if (text_.norm(at - 1) == "aged") --at;
    if (at == 0) return i;
    return text_.norm(at - 1) == (bracket ? "(" : ",") ? at - 1 : i;
  }

  // "lives in X", "grew up in X", "born in X"
  void behind_verb(std::uint32_t in) {
    if (in == 0 || !text_.inside(in - 1, in)) return;
    const TokenRange place = place_at(in + 1);
    if (place.empty()) return;
    const std::uint32_t before = in - 1;
    const std::string_view norm = text_.norm(before);
    if (norm == "up" && before > 0) {
      const std::string_view verb = text_.norm(before - 1);
      if (verb == "grew") add_subject(before - 1, BondKind::upbringing, place);
      if (verb == "brought") add_subject(before - 1, BondKind::upbringing, place);
    } else if (norm == "raised") {
      add_subject(before, BondKind::upbringing, place);
    } else if (norm == "lives") {
      add_subject(before, BondKind::home, place);
    } else if (norm == "born" && !text_.is(before - 1, before, "-")) {
      add_subject(before, BondKind::birthplace, place);
    }
  }

  void add_subject(std::uint32_t verb, BondKind kind, TokenRange place) {
    LocalEntityId person = text_.subject_of(TokenId(verb));
    if (!person.valid() && verb > 1 && text_.is(verb - 1, verb, ",")) {
      // "Ann Lee, born in Arbroath, ..."
      if (const NamedPerson* name = text_.name_ending(verb - 1)) person = name->person;
    }
    if (person.valid()) add(person, kind, place);
  }

  void add(LocalEntityId person, BondKind kind, TokenRange place) {
    const base::Span span = text_.document().span_of(place);
    claims_.push_back(text_.claim(person, Attribute::relation, place,
                                  Bond{.kind = kind, .value = base::fold(span.in(text_.view().article.text)), .other = {}}));
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
};

}  // namespace

void add_home_claims(const PersonText& text, std::vector<Claim>& claims) { HomeReader(text, claims).read(); }

}  // namespace tally::claim

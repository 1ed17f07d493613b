// For which side somebody speaks in court: "Ann Lee KC, prosecuting, told the jury", "Bo Ray, for the defence,", "Eva Moll, who
// appeared for the Crown", "the Crown case, put by Ann Lee KC", "Bo Ray KC, for Mr Hale,". It is a post as any other:
// prosecution or defence lawyer.

#include "claim/person_text.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::TokenId;
using language::TokenRange;

enum class Side { none, prosecution, defence };

class CourtSides {
 public:
  CourtSides(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims) {}

  void read() {
    for (std::uint32_t i = 1; i < text_.size(); ++i) {
      if (const Side side = participle(text_.norm(i)); side != Side::none) alone(i, side);
      if (text_.norm(i) == "for" || text_.norm(i) == "on") of_side(i);
      if (text_.norm(i) == "for") for_client(i);
      if (text_.norm(i) == "case") of_case(i);
    }
  }

 private:
  static Side participle(std::string_view norm) {
    return norm == "prosecuting" ? Side::prosecution : norm == "defending" ? Side::defence : Side::none;
  }

  static Side side_of(std::string_view norm) {
    static constexpr language::WordSet accusing{{"prosecution", "crown", "prosecutors"}};
    static constexpr language::WordSet defending{{"defence", "defense", "defendant", "accused"}};
    return accusing.contains(norm) ? Side::prosecution : defending.contains(norm) ? Side::defence : Side::none;
  }

  // "Ann Lee KC, prosecuting,", "Prosecuting, Ann Lee said"
  void alone(std::uint32_t i, Side side) {
    if (!text_.closes(i + 1, i)) return;
    const NamedPerson* name = text_.is(i - 1, i, ",") ? name_before(i - 1) : nullptr;
    if (name == nullptr && !text_.inside(i - 1, i) && text_.is(i + 1, i, ",")) name = text_.name_starting(i + 2);
    if (name != nullptr) add(name->person, side, {i, i + 1});
  }

  // "for the defence", "on behalf of the Crown"; behind a verb of whoever does it, else of the name before.
  void of_side(std::uint32_t i) {
    std::uint32_t at = i + 1;
    if (text_.is(i, i, "on")) {
      if (!text_.is(i + 1, i, "behalf") || !text_.is(i + 2, i, "of")) return;
      at = i + 3;
    }
    if (!text_.is(at, i, "the") || !text_.inside(at + 1, i)) return;
    const Side side = side_of(text_.norm(at + 1));
    if (side == Side::none) return;
    static constexpr language::WordSet verbs{{"appear", "act", "speak"}};
    const bool verb = text_.inside(i - 1, i) && verbs.contains(text_.document().lemma(text_.token(i - 1)));
    if (verb) return add(text_.subject_of(TokenId(i - 1)), side, {i - 1, at + 2});
    const NamedPerson* name = text_.closes(at + 2, i) ? name_before(text_.is(i - 1, i, ",") ? i - 1 : i) : nullptr;
    if (name != nullptr) add(name->person, side, {i, at + 2});
  }

  // "Bo Ray KC, for Hale, argued": counsel for a person; a prosecutor is for nobody by name.
  void for_client(std::uint32_t i) {
    if (i < 3 || !text_.is(i - 1, i, ",") || !is_silk(i - 2)) return;
    const NamedPerson* client = text_.inside(i + 1, i) ? text_.name_starting(i + 1) : nullptr;
    const NamedPerson* name = name_before(i - 1);
    if (name == nullptr || client == nullptr || !text_.closes(client->tokens.end, i) || client->person == name->person) return;
    add(name->person, Side::defence, {i, client->tokens.end});
  }

  // "the Crown case, put by Ann Lee KC,": whose case it is.
  void of_case(std::uint32_t i) {
    static constexpr language::WordSet verbs{{"put", "open", "lead", "present", "argue", "close", "conduct", "outline"}};
    const Side side = text_.token(i - 1).xpos == language::Xpos::pos && i > 1 ? side_of(text_.norm(i - 2)) : side_of(text_.norm(i - 1));
    std::uint32_t at = i + 1;
    if (text_.is(at, i, ",")) ++at;
    if (side == Side::none || !text_.inside(at, i) || !verbs.contains(text_.document().lemma(text_.token(at)))) return;
    const NamedPerson* name = text_.is(at + 1, i, "by") ? text_.name_starting(at + 2) : nullptr;
    if (name != nullptr) add(name->person, side, {i - 1, i + 1});
  }

  [[nodiscard]] bool is_silk(std::uint32_t i) const {
    static constexpr language::WordSet letters{{"kc", "qc", "sc"}};
    return letters.contains(text_.norm(i));
  }

  // The letters behind a name are no part of it for some readers: "Ann Lee KC".
  [[nodiscard]] const NamedPerson* name_before(std::uint32_t end) const {
    if (const NamedPerson* name = text_.name_ending(end)) return name;
    return end > 1 && is_silk(end - 1) ? text_.name_ending(end - 1) : nullptr;
  }

  void add(LocalEntityId person, Side side, TokenRange words) {
    if (!person.valid()) return;
    mention::RoleTitle title;
    title.title = side == Side::prosecution ? "prosecution lawyer" : "defence lawyer";
    title.title_span = text_.document().span_of(words);
    claims_.push_back(text_.claim(person, Attribute::role, words, std::move(title)));
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
};

}  // namespace

void add_court_sides(const PersonText& text, std::vector<Claim>& claims) { CourtSides(text, claims).read(); }

}  // namespace tally::claim

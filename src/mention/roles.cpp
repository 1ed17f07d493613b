#include "mention/roles.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/role_chunk.hpp"
#include "mention/role_lexicon.hpp"

namespace tally::mention {
namespace {

using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::Upos;

struct Holder {
  std::size_t person = 0;
  Tenure tenure = Tenure::present;
};

// What taking, holding or leaving a post does to its tenure: "will take over as", "resigned as".
struct TenureVerb {
  std::string_view lemma;
  Tenure tenure;
};
constexpr auto tenure_verbs = std::to_array<TenureVerb>({
    {"appoint", Tenure::incoming}, {"become", Tenure::incoming}, {"elect", Tenure::incoming},
    {"hire", Tenure::incoming},    {"install", Tenure::incoming}, {"join", Tenure::incoming},
    {"name", Tenure::incoming},    {"nominate", Tenure::incoming}, {"quit", Tenure::former},
    {"replace", Tenure::former},   {"resign", Tenure::former},   {"retire", Tenure::former},
    {"return", Tenure::incoming},  {"start", Tenure::incoming},  {"step", Tenure::former},
    {"stand", Tenure::former},     {"take", Tenure::incoming},   {"come", Tenure::incoming},     {"succeed", Tenure::incoming},
    {"confirm", Tenure::incoming}, {"promote", Tenure::incoming}, {"unveil", Tenure::incoming},
    {"arrive", Tenure::incoming}, {"select", Tenure::incoming},   {"choose", Tenure::incoming},
    {"enter", Tenure::incoming},  {"serve", Tenure::present},
    {"work", Tenure::present},     {"act", Tenure::present},
});

class RoleFinder {
 public:
  RoleFinder(const Document& document, std::span<const Mention> persons) : document_(document), persons_(persons) {
    person_at_.assign(document.tokens.size(), none);
    for (std::size_t p = 0; p < persons.size(); ++p) {
      for (std::uint32_t i = persons[p].tokens.begin; i < persons[p].tokens.end; ++i) person_at_[i] = p;
    }
  }

  [[nodiscard]] std::optional<Holder> holder_of(const RoleChunk& chunk) const {
    if (auto person = named_after(chunk)) return Holder{*person, chunk.tenure};
    if (auto person = named_before(chunk)) return Holder{*person, chunk.tenure};
    if (auto person = appointed_before(chunk)) return Holder{*person, chunk.tenure == Tenure::present ? Tenure::incoming : chunk.tenure};
    if (auto person = relative_before(chunk)) return Holder{*person, relative_tenure(chunk)};
    if (auto person = apposed_to(chunk)) return Holder{*person, apposed_tenure(chunk, *person)};
    if (auto person = copula_subject(chunk)) return Holder{*person, copula_tenure(chunk)};
    if (auto person = copula_predicate(chunk)) return Holder{*person, predicate_tenure(chunk)};
    return verb_argument(chunk);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  [[nodiscard]] bool inside(const Token& anchor, std::uint32_t i) const {
    return i < document_.tokens.size() && document_.tokens[i].sentence == anchor.sentence;
  }
  [[nodiscard]] std::string_view norm(std::uint32_t i) const { return document_.norm(document_.tokens[i]); }

  [[nodiscard]] std::optional<std::size_t> person_starting(const Token& anchor, std::uint32_t i) const {
    if (!inside(anchor, i) || person_at_[i] == none) return std::nullopt;
    const std::size_t p = person_at_[i];
    return persons_[p].tokens.begin == i ? std::optional(p) : std::nullopt;
  }

  // The name that an apposition gives, perhaps with what its bearer is besides: ", [Polish film-maker] Ana Ruiz,".
  [[nodiscard]] std::optional<std::size_t> person_in_apposition(const Token& head, std::uint32_t begin) const {
    constexpr std::uint32_t longest = 3;  // words before the name
    for (std::uint32_t i = begin; inside(head, i) && i <= begin + longest; ++i) {
      if (auto person = person_starting(head, i)) return person;
      const Upos upos = document_.tokens[i].upos;
      if (upos != Upos::adj && upos != Upos::noun) return std::nullopt;
    }
    return std::nullopt;
  }

  // "chief executive Ana Ruiz", "the chief executive, Ana Ruiz, said"
  [[nodiscard]] std::optional<std::size_t> named_after(const RoleChunk& chunk) const {
    const Token& head = document_[chunk.head];
    std::uint32_t i = chunk.phrase.end;
    if (auto person = person_starting(head, i)) return person;
    if (!inside(head, i) || norm(i) != ",") return std::nullopt;
    auto person = person_in_apposition(head, i + 1);
    if (!person) return std::nullopt;
    // The name must close the apposition, and the title must not itself be one ("Ruiz, the chair, Lee, the dean").
    const std::uint32_t after = persons_[*person].tokens.end;
    if (inside(head, after) && norm(after) != "," && norm(after) != "." && norm(after) != ")" && norm(after) != "(") {
      return chunk.has_article || named_before(chunk) ? std::nullopt : person;
    }
    return named_before(chunk) ? std::nullopt : person;
  }

  // "Ana Ruiz, the chief executive of Fellside,", also with an age between, and each of several posts joined by "and"
  [[nodiscard]] std::optional<std::size_t> named_before(const RoleChunk& chunk) const {
    const Token& head = document_[chunk.head];
    std::uint32_t i = chunk.phrase.begin;
    const auto left = [&]() -> std::uint32_t { return i - 1; };
    while (i > 0 && inside(head, left()) && is_article(left())) --i;
    if (i > 0 && inside(head, left()) && norm(left()) == "and") {
      if (auto before = post_ending(head, left())) {
        i = before->phrase.begin;
        while (i > 0 && inside(head, left()) && is_article(left())) --i;
      }
    }
    if (i == 0 || !inside(head, left()) || (norm(left()) != "," && norm(left()) != "(")) return std::nullopt;
    --i;
    if (i >= 2 && inside(head, left()) && document_.tokens[left()].upos == Upos::num && norm(left() - 1) == ",") i -= 2;
    if (i == 0 || !inside(head, left()) || person_at_[left()] == none) return std::nullopt;
    const std::size_t person = person_at_[left()];
    if (persons_[person].tokens.end != i || !closes(chunk)) return std::nullopt;
    return person;
  }

  // "Ana Ruiz, now the managing director of Fellside,", "Ana Ruiz, a mother of two and a cleaner,": by the parse
  [[nodiscard]] std::optional<std::size_t> apposed_to(const RoleChunk& chunk) const {
    TokenId top = chunk.head;
    const std::uint32_t edge = left_edge(chunk);
    const bool joined = universal(document_[top].relation) == Relation::conj && document_[top].head.valid();
    if (joined && edge > 0 && norm(edge - 1) == "and") top = document_[top].head;
    const Token& token = document_[top];
    if (universal(token.relation) != Relation::appos || !token.head.valid()) return std::nullopt;
    const auto person = person_of(token.head);
    if (!person || persons_[*person].tokens.end >= edge || !closes(chunk)) return std::nullopt;
    for (std::uint32_t i = persons_[*person].tokens.end; i < chunk.phrase.begin; ++i) {
      if (person_at_[i] != none) return std::nullopt;
    }
    return person;
  }

  // "Ana Ruiz, then the chief executive,", "until this week the minister"
  [[nodiscard]] Tenure apposed_tenure(const RoleChunk& chunk, std::size_t person) const {
    static constexpr language::WordSet past{{"then", "formerly", "previously", "once", "until", "till"}};
    const std::uint32_t first = persons_[person].tokens.end + 1;
    const bool over = first < chunk.phrase.begin && past.contains(norm(first));
    return over && chunk.tenure == Tenure::present ? Tenure::former : chunk.tenure;
  }

  // "has appointed Ana Ruiz chief executive": the name directly before, and the verb before that
  [[nodiscard]] std::optional<std::size_t> appointed_before(const RoleChunk& chunk) const {
    const Token& head = document_[chunk.head];
    const std::uint32_t i = left_edge(chunk);
    if (i == 0 || !inside(head, i - 1) || person_at_[i - 1] == none || !closes(chunk)) return std::nullopt;
    const std::size_t person = person_at_[i - 1];
    const std::uint32_t first = persons_[person].tokens.begin;
    if (persons_[person].tokens.end != i || first == 0 || !inside(head, first - 1)) return std::nullopt;
    const std::string_view verb = document_.lemma(document_.tokens[first - 1]);
    const bool makes = verb == "appoint" || verb == "name" || verb == "elect" || verb == "make";
    return makes && document_.tokens[first - 1].upos == Upos::verb ? std::optional(person) : std::nullopt;
  }

  // Where the chunk begins with its article or possessive.
  [[nodiscard]] std::uint32_t left_edge(const RoleChunk& chunk) const {
    const Token& head = document_[chunk.head];
    std::uint32_t i = chunk.phrase.begin;
    while (i > 0 && inside(head, i - 1) && is_article(i - 1)) --i;
    return i;
  }

  // "Ana Ruiz, who is the chief executive", however the relative clause was attached
  [[nodiscard]] std::optional<std::size_t> relative_before(const RoleChunk& chunk) const {
    const std::uint32_t i = left_edge(chunk);
    if (i < 4 || !inside(document_[chunk.head], i - 4)) return std::nullopt;
    if (document_.lemma(document_.tokens[i - 1]) != "be" || norm(i - 2) != "who" || norm(i - 3) != ",") return std::nullopt;
    return person_of(TokenId(std::size_t{i} - 4));
  }

  [[nodiscard]] Tenure relative_tenure(const RoleChunk& chunk) const {
    if (chunk.tenure != Tenure::present) return chunk.tenure;
    return norm(left_edge(chunk) - 1) == "was" ? Tenure::former : Tenure::present;
  }

  [[nodiscard]] bool is_article(std::uint32_t i) const {
    const Token& token = document_.tokens[i];
    return token.upos == Upos::det || token.xpos == language::Xpos::prp_poss;
  }

  [[nodiscard]] std::optional<RoleChunk> post_ending(const Token& anchor, std::uint32_t end) const {
    for (std::uint32_t i = end; i > 0 && inside(anchor, i - 1) && end - i < 12; --i) {
      const auto chunk = chunk_at(document_, TokenId(i - 1));
      if (chunk) return chunk->phrase.end == end ? chunk : std::nullopt;
    }
    return std::nullopt;
  }

  // An apposition ends with a mark, the sentence, "and", or "who"; else the noun phrase goes on as something else.
  [[nodiscard]] bool closes(const RoleChunk& chunk) const {
    const Token& head = document_[chunk.head];
    const std::uint32_t i = chunk.phrase.end;
    if (!inside(head, i)) return true;
    if (person_at_[i] != none) return false;
    const Token& token = document_.tokens[i];
    return token.upos != Upos::noun && token.upos != Upos::propn && token.upos != Upos::adj;
  }

  [[nodiscard]] std::optional<std::size_t> person_of(TokenId token) const {
    if (person_at_[token.index()] != none) return person_at_[token.index()];
    return std::nullopt;
  }

  // The person that a subject means: itself, or for "who" the noun that the relative clause belongs to.
  [[nodiscard]] std::optional<std::size_t> subject_person(TokenId clause) const {
    const auto subject = child(document_, clause, Relation::nsubj);
    if (!subject) return std::nullopt;
    if (auto person = person_of(*subject)) return person;
    // "Her deputy, Ana Ruiz, takes over"
    if (const auto beside = child(document_, *subject, Relation::appos)) {
      if (auto person = person_of(*beside)) return person;
    }
    const Token& root = document_[clause];
    if (document_.norm(document_[*subject]) == "who" && root.head.valid()) return person_of(root.head);
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> copula_subject(const RoleChunk& chunk) const {
    if (!child(document_, chunk.head, Relation::cop)) return std::nullopt;
    return subject_person(copula_clause(chunk));
  }

  // "The trust's treasurer is Ana Ruiz."
  [[nodiscard]] std::optional<std::size_t> copula_predicate(const RoleChunk& chunk) const {
    const Token& head = document_[chunk.head];
    if (universal(head.relation) != Relation::nsubj || !head.head.valid() || head.head < chunk.head) return std::nullopt;
    if (!child(document_, head.head, Relation::cop) || child(document_, head.head, Relation::case_)) return std::nullopt;
    return person_of(head.head);
  }

  [[nodiscard]] Tenure predicate_tenure(const RoleChunk& chunk) const {
    if (chunk.tenure != Tenure::present) return chunk.tenure;
    const TokenId name = document_[chunk.head].head;
    if (child(document_, name, Relation::aux)) return Tenure::incoming;  // "will be Ana Ruiz"
    const auto copula = child(document_, name, Relation::cop);
    return document_[*copula].xpos == language::Xpos::vbd ? Tenure::former : Tenure::present;
  }

  // "will end up being chief executive": the subject and the tense stand with the verb above.
  [[nodiscard]] TokenId copula_clause(const RoleChunk& chunk) const {
    const Token& head = document_[chunk.head];
    const bool raised = universal(head.relation) == Relation::xcomp && !child(document_, chunk.head, Relation::nsubj);
    return raised ? head.head : chunk.head;
  }

  [[nodiscard]] Tenure copula_tenure(const RoleChunk& chunk) const {
    if (chunk.tenure != Tenure::present) return chunk.tenure;
    const auto copula = child(document_, chunk.head, Relation::cop);
    if (document_.norm(document_[copula_clause(chunk)]) == "used") return Tenure::former;  // "used to be a nurse"
    if (const auto aux = child(document_, copula_clause(chunk), Relation::aux)) {
      // "will be chair" is to come, "has been chair" holds, "had been chair" is over
      if (document_.lemma(document_[*aux]) != "have") return Tenure::incoming;
      return document_[*aux].xpos == language::Xpos::vbd ? Tenure::former : Tenure::present;
    }
    return document_[*copula].xpos == language::Xpos::vbd ? Tenure::former : Tenure::present;
  }

  // "Ruiz will take over as chief executive", "Ruiz was appointed chief executive"
  [[nodiscard]] std::optional<Holder> verb_argument(const RoleChunk& chunk) const {
    const TokenId top = top_of(document_, chunk.phrase);  // "Housing Minister", "acting director" may hang on the first word
    const Token& head = document_[top];
    if (!head.head.valid()) return std::nullopt;
    if (auto person = term_holder(chunk, head.head)) return Holder{*person, chunk.tenure};
    const Token& verb = document_[head.head];
    const auto found = std::find_if(tenure_verbs.begin(), tenure_verbs.end(),
                                    [&](const TenureVerb& row) { return row.lemma == document_.lemma(verb); });
    if (found == tenure_verbs.end() || verb.upos != Upos::verb) return std::nullopt;
    const auto preposition = child(document_, top, Relation::case_);
    const bool as_before = left_edge(chunk) > 0 && inside(head, left_edge(chunk) - 1) && norm(left_edge(chunk) - 1) == "as";
    const bool as = as_before || (preposition && document_.norm(document_[*preposition]) == "as");
    const bool complement = !preposition && universal(head.relation) != Relation::nsubj &&
                            found->tenure == Tenure::incoming && document_.lemma(verb) != "join";
    if (!as && !complement) return std::nullopt;
    const auto object = child(document_, head.head, Relation::obj);
    auto person = object && *object != top ? person_of(*object) : std::nullopt;
    if (!person) person = subject_person(head.head);
    if (!person) return std::nullopt;
    if (chunk.tenure != Tenure::present) return Holder{*person, chunk.tenure};
    const bool over = found->tenure == Tenure::present && verb.xpos == language::Xpos::vbd;  // "once worked as a ranger"
    return Holder{*person, over ? Tenure::former : found->tenure};
  }

  // "Ana Ruiz is in her second term as mayor"
  [[nodiscard]] std::optional<std::size_t> term_holder(const RoleChunk& chunk, TokenId term) const {
    static constexpr language::WordSet terms{{"term", "year", "spell", "stint", "season", "month", "week", "capacity", "role", "job"}};
    if (!terms.contains(document_.lemma(document_[term])) || left_edge(chunk) == 0 || norm(left_edge(chunk) - 1) != "as") return std::nullopt;
    const auto copula = child(document_, term, Relation::cop);
    return copula && document_.norm(document_[*copula]) == "is" ? subject_person(term) : std::nullopt;
  }

  const Document& document_;
  std::span<const Mention> persons_;
  std::vector<std::size_t> person_at_;
};

// "President and chief executive of Fellside": the body stands once, behind the last of the posts at its head.
void share_body(const Document& document, std::vector<HeldRole>& roles) {
  static constexpr language::WordSet posts{{"ceo", "chair", "chairman", "chairperson", "chairwoman", "co-founder", "director", "editor", "executive", "founder", "officer",
                                            "owner", "president", "principal", "publisher", "secretary", "treasurer"}};
  for (std::size_t i = roles.size(); i > 1; --i) {
    const Mention &first = roles[i - 2].role, &second = roles[i - 1].role;
    auto& title = std::get<RoleTitle>(roles[i - 2].role.value);
    const auto& last = std::get<RoleTitle>(second.value);
    const std::uint32_t next = first.tokens.end;
    if (!title.organisation.empty() || last.organisation.empty() || roles[i - 2].holder != roles[i - 1].holder) continue;
    if (next >= second.tokens.begin || document.norm(document.tokens[next]) != "and" || second.tokens.begin - next > 2) continue;
    const bool behind = last.organisation_span.begin > last.title_span.begin;
    if (behind && posts.contains(document.norm(document.tokens[first.tokens.end - 1]))) title.organisation = last.organisation;
  }
}

}  // namespace

std::vector<HeldRole> find_roles(const ingest::Article& article, const Document& document,
                                 std::span<const Mention> persons) {
  std::vector<HeldRole> roles;
  const RoleFinder finder(document, persons);
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    const auto chunk = chunk_at(document, TokenId(i));
    if (!chunk) continue;
    const auto holder = finder.holder_of(*chunk);
    if (!holder) continue;
    RoleTitle title = to_role_title(article, document, *chunk);
    title.tenure = holder->tenure;
    Mention mention{.span = document.span_of(chunk->stated), .tokens = chunk->stated, .kind = MentionKind::role};
    mention.value = std::move(title);
    roles.push_back({std::move(mention), holder->person});
  }
  share_body(document, roles);
  return roles;
}

}  // namespace tally::mention

#include "mention/role_verbs.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::mention {
namespace {

using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::Xpos;

struct PostVerb {
  std::string_view lemma;
  std::string_view title;
};
constexpr auto post_verbs = std::to_array<PostVerb>({{"captain", "captain"},
                                                     {"chair", "chair"},
                                                     {"coach", "coach"},
                                                     {"edit", "editor"},
                                                     {"head", "head"},
                                                     {"lead", "leader"},
                                                     {"manage", "head"},
                                                     {"own", "owner"},
                                                     {"run", "head"},
                                                     {"skipper", "captain"}});

// What is run, in words that are no name.
bool is_body_noun(std::string_view lemma) {
  static constexpr language::WordSet words{
      {"academy", "agency", "airline", "bakery", "band", "bar", "board", "branch", "brewery", "bureau", "business", "cafe", "café", "campaign", "centre",
       "chain", "charity", "choir", "clinic", "college", "committee", "commission", "company", "council", "delegation", "department", "dig", "division",
       "factory", "farm", "federation", "firm", "foundation", "garage", "governor", "group", "guild", "hospital", "hotel", "inquiry", "institute",
       "investigation", "laboratory", "lab", "league", "magazine", "ministry", "museum", "newspaper", "office", "orchestra", "organisation",
       "organization", "panel", "paper", "park", "party", "practice", "project", "pub", "restaurant", "retailer", "salon", "school",
       "shelter", "shop", "side", "society", "squad", "start-up", "startup", "station", "store", "study", "supplier", "surgery", "task",
       "team", "theatre", "trust", "trustee", "union", "unit", "university", "works", "workshop", "yard", "zoo"}};
  return words.contains(lemma);
}

class VerbRoles {
 public:
  VerbRoles(const ingest::Article& article, const Document& document, std::span<const Mention> persons)
      : article_(article), document_(document), persons_(persons), person_at_(document.tokens.size(), none) {
    for (std::size_t p = 0; p < persons.size(); ++p) {
      for (std::uint32_t i = persons[p].tokens.begin; i < persons[p].tokens.end; ++i) person_at_[i] = p;
    }
  }

  std::vector<HeldRole> find() {
    std::vector<HeldRole> out;
    for (std::uint32_t i = 0; i < document_.tokens.size(); ++i) {
      const Token& token = document_.tokens[i];
      if (document_.norm(token) == "charge") in_charge(i, out);
      if (token.upos != Upos::verb) continue;
      if (document_.lemma(token) == "represent") represents(i, out);
      if (document_.lemma(token) == "act" || document_.lemma(token) == "appear") acts_for(i, out);
      if ((document_.lemma(token) == "teach" || document_.lemma(token) == "farm") && token.xpos == Xpos::vbz) trade(i, out);
      if (document_.lemma(token) == "speak" && token.xpos == Xpos::vbz) speaks(i, out);
      if (token.xpos == Xpos::vbn) by_person(i, out);
      if (document_.lemma(token) == "play" && token.xpos == Xpos::vbz) plays(i, out);
      const auto row = std::find_if(post_verbs.begin(), post_verbs.end(), [&](const PostVerb& v) { return v.lemma == document_.lemma(token); });
      if (row == post_verbs.end()) continue;
      const auto person = holds(TokenId(i)) ? subject_person(TokenId(i)) : described_by(TokenId(i));
      const auto body = person ? body_of(TokenId(i)) : std::nullopt;
      if (body) out.push_back(role(i, *body, row->title, *person));
    }
    return out;
  }

 private:
  // "who is in charge of the harbour police"
  void in_charge(std::uint32_t charge, std::vector<HeldRole>& out) const {
    if (charge == 0 || charge + 2 >= document_.tokens.size() || document_.norm(document_.tokens[charge - 1]) != "in" ||
        document_.norm(document_.tokens[charge + 1]) != "of") {
      return;
    }
    const TokenId at(charge);
    const auto copula = child(document_, at, Relation::cop);
    const auto person = copula && document_.norm(document_[*copula]) == "is" ? subject_person(at) : std::nullopt;
    const auto what = child(document_, at, Relation::nmod);
    if (!person || !what || *what < at) return;
    if (const auto body = phrase_of(*what, charge + 1)) out.push_back(role(charge, *body, "head", *person));
  }

  // "who represented the landlord": a lawyer, whose client may be a person; a politician's place is none.
  void represents(std::uint32_t verb, std::vector<HeldRole>& out) const {
    const auto person = subject_person(TokenId(verb));
    const auto object = child(document_, TokenId(verb), Relation::obj);
    if (!person || !object || object->value < verb || person_of(*object) == person) return;
    const auto client = client_of(*object);
    if (client) out.push_back(role(verb, *client, "lawyer", *person));
  }

  // "teaches at a school in Crewe", "teaches chemistry"
  void trade(std::uint32_t verb, std::vector<HeldRole>& out) const {
    const auto person = subject_person(TokenId(verb));
    if (!person) return;
    const bool teaches = document_.lemma(document_.tokens[verb]) == "teach";
    if (teaches && !tells_of_school(verb)) return;  // or a professor
    const std::string title = teaches ? subject_taught(verb) + "teacher" : "farmer";
    out.push_back(role(verb, {verb + 1, verb + 1}, title, *person));
  }

  [[nodiscard]] bool is_of_school(const Token& token) const {
    static constexpr language::WordSet words{{"academy", "child", "class", "classroom", "comprehensive", "grade", "kindergarten",
                                              "pupil", "school", "secondary", "teenager"}};
    return words.contains(document_.lemma(token));
  }

  [[nodiscard]] bool tells_of_school(std::uint32_t verb) const {
    const auto tokens = document_.tokens_of(document_.tokens[verb].sentence);
    return std::ranges::any_of(tokens, [&](const Token& token) { return is_of_school(token); });
  }

  // "chemistry " of "teaches chemistry at a school", a noun alone; empty where it is not said.
  [[nodiscard]] std::string subject_taught(std::uint32_t verb) const {
    const auto object = child(document_, TokenId(verb), Relation::obj);
    const bool bare = object && object->value == verb + 1 && document_[*object].xpos == Xpos::nn;
    if (!bare || is_of_school(document_[*object])) return {};
    return std::string(document_.norm(document_[*object])) + " ";
  }

  // "who speaks for the union"
  void speaks(std::uint32_t verb, std::vector<HeldRole>& out) const {
    const auto body = child(document_, TokenId(verb), Relation::obl);
    const auto person = body ? subject_person(TokenId(verb)) : std::nullopt;
    if (!person || verb + 1 >= document_.tokens.size() || document_.norm(document_.tokens[verb + 1]) != "for" || body->value < verb) return;
    if (const auto words = phrase_of(*body, verb + 1)) out.push_back(role(verb, *words, "spokesperson", *person));
  }

  // "the firm is run by Ana Ruiz", "the inquiry, chaired by Ana Ruiz,"
  void by_person(std::uint32_t verb, std::vector<HeldRole>& out) const {
    const Token& token = document_.tokens[verb];
    const auto row = std::find_if(post_verbs.begin(), post_verbs.end(), [&](const PostVerb& v) { return v.lemma == document_.lemma(token); });
    const auto agent = row == post_verbs.end() ? std::nullopt : child(document_, TokenId(verb), Relation::obl);
    const auto person = agent ? person_of(*agent) : std::nullopt;
    const auto by = agent ? child(document_, *agent, Relation::case_) : std::nullopt;
    if (!person || !by || document_.norm(document_[*by]) != "by") return;
    const auto aux = child(document_, TokenId(verb), Relation::aux);
    if (aux && document_.norm(document_[*aux]) != "is") return;
    const auto subject = child(document_, TokenId(verb), Relation::nsubj);
    const bool participle = language::universal(token.relation) == Relation::acl && token.head.valid();
    const TokenId body = subject ? *subject : participle ? token.head : TokenId();
    if (!body.valid() || body.value > verb) return;
    const auto words = phrase_of(body, document_[token.sentence].tokens.begin == 0 ? 0 : document_[token.sentence].tokens.begin - 1);
    if (words) out.push_back(role(verb, *words, row->title, *person));
  }

  // "who plays for Rotherham": a club goes by its town.
  void plays(std::uint32_t verb, std::vector<HeldRole>& out) const {
    if (verb + 2 >= document_.tokens.size() || document_.norm(document_.tokens[verb + 1]) != "for") return;
    const auto person = subject_person(TokenId(verb));
    std::uint32_t end = verb + 2;
    while (end < document_.tokens.size() && document_.tokens[end].sentence == document_.tokens[verb].sentence && document_.tokens[end].upos == Upos::propn) ++end;
    if (person && end > verb + 2) out.push_back(role(verb, {verb + 2, end}, "player", *person));
  }

  // "who acted for the landlord"
  void acts_for(std::uint32_t verb, std::vector<HeldRole>& out) const {
    if (verb + 2 >= document_.tokens.size() || document_.norm(document_.tokens[verb + 1]) != "for") return;
    const auto person = subject_person(TokenId(verb));
    const auto client = client_of(TokenId(std::size_t{verb} + 2));
    if (person && client && person_of(TokenId(std::size_t{verb} + 2)) != person) out.push_back(role(verb, *client, "lawyer", *person));
  }

  [[nodiscard]] std::optional<TokenRange> client_of(TokenId object) const {
    for (const Mention& m : persons_) {
      if (m.tokens.contains(object) && m.kind != MentionKind::place) return m.tokens;
    }
    return std::nullopt;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  // "chairs", "has chaired": not "chaired", "will chair", "wants to chair".
  [[nodiscard]] bool holds(TokenId verb) const {
    const Token& token = document_[verb];
    if (token.xpos == Xpos::vbz || token.xpos == Xpos::vbp) return true;
    if (token.xpos != Xpos::vbn) return false;
    const auto aux = child(document_, verb, Relation::aux);
    return aux && document_.norm(document_[*aux]) == "has";
  }

  // "Ana Ruiz, chairing the inquiry,"
  [[nodiscard]] std::optional<std::size_t> described_by(TokenId verb) const {
    const Token& token = document_[verb];
    const bool describes = token.xpos == Xpos::vbg && language::universal(token.relation) == Relation::acl;
    return describes && token.head.valid() ? person_of(token.head) : std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> person_of(TokenId token) const {
    const std::size_t person = person_at_[token.index()];
    return person != none && persons_[person].kind == MentionKind::person ? std::optional(person) : std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> subject_person(TokenId verb) const {
    TokenId at = verb;
    auto subject = child(document_, at, Relation::nsubj);
    if (!subject && language::universal(document_[verb].relation) == Relation::conj) {
      at = document_[verb].head;  // "stepped down and now runs a port"
      subject = child(document_, at, Relation::nsubj);
    }
    if (!subject) return std::nullopt;
    if (auto person = person_of(*subject)) return person;
    if (const auto beside = child(document_, *subject, Relation::appos)) {
      if (auto person = person_of(*beside)) return person;
    }
    if (document_.norm(document_[*subject]) != "who" || !document_[at].head.valid()) return std::nullopt;
    const TokenId noun = document_[at].head;
    if (auto person = person_of(noun)) return person;
    const auto beside = child(document_, noun, Relation::appos);
    if (beside && *beside < *subject) return person_of(*beside);
    return std::nullopt;
  }

  // The object's words from its first to its head, without articles, with a name behind "of".
  [[nodiscard]] std::optional<TokenRange> body_of(TokenId verb) const {
    const auto object = child(document_, verb, Relation::obj);
    return object && *object > verb ? phrase_of(*object, verb.value) : std::nullopt;
  }

  [[nodiscard]] std::optional<TokenRange> phrase_of(TokenId object, std::uint32_t behind) const {
    if (person_of(object)) return std::nullopt;
    const Token& head = document_[object];
    TokenRange words{object.value, object.value + 1};
    while (words.begin > behind + 1 && belongs(words.begin - 1)) --words.begin;
    while (words.end < document_.tokens.size() && document_.tokens[words.end].sentence == head.sentence &&
           document_.tokens[words.end].upos == Upos::propn && document_.tokens[words.end].relation != Relation::appos && head.upos == Upos::propn) {
      ++words.end;
    }
    const bool named = head.upos == Upos::propn && is_named_body(object);
    if (!named && !is_body_noun(document_.lemma(document_.tokens[words.end - 1])) && !is_organisation_head(document_.norm(document_.tokens[words.end - 1]))) {
      return std::nullopt;
    }
    return words;
  }

  [[nodiscard]] bool belongs(std::uint32_t i) const {
    const Token& token = document_.tokens[i];
    return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::adj || document_.norm(token) == "-" ||
           token.xpos == Xpos::pos;
  }

  // A name that is no person's, place's or time's.
  [[nodiscard]] bool is_named_body(TokenId token) const {
    return std::any_of(persons_.begin(), persons_.end(), [&](const Mention& m) {
      if (!m.tokens.contains(token)) return false;
      const bool ground = m.kind == MentionKind::place && (m.tokens.size() == 1 || lookup(base::fold(m.span.in(article_.text))).place());
      return m.kind != MentionKind::person && !ground;
    });
  }

  [[nodiscard]] HeldRole role(std::uint32_t verb, TokenRange body, std::string_view title, std::size_t person) const {
    RoleTitle value;
    value.title = title;
    value.title_span = document_.tokens[verb].span;
    value.organisation_span = document_.span_of(body);
    value.organisation = value.organisation_span.in(article_.text);
    const TokenRange words{verb, std::max(body.end, verb + 1)};
    Mention mention{.span = document_.span_of(words), .tokens = words, .kind = MentionKind::role};
    mention.value = std::move(value);
    return {std::move(mention), person};
  }

  const ingest::Article& article_;
  const Document& document_;
  std::span<const Mention> persons_;
  std::vector<std::size_t> person_at_;
};

}  // namespace

std::vector<HeldRole> find_verb_roles(const ingest::Article& article, const Document& document, std::span<const Mention> persons) {
  return VerbRoles(article, document, persons).find();
}

}  // namespace tally::mention

// Party: "Labour MP Ann Lee", "Ann Lee (Lab, Eastfield)", "Ann Lee, the independent member for Eastfield". A party's
// name counts only where a politician's noun or a bracket behind a name shows that it is one.

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"
#include "claim/person_text.hpp"
#include "language/word_set.hpp"
#include "mention/age_words.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::TokenRange;
using language::WordSet;

struct Row {
  std::string_view form;
  std::string_view party;
};

// Parties of English-speaking countries and the best known of others, by the forms that papers use; longer forms first.
constexpr auto parties = std::to_array<Row>({
    {"liberal democrats", "liberal democrat"}, {"lib dems", "liberal democrat"},   {"conservatives", "conservative"},
    {"republicans", "republican"},      {"democrats", "democrat"},                  {"tories", "conservative"},
    {"scottish national party", "snp"}, {"liberal democratic", "liberal democrat"}, {"ulster unionist", "uup"},
    {"democratic unionist", "dup"},     {"liberal democrat", "liberal democrat"},   {"scottish nationalist", "snp"},
    {"labour party", "labour"},         {"green party", "green"},                   {"conservative party", "conservative"},
    {"fianna fail", "fianna fail"},     {"plaid cymru", "plaid cymru"},             {"new democrat", "ndp"},
    {"sinn fein", "sinn fein"},         {"reform uk", "reform"},                    {"fine gael", "fine gael"},
    {"bloc quebecois", "bloc"},         {"lib dem", "liberal democrat"},            {"social democrat", "social democrat"},
    {"christian democrat", "christian democrat"}, {"social democrats", "social democrat"},
    {"christian democrats", "christian democrat"}, {"spd", "social democrat"},         {"cdu", "christian democrat"},
    {"conservative", "conservative"},   {"con", "conservative"},                    {"democrat", "democrat"},
    {"democratic", "democrat"},         {"dup", "dup"},                             {"green", "green"},
    {"greens", "green"},                {"independent", "independent"},             {"ind", "independent"},
    {"lab", "labour"},                  {"labor", "labor"},                         {"labour", "labour"},
    {"ld", "liberal democrat"},         {"liberal", "liberal"},                     {"libertarian", "libertarian"},
    {"ndp", "ndp"},                     {"reform", "reform"},                       {"republican", "republican"},
    {"sdlp", "sdlp"},                   {"snp", "snp"},                             {"tory", "conservative"},
    {"ukip", "ukip"},                   {"uup", "uup"},                             {"r", "republican"},
    {"d", "democrat"},
});

bool is_politician(std::string_view norm) {
  static constexpr WordSet words{{"mp", "mps", "councillor", "senator", "candidate", "msp", "mep", "td", "member", "mayor",
                                  "congressman", "congresswoman", "representative", "lawmaker", "politician", "peer",
                                  "legislator", "assemblyman", "assemblywoman", "governor", "premier", "leader", "cllr",
                                  "coun", "backbencher", "frontbencher", "councilwoman", "councilman", "ms", "mla", "rep",
                                  "sen", "minister", "incumbent", "challenger", "nominee", "hopeful"}};
  return words.contains(norm);
}

bool says_past(std::string_view norm) {
  static constexpr WordSet words{{"former", "ex", "ex-", "then", "one-time", "onetime", "late", "shadow"}};
  return words.contains(norm);
}

struct Party {
  TokenRange tokens;
  std::string_view name;
};

class PartyReader {
 public:
  PartyReader(const PersonText& text, std::vector<Claim>& claims) : text_(text), claims_(claims) {}

  void read() {
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      const auto party = party_at(i);
      if (!party) continue;
      if (!bracket(*party) && !owner(*party) && !behind(*party) && !alone(*party)) phrase(*party);
    }
  }

 private:
  [[nodiscard]] std::optional<Party> party_at(std::uint32_t i) const {
    std::string words;
    std::optional<Party> found;
    for (std::uint32_t k = i; k < i + 3 && text_.inside(k, i); ++k) {
      if (k > i) words += ' ';
      words += base::fold(text_.form(k));
      const auto row = std::find_if(parties.begin(), parties.end(), [&](const Row& r) { return r.form == words; });
      if (row != parties.end()) found = Party{{i, k + 1}, row->party};
    }
    const bool small = base::is_ascii_lower(text_.form(i).front());
    if (found && small && found->name != "independent") return std::nullopt;
    return found;
  }

  // "Ann Lee (Labour, Eastfield)", "Ann Lee (R-Ohio)", "Ann Lee, R-Ohio,"
  bool bracket(const Party& party) {
    const std::uint32_t at = party.tokens.begin;
    const bool letter = party.tokens.size() == 1 && text_.form(at).size() == 1;
    if (at < 2 || !text_.inside(at - 1, at)) return false;
    const bool whole = text_.is(at - 1, at, ",") && text_.closes(party.tokens.end, at) && text_.name_ending(at - 1) != nullptr;
    const bool open = text_.is(at - 1, at, "(") || whole || (letter && text_.is(at - 1, at, ","));
    const std::uint32_t end = party.tokens.end;
    const bool shut = text_.is(end, at, ")") || text_.is(end, at, ",") || (letter && text_.is(end, at, "-"));
    const NamedPerson* name = open && shut ? text_.name_ending(at - 1) : nullptr;
    if (name == nullptr || (letter && !text_.is(end, at, "-"))) return letter;
    add(name->person, party, party.tokens);
    return true;
  }

  // "Labour's Ann Lee", "Republican Ann Lee"
  bool owner(const Party& party) {
    static constexpr WordSet people{{"republican", "democrat", "tory", "conservative"}};
    const std::uint32_t end = party.tokens.end;
    const bool marked = text_.inside(end, party.tokens.begin) && text_.token(end).xpos == language::Xpos::pos;
    const bool member = party.tokens.size() == 1 && people.contains(text_.norm(party.tokens.begin));
    const NamedPerson* name = marked || member ? text_.name_starting(marked ? end + 1 : end) : nullptr;
    if (name == nullptr || name->tokens.size() < 2 || !text_.inside(name->tokens.begin, party.tokens.begin)) return false;
    add(name->person, party, party.tokens);
    return true;
  }

  // Where "43-year-old" begins before the token; the token itself where no age stands there.
  [[nodiscard]] std::uint32_t described_by_age(std::uint32_t token) const {
    constexpr std::uint32_t words = 5;  // 43 - year - old
    if (token < words) return token;
    const auto old = mention::years_old_at(text_.document(), token - words);
    return old && old->end == token ? token - words : token;
  }

  // "The Liberal Democrat had 912 votes", "The 43-year-old Green won": whom the place in the text tells.
  bool alone(const Party& party) {
    static constexpr WordSet people{{"republican", "democrat", "tory", "independent", "conservative", "libertarian", "nationalist", "unionist", "green"}};
    const std::uint32_t end = party.tokens.end;
    const std::uint32_t at = described_by_age(party.tokens.begin);
    if (!people.contains(text_.norm(end - 1)) || at == 0 || !text_.is(at - 1, at, "the") || !text_.inside(end, at)) return false;
    const language::Upos next = text_.token(end).upos;
    const bool parsed = language::universal(text_.token(end - 1).relation) == language::Relation::nsubj;
    const bool subject = parsed || next == language::Upos::verb || next == language::Upos::aux || next == language::Upos::adv || text_.is(end, at, ",") || text_.is(end, at, "who");
    const LocalEntityId person = subject ? text_.topic_before(at - 1) : LocalEntityId();
    if (person.valid()) add(person, party, party.tokens);
    return person.valid();
  }

  // "Ann Lee, for Labour,", "Ann Lee of the Liberal Democrats", "who sits as an independent", "who stood for the Greens"
  bool behind(const Party& party) {
    const std::uint32_t at = party.tokens.begin;
    std::uint32_t i = at;
    if (i > 0 && (text_.is(i - 1, at, "the") || text_.is(i - 1, at, "an") || text_.is(i - 1, at, "a"))) --i;
    if (i < 2 || !text_.inside(i - 2, at)) return false;
    const std::string_view preposition = text_.norm(i - 1);
    if (preposition != "for" && preposition != "of" && preposition != "as") return false;
    static constexpr WordSet verbs{{"sits", "stood", "stands", "ran", "standing", "running"}};
    if (verbs.contains(text_.norm(i - 2)) && preposition != "of") {
      const LocalEntityId person = text_.subject_of(language::TokenId(i - 2));
      if (person.valid()) add(person, party, party.tokens);
      return person.valid();
    }
    const NamedPerson* name = preposition == "as" ? nullptr : text_.name_ending(text_.age_before(text_.is(i - 2, at, ",") ? i - 2 : i - 1));
    if (name == nullptr || (preposition == "for" && !text_.is(i - 2, at, ",")) || !text_.closes(party.tokens.end, at)) return false;
    add(name->person, party, party.tokens);
    return true;
  }

  // "Labour MP Ann Lee", "the Labour candidate, Ann Lee,", "Ann Lee, the independent member for Eastfield"
  void phrase(const Party& party) {
    const std::uint32_t anchor = party.tokens.begin;
    if (text_.form(anchor).size() == 1) return;
    if (anchor > 0 && text_.inside(anchor - 1, anchor) && (says_past(text_.norm(anchor - 1)) || text_.norm(anchor - 1) == "-")) return;
    std::uint32_t noun = party.tokens.end;
    while (text_.inside(noun, anchor) && noun < party.tokens.end + 3 && !is_politician(politician(noun))) ++noun;
    if (!text_.inside(noun, anchor) || !is_politician(politician(noun)) || text_.name_at(noun) != nullptr) {
      // "Labour Cllr Ann Lee": the style is part of the name.
      const NamedPerson* name = text_.name_starting(party.tokens.end);
      if (name != nullptr && is_politician(politician(party.tokens.end))) add(name->person, party, party.tokens);
      member(party);
      return;
    }
    if (text_.token(noun).xpos == language::Xpos::nns) return;
    std::uint32_t after = noun + 1;
    const bool comma = text_.is(after, anchor, ",");
    const NamedPerson* ahead = text_.name_starting(comma ? after + 1 : after);
    if (ahead != nullptr && text_.inside(ahead->tokens.begin, anchor) && (!comma || text_.closes(ahead->tokens.end, anchor))) {
      return add(ahead->person, party, {anchor, noun + 1});
    }
    std::uint32_t i = anchor;
    if (i > 0 && (text_.is(i - 1, anchor, "the") || text_.is(i - 1, anchor, "a") || text_.is(i - 1, anchor, "an"))) --i;
    if (i == 0 || !text_.is(i - 1, anchor, ",")) return;
    if (const NamedPerson* name = text_.name_ending(i - 1)) add(name->person, party, {anchor, noun + 1});
  }

  // "Ann Lee, a Republican from Ohio,": the party's name for its own people.
  void member(const Party& party) {
    static constexpr WordSet people{{"republican", "democrat", "tory", "independent", "conservative", "libertarian"}};
    const std::uint32_t noun = party.tokens.end - 1;
    if (!people.contains(text_.norm(noun)) || noun < 2 || !text_.inside(party.tokens.begin - 1, noun)) return;
    if (!text_.closes(party.tokens.end, noun) && !text_.is(party.tokens.end, noun, "from") && !text_.is(party.tokens.end, noun, "who")) return;
    const std::uint32_t article = party.tokens.begin - 1;
    if (!text_.is(article, noun, "a") && !text_.is(article, noun, "an")) return;
    const NamedPerson* name = article > 0 && text_.is(article - 1, noun, ",") ? text_.name_ending(article - 1) : nullptr;
    if (name != nullptr) add(name->person, party, party.tokens);
  }

  [[nodiscard]] std::string politician(std::uint32_t i) const {
    if (i >= text_.size()) return {};
    std::string word = base::fold(text_.norm(i));
    if (!word.empty() && word.back() == '.') word.pop_back();
    return word;
  }

  void add(LocalEntityId person, const Party& party, TokenRange words) {
    claims_.push_back(text_.claim(person, Attribute::relation, words,
                                  Bond{.kind = BondKind::party, .value = std::string(party.name), .other = {}}));
  }

  const PersonText& text_;
  std::vector<Claim>& claims_;
};

}  // namespace

void add_party_claims(const PersonText& text, std::vector<Claim>& claims) { PartyReader(text, claims).read(); }

}  // namespace tally::claim

#include "mention/role_chunk.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "mention/role_lexicon.hpp"

namespace tally::mention {
namespace {

using language::Document;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::Xpos;

// Walks over the tokens of one sentence.
class Walker {
 public:
  Walker(const Document& document, TokenId at)
      : document_(document), sentence_(document[document[at].sentence].tokens) {}

  [[nodiscard]] bool inside(std::uint32_t i) const { return sentence_.begin <= i && i < sentence_.end; }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return document_.tokens[i]; }
  [[nodiscard]] std::string_view norm(std::uint32_t i) const { return document_.norm(token(i)); }
  [[nodiscard]] std::uint32_t begin() const { return sentence_.begin; }

  [[nodiscard]] bool nominal(std::uint32_t i) const {
    const Upos upos = token(i).upos;
    return upos == Upos::noun || upos == Upos::propn || upos == Upos::adj;
  }
  [[nodiscard]] bool proper(std::uint32_t i) const { return token(i).upos == Upos::propn; }
  [[nodiscard]] bool possessive(std::uint32_t i) const { return token(i).xpos == Xpos::pos; }
  [[nodiscard]] bool hyphen(std::uint32_t i) const { return norm(i) == "-"; }
  [[nodiscard]] bool joins(std::uint32_t i) const { return norm(i) == "and" || norm(i) == "&"; }

 private:
  const Document& document_;
  TokenRange sentence_;
};

// Of a council or a government; a member of anything else has no post by that.
bool is_cabinet_member(const Document& document, const Token& token) {
  if (document.norm(token) != "member") return false;
  const auto before = static_cast<std::size_t>(&token - document.tokens.data());
  return before > 0 && document.norm(document.tokens[before - 1]) == "cabinet" && document.tokens[before - 1].sentence == token.sentence;
}

bool names_post(const Document& document, const Token& token) {
  // The tagger takes "executive" and "principal" for adjectives where no noun follows.
  // ... and "clerk" beside a name for a verb.
  const bool beside = token.upos == Upos::verb && token.relation == language::Relation::appos;
  if (token.upos != Upos::noun && token.upos != Upos::propn && token.upos != Upos::adj && !beside) return false;
  if (token.xpos == Xpos::nns || token.xpos == Xpos::nnps) return false;
  return is_post_noun(base::to_lower(document.lemma(token))) || is_post_noun(document.norm(token)) || is_cabinet_member(document, token);
}

// Tokens that may stand before a post noun inside its phrase.
bool extends_left(const Walker& walk, std::uint32_t i) {
  if (walk.nominal(i) || walk.possessive(i) || walk.hyphen(i)) return true;
  const bool compound = walk.hyphen(i + 1) || (i > walk.begin() && walk.hyphen(i - 1));  // "long-serving"
  if (compound && walk.token(i).upos != Upos::punct && walk.token(i).upos != Upos::num) return true;
  const std::string_view norm = walk.norm(i);
  const bool verbal = walk.token(i).upos == Upos::verb || walk.token(i).upos == Upos::adv;  // "managing", "then"
  if (verbal && (is_title_modifier(norm) || tenure_word(norm) != TenureWord::none)) return true;
  return walk.joins(i) && i > walk.begin() && walk.nominal(i - 1) && is_title_modifier(walk.norm(i - 1)) &&
         walk.nominal(i + 1);
}

std::uint32_t grow_left(const Walker& walk, std::uint32_t head) {
  std::uint32_t begin = head;
  while (begin > walk.begin() && extends_left(walk, begin - 1)) --begin;
  while (begin < head && (walk.hyphen(begin) || walk.possessive(begin))) ++begin;
  return begin;
}

// Where the title begins: after a possessor, else after the capitalised words that no title is made of.
std::uint32_t title_begin(const Walker& walk, std::uint32_t begin, std::uint32_t head) {
  std::uint32_t at = head;
  while (at > begin) {
    const std::uint32_t left = at - 1;
    if (walk.possessive(left)) break;
    const bool modifier = is_title_modifier(walk.norm(left)) || tenure_word(walk.norm(left)) != TenureWord::none;
    const bool origin = walk.hyphen(at) && at + 1 < head && (walk.norm(at + 1) == "born" || walk.norm(at + 1) == "based");  // "Leeds-born"
    if (walk.proper(left) && !modifier && !origin) break;
    at = left;
  }
  while (at < head && (walk.hyphen(at) || walk.joins(at))) ++at;
  return at;
}

// How many tokens at `at` say how or for how long the post is held, and not which it is: "serving", "off-duty".
std::uint32_t describing(const Walker& walk, std::uint32_t at, std::uint32_t head) {
  static constexpr auto words = std::to_array<std::string_view>({"current", "longtime", "serving", "veteran"});
  static constexpr auto ends = std::to_array<std::string_view>(
      {"appointed", "based", "born", "duty", "elected", "established", "known", "paid", "respected", "serving", "standing", "term", "time", "year"});
  const auto among = [](const auto& list, std::string_view word) { return std::find(list.begin(), list.end(), word) != list.end(); };
  if (at + 2 < head && walk.hyphen(at + 1) && among(ends, walk.norm(at + 2))) return 3;
  return among(words, walk.norm(at)) ? 1 : 0;
}

// Words of tenure at the front of the title are no part of it, nor what only describes.
std::uint32_t take_tenure(const Walker& walk, std::uint32_t from, std::uint32_t head, RoleChunk& chunk) {
  std::uint32_t at = from;
  for (; at < head; ++at) {
    if (const std::uint32_t skipped = describing(walk, at, head); skipped > 0) {
      at += skipped - 1;
      continue;
    }
    const TenureWord word = tenure_word(walk.norm(at));
    if (word == TenureWord::none && !walk.hyphen(at)) break;
    if (word == TenureWord::former) chunk.tenure = Tenure::former;
    if (word == TenureWord::incoming) chunk.tenure = Tenure::incoming;
    if (word == TenureWord::acting) chunk.interim = true;
  }
  return at;
}

TokenRange range(std::uint32_t begin, std::uint32_t end) { return {begin, end}; }

// The organisation before the title, without possessive mark, tenure words and plain adjectives ("the new NHS ...").
TokenRange organisation_before(const Walker& walk, std::uint32_t begin, std::uint32_t end, RoleChunk& chunk) {
  std::uint32_t from = take_tenure(walk, begin, end, chunk);
  while (from < end && !walk.proper(from)) ++from;
  while (end > from && (walk.possessive(end - 1) || walk.hyphen(end - 1))) --end;
  return range(from, end);
}

bool is_post_preposition(std::string_view norm) { return norm == "of" || norm == "for" || norm == "at" || norm == "with"; }

bool extends_name(const Walker& walk, std::uint32_t i) {
  if (walk.nominal(i) || walk.hyphen(i)) return true;
  const bool link = walk.joins(i) || walk.norm(i) == "of" || walk.norm(i) == "upon" || walk.norm(i) == "for" ||
                    walk.norm(i) == "the" || walk.possessive(i);
  return link && walk.inside(i + 1) && walk.proper(i + 1) && walk.inside(i - 1) && walk.proper(i - 1);
}

// "minister for ten years", "director for the past decade": how long, not of what.
bool names_a_time(const Walker& walk, std::uint32_t from, std::uint32_t end) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"day", "days", "decade", "decades", "month", "months", "past", "time", "week", "weeks", "year", "years"});
  for (std::uint32_t i = from; i < end; ++i) {
    if (std::find(words.begin(), words.end(), walk.norm(i)) != words.end()) return true;
  }
  return false;
}

// One "of/for/at ..." phrase after the title; returns where it ends, or `at` when there is none.
std::uint32_t take_complement(const Walker& walk, std::uint32_t at, RoleChunk& chunk) {
  if (!walk.inside(at + 1) || !is_post_preposition(walk.norm(at))) return at;
  std::uint32_t from = at + 1;
  while (walk.inside(from) && walk.token(from).upos == Upos::det) ++from;
  std::uint32_t end = from;
  bool proper = false;
  while (walk.inside(end) && (end == from ? walk.nominal(end) : extends_name(walk, end))) {
    proper = proper || walk.proper(end);
    ++end;
  }
  if (end == from || (!proper && (walk.norm(at) == "at" || walk.norm(at) == "with" || names_a_time(walk, from, end)))) return at;
  const bool of_state = end == from + 1 && walk.norm(from) == "state" && walk.norm(at) == "of";  // "Secretary of State"
  if (proper && !of_state) {
    if (chunk.organisation.empty()) chunk.organisation = range(from, end);
  } else {
    chunk.title.end = end;
  }
  return end;
}

void append_word(std::string& out, std::string_view word) {
  if (!out.empty()) out += ' ';
  out += word;
}

}  // namespace

std::optional<RoleChunk> chunk_at(const Document& document, TokenId head) {
  const Token& token = document[head];
  if (!names_post(document, token)) return std::nullopt;
  const Walker walk(document, head);
  const std::uint32_t next = head.value + 1;
  // "director general", "chief executive officer": the last post noun of the run is the head.
  if (walk.inside(next) && walk.token(next).upos == Upos::noun) return std::nullopt;
  if (token.upos == Upos::adj && walk.inside(next) && walk.nominal(next) && !walk.proper(next)) return std::nullopt;
  if (walk.inside(next) && walk.hyphen(next)) return std::nullopt;
  if (walk.inside(next) && walk.possessive(next) && walk.inside(next + 1)) return std::nullopt;  // "the minister's aide" is no minister

  RoleChunk chunk;
  chunk.head = head;
  const std::uint32_t begin = grow_left(walk, head.value);
  const std::uint32_t split = title_begin(walk, begin, head.value);
  std::uint32_t said = split;
  while (const std::uint32_t skipped = describing(walk, said, head.value)) said += skipped;
  const std::uint32_t title = take_tenure(walk, said, head.value, chunk);
  chunk.title = range(title, next);
  chunk.organisation = organisation_before(walk, begin, split, chunk);
  std::uint32_t end = next;
  for (int phrases = 0; phrases < 3; ++phrases) {
    const std::uint32_t after = take_complement(walk, end, chunk);
    if (after == end) break;
    end = after;
  }
  chunk.phrase = range(begin, end);
  chunk.stated = range(chunk.organisation.empty() ? said : std::min(said, chunk.organisation.begin), end);
  if (begin > walk.begin()) {
    const Token& before = walk.token(begin - 1);
    chunk.has_article = before.upos == Upos::det || before.xpos == Xpos::prp_poss;
  }
  return chunk;
}

RoleTitle to_role_title(const ingest::Article& article, const Document& document, const RoleChunk& chunk) {
  RoleTitle role;
  role.title_span = document.span_of(chunk.title);
  role.organisation_span = document.span_of(chunk.organisation);
  role.tenure = chunk.tenure;
  role.interim = chunk.interim;
  for (const Token& token : document.tokens_of(chunk.title)) {
    if (document.norm(token) != "-") append_word(role.title, document.norm(token));
  }
  role.organisation = role.organisation_span.in(article.text);
  return role;
}

}  // namespace tally::mention

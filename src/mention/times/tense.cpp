#include "mention/times/tense.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace tally::mention {
namespace {

using language::Document;
using language::Token;
using language::Xpos;

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& sorted) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

constexpr std::array<std::string_view, 15> future_words = {
    "'ll", "coming", "due", "expected", "expects", "going", "hopes", "intends", "must",
    "scheduled", "shall", "should", "upcoming", "will", "would"};

// Common irregular past forms that are no present forms at the same time.
constexpr std::array<std::string_view, 96> past_words = {
    "arose", "ate", "became", "began", "bent", "bit", "blew", "bore", "bought", "broke", "brought", "built",
    "came", "caught", "chose", "dealt", "did", "drank", "drew", "drove", "dug", "fed", "fell", "felt",
    "fled", "flew", "forgot", "fought", "found", "froze", "gave", "got", "grew", "had", "hanged", "heard",
    "held", "hid", "hung", "kept", "knew", "laid", "lay", "led", "left", "lent", "lost", "made", "meant",
    "met", "ought", "paid", "ran", "rang", "read", "rode", "rose", "said", "sang", "sank", "sat", "saw",
    "sent", "shook", "shot", "showed", "slept", "sold", "spent", "spoke", "stole", "stood", "struck",
    "stuck", "swam", "swept", "swore", "taught", "threw", "told", "took", "tore", "understood", "upheld",
    "was", "went", "were", "withdrew", "woke", "won", "wore", "wound", "wove", "wrote", "wrought", "wrung"};

bool is_past_word(std::string_view norm) {
  if (norm.size() > 4 && norm.ends_with("ed") && norm != "indeed" && norm != "hundred" && norm != "need") return true;
  return one_of(norm, past_words);
}

TimeTense word_tense(std::string_view norm) {
  if (one_of(norm, future_words)) return TimeTense::future;
  if (is_past_word(norm)) return TimeTense::past;
  return TimeTense::unknown;
}

std::string_view norm_at(const Document& document, std::uint32_t at) {
  return document.norm(document.tokens[at]);
}

// "is to appear", "plans to meet", "set to open", "due to start": the infinitive is ahead.
bool ahead_to(const Document& document, std::uint32_t at, std::uint32_t begin) {
  if (at <= begin || norm_at(document, at) != "to") return false;
  const std::string_view before = norm_at(document, at - 1);
  return before == "is" || before == "are" || before == "set" || before == "due" || before == "plan" ||
         before == "plans" || before == "planning" || before == "hope" || before == "agreed" || before == "planned";
}

// What stands between an auxiliary and its participle: "will not be fully opened".
bool inside_verb_group(std::string_view norm) {
  return norm == "be" || norm == "been" || norm == "being" || norm == "have" || norm == "not" || norm == "n't" ||
         norm == "also" || norm == "only" || norm == "get" || norm.ends_with("ly");
}

// A past form or participle at `at`: past unless its auxiliaries put it ahead.
TimeTense group_tense(const Document& document, std::uint32_t at, std::uint32_t begin) {
  std::uint32_t left = at;
  while (left > begin && inside_verb_group(norm_at(document, left - 1))) --left;
  if (left == begin) return TimeTense::past;
  const std::string_view auxiliary = norm_at(document, left - 1);
  if (one_of(auxiliary, future_words) || auxiliary == "may" || auxiliary == "can" || auxiliary == "could") return TimeTense::future;
  return auxiliary == "to" && left != at ? TimeTense::future : TimeTense::past;
}

TimeTense tense_at(const Document& document, std::uint32_t at, std::uint32_t begin) {
  if (ahead_to(document, at, begin)) return TimeTense::future;
  const TimeTense tense = word_tense(norm_at(document, at));
  return tense == TimeTense::past ? group_tense(document, at, begin) : tense;
}

// The nearest verb before the time, else the nearest after it.
TimeTense scan_words(const Document& document, language::TokenRange sentence, language::TokenRange tokens) {
  for (std::uint32_t at = tokens.begin; at-- > sentence.begin;) {
    const TimeTense tense = tense_at(document, at, sentence.begin);
    if (tense != TimeTense::unknown) return tense;
  }
  for (std::uint32_t at = tokens.end; at < sentence.end; ++at) {
    const TimeTense tense = tense_at(document, at, sentence.begin);
    if (tense != TimeTense::unknown) return tense;
  }
  return TimeTense::unknown;
}

bool tagged(const Document& document, language::TokenRange sentence) {
  return std::any_of(document.tokens.begin() + sentence.begin, document.tokens.begin() + sentence.end,
                     [](const Token& t) { return t.upos != language::Upos::x; });
}

bool is_verb(const Token& token) {
  return token.upos == language::Upos::verb || token.upos == language::Upos::aux;
}

bool future_auxiliary(std::string_view lemma) {
  return lemma == "will" || lemma == "shall" || lemma == "would" || lemma == "may" || lemma == "must" ||
         lemma == "should" || lemma == "can" || lemma == "could" || lemma == "'ll";
}

// "started to open", "managed to flee": what the infinitive tells is of the governor's time.
bool shares_time(const Document& document, std::uint32_t verb) {
  static constexpr auto phases = std::to_array<std::string_view>(
      {"begin", "cease", "continue", "fail", "happen", "help", "manage", "refuse", "start", "try", "use"});
  const Token& token = document.tokens[verb];
  return token.relation == language::Relation::xcomp && token.head.valid() && one_of(document.lemma(document[token.head]), phases);
}

// "a policy adopted in May", "the hearing set for May": a participle that limits a noun tells of what is over, but for plans.
TimeTense participle_tense(const Document& document, std::uint32_t verb) {
  static constexpr auto plans = std::to_array<std::string_view>(
      {"anticipate", "await", "book", "envisage", "expect", "forecast", "hope", "intend", "pencil", "plan", "project",
       "promise", "propose", "schedule", "set", "slate", "target", "time", "want"});
  const Token& token = document.tokens[verb];
  if (token.xpos != Xpos::vbn || token.relation != language::Relation::acl) return TimeTense::unknown;
  return one_of(document.lemma(token), plans) ? TimeTense::future : TimeTense::past;
}

// What the verb's own form and its auxiliaries say.
TimeTense verb_tense(const Document& document, language::TokenRange sentence, std::uint32_t verb) {
  bool past = document.tokens[verb].xpos == Xpos::vbd;
  bool present = document.tokens[verb].xpos == Xpos::vbz || document.tokens[verb].xpos == Xpos::vbp;
  bool to = false;
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    const Token& token = document.tokens[at];
    if (!token.head.valid() || token.head.value != verb) continue;
    if (token.xpos == Xpos::md && future_auxiliary(document.lemma(token))) {
      const std::string_view norm = document.norm(token);
      return norm == "could" ? TimeTense::past : TimeTense::future;
    }
    if (token.upos == language::Upos::aux) {
      past |= token.xpos == Xpos::vbd;
      const bool have = document.lemma(token) == "have";
      past |= have && document.tokens[verb].xpos == Xpos::vbn;
      present |= !have && (token.xpos == Xpos::vbz || token.xpos == Xpos::vbp);
    }
    to |= token.xpos == Xpos::to;
  }
  if (past) return TimeTense::past;
  if (to && shares_time(document, verb)) return TimeTense::unknown;
  if (to) return TimeTense::future;  // "plans to meet on Friday": what the infinitive tells is ahead
  return present ? TimeTense::present : participle_tense(document, verb);
}

TimeTense parse_tense(const Document& document, language::TokenRange sentence, language::TokenRange tokens) {
  std::uint32_t at = tokens.begin;
  for (int steps = 0; steps < 12; ++steps) {
    const language::TokenId head = document.tokens[at].head;
    if (!head.valid() || head.value < sentence.begin || head.value >= sentence.end) break;
    at = head.value;
    if (at >= tokens.begin && at < tokens.end) continue;
    if (!is_verb(document.tokens[at])) continue;
    const TimeTense tense = verb_tense(document, sentence, at);
    if (tense != TimeTense::unknown) return tense;
  }
  return TimeTense::unknown;
}

// "three are missing, down from six on Sunday": what is compared with lies behind, whatever the verb.
bool is_former_figure(const Document& document, language::TokenRange sentence, language::TokenRange tokens) {
  constexpr std::uint32_t reach = 5;  // words: "down from about 60 on Sunday"
  for (std::uint32_t at = tokens.begin; at > sentence.begin + 1 && tokens.begin - at < reach; --at) {
    const std::string_view before = document.norm(document.tokens[at - 2]);
    if (document.norm(document.tokens[at - 1]) == "from" && (before == "down" || before == "up")) return true;
  }
  return false;
}

}  // namespace

TimeTense tense_around(const Document& document, language::TokenRange tokens) {
  const language::TokenRange sentence = document[document.tokens[tokens.begin].sentence].tokens;
  if (is_former_figure(document, sentence, tokens)) return TimeTense::past;
  if (tagged(document, sentence)) {
    const TimeTense tense = parse_tense(document, sentence, tokens);
    if (tense != TimeTense::unknown) return tense;
  }
  return scan_words(document, sentence, tokens);
}

}  // namespace tally::mention

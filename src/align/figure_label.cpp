#include "align/figure_label.hpp"

#include <algorithm>
#include <array>

#include "align/context_cues.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using language::Document;
using language::is_noun;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::WordSet;

// Verbs of standing and moving, whose subject is what the amount behind them measures.
bool has_amount(std::string_view lemma) {
  static constexpr WordSet words{{"be",       "stand",   "amount", "come",    "total",  "reach", "hit",
                                  "fall",     "rise",    "shrink", "grow",    "drop",   "climb", "increase",
                                  "decrease", "decline", "dip",    "slip",    "slump",  "jump",  "go",
                                  "measure",  "remain",  "stay",   "average", "exceed", "widen", "narrow",
                                  "swell",    "plunge",  "tumble", "surge",   "soar",   "near",  "touch"}};
  return words.contains(lemma);
}

// Verbs whose object is what the amount behind "at", "to" or "by" measures: "put the damage at £5m", "cut prices by
// 5%".
bool gives_amount(std::string_view lemma) {
  static constexpr WordSet words{{"put", "estimate", "value", "raise", "cut", "increase", "reduce", "lower", "lift",
                                  "bring", "push", "take", "set", "fix", "keep", "leave", "trim", "boost"}};
  return words.contains(lemma);
}

std::string_view case_of(const Document& document, TokenId word) {
  const auto marker = language::child(document, word, Relation::case_);
  return marker ? document.norm(document[*marker]) : std::string_view();
}

// The subject, or what a relative pronoun stands for; pronouns name nothing.
TokenId subject_of(const Document& document, TokenId verb) {
  const auto subject = language::child(document, verb, Relation::nsubj);
  if (!subject) return {};
  if (is_noun(document[*subject])) return *subject;
  const bool relative = document[verb].relation == Relation::acl_relcl && document[verb].head.valid();
  return relative && is_noun(document[document[verb].head]) ? document[verb].head : TokenId();
}

TokenId object_of(const Document& document, TokenId verb) {
  const auto object = language::child(document, verb, Relation::obj);
  return object && is_noun(document[*object]) ? *object : TokenId();
}

// "£97 million of net debt", "a £97 million debt"
TokenId named_behind(const Document& document, TokenId top, TokenRange figure) {
  TokenId found;
  language::for_each_child(document, top, [&](TokenId id, const Token& token) {
    const Relation relation = language::universal(token.relation);
    const std::string_view marker = relation == Relation::nmod ? case_of(document, id) : std::string_view();
    if (!found.valid() && id.value >= figure.end && is_noun(token) && (marker == "of" || marker == "in")) found = id;
  });
  return found;
}

FigureLabel named_by_verb(const Document& document, TokenId verb, std::string_view marker) {
  const std::string_view lemma = document.lemma(document[verb]);
  FigureLabel label;
  label.change = marker == "by" || (marker.empty() && direction_of(lemma) != 0);
  const bool where = marker.empty() || marker == "to" || marker == "at" || marker == "by";
  if (where && has_amount(lemma)) label.noun = subject_of(document, verb);
  if (!label.noun.valid() && !marker.empty() && where && gives_amount(lemma)) {
    label.noun = object_of(document, verb);
    const auto subject = language::child(document, verb, Relation::nsubj);
    const bool passive = subject && document[*subject].relation == Relation::nsubj_pass;
    if (!label.noun.valid() && passive && is_noun(document[*subject])) label.noun = *subject;
  }
  return label;
}

FigureLabel named_above(const Document& document, TokenId top) {
  FigureLabel label;
  const TokenId head = document[top].head;
  const std::string_view marker = case_of(document, top);
  const Relation relation = language::universal(document[top].relation);
  if (marker.empty() && language::child(document, top, Relation::cop)) {
    label.noun = subject_of(document, top);
    return label;
  }
  if (!head.valid()) return label;
  const bool of = relation == Relation::nmod && (marker == "of" || marker == "at");
  const bool beside = relation == Relation::compound || relation == Relation::nummod || relation == Relation::appos;
  if (is_noun(document[head]) && (of || (beside && marker.empty()))) label.noun = head;
  if (document[head].upos == Upos::verb) return named_by_verb(document, head, marker);
  return label;
}

struct Aspect {
  std::string_view word;
  std::string_view name;
};

constexpr auto aspects = std::to_array<Aspect>({{"high", "height"},
                                                {"tall", "height"},
                                                {"height", "height"},
                                                {"altitude", "height"},
                                                {"long", "length"},
                                                {"length", "length"},
                                                {"wide", "width"},
                                                {"width", "width"},
                                                {"broad", "width"},
                                                {"deep", "depth"},
                                                {"depth", "depth"},
                                                {"thick", "thickness"},
                                                {"thickness", "thickness"}});

std::string_view aspect_of(std::string_view lemma) {
  const auto it =
      std::find_if(aspects.begin(), aspects.end(), [&](const Aspect& aspect) { return aspect.word == lemma; });
  return it == aspects.end() ? std::string_view() : it->name;
}

// "200 metres high", "a height to the tip of 180 metres", "a height of 180 metres"
std::string_view read_aspect(const Document& document, const FigureFact& figure, TokenId noun) {
  const TokenRange sentence = document[document.tokens[figure.tokens.begin].sentence].tokens;
  if (figure.tokens.end < sentence.end) {
    const std::string_view behind = aspect_of(document.lemma(document.tokens[figure.tokens.end]));
    if (!behind.empty()) return behind;
  }
  constexpr std::uint32_t near = 7;
  if (noun.valid() && !aspect_of(document.lemma(document[noun])).empty())
    return aspect_of(document.lemma(document[noun]));
  for (std::uint32_t i = figure.tokens.begin; i > sentence.begin && figure.tokens.begin - i < near; --i) {
    const Token& token = document.tokens[i - 1];
    if (token.upos == Upos::punct || token.upos == Upos::verb) break;
    if (token.upos == Upos::noun && !aspect_of(document.lemma(token)).empty()) return aspect_of(document.lemma(token));
  }
  return {};
}

}  // namespace

FigureLabel read_label(const Document& document, const FigureFact& figure) {
  if (is_count(figure)) return {};
  const TokenId top = figure.head;
  FigureLabel label = named_above(document, top);
  const bool share =
      figure.quantity.dimension == mention::Dimension::percent;  // "38 per cent of adults" measures no adults
  if (share && label.noun.valid() && language::universal(document[top].relation) == Relation::nummod) label.noun = {};
  if (!label.noun.valid() && !share) label.noun = named_behind(document, top, figure.tokens);
  if (figure.quantity.dimension == mention::Dimension::length) label.aspect = read_aspect(document, figure, label.noun);
  return label;
}

}  // namespace tally::align

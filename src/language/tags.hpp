#pragma once
// The tag sets of Universal Dependencies version 2 for English (https://universaldependencies.org/en/): coarse part
// of speech, the treebanks' fine tag (Penn Treebank style), and the relation of a word to its head.
//
//   token.relation == Relation::nsubj;  universal(Relation::nsubj_pass) == Relation::nsubj

#include <cstdint>
#include <optional>
#include <string_view>

namespace tally::language {

// Names are the standard's in lower case.
enum class Upos : std::uint8_t {
  adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x,
};

// Punctuation tags are spelled out: stop is ".", lrb is "-LRB-", prp_poss is "PRP$".
enum class Xpos : std::uint8_t {
  cc, cd, dt, ex, fw, in, jj, jjr, jjs, ls, md, nn, nns, nnp, nnps, pdt, pos, prp, prp_poss, rb, rbr,
  rbs, rp, sym, to, uh, vb, vbd, vbg, vbn, vbp, vbz, wdt, wp, wp_poss, wrb, hyph, nfp, add, afx, gw,
  dollar, comma, stop, colon, open_quote, close_quote, lrb, rrb,
};

// Subtypes with an underscore for the colon: nsubj_pass is "nsubj:pass"; `case_` because of the keyword.
enum class Relation : std::uint8_t {
  root, acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc, cc_preconj,
  ccomp, compound, compound_prt, conj, cop, csubj, csubj_outer, csubj_pass, dep, det, det_predet,
  discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nmod_desc, nmod_poss,
  nmod_unmarked, nsubj, nsubj_outer, nsubj_pass, nummod, obj, obl, obl_agent, obl_unmarked, orphan,
  parataxis, punct, reparandum, vocative, xcomp,
};

inline constexpr std::size_t upos_count = 17;
inline constexpr std::size_t xpos_count = 49;
inline constexpr std::size_t relation_count = 51;

[[nodiscard]] std::string_view to_string(Upos tag);
[[nodiscard]] std::string_view to_string(Xpos tag);
[[nodiscard]] std::string_view to_string(Relation relation);

// The tag of that name as CoNLL-U writes it, nothing for an unknown one.
[[nodiscard]] std::optional<Upos> upos_from(std::string_view name);
[[nodiscard]] std::optional<Xpos> xpos_from(std::string_view name);
[[nodiscard]] std::optional<Relation> relation_from(std::string_view name);

// The relation without its subtype.
[[nodiscard]] Relation universal(Relation relation);

}  // namespace tally::language

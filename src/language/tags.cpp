#include "language/tags.hpp"

#include <algorithm>
#include <array>

namespace tally::language {
namespace {

constexpr std::array<std::string_view, 17> upos_names = {
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
    "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, 49> xpos_names = {
    "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS",
    "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN",
    "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "HYPH", "NFP", "ADD", "AFX", "GW", "$", ",", ".", ":",
    "``", "''", "-LRB-", "-RRB-"};

constexpr std::array<std::string_view, 51> relation_names = {
    "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
    "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj",
    "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed",
    "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked",
    "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan",
    "parataxis", "punct", "reparandum", "vocative", "xcomp"};

template <class Tag, std::size_t N>
std::optional<Tag> find(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Tag>(found - names.begin());
}

static_assert(upos_names.size() == upos_count);
static_assert(xpos_names.size() == xpos_count);
static_assert(relation_names.size() == relation_count);

}  // namespace

std::string_view to_string(Upos tag) { return upos_names[static_cast<std::size_t>(tag)]; }
std::string_view to_string(Xpos tag) { return xpos_names[static_cast<std::size_t>(tag)]; }
std::string_view to_string(Relation relation) { return relation_names[static_cast<std::size_t>(relation)]; }

std::optional<Upos> upos_from(std::string_view name) { return find<Upos>(upos_names, name); }
std::optional<Xpos> xpos_from(std::string_view name) { return find<Xpos>(xpos_names, name); }
std::optional<Relation> relation_from(std::string_view name) { return find<Relation>(relation_names, name); }

Relation universal(Relation relation) {
  static constexpr auto table = [] {
    std::array<Relation, relation_count> out{};
    for (std::size_t i = 0; i < relation_count; ++i) {
      const std::string_view whole = relation_names[i].substr(0, relation_names[i].find(':'));
      out[i] = static_cast<Relation>(std::find(relation_names.begin(), relation_names.end(), whole) - relation_names.begin());
    }
    return out;
  }();
  return table[static_cast<std::size_t>(relation)];
}

}  // namespace tally::language

#include "language/lemma_repair.hpp"

#include <algorithm>

#include "language/dictionary.hpp"

namespace tally::language {
namespace {

// Past forms that no ending tells, of verbs that a news treebank may lack; sorted.
struct Irregular {
  std::string_view past;
  std::string_view lemma;
};
constexpr auto irregulars = std::to_array<Irregular>({
    {"bled", "bleed"},     {"bred", "breed"},   {"clung", "cling"}, {"crept", "creep"}, {"dealt", "deal"},   {"dug", "dig"},
    {"fled", "flee"},      {"flung", "fling"},  {"forbade", "forbid"}, {"froze", "freeze"}, {"frozen", "freeze"}, {"ground", "grind"},
    {"hung", "hang"},      {"knelt", "kneel"},  {"leapt", "leap"},  {"lent", "lend"},   {"shook", "shake"},  {"shrank", "shrink"},
    {"slain", "slay"},     {"slid", "slide"},   {"sped", "speed"},  {"spun", "spin"},   {"stole", "steal"},  {"stolen", "steal"},
    {"strove", "strive"},  {"stung", "sting"},  {"swam", "swim"},   {"swept", "sweep"}, {"swore", "swear"},  {"swung", "swing"},
    {"tore", "tear"},      {"wept", "weep"},    {"wound", "wind"},  {"wove", "weave"},  {"wrung", "wring"},
});
static_assert(std::is_sorted(irregulars.begin(), irregulars.end(),
                             [](const Irregular& a, const Irregular& b) { return a.past < b.past; }));

std::optional<std::string> irregular_verb(std::string_view form) {
  const auto found = std::lower_bound(irregulars.begin(), irregulars.end(), form,
                                      [](const Irregular& a, std::string_view b) { return a.past < b; });
  if (found == irregulars.end() || found->past != form) return std::nullopt;
  return std::string(found->lemma);
}

bool is_word(std::string_view text) { return text.size() > 1 && look_up_word(text).common; }

// The stems that may have lost "e" or doubled their consonant before the ending; the first that is a word.
std::optional<std::string> verb_from(std::string_view stem) {
  const std::string with_e = std::string(stem) + "e";
  if (is_word(with_e)) return with_e;
  if (is_word(stem)) return std::string(stem);
  if (stem.size() > 3 && stem[stem.size() - 1] == stem[stem.size() - 2] && is_word(stem.substr(0, stem.size() - 1))) {
    return std::string(stem.substr(0, stem.size() - 1));
  }
  if (stem.ends_with('i')) {
    std::string with_y(stem.substr(0, stem.size() - 1));
    with_y += 'y';
    if (is_word(with_y)) return with_y;
  }
  return std::nullopt;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::optional<std::string> verb_of(std::string_view form, Xpos xpos) {
  const auto without = [&](std::string_view ending) -> std::optional<std::string> {
    if (!form.ends_with(ending) || form.size() < ending.size() + 2) return std::nullopt;
    return verb_from(form.substr(0, form.size() - ending.size()));
  };
  switch (xpos) {
    case Xpos::vbd:
    case Xpos::vbn: return without("ed");
    case Xpos::vbg: return without("ing");
    default: return std::nullopt;
  }
}

}  // namespace

std::optional<std::string> repaired_lemma(std::string_view form, std::string_view lemma, Xpos xpos) {
  if (look_up_word(lowered(lemma)).known()) return std::nullopt;
  if (auto irregular = irregular_verb(lowered(form))) return irregular;
  if (auto regular = verb_of(lowered(form), xpos)) return regular;
  return is_word(lowered(form)) ? std::optional(lowered(form)) : std::nullopt;  // "wed", "shed"
}

}  // namespace tally::language

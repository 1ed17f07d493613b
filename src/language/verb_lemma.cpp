#include "language/verb_lemma.hpp"

#include <array>
#include <span>

#include "base/utf8.hpp"
#include "language/dictionary.hpp"

namespace tally::language {
namespace {

struct Ending {
  std::string_view form;
  std::string_view infinitive;
};

// In the order of morphy: a final "e" is tried before its absence.
constexpr auto past_endings = std::to_array<Ending>({{"ied", "y"}, {"ed", "e"}, {"ed", ""}});
constexpr auto gerund_endings = std::to_array<Ending>({{"ing", "e"}, {"ing", ""}});
constexpr auto present_endings = std::to_array<Ending>({{"s", ""}, {"ies", "y"}, {"es", ""}});

std::span<const Ending> endings_of(Xpos xpos) {
  switch (xpos) {
    case Xpos::vbd:
    case Xpos::vbn: return past_endings;
    case Xpos::vbg: return gerund_endings;
    case Xpos::vbz: return present_endings;
    default: return {};
  }
}

std::optional<std::string> regular_verb(std::string_view form, std::span<const Ending> endings) {
  for (const Ending& ending : endings) {
    if (!form.ends_with(ending.form)) continue;
    std::string verb(form.substr(0, form.size() - ending.form.size()));
    verb += ending.infinitive;
    if (verb.size() > 1 && look_up_word(verb).verb) return verb;
  }
  return std::nullopt;
}

// "upheld" as "held"
std::optional<std::string> prefixed_verb(std::string_view form) {
  constexpr auto prefixes = std::to_array<std::string_view>({"over", "under", "with", "fore", "mis", "out", "re", "un", "up"});
  for (const std::string_view prefix : prefixes) {
    if (!form.starts_with(prefix)) continue;
    const std::string_view rest = irregular_verb(form.substr(prefix.size()));
    if (rest.empty()) continue;
    std::string verb(prefix);
    verb += rest;
    if (look_up_word(verb).common) return verb;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> verb_lemma(std::string_view form, Xpos xpos) {
  const std::string lower = base::to_lower(form);
  const bool past = xpos == Xpos::vbd || xpos == Xpos::vbn;
  // "Dogs bit it": a past form that is tagged as a present one, for which no verb is written so.
  const bool mistaken = (xpos == Xpos::vbp || xpos == Xpos::vb) && !look_up_word(lower).verb;
  if (past || mistaken || xpos == Xpos::vbg) {
    if (const std::string_view verb = irregular_verb(lower); !verb.empty()) return std::string(verb);
  }
  if (auto verb = regular_verb(lower, endings_of(xpos))) return verb;
  if (!past) return std::nullopt;
  return look_up_word(lower).verb ? std::optional(lower) : prefixed_verb(lower);  // "wed", "outbid" are their own past
}

}  // namespace tally::language

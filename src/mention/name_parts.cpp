#include "mention/name_parts.hpp"

#include <array>

#include "base/utf8.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"
#include "mention/number_words.hpp"
#include "mention/person_honorific.hpp"
#include "mention/person_name.hpp"

namespace tally::mention {

bool NameParts::is_part(std::size_t at) const {
  const NameWord& w = words_[at];
  if (!w.letters || is_epithet(w)) return false;
  if (w.first && is_greeting(w.lower) && next_is_capital(at)) return false;
  if (is_calendar_word(w.lower)) return w.upper && opens_full_name(at);
  if (w.upper && is_initial(w.text) && (w.text.size() > 1 || is_middle_initial(at))) return true;
  if (is_function_word(w.lower) && !w.caps && !w.proper) return w.upper && !w.first && opens_full_name(at);
  if (title_case_) return is_part_of_title(at);
  return w.tagged ? is_tagged_part(at) : is_capital_part(at);
}

bool NameParts::next_is_capital(std::size_t at) const {
  if (at + 1 >= words_.size()) return false;
  const NameWord& next = words_[at + 1];
  return next.upper && !is_function_word(next.lower) && !is_calendar_word(next.lower);
}

bool NameParts::opens_full_name(std::size_t at) const {
  return words_[at].facts.has(WordFlag::given) && next_is_capital(at) && !words_[at + 1].facts.has(WordFlag::common);
}

bool NameParts::is_epithet(const NameWord& w) {
  const std::size_t hyphen = w.text.rfind('-');
  if (!w.upper || hyphen == std::string_view::npos || hyphen == 0) return false;
  const std::string_view tail = std::string_view(w.text).substr(hyphen + 1);
  return tail.size() > 2 && base::is_ascii_lower(tail.front()) && (lookup(tail).has(WordFlag::common) || number_word(tail).kind != NumberWordKind::none);
}

bool NameParts::is_middle_initial(std::size_t at) const {
  const auto letter = [&](std::size_t i) { return words_[i].caps == false && words_[i].text.size() == 1 && words_[i].upper; };
  const bool after = at > 0 && ((words_[at - 1].facts.has(WordFlag::given) && words_[at - 1].upper) || letter(at - 1));
  const bool before = at + 1 < words_.size() && words_[at + 1].upper && words_[at + 1].letters &&
                      (letter(at + 1) || !words_[at + 1].facts.has(WordFlag::common));
  return before && (after || (at + 2 < words_.size() && letter(at + 1)));
}

bool NameParts::is_part_of_title(std::size_t at) const {
  const NameWord& w = words_[at];
  if (!w.upper) return false;
  if (known_.count(w.folded) != 0) return true;
  if (w.tagged && !w.proper) return false;
  if (w.tagged && !w.facts.has(WordFlag::common)) return true;
  return w.facts.has(WordFlag::country) || opens_full_name(at) || (at > 0 && opens_full_name(at - 1)) ||
         (at > 1 && is_initial(words_[at - 1].text) && opens_full_name(at - 2)) ||
         (!w.facts.has(WordFlag::common) && w.facts.place());
}

bool NameParts::is_tagged_part(std::size_t at) const {
  const NameWord& w = words_[at];
  if (w.proper) return w.upper || ((w.facts.known() || w.text.size() > 2) && !is_office_noun(w.lower));
  if (!w.upper) return false;
  if (beside_proper(at)) return true;
  const bool looks = !w.first && !w.facts.has(WordFlag::common) && !w.facts.has(WordFlag::demonym);
  return looks || (known_.count(w.folded) != 0 && !w.facts.has(WordFlag::common));
}

bool NameParts::beside_proper(std::size_t at) const {
  const NameWord& w = words_[at];
  const auto proper = [&](std::size_t i) { return i < words_.size() && words_[i].upper && words_[i].proper; };
  const auto adjacent = [&](std::size_t i) { return !words_[i].possessive; };
  const bool after = at > 0 && proper(at - 1) && adjacent(at - 1);
  std::size_t next = at + 1;
  while (next < words_.size() && next < at + 3 && words_[next].upper && words_[next].letters && !words_[next].proper) ++next;
  const bool before = proper(next) && adjacent(at);
  if (w.first && before && (opens_rank(at) || opens_full_name(at))) return true;
  if (w.first) return before && (!w.facts.has(WordFlag::common) || known_.count(w.folded) != 0 || lookup(phrase(at, next + 1)).known());
  return after || before;
}

bool NameParts::opens_rank(std::size_t at) const {
  if (at + 1 >= words_.size()) return false;
  const auto lower = std::to_array<std::string_view>({words_[at].lower, words_[at + 1].lower});
  const auto match = match_honorific(lower);
  return match && match->words == 2;
}

bool NameParts::is_capital_part(std::size_t at) const {
  const NameWord& w = words_[at];
  if (!w.upper) return false;
  if (!w.first || !w.facts.has(WordFlag::common)) return true;
  return known_.count(w.folded) != 0 || opens_full_name(at) || (w.caps && w.text.size() > 1) ||
         (next_is_capital(at) && (is_office_noun(words_[at + 1].lower) || find_honorific(w.lower) != nullptr));
}

std::string NameParts::phrase(std::size_t begin, std::size_t end) const {
  std::string out;
  for (std::size_t at = begin; at < end; ++at) out += (at == begin ? "" : " ") + words_[at].folded;
  return out;
}

}  // namespace tally::mention

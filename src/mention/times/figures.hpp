#pragma once
// What figures look like that may be days and years. Shared by the matchers of dates and years.
//
//   plausible_year(atom of "2008") is true, of "25" and of "02008" false

#include "mention/times/stream.hpp"

namespace tally::mention {

inline bool lower_word(const Stream& s, std::size_t i) { return s.in(i) && s.atoms[i].kind == AtomKind::word && !s.capital(i); }

inline bool plausible_year(const Atom& atom) {
  return atom.kind == AtomKind::digits && atom.digits == 4 && atom.integer >= 1000 && atom.integer < 2200;
}

// A number of thousands or decimals goes on after the figure: "25,000", "3.5", "10-day".
inline bool figure_goes_on(const Stream& s, std::size_t i) {
  const bool joined = s.glued(i) && (s.mark(i, ',') || s.mark(i, '.') || s.mark(i, ':') || s.mark(i, '/'));
  return joined && s.glued(i + 1) && s.digits(i + 1);
}

// "07" is 2007, "82" is 1982.
inline int full_year(int year, int digits) { return digits > 2 ? year : year < 50 ? 2000 + year : 1900 + year; }

}  // namespace tally::mention

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

enum class Era : std::uint8_t { none, before, common };

// "BC", "BCE", "B.C." or "AD", "CE" at i; moves i past it.
inline Era take_era(const Stream& s, std::size_t& i) {
  const std::string_view bytes = s.bytes(i);
  if (bytes == "BC" || bytes == "BCE") return ++i, Era::before;
  if (bytes == "AD" || bytes == "CE") return ++i, Era::common;
  const bool dotted = bytes == "B" && s.mark(i + 1, '.') && s.bytes(i + 2) == "C";
  if (!dotted) return Era::none;
  i += s.mark(i + 3, '.') && s.glued(i + 3) ? std::size_t{4} : std::size_t{3};
  return Era::before;
}

// Astronomers' count, in which 1 BC is the year 0.
inline int year_in(Era era, int year) { return era == Era::before ? 1 - year : year; }

// A number of thousands or decimals goes on after the figure: "25,000", "3.5", "10-day".
inline bool figure_goes_on(const Stream& s, std::size_t i) {
  const bool joined = s.glued(i) && (s.mark(i, ',') || s.mark(i, '.') || s.mark(i, ':') || s.mark(i, '/'));
  return joined && s.glued(i + 1) && s.digits(i + 1);
}

// "07" is 2007, "82" is 1982.
inline int full_year(int year, int digits) { return digits > 2 ? year : year < 50 ? 2000 + year : 1900 + year; }

}  // namespace tally::mention

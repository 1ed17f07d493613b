// Years by themselves: "in 2008", "the 2008 Olympics", "1990-95", "'82".
#include "mention/times/figures.hpp"
#include "mention/times/grammar.hpp"

namespace tally::mention {
namespace {

// "2000 people", "1950 homes": a count, not a year.
bool counts_something(const Stream& s, std::size_t i) {
  if (!lower_word(s, i) || s.glued(i)) return false;
  const std::string_view w = s.bytes(i);
  if (w == "people" || w == "men" || w == "women" || w == "children") return true;
  return w.size() > 3 && w.back() == 's' && w[w.size() - 2] != 's' && w != "was" && w != "does" && w != "elections";
}

bool introduces_year(const Stream& s, std::size_t at) {
  if (at == 0) return s.capital(at + 1) || s.mark(at + 1, ',');
  const TimeKind before = s.kind(at - 1);
  if (s.mark(at - 1, '(') || before == TimeKind::preposition || before == TimeKind::article ||
      before == TimeKind::possessive || before == TimeKind::of || before == TimeKind::approx)
    return true;
  if (before == TimeKind::edge || before == TimeKind::shift_before || before == TimeKind::shift_after) return true;
  if (s.mark(at - 1, '-') && s.is(at - 2, TimeKind::edge)) return true;
  if (before == TimeKind::and_ || before == TimeKind::to || s.mark(at - 1, ',') || s.word(at - 1, "or"))
    return at >= 2 && ((s.digits(at - 2) && plausible_year(s.atoms[at - 2])) || s.is(at - 2, TimeKind::month));
  return s.word(at - 1, "between") || s.word(at - 1, "than") || s.word(at - 1, "year") || s.word(at - 1, "season");
}

bool money_or_measure(const Stream& s, std::size_t at) {
  if (at > 0 && s.glued(at) && s.atoms[at - 1].kind == AtomKind::mark && !s.mark(at - 1, '(') && !s.mark(at - 1, '-') &&
      !s.mark(at - 1, '"') && !s.mark(at - 1, '\''))
    return true;
  if (s.mark(at + 1, '%') || s.word(at + 1, "per") || s.mark(at + 1, '$')) return true;
  return s.in(at + 1) && s.atoms[at + 1].kind == AtomKind::word && s.glued(at + 1) && !s.word(at + 1, "s");
}

// "1990-95", "2023/24", "2004-2005": the last year, inclusive.
std::optional<int> take_year_range(const Stream& s, std::size_t& i, int first) {
  const bool joined = (s.mark(i, '-') || s.mark(i, '/')) && s.glued(i) && s.glued(i + 1) && s.digits(i + 1);
  if (!joined) return std::nullopt;
  const Atom& atom = s.atoms[i + 1];
  const int value = static_cast<int>(atom.integer);
  const int last = atom.digits == 2 ? first / 100 * 100 + value : value;
  if ((atom.digits != 2 && atom.digits != 4) || last <= first || last > first + 120) return std::nullopt;
  i += 2;
  return last;
}

// "240 BC", "55 BCE", "AD 40", "79 CE": years of any length, which their era makes years.
std::optional<Draft> match_year_of_era(const Stream& s, std::size_t at) {
  const auto is_count = [&](std::size_t i) {
    return s.digits(i) && s.atoms[i].digits <= 4 && s.atoms[i].integer > 0 && !figure_goes_on(s, i + 1);
  };
  if (s.bytes(at) == "AD" && is_count(at + 1)) return Draft{.begin = at, .end = at + 2, .year = static_cast<int>(s.atoms[at + 1].integer)};
  if (!is_count(at)) return std::nullopt;
  std::size_t end = at + 1;
  const Era era = take_era(s, end);
  if (era == Era::none) return std::nullopt;
  return Draft{.begin = at, .end = end, .year = year_in(era, static_cast<int>(s.atoms[at].integer))};
}

}  // namespace

std::optional<Draft> match_year(const Stream& s, std::size_t at) {
  if (s.mark(at, '\'') && s.digits(at + 1) && s.glued(at + 1) && s.atoms[at + 1].digits == 2 && !s.glued(at + 2)) {
    if (at == 0 || s.glued(at) || !introduces_year(s, at)) return std::nullopt;
    return Draft{.begin = at, .end = at + 2, .year = full_year(static_cast<int>(s.atoms[at + 1].integer), 2)};
  }
  if (const auto draft = match_year_of_era(s, at)) return draft;
  if (!s.digits(at) || !plausible_year(s.atoms[at]) || figure_goes_on(s, at + 1) || money_or_measure(s, at))
    return std::nullopt;
  const int year = static_cast<int>(s.atoms[at].integer);
  std::size_t i = at + 1;
  const auto last = take_year_range(s, i, year);
  const bool usual = year >= 1600 && year <= 2100;
  if (!usual || counts_something(s, i)) return std::nullopt;
  if (!last && !introduces_year(s, at)) return std::nullopt;
  Draft draft{.begin = at, .end = i, .year = year};
  draft.last_year = last;
  return draft;
}

}  // namespace tally::mention

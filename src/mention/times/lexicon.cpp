#include "mention/times/lexicon.hpp"

#include <algorithm>
#include <iterator>

#include "mention/number_word_table.hpp"

namespace tally::mention {
namespace {

using Kind = TimeKind;

struct Entry {
  const char* words;  // separated by spaces
  Kind kind;
  int value = 0;
  int factor = 1;
  bool plural = false;
  bool abbreviated = false;
};

constexpr int unit(Granularity g) { return static_cast<int>(g); }
constexpr int part(PartOfDay p) { return static_cast<int>(p); }
constexpr int mod(TimeModifier m) { return static_cast<int>(m); }
constexpr int bearing(TimeBearing b) { return static_cast<int>(b); }

constexpr Entry entries[] = {
    {"january", Kind::month, 1}, {"february", Kind::month, 2}, {"march", Kind::month, 3}, {"april", Kind::month, 4},
    {"may", Kind::month, 5}, {"june", Kind::month, 6}, {"july", Kind::month, 7}, {"august", Kind::month, 8},
    {"september", Kind::month, 9}, {"october", Kind::month, 10}, {"november", Kind::month, 11},
    {"december", Kind::month, 12},
    {"jan", Kind::month, 1, 1, false, true}, {"feb", Kind::month, 2, 1, false, true},
    {"mar", Kind::month, 3, 1, false, true}, {"apr", Kind::month, 4, 1, false, true},
    {"jun", Kind::month, 6, 1, false, true}, {"jul", Kind::month, 7, 1, false, true},
    {"aug", Kind::month, 8, 1, false, true}, {"sep sept", Kind::month, 9, 1, false, true},
    {"oct", Kind::month, 10, 1, false, true}, {"nov", Kind::month, 11, 1, false, true},
    {"dec", Kind::month, 12, 1, false, true},
    {"sunday", Kind::weekday, 0}, {"monday", Kind::weekday, 1}, {"tuesday", Kind::weekday, 2},
    {"wednesday", Kind::weekday, 3}, {"thursday", Kind::weekday, 4}, {"friday", Kind::weekday, 5},
    {"saturday", Kind::weekday, 6},
    {"sundays", Kind::weekday, 0, 1, true}, {"mondays", Kind::weekday, 1, 1, true},
    {"tuesdays", Kind::weekday, 2, 1, true}, {"wednesdays", Kind::weekday, 3, 1, true},
    {"thursdays", Kind::weekday, 4, 1, true}, {"fridays", Kind::weekday, 5, 1, true},
    {"saturdays", Kind::weekday, 6, 1, true},
    {"sun", Kind::weekday, 0, 1, false, true}, {"mon", Kind::weekday, 1, 1, false, true},
    {"tue tues", Kind::weekday, 2, 1, false, true}, {"wed weds", Kind::weekday, 3, 1, false, true},
    {"thu thur thurs", Kind::weekday, 4, 1, false, true}, {"fri", Kind::weekday, 5, 1, false, true},
    {"sat", Kind::weekday, 6, 1, false, true},
    {"second", Kind::unit, unit(Granularity::second)}, {"minute", Kind::unit, unit(Granularity::minute)},
    {"min", Kind::unit, unit(Granularity::minute), 1, false, true},
    {"mins", Kind::unit, unit(Granularity::minute), 1, true, true},
    {"sec", Kind::unit, unit(Granularity::second), 1, false, true},
    {"secs", Kind::unit, unit(Granularity::second), 1, true, true},
    {"hr", Kind::unit, unit(Granularity::hour), 1, false, true},
    {"hrs", Kind::unit, unit(Granularity::hour), 1, true, true},
    {"yr", Kind::unit, unit(Granularity::year), 1, false, true},
    {"yrs", Kind::unit, unit(Granularity::year), 1, true, true},
    {"hour", Kind::unit, unit(Granularity::hour)}, {"day", Kind::unit, unit(Granularity::day)},
    {"week", Kind::unit, unit(Granularity::week)}, {"weekend", Kind::unit, unit(Granularity::weekend)},
    {"fortnight", Kind::unit, unit(Granularity::week), 2}, {"month", Kind::unit, unit(Granularity::month)},
    {"quarter", Kind::unit, unit(Granularity::quarter)}, {"year", Kind::unit, unit(Granularity::year)},
    {"decade", Kind::unit, unit(Granularity::decade)}, {"century", Kind::unit, unit(Granularity::century)},
    {"seconds", Kind::unit, unit(Granularity::second), 1, true},
    {"minutes", Kind::unit, unit(Granularity::minute), 1, true},
    {"hours", Kind::unit, unit(Granularity::hour), 1, true}, {"days", Kind::unit, unit(Granularity::day), 1, true},
    {"weeks", Kind::unit, unit(Granularity::week), 1, true},
    {"weekends", Kind::unit, unit(Granularity::weekend), 1, true},
    {"fortnights", Kind::unit, unit(Granularity::week), 2, true},
    {"months", Kind::unit, unit(Granularity::month), 1, true},
    {"quarters", Kind::unit, unit(Granularity::quarter), 1, true},
    {"years", Kind::unit, unit(Granularity::year), 1, true},
    {"decades", Kind::unit, unit(Granularity::decade), 1, true},
    {"centuries", Kind::unit, unit(Granularity::century), 1, true},
    {"spring springtime", Kind::season, 1}, {"summer summertime", Kind::season, 2}, {"autumn fall", Kind::season, 3},
    {"winter wintertime", Kind::season, 4},
    {"morning mornings", Kind::part, part(PartOfDay::morning)},
    {"afternoon afternoons", Kind::part, part(PartOfDay::afternoon)},
    {"evening evenings teatime", Kind::part, part(PartOfDay::evening)},
    {"night nights nighttime", Kind::part, part(PartOfDay::night)}, {"overnight", Kind::part, part(PartOfDay::overnight)},
    {"lunchtime lunch", Kind::part, part(PartOfDay::midday)},
    {"dawn daybreak sunrise", Kind::part, part(PartOfDay::dawn)},
    {"dusk nightfall sunset twilight", Kind::part, part(PartOfDay::dusk)},
    {"daytime daylight", Kind::part, part(PartOfDay::daytime)},
    {"noon midday noontime", Kind::clock_name, 12}, {"midnight", Kind::clock_name, 0},
    {"today", Kind::day_shift, 0}, {"yesterday", Kind::day_shift, -1}, {"tomorrow", Kind::day_shift, 1},
    {"tonight", Kind::tonight},
    {"this", Kind::direct, 0}, {"last", Kind::direct, -1}, {"past", Kind::direct, -1}, {"current", Kind::direct, 0},
    {"next", Kind::direct, 1}, {"coming", Kind::direct, 1}, {"upcoming", Kind::direct, 1},
    {"same", Kind::same}, {"that", Kind::same}, {"following", Kind::follow, 1}, {"subsequent", Kind::follow, 1},
    {"previous", Kind::follow, -1}, {"preceding", Kind::follow, -1}, {"prior", Kind::follow, -1},
    {"the", Kind::article, 0}, {"a", Kind::article, 1}, {"an", Kind::article, 1},
    {"its", Kind::possessive}, {"their", Kind::possessive}, {"his", Kind::possessive}, {"her", Kind::possessive},
    {"ago", Kind::ago}, {"later", Kind::shift_after}, {"after", Kind::shift_after},
    {"earlier", Kind::shift_before}, {"before", Kind::shift_before}, {"previously", Kind::shift_before},
    {"early", Kind::edge, mod(TimeModifier::start)}, {"beginning", Kind::edge, mod(TimeModifier::start)},
    {"start", Kind::edge, mod(TimeModifier::start)}, {"late", Kind::edge, mod(TimeModifier::end)},
    {"end", Kind::edge, mod(TimeModifier::end)}, {"close", Kind::edge, mod(TimeModifier::end)},
    {"mid", Kind::edge, mod(TimeModifier::mid)}, {"middle", Kind::edge, mod(TimeModifier::mid)},
    {"every", Kind::every}, {"each", Kind::every}, {"per", Kind::per},
    {"daily", Kind::frequency, unit(Granularity::day)}, {"nightly", Kind::frequency, unit(Granularity::day)},
    {"hourly", Kind::frequency, unit(Granularity::hour)}, {"weekly", Kind::frequency, unit(Granularity::week)},
    {"fortnightly", Kind::frequency, unit(Granularity::week), 2},
    {"monthly", Kind::frequency, unit(Granularity::month)},
    {"quarterly", Kind::frequency, unit(Granularity::quarter)},
    {"annual annually yearly", Kind::frequency, unit(Granularity::year)},
    {"biennial", Kind::frequency, unit(Granularity::year), 2},
    {"in", Kind::preposition, bearing(TimeBearing::at)}, {"on", Kind::preposition, bearing(TimeBearing::at)},
    {"at", Kind::preposition, bearing(TimeBearing::at)}, {"by", Kind::preposition, bearing(TimeBearing::by)},
    {"since", Kind::preposition, bearing(TimeBearing::since)},
    {"until till til", Kind::preposition, bearing(TimeBearing::until)},
    {"through", Kind::preposition, bearing(TimeBearing::until)},
    {"from", Kind::preposition, bearing(TimeBearing::from)},
    {"during throughout", Kind::preposition, bearing(TimeBearing::during)},
    {"within", Kind::preposition, bearing(TimeBearing::within)},
    {"for", Kind::preposition, bearing(TimeBearing::at)},
    {"about around approximately roughly circa", Kind::approx}, {"some", Kind::approx},
    {"nearly almost", Kind::limit, mod(TimeModifier::less_than)},
    {"over", Kind::limit, mod(TimeModifier::more_than)},
    {"recently lately", Kind::reference, -1}, {"recent", Kind::reference, -1}, {"formerly", Kind::none},
    {"now nowadays currently presently", Kind::reference, 0}, {"soon", Kind::reference, 1},
    {"of", Kind::of}, {"and", Kind::and_}, {"to", Kind::to},
    {"gmt utc", Kind::zone, 0}, {"bst", Kind::zone, 60}, {"wet", Kind::zone, 0}, {"cet", Kind::zone, 60},
    {"cest", Kind::zone, 120}, {"eet", Kind::zone, 120}, {"eest", Kind::zone, 180}, {"msk", Kind::zone, 180},
    {"est", Kind::zone, -300}, {"edt", Kind::zone, -240}, {"cst", Kind::zone, -360}, {"cdt", Kind::zone, -300},
    {"mst", Kind::zone, -420}, {"mdt", Kind::zone, -360}, {"pst", Kind::zone, -480}, {"pdt", Kind::zone, -420},
    {"akst", Kind::zone, -540}, {"akdt", Kind::zone, -480}, {"hst", Kind::zone, -600}, {"jst", Kind::zone, 540},
    {"hkt", Kind::zone, 480}, {"aest", Kind::zone, 600}, {"aedt", Kind::zone, 660}, {"acst", Kind::zone, 570},
    {"awst", Kind::zone, 480}, {"nzst", Kind::zone, 720}, {"nzdt", Kind::zone, 780}, {"eat", Kind::zone, 180},
    {"sast", Kind::zone, 120},
    {"am", Kind::am}, {"pm", Kind::pm},
    {"financial fiscal tax", Kind::fiscal, 0}, {"academic school calendar", Kind::fiscal, 1},
    {"consecutive straight trading working successive full whole entire business", Kind::trading},
    {"anniversary", Kind::anniversary}, {"other", Kind::other}, {"half", Kind::half},
    {"small more less just under up weekdays shortly q h single final", Kind::lead},
    {"near foreseeable distant medium long short moment future term", Kind::lead},
};

TimeWord meaning_of(const Entry& entry) {
  return {entry.kind, static_cast<std::int16_t>(entry.value), static_cast<std::int8_t>(entry.factor), entry.plural,
          entry.abbreviated};
}

WordTable<TimeWord> make_table() {
  WordTable<TimeWord> table(std::size(entries) * 2);
  for (const Entry& entry : entries) {
    std::string_view rest = entry.words;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      table.add(rest.substr(0, space), meaning_of(entry));
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
  }
  return table;
}

}  // namespace

TimeWord time_word(std::string_view lower) {
  static const WordTable<TimeWord> table = make_table();
  const TimeWord* found = table.find(lower);
  return found ? *found : TimeWord{};
}

}  // namespace tally::mention

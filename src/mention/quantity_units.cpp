#include "mention/quantity_units.hpp"

#include <iterator>

#include "mention/number_word_table.hpp"

namespace tally::mention {
namespace {

struct UnitWord {
  Dimension dimension = Dimension::count;
  std::string_view unit;
  double factor = 1;
  bool sign = false;  // an abbreviation: only after figures
};

struct Entry {
  std::string_view words;  // separated by spaces
  UnitWord meaning;
};

constexpr double mile = 1609.344;
constexpr double yard = 0.9144;
constexpr double foot = 0.3048;
constexpr double pound = 0.45359237;
constexpr double acre = 4046.8564224;

constexpr Entry entries[] = {
    {"mm", {Dimension::length, "mm", 0.001, true}}, {"millimetre millimetres millimeter millimeters", {Dimension::length, "mm", 0.001}},
    {"cm", {Dimension::length, "cm", 0.01, true}}, {"centimetre centimetres centimeter centimeters", {Dimension::length, "cm", 0.01}},
    {"m", {Dimension::length, "m", 1, true}}, {"metre metres meter meters", {Dimension::length, "m", 1}},
    {"km kms", {Dimension::length, "km", 1000, true}}, {"kilometre kilometres kilometer kilometers", {Dimension::length, "km", 1000}},
    {"mile miles", {Dimension::length, "mi", mile}}, {"yard yards", {Dimension::length, "yd", yard}}, {"yd yds", {Dimension::length, "yd", yard, true}},
    {"foot feet", {Dimension::length, "ft", foot}}, {"ft", {Dimension::length, "ft", foot, true}},
    {"inch inches", {Dimension::length, "in", 0.0254}}, {"furlong furlongs", {Dimension::length, "furlong", mile / 8}},
    {"fathom fathoms", {Dimension::length, "fathom", 6 * foot}},
    {"acre acres", {Dimension::area, "acre", acre}}, {"hectare hectares", {Dimension::area, "ha", 10000}}, {"ha", {Dimension::area, "ha", 10000, true}},
    {"litre litres liter liters", {Dimension::volume, "l", 0.001}}, {"ml", {Dimension::volume, "ml", 1e-6, true}},
    {"millilitre millilitres milliliter milliliters", {Dimension::volume, "ml", 1e-6}}, {"pint pints", {Dimension::volume, "pint", 0.00056826125}},
    {"gallon gallons", {Dimension::volume, "gal", 0.00454609}},
    {"barrel barrels", {Dimension::volume, "barrel", 0.158987294928}},
    {"mcg µg", {Dimension::mass, "µg", 1e-9, true}}, {"microgram micrograms microgramme microgrammes", {Dimension::mass, "µg", 1e-9}},
    {"mg", {Dimension::mass, "mg", 1e-6, true}}, {"milligram milligrams", {Dimension::mass, "mg", 1e-6}},
    {"g", {Dimension::mass, "g", 0.001, true}}, {"gram grams gramme grammes", {Dimension::mass, "g", 0.001}},
    {"kg kgs", {Dimension::mass, "kg", 1, true}}, {"kilo kilos kilogram kilograms kilogramme kilogrammes", {Dimension::mass, "kg", 1}},
    {"lb lbs", {Dimension::mass, "lb", pound, true}}, {"pound pounds", {Dimension::mass, "lb", pound}},
    {"oz", {Dimension::mass, "oz", pound / 16, true}}, {"ounce ounces", {Dimension::mass, "oz", pound / 16}},
    {"stone", {Dimension::mass, "stone", pound * 14}}, {"st", {Dimension::mass, "stone", pound * 14, true}}, {"tonne tonnes", {Dimension::mass, "t", 1000}},
    {"ton tons", {Dimension::mass, "ton", 1000}},
    {"mph", {Dimension::speed, "mph", mile / 3600, true}}, {"kph kmh kmph", {Dimension::speed, "km/h", 1 / 3.6, true}},
    {"knot knots", {Dimension::speed, "kn", 1852.0 / 3600}},
    {"percent pc", {Dimension::percent, "%", 0.01}},
    {"dollar dollars", {Dimension::money, "$", 1}}, {"euro euros", {Dimension::money, "EUR", 1}},
    {"pence", {Dimension::money, "GBP", 0.01}}, {"cent cents", {Dimension::money, "cent", 0.01}},
    {"yen", {Dimension::money, "JPY", 1}}, {"yuan renminbi", {Dimension::money, "CNY", 1}}, {"rupee rupees", {Dimension::money, "INR", 1}},
    {"franc francs", {Dimension::money, "CHF", 1}}, {"shilling shillings", {Dimension::money, "shilling", 1}},
    {"rouble roubles ruble rubles", {Dimension::money, "RUB", 1}}, {"rand", {Dimension::money, "ZAR", 1}},
    {"won", {Dimension::money, "KRW", 1, true}}, {"zloty zlotys", {Dimension::money, "PLN", 1}},
    {"krone kroner krona kronor", {Dimension::money, "krone", 1}}, {"sterling", {Dimension::money, "GBP", 1}},
};

WordTable<UnitWord> make_table() {
  WordTable<UnitWord> table(std::size(entries) * 3);
  for (const Entry& entry : entries) {
    std::string_view rest = entry.words;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      table.add(rest.substr(0, space), entry.meaning);
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
  }
  return table;
}

const UnitWord* unit_word(const Stream& s, std::size_t i) {
  static const WordTable<UnitWord> table = make_table();
  if (!s.in(i) || s.atoms[i].kind != AtomKind::word) return nullptr;
  return table.find(LowerWord(s.bytes(i)).view());
}

UnitMatch make_unit(std::size_t end, Dimension dimension, std::string_view unit, double factor) {
  return {.end = end, .dimension = dimension, .unit = unit, .factor = factor};
}

// "nautical miles"
std::optional<UnitMatch> nautical(const Stream& s, std::size_t at) {
  if (!s.word(at, "nautical") || !(s.word(at + 1, "miles") || s.word(at + 1, "mile"))) return std::nullopt;
  return make_unit(at + 2, Dimension::length, "nmi", 1852);
}

// "square miles", "sq km", "cubic metres", "square-foot": the power of a length.
std::optional<UnitMatch> power_of_length(const Stream& s, std::size_t at) {
  const bool square = s.word(at, "square") || s.word(at, "sq");
  if (!square && !s.word(at, "cubic")) return std::nullopt;
  const std::size_t i = s.past_hyphen(s.past_mark(at + 1, '.'));
  const UnitWord* length = unit_word(s, i);
  if (!length || length->dimension != Dimension::length) return std::nullopt;
  const double factor = square ? length->factor * length->factor : length->factor * length->factor * length->factor;
  if (!square) return make_unit(i + 1, Dimension::volume, "m3", factor);
  return make_unit(i + 1, Dimension::area, length->unit == "mi" ? "sq mi" : length->unit == "km" ? "km2" : length->unit == "ft" ? "sq ft" : "m2", factor);
}

bool an_hour(const Stream& s, std::size_t i) {
  return ((s.word(i, "per") || s.word(i, "an")) && s.word(i + 1, "hour")) || (s.mark(i, '/') && s.word(i + 1, "h"));
}

// "miles per hour", "kilometres an hour", "km/h".
std::optional<UnitMatch> speed(const Stream& s, std::size_t at, const UnitWord& length) {
  if (length.dimension != Dimension::length || !an_hour(s, at + 1)) return std::nullopt;
  const std::string_view unit = length.unit == "mi" ? "mph" : length.unit == "km" ? "km/h" : "m/h";
  return make_unit(at + 3, Dimension::speed, unit, length.factor / 3600);
}

UnitMatch fahrenheit(std::size_t end) {
  return {.end = end, .dimension = Dimension::temperature, .unit = "F", .factor = 1 / 1.8, .offset = -32};
}

// "°C", "degrees Fahrenheit", "30C".
std::optional<UnitMatch> temperature(const Stream& s, std::size_t at) {
  const bool sign = s.bytes(at) == "°";
  // "30C" and "86F"; behind a figure of one digit the letter is too much else.
  if (at > 0 && s.glued(at) && s.digits(at - 1) && s.atoms[at - 1].digits == 2) {
    if (s.bytes(at) == "C") return make_unit(at + 1, Dimension::temperature, "C", 1);
    if (s.bytes(at) == "F") return fahrenheit(at + 1);
  }
  if (!sign && !s.word(at, "degrees") && !s.word(at, "degree")) return std::nullopt;
  if (s.word(at + 1, "fahrenheit") || s.bytes(at + 1) == "F") return fahrenheit(at + 2);
  const bool celsius = s.word(at + 1, "celsius") || s.word(at + 1, "centigrade") || s.bytes(at + 1) == "C";
  if (!celsius) return std::nullopt;
  return make_unit(at + 2, Dimension::temperature, "C", 1);
}

// "%", "per cent", "percentage points", "basis points".
std::optional<UnitMatch> percent(const Stream& s, std::size_t at) {
  const bool points_next = s.word(at + 1, "points") || s.word(at + 1, "point");
  if (s.word(at, "percentage") && points_next) return make_unit(at + 2, Dimension::points, "pp", 1);
  if (s.word(at, "basis") && points_next) return make_unit(at + 2, Dimension::points, "bp", 0.01);
  std::size_t end = at;
  if (s.mark(at, '%') || s.word(at, "percent") || s.word(at, "pc")) end = at + 1;
  if (s.word(at, "per") && s.word(at + 1, "cent")) end = at + 2;
  if (end == at) return std::nullopt;
  if (s.word(end, "points") || s.word(end, "point")) return make_unit(end + 1, Dimension::points, "pp", 1);
  return make_unit(end, Dimension::percent, "%", 0.01);
}

// "US dollars", "Australian dollars": the country's code.
std::optional<UnitMatch> named_dollars(const Stream& s, std::size_t at) {
  if (!s.word(at + 1, "dollars") && !s.word(at + 1, "dollar")) return std::nullopt;
  if (s.word(at, "us") || s.word(at, "american")) return make_unit(at + 2, Dimension::money, "USD", 1);
  if (s.word(at, "australian")) return make_unit(at + 2, Dimension::money, "AUD", 1);
  if (s.word(at, "canadian")) return make_unit(at + 2, Dimension::money, "CAD", 1);
  return std::nullopt;
}

// "84 route-miles", "nine air-miles"
std::optional<UnitMatch> joined_length(const Stream& s, std::size_t at) {
  if (s.atoms[at].kind != AtomKind::word || !s.mark(at + 1, '-') || !s.glued(at + 1) || !s.glued(at + 2)) return std::nullopt;
  const UnitWord* length = unit_word(s, at + 2);
  if (length == nullptr || length->dimension != Dimension::length || length->sign || unit_word(s, at) != nullptr) return std::nullopt;
  return make_unit(at + 3, Dimension::length, length->unit, length->factor);
}

// "79 million pounds", "6,000 pounds ($7,900)": money, where it is not of something that is weighed.
bool is_money_in_pounds(const Stream& s, std::size_t at) {
  if (s.mark(at + 1, '(') && (s.mark(at + 2, '$') || s.mark(at + 2, 'E'))) return true;
  const bool scale = at > 0 && (s.word(at - 1, "million") || s.word(at - 1, "billion") || s.word(at - 1, "trillion"));
  if (!scale) return false;
  if (!s.word(at + 1, "of")) return true;
  for (const std::string_view word : {"debt", "profit", "profits", "investment", "funding", "damage", "revenue", "savings", "cuts", "assets", "aid", "borrowing",
                                      "losses", "public", "taxpayers", "lottery", "new", "extra", "government", "tax", "sales", "cash", "equity"})
    if (s.word(at + 2, word)) return true;
  return false;
}

}  // namespace

std::optional<UnitMatch> match_unit(const Stream& s, std::size_t at, bool digits) {
  if (!s.in(at)) return std::nullopt;
  if (auto unit = joined_length(s, at)) return unit;
  if (auto unit = percent(s, at)) return unit;
  if (auto unit = temperature(s, at)) return unit;
  if (auto unit = power_of_length(s, at)) return unit;
  if (auto unit = named_dollars(s, at)) return unit;
  if (auto unit = nautical(s, at)) return unit;
  const UnitWord* word = unit_word(s, at);
  if (!word || (word->sign && !digits)) return std::nullopt;
  // Signs are lower case: "5 M" and "3 G" are other things.
  if (word->sign && s.capital(at)) return std::nullopt;
  if (auto unit = speed(s, at, *word)) return unit;
  if (word->unit == "lb" && !word->sign && is_money_in_pounds(s, at)) return make_unit(at + 1, Dimension::money, "GBP", 1);
  if (word->unit == "lb" && s.word(at + 1, "sterling")) return make_unit(at + 2, Dimension::money, "GBP", 1);
  return make_unit(at + 1, word->dimension, word->unit, word->factor);
}

namespace {

struct Code {
  std::string_view bytes;
  std::string_view unit;
  bool apart = true;  // also with a space before the number; else the letters may be a word of their own
};

constexpr Code dollar_prefixes[] = {{"US", "USD"}, {"A", "AUD"}, {"AU", "AUD"}, {"C", "CAD"}, {"CA", "CAD"}, {"NZ", "NZD"},
                                    {"HK", "HKD"}, {"S", "SGD"}};
constexpr Code codes[] = {{"USD", "USD"}, {"GBP", "GBP"}, {"EUR", "EUR"}, {"AUD", "AUD"}, {"CAD", "CAD"}, {"CHF", "CHF"},
                          {"JPY", "JPY"}, {"INR", "INR"}, {"Rs", "INR"}, {"Rs.", "INR"}, {"KSh", "KES"}, {"Sh", "shilling", false},
                          {"R", "ZAR", false}};

}  // namespace

std::optional<UnitMatch> currency_before(const Stream& s, std::size_t at) {
  if (at == 0) return std::nullopt;
  const std::size_t i = at - 1;
  if (s.mark(i, 'L')) return make_unit(i, Dimension::money, "GBP", 1);
  if (s.mark(i, 'E')) return make_unit(i, Dimension::money, "EUR", 1);
  if (s.bytes(i) == "¥") return make_unit(i, Dimension::money, "JPY", 1);
  if (s.bytes(i) == "₹") return make_unit(i, Dimension::money, "INR", 1);
  if (s.mark(i, '$')) {
    if (i > 0 && s.glued(i))
      for (const Code& code : dollar_prefixes)
        if (s.bytes(i - 1) == code.bytes) return make_unit(i - 1, Dimension::money, code.unit, 1);
    return make_unit(i, Dimension::money, "$", 1);
  }
  for (const Code& code : codes)
    if (s.bytes(i) == code.bytes && (code.apart || s.glued(at))) return make_unit(i, Dimension::money, code.unit, 1);
  return std::nullopt;
}

}  // namespace tally::mention

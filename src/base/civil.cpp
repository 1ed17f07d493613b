#include "base/civil.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "base/regex.hpp"
#include "base/utf8.hpp"

namespace tally::base {
namespace {

using std::chrono::day;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::month;
using std::chrono::seconds;
using std::chrono::year;
using std::chrono::year_month_day;

int number(std::string_view text, std::optional<Span> span) {
  int value = 0;
  if (span) std::from_chars(text.data() + span->begin, text.data() + span->end, value);
  return value;
}

unsigned month_number(std::string_view name) {
  static constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                              "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string lower = to_lower(name.substr(0, 3));
  for (unsigned i = 0; i < months.size(); ++i) {
    if (months[i] == lower) return i + 1;
  }
  return 0;
}

// Abbreviations of zones that mean one offset in English news; others ("IST", "ET") leave the offset open.
struct Zone {
  std::string_view name;
  int minutes_east;
};
constexpr std::array<Zone, 39> zones = {{
    {"z", 0},      {"utc", 0},    {"gmt", 0},    {"wet", 0},    {"bst", 60},   {"cet", 60},   {"west", 60},
    {"wat", 60},   {"cest", 120}, {"eet", 120},  {"cat", 120},  {"sast", 120}, {"eest", 180}, {"eat", 180},
    {"msk", 180},  {"pkt", 300},  {"hkt", 480},  {"sgt", 480},  {"awst", 480}, {"jst", 540},  {"kst", 540},
    {"acst", 570}, {"aest", 600}, {"acdt", 630}, {"aedt", 660}, {"nzst", 720}, {"nzdt", 780}, {"nst", -210},
    {"ndt", -150}, {"adt", -180}, {"edt", -240}, {"est", -300}, {"cdt", -300}, {"cst", -360}, {"mdt", -360},
    {"mst", -420}, {"pdt", -420}, {"pst", -480}, {"hst", -600},
}};

std::optional<minutes> parse_offset(std::string_view text, std::optional<Span> span) {
  if (!span) return std::nullopt;
  const std::string zone = to_lower(trim(span->in(text)));
  for (const Zone& known : zones) {
    if (known.name == zone) return minutes{known.minutes_east};
  }
  static const Regex offset{R"((?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?)"};
  const auto m = offset.match_whole(zone);
  if (!m) return std::nullopt;
  const minutes size = hours{number(zone, m->group(2))} + minutes{number(zone, m->group(3))};
  return m->group(1)->in(zone) == "-" ? -size : size;
}

// Groups of every pattern's tail: hour, minute, second, am/pm, zone.
constexpr std::string_view time_tail =
    R"((?:(?:T|,?\s+|,?\s+at\s+|\s+[-–|]\s+)(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2})(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*((?:UTC|GMT)?[+-]\d{1,2}:?\d{2}|(?:UTC|GMT)?[+-]\d{1,2}|[A-Z]{1,4})?)?)";

std::optional<DateTime> build(std::string_view text, const Match& m, int y, unsigned mo, unsigned d,
                              std::size_t tail) {
  DateTime out{.date = year_month_day{year{y}, month{mo}, day{d}}};
  if (!out.date.ok()) return std::nullopt;
  if (!m.group(tail)) return out;
  int hour = number(text, m.group(tail));
  const auto half = m.group(tail + 3);
  if (!half && !m.group(tail + 1)) return std::nullopt;  // a number alone is no time of day
  if (half) {
    if (hour < 1 || hour > 12) return std::nullopt;
    hour = hour % 12 + (to_lower(half->in(text))[0] == 'p' ? 12 : 0);
  }
  const int minute = number(text, m.group(tail + 1));
  const int second = number(text, m.group(tail + 2));
  if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
  out.time_of_day = hours{hour} + minutes{minute} + seconds{second};
  out.utc_offset = parse_offset(text, m.group(tail + 4));
  return out;
}

unsigned positive(std::string_view text, std::optional<Span> span) {
  return static_cast<unsigned>(number(text, span));
}

// "25/02/2025", "25.02.2025", "02/25/2025": the day is first after dots; after slashes only where the figures
// leave no choice, for readers on the two sides of the Atlantic would choose differently.
std::optional<DateTime> parse_figures(std::string_view text) {
  static const Regex figures{R"((\d{1,2})([./-])(\d{1,2})[./-](\d{4}))" + std::string(time_tail)};
  const auto m = figures.match_whole(text);
  if (!m) return std::nullopt;
  const unsigned first = positive(text, m->group(1));
  const unsigned second = positive(text, m->group(3));
  const bool dots = m->group(2)->in(text) == ".";
  if (!dots && first <= 12 && second <= 12 && first != second) return std::nullopt;
  const bool day_first = dots || first > 12;
  return build(text, *m, number(text, m->group(4)), day_first ? second : first, day_first ? first : second,
               5);
}

// "00:01 BST, Monday 17 June 2025", "2 pm on 17 June 2025": read again with the time behind the date.
std::optional<DateTime> parse_time_first(std::string_view text) {
  static const Regex time_first{
      R"((\d{1,2}[:.]\d{2}(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s*[A-Z]{2,4})?|\d{1,2}\s*[AaPp]\.?[Mm]\.?(?:\s*[A-Z]{2,4})?)(?:,\s*|\s+)(?:on\s+)?([^:]*))"};
  const auto m = time_first.match_whole(text);
  if (!m) return std::nullopt;
  return parse_date_time(std::string(m->group(2)->in(text)) + " " + std::string(m->group(1)->in(text)));
}

// "20250503T121500Z", ISO 8601 without marks, as wires write it: read again with them.
std::optional<DateTime> parse_compact(std::string_view text) {
  static const Regex compact{R"((\d{8}T\d{2})(\d{2})(\d{2})?(.{0,6}))"};
  const auto m = compact.match_whole(text);
  if (!m) return std::nullopt;
  std::string marked = std::string(m->group(1)->in(text)) + ":" + std::string(m->group(2)->in(text));
  if (m->group(3)) marked += ":" + std::string(m->group(3)->in(text));
  return parse_date_time(marked + std::string(m->group(4)->in(text)));
}

}  // namespace

std::optional<DateTime> parse_date_time(std::string_view raw) {
  const std::string_view text = trim(raw);
  if (text.size() > 80) return std::nullopt;
  static const std::string tail(time_tail);
  static const std::string month_name(
      R"((?i:(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\.?)");
  static const std::string weekday(
      R"((?:(?i:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?i:day)?\.?,?\s+)?(?:the\s+)?)");
  static const Regex iso{R"((\d{4})(?:-|/|)(\d{2})(?:-|/|)(\d{2}))" + tail};
  static const Regex day_first{weekday + R"((\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+)" + month_name +
                               R"(,?\s+(\d{4}))" + tail};
  static const Regex month_first{weekday + month_name + R"(\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))" + tail};
  if (const auto m = iso.match_whole(text)) {
    return build(text, *m, number(text, m->group(1)), positive(text, m->group(2)),
                 positive(text, m->group(3)), 4);
  }
  if (const auto m = day_first.match_whole(text)) {
    return build(text, *m, number(text, m->group(3)), month_number(m->group(2)->in(text)),
                 positive(text, m->group(1)), 4);
  }
  if (const auto m = month_first.match_whole(text)) {
    return build(text, *m, number(text, m->group(3)), month_number(m->group(1)->in(text)),
                 positive(text, m->group(2)), 4);
  }
  if (auto figures = parse_figures(text)) return figures;
  if (auto compact = parse_compact(text)) return compact;
  return parse_time_first(text);
}

std::string to_iso(const DateTime& value) {
  std::string out =
      fmt::format("{:04}-{:02}-{:02}", static_cast<int>(value.date.year()),
                  static_cast<unsigned>(value.date.month()), static_cast<unsigned>(value.date.day()));
  if (!value.time_of_day) return out;
  const auto s = value.time_of_day->count();
  out += fmt::format("T{:02}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60);
  if (!value.utc_offset) return out;
  const auto offset = value.utc_offset->count();
  if (offset == 0) return out + "Z";
  const auto size = offset < 0 ? -offset : offset;
  return out + fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', size / 60, size % 60);
}

std::chrono::sys_seconds to_sys(const DateTime& value) {
  return std::chrono::sys_days{value.date} + value.time_of_day.value_or(seconds{0}) -
         value.utc_offset.value_or(minutes{0});
}

}  // namespace tally::base

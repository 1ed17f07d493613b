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

std::optional<minutes> parse_offset(std::string_view text, std::optional<Span> span) {
  if (!span) return std::nullopt;
  const std::string zone = to_lower(trim(span->in(text)));
  if (zone.empty()) return std::nullopt;
  if (zone == "z" || zone == "utc" || zone == "gmt") return minutes{0};
  if (zone == "bst") return minutes{60};
  static const Regex offset{R"(([+-])(\d{2}):?(\d{2})?)"};
  const auto m = offset.match_whole(zone);
  if (!m) return std::nullopt;
  const minutes size = hours{number(zone, m->group(2))} + minutes{number(zone, m->group(3))};
  return m->group(1)->in(zone) == "-" ? -size : size;
}

// Groups of every pattern's tail: hour, minute, second, am/pm, zone.
constexpr std::string_view time_tail =
    R"((?:(?:T|,?\s+|,?\s+at\s+)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|BST|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)";

std::optional<DateTime> build(std::string_view text, const Match& m, int y, unsigned mo, unsigned d, std::size_t tail) {
  DateTime out{.date = year_month_day{year{y}, month{mo}, day{d}}};
  if (!out.date.ok()) return std::nullopt;
  if (!m.group(tail)) return out;
  int hour = number(text, m.group(tail));
  if (const auto half = m.group(tail + 3)) {
    hour = hour % 12 + (to_lower(half->in(text))[0] == 'p' ? 12 : 0);
  }
  const int minute = number(text, m.group(tail + 1));
  const int second = number(text, m.group(tail + 2));
  if (hour > 24 || minute > 59 || second > 60) return std::nullopt;
  out.time_of_day = hours{hour} + minutes{minute} + seconds{second};
  out.utc_offset = parse_offset(text, m.group(tail + 4));
  return out;
}

}  // namespace

std::optional<DateTime> parse_date_time(std::string_view raw) {
  const std::string_view text = trim(raw);
  static const std::string tail(time_tail);
  static const Regex iso{R"((\d{4})-?(\d{2})-?(\d{2}))" + tail};
  static const Regex day_first{R"((?:[A-Za-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4}))" + tail};
  static const Regex month_first{R"((?:[A-Za-z]+,?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))" + tail};
  if (const auto m = iso.match_whole(text)) {
    return build(text, *m, number(text, m->group(1)), static_cast<unsigned>(number(text, m->group(2))),
                 static_cast<unsigned>(number(text, m->group(3))), 4);
  }
  if (const auto m = day_first.match_whole(text)) {
    return build(text, *m, number(text, m->group(3)), month_number(m->group(2)->in(text)),
                 static_cast<unsigned>(number(text, m->group(1))), 4);
  }
  if (const auto m = month_first.match_whole(text)) {
    return build(text, *m, number(text, m->group(3)), month_number(m->group(1)->in(text)),
                 static_cast<unsigned>(number(text, m->group(2))), 4);
  }
  return std::nullopt;
}

std::string to_iso(const DateTime& value) {
  std::string out = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(value.date.year()),
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

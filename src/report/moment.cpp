#include "report/moment.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace tally::report {
namespace {

constexpr std::array<std::string_view, 12> months = {"January", "February", "March",     "April",   "May",      "June",
                                                     "July",    "August",   "September", "October", "November", "December"};

std::string_view name_of(std::chrono::month month) { return months[static_cast<unsigned>(month) - 1]; }

}  // namespace

std::string in_full(std::chrono::year_month_day date) {
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), name_of(date.month()), static_cast<int>(date.year()));
}

std::string month_in_full(std::chrono::year_month month) {
  return fmt::format("{} {}", name_of(month.month()), static_cast<int>(month.year()));
}

std::string in_full(const base::DateTime& moment) {
  std::string out = in_full(moment.date);
  if (!moment.time_of_day) return out;
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(*moment.time_of_day).count();
  out += fmt::format(", {:02}:{:02}", minutes / 60, minutes % 60);
  if (!moment.utc_offset) return out;
  const auto offset = moment.utc_offset->count();
  if (offset == 0) return out + " UTC";
  return out + fmt::format(" {}{:02}:{:02}", offset < 0 ? '-' : '+', std::abs(offset) / 60, std::abs(offset) % 60);
}

}  // namespace tally::report

#include "mention/times/value.hpp"

#include <fmt/format.h>

namespace tally::mention {
namespace {

constexpr const char* season_names[] = {"", "SP", "SU", "FA", "WI"};

const char* part_code(PartOfDay part) {
  switch (part) {
    case PartOfDay::early_hours:
    case PartOfDay::dawn:
    case PartOfDay::morning: return "TMO";
    case PartOfDay::midday: return "TMI";
    case PartOfDay::afternoon: return "TAF";
    case PartOfDay::evening:
    case PartOfDay::dusk: return "TEV";
    case PartOfDay::night:
    case PartOfDay::overnight: return "TNI";
    case PartOfDay::daytime: return "TDT";
    case PartOfDay::none: break;
  }
  return "";
}

unsigned iso_weekday(unsigned c_weekday) { return c_weekday == 0 ? 7 : c_weekday; }

std::string zone_suffix(int offset) {
  if (offset == 0) return "Z";
  return fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', std::abs(offset) / 60, std::abs(offset) % 60);
}

}  // namespace

std::string time_suffix(const Draft& draft) {
  if (!draft.clock) return part_code(draft.part);
  const ClockTime& c = *draft.clock;
  std::string out = c.precision == Granularity::second ? fmt::format("T{:02}:{:02}:{:02}", c.hour, c.minute, c.second)
                                                       : fmt::format("T{:02}:{:02}", c.hour, c.minute);
  if (draft.utc_offset) out += zone_suffix(*draft.utc_offset);
  return out;
}

std::string date_value(LocalDays day, Granularity granularity, const Draft& draft) {
  const auto date = civil(day);
  const int year = static_cast<int>(date.year());
  const unsigned month = static_cast<unsigned>(date.month());
  switch (granularity) {
    case Granularity::week: {
      const IsoWeek week = iso_week(day);
      return fmt::format("{:04}-W{:02}", week.year, week.week);
    }
    case Granularity::weekend: {
      const IsoWeek week = iso_week(day);
      return fmt::format("{:04}-W{:02}-WE", week.year, week.week);
    }
    case Granularity::month: return fmt::format("{:04}-{:02}", year, month);
    case Granularity::season: return fmt::format("{:04}-{}", year, season_names[draft.season]);
    case Granularity::quarter: return fmt::format("{:04}-Q{}", year, (month - 1) / 3 + 1);
    case Granularity::half_year: return fmt::format("{:04}-H{}", year, (month - 1) / 6 + 1);
    case Granularity::year:
      if (year <= 0) return fmt::format("BC{:04}", 1 - year);
      return fmt::format("{}{:04}", draft.fiscal ? "FY" : "", year);
    case Granularity::decade: return fmt::format("{:03}", year / 10);
    case Granularity::century: return year < 0 ? fmt::format("BC{:02}", -year / 100 - 1) : fmt::format("{:02}", year / 100);
    default:
      return fmt::format("{:04}-{:02}-{:02}", year, month, static_cast<unsigned>(date.day()));
  }
}

namespace {

std::string open_unit(Granularity unit) {
  switch (unit) {
    case Granularity::week: return "XXXX-WXX";
    case Granularity::weekend: return "XXXX-WXX-WE";
    case Granularity::month: return "XXXX-XX";
    case Granularity::quarter: return "XXXX-QX";
    case Granularity::year: return "XXXX";
    case Granularity::decade: return "XXX";
    case Granularity::century: return "XX";
    default: return "XXXX-XX-XX";
  }
}

std::string open_date(const Draft& draft) {
  if (draft.month && draft.day) return fmt::format("XXXX-{:02}-{:02}", *draft.month, *draft.day);
  if (draft.month) return fmt::format("XXXX-{:02}", *draft.month);
  if (draft.weekday) return fmt::format("XXXX-WXX-{}", iso_weekday(*draft.weekday));
  if (draft.season) return fmt::format("XXXX-{}", season_names[draft.season]);
  if (draft.quarter) return fmt::format("XXXX-Q{}", draft.quarter);
  if (draft.half_year) return fmt::format("XXXX-H{}", draft.half_year);
  if (draft.decade) return fmt::format("XX{}", *draft.decade / 10 % 10);
  if (draft.unit) return open_unit(*draft.unit);
  if (draft.shift && draft.shift->unit >= Granularity::day) return open_unit(draft.shift->unit);
  return "XXXX-XX-XX";
}

char unit_letter(Granularity unit) {
  switch (unit) {
    case Granularity::second: return 'S';
    case Granularity::minute: return 'M';
    case Granularity::hour: return 'H';
    case Granularity::day: return 'D';
    case Granularity::week: return 'W';
    case Granularity::month: return 'M';
    case Granularity::quarter: return 'Q';
    default: return 'Y';
  }
}

}  // namespace

std::string open_value(const Draft& draft) { return open_date(draft) + time_suffix(draft); }

std::string amount_value(const TimeAmount& amount) {
  const char* start = amount.unit < Granularity::day ? "PT" : "P";
  if (amount.unit == Granularity::weekend)
    return amount.vague ? "PXWE" : fmt::format("P{:g}WE", amount.low);
  const double factor = amount.unit == Granularity::decade ? 10 : amount.unit == Granularity::century ? 100 : 1;
  if (amount.vague) return fmt::format("{}X{}", start, unit_letter(amount.unit));
  return fmt::format("{}{:g}{}", start, amount.low * factor, unit_letter(amount.unit));
}

}  // namespace tally::mention

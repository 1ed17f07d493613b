#include "ingest/head_lines.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/regex.hpp"
#include "base/utf8.hpp"
#include "ingest/credits.hpp"
#include "ingest/line_shape.hpp"

namespace tally::ingest {
namespace {

using base::make_span;
using base::Span;

constexpr std::string_view not_letters = " \t,.;:|/()[]-–—\"'";

bool is_release_label(std::string_view line) {
  static constexpr std::array<std::string_view, 13> whole = {
      "media release", "press release",     "news release",      "media statement", "press statement",
      "press summary", "press information", "press notice",      "media briefing",  "press office",
      "statement",     "advisory",          "official statement"};
  const std::string lower = base::to_lower(line);
  std::string_view plain = lower;
  while (plain.ends_with('.') || plain.ends_with(':')) plain.remove_suffix(1);
  return std::find(whole.begin(), whole.end(), plain) != whole.end() ||
         plain.starts_with("for immediate release") || plain.starts_with("for release") ||
         plain.starts_with("embargo") || plain.starts_with("strictly embargo");
}

// A weekday that the words state must be the date's own.
bool weekday_agrees(std::string_view words, const base::DateTime& date) {
  static constexpr std::array<std::string_view, 7> days = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  const std::chrono::weekday real{std::chrono::sys_days{date.date}};
  while (!words.empty()) {
    const std::string word = base::to_lower(take_piece(words, " ,"));
    const auto day = std::find(days.begin(), days.end(), std::string_view(word).substr(0, 3));
    if (day != days.end() && day - days.begin() != static_cast<std::ptrdiff_t>(real.c_encoding()))
      return false;
  }
  return true;
}

// What may stand before a date of publication: nothing, or words without figures (a release may be numbered)
// that a mark or a word such as "until" parts from it.
bool introduces_date(std::string_view before) {
  before = base::trim(before);
  if (before.empty()) return true;
  const bool parted = before.ends_with(',') || before.ends_with('/') || before.ends_with(':') || before.ends_with('-') ||
                      before.ends_with("–") || before.ends_with("—") || before.ends_with("|");
  const std::string lower = base::to_lower(before);
  const bool led = lower.ends_with(" on") || lower.ends_with(" until") || lower.ends_with("release");
  const std::size_t number = lower.find("no. ");
  const std::string_view words = std::string_view(lower).substr(0, std::min(number, lower.size()));
  return (parted || led) && std::none_of(words.begin(), words.end(), base::is_ascii_digit);
}

bool is_clock(std::string_view word) {
  const auto digits = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), base::is_ascii_digit));
  return digits > 0 && word.find_first_not_of("0123456789:.+ampAMPhH") == std::string_view::npos;
}

// What stands around a date of publication and says nothing else: labels, hours, zones, how long ago.
bool is_stamp_word(std::string_view word) {
  static constexpr std::array<std::string_view, 38> words = {
      "published", "updated", "posted",  "modified", "first",   "last",  "on",   "at",     "am",    "pm",  "a.m",  "p.m",  "local",
      "time",      "ago",     "minute",  "minutes",  "hour",    "hours", "day",  "days",   "min",   "mins", "hr",  "hrs",  "gmt",
      "utc",       "bst",     "et",      "edt",      "est",     "pt",    "cet",  "cest",   "ist",   "uk",  "aest", "read"};
  if (is_clock(word)) return true;
  const bool zone = word.starts_with("GMT") || word.starts_with("UTC");
  return zone || std::find(words.begin(), words.end(), base::to_lower(word)) != words.end();
}

constexpr std::string_view stamp_marks = " \t,;:|/()[]-–—·•";

bool is_stamp(std::string_view words) {
  while (!words.empty()) {
    std::string_view word = take_piece(words, stamp_marks);
    while (word.ends_with('.')) word.remove_suffix(1);
    if (!word.empty() && !is_stamp_word(word)) return false;
  }
  return true;
}

// "- NEW DELHI": where it was written.
bool is_place_behind(std::string_view rest) {
  for (bool placed = false; !rest.empty();) {
    const std::size_t dash = std::min(rest.find("- "), rest.find("– "));
    if (!placed && (dash == std::string_view::npos || !is_stamp(rest.substr(0, dash)))) return false;
    if (!placed) rest = rest.substr(dash + (rest[dash] == '-' ? 1 : 3));
    placed = true;
    const std::string_view word = take_piece(rest, stamp_marks);
    if (!word.empty() && !base::starts_upper(word)) return false;
  }
  return true;
}

bool has_year(std::string_view line) {
  std::size_t digits = 0;
  for (const char c : line) {
    digits = base::is_ascii_digit(c) ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

}  // namespace

std::optional<Span> find_full_date(std::string_view line) {
  if (!has_year(line)) return std::nullopt;
  static const std::string month =
      R"((?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?)";
  static const base::Regex date{
      R"((?i)(?:\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?\s*(?:[a-z]{2,4})?,?\s+(?:on\s+)?)?\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)" +
      month + R"(,?\s+\d{4}|)" + month +
      R"(\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2})(?:(?:,|\s+at|t)?\s*\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?(?:\s*[A-Z]{1,4}\b)?)?)"};
  const auto found = date.find(line);
  return found ? std::optional(found->whole) : std::nullopt;
}

std::optional<base::DateTime> line_date(std::string_view line) {
  const auto first = find_full_date(line);
  if (!first) return std::nullopt;
  const std::string_view before = line.substr(0, first->begin);
  if (!is_stamp(before) && !introduces_date(before)) return std::nullopt;
  const std::string_view words = first->in(line);
  std::string_view rest = line.substr(first->end);
  while (const auto next = find_full_date(rest)) {  // "| Updated 13 May 2025"
    if (!is_stamp(rest.substr(0, next->begin))) return std::nullopt;
    rest = rest.substr(next->end);
  }
  if (!is_stamp(rest) && !is_place_behind(rest)) return std::nullopt;
  auto date = base::parse_date_time(words);
  if (date && !weekday_agrees(words, *date)) date.reset();
  return date;
}

std::size_t outlet_before_date(std::string_view line) {
  std::size_t end = line.size();
  for (const std::string_view mark : {", ", " - ", " – ", ": ", " | "}) end = std::min(end, line.find(mark));
  if (end >= line.size() || line.find_first_of("0123456789") < end) return 0;
  const std::string_view name = line.substr(0, end);
  const std::size_t words = count_words(name);
  if (words < 2 || words > 6 || !base::starts_upper(name) || is_release_label(name)) return 0;
  return names_a_body(name) || name.starts_with("The ") ? end : 0;
}

std::optional<LabelledField> labelled_field(std::string_view line) {
  static constexpr std::array<std::string_view, 15> keys = {
      "published", "updated",     "last updated", "last modified", "posted", "date",     "author", "source",
      "outlet",    "publication", "url",          "link",   "headline", "title",  "standfirst"};
  const std::size_t colon = std::min(line.find(':'), line.find(" on "));
  if (colon == std::string_view::npos || colon > 14) return std::nullopt;
  const std::string_view key = base::trim(line.substr(0, colon));
  if (std::find(keys.begin(), keys.end(), base::to_lower(key)) == keys.end()) return std::nullopt;
  const std::string_view value = base::trim(line.substr(colon + (line[colon] == ':' ? 1 : 4)));
  if (value.empty()) return std::nullopt;
  const auto begin = static_cast<std::size_t>(value.data() - line.data());
  return LabelledField{key, make_span(begin, begin + value.size())};
}

bool names_a_body(std::string_view line) {
  static constexpr std::array<std::string_view, 74> words = {
      "academy",    "agency",       "argus",      "association", "attorneys",  "authority", "bank",
      "brief",      "broadcasting", "bulletin",   "chronicle",   "church",     "club",      "college",
      "commission", "committee",    "company",    "corporation", "council",    "county",    "courier",
      "court",      "daily",        "department", "diocese",     "echo",       "express",   "federation",
      "foundation", "garden",       "gazette",    "group",       "guardian",   "herald",    "hospital",
      "hospitals",  "inc",          "institute",  "journal",     "league",     "limited",   "llc",
      "llp",        "ltd",          "magazine",   "mail",        "ministry",   "mirror",    "museum",
      "news",       "newsletter",   "newspaper",  "newsroom",    "observer",   "office",    "party",
      "plc",        "police",       "post",       "press",       "radio",      "record",    "release",
      "review",     "school",       "service",    "society",     "solicitors", "standard",  "statement",
      "team",       "telegraph",    "television", "times"};
  static constexpr std::array<std::string_view, 6> more = {"tribune",    "trust",  "union",
                                                           "university", "weekly", "star"};
  const std::string lower = base::to_lower(line);
  for (std::string_view rest = lower; !rest.empty();) {
    const std::string_view word = take_piece(rest, not_letters);
    if (std::binary_search(words.begin(), words.end(), word)) return true;
    if (std::find(more.begin(), more.end(), word) != more.end()) return true;
  }
  return false;
}

bool is_place_line(std::string_view line) {
  const std::size_t comma = line.find(", ");
  if (comma == std::string_view::npos || count_words(line) > 6) return false;
  for (std::string_view rest = line; !rest.empty();) {
    if (!base::starts_upper(take_piece(rest, " "))) return false;
  }
  return true;
}

bool is_title_case(std::string_view line) {
  std::size_t words = 0, upper = 0;
  while (!line.empty()) {
    const std::string_view word = take_piece(line, " ");
    if (word.size() < 4) continue;
    ++words;
    if (base::starts_upper(word)) ++upper;
  }
  return words >= 2 && upper == words;
}

HeadLine kind_of_head_line(std::string_view line) {
  if (labelled_field(line)) return HeadLine::field;
  if (find_full_date(line)) return HeadLine::date;  // a byline's too
  if (is_byline(line)) return HeadLine::byline;
  return is_release_label(line) ? HeadLine::release : HeadLine::text;
}

}  // namespace tally::ingest

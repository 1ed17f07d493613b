#include "ingest/furniture.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"
#include "ingest/line_shape.hpp"

namespace tally::ingest {
namespace {

constexpr std::size_t longest_button = 160;  // bytes
constexpr std::size_t longest_link = 200;

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& phrases, std::string_view line) {
  return std::binary_search(phrases.begin(), phrases.end(), line);
}

template <std::size_t N>
const std::string_view* find_start(const std::array<std::string_view, N>& phrases, std::string_view line) {
  const auto found = std::find_if(phrases.begin(), phrases.end(),
                                  [&](std::string_view phrase) { return line.starts_with(phrase); });
  return found == phrases.end() ? nullptr : &*found;
}

// Whole lines, lower case, straight apostrophes, without marks at the end; sorted.
constexpr std::array<std::string_view, 95> whole_lines = {"ad",
                                                          "advert",
                                                          "advertisement",
                                                          "advertisements",
                                                          "advertising",
                                                          "all rights reserved",
                                                          "also read",
                                                          "back to top",
                                                          "bookmark",
                                                          "breaking",
                                                          "breaking news",
                                                          "click here",
                                                          "close",
                                                          "comment",
                                                          "comments",
                                                          "continue reading",
                                                          "copy link",
                                                          "don't miss",
                                                          "donate",
                                                          "e-mail",
                                                          "editor's pick",
                                                          "editor's picks",
                                                          "email",
                                                          "end",
                                                          "ends",
                                                          "follow us",
                                                          "home",
                                                          "image caption",
                                                          "image gallery",
                                                          "in this article",
                                                          "listen",
                                                          "live",
                                                          "load more",
                                                          "loading",
                                                          "log in",
                                                          "login",
                                                          "media caption",
                                                          "menu",
                                                          "mfl",
                                                          "more follows",
                                                          "more like this",
                                                          "more on this",
                                                          "more on this story",
                                                          "more on this topic",
                                                          "more stories",
                                                          "most popular",
                                                          "most read",
                                                          "most shared",
                                                          "most viewed",
                                                          "on this topic",
                                                          "open image in gallery",
                                                          "paid content",
                                                          "paid post",
                                                          "pause",
                                                          "play",
                                                          "print",
                                                          "promoted",
                                                          "promoted content",
                                                          "read also",
                                                          "read more",
                                                          "read next",
                                                          "read on",
                                                          "recommended",
                                                          "recommended for you",
                                                          "recommended reading",
                                                          "register",
                                                          "related",
                                                          "related article",
                                                          "related articles",
                                                          "related content",
                                                          "related coverage",
                                                          "related link",
                                                          "related links",
                                                          "related news",
                                                          "related posts",
                                                          "related reading",
                                                          "related stories",
                                                          "related story",
                                                          "related topic",
                                                          "related topics",
                                                          "save",
                                                          "search",
                                                          "see also",
                                                          "share",
                                                          "show more",
                                                          "sign in",
                                                          "sign out",
                                                          "sign up",
                                                          "sponsored",
                                                          "sponsored content",
                                                          "subscribe",
                                                          "top stories",
                                                          "trending",
                                                          "view comments",
                                                          "view gallery"};

// Before a colon or stroke and the headline of another page.
constexpr std::array<std::string_view, 11> pointers = {
    "more like this", "read more", "read also",  "read next",  "see also",  "also read",
    "more on this",   "related",   "watch more", "listen now", "don't miss"};

// Starts of lines that ask the reader to do something with the page.
constexpr std::array<std::string_view, 29> calls = {"share this",
                                                    "share on ",
                                                    "share via ",
                                                    "follow us on ",
                                                    "follow us @",
                                                    "follow @",
                                                    "like us on ",
                                                    "join us on ",
                                                    "sign up to our ",
                                                    "sign up for our ",
                                                    "sign up to receive ",
                                                    "sign up for free",
                                                    "subscribe to our ",
                                                    "subscribe now",
                                                    "subscribe for ",
                                                    "subscribe today",
                                                    "get the latest news",
                                                    "get our ",
                                                    "download our ",
                                                    "download the app",
                                                    "story continues below",
                                                    "article continues below",
                                                    "story continues after",
                                                    "article continues after",
                                                    "scroll down for ",
                                                    "scroll to continue",
                                                    "skip to ",
                                                    "skip past ",
                                                    "this article was originally published"};

constexpr std::array<std::string_view, 7> stamps = {"last updated", "first published", "updated", "published",
                                                    "posted",       "modified",        "filed"};

// Lower case, curly apostrophes made straight, marks at the end left away.
std::string plain_form(std::string_view line) {
  std::string out = base::to_lower(line);
  for (std::size_t at = out.find("\u2019"); at != std::string::npos; at = out.find("\u2019", at))
    out.replace(at, 3, "'");
  const std::size_t end = out.find_last_not_of(" :.\xBB\xC2>\xE2\x80\xA6\xBA");
  out.resize(end == std::string::npos ? 0 : end + 1);
  const std::size_t begin = std::min(out.find_first_not_of("-#*([ "), out.size());
  out.erase(0, begin);
  while (out.ends_with('-') || out.ends_with('#') || out.ends_with('*') || out.ends_with(')') ||
         out.ends_with(']') || out.ends_with(' ')) {
    out.pop_back();
  }
  return out;
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), base::is_ascii_digit); }

bool is_pointer(std::string_view line, std::string_view plain) {
  if (line.size() > longest_link || ends_as_sentence(line)) return false;
  const std::string_view* start = find_start(pointers, plain);
  if (start == nullptr) return false;
  std::string_view rest = plain.substr(start->size());
  for (const std::string_view what : {" articles", " stories", " story", " links", " news"}) {
    if (*start == "related" && rest.starts_with(what)) rest.remove_prefix(what.size());
  }
  return rest.starts_with(": ") || rest.starts_with(" | ") || rest.starts_with(" » ") ||
         rest.starts_with(" > ");
}

// "3 hours ago", "2 min read", "12 comments", "4 of 9"
bool is_count(std::string_view plain) {
  std::size_t digits = 0;
  while (digits < plain.size() && base::is_ascii_digit(plain[digits])) ++digits;
  if (digits == 0 || digits > 4) return false;
  std::string_view rest = plain.substr(digits);
  if (rest.starts_with(' ') || rest.starts_with('-')) rest.remove_prefix(1);
  static constexpr std::array<std::string_view, 13> units = {
      "comment",  "comments",   "day ago",     "days ago",    "hour ago",     "hours ago", "min read",
      "mins ago", "minute ago", "minute read", "minutes ago", "minutes read", "mins read"};
  if (std::find(units.begin(), units.end(), rest) != units.end()) return true;
  return rest.starts_with("of ") && rest.size() <= 6 &&
         std::all_of(rest.begin() + 3, rest.end(), base::is_ascii_digit);
}

bool is_stamp(std::string_view line, std::string_view plain) {  // of time or ownership
  const bool rights = plain.starts_with("©") || plain.starts_with("(c) ") || plain.starts_with("c) ") ||
                      plain.starts_with("copyright ");
  if (rights && line.size() <= 140) return true;
  const std::string_view* start = find_start(stamps, plain);
  return start != nullptr && line.size() <= 90 && !ends_as_sentence(line) && has_digit(plain) &&
         (plain.substr(start->size()).starts_with(' ') || plain.substr(start->size()).starts_with(':'));
}

// One word that is an address, a handle or a tag; "30", as agencies end their copy.
bool is_address(std::string_view line) {
  if (line.find(' ') != std::string_view::npos)
    return line.starts_with('#') && line.find(" #") != std::string_view::npos;
  const std::size_t at = line.find('@');
  return line.starts_with("https://") || line.starts_with("http://") || line.starts_with("www.") ||
         line.starts_with('#') || (at != std::string_view::npos && line.size() > 3);
}

}  // namespace

bool is_page_furniture(std::string_view line) {
  if (line.size() > longest_link) return false;
  if (!has_word(line) || is_address(line) || line == "- 30 -" || line == "-30-") return true;
  const std::string plain = plain_form(line);
  if (contains(whole_lines, plain) || is_pointer(line, plain) || is_stamp(line, plain) || is_count(plain))
    return true;
  return line.size() <= longest_button && find_start(calls, plain) != nullptr;
}

}  // namespace tally::ingest

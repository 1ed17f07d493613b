#include "ingest/credits.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"
#include "ingest/head_lines.hpp"
#include "ingest/line_shape.hpp"

namespace tally::ingest {
namespace {

constexpr std::size_t longest_credit = 100;  // bytes

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Agencies and picture libraries as they sign pictures, and the stock words for pictures that nobody signed.
bool is_agency(std::string_view name) {
  static constexpr std::array<std::string_view, 84> exact = {"PA",
                                                             "PA Media",
                                                             "PA Wire",
                                                             "PA Archive",
                                                             "PA Images",
                                                             "PA News",
                                                             "PA Graphics",
                                                             "Press Association",
                                                             "Reuters",
                                                             "REUTERS",
                                                             "AP",
                                                             "AP Photo",
                                                             "AP Photos",
                                                             "Associated Press",
                                                             "The Associated Press",
                                                             "AFP",
                                                             "Agence France-Presse",
                                                             "Getty",
                                                             "Getty Images",
                                                             "EPA",
                                                             "EFE",
                                                             "EPA-EFE",
                                                             "Shutterstock",
                                                             "Alamy",
                                                             "Alamy Live News",
                                                             "Alamy Stock Photo",
                                                             "Rex",
                                                             "REX",
                                                             "Rex Features",
                                                             "SWNS",
                                                             "dpa",
                                                             "DPA",
                                                             "Xinhua",
                                                             "Bloomberg",
                                                             "iStock",
                                                             "TASS",
                                                             "Tass",
                                                             "NurPhoto",
                                                             "ZUMA",
                                                             "ZUMA Press",
                                                             "UPI",
                                                             "AAP",
                                                             "AAP Image",
                                                             "Canadian Press",
                                                             "The Canadian Press",
                                                             "CP",
                                                             "ANSA",
                                                             "Ansa",
                                                             "Anadolu",
                                                             "Anadolu Agency",
                                                             "Magnum",
                                                             "Unsplash",
                                                             "Wikimedia",
                                                             "Wikimedia Commons",
                                                             "BBC",
                                                             "ITV",
                                                             "CNN",
                                                             "Sky News",
                                                             "Handout",
                                                             "HANDOUT",
                                                             "Supplied",
                                                             "SUPPLIED",
                                                             "Submitted",
                                                             "Contributed",
                                                             "File photo",
                                                             "File Photo",
                                                             "FILE PHOTO",
                                                             "Stock image",
                                                             "Library image",
                                                             "Google",
                                                             "Google Maps",
                                                             "Google Street View",
                                                             "Google Earth",
                                                             "Facebook",
                                                             "Instagram",
                                                             "Twitter",
                                                             "X/Twitter",
                                                             "Twitter/X",
                                                             "YouTube",
                                                             "TikTok",
                                                             "LinkedIn",
                                                             "Flickr",
                                                             "Pool",
                                                             "via REUTERS"};
  return contains(exact, name);
}

// Up to four words that begin with a capital: a photographer or a house.
bool is_signer(std::string_view name) {
  std::size_t words = 0;
  while (!name.empty()) {
    const std::string_view word = take_piece(name, " ");
    if (!base::starts_upper(word) || ++words > 4) return false;
  }
  return words > 0;
}

// "gov.uk", "www.the-post.test": nothing but labels of letters with dots between.
bool is_domain(std::string_view line) {
  const std::size_t dot = line.rfind('.');
  if (dot == std::string_view::npos || dot < 2) return false;
  const std::string_view top = line.substr(dot + 1);
  const auto is_label = [](char c) {
    return base::is_ascii_alpha(c) || base::is_ascii_digit(c) || c == '-' || c == '.';
  };
  return top.size() >= 2 && top.size() <= 6 && std::all_of(top.begin(), top.end(), base::is_ascii_alpha) &&
         std::all_of(line.begin(), line.end(), is_label) && line.find("..") == std::string_view::npos;
}

// Agencies and names, parted by strokes, commas or "via"; one agency at least, which the names alone are not.
bool is_signature(std::string_view line) {
  if (is_agency(line)) return true;
  std::string parted(line);
  for (const std::string_view word : {" via ", " and ", " - ", " – "}) {
    for (std::size_t at = parted.find(word); at != std::string::npos; at = parted.find(word, at))
      parted.replace(at, word.size(), "/");
  }
  std::string_view rest = parted;
  bool agency = false;
  while (!rest.empty()) {
    const std::string_view part = take_piece(rest, "/,|");
    if (is_agency(part)) {
      agency = true;
    } else if (!is_signer(part)) {
      return false;
    }
  }
  return agency;
}

// Bytes of "Picture:", "Photo by ", "Image source, " at the start of the lower-case line; 0 when none stands
// there.
std::size_t label_length(std::string_view lower) {
  static constexpr std::array<std::string_view, 13> labels = {
      "photograph", "picture credit", "picture",      "photo credit", "photographer",
      "photo",      "image credit",   "image source", "image",        "pic",
      "credit",     "graphic",        "illustration"};
  for (const std::string_view label : labels) {
    if (!lower.starts_with(label)) continue;
    std::size_t end = label.size();
    if (lower.substr(end).starts_with('s')) ++end;
    for (const std::string_view mark : {":", " :", " |", " by ", " courtesy of ", ", "}) {
      if (mark == ", " && label != "image source") continue;
      if (lower.substr(end).starts_with(mark)) return end + mark.size();
    }
  }
  return 0;
}

// The label and after it a name, no sentence.
bool is_labelled(std::string_view text) {
  if (text.empty() || std::string_view("PpIiCcGg").find(text[0]) == std::string_view::npos) return false;
  const std::size_t label = label_length(base::to_lower(text.substr(0, 40)));
  if (label == 0) return false;
  const std::string_view name = base::trim(text.substr(std::min(label, text.size())));
  const bool sentence = name.find_first_of("!?:") != std::string_view::npos ||
                        (ends_as_sentence(name) && count_words(name) > 4);
  return name.size() >= 2 && name.size() <= 70 && (base::starts_upper(name) || name[0] == '@') && !sentence;
}

std::string_view without_brackets(std::string_view line) {
  while (line.starts_with('(') || line.starts_with('[')) line.remove_prefix(1);
  while (line.ends_with(')') || line.ends_with(']') || line.ends_with('.')) line.remove_suffix(1);
  if (line.starts_with("©")) line.remove_prefix(2);
  return base::trim(line);
}

// The words after "By": names and posts in capitals, joined by small words.
bool is_signed_by(std::string_view rest) {
  static constexpr std::array<std::string_view, 15> small = {
      "and", "in", "at", "of", "for", "the", "de", "van", "von", "der", "bin", "al", "&", "|", "/"};
  std::size_t names = 0, words = 0;
  bool last_is_name = false;
  while (!rest.empty()) {
    std::string_view word = take_piece(rest, " ");
    while (word.ends_with(',') || word.ends_with(';')) word.remove_suffix(1);
    if (word.empty()) continue;
    last_is_name = base::starts_upper(word);
    if (!last_is_name && (words == 0 || !contains(small, word))) return false;
    names += last_is_name ? 1 : 0;
    if (++words > 14) return false;
  }
  return names >= 2 && last_is_name;
}

}  // namespace

namespace {

// "By Ann Lee, 6 May 2025" without the date
std::string_view without_date(std::string_view line) {
  if (line.empty() || !base::is_ascii_digit(line.back())) return line;
  const auto date = find_full_date(line);
  if (!date || date->end != line.size()) return line;
  line = line.substr(0, date->begin);
  const std::size_t last = line.find_last_not_of(" ,|-\xE2\x80\x93\x94");
  return last == std::string_view::npos ? std::string_view() : line.substr(0, last + 1);
}

}  // namespace

bool is_byline(std::string_view whole_line) {
  const std::string_view line = without_date(whole_line);
  static constexpr std::array<std::string_view, 10> leads = {"words",    "story",    "report",   "written",
                                                             "text",     "pictures", "analysis", "exclusive",
                                                             "reviewed", "compiled"};
  if (line.size() > 200) return false;
  std::string_view rest = without_brackets(line);
  std::string first = base::to_lower(take_piece(rest, " "));
  if (first == "additional") first = base::to_lower(take_piece(rest, " "));
  if (first == "reporting" || first == "writing" || first == "editing") return rest.starts_with("by ");
  if (contains(leads, first)) first = base::to_lower(take_piece(rest, " "));
  return (first == "by" || first == "by:") && line.size() <= 120 && !ends_as_sentence(line) &&
         is_signed_by(rest);
}

bool is_credit(std::string_view line) {
  if (line.size() > longest_credit) return false;
  const std::string_view inner = without_brackets(line);
  return is_signature(inner) || is_labelled(inner) || is_domain(line);
}

std::optional<std::size_t> trailing_credit(std::string_view text, bool marked_caption) {
  const std::size_t tail = text.size() > longest_credit ? text.size() - longest_credit : 0;
  for (std::size_t at = text.find(' ', tail); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    const bool open = rest.starts_with('(') || rest.starts_with('[');
    if (is_labelled(without_brackets(rest)) && (open || text[at - (at > 0 ? 1 : 0)] != ',')) return at + 1;
    if (!marked_caption || !open || !(rest.ends_with(')') || rest.ends_with(']') || rest.ends_with(").")))
      continue;
    const std::string_view inner = without_brackets(rest);
    const bool signs = inner.find('/') != std::string_view::npos || is_signature(inner) ||
                       (inner.size() <= 6 && inner.size() >= 2 && is_all_upper(inner));
    if (signs && inner.find_first_of("()") == std::string_view::npos) return at + 1;
  }
  return std::nullopt;
}

}  // namespace tally::ingest

#include "ingest/furniture.hpp"

#include <array>
#include <string>

#include "base/regex.hpp"
#include "base/utf8.hpp"

namespace tally::ingest {
namespace {

using base::Regex;

// Agencies and picture libraries as they sign pictures, and the stock words for pictures that nobody signed.
constexpr std::string_view agency =
    R"((?:PA(?: Media| Wire| Archive| Images| News| Graphics)?|Press Association|Reuters|REUTERS|AP(?: Photo)?|(?:The )?Associated Press|AFP|Agence France-Presse|Getty(?: Images)?|EPA(?:[-/]EFE)?|EFE|Shutterstock|Alamy(?: Live News| Stock Photo)?|R[Ee][Xx](?: Features)?|SWNS|dpa|DPA|Xinhua|Bloomberg|iStock|TASS|Tass|NurPhoto|ZUMA(?: Press)?|UPI|AAP(?: Image)?|(?:The )?Canadian Press|CP|ANSA|Ansa|Anadolu(?: Agency)?|Magnum|Unsplash|Wikimedia(?: Commons)?|PA Wire/PA Images|BBC|ITV|CNN|Sky News|Handout|HANDOUT|Supplied|SUPPLIED|Submitted|Contributed|File [Pp]hoto|FILE PHOTO|Stock [Ii]mage|Library [Ii]mage|Google(?: Maps| Street View| Earth)?|Facebook|Instagram|Twitter(?:/X)?|X/Twitter|YouTube|TikTok|LinkedIn|Flickr))";

// A photographer or house beside an agency.
constexpr std::string_view signer = R"([A-ZÀ-ÖØ-ÞĀ-῿Ⰰ-퟿][A-Za-zÀ-ÖØ-öø-῿Ⰰ-퟿.’'-]*(?: [A-ZÀ-ÖØ-ÞĀ-῿Ⰰ-퟿][A-Za-zÀ-ÖØ-öø-῿Ⰰ-퟿.’'-]*){0,3})";

constexpr std::string_view label =
    R"((?i:(?:main |cover )?(?:picture|photo|photograph|image|pic|photo credit|image credit|picture credit|credit|image source|photographer|graphic|illustration)s?))";

Regex whole_credit() {
  const std::string joint = R"(\s*(?:/|,|\||-|–|\bvia\b|\band\b)\s*)";
  const std::string party = "(?:" + std::string(agency) + "|" + std::string(signer) + ")";
  const std::string signed_by = "(?:" + std::string(agency) + "(?:" + joint + party + ")*|(?:" + party + joint + ")+" +
                                std::string(agency) + ")";
  const std::string labelled = std::string(label) + R"((?:\s*[:|]|,| by| courtesy of| credit:)\s*[A-ZÀ-ÖØ-ÞĀ-῿Ⰰ-퟿@](?:[^.!?]|\b[A-Z]\.){1,70})";
  return Regex(R"([(\[]?(?:©|\(c\)|Via )?\s*(?:)" + signed_by + "|" + labelled +
               R"(|(?:www\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,6})[)\]]?\.?)");
}

bool short_without_stop(std::string_view line, std::size_t most_bytes) {
  return line.size() <= most_bytes && !ends_as_sentence(line);
}

bool is_pointer(std::string_view line) {  // to other pages
  static const Regex alone{
      R"((?i)(?:more like this|read (?:more|also|next|on)|see also|also read|more on this(?: story| topic)?|more stories|related(?: (?:articles?|stories|story|topics?|content|links?|coverage|news|posts?|reading))?|recommended(?: for you| reading| stories)?|most (?:read|viewed|popular|shared)(?: stories)?|don['’]t miss|you (?:may|might) (?:also )?like|what to read next|top stories|trending(?: now)?|on this topic|editor['’]s picks?|elsewhere on .{2,40}|more from .{2,40})\s*[:»>›…]*)"};
  static const Regex with_title{
      R"((?i)(?:more like this|read (?:more|also|next)|see also|also read|more on this(?: story)?|related(?: (?:articles?|stories|story|links?|news))?|watch more|listen now|don['’]t miss|from the archive)\s*[:|»>›]\s*.+)"};
  return alone.matches(line) || (with_title.matches(line) && short_without_stop(line, 200));
}

bool is_button(std::string_view line) {
  static const Regex button{
      R"((?i)(?:share|save|print|e-?mail|comments?(?: \(?\d+\)?)?|\d+ comments?|view comments|copy link|bookmark|listen|play|pause|menu|search|close|home|log ?in|sign ?(?:in|up|out)|register|subscribe|donate|advertisements?|advert|ad|sponsored(?: content)?|promoted(?: content)?|paid (?:content|post)|loading|continue reading|back to top|show more|load more|view gallery|open image in gallery|image gallery|\d+ of \d+|\d+[- ]min(?:ute)?s? read|image caption|media caption|live|breaking(?: news)?)\s*[.…:>»]*)"};
  static const Regex call{
      R"((?i)(?:share (?:this|on|via)\b.*|follow (?:us|@\S+)(?: on\b.*)?|follow the .{2,30} on (?:x|twitter|facebook|instagram|whatsapp|tiktok)\b.*|like us on .*|join us on .*|sign up (?:to|for) .*newsletter.*|subscribe (?:to|now|for|today)\b.*|get the latest .*(?:newsletter|inbox|app)\b.*|download (?:our|the) .*\bapp\b.*|(?:story|article) continues (?:below|after)\b.*|scroll (?:down )?(?:to|for) .*|skip (?:to|past) .*|click here\b.*|tap here\b.*|want more\?.*|(?:this|the) (?:article|story) (?:was )?(?:first|originally) (?:appeared|published) .*)[.!]?)"};
  return button.matches(line) || (line.size() <= 160 && call.matches(line));
}

bool is_stamp(std::string_view line) {  // of time or ownership
  static const Regex time{
      R"((?i)(?:(?:last |first )?(?:updated|published|posted|modified|edited|filed)(?: on| at)?\s*[:|]?\s.*\d.*|\d+ (?:minutes?|mins?|hours?|days?) ago))"};
  static const Regex rights{R"((?i)(?:©|\(c\)|copyright\b).{0,120}|all rights reserved\.?)"};
  return (time.matches(line) && short_without_stop(line, 90)) || rights.matches(line);
}

// A letter or digit of any script stands in it; U+2000 to U+2BFF are marks and symbols.
bool has_word(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const base::CodePoint c = base::decode(line, at);
    const bool ascii = base::is_ascii_alpha(line[at]) || base::is_ascii_digit(line[at]);
    if (ascii || (c.value >= 0xC0 && (c.value < 0x2000 || c.value > 0x2BFF))) return true;
    at += c.length;
  }
  return false;
}

bool is_ornament(std::string_view line) {
  static const Regex end_mark{R"((?i)[-–—*#(\[ ]*(?:ends?|-?30-?|more follows|mfl)[-–—*#)\] .]*)"};
  static const Regex address{R"((?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+|(?:#\w+\s*)+))"};
  return !has_word(line) || end_mark.matches(line) || address.matches(line);
}

}  // namespace

bool ends_as_sentence(std::string_view text) {
  for (;;) {
    text = base::trim(text);
    bool closed = false;
    for (const std::string_view mark : {"\u201D", "\u2019", "\u00BB", "\"", "'", ")", "]", "*", "_"}) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      closed = true;
    }
    if (!closed) break;
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("\u2026");
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool white = base::is_ascii_space(c);
    if (!white && !inside) ++words;
    inside = !white;
  }
  return words;
}

bool is_table_row(std::string_view line) {
  std::size_t figures = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (base::is_ascii_digit(line[at]) && (at == 0 || !base::is_ascii_digit(line[at - 1]))) ++figures;
  }
  return (figures >= 3 && figures * 3 >= count_words(line)) || line.find("   ") != std::string_view::npos ||
         line.find('\t') != std::string_view::npos;
}

bool is_all_upper(std::string_view text) {
  bool letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::decode(text, at);
    const std::string_view one = text.substr(at, c.length);
    if (base::starts_upper(one)) {
      letters = true;
    } else if (base::is_lower(c.value)) {
      return false;
    }
    at += c.length;
  }
  return letters;
}

bool is_byline(std::string_view line) {
  static const Regex by{
      R"((?:(?:Words|Story|Report|Written|Text|Pictures?|Analysis|Exclusive|Reviewed|Compiled)\s+)?(?:[Bb]y|BY):?\s+[A-ZÀ-ÖØ-ÞĀ-῿Ⰰ-퟿][A-Za-zÀ-ÖØ-öø-῿Ⰰ-퟿.’'-]*(?:[ ,&|/]+(?:and |in |at |of |for |the |de |van |von |der |al-|bin )*[A-ZÀ-ÖØ-ÞĀ-῿Ⰰ-퟿][A-Za-zÀ-ÖØ-öø-῿Ⰰ-퟿.’'-]*){1,11})"};
  static const Regex reporting{R"((?i)[(\[]?(?:additional )?(?:reporting|writing|editing) by [A-Za-zÀ-ÖØ-öø-῿Ⰰ-퟿ ,;.&’'-]{4,160}[)\]]?)"};
  return (line.size() <= 120 && by.matches(line)) || reporting.matches(line);
}

bool is_credit(std::string_view line) {
  static const Regex credit = whole_credit();
  return line.size() <= 100 && credit.matches(line);
}

bool is_page_furniture(std::string_view line) {
  return is_pointer(line) || is_button(line) || is_stamp(line) || is_ornament(line);
}

std::optional<std::size_t> trailing_credit(std::string_view text, bool marked_caption) {
  static const Regex labelled{R"([(\[]?(?:)" + std::string(label) + R"()(?:\s*[:|]| by| courtesy of)\s*[A-ZÀ-ÖØ-ÞĀ-῿Ⰰ-퟿@][^!?:]{1,70}$)"};
  static const Regex in_brackets{R"(\((?:©|)" + std::string(agency) + R"(|[^()/]{2,40}/[^()]{2,40}|[A-Z]{2,6})\s*[^()]{0,40}\)\.?$)"};
  const std::size_t tail = text.size() > 110 ? text.size() - 110 : 0;
  auto found = labelled.find(text, tail);
  if (!found && marked_caption) found = in_brackets.find(text, tail);
  if (!found || found->whole.begin == 0) return std::nullopt;
  const std::size_t begin = found->whole.begin;
  const bool parted = base::is_ascii_space(text[begin - 1]);
  return parted ? std::optional(begin) : std::nullopt;
}

}  // namespace tally::ingest

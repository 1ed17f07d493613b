#include "undated.hpp"

#include <algorithm>

#include "base/regex.hpp"
#include "claim/event_key.hpp"
#include "claim/qualifiers.hpp"
#include "language/word_set.hpp"
#include "mention/quoted.hpp"

namespace tally::rules {
namespace {

using align::ArticleFacts;
using mention::Granularity;
using mention::Mention;
using mention::TimeExpression;

bool names_date(const TimeExpression& time) { return time.month && time.day; }

// "Ljubljana, 1 September -": a date at the very beginning dates an article that says no more of itself.
bool has_date_line(const ArticleFacts& facts) {
  const auto& blocks = facts.article.blocks;
  const auto body = std::find_if(blocks.begin(), blocks.end(), [](const auto& b) { return b.zone == ingest::Zone::body; });
  if (body == blocks.end()) return false;
  constexpr std::uint32_t line_length = 60;
  return std::any_of(facts.mentions.all.begin(), facts.mentions.all.end(), [&](const Mention& mention) {
    const auto* time = std::get_if<TimeExpression>(&mention.value);
    return time != nullptr && names_date(*time) && mention.span.begin >= body->span.begin &&
           mention.span.begin < body->span.begin + line_length;
  });
}

// No words but names and those of date lines.
bool is_date_line(std::string_view line) {
  constexpr language::WordSet of_lines{{"am", "a.m", "and", "at", "by", "date", "for", "from", "in", "issued", "last", "of", "on", "pm",
                                        "p.m", "posted", "published", "release", "st", "nd", "rd", "th", "the", "to",
                                        "until", "updated", "embargoed"}};
  static const base::Regex word(R"([\pL](?:[\pL.'\x{2019}-]*\pL)?)");
  std::size_t at = 0;
  while (const auto found = word.find(line, at)) {
    at = found->whole.end;
    const std::string_view text = found->whole.in(line);
    const bool lower = text.front() >= 'a' && text.front() <= 'z';
    if (lower && !of_lines.contains(text)) return false;
  }
  return true;
}

// "Published: Thursday, September 4 at 6:15 p.m.": a line of its own, no sentence of the story.
bool has_dated_line(const ArticleFacts& facts) {
  static const base::Regex date(R"((?i)\b(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|)"
                                R"((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b|)"
                                R"(\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d\d-\d\d))");
  constexpr std::size_t line_length = 90;
  return std::any_of(facts.article.blocks.begin(), facts.article.blocks.end(), [&](const ingest::Block& block) {
    const std::string_view line = block.span.in(facts.article.text);
    const bool sentence = block.zone != ingest::Zone::furniture && line.ends_with('.');
    return line.size() <= line_length && !sentence && block.zone != ingest::Zone::caption && date.find(line) && is_date_line(line);
  });
}

// "today (Tuesday, March 11)"
bool has_date_beside(const ArticleFacts& facts) {
  constexpr std::uint32_t nearby = 4;
  const Mention* last = nullptr;
  for (const Mention& mention : facts.mentions.all) {
    const auto* time = std::get_if<TimeExpression>(&mention.value);
    if (time == nullptr) continue;
    if (last != nullptr && mention.span.begin <= last->span.end + nearby) {
      const auto& before = std::get<TimeExpression>(last->value);
      if ((before.deictic && names_date(*time)) || (time->deictic && names_date(before))) return true;
    }
    last = &mention;
  }
  return false;
}

// Weeks and months may be told apart by the season; a day that nobody dates is lost.
bool tells_of_day(const Mention& mention) {
  const auto& time = std::get<TimeExpression>(mention.value);
  return time.granularity <= Granularity::day || time.value == "PAST_REF";
}

// The reader's days: "today" may be the age that we live in, where it times nothing that happened or will.
bool times_something(const ArticleFacts& facts, const Mention& mention) {
  if (mention.span.in(facts.article.text).size() != std::string_view("today").size()) return true;
  const auto event = claim::event_of(facts.document, mention.tokens);
  if (!event) return false;
  const claim::Phase phase = claim::qualify(facts.document, event->verb).phase;
  return phase == claim::Phase::past || phase == claim::Phase::planned;
}

bool is_bare_time_of_day(const TimeExpression& time) {
  const bool stated = time.clock || time.part != mention::PartOfDay::none;
  return stated && !time.deictic && !time.day && !time.weekday && time.type == mention::TimeType::time;
}

}  // namespace

bool bears_date(const ArticleFacts& facts) {
  return facts.article.published || facts.article.updated || has_date_line(facts) || has_dated_line(facts) || has_date_beside(facts);
}

bool is_open(const ingest::Article& article, const Mention& mention) {
  const auto* time = std::get_if<TimeExpression>(&mention.value);
  if (time == nullptr || !time->deictic || time->interval) return false;
  if (time->value == "PAST_REF") return mention.span.in(article.text).find("other") != std::string_view::npos;
  if (time->value.ends_with("_REF") || time->type == mention::TimeType::duration) return false;
  return time->granularity <= Granularity::month && !time->amount;
}

OpenTimes open_times(const ArticleFacts& facts) {
  OpenTimes out;
  if (bears_date(facts)) return out;
  std::vector<language::SentenceId> sentences;
  for (const Mention& mention : facts.mentions.all) {
    if (!is_open(facts.article, mention)) continue;
    const bool quoted = mention::is_quoted(facts.mentions, mention.span);
    (quoted ? out.quoted : out.own).push_back(&mention);
    if (quoted) continue;
    sentences.push_back(facts.document.tokens[mention.tokens.begin].sentence);
    out.telling = out.telling || (tells_of_day(mention) && times_something(facts, mention));
  }
  for (const Mention& mention : facts.mentions.all) {
    const auto* time = std::get_if<TimeExpression>(&mention.value);
    if (time == nullptr || !is_bare_time_of_day(*time)) continue;
    const language::SentenceId home = facts.document.tokens[mention.tokens.begin].sentence;
    if (std::binary_search(sentences.begin(), sentences.end(), home)) out.beside.push_back(&mention);
  }
  return out;
}

}  // namespace tally::rules

#include "topics.hpp"

#include <algorithm>

#include "language/word_set.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::WordSet;

// Units, spans of time and words for figures themselves say nothing of what a sentence is about.
bool is_bare(std::string_view lemma) {
  static constexpr WordSet words{{"year", "month", "week", "day", "hour", "minute", "second", "quarter", "decade", "time", "period", "cent", "percent", "point", "pound",
                                  "dollar", "euro", "million", "billion", "people", "number", "figure", "total", "average", "rate", "half", "third", "monday", "tuesday",
                                  "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
                                  "september", "october", "november", "december", "thing", "way", "end", "company", "firm", "group", "business", "country", "city", "state", "government", "spokesman", "spokeswoman", "statement", "report"}};
  return words.contains(lemma);
}

}  // namespace

std::string_view topic_word(std::string_view lemma) {
  static constexpr WordSet revenue{{"revenue", "sale", "sales", "turnover", "taking", "takings", "income"}};
  static constexpr WordSet profit{{"profit", "earnings", "earning", "surplus"}};
  static constexpr WordSet cost{{"cost", "expense", "expenses", "spending", "outlay", "expenditure", "bill"}};
  static constexpr WordSet job{{"job", "post", "role", "position", "redundancy", "worker", "employee", "staff"}};
  static constexpr WordSet dead{{"death", "fatality", "victim", "dead"}};
  static constexpr WordSet incident{{"incident", "case", "offence", "offense", "crime"}};
  static constexpr WordSet backing{{"support", "backing", "share", "rating", "approval", "poll", "survey"}};
  if (revenue.contains(lemma)) return "revenue";
  if (profit.contains(lemma)) return "profit";
  if (cost.contains(lemma)) return "cost";
  if (job.contains(lemma)) return "job";
  if (dead.contains(lemma)) return "death";
  if (incident.contains(lemma)) return "incident";
  return backing.contains(lemma) ? "backing" : lemma;
}

Topics::Topics(const Sheet& sheet) : sheet_(sheet), nouns_(sheet.document().sentences.size()) {
  for (std::uint32_t s = 0; s < nouns_.size(); ++s) {
    const language::TokenRange range = sheet.sentence(s);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (sheet.token(i).upos == language::Upos::noun && !is_bare(sheet.lemma(i))) nouns_[s].insert(topic_word(sheet.lemma(i)));
    }
  }
}

std::size_t Topics::shared(std::uint32_t a, std::uint32_t b) const {
  return static_cast<std::size_t>(std::count_if(nouns_[a].begin(), nouns_[a].end(), [&](std::string_view noun) { return nouns_[b].contains(noun); }));
}

bool Topics::names_subject_of(std::uint32_t sentence, std::uint32_t token) const {
  const auto& range = sheet_.document()[sheet_.token(token).sentence].tokens;
  for (std::uint32_t i = range.begin; i < token; ++i)
    if (sheet_.token(i).upos == language::Upos::noun && nouns_[sentence].contains(topic_word(sheet_.lemma(i)))) return true;
  return false;
}

}  // namespace tally::rules::arithmetic

#include "stretch_list.hpp"

#include <algorithm>
#include <map>

#include "claim/qualifiers.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "sentence_times.hpp"

namespace tally::rules {
namespace {

using align::HappeningFrame;
using align::Stage;
using align::ToldTime;
using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::TokenId;
using mention::TimeBearing;

constexpr language::WordSet opening{{"launch", "open", "strike"}};
constexpr language::WordSet closing{{"adjourn", "call off", "close", "halt", "lift", "stop", "suspend"}};
// Words of a length that was meant to be another, or came to be.
constexpr language::WordSet changing{{"extend", "extended", "extension", "further", "initial", "initially", "original",
                                      "originally", "planned", "scheduled", "short", "shortened"}};

// "Was suspended when talks produced a form of words in the early hours of Thursday": the verb that the clause hangs on.
bool closes_above(const Document& document, TokenId at, TokenId opened) {
  constexpr language::WordSet words{{"call", "close", "conclude", "end", "finish", "halt", "lift", "stop", "suspend"}};
  for (int steps = 0; steps < 2 && document[at].relation == Relation::advcl; ++steps) {
    at = document[at].head;
    if (document[at].head == opened && words.contains(document.lemma(document[at]))) return true;
  }
  return false;
}

bool opens(const ToldTime& told) { return told.frame.stage == Stage::begin || opening.contains(told.frame.verb); }
bool closes(const ToldTime& told) { return told.frame.stage == Stage::end || closing.contains(told.frame.verb); }

language::SentenceId sentence_of(const align::Story& story, const ToldTime& told) {
  return story[told.article].document.tokens[told.mention->tokens.begin].sentence;
}

}  // namespace

bool tells_of_changed_length(const Document& document, language::SentenceId sentence) {
  const auto& tokens = document.tokens_of(sentence);
  return std::any_of(tokens.begin(), tokens.end(), [&](const language::Token& token) { return changing.contains(document.norm(token)); });
}

StretchList::StretchList(const align::Story& story, const align::ClauseTerms& terms, const align::ToldTimes& told)
    : story_(story), terms_(terms), told_(told) {
  collect_pairs();
  for (std::size_t a = 0; a < story_.articles.size(); ++a) {
    collect_ranges(ArticleId(a));
    collect_day_ranges(ArticleId(a));
  }
  collect_stages();
}

void StretchList::add(const ToldTime& from, const ToldTime& to) {
  if (tells_of_changed_length(document(from.article), sentence_of(story_, from)) || tells_of_changed_length(document(to.article), sentence_of(story_, to))) return;
  if (from.qualifiers.polarity != claim::Polarity::positive || to.qualifiers.polarity != claim::Polarity::positive) return;
  const auto& thing = from.frame.named.empty() ? from.frame.core : from.frame.named;
  stretches_.push_back({from.article, to.article, {from.mention, &from.time}, {to.mention, &to.time}, thing});
}

// "Opened on 9 June and closed on 31 August"
void StretchList::collect_pairs() {
  const auto& all = told_.all();
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const ToldTime& from = all[i];
    const ToldTime& to = all[i + 1];
    if (from.article != to.article || sentence_of(story_, from) != sentence_of(story_, to) || !opens(from) || from.frame.event == nullptr) continue;
    const bool joined = document(to.article)[to.frame.head].head == from.frame.event->predicate ||
                        !align::shared_terms(from.frame.core, to.frame.core).empty();
    const bool above = closes_above(document(to.article), to.frame.head, from.frame.event->predicate);
    if (above || (closes(to) && joined)) add(from, to);
  }
}

// "3 to 9 August", told in one
void StretchList::collect_day_ranges(ArticleId article) {
  for (const auto& sentence : times_by_sentence(story_[article])) {
    for (const SentenceTime& time : sentence) {
      if (!time.is_dated() || !time.time->day || time.time->granularity != mention::Granularity::day) continue;
      const auto [begin, end] = *time.time->interval;
      constexpr std::chrono::days one{1};
      if (end - begin <= one || end - begin > std::chrono::days{31}) continue;
      mention::TimeExpression first = *time.time;
      first.interval = mention::TimeInterval{begin, begin + one};
      mention::TimeExpression last = *time.time;
      last.interval = mention::TimeInterval{end - one, end};
      ranges_.push_back(std::move(first));
      ranges_.push_back(std::move(last));
      const HappeningFrame frame = align::frame_around(story_, terms_, article, language::top_of(document(article), time.mention->tokens));
      stretches_.push_back({article, article, {time.mention, &ranges_[ranges_.size() - 2]}, {time.mention, &ranges_.back()}, frame.core});
    }
  }
}

// "From 2 to 9 September", "between March 2016 and November 2021"
void StretchList::collect_ranges(ArticleId article) {
  for (const auto& sentence : times_by_sentence(story_[article])) {
    for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
      const SentenceTime& from = sentence[i];
      const SentenceTime& to = sentence[i + 1];
      if (!from.is_dated() || !to.is_dated() || to.time->bearing != TimeBearing::until) continue;
      if (from.time->bearing != TimeBearing::from && from.time->bearing != TimeBearing::since) continue;
      const auto home = document(article).tokens[from.mention->tokens.begin].sentence;
      if (tells_of_changed_length(document(article), home)) continue;
      const HappeningFrame frame = align::frame_around(story_, terms_, article, language::top_of(document(article), from.mention->tokens));
      stretches_.push_back({article, article, {from.mention, from.time}, {to.mention, to.time}, frame.core});
    }
  }
}

// The strike began, here; the strike ended, there: where the story knows one day for each.
void StretchList::collect_stages() {
  std::map<std::string_view, std::pair<const ToldTime*, const ToldTime*>> ends;
  std::map<std::string_view, bool> unsure;
  for (const ToldTime& told : told_.all()) {
    if (told.frame.stage == Stage::whole || told.planned || told.reckoned || !told.time.interval) continue;
    for (const std::string& kind : told.frame.kinds) {
      const ToldTime*& end = told.frame.stage == Stage::begin ? ends[kind].first : ends[kind].second;
      if (end != nullptr && end->time.interval != told.time.interval) unsure[kind] = true;
      if (end == nullptr) end = &told;
    }
  }
  for (const auto& [kind, pair] : ends) {
    const auto& [from, to] = pair;
    if (from == nullptr || to == nullptr || unsure.contains(kind)) continue;
    if (from->article != to->article || sentence_of(story_, *from) != sentence_of(story_, *to)) add(*from, *to);
  }
}

}  // namespace tally::rules

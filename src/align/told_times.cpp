#include "align/told_times.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "align/happening_class.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/quoted.hpp"
#include "mention/speech_verbs.hpp"
#include "mention/time_elapsed.hpp"

namespace tally::align {
namespace {

using claim::Argument;
using claim::Event;
using claim::Slot;
using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::TokenId;
using language::Upos;
using mention::Mention;
using mention::TimeExpression;

bool is_point(const TimeExpression& time) {
  return time.type == mention::TimeType::date || time.type == mention::TimeType::time;
}

// "walk out", also where the parse has an adverb for the particle.
std::string particle_of(const Document& document, const Event& event) {
  constexpr language::WordSet particles{{"away", "down", "in", "off", "on", "out", "over", "up"}};
  if (!event.particle.empty()) return event.particle;
  const std::size_t next = event.predicate.index() + 1;
  if (next >= document.tokens.size() || document.tokens[next].head != event.predicate) return {};
  const std::string_view norm = document.norm(document.tokens[next]);
  const bool adverb = document.tokens[next].relation == Relation::advmod && particles.contains(norm);
  return adverb ? std::string(norm) : std::string();
}

std::string happening_of(const Document& document, const Event& event) {
  const std::string particle = particle_of(document, event);
  if (const Argument* patient = event.argument(Slot::patient); particle.empty() && patient != nullptr) {
    std::string phrase = happening_class(event.lemma, patient->lemma);  // "take place", "give way"
    if (phrase.find(' ') == std::string::npos) return phrase;
  }
  return happening_class(event.lemma, particle);
}

// "Half an hour later" after the clock time that the text gave last.
std::optional<mention::TimeInterval> reckoned(const ArticleFacts& facts, std::size_t index, const TimeExpression& time) {
  const auto length = mention::length_of(time);
  if (time.interval || !length || time.deictic || !std::isfinite(length->high)) return std::nullopt;
  const language::SentenceId home = facts.document.tokens[facts.mentions.all[index].tokens.begin].sentence;
  const auto back = facts.document.norm(facts.document.tokens[facts.mentions.all[index].tokens.end - 1]) != "later";
  for (std::size_t m = index; m-- > 0;) {
    const auto* before = std::get_if<TimeExpression>(&facts.mentions.all[m].value);
    if (before == nullptr || facts.mentions.all[m].tokens.empty()) continue;
    const language::SentenceId there = facts.document.tokens[facts.mentions.all[m].tokens.begin].sentence;
    if (there.index() + 1 < home.index()) return std::nullopt;
    if (before->type == mention::TimeType::duration) continue;
    if (!before->interval || !before->clock || before->ambiguous) return std::nullopt;
    const auto in_seconds = [](double days) { return std::chrono::seconds{static_cast<std::int64_t>(days * 86400)}; };
    const auto from = before->interval->begin;
    if (back) return mention::TimeInterval{from - in_seconds(length->high), from - in_seconds(std::max(length->low, 0.0))};
    return mention::TimeInterval{from + in_seconds(std::max(length->low, 0.0)), from + in_seconds(length->high)};
  }
  return std::nullopt;
}

// The event's predicate above a time: its own verb, or that of "It was T when E".
TokenId predicate_of(const Document& document, TokenId top) {
  TokenId when;
  language::for_each_child(document, top, [&](TokenId id, const language::Token& token) {
    const Relation relation = language::universal(token.relation);
    const bool clause = relation == Relation::advcl || relation == Relation::acl || relation == Relation::parataxis;
    if (token.upos == Upos::verb && clause && !when.valid()) when = id;
  });
  const bool copular = language::child(document, top, Relation::cop).has_value();
  if (copular && when.valid()) return when;
  return document[top].head;
}

// When somebody spoke is told by each article for the occasion that its reporter was at.
bool is_talk(const Document& document, const Event& event) {
  constexpr language::WordSet talking{{"appear", "speak", "talk", "tell", "testify", "say"}};
  if (talking.contains(event.lemma)) return true;
  const auto speech = mention::find_speech_verb(document.norm(document[event.predicate]));
  return speech && (speech->hearer || event.argument(Slot::patient) == nullptr);
}

// Copy tells of a new time, and says so.
bool tells_of_change(const Document& document, TokenId predicate) {
  constexpr auto words = std::to_array<std::string_view>({"postpone", "reschedule", "delay", "move", "bring", "put", "extend",
                                                          "original", "originally", "instead", "revise", "previously", "push"});
  for (const language::Token& token : document.tokens_of(document[predicate].sentence)) {
    if (std::find(words.begin(), words.end(), document.lemma(token)) != words.end()) return true;
  }
  return false;
}

}  // namespace

ToldTimes::ToldTimes(const Story& story, const ClauseTerms& terms) : story_(story), terms_(terms) {
  for (std::size_t a = 0; a < story.articles.size(); ++a) read(ArticleId(a));
}

void ToldTimes::read(ArticleId article) {
  const ArticleFacts& facts = story_[article];
  for (std::size_t m = 0; m < facts.mentions.all.size(); ++m) {
    const Mention& mention = facts.mentions.all[m];
    const auto* time = std::get_if<TimeExpression>(&mention.value);
    if (time == nullptr || !is_point(*time) || mention.tokens.empty() || mention::is_quoted(facts.mentions, mention.span)) continue;
    const TokenId predicate = predicate_of(facts.document, language::top_of(facts.document, mention.tokens));
    if (!predicate.valid()) continue;
    const auto event = std::find_if(facts.events.begin(), facts.events.end(),
                                    [&](const Event& e) { return e.predicate == predicate; });
    if (event == facts.events.end() || tells_of_change(facts.document, predicate)) continue;
    if (is_talk(facts.document, *event)) continue;
    ToldTime told{.article = article, .event = &*event, .happening = happening_of(facts.document, *event),
                  .mention = &mention, .time = *time};
    if (const auto interval = reckoned(facts, m, *time)) {
      told.time.interval = interval;
      told.time.granularity = mention::Granularity::minute;
      told.time.clock.reset();
      told.time.day_inferred = true;
    }
    for (const Argument& argument : event->arguments) {
      if (argument.slot == Slot::oblique) continue;
      if (const Term term = terms_.of(article, argument.head); term != 0) told.core.push_back(term);
      if (argument.entity.valid()) {
        const entity::EntityId entity = story_.entities.of({article, argument.entity});
        if (entity.valid()) told.core.push_back(static_cast<Term>(entity.index()) + 1);
      }
    }
    std::sort(told.core.begin(), told.core.end());
    told.core.erase(std::unique(told.core.begin(), told.core.end()), told.core.end());
    const language::Token& verb = facts.document[predicate];
    told.clause = terms_.of(article, facts.document[verb.sentence].tokens);
    const ingest::Zone zone = facts.document.zone_of(facts.article, verb);
    told.headline = zone == ingest::Zone::headline || zone == ingest::Zone::standfirst;
    told_.push_back(std::move(told));
  }
}

bool ToldTimes::same_happening(const ToldTime& a, const ToldTime& b) const {
  if (a.happening != b.happening) return false;
  const auto core = shared_terms(a.core, b.core);
  if (core.empty()) return false;
  const auto named = [&](const std::vector<Term>& terms) {
    return std::count_if(terms.begin(), terms.end(), [&](Term term) { return terms_.is_entity(term); });
  };
  if (named(a.core) > 0 && named(b.core) > 0 && named(core) == 0) return false;
  const Recurrence recurrence = recurrence_of(a.happening);
  const bool of_a_life = recurrence == Recurrence::never || recurrence == Recurrence::personal;
  if (of_a_life && named(core) > 0) return true;
  // The verb is agreed on, in whatever words.
  auto shared = shared_terms(a.clause, b.clause);
  std::erase(shared, terms_.of(a.article, a.event->predicate));
  const bool seldom = recurrence != Recurrence::often;
  return terms_.weigh(shared) >= (seldom ? 3.5 : 8.0) || shared.size() >= (seldom ? 2U : 4U);
}

}  // namespace tally::align

#include "align/told_times.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "align/happening_class.hpp"
#include "align/membership.hpp"
#include "align/time_cues.hpp"
#include "base/sorted.hpp"
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

// "Half an hour later" after the clock time that the text gave last.
struct Reckoned {
  mention::TimeInterval interval;
  bool day_sure = false;
  const Mention* base = nullptr;
};

std::optional<Reckoned> reckoned(const ArticleFacts& facts, std::size_t index, const TimeExpression& time) {
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
    const auto low = in_seconds(std::max(length->low, 0.0));
    const auto high = in_seconds(length->high);
    const mention::TimeInterval interval = back ? mention::TimeInterval{from - high, from - low} : mention::TimeInterval{from + low, from + high};
    return Reckoned{interval, !before->day_inferred, &facts.mentions.all[m]};
  }
  return std::nullopt;
}

// When somebody spoke is told by each article for the occasion that its reporter was at.
bool is_talk(const Document& document, const Event& event) {
  constexpr language::WordSet talking{{"appear", "speak", "talk", "tell", "testify", "say"}};
  if (talking.contains(event.lemma)) return true;
  const auto speech = mention::find_speech_verb(document.norm(document[event.predicate]));
  return speech && (speech->hearer || event.argument(Slot::patient) == nullptr);
}

// "The evening"; not "this evening", "Tuesday evening".
bool is_bare_part(const ArticleFacts& facts, const Mention& mention, const TimeExpression& time) {
  if (time.part == mention::PartOfDay::none || time.clock || time.day || time.weekday) return false;
  return facts.document.norm(facts.document.tokens[mention.tokens.begin]) == "the";
}

// "In the evening rush hour on March 19": the day stands beside the time of day.
void take_day_beside(const ArticleFacts& facts, const Mention& mention, TimeExpression& time) {
  constexpr std::uint32_t nearby = 4;
  constexpr std::chrono::days one{1};
  for (const Mention& other : facts.mentions.all) {
    if (other.tokens.begin > mention.tokens.end + nearby) return;
    const auto* day = std::get_if<TimeExpression>(&other.value);
    if (day == nullptr || other.tokens.begin < mention.tokens.end || !day->interval || day->granularity != mention::Granularity::day) continue;
    if (day->day_inferred || facts.document.tokens[other.tokens.begin].sentence != facts.document.tokens[mention.tokens.begin].sentence) continue;
    const auto shift = std::chrono::floor<std::chrono::days>(day->interval->begin) - std::chrono::floor<std::chrono::days>(time.interval->begin);
    if (day->interval->end - day->interval->begin != one) return;
    time.interval = mention::TimeInterval{time.interval->begin + shift, time.interval->end + shift};
    time.day_inferred = false;
    return;
  }
}

// "Markets plunge October 10, 2008": the date line after the headline, in a text whose layout is lost.
bool is_date_line(const ArticleFacts& facts, const Mention& mention, const TimeExpression& time) {
  const bool full = time.year && time.month && time.day && time.bearing_span.empty();
  return full && facts.document.tokens[mention.tokens.begin].sentence.index() <= 1;
}

// "Shut since 2014", "missing since the boat went down on Friday": the word for the state that began then; not valid for none.
TokenId state_since(const Document& document, const Mention& time) {
  constexpr language::WordSet states{{"close", "suspend", "disappear", "marry", "die", "jail", "strand", "evacuate", "ban", "ground", "open"}};
  constexpr std::uint32_t reach = 12;
  const std::uint32_t first = document[document.tokens[time.tokens.begin].sentence].tokens.begin;
  for (std::uint32_t t = time.tokens.begin; t > first + 1 && t + reach > time.tokens.begin; --t) {
    const language::Token& word = document.tokens[t - 1];
    if (word.upos == Upos::punct) return {};
    if (document.norm(word) != "since") continue;
    const language::Token& state = document.tokens[t - 2];
    const bool is = state.upos == Upos::adj || state.xpos == language::Xpos::vbn;
    return is && states.contains(happening_class(document.lemma(state), {})) ? TokenId(t - 2) : TokenId();
  }
  return {};
}

// "She is to be sworn in on Monday", "he was to be questioned on Friday"
bool is_to_be(const Document& document, TokenId verb) {
  constexpr language::WordSet forms{{"is", "are", "am", "was", "were", "due", "set"}};
  const std::uint32_t first = document[document[verb].sentence].tokens.begin;
  for (std::uint32_t t = verb.value; t > first + 1 && t + 3 > verb.value; --t) {
    if (document.norm(document.tokens[t - 1]) == "to") return forms.contains(document.norm(document.tokens[t - 2]));
  }
  return false;
}

// "Is set for Monday", "will be held on Monday" and "takes the oath on Monday", told before, tell of plans.
bool tells_plan(const ArticleFacts& facts, const TimeExpression& time, const HappeningFrame& frame, const claim::Qualifiers& qualifiers) {
  if (qualifiers.phase == claim::Phase::planned) return true;
  const auto& published = facts.article.published;
  if (published && time.interval && time.interval->begin >= std::chrono::local_days{published->date} + std::chrono::days{1}) return true;
  if (frame.event != nullptr && is_to_be(facts.document, frame.event->predicate)) return true;
  return frame.verb == "hold" && frame.event != nullptr && frame.event->lemma != "hold" && frame.event->passive;
}

// "Was last seen in August 2009": years later, that is when she disappeared. The word that has the subject; not valid for none.
TokenId last_sighting(const ArticleFacts& facts, const ToldTime& told) {
  const Document& document = facts.document;
  if (!told.frame.head.valid()) return {};
  const std::size_t seen = told.frame.head.index();
  if (!facts.article.published || !told.time.interval || document.norm(document.tokens[seen]) != "seen") return {};
  const language::TokenRange sentence = document[document[told.frame.head].sentence].tokens;
  constexpr std::chrono::days year{366};
  const bool long_ago = told.time.interval->end + year < std::chrono::local_days{facts.article.published->date};
  if (!long_ago || seen < sentence.begin + 2 || document.norm(document.tokens[seen - 1]) != "last") return {};
  const bool passive = document.lemma(document.tokens[seen - 2]) == "be";
  if (!passive) return {};
  return document.tokens[seen - 1].head == told.frame.head ? told.frame.head : TokenId(static_cast<std::uint32_t>(seen - 1));
}

void take_for_disappearance(HappeningFrame& frame, const std::vector<Term>& who) {
  frame.kinds.emplace_back("disappear");
  frame.core.insert(frame.core.end(), who.begin(), who.end());
  base::sort_unique(frame.kinds);
  base::sort_unique(frame.core);
  frame.happening = frame.verb = "disappear";
}

// Who has been with a body since then joined it then.
void take_for_joining(HappeningFrame& frame, const Story& story, const ClauseTerms& terms, ArticleId article, const Membership& membership) {
  frame.kinds = {"join"};
  frame.stage = Stage::whole;
  frame.happening = frame.verb = "join";
  frame.core.clear();
  for (const entity::LocalEntityId local : {membership.member, story[article].entities.entity_at(membership.body)}) {
    const entity::EntityId entity = local.valid() ? story.entities.of({article, local}) : entity::EntityId();
    if (entity.valid()) frame.core.push_back(static_cast<Term>(entity.index()) + 1);
  }
  if (const Term body = terms.of(article, membership.body); body != 0) frame.core.push_back(body);
  base::sort_unique(frame.core);
  frame.words.insert(frame.words.end(), frame.core.begin(), frame.core.end());
  base::sort_unique(frame.words);
}

}  // namespace

ToldTimes::ToldTimes(const Story& story, const ClauseTerms& terms) : story_(story), terms_(terms), things_(story) {
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    read_bearers(ArticleId(a));
    read(ArticleId(a));
  }
  for (std::size_t i = 0; i < told_.size(); ++i) {
    for (const std::string& kind : told_[i].frame.kinds) by_kind_[kind].push_back(i);
  }
  read_heads();
}

// The kinds and the things that the heads and first sentences of two articles name.
void ToldTimes::read_heads() {
  constexpr std::size_t lead = 4;
  std::map<std::string, std::size_t, std::less<>> articles;
  std::map<Term, std::size_t> naming;
  for (std::size_t a = 0; a < story_.articles.size(); ++a) {
    const ArticleFacts& facts = story_.articles[a];
    std::set<std::string> here;
    const auto& sentences = facts.document.sentences;
    const std::uint32_t end = sentences.empty() ? 0 : sentences[std::min(lead, sentences.size()) - 1].tokens.end;
    for (std::uint32_t t = 0; t < end; ++t) {
      const language::Token& token = facts.document.tokens[t];
      if (token.upos == Upos::noun) here.insert(happening_of_noun(facts.document.lemma(token)));
    }
    for (const Event& event : facts.events) {
      if (event.predicate.value < end) here.insert(happening_class(event.lemma, event.particle));
    }
    for (const Term term : terms_.of(ArticleId(a), {0, end})) {
      if (++naming[term] == 2) topics_.insert(term);
    }
    for (const std::string& kind : here) {
      if (recurrence_of(kind) == Recurrence::seldom && ++articles[kind] == 2) main_kinds_.insert(kind);
    }
  }
}

void ToldTimes::read_bearers(ArticleId article) {
  for (const Event& event : story_[article].events) {
    const std::string happening = happening_class(event.lemma, event.particle);
    if (recurrence_of(happening) != Recurrence::never) continue;
    const Argument* patient = event.argument(Slot::patient);
    const Argument* bearer = patient != nullptr ? patient : event.argument(Slot::agent);
    if (bearer == nullptr || !bearer->entity.valid()) continue;
    const entity::EntityId entity = story_.entities.of({article, bearer->entity});
    if (entity.valid()) bearers_[happening].insert(static_cast<Term>(entity.index()) + 1);
  }
}

const std::vector<std::size_t>& ToldTimes::with_kind(std::string_view kind) const {
  static const std::vector<std::size_t> none;
  const auto found = by_kind_.find(kind);
  return found == by_kind_.end() ? none : found->second;
}

void ToldTimes::read(ArticleId article) {
  const ArticleFacts& facts = story_[article];
  for (std::size_t m = 0; m < facts.mentions.all.size(); ++m) {
    const Mention& mention = facts.mentions.all[m];
    const auto* time = std::get_if<TimeExpression>(&mention.value);
    if (time == nullptr || !is_point(*time) || mention.tokens.empty() || mention::is_quoted(facts.mentions, mention.span)) continue;
    if (is_date_line(facts, mention, *time) || is_of_comparison(facts.document, mention)) continue;
    ToldTime told{.article = article, .mention = &mention, .time = *time};
    const TokenId state = state_since(facts.document, mention);
    told.frame = state.valid() ? frame_at(story_, terms_, article, state)
                               : frame_around(story_, terms_, article, language::top_of(facts.document, mention.tokens));
    if (state.valid()) told.time.bearing = mention::TimeBearing::at;
    if (const TokenId sighted = last_sighting(facts, told); sighted.valid()) {
      const auto who = language::child(facts.document, sighted, Relation::nsubj);
      take_for_disappearance(told.frame, who ? terms_.of(article, language::subtree(facts.document, *who)) : std::vector<Term>());
    }
    if (const auto membership = membership_since(facts, mention)) {
      told.frame = frame_at(story_, terms_, article, membership->head);
      take_for_joining(told.frame, story_, terms_, article, *membership);
      told.time.bearing = mention::TimeBearing::at;
      told.membership = membership->body;
    }
    if (told.frame.kinds.empty() || tells_of_change(facts.document, mention, facts.document[told.frame.head].sentence)) continue;
    const Event* event = told.frame.event;
    if (event != nullptr && is_talk(facts.document, *event)) continue;
    told.qualifiers = event != nullptr ? event->qualifiers : claim::qualify(facts.document, told.frame.head);
    told.planned = tells_plan(facts, *time, told.frame, told.qualifiers);
    told.words = event != nullptr ? claim::words_of(facts.document, *event) : facts.document[told.frame.head].span;
    if (const auto found = reckoned(facts, m, *time)) {
      told.time.interval = found->interval;
      told.time.granularity = mention::Granularity::minute;
      told.time.clock.reset();
      told.time.day_inferred = !found->day_sure;
      told.reckoned = true;
      told.base = found->base;
    }
    if (told.time.interval && (told.time.day_inferred || is_bare_part(facts, mention, told.time))) take_day_beside(facts, mention, told.time);
    if (facts.article.published) told.written = std::chrono::local_days{facts.article.published->date};
    const ingest::Zone zone = facts.document.zone_of(facts.article, facts.document[told.frame.head]);
    told.headline = zone == ingest::Zone::headline || zone == ingest::Zone::standfirst;
    told_.push_back(std::move(told));
  }
}

std::vector<std::pair<std::size_t, std::size_t>> ToldTimes::pairs() const {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (const auto& [kind, places] : by_kind_) add_pairs(places, out);
  base::sort_unique(out);
  return out;
}

// Of two that name somebody, only those that name one and the same.
void ToldTimes::add_pairs(const std::vector<std::size_t>& places, std::vector<std::pair<std::size_t, std::size_t>>& out) const {
  std::vector<std::size_t> before;
  std::vector<std::size_t> nameless;
  std::map<Term, std::vector<std::size_t>> naming;
  for (const std::size_t j : places) {
    const ToldTime& b = told_[j];
    const auto add = [&](const std::vector<std::size_t>& others) {
      for (const std::size_t i : others) {
        const ToldTime& a = told_[i];
        if (a.frame.stage == b.frame.stage && (a.article != b.article || a.headline != b.headline)) out.emplace_back(i, j);
      }
    };
    if (names(b.frame.core) == 0) {
      add(before);
      nameless.push_back(j);
    } else {
      add(nameless);
      for (const Term term : b.frame.core) {
        if (!terms_.is_entity(term)) continue;
        add(naming[term]);
        naming[term].push_back(j);
      }
    }
    before.push_back(j);
  }
}

}  // namespace tally::align

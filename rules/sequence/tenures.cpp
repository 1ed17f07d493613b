// "Thanked her for nine years of leadership", and a chief executive at the helm since 2019: how long one person held a post,
// against when they came and went, and against another telling of the same length.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "base/utf8.hpp"
#include "dated_happenings.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/time_compare.hpp"
#include "rule/wording.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::Story;
using align::ToldTime;
using finding::EvidenceRole;
using ingest::ArticleId;
using language::Document;
using language::TokenId;
using mention::DayRange;

// Words for holding a post, whatever it is called.
constexpr language::WordSet holding{{"charge", "helm", "hotseat", "leadership", "manager", "office", "portfolio", "post", "presidency",
                                     "rein", "reins", "reign", "stewardship", "tenure", "head", "lead", "serve", "service", "run", "manage",
                                     "chair", "govern", "coach", "captain", "job", "role", "boss"}};
// Who comes to a post, and who goes.
constexpr language::WordSet coming{{"appoint", "become", "elect", "swear in", "take up", "take charge", "take helm", "take rein"}};
constexpr language::WordSet going{{"resign", "leave", "sack", "retire", "lose", "depart", "remove", "step down", "go"}};

struct Length {
  ArticleId article;
  SentenceTime time;
  entity::EntityId who;
};

struct Start {
  ArticleId article;
  const mention::Mention* mention = nullptr;
  const mention::TimeExpression* time = nullptr;
  entity::EntityId who;
};

class Tenures {
 public:
  Tenures(const Story& story, const align::ToldTimes& told, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), told_(told), sink_(sink), slips_(slips) {}

  void run() {
    for (std::size_t a = 0; a < story_.articles.size(); ++a) read_lengths(ArticleId(a));
    if (lengths_.empty()) return;
    for (std::size_t a = 0; a < story_.articles.size(); ++a) read_since(ArticleId(a));
    read_comings();
    for (const Length& length : lengths_) hold(length);
    for (std::size_t i = 0; i < lengths_.size(); ++i) {
      for (std::size_t j = i + 1; j < lengths_.size(); ++j) compare(lengths_[i], lengths_[j]);
    }
  }

 private:
  [[nodiscard]] const Document& document(ArticleId article) const { return story_[article].document; }

  // Whether a word for holding a post, or for coming or going, stands near the time in its sentence.
  [[nodiscard]] bool near_word(ArticleId article, const mention::Mention& time, auto accepts) const {
    const Document& doc = document(article);
    const language::TokenRange sentence = doc[doc.tokens[time.tokens.begin].sentence].tokens;
    constexpr std::uint32_t nearby = 6;
    const std::uint32_t first = std::max(sentence.begin, time.tokens.begin - std::min(nearby, time.tokens.begin));
    const std::uint32_t last = std::min(sentence.end, time.tokens.end + nearby);
    for (std::uint32_t t = first; t < last; ++t) {
      if (!time.tokens.contains(TokenId(t)) && accepts(doc.tokens[t])) return true;
    }
    return false;
  }

  [[nodiscard]] bool tells_of_holding(ArticleId article, const mention::Mention& time) const {
    return near_word(article, time, [&](const language::Token& token) {
      return holding.contains(document(article).lemma(token)) || holding.contains(document(article).norm(token));
    });
  }

  // "Drop captain Moberly after three seasons"
  [[nodiscard]] bool tells_of_going(ArticleId article, const Around& around, const SentenceTime& time) const {
    constexpr language::WordSet verbs{{"sack", "resign", "quit", "oust", "dismiss", "axe", "depart", "exit"}};
    return around.before(time) == "after" && near_word(article, *time.mention, [&](const language::Token& token) {
      return verbs.contains(document(article).lemma(token));
    });
  }

  [[nodiscard]] entity::EntityId person_at(ArticleId article, std::uint32_t token) const {
    const auto local = story_[article].entities.entity_at(TokenId(token));
    if (!local.valid()) return {};
    const entity::EntityId entity = story_.entities.of({article, local});
    const bool person = entity.valid() && story_.entities[entity].kind == mention::MentionKind::person;
    return person ? entity : entity::EntityId();
  }

  // One person, also where an article has only the surname.
  [[nodiscard]] bool same_person(entity::EntityId a, entity::EntityId b) const {
    if (a == b) return true;
    const std::string& x = story_.entities[a].name;
    const std::string& y = story_.entities[b].name;
    const auto last = [](const std::string& name) { return base::to_lower(std::string_view(name).substr(name.rfind(' ') + 1)); };
    return (x.find(' ') == std::string::npos) != (y.find(' ') == std::string::npos) && last(x) == last(y);
  }

  // "Thanked him for nine years at the helm": him; not valid where nobody is thanked.
  [[nodiscard]] entity::EntityId thanked(ArticleId article, const mention::Mention& time) const {
    constexpr language::WordSet thanking{{"thank", "praise", "salute", "honour", "honor", "applaud", "commend"}};
    const Document& doc = document(article);
    const TokenId verb = doc[language::top_of(doc, time.tokens)].head;
    if (!verb.valid() || !thanking.contains(doc.lemma(doc[verb]))) return {};
    auto object = language::child(doc, verb, language::Relation::obj);
    if (!object) object = language::child(doc, verb, language::Relation::iobj);
    if (!object) return {};
    const bool unknown = doc[*object].upos == language::Upos::pron && !story_[article].entities.entity_at(*object).valid();
    return unknown ? subject_before(article, doc[verb].sentence) : person_at(article, object->value);
  }

  // Whom the sentences before tell of: the nearest of their subjects that is a person by name.
  [[nodiscard]] entity::EntityId subject_before(ArticleId article, language::SentenceId home) const {
    constexpr std::size_t reach = 4;
    const Document& doc = document(article);
    for (std::size_t s = home.index(); s > 0 && s + reach > home.index(); --s) {
      const language::TokenRange range = doc.sentences[s - 1].tokens;
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const bool subject = language::universal(doc.tokens[t].relation) == language::Relation::nsubj;
        if (const entity::EntityId person = person_at(article, t); subject && person.valid()) return person;
      }
    }
    return {};
  }

  // The only person of the sentence; in one without any, of the sentence before.
  [[nodiscard]] entity::EntityId who_of(ArticleId article, const mention::Mention& time) const {
    const Document& doc = document(article);
    if (const entity::EntityId person = thanked(article, time); person.valid()) return person;
    const std::size_t home = doc.tokens[time.tokens.begin].sentence.index();
    for (std::size_t s = home; s + 2 > home; --s) {
      entity::EntityId found;
      const language::TokenRange range = doc.sentences[s].tokens;
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const entity::EntityId person = person_at(article, t);
        if (person.valid() && found.valid() && person != found) return {};
        if (person.valid()) found = person;
      }
      if (found.valid() || s == 0) return found;
    }
    return {};
  }

  void read_lengths(ArticleId article) {
    const Around around(story_[article]);
    for (const auto& sentence : times_by_sentence(story_[article])) {
      for (const SentenceTime& time : sentence) {
        if (!time.is_length() || time.time->amount->vague || time.time->amount->unit < mention::Granularity::month) continue;
        if (!counts_holding(article, around, time)) continue;
        const entity::EntityId who = who_of(article, *time.mention);
        if (who.valid()) lengths_.push_back({article, time, who});
      }
    }
  }

  // "For nine years", "nine years of leadership", "nine years in charge"; not "nine years ago", nor a term still to be served.
  [[nodiscard]] bool counts_holding(ArticleId article, const Around& around, const SentenceTime& time) const {
    constexpr language::WordSet elsewhere{{"ago", "later", "old", "earlier", "before", "sentence", "contract", "deal", "term", "younger", "older"}};
    constexpr language::WordSet terms{{"sentence", "jail", "prison", "contract", "deal", "ban", "term", "another", "next", "further"}};
    if (elsewhere.contains(around.after(time))) return false;
    for (const std::uint32_t steps : {1U, 2U, 3U}) {
      if (terms.contains(around.after(time, steps)) || terms.contains(around.before(time, steps))) return false;
    }
    if (tells_of_going(article, around, time)) return true;
    const std::string_view before = around.before(time);
    const bool counted = before == "for" || before == "the" || before == "after" || before == "than" || before == "nearly" || before == "his" ||
                         before == "her" || around.after(time) == "of" || around.after(time) == "in" || around.after(time) == "as" || around.after(time) == "at";
    return counted && tells_of_holding(article, *time.mention);
  }

  // "At the helm from the spring of 2019", "has led the club since 2016"
  void read_since(ArticleId article) {
    for (const auto& sentence : times_by_sentence(story_[article])) {
      for (std::size_t i = 0; i < sentence.size(); ++i) {
        const SentenceTime& time = sentence[i];
        const bool starts = time.time->bearing == mention::TimeBearing::since || time.time->bearing == mention::TimeBearing::from;
        const bool ranges = i + 1 < sentence.size() && sentence[i + 1].time->bearing == mention::TimeBearing::until;
        if (!time.is_dated() || !starts || ranges || !(tells_of_holding(article, *time.mention) || follows_post(article, time))) continue;
        const entity::EntityId who = who_of(article, *time.mention);
        if (who.valid()) starts_.push_back({article, time.mention, time.time, who});
      }
    }
  }

  // "Has been chief executive since June 2011"
  [[nodiscard]] bool follows_post(ArticleId article, const SentenceTime& time) const {
    constexpr std::uint32_t nearby = 3;
    if (time.time->bearing != mention::TimeBearing::since) return false;
    const Document& doc = document(article);
    for (const mention::Mention& m : story_[article].mentions.all) {
      if (m.kind != mention::MentionKind::role || m.tokens.end > time.mention->tokens.begin || m.tokens.empty()) continue;
      const std::uint32_t the = m.tokens.begin > 0 && doc.tokens[m.tokens.begin - 1].upos == language::Upos::det ? 1 : 0;
      const bool has_been = m.tokens.begin > the && doc.norm(doc.tokens[m.tokens.begin - the - 1]) == "been";
      if (has_been && m.tokens.end + nearby >= time.mention->tokens.begin) return true;
    }
    return false;
  }

  // "Took over as chief constable", not a firm
  static bool takes_over(const ToldTime& told) {
    const claim::Event* event = told.frame.event;
    return event != nullptr && event->lemma == "take" && told.frame.verb == "buy" && event->argument(claim::Slot::patient) == nullptr;
  }

  void read_comings() {
    for (const ToldTime& told : told_.all()) {
      if (!(coming.contains(told.frame.verb) || takes_over(told)) || told.planned || told.reckoned || told.qualifiers.polarity != claim::Polarity::positive) continue;
      if (told.time.bearing != mention::TimeBearing::at && told.time.bearing != mention::TimeBearing::during) continue;
      const entity::EntityId who = who_of(told.article, *told.mention);
      if (who.valid()) starts_.push_back({told.article, told.mention, &told.time, who});
    }
  }

  [[nodiscard]] bool is_of(const ToldTime& told, entity::EntityId who) const {
    const entity::EntityId other = who_of(told.article, *told.mention);
    return other.valid() && same_person(other, who);
  }

  // The day that the length may run to: when the person went, else the day of writing.
  [[nodiscard]] std::vector<mention::TimeExpression> ends_of(const Length& length) const {
    std::vector<mention::TimeExpression> ends;
    for (const ToldTime& told : told_.all()) {
      const bool point = told.time.bearing == mention::TimeBearing::at || told.time.bearing == mention::TimeBearing::during;
      if (point && going.contains(told.frame.verb) && is_of(told, length.who)) ends.push_back(told.time);
    }
    for (const auto& facts : story_.articles) {
      if (const auto published = publication_of(facts.article)) ends.push_back(*published);
    }
    return ends;
  }

  void hold(const Length& length) {
    const auto unit = length.time.time->amount->unit;
    const Start* wrong = nullptr;
    std::optional<DayRange> shown;
    for (const Start& start : starts_) {
      if (!same_person(start.who, length.who) || (start.article == length.article && start.mention == length.time.mention)) continue;
      std::optional<DayRange> way;
      for (const mention::TimeExpression& end : ends_of(length)) {
        if (!mention::elapsed(*start.time, end) || !can_reckon(*start.time, std::max(unit, mention::Granularity::year))) continue;
        sink_.compared();
        const auto off = misfit_by_far(*length.time.time, *start.time, end);
        if (!off) return;  // it is counted from here, or is another one
        way = off;
      }
      if (!way) continue;
      wrong = &start;
      shown = way;
    }
    if (wrong != nullptr && !reported(length)) report(length, *wrong, *shown);
  }

  // Lengths of tenure are told roughly: by more than a tenth.
  static std::optional<DayRange> misfit_by_far(const mention::TimeExpression& length, const mention::TimeExpression& from, const mention::TimeExpression& to) {
    const auto stated = mention::length_of(length);
    const auto way = mention::elapsed(from, to);
    if (!stated || !way) return std::nullopt;
    constexpr double roughly = 0.1;
    const bool near = stated->low * (1 - roughly) <= way->high && way->low <= stated->high * (1 + roughly);
    return near ? std::nullopt : misfit(length, from, to);
  }

  void compare(const Length& a, const Length& b) {
    if (!same_person(a.who, b.who) || a.article == b.article) return;
    const auto x = mention::length_of(*a.time.time);
    const auto y = mention::length_of(*b.time.time);
    if (!x || !y) return;
    sink_.compared();
    constexpr double roughly = 1.2;
    constexpr double farthest = 4;
    const bool near = x->low <= y->high * roughly && y->low <= x->high * roughly;
    if (near || x->low > farthest * y->high || y->low > farthest * x->high || reported(a) || reported(b)) return;
    Slip slip;
    slip.evidence = {rule::evidence(story_, a.article, a.time.mention->span),
                     rule::evidence(story_, b.article, b.time.mention->span, EvidenceRole::conflicting)};
    slip.message = fmt::format("{} has had the post for {} and for {}", story_.entities[a.who].name,
                               rule::quoted(story_, a.article, a.time.mention->span), rule::quoted(story_, b.article, b.time.mention->span));
    slip.subject = story_.entities[a.who].name;
    slip.confidence = 0.7;
    slips_.push_back(std::move(slip));
  }

  [[nodiscard]] bool reported(const Length& length) const { return is_told(slips_, length.article, length.time.mention->span); }

  void report(const Length& length, const Start& start, const DayRange& way) {
    const std::string& who = story_.entities[length.who].name;
    Slip slip = misfit_slip(story_, {length.article, length.time.mention}, {{start.article, start.mention}}, shown_length(way),
                            fmt::format(", when {} came", who));
    slip.subject = who;
    slip.confidence = 0.75;
    slips_.push_back(std::move(slip));
  }

  const Story& story_;
  const align::ToldTimes& told_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  std::vector<Length> lengths_;
  std::vector<Start> starts_;
};

}  // namespace

void find_tenures(const Story& story, const align::ToldTimes& told, rule::Sink& sink, std::vector<Slip>& slips) {
  Tenures(story, told, sink, slips).run();
}

}  // namespace tally::rules

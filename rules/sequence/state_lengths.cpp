// "Trapped for 14 hours", where the story times what trapped them and who freed them: the length of a state against the
// happenings that it begins and ends with.
#include <algorithm>
#include <map>
#include <set>

#include "base/sorted.hpp"
#include "dated_happenings.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/time_compare.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"
#include "states.hpp"

namespace tally::rules {
namespace {

using align::ClauseTerms;
using align::Story;
using align::Term;
using align::ToldTime;
using ingest::ArticleId;
using language::Document;
using language::TokenId;

struct Length {
  ArticleId article;
  SentenceTime time;
  std::vector<Term> words;  // of its sentence
};

// Told as a point and as done.
bool is_edge(const ToldTime& told) {
  const auto& q = told.qualifiers;
  const mention::TimeBearing bearing = told.time.bearing;
  const bool point = bearing == mention::TimeBearing::at || bearing == mention::TimeBearing::during || bearing == mention::TimeBearing::by;
  const bool some = !told.frame.figures.empty();  // "by 4pm 60 of them had been brought down": others had not
  return point && !some && !told.planned && q.polarity == claim::Polarity::positive && q.certainty != claim::Certainty::possible;
}

class StateLengths {
 public:
  StateLengths(const Story& story, const ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), terms_(terms), sink_(sink), slips_(slips) {
    for (const ToldTime& t : told.all()) {
      if (!is_edge(t)) continue;
      edges_.push_back(t);
      place_near(edges_.back());
    }
    for (const ToldTime& t : edges_) {
      by_happening_[t.frame.verb].push_back(&t);
      if (t.frame.happening != t.frame.verb) by_happening_[t.frame.happening].push_back(&t);
      if (const std::string_view declared = declared_by(t); !declared.empty()) by_happening_[declared].push_back(&t);
    }
    for (auto& [happening, edges] : by_happening_) base::sort_unique(edges);
  }

  void run() {
    for (std::size_t a = 0; a < story_.articles.size(); ++a) {
      const Around around(story_.articles[a]);
      for (const auto& sentence : times_by_sentence(story_.articles[a])) {
        for (const SentenceTime& time : sentence) {
          if (is_length_of_state(around, time) && !is_sentence(story_.articles[a].document, time)) read(ArticleId(a), time);
        }
      }
    }
  }

 private:
  // "Shortly after 4am" is near it.
  void place_near(ToldTime& told) const {
    constexpr language::WordSet near{{"just", "shortly", "soon", "moments", "minutes"}};
    const Document& document = story_[told.article].document;
    const bool side = told.time.modifier == mention::TimeModifier::after || told.time.modifier == mention::TimeModifier::before;
    if (!side || !told.time.clock || !told.time.interval || !near.contains(document.norm(document.tokens[told.mention->tokens.begin]))) return;
    constexpr std::chrono::minutes some{30};
    const auto at = std::chrono::floor<std::chrono::days>(told.time.interval->begin) + *told.time.clock;
    const bool after = told.time.modifier == mention::TimeModifier::after;
    told.time.interval = after ? mention::TimeInterval{at, at + some} : mention::TimeInterval{at - some, at};
    told.time.modifier = mention::TimeModifier::approx;
  }

  // "Declared the blaze contained": contain
  [[nodiscard]] std::string_view declared_by(const ToldTime& told) const {
    constexpr language::WordSet declaring{{"declare", "pronounce"}};
    if (told.frame.event == nullptr || !declaring.contains(told.frame.event->lemma)) return {};
    const Document& document = story_[told.article].document;
    const auto state = language::child(document, told.frame.event->predicate, language::Relation::xcomp);
    return state ? document.lemma(document[*state]) : std::string_view();
  }

  // "For 14 hours", "after a suspension of five weeks", "a 16-hour rescue"; not "two days after", "five hours ago".
  static bool is_length_of_state(const Around& around, const SentenceTime& time) {
    if (!time.is_length() || time.time->amount->vague) return false;
    for (const std::string_view word : {"after", "before", "ago", "later", "earlier", "old", "since", "from", "into"}) {
      if (around.after(time) == word) return false;
    }
    // "The debate alone took two hours", "the first two hours": of a part
    constexpr language::WordSet parts{{"alone", "first", "last", "final", "next", "another", "further", "extra", "additional", "opening", "other"}};
    for (const std::uint32_t steps : {1U, 2U}) {
      if (parts.contains(around.before(time, steps))) return false;
    }
    return !parts.contains(around.after(time));
  }

  // "Jailed for eight years": what is to come, and seldom all of it
  static bool is_sentence(const Document& document, const SentenceTime& time) {
    constexpr language::WordSet sentencing{{"jail", "sentence", "imprison", "send", "lock", "give", "ban", "sign", "face", "contract"}};
    const TokenId governor = document[language::top_of(document, time.mention->tokens)].head;
    return governor.valid() && sentencing.contains(document.lemma(document[governor]));
  }

  // The states that the words beside the length name, and the words that it hangs on.
  [[nodiscard]] std::set<const State*> states_around(ArticleId article, const SentenceTime& time) const {
    const Document& document = story_[article].document;
    const language::TokenRange sentence = document[document.tokens[time.mention->tokens.begin].sentence].tokens;
    constexpr std::uint32_t nearby = 6;
    std::set<const State*> out;
    const auto add = [&](TokenId id) {
      for (const State* state : states_of(document.lemma(document[id]))) out.insert(state);
      for (const State* state : states_of(document.norm(document[id]))) out.insert(state);
    };
    const std::uint32_t first = std::max(sentence.begin, time.mention->tokens.begin - std::min(nearby, time.mention->tokens.begin));
    const std::uint32_t last = std::min(sentence.end, time.mention->tokens.end + nearby);
    for (std::uint32_t t = first; t < last; ++t) {
      if (!time.mention->tokens.contains(TokenId(t))) add(TokenId(t));
    }
    const TokenId governor = document[language::top_of(document, time.mention->tokens)].head;
    if (!governor.valid()) return out;
    add(governor);
    if (const auto subject = language::child(document, governor, language::Relation::nsubj)) add(*subject);
    if (document[governor].relation == language::Relation::acl_relcl) add(document[governor].head);
    return out;
  }

  void read(ArticleId article, const SentenceTime& time) {
    const Document& document = story_[article].document;
    const auto states = states_around(article, time);
    if (states.empty()) return;
    const language::SentenceId home = document.tokens[time.mention->tokens.begin].sentence;
    const Length length{article, time, terms_.of(article, document[home].tokens)};
    const ToldTime* first = nullptr;
    const ToldTime* last = nullptr;
    std::optional<mention::DayRange> way;
    for (const State* state : states) {
      for (const ToldTime* from : edges(length, state->starts)) {
        for (const ToldTime* to : edges(length, state->ends)) {
          if (from == to || !mention::elapsed(from->time, to->time) || !one_matter(*from, *to)) continue;
          const auto off = misfit(*time.time, from->time, to->time);
          if (!off && fits_somehow(*time.time, *from, *to)) return;
          if (!off) continue;
          if (first != nullptr && (mention::compare_times(first->time, from->time) == mention::TimeMatch::disjoint ||
                                   mention::compare_times(last->time, to->time) == mention::TimeMatch::disjoint))
            return;  // the story knows of several
          first = from;
          last = to;
          way = off;
        }
      }
    }
    if (first == nullptr && lasts_still(document, time)) return hold_to_publication(length, states);
    sink_.compared();
    if (first != nullptr) report(length, {{first->article, first->mention}, {last->article, last->mention}}, *way);
  }

  // "Has been mayor for eight years", "who has worked there for 12 years"
  static bool lasts_still(const Document& document, const SentenceTime& time) {
    const TokenId governor = document[language::top_of(document, time.mention->tokens)].head;
    if (!governor.valid() || time.time->amount->unit < mention::Granularity::year) return false;
    bool has = false;
    language::for_each_child(document, governor, [&](TokenId, const language::Token& token) {
      const std::string_view norm = document.norm(token);
      has = has || (token.upos == language::Upos::aux && (norm == "has" || norm == "have" || norm == "'s" || norm == "'ve"));
    });
    const std::uint32_t before = time.mention->tokens.begin;
    return has && before > 0 && document.norm(document.tokens[before - 1]) == "for";
  }

  // From what the state began with to the day of writing.
  void hold_to_publication(const Length& length, const std::set<const State*>& states) {
    const auto published = publication_of(story_[length.article].article);
    if (!published) return;
    const ToldTime* wrong = nullptr;
    std::optional<mention::DayRange> way;
    for (const State* state : states) {
      for (const ToldTime* from : edges(length, state->starts)) {
        if (!shares_name(length, *from)) continue;
        const auto off = misfit(*length.time.time, from->time, *published);
        if (!off) return;
        wrong = from;
        way = off;
      }
    }
    sink_.compared();
    if (wrong != nullptr) report(length, {{wrong->article, wrong->mention}}, *way, " and the day of publication");
  }

  [[nodiscard]] bool shares_name(const Length& length, const ToldTime& told) const {
    return has_entity(terms_, align::shared_terms(length.words, told.frame.core));
  }

  static bool fits_somehow(const mention::TimeExpression& length, const ToldTime& from, const ToldTime& to) {
    const auto stated = mention::length_of(length);
    const auto way = mention::elapsed(from.time, to.time);
    return stated && way && mention::fits(*stated, *way);
  }

  [[nodiscard]] std::vector<const ToldTime*> edges(const Length& length, std::span<const std::string_view> happenings) const {
    std::vector<const ToldTime*> out;
    for (const std::string_view happening : happenings) {
      const auto found = by_happening_.find(happening);
      if (found == by_happening_.end()) continue;
      for (const ToldTime* told : found->second) {
        if (!can_reckon(told->time, length.time.time->amount->unit)) continue;
        if (of_one_time(story_, length.article, told->article) && about(length, *told)) out.push_back(told);
      }
    }
    base::sort_unique(out);  // of one vector: in the order of the story
    return out;
  }

  // Its clause and the length's sentence have somebody or something in common, or stand in one article with nobody else named.
  [[nodiscard]] bool about(const Length& length, const ToldTime& told) const {
    if (!align::shared_terms(length.words, told.frame.core).empty()) return true;
    return !(has_entity(terms_, length.words) && has_entity(terms_, told.frame.core));
  }

  [[nodiscard]] bool one_matter(const ToldTime& from, const ToldTime& to) const {
    const auto shared = align::shared_terms(from.frame.core, to.frame.core);
    if (has_entity(terms_, from.frame.core) && has_entity(terms_, to.frame.core)) return has_entity(terms_, shared);
    return from.article == to.article || !shared.empty();
  }

  void report(const Length& length, const std::vector<TimePlace>& edges, const mention::DayRange& way, std::string_view tail = "") {
    if (is_told(slips_, length.article, length.time.mention->span)) return;
    slips_.push_back(misfit_slip(story_, {length.article, length.time.mention}, edges, shown_length(way), tail));
    slips_.back().confidence = 0.7;
  }

  const Story& story_;
  const ClauseTerms& terms_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  std::vector<ToldTime> edges_;  // sorted as the story tells them
  std::map<std::string_view, std::vector<const ToldTime*>> by_happening_;
};

}  // namespace

void find_state_lengths(const Story& story, const ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink,
                        std::vector<Slip>& slips) {
  StateLengths(story, terms, told, sink, slips).run();
}

}  // namespace tally::rules

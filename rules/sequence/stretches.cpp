// "The eight-week consultation", and a consultation that opened on 9 June and closed on 31 August: how long something took,
// against the dates that it began and ended on, in one sentence, in two, or in two articles.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <map>

#include "claim/qualifiers.hpp"
#include "dated_happenings.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "lasting_thing.hpp"
#include "mention/time_compare.hpp"
#include "rule/wording.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::ClauseTerms;
using align::HappeningFrame;
using align::Stage;
using align::Story;
using align::Term;
using align::ToldTime;
using finding::EvidenceRole;
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

struct End {
  const mention::Mention* mention = nullptr;
  const mention::TimeExpression* time = nullptr;
};

struct Stretch {
  ArticleId article;  // of its beginning
  ArticleId last;     // of its end
  End from;
  End to;
  std::vector<Term> thing;  // what lasted, with what stands beside it
};

struct Length {
  ArticleId article;
  SentenceTime time;
  Term thing = 0;            // 0 for "it"
  std::vector<Term> phrase;  // of the thing with its modifiers
};

class Stretches {
 public:
  Stretches(const Story& story, const ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), terms_(terms), told_(told), sink_(sink), slips_(slips) {}

  void run() {
    collect_pairs();
    for (std::size_t a = 0; a < story_.articles.size(); ++a) {
      collect_ranges(ArticleId(a));
      collect_day_ranges(ArticleId(a));
    }
    collect_stages();
    if (stretches_.empty()) return;
    for (std::size_t s = 0; s < stretches_.size(); ++s) {
      for (const Term term : stretches_[s].thing) by_thing_[term].push_back(s);
    }
    for (std::size_t a = 0; a < story_.articles.size(); ++a) read_lengths(ArticleId(a));
  }

 private:
  [[nodiscard]] const Document& document(ArticleId article) const { return story_[article].document; }

  [[nodiscard]] language::SentenceId sentence_of(ArticleId article, const End& end) const {
    return document(article).tokens[end.mention->tokens.begin].sentence;
  }
  [[nodiscard]] language::SentenceId sentence_of(const ToldTime& told) const {
    return sentence_of(told.article, {told.mention, &told.time});
  }

  [[nodiscard]] bool changes(ArticleId article, language::SentenceId sentence) const {
    const auto& tokens = document(article).tokens_of(sentence);
    return std::any_of(tokens.begin(), tokens.end(), [&](const language::Token& token) {
      return changing.contains(document(article).norm(token));
    });
  }

  void add(const ToldTime& from, const ToldTime& to) {
    if (changes(from.article, sentence_of(from)) || changes(to.article, sentence_of(to))) return;
    if (from.qualifiers.polarity != claim::Polarity::positive || to.qualifiers.polarity != claim::Polarity::positive) return;
    const auto& thing = from.frame.named.empty() ? from.frame.core : from.frame.named;
    stretches_.push_back({from.article, to.article, {from.mention, &from.time}, {to.mention, &to.time}, thing});
  }

  // "Opened on 9 June and closed on 31 August"
  void collect_pairs() {
    const auto& all = told_.all();
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      const ToldTime& from = all[i];
      const ToldTime& to = all[i + 1];
      if (from.article != to.article || sentence_of(from) != sentence_of(to) || !opens(from) || from.frame.event == nullptr) continue;
      const bool joined = document(to.article)[to.frame.head].head == from.frame.event->predicate ||
                          !align::shared_terms(from.frame.core, to.frame.core).empty();
      const bool above = closes_above(document(to.article), to.frame.head, from.frame.event->predicate);
      if (above || (closes(to) && joined)) add(from, to);
    }
  }

  // "3 to 9 August", told in one
  void collect_day_ranges(ArticleId article) {
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
  void collect_ranges(ArticleId article) {
    for (const auto& sentence : times_by_sentence(story_[article])) {
      for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
        const SentenceTime& from = sentence[i];
        const SentenceTime& to = sentence[i + 1];
        if (!from.is_dated() || !to.is_dated() || to.time->bearing != TimeBearing::until) continue;
        if (from.time->bearing != TimeBearing::from && from.time->bearing != TimeBearing::since) continue;
        const auto home = document(article).tokens[from.mention->tokens.begin].sentence;
        if (changes(article, home)) continue;
        const HappeningFrame frame = align::frame_around(story_, terms_, article, language::top_of(document(article), from.mention->tokens));
        stretches_.push_back({article, article, {from.mention, from.time}, {to.mention, to.time}, frame.core});
      }
    }
  }

  // The strike began, here; the strike ended, there: where the story knows one day for each.
  void collect_stages() {
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
      if (from->article != to->article || sentence_of(*from) != sentence_of(*to)) add(*from, *to);
    }
  }

  void read_lengths(ArticleId article) {
    const Around around(story_[article]);
    for (const auto& sentence : times_by_sentence(story_[article])) {
      for (const SentenceTime& time : sentence) {
        const std::string_view next = around.after(time);
        if (!time.is_length() || next == "ago" || next == "old" || next == "after" || next == "before" || next == "later") continue;
        read_length(article, around, time);
      }
    }
  }

  // "public", "merger" of "a public consultation on the merger that ended in August"
  [[nodiscard]] std::vector<Term> modifiers(ArticleId article, TokenId noun) const {
    std::vector<Term> out;
    language::for_each_child(document(article), noun, [&](TokenId id, const language::Token& token) {
      const Relation relation = language::universal(token.relation);
      if (relation != Relation::amod && relation != Relation::compound && relation != Relation::nmod) return;
      for (const Term term : terms_.of(article, language::subtree(document(article), id))) out.push_back(term);
    });
    std::sort(out.begin(), out.end());
    return out;
  }

  void read_length(ArticleId article, const Around& around, const SentenceTime& time) {
    const TokenId thing = lasting_thing(document(article), time);
    Length length{.article = article, .time = time};
    if (thing.valid() && document(article)[thing].upos == language::Upos::noun) {
      length.thing = terms_.of(article, thing);
      length.phrase = modifiers(article, thing);
    }
    const language::SentenceId home = document(article).tokens[time.mention->tokens.begin].sentence;
    if (changes(article, home)) return;
    hold_anchored(length);
    if (length.thing != 0) {
      const auto found = by_thing_.find(length.thing);
      if (found != by_thing_.end()) hold(length, found->second);
    } else if (around.before(time) == "at" && document(article).norm(document(article).tokens[time.mention->tokens.begin]) != "age") {
      hold_it(length, home);
    }
  }

  // "The three years that ended in November 2021", and elsewhere "between March 2016 and November 2021" of the same.
  void hold_anchored(const Length& length) {
    const mention::TimeExpression* end = end_of(length);
    if (end == nullptr || end->granularity > mention::Granularity::month) return;
    std::vector<std::size_t> places;
    for (std::size_t s = 0; s < stretches_.size(); ++s) {
      const Stretch& stretch = stretches_[s];
      if (stretch.last == length.article || mention::compare_times(*end, *stretch.to.time) != mention::TimeMatch::equal) continue;
      places.push_back(s);
    }
    if (!places.empty()) hold(length, places);
  }

  // The time of "that ended in" or "to" behind the length.
  [[nodiscard]] const mention::TimeExpression* end_of(const Length& length) const {
    constexpr language::WordSet between{{"to", "that", "which", "ended", "ending", "ends", "in", "on", "up", "until", "the", "leading"}};
    const Document& doc = document(length.article);
    std::uint32_t t = length.time.mention->tokens.end;
    bool ends = false;
    for (; t < doc.tokens.size() && between.contains(doc.norm(doc.tokens[t])); ++t) {
      const std::string_view norm = doc.norm(doc.tokens[t]);
      ends = ends || norm.starts_with("end") || norm == "to" || norm == "until";
    }
    if (!ends) return nullptr;
    for (const mention::Mention& m : story_[length.article].mentions.all) {
      if (m.tokens.begin != t) continue;
      const auto* time = std::get_if<mention::TimeExpression>(&m.value);
      if (time != nullptr && time->interval) return time;
    }
    return nullptr;
  }

  // "The stoppage began on 10 March and was suspended on 27 March. At 23 days, it was the longest."
  void hold_it(const Length& length, language::SentenceId home) {
    std::vector<std::size_t> near;
    for (std::size_t s = 0; s < stretches_.size(); ++s) {
      const Stretch& stretch = stretches_[s];
      if (stretch.last == length.article && sentence_of(stretch.last, stretch.to).index() + 1 == home.index()) near.push_back(s);
    }
    if (near.size() == 1) hold(length, near);
  }

  [[nodiscard]] bool one_story(ArticleId a, ArticleId b) const {
    constexpr int weeks = 60;
    const auto& x = story_[a].article.published;
    const auto& y = story_[b].article.published;
    return !x || !y || std::abs((std::chrono::sys_days{x->date} - std::chrono::sys_days{y->date}).count()) <= weeks;
  }

  // Another of the kind: "the strike over pay" and "the strike over rosters".
  [[nodiscard]] bool other_thing(const Length& length, const Stretch& stretch) const {
    if (length.thing == 0) return false;
    auto mine = length.phrase;
    auto theirs = stretch.thing;
    for (auto* terms : {&mine, &theirs}) std::erase(*terms, length.thing);
    return length.article != stretch.article && !mine.empty() && !theirs.empty() && align::shared_terms(mine, theirs).empty();
  }

  void hold(const Length& length, const std::vector<std::size_t>& places) {
    const auto unit = length.time.time->amount->unit;
    const Stretch* wrong = nullptr;
    std::optional<mention::DayRange> way;
    for (const std::size_t place : places) {
      const Stretch& stretch = stretches_[place];
      const mention::TimeExpression& from = *stretch.from.time;
      const mention::TimeExpression& to = *stretch.to.time;
      if (!can_reckon(from, unit) || !can_reckon(to, unit) || !one_story(length.article, stretch.article)) continue;
      if (other_thing(length, stretch)) continue;
      sink_.compared();
      const auto off = misfit(*length.time.time, from, to);
      if (!off) return;  // it is the length of this one
      if (wrong == nullptr) wrong = &stretch;
      if (!way) way = off;
    }
    if (wrong != nullptr && !reported(length)) report(length, *wrong, *way);
  }

  [[nodiscard]] bool reported(const Length& length) const {
    return std::any_of(slips_.begin(), slips_.end(), [&](const Slip& slip) {
      return std::any_of(slip.evidence.begin(), slip.evidence.end(), [&](const finding::Evidence& e) {
        return e.article == length.article && e.span == length.time.mention->span;
      });
    });
  }

  void report(const Length& length, const Stretch& stretch, const mention::DayRange& way) {
    Slip slip;
    const auto add_words = [&](ArticleId home, const mention::Mention& mention, EvidenceRole role) {
      slip.evidence.push_back({home, mention.span, std::string(rule::words(story_, home, mention.span)), role});
    };
    add_words(length.article, *length.time.mention, EvidenceRole::primary);
    add_words(stretch.article, *stretch.from.mention, EvidenceRole::conflicting);
    std::string where = fmt::format("\u201C{}\u201D", slip.evidence[1].label);
    if (stretch.to.mention != stretch.from.mention) {
      add_words(stretch.last, *stretch.to.mention, EvidenceRole::conflicting);
      where += fmt::format(" and \u201C{}\u201D", slip.evidence[2].label);
    }
    slip.message = fmt::format("\u201C{}\u201D in {} does not fit {} in {}: that makes {}",
                               slip.evidence[0].label, short_name(story_[length.article].article), where, short_name(story_[stretch.article].article), shown_length(way));
    slip.subject = slip.evidence[0].label;
    slip.confidence = 0.8;
    slips_.push_back(std::move(slip));
  }

  const Story& story_;
  const ClauseTerms& terms_;
  const align::ToldTimes& told_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  std::vector<Stretch> stretches_;
  std::deque<mention::TimeExpression> ranges_;  // the ends of those that one mention tells
  std::map<Term, std::vector<std::size_t>> by_thing_;
};

}  // namespace

void find_stretches(const Story& story, const ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink,
                    std::vector<Slip>& slips) {
  Stretches(story, terms, told, sink, slips).run();
}

}  // namespace tally::rules

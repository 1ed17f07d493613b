// "The eight-week consultation", and a consultation that opened on 9 June and closed on 31 August: how long something took,
// against the dates that it began and ended on, in one sentence, in two, or in two articles.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "dated_happenings.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "lasting_thing.hpp"
#include "mention/time_compare.hpp"
#include "rule/wording.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"
#include "stretch_list.hpp"

namespace tally::rules {
namespace {

using align::ClauseTerms;
using align::Story;
using align::Term;
using finding::EvidenceRole;
using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::TokenId;

struct Length {
  ArticleId article;
  SentenceTime time;
  Term thing = 0;            // 0 for "it"
  std::vector<Term> phrase;  // of the thing with its modifiers
};

class Stretches {
 public:
  Stretches(const Story& story, const ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), terms_(terms), stretches_(story, terms, told), sink_(sink), slips_(slips) {}

  void run() {
    const auto& all = stretches_.all();
    if (all.empty()) return;
    for (std::size_t s = 0; s < all.size(); ++s) {
      for (const Term term : all[s].thing) by_thing_[term].push_back(s);
    }
    for (std::size_t a = 0; a < story_.articles.size(); ++a) read_lengths(ArticleId(a));
  }

 private:
  [[nodiscard]] const Document& document(ArticleId article) const { return story_[article].document; }

  void read_lengths(ArticleId article) {
    const Around around(story_[article]);
    for (const auto& sentence : times_by_sentence(story_[article])) {
      for (const SentenceTime& time : sentence) {
        const std::string_view next = around.after(time);
        static constexpr language::WordSet no_length{{"ago", "old", "after", "before", "later", "ahead", "behind", "early", "late", "overdue"}};
        if (!time.is_length() || no_length.contains(next)) continue;
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

  // "It runs for three weeks"
  static bool is_it(const Document& document, TokenId thing) {
    return thing.valid() && document[thing].upos == language::Upos::pron && document.norm(document[thing]) == "it";
  }

  void read_length(ArticleId article, const Around& around, const SentenceTime& time) {
    const TokenId thing = lasting_thing(document(article), time);
    Length length{.article = article, .time = time};
    if (thing.valid() && document(article)[thing].upos == language::Upos::noun) {
      length.thing = terms_.of(article, thing);
      length.phrase = modifiers(article, thing);
    }
    const language::SentenceId home = document(article).tokens[time.mention->tokens.begin].sentence;
    if (tells_of_changed_length(document(article), home)) return;
    hold_anchored(length);
    if (length.thing != 0) {
      const auto found = by_thing_.find(length.thing);
      if (found != by_thing_.end()) hold(length, found->second);
    } else if (is_it(document(article), thing) ||
               (around.before(time) == "at" && document(article).norm(document(article).tokens[time.mention->tokens.begin]) != "age")) {
      hold_it(length, home);
    }
  }

  // "The three years that ended in November 2021", and elsewhere "between March 2016 and November 2021" of the same.
  void hold_anchored(const Length& length) {
    const mention::TimeExpression* end = end_of(length);
    if (end == nullptr || end->granularity > mention::Granularity::month) return;
    std::vector<std::size_t> places;
    for (std::size_t s = 0; s < stretches_.all().size(); ++s) {
      const Stretch& stretch = stretches_.all()[s];
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
    for (std::size_t s = 0; s < stretches_.all().size(); ++s) {
      const Stretch& stretch = stretches_.all()[s];
      if (stretch.last == length.article && document(stretch.last).tokens[stretch.to.mention->tokens.begin].sentence.index() + 1 == home.index()) near.push_back(s);
    }
    if (near.size() == 1) hold(length, near);
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
      const Stretch& stretch = stretches_.all()[place];
      const mention::TimeExpression& from = *stretch.from.time;
      const mention::TimeExpression& to = *stretch.to.time;
      if (!can_reckon(from, unit) || !can_reckon(to, unit) || !of_one_time(story_, length.article, stretch.article)) continue;
      if (other_thing(length, stretch)) continue;
      sink_.compared();
      const auto off = misfit(*length.time.time, from, to);
      if (!off) return;  // it is the length of this one
      if (wrong == nullptr) wrong = &stretch;
      if (!way) way = off;
    }
    if (wrong != nullptr && !reported(length)) report(length, *wrong, *way);
  }

  [[nodiscard]] bool reported(const Length& length) const { return is_told(slips_, length.article, length.time.mention->span); }

  void report(const Length& length, const Stretch& stretch, const mention::DayRange& way) {
    Slip slip;
    slip.evidence = {rule::evidence(story_, length.article, length.time.mention->span),
                     rule::evidence(story_, stretch.article, stretch.from.mention->span, EvidenceRole::conflicting)};
    std::string where = fmt::format("\u201C{}\u201D", slip.evidence[1].label);
    if (stretch.to.mention != stretch.from.mention) {
      slip.evidence.push_back(rule::evidence(story_, stretch.last, stretch.to.mention->span, EvidenceRole::conflicting));
      where += fmt::format(" and \u201C{}\u201D", slip.evidence[2].label);
    }
    slip.message = fmt::format("{} does not fit {} in {}: that makes {}", rule::quoted(story_, length.article, length.time.mention->span),
                               where, short_name(story_[stretch.article].article), shown_length(way));
    slip.subject = slip.evidence[0].label;
    slip.confidence = 0.8;
    slips_.push_back(std::move(slip));
  }

  const Story& story_;
  const ClauseTerms& terms_;
  StretchList stretches_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  std::map<Term, std::vector<std::size_t>> by_thing_;
};

}  // namespace

void find_stretches(const Story& story, const ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink,
                    std::vector<Slip>& slips) {
  Stretches(story, terms, told, sink, slips).run();
}

}  // namespace tally::rules

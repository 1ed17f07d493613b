// "Four hours before the peak", "nearly three hours went by between that call and the notice": lengths counted from one
// happening to another, both of which the story times.
#include <fmt/format.h>

#include "align/happening_class.hpp"
#include "claim/qualifiers.hpp"
#include "dated_happenings.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "rule/wording.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::ClauseTerms;
using align::HappeningFrame;
using align::Story;
using align::ToldTime;
using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::TokenId;
using language::Upos;

constexpr language::WordSet passing{{"elapse", "go", "lie", "pass", "separate"}};

struct Ends {
  HappeningFrame from;
  HappeningFrame to;
};

class Intervals {
 public:
  Intervals(const Story& story, const ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), terms_(terms), told_(told), dated_(told), sink_(sink), slips_(slips) {}

  void run() {
    for (std::size_t a = 0; a < story_.articles.size(); ++a) {
      for (const auto& sentence : times_by_sentence(story_.articles[a])) {
        for (const SentenceTime& time : sentence) {
          if (time.is_length()) hold(ArticleId(a), time);
        }
      }
    }
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      for (std::size_t j = i + 1; j < ways_.size(); ++j) compare(ways_[i], ways_[j]);
    }
  }

 private:
  struct Way {
    ArticleId article;
    SentenceTime length;
    Ends ends;
  };

  // "Two days after the report was published" here, "published a week after he resigned" there: of one pair of happenings, one
  // order and one length.
  void compare(const Way& a, const Way& b) {
    if (!of_one_time(story_, a.article, b.article)) return;
    const bool along = one(a.ends.from, b.ends.from, a.ends.to, b.ends.to);
    const bool turned = !along && one(a.ends.from, b.ends.to, a.ends.to, b.ends.from);
    if (!along && !turned) return;
    sink_.compared();
    const auto x = mention::length_of(*a.length.time);
    const auto y = mention::length_of(*b.length.time);
    if (!x || !y || (along && mention::fits(*x, *y))) return;
    if (is_told(slips_, a.article, a.length.mention->span) || is_told(slips_, b.article, b.length.mention->span)) return;
    Slip slip;
    slip.evidence = {rule::evidence(story_, a.article, a.length.mention->span),
                     rule::evidence(story_, b.article, b.length.mention->span, finding::EvidenceRole::conflicting)};
    slip.message = fmt::format("{} and {} are counted between the same two things{}", rule::quoted(story_, a.article, a.length.mention->span),
                               rule::quoted(story_, b.article, b.length.mention->span), turned ? ", in opposite order" : "");
    slip.subject = slip.evidence[0].label;
    slip.confidence = 0.75;
    slips_.push_back(std::move(slip));
  }

  // Two pairs of frames tell of the same two happenings: one surely, the other of a kind that seldom happens twice.
  [[nodiscard]] bool one(const HappeningFrame& a, const HappeningFrame& b, const HappeningFrame& c, const HappeningFrame& d) const {
    const bool first = told_.same_happening(a, b);
    const bool second = told_.same_happening(c, d);
    if (!told_.may_be_one(a, b) || !told_.may_be_one(c, d) || !(first || second)) return false;
    const auto seldom = [](const HappeningFrame& x, const HappeningFrame& y) {
      return x.happening == y.happening && align::recurrence_of(x.happening) != align::Recurrence::often;
    };
    return (first || seldom(a, b)) && (second || seldom(c, d));
  }

  [[nodiscard]] HappeningFrame frame(ArticleId article, TokenId head) const {
    const bool noun = story_[article].document[head].upos == Upos::noun;
    return noun ? phrase(article, head) : align::frame_at(story_, terms_, article, head);
  }

  // What a preposition or conjunction behind the length brings in.
  [[nodiscard]] static TokenId brought_in(const Document& document, std::uint32_t marker) {
    const language::Token& token = document.tokens[marker];
    const bool brings = token.relation == Relation::case_ || token.relation == Relation::mark || token.relation == Relation::advmod;
    return brings ? token.head : TokenId();
  }

  // "After the treasurer had been suspended", where the parse has a preposition and its noun: suspended.
  [[nodiscard]] static TokenId clause_of_subject(const Document& document, TokenId noun) {
    if (!noun.valid() || language::universal(document[noun].relation) != Relation::nsubj) return noun;
    const TokenId verb = document[noun].head;
    return verb.value > noun.value && document[verb].upos == Upos::verb ? verb : noun;
  }

  [[nodiscard]] std::optional<Ends> ends_of(ArticleId article, const SentenceTime& time) const {
    const Document& document = story_[article].document;
    const std::uint32_t next = time.mention->tokens.end;
    if (next >= document.tokens.size()) return std::nullopt;
    const TokenId top = language::top_of(document, time.mention->tokens);
    const TokenId main = document[top].head;
    const std::string_view word = document.norm(document.tokens[next]);
    if (word == "after" || word == "before") {
      const TokenId other = clause_of_subject(document, brought_in(document, next));
      if (!other.valid() || !main.valid() || time.mention->tokens.contains(other)) return std::nullopt;
      // "Resigned on Friday, two days after it was published": the parse may hang the length on either verb.
      const bool below = other == main;
      const TokenId above = below && document[main].relation == Relation::advcl ? document[main].head : TokenId();
      if (below && !above.valid()) return std::nullopt;
      HappeningFrame there = frame(article, other);
      HappeningFrame here = below ? align::frame_at(story_, terms_, article, above) : align::frame_around(story_, terms_, article, top);
      if (word == "after") return Ends{std::move(there), std::move(here)};
      return Ends{std::move(here), std::move(there)};
    }
    return ends_between(article, top, main);
  }

  [[nodiscard]] std::optional<Ends> ends_between(ArticleId article, TokenId top, TokenId verb) const {
    const Document& document = story_[article].document;
    const bool passes = verb.valid() && document[top].relation == Relation::nsubj && passing.contains(document.lemma(document[verb]));
    if (!passes) return std::nullopt;
    const language::TokenRange sentence = document[document[verb].sentence].tokens;
    for (std::uint32_t t = verb.value; t < sentence.end; ++t) {
      if (document.norm(document.tokens[t]) != "between") continue;
      const TokenId first = document.tokens[t].head;
      const auto second = first.valid() ? language::child(document, first, Relation::conj) : std::nullopt;
      if (!second || is_time(article, first) || is_time(article, *second)) return std::nullopt;
      return Ends{phrase(article, first), phrase(article, *second)};
    }
    return std::nullopt;
  }

  // A noun phrase by itself, without the clause that it stands in.
  [[nodiscard]] HappeningFrame phrase(ArticleId article, TokenId noun) const {
    return align::frame_of_noun(story_, terms_, article, noun);
  }

  [[nodiscard]] bool is_time(ArticleId article, TokenId token) const {
    for (const mention::Mention& m : story_[article].mentions.all) {
      if (std::holds_alternative<mention::TimeExpression>(m.value) && m.tokens.contains(token)) return true;
    }
    return false;
  }

  void hold(ArticleId article, const SentenceTime& time) {
    const auto ends = ends_of(article, time);
    if (!ends) return;
    if (!time.time->amount->vague && !ends->from.kinds.empty() && !ends->to.kinds.empty()) ways_.push_back({article, time, *ends});
    const auto unit = time.time->amount->unit;
    const ToldTime* from = dated_.find(ends->from, article, unit);
    const ToldTime* to = dated_.find(ends->to, article, unit);
    if (from == nullptr || to == nullptr || from == to) return;
    sink_.compared();
    const auto way = misfit(*time.time, from->time, to->time);
    if (!way) return;
    slips_.push_back(misfit_slip(story_, {article, time.mention}, {{from->article, from->mention}, {to->article, to->mention}}, shown_length(*way)));
    slips_.back().confidence = 0.75;
  }

  const Story& story_;
  const ClauseTerms& terms_;
  const align::ToldTimes& told_;
  DatedHappenings dated_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  std::vector<Way> ways_;
};

}  // namespace

void find_intervals(const Story& story, const ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink,
                    std::vector<Slip>& slips) {
  Intervals(story, terms, told, sink, slips).run();
}

}  // namespace tally::rules

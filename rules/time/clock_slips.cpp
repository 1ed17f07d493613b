#include "clock_slips.hpp"

#include <algorithm>
#include <array>

#include "language/word_set.hpp"
#include "mention/quoted.hpp"
#include "mention/time_compare.hpp"

namespace tally::rules {
namespace {

using align::ArticleFacts;
using align::ClauseTerms;
using align::Story;
using ingest::ArticleId;
using mention::TimeExpression;
using std::chrono::hours;
using std::chrono::minutes;

struct Clock {
  ClockPlace place;
  const TimeExpression* time = nullptr;
  unsigned minute = 0;
  bool leads = false;  // the first words of its paragraph: the entry of a log
};

unsigned minute_of(const TimeExpression& time) {
  return static_cast<unsigned>(std::chrono::duration_cast<minutes>(*time.clock).count() % 60);
}

bool leads_paragraph(const ingest::Article& article, base::Span span) {
  return std::any_of(article.blocks.begin(), article.blocks.end(), [&](const ingest::Block& block) {
    constexpr std::uint32_t mark = 4;  // the stars of bold type
    return block.span.contains(span) && span.begin <= block.span.begin + mark;
  });
}

// The words of the sentence and its neighbours in the article.
std::vector<align::Term> words_around(const ArticleFacts& facts, const ClauseTerms& terms, const ClockPlace& place) {
  const auto& sentences = facts.document.sentences;
  const std::size_t home = facts.document.tokens[place.mention->tokens.begin].sentence.index();
  const std::size_t first = home == 0 ? home : home - 1;
  const std::size_t last = std::min(home + 1, sentences.size() - 1);
  return terms.of(place.article, {sentences[first].tokens.begin, sentences[last].tokens.end});
}

bool an_hour_apart(const TimeExpression& a, const TimeExpression& b) {
  const auto turn = std::chrono::abs(*a.clock - *b.clock) % hours{12};
  if (turn != hours{1} && turn != hours{11}) return false;
  // Where both know the half of the day, it is the same.
  return a.ambiguous || b.ambiguous || std::chrono::abs(*a.clock - *b.clock) == hours{1};
}

bool same_day(const TimeExpression& a, const TimeExpression& b) {
  if (!a.interval || !b.interval || a.day_inferred || b.day_inferred) return true;
  using std::chrono::days;
  return std::chrono::floor<days>(a.interval->begin) == std::chrono::floor<days>(b.interval->begin);
}

class Finder {
 public:
  Finder(const Story& story, const ClauseTerms& terms) : story_(story), terms_(terms) {
    for (std::size_t a = 0; a < story.articles.size(); ++a) read(ArticleId(a));
  }

  std::vector<ClockSlip> run() {
    std::vector<ClockSlip> slips;
    for (const std::vector<Clock>& clocks : by_minute_) {
      for (std::size_t i = 0; i < clocks.size(); ++i) {
        for (std::size_t j = i + 1; j < clocks.size(); ++j) {
          if (is_slip(clocks, clocks[i], clocks[j])) slips.push_back({clocks[i].place, clocks[j].place});
        }
      }
    }
    return slips;
  }

 private:
  void read(ArticleId article) {
    const ArticleFacts& facts = story_[article];
    for (const mention::Mention& mention : facts.mentions.all) {
      const auto* time = std::get_if<TimeExpression>(&mention.value);
      if (time == nullptr || !time->clock || mention.tokens.empty() || minute_of(*time) == 0) continue;
      if (time->modifier == mention::TimeModifier::before || time->modifier == mention::TimeModifier::after) continue;
      if (time->utc_offset || time->zone_region || mention::is_quoted(facts.mentions, mention.span)) continue;
      by_minute_[minute_of(*time)].push_back(
          {{article, &mention}, time, minute_of(*time), leads_paragraph(facts.article, mention.span)});
    }
  }

  [[nodiscard]] bool is_slip(const std::vector<Clock>& clocks, const Clock& a, const Clock& b) const {
    if (a.leads || b.leads || !an_hour_apart(*a.time, *b.time) || !same_day(*a.time, *b.time)) return false;
    if (a.place.article == b.place.article) return a.minute % 5 != 0 && tells_of_call(a) && tells_of_call(b);
    const bool known = std::any_of(clocks.begin(), clocks.end(), [&](const Clock& other) {
      if (&other == &a || &other == &b) return false;
      return (other.place.article == a.place.article && agrees(*other.time, *b.time)) ||
             (other.place.article == b.place.article && agrees(*other.time, *a.time));
    });
    return !known && share_enough(a, b);
  }

  static bool agrees(const TimeExpression& a, const TimeExpression& b) {
    return std::chrono::abs(*a.clock - *b.clock) % hours{12} == hours{0};
  }

  // "The alarm was raised at 3.12am", "the first 999 call, logged at 2.12am": what begins with a call has one.
  [[nodiscard]] bool tells_of_call(const Clock& clock) const {
    constexpr language::WordSet calling{{"alarm", "alert", "call", "999", "911", "112", "dial"}};
    constexpr language::WordSet others{{"second", "third", "another", "last", "further", "false", "back"}};
    constexpr std::uint32_t nearby = 7;
    const language::Document& document = story_[clock.place.article].document;
    const std::uint32_t time = clock.place.mention->tokens.begin;
    const std::uint32_t first = document[document.tokens[time].sentence].tokens.begin;
    bool calls = false;
    for (std::uint32_t t = time; t > first && t + nearby > time; --t) {
      const language::Token& token = document.tokens[t - 1];
      if (others.contains(document.norm(token))) return false;
      calls = calls || calling.contains(document.lemma(token)) || calling.contains(document.norm(token));
    }
    return calls;
  }

  [[nodiscard]] bool share_enough(const Clock& a, const Clock& b) const {
    const auto shared = align::shared_terms(words_around(story_[a.place.article], terms_, a.place),
                                            words_around(story_[b.place.article], terms_, b.place));
    const bool odd = a.minute % 5 != 0;
    constexpr double some = 3;
    constexpr double much = 8;
    return odd ? terms_.weigh(shared) >= some : shared.size() >= 2 && terms_.weigh(shared) >= much;
  }

  const Story& story_;
  const ClauseTerms& terms_;
  std::array<std::vector<Clock>, 60> by_minute_;
};

}  // namespace

std::vector<ClockSlip> find_clock_slips(const Story& story, const ClauseTerms& terms) { return Finder(story, terms).run(); }

}  // namespace tally::rules

// "Arrested on 4 May and charged on 2 May": what can only come after something else, told for a time before it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "dated_happenings.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "rule/wording.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::Story;
using align::ToldTime;
using language::Document;
using language::Relation;
using language::TokenId;
using mention::Granularity;

struct Order {
  std::string_view first;
  std::string_view then;
};

// By the class of the verb.
constexpr auto orders = std::to_array<Order>({
    {"arrest", "charge"}, {"arrest", "convict"}, {"arrest", "jail"},   {"charge", "convict"}, {"charge", "jail"},  {"convict", "jail"},
    {"leave", "reach"},   {"leave", "dock"},     {"leave", "land"},    {"set off", "reach"},  {"take off", "land"}, {"set off", "finish"},
    {"begin", "end"},     {"open", "close"},     {"bear", "die"},      {"die", "bury"},       {"marry", "divorce"}, {"found", "close"},
    {"disappear", "find"}, {"launch", "land"},   {"admit", "discharge"}, {"kidnap", "release"}, {"close", "reopen"}, {"suspend", "reinstate"},
});

bool comes_after(std::string_view verb, std::string_view other) {
  return std::any_of(orders.begin(), orders.end(), [&](const Order& order) { return order.first == other && order.then == verb; });
}

bool is_exact(const ToldTime& told) {
  const auto& time = told.time;
  const auto& q = told.qualifiers;
  const bool at = time.bearing == mention::TimeBearing::at && time.modifier == mention::TimeModifier::none;
  const bool said = (time.clock || (time.day && time.month)) && !time.deictic && !time.amount && !time.ambiguous && !time.day_inferred;
  return at && said && time.interval && !told.reckoned && !told.planned && q.polarity == claim::Polarity::positive &&
         q.certainty != claim::Certainty::possible;
}

class Orders {
 public:
  Orders(const Story& story, const align::ToldTimes& told, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), told_(told), sink_(sink), slips_(slips) {}

  void run() {
    const auto& all = told_.all();
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      const ToldTime& a = all[i];
      const ToldTime& b = all[i + 1];
      if (a.article != b.article || !is_exact(a) || !is_exact(b) || !joined(a, b)) continue;
      sink_.compared();
      if (precedes(b, a) && comes_after(b.frame.verb, a.frame.verb)) report(a, b);
    }
  }

 private:
  // "He was arrested and charged": two verbs of one subject, and of one time.
  [[nodiscard]] bool joined(const ToldTime& a, const ToldTime& b) const {
    if (a.frame.event == nullptr || b.frame.event == nullptr) return false;
    const Document& document = story_[a.article].document;
    const TokenId first = a.frame.event->predicate;
    const TokenId second = b.frame.event->predicate;
    if (document[second].relation != Relation::conj || document[second].head != first) return false;
    if (language::child(document, second, Relation::nsubj)) return false;
    constexpr language::WordSet again{{"again", "earlier", "previously", "first", "later"}};
    const auto& tokens = document.tokens_of(document[first].sentence);
    return std::none_of(tokens.begin(), tokens.end(), [&](const language::Token& token) { return again.contains(document.norm(token)); });
  }

  static bool precedes(const ToldTime& earlier, const ToldTime& later) {
    constexpr std::chrono::days near{60};
    const auto gap = later.time.interval->begin - earlier.time.interval->end;
    return gap >= std::chrono::seconds{0} && gap < near;
  }

  void report(const ToldTime& a, const ToldTime& b) {
    Slip slip;
    slip.evidence = {rule::evidence(story_, a.article, a.mention->span),
                     rule::evidence(story_, b.article, b.mention->span, finding::EvidenceRole::conflicting)};
    slip.message = fmt::format("What is told for {} can only come after what is told for {}", rule::quoted(story_, b.article, b.mention->span),
                               rule::quoted(story_, a.article, a.mention->span));
    slip.subject = slip.evidence[0].label;
    slip.confidence = 0.85;
    slips_.push_back(std::move(slip));
  }

  const Story& story_;
  const align::ToldTimes& told_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
};

}  // namespace

void find_orders(const Story& story, const align::ToldTimes& told, rule::Sink& sink, std::vector<Slip>& slips) {
  Orders(story, told, sink, slips).run();
}

}  // namespace tally::rules

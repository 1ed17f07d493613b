// Whether two accounts tell of one happening.
#include <algorithm>

#include "align/happening_class.hpp"
#include "align/membership.hpp"
#include "align/told_times.hpp"
#include "base/utf8.hpp"
#include "mention/time_compare.hpp"

namespace tally::align {
namespace {

using mention::TimeExpression;

bool share_any(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) { return std::binary_search(b.begin(), b.end(), x); });
}

// Both name some, and none is the same.
bool clash(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !a.empty() && !b.empty() && !share_any(a, b);
}

// "The second blast" is not "the blast", nor is "another" or the first.
bool other_in_row(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto later = [](const std::vector<std::string>& ordinals) {
    return std::any_of(ordinals.begin(), ordinals.end(), [](const std::string& ordinal) { return ordinal != "first"; });
  };
  return clash(a, b) || (a.empty() && later(b)) || (b.empty() && later(a));
}

// That of the rarest kind that both name.
Recurrence recurrence_of_shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  Recurrence rarest = Recurrence::often;
  for (const std::string& kind : a) {
    if (std::binary_search(b.begin(), b.end(), kind)) rarest = std::min(rarest, recurrence_of(kind));
  }
  return rarest;
}

// Times as slips make them: another hour of one day, the same weekday of another week, the same day of another month.
bool are_near_misses(const TimeExpression& a, const TimeExpression& b) {
  if (!a.interval || !b.interval || std::max(a.granularity, b.granularity) > mention::Granularity::day) return false;
  const auto x = std::chrono::floor<std::chrono::days>(a.interval->begin);
  const auto y = std::chrono::floor<std::chrono::days>(b.interval->begin);
  return (x - y).count() % 7 == 0 || std::chrono::year_month_day(x).day() == std::chrono::year_month_day(y).day();
}

}  // namespace

bool ToldTimes::same_happening(const ToldTime& a, const ToldTime& b) const {
  if (!may_be_one(a.frame, b.frame)) return false;
  if (a.membership.valid() || b.membership.valid()) return tell_of_one_membership(a, b);
  if (same_happening(a.frame, b.frame) || tell_main_happening(a, b) || tell_of_sole_thing(a, b)) return true;
  // What is to come is little, and seldom twice of one kind.
  constexpr double some = 3.5;
  if (tell_of_topic(a, b) || tell_of_same_people(a, b)) return true;
  const bool dated = story_[a.article].article.published && story_[b.article].article.published;
  return dated && a.planned && b.planned && terms_.weigh(shared_terms(a.frame.core, b.frame.core)) >= some;
}

// "The hall was demolished", "the hall was pulled down": what happens to a thing, or begins, is told of the one of its kind that
// both articles have.
bool ToldTimes::tell_of_sole_thing(const ToldTime& a, const ToldTime& b) const {
  const auto things_of = [&](const ToldTime& told) {
    std::vector<language::TokenId> nouns;
    if (told.frame.event != nullptr) {
      for (const claim::Argument& argument : told.frame.event->arguments)
        if (argument.slot != claim::Slot::oblique) nouns.push_back(argument.head);
    } else if (told.frame.head.valid()) {
      nouns.push_back(told.frame.head);
    }
    return nouns;
  };
  const bool once = a.frame.stage != Stage::whole || recurrence_of_shared(a.frame.kinds, b.frame.kinds) <= Recurrence::seldom;
  if (a.article == b.article || !once) return false;
  const std::vector<language::TokenId> left = things_of(a), right = things_of(b);
  return std::ranges::any_of(left, [&](language::TokenId x) {
    return std::ranges::any_of(right, [&](language::TokenId y) { return things_.are_one({a.article, x}, {b.article, y}); });
  });
}

// The body that somebody joined, or has been with; not valid for none.
language::TokenId ToldTimes::body_of(const ToldTime& told) const {
  if (told.membership.valid()) return told.membership;
  const claim::Argument* body = told.frame.event == nullptr ? nullptr : told.frame.event->argument(claim::Slot::patient);
  return body == nullptr ? language::TokenId() : body->head;
}

// "Joined the airline in 2012", "has flown for Polarwing since 2009": one member, and one body or a body without its name. Who
// joined the academy joined a part.
bool ToldTimes::tell_of_one_membership(const ToldTime& a, const ToldTime& b) const {
  const auto named = [&](const ToldTime& told, language::TokenId body) { return story_[told.article].document[body].upos == language::Upos::propn; };
  const auto noun = [&](const ToldTime& told, language::TokenId body) {
    const language::Document& document = story_[told.article].document;
    const std::string lemma = base::to_lower(document.lemma(document[body]));
    return is_unnamed_body(lemma) ? lemma : std::string();
  };
  const language::TokenId x = body_of(a), y = body_of(b);
  if (!x.valid() || !y.valid()) return false;
  const auto shared = shared_terms(a.frame.core, b.frame.core);
  if (names(shared) == 0) return false;
  if (named(a, x) && named(b, y)) return shared.size() >= 2;
  const std::string of_a = noun(a, x), of_b = noun(b, y);
  if (!of_a.empty() && !of_b.empty()) return of_a == of_b;  // "Aldwick School", "the school"
  return (named(a, x) && !of_b.empty()) || (named(b, y) && !of_a.empty());
}

bool ToldTimes::may_be_one(const HappeningFrame& x, const HappeningFrame& y) const {
  if (!share_any(x.kinds, y.kinds) || x.stage != y.stage || other_in_row(x.ordinals, y.ordinals) || clash(x.figures, y.figures)) return false;
  const auto has = [](const HappeningFrame& frame, std::string_view kind) { return std::binary_search(frame.kinds.begin(), frame.kinds.end(), kind); };
  if ((has(x, "approve") && has(y, "reject")) || (has(x, "reject") && has(y, "approve"))) return false;
  const std::size_t shared = names(shared_terms(x.core, y.core));
  const std::size_t fewer = std::min(names(x.core), names(y.core));
  return fewer == 0 || shared >= std::min<std::size_t>(fewer, 2);  // whom somebody beat, and who beat somebody
}

std::size_t ToldTimes::names(const std::vector<Term>& terms) const {
  return static_cast<std::size_t>(std::count_if(terms.begin(), terms.end(), [&](Term term) { return terms_.is_entity(term); }));
}

// "He died", in a story of one death.
bool ToldTimes::only_one_bearer(const std::vector<std::string>& kinds) const {
  return std::any_of(kinds.begin(), kinds.end(), [&](const std::string& kind) {
    const auto found = bearers_.find(kind);
    return found != bearers_.end() && found->second.size() == 1;
  });
}

bool ToldTimes::same_happening(const HappeningFrame& x, const HappeningFrame& y) const {
  if (!may_be_one(x, y)) return false;
  const auto core = shared_terms(x.core, y.core);
  const auto shared = shared_terms(x.words, y.words);
  const double ratio = terms_.weigh(shared) / std::max(1.0, std::min(terms_.weigh(x.words), terms_.weigh(y.words)));
  const Recurrence recurrence = recurrence_of_shared(x.kinds, y.kinds);
  const bool of_a_life = recurrence == Recurrence::never || recurrence == Recurrence::personal;
  if (of_a_life && names(core) > 0) return true;
  if (recurrence == Recurrence::never && only_one_bearer(x.kinds)) return true;
  if (std::binary_search(x.kinds.begin(), x.kinds.end(), the_event) && std::binary_search(y.kinds.begin(), y.kinds.end(), the_event)) return true;
  const auto tells_event = [&](const HappeningFrame& frame) { return std::binary_search(frame.kinds.begin(), frame.kinds.end(), the_event); };
  if (recurrence == Recurrence::seldom && (tells_event(x) || tells_event(y))) return true;
  if (core.empty()) return false;
  const bool seldom = recurrence != Recurrence::often;
  constexpr double enough = 0.4;
  constexpr double rare = 3.5;
  if (seldom && (terms_.weigh(core) >= rare || shared.size() >= 2)) return true;
  if (shared_terms(x.named, y.named).size() >= 2) return true;
  return ratio >= enough && terms_.weigh(shared) >= 6.5 && shared.size() >= 2;
}

// Both tell when it was what the story is about, and neither of another one.
bool ToldTimes::tell_main_happening(const ToldTime& a, const ToldTime& b) const {
  if (a.article == b.article || a.planned || b.planned || !may_be_one(a.frame, b.frame)) return false;
  // "The vote", "the failure" name it without those who take part.
  const bool by_noun = !a.frame.named.empty() || !b.frame.named.empty();
  if (!by_noun && shared_terms(a.frame.core, b.frame.core).empty()) return false;
  if (!are_near_misses(a.time, b.time)) return false;
  constexpr std::chrono::days season{60};
  if (a.time.interval && b.time.interval && std::chrono::abs(a.time.interval->begin - b.time.interval->begin) > season) return false;
  return std::any_of(a.frame.kinds.begin(), a.frame.kinds.end(), [&](const std::string& kind) {
    const bool shared = main_kinds_.contains(kind) && std::binary_search(b.frame.kinds.begin(), b.frame.kinds.end(), kind);
    return shared && is_only_account(a, kind) && is_only_account(b, kind);
  });
}

// Two who take part, and a word besides, in one week.
bool ToldTimes::tell_of_same_people(const ToldTime& a, const ToldTime& b) const {
  constexpr std::chrono::days week{7};
  if (!a.time.interval || !b.time.interval || std::chrono::abs(a.time.interval->begin - b.time.interval->begin) > week) return false;
  if (a.article == b.article || a.planned != b.planned || !may_be_one(a.frame, b.frame)) return false;
  return names(shared_terms(a.frame.core, b.frame.core)) >= 2 && shared_terms(a.frame.words, b.frame.words).size() >= 3;
}

// "It closed in 2016" and "the hall has been shut since 2014", in a story of that hall: a thing that is named without its name,
// and the name or the noun that the heads of two articles share.
bool ToldTimes::tell_of_topic(const ToldTime& a, const ToldTime& b) const {
  constexpr std::chrono::days some_years{900};
  const HappeningFrame& x = a.frame;
  const HappeningFrame& y = b.frame;
  if (a.article == b.article || a.planned || b.planned || x.event == nullptr || y.event == nullptr || !may_be_one(x, y)) return false;
  if (!a.time.interval || !b.time.interval || std::chrono::abs(a.time.interval->begin - b.time.interval->begin) > some_years) return false;
  const auto of_topic = [&](const HappeningFrame& frame) {
    return std::any_of(frame.core.begin(), frame.core.end(), [&](Term term) { return topics_.contains(term); });
  };
  const bool known = (x.core.empty() || of_topic(x)) && (y.core.empty() || of_topic(y)) && !(x.core.empty() && y.core.empty());
  if (!known || recurrence_of(x.happening) != Recurrence::seldom || x.happening != y.happening) return false;
  return is_only_account(a, x.happening) && is_only_account(b, y.happening);
}

bool ToldTimes::is_only_account(const ToldTime& told, const std::string& kind) const {
  const auto& places = with_kind(kind);  // in the order of the articles
  const auto first = std::partition_point(places.begin(), places.end(), [&](std::size_t place) { return told_[place].article < told.article; });
  const auto last = std::partition_point(first, places.end(), [&](std::size_t place) { return told_[place].article == told.article; });
  return std::none_of(first, last, [&](std::size_t place) {
    const ToldTime& other = told_[place];
    return mention::compare_times(other.time, told.time) == mention::TimeMatch::disjoint;
  });
}

}  // namespace tally::align

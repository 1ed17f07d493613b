#include "align/clues.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/sorted.hpp"

namespace tally::align {
namespace {

constexpr auto names = std::to_array<std::pair<Clue, std::string_view>>({
    {Clue::shared_near, "shared_near"},
    {Clue::alike_less, "alike_less"},
    {Clue::alike_more, "alike_more"},
    {Clue::near_alike_less, "near_alike_less"},
    {Clue::near_alike_more, "near_alike_more"},
    {Clue::near_alike_weight, "near_alike_weight"},
    {Clue::before_alike_less, "before_alike_less"},
    {Clue::before_alike_more, "before_alike_more"},
    {Clue::topic_likeness, "topic_likeness"},
    {Clue::one_topic, "one_topic"},
    {Clue::topic_told, "topic_told"},
    {Clue::noun_likeness, "noun_likeness"},
    {Clue::verb_likeness, "verb_likeness"},
    {Clue::one_verb, "one_verb"},
    {Clue::subject_likeness, "subject_likeness"},
    {Clue::object_likeness, "object_likeness"},
    {Clue::shared_limits, "shared_limits"},
    {Clue::other_limits, "other_limits"},
    {Clue::limits_on_one_side, "limits_on_one_side"},
    {Clue::shared_entities, "shared_entities"},
    {Clue::other_entities, "other_entities"},
    {Clue::other_named, "other_named"},
    {Clue::shared_named, "shared_named"},
    {Clue::other_places, "other_places"},
    {Clue::otherwise_limited, "otherwise_limited"},
    {Clue::opposed, "opposed"},
    {Clue::other_object, "other_object"},
    {Clue::other_aspect, "other_aspect"},
    {Clue::part, "part"},
    {Clue::past, "past"},
    {Clue::planned, "planned"},
    {Clue::besides, "besides"},
    {Clue::change, "change"},
    {Clue::title, "title"},
    {Clue::other_years, "other_years"},
    {Clue::years_on_one_side, "years_on_one_side"},
    {Clue::shared_years, "shared_years"},
    {Clue::other_dates, "other_dates"},
    {Clue::shared_dates, "shared_dates"},
    {Clue::distance, "distance"},
    {Clue::lead, "lead"},
    {Clue::of_whole, "of_whole"},
    {Clue::negated, "negated"},
    {Clue::from, "from"},
    {Clue::by, "by"},
    {Clue::bound, "bound"},
    {Clue::rate, "rate"},
    {Clue::earlier, "earlier"},
    {Clue::one_preposition, "one_preposition"},
    {Clue::both_earlier, "both_earlier"},
    {Clue::equal_beside, "equal_beside"},
    {Clue::unequal_beside, "unequal_beside"},
    {Clue::rivals, "rivals"},
    {Clue::order, "order"},
    {Clue::one_counted, "one_counted"},
    {Clue::other_counted, "other_counted"},
    {Clue::uncounted, "uncounted"},
    {Clue::rivals_of_class, "rivals_of_class"},
    {Clue::few_amounts, "few_amounts"},
    {Clue::count, "count"},
    {Clue::duration, "duration"},
    {Clue::money, "money"},
    {Clue::percent, "percent"},
    {Clue::score, "score"},
    {Clue::other_unit, "other_unit"},
    {Clue::magnitude, "magnitude"},
    {Clue::is_one, "is_one"},
    {Clue::one_grain, "one_grain"},
    {Clue::one_happening, "one_happening"},
    {Clue::like_happening, "like_happening"},
    {Clue::thing_likeness, "thing_likeness"},
    {Clue::deed_likeness, "deed_likeness"},
    {Clue::equal_figures, "equal_figures"},
    {Clue::unequal_figures, "unequal_figures"},
});
static_assert(names.size() == clue_count);
static_assert(std::ranges::is_sorted(names, {}, [](const auto& row) { return row.first; }));

// How well the words around one place are matched by those around another.
struct Match {
  double weight = 0;  // of the words, that is matched
  double all = 0;     // of the words
  [[nodiscard]] double share() const { return all > 0 ? weight / all : 0; }
};

struct Matches {
  Match sentence, close, with_before;
};

// What a match is worth whose partner stands farther from its place.
double worth(const ContextWord& partner) {
  constexpr double least = 0.25;
  return std::min(1.0, static_cast<double>(partner.closeness) + least);
}

// Words of other meaning have some likeness, too.
double above_chance(double likeness) {
  constexpr double chance = 0.45;
  constexpr double best = 0.9;  // of two words that are not one
  return likeness <= chance ? 0 : best * (likeness - chance) / (1 - chance);
}

Matches match(const Context& a, const Context& b, const StoryTerms& words) {
  Matches out;
  for (const ContextWord& word : a.words) {
    if (word.closeness <= closeness_before) continue;
    double in_sentence = 0;
    double close = 0;
    double with_before = 0;
    for (const ContextWord& other : b.words) {
      const double likeness = word.term == other.term ? 1 : above_chance(words.likeness.of(word.term, other.term));
      if (likeness <= 0) continue;
      const double value = likeness * worth(other);
      with_before = std::max(with_before, value);
      if (other.closeness > closeness_before) in_sentence = std::max(in_sentence, value);
      if (other.closeness >= closeness_near) close = std::max(close, value);
    }
    const double weight = word.closeness * words.terms.specificity(word.term);
    out.sentence.all += weight;
    out.sentence.weight += weight * in_sentence;
    out.with_before.all += weight;
    out.with_before.weight += weight * with_before;
    if (word.closeness < closeness_near) continue;
    out.close.all += weight;
    out.close.weight += weight * close;
  }
  return out;
}

void add_matches(const Context& a, const Context& b, const StoryTerms& words, Clues& out) {
  const Matches ab = match(a, b, words);
  const Matches ba = match(b, a, words);
  const auto both = [&](Clue less, Clue more, const Match& x, const Match& y) {
    out.set(less, std::min(x.share(), y.share()));
    out.set(more, std::max(x.share(), y.share()));
  };
  both(Clue::alike_less, Clue::alike_more, ab.sentence, ba.sentence);
  both(Clue::near_alike_less, Clue::near_alike_more, ab.close, ba.close);
  both(Clue::before_alike_less, Clue::before_alike_more, ab.with_before, ba.with_before);
  out.set(Clue::near_alike_weight, std::min(ab.close.weight, ba.close.weight));
  out.set(Clue::shared_near, shared_words(a, b, words.terms).near);
}

// Of two words of which one side may have none.
double likeness_or(double missing, Term a, Term b, const StoryTerms& words) {
  return a == 0 || b == 0 ? missing : words.likeness.of(a, b);
}

bool has_word(const Context& context, Term term) {
  const auto at = std::ranges::lower_bound(context.words, term, {}, &ContextWord::term);
  return at != context.words.end() && at->term == term;
}

void add_topics(const Context& a, const Context& b, const StoryTerms& words, Clues& out) {
  constexpr double missing = -0.2;  // below what two unlike words have
  const bool one_topic = a.topic != 0 && a.topic == b.topic;
  const bool left_told = a.topic != 0 && (one_topic || has_word(b, a.topic));
  const bool right_told = b.topic != 0 && (one_topic || has_word(a, b.topic));
  out.set(Clue::topic_likeness, likeness_or(missing, a.topic, b.topic, words));
  out.set(Clue::one_topic, one_topic);
  out.set(Clue::topic_told, static_cast<double>(left_told) + static_cast<double>(right_told));
  out.set(Clue::noun_likeness, likeness_or(missing, a.noun_above, b.noun_above, words));
  out.set(Clue::verb_likeness, likeness_or(missing, a.verb, b.verb, words));
  out.set(Clue::one_verb, a.verb != 0 && a.verb == b.verb);
  out.set(Clue::subject_likeness, likeness_or(missing, a.subject, b.subject, words));
  out.set(Clue::object_likeness, likeness_or(missing, a.object, b.object, words));
}

bool meet(const std::vector<mention::TimeInterval>& a, const std::vector<mention::TimeInterval>& b,
          std::chrono::seconds slack) {
  return std::any_of(a.begin(), a.end(), [&](const auto& x) {
    return std::any_of(b.begin(), b.end(),
                       [&](const auto& y) { return x.begin < y.end + slack && y.begin < x.end + slack; });
  });
}

void add_scene(const Context& a, const Context& b, Clues& out) {
  constexpr double most = 4;
  out.set(Clue::shared_limits, static_cast<double>(base::count_shared(a.limits, b.limits)));
  out.set(Clue::other_limits, base::hold_others(a.limits, b.limits));
  out.set(Clue::limits_on_one_side, a.limits.empty() != b.limits.empty());
  out.set(Clue::shared_entities, std::min(most, static_cast<double>(base::count_shared(a.entities, b.entities))));
  out.set(Clue::other_entities, base::hold_others(a.entities, b.entities));
  out.set(Clue::other_named, base::hold_others(a.named, b.named));
  out.set(Clue::shared_named, base::count_shared(a.named, b.named) > 0);
  out.set(Clue::other_places, base::hold_others(a.places, b.places));
  out.set(Clue::other_years, base::hold_others(a.years, b.years));
  out.set(Clue::years_on_one_side, a.years.empty() != b.years.empty());
  out.set(Clue::shared_years, base::count_shared(a.years, b.years) > 0);
  const bool dated = !a.dates.empty() && !b.dates.empty();
  out.set(Clue::other_dates, dated && !meet(a.dates, b.dates, std::chrono::days(1)));
  out.set(Clue::shared_dates, dated && meet(a.dates, b.dates, std::chrono::seconds(0)));
  out.set(Clue::distance, std::fabs(a.position - b.position));
  out.set(Clue::lead, a.lead && b.lead);
}

void add_cues(const Context& a, const Context& b, Clues& out) {
  out.set(Clue::otherwise_limited, limited_otherwise(a, b));
  out.set(Clue::opposed, (a.up && b.down) || (a.down && b.up));
  out.set(Clue::other_object,
          a.verb != 0 && a.verb == b.verb && a.object != 0 && b.object != 0 && a.object != b.object);
  out.set(Clue::other_aspect, !a.aspect.empty() && !b.aspect.empty() && a.aspect != b.aspect);
  out.set(Clue::title, a.title || b.title);
  out.set(Clue::part, a.part != b.part);
  out.set(Clue::past, a.past != b.past);
  out.set(Clue::planned, a.planned != b.planned);
  out.set(Clue::besides, a.besides != b.besides);
  out.set(Clue::change, a.change != b.change);
  out.set(Clue::of_whole, a.of_whole != b.of_whole);
  out.set(Clue::negated, a.negated != b.negated);
  out.set(Clue::from, (a.preposition == "from") != (b.preposition == "from"));
  out.set(Clue::by, (a.preposition == "by") != (b.preposition == "by"));
  out.set(Clue::bound, a.bound != b.bound);
  out.set(Clue::rate, a.rate != b.rate);
  out.set(Clue::earlier, a.earlier != b.earlier);
  out.set(Clue::both_earlier, a.earlier && b.earlier);
  out.set(Clue::one_preposition, !a.preposition.empty() && a.preposition == b.preposition);
}

}  // namespace

std::string_view to_string(Clue clue) { return names[static_cast<std::size_t>(clue)].second; }

SharedWords shared_words(const Context& a, const Context& b, const ClauseTerms& terms) {
  SharedWords out;
  for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
    if (i->term == j->term) {
      const double least = std::min(i->closeness, j->closeness);
      const double weight = least * terms.specificity(i->term);
      out.weight += weight;
      if (least >= closeness_near) out.near += weight;
      ++i, ++j;
    } else if (i->term < j->term) {
      ++i;
    } else {
      ++j;
    }
  }
  return out;
}

void add_clues(const Context& a, const Context& b, const StoryTerms& words, Clues& out) {
  add_matches(a, b, words, out);
  add_topics(a, b, words, out);
  add_scene(a, b, out);
  add_cues(a, b, out);
}

}  // namespace tally::align

#include "align/figure_clues.hpp"

#include <algorithm>
#include <cmath>

#include "align/counted_class.hpp"

namespace tally::align {
namespace {

using Term = StoryWords::Term;

constexpr float near = 0.6F;  // the closeness from which on a word is near a figure

constexpr std::array<std::string_view, clue_count> names = {
    "shared_near", "alike_less", "alike_more", "near_alike_less", "near_alike_more", "near_alike_weight", "before_alike_less",
    "before_alike_more", "one_counted", "uncounted", "topic_likeness", "one_topic", "topic_told", "noun_likeness", "verb_likeness",
    "one_verb", "subject_likeness", "object_likeness", "shared_limits", "other_limits", "limits_on_one_side", "shared_entities",
    "other_entities", "other_named", "shared_named", "otherwise_limited", "opposed", "other_object", "part", "past", "planned", "besides", "change", "title", "other_years",
    "years_on_one_side", "shared_years", "other_dates", "shared_dates", "distance", "lead", "of_whole", "negated", "from", "by",
    "bound", "rate", "earlier", "one_preposition", "both_earlier", "equal_beside", "unequal_beside", "rivals", "rivals_of_class",
    "order", "count", "duration", "money", "percent", "score", "other_unit", "magnitude", "is_one"};

template <class T>
std::size_t shared(const std::vector<T>& a, const std::vector<T>& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++count;
    if (*i < *j) ++i;
    else ++j;
  }
  return count;
}

template <class T>
bool apart(const std::vector<T>& a, const std::vector<T>& b) {
  return !a.empty() && !b.empty() && shared(a, b) == 0;
}

// How well the words around one figure are matched by those around another.
struct Match {
  double weight = 0;  // of the words, that is matched
  double all = 0;     // of the words
  [[nodiscard]] double share() const { return all > 0 ? weight / all : 0; }
};

struct Matches {
  Match sentence, close, with_before;
};

// What a match is worth whose partner stands farther from its figure.
double worth(const SlotWord& partner) {
  constexpr double least = 0.25;
  return std::min(1.0, static_cast<double>(partner.closeness) + least);
}

// Words of other meaning have some likeness, too.
double above_chance(double likeness) {
  constexpr double chance = 0.45;
  constexpr double best = 0.9;  // of two words that are not one
  return likeness <= chance ? 0 : best * (likeness - chance) / (1 - chance);
}

Matches match(const FigureSlot& a, const FigureSlot& b, const StoryWords& words) {
  Matches out;
  for (const SlotWord& word : a.words) {
    if (word.closeness <= closeness_before) continue;
    double in_sentence = 0;
    double close = 0;
    double with_before = 0;
    for (const SlotWord& other : b.words) {
      const double likeness = word.term == other.term ? 1 : above_chance(words.likeness(word.term, other.term));
      if (likeness <= 0) continue;
      const double value = likeness * worth(other);
      with_before = std::max(with_before, value);
      if (other.closeness > closeness_before) in_sentence = std::max(in_sentence, value);
      if (other.closeness >= near) close = std::max(close, value);
    }
    const double weight = word.closeness * words.rarity(word.term);
    out.sentence.all += weight;
    out.sentence.weight += weight * in_sentence;
    out.with_before.all += weight;
    out.with_before.weight += weight * with_before;
    if (word.closeness < near) continue;
    out.close.all += weight;
    out.close.weight += weight * close;
  }
  return out;
}

double shared_near(const FigureSlot& a, const FigureSlot& b, const StoryWords& words) {
  double sum = 0;
  for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
    if (i->term == j->term) {
      const double least = std::min(i->closeness, j->closeness);
      if (least >= near) sum += least * words.rarity(i->term);
      ++i, ++j;
    } else if (i->term < j->term) {
      ++i;
    } else {
      ++j;
    }
  }
  return sum;
}

void add_matches(const FigureSlot& a, const FigureSlot& b, const StoryWords& words, Clues& out) {
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
  out.set(Clue::shared_near, shared_near(a, b, words));
}

// Of two words of which one side may have none.
double likeness_or(double missing, Term a, Term b, const StoryWords& words) {
  return a == 0 || b == 0 ? missing : words.likeness(a, b);
}

bool has_word(const FigureSlot& slot, Term term) {
  const auto at = std::lower_bound(slot.words.begin(), slot.words.end(), term, [](const SlotWord& word, Term wanted) { return word.term < wanted; });
  return term != 0 && at != slot.words.end() && at->term == term;
}

void add_topics(const FigureView& a, const FigureView& b, const StoryWords& words, Clues& out) {
  constexpr double missing = -0.2;
  const FigureSlot& x = a.slot;
  const FigureSlot& y = b.slot;
  const bool counted = !a.fact.counted.empty() && !b.fact.counted.empty();
  out.set(Clue::one_counted, counted && a.fact.counted == b.fact.counted);
  out.set(Clue::uncounted, static_cast<double>(a.fact.counted.empty()) + static_cast<double>(b.fact.counted.empty()));
  out.set(Clue::topic_likeness, likeness_or(missing, x.topic, y.topic, words));
  out.set(Clue::one_topic, x.topic != 0 && x.topic == y.topic);
  out.set(Clue::topic_told, static_cast<double>(has_word(y, x.topic) || (x.topic != 0 && x.topic == y.topic)) +
                                static_cast<double>(has_word(x, y.topic) || (x.topic != 0 && x.topic == y.topic)));
  out.set(Clue::noun_likeness, likeness_or(missing, x.noun_above, y.noun_above, words));
  out.set(Clue::verb_likeness, likeness_or(missing, x.verb, y.verb, words));
  out.set(Clue::one_verb, x.verb != 0 && x.verb == y.verb);
  out.set(Clue::subject_likeness, likeness_or(missing, x.subject, y.subject, words));
  out.set(Clue::object_likeness, likeness_or(missing, x.object, y.object, words));
}

bool meet(const std::vector<mention::TimeInterval>& a, const std::vector<mention::TimeInterval>& b, std::chrono::seconds slack) {
  return std::any_of(a.begin(), a.end(), [&](const auto& x) {
    return std::any_of(b.begin(), b.end(), [&](const auto& y) { return x.begin < y.end + slack && y.begin < x.end + slack; });
  });
}

void add_scene(const FigureSlot& a, const FigureSlot& b, Clues& out) {
  constexpr double most = 4;
  out.set(Clue::shared_limits, static_cast<double>(shared(a.limits, b.limits)));
  out.set(Clue::other_limits, apart(a.limits, b.limits));
  out.set(Clue::limits_on_one_side, a.limits.empty() != b.limits.empty());
  out.set(Clue::shared_entities, std::min(most, static_cast<double>(shared(a.entities, b.entities))));
  out.set(Clue::other_entities, apart(a.entities, b.entities));
  out.set(Clue::other_named, apart(a.named, b.named));
  out.set(Clue::shared_named, shared(a.named, b.named) > 0);
  out.set(Clue::other_years, apart(a.years, b.years));
  out.set(Clue::years_on_one_side, a.years.empty() != b.years.empty());
  out.set(Clue::shared_years, shared(a.years, b.years) > 0);
  const bool dated = !a.dates.empty() && !b.dates.empty();
  out.set(Clue::other_dates, dated && !meet(a.dates, b.dates, std::chrono::days(1)));
  out.set(Clue::shared_dates, dated && meet(a.dates, b.dates, std::chrono::seconds(0)));
  out.set(Clue::distance, std::fabs(a.position - b.position));
  out.set(Clue::lead, a.lead && b.lead);
}

void add_cues(const FigureSlot& a, const FigureSlot& b, Clues& out) {
  out.set(Clue::otherwise_limited, limited_otherwise(a, b));
  out.set(Clue::opposed, (a.up && b.down) || (a.down && b.up));
  out.set(Clue::other_object, a.verb != 0 && a.verb == b.verb && a.object != 0 && b.object != 0 && a.object != b.object);
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

void add_kind(const FigureFact& a, const FigureFact& b, Clues& out) {
  using mention::Dimension;
  const Dimension dimension = a.quantity.dimension;
  constexpr double least = 0.1;
  const double less = std::min(std::fabs(a.quantity.value), std::fabs(b.quantity.value));
  out.set(Clue::title, a.title || b.title);
  out.set(Clue::count, is_count(a));
  out.set(Clue::duration, a.duration);
  out.set(Clue::money, dimension == Dimension::money);
  out.set(Clue::percent, dimension == Dimension::percent);
  out.set(Clue::score, dimension == Dimension::score);
  out.set(Clue::other_unit, a.quantity.unit != b.quantity.unit);
  out.set(Clue::magnitude, a.duration ? 0 : std::log10(std::max(less, least)));
  out.set(Clue::is_one, less == 1);
}

}  // namespace

std::string_view to_string(Clue clue) { return names[static_cast<std::size_t>(clue)]; }

Clues read_clues(const FigureView& a, const FigureView& b, const StoryWords& words) {
  Clues out;
  add_matches(a.slot, b.slot, words, out);
  add_topics(a, b, words, out);
  add_scene(a.slot, b.slot, out);
  add_cues(a.slot, b.slot, out);
  add_kind(a.fact, b.fact, out);
  return out;
}

}  // namespace tally::align

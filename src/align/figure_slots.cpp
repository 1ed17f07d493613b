#include "align/figure_slots.hpp"

#include <algorithm>
#include <cmath>

#include "align/figure_cues.hpp"
#include "align/figure_label.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;

bool is_year(std::string_view norm) {
  return norm.size() == 4 && (norm.starts_with("19") || norm.starts_with("20")) &&
         norm.find_first_not_of("0123456789") == std::string_view::npos;
}

// How many steps lie between two words of one sentence in the parse.
class Distances {
 public:
  Distances(const Document& document, TokenId from) : document_(document) {
    int steps = 0;
    for (TokenId at = from; at.valid() && steps < most; at = document[at].head) above_.emplace_back(at, steps++);
  }

  [[nodiscard]] int to(TokenId token) const {
    int steps = 0;
    for (TokenId at = token; at.valid() && steps < most; at = document_[at].head, ++steps) {
      const auto met = std::find_if(above_.begin(), above_.end(), [&](const auto& entry) { return entry.first == at; });
      if (met != above_.end()) return steps + met->second;
    }
    return most;
  }

  static constexpr int most = 12;

 private:
  const Document& document_;
  std::vector<std::pair<TokenId, int>> above_;
};

float closeness(int steps) {
  constexpr float by_steps[] = {1.0F, 1.0F, 0.9F, 0.75F, 0.6F, 0.5F, 0.45F, 0.4F};
  return steps < 8 ? by_steps[steps] : 0.35F;
}

bool limits(const Token& token) {
  const Relation plain = language::universal(token.relation);
  return plain == Relation::amod || plain == Relation::compound || plain == Relation::acl;
}

template <class T>
void tidy(std::vector<T>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

template <class T>
bool disjoint(const std::vector<T>& a, const std::vector<T>& b) {
  return !a.empty() && !b.empty() &&
         std::none_of(a.begin(), a.end(), [&](const T& item) { return std::binary_search(b.begin(), b.end(), item); });
}

bool is_part_of_whole(const Document& document, TokenRange sentence, const FigureFact& figure) {
  TokenRange whole = figure.tokens;
  if (figure.quantity.counted.valid()) whole.end = std::max(whole.end, figure.quantity.counted.value + 1);
  const bool share = figure.quantity.dimension == mention::Dimension::percent;
  return is_part(document, sentence, whole, share) || is_part(document, sentence, figure.tokens, share);
}

// The best closeness of each term.
void tidy_words(std::vector<SlotWord>& words) {
  std::sort(words.begin(), words.end(), [](const SlotWord& a, const SlotWord& b) {
    return a.term != b.term ? a.term < b.term : a.closeness > b.closeness;
  });
  words.erase(std::unique(words.begin(), words.end(), [](const SlotWord& a, const SlotWord& b) { return a.term == b.term; }), words.end());
}

// The dates of the sentence; its mentions are sorted by place.
std::vector<mention::TimeInterval> dates_of(const ArticleFacts& facts, TokenRange sentence) {
  std::vector<mention::TimeInterval> out;
  for (const mention::Mention& mention : facts.mentions.all) {
    if (mention.tokens.empty() || mention.tokens.begin < sentence.begin) continue;
    if (mention.tokens.begin >= sentence.end) break;
    const auto* time = std::get_if<mention::TimeExpression>(&mention.value);
    if (time != nullptr && time->type == mention::TimeType::date && time->interval) out.push_back(*time->interval);
  }
  return out;
}

// The sentence or what stands above the article speaks of a market.
bool is_of_market(const Document& document, TokenRange sentence) {
  const auto any = [&](TokenRange range) {
    return std::any_of(document.tokens.begin() + range.begin, document.tokens.begin() + range.end,
                       [&](const Token& token) { return tells_day(document.lemma(token)); });
  };
  return any(sentence) || any(document.sentences.front().tokens);
}

// All dates here are days away from all dates there.
bool far_apart(const std::vector<mention::TimeInterval>& a, const std::vector<mention::TimeInterval>& b) {
  constexpr std::chrono::days away{6};
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](const auto& x) {
    return std::any_of(b.begin(), b.end(), [&](const auto& y) { return x.begin - y.end < away && y.begin - x.end < away; });
  });
}

}  // namespace

// What the verb is done to: its object, or the subject of a passive.
std::uint32_t SlotReader::object_of(const FigureFact& figure, TokenId verb) const {
  const Document& document = story_[figure.ref.article].document;
  std::uint32_t term = 0;
  language::for_each_child(document, verb, [&](TokenId id, const Token& token) {
    const bool object = token.relation == Relation::obj || token.relation == Relation::nsubj_pass;
    if (object && id != figure.head && term == 0) term = term_of(figure.ref.article, id);
  });
  return term;
}

std::uint32_t SlotReader::subject_of(const FigureFact& figure, TokenId verb) const {
  const auto subject = language::child(story_[figure.ref.article].document, verb, Relation::nsubj);
  return subject && *subject != figure.head ? term_of(figure.ref.article, *subject) : 0;
}

FigureSlot SlotReader::read(const FigureFact& figure) const {
  const ArticleFacts& facts = story_[figure.ref.article];
  const Document& document = facts.document;
  const language::SentenceId id = document.tokens[figure.tokens.begin].sentence;
  const TokenRange sentence = document[id].tokens;
  const Distances distances(document, figure.head);
  FigureSlot slot;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (i >= figure.tokens.begin && i < figure.tokens.end) continue;
    const int steps = distances.to(TokenId(i));
    add_word(figure, TokenId(i), steps, slot);
    constexpr int own_clause = 4;
    if (steps <= own_clause) add_cue(figure.ref.article, TokenId(i), steps, slot);
  }
  if (!figure.title) add_sentence_before(figure.ref.article, id, slot);
  add_governor(figure, slot);
  add_label(figure, slot);
  add_scene(figure, slot);
  slot.dates = dates_of(facts, sentence);
  slot.daily = is_of_market(document, sentence);
  slot.grows = slot.grows || rises_to(document, sentence, figure.tokens.begin);
  slot.part = slot.part || is_part_of_whole(document, sentence, figure);
  slot.besides = is_besides(document, sentence, figure.tokens);
  tidy_words(slot.words);
  tidy(slot.limits);
  tidy(slot.limited);
  tidy(slot.named);
  tidy(slot.entities);
  tidy(slot.places);
  tidy(slot.years);
  return slot;
}

void SlotReader::add_word(const FigureFact& figure, TokenId id, int steps, FigureSlot& slot) const {
  const Document& document = story_[figure.ref.article].document;
  const Token& token = document[id];
  if (is_year(document.norm(token))) slot.years.push_back(document.norm(token));
  const std::uint32_t term = term_of(figure.ref.article, id);
  if (term != 0 && id != figure.quantity.counted) slot.words.push_back({term, closeness(steps)});
  if (term != 0 && token.head == figure.head && limits(token)) slot.limits.push_back(term);
}

// "on [Friday]"
bool is_time(const ArticleFacts& facts, TokenId id) {
  return std::ranges::any_of(facts.mentions.at(id), [&](mention::MentionId m) { return facts.mentions[m].kind == mention::MentionKind::time; });
}

// What the words of the figure's own clause say of it.
void SlotReader::add_cue(ArticleId article, TokenId id, int steps, FigureSlot& slot) const {
  const ArticleFacts& facts = story_[article];
  const Document& document = facts.document;
  const Token& token = document[id];
  const std::string_view norm = document.norm(token);
  const std::uint32_t term = term_of(article, id);
  constexpr int beside = 3;
  constexpr int governs = 2;
  slot.part = slot.part || norm == "alone";
  slot.past = slot.past || tells_past(norm);
  slot.planned = slot.planned || tells_plan(norm);
  slot.grows = slot.grows || (steps <= governs && tells_growth(document.lemma(token)));
  if (term != 0 && steps <= beside && facts.entities.entity_at(id).valid()) slot.named.push_back(term);
  slot.up = slot.up || direction_of(document.lemma(token)) > 0;
  slot.down = slot.down || direction_of(document.lemma(token)) < 0;
  const bool place = token.upos == Upos::propn && id.value > 0 && document.tokens[id.value - 1].upos == Upos::adp;
  if (place && term != 0 && !is_time(facts, id)) slot.places.push_back(term);
  if (!token.head.valid() || !limits(token) || language::universal(token.relation) == Relation::acl) return;
  if (const std::uint32_t owner = term_of(article, token.head); owner != 0) slot.limited.emplace_back(owner, norm);
}

void SlotReader::add_sentence_before(ArticleId article, language::SentenceId id, FigureSlot& slot) const {
  const Document& document = story_[article].document;
  if (id.index() == 0) return;
  const language::Sentence& before = document.sentences[id.index() - 1];
  if (before.block + 1 < document[id].block) return;
  for (std::uint32_t i = before.tokens.begin; i < before.tokens.end; ++i)
    if (const std::uint32_t term = term_of(article, TokenId(i)); term != 0) slot.words.push_back({term, closeness_before});
}

void SlotReader::add_label(const FigureFact& figure, FigureSlot& slot) const {
  const Document& document = story_[figure.ref.article].document;
  const FigureLabel label = read_label(document, figure);
  slot.change = label.change;
  if (!label.noun.valid()) return;
  slot.measure = term_of(figure.ref.article, label.noun);
}

void SlotReader::add_governor(const FigureFact& figure, FigureSlot& slot) const {
  const Document& document = story_[figure.ref.article].document;
  constexpr int most_steps = 6;
  int steps = 0;
  for (TokenId at = figure.head; at.valid() && steps < most_steps && slot.verb == 0; at = document[at].head, ++steps) {
    const bool noun = document[at].upos == Upos::noun || document[at].upos == Upos::propn;
    if (noun && at != figure.head && slot.noun_above == 0) slot.noun_above = term_of(figure.ref.article, at);
    if (document[at].upos != Upos::verb) continue;
    slot.verb = term_of(figure.ref.article, at);
    slot.object = object_of(figure, at);
    slot.subject = subject_of(figure, at);
  }
}

// What the words beside the figure make of it.
void add_words_beside(const Document& document, TokenRange sentence, TokenRange figure, FigureSlot& slot) {
  static constexpr language::WordSet prepositions{{"from", "to", "by", "of", "at", "for", "in", "with", "over", "under", "than", "between"}};
  static constexpr language::WordSet wholes{{"of", "them", "these", "those", "each", "per", "including", "among", "every", "apiece"}};
  static constexpr language::WordSet periods{{"year", "month", "week", "day", "hour", "head", "person", "night", "share", "tonne", "ton", "pound",
                                              "barrel", "litre", "kilo", "acre", "hectare"}};
  constexpr std::uint32_t beside = 3;
  for (std::uint32_t i = figure.begin; i > sentence.begin && figure.begin - i < beside && slot.preposition.empty(); --i)
    if (const std::string_view norm = document.norm(document.tokens[i - 1]); prepositions.contains(norm)) slot.preposition = norm;
  if (figure.end >= sentence.end) return;
  const std::string_view next = document.norm(document.tokens[figure.end]);
  slot.of_whole = wholes.contains(next);
  const bool article = next == "a" || next == "an" || next == "every";
  slot.rate = next == "per" || next == "each" || next == "apiece" ||
              (article && figure.end + 1 < sentence.end && periods.contains(document.norm(document.tokens[figure.end + 1])));
}

bool tells_bound(std::string_view lemma) {
  static constexpr language::WordSet words{{"limit", "maximum", "minimum", "capacity", "target", "forecast", "expect", "predict", "average",
                                            "normal", "usual", "record", "stage", "typical", "threshold", "allow", "permit", "budget", "estimate"}};
  return words.contains(lemma);
}

bool tells_earlier(std::string_view norm) {
  static constexpr language::WordSet words{{"earlier", "previous", "previously", "ago", "compared", "before", "since", "last", "former",
                                            "initial", "initially", "originally"}};
  return words.contains(norm);
}

// Who and what the sentence tells of, and how.
void SlotReader::add_scene(const FigureFact& figure, FigureSlot& slot) const {
  const ArticleFacts& facts = story_[figure.ref.article];
  const Document& document = facts.document;
  const language::SentenceId id = document.tokens[figure.tokens.begin].sentence;
  const TokenRange sentence = document[id].tokens;
  const Distances distances(document, figure.head);
  constexpr std::uint32_t around = 6;
  constexpr int own_clause = 4;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = document.tokens[i];
    const std::string_view norm = document.norm(token);
    const std::uint32_t term = term_of(figure.ref.article, TokenId(i));
    if (term != 0 && words_.is_entity(term)) slot.entities.push_back(term);
    slot.negated = slot.negated || norm == "not" || norm == "n't" || norm == "no" || norm == "never" || norm == "without";
    if (i >= figure.tokens.begin && i < figure.tokens.end) continue;
    slot.earlier = slot.earlier || (i + around >= figure.tokens.begin && i < figure.tokens.end + around && tells_earlier(norm));
    slot.bound = slot.bound || (tells_bound(document.lemma(token)) && distances.to(TokenId(i)) <= own_clause);
  }
  add_words_beside(document, sentence, figure.tokens, slot);
  slot.topic = figure.quantity.counted.valid() ? term_of(figure.ref.article, figure.quantity.counted) : 0;
  if (slot.topic == 0) slot.topic = slot.measure != 0 ? slot.measure : slot.noun_above;
  slot.sentence = id;
  const auto sentences = static_cast<double>(document.sentences.size());
  slot.position = static_cast<double>(id.index()) / sentences;
  constexpr std::size_t lead_sentences = 3;
  slot.lead = id.index() < lead_sentences;
}

bool limited_otherwise(const FigureSlot& a, const FigureSlot& b) {
  return std::any_of(a.limited.begin(), a.limited.end(), [&](const auto& entry) {
    const auto same_noun = [&](const auto& other) { return other.first == entry.first; };
    const auto shared = [&](const auto& other) { return same_noun(other) && std::binary_search(b.limited.begin(), b.limited.end(), other); };
    return std::any_of(b.limited.begin(), b.limited.end(), same_noun) && std::none_of(a.limited.begin(), a.limited.end(), shared);
  });
}

SlotLikeness SlotReader::compare(const FigureSlot& a, const FigureSlot& b) const {
  constexpr float is_near = 0.6F;
  SlotLikeness out;
  for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
    if (i->term == j->term) {
      const double least = std::min(i->closeness, j->closeness);
      out.weight += least * words_.rarity(i->term);
      if (least >= is_near) out.near += least * words_.rarity(i->term);
      ++i, ++j;
    } else if (i->term < j->term) {
      ++i;
    } else {
      ++j;
    }
  }
  const auto sum = [&](const FigureSlot& slot) {
    double total = 0;
    for (const SlotWord& word : slot.words)
      if (word.closeness > closeness_before) total += word.closeness * words_.rarity(word.term);
    return total;
  };
  const double less = std::min(sum(a), sum(b));
  out.share = less > 0 ? std::min(1.0, out.weight / less) : 0;
  out.doubts = int{far_apart(a.dates, b.dates)} + int{a.part != b.part} + int{a.besides != b.besides} + int{a.past != b.past} + int{a.planned != b.planned} +
               int{disjoint(a.places, b.places)} + int{disjoint(a.limits, b.limits)} + int{disjoint(a.named, b.named)} + int{disjoint(a.years, b.years)};
  return out;
}

}  // namespace tally::align

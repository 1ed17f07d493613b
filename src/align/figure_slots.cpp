#include "align/figure_slots.hpp"

#include <algorithm>
#include <cmath>

#include "align/clause_terms.hpp"
#include "align/figure_cues.hpp"
#include "align/figure_label.hpp"
#include "base/utf8.hpp"
#include "claim/predicate_class.hpp"
#include "language/tree.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;

bool is_content(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::verb || token.upos == Upos::adj;
}

bool is_year(std::string_view norm) {
  return norm.size() == 4 && (norm.starts_with("19") || norm.starts_with("20")) &&
         norm.find_first_not_of("0123456789") == std::string_view::npos;
}

// "200,000", "4,820": a number that two sentences share by more than chance.
bool is_long_number(std::string_view norm) {
  return norm.size() >= 4 && norm.front() >= '0' && norm.front() <= '9' &&
         norm.find_first_not_of("0123456789,.") == std::string_view::npos;
}

std::string name_of_word(const Document& document, const Token& token) {
  const std::string_view lemma = document.lemma(token);
  if (token.upos == Upos::verb) return std::string(word_family(claim::predicate_class(lemma, {})));
  const std::string_view happening = claim::class_of_noun(lemma);
  return base::to_lower(word_family(happening.empty() ? lemma : happening));
}

// What a word counts as: whom it names, its kind of happening, its family, or a number as written; empty for others.
std::string term_name(const Story& story, ArticleId article, TokenId id) {
  const ArticleFacts& facts = story[article];
  const Document& document = facts.document;
  const Token& token = document[id];
  const entity::LocalEntityId local = facts.entities.entity_at(id);
  const entity::EntityId entity = local.valid() ? story.entities.of({article, local}) : entity::EntityId();
  if (entity.valid()) return "@" + std::to_string(entity.value);
  if (is_content(token) && !is_light(document.lemma(token)) && document.lemma(token).size() > 2) return name_of_word(document, token);
  const std::string_view norm = document.norm(token);
  return is_long_number(norm) && !is_year(norm) ? std::string(norm) : std::string();
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

constexpr float sentence_before = 0.25F;

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

using Limited = std::vector<std::pair<std::uint32_t, std::string_view>>;

// One noun, limited here in one way and there in another: "the opening night", "the second night".
bool limited_otherwise(const Limited& a, const Limited& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& entry) {
    const auto same_noun = [&](const auto& other) { return other.first == entry.first; };
    const auto shared = [&](const auto& other) { return same_noun(other) && std::binary_search(b.begin(), b.end(), other); };
    return std::any_of(b.begin(), b.end(), same_noun) && std::none_of(a.begin(), a.end(), shared);
  });
}

bool is_part_of_whole(const Document& document, TokenRange sentence, const FigureFact& figure) {
  TokenRange whole = figure.tokens;
  if (figure.quantity.counted.valid()) whole.end = std::max(whole.end, figure.quantity.counted.value + 1);
  const bool share = figure.quantity.dimension == mention::Dimension::percent;
  return is_part(document, sentence, whole, share) || is_part(document, sentence, figure.tokens, share);
}

// A rise here and a fall there.
bool opposed(const FigureSlot& a, const FigureSlot& b) {
  const auto way = [](const FigureSlot& slot) { return int{slot.up} - int{slot.down}; };
  return way(a) * way(b) < 0;
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

// "Net debt" here and there; not "gross debt" and "net debt", nor where it stands and by how much it moved.
bool of_one_measure(const FigureSlot& a, const FigureSlot& b) {
  if (!a.aspect.empty() && !b.aspect.empty() && a.aspect != b.aspect) return false;
  if (a.change != b.change) return false;
  return (a.measure != 0 && a.measure == b.measure && !disjoint(a.measure_limits, b.measure_limits)) || (!a.aspect.empty() && a.aspect == b.aspect);
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

SlotReader::SlotReader(const Story& story) : story_(story) {
  std::unordered_map<std::string, std::uint32_t> ids;
  std::vector<double> with(1, 0);
  double sentences = 0;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const Document& document = story.articles[a].document;
    std::vector<std::uint32_t>& terms = terms_.emplace_back(document.tokens.size(), 0);
    for (const language::Sentence& sentence : document.sentences) {
      std::vector<std::uint32_t> here;
      for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        std::string name = term_name(story, ArticleId(a), TokenId(t));
        if (name.empty()) continue;
        const auto [entry, fresh] = ids.try_emplace(std::move(name), static_cast<std::uint32_t>(with.size()));
        if (fresh) with.push_back(0);
        terms[t] = entry->second;
        here.push_back(entry->second);
      }
      tidy(here);
      for (const std::uint32_t term : here) with[term] += 1;
      sentences += 1;
    }
  }
  constexpr double least_sentences = 30;  // in a short story every word is frequent
  for (const double count : with) rarity_.push_back(std::log(std::max(sentences, least_sentences) / std::max(count, 2.0)));
}

std::uint32_t SlotReader::term_of(ArticleId article, TokenId token) const { return terms_[article.index()][token.index()]; }

double SlotReader::rarity(const FigureFact& figure) const {
  return figure.quantity.counted.valid() ? rarity_[term_of(figure.ref.article, figure.quantity.counted)] : 0;
}

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
  slot.dates = dates_of(facts, sentence);
  slot.daily = is_of_market(document, sentence);
  slot.grows = slot.grows || rises_to(document, sentence, figure.tokens.begin);
  slot.part = slot.part || is_part_of_whole(document, sentence, figure);
  slot.besides = is_besides(document, sentence, figure.tokens);
  tidy_words(slot.words);
  tidy(slot.limits);
  tidy(slot.limited);
  tidy(slot.named);
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
  slot.up = slot.up || direction_of(document.lemma(token)) > 0;
  slot.down = slot.down || direction_of(document.lemma(token)) < 0;
  if (term != 0 && steps <= beside && facts.entities.entity_at(id).valid()) slot.named.push_back(term);
  const bool place = token.upos == Upos::propn && id.value > 0 && document.tokens[id.value - 1].upos == Upos::adp;
  if (place && term != 0) slot.places.push_back(term);
  if (!token.head.valid() || !limits(token) || language::universal(token.relation) == Relation::acl) return;
  if (const std::uint32_t owner = term_of(article, token.head); owner != 0) slot.limited.emplace_back(owner, norm);
}

void SlotReader::add_sentence_before(ArticleId article, language::SentenceId id, FigureSlot& slot) const {
  const Document& document = story_[article].document;
  if (id.index() == 0) return;
  const language::Sentence& before = document.sentences[id.index() - 1];
  if (before.block + 1 < document[id].block) return;
  for (std::uint32_t i = before.tokens.begin; i < before.tokens.end; ++i)
    if (const std::uint32_t term = term_of(article, TokenId(i)); term != 0) slot.words.push_back({term, sentence_before});
}

void SlotReader::add_label(const FigureFact& figure, FigureSlot& slot) const {
  const Document& document = story_[figure.ref.article].document;
  const FigureLabel label = read_label(document, figure);
  slot.aspect = label.aspect;
  slot.change = label.change;
  if (!label.noun.valid()) return;
  slot.measure = term_of(figure.ref.article, label.noun);
  language::for_each_child(document, label.noun, [&](TokenId id, const Token& token) {
    const std::uint32_t term = term_of(figure.ref.article, id);
    if (term != 0 && limits(token)) slot.measure_limits.push_back(term);
  });
  tidy(slot.measure_limits);
}

void SlotReader::add_governor(const FigureFact& figure, FigureSlot& slot) const {
  const Document& document = story_[figure.ref.article].document;
  constexpr int most_steps = 6;
  int steps = 0;
  for (TokenId at = figure.head; at.valid() && steps < most_steps && slot.verb == 0; at = document[at].head, ++steps) {
    if (document[at].upos != Upos::verb) continue;
    slot.verb = term_of(figure.ref.article, at);
    slot.object = object_of(figure, at);
  }
}

SlotLikeness SlotReader::compare(const FigureSlot& a, const FigureSlot& b) const {
  constexpr float is_near = 0.6F;
  SlotLikeness out;
  for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
    if (i->term == j->term) {
      const double least = std::min(i->closeness, j->closeness);
      out.weight += least * rarity_[i->term];
      if (least >= is_near) out.near += least * rarity_[i->term];
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
      if (word.closeness > sentence_before) total += word.closeness * rarity_[word.term];
    return total;
  };
  const double less = std::min(sum(a), sum(b));
  out.share = less > 0 ? std::min(1.0, out.weight / less) : 0;
  out.one_verb = a.verb != 0 && a.verb == b.verb;
  out.one_measure = of_one_measure(a, b);
  out.contrast = disjoint(a.years, b.years) || opposed(a, b) || limited_otherwise(a.limited, b.limited) ||
                 a.besides != b.besides || (disjoint(a.places, b.places) && disjoint(a.named, b.named));
  out.doubts = 2 * int{far_apart(a.dates, b.dates)} + 2 * int{a.part != b.part} + 3 * int{disjoint(a.places, b.places)} + int{disjoint(a.limits, b.limits)} +
               int{a.past != b.past} + int{a.planned != b.planned} +
               2 * int{disjoint(a.named, b.named)} + 4 * int{out.one_verb && a.object != 0 && b.object != 0 && a.object != b.object};
  return out;
}

}  // namespace tally::align

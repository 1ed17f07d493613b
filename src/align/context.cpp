#include "align/context.hpp"

#include <algorithm>

#include "align/context_cues.hpp"
#include "base/sorted.hpp"
#include "language/tree.hpp"

namespace tally::align {
namespace {

using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;

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

language::SentenceId sentence_of(const Document& document, const TextPlace& place) {
  return document.tokens[place.tokens.begin].sentence;
}

bool is_part_of_whole(const Document& document, TokenRange sentence, const TextPlace& place) {
  TokenRange whole = place.tokens;
  if (place.counted.valid()) whole.end = std::max(whole.end, place.counted.value + 1);
  return is_part(document, sentence, whole, place.share) || is_part(document, sentence, place.tokens, place.share);
}

// The best closeness of each term.
void sort_words(std::vector<ContextWord>& words) {
  std::ranges::sort(words, [](const ContextWord& a, const ContextWord& b) {
    return a.term != b.term ? a.term < b.term : a.closeness > b.closeness;
  });
  const auto one_term = [](const ContextWord& a, const ContextWord& b) { return a.term == b.term; };
  words.erase(std::unique(words.begin(), words.end(), one_term), words.end());
}

// The sentence or what stands above the article speaks of a market.
bool is_of_market(const Document& document, TokenRange sentence) {
  const auto any = [&](TokenRange range) {
    return std::any_of(document.tokens.begin() + range.begin, document.tokens.begin() + range.end,
                       [&](const Token& token) { return tells_day(document.lemma(token)); });
  };
  return any(sentence) || any(document.sentences.front().tokens);
}

// "on [Friday]"
bool is_time(const ArticleFacts& facts, TokenId id) {
  return std::ranges::any_of(facts.mentions.at(id), [&](mention::MentionId m) {
    return facts.mentions[m].kind == mention::MentionKind::time;
  });
}

}  // namespace

Context ContextReader::read(const TextPlace& place) const {
  const Document& document = story_[place.article].document;
  const TokenRange sentence = document[sentence_of(document, place)].tokens;
  const Distances distances(document, place.head);
  Context out;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Term term = terms_.of(place.article, TokenId(i));
    if (terms_.is_entity(term)) out.entities.push_back(term);
    if (i >= place.tokens.begin && i < place.tokens.end) continue;
    const int steps = distances.to(TokenId(i));
    add_word(place, TokenId(i), steps, out);
    constexpr int own_clause = 4;
    if (steps <= own_clause) add_cue(place, TokenId(i), steps, out);
  }
  if (!place.title) add_sentence_before(place, out);
  add_governor(place, out);
  add_times(place, out);
  add_position(place, out);
  out.topic = place.counted.valid() ? terms_.of(place.article, place.counted) : 0;
  if (out.topic == 0) out.topic = out.noun_above;
  out.daily = is_of_market(document, sentence);
  out.grows = out.grows || rises_to(document, sentence, place.tokens.begin);
  out.part = out.part || is_part_of_whole(document, sentence, place);
  out.besides = is_besides(document, sentence, place.tokens);
  out.earlier = is_earlier(document, sentence, place.tokens);
  out.preposition = preposition_before(document, sentence, place.tokens);
  out.of_whole = tells_whole(document, sentence, place.tokens);
  out.rate = is_rate(document, sentence, place.tokens);
  out.negated = is_negated(document, sentence);
  sort_words(out.words);
  base::sort_unique(out.limits);
  base::sort_unique(out.limited);
  base::sort_unique(out.named);
  base::sort_unique(out.entities);
  base::sort_unique(out.places);
  base::sort_unique(out.years);
  return out;
}

void ContextReader::add_word(const TextPlace& place, TokenId id, int steps, Context& out) const {
  const Token& token = story_[place.article].document[id];
  const Term term = terms_.of(place.article, id);
  if (term == 0) return;
  if (id != place.counted) out.words.push_back({term, closeness(steps)});
  if (token.head == place.head && limits(token)) out.limits.push_back(term);
}

// What the words of the place's own clause say of it.
void ContextReader::add_cue(const TextPlace& place, TokenId id, int steps, Context& out) const {
  const ArticleFacts& facts = story_[place.article];
  const Document& document = facts.document;
  const Token& token = document[id];
  const std::string_view norm = document.norm(token);
  const std::string_view lemma = document.lemma(token);
  const Term term = terms_.of(place.article, id);
  constexpr int beside = 3;
  constexpr int governs = 2;
  out.part = out.part || norm == "alone";
  out.past = out.past || tells_past(norm);
  out.planned = out.planned || tells_plan(norm);
  out.bound = out.bound || tells_bound(lemma);
  out.grows = out.grows || (steps <= governs && tells_growth(lemma));
  out.up = out.up || direction_of(lemma) > 0;
  out.down = out.down || direction_of(lemma) < 0;
  if (term != 0 && steps <= beside && facts.entities.entity_at(id).valid()) out.named.push_back(term);
  const bool located = token.upos == Upos::propn && id.value > 0 && document.tokens[id.value - 1].upos == Upos::adp;
  if (located && term != 0 && !is_time(facts, id)) out.places.push_back(term);
  if (!token.head.valid() || !limits(token) || language::universal(token.relation) == Relation::acl) return;
  if (const Term owner = terms_.of(place.article, token.head); owner != 0) out.limited.emplace_back(owner, norm);
}

void ContextReader::add_sentence_before(const TextPlace& place, Context& out) const {
  const Document& document = story_[place.article].document;
  const language::SentenceId id = sentence_of(document, place);
  if (id.index() == 0) return;
  const language::Sentence& before = document.sentences[id.index() - 1];
  if (before.block + 1 < document[id].block) return;
  for (const Term term : terms_.of(place.article, before.tokens)) out.words.push_back({term, closeness_before});
}

void ContextReader::add_governor(const TextPlace& place, Context& out) const {
  const Document& document = story_[place.article].document;
  constexpr int most_steps = 6;
  int steps = 0;
  for (TokenId at = place.head; at.valid() && steps < most_steps && out.verb == 0; at = document[at].head, ++steps) {
    if (language::is_noun(document[at]) && at != place.head && out.noun_above == 0)
      out.noun_above = terms_.of(place.article, at);
    if (document[at].upos != Upos::verb) continue;
    out.verb = terms_.of(place.article, at);
    out.object = object_of(place, at);
    out.subject = subject_of(place, at);
  }
}

// What the verb is done to: its object, or the subject of a passive.
Term ContextReader::object_of(const TextPlace& place, TokenId verb) const {
  const Document& document = story_[place.article].document;
  Term term = 0;
  language::for_each_child(document, verb, [&](TokenId id, const Token& token) {
    const bool object = token.relation == Relation::obj || token.relation == Relation::nsubj_pass;
    if (object && id != place.head && term == 0) term = terms_.of(place.article, id);
  });
  return term;
}

Term ContextReader::subject_of(const TextPlace& place, TokenId verb) const {
  const auto subject = language::child(story_[place.article].document, verb, Relation::nsubj);
  return subject && *subject != place.head ? terms_.of(place.article, *subject) : 0;
}

// The other dates of the sentence.
void ContextReader::add_times(const TextPlace& place, Context& out) const {
  const ArticleFacts& facts = story_[place.article];
  for (const mention::Mention& mention : facts.mentions.in(facts.document[sentence_of(facts.document, place)].span)) {
    if (mention.tokens.empty()) continue;
    const auto* time = std::get_if<mention::TimeExpression>(&mention.value);
    if (time == nullptr || mention.tokens.begin == place.tokens.begin) continue;
    if (time->year) out.years.push_back(*time->year);
    if (time->type == mention::TimeType::date && time->interval) out.dates.push_back(*time->interval);
  }
}

void ContextReader::add_position(const TextPlace& place, Context& out) const {
  const Document& document = story_[place.article].document;
  constexpr std::size_t lead_sentences = 3;
  out.sentence = sentence_of(document, place);
  constexpr std::size_t fewest_sentences = 10;  // in a brief all stand together
  const std::size_t sentences = std::max(document.sentences.size(), fewest_sentences);
  out.position = static_cast<double>(out.sentence.index()) / static_cast<double>(sentences);
  out.title = place.title;
  out.lead = out.sentence.index() < lead_sentences;
}

bool limited_otherwise(const Context& a, const Context& b) {
  return std::any_of(a.limited.begin(), a.limited.end(), [&](const auto& entry) {
    const auto same_noun = [&](const auto& other) { return other.first == entry.first; };
    const auto shared = [&](const auto& other) {
      return same_noun(other) && std::binary_search(b.limited.begin(), b.limited.end(), other);
    };
    return std::any_of(b.limited.begin(), b.limited.end(), same_noun) &&
           std::none_of(a.limited.begin(), a.limited.end(), shared);
  });
}

}  // namespace tally::align

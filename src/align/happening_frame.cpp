#include "align/happening_frame.hpp"

#include <algorithm>

#include "align/happening_class.hpp"
#include "align/happening_phrase.hpp"
#include "base/sorted.hpp"
#include "base/utf8.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/speech_verbs.hpp"

namespace tally::align {
namespace {

using claim::Argument;
using claim::Event;
using claim::Slot;
using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::Upos;
using language::Xpos;

constexpr language::WordSet ordinal_words{{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
                                           "tenth", "last", "final", "latest", "next", "previous", "another", "other", "earlier"}};

// Of "the storm hit", "the alarm sounded" and "a warning was sent" the noun tells as much as the verb.
constexpr language::WordSet telling{{"announce", "go off", "go out", "publish", "raise", "send", "sound", "strike"}};

// "The failure killed five": what did it is what happened.
constexpr language::WordSet harming{{"claim", "damage", "destroy", "injure", "kill", "trap", "wreck"}};

bool is_ordinal(std::string_view norm) {
  const bool digits = !norm.empty() && norm.front() >= '0' && norm.front() <= '9';
  return ordinal_words.contains(norm) ||
         (digits && (norm.ends_with("st") || norm.ends_with("nd") || norm.ends_with("rd") || norm.ends_with("th")));
}

bool rules_own_clause(const Token& token) {
  switch (token.relation) {
    case Relation::advcl:
    case Relation::advcl_relcl:
    case Relation::acl_relcl:
    case Relation::ccomp:
    case Relation::csubj:
    case Relation::parataxis: return true;
    case Relation::conj: return token.upos == Upos::verb;
    default: return false;
  }
}

bool is_common_noun(const Token& token) { return token.upos == Upos::noun; }

class HappeningReader {
 public:
  HappeningReader(const Story& story, const ClauseTerms& terms, ArticleId article)
      : story_(story), terms_(terms), article_(article), facts_(story[article]), document_(facts_.document) {}

  HappeningFrame read(TokenId head) {
    climb(head);
    return read_anchors(head);
  }

  HappeningFrame read_noun(TokenId noun) {
    if (is_common_noun(document_[noun])) anchors_.push_back(noun);
    return read_anchors(noun);
  }

 private:
  HappeningFrame read_anchors(TokenId head) {
    frame_.head = head;
    for (const TokenId anchor : anchors_) name(anchor);
    base::sort_unique(frame_.kinds);
    read_words();
    frame_.words.insert(frame_.words.end(), frame_.core.begin(), frame_.core.end());
    for (auto* terms : {&frame_.core, &frame_.named, &frame_.words}) base::sort_unique(*terms);
    for (auto* words : {&frame_.ordinals, &frame_.figures}) base::sort_unique(*words);
    return std::move(frame_);
  }

  // The words that may tell what happens: the head, what it completes ("application to register") and the verb that a noun
  // hangs on, up to whoever says so.
  void climb(TokenId at) {
    constexpr std::size_t enough = 3;
    while (at.valid() && anchors_.size() < enough) {
      const Token& token = document_[at];
      const bool stands = token.upos == Upos::adv && language::child(document_, at, Relation::cop);  // "was down"
      if (token.upos != Upos::verb && !is_common_noun(token) && token.upos != Upos::adj && !stands) return;
      if (token.upos == Upos::verb && mention::find_speech_verb(document_.norm(token)) && !anchors_.empty()) return;
      anchors_.push_back(at);
      const bool when = token.upos == Upos::verb && token.relation == Relation::advcl && is_moment_of_main_clause(at);
      const bool completes = when || token.relation == Relation::xcomp || (token.relation == Relation::acl && token.xpos != Xpos::vbn) ||
                             (token.xpos == Xpos::vbg && token.relation == Relation::advcl);
      const Relation relation = language::universal(token.relation);
      const bool takes_part = is_common_noun(token) && (relation == Relation::nmod || relation == Relation::obl || relation == Relation::obj ||
                                                 relation == Relation::nsubj);
      if (!completes && !takes_part) return;
      at = token.head;
    }
  }

  // "It closed when the ceiling fell in": the time of one is that of the other.
  [[nodiscard]] bool is_moment_of_main_clause(TokenId verb) const {
    const auto mark = language::child(document_, verb, Relation::mark);
    const auto adverb = mark ? mark : language::child(document_, verb, Relation::advmod);
    const std::string_view norm = adverb ? document_.norm(document_[*adverb]) : std::string_view();
    return norm == "when" || norm == "as" || norm == "since";
  }

  void name(TokenId anchor) {
    const Token& token = document_[anchor];
    if (is_common_noun(token)) return name_noun(anchor);
    const auto event = std::lower_bound(facts_.events.begin(), facts_.events.end(), anchor,
                                        [](const Event& e, TokenId id) { return e.predicate < id; });
    if (event == facts_.events.end() || event->predicate != anchor) {
      if (token.upos != Upos::verb) name_state(anchor);
      return;
    }
    if (frame_.event == nullptr) frame_.event = &*event;
    name_verb(*event);
  }

  // "Is due on", "was down from": the subject, with how it was.
  void name_state(TokenId state) {
    constexpr language::WordSet planned{{"due", "set", "scheduled", "expected", "likely"}};
    name_subject(state);
    const std::string_view lemma = document_.lemma(document_[state]);
    if (!planned.contains(lemma)) add_kind(happening_class(lemma, {}));
  }

  // Of "a warning was in force" the subject tells as much as the predicate.
  void name_subject(TokenId predicate) {
    if (!language::child(document_, predicate, Relation::cop)) return;
    const auto subject = language::child(document_, predicate, Relation::nsubj);
    if (subject && is_common_noun(document_[*subject])) name_noun(*subject);
  }

  void name_noun(TokenId noun) {
    name_subject(noun);
    const std::string kind = happening_of_noun(document_.lemma(document_[noun]));
    add_kind(kind);
    for (const Term term : terms_.of(article_, noun_phrase(noun))) {
      frame_.core.push_back(term);
      frame_.named.push_back(term);
    }
  }

  void name_verb(const Event& event) {
    const Argument* patient = event.argument(Slot::patient);
    const std::string happening = happening_of(document_, event);
    const bool phrase = patient != nullptr && happening != happening_class(event.lemma, particle_of(document_, event));
    const Weight weight = opens_sitting(event, happening) ? Weight::begins : weight_of(happening);
    if (weight == Weight::begins) frame_.stage = Stage::begin;
    if (weight == Weight::ends) frame_.stage = Stage::end;
    if (weight == Weight::full) add_kind(happening);
    for (const Argument& argument : event.arguments) {
      if (argument.slot == Slot::oblique && !handed_in(event, argument)) continue;
      add_core(argument);
      const bool acts = telling.contains(happening) || (argument.slot == Slot::agent && harming.contains(event.lemma));
      if ((weight == Weight::full && !acts) || !is_common_noun(document_[argument.head]) || (phrase && &argument == patient)) continue;
      add_kind(happening_of_noun(argument.lemma));
      for (const Term term : terms_.of(article_, noun_phrase(argument.head))) frame_.named.push_back(term);
    }
    if (happening == "become" || happening == "appoint" || happening == "elect") {
      if (const auto post = language::child(document_, event.predicate, Relation::xcomp); post && is_common_noun(document_[*post])) {
        for (const Term term : terms_.of(article_, noun_phrase(*post))) frame_.core.push_back(term);
      }
    }
    if (frame_.happening.empty()) frame_.happening = happening;
    if (frame_.verb.empty()) frame_.verb = happening;
    if (tells_of_the_event(event)) add_kind(std::string(the_event));
  }

  // "The inquest opened": it began.
  [[nodiscard]] bool opens_sitting(const Event& event, const std::string& happening) const {
    constexpr language::WordSet sittings{{"case", "conference", "exhibition", "fair", "festival", "hearing", "inquest", "inquiry", "proceedings", "season", "summit",
                                          "talks", "tournament", "trial", "tribunal"}};
    if (happening != "open") return false;
    return std::ranges::any_of(event.arguments, [&](const Argument& argument) { return argument.slot != Slot::oblique && sittings.contains(argument.lemma); });
  }

  [[nodiscard]] bool handed_in(const Event& event, const Argument& argument) const {
    return argument.preposition == "in" && hands_in(document_, event);
  }

  // "It happened at", "the accident occurred at", "the collision took place at": what the whole story is about.
  [[nodiscard]] bool tells_of_the_event(const Event& event) const {
    constexpr language::WordSet occurring{{"happen", "occur"}};
    constexpr language::WordSet events{{"accident", "attack", "blast", "collision", "crash", "derailment", "disaster", "event",
                                        "explosion", "incident", "it", "shooting", "stabbing", "this", "tragedy"}};
    const std::size_t next = event.predicate.index() + 1;
    const bool place = event.lemma == "take" && next < document_.tokens.size() && document_.norm(document_.tokens[next]) == "place";
    const Argument* subject = event.argument(Slot::agent);
    return (place || occurring.contains(event.lemma)) && subject != nullptr && events.contains(document_.norm(document_[subject->head]));
  }

  void add_core(const Argument& argument) {
    for (const Term term : terms_.of(article_, noun_phrase(argument.head))) frame_.core.push_back(term);
    if (!argument.entity.valid()) return;
    const entity::EntityId entity = story_.entities.of({article_, argument.entity});
    if (!entity.valid()) return;
    frame_.core.push_back(static_cast<Term>(entity.index()) + 1);
    // "the union" for "Sargent Credit Union"
    const bool person = story_.entities[entity].kind == mention::MentionKind::person;
    const Term word = person ? 0 : terms_.of_word(base::to_lower(document_.norm(document_[argument.head])));
    if (word != 0) frame_.core.push_back(word);
  }

  // The noun with what stands before it and what it is of or about: "a large section of the roof", "a call to the police".
  [[nodiscard]] language::TokenRange noun_phrase(TokenId head) const {
    constexpr language::WordSet about{{"about", "against", "for", "into", "of", "on", "over", "to"}};
    language::TokenRange range{head.value, head.value + 1};
    language::for_each_child(document_, head, [&](TokenId id, const Token& token) {
      const bool before = id < head && token.relation != Relation::acl_relcl;
      const auto preposition = token.relation == Relation::nmod ? language::child(document_, id, Relation::case_) : std::nullopt;
      const bool of = preposition && about.contains(document_.norm(document_[*preposition]));
      if (before) range.begin = std::min(range.begin, id.value);
      if (of) range.end = std::max(range.end, id.value + 1);
    });
    return range;
  }

  void add_kind(std::string kind) {
    if (kind.empty()) return;
    if (frame_.happening.empty()) frame_.happening = kind;
    if (kind == "approve" || kind == "reject") frame_.kinds.emplace_back("decide");
    frame_.kinds.emplace_back(recurrence_of(kind) == Recurrence::often ? std::string(word_family(kind)) : kind);
  }

  [[nodiscard]] bool in_clause(TokenId at) const {
    for (; at.valid(); at = document_[at].head) {
      if (std::find(anchors_.begin(), anchors_.end(), at) != anchors_.end()) return true;
      const bool beside = frame_.event == nullptr && document_[at].relation == Relation::conj;  // "that call and the notice"
      if (beside || rules_own_clause(document_[at])) return false;
    }
    return false;
  }

  [[nodiscard]] bool in_time(std::uint32_t token) const {
    const std::uint32_t at = document_.tokens[token].span.begin;
    const auto& all = facts_.mentions.all;
    auto m = std::upper_bound(all.begin(), all.end(), at, [](std::uint32_t place, const mention::Mention& x) { return place < x.span.begin; });
    constexpr int nearby = 4;
    for (int steps = 0; m != all.begin() && steps < nearby; ++steps) {
      --m;
      if (m->span.end > at && std::holds_alternative<mention::TimeExpression>(m->value)) return true;
    }
    return false;
  }

  void read_words() {
    const language::TokenRange sentence = document_[document_[frame_.head].sentence].tokens;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (!in_clause(TokenId(t))) continue;
      if (const Term term = terms_.of(article_, TokenId(t)); term != 0) frame_.words.push_back(term);
      const std::string_view norm = document_.norm(document_.tokens[t]);
      if (in_time(t)) continue;
      if (is_ordinal(norm)) {
        frame_.ordinals.emplace_back(norm);
      } else if (document_.tokens[t].upos == Upos::num && norm != "one") {
        frame_.figures.emplace_back(norm);
      }
    }
  }

  const Story& story_;
  const ClauseTerms& terms_;
  ArticleId article_;
  const ArticleFacts& facts_;
  const Document& document_;
  std::vector<TokenId> anchors_;
  HappeningFrame frame_;
};

}  // namespace

HappeningFrame frame_at(const Story& story, const ClauseTerms& terms, ArticleId article, TokenId head) {
  return HappeningReader(story, terms, article).read(head);
}

HappeningFrame frame_of_noun(const Story& story, const ClauseTerms& terms, ArticleId article, TokenId noun) {
  return HappeningReader(story, terms, article).read_noun(noun);
}

HappeningFrame frame_around(const Story& story, const ClauseTerms& terms, ArticleId article, TokenId top) {
  const TokenId head = governor_of(story[article].document, top);
  return head.valid() ? frame_at(story, terms, article, head) : HappeningFrame{};
}

}  // namespace tally::align

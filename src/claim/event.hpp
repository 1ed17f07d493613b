#pragma once
// What an article says happened: a predicate with those who take part, through the voices, clauses and apposition that
// copy is written in.
//
//   "The motion, which Ann Lee had proposed, was voted down by councillors in Hull on Monday."
//     propose   agent Ann Lee, patient motion
//     vote down agent councillors, patient motion, oblique in Hull
//
// A passive's subject is its patient and "by" brings the agent; a relative clause or participle acts on its noun; verbs that
// share a subject ("rose and left", "agreed to pay") each have it.

#include <string>
#include <vector>

#include "claim/qualifiers.hpp"
#include "entity/entity.hpp"
#include "ingest/article.hpp"

namespace tally::claim {

struct ArticleView;

enum class Slot { agent, patient, oblique };
[[nodiscard]] std::string_view to_string(Slot slot);

struct Argument {
  Slot slot = Slot::agent;
  language::TokenId head;
  std::string lemma;             // of the head
  std::string preposition;       // of an oblique: "in"; empty for none
  entity::LocalEntityId entity;  // whom or what it names, itself or by apposition; not valid where it names nothing

  friend bool operator==(const Argument&, const Argument&) = default;
};

struct Event {
  language::TokenId predicate;
  std::string lemma;                // of the verb: "step"
  std::string particle;             // "down"; empty for none
  std::vector<Argument> arguments;  // in the order of the text
  Qualifiers qualifiers;
  bool passive = false;

  [[nodiscard]] const Argument* argument(Slot slot) const;  // the first one of that slot
};

// The events of an article's sentences, by place. Auxiliaries and copulas are no events.
[[nodiscard]] std::vector<Event> read_events(const ArticleView& view);

// The words that tell the event: the predicate with what stands between it and its core arguments' heads.
[[nodiscard]] base::Span words_of(const language::Document& document, const Event& event);

}  // namespace tally::claim

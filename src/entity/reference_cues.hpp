#pragma once
// What speaks for and against a pronoun's meaning somebody who was spoken of before: how near, in what part of the
// sentence, whether sex and number agree. Each cue is yes or no; reference_judge.hpp weighs them.

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>

#include "entity/discourse.hpp"
#include "language/morphology.hpp"

namespace tally::entity {

enum class ReferenceCue : std::uint8_t {
  always,
  // How near
  same_sentence, sentence_before, two_back, three_back, far, same_block, block_before, blocks_far, latest, second_latest,
  // The part that it played when last spoken of
  was_subject, was_main_subject, was_object, was_oblique, was_owner, was_title, was_list_member, was_name, was_pronoun,
  was_description,
  // The pronoun's own part, and both together
  is_subject, is_object, is_oblique, is_owner, is_quoted, both_subjects, subject_of_own_clause, subject_above, begins_sentence,
  // What it is
  sex_agrees, sex_unknown, only_of_sex, described_only, body, plural, is_group, said_once, said_often, most_often, first_spoken_of,
  rival_in_sentence, noun_between, subject_noun_between,
  count_,
};

using ReferenceCues = std::bitset<static_cast<std::size_t>(ReferenceCue::count_)>;
[[nodiscard]] std::string_view to_string(ReferenceCue cue);

// A pronoun of the third person with what must hold of whom it means.
struct Pronoun {
  language::TokenId token;
  language::PronounForm form;
  bool reflexive = false;
  std::uint32_t quote = 0;  // 0 outside of quotations, else 1 + the mention that is the quotation
};

// Whether grammar leaves the thing open at all: sex, number, and "Smith hit him" being about two people.
[[nodiscard]] bool may_mean(const SpokenArticle& spoken, const Pronoun& pronoun, const Thing& thing);

// `candidates` are all things that it may mean, `index` the one asked for.
[[nodiscard]] ReferenceCues cues_of(const SpokenArticle& spoken, const Discourse& discourse, const Pronoun& pronoun,
                                    const std::vector<std::size_t>& candidates, std::size_t index);

}  // namespace tally::entity

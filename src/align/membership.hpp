#pragma once
// Since when somebody has been with a body: "has flown for Polarwing since 2009", "has been at the mill since 2014". It is when
// they joined it.

#include <optional>
#include <string_view>

#include "align/story.hpp"

namespace tally::align {

struct Membership {
  language::TokenId head;          // "flown", "mill"
  entity::LocalEntityId member;    // a person
  language::TokenId body;          // "Polarwing", "mill"
};

// The membership that began at the time; nothing where the time tells of none.
[[nodiscard]] std::optional<Membership> membership_since(const ArticleFacts& facts, const mention::Mention& time);

// "the airline", "the club": a body without its name, which may be any that an article names.
[[nodiscard]] bool is_unnamed_body(std::string_view lemma);

}  // namespace tally::align

#pragma once
// Two persons given one post that has one holder at a time.
//
//   a.md "Transport Minister Elsa Brandauer", b.md "the transport minister, Pim Dekker" -> rivals

#include <vector>

#include "align/story.hpp"
#include "rule/post.hpp"

namespace tally::rule {

// Somebody's post, with the places that give it.
struct Holder {
  entity::EntityId person;
  Post post;
  std::vector<align::ClaimRef> places;
};

struct Rivals {
  Holder a;
  Holder b;
  bool names_alike = false;  // one name given in two ways is as likely as two persons
};

// Holders that articles of one month name, where no article knows both persons.
[[nodiscard]] std::vector<Rivals> find_rivals(const align::Story& story);

}  // namespace tally::rule

#include "align/persons.hpp"

#include "entity/person_group.hpp"
#include "mention/persons.hpp"

namespace tally::align {

bool surely_two(const entity::Entity& a, const entity::Entity& b) {
  const auto left = entity::view_of(mention::parse_person_name(a.name));
  const auto right = entity::view_of(mention::parse_person_name(b.name));
  if (left.surname.empty() || right.surname.empty()) return false;
  if (left.full() && right.full()) {
    const auto same = entity::same_person(left, right);
    return same == entity::SamePerson::no || same == entity::SamePerson::given;
  }
  // one surname alone may be what the other one's given name is taken for
  return !entity::same_surname(left, right) && left.surname != right.given && right.surname != left.given;
}

}  // namespace tally::align

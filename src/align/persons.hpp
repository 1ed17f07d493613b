#pragma once
// Whether two persons of a story are surely two, and not one whom the linker kept apart for want of evidence.

#include "entity/entity.hpp"

namespace tally::align {

// False where either has no surname, where one name may be the other's shorter form, or where only spelling tells them apart.
[[nodiscard]] bool surely_two(const entity::Entity& a, const entity::Entity& b);

}  // namespace tally::align

#pragma once
// The English model as part of the program: its bytes are linked in, so there is nothing to find, install or
// read.
//
//     Result<Analyser> analyser = Analyser::english();   // see analyser.hpp

#include <cstddef>
#include <span>

namespace tally::language {

// The bytes of english.model, at an address divisible by 64.
[[nodiscard]] std::span<const std::byte> english_model();

}  // namespace tally::language

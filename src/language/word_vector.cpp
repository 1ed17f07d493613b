#include "language/word_vector.hpp"

#include "language/shared_analyser.hpp"

namespace tally::language {

std::span<const std::int8_t> word_vector(std::string_view form) { return english().word_vector(form); }

}  // namespace tally::language

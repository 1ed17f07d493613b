#pragma once
// The comparable form of a token: lower case, quotation marks and dashes of any make as their ASCII
// stand-ins, the single-character ellipsis as three stops, soft hyphens and zero-width joiners dropped.
//
//   norm_of("Didn’t", pool)  ->  the symbol of "didn't"

#include <string_view>

#include "base/string_pool.hpp"

namespace tally::language {

[[nodiscard]] base::Symbol norm_of(std::string_view token, base::StringPool& pool);

}  // namespace tally::language

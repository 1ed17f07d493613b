#pragma once
// What people work as, where somebody hardly does two of them: a plumber is no electrician, a teacher no nurse.
//
//   are_two_trades("plumber", "electrician")              -> true
//   are_two_trades("lorry driver", "trucker")             -> false, one trade
//   are_two_trades("builder", "plumber")                  -> false, the one may be the other
//   are_two_trades("primary school teacher", "novelist")  -> false, nothing is said of novelists

#include <string_view>

namespace tally::rule {

// Of titles in folded words with the trade last.
[[nodiscard]] bool are_two_trades(std::string_view a, std::string_view b);
[[nodiscard]] bool is_trade(std::string_view title);

}  // namespace tally::rule

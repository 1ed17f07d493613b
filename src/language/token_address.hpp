#pragma once
// URLs, e-mail addresses, domain and file names: what must stay one token whatever marks it holds.
//
//   address_end("see www.example.org.", 4) == 19

#include <cstddef>
#include <string_view>

namespace tally::language {

// Where the address that begins at `at` ends, without the punctuation of the sentence around it; `at` if
// there is none. Looks no further than the next white space and never more than 2,000 bytes.
[[nodiscard]] std::size_t address_end(std::string_view text, std::size_t at);

}  // namespace tally::language

#include "language/dictionary.hpp"

#include <algorithm>

#include "language/dictionary_table.hpp"

namespace tally::language {
namespace {

unsigned byte_at(std::size_t at) { return static_cast<unsigned char>(dictionary_bytes[at]); }

std::string_view first_word(std::size_t block) {
  const std::size_t at = dictionary_blocks[block];
  return {dictionary_bytes + at + 3, byte_at(at + 2)};
}

// The last block whose first word is not behind `word`; block 0 when there is none.
std::size_t find_block(std::string_view word) {
  std::size_t low = 0;
  std::size_t high = dictionary_block_count;
  while (high - low > 1) {
    const std::size_t middle = low + (high - low) / 2;
    (first_word(middle) <= word ? low : high) = middle;
  }
  return low;
}

DictionaryEntry unpack(unsigned flags) {
  return {(flags & dictionary_common) != 0, (flags & dictionary_name) != 0,
          (flags & dictionary_verb) != 0,
          static_cast<Spelling>((flags >> dictionary_spelling_shift) & dictionary_spelling_mask)};
}

}  // namespace

DictionaryEntry look_up_word(std::string_view word) {
  const std::size_t block = find_block(word);
  std::size_t matched = 0;  // bytes that `word` shares with the entry before
  for (std::size_t at = dictionary_blocks[block]; at < dictionary_blocks[block + 1]; at += 3 + byte_at(at + 2)) {
    const std::size_t shared = byte_at(at);
    if (shared < matched) return {};  // entries from here on are behind `word`
    if (shared > matched) continue;
    const std::string_view rest(dictionary_bytes + at + 3, byte_at(at + 2));
    const std::string_view wanted = word.substr(matched);
    if (rest == wanted) return unpack(byte_at(at + 1));
    if (rest > wanted) return {};
    matched += static_cast<std::size_t>(std::mismatch(rest.begin(), rest.end(), wanted.begin(), wanted.end()).first -
                                        rest.begin());
  }
  return {};
}

std::string_view irregular_verb(std::string_view form) {
  const auto found = std::lower_bound(irregular_forms.begin(), irregular_forms.end(), form,
                                      [](const IrregularForm& entry, std::string_view wanted) { return entry.form < wanted; });
  return found != irregular_forms.end() && found->form == form ? std::string_view(found->verb) : std::string_view();
}

}  // namespace tally::language

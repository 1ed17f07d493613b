#pragma once
// Interned strings: equal texts share one small Symbol, so that tokens stay plain and comparing lemmas is
// comparing integers.
//
//   StringPool pool;
//   Symbol say = pool.intern("say");
//   pool.view(say) == "say";
//
// Symbols are numbered in order of first use; the empty string is always Symbol 0.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tally::base {

struct Symbol {
  std::uint32_t value = 0;
  friend constexpr auto operator<=>(Symbol, Symbol) = default;
};

class StringPool {
 public:
  StringPool();
  StringPool(const StringPool&) = delete;
  StringPool& operator=(const StringPool&) = delete;
  StringPool(StringPool&&) = default;
  StringPool& operator=(StringPool&&) = default;

  Symbol intern(std::string_view text);
  // The symbol of a text that may never have been interned: then nothing is added and the result is empty.
  [[nodiscard]] Symbol find(std::string_view text) const;
  [[nodiscard]] std::string_view view(Symbol symbol) const { return strings_[symbol.value]; }
  [[nodiscard]] std::size_t size() const { return strings_.size(); }

 private:
  std::deque<std::string> strings_;  // a deque, because the index keeps views of its strings
  std::unordered_map<std::string_view, std::uint32_t> index_;
};

}  // namespace tally::base

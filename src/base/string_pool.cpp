#include "base/string_pool.hpp"

namespace tally::base {

StringPool::StringPool() { intern(""); }

Symbol StringPool::intern(std::string_view text) {
  if (const auto found = index_.find(text); found != index_.end()) return {found->second};
  const auto id = static_cast<std::uint32_t>(strings_.size());
  strings_.emplace_back(text);
  index_.emplace(strings_.back(), id);
  return {id};
}

Symbol StringPool::find(std::string_view text) const {
  const auto found = index_.find(text);
  return found == index_.end() ? Symbol{} : Symbol{found->second};
}

}  // namespace tally::base

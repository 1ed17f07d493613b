#include "claim/nameless_ages.hpp"

#include <algorithm>

#include "mention/age_words.hpp"

namespace tally::claim {

std::vector<NamelessAge> nameless_ages(const PersonText& text) {
  std::vector<NamelessAge> out;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text.norm(i) != "a" && text.norm(i) != "an") continue;
    const auto old = mention::years_old_at(text.document(), i + 1);
    if (!old) continue;
    std::uint32_t head = old->end;
    while (text.inside(head, i) && text.token(head).upos == language::Upos::noun) ++head;
    if (text.name_at(head) != nullptr) continue;
    const auto same =
        std::find_if(out.begin(), out.end(), [&](const NamelessAge& other) { return other.years == old->years; });
    NamelessAge& age = same != out.end() ? *same : out.emplace_back();
    age = {old->years, {i + 1, old->end}};
  }
  return out;
}

}  // namespace tally::claim

#include "entity/person_index.hpp"

#include <algorithm>

#include "base/sorted.hpp"
#include "entity/name_distance.hpp"

namespace tally::entity {
namespace {

constexpr std::size_t most_edits = 2;  // of one part that same_person() takes for a slip

void append(std::vector<std::size_t>& all, const std::vector<std::size_t>& more) { all.insert(all.end(), more.begin(), more.end()); }

}  // namespace

void SurnameIndex::add(const std::string& surname, std::size_t owner) {
  if (surname.empty()) return;
  const auto [found, fresh] = owners_.try_emplace(surname);
  if (found->second.empty() || found->second.back() != owner) found->second.push_back(owner);
  if (!fresh) return;
  for (const std::string_view word : surname_words(surname)) by_word_[std::string(word)].push_back(surname);
}

std::vector<std::size_t> SurnameIndex::owners(const std::string& surname) const {
  std::vector<std::size_t> all;
  if (const auto own = owners_.find(surname); own != owners_.end()) append(all, own->second);
  for (const std::string_view word : surname_words(surname)) {
    const auto others = by_word_.find(word);
    if (others == by_word_.end()) continue;
    for (const std::string& other : others->second) {
      if (other != surname && same_surname(other, surname)) append(all, owners_.find(other)->second);
    }
  }
  base::sort_unique(all);
  return all;
}

SpellingIndex::SpellingIndex(const std::map<std::string, std::vector<std::size_t>>& owners) {
  for (const auto& [surname, numbers] : owners) {
    surnames_.push_back(surname);
    owners_.push_back(numbers);
  }
  near_ = NearWords(surnames_, most_edits);
}

std::vector<std::size_t> SpellingIndex::owners(const std::string& surname, std::size_t limit) const {
  std::vector<std::size_t> all;
  for (const std::uint32_t place : near_.near(surname)) {
    if (edit_distance(surnames_[place], surname, limit) <= limit) append(all, owners_[place]);
  }
  base::sort_unique(all);
  return all;
}

PersonIndex::PersonIndex(const std::vector<const PersonView*>& views) {
  std::map<std::string, std::uint32_t> joined;
  for (std::size_t i = 0; i < views.size(); ++i) {
    const ComparableName& name = views[i]->comparable;
    Parts parts;
    for (const NamePart& part : name.parts) {
      const std::uint32_t word = word_of(part.text);
      (part.surname ? parts.surname : parts.given).push_back(word);
      std::vector<std::size_t>& owners = part.surname ? words_[word].as_surname : words_[word].as_given;
      if (owners.empty() || owners.back() != i) owners.push_back(i);
    }
    parts.written = views[i]->surname;
    surnames_.add(parts.written, i);
    const auto [found, fresh] = joined.try_emplace(name.joined, static_cast<std::uint32_t>(joined_.size()));
    if (fresh) joined_.push_back(name.joined), of_joined_.emplace_back();
    parts.joined = found->second;
    of_joined_[parts.joined].push_back(i);
    parts_.push_back(std::move(parts));
  }
  const NearWords near(joined_, most_edits);
  for (const std::string& text : joined_) near_joined_.push_back(near.near(text));
  find_near_words();
}

std::uint32_t PersonIndex::word_of(const std::string& text) {
  const auto [found, fresh] = numbers_.try_emplace(text, static_cast<std::uint32_t>(words_.size()));
  if (fresh) words_.emplace_back();
  return found->second;
}

void PersonIndex::find_near_words() {
  std::vector<std::string> texts(words_.size());
  for (const auto& [text, number] : numbers_) texts[number] = text;
  const NearWords near(texts, most_edits);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    words_[i].near = near.near(texts[i]);
    // In short words two letters are too many, unless they sound alike.
    std::erase_if(words_[i].near, [&](std::uint32_t other) {
      const std::size_t length = std::max(texts[i].size(), texts[other].size());
      const std::size_t allowed = length < 3 ? 0 : length < 6 ? 1 : most_edits;
      return edit_distance(texts[i], texts[other], allowed) > allowed && sound_key(texts[i]) != sound_key(texts[other]);
    });
  }
}

std::vector<std::size_t> PersonIndex::alike(std::size_t view) const {
  const Parts& parts = parts_[view];
  std::vector<std::size_t> all = surnames_.owners(parts.written);
  for (const std::uint32_t word : parts.surname) {
    for (const std::uint32_t near : words_[word].near) {
      append(all, words_[near].as_surname);
      append(all, words_[near].as_given);
    }
  }
  for (const std::uint32_t word : parts.given) {
    for (const std::uint32_t near : words_[word].near) append(all, words_[near].as_surname);
  }
  for (const std::uint32_t place : near_joined_[parts.joined]) append(all, of_joined_[place]);
  base::sort_unique(all);
  std::erase(all, view);
  return all;
}

}  // namespace tally::entity

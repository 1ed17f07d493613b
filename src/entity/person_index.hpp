#pragma once
// Which of many persons a name may mean, without asking each: by the words of the surname, and by words that are spelled
// nearly alike. A long article has thousands of persons, and nearly all pairs of them have nothing in common.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "entity/near_words.hpp"
#include "entity/person_group.hpp"

namespace tally::entity {

// Owners (numbers of groups) by surname.
class SurnameIndex {
 public:
  void add(const std::string& surname, std::size_t owner);
  // Those that have a surname for which same_surname() holds; ascending.
  [[nodiscard]] std::vector<std::size_t> owners(const std::string& surname) const;

 private:
  std::map<std::string, std::vector<std::size_t>, std::less<>> owners_;
  std::map<std::string, std::vector<std::string>, std::less<>> by_word_;  // the surnames with a word
};

// Owners by the surname's letters.
class SpellingIndex {
 public:
  SpellingIndex() = default;
  explicit SpellingIndex(const std::map<std::string, std::vector<std::size_t>>& owners);
  // Those whose surname is at most `limit` (1 or 2) edits away; ascending.
  [[nodiscard]] std::vector<std::size_t> owners(const std::string& surname, std::size_t limit) const;

 private:
  std::vector<std::string> surnames_;
  std::vector<std::vector<std::size_t>> owners_;
  NearWords near_;
};

// Full names that can be one person's: all for which same_person() says anything but `no`, and few more. Left out is
// one case: a surname and the initial of a given name, beside a slip elsewhere in the name.
class PersonIndex {
 public:
  explicit PersonIndex(const std::vector<const PersonView*>& views);

  // Numbers of the other views that may be the same person's as this one; ascending.
  [[nodiscard]] std::vector<std::size_t> alike(std::size_t view) const;

 private:
  struct Word {  // a part of names
    std::vector<std::size_t> as_surname, as_given;
    std::vector<std::uint32_t> near;  // words a slip away, itself included
  };
  struct Parts {
    std::vector<std::uint32_t> surname, given;
    std::string written;   // the surname
    std::uint32_t joined;
  };
  std::uint32_t word_of(const std::string& text);
  void find_near_words();

  std::map<std::string, std::uint32_t, std::less<>> numbers_;
  std::vector<Word> words_;
  std::vector<Parts> parts_;
  SurnameIndex surnames_;
  std::vector<std::vector<std::size_t>> of_joined_;
  std::vector<std::string> joined_;
  std::vector<std::vector<std::uint32_t>> near_joined_;  // by place in joined_
};

}  // namespace tally::entity

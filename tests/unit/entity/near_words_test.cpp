#include "entity/near_words.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "entity/name_distance.hpp"
#include "entity/person_index.hpp"

namespace tally::entity {
namespace {

// Words that differ from one another by all kinds of slips.
std::vector<std::string> invented_words() {
  std::vector<std::string> words = {"", "a", "ab", "ba", "lee", "li", "harrow", "harlow", "pritchard", "prichard", "marcon", "macron"};
  const std::vector<std::string> stems = {"brackenridge", "colquhoun", "ostenfield", "wen"};
  for (const std::string& stem : stems) {
    for (std::size_t i = 0; i + 1 < stem.size(); ++i) {
      words.push_back(stem);
      std::swap(words.back()[i], words.back()[i + 1]);
      words.push_back(words.back());
      words.back().erase(stem.size() - 1 - i, 1);
      words.push_back(stem);
      words.back().insert(i, 1, 'x');
    }
  }
  words.push_back(std::string(60, 'z'));
  words.push_back(std::string(45, 'z') + "abc");
  return words;
}

std::vector<PersonView> views_of(const std::vector<std::string>& names) {
  std::vector<PersonView> views;
  for (const std::string& name : names) views.push_back(view_of(mention::parse_person_name(name)));
  return views;
}

}  // namespace

TEST_CASE("the index finds the words that holding each against each finds") {
  const std::vector<std::string> words = invented_words();
  const std::size_t limit = GENERATE(0U, 1U, 2U);
  const NearWords index(words, limit);
  for (const std::string& word : words) {
    std::vector<std::uint32_t> wanted;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (edit_distance(word, words[i], limit) <= limit) wanted.push_back(static_cast<std::uint32_t>(i));
    CAPTURE(word, limit);
    CHECK(index.near(word) == wanted);
  }
}

TEST_CASE("no two names that can be one person's are missed by the index of persons") {
  const std::vector<std::string> names = {
      "Anna Penrose",   "Anna Penrose-Lowe", "Ana Penrose",     "A. Penrose",      "Peter van Dyke",  "Pieter Vandyke", "Peter Dyke",
      "Sergei Lavrov",  "Sergey Lavroff",    "Wei Zhang",       "Zhang Wei",       "Ian MacDonald",   "Ian McDonald",   "Ian Mac Donald",
      "Robert Harrow",  "Bob Harrow",        "Robert J. Harrow", "Robert Harlow",  "Hugh Harrow",     "Maryann Coyle",  "Mary Ann Coyle",
      "Mary Coyle",     "Tom Lee",           "Tim Lee",         "Tom Li",          "Thomas Lee Jr",   "Thomas Lee",     "Jose Garcia Marquez",
      "Jose Garcia",    "Colm O'Brien",      "Colm OBrien",     "Jean-Luc Picard", "Jean Luc Pickard"};
  const std::vector<PersonView> views = views_of(names);
  std::vector<const PersonView*> pointers;
  for (const PersonView& view : views) pointers.push_back(&view);
  const PersonIndex index(pointers);
  for (std::size_t a = 0; a < views.size(); ++a) {
    const std::vector<std::size_t> alike = index.alike(a);
    for (std::size_t b = 0; b < views.size(); ++b) {
      if (a == b || same_person(views[a], views[b]) == SamePerson::no) continue;
      CAPTURE(names[a], names[b]);
      CHECK(std::binary_search(alike.begin(), alike.end(), b));
    }
  }
  const std::vector<std::size_t> alone = PersonIndex({&views[7], &views[14]}).alike(0);
  CHECK(alone.empty());
}

TEST_CASE("owners of a surname, of its halves and of its slips") {
  SurnameIndex surnames;
  surnames.add("penrose-lowe", 0);
  surnames.add("lowe", 1);
  surnames.add("harrow", 2);
  surnames.add("harrow", 2);
  surnames.add("", 3);
  CHECK(surnames.owners("lowe") == std::vector<std::size_t>{0, 1});
  CHECK(surnames.owners("penrose-lowe") == std::vector<std::size_t>{0, 1});
  CHECK(surnames.owners("harrow") == std::vector<std::size_t>{2});
  CHECK(surnames.owners("").empty());
  const SpellingIndex spellings({{"harrow", {4, 2}}, {"harlow", {1}}, {"pellow", {0}}});
  CHECK(spellings.owners("harrows", 1) == std::vector<std::size_t>{2, 4});
  CHECK(spellings.owners("harrows", 2) == std::vector<std::size_t>{1, 2, 4});
}

}  // namespace tally::entity

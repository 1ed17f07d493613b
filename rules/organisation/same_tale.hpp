#pragma once
// Whether the sentences at two sets of places tell of the same: they share words that few sentences of the story have, or
// one person is said to be of both. The words at the places themselves, two names say, count nothing.

#include <optional>
#include <vector>

#include "align/clause_terms.hpp"
#include "runs.hpp"

namespace tally::rules::organisation {

class SameTale {
 public:
  explicit SameTale(const align::Story& story) : story_(story) {}

  // `reach`: how many sentences before and behind are read too.
  [[nodiscard]] bool told(const std::vector<Place>& a, const std::vector<Place>& b, std::size_t reach = 0);
  // "Ann Lee, an engineer for the Dale Water Board" and "Ann Lee of the Vale Water Board".
  [[nodiscard]] bool have_one_person(const std::vector<Place>& a, const std::vector<Place>& b) const;

 private:
  [[nodiscard]] std::vector<entity::EntityId> persons_of(const std::vector<Place>& places) const;
  [[nodiscard]] std::vector<align::Term> around(const std::vector<Place>& places, std::size_t reach) const;

  const align::Story& story_;
  std::optional<align::ClauseTerms> terms_;  // read when first asked for
};

}  // namespace tally::rules::organisation

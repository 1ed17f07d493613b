#include "body_kinds.hpp"

#include <array>
#include <string_view>

#include "language/word_set.hpp"

namespace tally::rules::organisation {

int kind_of_body(const std::string& word) {
  static constexpr auto kinds = std::to_array<std::string_view>({
      " association alliance society federation union league guild ",
      " institute institution academy college school centre center ",
      " department ministry office bureau directorate ",
      " agency authority commission administration inspectorate ",
      " branch board bureau unit ",
      " trust foundation fund charity endowment ",
      " hospital infirmary clinic hospice ",
      " journal annals archives review letters bulletin proceedings ",
      " logistics haulage transport freight shipping lines services ",
      " systems solutions technologies technology software ",
      " airlines airways ",
      " pictures films studios productions ",
      " partners associates advisers ",
      " rovers rangers wanderers united city town athletic albion county villa celtic harriers hotspur wednesday harlequins saints "
      " warriors tigers lions bears eagles hawks falcons panthers wolves giants titans royals kings stars ",
      " brewery distillery dairy bakery creamery ",
      " hotel inn lodge ",
      " party movement front coalition ",
      " bank bancorp building ",
  });
  const std::string padded = " " + word + " ";
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i].find(padded) != std::string_view::npos) return static_cast<int>(i);
  }
  return -1;
}

bool is_club(const std::string& word) {
  static const int clubs = kind_of_body("rovers");
  return kind_of_body(word) == clubs;
}

bool is_house(const std::string& word) {
  static constexpr language::WordSet words{{"university", "college", "school", "academy", "hospital", "infirmary", "institute", "museum", "gallery",
                                            "theatre", "theater", "hotel", "church", "prison", "airport", "laboratory", "observatory", "zoo"}};
  return words.contains(word);
}

}  // namespace tally::rules::organisation

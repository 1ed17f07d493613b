#include "rule/post.hpp"

#include <catch2/catch.hpp>

using namespace tally;
using rule::Likeness;

namespace {

struct Title {
  std::string_view title;
  std::string_view body = "";
};

rule::Post post_of(const Title& title) {
  mention::RoleTitle role;
  role.title = title.title;
  role.organisation = title.body;
  return rule::make_post(role);
}

std::string_view name(Likeness likeness) {
  switch (likeness) {
    case Likeness::same: return "same";
    case Likeness::conflict: return "conflict";
    case Likeness::elsewhere: return "elsewhere";
    case Likeness::different: return "different";
    case Likeness::unrelated: return "unrelated";
  }
  return "";
}

struct Row {
  Title a, b;
  Likeness likeness;
};

}  // namespace

TEST_CASE("two titles are one post, two posts, or nothing to compare") {
  const Row rows[] = {
      // In other words.
      {{"ceo"}, {"chief executive"}, Likeness::same},
      {{"finance director"}, {"chief financial officer"}, Likeness::same},
      {{"head of estates"}, {"property director"}, Likeness::same},
      {{"minister", "Industries"}, {"industries minister"}, Likeness::same},
      {{"minister for women"}, {"affairs minister"}, Likeness::same},
      {{"ex-trooper"}, {"trooper"}, Likeness::same},
      {{"district attorney"}, {"top prosecutor"}, Likeness::same},
      {{"fire chief"}, {"chief"}, Likeness::same},
      // Two posts at one body, or in public office.
      {{"regional organiser"}, {"general secretary"}, Likeness::different},
      {{"head of payroll"}, {"catering manager"}, Likeness::conflict},
      {{"curator"}, {"head of security"}, Likeness::different},
      {{"chief executive"}, {"chief engineer"}, Likeness::different},
      {{"president"}, {"finance director"}, Likeness::different},
      {{"ambassador"}, {"foreign minister"}, Likeness::different},
      {{"coroner"}, {"pathologist"}, Likeness::different},
      {{"bishop"}, {"archbishop"}, Likeness::different},
      {{"chair", "Rowing Club"}, {"groundsman", "Rowing Club"}, Likeness::different},
      {{"fisheries minister"}, {"minister", "Roads"}, Likeness::conflict},
      {{"vice president"}, {"union president"}, Likeness::conflict},
      // Two callings.
      {{"seismologist"}, {"volcanologist"}, Likeness::different},
      {{"tram driver"}, {"bus driver"}, Likeness::different},
      // What one may be besides.
      {{"chair"}, {"groundsman"}, Likeness::unrelated},
      {{"founder"}, {"chief executive"}, Likeness::unrelated},
      {{"minister"}, {"mp"}, Likeness::unrelated},
      {{"curator"}, {"head of research"}, Likeness::same},
      {{"driver"}, {"tram driver"}, Likeness::same},
      {{"prosecutor"}, {"prosecution lawyer"}, Likeness::unrelated},
      {{"spokesman"}, {"regional organiser"}, Likeness::unrelated},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a.title, row.b.title);
    CHECK(name(rule::compare(post_of(row.a), post_of(row.b))) == name(row.likeness));
    CHECK(name(rule::compare(post_of(row.b), post_of(row.a))) == name(row.likeness));
  }
}

// What is read of persons: kinship, nationality, party, home, children, births and ages told of somebody named before.
// Each row is a text and the claims in it, sorted by place: "who: what".

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>

#include "claim/claims.hpp"
#include "../entity/article_of.hpp"

using namespace tally;

namespace {

std::string line_of(const entity::ReadArticle& read, const claim::Claim& claim) {
  const std::string& who = read.entities[std::get<entity::LocalEntityId>(claim.subject)].name;
  if (const auto* age = std::get_if<mention::Age>(&claim.value)) {
    if (age->born) return fmt::format("{}: born {}-{}", who, age->born->first / 12, age->born->last / 12);
    return fmt::format("{}: {}-{}", who, age->low, age->high);
  }
  const auto& bond = std::get<claim::Bond>(claim.value);
  std::string out = fmt::format("{}: {} {}", who, to_string(bond.kind), bond.value);
  if (bond.number > 0) out += fmt::format(" {}", bond.number);
  if (bond.other.valid()) out += " of " + read.entities[bond.other].name;
  return out;
}

std::string claims_in(const std::string& text) {
  const entity::ReadArticle read = entity::read_article_of(text);
  std::string out;
  for (const claim::Claim& claim : claim::make_claims({read.article, read.document, read.mentions, read.entities})) {
    if (claim.attribute != claim::Attribute::age && claim.attribute != claim::Attribute::relation) continue;
    out += (out.empty() ? "" : "; ") + line_of(read, claim);
  }
  return out;
}

struct Row {
  const char* text;
  const char* claims;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(claims_in(row.text) == row.claims);
  }
}

}  // namespace

TEST_CASE("kinship is read from either end") {
  check({
      {"Hugo Lind's sister, Petra Lind, kept the mill.", "Petra Lind: kin sister of Hugo Lind"},
      {"Petra Lind, the sister of Hugo Lind, kept the mill.", "Petra Lind: kin sister of Hugo Lind"},
      {"Hugo Lind sold the mill with his sister Petra Lind.", "Petra Lind: kin sister of Hugo Lind"},
      {"Petra Lind is Hugo Lind's sister.", "Petra Lind: kin sister of Hugo Lind"},
      {"Hugo Lind's father-in-law, Otto Brand, paid.", "Otto Brand: kin father-in-law of Hugo Lind"},
      {"Petra Lind, the sister of Hugo Lind's wife, kept the mill.", ""},
      {"Father Brendan Toal led the prayers.", ""},
      {"The family said Hugo Lind was resting.", ""},
  });
}

TEST_CASE("a country is the person's own") {
  check({
      {"Chilean violinist Rocio Herrera won.", "Rocio Herrera: nationality chile"},
      {"Rocio Herrera of Chile won.", "Rocio Herrera: nationality chile"},
      {"Rocio Herrera (Chi) won.", "Rocio Herrera: nationality chile"},
      {"French teacher Colette Ward won.", ""},
      {"Chilean-born violinist Rocio Herrera won.", ""},
      {"The Chilean ambassador, Rocio Herrera, won.", ""},
  });
}

TEST_CASE("a party is told by a politician's noun or a bracket") {
  check({
      {"Labour councillor Denise Axby voted.", "Denise Axby: party labour"},
      {"Denise Axby (Conservative, Millfield) voted.", "Denise Axby: party conservative"},
      {"Former Labour councillor Denise Axby voted.", ""},
      {"Green paint covered Denise Axby.", ""},
  });
}

TEST_CASE("homes and children") {
  check({
      {"Gordon Speight, 61, of Harrogate, won.", "Gordon Speight: 61-61; Gordon Speight: home harrogate"},
      {"Tanya Brook, a mother of three, sang.", "Tanya Brook: children children 3"},
      {"Gordon Speight returned from Harrogate.", ""},
  });
}

TEST_CASE("births and birthdays") {
  check({
      {"Ines Moll, who was born in 1971, fired the kiln.", "Ines Moll: born 1971-1971"},
      {"Ines Moll turned 70 on Tuesday.", "Ines Moll: 70-70"},
      {"Ines Moll celebrated her 40th birthday with a dance.", "Ines Moll: 40-40"},
      {"Ines Moll was nine when the dam broke in the summer of 1994.", "Ines Moll: born 1984-1985"},
      {"When Ines Moll turned 40 the dam broke.", ""},
      {"Ines Moll turned 30 pages.", ""},
  });
}

TEST_CASE("an age that describes means the one who was named") {
  check({
      {"Tomas Rehak won the regatta. The 36-year-old had never sailed there.", "Tomas Rehak: 36-36"},
      {"Tomas Rehak, 51, won the regatta. The 36-year-old law stood.", "Tomas Rehak: 51-51"},
      {"Tomas Rehak, 51, praised the boy. The 16-year-old had never sailed there.", "Tomas Rehak: 51-51"},
  });
}

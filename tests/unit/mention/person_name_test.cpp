#include "mention/person_name.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "mention/person_honorific.hpp"

using namespace tally::mention;

namespace {

// "honorifics|given|particles|surname|suffix", lists joined by commas.
std::string parts(const PersonName& name) {
  return fmt::format("{}|{}|{}|{}|{}", fmt::join(name.honorifics, ","), fmt::join(name.given, ","), name.particles,
                     name.surname, name.suffix);
}

}  // namespace

TEST_CASE("a nickname stands between marks") {
  CHECK(parse_person_name("Samuel \"Sam\" Bell").nickname == "Sam");
  CHECK(parse_person_name("Tony “ The Axe ” Reed").nickname == "The Axe");
  CHECK(parse_person_name("Ann O'Hara").nickname.empty());
}

TEST_CASE("a person's name is taken apart") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"Stephen Powell", "|Stephen||Powell|"},
      {"Professor Sir Stephen Powell", "Professor,Sir|Stephen||Powell|"},
      {"Mr Daly", "Mr|||Daly|"},
      {"Mr. Daly", "Mr.|||Daly|"},
      {"Mr Justice Green", "Mr Justice|||Green|"},
      {"Det Insp Anita Rao", "Det Insp|Anita||Rao|"},
      {"Detective Chief Inspector Rao", "Detective Chief Inspector|||Rao|"},
      {"Lt Col James Hill-Norton", "Lt Col|James||Hill-Norton|"},
      {"Rt Hon Sir Ann Lee KC", "Rt Hon,Sir|Ann||Lee|KC"},
      {"Samuel \"Sam\" Bell", "|Samuel||Bell|"},
      {"Ludwig van der Berg Jr", "|Ludwig|van der|Berg|Jr"},
      {"Ludwig van der Berg, Jr.", "|Ludwig|van der|Berg|Jr."},
      {"van der Berg", "||van der|Berg|"},
      {"De la Cruz", "||De la|Cruz|"},
      {"Al Green", "|Al||Green|"},
      {"Le Brun", "||Le|Brun|"},
      {"Bashar al-Khoury", "|Bashar||al-Khoury|"},
      {"J. K. O’Hara", "|J.,K.||O’Hara|"},
      {"Gráinne Ní Bhriain", "|Gráinne,Ní||Bhriain|"},
      {"Smith, John", "|John||Smith|"},
      {"Powell, Sir Stephen", "Sir|Stephen||Powell|"},
      {"Amanda\u00A0Smith’s", "|Amanda||Smith|"},
      {"Anna Hall OBE MP", "|Anna||Hall|OBE MP"},
      {"Judge", "|||Judge|"},
      {"", "||||"},
  }));
  CAPTURE(text);
  CHECK(parts(parse_person_name(std::string_view(text))) == expected);
}

TEST_CASE("a name is put together again") {
  const PersonName name = parse_person_name("Professor Ludwig van der Berg Jr");
  CHECK(full_surname(name) == "van der Berg");
  CHECK(plain_name(name) == "Ludwig van der Berg");
  CHECK(written_name(name) == "Professor Ludwig van der Berg Jr");
  CHECK(parts(with_given_only(parse_person_name("Mrs Amanda"))) == "Mrs|Amanda|||");
}

TEST_CASE("honorifics have one canonical form") {
  const auto [written, canonical, kind] = GENERATE(table<const char*, const char*, HonorificClass>({
      {"Mr.", "mister", HonorificClass::courtesy},
      {"Prof", "professor", HonorificClass::academic},
      {"Dr", "doctor", HonorificClass::academic},
      {"Sir", "sir", HonorificClass::knighthood},
      {"Baroness", "baroness", HonorificClass::peerage},
      {"DCI", "detective chief inspector", HonorificClass::police},
      {"Det Ch Insp", "detective chief inspector", HonorificClass::police},
      {"Lt. Col.", "lieutenant colonel", HonorificClass::military},
      {"Watch Manager", "watch manager", HonorificClass::fire},
      {"Cllr", "councillor", HonorificClass::political},
      {"Coun", "councillor", HonorificClass::political},
      {"Rt Rev", "right reverend", HonorificClass::clergy},
      {"Mrs Justice", "mrs justice", HonorificClass::judicial},
  }));
  CAPTURE(written);
  const Honorific* honorific = find_honorific(written);
  REQUIRE(honorific != nullptr);
  CHECK(honorific->canonical == canonical);
  CHECK(honorific->kind == kind);
}

TEST_CASE("roles and names are no honorifics") {
  for (const char* word : {"President", "Minister", "Amanda", "", "Chief Executive"}) CHECK(find_honorific(word) == nullptr);
}

TEST_CASE("initials") {
  for (const char* word : {"J", "J.", "J.K.", "J.-C.", "É."}) CHECK(is_initial(word));
  for (const char* word : {"Jo", "JK", "j", "", "J.Kay"}) CHECK_FALSE(is_initial(word));
}

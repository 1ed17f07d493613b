#include "nouns.hpp"

#include "language/word_set.hpp"
#include "mention/role_lexicon.hpp"

namespace tally::rules::arithmetic {

using language::WordSet;

bool is_human(std::string_view lemma) {
  static constexpr WordSet nouns{
      {"people",    "person",     "man",       "woman",      "boy",       "girl",      "child",      "adult",
       "teenager",  "pensioner",  "victim",    "passenger",  "worker",    "officer",   "firefighter", "soldier",
       "civilian",  "student",    "pupil",     "member",     "patient",   "resident",  "player",     "employee",
       "suspect",   "defendant",  "volunteer", "juror",      "candidate", "rider",     "driver",     "cyclist",
       "pedestrian", "tourist",   "hiker",     "climber",    "walker",    "guest",     "prisoner",   "inmate",
       "migrant",   "refugee",    "hostage",   "casualty",   "fatality",  "death",     "arrest",     "policeman",
       "policewoman", "fireman",  "paramedic", "nurse",      "doctor",    "teacher",   "crewman",    "sailor",
       "miner",     "fisherman",  "farmer",    "councillor", "senator",   "lawmaker",  "deputy",     "judge",
       "delegate",  "musician",   "actor",     "scientist",  "researcher", "engineer", "technician", "journalist",
       "reporter",  "baby",       "infant",    "toddler",    "youngster", "youth",     "male",       "female",
       "participant", "survivor", "guard",     "agent",      "visitor",   "spectator", "fan",        "runner",
       "swimmer",   "skier",      "athlete",   "graduate",   "apprentice", "director", "trustee",    "governor",
       "guide", "pilot", "steward", "parent", "mother", "father", "brother", "sister", "son", "daughter", "trainee", "cadet",
       "recruit", "marine", "gunman", "attacker", "rebel", "fighter", "militant", "protester", "demonstrator", "competitor", "entrant",
       "starter", "finisher", "applicant", "offender", "detainee", "claimant", "customer", "shopper", "commuter", "traveller", "traveler",
       "citizen", "foreigner", "veteran", "amateur", "priest", "nun", "monk", "lawyer", "artist", "singer", "dancer", "cook", "cleaner",
       "midwife", "carer", "staffer", "voter", "supporter", "evacuee", "reservist", "contestant", "conservative", "republican", "democrat", "liberal",  "socialist", "independent", "green"}};
  return nouns.contains(lemma) || mention::is_post_noun(lemma);
}

bool is_group(std::string_view lemma) {
  static constexpr WordSet nouns{
      {"family", "couple",   "crew",  "team",    "group",   "household", "pair",  "party",   "unit",    "class",
       "squad",  "side",     "band",  "company", "firm",    "school",    "town",  "village", "country", "state",
       "number", "handful",  "series", "lot",    "bit",     "range",     "total", "gang",    "board",   "committee",
       "fleet",  "division", "branch", "batch",  "set",     "dozen",     "majority", "minority", "quarter", "third",
       "share",  "round",    "match", "game",    "day",     "night",     "year",  "month",   "week",    "way",
       "reason", "question", "jury", "panel", "cast", "city",  "region",  "province", "event",    "incident", "crash", "attack",  "accident"}};
  return nouns.contains(lemma);
}

bool is_measure(std::string_view lemma) {
  static constexpr WordSet nouns{
      {"metre",  "meter",  "kilometre", "kilometer", "mile",  "foot",   "inch",   "yard",   "km",       "m",
       "cm",     "mm",     "tonne",     "ton",       "kilo",  "kg",     "kilogram", "gram", "pound",    "ounce",
       "litre",  "liter",  "gallon",    "pint",      "acre",  "hectare", "degree", "watt",  "megawatt", "gigawatt",
       "mph",    "kph",    "knot",      "second",    "minute", "hour",  "day",    "week",   "month",    "year",
       "decade", "century", "percent",  "cent",      "point", "goal",   "time",   "lap",    "mm"}};
  return nouns.contains(lemma);
}

}  // namespace tally::rules::arithmetic

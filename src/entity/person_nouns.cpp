#include "entity/person_nouns.hpp"

#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"
#include "mention/role_lexicon.hpp"

namespace tally::entity {

using language::WordSet;
using mention::Sex;

Sex sex_of_noun(std::string_view lemma) {
  static constexpr WordSet female{{"woman",        "girl",     "mother",  "mum",      "mom",           "daughter",
                                   "sister",       "wife",     "aunt",    "niece",    "grandmother",   "widow",
                                   "bride",        "lady",     "queen",   "princess", "duchess",       "actress",
                                   "waitress",     "heiress",  "hostess", "nun",      "girlfriend",    "stepmother",
                                   "stepdaughter", "grandma",  "gran",    "granny",   "granddaughter", "schoolgirl",
                                   "heroine",      "mistress", "goddess"}};
  static constexpr WordSet male{
      {"man",       "boy",         "father",      "dad",       "son",       "brother",   "husband",  "uncle",
       "nephew",    "grandfather", "widower",     "groom",     "king",      "prince",    "duke",     "waiter",
       "monk",      "boyfriend",   "stepfather",  "stepson",   "grandpa",   "grandad",   "granddad", "grandson",
       "schoolboy", "gentleman",   "businessman", "policeman", "spokesman", "fisherman", "salesman", "sportsman"}};
  if (female.contains(lemma) || lemma.ends_with("woman")) return Sex::female;
  return male.contains(lemma) ? Sex::male : Sex::unknown;
}

bool sexes_fit(Sex a, Sex b) { return a == Sex::unknown || b == Sex::unknown || a == b; }

bool is_person_noun(std::string_view lemma) {
  const mention::WordFacts facts = mention::lookup(lemma);
  return mention::is_post_noun(lemma) || facts.has(mention::WordFlag::role) || facts.has(mention::WordFlag::kin) ||
         sex_of_noun(lemma) != Sex::unknown || lemma == "person" || lemma == "people";
}

bool is_child_noun(std::string_view lemma) {
  static constexpr WordSet nouns{{"baby", "infant", "toddler", "child", "boy", "girl", "pupil", "schoolboy",
                                  "schoolgirl", "schoolchild", "prodigy", "teen", "teenager", "youngster"}};
  return nouns.contains(lemma);
}

bool is_somebody(std::string_view lemma) {
  static constexpr WordSet nouns{
      {"youth",        "pensioner",    "veteran",      "resident",     "local",      "native",    "neighbour",
       "neighbor",     "national",     "citizen",      "victim",       "survivor",   "casualty",  "patient",
       "suspect",      "defendant",    "accused",      "convict",      "prisoner",   "inmate",    "passenger",
       "pedestrian",   "motorist",     "motorcyclist", "biker",        "cyclist",    "commuter",  "tourist",
       "hiker",        "walker",       "rambler",      "mountaineer",  "kayaker",    "canoeist",  "paddleboarder",
       "surfer",       "snowboarder",  "angler",       "holidaymaker", "footballer", "activist",  "campaigner",
       "protester",    "volunteer",    "migrant",      "refugee",      "fan",        "spectator", "bystander",
       "customer",     "shopper",      "graduate",     "amateur",      "newcomer",   "debutant",  "retiree",
       "octogenarian", "nonagenarian", "centenarian",  "adult",        "guest",      "visitor",   "traveller",
       "traveler",     "foreigner",    "civilian",     "voter",        "applicant",  "claimant",  "offender",
       "attacker",     "militant",     "detainee",     "hostage",      "evacuee",    "deceased",  "cadet",
       "rider",        "racer"}};
  return nouns.contains(lemma) || is_child_noun(lemma) || is_person_noun(lemma);
}

}  // namespace tally::entity

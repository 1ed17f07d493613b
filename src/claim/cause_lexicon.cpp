#include "claim/cause_lexicon.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "language/word_set.hpp"

namespace tally::claim {
namespace {

using language::WordSet;
using Entry = std::pair<std::string_view, std::string_view>;

// Word, class. Sorted by word.
constexpr auto effects = std::to_array<Entry>({
    {"accident", "crash"}, {"avalanche", "landslide"}, {"blackout", "outage"}, {"blast", "explosion"},
    {"blaze", "fire"}, {"breach", "breach"}, {"bushfire", "fire"}, {"cancellation", "cancellation"},
    {"closure", "closure"}, {"collapse", "collapse"}, {"collision", "crash"}, {"crash", "crash"},
    {"cut", "fall"}, {"death", "death"}, {"decline", "fall"}, {"delay", "delay"},
    {"derail", "derailment"}, {"derailment", "derailment"}, {"detonation", "explosion"}, {"die", "death"},
    {"drop", "fall"}, {"escape", "leak"}, {"evacuation", "evacuation"}, {"explode", "explosion"},
    {"explosion", "explosion"}, {"fire", "fire"}, {"flood", "flood"}, {"flooding", "flood"},
    {"hike", "rise"}, {"increase", "rise"}, {"inferno", "fire"}, {"landslide", "landslide"},
    {"landslip", "landslide"}, {"leak", "leak"}, {"mudslide", "landslide"}, {"outage", "outage"},
    {"outbreak", "outbreak"}, {"overrun", "rise"}, {"overspend", "rise"}, {"pile-up", "crash"},
    {"postponement", "delay"}, {"rise", "rise"}, {"shortage", "shortage"}, {"shutdown", "outage"},
    {"sinking", "sinking"}, {"slump", "fall"}, {"spill", "leak"}, {"spillage", "leak"},
    {"stoppage", "stoppage"}, {"surge", "rise"}, {"wildfire", "fire"}, {"wreck", "crash"},
});

static_assert(std::is_sorted(effects.begin(), effects.end(), [](const Entry& a, const Entry& b) { return a.first < b.first; }));

using K = CauseKind;

// Word, kind. Sorted by word.
constexpr auto kinds = std::to_array<std::pair<std::string_view, CauseKind>>({
    {"accident", K::accident}, {"accidental", K::accident}, {"accidentally", K::accident}, {"alcohol", K::drink},
    {"appliance", K::electrical}, {"arson", K::deliberate}, {"arsonist", K::deliberate}, {"axle", K::mechanical},
    {"barbecue", K::smoking}, {"battery", K::electrical}, {"bearing", K::mechanical}, {"beef", K::food},
    {"bird", K::animal}, {"blasting", K::works}, {"bomb", K::deliberate}, {"bonfire", K::smoking},
    {"brake", K::mechanical}, {"brakes", K::mechanical}, {"branch", K::wind}, {"bug", K::software},
    {"builder", K::works}, {"cable", K::electrical}, {"cancer", K::medical}, {"candle", K::smoking},
    {"chain", K::mechanical}, {"charger", K::electrical}, {"chicken", K::food}, {"cholera", K::medical},
    {"cigar", K::smoking}, {"cigarette", K::smoking}, {"circuit", K::electrical}, {"code", K::software},
    {"concrete", K::materials}, {"contractor", K::works}, {"cooker", K::cooking}, {"corrode", K::corrosion},
    {"corroded", K::corrosion}, {"corrosion", K::corrosion}, {"cow", K::animal}, {"cyberattack", K::intrusion},
    {"deer", K::animal}, {"deliberate", K::deliberate}, {"deliberately", K::deliberate}, {"dementia", K::medical},
    {"design", K::redesign}, {"digger", K::works}, {"dog", K::animal}, {"downpour", K::rain},
    {"drier", K::electrical}, {"drill", K::works}, {"drilling", K::works}, {"drink", K::drink},
    {"drought", K::heat}, {"drunk", K::drink}, {"drunken", K::drink}, {"dryer", K::electrical},
    {"earthquake", K::quake}, {"egg", K::food}, {"electric", K::electrical}, {"electrical", K::electrical},
    {"electricity", K::electrical}, {"email", K::phishing}, {"engine", K::mechanical}, {"excavator", K::works},
    {"fatigue", K::fatigue}, {"firework", K::smoking}, {"fish", K::food}, {"flood", K::rain},
    {"flooding", K::rain}, {"flu", K::illness}, {"fog", K::fog}, {"freezer", K::electrical},
    {"fridge", K::electrical}, {"frost", K::ice}, {"fryer", K::cooking}, {"fuse", K::electrical},
    {"gale", K::wind}, {"gas", K::fuel}, {"grain", K::materials}, {"gust", K::wind},
    {"hacker", K::intrusion}, {"heat", K::heat}, {"heater", K::electrical}, {"heatwave", K::heat},
    {"hydraulic", K::mechanical}, {"hypothermia", K::medical}, {"ice", K::ice}, {"icy", K::ice},
    {"illness", K::illness}, {"laptop", K::electrical}, {"lettuce", K::food}, {"leukaemia", K::medical},
    {"leukemia", K::medical}, {"lightning", K::lightning}, {"malaria", K::medical}, {"malware", K::intrusion},
    {"match", K::smoking}, {"meat", K::food}, {"milk", K::food}, {"mist", K::fog},
    {"oven", K::cooking}, {"overdose", K::medical}, {"overheat", K::mechanical}, {"overheated", K::mechanical},
    {"pan", K::cooking}, {"pay", K::wages}, {"phishing", K::phishing}, {"plug", K::electrical},
    {"pneumonia", K::medical}, {"power", K::electrical}, {"propane", K::fuel}, {"quake", K::quake},
    {"rain", K::rain}, {"rainfall", K::rain}, {"ransomware", K::intrusion}, {"rat", K::animal},
    {"redesign", K::redesign}, {"refrigerator", K::electrical}, {"rust", K::corrosion}, {"rusted", K::corrosion},
    {"rusty", K::corrosion}, {"sabotage", K::deliberate}, {"saboteur", K::deliberate}, {"salad", K::food},
    {"salary", K::wages}, {"scooter", K::electrical}, {"seafood", K::food}, {"sepsis", K::medical},
    {"sickness", K::illness}, {"signal", K::signals}, {"signalling", K::signals}, {"sleep", K::fatigue},
    {"sleet", K::ice}, {"smoker", K::smoking}, {"smoking", K::smoking}, {"snow", K::ice},
    {"socket", K::electrical}, {"software", K::software}, {"solvent", K::fuel}, {"speed", K::speed},
    {"speeding", K::speed}, {"squirrel", K::animal}, {"staffing", K::staffing}, {"steel", K::materials},
    {"storm", K::storm}, {"stove", K::cooking}, {"stroke", K::medical}, {"suspension", K::mechanical},
    {"thunderstorm", K::storm}, {"timber", K::materials}, {"tire", K::mechanical}, {"tiredness", K::fatigue},
    {"toaster", K::electrical}, {"torch", K::smoking}, {"tree", K::wind}, {"tremor", K::quake},
    {"trench", K::works}, {"tuberculosis", K::medical}, {"tyre", K::mechanical}, {"update", K::software},
    {"upgrade", K::software}, {"valve", K::mechanical}, {"vandal", K::deliberate}, {"vandalism", K::deliberate},
    {"vapour", K::fuel}, {"virus", K::illness}, {"wage", K::wages}, {"weather", K::storm},
    {"wind", K::wind}, {"wire", K::electrical}, {"wiring", K::electrical},
});

static_assert(std::is_sorted(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.first < b.first; }));

constexpr WordSet often{{"rise", "fall", "delay", "closure", "cancellation", "death", "shortage", "stoppage", "evacuation"}};
constexpr WordSet little{{"fault", "faulty", "failure", "fail", "problem", "issue", "incident", "series", "system", "cause", "result", "number",
                          "lot", "kind", "case", "thing", "part", "use", "lack", "combination", "factor", "heavy", "bad", "large",
                          "big", "small", "new", "old", "recent", "late", "week", "day", "night", "month", "year", "morning",
                          "evening", "afternoon", "hour", "be", "have", "do", "get", "go", "come", "say", "nearby", "main",
                          "defective", "defect", "breakdown", "malfunction", "technical", "damage", "damaged", "time", "higher",
                          "high", "cost", "price", "single", "first", "last", "same", "other", "own", "human", "error", "mistake",
                          "negligence", "event", "condition", "activity", "sort", "total", "unexpected", "sudden", "strong", "heart", "attack", "cardiac", "arrest", "natural", "illness", "complication", "injury", "control", "lose", "maintenance"}};

constexpr auto before = [](const auto& entry, std::string_view word) { return entry.first < word; };


}  // namespace

std::string_view effect_class(std::string_view lemma) {
  const auto found = std::lower_bound(effects.begin(), effects.end(), lemma, before);
  return found != effects.end() && found->first == lemma ? found->second : std::string_view{};
}

bool happens_often(std::string_view effect_class) { return often.contains(effect_class); }

CauseKind cause_kinds(std::string_view lemma) {
  const auto found = std::lower_bound(kinds.begin(), kinds.end(), lemma, before);
  return found != kinds.end() && found->first == lemma ? found->second : CauseKind::none;
}

bool kinds_go_together(CauseKind a, CauseKind b) {
  constexpr CauseKind weather = K::rain | K::ice | K::wind | K::lightning | K::fog | K::heat | K::storm;
  if (meet(a, b)) return true;
  if ((meet(a, K::storm) && meet(b, weather)) || (meet(b, K::storm) && meet(a, weather))) return true;
  if (meet(a, K::accident) || meet(b, K::accident)) return !meet(a | b, K::deliberate);
  constexpr CauseKind road = K::ice | K::rain | K::fog | K::speed;  // a driver may be too fast for the road
  if (meet(a, K::speed) || meet(b, K::speed)) return meet(a, road) && meet(b, road);
  const auto pair = [&](CauseKind x, CauseKind y) { return (meet(a, x) && meet(b, y)) || (meet(a, y) && meet(b, x)); };
  return pair(K::rain, K::wind) || pair(K::electrical, K::mechanical | K::cooking | K::signals | K::wind) || pair(K::intrusion, K::phishing | K::software) ||
         pair(K::corrosion, K::mechanical) || pair(K::fuel, K::cooking | K::smoking) || pair(K::drink, K::speed | K::fatigue) ||
         pair(K::staffing, K::illness | K::wages) || pair(K::works, K::fuel) || pair(K::intrusion, K::deliberate);
}

bool says_little(std::string_view lemma) { return little.contains(lemma); }

}  // namespace tally::claim

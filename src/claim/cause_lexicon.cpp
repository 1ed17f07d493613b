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
    {"accident", "crash"}, {"avalanche", "landslide"}, {"bankruptcy", "insolvency"}, {"blackout", "outage"},
    {"blast", "explosion"}, {"blaze", "fire"}, {"breach", "breach"}, {"breakdown", "breakdown"}, {"burst", "breach"},
    {"bushfire", "fire"}, {"cancel", "cancellation"}, {"cancellation", "cancellation"},
    {"cancelled", "cancellation"}, {"capsize", "sinking"}, {"closure", "closure"}, {"collapse", "collapse"},
    {"collision", "crash"}, {"contamination", "contamination"}, {"crash", "crash"}, {"crush", "crush"},
    {"cut", "fall"}, {"death", "death"}, {"decline", "fall"}, {"defeat", "defeat"}, {"delay", "delay"},
    {"delayed", "delay"}, {"derail", "derailment"}, {"derailment", "derailment"}, {"detonation", "explosion"},
    {"die", "death"}, {"dispute", "dispute"}, {"diversion", "diversion"}, {"divert", "diversion"}, {"drop", "fall"},
    {"error", "error"}, {"escape", "leak"}, {"evacuate", "evacuation"}, {"evacuation", "evacuation"},
    {"explode", "explosion"}, {"explosion", "explosion"}, {"fail", "breakdown"}, {"failure", "breakdown"},
    {"famine", "famine"}, {"fire", "fire"}, {"flood", "flood"}, {"flooding", "flood"}, {"hike", "rise"},
    {"increase", "rise"}, {"inferno", "fire"}, {"infestation", "infestation"}, {"insolvency", "insolvency"},
    {"landslide", "landslide"}, {"landslip", "landslide"}, {"late", "delay"}, {"leak", "leak"}, {"loss", "loss"},
    {"malfunction", "breakdown"}, {"mistake", "error"}, {"mudslide", "landslide"}, {"outage", "outage"},
    {"outbreak", "outbreak"}, {"overrun", "rise"}, {"overspend", "rise"}, {"pile-up", "crash"},
    {"poisoning", "poisoning"}, {"postpone", "delay"}, {"postponement", "delay"}, {"resign", "resignation"},
    {"resignation", "resignation"}, {"rise", "rise"}, {"shortage", "shortage"}, {"shortfall", "shortfall"},
    {"shutdown", "outage"}, {"sink", "sinking"}, {"sinkhole", "sinkhole"}, {"sinking", "sinking"}, {"slump", "fall"},
    {"smoke", "smoke"}, {"spill", "leak"}, {"spillage", "leak"}, {"stampede", "crush"}, {"stoppage", "stoppage"},
    {"surge", "rise"}, {"wildfire", "fire"}, {"withdraw", "withdrawal"}, {"withdrawal", "withdrawal"},
    {"wreck", "crash"},
});

static_assert(std::is_sorted(effects.begin(), effects.end(), [](const Entry& a, const Entry& b) { return a.first < b.first; }));

using K = CauseKind;

// Word, kind. Sorted by word.
constexpr auto kinds = std::to_array<std::pair<std::string_view, CauseKind>>({
    {"accident", K::accident}, {"accidental", K::accident}, {"accidentally", K::accident}, {"alcohol", K::drink},
    {"algorithm", K::software}, {"aneurysm", K::medical}, {"appliance", K::electrical}, {"arson", K::deliberate},
    {"arsonist", K::deliberate}, {"asthma", K::medical}, {"axle", K::mechanical}, {"bacteria", K::illness},
    {"badger", K::animal}, {"barbecue", K::smoking}, {"barge", K::impact}, {"battery", K::electrical},
    {"bearing", K::mechanical}, {"bee", K::animal}, {"beef", K::food}, {"bird", K::animal},
    {"blanket", K::electrical}, {"blasting", K::works}, {"block", K::blockage}, {"blockage", K::blockage},
    {"blocked", K::blockage}, {"boiler", K::mechanical}, {"bolt", K::structure}, {"bomb", K::deliberate},
    {"bonfire", K::smoking}, {"brake", K::mechanical}, {"brakes", K::mechanical}, {"branch", K::wind},
    {"bug", K::software}, {"builder", K::works}, {"bus", K::impact}, {"cable", K::electrical},
    {"cabling", K::electrical}, {"cancer", K::medical}, {"candle", K::smoking}, {"cannabis", K::drink},
    {"chain", K::mechanical}, {"charger", K::electrical}, {"chicken", K::food}, {"cholera", K::medical},
    {"cigar", K::smoking}, {"cigarette", K::smoking}, {"circuit", K::electrical}, {"clog", K::blockage},
    {"clogged", K::blockage}, {"cocaine", K::drink}, {"code", K::software}, {"concrete", K::materials},
    {"contractor", K::works}, {"cooker", K::cooking}, {"corrode", K::corrosion}, {"corroded", K::corrosion},
    {"corrosion", K::corrosion}, {"coupling", K::mechanical}, {"covid", K::illness}, {"cow", K::animal},
    {"crane", K::works}, {"cyberattack", K::intrusion}, {"dam", K::structure}, {"debris", K::blockage},
    {"deer", K::animal}, {"dehydration", K::medical}, {"deliberate", K::deliberate}, {"deliberately", K::deliberate},
    {"dementia", K::medical}, {"design", K::redesign}, {"diabetes", K::medical}, {"digger", K::works},
    {"dike", K::structure}, {"dog", K::animal}, {"downpour", K::rain}, {"drier", K::electrical}, {"drill", K::works},
    {"drilling", K::works}, {"drink", K::drink}, {"drought", K::heat}, {"drown", K::medical},
    {"drowning", K::medical}, {"drug", K::drink}, {"drunk", K::drink}, {"drunken", K::drink},
    {"dryer", K::electrical}, {"dyke", K::structure}, {"e-bike", K::electrical}, {"earthquake", K::quake},
    {"egg", K::food}, {"electric", K::electrical}, {"electrical", K::electrical}, {"electricity", K::electrical},
    {"email", K::phishing}, {"embankment", K::structure}, {"ember", K::smoking}, {"engine", K::mechanical},
    {"excavator", K::works}, {"fatberg", K::blockage}, {"fatigue", K::fatigue}, {"firework", K::smoking},
    {"fish", K::food}, {"flare", K::smoking}, {"flood", K::rain}, {"flooding", K::rain}, {"flu", K::illness},
    {"fog", K::fog}, {"fox", K::animal}, {"freezer", K::electrical}, {"fridge", K::electrical}, {"frost", K::ice},
    {"fryer", K::cooking}, {"fuse", K::electrical}, {"gale", K::wind}, {"gas", K::fuel}, {"gear", K::mechanical},
    {"gearbox", K::mechanical}, {"generator", K::electrical}, {"girder", K::structure}, {"goose", K::animal},
    {"grain", K::materials}, {"grill", K::cooking}, {"gusset", K::structure}, {"gust", K::wind},
    {"hacker", K::intrusion}, {"haemorrhage", K::medical}, {"heat", K::heat},
    {"heater", K::electrical}, {"heatwave", K::heat}, {"hemorrhage", K::medical}, {"hob", K::cooking},
    {"hydraulic", K::mechanical}, {"hypothermia", K::medical}, {"ice", K::ice}, {"icy", K::ice},
    {"illness", K::illness}, {"iron", K::electrical}, {"jellyfish", K::animal}, {"kettle", K::electrical},
    {"lamp", K::electrical}, {"laptop", K::electrical}, {"legionella", K::illness}, {"lettuce", K::food},
    {"leukaemia", K::medical}, {"leukemia", K::medical}, {"levee", K::structure}, {"lightning", K::lightning},
    {"lorry", K::impact}, {"malaria", K::medical}, {"malware", K::intrusion}, {"match", K::smoking},
    {"measles", K::illness}, {"meat", K::food}, {"meningitis", K::medical}, {"microwave", K::cooking},
    {"milk", K::food}, {"mist", K::fog}, {"moose", K::animal}, {"nodule", K::medical}, {"norovirus", K::illness},
    {"oven", K::cooking}, {"overdose", K::medical}, {"overheat", K::mechanical}, {"overheated", K::mechanical},
    {"pan", K::cooking}, {"parasite", K::illness}, {"pay", K::wages}, {"phishing", K::phishing},
    {"picket", K::strike}, {"plug", K::electrical}, {"pneumonia", K::medical}, {"poison", K::medical},
    {"poisoning", K::medical}, {"power", K::electrical}, {"propane", K::fuel}, {"propeller", K::mechanical},
    {"puncture", K::mechanical}, {"quake", K::quake}, {"radiator", K::electrical}, {"rain", K::rain},
    {"rainfall", K::rain}, {"ransomware", K::intrusion}, {"rat", K::animal}, {"redesign", K::redesign},
    {"refrigerator", K::electrical}, {"refurbishment", K::orders}, {"rivet", K::structure},
    {"rudder", K::mechanical}, {"rust", K::corrosion}, {"rusted", K::corrosion}, {"rusty", K::corrosion},
    {"sabotage", K::deliberate}, {"saboteur", K::deliberate}, {"salad", K::food}, {"salary", K::wages},
    {"salmonella", K::illness}, {"scooter", K::electrical}, {"seafood", K::food}, {"seagull", K::animal},
    {"sepsis", K::medical}, {"shark", K::animal}, {"sheep", K::animal}, {"ship", K::impact},
    {"sickness", K::illness}, {"signal", K::signals}, {"signalling", K::signals}, {"sleep", K::fatigue},
    {"sleet", K::ice}, {"smoker", K::smoking}, {"smoking", K::smoking}, {"snow", K::ice}, {"socket", K::electrical},
    {"software", K::software}, {"solvent", K::fuel}, {"sparkler", K::smoking}, {"speed", K::speed},
    {"speeding", K::speed}, {"squirrel", K::animal}, {"staffing", K::staffing}, {"steel", K::materials},
    {"steering", K::mechanical}, {"storm", K::storm}, {"stove", K::cooking}, {"strike", K::strike},
    {"stroke", K::medical}, {"suspension", K::mechanical}, {"swan", K::animal}, {"tanker", K::impact},
    {"throttle", K::mechanical}, {"thunderstorm", K::storm}, {"timber", K::materials}, {"tire", K::mechanical},
    {"tiredness", K::fatigue}, {"toaster", K::electrical}, {"torch", K::smoking}, {"tourism", K::orders},
    {"tourist", K::orders}, {"trailer", K::impact}, {"transformer", K::electrical}, {"tree", K::wind},
    {"tremor", K::quake}, {"trench", K::works}, {"truck", K::impact}, {"tuberculosis", K::medical},
    {"typo", K::software}, {"tyre", K::mechanical}, {"understaffing", K::staffing}, {"update", K::software},
    {"upgrade", K::software}, {"valve", K::mechanical}, {"van", K::impact}, {"vandal", K::deliberate},
    {"vandalism", K::deliberate}, {"vape", K::electrical}, {"vapour", K::fuel}, {"vessel", K::impact},
    {"virus", K::illness}, {"wage", K::wages}, {"walkout", K::strike}, {"wasp", K::animal}, {"weather", K::storm},
    {"weld", K::structure}, {"wind", K::wind}, {"wire", K::electrical}, {"wiring", K::electrical},
});

static_assert(std::is_sorted(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.first < b.first; }));

constexpr WordSet often{{"rise", "fall", "delay", "closure", "cancellation", "death", "shortage", "stoppage", "evacuation", "resignation", "withdrawal", "loss", "breakdown", "error", "dispute", "defeat", "diversion"}};
constexpr WordSet little{{"fault", "faulty", "failure", "fail", "problem", "issue", "incident", "series", "system", "cause", "result", "number",
                          "lot", "kind", "case", "thing", "part", "use", "lack", "combination", "factor", "heavy", "bad", "large",
                          "big", "small", "new", "old", "recent", "late", "week", "day", "night", "month", "year", "morning",
                          "evening", "afternoon", "hour", "be", "have", "do", "get", "go", "come", "say", "nearby", "main",
                          "defective", "defect", "breakdown", "malfunction", "technical", "damage", "damaged", "time", "higher",
                          "high", "cost", "price", "single", "first", "last", "same", "other", "own", "human", "error", "mistake",
                          "negligence", "event", "condition", "activity", "sort", "total", "unexpected", "sudden", "strong", "heart", "attack", "cardiac", "arrest", "natural", "illness", "complication", "injury", "control", "lose", "maintenance"}};

constexpr WordSet devices{{"barbecue", "battery", "blanket", "boiler", "candle", "charger", "cigarette", "cooker", "dishwasher", "drier", "dryer", "firework",
                           "flare", "freezer", "fridge", "fryer", "fuse", "generator", "grill", "heater", "hob", "iron", "kettle", "lamp", "laptop",
                           "microwave", "oven", "pan", "phone", "radiator", "refrigerator", "scooter", "sparkler", "stove", "television", "toaster", "transformer",
                           "bank", "vape", "barge", "rudder"}};

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

bool is_device(std::string_view lemma) { return devices.contains(lemma); }

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

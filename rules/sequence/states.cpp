#include "states.hpp"

#include <algorithm>
#include <array>

namespace tally::rules {
namespace {

using Words = std::string_view;

constexpr Words missing_words[] = {"missing", "disappearance", "search", "lost", "miss"};
constexpr Words missing_starts[] = {"disappear", "vanish", "go missing", "report", "miss"};
constexpr Words missing_ends[] = {"find", "discover", "return", "rescue", "locate", "spot", "call off"};

constexpr Words custody_words[] = {"custody", "detention", "detain", "jail", "prison", "captivity", "hostage", "hold", "remand", "cell", "imprison", "bar"};
constexpr Words custody_starts[] = {"arrest", "jail", "capture", "seize", "kidnap", "abduct", "remand"};
constexpr Words custody_ends[] = {"release", "free", "publish", "bail", "escape", "walk free", "discharge"};

constexpr Words suspension_words[] = {"suspension", "suspend", "ban", "restriction", "curfew", "lockdown"};
constexpr Words suspension_starts[] = {"suspend", "ban", "impose", "come into force", "take effect", "introduce", "come in"};
constexpr Words suspension_ends[] = {"reinstate", "dismiss", "sack", "return", "fire", "lift"};

constexpr Words closure_words[] = {"closure", "close", "closed", "shut", "shutdown"};
constexpr Words closure_starts[] = {"close", "shut", "evacuate"};
constexpr Words closure_ends[] = {"reopen", "open"};

constexpr Words strike_words[] = {"strike", "walkout", "stoppage", "dispute", "picket"};
constexpr Words strike_starts[] = {"walk out", "begin", "strike", "go on"};
constexpr Words strike_ends[] = {"end", "suspend", "call off", "return", "go back", "settle"};

constexpr Words marriage_words[] = {"marriage", "marry", "married", "wife", "husband"};
constexpr Words marriage_starts[] = {"marry"};
constexpr Words marriage_ends[] = {"divorce", "separate", "split", "die"};

constexpr Words trapped_words[] = {"trap", "trapped", "strand", "stranded", "stick", "stuck", "entomb", "dangle", "buried", "underground"};
constexpr Words trapped_starts[] = {"trap", "strand", "collapse", "stop", "break down", "fall", "stall", "halt", "bury"};
constexpr Words trapped_ends[] = {"rescue", "free", "bring out", "pull out", "reach", "winch", "release", "publish", "bring"};

constexpr Words outage_words[] = {"outage", "blackout", "power", "offline", "down", "downtime", "out"};
constexpr Words outage_starts[] = {"sink", "go out", "fail", "go down", "lose", "crash", "collapse", "go dark", "cut"};
constexpr Words outage_ends[] = {"restore", "return", "come back", "reconnect", "resume"};

constexpr Words journey_words[] = {"air", "airborne", "journey", "voyage", "flight", "trip", "crossing", "drive", "ride", "sail", "passage", "trek", "walk", "swim", "climb"};
constexpr Words journey_starts[] = {"leave", "set off", "take off", "set sail", "launch", "sail", "begin", "start"};
constexpr Words journey_ends[] = {"reach", "land", "dock", "return", "finish", "complete", "build", "end", "touch down", "turn back", "divert"};

constexpr Words trial_words[] = {"trial", "hearing", "inquest", "inquiry", "tribunal", "session", "sit", "debate", "meeting", "summit", "talks", "talk"};
constexpr Words trial_starts[] = {"begin", "open", "start", "convene", "sit"};
constexpr Words trial_ends[] = {"decide", "end", "close", "conclude", "finish", "convict", "acquit", "vote", "adjourn", "break up", "rule"};

constexpr Words office_words[] = {"portfolio", "hotseat", "office", "tenure", "reign", "rule", "charge", "leader", "term", "mayor", "helm", "presidency", "leadership", "post", "job"};
constexpr Words office_starts[] = {"elect", "appoint", "swear in", "take up", "take over", "become", "succeed", "join"};
constexpr Words office_ends[] = {"resign", "leave", "sack", "retire", "lose", "oust", "defeat", "depart", "quit", "remove"};

constexpr Words works_words[] = {"construction", "work", "building", "build", "renovation", "restoration", "repair"};
constexpr Words works_starts[] = {"begin", "start", "break ground"};
constexpr Words works_ends[] = {"end", "finish", "complete", "build", "open", "reopen"};

constexpr Words rescue_words[] = {"rescue", "operation", "search", "hunt", "manhunt", "siege", "standoff", "stand-off", "ordeal", "chase", "pursuit"};
constexpr Words rescue_starts[] = {"call out", "begin", "start", "launch", "call", "alert", "raise", "flee", "barricade"};
constexpr Words rescue_ends[] = {"end", "hand over", "rescue", "find", "arrest", "surrender", "call off", "finish", "stand down", "complete", "give up", "come out", "publish", "walk out"};

constexpr Words hospital_words[] = {"hospital", "coma", "intensive", "ward", "treatment"};
constexpr Words hospital_starts[] = {"admit", "take", "rush", "attack", "assault", "stab", "shoot", "injure", "crash", "fall", "hurt", "wound", "burn"};
constexpr Words hospital_ends[] = {"discharge", "release", "go home", "die", "wake", "leave"};

constexpr Words fire_words[] = {"fire", "blaze", "flame", "control", "burn", "wildfire", "extinguish"};
constexpr Words fire_starts[] = {"break out", "report", "call", "start", "begin", "ignite", "fire", "alert", "raise"};
constexpr Words fire_ends[] = {"extinguish", "put out", "control", "contain", "bring", "douse"};

constexpr Words jury_words[] = {"deliberate", "deliberation", "jury", "juror", "verdict"};
constexpr Words jury_starts[] = {"retire", "go out", "send out"};
constexpr Words jury_ends[] = {"return", "convict", "acquit", "find", "rule", "reach", "come back"};

constexpr Words employment_words[] = {"work", "employee", "staff", "service", "serve", "company", "play", "teach", "coach", "manage"};
constexpr Words employment_starts[] = {"join", "hire", "sign", "appoint", "start", "begin", "become"};
constexpr Words employment_ends[] = {"leave", "retire", "resign", "sack", "dismiss", "quit"};

constexpr Words war_words[] = {"war", "conflict", "invasion", "fighting"};
constexpr Words war_starts[] = {"invade", "begin", "break out"};
constexpr Words war_ends[] = {"end", "surrender"};

constexpr Words fugitive_words[] = {"run", "loose", "large", "manhunt", "hunt"};
constexpr Words fugitive_starts[] = {"escape", "flee", "abscond", "begin"};
constexpr Words fugitive_ends[] = {"catch", "recapture", "arrest", "capture", "surrender", "hand in", "end"};

constexpr Words exile_words[] = {"evacuation", "evacuate", "displaced", "home", "exile", "shelter"};
constexpr Words exile_starts[] = {"evacuate", "flee", "leave"};
constexpr Words exile_ends[] = {"return", "go back", "go home", "allow"};

constexpr auto states = std::to_array<State>({
    {missing_words, missing_starts, missing_ends},       {custody_words, custody_starts, custody_ends},
    {suspension_words, suspension_starts, suspension_ends}, {closure_words, closure_starts, closure_ends},
    {strike_words, strike_starts, strike_ends},          {marriage_words, marriage_starts, marriage_ends},
    {trapped_words, trapped_starts, trapped_ends},       {outage_words, outage_starts, outage_ends},
    {journey_words, journey_starts, journey_ends},       {trial_words, trial_starts, trial_ends},
    {office_words, office_starts, office_ends},          {works_words, works_starts, works_ends},
    {rescue_words, rescue_starts, rescue_ends},          {hospital_words, hospital_starts, hospital_ends},
    {exile_words, exile_starts, exile_ends},             {fire_words, fire_starts, fire_ends},
    {jury_words, jury_starts, jury_ends},                {employment_words, employment_starts, employment_ends},
    {war_words, war_starts, war_ends},                   {fugitive_words, fugitive_starts, fugitive_ends},
});

bool among(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::vector<const State*> states_of(std::string_view lemma) {
  std::vector<const State*> out;
  for (const State& state : states) {
    if (among(state.words, lemma)) out.push_back(&state);
  }
  return out;
}

}  // namespace tally::rules

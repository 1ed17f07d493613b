#include "align/happening_class.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace tally::align {
namespace {

struct ClassWord {
  std::string_view word;
  std::string_view happening;
};

// Sorted by word.
constexpr auto class_words = std::to_array<ClassWord>({
    {"abscond", "escape"}, {"acquire", "buy"}, {"alert", "call"}, {"apprehend", "arrest"}, {"arrive", "reach"},
    {"assault", "attack"}, {"axe", "sack"}, {"beat up", "attack"}, {"bite", "attack"},
    {"blast off", "launch"}, {"boot out", "sack"}, {"bow out", "resign"}, {"break bank", "burst"}, {"break free", "escape"},
    {"break in", "steal"}, {"break into", "steal"}, {"break news", "announce"}, {"bring charge", "charge"},
    {"bring curtain", "close"}, {"buckle", "collapse"}, {"bulldoze", "demolish"}, {"burgle", "steal"},
    {"burst bank", "burst"}, {"cave", "collapse"}, {"cave in", "collapse"}, {"clamp jaw", "attack"},
    {"clinch deal", "agree"}, {"close door", "close"}, {"close gate", "close"}, {"closed", "close"}, {"collide", "crash"}, {"come across", "find"},
    {"come down", "collapse"}, {"come into effect", "begin"}, {"come into force", "begin"},
    {"come off rail", "derail"}, {"come out", "publish"}, {"come together", "meet"}, {"commence", "begin"}, {"complete", "build"}, {"conclude", "end"},
    {"construct", "build"}, {"create", "found"}, {"crumble", "collapse"}, {"crumple", "collapse"},
    {"cut ribbon", "open"}, {"dead", "die"}, {"debut", "open"}, {"declare", "announce"}, {"depart", "leave"}, {"detain", "arrest"},
    {"dial", "call"}, {"disclose", "announce"}, {"discover", "find"}, {"dismiss", "sack"}, {"dismiss appeal", "reject"},
    {"do deal", "agree"}, {"endorse", "approve"}, {"erect", "build"}, {"establish", "found"},
    {"exchange vow", "marry"}, {"fail", "collapse"}, {"fall down", "collapse"}, {"fall in", "collapse"}, {"file", "submit"},
    {"find guilty", "convict"}, {"finish", "end"}, {"fire shot", "shoot"}, {"flatten", "demolish"},
    {"form", "found"}, {"gather", "meet"}, {"get away", "escape"}, {"get going", "begin"}, {"get under way", "begin"},
    {"get underway", "begin"}, {"give approval", "approve"}, {"give go-ahead", "approve"}, {"give way", "collapse"},
    {"go aground", "run aground"}, {"go dark", "close"}, {"go down", "sink"}, {"go missing", "disappear"}, {"go public", "announce"}, {"go under", "sink"},
    {"grant", "approve"}, {"green-light", "approve"}, {"gun down", "shoot"}, {"hand in", "submit"},
    {"hand in resignation", "resign"}, {"handcuff", "arrest"}, {"happen", "hold"}, {"haul out", "rescue"},
    {"head off", "leave"}, {"hire", "appoint"}, {"hit", "strike"}, {"hit peak", "peak"},
    {"imprison", "jail"}, {"inaugurate", "open"},
    {"ink", "sign"}, {"install", "appoint"}, {"inter", "bury"}, {"inundate", "flood"}, {"issue", "publish"},
    {"jump track", "derail"}, {"kick off", "begin"}, {"kick out", "sack"}, {"kill", "die"}, {"knife", "stab"},
    {"knock back", "reject"}, {"knock down", "demolish"}, {"lay rest", "bury"}, {"leave rail", "derail"},
    {"leave track", "derail"}, {"let go", "sack"}, {"lift off", "launch"}, {"list", "hold"},
    {"locate", "find"}, {"lock up", "jail"}, {"lodge", "submit"}, {"loot", "steal"}, {"lose life", "die"},
    {"make off", "escape"},
    {"make public", "announce"}, {"married", "marry"}, {"maul", "attack"}, {"missing", "disappear"}, {"nab", "arrest"}, {"name", "appoint"}, {"notice", "find"},
    {"notify", "call"}, {"occur", "hold"}, {"open door", "open"}, {"open fire", "shoot"}, {"open gate", "open"},
    {"oust", "sack"}, {"pass away", "die"}, {"perish", "die"}, {"phone", "call"}, {"plan", "hold"}, {"plough into", "crash"},
    {"plow into", "crash"}, {"pluck", "rescue"}, {"premiere", "open"}, {"pronounce", "die"},
    {"pull down", "demolish"}, {"pull free", "rescue"}, {"pull out", "withdraw"}, {"purchase", "buy"},
    {"put behind bar", "jail"}, {"put charge", "appoint"}, {"put forward", "submit"}, {"put in", "submit"}, {"put name", "sign"}, {"put pen", "sign"},
    {"quit", "resign"}, {"quit post", "resign"}, {"raid", "steal"}, {"raise alarm", "call"}, {"ram", "crash"},
    {"raze", "demolish"}, {"reach agreement", "agree"}, {"reach climax", "peak"}, {"reach deal", "agree"},
    {"reach decision", "decide"}, {"reach height", "peak"}, {"reach peak", "peak"}, {"reach worst", "peak"},
    {"recruit", "appoint"}, {"refuse", "reject"}, {"release", "publish"}, {"relieve", "sack"}, {"resolve", "decide"},
    {"return verdict", "convict"}, {"reveal", "announce"}, {"ring", "call"}, {"ring 999", "call"}, {"rob", "steal"},
    {"roll out", "leave"}, {"sail", "leave"}, {"savage", "attack"}, {"save", "rescue"},
    {"say vow", "marry"}, {"schedule", "hold"}, {"seal", "sign"}, {"send down", "jail"}, {"send in", "submit"},
    {"sentence", "jail"}, {"set", "hold"}, {"set about", "attack"},
    {"set out", "leave"}, {"set sail", "leave"}, {"set up", "found"}, {"set upon", "attack"}, {"shake", "strike"},
    {"shake hand", "agree"}, {"shoot dead", "shoot"}, {"show door", "sack"}, {"shut", "close"}, {"shut door", "close"},
    {"shut down", "close"}, {"shut gate", "close"}, {"shutter", "close"}, {"sign deal", "agree"}, {"sign off", "approve"},
    {"slam into", "crash"}, {"slate", "hold"}, {"smash into", "crash"}, {"snatch", "steal"},
    {"sound alarm", "call"}, {"spot", "find"}, {"stage", "hold"}, {"stand aside", "resign"}, {"stand down", "resign"},
    {"start", "begin"}, {"step aside", "resign"}, {"step down", "resign"}, {"strike deal", "agree"},
    {"stumble across", "find"}, {"stumble on", "find"}, {"stumble upon", "find"}, {"submit resignation", "resign"},
    {"succumb", "die"}, {"summon", "call"}, {"swamp", "flood"}, {"take custody", "arrest"},
    {"take effect", "begin"}, {"take into custody", "arrest"}, {"take life", "die"}, {"take oath", "swear in"},
    {"take office", "swear in"}, {"take over", "buy"}, {"take place", "hold"},
    {"tear down", "demolish"}, {"telephone", "call"}, {"tender", "submit"},
    {"tender resignation", "resign"}, {"throw open", "open"}, {"throw out", "reject"}, {"tie knot", "marry"},
    {"topple", "collapse"}, {"touch down", "land"}, {"touch peak", "peak"}, {"turn down", "reject"}, {"turn up", "find"},
    {"unveil", "announce"}, {"vanish", "disappear"}, {"vote", "decide"}, {"vote down", "reject"}, {"vote through", "approve"},
    {"walk out", "begin"}, {"wave through", "approve"}, {"wed", "marry"}, {"winch", "rescue"},
});

constexpr auto nouns = std::to_array<ClassWord>({
    {"accident", "crash"}, {"acquisition", "buy"}, {"agreement", "agree"}, {"ambush", "attack"}, {"announcement", "announce"},
    {"appointment", "appoint"}, {"approval", "approve"}, {"arrival", "reach"}, {"assault", "attack"}, {"axing", "sack"},
    {"beginning", "begin"}, {"birth", "bear"}, {"blast", "explode"}, {"blast-off", "launch"}, {"blaze", "fire"},
    {"break-in", "steal"}, {"breakout", "escape"}, {"burglary", "steal"}, {"burial", "bury"}, {"cave-in", "collapse"},
    {"closure", "close"}, {"collision", "crash"}, {"completion", "build"}, {"construction", "build"}, {"conviction", "convict"},
    {"death", "die"}, {"debut", "open"}, {"decision", "decide"}, {"demise", "die"}, {"demolition", "demolish"},
    {"departure", "leave"}, {"derailment", "derail"}, {"detention", "arrest"}, {"disappearance", "disappear"},
    {"discovery", "find"}, {"dismissal", "sack"}, {"earthquake", "quake"}, {"election", "elect"}, {"eruption", "erupt"},
    {"evacuation", "evacuate"}, {"explosion", "explode"}, {"failure", "collapse"}, {"fatality", "die"}, {"filing", "submit"},
    {"flooding", "flood"}, {"funeral", "bury"}, {"gathering", "meet"}, {"go-ahead", "approve"}, {"height", "peak"},
    {"heist", "steal"}, {"hiring", "appoint"}, {"imprisonment", "jail"}, {"inauguration", "open"}, {"interment", "bury"},
    {"judgement", "rule"}, {"judgment", "rule"}, {"killing", "die"}, {"knifing", "stab"}, {"landing", "land"},
    {"larceny", "steal"}, {"lift-off", "launch"}, {"liftoff", "launch"}, {"marriage", "marry"}, {"mauling", "attack"},
    {"meeting", "meet"}, {"merger", "merge"}, {"nuptials", "marry"}, {"opening", "open"}, {"ouster", "sack"},
    {"passing", "die"}, {"pile-up", "crash"}, {"premiere", "open"}, {"publication", "publish"}, {"purchase", "buy"},
    {"raid", "steal"}, {"refusal", "reject"}, {"rejection", "reject"}, {"release", "publish"}, {"removal", "remove"},
    {"reopening", "reopen"}, {"resignation", "resign"}, {"resolution", "decide"}, {"retirement", "retire"},
    {"revelation", "announce"}, {"robbery", "steal"}, {"ruling", "rule"}, {"sacking", "sack"}, {"sale", "sell"},
    {"sentencing", "jail"}, {"shooting", "shoot"}, {"shutdown", "close"}, {"signature", "sign"}, {"signing", "sign"},
    {"sinking", "sink"}, {"smash", "crash"}, {"stabbing", "stab"}, {"start", "begin"}, {"struck", "strike"},
    {"submission", "submit"}, {"summit", "meet"}, {"suspension", "suspend"}, {"takeover", "buy"}, {"theft", "steal"},
    {"touchdown", "land"}, {"tremor", "quake"}, {"verdict", "rule"}, {"vote", "decide"}, {"wedding", "marry"},
    {"wildfire", "fire"}, {"withdrawal", "withdraw"}, {"wreck", "crash"},
});

constexpr auto light = std::to_array<std::string_view>({
    "be", "come", "come in", "do", "do so", "fall", "feel", "follow", "get", "give", "go", "have", "hold", "log", "make", "note",
    "put", "receive", "record", "register", "report", "see", "show", "take", "time", "arrive", "carry out", "conduct",
});
constexpr auto begins = std::to_array<std::string_view>({"begin", "break out", "get under way", "set off", "start"});
constexpr auto ends = std::to_array<std::string_view>({"end", "come to an end", "finish", "wrap up"});

constexpr auto lives = std::to_array<std::string_view>({"assassinate", "bear", "bury", "cremate", "die", "murder"});

constexpr auto personal = std::to_array<std::string_view>({"acquit", "arrest", "become", "charge", "convict", "disappear", "divorce",
                                                            "graduate", "jail", "marry", "resign", "retire", "sack", "swear in", "take up"});

constexpr auto seldom = std::to_array<std::string_view>({
    "announce", "appoint", "approve", "attack", "begin", "build", "burn", "burst", "buy", "christen", "close", "collapse", 
    "crash", "debut", "decide", "demolish", "derail", "elect", "evacuate", "end", "erupt", "escape", "explode", "fail", "fire", "flood", "give birth",
    "found", "hold", "inspect", "join", "launch", "merge", "open", "pass", "publish", "quake", "ratify",
    "recall", "reject", "reopen", "remove", "rule", "run aground", "sell", "shoot", "sign", "sink", "stab", "steal", "strike", "submit", "suspend", "vote", "withdraw",
});

constexpr bool before(const ClassWord& a, const ClassWord& b) { return a.word < b.word; }
static_assert(std::is_sorted(class_words.begin(), class_words.end(), before));
static_assert(std::is_sorted(nouns.begin(), nouns.end(), before));

template <std::size_t N>
std::string_view class_of(const std::array<ClassWord, N>& table, std::string_view word) {
  const auto at = std::lower_bound(table.begin(), table.end(), word, [](const ClassWord& c, std::string_view w) { return c.word < w; });
  return at != table.end() && at->word == word ? at->happening : word;
}

bool among(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string happening_of_noun(std::string_view noun) { return std::string(class_of(nouns, noun)); }

Weight weight_of(std::string_view happening) {
  if (among(light, happening)) return Weight::light;
  if (among(begins, happening)) return Weight::begins;
  return among(ends, happening) ? Weight::ends : Weight::full;
}

std::string happening_class(std::string_view verb, std::string_view particle) {
  std::string phrase(verb);
  if (!particle.empty()) phrase.append(" ").append(particle);
  return std::string(class_of(class_words, phrase));
}

Recurrence recurrence_of(std::string_view happening) {
  if (among(lives, happening)) return Recurrence::never;
  if (among(personal, happening)) return Recurrence::personal;
  return among(seldom, happening) ? Recurrence::seldom : Recurrence::often;
}

}  // namespace tally::align

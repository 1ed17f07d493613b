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

constexpr auto class_words = std::to_array<ClassWord>({
    {"acquire", "buy"},       {"alert", "call"},         {"apprehend", "arrest"}, {"arrive", "reach"},
    {"become", "become"},     {"build", "build"},        {"buy", "buy"},          {"call", "call"},
    {"cave in", "collapse"},  {"charge", "charge"},      {"close", "close"},      {"collapse", "collapse"},
    {"come down", "collapse"}, {"commence", "begin"},     {"complete", "build"},   {"conclude", "end"},
    {"construct", "build"},   {"create", "found"},       {"crumble", "collapse"}, {"detain", "arrest"},
    {"die", "die"},           {"disclose", "announce"},  {"end", "end"},          {"erect", "build"},
    {"establish", "found"},   {"fail", "collapse"},      {"finish", "end"},         {"form", "found"},       {"found", "found"},
    {"give way", "collapse"}, {"go under", "sink"},      {"happen", "hold"},      {"hit", "strike"},
    {"hire", "appoint"},      {"hold", "hold"},          {"imprison", "jail"},    {"ink", "sign"},
    {"inaugurate", "open"},   {"issue", "publish"},      {"jail", "jail"},        {"kick off", "begin"},
    {"kill", "die"},          {"launch", "launch"},       {"list", "hold"},        {"make public", "announce"},
    {"name", "appoint"},      {"occur", "hold"},         {"open", "open"},        {"pass away", "die"},
    {"perish", "die"},        {"phone", "call"},         {"plan", "hold"},        {"publish", "publish"},
    {"purchase", "buy"},      {"quit", "resign"},        {"reach", "reach"},      {"release", "publish"},
    {"resign", "resign"},     {"pronounce", "die"},      {"reveal", "announce"},  {"ring", "call"},
    {"schedule", "hold"},     {"sentence", "jail"},      {"set", "hold"},         {"set up", "found"},
    {"shake", "strike"},      {"shut", "close"},         {"shut down", "close"},  {"sink", "sink"},
    {"slate", "hold"},        {"stage", "hold"},         {"stand down", "resign"}, {"start", "begin"},
    {"step down", "resign"},  {"strike", "strike"},      {"take over", "buy"},    {"take place", "hold"},
    {"telephone", "call"},    {"unveil", "announce"},    {"walk out", "begin"},   {"wed", "marry"},
    {"collide", "crash"},     {"depart", "leave"},       {"get under way", "begin"}, {"get underway", "begin"},
    {"head off", "leave"},    {"pull out", "withdraw"},  {"roll out", "leave"},   {"set out", "leave"},
    {"go down", "sink"},     {"take oath", "swear in"}, {"take office", "swear in"}, {"reach height", "peak"}, {"break bank", "burst"},
    {"burst bank", "burst"},  {"come out", "publish"},   {"sail", "leave"},       {"set sail", "leave"},
    {"take effect", "begin"}, {"touch down", "land"},    {"come into force", "begin"}, {"come into effect", "begin"}, {"reach peak", "peak"},
});

constexpr auto nouns = std::to_array<ClassWord>({
    {"accident", "crash"},     {"acquisition", "buy"},     {"arrival", "reach"},      {"beginning", "begin"},
    {"birth", "bear"},         {"blast", "explode"},       {"blaze", "fire"},         {"burial", "bury"},
    {"closure", "close"},      {"collision", "crash"},     {"completion", "build"},   {"construction", "build"},
    {"death", "die"},          {"decision", "decide"},     {"defeat", "defeat"},      {"departure", "leave"},
    {"dismissal", "sack"},     {"discovery", "discover"},  {"earthquake", "quake"},   {"election", "elect"},
    {"explosion", "explode"},  {"funeral", "bury"},        {"inauguration", "open"},  {"judgment", "rule"},
    {"judgement", "rule"},     {"killing", "die"},         {"launch", "launch"},      {"marriage", "marry"},
    {"murder", "murder"},      {"opening", "open"},        {"passing", "die"},        {"publication", "publish"},
    {"purchase", "buy"},       {"release", "publish"},     {"removal", "remove"},     {"resignation", "resign"},
    {"ruling", "rule"},        {"sacking", "sack"},        {"sale", "sell"},          {"shooting", "shoot"},
    {"sinking", "sink"},       {"start", "begin"},         {"suspension", "suspend"}, {"takeover", "buy"},
    {"height", "peak"},        {"struck", "strike"},              {"theft", "steal"},        {"tremor", "quake"},        {"verdict", "rule"},       {"wedding", "marry"},
    {"wildfire", "fire"},      {"withdrawal", "withdraw"},
});

constexpr auto light = std::to_array<std::string_view>({
    "be", "come", "come in", "do", "do so", "fall", "feel", "follow", "get", "give", "go", "have", "hold", "log", "make", "note",
    "put", "receive", "record", "register", "report", "see", "show", "take", "time", "arrive", "carry out", "conduct",
});
constexpr auto begins = std::to_array<std::string_view>({"begin", "break out", "get under way", "set off", "start"});
constexpr auto ends = std::to_array<std::string_view>({"end", "come to an end", "finish", "wrap up"});

constexpr auto lives = std::to_array<std::string_view>({"assassinate", "bear", "bury", "cremate", "die", "murder"});

constexpr auto personal = std::to_array<std::string_view>({"acquit", "arrest", "become", "charge", "convict", "disappear", "divorce",
                                                            "graduate", "jail", "marry", "resign", "retire", "sack", "swear in", "take up", "vanish"});

constexpr auto seldom = std::to_array<std::string_view>({
    "announce", "appoint", "begin", "build", "burn", "burst", "buy", "christen", "close", "collapse", 
    "crash", "debut", "decide", "derail", "discover", "elect", "end", "erupt", "explode", "fail", "fire", "flood", "give birth",
    "found", "hold", "inspect", "join", "launch", "merge", "open", "pass", "publish", "quake", "ratify",
    "recall", "reopen", "remove", "rule", "sell", "shoot", "sign", "sink", "steal", "strike", "suspend", "vote", "withdraw",
});

bool among(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string happening_of_noun(std::string_view noun) {
  const auto at = std::find_if(nouns.begin(), nouns.end(), [&](const ClassWord& c) { return c.word == noun; });
  return std::string(at == nouns.end() ? noun : at->happening);
}

Weight weight_of(std::string_view happening) {
  if (among(light, happening)) return Weight::light;
  if (among(begins, happening)) return Weight::begins;
  return among(ends, happening) ? Weight::ends : Weight::full;
}

std::string happening_class(std::string_view verb, std::string_view particle) {
  std::string phrase(verb);
  if (!particle.empty()) phrase.append(" ").append(particle);
  const auto at = std::find_if(class_words.begin(), class_words.end(), [&](const ClassWord& c) { return c.word == phrase; });
  return at == class_words.end() ? phrase : std::string(at->happening);
}

Recurrence recurrence_of(std::string_view happening) {
  if (among(lives, happening)) return Recurrence::never;
  if (among(personal, happening)) return Recurrence::personal;
  return among(seldom, happening) ? Recurrence::seldom : Recurrence::often;
}

}  // namespace tally::align

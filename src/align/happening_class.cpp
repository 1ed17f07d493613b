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
});

constexpr auto lives = std::to_array<std::string_view>({"assassinate", "bear", "bury", "cremate", "die", "murder"});

constexpr auto personal = std::to_array<std::string_view>({"acquit", "arrest", "charge", "convict", "disappear", "divorce",
                                                            "graduate", "jail", "marry", "resign", "sack", "take up", "vanish"});

constexpr auto seldom = std::to_array<std::string_view>({
    "announce", "appoint", "begin", "build", "burn", "buy", "christen", "close", "collapse", 
    "crash", "debut", "derail", "discover", "elect", "end", "erupt", "explode", "fail", "fire", "flood",
    "found", "hold", "inspect", "join", "launch", "merge", "open", "pass", "publish", "ratify",
    "recall", "reopen", "rule", "sign", "sink", "strike", "suspend", "vote",
});

bool among(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

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

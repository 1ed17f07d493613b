#include "claim/deed_frame.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "language/tree.hpp"

namespace tally::claim {
namespace {

using language::Document;
using language::Token;
using language::TokenId;

using Words = std::span<const std::string_view>;

// A verb of the first list with an object of the second, which one of the third describes where there are any.
struct Frame {
  std::string_view deed;
  Words verbs;
  Words objects;
  Words marks = {};
};

constexpr auto raising = std::to_array<std::string_view>({"raise", "sound", "give", "press", "push", "send", "dial", "call", "ring", "phone",
                                                          "trigger", "activate", "transmit", "issue", "hit", "radio"});
constexpr auto alarms = std::to_array<std::string_view>({"alarm", "sos", "999", "911", "112", "mayday"});
constexpr auto buttons = std::to_array<std::string_view>({"button", "signal", "call", "beacon", "flare"});
constexpr auto of_alarm = std::to_array<std::string_view>({"sos", "distress", "panic", "emergency", "999", "911", "112", "alarm"});

constexpr auto scoring = std::to_array<std::string_view>(
    {"score", "net", "head", "fire", "sweep", "slot", "drive", "volley", "bundle", "tap", "poke", "convert", "grab", "hit", "strike", "get",
     "bag", "snatch", "clinch", "seal", "curl", "smash", "lash", "slam", "prod", "stab", "turn", "notch", "claim", "kick", "crash", "blast"});
constexpr auto winners = std::to_array<std::string_view>({"winner", "decider"});
constexpr auto goals = std::to_array<std::string_view>({"goal", "try", "point", "penalty", "run", "strike", "header"});
constexpr auto winning = std::to_array<std::string_view>({"winning", "decisive", "deciding"});
constexpr auto equalisers = std::to_array<std::string_view>({"equaliser", "equalizer", "leveller"});
constexpr auto openers = std::to_array<std::string_view>({"opener", "opening"});
constexpr auto opening = std::to_array<std::string_view>({"opening", "first"});

constexpr auto filing = std::to_array<std::string_view>({"file", "petition", "apply", "ask", "begin", "start", "launch", "initiate", "bring",
                                                         "seek", "issue", "lodge", "commence", "open"});
constexpr auto divorces = std::to_array<std::string_view>({"divorce"});
constexpr auto proceedings = std::to_array<std::string_view>({"proceedings", "proceeding", "petition"});

constexpr auto offering = std::to_array<std::string_view>({"offer", "propose", "suggest"});
constexpr auto draws = std::to_array<std::string_view>({"draw"});

constexpr auto casting = std::to_array<std::string_view>({"cast", "use", "have"});
constexpr auto votes = std::to_array<std::string_view>({"vote"});
constexpr auto deciding = std::to_array<std::string_view>({"casting", "deciding", "decisive"});

constexpr auto cutting = std::to_array<std::string_view>({"cut", "snip"});
constexpr auto ribbons = std::to_array<std::string_view>({"ribbon", "tape"});

constexpr auto leading = std::to_array<std::string_view>({"conduct", "officiate", "lead", "perform", "take"});
constexpr auto services = std::to_array<std::string_view>({"ceremony", "wedding", "service", "funeral"});
constexpr auto speaking = std::to_array<std::string_view>({"deliver", "give", "read"});
constexpr auto eulogies = std::to_array<std::string_view>({"eulogy"});

constexpr auto chairing = std::to_array<std::string_view>({"chair", "lead", "head", "oversee", "preside"});
constexpr auto inquiries = std::to_array<std::string_view>({"inquiry", "inquest", "commission", "tribunal"});

constexpr auto crowning = std::to_array<std::string_view>({"name", "vote", "choose", "crown", "pick", "select", "judge", "win", "take", "receive", "award",
                                                           "present", "collect", "get", "make", "give", "hand", "claim", "be", "earn"});
constexpr auto bests = std::to_array<std::string_view>({"mvp"});
constexpr auto players = std::to_array<std::string_view>({"player", "medal", "award"});
constexpr auto valuable = std::to_array<std::string_view>({"valuable", "mvp", "best"});

constexpr auto placing = std::to_array<std::string_view>({"take", "claim", "win", "grab", "finish", "come", "place", "get", "secure", "earn", "have", "be", "collect", "pip", "edge",
                                                          "snatch", "bag", "settle", "give"});
constexpr auto places = std::to_array<std::string_view>({"place", "spot"});
constexpr auto second = std::to_array<std::string_view>({"second", "runner-up", "silver", "runners-up"});
constexpr auto seconds = std::to_array<std::string_view>({"second", "silver", "runner-up"});
constexpr auto third = std::to_array<std::string_view>({"third", "bronze"});
constexpr auto thirds = std::to_array<std::string_view>({"third", "bronze"});

constexpr auto wielding = std::to_array<std::string_view>({"hold", "wave", "brandish", "point", "carry", "wield", "train", "aim", "level", "pull", "produce", "fire", "draw"});
constexpr auto guns = std::to_array<std::string_view>({"gun", "shotgun", "pistol", "rifle", "revolver", "handgun", "machete", "crossbow"});

constexpr auto showing = std::to_array<std::string_view>({"show", "see", "receive", "get", "collect", "pick", "give"});
constexpr auto cards = std::to_array<std::string_view>({"card"});
constexpr auto red = std::to_array<std::string_view>({"red", "yellow"});

constexpr auto missing = std::to_array<std::string_view>({"miss", "squander", "waste", "fluff"});
constexpr auto penalties = std::to_array<std::string_view>({"penalty", "spot-kick"});

constexpr auto driving = std::to_array<std::string_view>({"drive", "steer", "pilot"});
constexpr auto vehicles = std::to_array<std::string_view>({"car", "van", "vehicle"});
constexpr auto getaway = std::to_array<std::string_view>({"getaway"});

constexpr auto lighting = std::to_array<std::string_view>({"light", "ignite"});
constexpr auto flames = std::to_array<std::string_view>({"flame", "cauldron", "beacon", "bonfire", "torch"});
constexpr auto laying = std::to_array<std::string_view>({"lay", "place", "set"});
constexpr auto wreaths = std::to_array<std::string_view>({"wreath"});
constexpr auto stones = std::to_array<std::string_view>({"stone"});
constexpr auto founding = std::to_array<std::string_view>({"foundation"});
constexpr auto switching = std::to_array<std::string_view>({"switch", "turn", "flick", "throw"});
constexpr auto lights = std::to_array<std::string_view>({"light", "lights", "switch"});
constexpr auto festive = std::to_array<std::string_view>({"christmas", "festive"});
constexpr auto anointing = std::to_array<std::string_view>({"crown", "anoint"});
constexpr auto monarchs = std::to_array<std::string_view>({"king", "queen"});
constexpr auto officiating = std::to_array<std::string_view>({"read", "give", "deliver"});
constexpr auto lessons = std::to_array<std::string_view>({"lesson", "homily", "sermon"});

constexpr auto frames = std::to_array<Frame>({
    {"come second", placing, places, second},
    {"come second", placing, seconds},
    {"come third", placing, places, third},
    {"come third", placing, thirds},
    {"hold the gun", wielding, guns},
    {"be shown the card", showing, cards, red},
    {"miss the penalty", missing, penalties},
    {"drive the getaway car", driving, vehicles, getaway},
    {"light the flame", lighting, flames},
    {"lay the wreath", laying, wreaths},
    {"lay the foundation stone", laying, stones, founding},
    {"switch on the lights", switching, lights, festive},
    {"crown the monarch", anointing, monarchs},
    {"read the lesson", officiating, lessons},
    {"raise the alarm", raising, alarms},
    {"raise the alarm", raising, buttons, of_alarm},
    {"score the winner", scoring, winners},
    {"score the winner", scoring, goals, winning},
    {"score the equaliser", scoring, equalisers},
    {"open the scoring", scoring, openers},
    {"open the scoring", scoring, goals, opening},
    {"begin the divorce", filing, divorces},
    {"begin the divorce", filing, proceedings},
    {"offer the draw", offering, draws},
    {"cast the deciding vote", casting, votes, deciding},
    {"cut the ribbon", cutting, ribbons},
    {"conduct the ceremony", leading, services},
    {"give the eulogy", speaking, eulogies},
    {"chair the inquiry", chairing, inquiries},
    {"be the most valuable player", crowning, bests},
    {"be the most valuable player", crowning, players, valuable},
});

bool has(Words words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

bool is_described(const Document& document, TokenId noun, Words marks) {
  if (marks.empty()) return true;
  bool found = false;
  for_each_child(document, noun, [&](TokenId id, const Token& token) {
    found = found || has(marks, document.norm(token)) || has(marks, document.lemma(token));
    language::for_each_child(document, id, [&](TokenId, const Token& below) { found = found || has(marks, document.norm(below)); });
  });
  return found;
}

bool fits(const Document& document, TokenId id, const Frame& frame) {
  const Token& token = document[id];
  if (document.norm(token) == "seconds") return false;  // a time
  return (has(frame.objects, document.lemma(token)) || has(frame.objects, document.norm(token))) && is_described(document, id, frame.marks);
}

}  // namespace

std::string_view deed_frame(const Document& document, const Event& event) {
  for (const Frame& frame : frames) {
    if (!has(frame.verbs, event.lemma)) continue;
    for (const Argument& argument : event.arguments) {
      const bool doer = argument.slot == Slot::agent && event.lemma != "go";
      if (!doer && fits(document, argument.head, frame)) return frame.deed;
    }
    std::string_view found;
    language::for_each_child(document, event.predicate, [&](TokenId id, const Token& token) {
      const bool complement = universal(token.relation) == language::Relation::xcomp;
      if (complement && fits(document, id, frame)) found = frame.deed;
    });
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace tally::claim

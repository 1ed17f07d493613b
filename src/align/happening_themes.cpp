#include "align/happening_themes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using language::Document;
using language::TokenId;

struct Theme {
  std::string_view name;
  std::string_view words;  // split by blanks; "come+light" is a phrase
};

// General English of news reports.
constexpr auto themes = std::to_array<Theme>({
    {"find", "find discover discovery unearth uncover surface emerge locate spot detect come+across turn+up come+light pick+up dig+up "
             "stumble+across stumble+on stumble+upon chance+upon fall+from finder happen+upon notice stumble+over be+found"},
    {"lose", "lose miss missing vanish disappear disappearance mislay misplace last+see last+seen"},
    {"die", "die death dead kill killing perish fatal murder drown slay succumb demise pass+away lose+life claim+life take+life fatality "
            "passing deceased body"},
    {"crash", "crash collide collision accident smash plough plow overturn pile-up wreck skid swerve lose+control hit+wall hit+tree hit+pole "
              "hit+lorry hit+truck hit+car hit+van hit+bus hit+bridge hit+barrier strike+tree strike+wall strike+car run+over run+into mow leave+road "
              "come+off careered career veer ram slam write-off crumple bump shunt prang"},
    {"derail", "derail derailment leave+rail leave+track jump+track come+off"},
    {"fire", "fire blaze burn inferno alight flame ablaze engulf ignite torch arson catch+fire break+out wildfire bushfire smoke gut"},
    {"explode", "explode explosion blast bomb detonate detonation blow+up go+off"},
    {"call", "call alarm alert phone ring dial notify summon 999 911 112 000 raise+alarm call+out emergency caller"},
    {"close", "close closure shut shutdown shutter cease axe mothball switch+off shut+down stop+production stop+trade stop+trading wind+up go+dark "
              "final+day last+day end+production close+door lock+door last+time run+last serve+last make+last"},
    {"open", "open opening reopen reopening inaugurate inauguration premiere debut throw+open cut+ribbon welcome+first unlock launch go+sale "
             "open+door first+customer first+visitor first+passenger first+pupil start+run"},
    {"vote", "vote decide decision ballot poll referendum approve reject approval rejection show+hand go+poll election elect back+plan pass reject+plan"},
    {"stop", "strand stick stuck halt stall breakdown come+stand come+halt lose+power break+down grind+halt give+way fail failure crack "
             "breakage out+service conk stop suspend suspension"},
    {"collapse", "collapse crumble buckle topple give+way cave+in fall+in come+down fall+down bring+down"},
    {"flood", "flood flooding burst breach inundate submerge swamp deluge overflow overtop break+through burst+bank pour+through give+way "
              "break+bank spill"},
    {"quake", "quake earthquake tremor shake jolt rumble aftershock temblor"},
    {"storm", "storm gale hurricane cyclone tornado typhoon landfall"},
    {"walkout", "strike walkout stoppage walk+out down+tool picket industrial+action strikes"},
    {"take-up", "appoint appointment join take+up take+over take+charge take+office take+helm start+work begin+work succeed hire install recruit "
                "swear+in arrive name+as sign+up assume begin+job start+job step+up be+name take+reins start+role begin+role take+chair take+post"},
    {"leave-post", "resign resignation quit sack dismiss dismissal oust leave depart departure retire retirement step+down stand+down step+aside "
                   "stand+aside let+go bow+out go exit sacking sackings remove removal fire"},
    {"launch", "launch liftoff lift-off lift+off blast+off take+off send+up leave blastoff fly rocket"},
    {"land", "land landing touch+down touchdown splash+down splashdown"},
    {"depart", "depart departure leave set+off set+out sail set+sail fly take+off pull+out take-off"},
    {"arrive", "arrive arrival reach dock come+in pull+in berth"},
    {"steal", "steal theft thief burgle burglar burglary rob robbery robber raid break-in break+in break+into snatch make+off loot heist mug swipe "
              "get+away smash+window break+window hold+up pinch nick grab raider haul"},
    {"attack", "attack assault stab stabbing beat punch set+upon maul shove slash push+over knock+over knock+down attacker mug bite savage"},
    {"shoot", "shoot shot shooting gun open+fire gunman gunfire fire+shot"},
    {"arrest", "arrest detain custody seize handcuff apprehend nab"},
    {"charge", "charge indict indictment"},
    {"convict", "convict conviction guilty verdict acquit acquittal find+guilty"},
    {"jail", "jail sentence imprison imprisonment lock+up send+down sentencing"},
    {"inspect", "inspect inspection inspector audit examine examination officer+call visit check survey"},
    {"inquiry", "inquiry investigate investigation probe review"},
    {"announce", "announce announcement reveal unveil declare declaration confirm disclose inform break+news go+public"},
    {"publish", "publish publication release issue come+out print go+print"},
    {"write", "write draft begin+write pen compose"},
    {"buy", "buy purchase acquire acquisition takeover buyer order"},
    {"sell", "sell sale auction"},
    {"deliver", "deliver delivery hand+over parcel courier handover"},
    {"sign", "sign signature signing deal agree agreement shake+hand pact treaty accord contract"},
    {"build", "build construct construction complete completion erect finish"},
    {"effect", "apply take+effect come+force come+in kick+in introduce go+live enter+force effective come+effect into+force start+apply"},
    {"marry", "marry marriage wedding wed nuptials tie+knot say+vow exchange+vow"},
    {"birth", "birth bear born give+birth baby"},
    {"meet", "meet meeting talk talks summit session gather gathering assembly conference hearing"},
    {"game", "match game final fixture derby tie kick-off kick+off play semi-final bout fight beat win victory defeat triumph"},
    {"show", "perform performance concert gig premiere show recital festival play exhibition"},
    {"learn", "learn teach lesson sit+down take+up pick+up"},
    {"rescue", "rescue save free winch pluck rescuer airlift bring+out pull+out pull+from"},
    {"escape", "escape flee abscond breakout break+free get+out break+out"},
    {"hospital", "hospital surgery operate operation admit"},
    {"found", "found establish set+up create form foundation founder"},
    {"protest", "protest march rally demonstrate demonstration vigil parade"},
    {"peak", "peak height best climax worst"},
    {"outage", "outage blackout power+cut go+out lose+power lights+out go+down crash"},
    {"evacuate", "evacuate evacuation"},
    {"resume", "return resume reopen restore back resumption"},
    {"bury", "bury burial funeral inter interment cremate lay+rest memorial"},
    {"submit", "submit submission lodge file apply application petition put+in send+in hand+in"},
    {"warn", "warn warning alert"},
    {"house", "house home residence property flat apartment address premises"},
    {"deadline", "deadline expire expiry due last+date"},
});
static_assert(themes.size() <= 64);

struct Entry {
  std::string_view first;
  std::string_view second;  // of a phrase; empty for a word
  Themes themes = 0;
};

std::vector<Entry> make_table() {
  std::vector<Entry> table;
  for (std::size_t t = 0; t < themes.size(); ++t) {
    std::string_view rest = themes[t].words;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const std::string_view word = rest.substr(0, end);
      const std::size_t plus = word.find('+');
      const bool phrase = plus != std::string_view::npos;
      table.push_back({phrase ? word.substr(0, plus) : word, phrase ? word.substr(plus + 1) : std::string_view(), Themes{1} << t});
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  std::sort(table.begin(), table.end(), [](const Entry& a, const Entry& b) { return a.first < b.first; });
  return table;
}

const std::vector<Entry>& table() {
  static const std::vector<Entry> entries = make_table();
  return entries;
}

constexpr Themes bit(std::string_view name) {
  for (std::size_t t = 0; t < themes.size(); ++t) {
    if (themes[t].name == name) return Themes{1} << t;
  }
  return 0;
}

bool follows(const Document& document, std::size_t at, std::string_view word) {
  constexpr std::size_t reach = 4;
  for (std::size_t t = at + 1; t < document.tokens.size() && t <= at + reach; ++t) {
    if (document.tokens[t].sentence != document.tokens[at].sentence) return false;
    if (document.lemma(document.tokens[t]) == word || document.norm(document.tokens[t]) == word) return true;
  }
  return false;
}

}  // namespace

Themes theme_at(const Document& document, TokenId at) {
  const std::string lemma = base::to_lower(document.lemma(document[at]));
  const auto range = [&](std::string_view word) {
    const auto& all = table();
    return std::pair(std::partition_point(all.begin(), all.end(), [&](const Entry& e) { return e.first < word; }),
                     std::partition_point(all.begin(), all.end(), [&](const Entry& e) { return e.first <= word; }));
  };
  Themes out = 0;
  Themes of_phrase = 0;
  const auto [first, last] = range(lemma);
  for (auto e = first; e != last; ++e) {
    if (e->second.empty()) out |= e->themes;
    if (!e->second.empty() && follows(document, at.index(), e->second)) of_phrase |= e->themes;
  }
  return of_phrase != 0 ? of_phrase : out;  // "take over" is not "take"
}

bool names_any_happening(const Document& document, TokenId at) {
  constexpr language::WordSet words{{"happen", "occur", "incident", "event", "tragedy", "disaster", "drama", "ordeal", "emergency", "affair", "case"}};
  return words.contains(document.lemma(document[at]));
}

bool are_steps(Themes a, Themes b) {
  constexpr auto chains = std::to_array<std::pair<Themes, Themes>>({
      {bit("buy"), bit("deliver")}, {bit("arrest"), bit("charge")}, {bit("charge"), bit("convict")}, {bit("convict"), bit("jail")},
      {bit("arrest"), bit("convict")}, {bit("arrest"), bit("jail")}, {bit("open"), bit("close")}, {bit("write"), bit("publish")},
      {bit("depart"), bit("arrive")}, {bit("launch"), bit("land")}, {bit("build"), bit("open")}, {bit("announce"), bit("effect")},
      {bit("submit"), bit("vote")}, {bit("die"), bit("bury")}, {bit("take-up"), bit("leave-post")}, {bit("birth"), bit("die")},
      {bit("stop"), bit("resume")}, {bit("found"), bit("close")}, {bit("die"), bit("find")}, {bit("lose"), bit("find")},
      {bit("steal"), bit("arrest")}, {bit("attack"), bit("arrest")}, {bit("hospital"), bit("crash")},
  });
  const Themes only_a = a & ~b;
  const Themes only_b = b & ~a;
  return (a & b) == 0 && std::any_of(chains.begin(), chains.end(), [&](const auto& chain) {
    return ((only_a & chain.first) != 0 && (only_b & chain.second) != 0) || ((only_b & chain.first) != 0 && (only_a & chain.second) != 0);
  });
}

}  // namespace tally::align

#include "align/place_tellings.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "claim/predicate_class.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::align {
namespace {

using claim::Event;
using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::Upos;
using language::WordSet;
using mention::Mention;

constexpr WordSet carrying{{"fly", "airlift", "take", "rush", "transfer", "drive", "bring", "carry", "evacuate", "ferry", "transport", "helicopter", "move", "ambulance"}};
constexpr WordSet arriving{{"arrive", "limp", "sail", "dock", "moor", "berth", "tie", "land", "divert", "return", "reach", "steam", "make", "tow", "head", "put"}};
constexpr WordSet lying{{"lie", "slump", "find", "discover", "sprawl", "locate", "stumble"}};
constexpr WordSet located{{"in", "at", "near", "outside", "off", "beside", "on", "to", "into", "inside", "under", "by"}};
constexpr WordSet sites{{"at", "near", "outside", "off", "beside"}};
constexpr WordSet nearby{{"near", "outside", "off", "around", "beyond", "above"}};
constexpr WordSet goals{{"to", "into", "towards", "toward", "onto"}};
constexpr WordSet origins{{"from"}};
constexpr WordSet sources{{"from", "of", "out"}};

constexpr WordSet streets{{"street", "road", "avenue", "lane", "drive", "square", "terrace", "crescent", "boulevard", "wynd", "row", "vennel", "alley"}};

using Entry = std::pair<std::string_view, std::string_view>;

// Nouns for sites, with what they are; those of one sort exclude one another. Sorted.
constexpr auto sites_by_noun = std::to_array<Entry>({
    {"airport", "building"}, {"allotment", "ground"}, {"apartment", "building"}, {"attic", "room"}, {"bakery", "building"},
    {"balcony", "room"}, {"bank", "building"}, {"barn", "building"}, {"basement", "room"}, {"bathroom", "room"}, {"beach", "ground"},
    {"bedroom", "room"}, {"brewery", "building"}, {"bungalow", "building"}, {"canal", "water"}, {"caravan", "room"}, {"casino", "building"},
    {"cellar", "room"}, {"cemetery", "ground"}, {"chapel", "building"}, {"church", "building"}, {"churchyard", "ground"},
    {"cinema", "building"}, {"clinic", "building"}, {"college", "building"}, {"conservatory", "room"}, {"corridor", "room"},
    {"cottage", "building"}, {"courthouse", "building"}, {"creek", "water"}, {"depot", "building"}, {"ditch", "ground"}, {"dock", "water"},
    {"estuary", "water"}, {"factory", "building"}, {"farmhouse", "building"}, {"field", "ground"}, {"flat", "building"},
    {"forest", "ground"}, {"garage", "room"}, {"garden", "ground"}, {"graveyard", "ground"}, {"greenhouse", "room"}, {"gym", "building"},
    {"gymnasium", "building"}, {"hallway", "room"}, {"hangar", "building"}, {"harbor", "water"}, {"harbour", "water"},
    {"hospital", "building"}, {"hotel", "building"}, {"kitchen", "room"}, {"lagoon", "water"}, {"lake", "water"}, {"landing", "room"},
    {"lay-by", "ground"}, {"layby", "ground"}, {"library", "building"}, {"loch", "water"}, {"loft", "room"}, {"lounge", "room"},
    {"mansion", "building"}, {"marina", "water"}, {"meadow", "ground"}, {"mill", "building"}, {"monastery", "building"},
    {"mosque", "building"}, {"museum", "building"}, {"nightclub", "building"}, {"nursery", "room"}, {"orchard", "ground"},
    {"playground", "ground"}, {"pond", "water"}, {"porch", "room"}, {"prison", "building"}, {"pub", "building"}, {"quarry", "ground"},
    {"racecourse", "ground"}, {"reservoir", "water"}, {"restaurant", "building"}, {"river", "water"}, {"school", "building"},
    {"sea", "water"}, {"shed", "room"}, {"stable", "building"}, {"stadium", "building"}, {"stairwell", "room"}, {"stream", "water"},
    {"study", "room"}, {"supermarket", "building"}, {"theater", "building"}, {"theatre", "building"}, {"verge", "ground"},
    {"villa", "building"}, {"vineyard", "ground"}, {"warehouse", "building"}, {"weir", "water"}, {"wood", "ground"}, {"woods", "ground"},
    {"workshop", "room"},
});

std::string_view sort_of_noun(std::string_view lemma) {
  const auto found = std::find_if(sites_by_noun.begin(), sites_by_noun.end(), [&](const Entry& entry) { return entry.first == lemma; });
  return found == sites_by_noun.end() ? std::string_view() : found->second;
}

// "Lake Como" -> "lake", "Mill Road" -> "road", "Leeds" -> town; empty for names that do not tell.
std::string sort_of(const std::string& name) {
  const std::size_t first = name.find(' ');
  if (first == std::string::npos) {
    const mention::WordFacts facts = mention::lookup(name);
    const bool wide = facts.has(mention::WordFlag::country) || facts.has(mention::WordFlag::region);
    const bool town = facts.has(mention::WordFlag::city) && (!wide || facts.population > 0) && !facts.has(mention::WordFlag::given);
    return town ? "town" : std::string();
  }
  if (mention::lookup(name).has(mention::WordFlag::city)) return "town";
  std::string last = name.substr(name.rfind(' ') + 1);
  if (last == "infirmary") last = "hospital";
  if (streets.contains(last)) return "street";
  if (mention::is_place_head(last) || mention::is_venue_head(last)) return last;
  const std::string head = name.substr(0, first);
  return head == "lake" || head == "mount" || head == "loch" || head == "lough" || head == "river" ? head : std::string();
}

class Reader {
 public:
  Reader(const Story& story, const ClauseScenes& scenes, ArticleId article)
      : scenes_(scenes), article_(article), facts_(story[article]) {
    event_at_.resize(facts_.document.tokens.size(), nullptr);
    for (const Event& event : facts_.events) event_at_[event.predicate.index()] = &event;
  }

  void read(std::vector<PlaceTelling>& out) const {
    for (std::size_t m = 0; m < facts_.mentions.all.size(); ++m) {
      const Mention& mention = facts_.mentions.all[m];
      if (!names_place(mention)) continue;
      PlaceTelling telling{.place = {article_, mention.span}};
      telling.name = base::fold(mention.span.in(facts_.article.text));
      if (telling.name.starts_with("the ")) telling.name.erase(0, 4);
      telling.sort = sort_of(telling.name);
      telling.body = mention.kind == mention::MentionKind::organisation;
      finish(std::move(telling), top_of(facts_.document, mention.tokens), out);
    }
    for (std::uint32_t t = 0; t < facts_.document.tokens.size(); ++t) read_noun(TokenId(t), out);
  }

 private:
  // "in the loft"
  void read_noun(TokenId id, std::vector<PlaceTelling>& out) const {
    const Token& token = facts_.document[id];
    if (token.upos != Upos::noun || facts_.entities.entity_at(id).valid()) return;
    const std::string_view sort = sort_of_noun(facts_.document.lemma(token));
    if (sort.empty() || !(stands_behind(id, located) || is_part_located(id))) return;
    PlaceTelling telling{.place = {article_, token.span}, .name = std::string(facts_.document.lemma(token)), .sort = std::string(sort), .named = false};
    finish(std::move(telling), id, out);
  }

  // "on the floor of the loft"
  [[nodiscard]] bool is_part_located(TokenId id) const {
    static constexpr WordSet parts{{"floor", "corner", "middle", "back", "front", "door", "entrance", "edge", "roof", "side", "bottom", "foot", "doorway"}};
    const TokenId above = facts_.document[id].head;
    return stands_behind(id, sources) && above.valid() && parts.contains(facts_.document.lemma(facts_.document[above])) && stands_behind(above, located);
  }

  // "on the edge of Worcester"
  [[nodiscard]] bool is_at_edge(TokenId id) const {
    static constexpr WordSet edges{{"edge", "outskirt", "outskirts", "fringe", "mile", "kilometre", "kilometer", "north", "south", "east", "west"}};
    const TokenId above = facts_.document[id].head;
    return stands_behind(id, sources) && above.valid() && edges.contains(facts_.document.lemma(facts_.document[above]));
  }

  void finish(PlaceTelling telling, TokenId head, std::vector<PlaceTelling>& out) const {
    const Token& token = facts_.document[head];
    telling.sentence = {article_, token.sentence};
    telling.bare = !child(facts_.document, head, Relation::case_);
    telling.near = stands_behind(head, nearby) || is_at_edge(head);
    telling.caption = facts_.document.zone_of(facts_.article, token) == ingest::Zone::caption;
    climb(head, telling);
    std::sort(telling.participants.begin(), telling.participants.end());
    out.push_back(std::move(telling));
  }

  // Places, bodies that have a site, and names of no known sort behind a word of place: "a barn at Selworth".
  [[nodiscard]] bool names_place(const Mention& mention) const {
    if (mention.kind == mention::MentionKind::place || mention.kind == mention::MentionKind::organisation) return true;
    const std::string name = base::fold(mention.span.in(facts_.article.text));
    if (streets.contains(std::string_view(name).substr(name.rfind(' ') + 1))) return true;
    return mention.kind == mention::MentionKind::other && stands_behind(top_of(facts_.document, mention.tokens), sites);
  }

  [[nodiscard]] bool stands_behind(TokenId head, const auto& words) const {
    const auto preposition = child(facts_.document, head, Relation::case_);
    return preposition && words.contains(facts_.document.norm(facts_.document[*preposition]));
  }

  // Up to the happenings, over the nouns between.
  void climb(TokenId at, PlaceTelling& telling) const {
    const Document& document = facts_.document;
    telling.role = role_of(at);
    telling.from = stands_behind(at, origins);
    read_patient(at, telling);
    if (!telling.happenings.empty()) return;
    for (int steps = 0; steps < 6; ++steps) {
      const TokenId above = document[at].head;
      if (!above.valid() || !hangs(at)) return;
      at = above;
      const Token& token = document[at];
      if (token.upos == Upos::verb) {
        read_event(at, telling);
      } else if (const auto group = claim::class_of_noun(document.lemma(token)); !group.empty()) {
        telling.happenings.emplace_back(group);
        for (const Term term : scenes_.of_phrase(article_, at)) telling.participants.push_back(term);
        return;
      } else if (token.upos == Upos::noun && telling.happenings.empty()) {
        if (telling.venue.empty()) telling.venue = document.lemma(token);
        if (!telling.from) telling.role = role_of(at);
      } else if (const Term term = scenes_.at(article_, at); term != 0) {
        telling.participants.push_back(term);  // "the van, found at"
      }
    }
  }

  // "is at Hull Royal Infirmary", "is being treated in hospital in Hull": that is where she was taken.
  void read_patient(TokenId at, PlaceTelling& telling) const {
    static constexpr WordSet verbs{{"treat", "recover", "lie", "remain", "admit", "stay", "recuperate"}};
    const Document& document = facts_.document;
    TokenId place = at;
    if (telling.sort != "hospital") {
      if (universal(document[at].relation) == Relation::nmod && document[at].head.valid()) place = document[at].head;
      if (universal(document[at].relation) == Relation::obl && at.value > 1 && document.lemma(document.tokens[at.value - 2]) == "hospital") place = TokenId(at.value - 2);
      if (place == at || document.lemma(document[place]) != "hospital") return;
    }
    const bool copula = child(document, place, Relation::cop).has_value();
    const TokenId clause = copula ? place : document[place].head;
    if (!clause.valid() || (!copula && !verbs.contains(document.lemma(document[clause])))) return;
    const auto subject = child(document, clause, Relation::nsubj);
    if (!subject) return;
    if (const Term term = scenes_.at(article_, *subject); term != 0) telling.participants.push_back(term);
    telling.happenings.emplace_back("transport");
    telling.role = PlaceRole::goal;
    telling.stays = true;
  }

  [[nodiscard]] bool hangs(TokenId id) const {
    switch (universal(facts_.document[id].relation)) {
      case Relation::obl:
      case Relation::nmod:
      case Relation::obj:
      case Relation::appos:
      case Relation::advmod:
      case Relation::xcomp:
      case Relation::advcl:
      case Relation::acl: return true;
      default: return false;
    }
  }

  [[nodiscard]] PlaceRole role_of(TokenId head) const {
    if (stands_behind(head, goals)) return PlaceRole::goal;
    if (is_at_edge(head)) return PlaceRole::at;
    return stands_behind(head, sources) ? PlaceRole::source : PlaceRole::at;
  }

  void read_event(TokenId verb, PlaceTelling& telling) const {
    const Event* event = event_at_[verb.index()];
    if (event == nullptr) return;
    if (telling.event == nullptr) telling.event = event;
    std::string happening = claim::predicate_class(event->lemma, event->particle);
    const bool moves = telling.role != PlaceRole::source && carrying.contains(event->lemma) && telling.happenings.empty();
    if (moves) happening = "transport";
    if (!moves && telling.role != PlaceRole::source && arriving.contains(event->lemma)) happening = "arrive";
    for (const claim::Argument& argument : event->arguments) {
      if (argument.slot == claim::Slot::oblique) continue;
      const Document& document = facts_.document;
      if (document.lemma(document[argument.head]) == "knot") happening = "marry";  // that is tied
      if (const Term term = scenes_.at(article_, argument.head); term != 0) telling.participants.push_back(term);
    }
    if (lying.contains(event->lemma)) happening = "find";
    if (const std::string_view noun = happening_told_by_noun(*event); !noun.empty()) happening = noun;
    if (happening == "transport" || happening == "arrive") telling.role = PlaceRole::goal;
    telling.happenings.push_back(std::move(happening));
  }

  // "the meeting was held", "the crash happened", "will stand trial"
  [[nodiscard]] std::string_view happening_told_by_noun(const Event& event) const {
    static constexpr WordSet general{{"hold", "happen", "occur", "take", "stage", "stand", "begin", "start", "open", "convene", "sit", "come", "go"}};
    if (!general.contains(event.lemma)) return {};
    for (const claim::Argument& argument : event.arguments) {
      if (argument.slot == claim::Slot::oblique) continue;
      if (const std::string_view group = claim::class_of_noun(argument.lemma); !group.empty()) return group;
    }
    return {};
  }

  const ClauseScenes& scenes_;
  ArticleId article_;
  const ArticleFacts& facts_;
  std::vector<const Event*> event_at_;
};

}  // namespace

std::vector<PlaceTelling> read_places(const Story& story, const ClauseScenes& scenes) {
  std::vector<PlaceTelling> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) Reader(story, scenes, ArticleId(a)).read(out);
  return out;
}

bool is_wide(const PlaceTelling& telling) {
  const mention::WordFacts facts = mention::lookup(telling.name);
  if ((facts.has(mention::WordFlag::country) || facts.has(mention::WordFlag::region)) && facts.population == 0) return true;
  return telling.name.ends_with("shire") || telling.name.starts_with("county ") || telling.name.starts_with("co ") ||
         telling.sort == "county" || telling.sort == "island" || telling.sort == "valley" || telling.sort == "park" || telling.sort == "province" || telling.sort == "district";
}

bool has_words_of(std::string_view longer, std::string_view shorter) {
  while (!shorter.empty()) {
    const std::string_view word = shorter.substr(0, shorter.find(' '));
    const std::size_t at = longer.find(word);
    if (at == std::string_view::npos) return false;
    longer.remove_prefix(at + word.size());
    shorter.remove_prefix(std::min(word.size() + 1, shorter.size()));
  }
  return true;
}

}  // namespace tally::align

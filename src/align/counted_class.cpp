#include "align/counted_class.hpp"

#include <algorithm>
#include <array>

#include "language/word_set.hpp"

namespace tally::align {
namespace {

using language::WordSet;

struct Member {
  std::string_view word;
  std::string_view name;
};

constexpr auto members = std::to_array<Member>({
    {"ambulanceman", "paramedic"}, {"applicant", "candidate"}, {"aircraft", "plane"}, {"airliner", "plane"}, {"artefact", "object"},
    {"artifact", "object"}, {"attendance", "person"}, {"audience", "person"}, {"automobile", "car"}, {"bike", "bicycle"},
    {"boat", "vessel"}, {"bloom", "flower"}, {"branch", "shop"}, {"casket", "coffin"}, {"cinema", "theatre"},
    {"crowd", "person"}, {"customer", "customer"}, {"client", "customer"}, {"cop", "officer"}, {"death", "dead"},
    {"document", "document"}, {"dwelling", "home"}, {"employee", "worker"}, {"fan", "supporter"}, {"fatality", "dead"},
    {"firefighter", "firefighter"}, {"fireman", "firefighter"}, {"flat", "apartment"}, {"house", "home"}, {"image", "photograph"},
    {"individual", "person"}, {"item", "object"}, {"job", "post"}, {"kid", "child"}, {"letter", "letter"}, {"lorry", "truck"},
    {"mp", "member"}, {"outlet", "shop"}, {"paper", "paper"}, {"people", "person"}, {"photo", "photograph"}, {"picture", "photograph"},
    {"piece", "object"}, {"policeman", "officer"}, {"position", "post"}, {"property", "home"}, {"pupil", "student"},
    {"response", "reply"}, {"role", "post"}, {"redundancy", "post"}, {"round", "shot"}, {"serviceman", "soldier"}, {"ship", "vessel"}, {"spectator", "person"},
    {"staff", "worker"}, {"staffer", "worker"}, {"store", "shop"}, {"toll", "dead"}, {"tome", "book"}, {"track", "song"},
    {"troop", "soldier"}, {"tune", "song"}, {"volume", "book"}, {"win", "victory"}, {"workforce", "worker"}, {"youngster", "child"},
});

constexpr auto fates = std::to_array<Member>({
    {"dead", "dead"}, {"die", "dead"}, {"kill", "dead"}, {"perish", "dead"}, {"death", "dead"}, {"fatality", "dead"}, {"drown", "dead"},
    {"injure", "injured"}, {"injured", "injured"}, {"hurt", "injured"}, {"wound", "injured"}, {"wounded", "injured"}, {"injury", "injured"},
    {"missing", "missing"}, {"arrest", "arrest"}, {"detain", "arrest"}, {"evacuate", "evacuated"},
});

template <std::size_t N>
std::string_view find(const std::array<Member, N>& table, std::string_view word) {
  const auto it = std::find_if(table.begin(), table.end(), [&](const Member& member) { return member.word == word; });
  return it == table.end() ? std::string_view() : it->name;
}

}  // namespace

std::string_view counted_class(std::string_view lemma) {
  const std::string_view name = find(members, lemma);
  return name.empty() ? lemma : name;
}

std::string_view fate_of(std::string_view lemma) { return find(fates, lemma); }

bool counts_people(std::string_view counted) {
  static constexpr WordSet words{{"person", "student", "patient", "resident", "victim", "guest", "fan", "crew", "guard", "pilot", "nurse", "refugee",
                                  "migrant", "tourist", "child", "man", "woman", "boy", "girl", "recruit", "delegate", "candidate", "adult", "opponent",
                                  "participant", "volunteer", "entrant", "applicant", "attendee", "soldier", "relative", "household"}};
  static constexpr WordSet things{{"computer", "paper", "letter", "shelter", "number", "order", "centre", "center", "quarter", "corner", "chapter", "door",
                                   "floor", "error", "tower", "container", "helicopter", "acre", "metre", "tree", "fee", "committee", "plant", "grant",
                                   "restaurant", "winter", "summer", "trailer", "tanker", "carrier", "cluster", "poster", "river", "answer", "offer",
                                   "motor", "tractor", "monitor", "sensor", "counter", "boiler", "quarter", "water", "fire-eater"}};
  constexpr auto endings = std::to_array<std::string_view>({"er", "or", "ist", "ian", "man", "woman", "ee", "ant"});
  if (words.contains(counted) || !fate_of(counted).empty()) return true;
  if (things.contains(counted)) return false;
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return counted.size() > ending.size() + 3 && counted.ends_with(ending); });
}

bool grows_with_time(std::string_view counted) {
  static constexpr WordSet words{{"person", "dead", "injured", "missing", "home", "case", "victim", "arrest", "resident", "patient", "firefighter",
                                  "child", "man", "woman", "survivor", "passenger", "building", "signature", "complaint", "flight", "vote",
                                  "evacuee", "casualty", "body", "tree", "vehicle", "car", "school", "business", "household", "family", "animal", "town", "village", "point", "match", "game", "win", "victory", "infection", "dose", "goal"}};
  return counts_people(counted) || words.contains(counted);
}

}  // namespace tally::align

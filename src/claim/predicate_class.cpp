#include "claim/predicate_class.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace tally::claim {
namespace {

struct Member {
  std::string_view verb;  // with its particle
  std::string_view group;
};

// Sorted by verb; the first verb of each group names it and is not listed.
constexpr auto members = std::to_array<Member>({
    {"acquire", "buy"}, {"apprehend", "arrest"}, {"assault", "attack"}, {"beat", "defeat"}, {"bring up", "raise"},
    {"capture", "catch"}, {"carry off", "win"}, {"claim", "win"}, {"clinch", "win"}, {"collect", "win"},
    {"come down", "collapse"}, {"commence", "begin"}, {"compose", "write"}, {"construct", "build"},
    {"detain", "arrest"}, {"discover", "find"}, {"earn", "win"}, {"erect", "build"}, {"fall in", "collapse"},
    {"found", "establish"}, {"get", "win"}, {"give way", "collapse"}, {"grab", "win"}, {"gun down", "shoot"},
    {"head", "lead"}, {"head up", "lead"}, {"hurt", "injure"}, {"initiate", "begin"}, {"introduce", "propose"},
    {"kick off", "begin"}, {"launch", "begin"}, {"murder", "kill"}, {"net", "score"}, {"notch", "score"},
    {"overcome", "defeat"}, {"pen", "write"}, {"perish", "die"}, {"pick up", "win"}, {"preside", "lead"},
    {"purchase", "buy"}, {"put forward", "propose"}, {"receive", "win"}, {"recover", "find"}, {"rescue", "save"},
    {"scoop", "win"}, {"secure", "win"}, {"set off", "begin"}, {"set up", "establish"}, {"slay", "kill"},
    {"slot", "score"}, {"snap up", "buy"}, {"stage", "hold"}, {"start", "begin"}, {"succeed", "replace"},
    {"table", "propose"}, {"take", "win"}, {"take home", "win"}, {"take over", "buy"}, {"unearth", "find"},
    {"wed", "marry"}, {"wound", "injure"},
});
static_assert(std::is_sorted(members.begin(), members.end(), [](const Member& a, const Member& b) { return a.verb < b.verb; }));

constexpr auto nouns = std::to_array<Member>({
    {"accident", "crash"}, {"arrest", "arrest"}, {"birth", "bear"}, {"blast", "explode"}, {"blaze", "fire"},
    {"burial", "bury"}, {"ceremony", "ceremony"}, {"collapse", "collapse"}, {"collision", "crash"},
    {"concert", "concert"}, {"crash", "crash"}, {"death", "die"}, {"derailment", "derail"}, {"explosion", "explode"},
    {"fire", "fire"}, {"funeral", "bury"}, {"inquest", "inquest"}, {"leak", "leak"}, {"marriage", "marry"},
    {"match", "match"}, {"meeting", "meet"}, {"murder", "kill"}, {"robbery", "rob"}, {"shooting", "shoot"},
    {"stabbing", "stab"}, {"trial", "trial"}, {"wedding", "marry"},
});
static_assert(std::is_sorted(nouns.begin(), nouns.end(), [](const Member& a, const Member& b) { return a.verb < b.verb; }));

template <std::size_t N>
std::string_view group_of(const std::array<Member, N>& table, std::string_view word) {
  const auto found = std::lower_bound(table.begin(), table.end(), word, [](const Member& m, std::string_view w) { return m.verb < w; });
  return found != table.end() && found->verb == word ? found->group : std::string_view();
}

}  // namespace

std::string predicate_class(std::string_view lemma, std::string_view particle) {
  std::string verb(lemma);
  if (!particle.empty()) verb.append(" ").append(particle);
  const std::string_view group = group_of(members, verb);
  return group.empty() ? verb : std::string(group);
}

std::string_view class_of_noun(std::string_view lemma) { return group_of(nouns, lemma); }

}  // namespace tally::claim

#include "rule/post_groups.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tally::rule {
namespace {

// Whom posts of a kind go together with: those of one kind exclude each other, and of two kinds what excludes() says.
enum class Kind {
  officer,   // of a club, a board, a union or a party: unpaid, beside whatever else one does
  employee,  // of a firm or an institution
  profession,  // what an employee has learned, and what somebody in public office may have been before
  state,     // in public office or service
};

struct Row {
  std::string_view noun;   // one word or two
  std::string_view group;
  Kind kind;
};

constexpr auto table = std::to_array<Row>({
    {"general secretary", "general secretary", Kind::employee}, {"national secretary", "general secretary", Kind::employee},
    {"regional secretary", "regional secretary", Kind::employee}, {"branch secretary", "branch secretary", Kind::officer},
    {"club secretary", "secretary", Kind::officer},
    {"chair", "chair", Kind::officer},              {"convener", "chair", Kind::officer},       {"convenor", "chair", Kind::officer},
    {"president", "president", Kind::officer},      {"treasurer", "treasurer", Kind::officer},  {"trustee", "trustee", Kind::officer},
    {"shop steward", "shop steward", Kind::officer},

    {"chief executive", "chief executive", Kind::employee}, {"managing director", "chief executive", Kind::employee},
    {"financial officer", "finance", Kind::employee}, {"finance director", "finance", Kind::employee},
    {"finance chief", "finance", Kind::employee},   {"medical officer", "doctor", Kind::employee},
    {"education officer", "education officer", Kind::employee}, {"national officer", "national officer", Kind::employee},
    {"regional officer", "organiser", Kind::employee}, {"organiser", "organiser", Kind::employee},
    {"principal", "head teacher", Kind::employee},  {"headteacher", "head teacher", Kind::employee},
    {"registrar", "registrar", Kind::employee},     {"bursar", "bursar", Kind::employee},       {"dean", "dean", Kind::employee},
    {"editor", "editor", Kind::employee},           {"curator", "curator", Kind::profession},     {"keeper", "curator", Kind::employee},
    {"librarian", "librarian", Kind::profession},     {"archivist", "archivist", Kind::profession},
    {"chaplain", "cleric", Kind::profession},         {"vicar", "cleric", Kind::profession},        {"priest", "cleric", Kind::profession},
    {"pastor", "cleric", Kind::profession},           {"rabbi", "rabbi", Kind::profession},         {"imam", "imam", Kind::profession},
    {"bishop", "bishop", Kind::employee},           {"archbishop", "archbishop", Kind::employee},
    {"stage manager", "stage manager", Kind::employee}, {"conductor", "conductor", Kind::employee},
    {"organist", "organist", Kind::employee},       {"choreographer", "choreographer", Kind::employee},
    {"payroll manager", "payroll manager", Kind::employee}, {"production manager", "production manager", Kind::employee},
    {"operations manager", "operations", Kind::employee}, {"operations director", "operations", Kind::employee},
    {"general manager", "manager", Kind::employee}, {"economist", "economist", Kind::profession},
    {"receptionist", "receptionist", Kind::employee}, {"caretaker", "caretaker", Kind::employee},
    {"cleaner", "cleaner", Kind::employee},         {"cook", "cook", Kind::employee},           {"chef", "cook", Kind::profession},
    {"nurse", "nurse", Kind::profession},             {"matron", "nurse", Kind::profession},        {"midwife", "midwife", Kind::profession},
    {"paramedic", "paramedic", Kind::profession},     {"pharmacist", "pharmacist", Kind::profession},
    {"physiotherapist", "physiotherapist", Kind::profession}, {"radiographer", "radiographer", Kind::profession},
    {"solicitor", "lawyer", Kind::profession},        {"lawyer", "lawyer", Kind::profession},
    {"security guard", "guard", Kind::employee},    {"bookkeeper", "bookkeeper", Kind::employee},
    {"accountant", "accountant", Kind::profession},   {"referee", "referee", Kind::employee},     {"umpire", "umpire", Kind::employee},
    {"groundsman", "groundsman", Kind::employee},   {"physio", "physiotherapist", Kind::profession},
    {"coxswain", "coxswain", Kind::employee},       {"harbour master", "harbour master", Kind::employee},
    {"harbourmaster", "harbour master", Kind::employee}, {"purser", "purser", Kind::employee},
    {"chief engineer", "engineering", Kind::employee}, {"club captain", "captain", Kind::employee}, {"team captain", "captain", Kind::employee},
    {"communications officer", "communications", Kind::employee}, {"press officer", "communications", Kind::employee},
    {"safety officer", "safety", Kind::employee},   {"ecologist", "ecologist", Kind::profession},
    {"goalkeeping coach", "coach", Kind::employee}, {"stationmaster", "stationmaster", Kind::employee}, {"signaller", "signaller", Kind::employee},
    {"train driver", "train driver", Kind::employee}, {"lifeguard", "lifeguard", Kind::employee},

    {"prime minister", "prime minister", Kind::state}, {"premier", "prime minister", Kind::state},
    {"minister", "minister", Kind::state},          {"secretary of state", "minister", Kind::state},
    {"chancellor", "chancellor", Kind::state},      {"whip", "whip", Kind::state},
    {"governor", "governor", Kind::state},          {"mayor", "mayor", Kind::state},            {"provost", "mayor", Kind::state},
    {"state mp", "member of parliament", Kind::state}, {"mp", "member of parliament", Kind::state},
    {"senator", "senator", Kind::state},            {"congresswoman", "member of congress", Kind::state},
    {"county councillor", "county councillor", Kind::state}, {"ward councillor", "councillor", Kind::state},
    {"city councillor", "councillor", Kind::state}, {"ambassador", "ambassador", Kind::state},
    {"high commissioner", "ambassador", Kind::state}, {"special envoy", "envoy", Kind::state},  {"consul", "consul", Kind::state},
    {"coroner", "coroner", Kind::state},            {"medical examiner", "coroner", Kind::state}, {"pathologist", "pathologist", Kind::state},
    {"judge", "judge", Kind::state},                {"magistrate", "judge", Kind::state},       {"recorder", "judge", Kind::state},
    {"prosecutor", "prosecutor", Kind::state},
    {"public defender", "public defender", Kind::state}, {"deputy sheriff", "deputy sheriff", Kind::state},
    {"sheriff", "sheriff", Kind::state},            {"police chief", "police chief", Kind::state},
    {"chief constable", "police chief", Kind::state}, {"fire chief", "fire chief", Kind::state}, {"fire officer", "fire chief", Kind::state},
    {"fire marshal", "fire marshal", Kind::state},  {"emergency manager", "emergency manager", Kind::state},
    {"tax collector", "tax collector", Kind::state}, {"district collector", "district collector", Kind::state},
    {"commander", "commander", Kind::state},        {"auditor general", "auditor general", Kind::state},
    {"ombudsman", "ombudsman", Kind::state},        {"town clerk", "town clerk", Kind::state},
    {"county judge", "county judge", Kind::state},  {"attorneygeneral", "attorney general", Kind::state},
});

// Groups of one kind of which somebody may be both: a minister sits in parliament.
using Pair = std::pair<std::string_view, std::string_view>;
constexpr auto together = std::to_array<Pair>({
    {"chair", "trustee"},           {"treasurer", "trustee"},              {"president", "trustee"},
    {"minister", "member of parliament"}, {"minister", "senator"},         {"whip", "member of parliament"},
    {"prime minister", "member of parliament"}, {"chancellor", "member of parliament"}, {"chancellor", "minister"},
    {"prime minister", "minister"}, {"mayor", "councillor"},               {"mayor", "county councillor"},
    {"police chief", "commander"},  {"fire chief", "commander"},           {"editor", "chief executive"},
    {"doctor", "pathologist"},      {"economist", "chief executive"},      {"head teacher", "chief executive"},
    {"dean", "cleric"},             {"conductor", "organist"},             {"curator", "archivist"},
    {"curator", "librarian"},       {"archivist", "librarian"},            {"fire chief", "fire marshal"},
    {"chief executive", "operations"}, {"manager", "operations"},          {"manager", "production manager"},
    {"manager", "chief executive"}, {"manager", "finance"},                {"registrar", "doctor"},
    {"lawyer", "prosecutor"},        {"lawyer", "public defender"},           {"lawyer", "attorney general"},
    {"prosecutor", "attorney general"},
    {"doctor", "medical"},           {"nurse", "nursing"},                   {"lawyer", "legal"},
    {"editor", "editorial"},         {"dean", "research"},                   {"economist", "research"},
    {"bursar", "finance"},           {"librarian", "information"},           {"economist", "strategy"},
    {"curator", "research"},         {"archivist", "information"},           {"guard", "security"},
    {"judge", "magistrate"},        {"judge", "county judge"},             {"commander", "governor"},
    {"nurse", "midwife"},           {"physiotherapist", "nurse"},          {"minister", "mayor"},
    {"accountant", "finance"},      {"accountant", "chief executive"},     {"lawyer", "chief executive"},
    {"cleric", "bishop"},           {"general secretary", "chief executive"}, {"national officer", "organiser"},
    {"dean", "doctor"},             {"registrar", "chief executive"},      {"referee", "umpire"},
    {"nurse", "doctor"},            {"lawyer", "general secretary"},       {"member of parliament", "member of congress"},
});

// The row of the longest noun that the title ends with.
const Row* find(std::string_view title) {
  const Row* longest = nullptr;
  for (const Row& row : table) {
    if (!title.ends_with(row.noun)) continue;
    if (title.size() > row.noun.size() && title[title.size() - row.noun.size() - 1] != ' ') continue;
    if (longest == nullptr || row.noun.size() > longest->noun.size()) longest = &row;
  }
  return longest;
}

// What a club's officer does for a living is another matter, unless it is for the club; so is what a minister has learned.
bool excludes(Kind a, Kind b, bool one_body) {
  const bool besides = (a == Kind::profession && b == Kind::state) || (a == Kind::state && b == Kind::profession);
  return one_body || a == b || (a != Kind::officer && b != Kind::officer && !besides);
}

struct Group {
  std::string_view name;  // empty for no known post
  Kind kind = Kind::employee;
};

// "treasurer" of "treasurer of the trust"
std::string_view before_complement(std::string_view phrase) {
  return phrase.substr(0, std::min(phrase.find(" of "), phrase.find(" for ")));
}

Group group_of(const Post& post) {
  if (const Row* row = find(post.phrase)) return {row->group, row->kind};
  if (const Row* row = find(before_complement(post.phrase))) return {row->group, row->kind};
  if (post.function.empty() || !post.rank.empty()) return {};
  return {post.function.front(), Kind::employee};
}

}  // namespace

bool are_two_posts(const Post& a, const Post& b, bool one_body) {
  const Group left = group_of(a), right = group_of(b);
  if (left.name.empty() || right.name.empty() || left.name == right.name || !excludes(left.kind, right.kind, one_body)) return false;
  return std::ranges::find(together, Pair(left.name, right.name)) == together.end() &&
         std::ranges::find(together, Pair(right.name, left.name)) == together.end();
}

}  // namespace tally::rule

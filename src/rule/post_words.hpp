#pragma once
// The words that posts are compared by: general English, curated. See post.hpp for what is made of them.

#include <array>
#include <string_view>
#include <utility>

namespace tally::rule::words {

using Pair = std::pair<std::string_view, std::string_view>;

// Short forms and gendered forms, written out. Phrases come before the words they are made of.
inline constexpr auto spelled_out = std::to_array<Pair>({
    {"ceo", "chief executive"},
    {"cfo", "chief financial officer"},
    {"coo", "chief operating officer"},
    {"cto", "chief technology officer"},
    {"cio", "chief information officer"},
    {"ciso", "chief information security officer"},
    {"cmo", "chief medical officer"},
    {"md", "managing director"},
    {"vp", "vice president"},
    {"pm", "prime minister"},
    {"gp", "family doctor"},
    {"general practitioner", "family doctor"},
    {"nurse practitioner", "nurse"},
    {"physician", "doctor"},
    {"chief executive officer", "chief executive"},
    {"chairman", "chair"},
    {"chairwoman", "chair"},
    {"chairperson", "chair"},
    {"spokesman", "spokesperson"},
    {"spokeswoman", "spokesperson"},
    {"congressman", "representative"},
    {"congresswoman", "representative"},
    {"headmaster", "headteacher"},
    {"headmistress", "headteacher"},
    {"head teacher", "headteacher"},
    {"councilman", "councillor"},
    {"councilwoman", "councillor"},
    {"policeman", "police officer"},
    {"policewoman", "police officer"},
    {"actress", "actor"},
    {"adviser", "advisor"},
    {"organizer", "organiser"},
    {"tsar", "czar"},
    {"vice chancellor", "vicechancellor"},
    {"secretary of state for", "secretary"},
    {"skipper", "captain"},
    {"district attorney", "prosecutor"},
    {"attorney general", "attorneygeneral"},
    {"attorney", "lawyer"},
    {"solicitor", "lawyer"},
    {"barrister", "lawyer"},
    {"counsel", "lawyer"},
    {"secretary of state", "secretary"},
    {"cabinet member", "cabinetmember"},
});

inline constexpr auto ordinals = std::to_array<std::string_view>(
    {"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"});
// Posts that are numbered by rank.
inline constexpr auto numbered_posts = std::to_array<std::string_view>(
    {"officer", "secretary", "lieutenant", "mate", "engineer", "assistant", "minister", "violin", "row"});
// Of these, the posts of which one ship, aircraft or orchestra has a first, a second and so on.
inline constexpr auto numbered_crew = std::to_array<std::string_view>({"engineer", "lieutenant", "mate", "officer", "violin"});

// Posts whose holders are many or whose words say what somebody does rather than which post is held: no two of
// them contradict each other.
inline constexpr auto occupations = std::to_array<std::string_view>(
    {"accountant", "actor", "actuary", "advisor", "aide", "analyst", "archaeologist", "architect", "archivist",
     "artist", "author", "aviator", "barista", "barrister", "biologist", "boilermaker", "breeder",
     "cabinetmaker", "caterer", "censor", "champion", "chemist", "chiropractor", "coastguard", "colourist",
     "columnist", "composer", "compositor", "confectioner", "consultant", "copywriter", "correspondent",
     "councillor", "counsel", "dealer", "defender", "delegate", "designer", "detective", "developer",
     "dispatcher", "doctor", "draughtsman", "ecologist", "economist", "embalmer", "engineer", "engraver",
     "epidemiologist", "expert", "farmer", "farrier", "ferryman", "firefighter", "forecaster", "founder",
     "geologist", "glassblower", "goalkeeper", "goldsmith", "grower", "guard", "gunsmith", "handler",
     "handyman", "haulier", "historian", "hydrologist", "hygienist", "investigator", "ironworker", "journalist",
     "landlady", "landlord", "landowner", "landscaper", "lawmaker", "lawyer", "lecturer", "legislator",
     "luthier", "magnate", "masseur", "member", "metalworker", "midfielder", "mp", "musician", "navigator",
     "neonatologist", "novelist", "nurse", "official", "operator", "orderly", "owner", "paediatrician",
     "paramedic", "parliamentarian", "partner", "pathologist", "patrolman", "pediatrician", "pharmacologist",
     "photographer", "physician", "physicist", "pilot", "planner", "planter", "playwright", "poet",
     "politician", "practitioner", "presenter", "printer", "producer", "programmer", "projectionist",
     "psychologist", "quarryman", "radiotherapist", "reporter", "representative", "researcher", "restaurateur",
     "restorer", "salesperson", "scientist", "sculptor", "senator", "shareholder", "shearer", "shipwright",
     "silversmith", "singer", "smallholder", "soldier", "solicitor", "speaker", "specialist", "stallholder",
     "steelworker", "steeplejack", "stenographer", "stevedore", "stockman", "strategist", "striker", "stylist",
     "surgeon", "surveyor", "teacher", "technician", "technologist", "tenant", "toolmaker", "trader",
     "trombonist", "trustee", "upholsterer", "vet", "vinedresser", "viticulturist", "volcanologist",
     "watchmaker", "wheelwright", "wholesaler", "winemaker", "winger", "woodcutter", "writer"});

// What directors, chiefs and officers are in charge of, each function by one word.
inline constexpr auto functions = std::to_array<Pair>({
    {"admissions", "admissions"}, {"audit", "audit"},                   {"catering", "catering"},
    {"commercial", "commercial"}, {"communications", "communications"}, {"compliance", "compliance"},
    {"creative", "creative"},     {"delivery", "delivery"},             {"digital", "digital"},
    {"editorial", "editorial"},   {"engineering", "engineering"},       {"estates", "property"},
    {"facilities", "property"},   {"fundraising", "fundraising"},       {"finance", "finance"},
    {"financial", "finance"},     {"football", "sporting"},             {"hr", "people"},
    {"human", "people"},          {"information", "information"},       {"investment", "investment"},
    {"legal", "legal"},           {"logistics", "logistics"},           {"maintenance", "maintenance"},
    {"marketing", "marketing"},   {"media", "communications"},          {"payroll", "payroll"},
    {"medical", "medical"},       {"nursing", "nursing"},               {"operating", "operations"},
    {"operations", "operations"}, {"people", "people"},                 {"personnel", "people"},
    {"press", "communications"},  {"procurement", "procurement"},       {"product", "product"},
    {"production", "production"}, {"property", "property"},             {"safety", "safety"},
    {"research", "research"},     {"revenue", "sales"},                 {"risk", "risk"},
    {"sales", "sales"},           {"science", "research"},              {"scientific", "research"},
    {"security", "security"},     {"sporting", "sporting"},             {"strategy", "strategy"},
    {"technical", "technology"},  {"technology", "technology"},         {"trading", "trading"},
    {"training", "training"},     {"visitor", "visitors"},
});

// Trades of which somebody follows one: a nurse is no doctor.
inline constexpr auto trades = std::to_array<std::string_view>({"doctor", "midwife", "nurse", "paramedic", "pharmacist"});

// Posts that come below the one at the top, so that who leads a body hardly has them.
inline constexpr auto lesser = std::to_array<std::string_view>(
    {"cashier", "caretaker", "cleaner", "clerk", "receptionist", "spokesperson", "treasurer", "waiter"});

// Places on the field, of which a player has one.
inline constexpr auto positions = std::to_array<std::string_view>({"defender", "flanker", "fullback", "goalkeeper", "hooker", "midfielder", "pitcher", "prop", "quarterback", "striker", "winger"});

// Officers of one club or board, who are seldom one person.
inline constexpr auto officers = std::to_array<std::string_view>(
    {"captain", "chair", "clerk", "coach", "president", "secretary", "treasurer"});

// Posts at the top of a body, of which it has one holder each: two of them for one person at one body conflict.
inline constexpr auto tops = std::to_array<std::string_view>(
    {"chair", "chief executive", "headteacher", "manager", "mayor", "president", "principal", "rector",
     "vicechancellor"});

// Offices of state, of which somebody has one.
inline constexpr auto offices = std::to_array<std::string_view>({"governor", "mayor", "president", "prime minister"});

// Those on a bridge or flight deck who are not the captain.
inline constexpr auto mates = std::to_array<std::string_view>(
    {"bosun", "chief engineer", "chief mate", "copilot", "first mate", "first officer", "second officer"});

inline constexpr auto loose_heads = std::to_array<std::string_view>({"boss", "chief", "executive", "head", "lead", "leader"});
inline constexpr auto ranks = std::to_array<std::string_view>(
    {"assistant", "associate", "deputy", "junior", "lieutenant", "shadow", "under", "vice"});
// Words that say nothing about which post it is.
inline constexpr auto fillers = std::to_array<std::string_view>(
    {"a", "affairs", "an", "and", "at", "club", "company", "current", "for", "group", "in", "its", "long-serving", "new", "of",
     "outgoing", "own", "present", "senior", "the", "their", "top", "first", "team", "side", "&"});

// Posts of which the body says whose they are; an actor or an expert has one only by the way.
inline constexpr auto posts_of_bodies = std::to_array<std::string_view>(
    {"analyst", "archaeologist", "captain", "chair", "chief executive", "coach", "commissioner", "dean", "defender", "detective",
     "director", "editor", "goalkeeper", "governor", "headteacher", "inspector", "investigator", "lawyer", "lecturer", "manager",
     "mayor", "midfielder", "mp", "officer", "president", "principal", "professor", "rector", "representative", "researcher",
     "secretary", "senator", "sergeant", "spokesperson", "striker", "superintendent", "treasurer", "vicechancellor", "winger"});

}  // namespace tally::rule::words

#include "mention/role_lexicon.hpp"

#include <algorithm>
#include <array>

namespace tally::mention {
namespace {

// Sorted, so that looking a word up is a binary search.
constexpr auto posts = std::to_array<std::string_view>({
    "abbess", "abbot", "accountant", "actor", "actress", "administrator", "admiral", "adviser", "advisor",
    "agent", "aide", "ambassador", "analyst", "anchor", "apprentice", "archaeologist", "archbishop",
    "archdeacon", "archeologist", "architect", "archivist", "assessor", "assistant", "astronomer",
    "attendant", "attorney", "attorney-general", "auditor", "author", "bailiff", "baker", "banker",
    "barber", "barmaid", "barman", "barrister", "bartender", "batsman", "beekeeper", "binman",
    "biochemist", "biologist", "bishop", "blacksmith", "bookseller", "boss", "botanist", "bouncer",
    "bowler", "bricklayer", "brigadier", "broker", "builder", "bursar", "butcher", "butler", "cameraman",
    "captain", "cardinal", "carer", "caretaker", "carpenter", "cashier", "ceo", "cfo", "chair",
    "chairman", "chairperson", "chairwoman", "champion", "chancellor", "chaplain", "chef", "chemist",
    "chief", "childminder", "choreographer", "cio", "ciso", "cleaner", "clerk", "cmo", "co-chair",
    "co-founder", "co-ordinator", "co-owner", "coach", "cobbler", "collector", "colonel", "columnist",
    "commandant", "commander", "commissioner", "composer", "comptroller", "comptroller-general",
    "concertmaster", "conductor", "congressman", "congresswoman", "conservator", "constable", "consul",
    "consultant", "controller", "convener", "convenor", "coo", "cook", "coordinator", "copilot",
    "coroner", "correspondent", "councillor", "councilman", "councilmember", "councilwoman", "counsel",
    "counsellor", "courier", "coxswain", "cto", "curator", "czar", "dean", "defender", "delegate",
    "dentist", "deputy", "designer", "detective", "developer", "dietitian", "director",
    "director-general", "docker", "doctor", "doorman", "dressmaker", "driver", "ecologist", "economist",
    "editor", "electrician", "engineer", "envoy", "epidemiologist", "examiner", "executive", "farmer",
    "firefighter", "fisherman", "fishmonger", "flanker", "florist", "footballer", "foreman", "forester",
    "founder", "fullback", "gamekeeper", "gardener", "general", "geologist", "glazier", "goalkeeper",
    "golfer", "governor", "governor-general", "gp", "greengrocer", "guard", "hairdresser",
    "harbourmaster", "head", "headmaster", "headmistress", "headteacher", "headwaiter", "historian",
    "hooker", "hotelier", "hydrologist", "imam", "impresario", "inspector", "instructor", "interpreter",
    "investigator", "jeweller", "jockey", "joiner", "journalist", "judge", "kc", "keeper", "landlord",
    "lawmaker", "lawyer", "lead", "leader", "lecturer", "legislator", "librarian", "lieutenant",
    "lifeguard", "locksmith", "magistrate", "magnate", "major", "manager", "marshal", "master", "mate",
    "mathematician", "mayor", "md", "mechanic", "mediator", "medic", "mep", "meteorologist", "midfielder",
    "midwife", "miner", "minister", "moderator", "mp", "msp", "musician", "nanny", "negotiator",
    "newsagent", "novelist", "nurse", "officer", "official", "ombudsman", "operator", "optician",
    "organiser", "organizer", "owner", "paediatrician", "palaeontologist", "paleontologist", "paramedic",
    "partner", "pastor", "pathologist", "pediatrician", "pharmacist", "photographer", "physician",
    "physicist", "physiotherapist", "pilot", "pitcher", "planner", "plasterer", "player", "player-coach",
    "playwright", "plumber", "poet", "postman", "postmaster", "postwoman", "practitioner", "premier",
    "president", "priest", "primate", "principal", "prior", "producer", "professor", "programmer", "prop",
    "proprietor", "prosecutor", "provost", "psychiatrist", "psychologist", "psychotherapist", "publican",
    "qc", "quarterback", "quartermaster", "rabbi", "radiographer", "ranger", "realtor", "receptionist",
    "rector", "referee", "registrar", "reporter", "representative", "researcher", "roofer", "sailor",
    "salesman", "saleswoman", "scaffolder", "schoolteacher", "scientist", "sculptor", "secretary",
    "secretary-general", "seismologist", "senator", "sergeant", "shareholder", "shepherd", "sheriff",
    "shoemaker", "shopkeeper", "singer", "skipper", "soldier", "solicitor", "solicitor-general",
    "sommelier", "speaker", "spokesman", "spokesperson", "spokeswoman", "stationmaster", "statistician",
    "steward", "stockbroker", "stonemason", "strategist", "striker", "superintendent", "supervisor",
    "surgeon", "surveyor", "tailor", "teacher", "technician", "tenant", "thatcher", "trader", "trainee",
    "trainer", "translator", "trawlerman", "treasurer", "trucker", "trustee", "tsar", "tutor", "umpire",
    "under-secretary", "undersecretary", "undertaker", "vet", "veterinarian", "vicar", "vice-captain",
    "vice-chair", "vice-chairman", "vice-chancellor", "vice-president", "virologist", "volcanologist",
    "vp", "waiter", "waitress", "warden", "welder", "whip", "winger", "worker", "writer", "zoologist",
});

constexpr auto modifiers = std::to_array<std::string_view>({
    "account", "accounts", "adult", "advisory", "affairs", "agricultural", "agriculture", "aid", "air",
    "aircraft", "allocation", "amateur", "ambulance", "army", "artistic", "arts", "assistant", "associate",
    "at-large", "attorney", "ballet", "bank", "banking", "board", "borough", "branch", "brand", "budget",
    "bus", "business", "cabinet", "campaign", "care", "case", "cathedral", "chapel", "chief",
    "chief-of-staff", "children", "church", "city", "civil", "clinical", "club", "commercial", "committee",
    "communication", "communications", "community", "company", "compliance", "congressional", "constituency",
    "construction", "consumer", "content", "corporate", "council", "counter-terrorism", "county", "court",
    "creative", "crime", "criminal", "crown", "culture", "customer", "cyber", "data", "defence", "defense",
    "delivery", "deputy", "design", "detective", "development", "digital", "diplomatic", "director",
    "discovery", "district", "diversity", "division", "divisional", "duty", "economic", "economics", "editor",
    "editorial", "education", "elective", "emergency", "energy", "engineering", "environment",
    "environmental", "equality", "ethics", "events", "exchequer", "executive", "external", "factory",
    "family", "fashion", "features", "festival", "field", "film", "finance", "financial", "fire", "first",
    "fleet", "flight", "flood", "food", "foreign", "forensic", "founding", "front-bench", "frontbench",
    "fundraising", "gallery", "general", "global", "government", "group", "head", "health", "heritage",
    "high", "higher", "home", "honorary", "hospital", "housing", "human", "immigration", "incident",
    "industrial", "industry", "information", "infrastructure", "innovation", "intelligence", "international",
    "investment", "investor", "it", "joint", "junior", "justice", "labor", "labour", "lady", "land", "law",
    "lead", "league", "learning", "legal", "library", "lieutenant", "literary", "local", "logistics", "lord",
    "lorry", "main", "maintenance", "major", "managing", "marine", "maritime", "market", "marketing", "match",
    "media", "medical", "member", "mental", "military", "ministerial", "mission", "monastery", "monetary",
    "money", "museum", "music", "national", "nationwide", "naval", "net", "network", "news", "non-exec",
    "non-executive", "nuclear", "nursing", "opera", "operating", "operational", "operations", "opposition",
    "orchestra", "parish", "parliamentary", "party", "payroll", "people", "performance", "permanent",
    "personnel", "petty", "picture", "pilot", "planning", "plant", "police", "policy", "political",
    "presidential", "presiding", "press", "prevention", "primary", "prime", "principal", "prison", "private",
    "procurement", "product", "production", "professional", "program", "programme", "project", "property",
    "prosecution", "protection", "public", "quality", "rail", "railway", "records", "recovery", "recruitment",
    "regional", "regulatory", "relations", "research", "resources", "retail", "returning", "risk", "road",
    "royal", "running", "rural", "safety", "sales", "school", "science", "scientific", "second", "security",
    "senior", "service", "services", "shadow", "shift", "site", "social", "society", "software", "space",
    "special", "specialist", "sport", "sporting", "sports", "squad", "staff", "standards", "state", "station",
    "stock", "store", "strategic", "strategy", "student", "sub", "supply", "support", "surgical",
    "sustainability", "systems", "tax", "taxi", "team", "technical", "technology", "theatre", "ticketing",
    "tourism", "town", "trade", "trading", "traffic", "training", "transformation", "transport",
    "transportation", "travel", "treasury", "truck", "trust", "under", "union", "unit", "university",
    "vaccine", "vice", "vice-presidential", "village", "volunteer", "ward", "watch", "water", "weather",
    "welfare", "west", "wildlife", "women", "women's", "workforce", "works", "world", "youth",
});

constexpr auto former_words = std::to_array<std::string_view>({
    "deposed", "disgraced", "erstwhile", "ex", "ex-", "former", "late", "one-time", "onetime", "ousted",
    "past", "previous", "retired", "sacked", "then",
});
constexpr auto incoming_words = std::to_array<std::string_view>({
    "-elect", "designate", "elect", "future", "incoming", "newly-appointed", "newly-elected", "next",
    "prospective",
});
constexpr auto acting_words = std::to_array<std::string_view>({
    "acting", "caretaker", "interim", "provisional", "stand-in", "temporary",
});

static_assert(std::is_sorted(posts.begin(), posts.end()));
static_assert(std::is_sorted(modifiers.begin(), modifiers.end()));

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace

bool is_post_noun(std::string_view lemma) { return contains(posts, lemma); }

bool is_title_modifier(std::string_view norm) { return contains(modifiers, norm); }

TenureWord tenure_word(std::string_view norm) {
  if (contains(former_words, norm)) return TenureWord::former;
  if (contains(incoming_words, norm)) return TenureWord::incoming;
  return contains(acting_words, norm) ? TenureWord::acting : TenureWord::none;
}

}  // namespace tally::mention

#include "mention/role_lexicon.hpp"

#include <algorithm>
#include <array>

namespace tally::mention {
namespace {

// Sorted, so that looking a word up is a binary search.
constexpr auto posts = std::to_array<std::string_view>({
    "abbess", "abbot", "accountant", "actor", "actress", "administrator", "admiral", "adviser", "advisor",
    "agent", "aide", "alderman", "alderwoman", "ambassador", "anaesthetist", "analyst", "anchor",
    "anesthetist", "animator", "anthropologist", "apprentice", "archaeologist", "archbishop", "archdeacon",
    "archeologist", "architect", "archivist", "artist", "assemblyman", "assemblywoman", "assessor",
    "assistant", "astronaut", "astronomer", "attendant", "attorney", "attorney-general", "auctioneer",
    "auditor", "author", "bailiff", "baker", "banker", "barber", "baritone", "barmaid", "barman",
    "barrister", "bartender", "bassist", "batsman", "beautician", "beekeeper", "bellringer", "binman",
    "biochemist", "biographer", "biologist", "bishop", "blacksmith", "boatbuilder", "boatman", "bodyguard",
    "bookkeeper", "bookmaker", "bookseller", "boss", "botanist", "bouncer", "bowler", "brewer", "bricklayer",
    "brigadier", "broadcaster", "broker", "builder", "bursar", "butcher", "butler", "cameraman", "canon",
    "cantor", "captain", "cardinal", "cardiologist", "carer", "caretaker", "carpenter", "cartographer",
    "cartoonist", "cashier", "cellist", "ceo", "cfo", "chair", "chairman", "chairperson", "chairwoman",
    "champion", "chancellor", "chaplain", "chauffeur", "chef", "chemist", "chief", "childminder",
    "choirmaster", "choreographer", "cio", "ciso", "cleaner", "clerk", "climatologist", "cmo", "co-chair",
    "co-founder", "co-ordinator", "co-owner", "coach", "cobbler", "collector", "colonel", "columnist",
    "comedian", "commandant", "commander", "commissioner", "commodore", "composer", "comptroller",
    "comptroller-general", "concertmaster", "conductor", "congressman", "congresswoman", "conservationist",
    "conservator", "constable", "consul", "consultant", "controller", "convener", "convenor", "coo", "cook",
    "coordinator", "copilot", "coroner", "corporal", "correspondent", "councillor", "councilman",
    "councilmember", "councilwoman", "counsel", "counsellor", "courier", "coxswain", "cricketer",
    "criminologist", "crofter", "cto", "curate", "curator", "czar", "deacon", "dean", "deckhand",
    "decorator", "defender", "delegate", "demographer", "dentist", "deputy", "dermatologist", "designer",
    "detective", "developer", "dietitian", "diplomat", "director", "director-general", "distiller", "diver",
    "docker", "doctor", "doorman", "dramatist", "dressmaker", "driver", "drummer", "ecologist", "economist",
    "editor", "electrician", "engineer", "entomologist", "envoy", "epidemiologist", "ethnographer",
    "examiner", "executive", "farmer", "filmmaker", "firefighter", "fireman", "fisherman", "fishmonger",
    "fitter", "flanker", "flautist", "florist", "footballer", "foreman", "forester", "founder", "friar",
    "fullback", "gamekeeper", "gardener", "gastroenterologist", "general", "geneticist", "geographer",
    "geologist", "geophysicist", "glaciologist", "glazier", "goalkeeper", "golfer", "governor",
    "governor-general", "gp", "gravedigger", "greengrocer", "grocer", "groom", "groundskeeper", "groundsman",
    "guard", "guitarist", "gynaecologist", "hairdresser", "harbourmaster", "harpist", "havildar", "head",
    "headmaster", "headmistress", "headteacher", "headwaiter", "herder", "herdsman", "historian", "hooker",
    "hotelier", "housekeeper", "hydrologist", "illustrator", "imam", "immunologist", "impresario",
    "inspector", "instructor", "interpreter", "investigator", "ironmonger", "janitor", "jeweller", "jockey",
    "joiner", "journalist", "judge", "kc", "keeper", "laborer", "labourer", "landlord", "lawmaker", "lawyer",
    "lead", "leader", "lecturer", "legislator", "librarian", "librettist", "lieutenant", "lifeboatman",
    "lifeguard", "linguist", "locksmith", "logger", "lyricist", "machinist", "magician", "magistrate",
    "magnate", "major", "manager", "marshal", "master", "mate", "mathematician", "matron", "mayor", "md",
    "mechanic", "mediator", "medic", "mep", "meteorologist", "microbiologist", "midfielder", "midwife",
    "milkman", "milliner", "miner", "minister", "missionary", "moderator", "monk", "mountaineer", "mp",
    "msp", "musician", "nanny", "naturalist", "negotiator", "neurologist", "neuroscientist", "neurosurgeon",
    "newsagent", "novelist", "nun", "nurse", "nutritionist", "obstetrician", "oceanographer", "officer",
    "official", "ombudsman", "oncologist", "operator", "optician", "organiser", "organist", "organizer",
    "ornithologist", "orthodontist", "osteopath", "owner", "paediatrician", "painter", "palaeontologist",
    "paleontologist", "paramedic", "partner", "pastor", "pathologist", "pediatrician", "percussionist",
    "pharmacist", "philosopher", "photographer", "physician", "physicist", "physiotherapist", "pianist",
    "pilot", "pitcher", "planner", "plasterer", "player", "player-coach", "playwright", "plumber",
    "podiatrist", "poet", "policeman", "policewoman", "porter", "postman", "postmaster", "postwoman",
    "potter", "practitioner", "preacher", "premier", "president", "priest", "primate", "principal", "prior",
    "producer", "professor", "programmer", "prop", "proprietor", "prosecutor", "provost", "psychiatrist",
    "psychologist", "psychotherapist", "publican", "puppeteer", "purser", "qc", "quarterback",
    "quartermaster", "rabbi", "radiographer", "radiologist", "rancher", "ranger", "realtor", "receptionist",
    "rector", "reeve", "referee", "registrar", "reporter", "representative", "researcher", "rheumatologist",
    "rigger", "roadie", "roofer", "saddler", "sailor", "salesman", "saleswoman", "sarpanch", "scaffolder",
    "schoolmaster", "schoolmistress", "schoolteacher", "scientist", "screenwriter", "scriptwriter",
    "sculptor", "seaman", "seamstress", "secretary", "secretary-general", "seismologist", "selectman",
    "senator", "sergeant", "sexton", "shareholder", "shepherd", "sheriff", "shoemaker", "shopkeeper",
    "signaller", "signalman", "singer", "skipper", "sociologist", "soldier", "solicitor",
    "solicitor-general", "sommelier", "songwriter", "soprano", "speaker", "spokesman", "spokesperson",
    "spokeswoman", "stationmaster", "statistician", "steward", "stockbroker", "stonemason", "storekeeper",
    "strategist", "striker", "stuntman", "subedar", "superintendent", "supervisor", "surgeon", "surveyor",
    "tailor", "taoiseach", "taxidermist", "teacher", "technician", "tenant", "tenor", "thatcher",
    "theologian", "therapist", "tiler", "toxicologist", "trader", "trainee", "trainer", "translator",
    "trawlerman", "treasurer", "trooper", "trucker", "trumpeter", "trustee", "tsar", "tutor", "typist",
    "umpire", "under-secretary", "undersecretary", "undertaker", "urologist", "usher", "verger", "vet",
    "veterinarian", "vicar", "vice-captain", "vice-chair", "vice-chairman", "vice-chancellor",
    "vice-president", "vintner", "violinist", "violist", "virologist", "volcanologist", "vp", "waiter",
    "waitress", "warden", "warder", "watchman", "weaver", "welder", "whip", "winger", "woodcarver", "worker",
    "writer", "zookeeper", "zoologist",
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

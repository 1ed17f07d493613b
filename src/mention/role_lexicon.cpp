#include "mention/role_lexicon.hpp"

#include <algorithm>
#include <array>

namespace tally::mention {
namespace {

// Sorted, so that looking a word up is a binary search.
constexpr auto posts = std::to_array<std::string_view>({
    "abbess", "abbot", "accountant", "actor", "actress", "actuary", "administrator", "admiral",
    "adviser", "advisor", "agent", "aide", "alderman", "alderwoman", "ambassador", "anaesthetist",
    "analyst", "anchor", "anesthetist", "animator", "anthropologist", "apprentice", "archaeologist",
    "archbishop", "archdeacon", "archeologist", "architect", "archivist", "artist", "assemblyman",
    "assemblywoman", "assessor", "assistant", "astronaut", "astronomer", "attendant", "attorney",
    "attorney-general", "auctioneer", "auditor", "author", "aviator", "bailiff", "baker",
    "balletmaster", "bandleader", "bandmaster", "banker", "barber", "barista", "baritone", "barmaid",
    "barman", "barrister", "bartender", "bassist", "batsman", "beautician", "beekeeper", "bellfounder",
    "bellringer", "binman", "biochemist", "biographer", "biologist", "bishop", "blacksmith",
    "boatbuilder", "boatman", "bodyguard", "boilermaker", "bookkeeper", "bookmaker", "bookseller",
    "boss", "bosun", "botanist", "bouncer", "bowler", "breeder", "brewer", "bricklayer", "brigadier",
    "broadcaster", "broker", "builder", "bursar", "butcher", "butler", "cabinetmaker", "cameraman",
    "canon", "cantor", "captain", "cardinal", "cardiologist", "carer", "caretaker", "carpenter",
    "cartographer", "cartoonist", "cashier", "caterer", "cellist", "censor", "ceo", "cfo", "chair",
    "chairman", "chairperson", "chairwoman", "champion", "chancellor", "chaplain", "chauffeur", "chef",
    "chemist", "chief", "childminder", "chiropractor", "choirmaster", "choirmistress", "choreographer",
    "cio", "ciso", "cleaner", "clerk", "climatologist", "cmo", "co-chair", "co-founder", "co-ordinator",
    "co-owner", "coach", "coastguard", "cobbler", "collector", "colonel", "colourist", "columnist",
    "comedian", "commandant", "commander", "commissioner", "commodore", "composer", "compositor",
    "comptroller", "comptroller-general", "concertmaster", "conductor", "confectioner", "congressman",
    "congresswoman", "conservationist", "conservator", "constable", "consul", "consultant",
    "controller", "convener", "convenor", "coo", "cook", "coordinator", "copilot", "copywriter",
    "coroner", "corporal", "correspondent", "councillor", "councilman", "councilmember", "councilwoman",
    "counsel", "counsellor", "courier", "coxswain", "cricketer", "criminologist", "crofter", "cto",
    "curate", "curator", "czar", "deacon", "dealer", "dean", "deckhand", "decorator", "defender",
    "delegate", "demographer", "dentist", "deputy", "dermatologist", "designer", "detective",
    "developer", "dietitian", "diplomat", "director", "director-general", "dispatcher", "distiller",
    "diver", "docker", "doctor", "doorman", "dramatist", "draughtsman", "dressmaker", "driver",
    "drummer", "ecologist", "economist", "editor", "electrician", "embalmer", "engineer", "engraver",
    "entomologist", "envoy", "epidemiologist", "ethnographer", "examiner", "executive", "farmer",
    "farrier", "ferryman", "filmmaker", "firefighter", "fireman", "fisherman", "fishmonger", "fitter",
    "flanker", "flautist", "florist", "footballer", "forecaster", "foreman", "forester", "founder",
    "friar", "fullback", "gamekeeper", "gardener", "gastroenterologist", "general", "geneticist",
    "geographer", "geologist", "geophysicist", "glaciologist", "glassblower", "glazier", "goalkeeper",
    "goldsmith", "golfer", "governor", "governor-general", "gp", "gravedigger", "greengrocer", "grocer",
    "groom", "groundskeeper", "groundsman", "grower", "guard", "guitarist", "gunsmith", "gynaecologist",
    "hairdresser", "handler", "handyman", "harbourmaster", "harpist", "haulier", "havildar", "head",
    "headmaster", "headmistress", "headteacher", "headwaiter", "herder", "herdsman", "historian",
    "hooker", "hotelier", "housekeeper", "hydrologist", "hygienist", "illustrator", "imam",
    "immunologist", "impresario", "inspector", "instructor", "interpreter", "investigator",
    "ironmonger", "ironworker", "janitor", "jeweller", "jockey", "joiner", "journalist", "judge", "kc",
    "keeper", "laborer", "labourer", "landlady", "landlord", "landowner", "landscaper", "lawmaker",
    "lawyer", "lead", "leader", "lecturer", "legislator", "librarian", "librettist", "lieutenant",
    "lifeboatman", "lifeguard", "linguist", "locksmith", "logger", "luthier", "lyricist", "machinist",
    "magician", "magistrate", "magnate", "major", "manager", "marshal", "masseur", "master", "mate",
    "mathematician", "matron", "mayor", "mayoress", "md", "mechanic", "mediator", "medic", "mep",
    "metalworker", "meteorologist", "microbiologist", "midfielder", "midshipman", "midwife", "milkman",
    "milliner", "miner", "minister", "missionary", "moderator", "monk", "mountaineer", "mp", "msp",
    "musician", "nanny", "naturalist", "navigator", "negotiator", "neonatologist", "neurologist",
    "neuroscientist", "neurosurgeon", "newsagent", "novelist", "nun", "nurse", "nutritionist",
    "obstetrician", "oceanographer", "officer", "official", "ombudsman", "oncologist", "operator",
    "optician", "orderly", "organiser", "organist", "organizer", "ornithologist", "orthodontist",
    "osteopath", "owner", "paediatrician", "painter", "palaeontologist", "paleontologist", "paramedic",
    "parliamentarian", "partner", "pastor", "pathologist", "patrolman", "pediatrician", "percussionist",
    "pharmacist", "pharmacologist", "philosopher", "photographer", "physician", "physicist",
    "physiotherapist", "pianist", "pilot", "pitcher", "planner", "planter", "plasterer", "player",
    "player-coach", "playwright", "plumber", "podiatrist", "poet", "policeman", "policewoman", "porter",
    "postman", "postmaster", "postmistress", "postwoman", "potter", "practitioner", "preacher",
    "premier", "presenter", "president", "priest", "primate", "principal", "printer", "prior",
    "producer", "professor", "programmer", "projectionist", "prop", "proprietor", "prosecutor",
    "provost", "psychiatrist", "psychologist", "psychotherapist", "publican", "puppeteer", "purser",
    "qc", "quarryman", "quarterback", "quartermaster", "rabbi", "radiographer", "radiologist",
    "radiotherapist", "rancher", "ranger", "realtor", "receptionist", "rector", "reeve", "referee",
    "registrar", "reporter", "representative", "researcher", "restaurateur", "restorer",
    "rheumatologist", "rigger", "ringmaster", "roadie", "roofer", "sacristan", "saddler", "sailor",
    "salesman", "salesperson", "saleswoman", "sarpanch", "scaffolder", "schoolmaster", "schoolmistress",
    "schoolteacher", "scientist", "screenwriter", "scriptwriter", "sculptor", "seaman", "seamstress",
    "secretary", "secretary-general", "seismologist", "selectman", "senator", "sergeant", "sexton",
    "shareholder", "shearer", "shepherd", "sheriff", "shipwright", "shoemaker", "shopkeeper",
    "signaller", "signalman", "silversmith", "singer", "skipper", "smallholder", "sociologist",
    "soldier", "solicitor", "solicitor-general", "sommelier", "songwriter", "soprano", "speaker",
    "specialist", "spokesman", "spokesperson", "spokeswoman", "stallholder", "stationmaster",
    "statistician", "steelworker", "steeplejack", "stenographer", "stevedore", "steward", "stockbroker",
    "stockman", "stonemason", "storekeeper", "strategist", "striker", "stuntman", "stylist", "subedar",
    "superintendent", "supervisor", "surgeon", "surveyor", "tailor", "taoiseach", "taxidermist",
    "teacher", "technician", "technologist", "tenant", "tenor", "thatcher", "theologian", "therapist",
    "tiler", "toolmaker", "toxicologist", "trader", "trainee", "trainer", "translator", "trawlerman",
    "treasurer", "trombonist", "trooper", "trucker", "trumpeter", "trustee", "tsar", "tutor", "typist",
    "umpire", "under-secretary", "undersecretary", "undertaker", "upholsterer", "urologist", "usher",
    "verger", "vet", "veterinarian", "vicar", "vice-captain", "vice-chair", "vice-chairman",
    "vice-chancellor", "vice-president", "vinedresser", "vintner", "violinist", "violist", "virologist",
    "viticulturist", "volcanologist", "vp", "waiter", "waitress", "warden", "warder", "watchmaker",
    "watchman", "weaver", "welder", "wheelwright", "whip", "wholesaler", "winemaker", "winger",
    "woodcarver", "woodcutter", "worker", "writer", "zookeeper", "zoologist",
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

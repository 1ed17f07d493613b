#include "mention/name_lexicon.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "mention/gazetteer.hpp"

namespace tally::mention {
namespace {

using Words = std::unordered_set<std::string_view>;

const Words organisation_heads = {
    "ltd", "limited", "plc", "inc", "incorporated", "corp", "corporation", "company", "co", "llc", "llp", "gmbh", "ag",
    "sa", "nv", "group", "holdings", "partners", "partnership", "ventures", "capital", "bank", "council", "university",
    "college", "school", "academy", "institute", "institution", "trust", "foundation", "charity", "committee",
    "commission", "board", "authority", "agency", "department", "ministry", "office", "bureau", "service", "services",
    "association", "society", "federation", "union", "league", "club", "fc", "afc", "rfc", "cricket", "party",
    "parliament", "congress", "senate", "assembly", "court", "tribunal", "police", "constabulary", "army", "navy",
    "force", "forces", "guard", "brigade", "regiment", "coastguard", "church", "diocese", "times", "post", "news",
    "gazette", "herald", "guardian", "telegraph", "tribune", "journal", "media", "press", "radio", "television", "tv",
    "broadcasting", "network", "airlines", "airways", "railways", "motors", "energy", "industries", "systems",
    "technologies", "software", "pharmaceuticals", "laboratories", "consulting", "associates", "solutions",
    "organisation", "organization", "alliance", "coalition", "confederation", "consortium", "watch",
    "movement", "campaign", "fund", "team", "orchestra", "philharmonic", "ensemble", "choir", "band", "theatre",
    "nhs", "cabinet", "treasury", "exchange", "insurance", "records", "studios",
    "pictures", "entertainment", "international", "united", "rovers", "wanderers", "albion", "athletic", "rangers",
    "democrats", "republicans", "conservatives", "chambers", "solicitors", "homes", "inquiry", "ombudsman", "registry",
    "water", "rail", "railway", "trains", "buses", "telecom", "telecoms", "electric", "steel", "oil", "petroleum",
    "robotics", "therapeutics", "biosciences", "biotech", "dynamics", "creative", "digital", "brands", "bakery", "dairy",
    "dairies", "farms", "mutual", "salvage", "shipping", "ferries", "freight", "haulage", "retail", "pensions",
    "aerospace", "mining", "minerals", "resources", "chemicals", "textiles", "engineering", "construction", "builders",
    "developments", "estates", "lettings", "travel", "holidays", "cruises", "housing", "solar", "renewables", "nuclear", "cycling", "racing", "sports", "carers", "workers", "chemists",
    "embassy", "consulate", "administration", "jury", "faculty", "centre", "center", "conservancy", "guild", "panel",
    "taskforce", "unit", "directorate", "inspectorate", "logistics", "goods", "foods", "stores", "supermarkets", "imaging",
    "labs", "healthcare", "finance", "financial", "analytics", "pharma", "motorsports", "futures", "communications",
    "electronics", "properties", "investments", "securities", "publishing", "books", "magazine", "enterprises", "secretariat", "cooperative", "co-operative", "brewery"};

const Words legal_forms = {"ltd", "limited", "inc", "incorporated", "corp", "llc", "llp", "plc", "lp", "gmbh", "ag", "sa", "nv"};

const Words place_heads = {
    "street", "road", "avenue", "lane", "drive", "close", "square", "terrace", "crescent", "boulevard", "highway",
    "motorway", "way", "place", "gardens", "park", "hill", "hills", "mountain", "mountains", "mount", "valley", "river",
    "lake", "loch", "lough", "sea", "ocean", "bay", "gulf", "strait", "channel", "island", "islands", "isle", "isles",
    "peninsula", "cape", "coast", "beach", "forest", "wood", "woods", "moor", "heath", "common", "desert", "county",
    "province", "district", "borough", "city", "town", "village", "republic", "kingdom", "states", "territory",
    "bridge", "pier", "quay", "dock", "docks", "harbour", "harbor", "port", "point", "head", "falls", "creek", "canyon",
    "glacier", "ridge", "peak", "pass", "glen", "fell", "reservoir", "canal", "estuary", "riviera", "highlands",
    "lowlands", "midlands", "north", "south", "east", "west", "parish", "shire", "governorate", "oblast", "region"};

// Place heads that are hardly ever a surname after a given name.
const Words street_heads = {"street", "road", "avenue", "lane", "drive", "square", "terrace", "crescent", "boulevard", "highway",
                            "motorway", "river", "lake", "bay", "island", "islands", "county", "city", "bridge", "beach",
                            "creek", "harbour", "harbor", "valley", "mountain", "gardens", "gulch", "falls", "canyon"};

const Words venue_heads = {"hospital", "infirmary", "airport", "station", "stadium", "arena", "prison", "hotel", "inn",
                           "pub", "restaurant", "cafe", "café", "museum", "gallery", "library", "hall", "house", "castle",
                           "palace", "tower", "cathedral", "abbey", "mosque", "temple", "synagogue", "chapel", "farm",
                           "estate", "building", "plaza", "mall", "market", "clinic", "surgery", "garage", "factory",
                           "mill", "plant", "depot", "terminal", "barracks", "base", "camp", "cemetery", "zoo"};

const Words work_heads = {"act", "bill", "award", "awards", "prize", "cup", "championship", "championships", "trophy",
                          "report", "review", "treaty", "agreement", "accord", "convention", "constitution", "code",
                          "festival", "fair", "games", "olympics", "grand", "prix", "open", "tour", "day", "week", "war",
                          "bible", "koran", "quran", "symphony", "concerto", "sonata", "album", "edition", "series",
                          "show", "book", "protocol", "directive", "charter", "operation", "project", "programme",
                          "program", "plan", "scheme", "syndrome", "disease", "law", "theorem", "lottery", "marathon",
                          "derby", "stakes", "medal", "scholarship", "fellowship", "age", "era", "line"};

const Words calendar_words = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr",
    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat",
    "sun", "christmas", "easter", "ramadan", "hanukkah", "diwali", "thanksgiving", "halloween", "lent", "passover",
    "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "gmt", "bst", "utc", "est",
    "edt", "pst", "cet", "am", "pm", "ad", "bc"};

const Words function_words = {
    "a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their", "i", "you",
    "he", "she", "it", "we", "they", "me", "him", "us", "them", "who", "whom", "whose", "which", "what", "where", "when",
    "why", "how", "all", "any", "both", "each", "every", "either", "neither", "no", "none", "not", "some", "such", "one",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens", "hundreds",
    "thousands", "another", "other", "others", "more", "most", "many", "much", "few", "fewer", "less", "least", "several",
    "and", "or", "but", "nor", "so", "yet", "if", "then", "than", "because", "while", "whereas", "although", "though",
    "unless", "until", "since", "as", "at", "by", "for", "from", "in", "into", "of", "off", "on", "onto", "out", "over",
    "to", "up", "with", "within", "without", "about", "above", "across", "after", "against", "along", "among", "around",
    "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond", "despite", "down", "during",
    "except", "inside", "like", "near", "outside", "past", "per", "through", "throughout", "toward", "towards", "under",
    "upon", "via", "is", "am", "are", "was", "were", "be", "been", "being", "have", "has", "had", "having", "do", "does",
    "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "ought", "there", "here", "now",
    "yes", "please", "also", "just", "only", "even", "still", "again", "however", "meanwhile", "instead", "moreover",
    "therefore", "thus", "perhaps", "today", "yesterday", "tomorrow", "tonight", "last", "next", "first", "second",
    "third", "once", "twice", "never", "always", "often", "sometimes", "too", "very", "yours", "mine", "ours", "theirs",
    "whoever", "whatever", "whether", "according", "asked", "let", "lets", "let's", "don't", "it's", "i'm", "i've",
    "that's", "he's", "she's", "we're", "they're", "there's", "we've", "you're", "i'd", "i'll", "cannot", "can't", "nobody",
    "everybody", "somebody", "everyone", "someone", "anyone", "nothing", "everything", "something", "anything", "re", "fw"};

const Words speech_verbs = {
    "say", "says", "said", "saying", "tell", "tells", "told", "add", "adds", "added", "explain", "explains", "explained",
    "insist", "insists", "insisted", "admit", "admits", "admitted", "argue", "argues", "argued", "claim", "claims",
    "claimed", "warn", "warns", "warned", "announce", "announces", "announced", "believe", "believes", "believed",
    "recall", "recalls", "recalled", "reply", "replies", "replied", "write", "writes", "wrote", "note", "notes", "noted",
    "deny", "denies", "denied", "confirm", "confirms", "confirmed", "thank", "thanked", "declare", "declared", "quip",
    "quipped", "joke", "joked", "recount", "recounted", "acknowledge", "acknowledged", "concede", "conceded", "ask",
    "asked", "asks", "testify", "testified", "agree", "agreed", "complain", "complained", "suggest", "suggested",
    "describe", "described", "think", "thinks", "thought", "hope", "hopes", "hoped", "urge", "urged", "commented"};

const Words person_verbs = {
    "resigned", "retired", "married", "died", "smiled", "laughed", "nodded", "wept", "cried", "joined", "graduated",
    "born", "aged", "attended", "walked", "sat", "stood", "lives", "lived", "pleaded", "stepped", "sued", "plays",
    "played", "scored", "loves", "loved", "met", "himself", "herself", "jailed", "arrested", "sentenced", "succeeded",
    "who", "whose", "wants", "wanted", "knew", "knows", "felt", "feels", "worked", "works", "moved", "went", "came"};

const Words office_nouns = {
    "minister", "president", "secretary", "chancellor", "premier", "governor", "mayor", "ambassador", "chairman",
    "chairwoman", "chairperson", "director", "manager", "officer", "commissioner", "spokesman", "spokeswoman",
    "spokesperson", "editor", "coach", "chief", "executive", "leader", "speaker", "attorney", "prosecutor", "coordinator",
    "correspondent", "reporter", "analyst", "attorney-general", "superintendent", "chair", "boss", "founder",
    "co-founder", "ceo", "cfo", "vice-president", "vice-chancellor", "taoiseach", "tánaiste", "congressman",
    "congresswoman", "deputy", "prosecutor-general", "treasurer", "midfielder", "striker", "goalkeeper", "defender",
    "actor", "actress", "singer", "author", "professor", "lawyer", "barrister", "solicitor", "scientist", "researcher",
    "economist", "historian", "campaigner", "activist", "detective", "investigator", "teacher", "headteacher", "nurse",
    "surgeon", "consultant", "engineer", "farmer", "driver", "pilot", "skipper", "widow", "defendant", "victim",
    "gp", "mp", "td", "msp", "dj", "pm", "candidate", "backbencher", "whip", "envoy", "administrator", "adviser", "advisor", "aide", "head", "counsel"};

const Words of_heads = {
    "university", "college", "department", "ministry", "bank", "court", "house", "board", "institute", "academy",
    "association", "society", "federation", "council", "chamber", "church", "city", "town", "republic", "kingdom",
    "gulf", "bay", "isle", "isles", "duchy", "county", "office", "bureau", "school", "faculty", "guild", "confederation",
    "union", "league", "order", "museum", "archdiocese", "diocese", "district", "state", "states", "centers", "centres",
    "foundation", "institution", "authority", "commission", "committee", "organisation", "organization", "parliament",
    "assembly", "congress", "port", "strait", "cape", "sea", "forest", "vale", "tower", "palace", "temple", "battle",
    "friends", "act", "law", "offices", "party", "campaign", "hospital", "cathedral", "administration", "service",
    "alliance", "coalition", "company", "trust", "fund", "network", "movement", "front", "club", "centre", "center",
    "agency", "registry", "inspectorate", "directorate", "group", "conference", "convention", "transport"};

const Words nationals = {
    "briton", "dane", "finn", "greek", "pole", "scot", "serb", "croat", "spaniard", "swede", "turk", "dutchman", "dutchwoman",
    "englishman", "englishwoman", "frenchman", "frenchwoman", "irishman", "irishwoman", "kiwi", "scotsman", "scotswoman",
    "welshman", "welshwoman", "icelander", "czech", "slovak", "slovene"};
const Words nation_adjectives = {
    "british", "english", "scottish", "welsh", "irish", "french", "german", "italian", "spanish", "american", "russian",
    "chinese", "japanese", "dutch", "swiss", "danish", "swedish", "norwegian", "finnish", "polish", "turkish", "greek",
    "portuguese", "israeli", "iraqi", "iranian", "indian", "pakistani", "australian", "canadian", "mexican", "european",
    "african", "asian", "arab", "arabic", "muslim", "islamic", "jewish", "christian", "catholic", "protestant", "sunni",
    "shia", "shiite", "kurdish", "palestinian", "hindu", "buddhist", "sikh", "democratic", "republican", "conservative",
    "labour", "tory", "korean", "vietnamese", "ukrainian", "belgian", "austrian", "hungarian", "czech", "egyptian",
    "syrian", "lebanese", "jordanian", "saudi", "afghan", "nigerian", "kenyan", "brazilian", "argentine", "colombian"};

}  // namespace

bool is_organisation_head(std::string_view word) { return organisation_heads.count(word) != 0; }
bool is_greeting(std::string_view lower) {
  constexpr std::array<std::string_view, 9> greetings = {"dear", "hi", "hello", "hey", "thanks", "thank", "regards", "sincerely", "love"};
  return std::find(greetings.begin(), greetings.end(), lower) != greetings.end();
}

bool is_legal_form(std::string_view word) { return legal_forms.count(word) != 0; }
bool is_place_head(std::string_view word) { return place_heads.count(word) != 0; }
bool is_street_head(std::string_view word) { return street_heads.count(word) != 0; }
bool is_venue_head(std::string_view word) { return venue_heads.count(word) != 0; }
bool is_work_head(std::string_view word) { return work_heads.count(word) != 0; }
bool is_calendar_word(std::string_view word) { return calendar_words.count(word) != 0; }
bool is_function_word(std::string_view word) { return function_words.count(word) != 0; }
bool is_speech_verb(std::string_view word) { return speech_verbs.count(word) != 0; }
bool is_person_verb(std::string_view word) { return person_verbs.count(word) != 0; }
bool is_office_noun(std::string_view word) { return office_nouns.count(word) != 0; }
bool takes_of(std::string_view word) { return of_heads.count(word) != 0; }
bool is_national(std::string_view word) { return nationals.count(word) != 0; }
bool is_nation_adjective(std::string_view word) { return nation_adjectives.count(word) != 0; }

}  // namespace tally::mention

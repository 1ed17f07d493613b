#include "rule/trades.hpp"

#include <algorithm>
#include <array>

namespace tally::rule {
namespace {

struct Trade {
  std::string_view noun;    // one or two words
  std::string_view trade;   // what it is, by one word
  std::string_view branch;  // in which it is found; a trade named like its branch may be any of them
};

constexpr auto table = std::to_array<Trade>({
    {"bus driver", "bus driver", "driver"},     {"lorry driver", "lorry driver", "driver"}, {"truck driver", "lorry driver", "driver"},
    {"trucker", "lorry driver", "driver"},      {"taxi driver", "taxi driver", "driver"},   {"cab driver", "taxi driver", "driver"},
    {"train driver", "train driver", "driver"}, {"van driver", "van driver", "driver"},     {"courier", "van driver", "driver"},
    {"coach driver", "bus driver", "driver"},   {"driver", "driver", "driver"},
    {"plumber", "plumber", "builder"},          {"electrician", "electrician", "builder"},  {"carpenter", "carpenter", "builder"},
    {"joiner", "carpenter", "builder"},         {"bricklayer", "bricklayer", "builder"},    {"roofer", "roofer", "builder"},
    {"plasterer", "plasterer", "builder"},      {"scaffolder", "scaffolder", "builder"},    {"builder", "builder", "builder"},
    {"chemistry teacher", "chemistry teacher", "teacher"}, {"physics teacher", "physics teacher", "teacher"},
    {"biology teacher", "biology teacher", "teacher"}, {"history teacher", "history teacher", "teacher"},
    {"geography teacher", "geography teacher", "teacher"}, {"music teacher", "music teacher", "teacher"},
    {"maths teacher", "maths teacher", "teacher"}, {"english teacher", "english teacher", "teacher"},
    {"welder", "welder", "engineer"},           {"mechanic", "mechanic", "engineer"},       {"engineer", "engineer", "engineer"},
    {"technician", "engineer", "engineer"},
    {"teaching assistant", "teaching assistant", "teacher"}, {"teacher", "teacher", "teacher"}, {"schoolteacher", "teacher", "teacher"},
    {"nurse", "nurse", "medic"},                {"midwife", "midwife", "medic"},            {"paramedic", "paramedic", "medic"},
    {"doctor", "doctor", "doctor"},             {"family doctor", "family doctor", "doctor"},
    {"paediatrician", "paediatrician", "doctor"}, {"pediatrician", "paediatrician", "doctor"},
    {"pathologist", "pathologist", "doctor"},   {"radiologist", "radiologist", "doctor"},   {"psychiatrist", "psychiatrist", "doctor"},
    {"anaesthetist", "anaesthetist", "doctor"}, {"anesthetist", "anaesthetist", "doctor"},  {"dermatologist", "dermatologist", "doctor"},
    {"cardiologist", "cardiologist", "doctor"}, {"neurologist", "neurologist", "doctor"},   {"oncologist", "oncologist", "doctor"},
    {"urologist", "urologist", "doctor"},       {"neurosurgeon", "neurosurgeon", "doctor"}, {"haematologist", "haematologist", "doctor"},
    {"gynaecologist", "obstetrician", "doctor"}, {"gynecologist", "obstetrician", "doctor"}, {"gp", "family doctor", "doctor"},
    {"general practitioner", "family doctor", "doctor"}, {"heart surgeon", "heart surgeon", "doctor"}, {"plastic surgeon", "plastic surgeon", "doctor"},
    {"orthopaedic surgeon", "orthopaedic surgeon", "doctor"}, {"orthopedic surgeon", "orthopaedic surgeon", "doctor"},
    {"obstetrician", "obstetrician", "doctor"}, {"surgeon", "doctor", "doctor"},            {"pharmacist", "pharmacist", "medic"},      {"dentist", "dentist", "medic"},
    {"physiotherapist", "physiotherapist", "medic"}, {"optician", "optician", "medic"},
    {"vet", "vet", "vet"},                      {"veterinarian", "vet", "vet"},
    {"lawyer", "lawyer", "lawyer"},             {"accountant", "accountant", "accountant"}, {"librarian", "librarian", "librarian"},
    {"farmer", "farmer", "farmer"},             {"shepherd", "farmer", "farmer"},           {"gardener", "gardener", "gardener"},
    {"gamekeeper", "gamekeeper", "gamekeeper"}, {"fisherman", "fisherman", "fisherman"},    {"butcher", "butcher", "butcher"},
    {"baker", "baker", "baker"},                {"chef", "chef", "chef"},                   {"cook", "chef", "chef"},
    {"waiter", "waiter", "waiter"},             {"waitress", "waiter", "waiter"},           {"barman", "barman", "waiter"},
    {"barmaid", "barman", "waiter"},            {"bartender", "barman", "waiter"},
    {"hairdresser", "hairdresser", "hairdresser"}, {"barber", "hairdresser", "hairdresser"},
    {"postman", "postman", "postman"},          {"postwoman", "postman", "postman"},        {"cleaner", "cleaner", "cleaner"},
    {"receptionist", "receptionist", "receptionist"}, {"shopkeeper", "shopkeeper", "shopkeeper"},
    {"firefighter", "firefighter", "firefighter"}, {"police officer", "police officer", "police officer"},
    {"soldier", "soldier", "soldier"},          {"pilot", "pilot", "pilot"},
    {"social worker", "social worker", "social worker"}, {"care worker", "care worker", "care worker"},
    {"carer", "care worker", "care worker"},    {"undertaker", "undertaker", "undertaker"}, {"jeweller", "jeweller", "jeweller"},
    {"lecturer", "lecturer", "lecturer"},       {"curator", "curator", "curator"},          {"archivist", "archivist", "curator"},
    {"estate agent", "estate agent", "estate agent"}, {"realtor", "estate agent", "estate agent"},
    {"banker", "banker", "banker"},             {"bank clerk", "bank clerk", "banker"},     {"shop assistant", "shop assistant", "shopkeeper"},
    {"sales assistant", "shop assistant", "shopkeeper"}, {"cashier", "cashier", "shopkeeper"}, {"greengrocer", "greengrocer", "shopkeeper"},
    {"fishmonger", "fishmonger", "shopkeeper"}, {"florist", "florist", "shopkeeper"},       {"newsagent", "newsagent", "shopkeeper"},
    {"security guard", "security guard", "security guard"}, {"bouncer", "doorman", "security guard"}, {"doorman", "doorman", "security guard"},
    {"lifeguard", "lifeguard", "lifeguard"},    {"tailor", "tailor", "tailor"},             {"dressmaker", "tailor", "tailor"},
    {"shoemaker", "shoemaker", "shoemaker"},    {"cobbler", "shoemaker", "shoemaker"},      {"blacksmith", "blacksmith", "blacksmith"},
    {"architect", "architect", "architect"},    {"surveyor", "surveyor", "architect"},      {"town planner", "town planner", "architect"},
    {"translator", "translator", "translator"}, {"interpreter", "translator", "translator"},
    {"programmer", "programmer", "programmer"}, {"software developer", "programmer", "programmer"},
    {"biologist", "biologist", "scientist"},    {"geologist", "geologist", "scientist"},    {"physicist", "physicist", "scientist"},
    {"meteorologist", "meteorologist", "scientist"}, {"astronomer", "astronomer", "scientist"}, {"scientist", "scientist", "scientist"},
    {"psychologist", "psychologist", "psychologist"}, {"radiographer", "radiographer", "medic"},
    {"childminder", "childminder", "childminder"}, {"nanny", "childminder", "childminder"}, {"publican", "publican", "publican"},
    {"hotelier", "hotelier", "publican"},       {"flight attendant", "flight attendant", "flight attendant"},
    {"docker", "docker", "docker"},             {"tree surgeon", "tree surgeon", "gardener"}, {"forester", "forester", "gardener"},
    {"beekeeper", "beekeeper", "farmer"},       {"trawlerman", "fisherman", "fisherman"},   {"refuse collector", "refuse collector", "refuse collector"},
    {"binman", "refuse collector", "refuse collector"}, {"thatcher", "thatcher", "builder"},
    {"glazier", "glazier", "builder"},          {"stonemason", "stonemason", "builder"},    {"painter and decorator", "decorator", "builder"},
    {"palaeontologist", "palaeontologist", "scientist"}, {"paleontologist", "palaeontologist", "scientist"},
    {"geneticist", "geneticist", "scientist"},  {"seismologist", "seismologist", "scientist"},
    {"volcanologist", "volcanologist", "scientist"}, {"entomologist", "entomologist", "scientist"},
    {"glaciologist", "glaciologist", "scientist"}, {"botanist", "botanist", "scientist"},
    {"mathematician", "mathematician", "scientist"}, {"economist", "economist", "economist"},
    {"choirmaster", "choirmaster", "musician"}, {"violinist", "violinist", "musician"},    {"cellist", "cellist", "musician"},
    {"pianist", "pianist", "musician"},         {"flautist", "flautist", "musician"},      {"drummer", "drummer", "musician"},
    {"trumpeter", "trumpeter", "musician"},     {"harpist", "harpist", "musician"},        {"oboist", "oboist", "musician"},
    {"logger", "logger", "logger"},             {"lighthouse keeper", "lighthouse keeper", "lighthouse keeper"},
    {"schoolmaster", "teacher", "teacher"},     {"deckhand", "deckhand", "sailor"},        {"ship's cook", "ship's cook", "sailor"},
    {"ship's engineer", "ship's engineer", "sailor"}, {"boatman", "boatman", "boatman"},   {"priest", "priest", "priest"},
    {"bookkeeper", "accountant", "accountant"}, {"groom", "groom", "groom"},               {"tram driver", "tram driver", "driver"},
    {"prison officer", "prison officer", "prison officer"}, {"prison guard", "prison officer", "prison officer"},
    {"dairy farmer", "dairy farmer", "farmer"}, {"sheep farmer", "sheep farmer", "farmer"}, {"pig farmer", "pig farmer", "farmer"},
    {"poultry farmer", "poultry farmer", "farmer"}, {"night porter", "porter", "porter"},  {"porter", "porter", "porter"},
    {"health visitor", "health visitor", "medic"}, {"ambulance driver", "paramedic", "medic"}, {"miner", "miner", "miner"},                {"locksmith", "locksmith", "locksmith"},    {"bookseller", "bookseller", "bookseller"},
    {"farrier", "farrier", "farrier"},          {"upholsterer", "upholsterer", "upholsterer"}, {"barista", "barista", "waiter"},
    {"watchmaker", "watchmaker", "watchmaker"}, {"stevedore", "docker", "docker"},          {"shipwright", "shipwright", "shipwright"},
    {"postmistress", "postmaster", "postmaster"}, {"postmaster", "postmaster", "postmaster"}, {"stationmaster", "stationmaster", "stationmaster"},
    {"grower", "farmer", "farmer"},             {"dog handler", "dog handler", "dog handler"}, {"projectionist", "projectionist", "projectionist"},
});

// The longest noun that the title ends with.
const Trade* find(std::string_view title) {
  const Trade* longest = nullptr;
  for (const Trade& trade : table) {
    if (!title.ends_with(trade.noun)) continue;
    if (title.size() > trade.noun.size() && title[title.size() - trade.noun.size() - 1] != ' ') continue;
    if (longest == nullptr || trade.noun.size() > longest->noun.size()) longest = &trade;
  }
  return longest;
}

}  // namespace

bool is_trade(std::string_view title) { return find(title) != nullptr; }

bool are_two_trades(std::string_view a, std::string_view b) {
  const Trade *left = find(a), *right = find(b);
  if (left == nullptr || right == nullptr || left->trade == right->trade) return false;
  return left->branch != right->branch || (left->trade != left->branch && right->trade != right->branch);
}

}  // namespace tally::rule

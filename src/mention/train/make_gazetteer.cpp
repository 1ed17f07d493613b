// Writes the table behind mention/gazetteer.hpp as C++ source. Run by the build:
//   make_gazetteer DATA_NAMES WORDNET ISO_CODES OUTPUT
// where the folders hold data/names, WordNet's database files and the JSON files of iso-codes.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/utf8.hpp"
#include "mention/gazetteer.hpp"
#include "mention/gazetteer_table.hpp"
#include "mention/train/wordnet_nouns.hpp"

namespace tally::mention {
namespace {

using Table = std::map<std::string, WordFacts>;

WordFacts& add(Table& table, std::string_view name, WordFlag flag) {
  WordFacts& facts = table[base::fold(base::trim(name))];
  facts.flags |= static_cast<std::uint16_t>(flag);
  return facts;
}

// Calls use(fields) for each line of tab-separated values.
template <class Use>
void each_row(const std::string& path, Use use) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path);
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> fields;
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, '\t');) fields.push_back(cell);
    use(fields);
  }
}

std::uint16_t clipped(const std::string& number) {
  return static_cast<std::uint16_t>(std::min(65535L, std::stol(number)));
}

void add_names(Table& table, const std::string& folder) {
  each_row(folder + "/given_names.tsv", [&](const auto& row) {
    add(table, row[0], WordFlag::given);
    if (row[1] == "m" || row[1] == "u") add(table, row[0], WordFlag::given_male);
    if (row[1] == "f" || row[1] == "u") add(table, row[0], WordFlag::given_female);
  });
  each_row(folder + "/surnames.tsv", [&](const auto& row) {
    add(table, row[0], WordFlag::surname).frequency = clipped(row[1]);
  });
  each_row(folder + "/cities.tsv", [&](const auto& row) {
    add(table, row[0], WordFlag::city).population = clipped(row[2]);
  });
}

void add_organisations(Table& table, const std::string& path) {
  each_row(path, [&](const auto& row) {
    if (!row.empty()) add(table, row[0], WordFlag::organisation);
  });
}

void add_pair(Table& table, const std::string& a, const std::string& b) {
  if (a != b) table[nickname_key(a, b)].flags |= static_cast<std::uint16_t>(WordFlag::nickname);
}

void add_nicknames(Table& table, const std::string& path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);  // the head of the table
  std::map<std::string, std::vector<std::string>> of_name;
  while (std::getline(in, line)) {
    const std::string name(base::trim(line.substr(0, line.find(','))));
    const std::string nickname(base::trim(line.substr(line.rfind(',') + 1)));
    add(table, name, WordFlag::given);
    add(table, nickname, WordFlag::given);
    add_pair(table, name, nickname);
    of_name[name].push_back(nickname);
  }
  for (const auto& [name, nicknames] : of_name) {
    for (const std::string& a : nicknames) {
      for (const std::string& b : nicknames) {
        if (a[0] == b[0]) add_pair(table, a, b);
      }
    }
  }
}

void add_subdivisions(Table& table, const std::string& folder) {
  const auto read = [&](const char* number) {
    std::ifstream in(fmt::format("{}/iso_{}.json", folder, number));
    return nlohmann::json::parse(in).at(number);
  };
  for (const auto& country : read("3166-1")) {
    for (const char* key : {"name", "common_name", "official_name"}) {
      if (!country.contains(key)) continue;
      const std::string name = country[key];
      // "Iran, Islamic Republic of": the words before the comma are the name.
      add(table, name.substr(0, name.find(',')), WordFlag::country);
    }
  }
  for (const auto& part : read("3166-2")) {
    const std::string name = part["name"];
    add(table, base::trim(name.substr(0, name.find_first_of("[(,"))), WordFlag::region);
  }
}

// Which synsets a word of a name's kind may come from.
struct Roots {
  std::unordered_set<std::uint32_t> role, kin, native, country, city;
};

std::unordered_set<std::uint32_t> senses_of(const Nouns& nouns, std::initializer_list<const char*> words,
                                            const std::unordered_map<std::uint32_t, int>& files, int file) {
  std::unordered_set<std::uint32_t> found;
  for (const char* word : words) {
    for (const std::uint32_t offset : nouns.senses.at(word)) {
      if (files.at(offset) == file) found.insert(offset);
    }
  }
  return below(nouns, found);
}

constexpr int artifact_file = 6, group_file = 14, location_file = 15, person_file = 18;

Roots find_roots(const Nouns& nouns) {
  std::unordered_map<std::uint32_t, int> files;
  for (const Synset& synset : nouns.synsets) files.emplace(synset.offset, synset.file);
  return {
      senses_of(nouns,
                {"leader", "worker", "expert", "maker", "creator", "entertainer", "contestant", "communicator", "representative",
                 "adjudicator", "head", "intellectual", "associate", "candidate", "helper", "capitalist", "nobleman",
                 "combatant", "defender", "learner", "owner", "originator", "preserver", "controller", "scientist"},
                files, person_file),
      senses_of(nouns, {"relative", "spouse"}, files, person_file),
      senses_of(nouns, {"inhabitant", "native"}, files, person_file),
      senses_of(nouns, {"country"}, files, location_file),
      senses_of(nouns, {"city", "town", "village"}, files, location_file)};
}

bool any_in(const std::vector<std::uint32_t>& offsets, const std::unordered_set<std::uint32_t>& set) {
  return std::any_of(offsets.begin(), offsets.end(), [&](std::uint32_t offset) { return set.count(offset) != 0; });
}

void add_instances(Table& table, const Synset& synset, const Roots& roots) {
  for (const std::string& word : synset.words) {
    if (!base::starts_upper(word)) continue;
    if (synset.file == person_file) add(table, word, WordFlag::person);
    if (synset.file == group_file) add(table, word, WordFlag::organisation);
    if (synset.file == artifact_file) add(table, word, WordFlag::landmark);
    if (synset.file != location_file && synset.file != 17) continue;  // 17: seas, rivers, mountains
    const bool city = any_in(synset.instance_of, roots.city), country = any_in(synset.instance_of, roots.country);
    add(table, word, country ? WordFlag::country : city ? WordFlag::city : WordFlag::region);
  }
}

void add_nouns(Table& table, const Nouns& nouns, const Roots& roots) {
  for (const Synset& synset : nouns.synsets) {
    if (!synset.instance_of.empty()) {
      add_instances(table, synset, roots);
    } else if (synset.file == group_file) {
      for (const std::string& word : synset.words) {
        if (base::starts_upper(word)) add(table, word, WordFlag::organisation);
      }
    }
    if (roots.native.count(synset.offset) == 0) continue;
    for (const std::string& word : synset.words) {
      if (base::starts_upper(word)) add(table, word, WordFlag::demonym);
    }
  }
  constexpr std::size_t usual_senses = 4;
  for (const auto& [lemma, offsets] : nouns.senses) {
    const std::vector<std::uint32_t> usual(offsets.begin(),
                                           offsets.begin() + static_cast<std::ptrdiff_t>(std::min(usual_senses, offsets.size())));
    if (any_in(usual, roots.role)) add(table, lemma, WordFlag::role);
    if (any_in(usual, roots.kin)) add(table, lemma, WordFlag::kin);
  }
}

void add_wordnet(Table& table, const std::string& folder) {
  const Nouns nouns = read_nouns(folder);
  add_nouns(table, nouns, find_roots(nouns));
  for (const std::string& word : common_words(folder)) add(table, word, WordFlag::common);
  for (const std::string& word : capital_adjectives(folder)) add(table, word, WordFlag::demonym);
}

std::string escaped(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::vector<GazetteerEntry> slots_of(const Table& table) {
  std::size_t count = 1;
  while (count < table.size() * 2) count *= 2;
  std::vector<GazetteerEntry> slots(count);
  std::uint32_t begin = 0;
  for (const auto& [key, facts] : table) {
    std::size_t slot = gazetteer_hash(key) & (count - 1);
    while (slots[slot].size != 0) slot = (slot + 1) & (count - 1);
    slots[slot] = {begin, static_cast<std::uint8_t>(key.size()), facts.flags, facts.frequency, facts.population};
    begin += static_cast<std::uint32_t>(key.size());
  }
  return slots;
}

void write(const Table& table, const std::string& path) {
  std::ofstream out(path);
  out << "// Written by make_gazetteer; do not edit.\n#include \"mention/gazetteer_table.hpp\"\n"
      << "namespace tally::mention {\nnamespace {\nconstexpr char keys[] =\n";
  for (const auto& [key, facts] : table) out << '"' << escaped(key) << "\"\n";
  out << ";\nconstexpr GazetteerEntry slots[] = {\n";
  const auto slots = slots_of(table);
  for (const GazetteerEntry& entry : slots) {
    out << fmt::format("{{{},{},{},{},{}}},\n", entry.begin, entry.size, entry.flags, entry.frequency, entry.population);
  }
  out << "};\n}  // namespace\nconst char* const gazetteer_keys = keys;\n"
      << "const GazetteerEntry* const gazetteer_slots = slots;\n"
      << "const std::size_t gazetteer_slot_count = " << slots.size() << ";\n}  // namespace tally::mention\n";
}

Table collect(const std::string& names, const std::string& wordnet, const std::string& iso_codes) {
  Table table;
  add_names(table, names);
  add_organisations(table, names + "/companies.txt");
  add_organisations(table, names + "/bodies.txt");
  add_nicknames(table, names + "/nicknames.csv");
  add_subdivisions(table, iso_codes);
  add_wordnet(table, wordnet);
  for (auto entry = table.begin(); entry != table.end();) {
    const bool fits = entry->first.size() > 1 && entry->first.size() < 64;
    entry = fits ? std::next(entry) : table.erase(entry);
  }
  return table;
}

}  // namespace
}  // namespace tally::mention

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fputs("usage: make_gazetteer DATA_NAMES WORDNET ISO_CODES OUTPUT\n", stderr);
    return 2;
  }
  try {
    tally::mention::write(tally::mention::collect(argv[1], argv[2], argv[3]), argv[4]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "make_gazetteer: %s\n", error.what());
    return 1;
  }
}

#include "mention/train/wordnet_nouns.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/utf8.hpp"

namespace tally::mention {
namespace {

bool is_licence(const std::string& line) { return line.empty() || line[0] == ' '; }

std::string spaced(std::string word) {
  std::replace(word.begin(), word.end(), '_', ' ');
  // Adjectives may carry a syntactic marker: "galore(ip)".
  return word.substr(0, word.find('('));
}

Synset parse_synset(const std::string& line) {
  std::istringstream in(line);
  Synset synset;
  std::string type, count;
  in >> synset.offset >> synset.file >> type >> count;
  for (int words = std::stoi(count, nullptr, 16); words > 0; --words) {
    std::string word, id;
    in >> word >> id;
    synset.words.push_back(spaced(std::move(word)));
  }
  int pointers = 0;
  in >> pointers;
  for (; pointers > 0; --pointers) {
    std::string symbol, part, fields;
    std::uint32_t target = 0;
    in >> symbol >> target >> part >> fields;
    if (symbol == "@") synset.hypernyms.push_back(target);
    if (symbol == "@i") synset.instance_of.push_back(target);
  }
  return synset;
}

template <class Use>
void each_synset(const std::string& path, Use use) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (!is_licence(line)) use(parse_synset(line));
  }
}

// An index line: lemma pos synset_cnt p_cnt [symbols] sense_cnt tagsense_cnt offsets...
struct IndexLine {
  std::string lemma;
  int tagged = 0;
  std::vector<std::uint32_t> offsets;
};

template <class Use>
void each_lemma(const std::string& path, Use use) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (is_licence(line)) continue;
    std::istringstream fields(line);
    IndexLine entry;
    std::string part, skip;
    int synsets = 0, pointers = 0;
    fields >> entry.lemma >> part >> synsets >> pointers;
    for (; pointers > 0; --pointers) fields >> skip;
    fields >> skip >> entry.tagged;
    for (std::uint32_t offset = 0; fields >> offset;) entry.offsets.push_back(offset);
    use(entry);
  }
}

}  // namespace

Nouns read_nouns(const std::string& folder) {
  Nouns nouns;
  each_synset(folder + "/data.noun", [&](Synset synset) { nouns.synsets.push_back(std::move(synset)); });
  each_lemma(folder + "/index.noun", [&](IndexLine& entry) {
    nouns.senses.emplace(spaced(std::move(entry.lemma)), std::move(entry.offsets));
  });
  return nouns;
}

std::unordered_set<std::uint32_t> below(const Nouns& nouns, const std::unordered_set<std::uint32_t>& roots) {
  std::unordered_set<std::uint32_t> found = roots;
  for (bool grown = true; grown;) {
    grown = false;
    for (const Synset& synset : nouns.synsets) {
      if (found.count(synset.offset) != 0) continue;
      const bool inside = std::any_of(synset.hypernyms.begin(), synset.hypernyms.end(),
                                      [&](std::uint32_t up) { return found.count(up) != 0; });
      if (inside) grown = found.insert(synset.offset).second || grown;
    }
  }
  return found;
}

std::vector<std::string> common_words(const std::string& folder) {
  std::vector<std::string> words;
  for (const char* part : {"noun", "verb", "adj", "adv"}) {
    std::unordered_set<std::string> lower;
    each_synset(folder + "/data." + part, [&](const Synset& synset) {
      for (const std::string& word : synset.words) {
        if (!base::starts_upper(word)) lower.insert(base::to_lower(word));
      }
    });
    each_lemma(folder + "/index." + part, [&](const IndexLine& entry) {
      if (entry.tagged > 0 && lower.count(entry.lemma) != 0) words.push_back(entry.lemma);
    });
  }
  return words;
}

std::vector<std::string> capital_adjectives(const std::string& folder) {
  std::vector<std::string> words;
  each_synset(folder + "/data.adj", [&](const Synset& synset) {
    for (const std::string& word : synset.words) {
      if (base::starts_upper(word)) words.push_back(word);
    }
  });
  return words;
}

}  // namespace tally::mention

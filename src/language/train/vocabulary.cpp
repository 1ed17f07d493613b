#include "language/train/vocabulary.hpp"

#include <charconv>
#include <fstream>

namespace tally::language::train {
namespace {

// The numbers after the word; false if one of them can't be read.
bool parse_row(std::string_view text, std::vector<float>& row) {
  row.clear();
  while (!text.empty()) {
    if (text.front() == ' ') {
      text.remove_prefix(1);
      continue;
    }
    float value = 0.0F;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{}) return false;
    row.push_back(value);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
  return true;
}

}  // namespace

base::Result<Vectors> read_vectors(const std::string& path, std::size_t limit) {
  std::ifstream in(path);
  if (!in) return base::Error{"cannot open the word vectors: " + path};
  Vectors out;
  std::vector<float> row;
  std::string line;
  while (out.rows.rows < limit && std::getline(in, line)) {
    const std::size_t space = line.find(' ');
    if (space == std::string::npos || !parse_row(std::string_view(line).substr(space), row))
      return base::Error{path + ": line " + std::to_string(out.rows.rows + 1) + " is no word vector"};
    if (out.rows.cols == 0) out.rows.cols = padded(row.size());
    row.resize(out.rows.cols, 0.0F);
    const std::uint64_t key = NormalForm(std::string_view(line).substr(0, space)).key();
    if (!out.row_of.emplace(key, static_cast<int>(out.rows.rows)).second) continue;
    out.rows.data.insert(out.rows.data.end(), row.begin(), row.end());
    out.keys.push_back(key);
    ++out.rows.rows;
  }
  return out;
}

Vocabulary count_words(const std::vector<std::vector<Word>>& sentences, int least) {
  std::vector<std::uint64_t> order;
  std::unordered_map<std::uint64_t, int> count;
  for (const auto& sentence : sentences) {
    for (const Word& word : sentence) {
      const std::uint64_t key = NormalForm(word.form).key();
      if (++count[key] == 1) order.push_back(key);
    }
  }
  Vocabulary out;
  out.keys = {0, 0};
  out.frequency = {0, 0};
  for (const std::uint64_t key : order) {
    if (count[key] < least) continue;
    out.id_of.emplace(key, static_cast<int>(out.keys.size()));
    out.keys.push_back(key);
    out.frequency.push_back(count[key]);
  }
  return out;
}

Sample sample_of(const std::vector<Word>& sentence, const Vocabulary& vocabulary, const Vectors& vectors) {
  Sample s;
  const std::size_t n = sentence.size() + 1;
  s.word.assign(n, root_word);
  s.vector.assign(n, -1);
  s.affixes.resize(n);
  s.upos.assign(n, -1);
  s.xpos.assign(n, -1);
  s.head.assign(n, -1);
  s.relation.assign(n, -1);
  for (std::size_t i = 1; i < n; ++i) {
    const Word& word = sentence[i - 1];
    const NormalForm normal(word.form);
    const auto vector = vectors.row_of.find(normal.key());
    s.word[i] = vocabulary.id(normal.key());
    s.vector[i] = vector == vectors.row_of.end() ? -1 : vector->second;
    s.affixes[i] = affixes_of(word.form, normal);
    s.upos[i] = static_cast<int>(word.upos);
    s.xpos[i] = static_cast<int>(word.xpos);
    s.head[i] = word.head;
    s.relation[i] = static_cast<int>(word.relation);
  }
  return s;
}

}  // namespace tally::language::train

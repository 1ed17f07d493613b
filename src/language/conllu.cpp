#include "language/conllu.hpp"

#include <array>
#include <charconv>
#include <optional>

namespace tally::language {
namespace {

using Columns = std::array<std::string_view, 10>;

std::optional<Columns> split(std::string_view line) {
  Columns columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::size_t tab = line.find('\t');
    const bool last = i + 1 == columns.size();
    if (last != (tab == std::string_view::npos)) return std::nullopt;
    columns[i] = line.substr(0, tab);
    line.remove_prefix(last ? line.size() : tab + 1);
  }
  return columns;
}

std::optional<std::int32_t> number(std::string_view text) {
  std::int32_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

// The word of one line, or the name of the column that can't be read.
std::string_view fill(const Columns& columns, Word& word) {
  const auto upos = upos_from(columns[3]);
  const auto xpos = xpos_from(columns[4]);
  const auto head = number(columns[6]);
  auto relation = relation_from(columns[7]);
  if (!relation) relation = relation_from(columns[7].substr(0, columns[7].find(':')));  // an unknown subtype
  if (!upos) return "UPOS";
  if (!head) return "HEAD";
  if (!relation) return "DEPREL";
  word.form = columns[1];
  word.lemma = columns[2];
  word.upos = *upos;
  word.xpos = xpos.value_or(Xpos::fw);  // a few slips of the annotators, such as VERB as XPOS
  word.head = *head;
  word.relation = *relation;
  return {};
}

base::Error error_at(std::size_t line, std::string_view what) {
  return base::Error{"CoNLL-U, line " + std::to_string(line) + ": " + std::string(what)};
}

// Every head must be a word of the sentence.
bool heads_inside(const std::vector<Word>& sentence) {
  for (const Word& word : sentence)
    if (static_cast<std::size_t>(word.head) > sentence.size()) return false;
  return true;
}

}  // namespace

base::Result<Treebank> read_conllu(std::string_view text) {
  Treebank bank;
  bank.text.assign(text.begin(), text.end());
  std::string_view rest(bank.text.data(), bank.text.size());
  std::vector<Word> sentence;
  for (std::size_t line_number = 1; !rest.empty() || !sentence.empty(); ++line_number) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) {
      if (!heads_inside(sentence)) return error_at(line_number, "a HEAD lies outside of the sentence above");
      if (!sentence.empty()) bank.sentences.push_back(std::move(sentence));
      sentence.clear();
      continue;
    }
    if (line.front() == '#') continue;
    const auto columns = split(line);
    if (!columns) return error_at(line_number, "expected ten columns separated by tabs");
    if (!number((*columns)[0])) continue;  // "3-4" is a multi-word token, "8.1" an empty node
    Word word;
    const std::string_view bad = fill(*columns, word);
    if (!bad.empty()) return error_at(line_number, "cannot read the column " + std::string(bad));
    sentence.push_back(std::move(word));
  }
  return bank;
}

std::string write_conllu(std::span<const Word> words) {
  std::string out;
  int id = 0;
  for (const Word& word : words) {
    out += std::to_string(++id);
    for (const std::string_view column : {word.form, std::string_view(word.lemma), to_string(word.upos),
                                          to_string(word.xpos), std::string_view("_")}) {
      out += '\t';
      out += column.empty() ? std::string_view("_") : column;
    }
    out += '\t' + std::to_string(word.head) + '\t';
    out += to_string(word.relation);
    out += "\t_\t_\n";
  }
  return out + '\n';
}

}  // namespace tally::language

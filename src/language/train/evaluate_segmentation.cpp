// Scores the segmenter on CoNLL-U files, from raw text, as the CoNLL 2018 shared task's evaluation does: a
// token, word or sentence is right when exactly its characters (white space aside) were found. Paragraphs of
// the data become blocks.
//
//   evaluate_segmentation [-v] FILE.conllu...      -v prints every line where tokens or sentence ends differ
//   evaluate_segmentation --speed FILE.conllu...   megabytes a second of processor time over many passes

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "language/segmenter.hpp"

namespace {

using tally::base::make_span;
using tally::base::Span;

struct Gold {
  tally::ingest::Article article;
  std::vector<Span> words;
  std::vector<Span> sentences;
  std::size_t unmatched_words = 0;  // parts of a fused word that are not its substrings
};

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t')
      fields.emplace_back();
    else
      fields.back() += c;
  }
  return fields;
}

class GoldReader {
 public:
  Gold read(std::istream& in) {
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("# newpar") || line.starts_with("# newdoc")) {
        end_block();
      } else if (line.empty()) {
        end_sentence();
      } else if (line.front() != '#') {
        add(fields_of(line));
      }
    }
    end_block();
    return std::move(gold_);
  }

 private:
  std::string& text() { return gold_.article.text; }

  void add(const std::vector<std::string>& fields) {
    const std::string& id = fields[0];
    if (id.find('.') != std::string::npos) return;
    const bool space = fields[9].find("SpaceAfter=No") == std::string::npos;
    if (const std::size_t dash = id.find('-'); dash != std::string::npos) {
      range_end_ = std::stoi(id.substr(dash + 1));
      word_at_ = text().size();
      append(fields[1], space);
      range_text_end_ = word_at_ + fields[1].size();
    } else if (std::stoi(id) <= range_end_) {
      add_part(fields[1]);
    } else {
      gold_.words.push_back(make_span(text().size(), text().size() + fields[1].size()));
      append(fields[1], space);
    }
  }

  void add_part(const std::string& form) {
    if (word_at_ + form.size() <= range_text_end_ && text().compare(word_at_, form.size(), form) == 0) {
      gold_.words.push_back(make_span(word_at_, word_at_ + form.size()));
      word_at_ += form.size();
    } else {
      ++gold_.unmatched_words;
    }
  }

  void append(const std::string& form, bool space) {
    text() += form;
    last_ = text().size();
    if (space) text() += ' ';
  }

  void end_sentence() {
    range_end_ = 0;
    if (last_ > sentence_begin_) gold_.sentences.push_back(make_span(sentence_begin_, last_));
    sentence_begin_ = text().size();
  }

  void end_block() {
    if (text().size() > block_begin_)
      gold_.article.blocks.push_back({make_span(block_begin_, text().size())});
    text() += "\n\n";
    block_begin_ = sentence_begin_ = text().size();
  }

  Gold gold_;
  int range_end_ = 0;
  std::size_t word_at_ = 0;
  std::size_t range_text_end_ = 0;
  std::size_t last_ = 0;
  std::size_t sentence_begin_ = 0;
  std::size_t block_begin_ = 0;
};

double f1(const std::vector<Span>& gold, std::size_t gold_extra, const std::vector<Span>& found) {
  std::vector<Span> common;
  std::set_intersection(gold.begin(), gold.end(), found.begin(), found.end(), std::back_inserter(common));
  return 2.0 * static_cast<double>(common.size()) /
         static_cast<double>(gold.size() + gold_extra + found.size());
}

void print_differences(const char* what, std::string_view text, const std::vector<Span>& gold,
                       const std::vector<Span>& found) {
  std::vector<Span> missed;
  std::set_difference(gold.begin(), gold.end(), found.begin(), found.end(), std::back_inserter(missed));
  for (const Span span : missed) {
    std::string here;
    for (const Span other : found)
      if (other.overlaps(span)) here += fmt::format("[{}]", other.in(text));
    fmt::print("{}\t[{}]\t{}\t{}\n", what, span.in(text), here,
               text.substr(span.begin < 25 ? 0 : span.begin - 25, 70));
  }
}

void evaluate(const std::string& file, bool verbose) {
  std::ifstream in(file);
  const Gold gold = GoldReader().read(in);
  tally::language::Document document;
  segment(gold.article, document);
  std::vector<Span> words;
  std::vector<Span> sentences;
  for (const auto& token : document.tokens) words.push_back(token.span);
  for (const auto& sentence : document.sentences) sentences.push_back(sentence.span);
  if (verbose) {
    print_differences("word", gold.article.text, gold.words, words);
    print_differences("sentence", gold.article.text, gold.sentences, sentences);
  }
  fmt::print("{}: words F1 {:.4f} ({} gold, {} found), sentences F1 {:.4f} ({} gold, {} found)\n", file,
             f1(gold.words, gold.unmatched_words, words), gold.words.size() + gold.unmatched_words,
             words.size(), f1(gold.sentences, 0, sentences), gold.sentences.size(), sentences.size());
}

void measure_speed(const std::string& file) {
  std::ifstream in(file);
  const Gold gold = GoldReader().read(in);
  const std::clock_t begin = std::clock();
  constexpr int passes = 20;
  std::size_t tokens = 0;
  for (int i = 0; i < passes; ++i) {
    tally::language::Document document;
    segment(gold.article, document);
    tokens += document.tokens.size();
  }
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  fmt::print("{}: {:.1f} MB/s, {:.2f} million tokens/s\n", file,
             static_cast<double>(gold.article.text.size()) * passes / seconds / 1e6,
             static_cast<double>(tokens) / seconds / 1e6);
}

}  // namespace

int main(int argc, char** argv) {
  bool verbose = false;
  bool speed = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "-v")
      verbose = true;
    else if (argument == "--speed")
      speed = true;
    else if (speed)
      measure_speed(argument);
    else
      evaluate(argument, verbose);
  }
}

// Measures the names of articles against corpora whose names are known:
//   evaluate_names [-v] CORPUS...
// Prints precision, recall and F1 by kind and over all; a name counts where its span (without honorifics) and kind are
// exact. -v lists what was missed and what was wrong.

#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <string_view>

#include "language/reader.hpp"
#include "mention/persons.hpp"
#include "mention/train/named_corpus.hpp"

namespace tally::mention {
namespace {

struct Count {
  int right = 0, found = 0, wanted = 0;
};

struct Name {
  base::Span span;
  MentionKind kind = MentionKind::other;
  friend bool operator==(const Name&, const Name&) = default;
};

// The words of a person without honorifics: UNER leaves them out of the name.
base::Span bare_span(const Mention& mention, std::string_view text) {
  const auto* name = std::get_if<PersonName>(&mention.value);
  base::Span span = mention.span;
  if (name == nullptr) return span;
  for (const std::string& honorific : name->honorifics) {
    span.begin += static_cast<std::uint32_t>(honorific.size());
    while (span.begin < span.end && (text[span.begin] == ' ' || text[span.begin] == '.')) ++span.begin;
  }
  return span;
}

std::vector<Name> found_names(const NamedDocument& named) {
  const language::Document document = language::read_document(named.article);
  std::vector<Name> names;
  for (const Mention& mention : find_names(named.article, document)) {
    names.push_back({bare_span(mention, named.article.text), mention.kind});
  }
  return names;
}

// What was found where something else was wanted.
std::string instead(const NamedDocument& named, const std::vector<Name>& all, base::Span span) {
  std::string out;
  for (const Name& name : all) {
    if (name.span.overlaps(span)) out += fmt::format("  -> {} \"{}\"", to_string(name.kind), name.span.in(named.article.text));
  }
  return out;
}

std::string around(const NamedDocument& named, base::Span span) {
  const std::string& text = named.article.text;
  const std::size_t begin = span.begin > 40 ? span.begin - 40 : 0;
  std::string out = text.substr(begin, span.begin - begin) + "[" + std::string(span.in(text)) + "]" + text.substr(span.end, 30);
  for (char& c : out) c = c == '\n' ? ' ' : c;
  return out;
}

class Evaluation {
 public:
  explicit Evaluation(bool verbose) : verbose_(verbose) {}

  void add(const NamedDocument& named) {
    std::vector<Name> wanted;
    for (const GoldName& name : named.names) {
      if (name.kind != MentionKind::other) wanted.push_back({name.span, name.kind});
    }
    const std::vector<Name> all = found_names(named);
    std::vector<Name> found = all;
    std::erase_if(found, [](const Name& n) { return n.kind == MentionKind::other || n.kind == MentionKind::work; });
    for (const Name& name : found) {
      ++counts_[name.kind].found;
      const bool right = std::find(wanted.begin(), wanted.end(), name) != wanted.end();
      if (right) ++counts_[name.kind].right;
      if (!right && verbose_) fmt::print("wrong  {:12} {}\n", to_string(name.kind), around(named, name.span));
    }
    for (const Name& name : wanted) {
      ++counts_[name.kind].wanted;
      if (verbose_ && std::find(found.begin(), found.end(), name) == found.end()) {
        fmt::print("missed {:12} {}{}\n", to_string(name.kind), around(named, name.span), instead(named, all, name.span));
      }
    }
  }

  void print() const {
    Count all;
    for (const auto& [kind, count] : counts_) {
      print_row(to_string(kind), count);
      all.right += count.right;
      all.found += count.found;
      all.wanted += count.wanted;
    }
    print_row("all", all);
  }

 private:
  static void print_row(std::string_view label, const Count& count) {
    const double precision = count.found == 0 ? 0 : 1.0 * count.right / count.found;
    const double recall = count.wanted == 0 ? 0 : 1.0 * count.right / count.wanted;
    const double f1 = count.right == 0 ? 0 : 2 * precision * recall / (precision + recall);
    fmt::print("{:14} P {:.3f}  R {:.3f}  F1 {:.3f}  (found {}, wanted {})\n", label, precision, recall, f1, count.found,
               count.wanted);
  }

  bool verbose_;
  std::map<MentionKind, Count> counts_;
};

}  // namespace
}  // namespace tally::mention

int main(int argc, char** argv) {
  const bool verbose = argc > 1 && std::string_view(argv[1]) == "-v";
  tally::mention::Evaluation evaluation(verbose);
  for (int i = verbose ? 2 : 1; i < argc; ++i) {
    for (const auto& named : tally::mention::read_named(argv[i])) evaluation.add(named);
  }
  evaluation.print();
}

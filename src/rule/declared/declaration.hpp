#pragma once
// A declarative rule as its file states it, checked: what it finds, when two of its finds are about one thing, how their
// values are held against each other, and what is then said. The format is told in docs/writing-rules.md.
//
//   id = "flight-number"
//   summary = "A flight's number is given differently"
//   message = "The number of the flight is {sides}"
//   [[pattern]]
//   match = 'flight (value: /(?P<carrier>[A-Z]{2})\d{1,4}/)'
//   [same]
//   groups = ["carrier"]
//   [compare]
//   by = "equal"

#include <map>
#include <string>
#include <vector>

#include "finding/finding.hpp"
#include "pattern/pattern.hpp"
#include "pattern/reach.hpp"
#include "rule/declared/comparison.hpp"
#include "rule/declared/template.hpp"

namespace tally::rule {

// A pattern, and the groups that are reached from its groups through the parse.
struct PatternRow {
  pattern::Pattern pattern;
  std::map<std::string, pattern::Reach> reach = {};
  std::string attribute = {};  // claims of different attributes are not compared
  bool hedged = false;         // what is denied or only possible counts too: "readers can ring 0800 ..."
};

// When two claims are about one thing.
struct Sameness {
  std::vector<std::string> groups = {};  // said by both, and the same
  std::size_t words = 0;                 // telling words and names that their sentences share at least, beside the pattern's
  bool alone = true;                     // an article that gives two values is not held against others: it tells of two things
};

enum class Scope { story, article };

// A test of the rule in its own file.
struct DeclaredExample {
  struct File {
    std::string name;
    std::string text;
  };
  struct Line {
    std::string text;  // error flight-number: a.md "BA117" | b.md "BA171"
    std::size_t line = 0;
  };
  std::string title;
  std::size_t line = 0;
  std::vector<File> articles;
  std::vector<Line> findings;  // none: nothing must be reported
};

struct Declaration {
  std::string id;
  std::string summary;
  Scope scope = Scope::story;
  finding::Verdict verdict = finding::Verdict::contradiction;
  finding::Severity severity = finding::Severity::warning;
  double confidence = 0.8;
  Template message;
  std::string suggestion;
  std::vector<std::string> yields_to;
  std::vector<PatternRow> patterns;
  Sameness same;
  Comparison compare;
  std::vector<DeclaredExample> examples;
};

}  // namespace tally::rule

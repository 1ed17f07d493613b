// Measures the comparison of names against labelled pairs:
//   evaluate_match [-v] CASES.csv
// where CASES has the columns case_group,schema,name1,name2,is_match,... Prints precision, recall and F1 by schema and
// over all at the built-in thresholds and at the best threshold, and the processor's microseconds a pair. -v lists wrong decisions.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>

#include "base/latin_fold.hpp"
#include "entity/name_match.hpp"
#include "entity/organisation_match.hpp"

namespace tally::entity {
namespace {

struct Case {
  std::string schema, a, b;
  bool match = false;
  float score = 0;
};

// One line of comma-separated values with quoted fields.
std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') {
      if (quoted && i + 1 < line.size() && line[i + 1] == '"') fields.back() += line[++i];
      else quoted = !quoted;
    } else if (line[i] == ',' && !quoted) {
      fields.emplace_back();
    } else if (line[i] != '\r') {
      fields.back() += line[i];
    }
  }
  return fields;
}

std::vector<Case> read_cases(const char* path) {
  std::vector<Case> cases;
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);  // the head of the table
  while (std::getline(in, line)) {
    const auto fields = fields_of(line);
    if (fields.size() > 4) cases.push_back({fields[1], fields[2], fields[3], fields[4] == "true"});
  }
  return cases;
}

float threshold_of(const std::string& schema) { return schema == "Person" ? person_threshold : organisation_threshold; }

struct Measure {
  int right = 0, found = 0, wanted = 0;
  [[nodiscard]] double f1() const { return right == 0 ? 0 : 2.0 * right / (found + wanted); }
};

Measure measure(const std::vector<Case>& cases, const std::string& schema, float shift) {
  Measure m;
  for (const Case& c : cases) {
    if (!schema.empty() && c.schema != schema) continue;
    const bool found = c.score >= threshold_of(c.schema) + shift;
    m.right += found && c.match ? 1 : 0;
    m.found += found ? 1 : 0;
    m.wanted += c.match ? 1 : 0;
  }
  return m;
}

void print(const std::vector<Case>& cases, const std::string& schema) {
  const Measure m = measure(cases, schema, 0);
  double best = 0;
  float best_shift = 0;
  for (int step = -60; step <= 40; ++step) {
    const float shift = static_cast<float>(step) / 200;
    if (const double f1 = measure(cases, schema, shift).f1(); f1 > best) best = f1, best_shift = shift;
  }
  fmt::print("{:13} P {:.3f}  R {:.3f}  F1 {:.3f}  (best {:.3f} at {:+.3f}; {} of {} matches)\n", schema.empty() ? "all" : schema,
             m.found == 0 ? 0.0 : 1.0 * m.right / m.found, m.wanted == 0 ? 0.0 : 1.0 * m.right / m.wanted, m.f1(), best, best_shift,
             m.right, m.wanted);
}

void score(Case& c) {
  c.score = c.schema == "Person" ? compare(comparable(c.a), comparable(c.b)).score
                                 : compare(comparable_organisation(c.a), comparable_organisation(c.b)).score;
}

// Processor time of making both names comparable and of comparing them, in microseconds a pair: of all pairs, and of
// those in Latin letters, which is what articles hold.
double microseconds_a_pair(std::vector<Case> cases) {
  constexpr int rounds = 50;
  const std::clock_t begin = std::clock();
  for (int round = 0; round < rounds; ++round) {
    for (Case& c : cases) score(c);
  }
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  return cases.empty() ? 0 : seconds * 1e6 / rounds / static_cast<double>(cases.size());
}

void print_speed(const std::vector<Case>& cases) {
  std::vector<Case> latin;
  std::copy_if(cases.begin(), cases.end(), std::back_inserter(latin),
               [](const Case& c) { return base::fold_latin(c.a) && base::fold_latin(c.b); });
  fmt::print("{:.2f} microseconds a pair; {:.2f} for the {} pairs in Latin and Cyrillic letters\n", microseconds_a_pair(cases),
             microseconds_a_pair(latin), latin.size());
}

void run(const char* path, bool verbose) {
  std::vector<Case> cases = read_cases(path);
  for (Case& c : cases) score(c);
  std::map<std::string, int> schemas;
  for (const Case& c : cases) ++schemas[c.schema];
  for (const Case& c : cases) {
    const bool found = c.score >= threshold_of(c.schema);
    if (verbose && found != c.match) fmt::print("{} {:.3f} {} | {}\n", found ? "wrong " : "missed", c.score, c.a, c.b);
  }
  for (const auto& [schema, count] : schemas) print(cases, schema);
  print(cases, "");
  print_speed(cases);
}

}  // namespace
}  // namespace tally::entity

int main(int argc, char** argv) {
  const bool verbose = argc > 2 && std::string_view(argv[1]) == "-v";
  if (argc != (verbose ? 3 : 2)) {
    std::fputs("usage: evaluate_match [-v] CASES.csv\n", stderr);
    return 2;
  }
  tally::entity::run(argv[argc - 1], verbose);
}

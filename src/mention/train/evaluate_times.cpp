// Scores time expressions on CAT XML files (MEANTIME), as TempEval-3 does: a span is found strictly when it is the same,
// relaxed when it overlaps; a value counts where the span overlaps. The date of creation is left out on both sides.
//
//   evaluate_times [-v] FILE.xml...      -v prints every difference
//   evaluate_times --speed FILE.xml...   megabytes a second over many passes, language layer left out

#include <fmt/format.h>

#include <cstring>
#include <ctime>
#include <set>

#include "language/reader.hpp"
#include "mention/time_finder.hpp"
#include "mention/train/cat_reader.hpp"

namespace {

using tally::mention::CatArticle;
using tally::mention::find_times;
using tally::mention::GoldTime;
using tally::mention::Mention;
using tally::mention::TimeExpression;
using tally::mention::TimeType;

struct Score {
  double gold = 0, found = 0, strict = 0, relaxed = 0, type = 0, value = 0;

  static double f1(double right, double gold, double found) { return gold + found == 0 ? 0 : 2 * right / (gold + found); }
  void print() const {
    fmt::print("gold {} found {}  strict F1 {:.3f}  relaxed F1 {:.3f} (P {:.3f} R {:.3f})  type F1 {:.3f}  value F1 {:.3f}\n",
               gold, found, f1(strict, gold, found), f1(relaxed, gold, found), relaxed / found, relaxed / gold,
               f1(type, gold, found), f1(value, gold, found));
  }
};

const char* type_name(TimeType type) {
  switch (type) {
    case TimeType::date: return "DATE";
    case TimeType::time: return "TIME";
    case TimeType::duration: return "DURATION";
    case TimeType::set: return "SET";
  }
  return "";
}

std::string around(const std::string& text, tally::base::Span span) {
  const std::size_t from = span.begin < 30 ? 0 : span.begin - 30;
  std::string out = text.substr(from, span.begin - from) + "[[" + std::string(span.in(text)) + "]]" + text.substr(span.end, 25);
  for (char& c : out)
    if (c == '\n') c = '|';
  return out;
}

class Scorer {
 public:
  explicit Scorer(bool verbose) : verbose_(verbose) {}

  void add(const CatArticle& gold, const std::vector<Mention>& mentions) {
    std::set<std::size_t> used;
    for (const GoldTime& time : gold.times) match(gold, time, mentions, used);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (is_creation(gold, mentions[i]) || mentions[i].span.begin >= gold.annotated) continue;
      ++score_.found;
      if (!used.contains(i)) tell("spurious", gold, mentions[i].span, "", value_of(mentions[i]).value);
    }
  }
  [[nodiscard]] const Score& score() const { return score_; }

 private:
  static const TimeExpression& value_of(const Mention& m) { return std::get<TimeExpression>(m.value); }

  // The line of its own that holds the date of creation.
  static bool is_creation(const CatArticle& gold, const Mention& mention) {
    for (const auto& block : gold.article.blocks)
      if (block.span == mention.span && gold.article.published) return true;
    return false;
  }

  void match(const CatArticle& gold, const GoldTime& time, const std::vector<Mention>& mentions, std::set<std::size_t>& used) {
    ++score_.gold;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (used.contains(i) || !mentions[i].span.overlaps(time.span)) continue;
      used.insert(i);
      ++score_.relaxed;
      const TimeExpression& found = value_of(mentions[i]);
      score_.strict += mentions[i].span == time.span;
      score_.type += time.type == type_name(found.type);
      score_.value += time.value == found.value;
      if (time.value != found.value || mentions[i].span != time.span)
        tell(time.value != found.value ? "value" : "span", gold, mentions[i].span, time.value, found.value);
      return;
    }
    tell("missed", gold, time.span, time.value, "");
  }

  void tell(const char* what, const CatArticle& gold, tally::base::Span span, const std::string& wanted,
            const std::string& found) const {
    if (verbose_) fmt::print("{:9}{:20}{:20}{}\n", what, wanted, found, around(gold.article.text, span));
  }

  bool verbose_;
  Score score_;
};

void measure_speed(const std::vector<CatArticle>& articles) {
  std::vector<tally::language::Document> documents;
  for (const CatArticle& a : articles) documents.push_back(tally::language::read_document(a.article));
  std::size_t bytes = 0;
  std::size_t found = 0;
  const std::clock_t start = std::clock();  // of this process: others may be at work
  for (int pass = 0; pass < 200; ++pass) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
      found += find_times(articles[i].article, documents[i]).size();
      bytes += articles[i].article.text.size();
    }
  }
  const double taken = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  fmt::print("{:.1f} MB/s ({} times)\n", static_cast<double>(bytes) / 1e6 / taken, found);
}

}  // namespace

int main(int argc, char** argv) {
  bool verbose = false;
  bool speed = false;
  std::vector<CatArticle> articles;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "-v") == 0) verbose = true;
    else if (std::strcmp(argv[i], "--speed") == 0) speed = true;
    else if (auto article = tally::mention::read_cat(argv[i])) articles.push_back(*std::move(article));
    else fmt::print(stderr, "{}\n", to_string(article.error()));
  }
  if (speed) return measure_speed(articles), 0;
  Scorer scorer(verbose);
  for (const CatArticle& article : articles) {
    if (verbose) fmt::print("## {}\n", article.article.path.substr(article.article.path.rfind('/') + 1));
    scorer.add(article, find_times(article.article, tally::language::read_document(article.article)));
  }
  scorer.score().print();
}

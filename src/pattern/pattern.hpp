#pragma once
// Patterns over the words of an article: what a declarative rule finds its claims with. A pattern says how the words,
// their dictionary forms, tags and mentions follow one another, as a regular expression does for letters, and is run by
// a machine of states: in time that grows with the words and the pattern, never faster, whatever both are. Articles and
// sentences without a word that the pattern cannot do without are passed over by looking the word up.
//
//   auto pattern = Pattern::compile("flight number? (value: /[A-Z]{2}\\d{1,4}/)");
//   for (const Match& match : pattern->find(facts)) match.group("value")->span.in(facts.article.text);
//
//   flight "can't"                 the word, in upper or lower case; in marks where it has signs in it
//   /[A-Z]{2}\d+/                  a word whose letters, as written, match the regular expression (RE2) as a whole; its
//                                  named groups (?P<carrier>..) are groups of the pattern
//   [lemma=sink|founder tag=VERB]  one word with all of these: word, lemma, tag (UD or Penn), relation (UD), in (a
//                                  mention's kind); != says not. [] is any word
//   <person>                       a mention, all of it: person organisation place work role age time quantity quotation
//                                  name (any of the first four), or what is measured: count money percent length score ...
//   (value: ...)                   a named group; (...) without a name only holds together
//   a | b   a?  a*  a+  a{2,3}     either, and how often, as many as there are
//
// The layers of the folder, top to bottom: token_test (one word), syntax (text to tree), program (tree to states),
// machine (states over words), reach (from a group along the parse), pattern.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "align/story.hpp"
#include "base/result.hpp"

namespace tally::pattern {

struct Program;

struct Group {
  base::Span span;              // into Article::text
  language::TokenRange tokens;  // that it lies in
};

struct Match {
  language::TokenRange tokens;
  std::map<std::string, Group, std::less<>> groups;  // those that took part

  [[nodiscard]] const Group* group(std::string_view name) const {
    const auto at = groups.find(name);
    return at == groups.end() ? nullptr : &at->second;
  }
};

class Pattern {
 public:
  // What is wrong is an error with the byte of the text at which something else was expected, and that in `remedy`.
  [[nodiscard]] static base::Result<Pattern> compile(std::string_view text);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;

  // The matches in reading order; none overlaps another, none crosses the end of a sentence. One that may be longer or
  // shorter is not made longer than about 1,000 words.
  [[nodiscard]] std::vector<Match> find(const align::ArticleFacts& facts) const;
  [[nodiscard]] const std::vector<std::string>& groups() const;  // sorted

 private:
  explicit Pattern(std::unique_ptr<const Program> program);

  std::unique_ptr<const Program> program_;
};

}  // namespace tally::pattern

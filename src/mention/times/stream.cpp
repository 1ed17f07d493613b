#include "mention/times/stream.hpp"

namespace tally::mention {

void Stream::load(std::string_view article_text, const language::Document& document, language::TokenRange tokens) {
  text = article_text;
  atoms.clear();
  numbers.clear();
  times.clear();
  append_atoms(text, document, tokens, atoms);
  for (const Atom& atom : atoms) {
    if (atom.kind != AtomKind::word) {
      numbers.emplace_back();
      times.emplace_back();
      continue;
    }
    const LowerWord lower(atom.span.in(text));
    numbers.push_back(number_word(lower.view()));
    times.push_back(time_word(lower.view()));
    if (times.back().abbreviated && !atom.capital && times.back().kind != TimeKind::unit) times.back() = {};
    if (times.back().kind == TimeKind::month && !atom.capital) times.back() = {};
  }
}

}  // namespace tally::mention

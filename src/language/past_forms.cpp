#include "language/past_forms.hpp"

#include "language/word_set.hpp"

namespace tally::language {
namespace {

constexpr WordSet spelt_alike{{"beat", "bet", "bid", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "rid", "set", "shed", "shut",
                               "slit", "split", "spread", "thrust", "upset", "wed"}};

bool is_of_third_person(const Word& word) {
  static constexpr WordSet pronouns{{"he", "she", "it", "He", "She", "It", "who"}};
  return word.xpos == Xpos::nn || word.xpos == Xpos::nnp || word.xpos == Xpos::nnps || pronouns.contains(word.form);
}

}  // namespace

void mark_past_forms(std::span<Word> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    Word& verb = words[i];
    if ((verb.xpos != Xpos::vb && verb.xpos != Xpos::vbp) || !spelt_alike.contains(verb.form)) continue;
    bool subject = false, bare = true;
    for (std::size_t k = 0; k < words.size(); ++k) {
      if (words[k].head != static_cast<std::int32_t>(i) + 1) continue;
      const Relation relation = universal(words[k].relation);
      if (relation == Relation::nsubj && k < i) subject = subject || is_of_third_person(words[k]);
      if (relation == Relation::aux || (relation == Relation::mark && words[k].form == "to")) bare = false;
    }
    if (subject && bare) verb.xpos = Xpos::vbd;
  }
}

}  // namespace tally::language

#pragma once
// What the tagger, the lemmatiser and the parser read and fill in.
//
// A span of Words is one sentence. The caller sets `form` and lets each stage fill in its part:
//
//     std::vector<Word> sentence{Word{.form = "Police"}, Word{.form = "confirmed"}, Word{.form = "it"}};
//     analyser.analyse(sentence, workspace);
//     sentence[1].head == 0;                          // the root
//     sentence[0].head == 2;                          // the second word, counted from 1
//     sentence[0].relation == Relation::nsubj;

#include <cstdint>
#include <string>
#include <string_view>

#include "language/tags.hpp"

namespace tally::language {

struct Word {
  std::string_view form{};             // bytes of the article (UTF-8), owned by the caller
  std::string lemma{};                 // by the lemmatiser; UTF-8
  std::int32_t head = 0;               // by the parser: the governor counted from 1, 0 for the root
  Upos upos = Upos::x;                 // by the tagger
  Xpos xpos = Xpos::nn;                // by the tagger
  Relation relation = Relation::root;  // by the parser
};

}  // namespace tally::language

#include "runs.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "language/word_set.hpp"

namespace tally::rules::organisation {
namespace {

using language::Document;
using language::Sentence;
using language::Token;
using language::Upos;
using language::WordSet;

constexpr std::size_t longest_run = 16;

bool is_weak(std::string_view norm) {
  static constexpr WordSet words{{"of", "for", "and", "&", "the", "de"}};
  return words.contains(norm);
}

class RunFinder {
 public:
  RunFinder(const align::ArticleFacts& facts, ingest::ArticleId id, std::vector<Run>& runs)
      : facts_(facts), id_(id), runs_(runs) {}

  void read(const Sentence& sentence) {
    const ingest::Zone zone = facts_.article.blocks[sentence.block].zone;
    if ((zone == ingest::Zone::headline || zone == ingest::Zone::heading) && !in_small_letters(sentence)) return;
    run_ = Run{id_, {}, zone == ingest::Zone::caption};
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (is_capital(i, i == sentence.tokens.begin)) {
        run_.words.push_back({i, base::fold(form(i)), false});
      } else if (!run_.words.empty() && is_possessive(i)) {
        continue;
      } else if (!run_.words.empty() && is_weak(norm(i))) {
        run_.words.push_back({i, std::string(norm(i)), true});
      } else {
        flush();
      }
      if (run_.words.size() >= longest_run) flush();
    }
    flush();
  }

 private:
  const Document& document() const { return facts_.document; }
  std::string_view norm(std::uint32_t i) const { return document().norm(document().tokens[i]); }
  std::string_view form(std::uint32_t i) const { return document().tokens[i].span.in(facts_.article.text); }
  // A headline that does not capitalise everything.
  bool in_small_letters(const Sentence& sentence) const {
    constexpr std::size_t telling = 4, enough = 2;
    std::size_t small = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      small += form(i).size() >= telling && base::is_ascii_lower(form(i).front()) && !is_weak(norm(i)) ? 1U : 0U;
    }
    return small >= enough;
  }

  bool is_possessive(std::uint32_t i) const { return norm(i) == "'s" || norm(i) == "'"; }

  bool is_capital(std::uint32_t i, bool first) const {
    const Token& token = document().tokens[i];
    const std::string_view text = form(i);
    if (text.empty() || token.upos == Upos::punct || token.upos == Upos::num) return false;
    if (first && token.upos != Upos::propn && token.upos != Upos::noun && token.upos != Upos::adj) return false;
    const bool upper = base::is_ascii_upper(text.front()) || (static_cast<unsigned char>(text.front()) >= 0xC3 && token.upos == Upos::propn);
    return upper && !(norm(i) == "the" || norm(i) == "a");
  }

  void flush() {
    while (!run_.words.empty() && run_.words.back().weak) run_.words.pop_back();
    if (run_.words.size() > 1) runs_.push_back(run_);
    run_.words.clear();
  }

  const align::ArticleFacts& facts_;
  ingest::ArticleId id_;
  std::vector<Run>& runs_;
  Run run_;
};

}  // namespace

std::vector<Run> find_runs(const align::Story& story) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < story.articles.size(); ++i) {
    RunFinder finder(story.articles[i], ingest::ArticleId(i), runs);
    for (const Sentence& sentence : story.articles[i].document.sentences) finder.read(sentence);
  }
  return runs;
}

base::Span span_of(const align::Story& story, const Run& run, std::size_t first, std::size_t last) {
  return story[run.article].document.span_of({run.words[first].token, run.words[last - 1].token + 1});
}

void add_place(const align::Story& story, std::vector<Variant>& variants, std::vector<std::string> words, Place place) {
  auto home = std::find_if(variants.begin(), variants.end(), [&](const Variant& v) { return v.words == words; });
  if (home == variants.end()) {
    variants.push_back({std::string(place.span.in(story[place.article].article.text)), std::move(words), {}});
    home = std::prev(variants.end());
  }
  const bool known = std::any_of(home->places.begin(), home->places.end(), [&](const Place& p) {
    return p.article == place.article && p.span == place.span;
  });
  if (!known) home->places.push_back(place);
}

}  // namespace tally::rules::organisation

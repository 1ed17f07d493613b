#include "align/utterances.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "align/clause_terms.hpp"
#include "align/quote_speakers.hpp"
#include "base/utf8.hpp"
#include "language/word_set.hpp"
#include "language/word_vector.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using language::Upos;

constexpr float function_weight = 0.2F;
constexpr float turn_weight = 0.5F;
constexpr double least_content_weight = 0.5;
constexpr double topic_slope = 0.15;  // what each place outside of quotations takes from a word's weight

// Words of content that half of all speech has.
constexpr language::WordSet faint{
    {"be",   "have",  "do",    "say",  "tell", "get",  "go",    "make",   "take",   "come",  "more",   "other",
     "many", "much",  "such",  "own",  "same", "then", "also",  "just",   "only",   "still", "even",   "now",
     "here", "there", "so",    "very", "well", "too",  "think", "know",   "want",   "need",  "see",    "look",
     "time", "year",  "day",   "way",  "lot",  "let",  "thing", "give",   "put",    "keep",  "always", "really",
     "all",  "good",  "great", "new",  "one",  "work", "back",  "people", "happen", "try",   "up",     "out"}};

// What turns a sentence round tells more than other function words.
constexpr language::WordSet turns{{"not", "never", "no", "none", "nobody", "nothing", "nowhere", "neither", "nor",
                                   "without", "but", "anything", "anybody", "everything", "everybody", "something",
                                   "somebody"}};

bool is_open(Upos upos) {
  return upos == Upos::noun || upos == Upos::propn || upos == Upos::verb || upos == Upos::adj || upos == Upos::adv ||
         upos == Upos::num;
}

double length_of(std::span<const std::int8_t> vector) {
  double sum = 0;
  for (const std::int8_t value : vector) sum += static_cast<double>(value) * value;
  return std::sqrt(sum);
}

class Finder {
 public:
  explicit Finder(const Story& story) : story_(story) { count_outside(); }

  std::vector<Utterance> run() {
    for (std::size_t a = 0; a < story_.articles.size(); ++a) collect(ArticleId(a));
    return std::move(out_);
  }

 private:
  static const mention::Quotation* quotation_of(const mention::Mention& mention) {
    return std::get_if<mention::Quotation>(&mention.value);
  }

  // How often the story itself, outside of quotations, has each word.
  void count_outside() {
    for (const ArticleFacts& facts : story_.articles) {
      std::vector<bool> quoted(facts.document.tokens.size(), false);
      for (const mention::Mention& mention : facts.mentions.all) {
        const mention::Quotation* quotation = quotation_of(mention);
        if (quotation == nullptr) continue;
        for (std::uint32_t t = quotation->tokens.begin; t < quotation->tokens.end; ++t) quoted[t] = true;
      }
      for (std::size_t t = 0; t < quoted.size(); ++t) {
        if (!quoted[t]) ++outside_[pool_.intern(base::to_lower(facts.document.lemma(facts.document.tokens[t]))).value];
      }
    }
  }

  void collect(ArticleId article) {
    const ArticleFacts& facts = story_[article];
    std::map<std::uint32_t, std::size_t> begun;  // by the number of the utterance in the article
    for (std::size_t m = 0; m < facts.mentions.all.size(); ++m) {
      const mention::Quotation* quotation = quotation_of(facts.mentions.all[m]);
      if (quotation == nullptr || quotation->kind == mention::QuotationKind::scare || !quotation->attribution) continue;
      const auto [home, fresh] = begun.try_emplace(quotation->utterance, out_.size());
      if (fresh) out_.push_back({article, speaker_of(story_, article, *quotation->attribution), {}, {}});
      add_part(facts.document, *quotation, mention::MentionId(m), out_[home->second]);
    }
  }

  void add_part(const language::Document& document, const mention::Quotation& quotation, mention::MentionId mention,
                Utterance& to) {
    const QuoteWords words = quote_words(document, quotation.inner, pool_);
    const auto part = static_cast<std::uint32_t>(to.parts.size());
    to.parts.push_back(mention);
    const auto is = [&](std::size_t w, std::string_view norm) {
      return w < words.size() && document.norm(document[words.tokens[w]]) == norm;
    };
    for (std::size_t w = 0; w < words.size(); ++w) {
      SaidWord word = word_of(document, words.tokens[w], words.keys[w]);
      word.part = part;
      if ((is(w, "no") && is(w + 1, "one")) || is(w, "no-one")) {
        word.key = word.lemma = word.family = pool_.intern("nobody");
        word.weight = turn_weight;
        if (is(w, "no")) ++w;
      }
      to.words.push_back(word);
    }
  }

  SaidWord word_of(const language::Document& document, language::TokenId id, base::Symbol key) {
    static const std::span<const std::int8_t> unknown = language::word_vector("\x01");
    const language::Token& token = document[id];
    const std::string lemma = base::to_lower(document.lemma(token));
    SaidWord word;
    word.key = key;
    word.lemma = pool_.intern(lemma);
    word.family = pool_.intern(word_family(lemma));
    word.upos = token.upos;
    word.sentence = static_cast<std::uint32_t>(token.sentence.index());
    word.token = id;
    word.content = is_open(token.upos) && !faint.contains(lemma);
    word.weight = weight_of(word, turns.contains(quote_key(document.norm(token))));
    const std::span<const std::int8_t> vector = language::word_vector(document.norm(token));
    if (!std::equal(vector.begin(), vector.end(), unknown.begin())) {
      word.vector = vector;
      word.length = length_of(vector);
    }
    return word;
  }

  [[nodiscard]] float weight_of(const SaidWord& word, bool turn) const {
    if (turn) return turn_weight;
    if (!word.content) return function_weight;
    const auto known = outside_.find(word.lemma.value);
    const double places = known == outside_.end() ? 0 : static_cast<double>(known->second);
    return static_cast<float>(std::max(least_content_weight, 1 / (1 + topic_slope * places)));
  }

  const Story& story_;
  base::StringPool pool_;
  std::map<std::uint32_t, std::size_t> outside_;  // by lemma
  std::vector<Utterance> out_;
};

}  // namespace

std::vector<QuotePlace> Utterance::places(WordRange range) const {
  std::vector<QuotePlace> out;
  for (std::uint32_t w = range.begin; w < range.end; ++w) {
    const SaidWord& word = words[w];
    if (w == range.begin || words[w - 1].part != word.part) out.push_back({article, parts[word.part], {}, speaker});
    out.back().tokens.push_back(word.token);
  }
  return out;
}

std::vector<Utterance> find_utterances(const Story& story) { return Finder(story).run(); }

}  // namespace tally::align

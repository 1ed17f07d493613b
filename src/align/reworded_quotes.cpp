#include "align/reworded_quotes.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "align/quote_paraphrase.hpp"
#include "align/utterances.hpp"
#include "base/sorted.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;

constexpr std::size_t fewest_words = 5;
constexpr std::size_t most_words = 200;
constexpr std::size_t fewest_alike = 4;        // at the beginning of two sentences that end otherwise
constexpr float least_telling = 0.5F;       // weight of a word that both must have
constexpr std::size_t most_compared = 500;  // utterances further on

// In which articles a quotation stands once more, word for word or nearly.
class Versions {
 public:
  explicit Versions(const std::vector<QuoteFamily>& families) {
    for (const QuoteFamily& family : families) {
      for (const QuotePair& pair : family.pairs) {
        note(family.versions[pair.left], family.versions[pair.right]);
        note(family.versions[pair.right], family.versions[pair.left]);
      }
      for (const QuoteVersion& version : family.versions) note(version, version);
    }
  }

  // The article of `other` has it in another place than there: its speaker said both.
  [[nodiscard]] bool elsewhere(const Utterance& said, const Utterance& other) const {
    return std::any_of(said.parts.begin(), said.parts.end(), [&](mention::MentionId part) {
      const auto found = others_.find({said.article, part});
      if (found == others_.end()) return false;
      return std::any_of(found->second.begin(), found->second.end(), [&](const Key& key) {
        return key.first == other.article &&
               std::find(other.parts.begin(), other.parts.end(), key.second) == other.parts.end();
      });
    });
  }

 private:
  using Key = std::pair<ArticleId, mention::MentionId>;

  void note(const QuoteVersion& one, const QuoteVersion& other) {
    for (const QuotePlace& place : one.places) {
      auto& home = others_[{place.article, place.mention}];
      for (const QuotePlace& there : other.places) home.emplace_back(there.article, there.mention);
    }
  }

  std::map<Key, std::vector<Key>> others_;
};

bool share_one(const std::vector<entity::EntityId>& a, const std::vector<entity::EntityId>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](entity::EntityId id) { return std::binary_search(b.begin(), b.end(), id); });
}

// The words of each sentence.
std::vector<WordRange> sentences_of(const SaidWords& words) {
  std::vector<WordRange> out;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (i == 0 || words[i].sentence != words[i - 1].sentence) out.push_back({i, i});
    out.back().end = i + 1;
  }
  return out;
}

// "Dad can rest now, and so can we" and "Dad can rest now, but we never will": two sentences that begin with the same
// telling words and end otherwise. Neither leaves off where the other goes on.
bool end_apart(const SaidWords& left, WordRange a, const SaidWords& right, WordRange b) {
  constexpr std::size_t fewest_other = 2, most_other = 8;
  constexpr float telling = 1.0F;
  std::size_t alike = 0;
  float weight = 0;
  for (; a.begin + alike < a.end && b.begin + alike < b.end && left[a.begin + alike].key == right[b.begin + alike].key; ++alike)
    if (left[a.begin + alike].content) weight += left[a.begin + alike].weight;
  const std::size_t more = a.end - a.begin - alike, less = b.end - b.begin - alike;
  if (alike < fewest_alike || weight < telling || std::min(more, less) < fewest_other || std::max(more, less) > most_other) return false;
  if (left[a.begin].part != left[a.end - 1].part || right[b.begin].part != right[b.end - 1].part) return false;  // put together from pieces
  const auto ending = std::span(left).subspan(a.begin + alike, more);
  const auto other = std::span(right).subspan(b.begin + alike, less);
  const auto kept = std::ranges::count_if(other, [&](const SaidWord& word) { return std::ranges::find(ending, word.key, &SaidWord::key) != ending.end(); });
  return 2 * static_cast<std::size_t>(kept) <= std::min(more, less);
}

// How many of the sentences begin with the first words of this one: more than one is said over and over.
std::ptrdiff_t begin_so(const SaidWords& words, const std::vector<WordRange>& sentences, std::span<const SaidWord> first) {
  return std::ranges::count_if(sentences, [&](WordRange sentence) {
    const auto own = std::span(words).subspan(sentence.begin, sentence.end - sentence.begin);
    return own.size() >= first.size() && std::ranges::equal(own.first(first.size()), first, {}, &SaidWord::key, &SaidWord::key);
  });
}

std::optional<std::pair<WordRange, WordRange>> ending_apart(const SaidWords& left, const SaidWords& right) {
  const std::vector<WordRange> of_left = sentences_of(left), of_right = sentences_of(right);
  for (const WordRange a : of_left) {
    if (a.end - a.begin < fewest_alike) continue;
    const auto first = std::span(left).subspan(a.begin, fewest_alike);
    if (begin_so(left, of_left, first) > 1 || begin_so(right, of_right, first) != 1) continue;
    for (const WordRange b : of_right)
      if (end_apart(left, a, right, b)) return std::pair(a, b);
  }
  return std::nullopt;
}

class Search {
 public:
  explicit Search(const Story& story) : versions_(story.quotes), said_(find_utterances(story)) {
    std::erase_if(said_, [](const Utterance& said) {
      return said.words.size() < fewest_words || said.words.size() > most_words;
    });
    for (const Utterance& said : said_) families_.push_back(families_of(said));
  }

  std::vector<RewordedQuote> run() {
    for (std::size_t i = 0; i < said_.size(); ++i) {
      for (std::size_t k = i + 1; k < std::min(said_.size(), i + most_compared); ++k) compare(i, k);
    }
    return std::move(out_);
  }

 private:
  static std::vector<std::uint32_t> families_of(const Utterance& said) {
    std::vector<std::uint32_t> out;
    for (const SaidWord& word : said.words) {
      if (word.weight >= least_telling) out.push_back(word.family.value);
    }
    base::sort_unique(out);
    return out;
  }

  [[nodiscard]] bool have_words_in_common(std::size_t i, std::size_t k) const {
    const auto& other = families_[k];
    return std::any_of(families_[i].begin(), families_[i].end(),
                       [&](std::uint32_t f) { return std::binary_search(other.begin(), other.end(), f); });
  }

  void compare(std::size_t i, std::size_t k) {
    const Utterance& a = said_[i];
    const Utterance& b = said_[k];
    if (a.article == b.article) return;
    const bool known = share_one(a.speaker.persons, b.speaker.persons);
    if (!known && !a.speaker.persons.empty() && !b.speaker.persons.empty()) return;
    if (!have_words_in_common(i, k) || versions_.elsewhere(a, b) || versions_.elsewhere(b, a)) return;
    if (known) {
      if (const auto sentences = ending_apart(a.words, b.words)) {
        out_.push_back({a.places(sentences->first), b.places(sentences->second)});
        return;
      }
    }
    const auto alignment = align_said(a.words, b.words);
    if (!alignment || !is_paraphrase(*alignment, known)) return;
    out_.push_back({a.places(alignment->left), b.places(alignment->right)});
  }

  Versions versions_;
  std::vector<Utterance> said_;
  std::vector<std::vector<std::uint32_t>> families_;
  std::vector<RewordedQuote> out_;
};

}  // namespace

std::vector<RewordedQuote> find_reworded_quotes(const Story& story) { return Search(story).run(); }

}  // namespace tally::align

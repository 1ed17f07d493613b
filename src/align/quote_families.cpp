#include "align/quote_families.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>

#include "align/quote_alignment.hpp"
#include "base/sorted.hpp"

namespace tally::align {
namespace {

constexpr std::size_t run_length = 3;
constexpr std::size_t fewest_words = 2;
constexpr std::size_t longest_fragment = 4;  // words; longer ones are found by their runs
constexpr std::uint32_t longest_other_end = 2;  // words
constexpr std::uint32_t other_end_of_long = 5;  // behind more than that many equal words
constexpr std::size_t crowd = 12;      // versions with one run from which on only neighbours are compared
constexpr std::size_t neighbours = 3;  // how many of those that follow

struct Wording {
  QuoteWords words;  // of the first place
  QuoteVersion version;
};

using Symbols = std::vector<base::Symbol>;
using Link = std::pair<std::size_t, std::size_t>;

std::uint64_t hash_run(const Symbols& keys, std::size_t at, std::size_t length) {
  std::uint64_t state = 0xcbf29ce484222325ULL;
  for (std::size_t i = at; i < at + length; ++i) state = (state ^ keys[i].value) * 0x100000001b3ULL;
  return state;
}

// All wordings in the order of their first places.
std::vector<Wording> wordings_of(const std::vector<QuotedArticle>& articles) {
  std::vector<Wording> wordings;
  std::unordered_multimap<std::uint64_t, std::size_t> known;
  base::StringPool pool;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    const auto& mentions = articles[a].mentions.all;
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      const auto* quotation = std::get_if<mention::Quotation>(&mentions[m].value);
      if (quotation == nullptr || quotation->damaged) continue;
      QuoteWords words = quote_words(articles[a].document, quotation->inner, pool);
      if (words.size() < fewest_words) continue;
      const std::uint64_t hash = hash_run(words.keys, 0, words.size());
      const auto [first, last] = known.equal_range(hash);
      const auto same = std::find_if(first, last, [&](const auto& entry) {
        const QuoteWords& other = wordings[entry.second].words;
        return other.keys == words.keys && other.gap_before == words.gap_before;
      });
      QuotePlace place{ingest::ArticleId(a), mention::MentionId(m), words.tokens};
      if (same != last) {
        wordings[same->second].version.places.push_back(std::move(place));
      } else {
        known.emplace(hash, wordings.size());
        wordings.push_back({std::move(words), {}});
        wordings.back().version.places.push_back(std::move(place));
      }
    }
  }
  return wordings;
}

// Pairs of wordings that share a run of words, sorted, each once.
std::vector<Link> candidates(const std::vector<Wording>& wordings) {
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> index;
  for (std::size_t w = 0; w < wordings.size(); ++w) {
    const Symbols& keys = wordings[w].words.keys;
    for (std::size_t i = 0; i + run_length <= keys.size(); ++i) {
      auto& home = index[hash_run(keys, i, run_length)];
      if (home.empty() || home.back() != w) home.push_back(w);
    }
  }
  std::vector<Link> out;
  for (const auto& [hash, home] : index) {
    const std::size_t reach = home.size() < crowd ? crowd : neighbours;
    for (std::size_t i = 0; i < home.size(); ++i) {
      for (std::size_t j = i + 1; j < std::min(home.size(), i + 1 + reach); ++j) out.emplace_back(home[i], home[j]);
    }
  }
  base::sort_unique(out);
  return out;
}

EditSide side(const std::vector<QuotedArticle>& articles, const Wording& wording, WordRange range) {
  const auto first = wording.words.tokens.begin();
  return {articles[wording.version.places.front().article.index()].document, {first + range.begin, first + range.end}};
}

// From `begin` to the end of the sentence that the word before stands in.
WordRange rest_of_sentence(const std::vector<QuotedArticle>& articles, const Wording& wording, std::uint32_t begin) {
  const language::Document& document = articles[wording.version.places.front().article.index()].document;
  const auto sentence = [&](std::uint32_t word) { return document[wording.words.tokens[word]].sentence; };
  std::uint32_t end = begin;
  while (end < wording.words.size() && sentence(end) == sentence(begin - 1)) ++end;
  return {begin, end};
}

bool gap_in(const QuoteWords& words, WordRange range) {
  for (std::size_t i = range.begin; i <= range.end && i < words.size(); ++i) {
    if (words.gap_before[i]) return true;
  }
  return false;
}

// Both have a few more words to the end of the sentence, and other ones: no shortening but a change.
bool ends_otherwise(const Wording& left, WordRange left_rest,
                    const Wording& right, WordRange right_rest, bool same_so_far) {
  const bool long_start = same_so_far && std::min(left_rest.begin, right_rest.begin) > other_end_of_long;
  const std::uint32_t most = long_start ? other_end_of_long : longest_other_end;
  const auto few = [&](WordRange rest) { return !rest.empty() && rest.end - rest.begin <= most; };
  if (!few(left_rest) || !few(right_rest)) return false;
  return std::max(left.words.size(), right.words.size()) <= longest_aligned;
}

std::optional<QuotePair> compare(const std::vector<QuotedArticle>& articles, const Wording& left, const Wording& right) {
  const auto equal = shared_wording(left.words, right.words);
  if (!equal) return std::nullopt;
  QuotePair pair;
  pair.equal_words = equal->size();
  pair.left_region = {equal->front().first, equal->back().first + 1};
  pair.right_region = {equal->front().second, equal->back().second + 1};
  const auto add = [&](QuoteEdit edit) {
    if (edit.left.empty() && edit.right.empty()) return;
    const bool marked = gap_in(left.words, edit.left) || gap_in(right.words, edit.right);
    edit.grade = marked ? EditGrade::omission_marked
                        : grade_edit(side(articles, left, edit.left), side(articles, right, edit.right));
    if (edit.grade != EditGrade::none) pair.edits.push_back(edit);
  };
  for (std::size_t k = 1; k < equal->size(); ++k) {
    add({.left = {(*equal)[k - 1].first + 1, (*equal)[k].first},
         .right = {(*equal)[k - 1].second + 1, (*equal)[k].second}});
  }
  const WordRange left_rest = rest_of_sentence(articles, left, pair.left_region.end);
  const WordRange right_rest = rest_of_sentence(articles, right, pair.right_region.end);
  if (ends_otherwise(left, left_rest, right, right_rest, pair.edits.empty())) {
    pair.left_region.end = left_rest.end;
    pair.right_region.end = right_rest.end;
    add({.left = left_rest, .right = right_rest});
  }
  return pair;
}

bool is_fragment(const std::vector<QuotedArticle>& articles, const Wording& wording) {
  if (wording.words.size() > longest_fragment) return false;
  const auto& places = wording.version.places;
  return std::any_of(places.begin(), places.end(), [&](const QuotePlace& place) {
    const auto& mention = articles[place.article.index()].mentions[place.mention];
    return std::get<mention::Quotation>(mention.value).kind != mention::QuotationKind::direct;
  });
}

// Where the whole of a fragment stands in longer wordings.
std::vector<QuotePair> fragment_pairs(const std::vector<QuotedArticle>& articles, const std::vector<Wording>& wordings) {
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> fragments;  // by their first words
  for (std::size_t w = 0; w < wordings.size(); ++w) {
    if (is_fragment(articles, wordings[w])) fragments[hash_run(wordings[w].words.keys, 0, fewest_words)].push_back(w);
  }
  std::vector<std::size_t> found(wordings.size(), 0);
  std::vector<QuotePair> out;
  for (std::size_t w = 0; w < wordings.size() && !fragments.empty(); ++w) {
    const Symbols& keys = wordings[w].words.keys;
    for (std::uint32_t i = 0; i + fewest_words <= keys.size(); ++i) {
      const auto home = fragments.find(hash_run(keys, i, fewest_words));
      if (home == fragments.end()) continue;
      for (const std::size_t f : home->second) {
        const Symbols& fragment = wordings[f].words.keys;
        const auto length = static_cast<std::uint32_t>(fragment.size());
        if (keys.size() <= length || i + length > keys.size() || found[f] == crowd) continue;
        if (!std::equal(fragment.begin(), fragment.end(), keys.begin() + i)) continue;
        ++found[f];
        out.push_back({.left = f, .right = w, .equal_words = length, .left_region = {0, length},
                       .right_region = {i, i + length}, .edits = {}});
      }
    }
  }
  return out;
}

// Which wordings hang together, by union and find with halved paths.
class Components {
 public:
  explicit Components(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t i, std::size_t j) {
    i = find(i);
    j = find(j);
    parent_[std::max(i, j)] = std::min(i, j);
  }

 private:
  std::vector<std::size_t> parent_;
};

std::vector<QuoteFamily> families_of(std::vector<Wording> wordings, std::vector<QuotePair> pairs) {
  Components components(wordings.size());
  for (const QuotePair& pair : pairs) components.join(pair.left, pair.right);
  std::map<std::size_t, QuoteFamily> families;
  std::vector<std::size_t> position(wordings.size());
  for (std::size_t w = 0; w < wordings.size(); ++w) {
    auto& versions = families[components.find(w)].versions;
    position[w] = versions.size();
    versions.push_back(std::move(wordings[w].version));
  }
  for (QuotePair& pair : pairs) {
    QuoteFamily& family = families[components.find(pair.left)];
    pair.left = position[pair.left];
    pair.right = position[pair.right];
    family.pairs.push_back(std::move(pair));
  }
  std::vector<QuoteFamily> out;
  for (auto& [root, family] : families) {
    if (family.versions.size() > 1 || family.versions.front().places.size() > 1) out.push_back(std::move(family));
  }
  return out;
}

}  // namespace

base::Span QuotePlace::span(const language::Document& document, WordRange words) const {
  if (words.empty()) return {};
  return base::cover(document[tokens[words.begin]].span, document[tokens[words.end - 1]].span);
}

EditGrade QuotePair::grade() const {
  EditGrade worst = EditGrade::none;
  for (const QuoteEdit& edit : edits) worst = std::max(worst, edit.grade);
  return worst;
}

std::vector<QuoteFamily> find_quote_families(const std::vector<QuotedArticle>& articles) {
  std::vector<Wording> wordings = wordings_of(articles);
  std::vector<QuotePair> pairs;
  for (const auto& [i, j] : candidates(wordings)) {
    if (auto pair = compare(articles, wordings[i], wordings[j])) {
      pair->left = i;
      pair->right = j;
      pairs.push_back(*std::move(pair));
    }
  }
  std::vector<QuotePair> fragments = fragment_pairs(articles, wordings);
  std::move(fragments.begin(), fragments.end(), std::back_inserter(pairs));
  return families_of(std::move(wordings), std::move(pairs));
}

}  // namespace tally::align

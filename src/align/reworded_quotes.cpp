#include "align/reworded_quotes.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "align/quote_speakers.hpp"
#include "align/quote_words.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using language::Upos;

constexpr std::size_t fewest_words = 5;
constexpr std::size_t most_words = 60;
constexpr std::size_t fewest_kept = 4;
constexpr double least_kept = 0.45;
constexpr double least_kept_if_unknown = 0.55;

struct Said {
  QuotePlace place;
  std::vector<base::Symbol> keys;
};

// Verbs are left out: half of all speech goes and comes, and has to do.
bool is_content(const language::Document& document, language::TokenId id) {
  const Upos upos = document[id].upos;
  const bool open = upos == Upos::noun || upos == Upos::adj || upos == Upos::propn;
  const std::string_view norm = document.norm(document[id]);
  return (open && norm.size() > 3) || norm == "anything" || norm == "nothing" || norm == "never" || norm == "nobody";
}

// Positions in `a` of a longest common subsequence with `b`, with those in `b`.
std::vector<std::pair<std::size_t, std::size_t>> common_words(const std::vector<base::Symbol>& a, const std::vector<base::Symbol>& b) {
  std::vector<std::vector<std::uint16_t>> best(a.size() + 1, std::vector<std::uint16_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t k = b.size(); k-- > 0;) {
      best[i][k] = a[i] == b[k] ? static_cast<std::uint16_t>(best[i + 1][k + 1] + 1) : std::max(best[i + 1][k], best[i][k + 1]);
    }
  }
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i] == b[k]) out.emplace_back(i++, k++);
    else if (best[i + 1][k] >= best[i][k + 1]) ++i;
    else ++k;
  }
  return out;
}

class Search {
 public:
  explicit Search(const Story& story) : story_(story) {
    for (const QuoteFamily& family : story.quotes) note_family(family);
    for (std::size_t a = 0; a < story.articles.size(); ++a) collect(ArticleId(a));
  }

  std::vector<RewordedQuote> run() {
    for (const auto& [speaker, quotes] : by_speaker_) {
      for (std::size_t i = 0; i < quotes.size(); ++i) {
        for (std::size_t k = i + 1; k < std::min(quotes.size(), i + most_compared); ++k) compare(said_[quotes[i]], said_[quotes[k]]);
      }
    }
    return std::move(out_);
  }

 private:
  static constexpr std::size_t most_compared = 100;  // of one speaker further on
  using Key = std::pair<ArticleId, mention::MentionId>;

  void note_family(const QuoteFamily& family) {
    const std::size_t first = elsewhere_.size();
    for (const QuoteVersion& version : family.versions) {
      for (const QuotePlace& place : version.places) version_of_.emplace(Key{place.article, place.mention}, elsewhere_.size());
      elsewhere_.emplace_back();
    }
    const auto note = [&](std::size_t one, std::size_t other) {
      for (const QuotePlace& place : family.versions[other].places) elsewhere_[first + one].push_back(place.article);
    };
    for (const QuotePair& pair : family.pairs) {
      note(pair.left, pair.right);
      note(pair.right, pair.left);
    }
    for (std::size_t v = first; v < elsewhere_.size(); ++v) {
      std::sort(elsewhere_[v].begin(), elsewhere_[v].end());
      elsewhere_[v].erase(std::unique(elsewhere_[v].begin(), elsewhere_[v].end()), elsewhere_[v].end());
    }
  }

  // The article has another version of the quotation.
  [[nodiscard]] bool has_version(ArticleId article, const QuotePlace& place) const {
    const auto version = version_of_.find(Key{place.article, place.mention});
    if (version == version_of_.end()) return false;
    const auto& articles = elsewhere_[version->second];
    return std::binary_search(articles.begin(), articles.end(), article);
  }

  void collect(ArticleId article) {
    const ArticleFacts& facts = story_[article];
    for (std::size_t m = 0; m < facts.mentions.all.size(); ++m) {
      const auto* quotation = std::get_if<mention::Quotation>(&facts.mentions.all[m].value);
      if (quotation == nullptr || quotation->kind == mention::QuotationKind::scare || !quotation->attribution) continue;
      QuoteWords words = quote_words(facts.document, quotation->inner, pool_);
      if (words.size() < fewest_words || words.size() > most_words) continue;
      Said said{.place = {article, mention::MentionId(m), std::move(words.tokens)}, .keys = std::move(words.keys)};
      said.place.speaker = speaker_of(story_, article, *quotation->attribution);
      const auto& persons = said.place.speaker.persons;
      by_speaker_[persons.empty() ? entity::EntityId() : persons.front()].push_back(said_.size());
      said_.push_back(std::move(said));
    }
  }

  void compare(const Said& a, const Said& b) {
    if (a.place.article == b.place.article) return;
    if (has_version(b.place.article, a.place) || has_version(a.place.article, b.place)) return;
    const auto kept = common_words(a.keys, b.keys);
    const double share = static_cast<double>(kept.size()) / static_cast<double>(std::min(a.keys.size(), b.keys.size()));
    const bool unknown = a.place.speaker.persons.empty();
    if (kept.size() < fewest_kept || share < (unknown ? least_kept_if_unknown : least_kept) || is_stretch(kept) || share > 0.95) return;
    const language::Document& document = story_[a.place.article].document;
    const bool telling = std::any_of(kept.begin(), kept.end(), [&](const auto& pair) { return is_content(document, a.place.tokens[pair.first]); });
    if (telling) out_.push_back({a.place, b.place, share});
  }

  // What both have stands without a gap in both: a part of what was said.
  static bool is_stretch(const std::vector<std::pair<std::size_t, std::size_t>>& kept) {
    const std::size_t length = kept.size() - 1;
    return kept.back().first - kept.front().first == length && kept.back().second - kept.front().second == length;
  }

  const Story& story_;
  base::StringPool pool_;
  std::vector<Said> said_;
  std::map<entity::EntityId, std::vector<std::size_t>> by_speaker_;
  std::map<Key, std::size_t> version_of_;
  std::vector<std::vector<ArticleId>> elsewhere_;  // by version: the articles that have another of the same family, compared with it
  std::vector<RewordedQuote> out_;
};

}  // namespace

std::vector<RewordedQuote> find_reworded_quotes(const Story& story) { return Search(story).run(); }

}  // namespace tally::align

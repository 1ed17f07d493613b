#include "align/place_captions.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;

// "vigo" of "vigo airport"; the name itself where it is no town's site.
std::string base_name(const PlaceTelling& telling) {
  const std::size_t last = telling.name.rfind(' ');
  if (last == std::string::npos || (telling.sort != "airport" && telling.sort != "station" && telling.sort != "hospital")) return telling.name;
  return telling.name.substr(0, last);
}

std::string_view caption_sort(const PlaceTelling& telling) {
  if (telling.sort == "town" || telling.sort == "street") return telling.sort == "town" ? "town" : "street";
  const std::string base = base_name(telling);
  return base != telling.name && mention::lookup(base).has(mention::WordFlag::city) ? "town" : "";
}

}  // namespace

std::optional<std::string> PlaceCaptions::place_in_text(const PlaceTelling& caption) const {
  const std::string_view sort = sort_in_caption(caption);
  if (sort.empty() || (caption.bare && !stands_before_site(caption)) || is_wide(caption) || is_of_archive(caption)) return std::nullopt;
  std::map<std::string, std::set<ArticleId>> others;
  std::set<std::string> ends;    // of a journey: nothing happens there
  std::set<std::string> linked;  // that share something with the caption
  bool elsewhere = false;        // another article names the caption's place
  for (const PlaceTelling& telling : tellings_) {
    if (telling.caption) continue;
    if (has_words_of(telling.name, base_name(caption)) || has_words_of(base_name(caption), base_name(telling))) {
      if (telling.place.article == caption.place.article) return std::nullopt;
      elsewhere = true;
      continue;
    }
    const bool like = caption_sort(telling) == sort && !telling.bare && !is_wide(telling) && telling.role != PlaceRole::source;
    const bool arrived = !telling.happenings.empty() && telling.happenings.front() != "go";
    if (telling.role == PlaceRole::source || (telling.role == PlaceRole::goal && !arrived)) ends.insert(telling.name);
    if (!like) continue;
    others[telling.name].insert(telling.place.article);
    if (ground_.between(caption.sentence, telling.sentence).features >= 1) linked.insert(telling.name);
  }
  for (const std::string& end : ends) others.erase(end);
  const bool only = sort == "street" && others.size() == 1;
  if (!only) std::erase_if(others, [&](const auto& other) { return !linked.contains(other.first); });
  if (writes_out(caption.place.article, base_name(caption))) return std::nullopt;
  const auto best = std::max_element(others.begin(), others.end(), [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
  const bool told = best != others.end() && best->second.size() >= 2 && (!elsewhere || best->second.contains(caption.place.article));
  return told ? std::optional(best->first) : std::nullopt;
}

std::string_view PlaceCaptions::sort_in_caption(const PlaceTelling& caption) const {
  const std::string_view sort = caption_sort(caption);
  if (!sort.empty() || !caption.named || caption.body || !caption.sort.empty()) return sort;
  return !caption.bare || stands_before_site(caption) ? "town" : "";
}

bool PlaceCaptions::stands_before_site(const PlaceTelling& telling) const {
  const language::Document& document = story_[telling.place.article].document;
  const language::TokenRange sentence = document[telling.sentence.sentence].tokens;
  for (std::uint32_t t = sentence.begin; t + 1 < sentence.end; ++t) {
    if (document.tokens[t].span.end != telling.place.span.end) continue;
    const std::string_view next = document.norm(document.tokens[t + 1]);
    return mention::is_venue_head(next) || next == "railway" || next == "harbour" || next == "harbor";
  }
  return false;
}

bool PlaceCaptions::is_of_archive(const PlaceTelling& caption) const {
  static constexpr language::WordSet old{{"file", "archive", "month", "previous", "former", "ago", "library", "year", "years"}};
  const language::Document& document = story_[caption.place.article].document;
  const auto tokens = document.tokens_of(caption.sentence.sentence);
  return std::any_of(tokens.begin(), tokens.end(), [&](const language::Token& token) {
    const std::string_view norm = document.norm(token);
    return old.contains(norm) || (norm.size() == 4 && (norm.starts_with("19") || norm.starts_with("20")));
  });
}

bool PlaceCaptions::writes_out(ArticleId article, const std::string& name) const {
  const ArticleFacts& facts = story_[article];
  return std::any_of(facts.document.tokens.begin(), facts.document.tokens.end(), [&](const language::Token& token) {
    return facts.document.norm(token) == name && facts.document.zone_of(facts.article, token) != ingest::Zone::caption;
  });
}

}  // namespace tally::align

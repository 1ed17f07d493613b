#include "mention/quotation_scene.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "language/word_set.hpp"

namespace tally::mention {
namespace {

constexpr language::WordSet nouns{{"answers",   "calls",     "claims",   "comments", "demands",
                                   "dismisses", "estimates", "fears",    "hopes",    "labels",
                                   "notes",     "posts",     "promises", "protests", "remarks",
                                   "reports",   "rules",     "slams",    "states",   "stresses"}};

}  // namespace

SpeechScene make_scene(const ingest::Article& article, const language::Document& document) {
  SpeechScene scene{article, document, language::find_quote_marks(article).spans, {}, {}, {}};
  scene.level.assign(document.tokens.size(), 0);
  const auto first_from = [&](std::uint32_t offset) {
    const auto found =
        std::partition_point(document.tokens.begin(), document.tokens.end(),
                             [&](const language::Token& token) { return token.span.begin < offset; });
    return static_cast<std::uint32_t>(found - document.tokens.begin());
  };
  for (std::uint32_t i = 0; i < scene.quotes.size(); ++i) {
    const base::Span outer = scene.quotes[i].outer;
    const language::TokenRange tokens{first_from(outer.begin), first_from(outer.end)};
    scene.quote_tokens.push_back(tokens);
    scene.parent.push_back(tokens.empty() ? 0 : scene.level[tokens.begin]);
    std::fill(scene.level.begin() + tokens.begin, scene.level.begin() + tokens.end, i + 1);
  }
  return scene;
}

std::optional<SpeechVerb> speech_verb_at(const SpeechScene& scene, std::size_t token) {
  const auto verb = find_speech_verb(scene.norm(token));
  if (!verb) return std::nullopt;
  const language::Upos tag = scene.document.tokens[token].upos;
  if (tag != language::Upos::x)
    return tag == language::Upos::verb || tag == language::Upos::aux ? verb : std::nullopt;
  if (!nouns.contains(scene.norm(token))) return verb;
  if (token == 0) return std::nullopt;
  const std::string_view before = scene.norm(token - 1);
  const bool subject =
      base::starts_upper(scene.text(token - 1)) || before == "he" || before == "she" || before == "it";
  return subject ? verb : std::nullopt;
}

}  // namespace tally::mention

#include "mention/quotation_scene.hpp"

#include <algorithm>

namespace tally::mention {

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

}  // namespace tally::mention

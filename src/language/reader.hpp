#pragma once
// Article -> Document: the whole language layer behind one door, and a pure function of the article.
//
//   const Document document = read_document(article);

#include "ingest/article.hpp"
#include "language/document.hpp"

namespace tally::language {

[[nodiscard]] Document read_document(const ingest::Article& article);

}  // namespace tally::language

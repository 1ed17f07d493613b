#include "language/reader.hpp"

#include "language/segmenter.hpp"

namespace tally::language {

Document read_document(const ingest::Article& article) {
  Document document;
  segment(article, document);
  return document;
}

}  // namespace tally::language

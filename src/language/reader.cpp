#include "language/reader.hpp"

#include "language/analyser_document.hpp"
#include "language/segmenter.hpp"
#include "language/shared_analyser.hpp"

namespace tally::language {

Document read_document(const ingest::Article& article) {
  Document document;
  segment(article, document);
  annotate(english(), article, document);
  return document;
}

}  // namespace tally::language

#include "language/reader.hpp"

namespace tally::language {

Document read_document(const ingest::Article& article) {
  Document document;
  static_cast<void>(article);
  return document;
}

}  // namespace tally::language

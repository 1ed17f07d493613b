#include "language/reader.hpp"

#include <fmt/format.h>

#include <cstdlib>

#include "language/analyser_document.hpp"
#include "language/segmenter.hpp"

namespace tally::language {
namespace {

// A constant of the program, like any other table in it: immutable, the same for every thread, made at first use.
const Analyser& english() {
  static const base::Result<Analyser> analyser = Analyser::english();
  if (!analyser) {
    fmt::print(stderr, "tallystick: {}\n", to_string(analyser.error()));
    std::abort();
  }
  return *analyser;
}

}  // namespace

Document read_document(const ingest::Article& article) {
  Document document;
  segment(article, document);
  annotate(english(), article, document);
  return document;
}

}  // namespace tally::language

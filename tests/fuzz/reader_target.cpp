// A reader, chosen by the name of the file (FUZZ_NAME): what it makes keeps the laws that every later layer relies on.
#include "base/utf8.hpp"
#include "ingest/reader.hpp"
#include "target.hpp"

namespace tally::fuzz {
namespace {

void hold_blocks(const ingest::Article& article) {
  std::size_t last = 0;
  for (const ingest::Block& block : article.blocks) {
    hold(block.span.begin >= last && block.span.begin < block.span.end && block.span.end <= article.text.size(), "blocks stand in order");
    last = block.span.end;
    const base::Span source = article.source_span(block.span);
    hold(source.begin <= source.end && source.end <= article.source.size(), "a block has its place in the file");
  }
}

void hold_runs(const ingest::Article& article) {
  std::size_t last = 0;
  for (const ingest::OffsetMap::Run& run : article.offsets.runs()) {
    hold(run.text.begin >= last && run.text.end <= article.text.size(), "runs stand in order");
    last = run.text.end;
    hold(run.source.begin <= run.source.end && run.source.end <= article.source.size(), "a run has its place in the file");
    if (run.copied) hold(run.text.in(article.text) == run.source.in(article.source), "what is copied stands in the file");
  }
}

}  // namespace

void run_target(std::string_view bytes) {
  const ingest::FileArticles file = ingest::read_file(std::string_view(FUZZ_NAME), std::string(bytes));
  hold(!file.articles.empty() || !file.errors.empty(), "a file gives an article or an error");
  for (const ingest::Article& article : file.articles) {
    hold(!base::find_invalid_utf8(article.text), "the text is UTF-8");
    hold(article.text.find('\0') == std::string::npos, "the text has no NUL");
    hold_blocks(article);
    hold_runs(article);
  }
}

}  // namespace tally::fuzz

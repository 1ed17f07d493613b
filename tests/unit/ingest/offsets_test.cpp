// What holds for every block of every article, on the sample stories and on files that hold the awkward
// things: the reading text leads back to the bytes it was made from, whatever the line ends.

#include <filesystem>
#include <vector>

#include "article_text.hpp"
#include "base/utf8.hpp"
#include "ingest/folder.hpp"
#include "ingest/text_builder.hpp"
#include "scratch_folder.hpp"

using namespace tally::ingest;
using namespace tally::ingest::test;
using tally::base::make_span;

namespace {

struct File {
  std::string path;
  std::string bytes;
};

std::vector<File> sample_files() {
  const std::string root = TALLY_SOURCE_DIR;
  std::vector<File> files;
  for (const StoryFiles& story :
       find_articles({root + "/corpus", root + "/tests/unit/ingest/data", root + "/tests/unit/ingest/formats"}).stories) {
    for (const std::string& path : story.files) files.push_back({path, tally::test::content(path)});
  }
  return files;
}

// As an editor on Windows would store it.
std::string with_windows_line_ends(const std::string& text) {
  std::string out = "\xEF\xBB\xBF";
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

std::string without_white_space(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t invisible = invisible_length(text, at);
    if (invisible == 0 && !tally::base::is_ascii_space(text[at])) out += text[at];
    at += invisible == 0 ? 1 : invisible;
  }
  return out;
}

// The runs of ASCII letters, as spans.
std::vector<tally::base::Span> plain_words(std::string_view text) {
  std::vector<tally::base::Span> words;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t begin = at;
    while (at < text.size() && tally::base::is_ascii_alpha(text[at])) ++at;
    if (at > begin) words.push_back(make_span(begin, at));
  }
  return words;
}

void check_blocks(const Article& article) {
  std::size_t last = 0;
  REQUIRE_FALSE(article.blocks.empty());
  for (const Block& block : article.blocks) {
    const std::string_view text = block.span.in(article.text);
    CAPTURE(text);
    CHECK(block.span.begin >= last);
    CHECK_FALSE(block.span.empty());
    CHECK(tally::base::trim(text) == text);
    const auto source = article.source_span(block.span);
    REQUIRE(source.end <= article.source.size());
    if (article.format == Format::plain)
      CHECK(without_white_space(source.in(article.source)) == without_white_space(text));
    last = block.span.end;
  }
}

void check_words(const Article& article) {
  for (const auto& word : plain_words(article.text)) {
    const auto source = article.source_span(word);
    if (source.in(article.source) != word.in(article.text)) {
      FAIL_CHECK("\"" << word.in(article.text) << "\" at " << word.begin << " leads to \""
                      << source.in(article.source) << "\"");
    }
  }
}

}  // namespace

TEST_CASE("every word of every sample leads back to its own bytes") {
  const std::vector<File> files = sample_files();
  REQUIRE(files.size() >= 20);
  for (const File& file : files) {
    CAPTURE(file.path);
    const FileArticles read = read_file(file.path, file.bytes);
    CHECK_FALSE(read.articles.empty());
    for (const Article& article : read.articles) {
      CHECK(article.source == std::string_view(file.bytes).substr(article.origin.byte, article.source.size()));
      check_blocks(article);
      check_words(article);
    }
  }
}

TEST_CASE("an article of a feed knows where its part of the file begins") {
  for (const File& file : sample_files()) {
    const tally::base::LineIndex lines(file.bytes);
    for (const Article& article : read_file(file.path, file.bytes).articles) {
      CAPTURE(file.path, article.origin.name);
      const tally::base::Position expected = lines.position(file.bytes, article.origin.byte);
      CHECK(article.origin.position.line == expected.line);
      CHECK(article.origin.position.column == expected.column);
      CHECK(article.origin.position.utf16_column == expected.utf16_column);
      CHECK(article.origin.position.byte_column == expected.byte_column);
    }
  }
}

TEST_CASE("line ends change no block and no word's place in the text") {
  for (const File& file : sample_files()) {
    CAPTURE(file.path);
    const FileArticles unix_ends = read_file(file.path, file.bytes);
    const FileArticles windows_ends = read_file(file.path, with_windows_line_ends(file.bytes));
    REQUIRE(unix_ends.articles.size() == windows_ends.articles.size());
    for (std::size_t i = 0; i < unix_ends.articles.size(); ++i) {
      CHECK(blocks(windows_ends.articles[i]) == blocks(unix_ends.articles[i]));
      check_blocks(windows_ends.articles[i]);
      check_words(windows_ends.articles[i]);
    }
  }
}

TEST_CASE("the awkward samples read as they should") {
  const std::string root = std::string(TALLY_SOURCE_DIR) + "/tests/unit/ingest/data/";
  const auto show = [&](const char* name) {
    const auto article = read_article(root + name);
    REQUIRE(article);
    return blocks(*article);
  };
  CHECK(show("harbour.txt") ==
        "furniture: NORWICK HARBOUR GAZETTE\n"
        "headline: Ferry strikes wall in fog; eleven taken off\n"
        "furniture: By Siân Probert, Shipping Editor\n"
        "heading: Saturday 3 May 2025\n"
        "body: NORWICK – The “Ada Quill” struck the outer wall of the harbour at 6.40am on Friday, with "
        "eleven passengers on board.\n"
        "body: Nobody was hurt, said the harbour master, Neža Ångström.\n"
        "caption: The ferry lies at the outer wall on Friday morning\n"
        "furniture: Getty Images\n"
        "body: She said: “The fog came down like a door. We heard it before we saw it.”\n"
        "body: Those taken off:\n"
        "body: nine adults\n"
        "body: two children, aged 4 and 6\n"
        "furniture: MORE LIKE THIS:\n"
        "body: The ferry was towed to the yard at Lerness, where it will stay until the end of June.\n"
        "caption: Neža Ångström\n"
        "furniture: © 2025 Norwick Harbour Gazette\n");
  CHECK(show("harbour.md") ==
        "headline: Ferry hits \"unbreakable\" wall: eleven taken off\n"
        "standfirst: The harbour master's account\n"
        "body: A ferry with eleven people on board struck the outer wall of Norwick harbour on Friday.\n"
        "caption: The ferry at the wall\n"
        "caption: The ferry on Friday\n"
        "caption: Divers look at the hull.\n"
        "furniture: Picture: Ann Lee/Lerness Post\n"
        "quotation: “The fog came down like a door,” said Neža Ångström.\n"
        "heading: What we know\n"
        "body: The ferry was built in 1994.\n"
        "body: It had *eleven* passengers.\n"
        "body: Hour Event\n"
        "body: 6.40 Ferry strikes the wall\n"
        "body: 7.15 Lifeboat arrives\n"
        "heading: Who will pay?\n"
        "body: The owners & the harbour are insured.\n");
  CHECK(show("harbour.html") ==
        "headline: Ferry & wall: eleven\u00A0taken off\n"
        "furniture: By Ann Lee\n"
        "caption: The ferry “Ada Quill” in the fog.\n"
        "furniture: (Ann Lee/NL)\n"
        "body: A ferry struck the outer wall of Norwick harbour at 6.40am – eleven were taken off.\n"
        "quotation: ‘The fog came down,’ said Neža Ångström.\n"
        "quotation: ‘We heard it first.’\n"
        "body: Nine adults\n"
        "body: Two children\n");
}

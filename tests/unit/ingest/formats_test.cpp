// What the wires and content systems deliver: every sample in formats/ and every broken one in broken/ reads as its golden
// file in golden/ tells. TALLY_WRITE_GOLDEN=1 in the environment writes them anew.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "article_text.hpp"
#include "scratch_folder.hpp"

using namespace tally::ingest;
using namespace tally::ingest::test;
using tally::test::content;
namespace fs = std::filesystem;

namespace {

const std::string root = std::string(TALLY_SOURCE_DIR) + "/tests/unit/ingest/";

std::string date(const std::optional<tally::base::DateTime>& value) { return value ? to_iso(*value) : std::string(); }

void add(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) out.append(name).append(": ").append(value).append("\n");
}

std::string show(const Article& article) {
  std::string out = "== " + std::string(short_name(article)) + "\n";
  add(out, "title", article.title);
  add(out, "outlet", article.outlet);
  for (const std::string& author : article.authors) add(out, "author", author);
  add(out, "published", date(article.published));
  add(out, "updated", date(article.updated));
  add(out, "language", article.language);
  add(out, "location", article.location);
  add(out, "id", article.id);
  add(out, "url", article.url);
  for (const auto& warning : article.warnings) add(out, "warning", to_string(warning));
  return out + "--\n" + blocks(article);
}

// The file is named without its folders, so that messages do not depend on where the tests run.
std::string show(const fs::path& path) {
  const FileArticles file = read_file(path.filename().generic_string(), content(path));
  std::string out;
  for (const Article& article : file.articles) out += show(article);
  for (const auto& error : file.errors) out += "error: " + to_string(error) + "\n";
  return out;
}

std::set<fs::path> files_in(const std::string& folder) {
  std::set<fs::path> out;
  for (const auto& entry : fs::directory_iterator(root + folder)) out.insert(entry.path());
  return out;
}

void hold_golden(const fs::path& sample) {
  const fs::path golden = root + "golden/" + sample.filename().generic_string() + ".golden";
  const std::string text = show(sample);
  if (std::getenv("TALLY_WRITE_GOLDEN") != nullptr) std::ofstream(golden, std::ios::binary) << text;
  CAPTURE(sample.filename().generic_string());
  CHECK(text == content(golden));
}

}  // namespace

TEST_CASE("what is delivered reads as it should") {
  const std::set<fs::path> samples = files_in("formats");
  REQUIRE(samples.size() >= 15);
  for (const fs::path& sample : samples) {
    hold_golden(sample);
    CHECK(show(sample).find("error: ") == std::string::npos);
  }
}

TEST_CASE("what is broken says where, and what to do about it") {
  const std::set<fs::path> samples = files_in("broken");
  REQUIRE(samples.size() >= 15);
  for (const fs::path& sample : samples) {
    hold_golden(sample);
    const std::string text = show(sample);
    CHECK((text.find("error: ") != std::string::npos || text.find("warning: ") != std::string::npos));
  }
}

#include "ingest/folder.hpp"

#include "scratch_folder.hpp"

using namespace tally::ingest;
namespace fs = std::filesystem;

namespace {

class Scratch {
 public:
  void put(const std::string& name) const { folder_.put(name, "Text."); }
  [[nodiscard]] std::string path(const std::string& name = "") const {
    return name.empty() ? folder_.path().generic_string() : folder_.path(name);
  }
  // "sub: a.md b.md | other: c.txt" without the root
  [[nodiscard]] std::string show(const FileList& list) const {
    std::string out;
    for (const StoryFiles& story : list.stories) {
      if (!out.empty()) out += " | ";
      out += relative(story.name);
      out += ':';
      for (const std::string& file : story.files) {
        out += ' ';
        out += fs::path(file).filename().generic_string();
      }
    }
    return out;
  }

 private:
  [[nodiscard]] std::string relative(const std::string& name) const {
    const std::string root = path();
    return name.starts_with(root) ? name.substr(root.size()) : name;
  }
  tally::test::ScratchFolder folder_;
};

}  // namespace

TEST_CASE("each folder that holds articles is a story, in sorted order") {
  const Scratch scratch;
  for (const char* name : {"two/b.md", "two/a.txt", "one/deep/x.html", "one/y.htm", "one/gold.json",
                           "one/README.md", "README.md", "LICENSE", "NOTICE.txt", "one/.hidden.md",
                           ".git/c.md", "one/notes.pdf", "one/data.json"}) {
    scratch.put(name);
  }
  fs::create_directories(scratch.path("empty"));
  const FileList list = find_articles({scratch.path() + "/"});
  CHECK(scratch.show(list) == "/one: y.htm | /one/deep: x.html | /two: a.txt b.md");
  CHECK(list.errors.empty());
  CHECK(list.skipped ==
        std::vector<std::string>{scratch.path("one/data.json") + ": no article of a format that is known",
                                 scratch.path("one/notes.pdf") + ": not an article (.txt, .md, .html, .json, .xml)"});
}

TEST_CASE("files named one by one are one story, each read once") {
  const Scratch scratch;
  scratch.put("a.md");
  scratch.put("sub/b.md");
  const FileList list =
      find_articles({scratch.path("sub/b.md"), scratch.path("a.md"), scratch.path("./a.md")});
  CHECK(scratch.show(list) == ": a.md b.md");
  CHECK(list.skipped == std::vector<std::string>{scratch.path("./a.md") + ": named twice, read once"});
}

TEST_CASE("links in a circle do no harm") {
  const Scratch scratch;
  scratch.put("one/a.md");
  fs::create_directory_symlink(scratch.path(), scratch.path("one/again"));
  fs::create_symlink(scratch.path("nowhere.md"), scratch.path("one/broken.md"));
  const FileList list = find_articles({scratch.path()});
  CHECK(scratch.show(list) == "/one: a.md");
  CHECK(list.errors.empty());
}

TEST_CASE("paths that hold no article are errors with a remedy") {
  const Scratch scratch;
  scratch.put("a.pdf");
  const FileList list = find_articles({scratch.path("none.md"), scratch.path("a.pdf")});
  CHECK(list.stories.empty());
  REQUIRE(list.errors.size() == 2);
  CHECK(to_string(list.errors[0]) == scratch.path("none.md") + ": no such file or folder (check the path)");
  CHECK(to_string(list.errors[1]) ==
        scratch.path("a.pdf") +
            ": not an article (.txt, .md, .html, .json, .xml) (save the article as text, Markdown or HTML)");
}

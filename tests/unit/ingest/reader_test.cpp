#include "ingest/reader.hpp"

#include "article_text.hpp"
#include "scratch_folder.hpp"

using namespace tally::ingest;
using namespace tally::ingest::test;

TEST_CASE("what cannot be read is refused with place and remedy") {
  const auto [path, bytes, error] = GENERATE(table<std::string, std::string, std::string>({
      {"a.pdf", "x", "a.pdf: not an article (give .txt, .md, .html, .json, .xml files)"},
      {"a.txt", "", "a.txt: the file is empty (put the article's text into it, or leave the file out)"},
      {"a.md", "\xEF\xBB\xBF \n\t\u00A0\n",
       "a.md: the file is empty (put the article's text into it, or leave the file out)"},
      {"a.txt", "caf\xE9 ol\xE9",
       "a.txt: byte 3: not valid UTF-8 (it looks like ISO-8859-1) (convert it: iconv -f ISO-8859-1 -t UTF-8 "
       "'a.txt' > fixed, then check the fixed file)"},
      {"a.txt", "it\x92s",
       "a.txt: byte 2: not valid UTF-8 (it looks like WINDOWS-1252) (convert it: iconv -f WINDOWS-1252 -t "
       "UTF-8 'a.txt' > fixed, then check the fixed file)"},
      {"a.txt", "good \xE2\x80", "a.txt: byte 5: not valid UTF-8 (save the file as UTF-8)"},
      {"a.txt", std::string("\xFF\xFEH\0i", 5), "a.txt: byte 4: broken UTF-16: half a character at its end (save the file as UTF-8)"},
      {"a.txt", std::string("\xFE\xFF\xD8\x3D\0A", 6),
       "a.txt: byte 2: broken UTF-16: the first half of a character without the second (save the file as UTF-8)"},
      {"a.txt", std::string("\xFE\xFF\0A\xDC\x00", 6),
       "a.txt: byte 4: broken UTF-16: the second half of a character without the first (save the file as UTF-8)"},
      {"a.txt", std::string("\xFF\xFEH\0\0\0", 6),
       "a.txt: byte 4: the file is binary (it holds zero characters) (give the article's text)"},
      {"a.md", std::string("PK\0\1", 4),
       "a.md: byte 2: the file is binary (it holds zero bytes) (give the article's text as .txt, .md or "
       ".html)"},
      {"a.md", "---\ntitle: T\n---\n",
       "a.md: no readable text in it (put the article's text below its headline and front matter)"},
      {"a.html", "<html><body><nav>Home</nav></body></html>",
       "a.html: no readable text in it (put the article's text below its headline and front matter)"},
      {"a.txt", std::string(Limits{}.file_size + 1, 'x'),
       "a.txt: larger than 10000000 bytes (give one article a file, or raise file-size below [limits] in tallystick.toml)"},
  }));
  CHECK(error_of(path, bytes) == error);
}

TEST_CASE("files by name") {
  for (const char* name : {"a.txt", "x/B.MD", "c.markdown", "d.html", "e.HTM", "gold.json", "f.NITF", "g.atom"}) CHECK(is_article_name(name));
  for (const char* name : {"a.pdf", "txt", ".txt", "x/.md", "json", ""})
    CHECK_FALSE(is_article_name(name));
}

TEST_CASE("a file is read whole; a missing one and a folder are errors") {
  const tally::test::ScratchFolder folder;
  const std::string path = folder.put("a.txt", "One.\r\nTwo.");
  const auto article = read_article(path);
  REQUIRE(article);
  CHECK(article->source == "One.\r\nTwo.");
  CHECK(article->path == path);
  CHECK(to_string(read_article(path + "x").error()) == path + "x: no such file (check the path)");
  CHECK(read_article(folder.path().generic_string()).error().message == "a folder, where one article is wanted");
}

TEST_CASE("copies of one text are recognised whatever their format") {
  const Article plain = read("a.txt", "Fire in Norwick\n\nIt burns on Monday.\nPA\n");
  const Article page = read("b.html", "<h1>Fire in Norwick</h1><p>It <b>burns</b>\non Monday.</p>");
  const Article other = read("c.txt", "Fire in Norwick\n\nIt burns on Tuesday.\n");
  CHECK(same_text(plain, page));
  CHECK_FALSE(same_text(plain, other));
  CHECK_FALSE(same_text(plain, read("d.txt", "Fire in Norwick\n\nIt burns on Monday. And on.\n")));
}

TEST_CASE("UTF-16 reads as the same text in UTF-8, which its places count in") {
  const auto utf16 = [](std::u16string_view text, bool little) {
    std::string out = little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char16_t unit : text) {
      const char high = static_cast<char>(unit >> 8);
      const char low = static_cast<char>(unit & 0xFF);
      out += little ? low : high;
      out += little ? high : low;
    }
    return out;
  };
  for (const bool little : {true, false}) {
    const Article article = read("a.txt", utf16(u"Zoë said: “Fire 🔥 burns.”\r\n", little));
    CHECK(article.source == "Zoë said: “Fire 🔥 burns.”\r\n");
    CHECK(source_of(article, "Fire 🔥") == "Fire 🔥");
  }
}

TEST_CASE("the content says what a file is, whatever its name") {
  const auto [path, bytes, format] = GENERATE(table<std::string, std::string, Format>({
      {"a.txt", "<!DOCTYPE html>\n<html><body><p>It burns all day long.</p></body></html>", Format::html},
      {"a.xml", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>It burns.</p></body></html>", Format::html},
      {"a.txt", "\n<nitf><body><body.content><p>It burns.</p></body.content></body></nitf>", Format::xml},
      {"a.html", "<?xml version='1.0'?><nitf><body><body.content><p>It burns.</p></body.content></body></nitf>", Format::xml},
      {"a.json", "<nitf><body><body.content><p>It burns.</p></body.content></body></nitf>", Format::xml},
      {"a.txt", "{\"uri\": \"u\", \"headline\": \"Fire\", \"body_text\": \"It burns.\"}", Format::json},
      {"a.xml", "[{\"uri\": \"u\", \"headline\": \"Fire\", \"body_text\": \"It burns.\"}]", Format::json},
      {"a.txt", "{It burns.}", Format::plain},
      {"a.txt", "[Updated] It burns.", Format::plain},
      {"a.txt", "<b> is a tag.", Format::plain},
      {"a.md", "<div>It burns.</div>\n", Format::markdown},
  }));
  CAPTURE(path, bytes);
  CHECK(read(path, bytes).format == format);
}

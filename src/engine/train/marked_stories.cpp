#include "engine/train/marked_stories.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "ingest/reader.hpp"

namespace tally::engine {
namespace {

// A line of the file; what it belongs to is known by how it begins.
struct Line {
  std::size_t number = 0;
  std::string text;
};

[[noreturn]] void fail(const std::string& path, const Line& line, std::string_view why) {
  throw std::runtime_error(fmt::format("{}:{}: {}", path, line.number, why));
}

struct Unmarked {
  std::string text;
  std::vector<Mark> marks;
};

// "[[14|f1!]]" becomes "14", and where it stands is noted.
void add_line(const std::string& path, const Line& line, Unmarked& out) {
  std::string_view rest = line.text;
  for (std::size_t open = rest.find("[["); open != std::string_view::npos; open = rest.find("[[")) {
    const std::size_t bar = rest.find('|', open);
    const std::size_t close = rest.find("]]", open);
    if (bar == std::string_view::npos || close == std::string_view::npos || bar > close)
      fail(path, line, "a mark is [[words|slot]]");
    out.text += rest.substr(0, open);
    Mark mark;
    const std::size_t begin = out.text.size();
    out.text += rest.substr(open + 2, bar - open - 2);
    mark.span = base::make_span(begin, out.text.size());
    mark.slot = std::string(rest.substr(bar + 1, close - bar - 1));
    mark.wrong = mark.slot.ends_with('!');
    if (mark.wrong) mark.slot.pop_back();
    out.marks.push_back(std::move(mark));
    rest.remove_prefix(close + 2);
  }
  out.text += rest;
  out.text += '\n';
}

MarkedArticle read_article(const std::string& path, const std::vector<Line>& lines) {
  const Line& head = lines.front();  // "-- a.md | 2025-03-04T09:00:00Z | Headline"
  const std::size_t first = head.text.find('|');
  const std::size_t second = head.text.find('|', first + 1);
  if (first == std::string::npos || second == std::string::npos)
    fail(path, head, "an article begins with: -- file | date | headline");
  const auto trimmed = [](std::string text) {
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
  };
  Unmarked content;
  content.text = fmt::format("---\npublished: {}\n---\n\n# ", trimmed(head.text.substr(first + 1, second - first - 1)));
  add_line(path, {head.number, trimmed(head.text.substr(second + 1))}, content);
  content.text += '\n';
  for (std::size_t i = 1; i < lines.size(); ++i) add_line(path, lines[i], content);
  auto article = ingest::read_article(trimmed(head.text.substr(3, first - 3)), content.text);
  if (!article) fail(path, head, base::to_string(article.error()));
  return {std::move(*article), std::move(content.marks)};
}

}  // namespace

const Mark* MarkedArticle::mark_at(base::Span span) const {
  const Mark* best = nullptr;
  std::size_t most = 0;
  for (const Mark& mark : marks) {
    if (!mark.span.overlaps(span)) continue;
    const std::size_t both = std::min(mark.span.end, span.end) - std::max(mark.span.begin, span.begin);
    if (both > most) best = &mark, most = both;
  }
  return best;
}

std::vector<MarkedStory> read_marked_stories(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  std::vector<MarkedStory> stories;
  std::vector<Line> article;
  const auto end_article = [&] {
    if (!article.empty()) stories.back().articles.push_back(read_article(path, article));
    article.clear();
  };
  Line line;
  while (std::getline(in, line.text)) {
    ++line.number;
    const bool begins = line.text.starts_with("== ");
    if (begins) {
      end_article();
      const bool partial = line.text.ends_with(" partial");
      stories.push_back({line.text.substr(3), {}, !partial});
    } else if (line.text.starts_with("-- ")) {
      if (stories.empty()) fail(path, line, "an article before the first story");
      end_article();
      article.push_back(line);
    } else if (!article.empty()) {
      article.push_back(line);
    }
  }
  if (!stories.empty()) end_article();
  return stories;
}

}  // namespace tally::engine

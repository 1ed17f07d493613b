#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "example/page.hpp"

namespace tally::example {
namespace {

base::Error wrong(std::string_view path, std::size_t line, std::string message) {
  return {.message = std::move(message),
          .file = std::string(path),
          .line = line,
          .remedy = R"(write: severity kind: file "words" | file "words")"};
}

// Up to and without the next `stop`, which is taken too; empty text where there is none.
std::string_view take_until(std::string_view& rest, char stop) {
  const std::size_t end = rest.find(stop);
  if (end == std::string_view::npos) return {};
  const std::string_view taken = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return taken;
}

// The words between the quotation marks at the front; a mark or a backslash inside is written \" or \\.
base::Result<std::string> take_quoted(std::string_view& rest) {
  std::string words;
  while (!rest.empty()) {
    char c = rest.front();
    rest.remove_prefix(1);
    if (c == '"') return words;
    if (c == '\\' && !rest.empty()) {
      c = rest.front();
      rest.remove_prefix(1);
    }
    words += c;
  }
  return base::Error{.message = "a quotation mark is not closed"};
}

base::Result<std::vector<Place>> read_places(std::string_view rest) {
  std::vector<Place> places;
  for (rest = base::trim(rest); !rest.empty(); rest = base::trim(rest)) {
    if (!places.empty()) {
      if (rest.front() != '|') return base::Error{.message = "places are parted by |"};
      rest.remove_prefix(1);
    }
    const std::string file(base::trim(take_until(rest, '"')));
    if (file.empty()) return base::Error{.message = R"(a place is a file name and words in straight marks)"};
    auto words = take_quoted(rest);
    if (!words) return words.error();
    if (words->empty()) return base::Error{.message = "a place has no words"};
    places.push_back({file, *words});
  }
  if (places.empty()) return base::Error{.message = "a finding has no place"};
  return places;
}

base::Result<Expectation> read_expectation(std::string_view line) {
  std::string_view rest = line;
  std::string_view head = take_until(rest, ':');
  Expectation expectation;
  expectation.severity = base::trim(take_until(head, ' '));
  expectation.kind = base::trim(head);
  constexpr std::array<std::string_view, 3> severities = {"error", "warning", "info"};
  if (std::ranges::find(severities, expectation.severity) == severities.end() || expectation.kind.empty()) {
    return base::Error{.message = "a finding begins with its severity (error, warning, info), its kind and a colon"};
  }
  auto places = read_places(rest);
  if (!places) return places.error();
  expectation.places = *std::move(places);
  return expectation;
}

// A block's lines with continuations joined, each with the number of its first line.
std::vector<std::pair<std::size_t, std::string>> join_lines(std::string_view block, std::size_t first_line) {
  std::vector<std::pair<std::size_t, std::string>> lines;
  for (std::size_t number = first_line; !block.empty(); ++number) {
    const std::size_t end = std::min(block.find('\n'), block.size());
    const std::string_view line = block.substr(0, end);
    block.remove_prefix(std::min(end + 1, block.size()));
    const std::string_view text = base::trim(line);
    if (text.empty()) continue;
    const bool goes_on = line.front() == ' ' || line.front() == '\t' || line.front() == '|';
    if (goes_on && !lines.empty()) {
      lines.back().second += fmt::format(" {}", text);
    } else {
      lines.emplace_back(number, text);
    }
  }
  return lines;
}

}  // namespace

base::Result<std::vector<Expectation>> read_expectations(std::string_view path, std::string_view block,
                                                         std::size_t first_line) {
  const auto lines = join_lines(block, first_line);
  std::vector<Expectation> expectations;
  if (lines.size() == 1 && lines.front().second == "none") return expectations;
  if (lines.empty()) return wrong(path, first_line, "a findings block is empty; write `none` for no findings");
  for (const auto& [number, text] : lines) {
    auto expectation = read_expectation(text);
    if (!expectation) return wrong(path, number, expectation.error().message);
    expectations.push_back(*std::move(expectation));
    expectations.back().line = number;
  }
  return expectations;
}

std::string to_string(const Expectation& expectation) {
  std::vector<std::string> places;
  for (const Place& place : expectation.places) places.push_back(fmt::format("{} \"{}\"", place.file, place.words));
  std::sort(places.begin(), places.end());
  return fmt::format("{} {}: {}", expectation.severity, expectation.kind, fmt::join(places, " | "));
}

}  // namespace tally::example

#include "base/regex.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <cstdlib>

namespace tally::base {
namespace {

std::unique_ptr<re2::RE2> compile(std::string_view pattern) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  return std::make_unique<re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
}

std::optional<Match> run(const re2::RE2& re, std::string_view text, std::size_t from, re2::RE2::Anchor anchor) {
  const auto count = static_cast<std::size_t>(re.NumberOfCapturingGroups()) + 1;
  std::vector<re2::StringPiece> pieces(count);
  const re2::StringPiece subject(text.data(), text.size());
  if (!re.Match(subject, from, text.size(), anchor, pieces.data(), static_cast<int>(count))) return std::nullopt;
  const auto span_of = [&](const re2::StringPiece& piece) {
    const auto begin = static_cast<std::size_t>(piece.data() - text.data());
    return make_span(begin, begin + piece.size());
  };
  Match match{span_of(pieces[0]), {}};
  for (std::size_t i = 1; i < count; ++i) {
    match.groups.push_back(pieces[i].data() == nullptr ? std::nullopt : std::optional<Span>(span_of(pieces[i])));
  }
  return match;
}

}  // namespace

Regex::Regex(std::string_view pattern) : re_(compile(pattern)) {
  if (!re_->ok()) {
    fmt::print(stderr, "internal error: bad pattern {}: {}\n", pattern, re_->error());
    std::abort();
  }
}

Regex::~Regex() = default;
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;

std::string Regex::valid(std::string_view pattern) {
  const auto re = compile(pattern);
  return re->ok() ? std::string() : re->error();
}

std::vector<std::string> Regex::group_names() const {
  std::vector<std::string> names(static_cast<std::size_t>(re_->NumberOfCapturingGroups()));
  for (const auto& [number, name] : re_->CapturingGroupNames()) names[static_cast<std::size_t>(number) - 1] = name;
  return names;
}

std::optional<Match> Regex::find(std::string_view text, std::size_t from) const {
  return run(*re_, text, from, re2::RE2::UNANCHORED);
}

std::optional<Match> Regex::match_whole(std::string_view text) const {
  return run(*re_, text, 0, re2::RE2::ANCHOR_BOTH);
}

}  // namespace tally::base

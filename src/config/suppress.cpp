#include "config/suppress.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/lines.hpp"
#include "base/nearest.hpp"
#include "base/utf8.hpp"

namespace tally::config {
namespace {

constexpr std::string_view mark = "<!-- tallystick-";

struct Comment {
  std::string_view word;    // "disable-next-line"
  std::string_view rules;   // "age,name"
  std::string_view reason;  // empty where there is none
  std::size_t line = 1;
};

// One article's comments from top to bottom.
class Reader {
 public:
  Reader(std::string_view path, std::string_view source, const std::vector<std::string_view>& rules)
      : path_(path), source_(source), rules_(rules), lines_(source) {}

  Suppressions read() {
    for (std::size_t at = source_.find(mark); at != std::string_view::npos; at = source_.find(mark, at + 1)) {
      const std::size_t end = source_.find("-->", at);
      if (end == std::string_view::npos) break;
      take(comment_at(at, end));
    }
    for (const Suppression& open : open_) fail(open.comment_line, "tallystick-disable without tallystick-enable", "add <!-- tallystick-enable RULE --> where it ends");
    std::sort(out_.all.begin(), out_.all.end(), [](const auto& a, const auto& b) { return a.comment_line < b.comment_line; });
    return std::move(out_);
  }

 private:
  [[nodiscard]] Comment comment_at(std::size_t at, std::size_t end) const {
    std::string_view text = source_.substr(at + mark.size(), end - at - mark.size());
    Comment out{.line = lines_.line(at)};
    if (const std::size_t dashes = text.find(" -- "); dashes != std::string_view::npos) {
      out.reason = base::trim(text.substr(dashes + 4));
      text = text.substr(0, dashes);
    }
    text = base::trim(text);
    const std::size_t space = text.find(' ');
    out.word = text.substr(0, space);
    if (space != std::string_view::npos) out.rules = base::trim(text.substr(space));
    return out;
  }

  void fail(std::size_t line, std::string message, std::string remedy) {
    out_.errors.push_back({.message = std::move(message), .file = path_, .line = line, .remedy = std::move(remedy)});
  }

  void take(const Comment& comment) {
    const std::size_t errors = out_.errors.size();
    const std::vector<std::string> rules = rules_of(comment);
    if (out_.errors.size() > errors) return;
    if (comment.word == "enable") return close(comment, rules);
    if (comment.word != "disable" && comment.word != "disable-next-line")
      return fail(comment.line, fmt::format("unknown comment tallystick-{}", comment.word), "known are disable-next-line, disable and enable");
    if (comment.reason.empty())
      return fail(comment.line, "a suppression without a reason", "write <!-- tallystick-disable-next-line RULE -- reason -->");
    Suppression row{rules, std::string(comment.reason), comment.line, comment.line + 1, comment.line + 1};
    if (comment.word == "disable") {
      open_.push_back(std::move(row));
    } else {
      row.last = row.first = next_text_line(comment.line);
      out_.all.push_back(std::move(row));
    }
  }

  // The next line with something on it: Markdown wants a blank line between a comment and a paragraph.
  [[nodiscard]] std::size_t next_text_line(std::size_t line) const {
    std::size_t number = 1;
    for (std::size_t at = 0; at < source_.size(); ++number) {
      const std::size_t end = std::min(source_.find('\n', at), source_.size());
      if (number > line && !base::trim(source_.substr(at, end - at)).empty()) return number;
      at = end + 1;
    }
    return line + 1;
  }

  void close(const Comment& comment, const std::vector<std::string>& rules) {
    const auto at = std::find_if(open_.rbegin(), open_.rend(), [&](const Suppression& row) { return row.rules == rules; });
    if (at == open_.rend()) return fail(comment.line, "tallystick-enable without tallystick-disable", "name the same rules in both, or take it out");
    at->last = comment.line;
    out_.all.push_back(*at);
    open_.erase(std::next(at).base());
  }

  std::vector<std::string> rules_of(const Comment& comment) {
    std::vector<std::string> out;
    std::string_view left = comment.rules;
    if (left.empty()) fail(comment.line, "a comment that names no rule", "name the rules, or * for all");
    while (!left.empty()) {
      const std::size_t comma = left.find(',');
      const std::string_view id = base::trim(left.substr(0, comma));
      left = comma == std::string_view::npos ? std::string_view() : left.substr(comma + 1);
      if (id != "*" && std::find(rules_.begin(), rules_.end(), id) == rules_.end()) {
        const std::string_view near = base::nearest(id, rules_);
        fail(comment.line, fmt::format("unknown rule {}", id), near.empty() ? std::string("all rules: tallystick rules") : fmt::format("did you mean {}?", near));
      }
      out.emplace_back(id);
    }
    return out;
  }

  std::string path_;
  std::string_view source_;
  const std::vector<std::string_view>& rules_;
  base::LineIndex lines_;
  std::vector<Suppression> open_;
  Suppressions out_;
};

bool names(const Suppression& row, const std::string& rule) {
  return std::any_of(row.rules.begin(), row.rules.end(), [&](const std::string& id) { return id == "*" || id == rule; });
}

// A story's comments, and which of them covered something.
class Story {
 public:
  Story(const report::StoryResult& result, const std::vector<std::string_view>& rules, report::Outcome& outcome) : result_(result) {
    for (const align::ArticleFacts& facts : result.story.articles) {
      const ingest::Article& article = facts.article;
      const bool has_comments = article.format == ingest::Format::markdown || article.format == ingest::Format::html;
      Suppressions found = has_comments ? read_suppressions(article.path, article.source, rules) : Suppressions{};
      outcome.problems.insert(outcome.problems.end(), found.errors.begin(), found.errors.end());
      lines_.emplace_back(article.source);
      used_.emplace_back(found.all.size(), false);
      rows_.push_back(std::move(found.all));
    }
  }

  bool covers(const finding::Finding& finding) {
    bool covered = false;
    for (const finding::Evidence& e : finding.evidence) {
      const std::size_t a = e.article.index();
      const std::size_t line = lines_[a].line(result_.story[e.article].article.source_span(e.span).begin);
      for (std::size_t i = 0; i < rows_[a].size(); ++i) {
        const Suppression& row = rows_[a][i];
        if (line < row.first || line > row.last || !names(row, finding.rule)) continue;
        covered = used_[a][i] = true;
      }
    }
    return covered;
  }

  void note_unused(std::vector<std::string>& notes) const {
    for (std::size_t a = 0; a < rows_.size(); ++a) {
      for (std::size_t i = 0; i < rows_[a].size(); ++i) {
        if (!used_[a][i])
          notes.push_back(fmt::format("{}:{}: this comment suppresses nothing; take it out", result_.story.articles[a].article.path, rows_[a][i].comment_line));
      }
    }
  }

 private:
  const report::StoryResult& result_;
  std::vector<base::LineIndex> lines_;
  std::vector<std::vector<Suppression>> rows_;
  std::vector<std::vector<bool>> used_;
};

}  // namespace

Suppressions read_suppressions(std::string_view path, std::string_view source, const std::vector<std::string_view>& rules) {
  return Reader(path, source, rules).read();
}

void suppress(const std::vector<std::string_view>& rules, report::Outcome& outcome) {
  for (report::StoryResult& result : outcome.stories) {
    Story story(result, rules, outcome);
    std::vector<finding::Finding> kept;
    for (finding::Finding& finding : result.findings) {
      if (!story.covers(finding)) kept.push_back(std::move(finding));
    }
    result.findings = std::move(kept);
    story.note_unused(outcome.notes);
  }
}

}  // namespace tally::config

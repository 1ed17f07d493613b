#include "config/baseline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/toml_check.hpp"
#include "config/toml_file.hpp"
#include "report/one_line.hpp"
#include "report/summary.hpp"

namespace tally::config {
namespace {

using base::TomlValue;
using Kind = TomlValue::Kind;

constexpr std::string_view schema = "tallystick/baseline/1";
constexpr std::string_view renew_it = "restore it, or write it anew: tallystick baseline update";

class Reader {
 public:
  Reader(const std::string& path, Baseline& out) : out_(out), folder_(folder_of(path)), check_(path) {}

  void read(const TomlValue& file) {
    check_.only(file, "a baseline", {"schema", "finding"});
    const TomlValue* const version = check_.need(file, "schema", "a baseline", Kind::string);
    if (version != nullptr && version->text != schema)
      check_.fail(*version, fmt::format("unknown schema {}", version->text), fmt::format("this version writes {}", schema));
    for (const TomlValue* table : check_.tables(file, "finding")) read_row(*table);
    out_.errors = check_.errors();
  }

 private:
  void read_row(const TomlValue& table) {
    check_.only(table, "a finding", {"fingerprint", "count", "message", "files"});
    BaselineRow row{.line = table.line};
    const TomlValue* const fingerprint = check_.need(table, "fingerprint", "a finding", Kind::string);
    if (fingerprint == nullptr) return;
    row.fingerprint = fingerprint->text;
    if (rule_of(row.fingerprint).empty()) check_.fail(*fingerprint, "no fingerprint: " + row.fingerprint, std::string(renew_it));
    if (!seen_.insert(row.fingerprint).second) check_.fail(*fingerprint, row.fingerprint + " stands twice", std::string(renew_it));
    if (const TomlValue* count = check_.get(table, "count", Kind::integer)) {
      if (count->integer < 1) check_.fail(*count, "no number of findings: " + count->text, "write 1 or more");
      row.count = static_cast<std::size_t>(std::max<std::int64_t>(count->integer, 1));
    }
    if (const TomlValue* message = check_.get(table, "message", Kind::string)) row.message = message->text;
    for (const TomlValue* file : check_.strings(table, "files")) row.files.push_back(beside(folder_, file->text));
    out_.rows.push_back(std::move(row));
  }

  Baseline& out_;
  std::string folder_;
  base::TomlCheck check_;
  std::set<std::string> seen_;
};

std::vector<std::string> files_of(const report::StoryResult& result, const finding::Finding& finding) {
  std::set<std::string> files;
  for (const finding::Evidence& e : finding.evidence) files.insert(result.story[e.article].article.path);
  return {files.begin(), files.end()};
}

std::map<std::string, std::size_t> counts_of(const Baseline& baseline) {
  std::map<std::string, std::size_t> counts;
  for (const BaselineRow& row : baseline.rows) counts[row.fingerprint] += row.count;
  return counts;
}

}  // namespace

Baseline read_baseline(const std::string& path) {
  Baseline out{.path = path};
  const auto file = read_toml_file(path, "write it first: tallystick baseline create --baseline FILE story/", renew_it);
  if (file) {
    Reader(path, out).read(*file);
  } else {
    out.errors.push_back(file.error());
  }
  return out;
}

Baseline make_baseline(const report::Outcome& outcome, std::string path) {
  std::map<std::string, BaselineRow> rows;
  for (const report::StoryResult& result : outcome.stories) {
    for (const finding::Finding& finding : result.findings) {
      const auto [row, is_new] = rows.try_emplace(finding.fingerprint);
      if (is_new) row->second = {finding.fingerprint, 1, finding.message, files_of(result, finding)};
      else ++row->second.count;
    }
  }
  Baseline out{.path = std::move(path)};
  for (auto& [fingerprint, row] : rows) out.rows.push_back(std::move(row));
  return out;
}

std::string to_toml(const Baseline& baseline) {
  std::string out = fmt::format(
      "# Findings that were there before: `tallystick check --baseline FILE` passes over them.\n"
      "# Written by `tallystick baseline`.\nschema = \"{}\"\n", schema);
  for (const BaselineRow& row : baseline.rows) {
    std::vector<std::string> files;
    for (const std::string& file : row.files) files.push_back(base::toml_string(below(folder_of(baseline.path), file)));
    out += fmt::format("\n[[finding]]\nfingerprint = {}\n", base::toml_string(row.fingerprint));
    if (row.count > 1) out += fmt::format("count = {}\n", row.count);
    out += fmt::format("message = {}\nfiles = [{}]\n", base::toml_string(report::one_line(row.message)), fmt::join(files, ", "));
  }
  return out;
}

Renewal renew(const Baseline& old, const Scope& scope, bool may_add, Baseline& now) {
  const auto before = counts_of(old);
  Renewal renewal;
  for (BaselineRow& row : now.rows) {
    const auto known = before.find(row.fingerprint);
    const std::size_t was = known == before.end() ? 0 : known->second;
    if (!may_add) row.count = std::min(row.count, was);
    renewal.added += row.count - std::min(row.count, was);
  }
  std::erase_if(now.rows, [](const BaselineRow& row) { return row.count == 0; });
  const auto after = counts_of(now);
  for (const BaselineRow& row : old.rows) {
    const auto left = after.find(row.fingerprint);
    if (left != after.end()) {
      renewal.removed += row.count - std::min(row.count, left->second);
    } else if (scope.looked_for(rule_of(row.fingerprint), row.files)) {
      renewal.removed += row.count;
    } else {
      now.rows.push_back(row);
    }
  }
  std::sort(now.rows.begin(), now.rows.end(), [](const auto& a, const auto& b) { return a.fingerprint < b.fingerprint; });
  return renewal;
}

std::vector<base::Error> pass_over(const Baseline& baseline, const Scope& scope, report::Outcome& outcome) {
  auto left = counts_of(baseline);
  std::size_t known = 0;
  for (report::StoryResult& result : outcome.stories) {
    known += std::erase_if(result.findings, [&](const finding::Finding& f) {
      const auto row = left.find(f.fingerprint);
      return row != left.end() && row->second > 0 && row->second-- > 0;
    });
  }
  if (known > 0) outcome.notes.push_back(fmt::format("{}: {} left out, known from before", baseline.path, report::counted(known, "finding")));
  std::vector<base::Error> stale;
  for (const BaselineRow& row : baseline.rows) {
    const std::size_t gone = left.at(row.fingerprint);
    if (gone == 0 || !scope.looked_for(rule_of(row.fingerprint), row.files)) continue;
    stale.push_back({.message = fmt::format("{} no longer there: {}", row.count == gone ? "is" : fmt::format("{} of {} are", gone, row.count), row.message),
                     .file = baseline.path,
                     .line = row.line,
                     .remedy = "tallystick baseline update takes it out"});
  }
  return stale;
}

}  // namespace tally::config

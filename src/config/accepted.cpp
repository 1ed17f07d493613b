#include "config/accepted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/civil.hpp"
#include "base/nearest.hpp"
#include "base/toml_check.hpp"
#include "base/utf8.hpp"
#include "config/toml_file.hpp"

namespace tally::config {
namespace {

using base::TomlValue;
using std::chrono::sys_days;
using Kind = TomlValue::Kind;

std::string iso(sys_days day) { return base::to_iso({.date = day}); }

class Reader {
 public:
  Reader(const std::vector<std::string_view>& rules, Accepted& out) : rules_(rules), out_(out), check_(out.path) {}

  void read(const TomlValue& file) {
    check_.only(file, "a file of accepted findings", {"accepted"});
    for (const TomlValue* table : check_.tables(file, "accepted")) read_row(*table);
    out_.errors = check_.errors();
  }

 private:
  void read_row(const TomlValue& table) {
    const std::size_t before = check_.errors().size();
    check_.only(table, "an accepted finding", {"fingerprint", "reason", "by", "expires"});
    AcceptedRow row{.line = table.line};
    row.fingerprint = words(table, "fingerprint");
    row.reason = words(table, "reason");
    row.by = words(table, "by");
    if (const TomlValue* day = table.find("expires")) row.expires = day_of(*day);
    if (check_.errors().size() > before) return;
    hold_fingerprint(*table.find("fingerprint"));
    if (check_.errors().size() == before) out_.rows.push_back(std::move(row));
  }

  // A member that has to be there and to say something.
  std::string words(const TomlValue& table, std::string_view key) {
    const TomlValue* const value = check_.need(table, key, "an accepted finding", Kind::string);
    if (value == nullptr) return {};
    if (base::trim(value->text).empty()) check_.fail(*value, fmt::format("{} is empty", key), "fill it in, or take the row out");
    return value->text;
  }

  std::optional<sys_days> day_of(const TomlValue& value) {
    const auto date = value.kind == Kind::time || value.kind == Kind::string ? base::parse_date_time(value.text) : std::nullopt;
    if (date) return sys_days(date->date);
    check_.fail(value, fmt::format("{} is no date", value.text), "write 2026-03-31, the last day on which it holds");
    return std::nullopt;
  }

  void hold_fingerprint(const TomlValue& at) {
    const std::string_view rule = rule_of(at.text);
    if (rule.empty()) {
      check_.fail(at, "no fingerprint: " + at.text, "copy it from a report: tallystick check --format accepted story/");
    } else if (std::find(rules_.begin(), rules_.end(), rule) == rules_.end()) {
      const std::string_view near = base::nearest(rule, rules_);
      check_.fail(at, fmt::format("unknown rule {}", rule), near.empty() ? std::string("all rules: tallystick rules") : fmt::format("did you mean {}?", near));
    } else if (!lines_.emplace(at.text, at.line).second) {
      check_.fail(at, fmt::format("{} stands in line {} too", at.text, lines_.at(at.text)), "take one of them out");
    }
  }

  const std::vector<std::string_view>& rules_;
  Accepted& out_;
  base::TomlCheck check_;
  std::map<std::string, std::size_t> lines_;
};

std::size_t take_away(const std::string& fingerprint, report::Outcome& outcome) {
  std::size_t count = 0;
  for (report::StoryResult& result : outcome.stories)
    count += std::erase_if(result.findings, [&](const finding::Finding& f) { return f.fingerprint == fingerprint; });
  return count;
}

bool is_there(const std::string& fingerprint, const report::Outcome& outcome) {
  return std::any_of(outcome.stories.begin(), outcome.stories.end(), [&](const report::StoryResult& result) {
    return std::any_of(result.findings.begin(), result.findings.end(), [&](const finding::Finding& f) { return f.fingerprint == fingerprint; });
  });
}

}  // namespace

Accepted read_accepted(const std::string& path, const std::vector<std::string_view>& rules) {
  Accepted out{.path = path};
  const auto file = read_toml_file(path, "check the path, or write one: tallystick check --format accepted=accepted.toml story/",
                                   "write TOML: [[accepted]], below it fingerprint, reason and by");
  if (file) {
    Reader(rules, out).read(*file);
  } else {
    out.errors.push_back(file.error());
  }
  return out;
}

std::optional<sys_days> newest_day(const report::Outcome& outcome) {
  std::optional<sys_days> day;
  for (const report::StoryResult& result : outcome.stories) {
    for (const align::ArticleFacts& facts : result.story.articles) {
      for (const auto& moment : {facts.article.published, facts.article.updated}) {
        if (moment && !is_house_facts(facts.article)) day = std::max(day.value_or(sys_days::min()), sys_days(moment->date));
      }
    }
  }
  return day;
}

void accept(const Accepted& accepted, const Scope& scope, std::optional<sys_days> today, report::Outcome& outcome) {
  const auto note = [&](const AcceptedRow& row, const std::string& text) {
    outcome.notes.push_back(fmt::format("{}:{}: {}", accepted.path, row.line, text));
  };
  for (const AcceptedRow& row : accepted.rows) {
    if (row.expires && today && *row.expires < *today) {
      note(row, fmt::format("expired on {} (the day of this run is {}); {}", iso(*row.expires), iso(*today),
                            is_there(row.fingerprint, outcome) ? "the finding is shown again: look at it anew" : "take it out"));
      continue;
    }
    if (take_away(row.fingerprint, outcome) == 0) {
      const bool looked_for = scope.has_rule(rule_of(row.fingerprint)) && !scope.is_narrow();
      if (looked_for) note(row, fmt::format("{} is no finding in these articles; take it out", row.fingerprint));
    } else if (row.expires && !today) {
      note(row, fmt::format("expires on {}, but no article bears a date; it holds (--today DATE says the day)", iso(*row.expires)));
    }
  }
}

}  // namespace tally::config

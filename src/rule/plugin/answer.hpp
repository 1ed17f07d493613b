#pragma once
// What a plug-in's process tells this one, as bytes (CBOR): which rules it has, and what a rule found. Both are checked
// when they are read: nothing that a plug-in says is taken on trust.

#include <string>
#include <string_view>
#include <vector>

#include "align/story.hpp"
#include "base/result.hpp"
#include "finding/finding.hpp"
#include "rule/material.hpp"

namespace tally::rule {

struct PluginRuleInfo {
  std::string id;
  std::string summary;
  std::string page;
  Material reads = Material::articles;
};

struct PluginAnswer {
  std::vector<finding::Finding> findings;
  std::size_t compared = 0;
  std::vector<std::string> undecided;
};

// As a rule of a plug-in says it, before anything of it is checked.
struct RawRule {
  std::string id, summary, page, reads;
};

struct RawPlace {
  std::uint32_t article = 0;
  std::int32_t role = 0;
  base::Span span;
  std::string label;
};

struct RawFinding {
  std::int32_t verdict = 0;
  std::int32_t severity = 0;
  double confidence = 0;
  std::string message, suggestion, subject;
  std::vector<RawPlace> places;
};

struct RawAnswer {
  std::vector<RawFinding> findings;
  std::size_t compared = 0;
  std::vector<std::string> undecided;
};

[[nodiscard]] std::string pack(const std::vector<RawRule>& rules);
[[nodiscard]] std::string pack(const RawAnswer& answer);

// An error says what is not as sdk/include/tallystick/plugin.h tells it.
[[nodiscard]] base::Result<std::vector<PluginRuleInfo>> unpack_rules(std::string_view bytes);
[[nodiscard]] base::Result<PluginAnswer> unpack_answer(std::string_view bytes, const align::Story& story);

}  // namespace tally::rule

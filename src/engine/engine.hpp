#pragma once
// The pipeline: from paths to the outcome that reporters write.

#include <map>
#include <string>
#include <vector>

#include "engine/stats.hpp"
#include "ingest/house_facts.hpp"
#include "ingest/limits.hpp"
#include "report/report.hpp"
#include "rule/rule.hpp"

namespace tally::engine {

struct Selection {
  std::vector<std::string> only;  // rule ids; empty means all
  std::vector<std::string> skip;
};

// Everything known of one article by itself. Pure: the same bytes give the same facts.
[[nodiscard]] align::ArticleFacts read_facts(ingest::Article article, Stats* stats = nullptr);

// One story of articles that are already read, in any order, held against each other and the house facts.
[[nodiscard]] report::StoryResult check_articles(std::string name, std::vector<ingest::Article> articles,
                                                 const rule::Registry& registry, const Selection& selection,
                                                 const std::vector<ingest::HouseFacts>& facts = {}, Stats* stats = nullptr);

struct Settings {
  Selection rules;
  std::vector<ingest::HouseFacts> facts;  // a file each
  std::map<std::string, std::string> locales;  // BCP 47 by outlet, for articles that state no language
  bool cluster = false;                        // stories are found by what the articles tell, not by folders
  std::vector<std::string> fresh;              // new articles: only findings that touch one of them are wanted
  ingest::Limits limits;
  Stats* stats = nullptr;                      // where it is told how the run goes
};

// Reads the stories at the paths and runs the selected rules on each.
[[nodiscard]] report::Outcome check(const std::vector<std::string>& paths, const rule::Registry& registry,
                                    const Settings& settings);

}  // namespace tally::engine

#pragma once
// What the house has settled: how people and organisations are called, since when somebody holds a post, when
// somebody was born. Read from a TOML file (its schema: reports/schema/house-facts-1.json), by itself or as the
// [facts] table of a configuration:
//
//   [[person]]
//   name = "Siân Okafor"
//   also = ["Sian Okafor"]            # accepted as well
//   never = ["Okafur"]                # reported wherever it stands
//   honorific = "Dame"
//   born = 1961-04-03                 # or 1961
//   [[person.post]]
//   title = "chief executive"
//   of = "Harbour Trust"
//   from = 2019-05-01
//   until = 2025-03-31
//
//   [[organisation]]
//   name = "Department for Transport"
//   acronym = "DfT"
//   never = ["Department of Transport"]

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "ingest/text_builder.hpp"

namespace tally::ingest {

// The first and the last day that a date or a year stands for, and how it is written in the file.
struct FactDate {
  MappedText text;
  std::chrono::sys_days first;
  std::chrono::sys_days last;
  bool whole_year = false;
};

struct PostFact {
  MappedText title;
  MappedText of;  // empty where the title says it all
  std::optional<FactDate> from;
  std::optional<FactDate> until;  // the last day in the post
};

struct NameFact {
  MappedText name;
  std::vector<MappedText> also;
  std::vector<MappedText> never;
  std::size_t line = 1;
};

struct PersonFact : NameFact {
  MappedText honorific;
  std::optional<FactDate> born;
  std::vector<PostFact> posts;
};

struct OrganisationFact : NameFact {
  MappedText acronym;
};

struct HouseFacts {
  std::string path;
  std::string source;
  std::vector<PersonFact> persons;
  std::vector<OrganisationFact> organisations;

  [[nodiscard]] bool empty() const { return persons.empty() && organisations.empty(); }
};

// What could be read of the file, and all that is wrong with it.
struct HouseFactsFile {
  HouseFacts facts;
  std::vector<base::Error> errors;
};

[[nodiscard]] HouseFactsFile read_house_facts(const std::string& path);
[[nodiscard]] HouseFactsFile read_house_facts(std::string_view path, std::string source);

}  // namespace tally::ingest

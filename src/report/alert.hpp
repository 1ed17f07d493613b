#pragma once
// A finding as other programs take it: how loud it is, one place to show it at, the places that belong to it, and an
// identity that no other finding of the run has. What SARIF, annotations and the other machine formats share.
//
//   for (const Alert& alert : alerts(outcome)) out += show(alert.primary(), alert.related());

#include <span>
#include <string>
#include <vector>

#include "finding/attention.hpp"
#include "report/place.hpp"

namespace tally::report {

// A place with what it says.
struct Mark {
  Place at;
  std::string file;   // the path as CI knows it: './' and the like resolved, UTF-8
  std::string words;  // those of the article, one line
  std::string says;   // the words with the rule's label for them where that says more: "aged 48: Ann Lee, 48"
  bool house_facts = false;
};

// Views into the outcome: valid as long as that is.
struct Alert {
  const finding::Finding* finding = nullptr;
  finding::Severity level = finding::Severity::info;  // context is no alarm: info, whatever its severity
  std::vector<Mark> marks;                            // articles before house facts, which no desk can mend
  std::string identity;  // the fingerprint with the number of its occurrence: "name:9f86d081884c7d65:1"

  [[nodiscard]] const Mark& primary() const { return marks.front(); }
  [[nodiscard]] std::span<const Mark> related() const { return std::span(marks).subspan(1); }
};

// Most severe first, else in the order of the run. A finding without a place has nothing to be shown at and is left
// out; rules make none.
[[nodiscard]] std::vector<Alert> alerts(const Outcome& outcome);

// "courier.md:16: harbour master", for lists of related places in plain text.
[[nodiscard]] std::string place_line(const Mark& mark);

// The places below a message, each after `separator`; many are cut, and it is said how many.
[[nodiscard]] std::string place_lines(std::span<const Mark> marks, std::string_view separator);

// The path as CI knows it: './' and 'x/..' resolved; bytes that are no UTF-8 replaced by U+FFFD.
[[nodiscard]] std::string clean_path(std::string_view path);

}  // namespace tally::report

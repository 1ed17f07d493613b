#pragma once
// TimeML: the article's text with its times as TIMEX3 elements, for reading by people and by other tools.
//
//   <TIMEX3 tid="t3" type="TIME" value="2025-02-25TAF">Tuesday afternoon</TIMEX3>
//
// t0 is the date of publication. Attributes: type, value, mod, quant and freq of sets, anchorTimeID of what the text
// anchors. Everything is escaped for XML; blocks are divided as in the reading text.

#include <string>
#include <vector>

#include "ingest/article.hpp"
#include "mention/mention.hpp"

namespace tally::mention {

// `times` are those of find_times, in the order of the text.
[[nodiscard]] std::string write_timeml(const ingest::Article& article, const std::vector<Mention>& times);

}  // namespace tally::mention

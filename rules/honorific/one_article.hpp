#pragma once
// "Mr Sandhu" and "Ms Sandhu" in an article that names one Sandhu and no relative.

#include "rule/rule.hpp"

namespace tally::rules::honorific {

void check_styles_in_article(const align::Story& story, rule::Sink& sink);

}  // namespace tally::rules::honorific

#pragma once
// Who is who in a story, with every place: what the checker understood of names can be looked at.

#include "report/report.hpp"

namespace tally::report {

// A table a story: persons, organisations and places, each with its forms and where they stand.
[[nodiscard]] std::string write_entities_markdown(const Outcome& outcome);
// {"schema": "tallystick/entities/1", "stories": [{"name", "entities": [{"kind", "name", "aliases", "mentions":
// [...]}]}]}
[[nodiscard]] std::string write_entities_json(const Outcome& outcome);

}  // namespace tally::report

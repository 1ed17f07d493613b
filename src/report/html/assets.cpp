#include "report/html/assets.hpp"

namespace tally::report {

std::string_view page_style() {
  static constexpr std::string_view style =
#include "page_style.inc"
      ;
  return style;
}

std::string_view page_script() {
  static constexpr std::string_view script =
#include "page_script.inc"
      ;
  return script;
}

}  // namespace tally::report

// A look at the tags of a page before it is parsed: what would exhaust the parser's stack or patience is
// refused.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/utf8.hpp"
#include "ingest/html_dom.hpp"

namespace tally::ingest {
namespace {

// Elements that have no content, and those that the next of their kind closes.
constexpr std::array<std::string_view, 35> not_nesting = {
    "area", "base",   "basefont", "bgsound", "body",     "br",   "col",   "colgroup", "dd",
    "dt",   "embed",  "frame",    "head",    "hr",       "html", "img",   "input",    "keygen",
    "li",   "link",   "meta",     "option",  "optgroup", "p",    "param", "rb",       "rp",
    "rt",   "source", "tbody",    "td",      "th",       "tr",   "track", "wbr"};
constexpr std::array<std::string_view, 7> raw_text = {"script", "style",   "textarea", "title",
                                                      "xmp",    "noembed", "iframe"};

class TagScan {
 public:
  explicit TagScan(std::string_view source) : source_(source) {}

  std::string trouble() {
    while ((at_ = source_.find('<', at_)) != std::string_view::npos) {
      ++at_;
      if (source_.substr(at_).starts_with("!--")) {
        skip_past("-->");
      } else if (at_ < source_.size() && source_[at_] == '/') {
        ++at_;
        close(read_name());
      } else if (at_ < source_.size() && base::is_ascii_alpha(source_[at_])) {
        open(read_name());
      }
      if (depth_ > deepest_nesting)
        return fmt::format("more than {} elements stand inside one another", deepest_nesting);
      if (crowded_) return fmt::format("a tag has more than {} attributes", most_attributes);
    }
    return {};
  }

 private:
  void skip_past(std::string_view mark) { at_ = std::min(source_.find(mark, at_), source_.size() - 1) + 1; }

  std::string read_name() {
    const std::size_t end = std::min(source_.find_first_of(" \t\r\n\f/><", at_), source_.size());
    std::string name = base::to_lower(source_.substr(at_, std::min<std::size_t>(end - at_, 32)));
    at_ = end;
    return name;
  }

  void open(const std::string& name) {
    skip_attributes();
    if (std::find(raw_text.begin(), raw_text.end(), name) != raw_text.end()) {
      skip_raw(name);
    } else if (std::find(not_nesting.begin(), not_nesting.end(), name) == not_nesting.end()) {
      ++open_[name];
      ++depth_;
    }
  }

  void close(const std::string& name) {
    const auto found = open_.find(name);
    if (found == open_.end() || found->second == 0) return;
    --found->second;
    --depth_;
  }

  void skip_attributes() {
    std::size_t count = 0;
    for (; at_ < source_.size() && source_[at_] != '>'; ++at_) {
      const char c = source_[at_];
      if (base::is_ascii_space(source_[at_ - 1]) && !base::is_ascii_space(c)) ++count;
      if ((c == '"' || c == '\'') && source_[at_ - 1] == '=')
        at_ = std::min(source_.find(c, at_ + 1), source_.size() - 1);
    }
    crowded_ |= count > most_attributes;
  }

  // To the element's end tag, whatever stands before it.
  void skip_raw(const std::string& name) {
    for (; (at_ = source_.find("</", at_)) != std::string_view::npos; at_ += 2) {
      if (base::to_lower(source_.substr(at_ + 2, name.size())) == name) return;
    }
    at_ = source_.size();
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  bool crowded_ = false;
  std::map<std::string, std::size_t> open_;
};

}  // namespace

std::string find_html_trouble(std::string_view source) { return TagScan(source).trouble(); }

}  // namespace tally::ingest

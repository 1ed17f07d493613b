#include "ingest/html_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace tally::ingest {
namespace {

constexpr std::size_t longest_entity = 40;

class HtmlWalk {
 public:
  HtmlWalk(std::string_view original, std::size_t base, std::string_view text, OffsetMap& map)
      : original_(original), base_(base), text_(text), map_(map) {}

  void run() {
    while (done_ < text_.size() && at_ < original_.size()) step();
    if (done_ < text_.size()) map_.add_replaced(done_, text_.size(), base_ + at_, base_ + at_);
  }

 private:
  void step() {
    const std::string_view rest = original_.substr(at_);
    if (rest[0] == '&' && entity(rest)) return;
    if (rest[0] == '<' && text_[done_] != '<') return skip_tag(rest);
    if (rest[0] == text_[done_]) {
      map_.add_copy(done_++, base_ + at_++, 1);
      return;
    }
    if (rest.starts_with("\r\n") && text_[done_] == '\n') return replace(1, 2);
    if (static_cast<unsigned char>(rest[0]) < 0x20 && !base::decode(text_, done_).length) return;
    replace(std::max<std::size_t>(base::decode(text_, done_).length, 1),
            std::max<std::size_t>(base::decode(original_, at_).length, 1));
  }

  void replace(std::size_t here, std::size_t there) {
    map_.add_replaced(done_, done_ + here, base_ + at_, base_ + at_ + there);
    done_ += here;
    at_ += there;
  }

  // A tag that the parser dropped in the middle of a text.
  void skip_tag(std::string_view rest) { at_ += std::min(rest.find('>'), rest.size() - 1) + 1; }

  // Numbers always end their entity; a name ends at its ';', or earlier where it is one of the old names that
  // need none. What follows must agree with the text, so that the right length is found without a list of
  // names.
  bool entity(std::string_view rest) {
    std::size_t end = 1;
    const bool number = rest.size() > 1 && rest[1] == '#';
    if (number) ++end;
    while (end < std::min(rest.size(), longest_entity) &&
           (base::is_ascii_alpha(rest[end]) || base::is_ascii_digit(rest[end])))
      ++end;
    if (end < (number ? 3u : 2u)) return false;
    const bool closed = end < rest.size() && rest[end] == ';';
    const std::size_t one = base::decode(text_, done_).length;
    const std::size_t two = one + base::decode(text_, done_ + one).length;
    if (number) return take(one, closed ? end + 1 : number_end(rest));
    if (closed && agrees(done_ + one, at_ + end + 1)) return take(one, end + 1);
    if (closed && agrees(done_ + two, at_ + end + 1)) return take(two, end + 1);
    if (text_[done_] == '&' && !rest.substr(1, 3).starts_with("amp") && !rest.substr(1, 3).starts_with("AMP"))
      return false;
    for (std::size_t length = end; length >= 3; --length) {
      if (agrees(done_ + one, at_ + length)) return take(one, length);
    }
    return false;
  }

  static std::size_t number_end(std::string_view rest) {
    const bool hex = rest.size() > 2 && (rest[2] == 'x' || rest[2] == 'X');
    std::size_t end = hex ? 3 : 2;
    const auto is_digit = [&](char c) {
      return base::is_ascii_digit(c) || (hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    };
    while (end < rest.size() && is_digit(rest[end])) ++end;
    return end;
  }

  // A plain character, or the end, stands next on both sides; markup and entities agree with anything.
  [[nodiscard]] bool agrees(std::size_t here, std::size_t there) const {
    for (int i = 0; i < 4; ++i, ++here, ++there) {
      if (there >= original_.size()) return here >= text_.size();
      if (original_[there] == '&' || original_[there] == '<' || original_[there] == '\r') return true;
      if (here >= text_.size() || text_[here] != original_[there]) return false;
    }
    return true;
  }

  bool take(std::size_t here, std::size_t there) {
    if (text_.substr(done_, here) == original_.substr(at_, there)) return false;
    replace(here, there);
    return true;
  }

  std::string_view original_;
  std::size_t base_;
  std::string_view text_;
  OffsetMap& map_;
  std::size_t at_ = 0;
  std::size_t done_ = 0;
};

}  // namespace

MappedText map_html_text(std::string_view source, base::Span span, std::string_view text) {
  MappedText mapped{.text = std::string(text), .offsets = {}};
  HtmlWalk(span.in(source), span.begin, text, mapped.offsets).run();
  return mapped;
}

}  // namespace tally::ingest

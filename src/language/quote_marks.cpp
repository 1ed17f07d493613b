#include "language/quote_marks.hpp"

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "language/quote_marks_scan.hpp"
#include "language/token_char.hpp"

namespace tally::language {
namespace {

bool closes(MarkRole role) {
  return role == MarkRole::close || role == MarkRole::weak_close || role == MarkRole::joint;
}

// Pairs the marks of one block: double marks first, which are hardly ever anything else, then the single ones
// outside of them and inside each, since quotations do not cross.
class Pairing {
 public:
  Pairing(std::string_view text, std::uint32_t block, base::Span span, bool next_opens_single,
          QuoteMarks& out)
      : text_(text), block_(block), span_(span), next_opens_single_(next_opens_single), out_(out) {}

  void run(const std::vector<Mark>& marks) {
    first_ = out_.spans.size();
    pair_double(marks);
    pair_single(marks, last_outer_);
    const auto begin = out_.spans.begin() + static_cast<std::ptrdiff_t>(first_);
    std::sort(begin, out_.spans.end(), [](const QuoteSpan& a, const QuoteSpan& b) {
      return a.outer.begin != b.outer.begin ? a.outer.begin < b.outer.begin : a.outer.end > b.outer.end;
    });
    count_depths();
  }

 private:
  using Sequence = std::vector<const Mark*>;

  // `close` is null for a quotation that runs to `limit` without a closing mark.
  void add(const Mark& open, const Mark* close, std::size_t limit, bool reopened) {
    QuoteSpan span;
    span.block = block_;
    span.style = open.is_double ? QuoteStyle::double_marks : QuoteStyle::single_marks;
    span.reopened = reopened;
    span.closed = close != nullptr;
    const std::size_t end = close ? close->span.begin : limit;
    const std::string_view inner = base::trim(text_.substr(open.span.end, end - open.span.end));
    const auto at = static_cast<std::size_t>(inner.data() - text_.data());
    span.inner = base::make_span(at, at + inner.size());
    span.outer = {reopened ? open.span.end : open.span.begin, close ? close->span.end : span.inner.end};
    out_.spans.push_back(span);
  }

  void pair_double(const std::vector<Mark>& marks) {
    Sequence sequence;
    for (const Mark& mark : marks)
      if (mark.is_double) sequence.push_back(&mark);
    const Mark* open = nullptr;
    bool reopened = false;
    std::vector<std::size_t> inner;
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      const Mark& mark = *sequence[i];
      if (open && (closes(mark.role) || mark.role == MarkRole::either)) {
        add(*open, &mark, 0, reopened);
        reopened = reopens(sequence, i);
        open = reopened ? &mark : nullptr;
      } else if (mark.role == MarkRole::close) {
        out_.strays.push_back(mark.span);
      } else if (open && nests(sequence, i) && opens_single_between(marks, *open, mark)) {
        inner.push_back(i);
        ++i;
      } else {
        if (open) add(*open, nullptr, mark.span.begin, reopened);
        open = &mark;
        reopened = false;
      }
    }
    if (open) add(*open, nullptr, span_.end, reopened);
    last_outer_ = out_.spans.size();
    for (const std::size_t i : inner) add(*sequence[i], sequence[i + 1], 0, false);
  }

  // "I said, 'Write "no" on it.' He did": double marks inside of single ones inside of double ones.
  static bool nests(const Sequence& sequence, std::size_t i) {
    return sequence[i]->role == MarkRole::open && i + 2 < sequence.size() && sequence[i + 1]->role == MarkRole::close &&
           sequence[i + 2]->role == MarkRole::close;
  }
  static bool opens_single_between(const std::vector<Mark>& marks, const Mark& first, const Mark& second) {
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
      return !mark.is_double && mark.role == MarkRole::open && mark.span.begin > first.span.begin && mark.span.begin < second.span.begin;
    });
  }

  // One mark between a stop and a word does the work of two when the next one closes again.
  static bool reopens(const Sequence& sequence, std::size_t i) {
    return sequence[i]->role == MarkRole::joint && i + 1 < sequence.size() &&
           sequence[i + 1]->role == MarkRole::close;
  }

  void pair_single(const std::vector<Mark>& marks, std::size_t last_double) {
    Sequence outside;
    Sequence inside;
    std::size_t span = first_;
    const auto finish = [&] {
      if (!inside.empty()) pair_sequence(inside, out_.spans[span].inner.end);
      inside.clear();
    };
    for (const Mark& mark : marks) {
      if (mark.is_double) continue;
      while (span < last_double && out_.spans[span].outer.end <= mark.span.begin) finish(), ++span;
      const bool within = span < last_double && out_.spans[span].outer.begin < mark.span.begin;
      (within ? inside : outside).push_back(&mark);
    }
    if (span < last_double) finish();
    pair_sequence(outside, span_.end);
  }

  // Single marks that no double mark parts, in a text that ends at `limit`.
  void pair_sequence(const Sequence& sequence, std::size_t limit) {
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      if (sequence[i]->role != MarkRole::open && sequence[i]->role != MarkRole::joint) continue;
      auto close = find_close(sequence, i);
      if (!close) {
        add_unclosed(sequence, i, limit);
        continue;
      }
      add(*sequence[i], sequence[*close], 0, false);
      while (reopens(sequence, *close)) {
        add(*sequence[*close], sequence[*close + 1], 0, true);
        ++*close;
      }
      i = *close;
    }
  }

  // A sure closing mark wins over what may be an apostrophe before it; of several doubtful ones the first.
  [[nodiscard]] std::optional<std::size_t> find_close(const Sequence& sequence, std::size_t open) const {
    std::optional<std::size_t> doubtful;
    for (std::size_t i = open + 1; i < sequence.size() && sequence[i]->role != MarkRole::open; ++i) {
      if (sequence[i]->role != MarkRole::weak_close) return i;
      if (!doubtful) doubtful = i;
    }
    const bool runs_on = next_opens_single_ && sequence[open]->span.begin == span_.begin;
    return runs_on ? std::nullopt : doubtful;
  }

  // Without a closing mark, only what clearly stands where a quotation opens is one.
  void add_unclosed(const Sequence& sequence, std::size_t i, std::size_t limit) {
    const Mark& mark = *sequence[i];
    if (mark.role == MarkRole::joint) return;
    const std::string_view before = base::trim(text_.substr(span_.begin, mark.span.begin - span_.begin));
    const bool place =
        before.empty() || std::string_view(".,:;!?").find(before.back()) != std::string_view::npos;
    if (!mark.curly && !(place && base::starts_upper(text_.substr(mark.span.end)))) return;
    const bool more = i + 1 < sequence.size() && sequence[i + 1]->role == MarkRole::open;
    add(mark, nullptr, more ? sequence[i + 1]->span.begin : limit, false);
  }

  void count_depths() {
    std::vector<std::uint32_t> ends;
    for (std::size_t i = first_; i < out_.spans.size(); ++i) {
      while (!ends.empty() && ends.back() <= out_.spans[i].outer.begin) ends.pop_back();
      out_.spans[i].depth = static_cast<std::uint32_t>(ends.size());
      ends.push_back(out_.spans[i].outer.end);
    }
  }

  std::string_view text_;
  std::uint32_t block_;
  base::Span span_;
  bool next_opens_single_;
  QuoteMarks& out_;
  std::size_t first_ = 0;
  std::size_t last_outer_ = 0;  // behind the double marks that stand in no others
};

bool is_running_text(const ingest::Block& block) {
  return block.zone == ingest::Zone::body || block.zone == ingest::Zone::quotation ||
         block.zone == ingest::Zone::standfirst;
}

// The next block of running text, past captions and furniture; the number of blocks if a heading comes first.
std::size_t next_paragraph(const ingest::Article& article, std::size_t block) {
  for (++block; block < article.blocks.size(); ++block) {
    const ingest::Zone zone = article.blocks[block].zone;
    if (is_running_text(article.blocks[block])) return block;
    if (zone != ingest::Zone::furniture && zone != ingest::Zone::caption) break;
  }
  return article.blocks.size();
}

bool opens_with_single_mark(std::string_view text) {
  const Char mark = char_at(text, 0);
  return (mark.value == U'\'' || mark.value == 0x2018) && is_word_kind(char_at(text, mark.length).kind);
}

// Joins a quotation that its paragraph leaves open to the one that opens the next paragraph.
void link_paragraphs(const ingest::Article& article, std::vector<QuoteSpan>& spans) {
  QuoteSpan* last = nullptr;  // the last outermost quotation so far
  for (QuoteSpan& span : spans) {
    if (span.depth != 0) continue;
    const base::Span block = article.blocks[span.block].span;
    const bool open_end = last && !last->closed && last->style == span.style && last->block != span.block &&
                          is_running_text(article.blocks[last->block]) &&
                          next_paragraph(article, last->block) == span.block;
    if (open_end && span.outer.begin == block.begin) last->continued = span.continues = true;
    last = &span;
  }
}

}  // namespace

QuoteMarks find_quote_marks(const ingest::Article& article) {
  QuoteMarks result;
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    const ingest::Block& block = article.blocks[i];
    if (block.zone == ingest::Zone::furniture) continue;
    marks.clear();
    scan_marks(article.text, block.span, marks);
    if (marks.empty()) continue;
    const std::size_t next = next_paragraph(article, i);
    const bool next_opens =
        next < article.blocks.size() && opens_with_single_mark(article.blocks[next].span.in(article.text));
    Pairing(article.text, static_cast<std::uint32_t>(i), block.span, next_opens, result).run(marks);
  }
  link_paragraphs(article, result.spans);
  return result;
}

}  // namespace tally::language

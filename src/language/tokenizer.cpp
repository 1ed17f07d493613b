#include "language/tokenizer.hpp"

#include "base/utf8.hpp"
#include "language/abbreviations.hpp"
#include "language/token_address.hpp"
#include "language/token_char.hpp"
#include "language/token_shapes.hpp"
#include "language/word_parts.hpp"
#include "language/word_set.hpp"

namespace tally::language {
namespace {

class Cutter {
 public:
  Cutter(std::string_view text, base::Span block, std::vector<Piece>& pieces)
      : text_(text.substr(0, block.end)), begin_(block.begin), at_(block.begin), pieces_(pieces) {}

  void run() {
    for (Char c = char_at(text_, at_); c.kind != CharKind::none; c = char_at(text_, at_)) {
      if (c.kind == CharKind::space) {
        at_ += c.length;
        address_sought_ = 0;
      } else {
        cut(c);
      }
    }
  }

 private:
  void cut(Char c) {
    switch (c.kind) {
      case CharKind::letter:
        return cut_word();
      case CharKind::digit:
        return cut_number();
      case CharKind::stop:
        return cut_stop();
      case CharKind::exclamation:
        return emit_run(PieceKind::exclamation, CharKind::exclamation);
      case CharKind::ellipsis:
        return emit_run(PieceKind::ellipsis, CharKind::ellipsis);
      case CharKind::hyphen:
        return cut_hyphen(c);
      case CharKind::dash:
        return emit(at_ + c.length, PieceKind::dash);
      case CharKind::comma:
        return cut_comma(c);
      case CharKind::apostrophe:
        return cut_apostrophe(c);
      case CharKind::quote:
        return emit(at_ + c.length, PieceKind::quote);
      case CharKind::open:
        return emit(at_ + c.length, PieceKind::open);
      case CharKind::close:
        return emit(at_ + c.length, PieceKind::close);
      default:
        return cut_symbol(c);
    }
  }

  void emit(std::size_t end, PieceKind kind) {
    pieces_.push_back({base::make_span(at_, end), kind});
    at_ = end;
  }

  void emit_run(PieceKind kind, CharKind of) {
    std::size_t end = at_;
    for (Char c = char_at(text_, end); c.kind == of; c = char_at(text_, end)) end += c.length;
    emit(end, kind);
  }

  [[nodiscard]] CharKind kind_at(std::size_t at) const { return char_at(text_, at).kind; }
  [[nodiscard]] std::string_view rest_of_word(std::size_t at) const {
    return text_.substr(at, word_end(text_, at) - at);
  }

  // An address can only start where a run of signs does; a few tries keep hostile input linear.
  bool cut_address() {
    if (address_sought_ >= 4) return false;
    ++address_sought_;
    const std::size_t end = address_end(text_, at_);
    if (end == at_) return false;
    emit(end, PieceKind::address);
    return true;
  }

  void cut_word() {
    if (cut_address()) return;
    const std::size_t end = word_end(text_, at_);
    const std::string_view word = text_.substr(at_, end - at_);
    if (word.ends_with('.')) return emit(end, PieceKind::abbreviation);
    if (kind_at(end) == CharKind::currency && word.size() <= 2 && base::is_ascii_upper(word.front())) {
      return emit(end + char_at(text_, end).length, PieceKind::symbol);  // US$, A$, NZ$
    }
    if (const PieceKind kind = kind_with_stop(word, end); kind != PieceKind::word) return emit(end + 1, kind);
    emit_parts(end);
  }

  void emit_parts(std::size_t end) {
    const std::size_t begin = at_;
    const WordCuts cuts = find_word_cuts(text_.substr(begin, end - begin));
    for (std::size_t i = 0; i < cuts.count; ++i) emit(begin + cuts.at[i], PieceKind::word);
    emit(end, PieceKind::word);
  }

  // What a word is together with the stop behind it; `word` where the stop is not its own.
  [[nodiscard]] PieceKind kind_with_stop(std::string_view word, std::size_t end) const {
    if (end >= text_.size() || text_[end] != '.' || kind_at(end + 1) == CharKind::stop)
      return PieceKind::word;
    if (is_initial(word, end)) return PieceKind::initial;
    switch (find_abbreviation(ShortWord(word).view())) {
      case AbbreviationKind::none:
        return PieceKind::word;
      case AbbreviationKind::title:
        return is_capitalised(word) ? PieceKind::title : PieceKind::word;
      case AbbreviationKind::inner:
        return PieceKind::inner;
      case AbbreviationKind::closing:
        return PieceKind::abbreviation;
      case AbbreviationKind::month:
        return is_capitalised(word) ? PieceKind::abbreviation : PieceKind::word;
      case AbbreviationKind::before_number:
        return number_follows(end + 1) ? PieceKind::inner : PieceKind::word;
      case AbbreviationKind::after_number:
        return last_is(PieceKind::number) ? PieceKind::abbreviation : PieceKind::word;
      case AbbreviationKind::after_comma:
        return is_capitalised(word) && last_is(PieceKind::comma) ? PieceKind::abbreviation : PieceKind::word;
    }
    return PieceKind::word;
  }

  static bool is_capitalised(std::string_view word) {
    return base::is_ascii_upper(word.front()) && word.size() > 1 && base::is_ascii_lower(word[1]);
  }

  [[nodiscard]] bool last_is(PieceKind kind) const {
    return !pieces_.empty() && pieces_.back().span.begin >= begin_ && pieces_.back().kind == kind;
  }

  [[nodiscard]] bool number_follows(std::size_t at) const {
    const Char c = char_at(text_, at);
    return kind_at(c.kind == CharKind::space ? at + c.length : at) == CharKind::digit;
  }

  // A capital letter with a stop, and a name or another initial behind it: "J. Smith", not "Plan B. The
  // next".
  [[nodiscard]] bool is_initial(std::string_view word, std::size_t end) const {
    if (word.size() != 1 || !base::is_ascii_upper(word.front())) return false;
    if (last_is(PieceKind::initial)) return true;
    std::size_t next = end + 1;
    if (const Char space = char_at(text_, next); space.kind == CharKind::space) next += space.length;
    if (!base::starts_upper(text_.substr(next))) return false;
    return !is_sentence_opener(ShortWord(rest_of_word(next)).view()) ||
           char_at(text_, next + 1).kind == CharKind::stop;
  }

  void cut_number() {
    if (cut_address()) return;
    const std::size_t end = number_end(text_, at_);
    const bool list_mark =
        at_ == begin_ && end < text_.size() && text_[end] == '.' && kind_at(end + 1) == CharKind::space;
    emit(list_mark ? end + 1 : end, list_mark ? PieceKind::inner : PieceKind::number);
  }

  void cut_stop() {
    if (kind_at(at_ + 1) == CharKind::digit &&
        (at_ == begin_ || !is_word_kind(char_before(text_, at_).kind))) {
      return emit(number_end(text_, at_ + 1), PieceKind::number);  // .45
    }
    if (kind_at(at_ + 1) == CharKind::stop) return emit_run(PieceKind::ellipsis, CharKind::stop);
    emit(at_ + 1, PieceKind::stop);
  }

  void cut_hyphen(Char c) {
    if (kind_at(at_ + c.length) == CharKind::hyphen) return emit_run(PieceKind::dash, CharKind::hyphen);
    const bool joins = is_word_kind(kind_at(at_ + c.length)) && at_ > begin_ &&
                       char_before(text_, at_).kind != CharKind::space;
    emit(at_ + c.length, joins ? PieceKind::hyphen : PieceKind::dash);
  }

  void cut_comma(Char c) {
    if (const std::size_t end = emoticon_end(text_, at_); end != at_) return emit(end, PieceKind::symbol);
    emit(at_ + c.length, PieceKind::comma);
  }

  void cut_apostrophe(Char c) {
    const std::size_t behind = at_ + c.length;
    const Char next = char_at(text_, behind);
    if (next.value == c.value && (c.value == '\'' || c.value == '`'))
      return emit(behind + next.length, PieceKind::quote);
    if (is_possessive(behind)) return emit(behind + 1, PieceKind::word);
    if (const std::size_t end = clipped_word_end(text_, at_); end != at_) return emit(end, PieceKind::word);
    emit(behind, PieceKind::apostrophe);
  }

  // "'s" behind a number or a mark.
  [[nodiscard]] bool is_possessive(std::size_t behind) const {
    if (at_ == begin_) return false;
    switch (char_before(text_, at_).kind) {
      case CharKind::space:
      case CharKind::open:
      case CharKind::dash:
      case CharKind::quote:
        return false;
      default:
        return ShortWord(rest_of_word(behind)).view() == "s";
    }
  }

  void cut_symbol(Char c) {
    if ((c.value == '#' || c.value == '@') && kind_at(at_ + 1) == CharKind::letter)
      return emit(word_end(text_, at_ + 1), PieceKind::word);
    if (c.value == '+' && kind_at(at_ + 1) == CharKind::digit &&
        (at_ == begin_ || char_before(text_, at_).kind == CharKind::space)) {
      return emit(number_end(text_, at_ + 1), PieceKind::number);
    }
    if (const std::size_t end = emoticon_end(text_, at_); end != at_) return emit(end, PieceKind::symbol);
    std::size_t end = at_ + c.length;
    if (std::string_view("$*=_~+<>|").find(text_[at_]) != std::string_view::npos) {
      while (end < text_.size() && text_[end] == text_[at_]) ++end;
    }
    emit(end, PieceKind::symbol);
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t at_;
  std::vector<Piece>& pieces_;
  int address_sought_ = 0;
};

}  // namespace

void cut_into_pieces(std::string_view text, base::Span block, std::vector<Piece>& pieces) {
  Cutter(text, block, pieces).run();
}

}  // namespace tally::language

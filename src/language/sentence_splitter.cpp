#include "language/sentence_splitter.hpp"

#include "base/utf8.hpp"
#include "language/abbreviations.hpp"
#include "language/word_set.hpp"

namespace tally::language {
namespace {

// Verbs that hand a question or an outcry over to its speaker: '"Is it?" Mr Hale asked.'
constexpr WordSet saying{{"added",     "admitted", "announced", "argued",   "asked",     "asks",
                          "called",    "cried",    "declared",  "demanded", "exclaimed", "explained",
                          "insisted",  "joked",    "posted",    "recalled", "remarked",  "replied",
                          "responded", "said",     "says",      "screamed", "shouted",   "told",
                          "tweeted",   "warned",   "wondered",  "wrote",    "yelled"}};
// What follows "p.m." and yet does not open a sentence.
constexpr WordSet clock_followers{{"bst",     "cest",   "cet",      "eastern",  "edt",    "est",
                                   "et",      "friday", "gmt",      "local",    "monday", "pacific",
                                   "pdt",     "pst",    "pt",       "saturday", "sunday", "thursday",
                                   "tuesday", "utc",    "wednesday"}};

// Nobody writes sentences of so many words; what has no stop for longer is a list or made to do harm, and whoever looks
// from each word of a sentence at all others would never be done with it.
constexpr std::size_t longest_sentence = 300;

class Splitter {
 public:
  Splitter(std::string_view text, std::span<const Piece> pieces) : text_(text), pieces_(pieces) {}

  void run(std::vector<std::size_t>& ends) const {
    ends.clear();
    for (std::size_t i = 0; i < pieces_.size();) {
      if (!may_end(pieces_[i].kind)) {
        ++i;
        continue;
      }
      const std::size_t next = behind_closing_marks(i);
      if (next < pieces_.size() && ends_sentence(i, next)) add_end(next, ends);
      i = next;
    }
    if (!pieces_.empty()) add_end(pieces_.size(), ends);
  }

 private:
  static void add_end(std::size_t end, std::vector<std::size_t>& ends) {
    for (std::size_t begin = ends.empty() ? 0 : ends.back(); end - begin > longest_sentence;) ends.push_back(begin += longest_sentence);
    ends.push_back(end);
  }

  static bool may_end(PieceKind kind) {
    return kind == PieceKind::stop || kind == PieceKind::exclamation || kind == PieceKind::ellipsis ||
           kind == PieceKind::abbreviation;
  }
  [[nodiscard]] bool touches_previous(std::size_t i) const {
    return i > 0 && i < pieces_.size() && pieces_[i - 1].span.end == pieces_[i].span.begin;
  }

  // The piece behind the stop at `i` and the quotation marks, brackets and further stops that close with it.
  [[nodiscard]] std::size_t behind_closing_marks(std::size_t i) const {
    std::size_t next = i + 1;
    while (next < pieces_.size() && (pieces_[next].kind == PieceKind::close_quote || closes(next))) ++next;
    return next > i + 1 || pieces_[i].kind != PieceKind::abbreviation ? behind_references(next) : next;
  }
  // "[12]" behind a stop is a note to the sentence that ends there.
  [[nodiscard]] std::size_t behind_references(std::size_t i) const {
    const auto is = [&](std::size_t at, std::string_view mark) { return pieces_[at].span.in(text_) == mark; };
    while (i + 2 < pieces_.size() && is(i, "[") && pieces_[i + 1].kind == PieceKind::number && is(i + 2, "]"))
      i += 3;
    return i;
  }
  [[nodiscard]] bool closes(std::size_t i) const {
    const PieceKind kind = pieces_[i].kind;
    return touches_previous(i) && (kind == PieceKind::close || may_end(kind));
  }

  [[nodiscard]] bool ends_sentence(std::size_t i, std::size_t next) const {
    const bool spaced = !touches_previous(next);
    if (!spaced && !is_missing_space(i, next)) return false;
    const std::size_t first = behind_opening_marks(next);
    if (first >= pieces_.size()) return pieces_[i].kind != PieceKind::abbreviation && first == next;
    const std::string_view word = pieces_[first].span.in(text_);
    if (pieces_[first].kind == PieceKind::comma) return false;
    if (base::is_ascii_lower(word.front())) return starts_in_lower_case(i, next, first);
    if (pieces_[i].kind == PieceKind::abbreviation) return abbreviation_ends(i, first, word);
    if (pieces_[i].kind == PieceKind::stop) return true;
    return !(pieces_[next - 1].kind == PieceKind::close_quote && said_clause_at(next));
  }

  // "over.The next": two sentences that lost the space between them.
  [[nodiscard]] bool is_missing_space(std::size_t i, std::size_t next) const {
    if (next > i + 1) return pieces_[next - 1].kind == PieceKind::close_quote;
    if (i == 0 || pieces_[i - 1].kind != PieceKind::word || pieces_[i - 1].span.size() < 2) return false;
    return pieces_[next].kind == PieceKind::word && base::is_ascii_lower(text_[pieces_[i - 1].span.end - 1]);
  }

  [[nodiscard]] std::size_t behind_opening_marks(std::size_t i) const {
    const auto opens = [](PieceKind kind) {
      return kind == PieceKind::open_quote || kind == PieceKind::quote || kind == PieceKind::open;
    };
    while (i < pieces_.size() && opens(pieces_[i].kind)) ++i;
    return i;
  }

  // Copy that does without capitals: a plain word, a stop, and a word that often opens sentences.
  [[nodiscard]] bool starts_in_lower_case(std::size_t i, std::size_t next, std::size_t first) const {
    if (next != i + 1 || first != next || i == 0 || pieces_[i - 1].kind != PieceKind::word) return false;
    if (pieces_[i].kind == PieceKind::exclamation) return text_[pieces_[i].span.begin] == '?';
    return pieces_[i].kind == PieceKind::stop &&
           is_sentence_opener(ShortWord(pieces_[first].span.in(text_)).view());
  }

  [[nodiscard]] bool abbreviation_ends(std::size_t i, std::size_t first, std::string_view word) const {
    const ShortWord next(word);
    const std::string_view abbreviation = pieces_[i].span.in(text_);
    const bool clock = ShortWord(abbreviation).view() == "p.m." || ShortWord(abbreviation).view() == "a.m.";
    if (clock) return pieces_[first].kind == PieceKind::word && !clock_followers.contains(next.view());
    if (abbreviation == "etc.") return true;
    return pieces_[first].kind == PieceKind::word && is_sentence_opener(next.view());
  }

  // At most four capitalised words and then a verb of saying.
  [[nodiscard]] bool said_clause_at(std::size_t i) const {
    const std::size_t limit = std::min(pieces_.size(), i + 5);
    for (; i < limit; ++i) {
      const std::string_view word = pieces_[i].span.in(text_);
      if (saying.contains(ShortWord(word).view())) return true;
      if (pieces_[i].kind != PieceKind::title && pieces_[i].kind != PieceKind::initial &&
          !base::starts_upper(word))
        return false;
    }
    return false;
  }

  std::string_view text_;
  std::span<const Piece> pieces_;
};

}  // namespace

void find_sentence_ends(std::string_view text, std::span<const Piece> pieces,
                        std::vector<std::size_t>& ends) {
  Splitter(text, pieces).run(ends);
}

}  // namespace tally::language

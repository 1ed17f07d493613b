#include "ingest/zones.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/utf8.hpp"
#include "ingest/credits.hpp"
#include "ingest/furniture.hpp"
#include "ingest/line_shape.hpp"

namespace tally::ingest {
namespace {

constexpr std::size_t sentence_words = 8;  // as many words make a sentence, not a heading
constexpr std::size_t caption_words = 60;  // captions are not longer
constexpr std::size_t heading_words = 9;
constexpr std::size_t repeat_distance = 40;  // blocks between a caption and the sentence that it repeats

// What is looked at of a block; made once each.
struct Look {
  std::string_view text;
  std::size_t words = 0;
  bool stopped = false;  // ends as a sentence
  bool credit = false;
  bool furniture = false;
  bool row = false;  // of a table or list: begins with a figure, or is mostly figures, or "label: value"
};

// A row of a table or list, marked in the source by what stands before it on its line, or by how it looks.
bool looks_like_row(std::string_view text) {
  const std::size_t colon = text.find(": ");
  const bool labelled = colon != std::string_view::npos && colon >= 2 && colon <= 50;
  return text.empty() || base::is_ascii_digit(text.front()) || is_table_row(text) || labelled;
}

bool has_list_mark(std::string_view source, std::size_t begin) {
  std::size_t at = begin;
  while (at > 0 && (source[at - 1] == ' ' || source[at - 1] == '\t')) --at;
  return at > 0 && at < begin && source[at - 1] != '\n' && source[at - 1] != '\r';
}

class Classifier {
 public:
  explicit Classifier(Article& article) : article_(article) {
    looks_.reserve(article.blocks.size());
    for (const Block& block : article.blocks) looks_.push_back(look_at(block));
  }

  void furniture() {
    for (std::size_t i = 0; i < looks_.size(); ++i) {
      if (free(i) && (looks_[i].credit || looks_[i].furniture)) zone(i) = Zone::furniture;
    }
  }

  void bare_captions() {
    if (!stops_are_kept()) return;
    for (std::size_t i = 0; i < looks_.size(); ++i) {
      if (!free(i)) continue;
      if (is_caption(i)) {
        zone(i) = Zone::caption;
      } else if (is_heading(i)) {
        zone(i) = Zone::heading;
      }
    }
  }

 private:
  Look look_at(const Block& block) const {
    Look look{.text = block.span.in(article_.text)};
    look.words = count_words(look.text);
    look.stopped = ends_as_sentence(look.text);
    look.credit = is_credit(look.text);
    look.furniture = is_page_furniture(look.text) || is_byline(look.text);
    look.row =
        looks_like_row(look.text) || has_list_mark(article_.source, article_.source_span(block.span).begin);
    return look;
  }

  Zone& zone(std::size_t i) { return article_.blocks[i].zone; }
  bool free(std::size_t i) { return zone(i) == Zone::body; }

  // Nearly all long paragraphs end as sentences, so that one which does not means something.
  bool stops_are_kept() {
    std::size_t lines = 0, stopped = 0;
    for (std::size_t i = 0; i < looks_.size(); ++i) {
      if (!free(i) || looks_[i].words < sentence_words || looks_[i].row) continue;
      ++lines;
      if (looks_[i].stopped) ++stopped;
    }
    return stopped >= 3 && stopped * 10 >= lines * 6;
  }

  bool credit_follows(std::size_t i) const { return i + 1 < looks_.size() && looks_[i + 1].credit; }

  // No stop, no colon, nothing quoted that goes on, and no row of a table.
  bool open_ended(std::size_t i) const {
    const Look& look = looks_[i];
    const char last = look.text.back();
    return !look.stopped && !look.row && last != ':' && last != ',' && last != ';' && last != '-' &&
           base::starts_upper(look.text);
  }

  bool is_caption(std::size_t i) {
    const Look& look = looks_[i];
    if (look.words > caption_words) return false;
    if (trailing_credit(look.text, false)) return true;
    if (credit_follows(i) && look.words >= 2 && !look.row && (!look.stopped || repeats_body(i))) return true;
    if (!open_ended(i)) return false;
    const bool over_table = i + 1 < looks_.size() && looks_[i + 1].row;
    return (look.words >= sentence_words && !over_table) || is_lone_name(i);
  }

  // "Amina Yusuf" between full paragraphs, a name that the body holds too: what stands below a portrait.
  bool is_lone_name(std::size_t i) {
    const Look& look = looks_[i];
    const bool last = i + 1 == looks_.size() || looks_[i + 1].furniture || looks_[i + 1].credit;
    const bool company = !last && !looks_[i + 1].stopped;  // a signature: name, then post
    return look.words <= 4 && !company && !is_all_upper(look.text) && is_name(look.text) && body_mentions(i);
  }

  // Two to four words that begin with capitals, small words of names between them.
  static bool is_name(std::string_view text) {
    std::size_t names = 0;
    while (!text.empty()) {
      const std::string_view word = take_piece(text, " ");
      const bool small =
          word == "de" || word == "van" || word == "von" || word == "der" || word == "bin" || word == "al";
      if (!base::starts_upper(word) && (names == 0 || !small)) return false;
      if (word.find_first_of("0123456789,;:()") != std::string_view::npos) return false;
      if (!small) ++names;
    }
    return names >= 2;
  }

  bool body_mentions(std::size_t i) {
    if (!words_known_) learn_words();
    return body_words_.contains(looks_[i].text.substr(looks_[i].text.rfind(' ') + 1));
  }

  // All words of full sentences; gathered once, for the few articles that have lone names.
  void learn_words() {
    words_known_ = true;
    for (const Look& look : looks_) {
      if (look.stopped) for_each_word(look.text, [&](std::string_view word) { body_words_.insert(word); });
    }
  }

  // A short line over a paragraph.
  bool is_heading(std::size_t i) const {
    const Look& look = looks_[i];
    if (look.words > heading_words || look.text.size() > 80 || look.row) return false;
    const bool question = look.text.ends_with('?') && look.words >= 2;
    if (!question && !open_ended(i)) return false;
    return i + 1 < looks_.size() && looks_[i + 1].stopped && looks_[i + 1].words >= sentence_words &&
           !looks_[i + 1].furniture;
  }

  // Two thirds of its longer words stand together in one other paragraph.
  bool repeats_body(std::size_t i) const {
    const auto mine = long_words(looks_[i].text);
    if (mine.size() < 4) return false;
    const std::size_t first = i > repeat_distance ? i - repeat_distance : 0;
    for (std::size_t j = first; j < std::min(looks_.size(), i + repeat_distance); ++j) {
      if (j == i || looks_[j].words < looks_[i].words) continue;
      const auto theirs = long_words(looks_[j].text);
      const auto shared =
          std::count_if(mine.begin(), mine.end(), [&](const auto& word) { return theirs.contains(word); });
      if (static_cast<std::size_t>(shared) * 3 >= mine.size() * 2) return true;
    }
    return false;
  }

  template <class Visit>
  static void for_each_word(std::string_view text, Visit visit) {
    while (!text.empty()) {
      std::string_view word = take_piece(text, " \t\n,.;:!?\"()");
      for (const std::string_view end : {"'s", "\u2019s", "\u201D", "\u2019"}) {
        if (word.ends_with(end)) word.remove_suffix(end.size());
      }
      if (!word.empty()) visit(word);
    }
  }

  static std::unordered_set<std::string_view> long_words(std::string_view text) {
    std::unordered_set<std::string_view> words;
    for_each_word(text, [&](std::string_view word) {
      if (word.size() >= 4) words.insert(word);
    });
    return words;
  }

  Article& article_;
  std::vector<Look> looks_;
  std::unordered_set<std::string_view> body_words_;
  bool words_known_ = false;
};

// The credit at the end of a caption names who took the picture, not who is in it.
void part_credits(Article& article) {
  std::vector<Block> blocks;
  for (const Block& block : article.blocks) {
    blocks.push_back(block);
    if (block.zone != Zone::caption) continue;
    const std::string_view text = block.span.in(article.text);
    const auto credit = trailing_credit(text, true);
    if (!credit) continue;
    const std::string_view caption = base::trim(text.substr(0, *credit));
    blocks.back().span.end = block.span.begin + static_cast<std::uint32_t>(caption.size());
    blocks.push_back({base::make_span(block.span.begin + *credit, block.span.end), Zone::furniture});
  }
  article.blocks = std::move(blocks);
}

}  // namespace

void classify_blocks(Article& article, ZoneEvidence evidence) {
  Classifier classifier(article);
  classifier.furniture();
  if (evidence.bare_captions) classifier.bare_captions();
  part_credits(article);
}

}  // namespace tally::ingest

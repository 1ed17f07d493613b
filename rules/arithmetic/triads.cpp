// Threes that leave nothing over: games won, drawn and lost, votes for, against and not cast. Their numbers make the games
// played or the members there: "won two, drawn four and lost eight of their 15 league matches", "All 40 members were present.
// Twenty-two voted for it, 15 against and two abstained". Games won and lost alone make no more than were played.

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "nouns.hpp"
#include "remarks.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

constexpr std::size_t kinds = 3;

struct Triad {
  std::array<const Amount*, kinds> parts{};  // won, drawn, lost; for, against, neither

  [[nodiscard]] std::vector<const Amount*> told() const {
    std::vector<const Amount*> out;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(out), [](const Amount* part) { return part != nullptr; });
    return out;
  }
};

using KindOf = std::optional<std::size_t> (*)(std::string_view lemma);

std::optional<std::size_t> outcome_of_game(std::string_view lemma) {
  static constexpr WordSet won{{"win", "won", "victory", "triumph"}};
  static constexpr WordSet drawn{{"draw", "drawn", "tie", "tied"}};
  static constexpr WordSet lost{{"lose", "lost", "loss", "defeat"}};
  if (won.contains(lemma)) return 0;
  if (drawn.contains(lemma)) return 1;
  return lost.contains(lemma) ? std::optional<std::size_t>(2) : std::nullopt;
}

std::optional<std::size_t> side_of_vote(std::string_view lemma) {
  static constexpr WordSet yes{{"for", "favour", "favor", "approve", "back", "support", "aye", "yes"}};
  static constexpr WordSet no{{"against", "oppose", "reject", "nay", "no"}};
  static constexpr WordSet neither{{"abstain", "abstention", "abstaining"}};
  if (yes.contains(lemma)) return 0;
  if (no.contains(lemma)) return 1;
  return neither.contains(lemma) ? std::optional<std::size_t>(2) : std::nullopt;
}

bool is_game(std::string_view lemma) {
  static constexpr WordSet words{{"match", "game", "fixture", "test", "bout", "fight", "contest", "outing", "start", "international", "meeting"}};
  return words.contains(lemma);
}

bool is_voter(std::string_view lemma) {
  static constexpr WordSet words{{"member", "councillor", "mp", "senator", "deputy", "delegate", "judge", "lawmaker", "legislator", "vote", "ballot",
                                  "governor", "trustee", "shareholder", "resident", "representative", "commissioner", "elector", "peer", "voter", "councilor"}};
  return words.contains(lemma);
}

class Triads {
 public:
  Triads(const Sheet& sheet, const std::vector<Amount>& amounts, Ledger& ledger)
      : sheet_(sheet), of_sentence_(sheet.document().sentences.size()), ledger_(ledger) {
    for (const Amount& amount : amounts) of_sentence_[amount.sentence].push_back(&amount);
  }

  void check(std::uint32_t sentence) {
    for (const KindOf kind_of : {KindOf(outcome_of_game), KindOf(side_of_vote)}) {
      const bool game = kind_of == KindOf(outcome_of_game);
      const Triad triad = read(sentence, kind_of, game);
      if (triad.parts[0] == nullptr || triad.parts[2 - std::size_t{!game}] == nullptr) continue;
      if (const Amount* whole = whole_of(sentence, triad, game)) hold(*whole, triad, game);
    }
  }

 private:
  // Each kind with its number, which stands right before or behind the word of the kind; none told twice.
  Triad read(std::uint32_t sentence, KindOf kind_of, bool game) const {
    Triad triad;
    for (const Amount* told : of_sentence_[sentence]) {
      const Amount& amount = *told;
      if (amount.kind != "count" || amount.figure == nullptr || amount.hedged) continue;
      const auto kind = kind_of_part(amount, kind_of, game);
      if (!kind) continue;
      if (triad.parts[*kind] != nullptr) return {};
      triad.parts[*kind] = &amount;
    }
    return triad;
  }

  // "won two", "lost nine of"; "11 wins"; "38 voted for the plan", "21 against", "four abstained".
  std::optional<std::size_t> kind_of_part(const Amount& amount, KindOf kind_of, bool game) const {
    const TokenRange range = sheet_.sentence(amount.sentence);
    if (!amount.noun.empty())
      if (const auto kind = kind_of(amount.noun)) return kind;
    if (!amount.noun.empty() && (game || !is_voter(amount.noun))) return std::nullopt;
    if (game) return amount.begin > range.begin ? kind_of(sheet_.lemma(amount.begin - 1)) : std::nullopt;
    constexpr std::uint32_t near = 4;
    for (std::uint32_t i = amount.end; i < range.end && i < amount.end + near; ++i) {
      if (sheet_.at(i) != nullptr || sheet_.norm(i) == ",") return std::nullopt;
      if (const auto kind = kind_of(sheet_.lemma(i))) return kind;
    }
    return std::nullopt;
  }

  // The one count of games or of those who may vote, in the sentence or right before it.
  const Amount* whole_of(std::uint32_t sentence, const Triad& triad, bool game) const {
    const std::vector<const Amount*> parts = triad.told();
    for (const bool before : {false, true}) {
      if (before && !continues(sheet_, sentence)) break;
      const Amount* found = nullptr;
      for (const Amount* told : of_sentence_[sentence - std::uint32_t{before}]) {
        const Amount& amount = *told;
        const bool noun = game ? is_game(amount.noun) : is_voter(amount.noun);
        if (!noun || amount.hedged || amount.figure == nullptr) continue;
        if (std::find(parts.begin(), parts.end(), &amount) != parts.end() || stands_apart(amount)) continue;
        if (found != nullptr) return nullptr;
        found = &amount;
      }
      if (found != nullptr) return found;
    }
    return nullptr;
  }

  // "the last five games", "another two matches"
  bool stands_apart(const Amount& amount) const {
    static constexpr WordSet words{{"last", "first", "another", "further", "next", "previous", "remaining", "other", "final", "past", "after", "than"}};
    return amount.begin > 0 && words.contains(sheet_.norm(amount.begin - 1));
  }

  void hold(const Amount& whole, const Triad& triad, bool game) {
    const std::vector<const Amount*> parts = triad.told();
    double sum = 0;
    std::vector<Item> items;
    for (const Amount* part : parts) {
      sum += part->value;
      items.push_back(item_of(sheet_, *part->figure));
    }
    ledger_.compared();
    constexpr double little = 0.2;
    if (std::fabs(sum - whole.value) > std::max(2.0, little * whole.value)) return;
    const bool complete = parts.size() == kinds && (game || all_are_there(whole));
    check_sum(sheet_, *whole.figure, items, complete ? Cover::whole : Cover::disjoint, ledger_);
  }

  // "All 40 members", "with 40 members present"
  bool all_are_there(const Amount& whole) const {
    static constexpr WordSet words{{"present", "attended", "cast", "voted", "chamber"}};
    const TokenRange range = sheet_.sentence(whole.sentence);
    if (whole.begin > range.begin && sheet_.norm(whole.begin - 1) == "all") return true;
    if (whole.begin > range.begin + 1 && sheet_.norm(whole.begin - 2) == "all") return true;
    for (std::uint32_t i = whole.end; i < range.end && i < whole.end + 6; ++i)
      if (words.contains(sheet_.norm(i))) return true;
    return false;
  }

  const Sheet& sheet_;
  std::vector<std::vector<const Amount*>> of_sentence_;
  Ledger& ledger_;
};

}  // namespace

void check_triads(const Sheet& sheet, Ledger& ledger) {
  const std::vector<Amount> amounts = read_amounts(sheet);
  Triads triads(sheet, amounts, ledger);
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) triads.check(i);
}

}  // namespace tally::rules::arithmetic

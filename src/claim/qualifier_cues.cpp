#include "claim/qualifier_cues.hpp"

#include <algorithm>
#include <array>

namespace tally::claim {
namespace {

// lemma, certainty, negates, plans, speaks; sorted by lemma
constexpr auto governors = std::to_array<Governor>({
    {"about", std::nullopt, false, true, false},
    {"accuse", Certainty::alleged, false, false, true},
    {"acknowledge", Certainty::reported, false, false, true},
    {"add", Certainty::reported, false, false, true},
    {"admit", Certainty::reported, false, false, true},
    {"agree", std::nullopt, false, true, false},
    {"aim", std::nullopt, false, true, false},
    {"allege", Certainty::alleged, false, false, true},
    {"announce", Certainty::reported, false, false, true},
    {"anticipate", Certainty::possible, false, true, false},
    {"appear", Certainty::possible, false, false, false},
    {"argue", Certainty::reported, false, false, true},
    {"arrange", std::nullopt, false, true, false},
    {"ask", Certainty::possible, false, false, false},
    {"assert", Certainty::reported, false, false, true},
    {"attempt", Certainty::possible, false, false, false},
    {"avoid", std::nullopt, true, false, false},
    {"believe", Certainty::reported, false, false, true},
    {"cease", std::nullopt, true, false, false},
    {"claim", Certainty::alleged, false, false, true},
    {"confirm", Certainty::reported, false, false, true},
    {"consider", Certainty::possible, false, false, false},
    {"contend", Certainty::alleged, false, false, true},
    {"decide", std::nullopt, false, true, false},
    {"declare", Certainty::reported, false, false, true},
    {"decline", std::nullopt, true, false, false},
    {"deny", Certainty::reported, true, false, true},
    {"disclose", Certainty::reported, false, false, true},
    {"dismiss", Certainty::reported, true, false, true},
    {"dispute", Certainty::reported, true, false, true},
    {"doubt", Certainty::possible, true, true, false},
    {"due", std::nullopt, false, true, false},
    {"estimate", Certainty::reported, false, false, true},
    {"expect", Certainty::possible, false, true, false},
    {"explain", Certainty::reported, false, false, true},
    {"fail", std::nullopt, true, false, false},
    {"fear", Certainty::possible, false, false, false},
    {"forecast", Certainty::possible, false, true, false},
    {"go", std::nullopt, false, true, false},
    {"hope", std::nullopt, false, true, false},
    {"insist", Certainty::reported, false, false, true},
    {"intend", std::nullopt, false, true, false},
    {"likely", Certainty::possible, false, true, false},
    {"maintain", Certainty::reported, false, false, true},
    {"need", std::nullopt, false, true, false},
    {"neglect", std::nullopt, true, false, false},
    {"note", Certainty::reported, false, false, true},
    {"offer", std::nullopt, false, true, false},
    {"plan", std::nullopt, false, true, false},
    {"pledge", std::nullopt, false, true, false},
    {"possible", Certainty::possible, false, false, false},
    {"predict", Certainty::possible, false, true, false},
    {"prepare", std::nullopt, false, true, false},
    {"probable", Certainty::possible, false, false, false},
    {"promise", std::nullopt, false, true, false},
    {"propose", std::nullopt, false, true, false},
    {"ready", std::nullopt, false, true, false},
    {"refrain", std::nullopt, true, false, false},
    {"refuse", std::nullopt, true, false, false},
    {"refute", Certainty::reported, true, false, true},
    {"reject", Certainty::reported, true, false, true},
    {"report", Certainty::reported, false, false, true},
    {"reveal", Certainty::reported, false, false, true},
    {"rumor", Certainty::possible, false, false, false},
    {"rumour", Certainty::possible, false, false, false},
    {"say", Certainty::reported, false, false, true},
    {"schedule", std::nullopt, false, true, false},
    {"seek", std::nullopt, false, true, false},
    {"seem", Certainty::possible, false, false, false},
    {"set", std::nullopt, false, true, false},
    {"speculate", Certainty::possible, false, false, false},
    {"state", Certainty::reported, false, false, true},
    {"stop", std::nullopt, true, false, false},
    {"stress", Certainty::reported, false, false, true},
    {"suggest", Certainty::possible, false, false, false},
    {"suspect", Certainty::alleged, false, false, true},
    {"tell", Certainty::reported, false, false, true},
    {"think", Certainty::reported, false, false, true},
    {"threaten", Certainty::possible, false, false, false},
    {"try", Certainty::possible, false, false, false},
    {"understand", Certainty::reported, false, false, true},
    {"unlikely", Certainty::possible, true, true, false},
    {"vow", std::nullopt, false, true, false},
    {"want", std::nullopt, false, true, false},
    {"warn", Certainty::reported, false, false, true},
    {"wonder", Certainty::possible, false, false, false},
    {"write", Certainty::reported, false, false, true},
});
static_assert(std::is_sorted(governors.begin(), governors.end(),
                             [](const Governor& a, const Governor& b) { return a.lemma < b.lemma; }));

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr auto negations = std::to_array<std::string_view>({"not", "n't", "never", "no", "neither", "nor", "without"});
constexpr auto negative_nouns = std::to_array<std::string_view>({"nobody", "none", "nothing", "no-one"});
constexpr auto future = std::to_array<std::string_view>({"will", "'ll", "wo", "shall"});
constexpr auto alleged_adverbs = std::to_array<std::string_view>({"allegedly", "purportedly", "supposedly"});
constexpr auto possible_adverbs = std::to_array<std::string_view>(
    {"apparently", "conceivably", "likely", "maybe", "perhaps", "possibly", "potentially", "presumably", "probably"});
constexpr auto possible_auxiliaries = std::to_array<std::string_view>({"could", "may", "might", "would", "'d"});
constexpr auto conditions = std::to_array<std::string_view>({"if", "unless", "whether"});

}  // namespace

const Governor* find_governor(std::string_view lemma) {
  const auto found = std::lower_bound(governors.begin(), governors.end(), lemma,
                                      [](const Governor& row, std::string_view word) { return row.lemma < word; });
  return found != governors.end() && found->lemma == lemma ? &*found : nullptr;
}

bool is_negation(std::string_view norm) { return among(negations, norm); }
bool is_negative_noun(std::string_view norm) { return among(negative_nouns, norm); }
bool is_future_auxiliary(std::string_view norm) { return among(future, norm); }
bool is_condition(std::string_view norm) { return among(conditions, norm); }

std::optional<Certainty> adverb_certainty(std::string_view norm) {
  if (among(alleged_adverbs, norm)) return Certainty::alleged;
  if (norm == "reportedly") return Certainty::reported;
  if (among(possible_adverbs, norm)) return Certainty::possible;
  return std::nullopt;
}

std::optional<Certainty> auxiliary_certainty(std::string_view norm) {
  if (among(possible_auxiliaries, norm)) return Certainty::possible;
  return std::nullopt;
}

}  // namespace tally::claim

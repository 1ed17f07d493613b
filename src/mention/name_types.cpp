#include "mention/name_types.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "language/word_set.hpp"
#include "mention/name_lexicon.hpp"
#include "mention/name_vectors.hpp"

namespace tally::mention {
namespace {

constexpr std::size_t cue_count = static_cast<std::size_t>(Cue::count_);

// A person who is taken for something else costs the rules more than the other way round.
constexpr float person_bias = 0.9F;

// First for names of one word, then for longer ones: one row a cue, in the order of Cue; one column a kind, in the
// order of name_kinds.
constexpr float weights[2][cue_count][name_kinds.size()] = {
#include "mention/name_weights.inc"
};

KindScores softmax(KindScores scores) {
  const float top = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (float& score : scores) sum += score = std::exp(score - top);
  for (float& score : scores) score /= sum;
  return scores;
}

NameType best(const KindScores& scores) {
  const auto top = std::max_element(scores.begin(), scores.end());
  return {name_kinds[static_cast<std::size_t>(top - scores.begin())], *top};
}

// Letters that only persons have behind their names.
bool has_letters_of_person(const NameText& text, const NameSpan& span) {
  constexpr language::WordSet letters{{"KC", "QC", "Jr", "Jnr", "OBE", "CBE", "MBE", "MP", "MSP", "MEP", "MLA"}};
  return span.end > span.name + 1 && letters.contains(text.words(span)[span.end - 1].text);
}

// ", an independent cybersecurity firm": what stands behind the comma says what it is.
bool is_described_as_organisation(const NameText& text, const NameSpan& span) {
  constexpr language::WordSet articles{{"a", "an", "the", "one"}};
  constexpr language::WordSet bodies{
      {"agency",     "airline",      "bank",        "broadcaster", "brewer",       "brewery",     "bookmaker",
       "broker",     "builder",      "chain",       "charity",     "club",         "company",     "consultancy",
       "contractor", "co-operative", "cooperative", "developer",   "distributor",  "firm",        "foundation",
       "insurer",    "label",        "lender",      "maker",       "manufacturer", "network",     "newspaper",
       "non-profit", "nonprofit",    "operator",    "party",       "publisher",    "publication", "regulator",
       "retailer",   "start-up",     "startup",     "studio",      "supermarket",  "supplier",    "team",
       "think-tank", "trust",        "union",       "utility",     "watchdog"}};
  const NameWords& words = text.words(span);
  constexpr std::size_t longest = 5;  // words of the description
  std::size_t at = span.end;
  if (at + 2 >= words.size() || words[at].text != "," || words[at - 1].possessive ||
      !articles.contains(words[at + 1].lower))
    return false;
  for (at += 2; at < words.size() && at <= span.end + longest + 1U && words[at].letters && !words[at].upper; ++at) {
    if (words[at].possessive) return false;  // "the club's coach"
    // The noun that the description ends with, or that something more is said of.
    const bool goes_on = at + 1 < words.size() && words[at + 1].letters && words[at + 1].facts.has(WordFlag::common) &&
                         !is_function_word(words[at + 1].lower);
    if (bodies.contains(words[at].lower) && !goes_on) return true;
    if (is_function_word(words[at].lower)) return false;
  }
  return false;
}

// "Talks went on": a common word that has its capital from the sentence.
bool is_common_word(const NameText& text, const NameSpan& span) {
  const NameWord& word = text.words(span)[span.begin];
  return span.end - span.begin == 1 && word.first && word.facts.has(WordFlag::common) &&
         !word.facts.has(WordFlag::given) && !word.facts.has(WordFlag::surname);
}

// An honorific or an age decides, unless the words are those of a body or place: "Lord Chancellor's Department". So
// does the surname of somebody named in full.
bool is_certain_person(const Cues& cues) {
  const auto has = [&](Cue cue) { return cues.test(static_cast<std::size_t>(cue)); };
  const bool place = has(Cue::phrase_city_big) || has(Cue::phrase_country) || has(Cue::in_before);
  const bool surname =
      has(Cue::doc_surname_of_full) && !place && !has(Cue::the_before) && !has(Cue::doc_part_of_organisation);
  return (has(Cue::honorific) || has(Cue::age_after) || surname) && !has(Cue::organisation_last) &&
         !has(Cue::venue_last) && !has(Cue::place_last) && !has(Cue::work_last) && !has(Cue::has_of);
}

}  // namespace

KindScores score_cues(const Cues& cues) {
  KindScores scores{};
  const auto& table = weights[cues.test(static_cast<std::size_t>(Cue::one_word)) ? 0 : 1];
  for (std::size_t cue = 0; cue < cue_count; ++cue) {
    if (!cues.test(cue)) continue;
    for (std::size_t kind = 0; kind < scores.size(); ++kind) scores[kind] += table[cue][kind];
  }
  return scores;
}

std::vector<NameType> type_names(const language::Document& document, const NameText& text) {
  const std::vector<Cues> cues = find_cues(document, text);
  std::unordered_map<std::string, KindScores> sums;
  std::unordered_map<std::string, float> counts;
  std::vector<KindScores> own;
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    own.push_back(score_cues(cues[i]));
    if (!is_common_word(text, text.spans[i]))
      own.back()[0] += person_bias + person_evidence(document, text, text.spans[i]);
    keys.push_back(name_key(text, text.spans[i]));
    KindScores& sum = sums[keys.back()];
    for (std::size_t kind = 0; kind < sum.size(); ++kind) sum[kind] += own.back()[kind];
    counts[keys.back()] += 1;
  }
  std::vector<NameType> types;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    // Half of its own scores, half of the mean over the article.
    KindScores mixed{};
    for (std::size_t kind = 0; kind < mixed.size(); ++kind) {
      mixed[kind] = 0.5F * own[i][kind] + 0.5F * sums[keys[i]][kind] / counts[keys[i]];
    }
    const bool certain = is_certain_person(cues[i]) || has_letters_of_person(text, text.spans[i]);
    const bool body = !certain && is_described_as_organisation(text, text.spans[i]);
    types.push_back(certain ? NameType{MentionKind::person, 1}
                    : body  ? NameType{MentionKind::organisation, 1}
                            : best(softmax(mixed)));
  }
  return types;
}

}  // namespace tally::mention

#include "mention/name_cues.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "mention/name_cues_span.hpp"

namespace tally::mention {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Cue::count_)> cue_names = {
    "always", "one_word", "two_words", "three_words", "more_words", "short_capitals", "long_capitals",
    "inner_capital", "has_initial", "has_digit", "has_hyphen", "has_of", "has_and", "has_particle",
    "has_suffix", "lower_case", "person_shaped", "first_given", "first_given_strict", "only_given", "only_given_strict",
    "only_unknown", "last_surname_common", "last_surname", "last_unknown", "all_common", "last_common",
    "some_common", "all_unknown", "first_nation", "phrase_city_big", "phrase_city_small", "phrase_region",
    "phrase_country", "phrase_organisation", "phrase_person", "phrase_landmark", "phrase_demonym",
    "last_place", "organisation_last", "organisation_of", "organisation_inside", "place_last", "venue_last",
    "work_last", "honorific", "after_role", "role_before", "kin_before", "role_after_comma",
    "person_after_comma", "age_after", "said_after", "said_before", "person_verb_after", "possessive",
    "the_before", "a_before", "in_before", "at_before", "from_before", "to_before", "by_before",
    "with_before", "of_before", "for_before", "and_before", "comma_place_after", "comma_place_before",
    "noun_after", "common_verb_after", "sentence_first", "bracketed_capitals", "quoted", "alone",
    "greeting_before", "first_comma", "subject", "speech_subject", "object", "modifier", "owner",
    "beside_person", "beside_organisation", "beside_place", "doc_honorific", "doc_role", "doc_said",
    "doc_age", "doc_in", "doc_the", "doc_possessive", "doc_frequent", "doc_surname_of_full",
    "doc_given_of_full", "doc_part_of_organisation", "doc_part_of_place", "doc_acronym_of"};

bool has(const Cues& cues, Cue cue) { return cues.test(static_cast<std::size_t>(cue)); }

// What the article as a whole says of a name or of a word of one.
struct Elsewhere {
  std::size_t count = 0;
  Cues any;
};

class DocumentCues {
 public:
  DocumentCues(const NameText& text, std::vector<Cues>& cues) : text_(text), cues_(cues) {
    for (std::size_t i = 0; i < cues.size(); ++i) collect(text.spans[i], cues[i]);
  }

  void spread() {
    for (std::size_t i = 0; i < cues_.size(); ++i) spread_to(text_.spans[i], cues_[i]);
    const std::vector<Cues> own = cues_;
    for (std::size_t i = 1; i < own.size(); ++i) {
      if (!is_list(text_.spans[i - 1], text_.spans[i])) continue;
      cues_[i] |= beside(own[i - 1]);
      cues_[i - 1] |= beside(own[i]);
    }
  }

 private:
  void collect(const NameSpan& span, const Cues& cues) {
    Elsewhere& seen = names_[name_key(text_, span)];
    ++seen.count;
    seen.any |= cues;
    const NameWords& words = text_.words(span);
    const std::size_t size = span.end - span.name;
    if (size < 2) return;
    const std::string &front = words[span.name].folded, &back = words[span.end - 1].folded;
    const bool body = has(cues, Cue::organisation_last) || has(cues, Cue::venue_last) || has(cues, Cue::work_last);
    if (body) {
      if (has(cues, Cue::organisation_last)) organisation_words_.insert(front);
      acronyms_.insert(acronym(words, span));
      if (has(cues, Cue::has_of)) return;
    } else if (has(cues, Cue::place_last)) {
      place_words_.insert(front);
    } else if (is_full_name(words, span, cues)) {
      surnames_.insert(back);
      givens_.insert(front);
    } else {
      acronyms_.insert(acronym(words, span));
    }
  }

  // Two names with nothing between them but a comma, "and", "or" or "&".
  [[nodiscard]] bool is_list(const NameSpan& a, const NameSpan& b) const {
    if (a.sentence != b.sentence || b.begin <= a.end || b.begin > a.end + 2) return false;
    const NameWords& words = text_.words(a);
    return std::all_of(words.begin() + a.end, words.begin() + b.begin, [](const NameWord& w) {
      return w.text == "," || w.lower == "and" || w.lower == "or" || w.text == "&" || w.text == "/";
    });
  }

  // What a name in a list says of the one beside it.
  static Cues beside(const Cues& cues) {
    Cues out;
    const auto any = [&](std::initializer_list<Cue> wanted) {
      return std::any_of(wanted.begin(), wanted.end(), [&](Cue cue) { return has(cues, cue); });
    };
    const bool place = any({Cue::phrase_country, Cue::phrase_city_big, Cue::place_last});
    const bool person = any({Cue::honorific, Cue::after_role, Cue::first_given_strict, Cue::only_given_strict,
                             Cue::doc_surname_of_full, Cue::doc_given_of_full, Cue::age_after});
    if (place) out.set(static_cast<std::size_t>(Cue::beside_place));
    if (person && !place) out.set(static_cast<std::size_t>(Cue::beside_person));
    if (any({Cue::phrase_organisation, Cue::organisation_last})) out.set(static_cast<std::size_t>(Cue::beside_organisation));
    return out;
  }

  // A name that is a person's by its own form or surroundings.
  static bool is_full_name(const NameWords& words, const NameSpan& span, const Cues& cues) {
    if (has(cues, Cue::the_before) || has(cues, Cue::has_of) || span.end - span.name > 4) return false;
    if (has(cues, Cue::phrase_country) || has(cues, Cue::phrase_city_big) || has(cues, Cue::phrase_region)) return false;
    const bool told = has(cues, Cue::honorific) || has(cues, Cue::after_role) || has(cues, Cue::age_after) ||
                      has(cues, Cue::role_before) || has(cues, Cue::role_after_comma) || has(cues, Cue::kin_before) ||
                      has(cues, Cue::person_after_comma) || has(cues, Cue::said_after);
    return words[span.name].facts.has(WordFlag::given) || told;
  }

  static std::string acronym(const NameWords& words, const NameSpan& span) {
    std::string out;
    for (std::size_t i = span.name; i < span.end; ++i) {
      if (words[i].upper) out += words[i].folded.substr(0, 1);
    }
    return out;
  }

  void spread_to(const NameSpan& span, Cues& cues) const {
    const auto set = [&](Cue cue, bool on) {
      if (on) cues.set(static_cast<std::size_t>(cue));
    };
    const std::string key = name_key(text_, span);
    const Elsewhere& seen = names_.at(key);
    set(Cue::doc_honorific, has(seen.any, Cue::honorific));
    set(Cue::doc_role, has(seen.any, Cue::after_role) || has(seen.any, Cue::role_before) || has(seen.any, Cue::role_after_comma));
    set(Cue::doc_said, has(seen.any, Cue::said_after) || has(seen.any, Cue::said_before));
    set(Cue::doc_age, has(seen.any, Cue::age_after) || has(seen.any, Cue::person_after_comma));
    set(Cue::doc_in, has(seen.any, Cue::in_before));
    set(Cue::doc_the, has(seen.any, Cue::the_before));
    set(Cue::doc_possessive, has(seen.any, Cue::possessive));
    set(Cue::doc_frequent, seen.count >= 3);
    const NameWords& words = text_.words(span);
    const std::string &front = words[span.name].folded, &back = words[span.end - 1].folded;
    const bool one = span.end - span.name == 1;
    set(Cue::doc_surname_of_full, one && surnames_.count(back) != 0);
    set(Cue::doc_given_of_full, one && givens_.count(front) != 0);
    set(Cue::doc_part_of_organisation, one && organisation_words_.count(front) != 0);
    set(Cue::doc_part_of_place, one && place_words_.count(front) != 0);
    set(Cue::doc_acronym_of, one && words[span.name].caps && acronyms_.count(front) != 0);
  }

  const NameText& text_;
  std::vector<Cues>& cues_;
  std::unordered_map<std::string, Elsewhere> names_;
  std::unordered_set<std::string> surnames_, givens_, organisation_words_, place_words_, acronyms_;
};

}  // namespace

std::string_view to_string(Cue cue) { return cue_names[static_cast<std::size_t>(cue)]; }

std::string name_key(const NameText& text, const NameSpan& span) {
  const NameWords& words = text.words(span);
  std::string key;
  for (std::uint32_t i = span.name; i < span.end; ++i) {
    if (i > span.name) key += ' ';
    key += words[i].folded;
  }
  return key;
}

std::vector<Cues> find_cues(const language::Document& document, const NameText& text) {
  std::vector<Cues> cues;
  cues.reserve(text.spans.size());
  for (const NameSpan& span : text.spans) cues.push_back(span_cues(document, text, span));
  DocumentCues(text, cues).spread();
  return cues;
}

}  // namespace tally::mention

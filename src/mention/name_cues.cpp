#include "mention/name_cues.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "base/utf8.hpp"
#include "mention/name_lexicon.hpp"
#include "mention/person_honorific.hpp"
#include "mention/person_name.hpp"

namespace tally::mention {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Cue::count_)> cue_names = {
    "always", "one_word", "two_words", "three_words", "more_words", "short_capitals", "long_capitals",
    "inner_capital", "has_initial", "has_digit", "has_hyphen", "has_of", "has_and", "has_particle",
    "has_suffix", "lower_case", "first_given", "first_given_strict", "only_given", "last_surname_common",
    "last_surname", "last_unknown", "all_common", "last_common", "some_common", "all_unknown",
    "first_nation", "phrase_city_big", "phrase_city_small", "phrase_region", "phrase_country",
    "phrase_organisation", "phrase_person", "phrase_landmark", "phrase_demonym", "last_place",
    "organisation_last", "organisation_of", "organisation_inside", "place_last", "venue_last", "work_last", "honorific",
    "after_role", "role_before", "kin_before", "role_after_comma", "person_after_comma", "age_after",
    "said_after", "said_before", "person_verb_after", "possessive", "the_before", "a_before", "in_before",
    "at_before", "from_before", "to_before", "by_before", "with_before", "of_before", "for_before",
    "and_before", "comma_place_after", "comma_place_before", "noun_after", "common_verb_after",
    "sentence_first", "bracketed_capitals", "quoted", "doc_honorific",
    "doc_role", "doc_said", "doc_age", "doc_in", "doc_the", "doc_possessive", "doc_frequent",
    "doc_surname_of_full", "doc_given_of_full", "doc_part_of_organisation", "doc_part_of_place",
    "doc_acronym_of"};

bool has_inner_capital(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (base::is_ascii_upper(text[i]) && base::is_ascii_lower(text[i - 1])) return true;
  }
  return false;
}

bool is_age(const NameWord& word) {
  return word.text.size() == 2 &&
         std::all_of(word.text.begin(), word.text.end(), base::is_ascii_digit);
}

class SpanCues {
 public:
  SpanCues(const NameText& text, const NameSpan& span) : words_(text.words(span)), span_(span) {
    set(Cue::always);
    form();
    knowledge(text);
    heads();
    before();
    after();
  }
  [[nodiscard]] Cues cues() const { return cues_; }

 private:
  void set(Cue cue, bool on = true) {
    if (on) cues_.set(static_cast<std::size_t>(cue));
  }
  [[nodiscard]] const NameWord& first() const { return words_[span_.name]; }
  [[nodiscard]] const NameWord& last() const { return words_[span_.end - 1]; }
  [[nodiscard]] std::size_t size() const { return span_.end - span_.name; }
  [[nodiscard]] const NameWord* at(std::size_t index) const { return index < words_.size() ? &words_[index] : nullptr; }
  [[nodiscard]] const NameWord* back(std::size_t distance) const {
    return span_.begin >= distance ? &words_[span_.begin - distance] : nullptr;
  }
  template <class Test>
  [[nodiscard]] bool any(Test test) const {
    return std::any_of(words_.begin() + span_.name, words_.begin() + span_.end, test);
  }
  template <class Test>
  [[nodiscard]] bool all(Test test) const {
    return std::all_of(words_.begin() + span_.name, words_.begin() + span_.end, test);
  }

  void form() {
    set(size() == 1 ? Cue::one_word : size() == 2 ? Cue::two_words : size() == 3 ? Cue::three_words : Cue::more_words);
    const bool capitals = all([](const NameWord& w) { return w.caps || !w.letters; });
    set(Cue::short_capitals, capitals && size() == 1 && first().text.size() <= 5);
    set(Cue::long_capitals, capitals && (size() > 1 || first().text.size() > 5));
    set(Cue::inner_capital, any([](const NameWord& w) { return has_inner_capital(w.text); }));
    set(Cue::has_initial, any([](const NameWord& w) { return is_initial(w.text); }) && size() > 1);
    set(Cue::has_digit, any([](const NameWord& w) { return std::any_of(w.text.begin(), w.text.end(), base::is_ascii_digit); }));
    set(Cue::has_hyphen, any([](const NameWord& w) { return w.text.find('-') != std::string_view::npos; }));
    set(Cue::has_of, any([](const NameWord& w) { return w.lower == "of" || w.lower == "for"; }));
    set(Cue::has_and, any([](const NameWord& w) { return w.lower == "and" || w.text == "&"; }));
    set(Cue::has_particle, size() > 1 && any([](const NameWord& w) { return !w.upper && is_particle(w.lower); }));
    set(Cue::has_suffix, size() > 1 && is_name_suffix(last().text));
    set(Cue::lower_case, !first().upper);
    set(Cue::sentence_first, words_[span_.begin].first);
    set(Cue::honorific, span_.name > span_.begin);
    set(Cue::after_role, span_.after_role);
    set(Cue::possessive, last().possessive);
  }

  void knowledge(const NameText& text) {
    const WordFacts front = first().facts, end = last().facts;
    set(Cue::first_given, size() > 1 && front.has(WordFlag::given));
    set(Cue::first_given_strict, size() > 1 && front.has(WordFlag::given) && !front.has(WordFlag::common) && !front.place());
    set(Cue::only_given, size() == 1 && front.has(WordFlag::given));
    set(Cue::last_surname_common, end.has(WordFlag::surname) && end.frequency >= 30);
    set(Cue::last_surname, end.has(WordFlag::surname) && end.frequency < 30);
    set(Cue::last_unknown, !end.known());
    set(Cue::all_unknown, all([](const NameWord& w) { return !w.facts.known(); }));
    set(Cue::all_common, all([](const NameWord& w) { return w.facts.has(WordFlag::common) || is_function_word(w.lower); }));
    set(Cue::last_common, end.has(WordFlag::common));
    set(Cue::some_common, any([](const NameWord& w) { return w.facts.has(WordFlag::common); }));
    set(Cue::first_nation, is_nation_adjective(first().lower));
    const WordFacts whole = size() == 1 ? front : lookup(name_key(text, span_));
    set(Cue::phrase_city_big, whole.has(WordFlag::city) && whole.population >= 200);
    set(Cue::phrase_city_small, whole.has(WordFlag::city) && whole.population < 200);
    set(Cue::phrase_region, whole.has(WordFlag::region));
    set(Cue::phrase_country, whole.has(WordFlag::country));
    set(Cue::phrase_organisation, whole.has(WordFlag::organisation));
    set(Cue::phrase_person, whole.has(WordFlag::person));
    set(Cue::phrase_landmark, whole.has(WordFlag::landmark));
    set(Cue::phrase_demonym, whole.has(WordFlag::demonym));
    set(Cue::last_place, size() > 1 && end.place() && !cues_.test(static_cast<std::size_t>(Cue::has_of)));
  }

  // "Anna Hall", "Tom Church": a given name that is nothing else, with a surname that is also a head noun.
  [[nodiscard]] bool is_person_shaped() const {
    return size() <= 3 && last().facts.has(WordFlag::surname) && cues_.test(static_cast<std::size_t>(Cue::first_given_strict));
  }

  void heads() {
    if (is_person_shaped()) return;
    std::string_view head = last().lower;
    // The head of "University of Essex" stands before the "of".
    for (std::size_t i = span_.name + 1; i < span_.end; ++i) {
      if (words_[i].lower == "of" || words_[i].lower == "for") {
        head = words_[i - 1].lower;
        break;
      }
    }
    set(Cue::organisation_last, is_organisation_head(head) && size() > 1);
    set(Cue::organisation_of, is_organisation_head(head) && head != last().lower);
    set(Cue::organisation_inside, any([](const NameWord& w) { return is_organisation_head(w.lower); }));
    set(Cue::place_last, (is_place_head(head) || is_place_head(first().lower)) && size() > 1);
    set(Cue::venue_last, is_venue_head(head) && size() > 1);
    set(Cue::work_last, is_work_head(head) && size() > 1);
  }

  void before() {
    const NameWord* word = back(1);
    if (word == nullptr) return;
    set(Cue::quoted, word->text == "\"" || word->text == "“" || word->text == "‘" || word->text == "'");
    const std::string_view lower = word->lower;
    set(Cue::the_before, lower == "the");
    set(Cue::a_before, lower == "a" || lower == "an");
    set(Cue::in_before, lower == "in" || lower == "near" || lower == "across" || lower == "around");
    set(Cue::at_before, lower == "at" || lower == "outside" || lower == "inside");
    set(Cue::from_before, lower == "from");
    set(Cue::to_before, lower == "to");
    set(Cue::by_before, lower == "by");
    set(Cue::with_before, lower == "with");
    set(Cue::of_before, lower == "of");
    set(Cue::for_before, lower == "for");
    set(Cue::and_before, lower == "and");
    set(Cue::said_before, is_speech_verb(lower));
    if (word->upper && !word->first) return;
    set(Cue::role_before, word->facts.has(WordFlag::role) && !word->possessive);
    set(Cue::kin_before, word->facts.has(WordFlag::kin) && !word->possessive);
    if (lower == ",") before_comma();
  }

  void before_comma() {
    const NameWord* word = back(2);
    if (word == nullptr) return;
    set(Cue::comma_place_before, word->facts.place() && word->upper);
    set(Cue::role_after_comma, word->facts.has(WordFlag::role) && !word->upper);
  }

  void after() {
    const NameWord* word = at(span_.end);
    if (word == nullptr || last().possessive) return;
    set(Cue::said_after, is_speech_verb(word->lower));
    set(Cue::person_verb_after, is_person_verb(word->lower));
    const bool verb = word->facts.has(WordFlag::common) || word->lower == "has" || word->lower == "is" || word->lower == "was";
    set(Cue::common_verb_after, verb && word->letters && !word->upper);
    set(Cue::noun_after, word->letters && !word->upper && word->facts.has(WordFlag::role));
    if (word->text == "(") after_bracket();
    if (word->lower == ",") after_comma();
  }

  void after_bracket() {
    const NameWord* word = at(span_.end + 1);
    const NameWord* close = at(span_.end + 2);
    if (word == nullptr || close == nullptr || close->text != ")") return;
    set(Cue::age_after, is_age(*word));
    set(Cue::bracketed_capitals, word->caps && word->text.size() <= 6);
  }

  void after_comma() {
    const NameWord* word = at(span_.end + 1);
    if (word == nullptr) return;
    const NameWord* next = at(span_.end + 2);
    const bool ends = next == nullptr || next->text == "," || next->text == "." || next->lower == "of" || next->lower == "from";
    set(Cue::age_after, (is_age(*word) && ends) || word->lower == "aged");
    set(Cue::person_after_comma, word->lower == "who" || word->lower == "whose" || word->lower == "whom");
    set(Cue::comma_place_after, word->upper && word->facts.place());
    // An apposition: up to its next comma there is a role noun in lower case and no verb of the main clause before it.
    constexpr std::size_t reach = 8;
    for (std::size_t i = span_.end + 1; i < words_.size() && i < span_.end + reach; ++i) {
      const NameWord& w = words_[i];
      if (!w.letters || is_speech_verb(w.lower) || (i == span_.end + 1 && w.upper && !w.facts.has(WordFlag::role))) break;
      if (w.facts.has(WordFlag::role) && !w.possessive && !w.first) {
        set(Cue::role_after_comma);
        break;
      }
    }
  }

  const NameWords& words_;
  const NameSpan& span_;
  Cues cues_;
};

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

std::vector<Cues> find_cues(const NameText& text) {
  std::vector<Cues> cues;
  cues.reserve(text.spans.size());
  for (const NameSpan& span : text.spans) cues.push_back(SpanCues(text, span).cues());
  DocumentCues(text, cues).spread();
  return cues;
}

}  // namespace tally::mention

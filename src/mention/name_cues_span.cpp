#include "mention/name_cues_span.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "mention/name_lexicon.hpp"
#include "mention/person_name.hpp"

namespace tally::mention {
namespace {


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
  SpanCues(const language::Document& document, const NameText& text, const NameSpan& span)
      : words_(text.words(span)), span_(span) {
    set(Cue::always);
    form();
    knowledge(text);
    heads();
    place_in_sentence();
    before();
    after();
    parse(document);
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
    const bool plain = !front.has(WordFlag::common) && !front.place();
    set(Cue::only_given_strict, size() == 1 && front.has(WordFlag::given) && plain);
    set(Cue::only_unknown, size() == 1 && !front.known());
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
    return size() <= 3 && last().facts.has(WordFlag::surname) && !is_street_head(last().lower) && cues_.test(static_cast<std::size_t>(Cue::first_given_strict));
  }

  void heads() {
    if (is_person_shaped()) {
      set(Cue::person_shaped);
      return;
    }
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

  // Letters and lists of people: "Hi Jane,", a name on a line of its own.
  void place_in_sentence() {
    const auto is_mark = [](const NameWord& w) { return !w.letters; };
    set(Cue::alone, std::all_of(words_.begin(), words_.begin() + span_.begin, is_mark) &&
                        std::all_of(words_.begin() + span_.end, words_.end(), is_mark));
    const NameWord* next = at(span_.end);
    set(Cue::first_comma, span_.begin == 0 && next != nullptr && next->text == ",");
  }

  void before() {
    const NameWord* word = back(1);
    if (word == nullptr) return;
    set(Cue::greeting_before, is_greeting(word->lower) || (word->text == "," && span_.begin > 1 && is_greeting(back(2)->lower)));
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

  // What the name is to the word that it hangs on, where there is a parse.
  void parse(const language::Document& document) {
    using language::Relation;
    const std::uint32_t begin = words_[span_.begin].tokens.begin, end = last().tokens.end;
    for (std::uint32_t at = begin; at < end; ++at) {
      const language::Token& token = document.tokens[at];
      if (!token.head.valid() || (token.head.value >= begin && token.head.value < end)) continue;
      const bool subject = universal(token.relation) == Relation::nsubj;
      set(Cue::subject, subject);
      set(Cue::speech_subject, subject && is_speech_verb(document.norm(document[token.head])));
      set(Cue::object, token.relation == Relation::obj || token.relation == Relation::iobj);
      set(Cue::modifier, token.relation == Relation::compound);
      set(Cue::owner, token.relation == Relation::nmod_poss);
    }
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

}  // namespace

Cues span_cues(const language::Document& document, const NameText& text, const NameSpan& span) {
  return SpanCues(document, text, span).cues();
}

}  // namespace tally::mention

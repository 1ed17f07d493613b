#include "mention/name_spans.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"
#include "mention/name_parts.hpp"
#include "mention/person_honorific.hpp"
#include "mention/person_name.hpp"

namespace tally::mention {
namespace {

bool is_joining_particle(std::string_view word) {
  constexpr std::array<std::string_view, 20> joining = {"van", "von", "der", "den", "de",  "del", "della",
                                                        "di",  "da",  "dos", "das", "du",  "la",  "le",
                                                        "los", "el",  "al",  "bin", "ibn", "bint"};
  return std::find(joining.begin(), joining.end(), word) != joining.end();
}

// One sentence's words read from left to right.
class SentenceSpans {
 public:
  SentenceSpans(const NameWords& words, std::uint32_t sentence, bool title_case, const KnownNames& known)
      : words_(words), sentence_(sentence), parts_(words, title_case, known) {}

  std::vector<NameSpan> find() {
    for (std::size_t at = 0; at < words_.size();) {
      if (!parts_.is_part(at)) {
        ++at;
        continue;
      }
      const std::size_t end = run_end(at);
      split(at, end);
      at = end;
    }
    return std::move(spans_);
  }

 private:
  // The run that begins at `begin`, joined over the words that may stand inside a name.
  [[nodiscard]] std::size_t run_end(std::size_t begin) const {
    std::size_t end = begin + 1;
    while (true) {
      if (end < words_.size() && !words_[end - 1].possessive && parts_.is_part(end)) {
        ++end;
      } else if (const auto joined = join(begin, end)) {
        end = *joined;
      } else {
        return end;
      }
    }
  }

  [[nodiscard]] bool has_head(std::size_t begin, std::size_t end) const {
    return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(begin),
                       words_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const NameWord& w) { return takes_of(w.lower) || is_organisation_head(w.lower); });
  }

  // Where the name goes on after a word that is no part by itself; nothing where it does not.
  [[nodiscard]] std::optional<std::size_t> join(std::size_t begin, std::size_t end) const {
    if (end >= words_.size()) return std::nullopt;
    const NameWord& w = words_[end];
    if (words_[end - 1].possessive) return join_possessive(end);
    if (w.text == "&" && part_at(end + 1)) return end + 2;
    if (const auto joined = join_nickname(end)) return joined;
    if (w.text == "," && end + 1 < words_.size() && is_legal_form(words_[end + 1].lower)) return end + 2;
    if (w.text == "," && is_reversed(begin, end)) return end + 2;
    if (is_joining_particle(w.lower)) return join_particles(end);
    if (w.lower == "and" && !has_of(begin, end)) {
      if (const auto joined = join_pair(begin, end)) return joined;
    }
    const bool through =
        ((w.lower == "of" || w.lower == "for") && (takes_of(words_[end - 1].lower) || has_of(begin, end))) ||
        (w.lower == "and" && has_of(begin, end));
    if (!through || !has_head(begin, end) || w.upper) return join_phrase(begin, end);
    const std::size_t next = end + 1 < words_.size() && words_[end + 1].lower == "the" ? end + 2 : end + 1;
    if (part_at(next) && find_honorific(words_[next].lower) == nullptr) return next + 1;
    return std::nullopt;
  }

  // Patrick "Packie" Tuohy, Samuel (Sam) Bell, Ann 'the Fox' Reed: the surname goes on behind the nickname.
  [[nodiscard]] std::optional<std::size_t> join_nickname(std::size_t end) const {
    constexpr std::size_t longest = 3;  // words of a nickname
    if (!is_nickname_mark(words_[end].text) || !words_[end - 1].facts.has(WordFlag::given)) return std::nullopt;
    std::size_t at = end + 1;
    const auto belongs = [&] { return words_[at].upper || words_[at].lower == "the"; };
    while (at < words_.size() && at <= end + longest && belongs() && (at == end + 1 || !words_[at - 1].possessive))
      ++at;
    if (at == end + 1 || !words_[at - 1].upper) return std::nullopt;
    // A straight mark behind the nickname looks like that of a possessive.
    const bool closed = words_[at - 1].possessive || (at < words_.size() && is_nickname_mark(words_[at].text));
    const std::size_t next = words_[at - 1].possessive ? at : at + 1;
    return closed && part_at(next) && words_[next].letters ? std::optional(next + 1) : std::nullopt;
  }

  // "Farrell, Ruth" alone between quotation marks: a name as lists give it, the surname first.
  [[nodiscard]] bool is_reversed(std::size_t begin, std::size_t end) const {
    const auto is_mark = [&](std::size_t at) {
      return at < words_.size() && (words_[at].text == "\"" || words_[at].text == "“" || words_[at].text == "”");
    };
    return begin > 0 && end == begin + 1 && is_mark(begin - 1) && part_at(end + 1) && is_mark(end + 2);
  }

  [[nodiscard]] bool part_at(std::size_t at) const {
    return at < words_.size() && words_[at].upper && parts_.is_part(at);
  }

  [[nodiscard]] bool has_of(std::size_t begin, std::size_t end) const {
    return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(begin),
                       words_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const NameWord& w) { return w.lower == "of" || w.lower == "for"; });
  }

  // "Avon and Somerset Police": the two areas of one service.
  [[nodiscard]] bool are_areas(std::size_t begin, std::size_t end, std::size_t last) const {
    constexpr std::array<std::string_view, 6> services = {"police",    "constabulary", "fire",
                                                          "ambulance", "nhs",          "probation"};
    const auto is_service = [&](std::size_t at) {
      return std::find(services.begin(), services.end(), words_[at].lower) != services.end();
    };
    const auto is_place = [&](std::size_t at) {
      return words_[at].facts.place() && !words_[at].facts.has(WordFlag::country);
    };
    if (end - begin != 1 || !is_place(begin) || !is_place(end + 1)) return false;
    for (std::size_t at = end + 2; at < last; ++at) {
      if (is_service(at)) return true;
    }
    return false;
  }

  // "Science and Technology Committee", "Greater Manchester Fire and Rescue Service": fields on both sides, and a head
  // for both at the end.
  [[nodiscard]] std::optional<std::size_t> join_pair(std::size_t begin, std::size_t end) const {
    std::size_t last = end + 1;
    while (last < words_.size() && part_at(last) && !words_[last].possessive) ++last;
    if (last <= end + 2 || !is_organisation_head(words_[last - 1].lower) || has_head(begin, end)) return std::nullopt;
    const bool fields = is_plain(end - 1, end) && is_plain(end + 1, last - 1);
    return fields || are_areas(begin, end, last) ? std::optional(last) : std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> join_particles(std::size_t end) const {
    std::size_t at = end;
    while (at < words_.size() && is_joining_particle(words_[at].lower)) ++at;
    if (part_at(at)) return at + 1;
    return std::nullopt;
  }

  // "St Mary's Hospital" and "Students' Association" are one name, "Germany's Parliament" is two.
  [[nodiscard]] std::optional<std::size_t> join_possessive(std::size_t end) const {
    const NameWord& owner = words_[end - 1];
    if (!words_[end].upper || owner.facts.has(WordFlag::country) || owner.facts.has(WordFlag::demonym))
      return std::nullopt;
    const std::string& head = words_[end].lower;
    const bool ends = end + 1 == words_.size() || !parts_.is_part(end + 1);
    const bool house = is_venue_head(head) || head == "college" || head == "church" || head == "school";
    const std::string_view one = std::string_view(owner.folded).substr(0, owner.folded.size() - 1);
    const bool plural = owner.folded.ends_with('s') && lookup(one).has(WordFlag::common);
    const bool members =
        (plural || owner.folded.ends_with("men") || owner.folded == "children") && is_organisation_head(head);
    if (ends && (house || members)) return end + 1;
    return std::nullopt;
  }

  // "Trinidad and Tobago": the gazetteer knows the whole.
  [[nodiscard]] std::optional<std::size_t> join_phrase(std::size_t begin, std::size_t end) const {
    if (!part_at(end + 1)) return std::nullopt;
    if (lookup(parts_.phrase(begin, end + 2)).known()) return end + 2;
    return std::nullopt;
  }

  // A noun for an office that is not the surname of the given name before it; at the head of a run also any noun for
  // what people do, where a full name follows: "Architect Clara Moll".
  [[nodiscard]] bool is_office(std::size_t begin, std::size_t at, std::size_t end) const {
    const NameWord& w = words_[at];
    if (!w.upper || find_honorific(w.lower) != nullptr || parts_.opens_rank(at)) return false;
    if (is_office_noun(w.lower)) {
      return at == begin || !words_[at - 1].facts.has(WordFlag::given) || words_[at - 1].facts.has(WordFlag::common);
    }
    return at == begin && at + 2 < end && w.facts.has(WordFlag::role) && !w.facts.has(WordFlag::given) &&
           words_[at + 1].facts.has(WordFlag::given) && !is_organisation_head(words_[end - 1].lower) &&
           !is_venue_head(words_[end - 1].lower) && !is_place_head(words_[end - 1].lower);
  }

  [[nodiscard]] std::size_t honorifics_end(std::size_t begin, std::size_t end) const {
    std::size_t at = begin;
    while (at + 1 < end) {
      std::vector<std::string_view> lower;
      for (std::size_t i = at; i + 1 < end && i < at + 3 && words_[i].upper; ++i) lower.emplace_back(words_[i].lower);
      const auto match = match_honorific(lower);
      if (!match) break;
      at += match->words;
    }
    return at;
  }

  // A word inside a run at which an honorific and a name begin: "Foreign Office Minister Baroness Hall".
  [[nodiscard]] bool opens_person(std::size_t begin, std::size_t at, std::size_t end) const {
    if (at == begin || at + 1 >= end || find_honorific(words_[at].lower) == nullptr) return false;
    return !words_[at - 1].facts.has(WordFlag::given) && !is_organisation_head(words_[end - 1].lower) &&
           !is_venue_head(words_[end - 1].lower) && honorifics_end(begin, end) <= at;
  }

  // "Defence Hazel Shaw" after "Minister of", "Aunt Toni": common words, then a full name or the given name of kin.
  [[nodiscard]] bool opens_given(std::size_t begin, std::size_t at, std::size_t end) const {
    const WordFacts& facts = words_[at].facts;
    if (at == begin || !facts.has(WordFlag::given) || facts.has(WordFlag::common) || facts.place()) return false;
    if (honorifics_end(begin, end) >= at) return false;
    const NameWord& before = words_[at - 1];
    if (at == begin + 1 && before.facts.has(WordFlag::kin) && !before.facts.has(WordFlag::given)) return true;
    return end - at == 2 && words_[at + 1].facts.has(WordFlag::surname) && is_plain(begin, at) &&
           !is_organisation_head(words_[end - 1].lower) && !is_venue_head(words_[end - 1].lower);
  }

  void split(std::size_t begin, std::size_t end) {
    bool after_role = false;
    std::size_t from = begin;
    for (std::size_t at = begin; at < end; ++at) {
      if (opens_person(from, at, end) || opens_given(from, at, end)) {
        add_before(from, at, after_role);
        from = at;
        after_role = false;
      } else if (is_office(from, at, end)) {
        add_before(from, at, after_role);
        from = at + 1;
        after_role = true;
      }
    }
    if (from < end) add(from, end, after_role);
  }

  // Words that are no name by themselves: a field, a nationality.
  [[nodiscard]] bool is_plain(std::size_t begin, std::size_t end) const {
    return std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(begin),
                       words_.begin() + static_cast<std::ptrdiff_t>(end), [](const NameWord& w) {
                         return w.facts.has(WordFlag::common) || is_function_word(w.lower) ||
                                is_nation_adjective(w.lower) || w.facts.has(WordFlag::demonym);
                       });
  }

  // What stands before an office or honorific inside a run is a name of its own unless it is a field ("Health").
  void add_before(std::size_t begin, std::size_t end, bool after_role) {
    const bool plain = is_plain(begin, end);
    if (begin < end && !plain) add(begin, end, after_role);
  }

  // "the Scot", "the 27-year-old Dane"
  [[nodiscard]] bool is_described(std::size_t word) const {
    static constexpr language::WordSet before{{"the", "a", "an", "old", "young"}};
    if (word == 0) return false;
    const std::string_view last = words_[word - 1].lower;
    return before.contains(last) || last.ends_with("-old");
  }

  void add(std::size_t begin, std::size_t end, bool after_role) {
    // A nationality before a given name is no part of the name: "American Jane Doe".
    while (begin + 1 < end &&
           (is_nation_adjective(words_[begin].lower) || words_[begin].facts.has(WordFlag::demonym)) &&
           words_[begin + 1].facts.has(WordFlag::given) && !words_[begin].facts.has(WordFlag::given)) {
      ++begin;
    }
    const bool demonym = end - begin == 1 && words_[begin].facts.has(WordFlag::demonym);
    const bool adjective = demonym && !words_[begin].facts.place() && !words_[begin].facts.has(WordFlag::given);
    const bool national = end - begin == 1 && (demonym || is_national(words_[begin].lower));
    if (adjective || (national && is_described(begin))) return;
    // Nor is what somebody does, at the head of a sentence: "Leg-spinner Jane Doe".
    if (end - begin == 3 && words_[begin].first && NameParts::is_epithet(words_[begin]) &&
        words_[begin + 1].facts.has(WordFlag::given))
      ++begin;
    const std::size_t name = honorifics_end(begin, end);
    spans_.push_back({sentence_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(name),
                      static_cast<std::uint32_t>(end), after_role});
  }

  const NameWords& words_;
  std::uint32_t sentence_;
  NameParts parts_;
  std::vector<NameSpan> spans_;
};

}  // namespace

NameText find_name_spans(const ingest::Article& article, const language::Document& document) {
  NameText text;
  std::vector<bool> title;
  for (const language::Sentence& sentence : document.sentences) {
    text.sentences.push_back(name_words(article, document, sentence));
    title.push_back(is_title_case(text.sentences.back()));
  }
  // First the sentences whose capitals can be trusted; what they teach decides the titles and the first words.
  KnownNames known;
  const auto sentence_spans = [&](std::uint32_t at) {
    return SentenceSpans(text.sentences[at], at, title[at], known).find();
  };
  for (std::uint32_t at = 0; at < text.sentences.size(); ++at) {
    if (title[at]) continue;
    for (const NameSpan& span : sentence_spans(at)) {
      for (std::uint32_t i = span.begin; i < span.end; ++i) {
        const NameWord& word = text.sentences[at][i];
        if (word.upper && !word.first) known.insert(word.folded);
      }
    }
  }
  for (std::uint32_t at = 0; at < text.sentences.size(); ++at) {
    const std::vector<NameSpan> found = sentence_spans(at);
    text.spans.insert(text.spans.end(), found.begin(), found.end());
  }
  return text;
}

}  // namespace tally::mention

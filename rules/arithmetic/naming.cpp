// An announced number and the names behind it: "three schools: Leigh, Marl, Dunn and Holt"; "the five-member jury was
// led by ... and also included ...".

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "nouns.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::Upos;
using language::WordSet;
using mention::Mention;
using mention::MentionKind;

constexpr double most_names = 12;

struct Names {
  std::vector<base::Span> spans;
  bool closed = false;    // "and" stands before the last one
  bool doubtful = false;  // something that may be one more, or none
};

class Naming {
 public:
  Naming(const Sheet& sheet, std::uint32_t sentence, Ledger& ledger)
      : sheet_(sheet), range_(sheet.sentence(sentence)), ledger_(ledger) {}

  void check() {
    for (const Figure* figure : sheet_.between(range_.begin, range_.end)) {
      if (figure->unit != Unit::count || figure->hedged || figure->value < 2 || figure->value > most_names) continue;
      if (figure->joined) {
        check_body(*figure);
      } else if (figure->noun != no_token) {
        check_list(*figure);
      }
    }
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i < range_.end ? sheet_.norm(i) : std::string_view{}; }

  static bool is_dash(std::string_view norm) { return norm == "—" || norm == "–" || norm == "--"; }

  // The mark follows the noun at once, or a colon after a few words without a verb.
  void check_list(const Figure& total) {
    const std::uint32_t noun = total.noun + 1;
    const std::string_view mark = norm(noun);
    if (mark == ":" || is_dash(mark)) return compare(total, noun + 1, list_end(noun + 1, mark), is_human(sheet_.lemma(total.noun)));
    for (std::uint32_t i = noun; i < range_.end && i < noun + 6; ++i) {
      if (norm(i) == ":") return compare(total, i + 1, list_end(i + 1, ":"), is_human(sheet_.lemma(total.noun)));
      const Upos tag = sheet_.token(i).upos;
      const bool persons = is_human(sheet_.lemma(total.noun)) && total.begin == range_.begin;  // "Four men have been charged:"
      if ((tag == Upos::verb && !persons) || tag == Upos::punct || tag == Upos::num) return;
    }
  }

  std::uint32_t list_end(std::uint32_t begin, std::string_view mark) const {
    std::uint32_t end = range_.end;
    while (end > begin && sheet_.token(end - 1).upos == Upos::punct && norm(end - 1) != ")") --end;
    if (mark == ":") return end;
    for (std::uint32_t i = begin; i < end; ++i)
      if (is_dash(norm(i))) return i;
    return end;
  }

  void compare(const Figure& total, std::uint32_t begin, std::uint32_t end, bool persons) {
    const Names names = read_names(begin, end, persons);
    if (!names.closed || names.spans.size() < 2) return;
    ledger_.compared();
    if (names.doubtful) return ledger_.undecided("a list that cannot be counted surely");
    const double size = static_cast<double>(names.spans.size());
    if (size == total.value || size > total.value + 2 || size + 2 < total.value || size == 2 * total.value) return;
    std::vector<Place> places{{sheet_.phrase(total), "the number announced"}};
    for (const base::Span span : names.spans) places.push_back({span, "listed"});
    ledger_.report(sheet_, {fmt::format("{} are listed, not {}", plain(size), plain(total.value)), std::move(places)});
  }

  // One piece a name: a name of capitals, for people with a description before or behind it.
  Names read_names(std::uint32_t begin, std::uint32_t end, bool persons) const {
    Names names;
    bool after_and = false;
    for (std::uint32_t i = begin; i < end;) {
      if (norm(i) == "and" || norm(i) == ",") {
        after_and = after_and || norm(i) == "and";
        ++i;
        continue;
      }
      std::uint32_t next = i;
      while (next < end && norm(next) != "," && norm(next) != "and") ++next;
      if (!add_piece(names, i, next, persons, after_and)) names.doubtful = true;
      after_and = false;
      i = next;
    }
    return names;
  }

  // False where the piece cannot be judged.
  bool add_piece(Names& names, std::uint32_t begin, std::uint32_t end, bool persons, bool after_and) const {
    const base::Span span = sheet_.document().span_of({begin, end});
    if (persons) {
      const Mention* person = person_in(begin, end);
      if (person == nullptr) return !after_and && !names.spans.empty() && describes(begin, end);
      if (!leads_to_name(begin, person->tokens.begin)) return false;
      names.spans.push_back(person->span);
    } else {
      if (!is_name(begin, end)) return false;
      names.spans.push_back(span);
    }
    if (names.closed) return false;  // a second "and": one of them may stand inside a name
    names.closed = after_and;
    return true;
  }

  const Mention* person_in(std::uint32_t begin, std::uint32_t end) const {
    const Mention* found = nullptr;
    for (const Mention& m : sheet_.facts.mentions.all) {
      if (m.kind != MentionKind::person || m.tokens.begin < begin || m.tokens.end > end) continue;
      if (found != nullptr && !m.tokens.empty() && m.tokens.begin >= found->tokens.end) return nullptr;
      if (found == nullptr) found = &m;
    }
    return found;
  }

  // Titles and trades, no preposition and no verb: "the Welsh poet Ann Lee", not "the wife of Ann Lee".
  bool leads_to_name(std::uint32_t begin, std::uint32_t name) const {
    for (std::uint32_t i = begin; i < name; ++i) {
      const Upos tag = sheet_.token(i).upos;
      if (tag != Upos::noun && tag != Upos::adj && tag != Upos::propn && tag != Upos::det && sheet_.norm(i) != "-") return false;
      if (sheet_.norm(i) == "both" || sheet_.norm(i) == "brothers" || sheet_.norm(i) == "sisters") return false;
    }
    return true;
  }

  // An age, a post or a relative clause behind a name; nothing that begins with another name.
  bool describes(std::uint32_t begin, std::uint32_t end) const {
    const language::Token& first = sheet_.token(begin);
    if (first.upos == Upos::propn) return false;
    return first.upos == Upos::num || first.upos == Upos::det || first.upos == Upos::noun || first.upos == Upos::adj ||
           (first.upos == Upos::pron && end - begin > 1 && (sheet_.norm(begin) == "who" || sheet_.norm(begin) == "whose"));
  }

  bool is_name(std::uint32_t begin, std::uint32_t end) const {
    if (end - begin > 6 || sheet_.token(end - 1).upos != Upos::propn) return false;
    bool first = true;
    for (std::uint32_t i = begin; i < end; ++i) {
      const Upos tag = sheet_.token(i).upos;
      const bool link = norm(i) == "the" || norm(i) == "of" || norm(i) == "-" || norm(i) == "on" || norm(i) == "de";
      if (tag != Upos::propn && !link) return false;
      if (first && tag != Upos::propn && norm(i) != "the") return false;
      first = false;
    }
    return true;
  }

  // "The five-member jury was led by A and also included B, C, D, E and F": more people than members.
  void check_body(const Figure& size) {
    static constexpr WordSet heads{{"member", "man", "woman", "person", "strong", "piece"}};
    std::uint32_t head = size.end;
    while (head < range_.end && norm(head) == "-") ++head;
    if (!heads.contains(norm(head)) || head + 2 >= range_.end) return;
    std::uint32_t list = range_.end;
    for (std::uint32_t i = head; i + 1 < range_.end; ++i)
      if (includes(i)) list = i + (norm(i + 1) == "of" ? 2 : 1);
    if (list >= range_.end) return;
    Names names = read_names(list, list_end(list, ":"), true);
    if (!names.closed || names.doubtful) return;
    if (const Mention* leader = led_by(head, list)) names.spans.insert(names.spans.begin(), leader->span);
    ledger_.compared();
    if (static_cast<double>(names.spans.size()) <= size.value || static_cast<double>(names.spans.size()) > size.value + 2) return;
    std::vector<Place> places{{base::cover(size.span, sheet_.token(head).span), "the number announced"}};
    for (const base::Span span : names.spans) places.push_back({span, "listed"});
    ledger_.report(sheet_, {fmt::format("{} are named, not {}", names.spans.size(), plain(size.value)), std::move(places)});
  }

  bool includes(std::uint32_t i) const {
    const std::string_view lemma = sheet_.lemma(i);
    return lemma == "include" || lemma == "comprise" || (lemma == "consist" && norm(i + 1) == "of");
  }

  // "headed by the director Ann Lee"
  const Mention* led_by(std::uint32_t begin, std::uint32_t end) const {
    static constexpr WordSet verbs{{"headed", "led", "chaired", "captained"}};
    for (std::uint32_t i = begin; i + 1 < end; ++i)
      if (verbs.contains(norm(i)) && norm(i + 1) == "by") return person_in(i + 2, end);
    return nullptr;
  }

  const Sheet& sheet_;
  TokenRange range_;
  Ledger& ledger_;
};

}  // namespace

void check_naming(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) Naming(sheet, i, ledger).check();
}

}  // namespace tally::rules::arithmetic

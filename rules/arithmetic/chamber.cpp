// More votes than members: "The nine-member board voted 6-4", "The seven judges ruled by five to three".

#include <fmt/format.h>

#include <algorithm>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

bool is_seat(std::string_view norm) {
  static constexpr WordSet words{{"member", "members", "judge", "judges", "justice", "justices", "juror", "jurors", "seat",
                                  "person", "strong", "trustee", "trustees", "councillor", "councillors"}};
  return words.contains(norm);
}

// "nine-member", "seven judges": the figure says how many may vote.
bool is_body(const Sheet& sheet, const Figure& figure, std::uint32_t end) {
  if (figure.hedged || figure.unit != Unit::count || figure.value > 1000) return false;
  if (!figure.joined) return figure.noun != no_token && is_seat(sheet.norm(figure.noun));
  std::uint32_t head = figure.end;
  while (head < end && sheet.norm(head) == "-") ++head;
  return head < end && is_seat(sheet.norm(head));
}

bool is_vote_verb(std::string_view lemma) {
  static constexpr WordSet words{{"vote", "rule", "decide", "split", "approve", "reject", "back"}};
  return words.contains(lemma);
}

struct Vote {
  const Figure* yes = nullptr;
  const Figure* no = nullptr;
};

// "voted 6-4", "voted six to four": the two counts behind the verb.
Vote vote_behind(const Sheet& sheet, std::uint32_t verb, std::uint32_t end) {
  const std::vector<const Figure*> figures = sheet.between(verb, std::min(end, verb + 10));
  if (figures.size() < 2 || figures[0]->unit != Unit::count || figures[1]->unit != Unit::count) return {};
  const Figure& yes = *figures[0];
  const Figure& no = *figures[1];
  const std::string_view text = sheet.facts.article.text;
  const std::string_view gap = base::make_span(yes.span.end, no.span.begin).in(text);
  const bool pair = gap == "-" || gap == "–" || gap == " to " || gap == " votes to ";
  return pair && !yes.hedged && !no.hedged ? Vote{&yes, &no} : Vote{};
}

void check_sentence(const Sheet& sheet, TokenRange range, Ledger& ledger) {
  for (const Figure* body : sheet.between(range.begin, range.end)) {
    if (!is_body(sheet, *body, range.end)) continue;
    for (std::uint32_t i = body->end; i < range.end && i < body->end + 10; ++i) {
      if (!is_vote_verb(sheet.lemma(i))) continue;
      const Vote vote = vote_behind(sheet, i, range.end);
      if (vote.yes == nullptr) continue;
      ledger.compared();
      const double sum = vote.yes->value + vote.no->value;
      if (sum <= body->value || sum > 2 * body->value) return;
      ledger.report(sheet, {fmt::format("{} and {} make {}, more than {}", plain(vote.yes->value), plain(vote.no->value), plain(sum),
                                        plain(body->value)),
                            {{base::cover(vote.yes->span, vote.no->span), "the vote"}, {body->span, "who may vote"}}});
      return;
    }
  }
}

}  // namespace

void check_chamber(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) check_sentence(sheet, sheet.sentence(i), ledger);
}

}  // namespace tally::rules::arithmetic

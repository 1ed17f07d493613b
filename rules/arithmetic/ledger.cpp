#include "ledger.hpp"

#include <algorithm>
#include <cmath>

#include "nouns.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::Upos;

constexpr double small = 12;  // up to here two counts may be the same by chance

bool is_noun(const language::Token& token) { return token.upos == Upos::noun || token.upos == Upos::propn; }

// The word that says what a figure counts: its noun, else the first noun behind it ("14 from Leigh").
std::string_view topic(const Sheet& sheet, const Figure& figure) {
  if (figure.noun != no_token) return sheet.lemma(figure.noun);
  const std::uint32_t end = std::min(figure.end + 5, sheet.sentence(figure.sentence).end);
  for (std::uint32_t i = figure.end; i < end; ++i)
    if (is_noun(sheet.token(i))) return sheet.lemma(i);
  return {};
}

bool near(const Sheet& sheet, const Figure& figure, std::string_view lemma) {
  const std::uint32_t end = std::min(figure.end + 6, sheet.sentence(figure.sentence).end);
  for (std::uint32_t i = figure.end; i < end; ++i)
    if (is_noun(sheet.token(i)) && sheet.lemma(i) == lemma) return true;
  return false;
}

// Sentences about percentages name the same things.
bool share_noun(const Sheet& a, TokenRange in_a, const Sheet& b, TokenRange in_b) {
  for (std::uint32_t i = in_a.begin; i < in_a.end; ++i) {
    if (!is_noun(a.token(i)) || a.lemma(i).size() < 4 || a.lemma(i) == "cent") continue;
    for (std::uint32_t k = in_b.begin; k < in_b.end; ++k)
      if (is_noun(b.token(k)) && a.lemma(i) == b.lemma(k)) return true;
  }
  return false;
}

bool alike(const Figure& a, const Figure& b) {
  return a.unit == b.unit && a.currency == b.currency && !a.joined && !b.joined;
}

// Three digits that carry meaning: hardly the same by chance in two reports of one story.
bool is_distinctive(double value, const Figure& figure) { return value >= 100 * figure.resolution; }

bool count_people(const Sheet& a, const Figure& x, const Sheet& b, const Figure& y) {
  return x.noun != no_token && y.noun != no_token && is_human(a.lemma(x.noun)) && is_human(b.lemma(y.noun));
}

bool fits(const Sheet& sheet, const Place& place, const Sheet& other, const Figure& figure) {
  const Figure& mine = *place.figure;
  if (!alike(figure, mine)) return false;
  const double slack = std::max(mine.resolution, figure.resolution) / 2;
  if (std::fabs(figure.value - place.wanted) > (mine.unit == Unit::count && mine.resolution == 1 ? 0 : slack)) return false;
  if (mine.unit == Unit::percent)
    return share_noun(sheet, sheet.sentence(mine.sentence), other, other.sentence(figure.sentence));
  if (is_distinctive(place.wanted, figure)) return true;
  const std::string_view word = topic(sheet, mine);
  return !word.empty() && near(other, figure, word);
}

}  // namespace

bool Ledger::is_new(const Sheet& sheet, const Mismatch& mismatch) {
  if (told_of_ != sheet.id) told_.clear();
  told_of_ = sheet.id;
  std::vector<base::Span> spans;
  for (const Place& place : mismatch.places)
    if (place.sheet == nullptr) spans.push_back(place.span);
  const auto again = [&](const std::vector<base::Span>& old) {
    return std::all_of(spans.begin(), spans.end(), [&](base::Span span) {
      return std::any_of(old.begin(), old.end(), [&](base::Span other) { return span.overlaps(other); });
    });
  };
  if (std::any_of(told_.begin(), told_.end(), again)) return false;
  told_.push_back(std::move(spans));
  return true;
}

void Ledger::report(const Sheet& sheet, Mismatch mismatch) {
  if (!is_new(sheet, mismatch)) return;
  finding::Finding finding;
  finding.confidence = mismatch.confidence;
  finding.message = std::move(mismatch.message);
  finding.suggestion = "Reckon again and ask where each figure comes from.";
  finding.subject = std::string(sheet.words(mismatch.places.front().span));
  for (const Place& place : mismatch.places)
    finding.evidence.push_back({place.sheet != nullptr ? place.sheet->id : sheet.id, place.span, place.label,
                                finding.evidence.empty() ? finding::EvidenceRole::primary
                                                         : finding::EvidenceRole::conflicting});
  for (const Place& place : mismatch.places) add_support(sheet, place, finding);
  add_retold(sheet, mismatch, finding);
  sink_.report(std::move(finding));
}

// Where other articles tell the same figures: two of them in one sentence, or the announced one of the same people.
void Ledger::add_retold(const Sheet& sheet, const Mismatch& mismatch, finding::Finding& finding) const {
  std::vector<const Figure*> told;
  for (const Place& place : mismatch.places)
    if (place.sheet == nullptr)
      for (const Figure& figure : sheet.figures)
        if (figure.span.overlaps(place.span)) told.push_back(&figure);
  const auto is_told = [&](const Figure& figure) {
    return std::any_of(told.begin(), told.end(),
                       [&](const Figure* one) { return alike(*one, figure) && one->value == figure.value; });
  };
  for (const Sheet& other : sheets_) {
    if (other.id == sheet.id) continue;
    const auto is_announced = [&](const Figure& figure) {
      return alike(*told.front(), figure) && told.front()->value == figure.value && figure.value > small &&
             count_people(sheet, *told.front(), other, figure);
    };
    for (auto first = other.figures.begin(); first != other.figures.end();) {
      const auto last = std::find_if(first, other.figures.end(), [&](const Figure& figure) { return figure.sentence != first->sentence; });
      const bool retold = std::count_if(first, last, is_told) > 1;
      for (auto figure = first; figure != last; ++figure)
        if ((retold && is_told(*figure)) || (!told.empty() && is_announced(*figure)))
          finding.evidence.push_back({other.id, other.phrase(*figure), "told there", finding::EvidenceRole::supporting});
      first = last;
    }
  }
}

void Ledger::add_support(const Sheet& sheet, const Place& place, finding::Finding& finding) const {
  if (place.figure == nullptr) return;
  for (const Sheet& other : sheets_) {
    if (other.id == sheet.id) continue;
    const auto it = std::find_if(other.figures.begin(), other.figures.end(),
                                 [&](const Figure& figure) { return fits(sheet, place, other, figure); });
    if (it != other.figures.end())
      finding.evidence.push_back({other.id, other.phrase(*it), "what would fit", finding::EvidenceRole::supporting});
  }
}

}  // namespace tally::rules::arithmetic

#include "claim/age_times.hpp"

#include <algorithm>

#include "language/tree.hpp"

namespace tally::claim {

using language::TokenRange;
using mention::BirthSpan;

namespace {

int month_of(const std::chrono::year_month_day& day) {
  return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month())) - 1;
}

int month_of(std::chrono::local_seconds at) {
  return month_of(std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(at)});
}

}  // namespace

std::optional<int> month_published(const ingest::Article& article) {
  return article.published ? std::optional(month_of(article.published->date)) : std::nullopt;
}

BirthSpan months_of(const mention::TimeExpression& time) {
  return {month_of(time.interval->begin), month_of(time.interval->end - std::chrono::seconds(1))};
}

BirthSpan born_of(BirthSpan then, mention::Age age) {
  return {then.first - 12 * (age.high + 1), then.last - 12 * age.low};
}

mention::Age age_in(int month, BirthSpan born) { return {(month - born.last - 1) / 12, (month - born.first) / 12}; }

AgeTimes::AgeTimes(const PersonText& text) : text_(text) {
  for (const mention::Mention& m : text.view().mentions.all) {
    const auto* time = std::get_if<mention::TimeExpression>(&m.value);
    if (time != nullptr && time->type == mention::TimeType::date) times_.push_back(&m);
  }
}

const mention::Mention* AgeTimes::year_in(std::uint32_t from, std::uint32_t limit) const {
  for (const mention::Mention* m : times_) {
    if (m->tokens.begin < from || m->tokens.begin >= limit || !text_.inside(m->tokens.begin, from - 1)) continue;
    const auto& time = std::get<mention::TimeExpression>(m->value);
    if (time.year && time.interval) return m;
  }
  return nullptr;
}

const mention::Mention* AgeTimes::month_in(std::uint32_t from, std::uint32_t anchor) const {
  for (const mention::Mention* m : times_) {
    if (m->tokens.begin < from || !text_.inside(m->tokens.begin, anchor)) continue;
    const auto tokens = std::span(text_.document().tokens).subspan(from, m->tokens.begin - from);
    if (std::any_of(tokens.begin(), tokens.end(),
                    [](const language::Token& token) { return token.upos == language::Upos::verb; }))
      return nullptr;
    const auto& time = std::get<mention::TimeExpression>(m->value);
    if (!time.interval) continue;
    const BirthSpan months = months_of(time);
    return months.first == months.last ? m : nullptr;
  }
  return nullptr;
}

// "Was born in 1948"
bool AgeTimes::tells_birth(const mention::Mention& year) const {
  const language::TokenId verb = text_.document()[language::top_of(text_.document(), year.tokens)].head;
  return verb.valid() && verb.value < year.tokens.begin && text_.norm(verb.value) == "born";
}

bool AgeTimes::elsewhen(std::uint32_t i) const {
  const TokenRange sentence = text_.document()[text_.token(i).sentence].tokens;
  for (std::uint32_t k = sentence.begin; k < sentence.end; ++k) {
    if (text_.norm(k) == "ago" || text_.norm(k) == "later" || text_.norm(k) == "when" || text_.norm(k) == "before")
      return true;
  }
  std::uint32_t from = sentence.begin + 1;
  for (const mention::Mention* year = year_in(from, sentence.end); year != nullptr; year = year_in(from, sentence.end)) {
    if (!tells_birth(*year)) return true;
    from = year->tokens.end;
  }
  return false;
}

}  // namespace tally::claim

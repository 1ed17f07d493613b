#include "claim/age_words.hpp"

#include <charconv>

#include "mention/number_words.hpp"

namespace tally::claim {

using language::TokenRange;
using mention::BirthSpan;

std::optional<int> leading_number(std::string_view text, std::string_view* rest) {
  constexpr int oldest = 119;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || value < 1 || value > oldest) return std::nullopt;
  if (rest != nullptr) *rest = text.substr(static_cast<std::size_t>(end - text.data()));
  else if (end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<int> age_number(std::string_view norm) {
  if (const auto digits = leading_number(norm)) return digits;
  const auto word = mention::number_word(norm);
  const bool count = word.kind == mention::NumberWordKind::unit || word.kind == mention::NumberWordKind::teen ||
                     word.kind == mention::NumberWordKind::ten;
  return count && word.value > 0 ? std::optional(static_cast<int>(word.value)) : std::nullopt;
}

BirthSpan months_of(const mention::TimeExpression& time) {
  const auto month = [](std::chrono::local_seconds at) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(at)};
    return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month())) - 1;
  };
  return {month(time.interval->begin), month(time.interval->end - std::chrono::seconds(1))};
}

BirthSpan born_of(BirthSpan then, int years) { return {then.first - 12 * (years + 1) + 1, then.last - 12 * years}; }

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
    if (m->tokens.begin < from || m->tokens.begin > from + 8 || !text_.inside(m->tokens.begin, anchor)) continue;
    const auto& time = std::get<mention::TimeExpression>(m->value);
    if (!time.interval) continue;
    const BirthSpan months = months_of(time);
    return months.first == months.last ? m : nullptr;
  }
  return nullptr;
}

bool AgeTimes::elsewhen(std::uint32_t i) const {
  const TokenRange sentence = text_.document()[text_.token(i).sentence].tokens;
  for (std::uint32_t k = sentence.begin; k < sentence.end; ++k) {
    if (text_.norm(k) == "ago" || text_.norm(k) == "later" || text_.norm(k) == "when" || text_.norm(k) == "before") return true;
  }
  return year_in(sentence.begin + 1, sentence.end) != nullptr;
}

}  // namespace tally::claim

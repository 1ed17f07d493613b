#include "mention/number_words.hpp"

#include <iterator>

#include "mention/number_word_table.hpp"

namespace tally::mention {
namespace {

using Kind = NumberWordKind;
struct Entry {
  std::string_view word;
  NumberWord meaning;
};

constexpr Entry entries[] = {
    {"zero", {Kind::zero, 0}}, {"nil", {Kind::zero, 0}}, {"nought", {Kind::zero, 0}},
    {"one", {Kind::unit, 1}}, {"two", {Kind::unit, 2}}, {"three", {Kind::unit, 3}}, {"four", {Kind::unit, 4}},
    {"five", {Kind::unit, 5}}, {"six", {Kind::unit, 6}}, {"seven", {Kind::unit, 7}}, {"eight", {Kind::unit, 8}},
    {"nine", {Kind::unit, 9}},
    {"ten", {Kind::teen, 10}}, {"eleven", {Kind::teen, 11}}, {"twelve", {Kind::teen, 12}},
    {"thirteen", {Kind::teen, 13}}, {"fourteen", {Kind::teen, 14}}, {"fifteen", {Kind::teen, 15}},
    {"sixteen", {Kind::teen, 16}}, {"seventeen", {Kind::teen, 17}}, {"eighteen", {Kind::teen, 18}},
    {"nineteen", {Kind::teen, 19}},
    {"twenty", {Kind::ten, 20}}, {"thirty", {Kind::ten, 30}}, {"forty", {Kind::ten, 40}}, {"fourty", {Kind::ten, 40}},
    {"fifty", {Kind::ten, 50}}, {"sixty", {Kind::ten, 60}}, {"seventy", {Kind::ten, 70}},
    {"eighty", {Kind::ten, 80}}, {"ninety", {Kind::ten, 90}},
    {"hundred", {Kind::hundred, 100}},
    {"thousand", {Kind::scale, 1e3}}, {"million", {Kind::scale, 1e6}}, {"billion", {Kind::scale, 1e9}},
    {"trillion", {Kind::scale, 1e12}}, {"lakh", {Kind::scale, 1e5}}, {"crore", {Kind::scale, 1e7}},
    {"k", {Kind::scale_sign, 1e3}}, {"m", {Kind::scale_sign, 1e6}}, {"mn", {Kind::scale_sign, 1e6}},
    {"mln", {Kind::scale_sign, 1e6}}, {"mm", {Kind::none, 0}}, {"bn", {Kind::scale_sign, 1e9}},
    {"b", {Kind::scale_sign, 1e9}}, {"tn", {Kind::scale_sign, 1e12}}, {"trn", {Kind::scale_sign, 1e12}},
    {"dozen", {Kind::dozen, 12}}, {"score", {Kind::dozen, 20}},
    {"dozens", {Kind::plural, 12}}, {"scores", {Kind::plural, 20}}, {"tens", {Kind::plural, 10}},
    {"hundreds", {Kind::plural, 100}}, {"thousands", {Kind::plural, 1e3}}, {"millions", {Kind::plural, 1e6}},
    {"billions", {Kind::plural, 1e9}}, {"trillions", {Kind::plural, 1e12}},
    {"first", {Kind::ordinal, 1}}, {"second", {Kind::ordinal, 2}}, {"third", {Kind::ordinal, 3}},
    {"fourth", {Kind::ordinal, 4}}, {"fifth", {Kind::ordinal, 5}}, {"sixth", {Kind::ordinal, 6}},
    {"seventh", {Kind::ordinal, 7}}, {"eighth", {Kind::ordinal, 8}}, {"ninth", {Kind::ordinal, 9}},
    {"tenth", {Kind::ordinal, 10}}, {"eleventh", {Kind::ordinal, 11}}, {"twelfth", {Kind::ordinal, 12}},
    {"thirteenth", {Kind::ordinal, 13}}, {"fourteenth", {Kind::ordinal, 14}}, {"fifteenth", {Kind::ordinal, 15}},
    {"sixteenth", {Kind::ordinal, 16}}, {"seventeenth", {Kind::ordinal, 17}},
    {"eighteenth", {Kind::ordinal, 18}}, {"nineteenth", {Kind::ordinal, 19}},
    {"twentieth", {Kind::ordinal, 20}}, {"thirtieth", {Kind::ordinal, 30}}, {"fortieth", {Kind::ordinal, 40}},
    {"fiftieth", {Kind::ordinal, 50}}, {"sixtieth", {Kind::ordinal, 60}}, {"seventieth", {Kind::ordinal, 70}},
    {"eightieth", {Kind::ordinal, 80}}, {"ninetieth", {Kind::ordinal, 90}},
    {"hundredth", {Kind::ordinal, 100}}, {"thousandth", {Kind::ordinal, 1e3}},
    {"millionth", {Kind::ordinal, 1e6}}, {"billionth", {Kind::ordinal, 1e9}},
    {"half", {Kind::fraction, 2}}, {"halves", {Kind::fraction, 2}}, {"quarter", {Kind::fraction, 4}},
    {"quarters", {Kind::fraction, 4}}, {"thirds", {Kind::fraction, 3}}, {"fifths", {Kind::fraction, 5}},
    {"sixths", {Kind::fraction, 6}}, {"sevenths", {Kind::fraction, 7}}, {"eighths", {Kind::fraction, 8}},
    {"ninths", {Kind::fraction, 9}}, {"tenths", {Kind::fraction, 10}}, {"twentieths", {Kind::fraction, 20}},
    {"hundredths", {Kind::fraction, 100}}, {"thousandths", {Kind::fraction, 1000}},
    {"few", {Kind::few, 3}}, {"several", {Kind::few, 3}}, {"couple", {Kind::few, 2}},
    {"st", {Kind::ordinal_end, 0}}, {"nd", {Kind::ordinal_end, 0}}, {"rd", {Kind::ordinal_end, 0}},
    {"th", {Kind::ordinal_end, 0}},
};

WordTable<NumberWord> make_table() {
  WordTable<NumberWord> table(std::size(entries));
  for (const Entry& entry : entries) table.add(entry.word, entry.meaning);
  return table;
}

}  // namespace

NumberWord number_word(std::string_view lower) {
  static const WordTable<NumberWord> table = make_table();
  const NumberWord* found = table.find(lower);
  return found ? *found : NumberWord{};
}

int fraction_divisor(std::string_view lower) {
  const NumberWord word = number_word(lower);
  const bool named = word.kind == Kind::fraction || (word.kind == Kind::ordinal && word.value > 2);
  return named ? static_cast<int>(word.value) : 0;
}

}  // namespace tally::mention

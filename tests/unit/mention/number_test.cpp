#include "mention/number.hpp"

#include <unicode/locid.h>
#include <unicode/rbnf.h>

#include <catch2/catch.hpp>
#include <memory>
#include <optional>

#include "time_support.hpp"

using namespace tally::mention;

namespace {

struct WholeNumber {
  Number number;
  bool whole;  // it covers the whole text
};

std::optional<WholeNumber> number_in(const std::string& text) {
  const testing::Read read = testing::read_lines(text);
  std::vector<Atom> atoms;
  append_atoms(read.article.text, read.document, read.document.sentences.at(0).tokens, atoms);
  NumberWords words;
  append_number_words(read.article.text, atoms, words);
  const auto number = match_number(atoms, words, read.article.text, 0);
  if (!number) return std::nullopt;
  return WholeNumber{*number, number->end == atoms.size()};
}

void check_value(const std::string& text, double value) {
  CAPTURE(text);
  const auto found = number_in(text);
  REQUIRE(found);
  CHECK(found->whole);
  CHECK(found->number.value == Approx(value).epsilon(1e-12));
}

std::string spelled(double value, icu::URBNFRuleSetTag tag, const char* rules) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(tag, icu::Locale::getUK(), status);
  icu::UnicodeString text;
  icu::FieldPosition position;
  format.format(value, icu::UnicodeString(rules), text, position, status);
  REQUIRE(U_SUCCESS(status));
  std::string out;
  return text.toUTF8String(out);
}

// Every shape of English cardinal up to a billion: all to 130, then strides that hit every pair of magnitudes.
std::vector<int> samples() {
  std::vector<int> out;
  for (int n = 0; n <= 130; ++n) out.push_back(n);
  for (int n = 131; n < 1000; n += 17) out.push_back(n);
  for (int n = 1000; n < 20000; n += 379) out.push_back(n);
  for (int n = 20000; n < 2000000; n += 39119) out.push_back(n);
  for (const int n : {1000000, 1000001, 1000100, 2000013, 12345678, 999999999, 100000000, 500020, 70007, 1000000000})
    out.push_back(n);
  return out;
}

}  // namespace

TEST_CASE("cardinals as ICU spells them out are read back") {
  const std::vector<int> numbers = samples();
  REQUIRE(numbers.size() > 280);
  for (const int n : numbers) {
    check_value(spelled(n, icu::URBNF_SPELLOUT, "%spellout-cardinal"), n);
    check_value(spelled(n, icu::URBNF_SPELLOUT, "%spellout-cardinal-verbose"), n);
  }
}

TEST_CASE("ordinals as ICU spells them out are read back") {
  for (int n = 1; n <= 130; ++n) {
    const std::string text = spelled(n, icu::URBNF_SPELLOUT, "%spellout-ordinal");
    CAPTURE(text);
    const auto found = number_in(text);
    REQUIRE(found);
    CHECK(found->number.kind == NumberKind::ordinal);
    CHECK(found->number.value == n);
    check_value(spelled(n, icu::URBNF_ORDINAL, "%digits-ordinal"), n);
  }
}

TEST_CASE("figures as ICU groups them are read back") {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberFormat> format(icu::NumberFormat::createInstance(icu::Locale::getUK(), status));
  REQUIRE(U_SUCCESS(status));
  for (const int n : samples()) {
    icu::UnicodeString text;
    std::string out;
    check_value(format->format(n, text).toUTF8String(out), n);
  }
}

TEST_CASE("forms that newspapers use") {
  const auto [text, value] = GENERATE(table<const char*, double>({
      {"1,214", 1214}, {"12,500", 12500}, {"1,234,567", 1234567}, {"1\u00a0214", 1214}, {"1\u202f234\u202f567", 1234567},
      {"1.2m", 1.2e6}, {"26.9m", 26.9e6}, {"3bn", 3e9}, {"2.75bn", 2.75e9}, {"50k", 50000}, {"1.5tn", 1.5e12},
      {"1.2 million", 1.2e6}, {"26.9 billion", 26.9e9}, {"4-million", 4e6}, {"0.5", 0.5}, {"7.30", 7.3},
      {"2½", 2.5}, {"2½ million", 2.5e6}, {"3¼", 3.25}, {"1¾", 1.75},
      {"two and a half", 2.5}, {"two and a half million", 2.5e6}, {"one-and-a-half", 1.5}, {"three and three quarters", 3.75},
      {"six and two-thirds", 6 + 2.0 / 3}, {"half a million", 5e5}, {"half a dozen", 6}, {"a quarter of a million", 2.5e5},
      {"three quarters of a million", 7.5e5}, {"a dozen", 12}, {"two dozen", 24}, {"a hundred", 100},
      {"a hundred and five", 105}, {"a thousand", 1000}, {"a million", 1e6}, {"a million and a half", 1.5e6},
      {"twenty-three", 23}, {"twenty three", 23}, {"Twenty-Three", 23}, {"TWELVE", 12}, {"twelve hundred", 1200},
      {"nineteen hundred", 1900}, {"one hundred and two", 102}, {"one hundred two", 102}, {"two thousand and three", 2003},
      {"five hundred thousand", 5e5}, {"fourty", 40}, {"two-thirds", 2.0 / 3}, {"three quarters", 0.75},
      {"three-quarters", 0.75}, {"one-fifth", 0.2}, {"nine-tenths", 0.9}, {"10 lakh", 1e6}, {"2 crore", 2e7}, {"nil", 0},
      {"1st", 1}, {"22nd", 22}, {"third", 3}, {"twenty-first", 21},
  }));
  check_value(text, value);
}

TEST_CASE("a number ends where the next begins") {
  const auto [text, value, atoms] = GENERATE(table<const char*, double, std::size_t>({
      {"one hundred and two hundred", 100, 2}, {"five six", 5, 1}, {"twenty eleven", 20, 1}, {"two hundred and people", 200, 2},
      {"12,50", 12, 1}, {"1,2345", 1, 1}, {"three or four", 3, 1}, {"forty and fifty", 40, 1}, {"1.2.3", 1.2, 3},
      {"two third parties", 2, 1}, {"10 214", 10, 1}, {"3m high", 3e6, 2},
  }));
  CAPTURE(text);
  const auto found = number_in(text);
  REQUIRE(found);
  CHECK(found->number.value == value);
  CHECK(found->number.end == atoms);
}

TEST_CASE("vague counts have bounds") {
  const auto [text, low, high] = GENERATE(table<const char*, double, double>({
      {"a few", 3, 9}, {"several", 3, 9}, {"a couple", 2, 3}, {"several hundred", 300, 900}, {"a few thousand", 3000, 9000},
      {"dozens", 24, 99}, {"scores", 40, 199}, {"hundreds", 200, 999}, {"thousands", 2000, 9999},
      {"tens of thousands", 20000, 99999}, {"hundreds of thousands", 200000, 999999},
  }));
  CAPTURE(text);
  const auto found = number_in(text);
  REQUIRE(found);
  CHECK(found->whole);
  CHECK(found->number.kind == NumberKind::vague);
  CHECK(found->number.low == low);
  CHECK(found->number.high == high);
}

TEST_CASE("the worth of the last digit written") {
  const auto [text, resolution] = GENERATE(table<const char*, double>({
      {"1.2m", 1e5}, {"26.9 billion", 1e8}, {"1,200", 1}, {"0.75", 0.01}, {"3 million", 1e6}, {"5", 1},
  }));
  CAPTURE(text);
  CHECK(number_in(text)->number.resolution == Approx(resolution));
}

TEST_CASE("words that are no numbers") {
  for (const char* text : {"a", "an apple", "and", "million", "hundred", "quarter", "half-time", "the", "m", "st", "a second",
                           "a third party", "couple", "a several"}) {
    CAPTURE(text);
    const auto found = number_in(text);
    CHECK_FALSE((found && found->number.kind != NumberKind::ordinal));
  }
}

#include "base/latin_fold.hpp"

#include <catch2/catch.hpp>

#include "base/utf8.hpp"

using namespace tally::base;

TEST_CASE("Latin and Cyrillic letters fold as the transliterator folds them") {
  // A letter of another script sends the whole text to the transliterator.
  const std::string other = "ი";
  const std::string folded_other = fold(other);
  const auto check = [&](char32_t first, char32_t last) {
    for (char32_t letter = first; letter <= last; ++letter) {
      std::string text;
      append_utf8(text, letter);
      const auto quick = fold_latin(text);
      if (!quick) continue;
      CAPTURE(text, static_cast<unsigned>(letter));
      CHECK(*quick + folded_other == fold(text + other));
    }
  };
  check(U'\u00C0', U'\u024F');
  check(U'\u1E00', U'\u1EFF');
  check(U'\u0400', U'\u045F');
  check(U'\u2010', U'\u201D');
}

TEST_CASE("the letters of European names need no transliterator") {
  for (const char* name : {"Gráinne", "Łukasz", "Ångström", "Neža", "O’Hara", "Nguyễn", "Þór", "Æsa", "Jean–Luc", "Strauß", "Пётр", "Київ"}) {
    CAPTURE(name);
    CHECK(fold_latin(name));
  }
  CHECK_FALSE(fold_latin("გიორგი"));
  CHECK_FALSE(fold_latin("毛泽东"));
}

#include "base/utf8.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>

#include "base/latin_fold.hpp"

namespace tally::base {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (is_ascii_upper(c)) c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < length;) {
    const std::int32_t start = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, length, c);
    if (c < 0) return static_cast<std::size_t>(start);
  }
  return std::nullopt;
}

CodePoint decode(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto i = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, i, static_cast<std::int32_t>(text.size()), c);
  return {static_cast<char32_t>(c), static_cast<std::size_t>(i) - at};
}

CodePoint decode_before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto i = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  U8_PREV_OR_FFFD(bytes, 0, i, c);
  return {static_cast<char32_t>(c), at - static_cast<std::size_t>(i)};
}

void append_utf8(std::string& out, char32_t code_point) {
  icu::UnicodeString(static_cast<UChar32>(code_point)).toUTF8String(out);
}

std::string_view trim(std::string_view text) {
  const auto skip_front = [&] {
    if (!text.empty() && is_ascii_space(text.front())) return std::size_t{1};
    return text.starts_with("\u00A0") ? std::size_t{2} : std::size_t{0};
  };
  const auto skip_back = [&] {
    if (!text.empty() && is_ascii_space(text.back())) return std::size_t{1};
    return text.ends_with("\u00A0") ? std::size_t{2} : std::size_t{0};
  };
  while (const std::size_t n = skip_front()) text.remove_prefix(n);
  while (const std::size_t n = skip_back()) text.remove_suffix(n);
  return text;
}

bool starts_upper(std::string_view text) {
  if (text.empty()) return false;
  if (static_cast<unsigned char>(text[0]) < 0x80) return is_ascii_upper(text[0]);
  const auto c = static_cast<UChar32>(decode(text, 0).value);
  return u_isupper(c) || u_istitle(c);
}

bool is_lower(char32_t code_point) { return u_islower(static_cast<UChar32>(code_point)); }

std::string to_lower(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                            status);
  return out;
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  if (auto latin = fold_latin(text)) return *std::move(latin);
  // One transliterator a thread: creating it costs tens of milliseconds, and it must not be shared.
  thread_local const std::unique_ptr<icu::Transliterator> folder = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
        "NFKD; Any-Latin; Latin-ASCII; [:Nonspacing Mark:] Remove; Lower", UTRANS_FORWARD, status));
  }();
  auto unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (folder) folder->transliterate(unicode);
  std::string out;
  unicode.toUTF8String(out);
  return out;
}

}  // namespace tally::base

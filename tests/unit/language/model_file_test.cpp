#include "language/model_file.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

#include "language/analyser.hpp"

using namespace tally::language;

namespace {

// At an address that is a multiple of 64, as a mapped file is.
struct Aligned {
  explicit Aligned(const std::vector<std::byte>& bytes) : room(bytes.size() + 64) {
    const auto address = reinterpret_cast<std::uintptr_t>(room.data());
    start = (64 - address % 64) % 64;
    size = bytes.size();
    std::copy(bytes.begin(), bytes.end(), room.begin() + static_cast<std::ptrdiff_t>(start));
  }
  [[nodiscard]] std::span<std::byte> view() { return std::span(room).subspan(start, size); }

  std::vector<std::byte> room;
  std::size_t start = 0;
  std::size_t size = 0;
};

std::vector<std::byte> small_file() {
  std::vector<SectionBytes> sections(section_count);
  sections[0].bytes.resize(12, std::byte{1});
  sections[2].bytes.resize(200, std::byte{7});
  return ModelFile::build(sections);
}

std::string refusal(std::span<const std::byte> bytes) {
  const auto file = ModelFile::over(bytes);
  return file ? "" : file.error().message;
}

}  // namespace

TEST_CASE("a model file gives its sections back") {
  Aligned bytes(small_file());
  const auto file = ModelFile::over(bytes.view());
  REQUIRE(file);
  CHECK(file->section<std::int16_t>(SectionId::weights).size() == 100);
  CHECK(file->section<std::int16_t>(SectionId::weights)[99] == 0x0707);
  CHECK(file->section<std::int32_t>(SectionId::biases).empty());
  CHECK(file->section<std::uint64_t>(SectionId::network).empty());  // 12 bytes are no array of 8
}

TEST_CASE("a model file that is cut short, damaged or of another version is refused") {
  Aligned bytes(small_file());
  const std::span<std::byte> view = bytes.view();
  CHECK(refusal({}) == "the model is cut short");
  CHECK(refusal(view.first(20)) == "the model is cut short");
  CHECK(refusal(view.first(view.size() - 1)) == "the model is cut short or has bytes at its end");
  for (const std::size_t place : {std::size_t{40}, view.size() - 100, view.size() - 1}) {
    view[place] ^= std::byte{4};
    CHECK(refusal(view) == "the model is damaged (checksum)");
    view[place] ^= std::byte{4};
  }
  view[8] = std::byte{99};
  CHECK(refusal(view).find("the model is of version 99") == 0);
  view[0] = std::byte{'X'};
  CHECK(refusal(view) == "this is no Tallystick model");
}

TEST_CASE("a sound file whose parts are no network is refused") {
  Aligned bytes(small_file());
  auto file = ModelFile::over(bytes.view());
  REQUIRE(file);
  CHECK_FALSE(Analyser::over(std::move(*file)));
}

TEST_CASE("a missing model is named") {
  const auto analyser = Analyser::open("/nowhere/english.model");
  REQUIRE_FALSE(analyser);
  CHECK(to_string(analyser.error()).find("/nowhere/english.model") == 0);
}

#pragma once
// The model on disk: one file of numbers, mapped into memory and used in place.
//
//     Result<ModelFile> file = ModelFile::open("english.model");
//     if (!file) return file.error();
//     std::span<const std::int16_t> weights = file->section<std::int16_t>(SectionId::weights);
//
// Layout, little endian: a header (magic, version, size, checksum), a table of sections, then the
// sections, each at a multiple of 64 bytes. Opening checks the header, the checksum over everything
// behind it and that every section lies inside; it parses and copies nothing. A file that is
// damaged, cut short or of another version is refused with an error that says which.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace tally::language {

// Raised with every change of the layout, of model_features or of the order of a tag set.
inline constexpr std::uint32_t model_version = 1;

enum class SectionId : std::uint32_t {
  network,      // NetworkInfo
  layers,       // LayerInfo, in the order of LayerId
  weights,      // int16
  biases,       // int32
  word_slots,   // WordSlot: open addressing, a power of two
  word_rows,    // int8
  affix_rows,   // int8
  squash,       // int16: table of tanh
  tag_pairs,    // TagPair
  lemma_slots,  // LemmaSlot: open addressing, a power of two
  lemma_rules,  // LemmaRule
  lemma_text,   // char
};
inline constexpr std::size_t section_count = 12;

// Bytes of a section as the writer hands them over.
struct SectionBytes {
  std::vector<std::byte> bytes;
};

class ModelFile {
 public:
  // Maps the file; the pages stay shared with other processes.
  [[nodiscard]] static base::Result<ModelFile> open(const std::string& path);
  // The same checks over bytes that the caller keeps alive, at an address divisible by 64.
  [[nodiscard]] static base::Result<ModelFile> over(std::span<const std::byte> bytes);

  // The whole file for these sections, in the order of SectionId.
  [[nodiscard]] static std::vector<std::byte> build(const std::vector<SectionBytes>& sections);

  // A section as an array; empty if its size is no multiple of the element's.
  template <typename T>
  [[nodiscard]] std::span<const T> section(SectionId id) const {
    const std::span<const std::byte> bytes = raw(id);
    if (bytes.size() % sizeof(T) != 0) return {};
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }

  ModelFile(ModelFile&& other) noexcept;
  ModelFile& operator=(ModelFile&& other) noexcept;
  ModelFile(const ModelFile&) = delete;
  ModelFile& operator=(const ModelFile&) = delete;
  ~ModelFile();

 private:
  ModelFile() = default;
  [[nodiscard]] std::span<const std::byte> raw(SectionId id) const;

  std::span<const std::byte> bytes_;
  bool mapped_ = false;
};

}  // namespace tally::language

#include "language/model_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cstring>
#include <optional>
#include <utility>

namespace tally::language {
namespace {

static_assert(std::endian::native == std::endian::little, "the model file is read in place");

constexpr std::array<char, 8> magic{'T', 'A', 'L', 'L', 'Y', 'N', 'E', 'T'};
constexpr std::size_t alignment = 64;

struct Section {
  std::uint64_t offset;
  std::uint64_t size;
};

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t sections;
  std::uint64_t size;
  std::uint64_t checksum;  // over everything from the table of sections on
  std::array<Section, section_count> table;
};

constexpr std::size_t checked_from = offsetof(Header, table);

// Four independent lanes of multiply and rotate: several bytes a cycle, so that checking 16 MB stays within
// a few milliseconds. It finds damage; it doesn't protect against malice.
std::uint64_t checksum(std::span<const std::byte> bytes) {
  constexpr std::uint64_t prime = 0x9e3779b185ebca87ULL;
  std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
  std::size_t i = 0;
  for (; i + 32 <= bytes.size(); i += 32) {
    std::array<std::uint64_t, 4> words{};
    std::memcpy(words.data(), bytes.data() + i, 32);
    for (std::size_t k = 0; k < 4; ++k) lanes[k] = std::rotl(lanes[k] ^ (words[k] * prime), 29) * prime;
  }
  std::uint64_t sum = bytes.size();
  for (; i < bytes.size(); ++i) sum = (sum ^ std::to_integer<std::uint64_t>(bytes[i])) * prime;
  for (const std::uint64_t lane : lanes) sum = std::rotl(sum ^ lane, 31) * prime;
  return sum;
}

std::optional<std::string> problem_of(std::span<const std::byte> bytes) {
  Header header{};
  if (bytes.size() < sizeof header) return "the model is cut short";
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != magic) return "this is no Tallystick model";
  if (header.version != model_version)
    return "the model is of version " + std::to_string(header.version) + ", version " +
           std::to_string(model_version) + " is needed";
  if (header.size != bytes.size()) return "the model is cut short or has bytes at its end";
  if (header.sections != section_count) return "the model has another number of sections";
  if (header.checksum != checksum(bytes.subspan(checked_from))) return "the model is damaged (checksum)";
  for (const Section& section : header.table)
    if (section.offset % alignment != 0 || section.offset > bytes.size() ||
        section.size > bytes.size() - section.offset)
      return "the model's table of sections is wrong";
  return std::nullopt;
}

}  // namespace

base::Result<ModelFile> ModelFile::over(std::span<const std::byte> bytes) {
  if (const auto problem = problem_of(bytes)) return base::Error{.message = *problem};
  ModelFile file;
  file.bytes_ = bytes;
  return file;
}

base::Result<ModelFile> ModelFile::open(const std::string& path) {
  const std::string remedy = "reinstall Tallystick, or build the model anew";
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    return base::Error{.message = "cannot open the language model", .file = path, .remedy = remedy};
  struct stat info {};
  void* address = MAP_FAILED;
  if (::fstat(descriptor, &info) == 0 && info.st_size > 0)
    address = ::mmap(nullptr, static_cast<std::size_t>(info.st_size), PROT_READ, MAP_SHARED | MAP_POPULATE,
                     descriptor, 0);
  ::close(descriptor);
  if (address == MAP_FAILED)
    return base::Error{.message = "cannot map the language model", .file = path, .remedy = remedy};
  ModelFile file;
  file.bytes_ = {static_cast<const std::byte*>(address), static_cast<std::size_t>(info.st_size)};
  file.mapped_ = true;
  if (const auto problem = problem_of(file.bytes_))
    return base::Error{.message = *problem, .file = path, .remedy = remedy};
  return file;
}

std::vector<std::byte> ModelFile::build(const std::vector<SectionBytes>& sections) {
  Header header{};
  header.magic = magic;
  header.version = model_version;
  header.sections = section_count;
  std::vector<std::byte> out(sizeof header);
  for (std::size_t i = 0; i < section_count && i < sections.size(); ++i) {
    out.resize((out.size() + alignment - 1) / alignment * alignment);
    header.table[i] = {out.size(), sections[i].bytes.size()};
    out.insert(out.end(), sections[i].bytes.begin(), sections[i].bytes.end());
  }
  header.size = out.size();
  std::memcpy(out.data(), &header, sizeof header);
  header.checksum = checksum(std::span<const std::byte>(out).subspan(checked_from));
  std::memcpy(out.data(), &header, sizeof header);
  return out;
}

std::span<const std::byte> ModelFile::raw(SectionId id) const {
  Header header{};
  std::memcpy(&header, bytes_.data(), sizeof header);
  const Section& section = header.table[static_cast<std::size_t>(id)];
  return bytes_.subspan(section.offset, section.size);
}

ModelFile::ModelFile(ModelFile&& other) noexcept
    : bytes_(std::exchange(other.bytes_, {})), mapped_(std::exchange(other.mapped_, false)) {}

ModelFile& ModelFile::operator=(ModelFile&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  std::swap(mapped_, other.mapped_);
  return *this;
}

ModelFile::~ModelFile() {
  if (mapped_) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace tally::language

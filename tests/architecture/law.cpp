#include "law.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.hpp"

namespace tally::architecture {
namespace {

// Includes that begin with `prefix` stand only in files whose path begins with `home`, or `second`.
struct LibraryHome {
  std::string_view prefix;
  std::string_view home;
  std::string_view second = home;
};
constexpr std::array<LibraryHome, 8> library_homes = {{{"re2/", "src/base/regex.cpp"},
                                                       {"unicode/brkiter.h", "src/language/"},
                                                       {"unicode/ubrk.h", "src/language/"},
                                                       {"gumbo.h", "src/ingest/"},
                                                       {"libxml/", "src/ingest/"},
                                                       {"cmark-gfm", "src/ingest/", "src/example/"},
                                                       {"yaml-cpp/", "src/ingest/"},
                                                       {"CLI/", "src/cli/"}}};

struct Forbidden {
  std::string_view words;
  std::string_view why;
};
// Of <algorithm> and <ranges>, what hands out a view: clang 14, which builds the fuzzers, cannot compile it with libstdc++ 12.
constexpr std::string_view no_views = "clang 14 cannot compile it; use the one of std, or iterators";
constexpr std::array<Forbidden, 12> forbidden = {{{"std::regex", "use base/regex.hpp"},
                                                 {"std::shared_ptr", "values and unique_ptr have one owner"},
                                                 {"using namespace", "name what is used"},
                                                 {"setlocale", "output must not depend on the locale"},
                                                 {"std::views::", no_views},
                                                 {"std::ranges::subrange", no_views},
                                                 {"std::ranges::equal_range(", no_views},
                                                 {"std::ranges::search(", no_views},
                                                 {"std::ranges::unique(", no_views},
                                                 {"std::ranges::remove(", no_views},
                                                 {"std::ranges::rotate(", no_views},
                                                 {"std::ranges::partition(", no_views}}};

struct Include {
  std::string_view name;
  bool ours = false;  // in quotation marks
};

std::optional<Include> read_include(std::string_view line) {
  line = base::trim(line);
  if (!line.starts_with('#')) return std::nullopt;
  line = base::trim(line.substr(1));
  if (!line.starts_with("include")) return std::nullopt;
  line = base::trim(line.substr(7));
  if (line.empty() || (line.front() != '"' && line.front() != '<')) return std::nullopt;
  const std::size_t end = line.find(line.front() == '"' ? '"' : '>', 1);
  if (end == std::string_view::npos) return std::nullopt;
  return Include{.name = line.substr(1, end - 1), .ours = line.front() == '"'};
}

// "claim" of "claim/claim.hpp"; empty where there is no folder.
std::string_view first_folder(std::string_view path) {
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

// How far down the list a layer stands; nothing for what is no layer.
std::optional<std::size_t> depth(std::string_view layer) {
  const auto found = std::ranges::find(layers(), layer);
  if (found == layers().end()) return std::nullopt;
  return static_cast<std::size_t>(found - layers().begin());
}

class Inspector {
 public:
  Inspector(std::string_view path, std::string_view text) : path_(path), text_(text) {}

  std::vector<std::string> inspect() && {
    is_rule_ = path_.starts_with("rules/");
    const std::string_view folder = is_rule_ ? "rule" : first_folder(path_.substr(path_.find('/') + 1));
    depth_ = depth(folder);
    if (!depth_) complain(1, fmt::format("src/{} is no layer of the house", folder));
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      ++line_;
      inspect_line(text_.substr(begin, end - begin));
      begin = end + 1;
    }
    if (line_ > max_lines) complain(line_, fmt::format("more than {} lines; part what is two things", max_lines));
    if (path_.ends_with(".hpp")) inspect_header();
    return std::move(breaches_);
  }

 private:
  void complain(std::size_t line, std::string_view what) {
    breaches_.push_back(fmt::format("{}:{}: {}", path_, line, what));
  }

  void inspect_line(std::string_view line) {
    if (const auto include = read_include(line)) {
      include->ours ? inspect_own(include->name) : inspect_library(include->name);
      return;
    }
    const std::string_view code = line.substr(0, line.find("//"));
    for (const Forbidden& row : forbidden) {
      if (code.find(row.words) != std::string_view::npos) complain(line_, fmt::format("{}: {}", row.words, row.why));
    }
  }

  void inspect_own(std::string_view name) {
    if (name.find("..") != std::string_view::npos) return complain(line_, "includes begin at src/, without ..");
    const auto included = depth(first_folder(name));
    // The header of plug-ins is C, and outside of the house.
    if (name == "tallystick/plugin.h" && path_.starts_with("src/rule/plugin/")) return;
    const bool own_folder = is_rule_ || first_folder(name).empty();
    if (!included && !own_folder) complain(line_, fmt::format("{} is in no layer of the house", name));
    if (included && depth_ && *included > *depth_) {
      complain(line_, fmt::format("{} stands below; only folders above may be included", name));
    }
  }

  void inspect_library(std::string_view name) {
    for (const LibraryHome& row : library_homes) {
      if (name.starts_with(row.prefix) && !path_.starts_with(row.home) && !path_.starts_with(row.second)) {
        complain(line_, fmt::format("<{}> is included only by {}", name, row.home));
      }
    }
  }

  void inspect_header() {
    if (!text_.starts_with("#pragma once\n")) return complain(1, "a header begins with #pragma once");
    if (!text_.substr(13).starts_with("//")) complain(2, "a header says first what it is and why");
  }

  std::string_view path_;
  std::string_view text_;
  std::optional<std::size_t> depth_;
  bool is_rule_ = false;
  std::size_t line_ = 0;
  std::vector<std::string> breaches_;
};

}  // namespace

const std::vector<std::string_view>& layers() {
  static const std::vector<std::string_view> list = {"base",  "ingest",  "language", "mention", "entity", "claim",
                                                     "align", "pattern", "finding",  "rule",    "report", "engine",
                                                     "example", "config", "cli"};
  return list;
}

std::vector<std::string> breaches(std::string_view path, std::string_view text) {
  return Inspector(path, text).inspect();
}

}  // namespace tally::architecture

#pragma once
// What can fail returns a Result<T>: the value, or an Error that says what is wrong, where, and what to do.
//
//   Result<Article> article = read_article(path);
//   if (!article) return article.error();
//   use(*article);
//
// The member names are those of std::expected (C++23), so that it can take this type's place one day.

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace tally::base {

struct Error {
  std::string message;                   // what is wrong, in one sentence without a full stop
  std::string file = {};                 // the path as the user gave it; empty where no file is concerned
  std::optional<std::size_t> line = {};  // counted from 1
  std::optional<std::size_t> byte = {};  // offset into the file, counted from 0
  std::string remedy = {};               // what the user can do about it
};

// "a.md:3: message (remedy)", or "a.md: byte 17: message (remedy)".
[[nodiscard]] std::string to_string(const Error& error);

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: meant to convert
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: meant to convert

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  [[nodiscard]] const T& value() const& { return std::get<0>(state_); }
  [[nodiscard]] T& value() & { return std::get<0>(state_); }
  [[nodiscard]] T&& value() && { return std::get<0>(std::move(state_)); }
  [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

 private:
  std::variant<T, Error> state_;
};

struct Done {};
using Status = Result<Done>;

}  // namespace tally::base

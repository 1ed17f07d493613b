#pragma once
// An option that takes one of a few words.
//
//   add_choice(app, "--color", colour_, {{"auto", Colour::automatic}, {"never", Colour::never}}, "Colours: auto or
//   never")
//   // --color blue: "--color: blue is none of auto, never"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace tally::cli {

template <class T>
using Choices = std::vector<std::pair<std::string, T>>;

// The value stays as it is where the option is not given.
template <class T>
CLI::Option* add_choice(CLI::App& app, const std::string& option, T& value, Choices<T> choices,
                        const std::string& help) {
  const auto take = [option, &value, choices = std::move(choices)](const std::string& given) {
    const auto at =
        std::find_if(choices.begin(), choices.end(), [&](const auto& choice) { return choice.first == given; });
    if (at != choices.end()) {
      value = at->second;
      return;
    }
    std::string known;
    for (const auto& choice : choices) known += (known.empty() ? "" : ", ") + choice.first;
    throw CLI::ValidationError(option.substr(option.rfind(',') + 1), given + " is none of " + known);
  };
  return app.add_option_function<std::string>(option, take, help);
}

}  // namespace tally::cli

// Reads a stream for the tests of this room: errors as they are, trees as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/parse.hpp"

namespace poortwachter::yaml::testing {

struct Outcome {
  int number = 0;
  std::string tree;  ///< see outline(); empty when there are errors
  std::vector<InputError> errors;
};

/// `text` for plain text, `"text"` for quoted, `~` for null, `[a b]`, `{key=value}`; each node
/// followed by `@line:column` when `places`.
std::string outline(const Tree& tree, NodeId node, bool places);

std::vector<Outcome> read(std::string_view bytes, const Limits& limits = {}, bool places = false);

/// The tree of the only document, or `code line:column` of each error, one a line.
std::string one(std::string_view bytes, const Limits& limits = {});
std::string one_with_places(std::string_view bytes);

/// The only error of the only document; an error with the code `none or several` otherwise.
InputError only_error(std::string_view bytes, const Limits& limits = {});

std::string repeat(std::string_view text, int times);

}  // namespace poortwachter::yaml::testing

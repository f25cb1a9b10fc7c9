// What is wrong with the bytes that came in, and where.
#pragma once

#include <cstdint>
#include <string_view>

#include "poortwachter/words.hpp"

namespace poortwachter {

/// A place in a file. Lines and columns count from 1; a column counts characters (code points).
/// Line 0: the file as a whole.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  constexpr auto operator<=>(const Place&) const = default;
};

/// Where a text begins that is a part of a file and begins with a document.
struct Start {
  std::uint32_t line = 1;
  int document = 1;  ///< 1-based in the file
};

/// Who reads YAML first. The everyday reader is fast, and leaves to the library yaml-cpp what it
/// does not know for certain: without it the outcome is the same, later.
enum class YamlReader : std::uint8_t { everyday, yaml_cpp };

/// One thing wrong with the input. `message` says what was found and what was expected; `hint` (may
/// be empty) gives the nearest legal spelling. Neither holds control characters, nor more of the
/// input than is needed to find the place.
struct InputError {
  std::string_view code;  ///< stable, kebab-case, e.g. `unknown-key`
  Place place;
  Message message;
  Message hint;
};

}  // namespace poortwachter

// What is wrong with the bytes that came in, and where.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace poortwachter {

enum class Language : std::uint8_t { nl, en };

/// A text in both languages, not owned.
struct Text {
  std::string_view nl;
  std::string_view en;
  [[nodiscard]] constexpr std::string_view in(Language l) const {
    return l == Language::nl ? nl : en;
  }
};

/// A text in both languages, built at run time.
struct Message {
  std::string nl;
  std::string en;
  [[nodiscard]] const std::string& in(Language l) const { return l == Language::nl ? nl : en; }
  [[nodiscard]] bool empty() const { return nl.empty(); }
};

/// A place in a file. Lines and columns count from 1; a column counts characters (code points).
/// Line 0: the file as a whole.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  constexpr auto operator<=>(const Place&) const = default;
};

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

// Two languages: what people read is said in Dutch and in English.
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
  constexpr bool operator==(const Text&) const = default;
};

/// A text in both languages, built at run time.
struct Message {
  std::string nl;
  std::string en;
  [[nodiscard]] const std::string& in(Language l) const { return l == Language::nl ? nl : en; }
  [[nodiscard]] bool empty() const { return nl.empty(); }
  bool operator==(const Message&) const = default;
};

}  // namespace poortwachter

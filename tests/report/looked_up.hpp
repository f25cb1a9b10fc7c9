// What tests look for in a report.
#pragma once

#include <string>
#include <string_view>

#include "catch.hpp"

namespace poortwachter {

inline std::size_t position(const std::string& text, std::string_view part) {
  INFO(text);
  INFO(part);
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return at;
}

inline int occurrences(const std::string& text, std::string_view part) {
  int n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

}  // namespace poortwachter

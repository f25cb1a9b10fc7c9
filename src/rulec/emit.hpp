// C++ out: literals, and files that stay as they are when nothing in them changes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/calendar.hpp"
#include "poortwachter/enums.hpp"
#include "poortwachter/input_error.hpp"

namespace poortwachter {

std::string literal(std::string_view);
std::string literal(const Message&);
std::string literal(Date);
template <typename E>
std::string literal(std::string_view type, E value) {
  return std::string(type) + "::" + std::string(enumerator(value));
}

std::string read_file(const std::string& path);
/// What is the same stays as it is, so that nothing is compiled again for it.
bool write_file(const std::string& path, const std::string& text);
/// Prints the errors of a file; false when there are any.
bool accept(const std::string& path, const std::vector<InputError>& errors);

}  // namespace poortwachter

// A file of front matter between lines of ---, and a text with examples under it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/input_error.hpp"
#include "yaml/parse.hpp"

namespace poortwachter {

/// Lines of the file from here on; keeps count of the line numbers.
struct Lines {
  std::string_view rest;
  std::uint32_t number = 1;
  std::string_view take() {
    const auto end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    ++number;
    return line;
  }
  /// The lines up to the one that closes a block.
  std::string block() {
    std::string text;
    while (!rest.empty()) {
      const std::string_view line = take();
      if (line == "```") break;
      text += line;
      text += '\n';
    }
    return text;
  }
};

/// Takes the next of the words of a line off it; empty when there is none.
inline std::string_view next_word(std::string_view& line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  const std::string_view word = line.substr(0, line.find(' '));
  line.remove_prefix(word.size());
  return word;
}

/// Gives the tree of the front matter to `head`, then the lines after it to `body`.
template <typename Head, typename Body>
void read_page(std::string_view text, std::string_view code, std::vector<InputError>& errors,
               const Head& head, const Body& body) {
  const std::string_view fence = "---\n";
  const auto end = text.find("\n---\n", fence.size() - 1);
  if (!text.starts_with(fence) || end == std::string_view::npos) {
    const std::string message = "the file begins with front matter between lines of ---";
    errors.push_back({code, {1, 1}, {message, message}, {}});
    return;
  }
  // Line 1 is the fence: an empty line in its place keeps the line numbers.
  const std::string front = "\n" + std::string(text.substr(4, end - 3));
  yaml::parse(front, {}, [&](const yaml::Document& d) {
    if (d.tree != nullptr) head(*d.tree);
    errors.insert(errors.end(), d.errors.begin(), d.errors.end());
  });
  const std::string_view before = text.substr(0, end + 5);
  body(Lines{text.substr(end + 5),
             1 + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'))});
}

}  // namespace poortwachter

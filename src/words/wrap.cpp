#include "words/wrap.hpp"

#include <algorithm>
#include <cstddef>

#include "words/utf8.hpp"

namespace poortwachter {

void wrap(std::string& out, std::string_view text, int column, int hang, int width) {
  text = text.substr(0, text.find_last_not_of(' ') + 1);
  while (true) {
    const std::size_t fits = bytes_within(text, width - column);
    if (fits == text.size()) {
      out += text;
      return;
    }
    // The last word that ends on this line; no word at all on a fresh line: a word of its own.
    const std::size_t space = text.rfind(' ', fits);
    std::size_t end = space == std::string_view::npos ? 0 : text.find_last_not_of(' ', space) + 1;
    if (end == 0 && column <= hang)
      end = std::min(text.find(' ', text.find_first_not_of(' ')), text.size());
    out += text.substr(0, end);
    if (end == text.size()) return;
    text.remove_prefix(text.find_first_not_of(' ', end));
    out += '\n';
    out.append(static_cast<std::size_t>(hang), ' ');
    column = hang;
  }
}

}  // namespace poortwachter

#include "report/wrap.hpp"

#include <algorithm>
#include <cstddef>

#include "report/utf8.hpp"

namespace poortwachter {

void wrap(std::string& out, std::string_view text, int column, int hang, int width) {
  while (!text.empty()) {
    const std::size_t spaces = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = std::min(text.find(' ', spaces), text.size());
    const std::string_view word = text.substr(spaces, end - spaces);
    text.remove_prefix(end);
    if (word.empty()) return;
    const int needed = static_cast<int>(spaces) + columns(word);
    if (column + needed > width && column > hang) {
      out += '\n';
      out.append(static_cast<std::size_t>(hang), ' ');
      column = hang + columns(word);
    } else {
      out.append(spaces, ' ');
      column += needed;
    }
    out += word;
  }
}

}  // namespace poortwachter

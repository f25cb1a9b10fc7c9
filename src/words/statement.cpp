#include "poortwachter/statement.hpp"

#include "words/fill.hpp"

namespace poortwachter {

std::string Statement::in(Language l) const {
  std::string out;
  if (empty()) return out;
  std::size_t next = 0;
  fill(out, sentence->text.in(l), l, [&](std::string_view) -> Filling {
    if (next == values.size()) return {};
    return std::visit([](const auto& v) -> Filling { return v; }, values[next++]);
  });
  return out;
}

}  // namespace poortwachter

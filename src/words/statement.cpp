#include "poortwachter/statement.hpp"

#include <algorithm>

#include "words/fill.hpp"

namespace poortwachter {
namespace {

void append(std::string& out, const Statements& all, Language l, std::string_view between);

void append(std::string& out, const Statement& s, Language l) {
  if (s.empty()) return;
  const auto& places = s.sentence->places;
  fill_slots(out, s.sentence->text.in(l), [&](const Slot& slot, std::string_view) {
    const auto at = static_cast<std::size_t>(std::ranges::find(places, slot.name) - places.begin());
    if (at >= s.values.size())
      append_filling(out, {}, {}, l);
    else if (const auto* list = std::get_if<Statements>(&s.values[at]))
      append(out, *list, l, between_items(slot.unit));
    else
      std::visit(
          [&](const auto& v) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(v)>, Statements>)
              append_filling(out, v, slot.unit, l);
          },
          s.values[at]);
  });
}

void append(std::string& out, const Statements& all, Language l, std::string_view between) {
  bool first = true;
  for (const Statement& s : all) {
    if (!first) out += between;
    append(out, s, l);
    first = false;
  }
}

}  // namespace

std::string Statement::in(Language l) const {
  std::string out;
  append(out, *this, l);
  return out;
}

std::string in_words(const Statements& all, Language l, std::string_view between) {
  std::string out;
  append(out, all, l, between);
  return out;
}

}  // namespace poortwachter

#include "words/fill.hpp"

namespace poortwachter {
namespace {

/// A list, or a noun in the plural.
bool lacks_several(std::string_view what) {
  return what.find(", ") != what.npos || (what.starts_with("de ") && what.ends_with("en"));
}

struct Append {
  std::string& out;
  std::string_view unit;
  Language l;

  void operator()(std::monostate) const { out += '?'; }
  void operator()(int n) const { append_number(out, n, unit); }
  void operator()(const Count& c) const { append_number(out, c.number, c.unit.in(l)); }
  void operator()(Date d) const { append_date(out, d, l); }
  void operator()(Euro e) const { append_euro(out, e.amount, l); }
  void operator()(Percent p) const {
    append_percent(out, p.value, l);
    out += unit;
  }
  void operator()(std::string_view text) const { out += text; }
  void operator()(const Text& text) const { out += text.in(l); }
  void operator()(const Message* m) const {
    if (unit == kLacks) out += lacks_several(m->nl) ? "ontbreken: " : "ontbreekt: ";
    out += m->in(l);
  }
};

constexpr std::array<std::array<std::string_view, 2>, 3> kBetween{
    {{";", "; "}, {",", ", "}, {"+", " + "}}};

}  // namespace

std::string_view between_items(std::string_view unit) {
  for (const auto& [sign, between] : kBetween)
    if (sign == unit) return between;
  return {};
}

std::optional<Form> form_of(const Slot& slot) {
  if (slot.unit.empty()) return Form::date;
  if (slot.unit == "%") return Form::percent;
  if (slot.unit == "€") return Form::euro;
  if (slot.unit == "#" || known_unit(slot.unit)) return Form::number;
  if (!between_items(slot.unit).empty()) return Form::list;
  return std::nullopt;
}

void append_filling(std::string& out, const Filling& filling, std::string_view unit, Language l) {
  std::visit(Append{out, unit, l}, filling);
}

std::optional<Slot> next_slot(std::string_view& before, std::string_view& text) {
  const auto open = text.find('{');
  before = text.substr(0, open);
  if (open == std::string_view::npos) return std::nullopt;
  const auto close = text.find('}', open);
  const std::string_view inside = text.substr(open + 1, close - open - 1);
  text.remove_prefix(close == std::string_view::npos ? text.size() : close + 1);
  const auto colon = inside.find(':');
  if (colon == std::string_view::npos) return Slot{inside, {}};
  return Slot{inside.substr(0, colon), inside.substr(colon + 1)};
}

}  // namespace poortwachter

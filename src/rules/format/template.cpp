#include "rules/format/template.hpp"

#include <algorithm>
#include <array>

#include "words/fill.hpp"

namespace poortwachter {
namespace {

template <typename T>
Filling or_nothing(const std::optional<T>& value) {
  return value ? Filling(*value) : Filling();
}

struct Shows {
  std::string_view place;
  bool counts;  ///< may have a unit
  Filling (*value)(const Finding&);
};
constexpr std::array kShows{
    Shows{"due", false, [](const Finding& f) { return or_nothing(f.due); }},
    Shows{"actual", false, [](const Finding& f) { return or_nothing(f.actual); }},
    Shows{"from", false, [](const Finding& f) { return or_nothing(f.from); }},
    Shows{"to", false, [](const Finding& f) { return or_nothing(f.to); }},
    Shows{"late", true, [](const Finding& f) { return or_nothing(f.days_late); }},
    Shows{"count", true, [](const Finding& f) { return or_nothing(f.count); }},
    Shows{"limit", true, [](const Finding& f) { return or_nothing(f.limit); }},
    Shows{"percent", false,
          [](const Finding& f) { return f.percent ? Filling(Percent{*f.percent}) : Filling(); }},
    Shows{"what", false, [](const Finding& f) { return Filling(&f.what); }}};

const Shows* shows(std::string_view place) {
  const auto* s = std::ranges::find(kShows, place, &Shows::place);
  return s == kShows.end() ? nullptr : s;
}

bool known(const Slot& slot) {
  const Shows* s = shows(slot.name);
  return s != nullptr && (slot.unit.empty() || (s->counts && known_unit(slot.unit)) ||
                          (slot.name == "what" && slot.unit == kLacks));
}

}  // namespace

void fill_template(std::string& out, std::string_view text, const Finding& f, Language l) {
  fill(out, text, l, [&](std::string_view place) {
    const Shows* s = shows(place);
    return s == nullptr ? Filling() : s->value(f);
  });
}

std::vector<std::string_view> places_in(std::string_view text) {
  std::vector<std::string_view> places;
  std::string before;
  while (const auto slot = next_slot(before, text)) places.push_back(slot->name);
  return places;
}

std::string_view unknown_place(std::string_view text) {
  std::string before;
  while (true) {
    const std::string_view from = text.substr(std::min(text.find('{'), text.size()));
    const auto slot = next_slot(before, text);
    if (!slot) return {};
    if (!known(*slot)) return from.substr(0, from.size() - text.size());
  }
}

}  // namespace poortwachter

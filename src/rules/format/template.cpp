#include "rules/format/template.hpp"

#include <algorithm>
#include <array>

#include "poortwachter/shown.hpp"
#include "words/fill.hpp"

namespace poortwachter {
namespace {

template <typename T>
Filling or_nothing(const std::optional<T>& value) {
  return value ? Filling(*value) : Filling();
}

struct Shows {
  std::string_view place;
  ShownAs as;
  Filling (*value)(const Finding&);
  [[nodiscard]] bool counts() const { return as == ShownAs::number; }  ///< may have a unit
};
constexpr std::array kShows{
    Shows{"due", ShownAs::date, [](const Finding& f) { return or_nothing(f.due); }},
    Shows{"actual", ShownAs::date, [](const Finding& f) { return or_nothing(f.actual); }},
    Shows{"from", ShownAs::date, [](const Finding& f) { return or_nothing(f.from); }},
    Shows{"to", ShownAs::date, [](const Finding& f) { return or_nothing(f.to); }},
    Shows{"late", ShownAs::number, [](const Finding& f) { return or_nothing(f.days_late); }},
    Shows{"count", ShownAs::number, [](const Finding& f) { return or_nothing(f.count); }},
    Shows{"limit", ShownAs::number, [](const Finding& f) { return or_nothing(f.limit); }},
    Shows{"percent", ShownAs::percent,
          [](const Finding& f) { return f.percent ? Filling(Percent{*f.percent}) : Filling(); }},
    Shows{"what", ShownAs::words, [](const Finding& f) { return Filling(&f.what); }}};

const Shows* shows(std::string_view place) {
  const auto* s = std::ranges::find(kShows, place, &Shows::place);
  return s == kShows.end() ? nullptr : s;
}

constexpr Text kDays{"dagen", "days"};
constexpr Text kSum{"som", "sum"};
constexpr Text kCountedDays{"getelde dagen", "counted days"};
constexpr Text kLeftOut{"zonder verlof en onderbreking", "without leave and interruption"};

bool either(const Text& form, std::string_view unit) { return unit == form.nl || unit == form.en; }
bool is_sum(const Slot& s) { return s.name == "due" && either(kSum, s.unit); }
bool is_counted(const Slot& s) { return s.name == "count" && either(kCountedDays, s.unit); }

bool known(const Slot& slot) {
  const Shows* s = shows(slot.name);
  return s != nullptr &&
         (slot.unit.empty() || (s->counts() && known_unit(slot.unit)) || is_sum(slot) ||
          is_counted(slot) || (slot.name == "what" && slot.unit == kLacks));
}

/// "42 dagen na 9 januari 2023": so that the last day can be checked with a calendar in hand.
std::string sum_of(const Finding& f, Language l) {
  const bool nl = l == Language::nl;
  std::string out;
  append_number(out, f.counted_days, kDays.in(l));
  const bool back = *f.due < *f.counted_from;
  out += nl ? (back ? " vóór " : " na ") : (back ? " before " : " after ");
  append_date(out, *f.counted_from, l);
  if (!back && f.counted_days < *f.due - *f.counted_from) out.append(", ").append(kLeftOut.in(l));
  return out;
}

/// What stands behind a place as an aside: nothing, where there is nothing to say.
std::string aside(const Slot& slot, const Finding& f, Language l) {
  if (is_sum(slot) && f.due && f.counted_from) return sum_of(f, l);
  const bool fewer = is_counted(slot) && f.from && f.to && f.count && *f.count < *f.to - *f.from;
  return std::string(fewer ? kLeftOut.in(l) : std::string_view{});
}

/// In brackets; within others, or before them, behind a comma.
void append_aside(std::string& out, const std::string& words, std::string_view before,
                  std::string_view after) {
  if (words.empty()) return;
  const bool within = std::ranges::count(before, '(') > std::ranges::count(before, ')');
  if (within || after.starts_with(" ("))
    out.append(", ").append(words);
  else
    out.append(" (").append(words).append(")");
}

/// The slots of a text, without what stands between them.
std::vector<Slot> slots_in(std::string_view text) {
  std::vector<Slot> slots;
  std::string_view before;
  while (const auto slot = next_slot(before, text)) slots.push_back(*slot);
  return slots;
}

/// What the last day is counted from, as its sum says.
constexpr ShownName kShownFrom{"counted_from", ShownAs::date};
constexpr ShownName kShownDays{"counted_days", ShownAs::number};

constexpr auto kShownNames = [] {
  std::array<ShownName, kShows.size() + 2> all{};
  for (std::size_t i = 0; i < kShows.size(); ++i) all[i] = {kShows[i].place, kShows[i].as};
  all[kShows.size()] = kShownFrom;
  all[kShows.size() + 1] = kShownDays;
  return all;
}();

std::optional<ShownValue> as_shown(const Filling& value) {
  if (const auto* d = std::get_if<Date>(&value)) return *d;
  if (const auto* n = std::get_if<int>(&value)) return *n;
  if (const auto* p = std::get_if<Percent>(&value)) return *p;
  if (const auto* m = std::get_if<const Message*>(&value))
    if (!(*m)->empty()) return *m;
  return std::nullopt;
}

}  // namespace

std::span<const ShownName> shown_names() { return kShownNames; }

std::vector<Shown> shown_by(const Finding& f) {
  std::vector<Shown> all;
  if (f.message == nullptr) return all;
  std::array<bool, kShows.size()> there{};
  std::string_view before;
  for (const Text* text : {&f.message->text, &f.message->remedy}) {
    std::string_view rest = text->nl;
    while (const auto slot = next_slot(before, rest))
      if (const Shows* s = shows(slot->name))
        there[static_cast<std::size_t>(s - kShows.data())] = true;
  }
  if (const auto n = std::ranges::count(there, true); n > 0)
    all.reserve(static_cast<std::size_t>(n) + 2);
  for (std::size_t i = 0; i < kShows.size(); ++i)
    if (there[i])
      if (const auto value = as_shown(kShows[i].value(f))) all.push_back({kShows[i].place, *value});
  constexpr std::size_t kDue = 0;
  static_assert(kShows[kDue].place == "due");
  if (there[kDue] && f.due && f.counted_from) {
    all.push_back({kShownFrom.name, *f.counted_from});
    all.push_back({kShownDays.name, f.counted_days});
  }
  return all;
}

void fill_template(std::string& out, std::string_view text, const Finding& f, Language l) {
  fill_slots(out, text, [&](const Slot& slot, std::string_view rest) {
    const Shows* s = shows(slot.name);
    const std::string_view unit = is_counted(slot) ? kDays.in(l) : slot.unit;
    append_filling(out, s == nullptr ? Filling() : s->value(f), unit, l);
    append_aside(out, aside(slot, f, l), text.substr(0, text.size() - rest.size()), rest);
  });
}

std::vector<std::string_view> places_in(std::string_view text) {
  std::vector<std::string_view> places;
  for (const Slot& slot : slots_in(text)) places.push_back(slot.name);
  return places;
}

bool says_sum(std::string_view text) { return std::ranges::any_of(slots_in(text), is_sum); }

bool says_counted_days(std::string_view text) {
  return std::ranges::any_of(slots_in(text), is_counted);
}

std::string_view unknown_place(std::string_view text) {
  std::string_view before;
  while (true) {
    const std::string_view from = text.substr(std::min(text.find('{'), text.size()));
    const auto slot = next_slot(before, text);
    if (!slot) return {};
    if (!known(*slot)) return from.substr(0, from.size() - text.size());
  }
}

}  // namespace poortwachter

// Sentences with places in them, filled in.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "poortwachter/statement.hpp"
#include "words/write.hpp"

namespace poortwachter {

/// What can be filled in. Nothing gives "?".
using Filling = std::variant<std::monostate, int, Count, Date, Euro, Percent, std::string_view,
                             Text, const Message*>;
void append_filling(std::string& out, const Filling& filling, std::string_view unit, Language l);

template <typename T>
Filling as_filling(const T& value) {
  if constexpr (std::is_integral_v<T>)
    return static_cast<int>(value);
  else if constexpr (std::is_same_v<T, Message>)
    return &value;
  else
    return value;
}

/// A place in a sentence: {}, {0}, {due} or {late:dagen}.
struct Slot {
  std::string_view name;
  std::string_view unit;
};

/// What a place of a sentence of the verdict shows: {day} a date, {late:dagen} a number with its
/// noun, {line:#} a number alone, {wage:%} a percentage, {sum:€} an amount, and {why:;} {part:,}
/// {sum:+} a list with that sign between its items. Nothing for what is none of these.
enum class Form : std::uint8_t { date, number, percent, euro, list };
std::optional<Form> form_of(const Slot& slot);
/// Before a list in Dutch, {what:ontbreekt}: the verb in its number, and a colon.
inline constexpr std::string_view kLacks = "ontbreekt";
/// "; ", ", " or " + ": by what stands in the place of a list.
std::string_view between_items(std::string_view unit);
/// Takes the text up to and with its first place off `text`: `before` it, and that place. None: all
/// of it.
std::optional<Slot> next_slot(std::string_view& before, std::string_view& text);

/// Appends `text`, and after what stands before each place what `append(slot, rest)` does.
template <typename Append>
void fill_slots(std::string& out, std::string_view text, const Append& append) {
  std::string_view before;
  while (const auto slot = next_slot(before, text)) {
    out += before;
    append(*slot, text);
  }
  out += before;
}

/// Appends `text` with each place filled in with `filling(name)`.
template <typename Find>
void fill(std::string& out, std::string_view text, Language l, const Find& filling) {
  fill_slots(out, text, [&](const Slot& slot, std::string_view) {
    append_filling(out, filling(slot.name), slot.unit, l);
  });
}

/// `text` in one language with each {} filled in in order, or {0}, {1} … by number.
std::string say(const Text& text, Language l, const auto&... values) {
  const std::array<Filling, sizeof...(values)> fillings{as_filling(values)...};
  std::string out;
  std::size_t next = 0;
  fill(out, text.in(l), l, [&](std::string_view name) -> Filling {
    const std::size_t i = name.empty() ? next++ : static_cast<std::size_t>(name[0] - '0');
    return i < fillings.size() ? fillings[i] : Filling();
  });
  return out;
}

/// The same in both.
Message say(const Text& text, const auto&... values) {
  return {say(text, Language::nl, values...), say(text, Language::en, values...)};
}

/// One sentence after another.
inline void add(Message& to, const Message& more) {
  if (!to.empty()) to = {to.nl + ' ', to.en + ' '};
  to.nl += more.nl;
  to.en += more.en;
}

}  // namespace poortwachter

// Sentences of the verdict, in both languages at once.
#pragma once

#include <fmt/format.h>

#include "rules/format/template.hpp"

namespace poortwachter {

/// A number of days or weeks, for a sentence: "1 dag", "3 weeks".
struct Count {
  int number;
  Text unit;  ///< plural, as in the places of a rule's sentence
};
constexpr Count days_of(int n) { return {n, {"dagen", "days"}}; }
constexpr Count weeks_of(int n) { return {n, {"weken", "weeks"}}; }

inline std::string shown(Date d, Language l) { return date_text(d, l); }
inline std::string shown(const Count& c, Language l) { return number_text(c.number, c.unit.in(l)); }

/// `text` with each {} filled in: dates written out, counts with their unit.
Message say(const Text& text, const auto&... values) {
  const auto in = [&](Language l) {
    return fmt::format(fmt::runtime(text.in(l)), shown(values, l)...);
  };
  return {in(Language::nl), in(Language::en)};
}

/// One sentence after another.
inline void add(Message& to, const Message& more) {
  if (!to.empty()) to = {to.nl + ' ', to.en + ' '};
  to.nl += more.nl;
  to.en += more.en;
}

}  // namespace poortwachter

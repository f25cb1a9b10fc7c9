// A case from the lines that matter, for the tests of this room.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "case/case.hpp"
#include "dossier/support.hpp"

namespace poortwachter::test {

/// First sick day 2023-01-09; the 104 weeks end on 2025-01-05.
struct Lines {
  std::string_view events{};  ///< the lines of `gebeurtenissen`
  std::string_view employee = "{}";
  std::string_view sickness{};  ///< more keys of `verzuim`, each with a comma before it
  std::string_view rest{};      ///< more top-level keys
};

inline const Date kFirstSickDay = Date::of(2023, 1, 9);

inline void seen_on(Date as_of, const Lines& g, const std::function<void(const Case&)>& look) {
  std::string s = "poortwachter: 1\nkenmerk: c\nwerknemer: ";
  s.append(g.employee).append("\nverzuim: {eerste_ziektedag: 2023-01-09").append(g.sickness);
  s.append("}\n").append(g.rest).append("\ngebeurtenissen:");
  s.append(g.events.empty() ? " []" : "\n").append(g.events).append("\n");
  with_dossier(s, [&](const Dossier& d) { look(Case(d, as_of)); });
}

inline char letter(Tri t) { return yes(t) ? 'y' : no(t) ? 'n' : '?'; }

/// Stretches as `first–last`, days counted from the first sick day.
inline std::string days_of(std::span<const Days> stretches) {
  std::string s;
  for (const Days& d : stretches)
    s += (s.empty() ? "" : " ") + std::to_string(d.from - kFirstSickDay) + "-" +
         std::to_string(d.until - 1 - kFirstSickDay);
  return s;
}

}  // namespace poortwachter::test

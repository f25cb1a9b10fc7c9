#include "rules/resultaat/hours.hpp"

#include <algorithm>

#include "law/resultaat.hpp"

namespace poortwachter {

namespace {
constexpr double kDaysPerWeek = 5;
}

std::optional<double> allowed_hours(const Case& c, const PossibilitySpan& s) {
  if (s.basis == nullptr) return std::nullopt;
  auto hours = s.basis->event->number(Field::uren_per_week);
  if (!hours)
    if (const auto per_day = s.basis->event->number(Field::uren_per_dag))
      hours = *per_day * kDaysPerWeek;
  const auto contract = c.dossier.employee.number(Field::uren_per_week);
  return hours && contract ? std::min(*hours, *contract) : hours;
}

HoursFit hours_fit(const Case& c, const PossibilitySpan& s, std::optional<double> worked) {
  const auto contract = c.dossier.employee.number(Field::uren_per_week);
  if (worked && contract && *worked >= *contract) return HoursFit::fit;
  const auto allowed = allowed_hours(c, s);
  if (!worked || !allowed) return HoursFit::unknown;
  const auto part = [&](const Number& n) { return *allowed * n.on(s.days.from) / 100; };
  const double margin =
      std::max(part(law::resultaat::marge), law::resultaat::marge_uren.on(s.days.from));
  if (*worked >= *allowed - margin) return HoursFit::fit;
  return *worked < *allowed - part(law::resultaat::tegenspraak) ? HoursFit::far_below
                                                                : HoursFit::below;
}

Tri fits(Tri said, HoursFit hours) {
  if (yes(said)) return hours == HoursFit::far_below ? Tri::unknown : Tri::yes;
  if (unknown(said)) return hours == HoursFit::far_below ? Tri::no : Tri::unknown;
  return Tri::no;
}

}  // namespace poortwachter

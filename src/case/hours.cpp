#include "case/hours.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "law/resultaat.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/shared.hpp"

namespace poortwachter {

bool allows_hours(const Event& judgement) {
  return judgement.number(field::uren_per_week).value_or(0) > 0 ||
         judgement.number(field::uren_per_dag).value_or(0) > 0;
}

std::optional<AllowedHours> allowed_hours(const Case& c, const PossibilitySpan& s) {
  if (s.basis == nullptr) return std::nullopt;
  const auto contract = c.dossier.employee.number(field::uren_per_week);
  const auto capped = [&](double hours) { return contract ? std::min(hours, *contract) : hours; };
  if (const auto week = s.basis->event->number(field::uren_per_week))
    return AllowedHours{capped(*week), capped(*week), *week, {}};
  const auto day = s.basis->event->number(field::uren_per_dag);
  if (!day && contract && s.basis->possibilities == Word::volledig)
    return AllowedHours{*contract, *contract, *contract, {}};
  if (!day) return std::nullopt;
  const double days = law::resultaat::dagen_per_week.days(s.days.from);
  const double least =
      contract ? std::min(days, std::ceil(*contract / law::resultaat::langste_dag.on(s.days.from)))
               : 1;
  return AllowedHours{capped(*day * least), capped(*day * days), *day * days, day};
}

HoursLimit hours_said(const Case& c, Date d) {
  const auto said = [&](const PossibilitySpan* s) {
    return s != nullptr && (s->days.from <= d || d >= c.test_moment) && allowed_hours(c, *s);
  };
  if (said(c.seen_by_uwv())) return {HoursLimit::By::uwv, c.seen_by_uwv()};
  if (said(c.hours_alone())) return {HoursLimit::By::alone, c.hours_alone()};
  const PossibilitySpan& now = c.possibilities(d);
  return allowed_hours(c, now) ? HoursLimit{HoursLimit::By::day, &now} : HoursLimit{};
}

namespace {

/// For each stretch the last that says hours, where those after it are silent and say of no change.
std::vector<const PossibilitySpan*> last_limits(const Case& c) {
  std::vector<const PossibilitySpan*> all;
  const PossibilitySpan* before = nullptr;
  for (const PossibilitySpan& s : c.possibilities()) {
    const bool goes_on = before != nullptr && before->basis != nullptr && s.basis != nullptr &&
                         before->basis->possibilities == s.basis->possibilities &&
                         !yes(s.basis->event->yes(field::belastbaarheid_gewijzigd));
    all.push_back(allowed_hours(c, s) ? &s : goes_on ? all.back() : nullptr);
    before = &s;
  }
  return all;
}

}  // namespace

HoursLimit limit_on_hours(const Case& c, Date d) {
  if (const HoursLimit said = hours_said(c, d); said.span != nullptr) return said;
  const auto now = static_cast<std::size_t>(&c.possibilities(d) - c.possibilities().data());
  const PossibilitySpan* before = c.found<last_limits>()[now];
  return before != nullptr ? HoursLimit{HoursLimit::By::before, before} : HoursLimit{};
}

namespace {

bool all_hours(const Case& c, std::optional<double> worked) {
  const auto contract = c.dossier.employee.number(field::uren_per_week);
  return worked && contract && *worked >= *contract;
}

}  // namespace

HoursFit hours_fit(const Case& c, const HoursLimit& limit, std::optional<double> worked) {
  if (limit.span != nullptr) return hours_fit(c, *limit.span, worked);
  return all_hours(c, worked) ? HoursFit::fit : HoursFit::unknown;
}

HoursFit hours_fit(const Case& c, const PossibilitySpan& s, std::optional<double> worked) {
  if (all_hours(c, worked)) return HoursFit::fit;
  const auto allowed = allowed_hours(c, s);
  if (!worked || !allowed) return HoursFit::unknown;
  const auto part = [&](double of, const Number& n) { return of * n.on(s.days.from) / 100; };
  const auto margin = [&](double of) {
    return std::max(part(of, law::resultaat::marge), law::resultaat::marge_uren.on(s.days.from));
  };
  if (*worked >= allowed->most - margin(allowed->most)) return HoursFit::fit;
  if (*worked >= allowed->least - margin(allowed->least)) return HoursFit::unknown;
  return *worked < allowed->least - part(allowed->least, law::resultaat::tegenspraak)
             ? HoursFit::far_below
             : HoursFit::below;
}

}  // namespace poortwachter

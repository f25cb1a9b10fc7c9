#include "rules/resultaat/result.hpp"

#include <string>

namespace poortwachter {

Result::Result(const Case& c)
    : work(c.found<result_work>()),
      contract_ended(c.contract_ends),
      undisputed(dissent(c) != nullptr ? Tri::unknown : Tri::yes),
      suitable(tri(answered(Role::suitable_work, c) != Word::onvoldoende)) {
  const auto worked = work.hours.known() ? std::optional(work.hours.least) : std::nullopt;
  const HoursLimit limit = limit_on_hours(c, c.test_moment);
  by_uwv = limit.by == HoursLimit::By::uwv;
  allowed = limit.span;
  hours = hours_fit(c, limit, worked);
  // Far fewer hours than one that perhaps no longer holds are asked about, and no more.
  if (limit.doubtful() && !yes(work.fits)) hours = HoursFit::unknown;
  if (allowed != nullptr && worked && overloads(c, *allowed, *worked, from()))
    hours = HoursFit::far_above;
  if (const PossibilitySpan& now = c.possibilities(c.test_moment);
      !work.none() && no(now.possible) && now.basis != nullptr && now.basis->event->day > from()) {
    allowed = &now;
    hours = HoursFit::none;
  }
  fits = poortwachter::fits(work.fits, hours);
}

Tri Result::satisfactory(double limit) const {
  const Tri there = work.runs && work.has_wage && suitable;
  // Beside two lines of which one cannot be right no answer stands.
  if (contradicts()) return there && Tri::unknown;
  if (contract_ended) return there && fits;
  return there && work.structural && (by_fit() || by_wage(limit));
}

Message Result::hours_side_by_side(const Case& c) const {
  if (allowed == nullptr || !work.hours.known()) return {};
  const auto most = allowed_hours(c, *allowed);
  return most ? hours_in_words(*most, work.hours.least) : Message();
}

Message Result::against(const Case& c) const {
  const Event& judged = *allowed->basis->event;
  Message m = hours_side_by_side(c);
  if (m.empty()) {
    const std::string line = std::to_string(judged.place.line);
    return {"dossierregel " + line, "line " + line};
  }
  add_line(m, judged);
  return m;
}

}  // namespace poortwachter

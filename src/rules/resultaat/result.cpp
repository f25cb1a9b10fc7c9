#include "rules/resultaat/result.hpp"

#include <string>

namespace poortwachter {

Result::Result(const Case& c)
    : work(result_work(c)),
      contract_ended(c.contract_ends),
      undisputed(dissent(c) != nullptr ? Tri::unknown : Tri::yes),
      suitable(tri(answered(Role::suitable_work, c) != Word::onvoldoende)) {
  const auto worked = work.hours.known() ? std::optional(work.hours.least) : std::nullopt;
  // Who decides is UWV's own doctor, once he spoke (Professioneel kader, "Oordeelsvorming").
  const PossibilitySpan* uwv = c.seen_by_uwv();
  by_uwv = uwv != nullptr && allowed_hours(c, *uwv);
  allowed = by_uwv                       ? uwv
            : c.hours_alone() != nullptr ? c.hours_alone()
                                         : limit_on_hours(c, c.test_moment);
  hours = allowed != nullptr ? hours_fit(c, *allowed, worked)
                             : hours_fit(c, c.possibilities(c.test_moment), worked);
  // A later judgement that is silent does not lift the limit, nor does it say that it still
  // holds: far fewer hours than it allows are asked about, and no more.
  if (allowed != nullptr && !by_uwv && allowed != &c.possibilities(c.test_moment) &&
      !yes(work.fits))
    hours = HoursFit::unknown;
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

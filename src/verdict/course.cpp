// How a case went: stretches of possibilities, work, spoor 2 and leave.
#include <algorithm>

#include "case/case.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "poortwachter/moments.hpp"

namespace poortwachter {
namespace {

Possibilities possibilities_in(const PossibilitySpan& s) {
  if (unknown(s.possible)) return Possibilities::unknown;
  if (no(s.possible)) return Possibilities::none;
  return s.marginal() ? Possibilities::marginal : Possibilities::some;
}

std::optional<double> percent_of(const Case& c, const Record& work) {
  if (const auto said = work.number(field::loonwaarde_percentage)) return said;
  const Value* value = work.find(field::loonwaarde);
  const Value* wage = c.dossier.employee.find(field::loon);
  if (value == nullptr || wage == nullptr) return std::nullopt;
  const auto now = value->pay().per_year(work.number(field::uren_per_week));
  const auto before = wage->pay().per_year(c.dossier.employee.number(field::uren_per_week));
  return now && before && *before > 0 ? std::optional(100 * *now / *before) : std::nullopt;
}

std::vector<WorkStretch> work_in(const Case& c) {
  std::vector<WorkStretch> out;
  for (const Resumption& r : c.resumptions()) {
    const bool therapeutic = yes(r.therapeutic);
    out.push_back({{r.days.from, std::max(r.days.from, r.days.until - 1)},
                   therapeutic ? std::nullopt : percent_of(c, *r.event),
                   yes(r.own),
                   therapeutic});
  }
  return out;
}

/// From each start to the next end; overlapping paths are one.
std::vector<Stretch> track2_in(const Case& c) {
  std::vector<Stretch> out;
  for (const Event* start : c.events(Kind::spoor2_start)) {
    const Event* end = c.first_from(Kind::spoor2_einde, start->day);
    const Date until = end != nullptr ? end->day : c.as_of;
    if (out.empty() || start->day > out.back().until)
      out.push_back({start->day, until});
    else
      out.back().until = std::max(out.back().until, until);
  }
  return out;
}

std::optional<Stretch> extension_in(const EndOfPay& pay) {
  for (const PayPart& p : pay.parts)
    if (p.cause == PayCause::loonsanctie) return Stretch{p.from, p.until};
  return std::nullopt;
}

}  // namespace

Course course(const Dossier& dossier, const Audit& audit) {
  const Case c(dossier, audit.as_of);
  Course out;
  out.as_of = audit.as_of;
  out.first_sick_day = audit.first_sick_day;
  out.waiting_period_end = audit.waiting_period_end;
  out.moments = timeline(dossier, audit);
  for (const PossibilitySpan& s : c.possibilities()) {
    const Possibilities now = possibilities_in(s);
    if (!out.possibilities.empty() && out.possibilities.back().possibilities == now)
      out.possibilities.back().until = s.days.until - 1;
    else
      out.possibilities.push_back({{s.days.from, s.days.until - 1}, now});
  }
  out.work = work_in(c);
  out.track2 = track2_in(c);
  for (const Record& r : dossier.interruptions)
    if (const auto from = r.date(field::van))
      out.leave.push_back({*from, r.date(field::tot).value_or(audit.as_of)});
  out.extension = extension_in(audit.verdict.pay);
  Date last = std::max(out.waiting_period_end, out.as_of);
  for (const Moment& m : out.moments) last = std::max({last, m.due.value_or(last)});
  if (out.extension) last = std::max(last, out.extension->until);
  for (int week = 0;; week += kQuarter) {
    const Date day = c.clock.at(7 * week);
    if (day > last) break;
    out.quarters.push_back(day);
  }
  return out;
}

}  // namespace poortwachter

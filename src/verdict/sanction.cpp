#include "verdict/sanction.hpp"

#include <algorithm>

#include "case/extension.hpp"
#include "law/loonsanctie.hpp"
#include "law/spoor2.hpp"
#include "poortwachter/field/bekortingsverzoek.hpp"
#include "poortwachter/field/judgement.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/spoor2_einde.hpp"
#include "rules/check.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/notes.hpp"
#include "verdict/repairable.hpp"
#include "verdict/route/repairable.hpp"
#include "verdict/uwv.hpp"

namespace poortwachter {
namespace {

/// Of a spoor 2 that was started too late UWV wants the whole path, by its final report; a start is
/// enough where it could for medical reasons not have been completed before the end of the waiting
/// period (Professioneel kader, "Herstelmogelijkheid"). How late that is, is an own choice: it fell
/// due, by possibilities that came late, in the last 26 weeks.
bool track2_completed(const Case& c, const Finding& f, std::optional<Date> refused) {
  if (!f.actual || f.days_late.value_or(0) <= 0) return false;
  const bool may_start_late =
      f.due && *f.due > c.clock.at(law::spoor2::nog_af_te_ronden.days(c.fsd));
  if (may_start_late && f.actual > refused) return true;
  return std::ranges::any_of(c.events(Kind::spoor2_einde), [&](const Event* e) {
    return e->day >= *f.actual && e->day > refused &&
           !yes(e->is(field::uitkomst, Word::gestaakt)) && !no(e->yes(field::eindrapportage)) &&
           !no(e->yes(field::inspanning_voldoende));
  });
}

}  // namespace

std::optional<SanctionEnd> sanction_end(const Case& c) {
  const Event* sanction = sanction_in_force(c);
  if (sanction == nullptr) return std::nullopt;
  SanctionEnd e;
  e.of_benefit = c.pays_benefit;
  e.before = pay_end_before_sanction(c);
  e.decision_due = decision_due(c);
  const Extension x = extension_after(c, e.before);
  e.full = end_of_sanction(c.dossier, e.before, law::loonsanctie::duur.days(e.before));
  e.stated = x.stated;
  e.latest = x.last;
  // It starts after leave that runs (WIA art. 25 lid 9).
  for (const Days& leave : maternity_leave(c.dossier))
    if (leave.contains(e.before + 1)) e.starts = leave.until;
  e.leave = x.last - (e.before + x.days);
  const auto given = [&](bool on_request, Date due, Date day) {
    if (day > due) e.late.push_back({on_request, due, day});
  };
  given(false, e.decision_due, sanction->day);
  const auto ends = [&](Date decided) {
    return std::clamp(decided + (law::loonsanctie::na_beslissing.days(decided) - 1) - e.days_off(),
                      e.before, e.latest);
  };
  for (const Event* request : c.events(Kind::bekortingsverzoek)) {
    if (request->day < sanction->day) continue;
    const Date in_time = request->day + (law::loonsanctie::beslistermijn.days(request->day) - 1);
    const auto outcome = request->word(field::uitkomst);
    const auto decided = request->date(field::uitkomst_datum);
    e.requested.reset();
    if (!outcome || (decided && *decided > c.as_of)) {
      e.requested = request->day;
    } else {
      given(true, in_time, decided.value_or(in_time));
      if (outcome != Word::hersteld) continue;
      e.granted = decided.value_or(in_time);
      e.granted_by = !decided;
      e.last_day = ends(*e.granted);
      return e;
    }
  }
  if (e.requested) {
    // What UWV decides later than it should comes off again: the end stays where it was.
    e.decide_by = *e.requested + (law::loonsanctie::beslistermijn.days(*e.requested) - 1);
    e.overdue = c.as_of > ends(*e.decide_by);
    e.last_day = std::max(ends(*e.decide_by), std::min(c.as_of, e.latest));
  } else if (c.as_of <= e.latest) {
    e.soonest = std::max(ends(c.as_of), c.as_of);
  }
  if (!e.late.empty()) e.less_lateness = std::max(e.before, e.latest - e.days_off());
  return e;
}

Statements sanction_note(const SanctionEnd& e) {
  namespace say = notes;
  Statements n;
  if (e.of_benefit)
    n.push_back(say::sanction_benefit{.before = e.before, .until = e.full});
  else
    n.push_back(say::sanction{.before = e.before, .until = e.full});
  if (e.leave > 0) n.push_back(say::sanction_leave{.leave = e.leave});
  if (e.stated && *e.stated == e.latest && *e.stated < e.full)
    n.push_back(say::stated_sooner{.stated = *e.stated, .sooner = e.full - *e.stated});
  if (e.stated && *e.stated > e.full)
    n.push_back(
        say::stated_later{.stated = *e.stated, .later = *e.stated - e.full, .latest = e.latest});
  for (const LateDecision& d : e.late)
    n.push_back(
        d.on_request
            ? Statement(say::decided_late{.decided = d.given, .late = d.days(), .due = d.due})
            : say::imposed_late{.imposed = d.given, .late = d.days(), .due = d.due});
  if (e.less_lateness) n.push_back(say::less_lateness{.until = *e.less_lateness});
  if (e.soonest && e.starts && *e.soonest < *e.starts)
    n.push_back(say::soonest_before_start{.start = *e.starts});
  else if (e.soonest)
    n.push_back(say::soonest{.until = *e.soonest});
  if (e.granted && e.granted_by)
    n.push_back(say::granted_by{.granted = *e.granted, .until = *e.last_day});
  else if (e.granted)
    n.push_back(say::granted{.granted = *e.granted, .until = *e.last_day});
  // Once UWV is late the day that it would have led to is past.
  if (e.requested && !e.overdue)
    n.push_back(
        say::requested{.requested = *e.requested, .decide_by = *e.decide_by, .until = *e.last_day});
  return n;
}

std::optional<bool> repaired_since(const Case& c, const Finding& f) {
  const bool counts = f.weight == Weight::substantive || f.weight == Weight::administrative;
  if (c.first(Kind::loonsanctie) == nullptr || f.status != Status::fail || !counts)
    return std::nullopt;
  const bool later =
      f.short_from && *f.short_from > uwv::tested_until(c, *c.first(Kind::loonsanctie));
  if (later && f.weight == Weight::substantive) return std::nullopt;  // it was not imposed for that
  // What was there when UWV last refused a request, it did not find repaired.
  const auto refused = uwv::refused(c);
  // The auditor held the decision, and a refusal, beside what was done since.
  const Record* said = answer_to(rule_with(Role::sanction_repaired), c);
  if (f.weight == Weight::substantive && said != nullptr &&
      yes(said->is(field::oordeel, Word::voldoende)) &&
      (!refused || said->date(field::datum) > refused))
    return true;
  // UWV itself found repaired what it was imposed for (WIA art. 25 lid 12 and 13).
  if (uwv::lifted(c, c.first(Kind::loonsanctie))) return true;
  if (starts_track2(*f.rule)) return track2_completed(c, f, refused);
  const bool came_late = f.actual && f.days_late > 0 && f.actual > refused;
  // A stretch that still runs ends on the day before the as-of date; one that ended because there
  // are no possibilities any more was made good by nobody.
  const bool over = f.short_to && *f.short_to + 1 < c.test_moment && *f.short_to >= refused &&
                    !no(c.possibilities(*f.short_to + 1).possible);
  return came_late || over;
}

const Sentence& shortening_note(const Verdict& v) {
  if (v.risk == Risk::undetermined) return notes::shortening_unclear;
  if (v.risk >= Risk::medium) return notes::shortening_hopeless;
  namespace say = route::repairable;
  const auto why = v.route.back().reason.key();
  const bool none = why == say::none_expected.key || why == say::none_expected_until::kSays.key;
  return none ? notes::shortening_none : notes::shortening_possible;
}

}  // namespace poortwachter

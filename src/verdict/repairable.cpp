#include "verdict/repairable.hpp"

#include <algorithm>

#include "case/activity.hpp"
#include "law/oordeel.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/spoor2_einde.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/route/repairable.hpp"

namespace poortwachter {
namespace {

bool fails(std::span<const Seen> seen, Role role) {
  return found(seen, role, Status::fail) != nullptr;
}

}  // namespace

Date long_enough_from(const Case& c, const NoneExpected& n) {
  const Date until = *n.last + (n.by == NoneExpected::By::said ? 0 : 1);
  return until - law::oordeel::onherstelbaar.days(c.test_moment);
}

Tri beyond_repair(const Case& c, std::span<const Seen> seen) {
  const auto expected = none_expected(c);
  if (!expected) return Tri::no;
  // Whose judgement it is and what it rests on are presumed in order where nobody says, and
  // asked.
  const Judgement& j = *expected->judgement;
  if (unknown(j.substantiated()) && fails(seen, Role::none_substantiated)) return Tri::no;
  if (unknown(j.competent()) && fails(seen, Role::competent_doctor)) return Tri::no;
  if (none_disputed(seen)) return Tri::no;
  using By = NoneExpected::By;
  if (expected->by == By::no_recovery) return Tri::yes;
  if (expected->by == By::nothing)
    return fails(seen, Role::none_duration)                            ? Tri::no
           : found(seen, Role::none_duration, Status::pass) != nullptr ? Tri::yes
                                                                       : Tri::unknown;
  return tri(expected->from <= long_enough_from(c, *expected));
}

bool none_disputed(std::span<const Seen> seen) {
  return fails(seen, Role::none_reasonable) || fails(seen, Role::treatment);
}

Answered why_beyond_repair(const Case& c) {
  namespace say = route::repairable;
  const NoneExpected n = *none_expected(c);
  if (n.from > c.test_moment) return say::none_foreseen{.from = n.from};
  // A case that runs: the day until which that holds is named beforehand.
  if (n.last && long_enough_from(c, n) < c.test_end)
    return say::none_expected_until{.last = *n.last, .test = long_enough_from(c, n)};
  return say::none_expected;
}

bool starts_track2(const Rule& r) {
  return r.role == Role::track2_started || r.role == Role::track2_in_time;
}

Tri completed_late_track(const Case& c, const Finding& f) {
  // After a loonsanctie what was completed since is none of what falls short; it may not have been
  // handed over.
  if (sanction_in_force(c) != nullptr)
    return starts_track2(*f.rule) && f.actual &&
                   !c.delivered(Kind::spoor2_einde, *f.actual, c.as_of)
               ? Tri::unknown
               : Tri::no;
  if (f.rule->role != Role::track2_in_time) return Tri::no;
  const auto ends = c.events(Kind::spoor2_einde);
  const bool completed = std::any_of(ends.begin(), ends.end(), [&](const Event* e) {
    // What is not said is presumed in order; vraag/spoor2-adequaat asks.
    return e->day >= f.actual.value_or(e->day) && e->day <= c.test_end &&
           !no(e->yes(field::inspanning_voldoende)) && !no(e->yes(field::eindrapportage)) &&
           !yes(e->is(field::uitkomst, Word::gestaakt));
  });
  return completed ? Tri::yes : c.delivered(Kind::spoor2_einde) ? Tri::no : Tri::unknown;
}

Answered what_remains(Consequence consequence, int serious, int slight) {
  namespace say = route::repairable;
  const bool recovery = consequence == Consequence::verhaal_ziekengeld;
  if (serious > 0 && slight > 0)
    return recovery ? Answered(say::recovery_both{.serious = serious, .slight = slight})
                    : say::serious_and_slight{.serious = serious, .slight = slight};
  if (serious > 0)
    return recovery ? Answered(say::recovery_serious{.serious = serious})
                    : say::serious{.serious = serious};
  return recovery ? Answered(say::recovery_slight{.slight = slight})
                  : say::slight{.slight = slight};
}

}  // namespace poortwachter

// Was spoor 2 started in time? That it was never started is said by tweede-spoor-gestart.
#include "rules/spoor/track2.hpp"

namespace poortwachter {
namespace {

Finding& fill(Finding& f, const Case& c, const Track2& t, const std::optional<Due>& due) {
  f.actual = t.started;
  if (due) fill_due(f, c, *due);
  return f;
}

void check_not_started(Check& k, const Track2& t) {
  const Case& c = k.c;
  if (!t.due_possible) {
    k.not_applicable();
    return;
  }
  if (c.as_of <= t.due_possible->day) {
    fill(k.upcoming(), c, t, t.due_possible);
  } else if (t.may_have_started || !c.delivered(Kind::spoor2_start)) {
    fill(k.unknown("unknown_absent"), c, t, t.due_possible);
  } else if (t.due_certain && c.as_of <= t.due_certain->day) {
    fill(k.upcoming(), c, t, t.due_certain);
  } else {
    k.not_applicable();
  }
}

/// Late for sure, also when it had begun on the earliest day that the dossier leaves open.
bool surely_late(const Case& c, const Track2& t, Date earliest) {
  return t.start_is_sure && t.due_certain && earliest > t.due_certain->day &&
         c.delivered(Kind::spoor2_start, c.fsd, t.due_certain->day);
}

}  // namespace

void check_spoor_tweede_spoor_tijdig(Check& k) {
  const Case& c = k.c;
  const Track2 t = track2(k);
  if (!t.started) return check_not_started(k, t);
  const Date start = *t.started;
  if (!t.due_possible) {
    fill(k.pass("not_needed"), c, t, std::nullopt);
    return;
  }
  if (start <= t.due_possible->day) {
    fill(k.pass(), c, t, t.due_possible);
    return;
  }
  const Date earliest = t.may_have_started.value_or(start);
  if (!surely_late(c, t, earliest)) {
    fill(k.unknown(), c, t, t.due_possible);
    return;
  }
  const Date due = t.due_certain->day;
  const Degree degree = Check::late_degree(earliest - due);
  Finding& f =
      fill(none_set_aside(c, due) ? k.fail("late_set_aside", degree) : k.fail("late", degree), c, t,
           t.due_certain);
  f.short_from = due;
  f.short_to = start;
}

}  // namespace poortwachter

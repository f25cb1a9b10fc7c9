// Was spoor 2 started where it was needed? When it was started is asked by tweede-spoor-tijdig.
#include <algorithm>

#include "rules/spoor/track2.hpp"

namespace poortwachter {
namespace {

void check_missing(Check& k, const Due& due) {
  const Case& c = k.c;
  Finding& f = none_set_aside(c, due.day) ? k.fail("missing_set_aside", Degree::serious)
                                          : k.fail("missing", Degree::serious);
  fill_due(f, c, due);
  f.short_from = due.day;
  f.short_to = std::max(due.day, c.efforts_moment);
}

}  // namespace

void check_spoor_tweede_spoor_gestart(Check& k) {
  const Case& c = k.c;
  const Track2 t = track2(k);
  if (t.started) {
    k.pass().actual = t.started;
    return;
  }
  if (!t.due_possible) {
    t.aow ? k.not_applicable("not_applicable_aow") : k.not_applicable();
    return;
  }
  const Due& first = *t.due_possible;
  const bool certain = t.due_certain && t.due_certain->day == first.day;
  if (c.as_of <= first.day) {
    fill_due(certain ? k.upcoming() : k.upcoming("upcoming_if"), c, first);
  } else if (t.may_have_started) {
    fill_due(k.unknown("unknown_started"), c, first);
  } else if (!c.delivered(Kind::spoor2_start)) {
    fill_due(k.unknown("unknown_absent"), c, first);
  } else if (c.delivered(Kind::werkhervatting) && t.due_certain && c.as_of > t.due_certain->day) {
    check_missing(k, *t.due_certain);
  } else if (c.delivered(Kind::werkhervatting) && c.possibilities(first.day).marginal()) {
    fill_due(k.unknown("unknown_marginal"), c, first);
  } else {
    // Work with another employer, of which nothing was handed over, would be a start too.
    fill_due(k.unknown(), c, first);
  }
}

}  // namespace poortwachter

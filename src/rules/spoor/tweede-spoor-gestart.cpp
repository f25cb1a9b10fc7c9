// Was spoor 2 started where it was needed? When it was started is asked by tweede-spoor-tijdig.
#include <algorithm>

#include "rules/spoor/track2.hpp"

namespace poortwachter {
namespace {

Finding& fill(Finding& f, const Track2& t, Date due) {
  f.due = due;
  if (t.because != nullptr) f.place = t.because->place;
  return f;
}

void check_missing(Check& k, const Track2& t, Date due) {
  const Case& c = k.c;
  Finding& f = fill(none_set_aside(c, due) ? k.fail("missing_set_aside", Degree::serious)
                                           : k.fail("missing", Degree::serious),
                    t, due);
  f.short_from = due;
  f.short_to = std::max(due, c.test_moment);
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
  const Date first = *t.due_possible;
  if (c.as_of <= first) {
    fill(t.due_certain == first ? k.upcoming() : k.upcoming("upcoming_if"), t, first);
  } else if (t.may_have_started) {
    fill(k.unknown("unknown_started"), t, first);
  } else if (!c.delivered(Kind::spoor2_start)) {
    fill(k.unknown("unknown_absent"), t, first);
  } else if (c.delivered(Kind::werkhervatting) && t.due_certain && c.as_of > *t.due_certain) {
    check_missing(k, t, *t.due_certain);
  } else if (c.delivered(Kind::werkhervatting) && c.possibilities(first).marginal()) {
    fill(k.unknown("unknown_marginal"), t, first);
  } else {
    // Work with another employer, of which nothing was handed over, would be a start too.
    fill(k.unknown(), t, first);
  }
}

}  // namespace poortwachter

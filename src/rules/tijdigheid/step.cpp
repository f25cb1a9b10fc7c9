#include "rules/tijdigheid/step.hpp"

namespace poortwachter {

Finding& show_step(Finding& f, const Case& c, Date due, const Event* done) {
  f.due = due;
  f.short_from = due + 1;
  f.short_to = c.test_moment;
  if (done != nullptr) {
    f.actual = done->day;
    f.place = done->place;
    f.short_to = done->day;
  }
  return f;
}

void judge_step(Check& k, Kind kind, Date due, const Event* done) {
  const Case& c = k.c;
  const auto show = [&](Finding& f) { show_step(f, c, due, done); };
  if (done != nullptr && done->day <= due) return show(k.pass());
  if (c.ended_by(due)) return show(k.not_applicable());
  // Beside a late document that was handed over, an earlier one may exist that was not.
  if (!c.delivered(kind, c.fsd, done != nullptr ? due : c.as_of)) return show(k.unknown());
  if (done != nullptr) return show(k.fail("late"));
  if (c.as_of <= due) return show(k.upcoming());
  Finding& f = k.fail("missing");
  f.repair_until = c.test_end;
  show(f);
}

}  // namespace poortwachter

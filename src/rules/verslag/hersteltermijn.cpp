#include "rules/verslag/parts.hpp"

namespace poortwachter {
namespace {

/// A report handed in after UWV asked may be the answer.
Tri answered_by_report(const Case& c, const Event& request) {
  if (c.first_from(Kind::re_integratieverslag, request.day) != nullptr) return Tri::unknown;
  return c.delivered(Kind::re_integratieverslag, request.day, c.as_of) ? Tri::no : Tri::unknown;
}

void judge(Check& k, const Event& request) {
  const Case& c = k.c;
  const Date due = last_day(request, k.days("termijn", request.day));
  const auto done = c.happened(request, Field::aangevuld);
  const auto fill = [&](Finding& f) {
    f.due = due;
    f.actual = done;
    f.from = request.day;
    f.place = request.place_of(done ? Field::aangevuld : Field::uiterlijk);
    if (const Value* asked = request.find(Field::ontbrekend)) {
      f.what = letters(asked->words());
      // The employee's own opinion is his to give.
      if (asked->words().size() == 1 && asked->words().contains(Word::l)) f.part = 'l';
    }
    if (f.what.empty()) f.what = {"niet genoemd", "not named"};
  };
  if (done && *done <= due) return fill(k.pass());
  // UWV may have set a longer term than the Beleidsregels give: only its letter tells.
  if (done)
    return fill(request.date(Field::uiterlijk) ? k.fail("late") : k.unknown("unknown_term"));
  if (c.as_of <= due) return fill(k.upcoming());
  fill(no(answered_by_report(c, request)) ? k.fail("missing") : k.unknown());
}

}  // namespace

void check_verslag_hersteltermijn(Check& k) {
  for (const Event* e : k.c.events(Kind::uwv_hersteltermijn)) judge(k, *e);
  if (!k.empty()) return;
  k.c.delivered(Kind::uwv_hersteltermijn) ? k.not_applicable() : k.unknown("unknown_absent");
}

}  // namespace poortwachter

#include "law/verslag.hpp"
#include "rules/timely.hpp"
#include "rules/verslag/parts.hpp"

namespace poortwachter {
namespace {

/// A report handed in after UWV asked may be the answer. UWV's term holds whatever ended since.
Owed answer_to(const Check& k, const Event& request) {
  const Case& c = k.c;
  Owed o{last_day(request, law::verslag::hersteltermijn.days(request.day)),
         c.happened(request, Field::aangevuld)};
  o.shown_by = {Kind::re_integratieverslag};
  o.since = request.day;
  o.until = Owed::Until::always;
  // When the day is said, no report needs to show it.
  if (o.done) o.shown_by = {};
  if (const Event* e = c.first_from(Kind::re_integratieverslag, request.day);
      e != nullptr && !o.done)
    o.perhaps = e->day;
  return o;
}

void judge(Check& k, const Event& request) {
  const Owed owed = answer_to(k, request);
  const auto fill = [&](Finding& f) {
    show(f, k.c, owed, &request);
    f.from = request.day;
    f.place = request.place_of(owed.done ? Field::aangevuld : Field::uiterlijk);
    if (const Value* asked = request.find(Field::ontbrekend)) {
      f.what = letters(asked->words());
      // The employee's own opinion is his to give.
      if (asked->words().size() == 1 && asked->words().contains(Word::l)) f.part = 'l';
    }
    if (f.what.empty()) f.what = {"niet genoemd", "not named"};
  };
  switch (timely(k.c, owed)) {
    case Timely::done:
      return fill(k.pass());
    case Timely::late:
      // UWV may have set a longer term than the Beleidsregels give: only its letter tells.
      return fill(request.date(Field::uiterlijk) ? k.fail("late") : k.unknown("unknown_term"));
    case Timely::upcoming:
      return fill(k.upcoming());
    case Timely::missing:
      return fill(k.fail("missing"));
    case Timely::over:
    case Timely::hidden:
      return fill(k.unknown());
  }
}

}  // namespace

void check_verslag_hersteltermijn(Check& k) {
  for (const Event* e : k.c.events(Kind::uwv_hersteltermijn)) judge(k, *e);
  if (!k.empty()) return;
  k.c.delivered(Kind::uwv_hersteltermijn) ? k.not_applicable() : k.unknown("unknown_absent");
}

}  // namespace poortwachter

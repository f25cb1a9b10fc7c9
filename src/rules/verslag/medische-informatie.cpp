// verslag/medische-informatie: did the bedrijfsarts give the employee the medical information?

#include "poortwachter/field/uwv_hersteltermijn.hpp"
#include "rules/verslag/medische-informatie.rule.hpp"

namespace poortwachter::verslag_medische_informatie {
namespace {

/// UWV's request that names it and was not answered. Null: none.
const Event* asked_for(const Case& c) {
  for (const Event* e : c.events(Kind::uwv_hersteltermijn))
    if (yes(e->has(field::ontbrekend, Word::medische_informatie)) &&
        !c.happened(*e, field::aangevuld) && !e->open(field::aangevuld))
      return e;
  return nullptr;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  if (const Event* given = c.last(Kind::medische_informatie)) {
    k.pass(msg::pass{.actual = given->day}).place = given->place;
    return;
  }
  if (const Event* request = asked_for(c)) {
    Finding& f = k.fail(msg::asked{.from = request->day});
    f.place = request->place_of(field::ontbrekend);
    // An element of the report (VHV art. 2 lid 2 onder e): without it the report is not complete.
    f.weight = Weight::administrative;
    return;
  }
  if (c.recovered && *c.recovered <= c.report_due) {
    k.not_applicable(msg::not_applicable{});
    return;
  }
  if (c.as_of <= c.report_due) {
    Finding& f = k.upcoming(msg::upcoming{.due = c.report_due});
    if (!c.contract_ends) count_from(f, c, c.pay_end);
    return;
  }
  k.unknown(msg::unknown{});
}

}  // namespace poortwachter::verslag_medische_informatie

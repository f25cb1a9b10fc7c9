// verslag/actueel: do the last judgements speak of the state at the application?
#include "law/verslag.hpp"
#include "rules/check.hpp"

namespace poortwachter {

void check_verslag_actueel(Check& k) {
  const Case& c = k.c;
  const Event* application = c.last(Kind::wia_aanvraag);
  const Date tested = c.contract_ends          ? c.test_end
                      : application != nullptr ? application->day
                                               : c.as_of;
  const Date oldest = tested - law::verslag::ouderdom.days(tested);
  const auto fill = [&](Finding& f, const Event* e) {
    f.from = tested;
    f.limit = law::verslag::ouderdom.days(tested);
    if (e == nullptr) return;
    f.actual = e->day;
    f.count = tested - e->day;
    f.place = e->place;
    f.what = {std::string(name(e->kind)), std::string(name(e->kind))};
  };
  // Until the application newer ones can still be drawn up.
  if (application == nullptr && !c.contract_ends) return fill(k.not_applicable(), nullptr);
  if (c.contract_ends && c.as_of <= tested) return fill(k.not_applicable(), nullptr);
  bool any = false;
  for (const Kind kind : {Kind::actueel_oordeel, Kind::eindevaluatie}) {
    const Event* last = c.last(kind);
    // That it is missing altogether is said by verslag/volledig.
    if (last == nullptr) continue;
    any = true;
    if (last->day >= oldest) continue;
    if (!c.delivered(kind, oldest, c.as_of))
      fill(k.unknown(), last);
    else
      fill(k.fail("old"), last);
  }
  if (!k.empty()) return;
  if (!any) return fill(k.not_applicable("none"), nullptr);
  const Event* last = c.last(Kind::actueel_oordeel);
  fill(k.pass(), last != nullptr ? last : c.last(Kind::eindevaluatie));
}

}  // namespace poortwachter

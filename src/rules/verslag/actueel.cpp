// verslag/actueel: do the last judgements speak of the state at the application?
#include "case/application.hpp"
#include "law/verslag.hpp"
#include "rules/verslag/actueel.rule.hpp"

namespace poortwachter::verslag_actueel {

void check(Check& k) {
  const Case& c = k.c;
  // The one that the term is held against, where there are more.
  const Event* application = late_application(c).application;
  if (application == nullptr) application = c.last(Kind::wia_aanvraag);
  const Date tested = c.contract_ends          ? c.test_end
                      : application != nullptr ? application->day
                                               : c.as_of;
  const Date oldest = tested - law::verslag::ouderdom.days(tested);
  struct Shown {
    Date actual, from;
    int count, limit;
    Message what;
  };
  const auto shown = [&](const Event& e) {
    return Shown{e.day, tested, tested - e.day, law::verslag::ouderdom.days(tested),
                 spoken(name(e.kind))};
  };
  // Until the application newer ones can still be drawn up.
  if (application == nullptr && !c.contract_ends) {
    c.delivered(Kind::wia_aanvraag) ? k.not_applicable(msg::not_applicable{})
                                    : k.unknown(msg::unknown_application{});
    return;
  }
  if (c.contract_ends && c.as_of <= tested) {
    k.not_applicable(msg::not_applicable{});
    return;
  }
  bool any = false;
  for (const Kind kind : {Kind::actueel_oordeel, Kind::eindevaluatie}) {
    const Event* last = c.last(kind);
    // That it is missing altogether is said by verslag/volledig.
    if (last == nullptr) continue;
    any = true;
    if (last->day >= oldest) continue;
    if (!c.delivered(kind, oldest, c.as_of))
      k.unknown(msg::unknown::of(shown(*last))).place = last->place;
    else
      k.fail(msg::old::of(shown(*last))).place = last->place;
  }
  if (!k.empty()) return;
  if (!any) {
    k.not_applicable(msg::none{});
    return;
  }
  const Event* last = c.last(Kind::actueel_oordeel);
  if (last == nullptr) last = c.last(Kind::eindevaluatie);
  Finding& f = last->day > tested ? k.pass(msg::pass_later::of(shown(*last)))
                                  : k.pass(msg::pass::of(shown(*last)));
  f.place = last->place;
}

}  // namespace poortwachter::verslag_actueel

// tijdigheid/wia-aanvraag: eleven weeks before the end of the pay (WIA art. 64 lid 3).
#include "case/application.hpp"
#include "law/wia.hpp"
#include "poortwachter/field/wia_aanvraag.hpp"
#include "rules/tijdigheid/wia-aanvraag.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::tijdigheid_wia_aanvraag {

namespace {

/// An early application on which no decision is on file: granted, it settles the whole case.
void ask_decision(Check& k) {
  for (const Event* e : k.c.events(Kind::wia_aanvraag)) {
    if (!yes(e->yes(field::verkorte_wachttijd)) || !unknown(e->yes(field::toegekend))) continue;
    Finding& f = k.unknown(msg::unknown_early{.actual = e->day});
    f.actual = e->day;
    f.place = e->place;
    return;
  }
}

void judge(Check& k) {
  const Case& c = k.c;
  const LateApplication a = late_application(c);
  Owed owed = owed_step(c, Kind::wia_aanvraag, a.due, a.application);
  owed.counted_from = c.pay_end;
  struct Shown : ShownOwed {
    Date from;  ///< of UWV's letter
  } const shown{ShownOwed(owed), a.invited ? *a.application->date(field::brief_uwv) : a.due};
  if (a.invited) {
    // Until UWV wrote, every application counts as made in time.
    const bool before_letter = a.application->day < shown.from;
    Finding& f = show(before_letter ? k.pass(msg::before_letter::of(shown))
                                    : k.pass(msg::invited_late::of(shown)),
                      c, owed, a.application);
    f.from = shown.from;
    f.days_late.reset();
    return;
  }
  // Timely by that letter, if the notice of the sickness had been given: that was not handed over.
  if (a.application != nullptr && !c.extension_open && unknown(a.late)) {
    Finding& f = show(k.unknown(msg::unknown_notice::of(shown)), c, owed, a.application);
    f.days_late.reset();
    return;
  }
  // The end that the term is counted back from is not on file.
  if (c.extension_open && c.as_of > a.due && !(a.made && *a.made <= a.due)) {
    show(k.unknown(msg::unknown_extension::of(shown)), c, owed, a.application).days_late.reset();
    return;
  }
  if (a.application == nullptr && a.early) {
    show(k.not_applicable(msg::early::of(shown)), c, owed, nullptr);
    return;
  }
  // UWV's letter, which makes a late application one in time (WIA art. 64 lid 6), stands with it.
  if (c.pays_benefit)
    judge_owed<msg::pass, msg::over, msg::upcoming, msg::unknown, msg::unknown, msg::late_benefit,
               msg::missing_benefit>(k, owed, a.application, shown);
  else
    judge_owed<msg::pass, msg::over, msg::upcoming, msg::unknown, msg::unknown, msg::late,
               msg::missing>(k, owed, a.application, shown);
}

}  // namespace

void check(Check& k) {
  judge(k);
  ask_decision(k);
}

}  // namespace poortwachter::tijdigheid_wia_aanvraag

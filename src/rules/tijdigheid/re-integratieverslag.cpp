// tijdigheid/re-integratieverslag: 13 weeks before the end of the waiting period, or of a voluntary
// extension (WIA art. 25 lid 3 and 4).
#include <algorithm>
#include <array>

#include "law/verslag.hpp"
#include "poortwachter/field/re_integratieverslag.hpp"
#include "rules/tijdigheid/re-integratieverslag.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::tijdigheid_re_integratieverslag {

namespace {

/// An own-risk bearer also makes a report when the contract ends (ZW art. 38 lid 2); the one for
/// the WIA comes later (WIA art. 26 lid 2). Is this the first of the two?
bool of_contract_end(const Case& c, const Event* report) {
  return report != nullptr && c.contract_end && *c.contract_end < c.pay_end &&
         report->day <= next_working_day(*c.contract_end);
}

/// Was it drawn up for the end of the waiting period, before the pay was extended at the request of
/// both? Then it must be supplemented (WIA art. 25 lid 4 onder b; not for an own-risk bearer, art.
/// 26 lid 2). No date says when UWV granted the extension: a report that was in time without it is
/// taken to be of before it.
bool of_before_extension(const Case& c, const Event* report) {
  return report != nullptr && !c.pays_benefit && c.pay_end > c.waiting_end &&
         report->day <= law::verslag::termijn.before(c.waiting_end);
}

constexpr std::array kMaySupplement{Kind::actueel_oordeel, Kind::eindevaluatie, Kind::wia_aanvraag};

/// A later report supplements it. A new actueel oordeel or final evaluation may be what was added,
/// and who applied earlier may have asked for it earlier.
Owed supplement_of(const Case& c, const Event& report, Date due) {
  Owed o = owed_step(c, Kind::re_integratieverslag, due,
                     c.first_from(Kind::re_integratieverslag, report.day + 1));
  o.since = report.day + 1;
  o.counted_from = c.pay_end;
  for (const Kind kind : kMaySupplement)
    if (const Event* e = c.first_from(kind, report.day + 1); e != nullptr && e->day <= due)
      o.perhaps = std::min(e->day, o.perhaps.value_or(e->day));
  return o;
}

/// True: the supplement is late, not there or not sure, and that is told.
bool lacks_supplement(Check& k, const Event& report, Date due) {
  const Owed owed = supplement_of(k.c, report, due);
  struct Shown : ShownOwed {
    Date from;
  } const shown{ShownOwed(owed), report.day};
  const bool all = std::ranges::all_of(
      kMaySupplement, [&](Kind kind) { return k.c.delivered(kind, report.day + 1, due); });
  const auto tell = [&](Timely t) -> Finding& {
    if (!all && (t == Timely::late || t == Timely::missing))
      return k.unknown(msg::unknown_supplement::of(shown));
    switch (t) {
      case Timely::upcoming:
        return k.upcoming(msg::upcoming_supplement::of(shown));
      case Timely::hidden:
      case Timely::overdue:
        return k.unknown(msg::unknown_supplement::of(shown));
      case Timely::late:
        return k.fail(msg::late_supplement::of(shown));
      case Timely::missing:
        return k.fail(msg::missing_supplement::of(shown));
      case Timely::done:
      case Timely::over:
        break;
    }
    return k.not_applicable(msg::not_applicable::of(shown));
  };
  if (timely(k.c, owed) == Timely::done) return false;
  tell_owed(k, owed, owed.done ? k.c.first_from(Kind::re_integratieverslag, *owed.done) : &report,
            tell);
  return true;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  // Counted back from the end: calendar days.
  const Date due = law::verslag::termijn.before(c.pay_end);
  const Event* report = c.first(Kind::re_integratieverslag);
  if (of_contract_end(c, report)) {
    const Event* first = report;
    report = c.first_from(Kind::re_integratieverslag, next_working_day(*c.contract_end) + 1);
    if (report == nullptr) {
      // Whether that one was brought up to date, no date says.
      Owed again = owed_step(c, Kind::re_integratieverslag, due, nullptr);
      again.counted_from = c.pay_end;
      const struct { Date due, from; } shown{due, first->day};
      tell_owed(k, again, nullptr, [&](Timely t) -> Finding& {
        return t == Timely::over       ? k.not_applicable(msg::not_applicable::of(shown))
               : t == Timely::upcoming ? k.upcoming(msg::upcoming_again::of(shown))
                                       : k.unknown(msg::unknown_again::of(shown));
      });
      return;
    }
  }
  if (of_before_extension(c, report)) {
    if (lacks_supplement(k, *report, due)) return;
    report = c.first_from(Kind::re_integratieverslag, report->day + 1);
  }
  Owed owed = owed_step(c, Kind::re_integratieverslag, due, report);
  owed.counted_from = c.pay_end;
  const auto copy =
      report != nullptr ? c.happened(*report, field::afschrift_werknemer) : std::nullopt;
  struct Shown : ShownOwed {
    Date to;
  } const shown{ShownOwed(owed), copy.value_or(due)};
  // The end that the term is counted back from is not on file.
  if (c.extension_open && c.as_of > due && (report == nullptr || report->day > due)) {
    show(k.unknown(msg::unknown_extension::of(shown)), c, owed, report).days_late.reset();
    return;
  }
  if (report == nullptr || report->day > due) {
    judge_owed<msg::pass, msg::not_applicable, msg::upcoming, msg::unknown, msg::overdue, msg::late,
               msg::missing>(k, owed, report, shown);
    return;
  }
  Finding& f = !copy          ? k.unknown(msg::copy_unknown::of(shown))
               : *copy <= due ? k.pass(msg::pass::of(shown))
                              : k.fail(msg::copy_late::of(shown));
  show(f, c, owed, report);
  if (!copy) return;
  f.to = copy;
  f.place = report->place_of(field::afschrift_werknemer);
  if (*copy > due) f.actual = f.short_to = *copy;
}

}  // namespace poortwachter::tijdigheid_re_integratieverslag

// The WIA application as far as it moves the end of the pay.
#pragma once

#include <optional>

#include "case/case.hpp"

namespace poortwachter {

/// The WIA application that moves the end of the pay by as many days as it was late (BW 7:629 lid
/// 11 onder a).
struct LateApplication {
  Date due;                            ///< last day for it: eleven weeks before the end of the pay
  std::optional<Date> made;            ///< nothing: not made yet, or not handed over
  int days = 0;                        ///< that it came late; not made yet: on the as-of date
  Tri late = Tri::no;                  ///< unknown: it was not handed over, or perhaps counts as
                                       ///< timely by a notice, or an extension, that is not on file
  const Event* application = nullptr;  ///< the one for the whole waiting period
  bool early = false;        ///< an early (IVA) one, not refused, is one too (WIA art. 66 lid 1)
  bool invited = false;      ///< timely by UWV's late invitation (WIA art. 64 lid 6)
  bool letter_open = false;  ///< it would be, if UWV wrote late: the file does not say when it did
  int most = 0;              ///< days by which it can be late, as far as the file tells
};
LateApplication late_application(const Case& c);

/// An application for the shortened waiting period without the statement of the bedrijfsarts: UWV
/// does not take it up (WIA art. 66 lid 5), unless the file has it granted.
bool not_taken_up(const Event& early_application);

/// The last day for it: after 42 weeks, or 13 where that fell before November 2008.
Date notice_due(const Case& c);

/// Did the law of that day have the pay run on with a late notice? Since then there is a fine.
bool late_notice_extends(Date due);

/// The days by which a notice of the sickness was late that fell due before November 2008: the pay
/// ran on by them. Of a notice that is not on file, those that the file states; else nobody knows.
int late_notice(const Case& c);

/// Last day of the pay as it stands without any loonsanctie, and without what ends it early: the
/// waiting period, the voluntary extension, the days of a late notice and of a late application.
Date pay_end_before_sanction(const Case& c);

/// That end as far as the file settles it: the lateness of the application, which moves it, may not
/// have been handed over, or hang on when UWV wrote.
Uncertain<Date> pay_end_bounds(const Case& c);

/// Did the loonsanctie on file come after that end, so that it has no effect (WIA art. 25 lid 11)?
/// Unknown: the application may have been late, which moves the end.
Tri sanction_came_late(const Case& c);

/// Does a loonsanctie stand among the extensions of the pay?
bool names_sanction(const Case& c);
/// Was every decision on a loonsanctie that can have effect handed over? One of after that end has
/// none.
bool decisions_delivered(const Case& c);

/// The notice of the long sickness: that of the 42nd week, or an early (IVA) application, which
/// counts as one (ZW art. 38 lid 8); the first of them. Null: none on file.
const Event* notice_of_sickness(const Case& c);

}  // namespace poortwachter

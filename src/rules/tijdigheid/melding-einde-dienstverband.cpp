// tijdigheid/melding-einde-dienstverband: sick notice to UWV at the end of the contract (ZW art. 38
// lid 2).

#include "rules/tijdigheid/melding-einde-dienstverband.rule.hpp"

namespace poortwachter::tijdigheid_melding_einde_dienstverband {
namespace {

/// The last working day before the contract ends; feast days are not known here.
Date last_working_day(Date d) {
  while (d.weekday() > 5) d = d - 1;
  return d;
}

/// UWV takes the notice on the next working day when the last day of the contract falls in a
/// weekend (work instruction, by analogy with the Algemene termijnenwet).
Date tolerated(Date d) {
  while (d.weekday() > 5) d = d + 1;
  return d;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Date end = *c.contract_end;
  const Date due = last_working_day(end);
  const Event* sent = c.first(Kind::melding_einde_dienstverband);
  struct {
    Date due, actual, to;
  } const shown{due, sent != nullptr ? sent->day : due, end};
  const auto fill = [&](Finding& f) {
    f.due = due;
    f.to = end;
    if (sent == nullptr) return;
    f.actual = sent->day;
    f.place = sent->place;
  };
  if (c.recovered && *c.recovered <= end) return fill(k.not_applicable(msg::recovered::of(shown)));
  if (sent != nullptr && sent->day <= due) return fill(k.pass(msg::pass::of(shown)));
  if (sent != nullptr && sent->day <= tolerated(end))
    return fill(k.pass(msg::tolerated::of(shown)));
  if (c.as_of <= due) return fill(k.upcoming(msg::upcoming::of(shown)));
  if (!c.delivered(Kind::melding_einde_dienstverband))
    return fill(k.unknown(msg::unknown::of(shown)));
  fill(sent != nullptr ? k.fail(msg::late::of(shown)) : k.fail(msg::missing::of(shown)));
}

}  // namespace poortwachter::tijdigheid_melding_einde_dienstverband

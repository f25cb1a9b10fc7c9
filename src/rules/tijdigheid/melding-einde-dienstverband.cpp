// tijdigheid/melding-einde-dienstverband: sick notice to UWV at the end of the contract (ZW art. 38
// lid 2).

#include "rules/tijdigheid/melding-einde-dienstverband.rule.hpp"

namespace poortwachter::tijdigheid_melding_einde_dienstverband {
void check(Check& k) {
  const Case& c = k.c;
  const Date end = *c.contract_end;
  const Date due = end;
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
  // UWV takes it on the next working day too (work instruction, by analogy with the Algemene
  // termijnenwet).
  if (sent != nullptr && sent->day <= next_working_day(end))
    return fill(k.pass(msg::tolerated::of(shown)));
  if (c.as_of <= due) return fill(k.upcoming(msg::upcoming::of(shown)));
  if (!c.delivered(Kind::melding_einde_dienstverband))
    return fill(k.unknown(msg::unknown::of(shown)));
  fill(sent != nullptr ? k.fail(msg::late::of(shown)) : k.fail(msg::missing::of(shown)));
}

}  // namespace poortwachter::tijdigheid_melding_einde_dienstverband

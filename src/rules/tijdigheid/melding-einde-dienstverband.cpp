// tijdigheid/melding-einde-dienstverband: sick notice to UWV at the end of the contract (ZW art. 38
// lid 2; of an own-risk bearer art. 38aa lid 1).
#include "law/tijdigheid.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/employer.hpp"
#include "rules/tijdigheid/fine.hpp"
#include "rules/tijdigheid/melding-einde-dienstverband.rule.hpp"

namespace poortwachter::tijdigheid_melding_einde_dienstverband {

namespace {

void judge(Check& k) {
  const Case& c = k.c;
  const Date end = *c.contract_end;
  const int term = c.own_risk ? law::tijdigheid::melding_eigenrisicodrager.days(end) : 0;
  // A term of the law, which ends on a working day (Algemene termijnenwet art. 1).
  const Date due = c.own_risk ? next_working_day(end + term) : end;
  const Event* sent = c.first(Kind::melding_einde_dienstverband);
  const Date made = sent != nullptr ? sent->day : c.as_of;
  struct Shown {
    Date due, actual, to;
    int count, limit;
  };
  const Shown shown{due, made, end, due - end, 0};
  const auto fill = [&](Finding& f) {
    f.due = due;
    if (c.own_risk) count_from(f, c, end);
    if (!f.to) f.to = end;
    if (sent == nullptr) return;
    f.actual = sent->day;
    f.place = sent->place;
  };
  if (c.recovered && *c.recovered <= end) return fill(k.not_applicable(msg::recovered::of(shown)));
  // Where UWV paid sickness benefit from the start this notice does not apply (ZW art. 38 lid 4).
  if (yes(c.dossier.employee.yes(field::no_riskpolis)))
    return fill(k.not_applicable(msg::no_risk::of(shown)));
  if (sent != nullptr && sent->day <= due)
    return fill(c.own_risk ? k.pass(msg::own_risk::of(shown)) : k.pass(msg::pass::of(shown)));
  // UWV takes it on the next working day too (work instruction, by analogy with the Algemene
  // termijnenwet).
  if (sent != nullptr && !c.own_risk && sent->day <= next_working_day(end))
    return fill(k.pass(msg::tolerated::of(shown)));
  if (c.as_of <= std::max(due, next_working_day(end))) {
    const Date accepted = next_working_day(end);
    const bool weekend = !c.own_risk && accepted != end;
    Finding& f = weekend ? k.upcoming(msg::upcoming_weekend{.from = end, .to = accepted})
                         : k.upcoming(msg::upcoming::of(shown));
    fill(f);
    if (c.as_of > due) f.due = accepted;
    return;
  }
  if (!c.delivered(Kind::melding_einde_dienstverband))
    return fill(k.unknown(msg::unknown::of(shown)));
  if (c.own_risk) {
    const Shown fine{due, made, end, term, law::tijdigheid::boete_lang.days(due)};
    return fill(sent != nullptr ? k.fail(msg::late_own_risk::of(fine))
                                : k.fail(msg::missing_own_risk::of(fine)));
  }
  const Shown fine{due, made, sent != nullptr ? end : made, term, fine_for_notice(due, made)};
  fill(sent != nullptr ? k.fail(msg::late::of(fine)) : k.fail(msg::missing::of(fine)));
}

}  // namespace

void check(Check& k) {
  judge(k);
  // Everything hangs on it: until when he is to make efforts, and what a shortfall costs him.
  const bool recovered = k.c.recovered && *k.c.recovered <= *k.c.contract_end;
  if (!recovered && unknown(k.c.dossier.employer.yes(field::eigenrisicodrager_ziektewet)))
    k.unknown(msg::unknown_own_risk{.to = *k.c.contract_end}).to = k.c.contract_end;
}

}  // namespace poortwachter::tijdigheid_melding_einde_dienstverband

// The first half of the test: the papers. The other is that of the efforts (judge.cpp).
#include "verdict/route_walk.hpp"

#include <utility>

#include "poortwachter/field/loonsanctie.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/route/complete.hpp"
#include "verdict/uwv.hpp"

namespace poortwachter {

RouteWalk::RouteWalk(const Case& a_case, std::span<const Seen> seen, const What& what, bool brief)
    : c_(a_case), seen_(seen), sanction_(sanction_in_force(a_case)), what_(what), brief_(brief) {}

RouteStep& RouteWalk::answer(Answered a, bool settles) {
  if (brief_) return unseen_;
  v_.route.push_back(
      {a.answer->step, a.answer->outcome, settles, {}, Statement(*a.answer, std::move(a.values))});
  return v_.route.back();
}

Risk RouteWalk::completeness() {
  namespace say = route::complete;
  if (const Event* e = uwv::confirmed_complete(c_)) {
    answer(say::confirmed{.confirmed = e->day});
    return Risk::none;
  }
  // UWV tests the efforts only once the report is complete, and adds no reasons later
  // (Professioneel kader).
  if (sanction_ != nullptr && yes(sanction_->is(field::soort_loonsanctie, Word::inhoudelijk))) {
    answer(say::tested{.imposed = sanction_->day});
    return Risk::none;
  }
  const auto gap = [](const Seen& f) {
    return f.status == Status::fail && f.weight == Weight::administrative &&
           f.rule->role != Role::completion_term;
  };
  const bool lacking = any(gap);
  // The employee's own opinion is his to give: its absence alone carries no sanction.
  const bool only_the_employees =
      !any([&](const Seen& f) { return gap(f) && f.finding->part != 'l'; });
  // Whoever delivers what is missing meets the term that UWV set for it.
  const bool asked_for = !uwv::only_other_papers(c_);
  const bool running =
      asked_for && !what_.parts_added && of(Role::completion_term, Status::upcoming);
  const Finding* missed = of(Role::completion_term, Status::fail);
  const bool lapsed =
      asked_for && !uwv::met_since(c_, sanction_) && missed != nullptr && missed->part != 'l';
  const bool due = c_.as_of > c_.report_due;

  // UWV has a report that lacked parts. That they were added is not presumed: the gap is on file,
  // and without an answer to UWV it leads to a sanction (WIA art. 25 lid 9).
  if (only_the_employees && any(&Seen::maybe_added) && uwv::has_report(c_)) {
    answer(say::maybe_added).because = rules(&Seen::maybe_added);
    return lapsed ? Risk::high : running ? Risk::medium : Risk::undetermined;
  }
  // The gap is on file as well where a limited report will do, if no judgement saw possibilities:
  // those were not handed over (VHV art. 2 lid 6).
  const auto perhaps_limited = [](const Seen& f) {
    return f.status == Status::unknown && f.weight == Weight::administrative &&
           f.finding->fell_short;
  };
  if (only_the_employees && any(perhaps_limited) && uwv::has_report(c_)) {
    answer(say::perhaps_limited).because = rules(perhaps_limited);
    return lapsed ? Risk::high : running ? Risk::medium : Risk::undetermined;
  }
  // Of sickness benefit UWV recovers one week once its term has lapsed; what comes later changes
  // nothing (Besluit verhaal ziekengeld art. 3 lid 1).
  if (!lacking && lapsed && c_.contract_ends) {
    answer(say::week_due);
    return Risk::high;
  }
  if (!lacking) {
    if (running) {
      answer(say::term_runs);
      return Risk::medium;
    }
    const bool unclear = any(Weight::administrative, Status::unknown) ||
                         of(Role::completeness, Status::pass) == nullptr;
    answer(!due                                                         ? say::not_due
           : unclear                                                    ? say::unclear
           : asked_for || c_.first(Kind::uwv_hersteltermijn) == nullptr ? say::there
                                                                        : say::not_asked);
    // Complete, be it after the term or since the loonsanctie: a sanction is for what is missing,
    // and UWV has yet to say that it is enough.
    if (lapsed || uwv::on_completeness(sanction_)) return Risk::low;
    // UWV has a report, and what it lacks may lead to a sanction: nobody showed it to who asks.
    const bool unseen = c_.first(Kind::re_integratieverslag) == nullptr &&
                        !c_.delivered(Kind::re_integratieverslag);
    return unclear && unseen && uwv::has_report(c_) ? Risk::undetermined : Risk::none;
  }
  answer(c_.contract_ends ? say::lacking_after_contract : say::lacking).because = rules(gap);
  if (only_the_employees) return due ? Risk::low : Risk::none;
  if (lapsed) return Risk::high;
  if (uwv::has_report(c_) || running) return Risk::medium;
  return due ? Risk::low : Risk::none;
}

}  // namespace poortwachter

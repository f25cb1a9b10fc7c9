#include "verdict/repair.hpp"

#include <algorithm>
#include <tuple>

#include "case/application.hpp"
#include "case/extension.hpp"
#include "case/grounds.hpp"
#include "law/spoor2.hpp"
#include "law/ziekte.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/repairable.hpp"
#include "verdict/uwv.hpp"

namespace poortwachter {
namespace {

/// A shortcoming that raises the risk and that can still be made good.
bool counts(const Finding& f) {
  return f.status == Status::fail && f.repairable && f.weight != Weight::result &&
         f.weight != Weight::advice;
}

/// No result yet, and something is to be done about it: where none is asked no rule says what.
bool result_open(const Finding& f) {
  return f.status == Status::fail && f.repairable && f.rule->role == Role::result &&
         f.message != nullptr && !f.message->remedy.nl.empty();
}

/// The risk when what `repaired` takes were made good.
template <typename Repaired>
Risk risk_when(std::span<const Finding> findings, WhatIf& what_if, Repaired repaired) {
  std::vector<Assume> assumed(findings.size(), Assume::as_found);
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (repaired(findings[i])) assumed[i] = Assume::made_good;
  return what_if.risk(assumed);
}

/// One step a rule: the gravest finding speaks for it, the soonest day holds.
std::vector<RepairStep> steps_of(std::span<const Finding> findings) {
  std::vector<RepairStep> steps;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& f = findings[i];
    if (!counts(f) && !result_open(f)) continue;
    const bool same = !steps.empty() && findings[steps.back().finding].rule == f.rule;
    if (!same) {
      steps.push_back({i, f.repair_until, Risk::none});
      continue;
    }
    RepairStep& s = steps.back();
    if (f.degree > findings[s.finding].degree) s.finding = i;
    if (f.repair_until) s.until = std::min(*f.repair_until, s.until.value_or(*f.repair_until));
  }
  return steps;
}

/// The last day on which spoor 2, which is late, can still be completed with effect: before the end
/// of the wait, or after a loonsanctie while a request can shorten it. Nothing: not any more, where
/// it was begun in the last 26 weeks or has stopped (Professioneel kader, "Herstelmogelijkheid").
std::optional<Date> completed_by(const Case& c, const Finding& f, const RepairPlan& plan) {
  if (f.status != Status::fail || f.weight != Weight::substantive || !starts_track2(*f.rule) ||
      c.contract_ends || (f.actual && c.first_from(Kind::spoor2_einde, *f.actual) != nullptr))
    return std::nullopt;
  const Date begun = f.actual.value_or(c.as_of);
  if (const Event* sanction = sanction_in_force(c)) {
    const int takes =
        law::ziekte::wachttijd.days(c.fsd) - law::spoor2::nog_af_te_ronden.days(c.fsd);
    const bool in_time = plan.request_by && begun + takes <= *plan.request_by;
    return in_time && !uwv::on_completeness(sanction) ? plan.request_by : std::nullopt;
  }
  if (c.as_of > c.test_end || begun > c.clock.at(law::spoor2::nog_af_te_ronden.days(c.fsd)))
    return std::nullopt;
  return plan.decided_by ? std::min(*plan.decided_by, c.test_end) : c.test_end;
}

/// To begin late, or to have begun late, helps no more by itself; to complete it does.
void add_completion(const Case& c, std::span<const Finding> findings, Risk now, WhatIf& what_if,
                    RepairPlan& plan) {
  std::vector<RepairStep>& steps = plan.steps;
  std::optional<Date> until;
  const auto late = std::ranges::find_if(findings, [&](const Finding& f) {
    until = completed_by(c, f, plan);
    return until.has_value();
  });
  if (late == findings.end()) return;
  const Risk then = what_if.with_track2_completed();
  if (then >= now) return;
  const auto step = std::ranges::find(
      steps, late->rule, [&](const RepairStep& s) { return findings[s.finding].rule; });
  if (step == steps.end()) {
    steps.push_back(
        {static_cast<std::size_t>(late - findings.begin()), until, then, Way::completion});
  } else if (then < step->when_done) {
    step->when_done = then;
    step->until = until;
    step->way = Way::completion;
  }
}

/// A ground for one shortcoming where that lowers the risk, else one for each of them.
std::vector<GroundStep> grounds(const Case& c, std::span<const Finding> findings, Risk now,
                                WhatIf& what_if) {
  std::vector<GroundStep> found;
  // Below medium a ground has nothing to take away (verdict: grounds).
  if (now < Risk::medium) return found;
  const auto try_one = [&](const Rule* rule, Cover least, std::vector<KnownGround> known) {
    const Risk stated = what_if.with_ground(least, rule);
    const Risk confirmed = what_if.with_ground(Cover::confirmed, rule);
    if (confirmed < now) found.push_back({rule, stated, confirmed, std::move(known)});
  };
  const Rule* last = nullptr;
  std::vector<KnownGround> all;
  for (const Finding& f : findings) {
    if (f.status != Status::fail || f.weight != Weight::substantive || f.rule == last ||
        f.rule->check == CheckKind::question)
      continue;
    last = f.rule;
    const Cover unwilling = unwillingness(c, f);
    std::vector<KnownGround> one;
    if (unwilling != Cover::none)
      one.push_back({f.rule, Word::onwil_werknemer, unwilling == Cover::confirmed});
    else if (f.rule->track == 2 && retires_soon(c))
      one.push_back({f.rule, Word::pensioenleeftijd, false});
    all.insert(all.end(), one.begin(), one.end());
    try_one(f.rule, std::max(Cover::stated, unwilling), std::move(one));
  }
  if (found.empty()) try_one(nullptr, Cover::stated, std::move(all));
  return found;
}

/// The day on which UWV decides, or the last on which it can be asked to decide anew.
void days_left(const Case& c, const Verdict& verdict, RepairPlan& plan) {
  if (verdict.consequence != Consequence::loonsanctie) return;
  if (sanction_in_force(c) != nullptr) {
    plan.request_by = last_request(c, end_of_pay(c).until());
    return;
  }
  // While an application that is overdue is not made, that day moves along with it.
  const LateApplication a = late_application(c);
  if (!a.made && a.days > 0) return;
  // UWV that is late can still impose one until the pay ends (WIA art. 25 lid 11).
  const Date in_time = decision_due(c);
  const auto last = in_time >= c.as_of ? in_time : last_day_to_impose(c);
  if (last && *last >= c.as_of) plan.decided_by = last;
}

}  // namespace

RepairPlan repair_plan(const Case& c, std::span<const Finding> findings, const Verdict& verdict,
                       WhatIf& what_if, const Retold& retold) {
  RepairPlan plan;
  plan.when_all = verdict.risk;
  if (verdict.risk == Risk::none || verdict.route.back().step <= Step::shortened_waiting_period)
    return plan;
  days_left(c, verdict, plan);
  plan.steps = steps_of(findings);
  for (RepairStep& s : plan.steps) {
    const Rule* rule = findings[s.finding].rule;
    // Procedure never carries more than a low risk: above that, to judge again would change
    // nothing.
    s.when_done = findings[s.finding].weight == Weight::procedural && verdict.risk > Risk::low
                      ? verdict.risk
                      : risk_when(findings, what_if, [&](const Finding& f) {
                          return f.rule == rule && (counts(f) || result_open(f));
                        });
  }
  add_completion(c, findings, verdict.risk, what_if, plan);
  add_taken(c, findings, verdict, retold, plan.steps);
  // A result makes the rest of no account: of that the plan as a whole promises nothing.
  plan.when_all = risk_when(findings, what_if, counts);
  for (const RepairStep& s : plan.steps)
    if (findings[s.finding].weight != Weight::result)
      plan.when_all = std::min(plan.when_all, s.when_done);
  plan.grounds = grounds(c, findings, verdict.risk, what_if);
  const auto key = [&](const RepairStep& s) {
    const Finding& f = findings[s.finding];
    return std::tuple(s.when_done, -static_cast<int>(f.degree), f.weight,
                      s.until.value_or(kLastDate));
  };
  std::stable_sort(plan.steps.begin(), plan.steps.end(),
                   [&](const RepairStep& a, const RepairStep& b) { return key(a) < key(b); });
  return plan;
}

}  // namespace poortwachter

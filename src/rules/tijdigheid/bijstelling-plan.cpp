// tijdigheid/bijstelling-plan: two weeks after new advice or new possibilities (RPG art. 4 lid 5).
#include <algorithm>

#include "rules/tijdigheid/step.hpp"

namespace poortwachter {
namespace {

/// The days from which the plan had to be looked at again; each once, ascending.
std::vector<Date> triggers(const Case& c) {
  std::vector<Date> days;
  for (const Event* e : c.events()) {
    const bool opinion = e->kind == Kind::consult_bedrijfsarts || e->kind == Kind::actueel_oordeel;
    if (opinion && yes(e->yes(Field::advies_bijstelling))) days.push_back(e->day);
    if (e->kind == Kind::probleemanalyse && yes(e->yes(Field::bijstelling))) days.push_back(e->day);
  }
  const auto spans = c.possibilities();
  for (std::size_t i = 1; i < spans.size(); ++i) {
    if (!no(spans[i - 1].possible) || !yes(spans[i].possible)) continue;
    // Nobody can act before the judgement is there, nor before the day of which it speaks.
    const Event* said =
        spans[i].contradicted_by != nullptr ? spans[i].contradicted_by : spans[i].basis->event;
    days.push_back(std::max(spans[i].days.from, said->day));
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

Finding& show(Finding& f, const Case& c, Date from, Date due, const Event* plan) {
  show_step(f, c, due, plan).from = from;
  return f;
}

void not_in_time(Check& k, Date from, Date due, const Event* plan) {
  const Case& c = k.c;
  const auto add = [&](Finding& f) { show(f, c, from, due, plan); };
  if (!c.delivered(Kind::plan_van_aanpak, from, plan != nullptr ? due : c.as_of))
    return add(k.unknown());
  if (plan == nullptr && c.as_of <= due) return add(k.upcoming());
  if (unknown(c.possibilities(std::min(due, c.as_of)).possible))
    return add(k.unknown("unknown_possibilities"));
  if (plan != nullptr) return add(k.fail("late"));
  Finding& f = k.fail("missing");
  f.repair_until = c.test_end;
  add(f);
}

}  // namespace

void check_tijdigheid_bijstelling_plan(Check& k) {
  const Case& c = k.c;
  const int term = k.days("termijn", c.fsd);
  int in_time = 0;
  Date last_from, last_due;
  const Event* last_plan = nullptr;
  for (const Date from : triggers(c)) {
    const Date due = c.clock.after(from, term);
    const Event* plan = c.first_from(Kind::plan_van_aanpak, from);
    if (plan != nullptr && plan->day <= due) {
      ++in_time;
      last_from = from;
      last_due = due;
      last_plan = plan;
    } else if (!c.over_by(due) && !no(c.possibilities(std::min(due, c.as_of)).possible)) {
      not_in_time(k, from, due, plan);
    }
  }
  if (!k.empty()) return;
  if (in_time > 0) {
    show(k.pass(), c, last_from, last_due, last_plan).count = in_time;
  } else if (!c.delivered(Kind::consult_bedrijfsarts)) {
    k.unknown("unknown_advice");
  } else {
    k.not_applicable();
  }
}

}  // namespace poortwachter

#include <algorithm>

#include "law/resultaat.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/resultaat/loonwaarde-65.rule.hpp"
#include "rules/resultaat/result.hpp"

namespace poortwachter::resultaat_loonwaarde_65 {
namespace {

/// What is lacking to work the percentage out.
Message asked(const Case& c, const Result& r) {
  const auto silent = std::ranges::find_if(
      r.work.parts, [&](const Resumption* p) { return !wage_percent(c, *p->event); });
  // All say it: then one of them may have taken the place of another, or may have ended.
  if (silent == r.work.parts.end())
    return {"het einde van de eerdere hervatting, als de latere daarvoor in de plaats kwam",
            "the end of the earlier resumption, if the later took its place"};
  const Event& work = *(*silent)->event;
  const Value* now = work.find(field::loonwaarde);
  const Value* before = c.dossier.employee.find(field::loon);
  if (now == nullptr)
    return {"de loonwaarde van de hervatting", "the wage value of the resumption"};
  if (!now->pay().per_year(work.number(field::uren_per_week)))
    return {"de uren per week van de hervatting", "the hours a week of the resumption"};
  if (const auto worth = worked_out_percent(c, work); worth && !can_be_wage_value(c, *worth))
    return {"een loonwaarde die kan kloppen: nu meer dan twee keer het loon",
            "a wage value that can be right: now more than twice the wage"};
  if (before == nullptr || before->pay().amount == 0)
    return {"het loon van vóór de ziekte", "the wage from before the sickness"};
  return {"de uren per week van het contract", "the hours a week of the contract"};
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Result r(c);
  const double limit = law::resultaat::loonwaarde.on(c.test_moment);
  const Tri enough = r.worth(limit);
  // Where one may have taken the place of another, no more is known than what they come to at most.
  const bool at_most = no(enough) && !r.work.percent.known();
  const struct {
    Date from, to;
    int limit;
    double percent;
    Message what;
  } shown{r.from(), c.test_moment, static_cast<int>(limit),
          at_most ? *r.work.percent.most : r.work.percent.least, asked(c, r)};
  if (unknown(enough)) {
    k.unknown(msg::unknown::of(shown)).place = r.place(field::loonwaarde);
    return;
  }
  const bool narrow = shown.percent <= law::resultaat::krap.on(c.test_moment);
  Finding& f = at_most      ? k.fail(msg::fail_at_most::of(shown))
               : no(enough) ? k.fail(msg::fail::of(shown))
               : narrow     ? k.pass(msg::pass_narrow::of(shown))
                            : k.pass(msg::pass::of(shown));
  const bool given = r.work.latest().event->find(field::loonwaarde_percentage) != nullptr;
  f.place = r.place(given ? field::loonwaarde_percentage : field::loonwaarde);
}

}  // namespace poortwachter::resultaat_loonwaarde_65

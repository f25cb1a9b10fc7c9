#include "rules/resultaat/result.hpp"

namespace poortwachter {
namespace {

/// What is lacking to work the percentage out.
Message asked(const Case& c) {
  const Event& work = *c.result()->event;
  const Value* now = work.find(Field::loonwaarde);
  const Value* before = c.dossier.employee.find(Field::loon);
  if (now == nullptr)
    return {"loonwaarde of loonwaarde_percentage van de hervatting",
            "loonwaarde or loonwaarde_percentage of the resumption"};
  if (!now->pay().per_year(work.number(Field::uren_per_week)))
    return {"uren_per_week van de hervatting", "uren_per_week of the resumption"};
  if (before == nullptr || before->pay().amount == 0)
    return {"loon van de werknemer", "loon of the employee"};
  return {"uren_per_week van de werknemer", "uren_per_week of the employee"};
}

}  // namespace

void check_resultaat_loonwaarde_65(Check& k) {
  const Case& c = k.c;
  const Result r(c);
  const double limit = k.rule.parameter("drempel", c.test_moment);
  const Tri enough = r.worth(limit);
  if (unknown(enough)) {
    Finding& f = k.unknown();
    fill_result(f, c, Field::loonwaarde);
    f.what = asked(c);
    return;
  }
  const bool narrow = *r.percent <= k.rule.parameter("krap", c.test_moment);
  Finding& f = no(enough) ? k.fail("fail") : k.pass(narrow ? "pass_narrow" : "pass");
  const bool given = c.result()->event->find(Field::loonwaarde_percentage) != nullptr;
  fill_result(f, c, given ? Field::loonwaarde_percentage : Field::loonwaarde);
  f.percent = *r.percent;
  f.limit = static_cast<int>(limit);
}

}  // namespace poortwachter

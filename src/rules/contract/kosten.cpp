// Cost is no reason below 70 % of the wage that is still to be paid (BRB par. 11).
#include <algorithm>
#include <cmath>
#include <optional>

#include "law/contract.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/interventie.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/contract/kosten.rule.hpp"

namespace poortwachter::contract_kosten {
namespace {

/// Nothing smaller is paid: both sides are held against each other in whole cents.
double cents(double euro) { return std::round(euro * 100); }

std::optional<double> wage_per_week(const Dossier& d) {
  const Value* wage = d.employee.find(field::loon);
  if (wage == nullptr) return std::nullopt;
  const auto year = wage->pay().per_year(d.employee.number(field::uren_per_week));
  return year ? std::optional(*year / 52) : std::nullopt;
}

/// An advised intervention that was not carried out, while the contract still ran.
Tri left_undone(const Case& c, const Event& e) {
  return tri(e.day < *c.contract_end) && e.yes(field::geadviseerd) && !e.yes(field::uitgevoerd);
}

void judge(Check& k, const Event& e, std::optional<double> week) {
  const Case& c = k.c;
  const Tri undone = left_undone(c, e);
  if (no(undone)) return;
  const auto cost = e.number(field::kosten);
  std::optional<double> cap;
  if (week) {
    const double weeks = (*c.contract_end - e.day) / 7.0;
    cap = *week * weeks * law::contract::kosten.on(e.day) / 100;
  }
  struct {
    Date from, to;
    int count = 0, limit = 0;
  } shown{e.day, *c.contract_end};
  if (cost) shown.count = static_cast<int>(std::lround(*cost));
  if (cap) shown.limit = static_cast<int>(std::min(cents(*cap) / 100, 1e9));
  Finding& f = !cost                        ? k.unknown(msg::unknown_cost::of(shown))
               : !cap                       ? k.unknown(msg::unknown_wage::of(shown))
               : cents(*cost) > cents(*cap) ? k.pass(msg::pass::of(shown))
               : yes(undone)                ? k.fail(msg::within::of(shown))
                                            : k.unknown(msg::unknown::of(shown));
  f.to = c.contract_end;
  if (cap) f.limit = shown.limit;
  f.place = e.place_of(field::kosten);
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const auto week = wage_per_week(c.dossier);
  for (const Event* e : c.events(Kind::interventie)) judge(k, *e, week);
  if (!k.empty()) return;
  c.delivered(Kind::interventie) ? k.not_applicable(msg::not_applicable{})
                                 : k.unknown(msg::unknown_absent{});
}

}  // namespace poortwachter::contract_kosten

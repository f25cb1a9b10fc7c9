#include "rules/resultaat/result.hpp"

#include <cmath>

namespace poortwachter {
namespace {

std::optional<double> per_year(const Record& r, Field pay) {
  const Value* v = r.find(pay);
  if (v == nullptr) return std::nullopt;
  return v->pay().per_year(r.number(Field::uren_per_week));
}

/// As it is shown, so that 64.996 is not 65; dividing two wages may leave 65 a hair below it.
double rounded_down(double percent) { return std::floor(percent * 100 + 1e-6) / 100; }

/// From the percentage as given, else from both wages a year; hours alone say nothing of the value.
std::optional<double> wage_percent(const Case& c, const Event& work) {
  if (const auto given = work.number(Field::loonwaarde_percentage)) return rounded_down(*given);
  const auto now = per_year(work, Field::loonwaarde);
  const auto before = per_year(c.dossier.employee, Field::loon);
  if (!now || !before || *before == 0) return std::nullopt;
  return rounded_down(*now / *before * 100);
}

}  // namespace

Result::Result(const Case& c) : work(c.result()) {
  if (work == nullptr) return;
  const Event& e = *work->event;
  running = work->on(c.test_moment);
  own = work->own;
  has_wage = !work->therapeutic;
  structural = e.yes(Field::structureel);
  fits = e.yes(Field::sluit_aan_bij_mogelijkheden);
  agreed = e.yes(Field::instemming_werknemer);
  no_better = !e.yes(Field::betere_mogelijkheden_gemeld);
  percent = wage_percent(c, e);
}

Tri Result::worth(double limit) const { return percent ? tri(*percent >= limit) : Tri::unknown; }

Tri Result::satisfactory(double limit) const {
  return running && has_wage && structural && (by_fit() || by_wage(limit));
}

void fill_result(Finding& f, const Case& c, Field key) {
  f.from = c.result()->days.from;
  f.to = c.test_moment;
  f.place = c.result()->event->place_of(key);
}

void check_quality(Check& k, Tri quality, Field key) {
  Finding& f = yes(quality) ? k.pass() : no(quality) ? k.fail("fail") : k.unknown();
  fill_result(f, k.c, key);
}

}  // namespace poortwachter

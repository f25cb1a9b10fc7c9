#include "rules/resultaat/result.hpp"

#include <cmath>

namespace poortwachter {
namespace {

std::optional<double> per_year(const Record& r, Field pay) {
  const Value* v = r.find(pay);
  if (v == nullptr) return std::nullopt;
  return v->pay.per_year(r.number(Field::uren_per_week));
}

/// From the percentage as given, else from both wages a year; hours alone say nothing of the value.
std::optional<double> wage_percent(const Case& c, const Event& work) {
  if (const auto given = work.number(Field::loonwaarde_percentage)) return given;
  const auto now = per_year(work, Field::loonwaarde);
  const auto before = per_year(c.dossier.employee, Field::loon);
  if (!now || !before || *before <= 0) return std::nullopt;
  return *now / *before * 100;
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

Tri Result::worth(double limit) const {
  // Dividing two wages may leave 65 % a hair below 65.
  return percent ? tri(*percent >= limit - 1e-9) : Tri::unknown;
}

Tri Result::satisfactory(double limit) const {
  return running && has_wage && structural && (by_fit() || by_wage(limit));
}

double shown_percent(double percent) { return std::floor(percent * 100 + 1e-6) / 100; }

void fill_result(Finding& f, const Case& c, Field key) {
  f.from = c.result()->days.from;
  f.to = c.test_moment;
  f.place = c.result()->event->place_of(key);
}

void check_quality(Check& k, Tri quality, Field key) {
  Finding& f = yes(quality) ? k.pass() : no(quality) ? k.fail("fail") : k.unknown();
  fill_result(f, k.c, key);
}

void add_result_key(Message& list, Field key) {
  for (std::string* text : {&list.nl, &list.en}) {
    if (!text->empty()) *text += ", ";
    *text += name(key);
  }
}

}  // namespace poortwachter

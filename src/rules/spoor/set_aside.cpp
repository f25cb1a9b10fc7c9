#include "rules/spoor/set_aside.hpp"

#include <algorithm>

#include "case/grounds.hpp"
#include "case/work.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/ground.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/resultaat/hours.hpp"

namespace poortwachter {

Tri small_without_outlook(const Case& c, const Resumption& r) {
  const Date day = std::max(r.days.from, std::min(r.days.until - 1, c.test_moment));
  const bool small = hours_fit(c, c.possibilities(day), r.event->number(field::uren_per_week)) ==
                     HoursFit::far_below;
  return small ? !r.event->yes(field::uitzicht_op_uitbreiding) : Tri::no;
}

bool stays_small(const Case& c, const Resumption& r) {
  return no(r.event->yes(field::sluit_aan_bij_mogelijkheden)) && !no(small_without_outlook(c, r));
}

Tri marginal_asks_for_track2(const Case& c) {
  const auto said = answered(Role::marginal, c);
  if (said == Word::voldoende) return Tri::no;
  if (said == Word::onvoldoende) return Tri::yes;
  for (const Event* e : c.events(Kind::medisch_oordeel_derde))
    if (by_uwv(*e) && yes(e->is(field::mogelijkheden, Word::marginaal))) return Tri::no;
  return Tri::unknown;
}

Tri sheltered_asks_for_track2(const Case& c) {
  if (!yes(c.dossier.employee.yes(field::beschut_werk))) return Tri::yes;
  const auto said = answered(Role::sheltered, c);
  if (said == Word::voldoende) return Tri::no;
  return said == Word::onvoldoende ? Tri::yes : Tri::unknown;
}

bool leaves_out_track2(const Record& ground) {
  const std::string_view about = ground.text(field::betreft);
  return (rule_with(Role::track2_started).named_by(about) ||
          rule_with(Role::track2_in_time).named_by(about)) &&
         yes(ground.is(field::soort_grond, Word::pensioenleeftijd)) &&
         !ground.text(field::stuk).empty();
}

bool against_his_will(const Resumption& r) {
  return !yes(r.own) && no(r.event->yes(field::instemming_werknemer));
}

std::optional<LeftOut> left_out_before_aow(const Case& c) {
  if (!retires_soon(c)) return std::nullopt;
  std::optional<LeftOut> left;
  for (const Record& g : c.dossier.grounds) {
    if (!leaves_out_track2(g)) continue;
    // Since when both leave it out: the first day of the ground, else the day of its document.
    const auto written = g.date(field::datum);
    const auto from = g.date(field::van) ? g.date(field::van) : written;
    if (std::max(from.value_or(c.fsd), written.value_or(c.fsd)) > c.as_of) continue;
    // Of one that ended the days are covered, as by any ground.
    if (const auto to = g.date(field::tot); to && *to < c.efforts_moment) continue;
    const LeftOut this_one{from.value_or(c.fsd), from.value_or(c.as_of)};
    if (!left) left = this_one;
    left = {std::min(left->earliest, this_one.earliest), std::min(left->latest, this_one.latest)};
  }
  return left;
}

std::vector<Days> set_aside_by_structural_work(const Case& c, int term) {
  std::vector<Days> result;
  for (const Resumption& r : c.resumptions()) {
    if (yes(r.therapeutic) || !yes(r.event->yes(field::structureel)) || r.end_unknown ||
        against_his_will(r) || stays_small(c, r))
      continue;
    const bool running = r.running && r.known_until == r.days.until;
    const Days d{r.days.from, running ? r.days.until : c.clock.after(r.known_until - 1, term) + 1};
    if (!result.empty() && d.from <= result.back().until)
      result.back().until = std::max(result.back().until, d.until);
    else
      result.push_back(d);
  }
  const Stretches& fit = c.found<fit_for_own_work>();
  if (fit.empty()) return result;
  result.insert(result.end(), fit.begin(), fit.end());
  std::ranges::sort(result, {}, &Days::from);
  return joined(std::move(result));
}

std::vector<Days> not_set_aside(Days stretch, const std::vector<Days>& set_aside) {
  std::vector<Days> result;
  for (const Days& d : set_aside) {
    if (d.until <= stretch.from || d.from >= stretch.until) continue;
    if (stretch.from < d.from) result.push_back({stretch.from, d.from});
    stretch.from = d.until;
  }
  if (!stretch.empty()) result.push_back(stretch);
  return result;
}

}  // namespace poortwachter

#include "verdict/physician.hpp"

#include <algorithm>
#include <utility>

#include "law/spoor1.hpp"
#include "law/ziekte.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/check.hpp"
#include "verdict/notes.hpp"

namespace poortwachter {
namespace {

bool none_on_actual_opinion(const Case& c) {
  const Event* e = c.last(Kind::actueel_oordeel);
  return e != nullptr && e->word(field::mogelijkheden) == Word::geen;
}

bool limits_hours(const Case& c) {
  return std::ranges::any_of(c.judgements(), [](const Judgement& j) {
    return j.event->number(field::uren_per_dag) || j.event->number(field::uren_per_week);
  });
}

bool none_or_marginal_in_year2(const Case& c) {
  const Date year2 = c.clock.at(law::ziekte::eerste_jaar.days(c.fsd) + 1);
  return std::ranges::any_of(c.possibilities(), [&](const PossibilitySpan& s) {
    return s.days.until > year2 && s.days.from <= c.test_moment && s.basis != nullptr &&
           (s.basis->none() || s.marginal());
  });
}

/// Longer than usual, the bedrijfsarts must have given the reason, and UWV asks its own doctor.
bool long_therapeutic_work(const Case& c) {
  return std::ranges::any_of(c.resumptions(), [&](const Resumption& r) {
    return yes(r.therapeutic) && !r.fell_out &&
           c.clock.counted(r.days.from, r.days.until) >
               law::spoor1::arbeidstherapie.days(r.days.from);
  });
}

}  // namespace

std::optional<Statement> to_the_physician(const Case& c) {
  Statements why;
  if (none_on_actual_opinion(c)) why.emplace_back(notes::physician_none);
  if (limits_hours(c)) why.emplace_back(notes::physician_hours);
  if (none_or_marginal_in_year2(c)) why.emplace_back(notes::physician_year_2);
  if (answered(Role::physician_advice, c) == Word::onvoldoende)
    why.emplace_back(notes::physician_advice);
  if (long_therapeutic_work(c)) why.emplace_back(notes::physician_therapeutic);
  if (why.empty()) return std::nullopt;
  return notes::to_the_physician{.why = std::move(why)};
}

}  // namespace poortwachter

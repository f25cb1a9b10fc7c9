#include "verdict/physician.hpp"

#include <algorithm>
#include <utility>

#include "law/ziekte.hpp"
#include "verdict/notes.hpp"

namespace poortwachter {
namespace {

bool none_on_actual_opinion(const Case& c) {
  const Event* e = c.last(Kind::actueel_oordeel);
  return e != nullptr && e->word(Field::mogelijkheden) == Word::geen;
}

bool limits_hours(const Case& c) {
  return std::ranges::any_of(c.judgements(), [](const Judgement& j) {
    return j.event->number(Field::uren_per_dag) || j.event->number(Field::uren_per_week);
  });
}

bool none_or_marginal_in_year2(const Case& c) {
  const Date year2 = c.clock.at(law::ziekte::eerste_jaar.days(c.fsd) + 1);
  return std::ranges::any_of(c.possibilities(), [&](const PossibilitySpan& s) {
    return s.days.until > year2 && s.days.from <= c.test_moment && s.basis != nullptr &&
           (s.basis->none() || s.marginal());
  });
}

}  // namespace

std::optional<Statement> to_the_physician(const Case& c) {
  Statements why;
  if (none_on_actual_opinion(c)) why.emplace_back(notes::physician_none);
  if (limits_hours(c)) why.emplace_back(notes::physician_hours);
  if (none_or_marginal_in_year2(c)) why.emplace_back(notes::physician_year_2);
  if (why.empty()) return std::nullopt;
  return notes::to_the_physician{.why = std::move(why)};
}

}  // namespace poortwachter

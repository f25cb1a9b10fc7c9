#include "verdict/physician.hpp"

#include <algorithm>
#include <utility>

#include "law/spoor1.hpp"
#include "law/ziekte.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/check.hpp"
#include "rules/resultaat/hours.hpp"
#include "verdict/notes.hpp"

namespace poortwachter {
namespace {

bool none_on_actual_opinion(const Case& c) {
  const Event* e = c.last(Kind::actueel_oordeel);
  return e != nullptr && e->word(field::mogelijkheden) == Word::geen;
}

/// As he holds at the test moment.
bool limits_hours(const Case& c) {
  const PossibilitySpan* limit = limit_on_hours(c, c.test_moment).span;
  return limit != nullptr && limit->basis->possibilities != Word::volledig;
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
  if (const PossibilitySpan* seen = c.seen_by_uwv()) {
    const Event& view = *seen->basis->event;
    const auto open = [&](const PossibilitySpan& s) {
      return s.contradicted_by == &view && unknown(s.possible);
    };
    if (!std::ranges::any_of(c.possibilities(), open)) return std::nullopt;
    return notes::physician_since_unknown{.opinion = view.day,
                                          .line = static_cast<int>(view.place.line)};
  }
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

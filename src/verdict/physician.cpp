#include "verdict/physician.hpp"

#include <algorithm>

#include "law/ziekte.hpp"
#include "words/fill.hpp"

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

Message to_the_physician(const Case& c) {
  Message why;
  const auto add_reason = [&](bool holds, const Text& reason) {
    if (!holds) return;
    const std::string_view comma = why.empty() ? "" : "; ";
    why.nl.append(comma).append(reason.nl);
    why.en.append(comma).append(reason.en);
  };
  add_reason(none_on_actual_opinion(c), {"geen mogelijkheden op het actueel oordeel",
                                         "no possibilities on the actueel oordeel"});
  add_reason(limits_hours(c), {"een medische urenbeperking", "a medical limit on hours"});
  add_reason(none_or_marginal_in_year2(c),
             {"geen of marginale mogelijkheden in het tweede ziektejaar",
              "no or marginal possibilities in the second year of sickness"});
  if (why.empty()) return why;
  return say(
      {"UWV legt altijd aan de verzekeringsarts voor: {}. Is die het met de bedrijfsarts "
       "oneens, dan kan ook een dossier dat in orde is tekortschieten (Professioneel kader).",
       "UWV always lays before its insurance physician: {}. Where he disagrees with the "
       "bedrijfsarts, a file that is in order may yet fall short (Professioneel kader)."},
      why);
}

}  // namespace poortwachter

#include "case/grounds.hpp"

#include <array>
#include <string>
#include <vector>

#include "law/spoor2.hpp"
#include "poortwachter/numbers.hpp"

namespace poortwachter {
namespace {

/// By Word: whether a ground of that kind can count. Null for what is no kind of ground.
std::array<const Number*, kWords> numbers_of_kinds() {
  std::array<const Number*, kWords> all{};
  for (std::size_t i = 0; i < kWords; ++i)
    all[i] = number_named("grond." + std::string(name(static_cast<Word>(i))));
  return all;
}

/// The same day of a later year; the last of February where that has no 29th.
Date years_after(Date d, int years) {
  const bool leap_day = d.month() == 2 && d.day() == 29;
  return Date::of(d.year() + years, d.month(), leap_day ? 28 : d.day());
}

}  // namespace

bool never_a_ground(const Record& g, Date tested) {
  static const auto kNumbers = numbers_of_kinds();
  const auto kind = g.word(Field::soort_grond);
  const Number* can_count = kind ? kNumbers[static_cast<std::size_t>(*kind)] : nullptr;
  return can_count != nullptr && can_count->on(tested) == 0;
}

bool confirmed_by_uwv(const Record& ground) {
  const auto by = ground.word(Field::bevestigd_door);
  return by == Word::uwv || by == Word::deskundigenoordeel;
}

std::vector<const Event*> opinions_on_employee(const Case& c) {
  std::vector<const Event*> all;
  for (const Event* e : c.events(Kind::deskundigenoordeel)) {
    const auto outcome = e->word(Field::uitkomst);
    const bool judged = outcome == Word::positief || outcome == Word::negatief;
    if (judged && yes(e->is(Field::onderwerp, Word::inspanningen_werknemer))) all.push_back(e);
  }
  return all;
}

const Event* speaks_against(const Case& c, const Event& refusal) {
  if (refusal.kind != Kind::niet_meewerken || yes(refusal.yes(Field::deugdelijke_grond)))
    return nullptr;
  const auto ended = refusal.date(Field::einde);
  const auto& all = c.found<opinions_on_employee>();
  for (auto e = all.rbegin(); e != all.rend() && (*e)->day >= refusal.day; ++e) {
    // What ended before it was asked for, it may not be about.
    const auto asked = (*e)->date(Field::aangevraagd);
    if (ended && asked && *ended < *asked) continue;
    return yes((*e)->is(Field::uitkomst, Word::positief)) ? *e : nullptr;
  }
  return nullptr;
}

bool retires_soon(const Case& c) {
  return c.aow && *c.aow <= years_after(c.waiting_end, law::spoor2::aow.days(c.waiting_end));
}

}  // namespace poortwachter

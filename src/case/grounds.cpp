#include "case/grounds.hpp"

#include <array>
#include <string>

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

bool retires_soon(const Case& c) {
  return c.aow && *c.aow <= years_after(c.waiting_end, law::spoor2::aow.days(c.waiting_end));
}

}  // namespace poortwachter

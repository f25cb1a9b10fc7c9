#include "verdict/exposure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

#include "words/fill.hpp"

namespace poortwachter {
namespace {

/// Euro a day from the first of a month on (Wfsv art. 18: every half year), each with where it was
/// read. Where no source was seen: the last one that was known, since maxima have never gone down.
struct DayWage {
  int year;
  unsigned month;
  double at_least;
  bool known = true;
};
constexpr std::array<DayWage, 19> kMaxima{{
    {0, 1, 0, false},          // no source seen
    {2018, 1, 209.26},         // UWV, Wetsuitleg daglonen
    {2018, 7, 211.42},         // rendement.nl, extendum.nl
    {2019, 1, 214.28},         // hr-kiosk.nl (Stcrt. 2018, 59237)
    {2019, 7, 216.90},         // rendement.nl
    {2020, 1, 219.28},         // hr-kiosk.nl (Stcrt. 2019, 56680)
    {2020, 7, 222.78},         // unie.nl
    {2021, 1, 223.40},         // loonzaken.sdu.nl, unie.nl
    {2021, 7, 225.57},         // uwv.nl, maximumdagloon
    {2022, 1, 228.76},         // UWV, Wetsuitleg geboorteverlof
    {2022, 7, 232.90},         // svpay.nl
    {2023, 1, 256.54},         // svpay.nl, berekensite.nl
    {2023, 7, 264.57},         // UWV, tabellen 1 juli 2023
    {2024, 1, 274.44},         // adfiz.nl, loket.nl, seh.nl
    {2024, 7, 282.95},         // adfiz.nl
    {2025, 1, 290.67},         // adfiz.nl, seh.nl
    {2025, 7, 290.67, false},  // no source seen
    {2026, 1, 304.25},         // reintjesadvies.pl (Stcrt. 2025, 42324)
    {2026, 7, 304.25, false},  // no sure source seen
}};

constexpr double kShare = 0.70;         // BW 7:629 lid 1
constexpr int kWorkingDaysAYear = 261;  // Wfsv art. 17 lid 1

double cents(double euro) { return std::round(euro * 100) / 100; }

const DayWage& maximum_on(Date d) {
  const auto next =
      std::ranges::upper_bound(kMaxima, std::pair(d.year(), d.month()), {},
                               [](const DayWage& w) { return std::pair(w.year, w.month); });
  return *std::prev(next);
}

/// A day wage over the year from `start` on, day by day at most the maximum.
struct Capped {
  bool capped = false;
  bool known = true;  // the maximum, wherever it could matter
  double sum = 0;     // what counts, when it is
};

Capped below_maximum(double day_wage, Date start) {
  Capped year;
  if (day_wage <= maximum_on(start).at_least) return year;
  for (Date d = start; d < start + kSanctionDays; d = d + 1) {
    if (d.weekday() > 5) continue;
    const DayWage& maximum = maximum_on(d);
    if (day_wage > maximum.at_least) {
      year.capped = true;
      year.known = year.known && maximum.known;
    }
    year.sum += std::min(day_wage, maximum.at_least);
  }
  return year;
}

}  // namespace

std::optional<double> maximum_day_wage(Date d) {
  const DayWage& maximum = maximum_on(d);
  return maximum.known ? std::optional(maximum.at_least) : std::nullopt;
}

std::optional<Exposure> exposure(const Case& c) {
  const Value* wage = c.dossier.employee.find(Field::loon);
  if (wage == nullptr) return std::nullopt;
  const auto year = wage->pay().per_year(c.dossier.employee.number(Field::uren_per_week));
  if (!year) return std::nullopt;

  const auto [capped, known, sum] =
      below_maximum(*year / kWorkingDaysAYear, (c.contract_ends ? c.test_end : c.pay_end) + 1);
  const Message basis =
      say(Text{"70% van {} per jaar, 52 weken", "70% of {} a year, 52 weeks"}, Euro{*year});
  if (!known)
    return Exposure{
        cents(kShare * *year),
        {basis.nl + "; niet begrensd: het maximumdagloon is niet voor alle dagen bekend",
         basis.en + "; not capped: the maximum day wage is not known for all days"}};
  if (!capped) return Exposure{cents(kShare * *year), basis};
  return Exposure{cents(kShare * sum),
                  {basis.nl + ", per dag begrensd op het maximumdagloon",
                   basis.en + ", capped day by day at the maximum day wage"}};
}

}  // namespace poortwachter

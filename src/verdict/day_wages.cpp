#include "verdict/day_wages.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace poortwachter {
namespace {

/// The maximum changes on 1 January and 1 July (Wfsv art. 18 lid 1).
struct Row {
  int year;
  unsigned month;  ///< 1 or 7
  double amount;
  std::string_view source;
};
constexpr std::array<Row, 20> kMaxima{{
    {2013, 1, 194.85, "secundaire bron, 2013"},
    {2017, 1, 205.77, "secundaire bron, 2017"},
    {2017, 7, 207.60, "secundaire bron, 2017"},
    {2018, 1, 209.26, "UWV, Wetsuitleg daglonen"},
    {2018, 7, 211.42, "rendement.nl, extendum.nl"},
    {2019, 1, 214.28, "hr-kiosk.nl (Stcrt. 2018, 59237)"},
    {2019, 7, 216.90, "rendement.nl"},
    {2020, 1, 219.28, "hr-kiosk.nl (Stcrt. 2019, 56680)"},
    {2020, 7, 222.78, "unie.nl"},
    {2021, 1, 223.40, "loonzaken.sdu.nl, unie.nl"},
    {2021, 7, 225.57, "uwv.nl, maximumdagloon"},
    {2022, 1, 228.76, "UWV, Wetsuitleg geboorteverlof"},
    {2022, 7, 232.90, "svpay.nl"},
    {2023, 1, 256.54, "svpay.nl, berekensite.nl"},
    {2023, 7, 264.57, "UWV, tabellen 1 juli 2023"},
    {2024, 1, 274.44, "adfiz.nl, loket.nl, seh.nl"},
    {2024, 7, 282.95, "adfiz.nl"},
    {2025, 1, 290.67, "adfiz.nl, seh.nl"},
    {2026, 1, 304.25, "reintjesadvies.pl (Stcrt. 2025, 42324)"},
    {2026, 7, 309.91, "leverancier, 2026 (304,25 x 1,0186)"},
}};

constexpr unsigned kJuly = 7;

constexpr std::pair<int, unsigned> half_year(const Row& r) { return {r.year, r.month}; }

}  // namespace

MaximumDayWage maximum_day_wage(Date d) {
  const std::pair half{d.year(), d.month() < kJuly ? 1U : kJuly};
  const auto next = std::ranges::upper_bound(kMaxima, half, {}, half_year);
  const Row& row = next == kMaxima.begin() ? *next : *std::prev(next);
  return {Date::of(half.first, half.second, 1), row.amount, half_year(row) == half,
          Date::of(row.year, row.month, 1), row.source};
}

}  // namespace poortwachter

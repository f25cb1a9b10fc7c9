// What a loonsanctie costs: 70 % of the wage (BW 7:629 lid 1), a day at most the maximum day wage.
#include "verdict/exposure.hpp"

#include <string>

#include "catch.hpp"
#include "dossier/support.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// Of a wage a year, over the 52 weeks after a contract that ended during the sickness.
Exposure of(const std::string& wage, const std::string& first_sick_day, const std::string& end) {
  std::optional<Exposure> e;
  with_dossier("poortwachter: 1\nkenmerk: e\nwerknemer: {loon: {bedrag: " + wage +
                   ", per: jaar}, dienstverband: {einde: " + end +
                   "}}\nverzuim: {eerste_ziektedag: " + first_sick_day + "}\ngebeurtenissen: []\n",
               [&](const Dossier& d) { e = exposure(Case(d, *Date::parse(end))); });
  REQUIRE(e);
  return *e;
}

}  // namespace

TEST_CASE("the maximum day wage holds for the days after the end, each its own", "[exposure]") {
  struct Row {
    std::string_view what;
    const char* wage;
    const char* first_sick_day;
    const char* end;
    double amount;
    std::string_view basis;  ///< what follows on the wage
  };
  const std::string_view plain = " a year, 52 weeks";
  const std::string_view capped = " a year, 52 weeks, capped";
  const std::string_view unknown = " a year, 52 weeks; not capped";
  for (const Row& r : {
           // From Saturday 30 December 2023 on: 130 x 274.44 + 130 x 282.95 = 72460.70
           Row{"Friday, the last day, is paid as before", "108000", "2023-01-09", "2023-12-29",
               50722.49, capped},
           // 264.57, the maximum of 2023, holds on no day of work: 261 x 274.44 = 71628.84
           Row{"at the maximum", "71628.84", "2023-01-09", "2023-12-29", 50140.19, plain},
           // 275.44 a day: 130 x 274.44 + 130 x 275.44 = 71484.40
           Row{"a euro above it", "71889.84", "2023-01-09", "2023-12-29", 50039.08, capped},
           // Of the second half of 2025 no maximum is known, only that it is 290.67 at least.
           Row{"290 a day", "75690", "2024-01-08", "2025-06-30", 52983.00, plain},
           Row{"291 a day", "75951", "2024-01-08", "2025-06-30", 53165.70, unknown},
           Row{"before the first amount", "54549", "2016-01-04", "2017-06-30", 38184.30, unknown},
           // 209 a day, from Sunday 31 December 2017 on
           Row{"below the first amount", "54549", "2016-01-04", "2017-12-30", 38184.30, plain},
       }) {
    INFO(r.what);
    const Exposure e = of(r.wage, r.first_sick_day, r.end);
    CHECK(e.amount == Approx(r.amount).margin(0.001));
    const std::string rest = e.basis.en.substr(e.basis.en.find(" a year"));
    CHECK(rest.substr(0, r.basis.size()) == r.basis);
    CHECK((rest.size() == plain.size()) == (r.basis == plain));
  }
}

TEST_CASE("the maximum day wage of each half year", "[exposure]") {
  CHECK_FALSE(maximum_day_wage(Date::of(2017, 12, 31)));
  CHECK(maximum_day_wage(Date::of(2018, 1, 1)) == 209.26);
  CHECK(maximum_day_wage(Date::of(2018, 6, 30)) == 209.26);
  CHECK(maximum_day_wage(Date::of(2018, 7, 1)) == 211.42);
  CHECK(maximum_day_wage(Date::of(2025, 6, 30)) == 290.67);
  CHECK_FALSE(maximum_day_wage(Date::of(2025, 7, 1)));
  CHECK_FALSE(maximum_day_wage(Date::of(2025, 12, 31)));
  CHECK(maximum_day_wage(Date::of(2026, 6, 30)) == 304.25);
  CHECK_FALSE(maximum_day_wage(Date::of(2026, 7, 1)));
}

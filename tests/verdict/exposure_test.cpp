// What a sanction costs: 70 % of the wage (BW 7:629 lid 1), a day at most the maximum day wage.
#include "verdict/exposure.hpp"

#include <string>

#include "catch.hpp"
#include "dossier/support.hpp"
#include "verdict/day_wages.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// Of a wage over these days, each [from, last].
Exposure of(const std::string& wage, std::vector<std::pair<const char*, const char*>> stretches) {
  std::vector<Days> charged;
  for (const auto& [from, last] : stretches)
    charged.push_back({*Date::parse(from), *Date::parse(last) + 1});
  std::optional<Exposure> e;
  with_dossier("poortwachter: 1\nkenmerk: e\nwerknemer: {uren_per_week: 36, loon: {bedrag: " +
                   wage + "}}\nverzuim: {eerste_ziektedag: 2023-01-09}\ngebeurtenissen: []\n",
               [&](const Dossier& d) { e = exposure(Case(d, Date::of(2024, 1, 1)), charged); });
  REQUIRE(e);
  return *e;
}

}  // namespace

TEST_CASE("the cost of a sanction is 70 % of the day wages of its days", "[exposure]") {
  struct Row {
    std::string_view what;
    const char* wage;
    const char* from;
    const char* last;
    double amount;
    int weeks;
    std::string_view basis;  ///< how it begins
  };
  for (const Row& r : {
           // 36000 / 261 = 137.93; 0.7 x 260 x 137.93
           Row{"52 weeks by the month", "3000, per: maand", "2025-01-06", "2026-01-04", 25103.26,
               52, "52 weeks, 70% of 260 × €137.93 a working day (€36,000.00 a year ÷ 261)"},
           // 52 x 700 / 261 = 139.46; 0.7 x 260 x 139.46
           Row{"52 weeks by the week", "700, per: week", "2025-01-06", "2026-01-04", 25381.72, 52,
               "52 weeks, 70% of 260 × €139.46 a working day (€36,400.00 a year ÷ 261)"},
           Row{"by four weeks", "2800, per: vier_weken", "2025-01-06", "2026-01-04", 25381.72, 52,
               "52 weeks, 70% of 260 × €139.46 a working day (€36,400.00 a year ÷ 261"},
           // 52 x 36 hours x 20 / 261 = 143.45; 0.7 x 5 x 143.45
           Row{"by the hour", "20, per: uur", "2025-01-06", "2025-01-12", 502.08, 1,
               "1 week, 70% of 5 × €143.45 a working day (€37,440.00 a year ÷ 261"},
           // 0.7 x 40 x 137.93
           Row{"eight weeks", "3000, per: maand", "2025-01-06", "2025-03-02", 3862.04, 8,
               "8 weeks, 70% of 40 × €137.93"},
           // Friday to Monday: two days of work
           Row{"over a weekend", "36000, per: jaar", "2025-01-10", "2025-01-13", 193.10, 1,
               "4 days, 70% of 2 × €137.93"},
           Row{"a weekend", "36000, per: jaar", "2025-01-11", "2025-01-12", 0, 1,
               "2 days, with no working day in it"},
           // From Saturday 30 December 2023 on: 130 x 274.44 + 130 x 282.95 = 72460.70
           Row{"above the maximum of two half years", "108000, per: jaar", "2023-12-30",
               "2024-12-27", 50722.49, 52,
               "52 weeks, 70% of 130 × €274.44 + 130 × €282.95 a working day (€108,000.00"},
           // 275.44 a day: 130 x 274.44 + 130 x 275.44 = 71484.40
           Row{"above one of them", "71889.84, per: jaar", "2023-12-30", "2024-12-27", 50039.08, 52,
               "52 weeks, 70% of 130 × €274.44 + 130 × €275.44 a working day (€71,889.84"},
       }) {
    INFO(r.what);
    const Exposure e = of(r.wage, {{r.from, r.last}});
    CHECK(e.amount == Approx(r.amount).margin(0.001));
    CHECK(e.weeks == r.weeks);
    INFO(e.basis.in(Language::en));
    CHECK(e.basis.in(Language::en).starts_with(r.basis));
  }
}

TEST_CASE("an amount can be worked out again from what is given with it", "[exposure]") {
  const Exposure e =
      of("200000, per: jaar", {{"2025-05-01", "2025-05-31"}, {"2025-06-15", "2026-08-01"}});
  double sum = 0;
  int days = 0;
  for (const DayWage& w : e.day_wages) {
    CHECK(w.counted == std::min(e.day_wage, w.maximum));
    CHECK(w.days > 0);
    CHECK_FALSE(w.source.empty());
    sum += w.days * w.counted;
    days += w.until - w.from + 1;
  }
  CHECK(e.amount == Approx(e.share * sum).margin(0.006));
  CHECK(e.days == days);
  REQUIRE(e.day_wages.size() == 5);
  CHECK(e.day_wages[2].from == Date::of(2025, 7, 1));
  CHECK(e.day_wages[2].until == Date::of(2025, 12, 31));
}

TEST_CASE("where a maximum is not known the next known one bounds the cost, and it is said",
          "[exposure]") {
  // The second half of 2025: 65 + 66 + 1 days of work in 26 weeks and a day.
  const Exposure e = of("100000, per: jaar", {{"2025-07-01", "2025-12-31"}});
  CHECK(e.amount == Approx(0.7 * 132 * 304.25).margin(0.006));
  CHECK(e.basis.in(Language::en)
            .find("that of 1 July 2025 is not known, that of 1 January 2026 was used") !=
        std::string::npos);
  CHECK(e.basis.in(Language::nl).find("dat van 1 juli 2025 is niet bekend") != std::string::npos);
  // Below it nothing hangs on it.
  CHECK(of("75000, per: jaar", {{"2025-07-01", "2025-12-31"}})
            .basis.in(Language::en)
            .find("not known") == std::string::npos);
  CHECK(of("100000, per: jaar", {{"2026-01-01", "2026-06-30"}})
            .basis.in(Language::en)
            .find("not known") == std::string::npos);
}

TEST_CASE("more wage never costs less", "[exposure]") {
  double before = 0;
  // Through the maxima of 2025 (75864.87 and about it) and 2026.
  for (int wage = 74000; wage < 84000; wage += 7) {
    const Exposure e = of(std::to_string(wage) + ", per: jaar", {{"2025-03-03", "2026-03-01"}});
    REQUIRE(e.amount >= before);
    before = e.amount;
  }
}

TEST_CASE("how long it lasts is said in weeks and days", "[exposure]") {
  const auto lasting = [](const char* last) {
    const std::string basis = of("36000, per: jaar", {{"2025-01-06", last}}).basis.in(Language::en);
    return basis.substr(0, basis.find(", 70%"));
  };
  CHECK(lasting("2025-01-06") == "1 day");
  CHECK(lasting("2025-01-12") == "1 week");
  CHECK(lasting("2025-01-14") == "1 week and 2 days");
  CHECK(lasting("2025-03-02") == "8 weeks");
}

TEST_CASE("amounts are grouped by three, as Dutch readers write them", "[exposure]") {
  const auto written = [](const std::string& wage) {
    const std::string basis =
        of(wage + ", per: jaar", {{"2025-01-06", "2025-01-12"}}).basis.in(Language::nl);
    const auto from = basis.find('(') + 1;
    return basis.substr(from, basis.find(" per jaar") - from);
  };
  CHECK(written("0.5") == "€\u00A00,50");
  CHECK(written("900") == "€\u00A0900,00");
  CHECK(written("1200") == "€\u00A01.200,00");
  CHECK(written("123456.78") == "€\u00A0123.456,78");
  CHECK(written("1234567.5") == "€\u00A01.234.567,50");
}

TEST_CASE("the maximum day wage of each half year", "[exposure]") {
  const auto amount = [](int y, unsigned m, unsigned d) {
    return maximum_day_wage(Date::of(y, m, d)).amount;
  };
  const auto known = [](int y, unsigned m, unsigned d) {
    return maximum_day_wage(Date::of(y, m, d)).known;
  };
  CHECK(amount(2018, 1, 1) == 209.26);
  CHECK(amount(2018, 6, 30) == 209.26);
  CHECK(amount(2018, 7, 1) == 211.42);
  CHECK(amount(2025, 6, 30) == 290.67);
  CHECK(known(2025, 6, 30));
  // No source was seen: the next one, which it did not exceed.
  CHECK(amount(2025, 7, 1) == 304.25);
  CHECK_FALSE(known(2025, 7, 1));
  CHECK(maximum_day_wage(Date::of(2025, 12, 31)).known_from == Date::of(2026, 1, 1));
  CHECK(amount(2026, 6, 30) == 304.25);
  CHECK(known(2026, 12, 31));
  CHECK(amount(2031, 3, 1) == 309.91);
  CHECK_FALSE(known(2027, 1, 1));
  // Before the first: the first, which no earlier one exceeded.
  CHECK(amount(2010, 3, 1) == 194.85);
  CHECK_FALSE(known(2012, 12, 31));
}

// Each step of the route, settled by a case that differs from a good one in what the step asks.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/judged.hpp"
#include "verdict/sample.hpp"

namespace poortwachter::test {

inline const RouteStep* step_of(const Verdict& v, Step s) {
  for (const RouteStep& r : v.route)
    if (r.step == s) return &r;
  return nullptr;
}

inline void tell(const Audit& a) {
  for (const Finding& f : a.findings)
    if (f.status == Status::fail)
      UNSCOPED_INFO("  " << f.rule->id << " " << f.message->key << " " << name(f.degree));
  for (const RouteStep& s : a.verdict.route)
    UNSCOPED_INFO("  " << name(s.step) << s.reason.in(Language::nl));
}

struct Row {
  std::string_view what;
  Sample sample;
  Step settles;  ///< the last step of the route
  Risk administrative;
  Risk substantive;
};

inline void check(const std::vector<Row>& rows) {
  for (const Row& r : rows) {
    const Audit a = r.sample.audited();
    const Verdict& v = a.verdict;
    tell(a);
    INFO(r.what);
    REQUIRE_FALSE(v.route.empty());
    CHECK(name(v.route.back().step) == name(r.settles));
    CHECK(name(v.administrative) == name(r.administrative));
    CHECK(name(v.substantive) == name(r.substantive));
    CHECK(v.risk == std::max(r.administrative, r.substantive));
  }
}

inline Sample good() { return everything_done(); }

/// Spoor 2 was never started: one serious shortcoming.
inline Sample never_started() { return good().drop("spoor2"); }

/// Four months late.
inline Sample months_late() {
  Sample s = good().drop("spoor2_start");
  s.add(
      "soort: onderzoek_spoor1, datum: 2024-02-20, gericht_op: andere_functie, uitkomst: "
      "niet_passend, onderbouwd: ja");
  return s.add(
      "soort: spoor2_start, datum: 2024-06-10, uitvoerder: re_integratiebedrijf, "
      "re_integratieplan: ja, persoonsprofiel: ja, zoekprofiel: ja, zoekprofiel_beredeneerd: ja, "
      "rapportage_interval_weken: 6, op_wens_van_beiden: nee");
}

/// The report without part j.
inline Sample incomplete() {
  return good()
      .drop("re_integratieverslag")
      .add(
          "soort: re_integratieverslag, datum: 2024-10-01, onderdelen: [a, b, c, d, e, f, g, h, i, "
          "k, "
          "l], afschrift_werknemer: 2024-10-01");
}

constexpr std::string_view kNone =
    "mogelijkheden: geen, onderbouwd: ja, opgesteld_door: bedrijfsarts, "
    "informatie_behandelende_sector: ja";

}  // namespace poortwachter::test

// The end of a loonsanctie, by the arithmetic of WIA art. 25 lid 9 and 12-14.
#include "verdict/sanction.hpp"

#include <string>

#include "case/case.hpp"
#include "catch.hpp"

using namespace poortwachter;

namespace {

std::optional<SanctionEnd> end_of(const std::string& events, const char* as_of) {
  std::optional<SanctionEnd> e;
  load_dossiers(
      "poortwachter: 1\nkenmerk: s\nwerknemer: {}\nverzuim: {eerste_ziektedag: 2021-11-01}\n"
      "gebeurtenissen:\n" +
          events,
      {}, [&](const LoadedDossier& l) {
        REQUIRE(l.dossier != nullptr);
        const Case c(*l.dossier, *Date::parse(as_of));
        e = sanction_end(c);
      });
  return e;
}

const std::string kSanction = "  - {soort: loonsanctie, datum: 2023-09-14}\n";

}  // namespace

TEST_CASE("a loonsanctie lasts at most 52 weeks after the waiting period", "[sanction]") {
  const auto e = end_of(kSanction, "2024-01-01");
  REQUIRE(e);
  CHECK(e->latest.iso() == "2024-10-27");  // 2021-11-01 + 1091
  CHECK_FALSE(e->requested);
  CHECK_FALSE(end_of("  - {soort: contact, datum: 2023-09-14}\n", "2024-01-01"));
  CHECK_FALSE(end_of(kSanction, "2023-09-13"));
}

TEST_CASE("an open request: three weeks to decide, six weeks after that", "[sanction]") {
  const auto e =
      end_of(kSanction + "  - {soort: bekortingsverzoek, datum: 2024-02-26}\n", "2024-03-11");
  REQUIRE(e);
  CHECK(e->decide_by->iso() == "2024-03-17");  // the day of receipt is day 1 of 21
  CHECK(e->last_day->iso() == "2024-04-27");   // the day of the decision is day 1 of 42
  // Never before the end of the waiting period, never after the 52 weeks.
  const auto early =
      end_of(kSanction + "  - {soort: bekortingsverzoek, datum: 2023-09-15}\n", "2023-09-20");
  CHECK(early->last_day->iso() == "2023-11-15");
  const auto late =
      end_of(kSanction + "  - {soort: bekortingsverzoek, datum: 2024-10-20}\n", "2024-10-21");
  CHECK(late->last_day == late->latest);
}

TEST_CASE("a request that was refused is no longer open, one that was granted ends it",
          "[sanction]") {
  const auto refused = end_of(
      kSanction + "  - {soort: bekortingsverzoek, datum: 2024-02-26, uitkomst: niet_hersteld}\n",
      "2024-03-11");
  REQUIRE(refused);
  CHECK_FALSE(refused->requested);
  const auto granted = end_of(kSanction +
                                  "  - {soort: bekortingsverzoek, datum: 2024-02-26, uitkomst: "
                                  "hersteld, uitkomst_datum: 2024-03-10}\n",
                              "2024-03-11");
  REQUIRE(granted);
  CHECK(granted->last_day->iso() == "2024-04-20");  // 2024-03-10 + 41
  const auto late = end_of(kSanction +
                               "  - {soort: bekortingsverzoek, datum: 2024-02-26, uitkomst: "
                               "hersteld, uitkomst_datum: 2024-04-01}\n",
                           "2024-04-02");
  CHECK(late->last_day->iso() == "2024-04-27");  // as if decided on 2024-03-17, the last day for it
  CHECK(end_of(kSanction + "  - {soort: bekortingsverzoek, datum: 2024-02-26, uitkomst: hersteld, "
                           "uitkomst_datum: 2024-03-12}\n",
               "2024-03-11"));
}

// Whose limit on the hours holds.
#include "case/hours.hpp"

#include "case/lines.hpp"
#include "catch.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

constexpr std::string_view kLimit =
    "- {soort: probleemanalyse, datum: 2023-02-01, mogelijkheden: beperkt, uren_per_week: 20}\n";

std::string limited(const std::string& events, Date d) {
  std::string shown;
  seen_on(Date::of(2024, 12, 1), {events}, [&](const Case& c) {
    const HoursLimit limit = limit_on_hours(c, d);
    const auto hours = limit.span != nullptr ? allowed_hours(c, *limit.span) : std::nullopt;
    constexpr std::array kNames{"nobody", "day", "before", "alone", "uwv"};
    shown = kNames[static_cast<std::size_t>(limit.by)];
    if (hours) shown += " " + std::to_string(static_cast<int>(hours->most));
  });
  return shown;
}

}  // namespace

TEST_CASE("who limits the hours that can be worked", "[case]") {
  const Date day = Date::of(2024, 6, 1);
  const std::string limit(kLimit);
  CHECK(limited("- {soort: probleemanalyse, datum: 2023-02-01, mogelijkheden: beperkt}", day) ==
        "nobody");
  CHECK(limited(limit, day) == "day 20");
  // A judgement that is silent on the hours lifts no limit, one of a change does.
  const std::string silent = "- {soort: consult_bedrijfsarts, datum: 2024-01-10, mogelijkheden: ";
  CHECK(limited(limit + silent + "beperkt}", day) == "before 20");
  CHECK(limited(limit + silent + "beperkt, belastbaarheid_gewijzigd: ja}", day) == "nobody");
  CHECK(limited(limit + silent + "volledig}", day) == "nobody");
  // However many are silent; what one of them said of a change stands.
  const std::string again = "\n- {soort: consult_bedrijfsarts, datum: 2024-02-10, mogelijkheden: ";
  CHECK(limited(limit + silent + "beperkt}" + again + "beperkt}", day) == "before 20");
  CHECK(limited(limit + silent + "beperkt, belastbaarheid_gewijzigd: ja}" + again + "beperkt}",
                day) == "nobody");
  CHECK(limited(limit + silent + "volledig}" + again + "beperkt}", day) == "nobody");
}

TEST_CASE("hours without a word on the possibilities go before", "[case]") {
  const std::string alone =
      std::string(kLimit) +
      "- {soort: consult_bedrijfsarts, datum: 2024-03-01, uren_per_week: 24}\n";
  CHECK(limited(alone, Date::of(2024, 2, 1)) == "day 20");
  CHECK(limited(alone, Date::of(2024, 3, 1)) == "alone 24");
}

TEST_CASE("UWV's own doctor limits the hours from when he spoke", "[case]") {
  const std::string uwv =
      std::string(kLimit) +
      "- {soort: wia_aanvraag, datum: 2024-10-01}\n"
      "- {soort: medisch_oordeel_derde, datum: 2024-11-01, bron: verzekeringsarts_uwv, "
      "uren_per_week: 30}\n";
  CHECK(limited(uwv, Date::of(2024, 9, 1)) == "day 20");
  CHECK(limited(uwv, Date::of(2024, 11, 1)) == "uwv 30");
}

TEST_CASE("a judgement that allows no hours allows none", "[case]") {
  const auto allows = [](std::string_view hours) {
    bool found = false;
    seen_on(Date::of(2024, 12, 1),
            {"- {soort: probleemanalyse, datum: 2023-02-01, mogelijkheden: beperkt" +
             std::string(hours) + "}"},
            [&](const Case& c) { found = allows_hours(*c.first(Kind::probleemanalyse)); });
    return found;
  };
  CHECK_FALSE(allows(""));
  CHECK_FALSE(allows(", uren_per_week: 0"));
  CHECK_FALSE(allows(", uren_per_dag: 0"));
  CHECK(allows(", uren_per_week: 1"));
  CHECK(allows(", uren_per_dag: 1"));
}

TEST_CASE("all hours of the contract fit, whatever the limit", "[case]") {
  const auto fit = [](double worked) {
    HoursFit found{};
    seen_on(Date::of(2024, 12, 1), {"", "{uren_per_week: 32}"},
            [&](const Case& c) { found = hours_fit(c, HoursLimit{}, worked); });
    return found;
  };
  CHECK(fit(32) == HoursFit::fit);
  CHECK(fit(31) == HoursFit::unknown);
}

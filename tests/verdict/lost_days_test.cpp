// How heavily lost days weigh, and why none was lost.
#include "verdict/lost_days.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "verdict/sample.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

Finding found(const Sample& s, std::string_view rule) {
  const Audit a = s.audited();
  for (const Finding& f : a.findings)
    if (f.rule->id == rule) return f;
  FAIL("no finding of " << rule);
  return {};
}

Sample able() {
  return Sample()
      .on("2024-12-01")
      .add(
          "soort: probleemanalyse, datum: 2023-02-17, opgesteld_door: bedrijfsarts, mogelijkheden: "
          "beperkt, onderbouwd: ja");
}

/// "42 none": the days that were lost, and how heavily they weigh.
std::string weighed(const Sample& s, std::string_view rule) {
  const Finding f = found(s, rule);
  REQUIRE(f.lost);
  return std::to_string(f.lost->count) + " " +
         (f.degree == Degree::none ? "none" : std::string(name(f.degree)));
}

}  // namespace

TEST_CASE("six weeks lost are a remark, half a year weighs slightly", "[lost]") {
  // The own work had to be examined by 7 January 2024; the day on which it was is no day lost.
  const auto examined = [](std::string_view day) {
    return weighed(able().add("soort: onderzoek_spoor1, gericht_op: eigen_functie, uitkomst: "
                              "niet_passend, onderbouwd: ja, datum: " +
                              std::string(day)),
                   "spoor/eigen-werk-onderzocht");
  };
  CHECK(examined("2024-02-19") == "42 none");
  CHECK(examined("2024-02-20") == "43 slight");
  CHECK(examined("2024-07-08") == "182 slight");
  CHECK(examined("2024-07-09") == "183 serious");
}

TEST_CASE("of spoor 2 any day lost weighs, and more than six weeks seriously", "[lost]") {
  // Six weeks after the first-year evaluation, which fell due on 7 January: 18 February 2024.
  const auto started = [](std::string_view day) {
    return weighed(able().add("soort: spoor2_start, datum: " + std::string(day)),
                   "spoor/tweede-spoor-tijdig");
  };
  CHECK(started("2024-02-19") == "1 slight");
  CHECK(started("2024-03-31") == "42 slight");
  CHECK(started("2024-04-01") == "43 serious");
}

TEST_CASE("what cost no day says why", "[lost]") {
  const auto why = [](const Sample& s) {
    const Finding f = found(s, "spoor/eigen-werk-onderzocht");
    CHECK(f.status == Status::pass);
    CHECK(f.message->key == "no_day_lost");
    CHECK(no(f.chance_missed));
    return f.what.en;
  };
  const std::string late =
      "soort: onderzoek_spoor1, gericht_op: eigen_functie, uitkomst: niet_passend, onderbouwd: ja, "
      "datum: 2024-02-01";
  const std::string none =
      "soort: consult_bedrijfsarts, opgesteld_door: bedrijfsarts, datum: 2024-01-01, "
      "mogelijkheden: geen, onderbouwd: ja";
  CHECK(why(able().add(none).add(late)) == "there were no possibilities");
  const std::string opinion =
      "soort: deskundigenoordeel, datum: 2024-03-01, onderwerp: inspanningen_werkgever, uitkomst: "
      "positief";
  CHECK(why(able().add(opinion).add(late)) == "UWV held the efforts sufficient");
}

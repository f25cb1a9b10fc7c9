// On which days the work went on whatever was judged.
#include "verdict/excuses.hpp"

#include <string>

#include "case/lines.hpp"
#include "catch.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// As `first-last`, days counted from the first sick day.
std::string carried_on(const std::string& events) {
  std::string days;
  seen_on(Date::of(2024, 6, 3), {events},
          [&](const Case& c) { days = days_of(Excuses(c).carried_on()); });
  return days;
}

std::string worked(const std::string& day, const std::string& keys) {
  return "- {soort: werkhervatting, functie: eigen, datum: " + day + keys + "}\n";
}

}  // namespace

TEST_CASE("work with the own employer goes on for thirteen weeks from each step", "[lost]") {
  const std::string own = ", werkgever: eigen";
  const std::string first = worked("2023-05-01", own + ", uren_per_week: 12");
  CHECK(carried_on(first) == "112-202");
  CHECK(carried_on(first + worked("2023-09-01", own + ", uren_per_week: 12")) == "112-202");
  CHECK(carried_on(first + worked("2023-09-01", own)) == "112-202");
  CHECK(carried_on(first + worked("2023-09-01", own + ", uren_per_week: 13")) == "112-202 235-325");
  // The most that was ever worked is what a step goes beyond.
  CHECK(carried_on(first + worked("2023-06-01", own + ", uren_per_week: 20") +
                   worked("2023-11-01", own + ", uren_per_week: 16")) == "112-233");
  // Work that was taken up is a step, whatever its hours.
  CHECK(carried_on(worked("2023-05-01", own)) == "112-202");
  CHECK(carried_on(worked("2023-05-01", own + ", einde: 2023-05-31")) == "112-142");
}

TEST_CASE("work with another employer goes on as long as it runs", "[lost]") {
  CHECK(carried_on(worked("2023-05-01", ", werkgever: ander, einde: 2024-02-01")) == "112-388");
}

TEST_CASE("spoor 2 goes on up to each report that came within thirteen weeks", "[lost]") {
  const auto path = [](const std::string& report) {
    return carried_on(
        "- {soort: spoor2_start, datum: 2023-06-01, re_integratieplan: ja, persoonsprofiel: ja, "
        "zoekprofiel: ja}\n- {soort: spoor2_rapportage, voortgang: ja, concrete_activiteiten: 6, "
        "datum: " +
        report + "}");
  };
  CHECK(path("2023-08-31") == "143-233");
  CHECK(path("2023-09-01").empty());
  // After the last report up to the as-of date, where that is near.
  CHECK(path("2024-03-05") == "421-511");
  CHECK(path("2024-03-04").empty());
}

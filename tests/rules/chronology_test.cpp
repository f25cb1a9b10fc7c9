// What of the order of events is odd, up to the day.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "verdict/sample.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

std::vector<Finding> odd(const Sample& s) {
  std::vector<Finding> found;
  for (const Finding& f : s.audited().findings)
    if (f.rule->id == "dossier/chronologie") found.push_back(f);
  return found;
}

/// The codes of what is odd; nothing: all is in order.
std::string codes(const Sample& s) {
  std::string all;
  for (const Finding& f : odd(s))
    if (f.status != Status::pass) all.append(all.empty() ? "" : " ").append(f.message->key);
  return all;
}

std::string on(std::string_view kind, std::string_view day, std::string_view more = "") {
  return "soort: " + std::string(kind) + ", datum: " + std::string(day) + std::string(more);
}

}  // namespace

TEST_CASE("a plan of thirteen weeks before the first analysis is odd", "[chronology]") {
  const auto analysed = [](std::string_view day) {
    return codes(Sample().add(on("plan_van_aanpak", "2023-02-01")).add(on("probleemanalyse", day)));
  };
  CHECK(analysed("2023-05-02").empty());
  CHECK(analysed("2023-05-03") == "plan_long_before");
}

TEST_CASE("an ordinary application in the first year is odd", "[chronology]") {
  const auto applied = [](std::string_view day, std::string_view more = "") {
    return codes(Sample().add(on("wia_aanvraag", day, more)));
  };
  CHECK(applied("2023-01-09") == "early_application");
  CHECK(applied("2024-01-07") == "early_application");
  CHECK(applied("2024-01-08").empty());
  CHECK(applied("2024-01-07", ", verkorte_wachttijd: ja").empty());
}

TEST_CASE("a loonsanctie that ends with the pay that it extends is odd", "[chronology]") {
  const auto until = [](std::string_view day) {
    return codes(Sample()
                     .add(on("wia_aanvraag", "2024-10-15"))
                     .add(on("loonsanctie", "2024-11-20", ", tot: " + std::string(day))));
  };
  CHECK(until("2025-01-05") == "sanction_before_it_starts");
  CHECK(until("2025-01-06").empty());
}

TEST_CASE("an outcome of after the as-of date is odd", "[chronology]") {
  const auto as_of = [](std::string_view day) {
    return codes(Sample()
                     .on(day)
                     .add(on("wia_aanvraag", "2024-10-15"))
                     .add(on("loonsanctie", "2024-11-20"))
                     .add(on("bekortingsverzoek", "2025-01-20",
                             ", uitkomst: hersteld, uitkomst_datum: 2025-02-10")));
  };
  CHECK(as_of("2025-02-09") == "outcome_to_come");
  CHECK(as_of("2025-02-10").empty());
}

TEST_CASE("what is done for somebody who is sick is odd after the recovery", "[chronology]") {
  const auto evaluated = [](std::string_view day) {
    return codes(Sample()
                     .sick(", hersteld_per: 2024-03-01")
                     .add(on("plan_van_aanpak", "2023-03-01"))
                     .add(on("evaluatie", day)));
  };
  CHECK(evaluated("2024-03-01").empty());
  CHECK(evaluated("2024-03-02") == "after_recovery");
}

TEST_CASE("a plan of the day of the evaluation is the one that it is of", "[chronology]") {
  const auto planned = [](std::string_view day) {
    return codes(Sample().add(on("evaluatie", "2023-06-01")).add(on("plan_van_aanpak", day)));
  };
  CHECK(planned("2023-06-01").empty());
  CHECK(planned("2023-06-02") == "before_plan");
}

TEST_CASE("the sentence begins with a capital, and UWV and WIA are written so", "[chronology]") {
  const auto named = [](std::string_view kind) {
    const auto found =
        odd(Sample().add(on(kind, "2024-10-01")).add(on("wia_aanvraag", "2024-10-15")));
    REQUIRE(found.size() == 1);
    return found[0].what.nl + " / " + found[0].what.en;
  };
  CHECK(named("uwv_compleet") == "De UWV compleet / UWV compleet");
  CHECK(named("loonsanctie") == "De loonsanctie / Loonsanctie");
  CHECK(named("wia_aanvraag") == "De WIA-aanvraag / WIA-aanvraag");
}

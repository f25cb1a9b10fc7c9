// How a case went, as the pictures of it show.
#include <string>

#include "catch.hpp"
#include "poortwachter/moments.hpp"
#include "verdict/sample.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

Course course_of(const Sample& s) {
  Course found;
  with_dossier(s.file(),
               [&](const Dossier& d) { found = course(d, audit(d, *d.as_of, RuleSet())); });
  return found;
}

std::string shown(const std::vector<Stretch>& stretches) {
  std::string all;
  for (const Stretch& s : stretches) all += s.from.iso() + ".." + s.until.iso() + " ";
  return all;
}

}  // namespace

TEST_CASE("possibilities stand in the course without holes, up to the as-of date", "[verdict]") {
  const Course c = course_of(
      Sample()
          .on("2024-06-03")
          .add("soort: probleemanalyse, datum: 2023-02-17, mogelijkheden: geen, onderbouwd: ja")
          .add("soort: consult_bedrijfsarts, datum: 2023-06-01, mogelijkheden: marginaal")
          .add("soort: consult_bedrijfsarts, datum: 2023-09-01, mogelijkheden: beperkt")
          .add("soort: consult_bedrijfsarts, datum: 2023-12-01, mogelijkheden: beperkt"));
  std::string seen;
  for (const PossibilityStretch& p : c.possibilities) {
    const char what = p.possibilities == Possibilities::none       ? 'n'
                      : p.possibilities == Possibilities::marginal ? 'm'
                      : p.possibilities == Possibilities::some     ? 's'
                                                                   : '?';
    seen += p.from.iso() + ".." + p.until.iso() + what + " ";
  }
  CHECK(seen == "2023-01-09..2023-05-31n 2023-06-01..2023-08-31m 2023-09-01..2024-06-03s ");
}

TEST_CASE("the course has the wage value of work, said or reckoned", "[verdict]") {
  const auto percent = [](std::string_view keys, std::string_view employee) {
    const Course c = course_of(Sample()
                                   .on("2024-06-03")
                                   .employed(employee)
                                   .add("soort: werkhervatting, datum: 2024-03-01, werkgever: "
                                        "eigen" +
                                        std::string(keys)));
    REQUIRE(c.work.size() == 1);
    CHECK(c.work[0].from == Date::of(2024, 3, 1));
    CHECK(c.work[0].until == Date::of(2024, 6, 3));
    return c.work[0].percent.value_or(-1);
  };
  const std::string_view wage = "loon: {bedrag: 2000, per: maand}";
  CHECK(percent(", loonwaarde_percentage: 40", wage) == Approx(40));
  CHECK(percent(", loonwaarde: {bedrag: 500, per: maand}", wage) == Approx(25));
  CHECK(percent(", loonwaarde: {bedrag: 500, per: maand}", "loon: {bedrag: 1, per: maand}") ==
        Approx(50000));
  CHECK(percent(", loonwaarde: {bedrag: 500, per: maand}", "") == -1);
  CHECK(percent("", wage) == -1);
  CHECK(percent(", arbeidstherapeutisch: ja", wage) == -1);
}

TEST_CASE("paths of spoor 2 that overlap or touch are one in the course", "[verdict]") {
  const auto paths = [](std::string_view second) {
    return shown(course_of(Sample()
                               .on("2024-06-03")
                               .add("soort: spoor2_start, datum: 2023-10-02")
                               .add("soort: spoor2_einde, datum: 2023-12-01")
                               .add("soort: spoor2_start, datum: " + std::string(second)))
                     .track2);
  };
  CHECK(paths("2023-11-01") == "2023-10-02..2023-12-01 ");
  CHECK(paths("2023-12-01") == "2023-10-02..2023-12-01 ");
  CHECK(paths("2023-12-02") == "2023-10-02..2023-12-01 2023-12-02..2024-06-03 ");
}

TEST_CASE("the course counts quarters in weeks of sickness, without leave", "[verdict]") {
  const Course c = course_of(Sample().on("2023-06-01"));
  REQUIRE(c.quarters.size() > 2);
  CHECK(c.quarters[0] == Date::of(2023, 1, 9));
  CHECK(c.quarters[1] == Date::of(2023, 4, 10));
  const Course left =
      course_of(Sample()
                    .on("2023-06-01")
                    .sick(", onderbrekingen: [{van: 2023-02-01, tot: 2023-02-14, reden: "
                          "zwangerschaps_of_bevallingsverlof, zelfde_oorzaak: ja}]"));
  CHECK(shown(left.leave) == "2023-02-01..2023-02-14 ");
  CHECK(left.quarters[1] == Date::of(2023, 4, 24));
}

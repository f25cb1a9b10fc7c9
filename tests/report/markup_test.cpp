#include "catch.hpp"
#include "report/sample.hpp"

using namespace poortwachter;
using Catch::Matchers::Contains;

TEST_CASE("in markdown what stands with a finding is an item of its own, and once for a rule") {
  DossierResult r = sample::high();
  const Date day = Date::of(2024, 2, 20);
  r.audit->findings = {sample::late(sample::kSubstantive, day, 4, Degree::serious),
                       sample::late(sample::kSubstantive, day + 60, 9, Degree::serious),
                       sample::late(sample::kAdvice, day, 3)};
  const std::string out = sample::report("markdown", sample::options(), r);
  CHECK_THAT(out,
             Contains("- Iets binnen zes weken (2)\n  - Het kwam op 24 februari 2024") &&
                 Contains("\n  - `spoor/s`, Regeling procesgang art. 2 lid 2; WIA art. 25\n") &&
                 Contains("- Het kwam op 23 februari 2024, 3 dagen te laat.\n  - `privacy/v`"));
  CHECK(out.find("`spoor/s`") == out.rfind("`spoor/s`"));
}

TEST_CASE("the HTML report has what to do with every finding, and names no folder of its maker") {
  DossierResult r = sample::high();
  r.audit->findings = {sample::late(sample::kAdvice, Date::of(2024, 2, 20), 4)};
  const std::string out = sample::report("html", sample::options(), r);
  CHECK_THAT(out, Contains("<p class=\"do\">Doen: Leg uit waarom.</p>"));
  CHECK_THAT(out, Contains("<p>a.yaml</p>") && !Contains("zaken/"));
  CHECK_THAT(out, Contains("Gerekend met alleen de wettelijke aanspraak: 70%"));
}

TEST_CASE("the HTML report begins its days with what is overdue") {
  DossierResult r = sample::high();
  const Date day = r.audit->as_of;
  constexpr Text kTask{"doe iets", "do something"};
  Course course{};
  course.as_of = day;
  course.first_sick_day = r.audit->first_sick_day;
  course.waiting_period_end = r.audit->waiting_period_end;
  course.moments = {{"wia-aanvraag", 93, day - 5, std::nullopt, MomentStatus::missing, {}, kTask},
                    {"einde-wachttijd", 104, day + 76, std::nullopt, MomentStatus::upcoming}};
  r.course = course;
  CHECK_THAT(
      sample::report("html", sample::options(), r),
      Contains(
          "<td class=\"day\">nu</td><td>Doe iets (uiterste dag was 16 oktober 2024)</td></tr>\n"
          "<tr><td class=\"day\">5 januari 2025</td><td>Einde wachttijd</td>"));
}

// The WIA application and the notice of the sickness, as far as they move the end of the pay.
#include "case/application.hpp"

#include <string>

#include "case/lines.hpp"
#include "catch.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

const Date kDue = Date::of(2024, 10, 20);  // eleven weeks before the 104 weeks end

LateApplication late_on(Date as_of, const Lines& given) {
  LateApplication found;
  seen_on(as_of, given, [&](const Case& c) { found = late_application(c); });
  found.application = nullptr;  // gone with the dossier
  return found;
}

/// Of somebody sick since 7 January 2008: the notice fell due after thirteen weeks.
int late_notice_of(std::string_view sickness, std::string_view event) {
  int days = -1;
  with_dossier(
      "poortwachter: 1\nkenmerk: n\nwerknemer: {}\nverzuim: {eerste_ziektedag: 2008-01-07" +
          std::string(sickness) + "}\ngebeurtenissen: [" + std::string(event) + "]\n",
      [&](const Dossier& d) {
        const Case c(d, Date::of(2010, 2, 1));
        days = late_notice(c);
      });
  return days;
}

}  // namespace

TEST_CASE("an application is late from the day after its last day on", "[case]") {
  CHECK(no(late_on(kDue, {}).late));
  CHECK(yes(late_on(kDue + 1, {}).late));
  CHECK(late_on(kDue + 1, {}).days == 1);
  const LateApplication made = late_on(kDue + 40, {"- {soort: wia_aanvraag, datum: 2024-10-21}"});
  CHECK(made.days == 1);
  CHECK(made.most == 1);
  CHECK(yes(made.late));
  // When UWV wrote matters for a late one alone.
  const auto asks_for_letter = [](std::string_view day) {
    const std::string events =
        "- {soort: melding_42e_week, datum: 2023-10-20}\n"
        "- {soort: wia_aanvraag, datum: " +
        std::string(day) + "}";
    return late_on(kDue + 40, {events}).letter_open;
  };
  CHECK_FALSE(asks_for_letter("2024-10-20"));
  CHECK(asks_for_letter("2024-10-21"));
}

TEST_CASE("an application that was not handed over may be late once its last day is past",
          "[case]") {
  const Lines hidden{.rest = "niet_aangeleverd: [wia_aanvraag]"};
  CHECK(no(late_on(kDue, hidden).late));
  CHECK(unknown(late_on(kDue + 1, hidden).late));
  CHECK(late_on(kDue + 1, hidden).days == 0);
  CHECK(late_on(kDue + 1, hidden).most == 1);
}

TEST_CASE("by how much it is late hangs on the end of a voluntary extension", "[case]") {
  const Lines open{.sickness = ", verlengingen: [{soort: vrijwillig}]"};
  CHECK(no(late_on(kDue, open).late));
  CHECK(unknown(late_on(kDue + 1, open).late));
  CHECK(late_on(kDue + 1, open).days == 0);
}

TEST_CASE("the file says how long the pay runs on for an application that is not on it", "[case]") {
  const auto days = [](std::string_view extensions) {
    const std::string sickness = ", verlengingen: [" + std::string(extensions) + "]";
    return late_on(kDue + 42, {.sickness = sickness}).days;
  };
  CHECK(days("{soort: te_late_aanvraag, tot: 2025-02-04}") == 30);
  CHECK(days("{soort: te_late_aanvraag, tot: 2025-02-04}, "
             "{soort: te_late_aanvraag, tot: 2025-01-20}") == 30);
  CHECK(days("{soort: te_late_aangifte, tot: 2025-02-04}") == 42);
  CHECK(days("{soort: te_late_aanvraag}") == 42);
  // Up to the end of the 104 weeks it is no delay.
  CHECK(days("{soort: te_late_aanvraag, tot: 2025-01-05}") == 42);
}

TEST_CASE("within four weeks of a late invitation it is in time, with a notice before week 81",
          "[case]") {
  const auto invited = [](std::string_view rest, std::string_view notice = "") {
    const std::string events =
        std::string(notice) + "- {soort: wia_aanvraag, datum: 2024-11-11, brief_uwv: 2024-10-14}";
    return late_on(kDue + 60, {.events = events, .rest = rest});
  };
  const LateApplication in_time = invited("", "- {soort: melding_42e_week, datum: 2023-10-30}\n");
  CHECK(in_time.invited);
  CHECK(in_time.most == 0);
  CHECK(no(in_time.late));
  CHECK(yes(invited("").late));
  // The last day on which a notice that protects can have been given is 27 July 2024.
  CHECK(unknown(invited("niet_aangeleverd: [{soort: melding_42e_week, van: 2024-07-27}]").late));
  CHECK(yes(invited("niet_aangeleverd: [{soort: melding_42e_week, van: 2024-07-28}]").late));
}

TEST_CASE("the notice of the sickness is the first of the notice and an early application",
          "[case]") {
  const auto kind = [](std::string_view early) {
    Kind found{};
    const std::string events =
        "- {soort: melding_42e_week, datum: 2023-10-20}\n"
        "- {soort: wia_aanvraag, verkorte_wachttijd: ja, datum: " +
        std::string(early) + "}";
    seen_on(kDue, {events}, [&](const Case& c) { found = notice_of_sickness(c)->kind; });
    return found;
  };
  CHECK(kind("2023-10-19") == Kind::wia_aanvraag);
  CHECK(kind("2023-10-20") == Kind::melding_42e_week);
  CHECK(kind("2023-10-21") == Kind::melding_42e_week);
}

TEST_CASE("a late notice that fell due before November 2008 moves the end of the pay", "[case]") {
  CHECK(late_notice_extends(Date::of(2008, 10, 31)));
  CHECK_FALSE(late_notice_extends(Date::of(2008, 11, 1)));
  const auto noticed = [](std::string_view day) {
    return late_notice_of("", "{soort: melding_42e_week, datum: " + std::string(day) + "}");
  };
  CHECK(noticed("2008-04-06") == 0);
  CHECK(noticed("2008-04-07") == 0);
  CHECK(noticed("2008-04-08") == 1);
  CHECK(late_notice_of("", "") == 0);
  // The 104 weeks end on 3 January 2010.
  CHECK(late_notice_of(", verlengingen: [{soort: te_late_aangifte, tot: 2010-01-13}]", "") == 10);
}

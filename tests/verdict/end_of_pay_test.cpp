// One end of the pay: its parts in order, what moves them and what ends them (WIA art. 23-25, BW
// 7:629).
#include "verdict/end_of_pay.hpp"

#include <functional>
#include <string>

#include "catch.hpp"
#include "dossier/support.hpp"
#include "poortwachter/audit.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// Somebody sick since 9 January 2023: the 104 weeks end on 5 January 2025, the WIA application is
/// due on 20 October 2024, UWV decides by 24 November 2024.
struct File {
  std::string employee{};
  std::string sickness{};  ///< each key with a comma before it
  std::string events{};
  std::string rest{};
};
const std::string kApplied = "  - {soort: wia_aanvraag, datum: 2024-10-15}\n";
const std::string kSanctioned = kApplied + "  - {soort: loonsanctie, datum: 2024-11-20}\n";

void on(const File& f, const char* as_of, const std::function<void(const Case&)>& look) {
  with_dossier("poortwachter: 1\nkenmerk: p\nwerknemer: {" + f.employee +
                   "}\nverzuim: {eerste_ziektedag: 2023-01-09" + f.sickness + "}\n" + f.rest +
                   "gebeurtenissen:" + (f.events.empty() ? " []\n" : "\n" + f.events),
               [&](const Dossier& d) { look(Case(d, *Date::parse(as_of))); });
}

/// "waiting_period 2025-01-05 728, loonsanctie 2026-01-04 364 recovery"
std::string pay(const File& f, const char* as_of) {
  std::string all;
  on(f, as_of, [&](const Case& c) {
    const EndOfPay e = end_of_pay(c);
    Date next = c.fsd;
    for (const PayPart& p : e.parts) {
      if (!all.empty()) all += ", ";
      all += std::string(name(p.cause)) + " " + p.until.iso() + " " + std::to_string(p.days);
      CHECK(p.from == next);
      CHECK_FALSE(source(p.cause).empty());
      next = p.until + 1;
    }
    if (e.ended_by) all += " " + std::string(name(*e.ended_by));
  });
  return all;
}

/// "2025-01-06..2026-01-04 52": the days that can be imposed, and the weeks.
std::string imposed(const File& f, const char* as_of) {
  std::string all;
  on(f, as_of, [&](const Case& c) {
    const auto days = days_that_can_be_imposed(c);
    for (const Days& d : days) {
      CHECK_FALSE(d.empty());
      all += d.from.iso() + ".." + (d.until - 1).iso() + " ";
    }
    all += std::to_string(begun_weeks(days));
  });
  return all;
}

std::string leave(const std::string& from, const std::string& to) {
  return ", onderbrekingen: [{van: " + from + ", tot: " + to +
         ", reden: zwangerschaps_of_bevallingsverlof, zelfde_oorzaak: ja}]";
}

}  // namespace

TEST_CASE("the pay ends with the 104 weeks, and what extends it follows on", "[end-of-pay]") {
  const std::string voluntary = ", verlengingen: [{soort: vrijwillig, tot: 2025-07-06}]";
  CHECK(pay({.events = kApplied}, "2024-12-01") == "waiting_period 2025-01-05 728");
  CHECK(pay({.sickness = voluntary, .events = kApplied}, "2024-12-01") ==
        "waiting_period 2025-01-05 728, voluntary_extension 2025-07-06 182");
  CHECK(pay({.events = "  - {soort: wia_aanvraag, datum: 2024-12-17}\n"}, "2025-02-01") ==
        "waiting_period 2025-01-05 728, late_application 2025-03-04 58");
  // Due eleven weeks before the extended end: 20 April 2025.
  CHECK(pay({.sickness = voluntary, .events = "  - {soort: wia_aanvraag, datum: 2025-04-22}\n"},
            "2025-05-01") ==
        "waiting_period 2025-01-05 728, voluntary_extension 2025-07-06 182, late_application "
        "2025-07-08 2");
  CHECK(pay({.events = kSanctioned}, "2024-12-01") ==
        "waiting_period 2025-01-05 728, loonsanctie 2026-01-04 364");
  // Not on file yet.
  CHECK(pay({.events = kSanctioned}, "2024-11-19") == "waiting_period 2025-01-05 728");
}

TEST_CASE("an application that is not there yet delays the end from day to day", "[end-of-pay]") {
  CHECK(pay({}, "2024-10-20") == "waiting_period 2025-01-05 728");
  CHECK(pay({}, "2024-10-21") == "waiting_period 2025-01-05 728, late_application 2025-01-06 1");
  CHECK(pay({}, "2025-02-01") == "waiting_period 2025-01-05 728, late_application 2025-04-19 104");
  // Not handed over, or decided on: that it was late is not known.
  const File silent{.rest = "niet_aangeleverd: [wia_aanvraag]\n"};
  CHECK(pay(silent, "2025-02-01") == "waiting_period 2025-01-05 728");
  CHECK(pay({.events = "  - {soort: loonsanctie, datum: 2024-11-20}\n"}, "2025-02-01") ==
        "waiting_period 2025-01-05 728, loonsanctie 2026-01-04 364");
  // An early application is one for the benefit too, unless it was refused.
  const auto early = [](const std::string& granted) {
    return File{.events = "  - {soort: wia_aanvraag, datum: 2023-10-02, verkorte_wachttijd: ja" +
                          granted + "}\n"};
  };
  CHECK(pay(early(""), "2025-02-01") == "waiting_period 2025-01-05 728");
  CHECK(pay(early(", toegekend: ja"), "2025-02-01") == "waiting_period 2025-01-05 728");
  CHECK(pay(early(", toegekend: nee"), "2025-02-01") ==
        "waiting_period 2025-01-05 728, late_application 2025-04-19 104");
}

TEST_CASE("an application within four weeks of a late invitation is in time", "[end-of-pay]") {
  // UWV has to write by 22 September 2024 (105 days before the end); notice by 28 July 2024 (week
  // 81).
  const auto delay = [](const std::string& letter, const std::string& applied,
                        const std::string& notice =
                            "  - {soort: melding_42e_week, datum: "
                            "2023-10-30}\n",
                        const std::string& rest = "") {
    int days = 0;
    on({.events = notice + "  - {soort: wia_aanvraag, datum: " + applied +
                  ", brief_uwv: " + letter + "}\n",
        .rest = rest},
       "2025-01-01", [&](const Case& c) { days = late_application(c).days; });
    return days;
  };
  CHECK(delay("2024-10-14", "2024-11-11") == 0);
  CHECK(delay("2024-10-14", "2024-11-12") == 23);
  CHECK(delay("2024-09-23", "2024-10-21") == 0);
  CHECK(delay("2024-09-22", "2024-10-21") == 1);  // UWV wrote in time
  const auto notice = [](const std::string& day) {
    return "  - {soort: melding_42e_week, datum: " + day + "}\n";
  };
  CHECK(delay("2024-10-14", "2024-11-11", notice("2024-07-27")) == 0);
  CHECK(delay("2024-10-14", "2024-11-11", notice("2024-07-28")) == 22);
  CHECK(delay("2024-10-14", "2024-11-11", "") == 22);
  CHECK(delay("2024-10-14", "2024-11-11", "", "niet_aangeleverd: [melding_42e_week]\n") == 0);
}

TEST_CASE("leave in a loonsanctie interrupts it, leave at its start delays it", "[end-of-pay]") {
  // 112 days: 2026-01-04 + 112.
  CHECK(pay({.sickness = leave("2025-03-03", "2025-06-22"), .events = kSanctioned}, "2025-07-01") ==
        "waiting_period 2025-01-05 728, loonsanctie 2026-01-04 364, leave 2026-04-26 112");
  // From the first day on, and from before the end of the voluntary extension.
  CHECK(pay({.sickness = leave("2025-01-06", "2025-01-15"), .events = kSanctioned}, "2025-02-01") ==
        "waiting_period 2025-01-05 728, loonsanctie 2026-01-04 364, leave 2026-01-14 10");
  CHECK(pay({.sickness = leave("2025-07-01", "2025-07-16") +
                         ", verlengingen: [{soort: vrijwillig, tot: 2025-07-06}]",
             .events = kApplied + "  - {soort: loonsanctie, datum: 2025-05-20}\n"},
            "2025-08-01") ==
        "waiting_period 2025-01-05 728, voluntary_extension 2025-07-06 182, loonsanctie 2026-07-05 "
        "364, leave 2026-07-15 10");
  // On its last day, and after it.
  CHECK(pay({.sickness = leave("2026-01-04", "2026-01-05"), .events = kSanctioned}, "2025-02-01") ==
        "waiting_period 2025-01-05 728, loonsanctie 2026-01-04 364, leave 2026-01-06 2");
  CHECK(pay({.sickness = leave("2026-01-05", "2026-01-06"), .events = kSanctioned}, "2025-02-01") ==
        "waiting_period 2025-01-05 728, loonsanctie 2026-01-04 364");
  CHECK(imposed({.sickness = leave("2025-03-03", "2025-06-22"), .events = kSanctioned},
                "2025-01-06") == "2025-01-06..2025-03-02 2025-06-23..2026-04-26 52");
}

TEST_CASE("recovery, the contract, the AOW age or UWV ends the pay early", "[end-of-pay]") {
  CHECK(pay({.sickness = ", hersteld_per: 2025-03-01", .events = kSanctioned}, "2025-05-01") ==
        "waiting_period 2025-01-05 728, loonsanctie 2025-02-28 364 recovery");
  CHECK(pay({.sickness = ", hersteld_per: 2024-12-01", .events = kSanctioned}, "2025-05-01") ==
        "waiting_period 2024-11-30 728 recovery");
  CHECK(pay({.employee = "dienstverband: {einde: 2025-03-02}", .events = kSanctioned},
            "2025-01-01") ==
        "waiting_period 2025-01-05 728, loonsanctie 2025-03-02 364 contract_end");
  CHECK(pay({.employee = "dienstverband: {einde: 2024-06-30}"}, "2024-07-15") ==
        "waiting_period 2024-06-30 728 contract_end");
  CHECK(pay({.employee = "aow_datum: 2025-06-01", .events = kSanctioned}, "2025-01-01") ==
        "waiting_period 2025-01-05 728, loonsanctie 2025-05-31 364 aow");
  // Thirteen weeks from the AOW age on, for who was sick before July 2023.
  CHECK(pay({.employee = "aow_datum: 2024-06-01"}, "2024-05-01") ==
        "waiting_period 2024-08-30 728 aow");
  // Granted on 10 March 2025: that day + 41.
  CHECK(pay({.events = kSanctioned + "  - {soort: bekortingsverzoek, datum: 2025-03-01, uitkomst: "
                                     "hersteld, uitkomst_datum: 2025-03-10}\n"},
            "2025-04-01") == "waiting_period 2025-01-05 728, loonsanctie 2025-04-20 364 shortened");
  // The first of them.
  CHECK(pay({.employee = "aow_datum: 2025-06-01, dienstverband: {einde: 2025-03-02}",
             .events = kSanctioned},
            "2025-01-01") ==
        "waiting_period 2025-01-05 728, loonsanctie 2025-03-02 364 contract_end");
  // What comes after it ended nothing.
  CHECK(pay({.employee = "dienstverband: {einde: 2026-01-04}", .events = kSanctioned},
            "2025-01-01") == "waiting_period 2025-01-05 728, loonsanctie 2026-01-04 364");
}

TEST_CASE("a recovery of four weeks in a loonsanctie ends it, a shorter one does not",
          "[end-of-pay]") {
  const auto better = [](const std::string& from, const std::string& to) {
    return File{
        .sickness = ", onderbrekingen: [{van: " + from + ", tot: " + to + ", reden: hersteld}]",
        .events = kSanctioned};
  };
  const std::string whole = "waiting_period 2025-01-05 728, loonsanctie 2026-01-04 364";
  CHECK(pay(better("2025-03-01", "2025-03-28"), "2025-05-01") ==
        "waiting_period 2025-01-05 728, loonsanctie 2025-02-28 364 recovery");
  CHECK(pay(better("2025-03-01", "2025-03-27"), "2025-05-01") == whole);
  CHECK(pay(better("2025-03-01", "2025-03-28"), "2025-02-28") == whole);  // still to come
}

TEST_CASE("the contract does not end what an own-risk bearer owes within the 104 weeks",
          "[end-of-pay]") {
  const auto bearer = [](const std::string& end) {
    return File{.employee = "dienstverband: {einde: " + end + "}",
                .events = kSanctioned,
                .rest = "werkgever: {eigenrisicodrager_ziektewet: ja}\n"};
  };
  CHECK(pay(bearer("2024-06-30"), "2025-01-01") ==
        "waiting_period 2025-01-05 728, loonsanctie 2026-01-04 364");
  CHECK(pay(bearer("2025-03-02"), "2025-01-01") ==
        "waiting_period 2025-01-05 728, loonsanctie 2025-03-02 364 contract_end");
}

TEST_CASE("a loonsanctie of after the end of the pay is void", "[end-of-pay]") {
  const auto sanctioned = [](const std::string& applied, const std::string& day) {
    return File{.events = applied + "  - {soort: loonsanctie, datum: " + day + "}\n"};
  };
  const auto is_void = [](const File& f) {
    Tri v = Tri::no;
    on(f, "2025-05-01", [&](const Case& c) { v = sanction_void(c); });
    return v;
  };
  CHECK(is_void(sanctioned(kApplied, "2025-01-05")) == Tri::no);
  CHECK(is_void(sanctioned(kApplied, "2025-01-06")) == Tri::yes);
  CHECK(pay(sanctioned(kApplied, "2025-01-06"), "2025-05-01") == "waiting_period 2025-01-05 728");
  // An application that was late gives UWV as much longer.
  const std::string late = "  - {soort: wia_aanvraag, datum: 2024-10-30}\n";  // 10 days
  CHECK(is_void(sanctioned(late, "2025-01-15")) == Tri::no);
  CHECK(is_void(sanctioned(late, "2025-01-16")) == Tri::yes);
  CHECK(is_void(sanctioned("", "2025-01-16")) == Tri::unknown);
  CHECK(is_void({.events = kApplied}) == Tri::no);
}

TEST_CASE("what can still be imposed", "[end-of-pay]") {
  CHECK(imposed({.events = kApplied}, "2024-12-01") == "2025-01-06..2026-01-04 52");
  CHECK(imposed({.events = kApplied}, "2025-01-05") == "2025-01-06..2026-01-04 52");
  CHECK(imposed({.events = kApplied}, "2025-01-06") == "0");  // lid 11
  // Less when the contract or the AOW age comes first.
  CHECK(imposed({.employee = "dienstverband: {einde: 2025-03-02}", .events = kApplied},
                "2024-12-01") == "2025-01-06..2025-03-02 8");
  CHECK(imposed({.employee = "dienstverband: {einde: 2025-03-03}", .events = kApplied},
                "2024-12-01") == "2025-01-06..2025-03-03 9");
  CHECK(imposed({.employee = "dienstverband: {einde: 2025-01-05}", .events = kApplied},
                "2024-12-01") == "0");
  CHECK(imposed({.employee = "aow_datum: 2025-02-03", .events = kApplied}, "2024-12-01") ==
        "2025-01-06..2025-02-02 4");
  // While nothing was applied for the days of delay may be days of a loonsanctie.
  CHECK(imposed({.employee = "dienstverband: {einde: 2025-03-02}"}, "2024-12-01") ==
        "2025-01-06..2025-03-02 8");
  CHECK(imposed({.employee = "dienstverband: {einde: 2025-03-02}"}, "2025-02-01") ==
        "2025-02-01..2025-03-02 5");
  CHECK(imposed({}, "2024-12-01") == "2025-02-17..2026-02-15 52");
  CHECK(imposed({.events = "  - {soort: wia_aanvraag, datum: 2024-12-17}\n"}, "2025-02-01") ==
        "2025-03-05..2026-03-03 52");
  // Of a loonsanctie that runs: what is left of it.
  CHECK(imposed({.events = kSanctioned}, "2024-12-01") == "2025-01-06..2026-01-04 52");
  CHECK(imposed({.events = kSanctioned}, "2025-12-01") == "2025-12-01..2026-01-04 5");
  CHECK(imposed({.events = kSanctioned}, "2026-01-05") == "0");
  // The contract ended in the sickness: sickness benefit, another matter.
  CHECK(imposed({.employee = "dienstverband: {einde: 2024-06-30}"}, "2024-07-15") == "0");
}

TEST_CASE("the last day on which UWV can decide", "[end-of-pay]") {
  const auto last = [](const File& f, const char* as_of) {
    std::string day = "none";
    on(f, as_of, [&](const Case& c) {
      if (const auto d = last_day_to_impose(c)) day = d->iso();
    });
    return day;
  };
  CHECK(last({.events = kApplied}, "2025-02-01") == "2025-01-05");
  CHECK(last({.events = "  - {soort: wia_aanvraag, datum: 2024-12-17}\n"}, "2025-02-01") ==
        "2025-03-04");
  CHECK(last({}, "2025-02-01") == "2025-04-19");
  CHECK(last({.employee = "dienstverband: {einde: 2024-06-30}"}, "2025-02-01") == "none");
}

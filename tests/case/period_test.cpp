// When the duties end, and the efforts that are tested.
#include "case/lines.hpp"
#include "catch.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// `earliest` or `earliest..latest`, days counted from the first sick day.
std::string shown(const End& end) {
  const auto day = [](Date d) { return std::to_string(d - kFirstSickDay); };
  const auto& [first, last] = end.last;
  return first == last ? day(first) : day(first) + ".." + day(last);
}

}  // namespace

TEST_CASE("the end of the duties and of the tested efforts", "[case]") {
  struct Row {
    std::string_view what;
    Lines given;
    Date as_of;
    std::string duties;
    EndCause because;
    std::string efforts;
    EndCause tested_because;
  };
  using enum EndCause;
  const Date late = Date::of(2024, 12, 1);
  const auto row = GENERATE_REF(values<Row>({
      {"104 weeks", {}, late, "727", waiting_period, "727", waiting_period},
      {"voluntary extension",
       {.sickness = ", verlengingen: [{soort: vrijwillig, tot: 2025-04-15}]"},
       late,
       "827",
       extension,
       "827",
       extension},
      {"the contract ends",
       {.employee = "{dienstverband: {soort: bepaalde_tijd, einde: 2024-01-09}}"},
       late,
       "365",
       contract,
       "365",
       contract},
      {"the contract ends, own-risk bearer",
       {.employee = "{dienstverband: {soort: bepaalde_tijd, einde: 2024-01-09}}",
        .rest = "werkgever: {eigenrisicodrager_ziektewet: ja}"},
       late,
       "727",
       waiting_period,
       "727",
       waiting_period},
      {"AOW age", {.employee = "{aow_datum: 2024-01-09}"}, late, "364", aow, "364", aow},
      {"AOW age after the end",
       {.employee = "{aow_datum: 2026-01-09}"},
       late,
       "727",
       waiting_period,
       "727",
       waiting_period},
      {"recovered",
       {.sickness = ", hersteld_per: 2024-01-09"},
       late,
       "364",
       recovery,
       "364",
       recovery},
      {"a recovery that is still to come",
       {.sickness = ", hersteld_per: 2024-12-02"},
       late,
       "727",
       waiting_period,
       "727",
       waiting_period},
      {"loonsanctie",
       {.events = "- {soort: loonsanctie, datum: 2024-11-20}"},
       late,
       "1091",
       sanction,
       "1091",
       sanction},
      {"loonsanctie for the papers",
       {.events = "- {soort: loonsanctie, datum: 2024-11-20, soort_loonsanctie: administratief}"},
       late,
       "727",
       waiting_period,
       "727",
       waiting_period},
      {"WIA application",
       {.events = "- {soort: wia_aanvraag, datum: 2024-10-10}"},
       late,
       "727",
       waiting_period,
       "640",
       application},
      {"of two applications the last",
       {.events = "- {soort: wia_aanvraag, datum: 2024-10-10}\n"
                  "- {soort: wia_aanvraag, datum: 2024-11-10}"},
       late,
       "727",
       waiting_period,
       "671",
       application},
      {"too early to be the one of the test",
       {.events = "- {soort: wia_aanvraag, datum: 2024-09-21}"},
       late,
       "727",
       waiting_period,
       "727",
       waiting_period},
      {"on the day of the invitation",
       {.events = "- {soort: wia_aanvraag, datum: 2024-09-22}"},
       late,
       "727",
       waiting_period,
       "622",
       application},
      {"applications were not handed over",
       {.rest = "niet_aangeleverd: [wia_aanvraag]"},
       late,
       "727",
       waiting_period,
       "622..727",
       application},
      {"not handed over, and UWV has not invited yet",
       {.rest = "niet_aangeleverd: [wia_aanvraag]"},
       Date::of(2024, 9, 21),
       "727",
       waiting_period,
       "727",
       waiting_period},
      {"not handed over from some day on",
       {.rest = "niet_aangeleverd: [{soort: wia_aanvraag, van: 2024-11-01}]"},
       late,
       "727",
       waiting_period,
       "662..727",
       application},
      {"not handed over until before the invitation",
       {.rest = "niet_aangeleverd: [{soort: wia_aanvraag, van: 2024-01-01, tot: 2024-09-21}]"},
       late,
       "727",
       waiting_period,
       "727",
       waiting_period},
      {"one is on file, and others may be",
       {.events = "- {soort: wia_aanvraag, datum: 2024-10-10}",
        .rest = "niet_aangeleverd: [wia_aanvraag]"},
       late,
       "727",
       waiting_period,
       "640",
       application},
      {"not handed over, and recovered before the invitation",
       {.sickness = ", hersteld_per: 2024-01-09", .rest = "niet_aangeleverd: [wia_aanvraag]"},
       late,
       "364",
       recovery,
       "364",
       recovery},
      {"early application granted: ten weeks after it at the earliest, 78 weeks at the latest",
       {.events = "- {soort: wia_aanvraag, datum: 2023-06-01, verkorte_wachttijd: ja, toegekend: "
                  "ja}"},
       late,
       "213..545",
       shortened_wait,
       "213..545",
       shortened_wait},
      {"early application granted: at least thirteen weeks",
       {.events = "- {soort: wia_aanvraag, datum: 2023-01-16, verkorte_wachttijd: ja, toegekend: "
                  "ja}"},
       late,
       "90..545",
       shortened_wait,
       "90..545",
       shortened_wait},
      {"early application refused",
       {.events = "- {soort: wia_aanvraag, datum: 2023-06-01, verkorte_wachttijd: ja, toegekend: "
                  "nee}"},
       late,
       "727",
       waiting_period,
       "727",
       waiting_period},
  }));
  INFO(row.what);
  seen_on(row.as_of, row.given, [&](const Case& c) {
    CHECK(shown(c.duties) == row.duties);
    CHECK(c.duties.cause == row.because);
    CHECK(shown(c.efforts) == row.efforts);
    CHECK(c.efforts.cause == row.tested_because);
  });
}

TEST_CASE("a day after an uncertain one", "[case]") {
  const Date d = kFirstSickDay;
  const Uncertain<Date> day(d, d + 2);
  CHECK(no(is_after(d, day)));
  CHECK(unknown(is_after(d + 1, day)));
  CHECK(unknown(is_after(d + 2, day)));
  CHECK(yes(is_after(d + 3, day)));
  CHECK_FALSE(day.known());
  CHECK(Uncertain<Date>(d).known());
}

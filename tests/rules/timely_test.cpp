// The one order of questions on what is owed by a day.
#include "rules/timely.hpp"

#include "case/lines.hpp"
#include "catch.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

const Date kDue = Date::of(2023, 6, 1);

Owed owed(std::optional<Date> done = {}, std::optional<Date> perhaps = {}) {
  return {kDue, done, perhaps, {Kind::evaluatie}, kFirstSickDay};
}

Timely seen(Date as_of, const Owed& o, const Lines& g = {}) {
  std::optional<Timely> t;
  seen_on(as_of, g, [&](const Case& c) { t = timely(c, o); });
  return *t;
}

const Date kLater = kDue + 100;
const Lines kHidden{.rest = "niet_aangeleverd: [evaluatie]"};

}  // namespace

TEST_CASE("what became of what was owed", "[rules]") {
  CHECK(seen(kLater, owed(kDue)) == Timely::done);
  CHECK(seen(kDue, owed()) == Timely::upcoming);
  CHECK(seen(kDue + 1, owed()) == Timely::missing);
  CHECK(seen(kLater, owed(kDue + 1)) == Timely::late);
}

TEST_CASE("a deed in time may exist", "[rules]") {
  CHECK(seen(kLater, owed({}, kDue)) == Timely::hidden);
  CHECK(seen(kLater, owed({}, kDue + 1)) == Timely::hidden);
  CHECK(seen(kLater, owed(kDue + 9, kDue)) == Timely::hidden);
  CHECK(seen(kLater, owed(kDue + 9, kDue + 1)) == Timely::late);
  CHECK(seen(kLater, owed(), kHidden) == Timely::hidden);
  CHECK(seen(kLater, owed(kDue + 9), kHidden) == Timely::hidden);
  CHECK(seen(kLater, owed(kDue), kHidden) == Timely::done);
  INFO("before its day nothing is asked, whatever is not on file");
  CHECK(seen(kDue, owed(), kHidden) == Timely::upcoming);
  INFO("what was not handed over lies after the day");
  const Lines after{.rest = "niet_aangeleverd: [{soort: evaluatie, van: 2023-06-02}]"};
  CHECK(seen(kLater, owed(), after) == Timely::overdue);
  CHECK(seen(kLater, owed({}, kDue + 1), after) == Timely::hidden);
  CHECK(seen(kLater, owed(kDue + 9), after) == Timely::late);
}

TEST_CASE("what is overdue is late by at least the days on which it was surely not done",
          "[rules]") {
  const auto counted = [](const char* hidden, const Owed& o) {
    Finding f;
    Timely t{};
    seen_on(kLater, {.rest = hidden}, [&](const Case& c) {
      t = timely(c, o);
      show(f, c, o, nullptr);
      if (t == Timely::overdue) show_overdue(f, c, o);
    });
    return std::pair(f.not_before, f.short_to);
  };
  const std::optional from = kDue + 9;  // 10 June
  CHECK(counted("niet_aangeleverd: [{soort: evaluatie, van: 2023-06-10, tot: 2023-06-12}]",
                owed()) == std::pair(from, from));
  CHECK(counted("niet_aangeleverd: [{soort: evaluatie, van: 2023-07-01}, "
                "{soort: evaluatie, van: 2023-06-10, tot: 2023-06-12}]",
                owed()) == std::pair(from, from));
  CHECK(counted("niet_aangeleverd: [{soort: contact, van: 2023-06-10}]", owed()).first ==
        std::nullopt);
}

TEST_CASE("the duty had ended before the day", "[rules]") {
  const Lines recovered{.sickness = ", hersteld_per: 2023-06-01"};
  CHECK(seen(kLater, owed(), recovered) == Timely::over);
  CHECK(seen(kLater, owed(kDue + 5), recovered) == Timely::over);
  CHECK(seen(kLater, owed(kDue), recovered) == Timely::done);
  CHECK(seen(kLater, owed(), {.sickness = ", hersteld_per: 2023-06-02"}) == Timely::missing);
  Owed always = owed();
  always.until = Owed::Until::always;
  CHECK(seen(kLater, always, recovered) == Timely::missing);
}

TEST_CASE("after the WIA application efforts are over, other duties are not", "[rules]") {
  const Lines applied{"- {soort: wia_aanvraag, datum: 2024-10-10}"};
  Owed o{Date::of(2024, 10, 11)};
  o.since = kFirstSickDay;
  CHECK(seen(Date::of(2024, 12, 1), o, applied) == Timely::over);
  o.until = Owed::Until::duties;
  CHECK(seen(Date::of(2024, 12, 1), o, applied) == Timely::missing);
}

TEST_CASE("the last day is uncertain", "[rules]") {
  Owed o = owed();
  o.due = {kDue, kDue + 10};
  CHECK(seen(kDue + 10, o) == Timely::upcoming);
  CHECK(seen(kDue + 11, o) == Timely::missing);
  o.done = kDue;
  CHECK(seen(kLater, o) == Timely::done);
  o.done = kDue + 1;
  CHECK(seen(kLater, o) == Timely::hidden);
  o.done = kDue + 11;
  CHECK(seen(kLater, o) == Timely::late);
}

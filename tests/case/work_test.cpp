// All work of a day together.
#include "case/work.hpp"

#include "case/lines.hpp"
#include "catch.hpp"
#include "poortwachter/field/werkhervatting.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

const Date kSeen = Date::of(2024, 12, 1);

std::string shown(const Sum& s) {
  const auto number = [](double d) { return std::to_string(static_cast<int>(d)); };
  return number(s.least) + ".." + (s.most ? number(*s.most) : "?");
}

}  // namespace

TEST_CASE("work of several employers is added up", "[case]") {
  struct Row {
    std::string_view what;
    Lines given;
    int parts;
    int replaced;
    std::string percent;
    char runs;
    char structural;
  };
  const auto row = GENERATE(values<Row>({
      {"none", {}, 0, 0, "0..?", 'n', '?'},
      {"one",
       {"- {soort: werkhervatting, datum: 2024-01-08, werkgever: eigen, loonwaarde_percentage: 45, "
        "structureel: ja}"},
       1,
       0,
       "45..45",
       'y',
       'y'},
      {"the own employer and another",
       {"- {soort: werkhervatting, datum: 2024-01-08, werkgever: eigen, loonwaarde_percentage: 45, "
        "structureel: ja}\n"
        "- {soort: werkhervatting, datum: 2024-02-05, werkgever: ander, loonwaarde_percentage: 25, "
        "structureel: ja}"},
       2,
       0,
       "70..70",
       'y',
       'y'},
      {"what is not structural does not count beside what is",
       {"- {soort: werkhervatting, datum: 2024-01-08, werkgever: eigen, loonwaarde_percentage: 45, "
        "structureel: ja}\n"
        "- {soort: werkhervatting, datum: 2024-02-05, werkgever: ander, loonwaarde_percentage: 25, "
        "structureel: nee}"},
       1,
       0,
       "45..45",
       'y',
       'y'},
      {"two at the own employer: the later replaces the earlier",
       {"- {soort: werkhervatting, datum: 2024-01-08, werkgever: eigen, loonwaarde_percentage: "
        "45}\n"
        "- {soort: werkhervatting, datum: 2024-02-05, werkgever: eigen, loonwaarde_percentage: "
        "50}"},
       1,
       1,
       "50..50",
       'y',
       '?'},
      {"two elsewhere may be one",
       {"- {soort: werkhervatting, datum: 2024-01-08, werkgever: ander, loonwaarde_percentage: "
        "45}\n"
        "- {soort: werkhervatting, datum: 2024-02-05, werkgever: ander, loonwaarde_percentage: "
        "50}"},
       2,
       0,
       "50..95",
       'y',
       '?'},
      {"not said with whom",
       {"- {soort: werkhervatting, datum: 2024-01-08, werkgever: eigen, loonwaarde_percentage: "
        "45}\n"
        "- {soort: werkhervatting, datum: 2024-02-05, loonwaarde_percentage: 50}"},
       2,
       0,
       "50..95",
       'y',
       '?'},
      {"the value of one is not known",
       {"- {soort: werkhervatting, datum: 2024-01-08, werkgever: eigen, loonwaarde_percentage: "
        "45}\n"
        "- {soort: werkhervatting, datum: 2024-02-05, werkgever: ander}"},
       2,
       0,
       "45..?",
       'y',
       '?'},
      {"arbeidstherapeutisch work is none",
       {"- {soort: werkhervatting, datum: 2024-01-08, arbeidstherapeutisch: ja}"},
       0,
       0,
       "0..?",
       'n',
       '?'},
      {"fell out, not said when",
       {"- {soort: werkhervatting, datum: 2024-01-08, werkgever: eigen, uitgevallen: ja, "
        "loonwaarde_percentage: 45}"},
       1,
       0,
       "0..45",
       '?',
       '?'},
      {"promised, to begin before the end",
       {"- {soort: werkhervatting, datum: 2025-01-01, werkgever: ander, toegezegd: ja, "
        "loonwaarde_percentage: 70}"},
       1,
       0,
       "70..70",
       'y',
       '?'},
      {"promised, to begin later than the first working day after the end",
       {"- {soort: werkhervatting, datum: 2025-01-07, werkgever: ander, toegezegd: ja, "
        "loonwaarde_percentage: 70}"},
       0,
       0,
       "0..?",
       'n',
       '?'},
      {"to come, and not said to be promised",
       {"- {soort: werkhervatting, datum: 2025-01-01, werkgever: ander, loonwaarde_percentage: "
        "70}"},
       0,
       0,
       "0..?",
       'n',
       '?'},
  }));
  INFO(row.what);
  seen_on(kSeen, row.given, [&](const Case& c) {
    const Work w = result_work(c);
    CHECK(static_cast<int>(w.parts.size()) == row.parts);
    CHECK(static_cast<int>(w.replaced.size()) == row.replaced);
    CHECK(shown(w.percent) == row.percent);
    CHECK(letter(w.runs) == row.runs);
    CHECK(letter(w.structural) == row.structural);
  });
}

TEST_CASE("a sum of which not all is known", "[case]") {
  CHECK(yes(Sum{65, {}}.at_least(65)));
  CHECK(unknown(Sum{64, {}}.at_least(65)));
  CHECK(no(Sum{40, 64}.at_least(65)));
  CHECK(unknown(Sum{40, 70}.at_least(65)));
}

TEST_CASE("work with the own employer ends with the contract", "[case]") {
  const Lines g{
      "- {soort: werkhervatting, datum: 2024-01-08, werkgever: eigen}\n"
      "- {soort: werkhervatting, datum: 2024-01-08, werkgever: ander, detachering: ja}\n"
      "- {soort: werkhervatting, datum: 2024-01-08, werkgever: ander}",
      "{dienstverband: {soort: bepaalde_tijd, einde: 2024-06-30}}", "",
      "werkgever: {eigenrisicodrager_ziektewet: ja}"};
  seen_on(kSeen, g, [](const Case& c) {
    REQUIRE(c.resumptions().size() == 3);
    for (const Resumption& r : c.resumptions()) {
      const bool in_service = yes(r.own) || yes(r.event->yes(field::detachering));
      CHECK(r.past_contract == in_service);
      CHECK(yes(r.on(Date::of(2024, 6, 30))));
      CHECK(yes(r.on(Date::of(2024, 7, 1))) == !in_service);
    }
    CHECK(work_on(c, kSeen).parts.size() == 1);
  });
}

TEST_CASE("work for fewer hours than ran until that day is a fall-back", "[case]") {
  const Lines g{
      "- {soort: werkhervatting, datum: 2024-01-08, einde: 2024-02-29, uren_per_week: 16}\n"
      "- {soort: werkhervatting, datum: 2024-03-01, einde: 2024-03-30, uren_per_week: 8}\n"
      "- {soort: werkhervatting, datum: 2024-03-31, einde: 2024-04-20, uren_per_week: 8}\n"
      "- {soort: werkhervatting, datum: 2024-04-22, einde: 2024-05-01, uren_per_week: 4}\n"
      "- {soort: werkhervatting, datum: 2024-05-02}"};
  seen_on(kSeen, g, [](const Case& c) {
    std::vector<bool> falls;
    for (const Event* e : c.events(Kind::werkhervatting)) falls.push_back(falls_back(c, *e));
    // The first after nothing; as many hours; after a day without work; hours not said.
    CHECK(falls == std::vector{false, true, false, false, false});
  });
}

TEST_CASE("work promised counts up to the first working day after the end", "[case]") {
  // The 104 weeks end on Sunday 5 January 2025.
  const auto promised = [](std::string_view day, std::string_view employer = "eigen",
                           std::string_view employee = "{}") {
    std::string found;
    const std::string event =
        "- {soort: werkhervatting, toegezegd: ja, werkgever: " + std::string(employer) +
        ", datum: " + std::string(day) + "}";
    seen_on(Date::of(2024, 12, 1), {event, employee}, [&](const Case& c) {
      for (const Resumption& r : c.promised())
        found += r.days.from.iso() + " " + std::to_string(r.days.until - r.days.from);
    });
    return found;
  };
  CHECK(promised("2024-12-01").empty());
  CHECK(promised("2024-12-02") == "2024-12-02 1");
  CHECK(promised("2025-01-06") == "2025-01-06 1");
  CHECK(promised("2025-01-07").empty());
  // With the own employer not after the contract.
  const std::string_view ends = "{dienstverband: {soort: bepaalde_tijd, einde: 2024-12-10}}";
  CHECK(promised("2024-12-10", "eigen", ends) == "2024-12-10 1");
  CHECK(promised("2024-12-11", "eigen", ends).empty());
  CHECK(promised("2024-12-11", "ander", ends) == "2024-12-11 1");
}

TEST_CASE("the last day of the contract is a day of work with the own employer", "[case]") {
  const auto seen = [](std::string_view end, std::string_view employer = "eigen") {
    std::string shown;
    const std::string event = "- {soort: werkhervatting, datum: 2024-03-01, functie: eigen" +
                              std::string(employer.empty() ? "" : ", werkgever: ") +
                              std::string(employer) + std::string(end.empty() ? "" : ", einde: ") +
                              std::string(end) + "}";
    seen_on(Date::of(2024, 12, 1),
            {event, "{dienstverband: {soort: bepaalde_tijd, einde: 2024-03-31}}"},
            [&](const Case& c) {
              const Resumption& r = c.resumptions().front();
              shown = (r.days.until - 1).iso() + " " + (r.known_until - 1).iso();
              if (r.past_contract) shown += " past";
            });
    return shown;
  };
  CHECK(seen("2024-03-30") == "2024-03-30 2024-03-30");
  CHECK(seen("2024-03-31") == "2024-03-31 2024-03-31");
  CHECK(seen("2024-04-01") == "2024-03-31 2024-03-31 past");
  CHECK(seen("") == "2024-03-31 2024-03-31 past");
  CHECK(seen("", "ander") == "2024-12-01 2024-12-01");
  // Not said whose it is: it may have ended with the contract.
  CHECK(seen("2024-06-01", "") == "2024-06-01 2024-03-31");
}

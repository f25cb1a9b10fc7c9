// The numbers of the law, by date.
#include <set>

#include "catch.hpp"
#include "law/plan.hpp"
#include "law/spoor2.hpp"
#include "law/wia.hpp"
#include "poortwachter/ruleset.hpp"
#include "rulec/number_file.hpp"

using namespace poortwachter;

namespace {

std::string faults(const std::string& number) {
  std::vector<NumberRow> rows;
  std::string said;
  for (const InputError& e : parse_numbers("a:\n  b:\n" + number, rows))
    said += std::to_string(e.place.line) + ":" + std::to_string(e.place.column) + " " +
            e.message.en + "\n";
  return said;
}

const std::string kHead = "    what: {nl: x, en: y}\n    unit: days\n    values:\n";
const std::string kSource = ", source: {nl: x, en: y}}\n";

}  // namespace

TEST_CASE("a number is what held on the day", "[numbers]") {
  CHECK(law::spoor2::termijn.path == "spoor2.termijn");
  CHECK(law::spoor2::termijn.days(Date::of(2004, 1, 1)) == 42);
  CHECK(law::plan::zienswijzen.on(Date::of(2023, 6, 30)) == 0);
  CHECK(law::plan::zienswijzen.on(Date::of(2023, 7, 1)) == 2);
  CHECK(law::plan::zienswijzen.on(kAlwaysFrom - 1) == 0);
}

TEST_CASE("a term goes by the law of the day on which it falls", "[numbers]") {
  const Date change = Date::of(2013, 7, 1);
  CHECK(law::wia::aanvraag.before(change - 1 + 91) == change - 1);
  CHECK(law::wia::aanvraag.before(change + 91) == change + 14);
}

TEST_CASE("every number has its values by date without gaps, and a path of its own", "[numbers]") {
  std::set<std::string_view> paths;
  for (const Number* n : numbers()) {
    INFO(n->path);
    CHECK(paths.insert(n->path).second);
    CHECK(n->values.front().from == kAlwaysFrom);
    CHECK(n->values.back().until == kAlwaysUntil);
    for (std::size_t i = 1; i < n->values.size(); ++i)
      CHECK(n->values[i].from == n->values[i - 1].until);
    // What no source carries says so.
    for (const NumberValue& v : n->values)
      CHECK((v.grade == Grade::own) == (v.source.nl.starts_with("eigen keuze") ||
                                        v.source.nl.starts_with("gebruik in de praktijk")));
  }
}

TEST_CASE("a mistake in the numbers is refused at its place", "[numbers]") {
  CHECK(faults(kHead + "      - {value: 1" + kSource).empty());
  CHECK(faults(kHead + "      - {value: 1, until: 2013-07-01" + kSource +
               "      - {value: 2, from: 2013-07-01, grade: own" + kSource)
            .empty());
  CHECK(faults("    whaat: {nl: x, en: y}\n    unit: days\n    values: []\n") ==
        "3:5 no such key: `whaat`; did you mean `what`?\n2:3 a number needs `what`\n");
  CHECK(faults(kHead + "      - {valeu: 1" + kSource) ==
        "6:10 no such key: `valeu`; did you mean `value`?\n6:9 a value needs `value`\n");
  CHECK(faults(kHead + "      - {value: een" + kSource) == "6:17 a number is expected\n");
  CHECK(faults(kHead + "      - {value: 1, grade: primair" + kSource) ==
        "6:27 no such word: `primair`; did you mean `primary`?\n");
  CHECK(faults(kHead + "      - {value: 1, source: {nl: x}}\n") ==
        "6:28 a text in nl and en is expected\n");
  const std::string gap =
      "a value holds from where the one before it ends, and the first from always\n";
  CHECK(faults(kHead + "      - {value: 1, from: 2013-07-01" + kSource) == "6:9 " + gap);
  CHECK(faults(kHead + "      - {value: 1, until: 2013-07-01" + kSource +
               "      - {value: 2, from: 2013-07-02" + kSource) == "7:9 " + gap);
  CHECK(faults(kHead + "      - {value: 1, until: 2013-07-01" + kSource) ==
        "2:3 the last value holds without an end\n");
}

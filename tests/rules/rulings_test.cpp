// The rulings of the courts.
#include <algorithm>

#include "catch.hpp"
#include "rulec/ruling_file.hpp"

using namespace poortwachter;
using Catch::Matchers::Contains;

namespace {

std::string faults(const std::string& file) {
  std::vector<RulingRow> rows;
  std::string said;
  for (const InputError& e : parse_rulings(file, rows))
    said += std::to_string(e.place.line) + ":" + std::to_string(e.place.column) + " " +
            e.message.en + "\n";
  return said;
}

const std::string kGood =
    "ECLI:NL:CRVB:2015:861:\n  court: CRvB\n  date: 2015-03-11\n  for_employer: yes\n"
    "  confidence: high\n  what: {nl: a, en: b}\n";

std::string nearest(std::vector<Ruling> rulings) {
  std::vector<const Ruling*> all;
  for (const Ruling& r : rulings) all.push_back(&r);
  Rule rule = built_in_rules().front();
  rule.rulings = all;
  const Ruling* r = nearest_ruling(rule);
  return r == nullptr ? "" : std::string(r->ecli);
}

}  // namespace

TEST_CASE("a mistake in the rulings is refused at its place", "[rulings]") {
  CHECK(faults(kGood).empty());
  const auto with = [](std::string_view from, const std::string& to) {
    std::string s = kGood;
    return faults(s.replace(s.find(from), from.size(), to));
  };
  CHECK(with("2015-03-11", "2016-03-11") ==
        "1:1 not an ECLI of that year: ECLI:NL:CRVB:2015:861\n");
  CHECK(with("2015-03-11", "2015").empty());
  CHECK(with("2015-03-11", "2015-03") == "3:9 a date is expected\n");
  CHECK(with("  court: CRvB\n", "") == "1:1 a ruling needs `court`\n");
  CHECK(with("yes", "ja") == "4:17 yes or no is expected\n");
  CHECK_THAT(with("what:", "waht:"), Contains("no such key: `waht`; did you mean `what`?"));
  CHECK_THAT(with("high", "sure"), Contains("no such word: `sure`"));
  CHECK(with("  what", "  overtaken_by: ECLI:NL:CRVB:2020:1\n  what") ==
        "1:1 no such ruling: ECLI:NL:CRVB:2020:1\n");
  std::string older = kGood;
  older.replace(0, 21, "ECLI:NL:CRVB:2014:861").replace(older.find("2015-"), 5, "2014-");
  CHECK(faults(kGood + older) == "7:1 the rulings stand by date\n");
}

TEST_CASE("the nearest ruling is against the employer, sure, and new", "[rulings]") {
  using enum Ruling::Confidence;
  const Ruling won{"won", "CRvB", "2024-01-01", true, high, {}, {}};
  const Ruling old{"old", "CRvB", "2009-01-01", false, high, {}, {}};
  const Ruling young{"young", "CRvB", "2020-01-01", false, high, {}, {}};
  const Ruling unsure{"unsure", "CRvB", "2025-01-01", false, medium, {}, {}};
  const Ruling overtaken{"overtaken", "CRvB", "2026-01-01", false, high, "old", {}};
  CHECK(nearest({old, young, won, unsure, overtaken}) == "young");
  CHECK(nearest({won, unsure}) == "unsure");
  CHECK(nearest({won}) == "won");
  CHECK(nearest({overtaken}).empty());
  CHECK(nearest({}).empty());
}

TEST_CASE("the rulings of a rule are by date", "[rulings]") {
  for (const Rule& r : built_in_rules()) {
    INFO(r.id);
    CHECK(std::ranges::is_sorted(r.rulings, {}, &Ruling::date));
  }
}

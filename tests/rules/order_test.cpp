// What a rule finds comes in an order that does not hang on that of the file.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/sample.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

using Lines = std::vector<std::string>;

Lines found(std::string_view rule, const Sample& s) {
  Lines lines;
  for (const Finding& f : s.audited().findings)
    if (f.rule->id == rule)
      lines.push_back((f.from ? f.from->iso() + " " : "") + std::string(f.message->key) +
                      (f.what.empty() ? "" : " " + f.what.nl));
  return lines;
}

}  // namespace

TEST_CASE("odd dates are told by date, those of one day by kind") {
  Lines events{"soort: contact, datum: 2022-12-01", "soort: contact, datum: 2024-07-01",
               "soort: evaluatie, datum: 2024-06-15", "soort: evaluatie, datum: 2024-07-01"};
  do {
    Sample s;
    s.on("2024-06-01").events = events;
    CHECK(found("dossier/chronologie", s) ==
          Lines{"2022-12-01 before_sickness Het contact", "2024-06-15 after_as_of"});
    // What is still to come is told once, with how many there are.
    const Audit a = s.audited();
    CHECK(std::ranges::count(a.findings, 3, &Finding::count) == 1);
  } while (std::next_permutation(events.begin(), events.end()));
}

TEST_CASE("grounds are told by kind, and then by what they are for") {
  Lines grounds{"{soort_grond: kosten, betreft: geen-regel}", "{soort_grond: kosten}",
                "{soort_grond: plek_vervuld, betreft: spoor, stuk: brief.pdf}"};
  std::sort(grounds.begin(), grounds.end());
  do {
    Sample s;
    s.put("deugdelijke_gronden: [" + grounds[0] + ", " + grounds[1] + ", " + grounds[2] + "]");
    CHECK(found("dossier/grond", s) == Lines{"names_nothing", "no_document", "never_cost",
                                             "no_such_rule", "no_document", "never_cost",
                                             "never plek_vervuld"});
  } while (std::next_permutation(grounds.begin(), grounds.end()));
}

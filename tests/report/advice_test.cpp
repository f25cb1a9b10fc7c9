// What a report tells to do: the steps that lower the risk, a fine, the ground of a shortcoming.
#include "catch.hpp"
#include "poortwachter/field/shared.hpp"
#include "report/frequent.hpp"
#include "report/phrases.hpp"
#include "report/sample.hpp"

using namespace poortwachter;
using Catch::Matchers::Contains;

namespace {

constexpr RuleMessage kNotice{"missing",
                              Status::fail,
                              {"Niet gemeld; de boete is € {limit}.", "No notice; € {limit}."},
                              {"Meld het nu.", "Notify now."}};
constexpr Rule kNoticeDue = sample::make_rule("tijdigheid/m", Weight::advice, Role::notice_week_42);

Finding notice() {
  Finding f = sample::finding(kNoticeDue, kNotice, Status::fail);
  f.due = Date::of(2023, 10, 30);
  f.limit = 455;
  return f;
}

std::string told(const DossierResult& r) { return sample::report("text", sample::options(), r); }

}  // namespace

TEST_CASE("a fine stands with the verdict, with what to do, and not again") {
  const auto says = [](const Finding& f) {
    DossierResult r = sample::checked();
    r.audit->findings.push_back(f);
    CHECK_THAT(told(r), !Contains("Niet gemeld"));
    return fine(View(r, sample::options()), Language::nl);
  };
  Finding f = notice();
  CHECK(says(f) ==
        "Boete: ten hoogste € 455 bij een melding op 21 oktober 2024; de uiterste dag was 30 "
        "oktober 2023. Meld het nu.");
  f.not_before = Date::of(2023, 12, 1);
  CHECK(says(f) ==
        "Boete: ten minste € 455, want de ziekte is niet uiterlijk 30 oktober 2023 bij UWV "
        "gemeld. Meld het nu.");
  f.actual = Date::of(2024, 1, 8);
  CHECK(says(f) ==
        "Boete: ten hoogste € 455, want de ziekte is pas op 8 januari 2024 bij UWV gemeld en niet "
        "uiterlijk 30 oktober 2023.");
  f.status = Status::pass;
  DossierResult r = sample::checked();
  r.audit->findings.push_back(f);
  CHECK(fine(View(r, sample::options()), Language::nl).empty());
}

TEST_CASE("a ground that several shortcomings rest on stands with each of them") {
  static constexpr Sentence kLetter{"letter", {"een brief van UWV", "a letter of UWV"}};
  DossierResult r = sample::high();
  for (const Rule* rule : {&sample::kSubstantive, &sample::kOther}) {
    r.audit->findings.push_back(sample::late(*rule, Date::of(2023, 6, 1), 50, Degree::serious));
    r.audit->findings.back().ground = {kLetter};
  }
  const std::string out = told(r);
  const std::size_t first = out.find("  Grond: een brief van UWV.\n");
  REQUIRE(first != std::string::npos);
  CHECK(out.find("een brief", first + 20) == std::string::npos);
  CHECK(out.find("  Grond: dezelfde.\n", first) != std::string::npos);
}

TEST_CASE("what a repair puts on a line is not asked for again") {
  DossierResult r = sample::high();
  r.audit->findings.push_back(
      sample::late(sample::kSubstantive, Date::of(2023, 6, 1), 50, Degree::serious));
  r.audit->repair.steps = {{0, {}, Risk::none, Way::reasoned_stop, {239}}};
  r.audit->findings.push_back(sample::finding(sample::kOther, sample::kOpen, Status::unknown));
  Question q{&sample::kOther, nullptr, Risk::none, Risk::high};
  q.key = field::gemotiveerd;
  q.lines = {239};
  r.audit->verdict.questions = {q};
  CHECK_THAT(told(r), Contains("1. Naar GEEN RISICO") && !Contains("2. Naar"));
  r.audit->verdict.questions.front().lines = {240};
  CHECK_THAT(told(r), Contains("2. Naar GEEN RISICO"));
}

TEST_CASE("where an event is what lacks, the step has its lines to paste") {
  DossierResult r = sample::high();
  r.audit->findings.push_back(sample::finding(sample::kOther, sample::kOpen, Status::unknown));
  r.audit->verdict.questions = {{&sample::kOther, nullptr, Risk::low, Risk::high}};
  CHECK_THAT(told(r), Contains("     gebeurtenissen:\n       - {soort: \u2026, datum: \u2026}\n"));
}

TEST_CASE("what is open of the work that runs is filled in where it stands") {
  static constexpr Rule kWork = sample::make_rule("resultaat/w", Weight::result, Role::result);
  DossierResult r = sample::high();
  r.audit->findings.push_back(sample::finding(kWork, sample::kOpen, Status::unknown));
  r.audit->findings.back().place = {31, 5};
  r.audit->verdict.questions = {{&kWork, nullptr, Risk::low, Risk::high}};
  CHECK_THAT(told(r), Contains("Vul het daarna aan op dossierregel 31.\n"));
  r.audit->findings.back().place = {2, 1};
  CHECK_THAT(told(r), Contains("- {soort: werkhervatting, datum: \u2026}\n"));
}

TEST_CASE("a request to shorten that is pending is not asked for again") {
  DossierResult r = sample::high();
  r.audit->findings.push_back(
      sample::late(sample::kSubstantive, Date::of(2023, 6, 1), 50, Degree::serious));
  r.audit->repair.steps = {{0, Date::of(2025, 8, 1), Risk::low, Way::completion}};
  r.audit->repair.request_by = Date::of(2025, 8, 1);
  CHECK_THAT(told(r), Contains("en vraag dan meteen om"));
  static constexpr Rule kRequest =
      sample::make_rule("loonsanctie/b", Weight::advice, Role::shortening);
  Finding pending = sample::finding(kRequest, sample::kSoon, Status::upcoming);
  pending.due = Date::of(2024, 11, 1);
  r.audit->findings.push_back(pending);
  CHECK_THAT(told(r), Contains("zend die UWV na") && !Contains("en vraag dan meteen om"));
}

TEST_CASE("the most frequent shortcomings of many come first, five of them") {
  Summary s;
  std::vector<Rule> rules;
  for (const std::string_view id : {"a/1", "a/2", "a/3", "a/4", "a/5", "a/6"})
    rules.push_back(sample::make_rule(id, Weight::substantive));
  int n = 0;
  for (const Rule& rule : rules) s.failing[&rule] = n++ / 2 + 1;
  const auto most = most_frequent(s);
  REQUIRE(most.size() == 5);
  CHECK(most.front().rule->id == "a/5");
  CHECK(most.front().dossiers == 3);
  CHECK(most[1].rule->id == "a/6");
  CHECK(most.back().rule->id == "a/1");
}

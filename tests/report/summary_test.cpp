// What many dossiers come to.
#include <algorithm>

#include "catch.hpp"
#include "sample.hpp"
#include "words/utf8.hpp"

using namespace poortwachter;
using Catch::Matchers::Contains;

namespace {

SummaryRow row(Risk risk, double amount, std::string id) {
  DossierResult r = sample::high();
  r.id = std::move(id);
  r.audit->verdict.risk = risk;
  r.audit->verdict.exposure->amount = amount;
  return summary_row(r, true);
}

Finding upcoming(Date due) {
  Finding f = sample::finding(sample::kSubstantive, sample::kSoon, Status::upcoming);
  f.due = due;
  return f;
}

std::string screen(const Summary& s, Language l = Language::nl, int width = 80) {
  ReportOptions o = sample::options(l);
  o.summary = SummaryChoice::only;
  o.width = width;
  std::string out;
  report_format("text")->make(o)->end(s, out);
  return out;
}

}  // namespace

TEST_CASE("a summary keeps the ten worst, and grows no further") {
  Summary s;
  for (int i = 0; i < 5000; ++i)
    s.add(row(i % 100 == 7 ? Risk::high : Risk::medium, i, "zaak-" + std::to_string(i)));
  s.add(row(Risk::low, 1e6, "laag"));
  CHECK(s.dossiers == 5001);
  CHECK(s.with(Risk::high) == 50);
  REQUIRE(s.worst.size() == Summary::kWorst);
  CHECK(s.worst.front().id == "zaak-4907");
  CHECK(s.worst.back().id == "zaak-4007");
  CHECK(s.rows.empty());
  CHECK(s.amount == 5000.0 * 4999 / 2);  // a low risk costs nothing
}

TEST_CASE("what falls due within thirty days is counted, the soonest is kept") {
  DossierResult r = sample::checked();
  const Date now = r.audit->as_of;
  for (const int days : {31, 30, 2}) r.audit->findings.push_back(upcoming(now + days));
  const SummaryRow one = summary_row(r, true);
  CHECK(one.next == now + 2);
  Summary s;
  for (int i = 0; i < 40; ++i) s.add(one);
  CHECK(s.due == 80);
  REQUIRE(s.soonest.size() == Summary::kSoonest);
  CHECK(s.soonest.back().due.day == now + 2);
  CHECK_THAT(screen(s), Contains("Binnen 30 dagen (6 van 80)\n2024-10-23  2023-0147  Doe iets\n"));
}

TEST_CASE("what falls due is named as a task, and each once a day") {
  DossierResult r = sample::checked();
  const Date now = r.audit->as_of;
  for (const int days : {2, 2, 3}) r.audit->findings.push_back(upcoming(now + days));
  const auto due = still_due(*r.audit);
  REQUIRE(due.size() == 2);
  CHECK(due.front().day == now + 2);
  CHECK(due.front().task.nl == "doe iets");
}

TEST_CASE("a shortcoming counts once a dossier, and only where it sets the risk") {
  DossierResult r = sample::high();
  r.audit->findings = {sample::gap(sample::kSubstantive, Date::of(2024, 1, 1)),
                       sample::gap(sample::kSubstantive, Date::of(2024, 5, 1)),
                       sample::gap(sample::kAdvice, Date::of(2024, 5, 1))};
  Summary s;
  s.add(summary_row(r, true));
  s.add(summary_row(r, true));
  r.audit->verdict.substantive = Risk::none;  // the other side sets it
  s.add(summary_row(r, true));
  REQUIRE(s.failing.size() == 1);
  CHECK(s.failing.begin()->first == &sample::kSubstantive);
  CHECK(s.failing.begin()->second == 2);
}

TEST_CASE("where the wage is not known a summary says of how many") {
  DossierResult r = sample::high();
  r.audit->verdict.exposure.reset();
  Summary s;
  s.add(summary_row(r, false));
  r.audit->verdict.max_weeks = 0;  // nothing can be imposed any more
  s.add(summary_row(r, false));
  CHECK(s.without_amount == 1);
  CHECK_THAT(screen(s), Contains("Van 1 dossier is het loon niet volledig bekend."));
}

TEST_CASE("a summary fits its screen, in both languages") {
  Summary s;
  DossierResult r = sample::high();
  r.path = "een/heel/lang/pad/" + std::string(90, 'x') + "/zaak.yaml";
  r.id = std::string(60, 'k');
  r.document = 12;
  r.audit->findings = {sample::gap(sample::kSubstantive, Date::of(2024, 1, 1)),
                       upcoming(r.audit->as_of + 1)};
  for (const Risk risk : {Risk::none, Risk::low, Risk::undetermined, Risk::medium, Risk::high})
    for (int i = 0; i < 12; ++i) {
      r.audit->verdict.risk = risk;
      s.add(summary_row(r, true));
    }
  DossierResult unreadable = sample::invalid();
  unreadable.unreadable = true;
  s.add(summary_row(sample::invalid(), false));
  s.add(summary_row(unreadable, false));
  for (const Language l : {Language::nl, Language::en})
    for (const int width : {40, 80, 120}) {
      const std::string out = screen(s, l, width);
      INFO(out);
      CHECK(std::ranges::count(out, '\n') <= (width < 80 ? 60 : 45));
      for (std::size_t at = 0; at < out.size();) {
        const std::size_t end = out.find('\n', at);
        CHECK(columns(std::string_view(out).substr(at, end - at)) <= std::max(width, 64));
        at = end + 1;
      }
    }
  CHECK_THAT(screen(s, Language::en), Contains("Summary of 62 dossiers"));
  CHECK_THAT(screen(s), Contains("zaak.yaml (document 12)"));
}

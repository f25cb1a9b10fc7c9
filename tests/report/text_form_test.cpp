// The form of the text report, whatever it tells: one line, a summary, colour, width; and what
// explain reads aloud.
#include <algorithm>

#include "catch.hpp"
#include "report/looked_up.hpp"
#include "report/rule_text.hpp"
#include "report/sample.hpp"
#include "words/utf8.hpp"

using namespace poortwachter;
using Catch::Matchers::Contains;

TEST_CASE("after the tested period the verdict is no longer as it stands") {
  DossierResult r = sample::high();
  r.audit->as_of = r.audit->tested_until + 1;
  r.audit->verdict.consequence = Consequence::verhaal_ziekengeld;
  r.audit->verdict.exposure.reset();
  const std::string out = sample::report("text", sample::options(), r);
  CHECK_THAT(out, Contains("HOOG RISICO op verhaal van het ziekengeld: inhoudelijk hoog, "
                           "administratief\n  laag.\n"));
  CHECK_THAT(out, Contains("Kosten: niet te berekenen"));
}

TEST_CASE("quiet: one line for each dossier and nothing else") {
  ReportOptions o = sample::options();
  o.quiet = true;
  DossierResult second = sample::checked();
  second.document = 2;
  CHECK(sample::report("text", o, sample::high(), sample::invalid(), second) ==
        "zaken/a.yaml: 2023-0147: HOOG RISICO op een loonsanctie, zoals het er op 21 oktober 2024 "
        "voor staat: inhoudelijk hoog, administratief laag; ten hoogste €\u00A023.940,00\n"
        "b.yaml: zonder kenmerk: ONGELDIG: niet beoordeeld, 2 fouten\n"
        "zaken/a.yaml (document 2): 2023-0147: GEEN RISICO op een loonsanctie, zoals het er op 21 "
        "oktober 2024 voor staat: inhoudelijk geen, administratief geen\n");
}

TEST_CASE("several dossiers end with a summary, the gravest first") {
  const std::string out = sample::report("text", sample::options(), sample::high(),
                                         sample::invalid(), sample::checked(), sample::high());
  CHECK_THAT(out, Contains("\nSamenvatting van 4 dossiers\n\nhoog             2  "));
  CHECK_THAT(out,
             Contains("\n\nEerst te bekijken\nhoog  €\u00A023.940,00  2023-0147  zaken/a.yaml\n"));
  CHECK_THAT(out, Contains("Niet beoordeeld\nb.yaml: ongeldig: Onbekende sleutel\n"));
  ReportOptions never = sample::options();
  never.summary = SummaryChoice::never;
  CHECK_THAT(sample::report("text", never, sample::high(), sample::invalid()),
             !Contains("Samenvatting"));
  CHECK(occurrences(out, "Beoordeeld is alleen wat de werkgever deed") == 1);
  CHECK_THAT(sample::report("text", sample::options(), sample::invalid()),
             !Contains("Beoordeeld is"));
}

TEST_CASE("what the dossier and the path say cannot steer the terminal") {
  DossierResult r = sample::high();
  r.id = "x\x1b]0;titel\x07\u202e";
  r.path = "a\nb\x1b[2J.yaml";
  Finding f = sample::finding(sample::kSubstantive, sample::kOpen, Status::fail);
  static constexpr RuleMessage kNames{
      "names", Status::fail, {"Mist: {what}.", "Lacks: {what}."}, {}};
  f.message = &kNames;
  f.what = {"\x1b[31m", "\x1b[31m"};
  r.audit->findings.push_back(f);
  static constexpr Sentence kNote{"note", {"let\x1b op", "mind"}};
  r.audit->notes.push_back({kNote});
  for (const bool quiet : {false, true}) {
    ReportOptions o = sample::options();
    o.quiet = quiet;
    const std::string out = sample::report("text", o, r);
    CHECK(out.find('\x1b') == std::string::npos);
    CHECK(out.find('\x07') == std::string::npos);
    CHECK(out.find("\u202e") == std::string::npos);
    CHECK_THAT(out, Contains("a\uFFFDb\uFFFD[2J.yaml"));
  }
}

TEST_CASE("colour only when asked for, on the risk and on headings") {
  ReportOptions o = sample::options();
  o.color = true;
  const std::string out = sample::report("text", o, sample::high());
  CHECK_THAT(out, Contains("\x1b[1;31mHOOG RISICO\x1b[0m op een loonsanctie"));
  CHECK(occurrences(out, "\x1b[") == 6);  // the reference, the risk and a heading, on and off
}

TEST_CASE("no line is wider than the page") {
  DossierResult r = sample::high();
  for (int i = 0; i < 40; ++i)
    r.audit->findings.push_back(sample::late(i % 2 == 0 ? sample::kOther : sample::kProcedural,
                                             Date::of(2023, 6, 1) + i, i, Degree::serious));
  for (const int width : {50, 80, 400}) {
    ReportOptions o = sample::options();
    o.width = width;
    const std::string out = sample::report("text", o, r);
    std::size_t start = 0;
    while (start < out.size()) {
      const std::size_t end = out.find('\n', start);
      CHECK(columns(std::string_view(out).substr(start, end - start)) <= std::min(width, 100));
      start = end + 1;
    }
  }
}

TEST_CASE("who has recovered: the heading says since when, and names no week of today") {
  DossierResult r = sample::high();
  r.audit->recovered = Date::of(2023, 3, 1);
  r.audit->week = 8;
  const std::string out = sample::report("text", sample::options(), r);
  CHECK_THAT(out, Contains("Hersteld per 1 maart 2023, in week 8 van ziekte."));
  CHECK_THAT(out, !Contains("van ziekte op"));
}

TEST_CASE(
    "explain names the rulings of each rule, or that none is known, and what its examples say") {
  for (const Rule& r : built_in_rules()) {
    INFO(r.id);
    std::string out;
    explain_text(out, r, sample::options());
    CHECK_THAT(out, Contains("\nUitspraken\n"));
    std::size_t examples = 0;
    for (const Status s : {Status::pass, Status::fail})
      examples += std::ranges::count(r.examples, s, &RuleExample::status) > 0 ? 1 : 0;
    std::size_t said = 0;
    for (std::size_t at = 0; (at = out.find("\n  Zegt: ", at)) != std::string::npos; ++at) ++said;
    CHECK(said == examples);
  }
}

TEST_CASE("explain says what a rule reads by way of the facts of the case, and no more than that") {
  const auto reads = [](std::string_view id) {
    std::string out;
    explain_text(out, *RuleSet().find(id), sample::options());
    const std::size_t from = position(out, "Leest: ");
    return out.substr(from, out.find("\n\n", from) - from);
  };
  const std::string plan = reads("plan/aanwezig");
  CHECK_THAT(plan, Contains("probleemanalyse") && Contains("plan_van_aanpak"));
  CHECK_THAT(plan, !Contains("sleutels"));
  // By what it shares with the rule on the parts of the report it reads no more than it needs.
  CHECK(reads("contract/verslag-einde-dienstverband") ==
        "Leest: probleemanalyse, re_integratieverslag.");
  const std::string lasting = reads("resultaat/structureel");
  CHECK_THAT(lasting, Contains("werkhervatting") && Contains("; de sleutels structureel."));
}

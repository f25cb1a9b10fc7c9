#include <algorithm>
#include <array>

#include "catch.hpp"
#include "poortwachter/field/shared.hpp"
#include "report/looked_up.hpp"
#include "report/phrases.hpp"
#include "report/rule_text.hpp"
#include "report/sample.hpp"
#include "report/selection.hpp"
#include "words/utf8.hpp"

using namespace poortwachter;
using Catch::Matchers::Contains;

namespace {

constexpr std::array<std::string_view, 4> kIds{"spoor/1", "spoor/2", "spoor/3", "spoor/4"};
}  // namespace

TEST_CASE("numbers agree with their noun") {
  CHECK(counted(texts::kErrors, 1, Language::nl) == "1 fout");
  CHECK(counted(texts::kErrors, 0, Language::nl) == "0 fouten");
  CHECK(counted(texts::kDossiers, 2, Language::en) == "2 dossiers");
}

TEST_CASE("sources are named as people write them") {
  const auto sources = [](const Rule& r, Language l) {
    std::string out;
    append_sources(out, r, l);
    return out;
  };
  CHECK(sources(sample::kSubstantive, Language::nl) ==
        "Regeling procesgang art. 2 lid 2; WIA art. 25");
  static constexpr std::array<Source, 3> kThree{
      {{"WIA", "art. 25", ""}, {"WIA", "art. 26", ""}, {"BW", "7:629", ""}}};
  Rule rule = sample::kSubstantive;
  rule.sources = kThree;
  CHECK(sources(rule, Language::en) == "WIA art. 25; art. 26; BW 7:629");
}

TEST_CASE("the note of a dossier, word for word") {
  DossierResult r = sample::high();
  Finding f = sample::late(sample::kSubstantive, Date::of(2024, 2, 18), 1, Degree::serious);
  f.repairable = true;
  f.repair_until = Date::of(2025, 1, 5);
  r.audit->findings.push_back(f);
  r.audit->repair.steps = {{0, f.repair_until, Risk::low}};
  CHECK(sample::report("text", sample::options(), r) ==
        "2023-0147  zaken/a.yaml\n"
        "Week 94 van ziekte op 21 oktober 2024. Eerste ziektedag 9 januari 2023, einde\n"
        "wachttijd 5 januari 2025.\n"
        "\n"
        "HOOG RISICO op een loonsanctie, zoals het er op 21 oktober 2024 voor staat:\n"
        "  inhoudelijk hoog, administratief laag.\n"
        "  Kosten: ten hoogste €\u00A023.940,00, gerekend met alleen de wettelijke aanspraak:\n"
        "  70% van 34200 per jaar, 52 weken.\n"
        "  Inhoudelijk: Er is geen resultaat.\n"
        "  Administratief: Deel i ontbreekt.\n"
        "\n"
        "Wat het risico verlaagt\n"
        "1. Naar LAAG RISICO, nu: Leg uit waarom.\n"
        "   Vul het daarna aan op dossierregel 31.\n"
        "\n"
        "Inhoudelijk, ernstig (1)\n"
        "- Het kwam op 19 februari 2024, 1 dag te laat.\n"
        "  dossierregel 31  spoor/s  Regeling procesgang art. 2 lid 2; WIA art. 25\n"
        "  Doen: zie stap 1.\n"
        "\n"
        "Volledig rapport: --verbose.\n"
        "Beoordeeld is alleen wat de werkgever deed; UWV kan anders oordelen.\n");
}

TEST_CASE("what sets the risk is explained first") {
  DossierResult r = sample::high();
  r.audit->verdict.sanction = Sanction::administrative;
  CHECK_THAT(sample::report("text", sample::options(), r),
             Contains("  Administratief: Deel i ontbreekt.\n  Inhoudelijk: Er is geen res"));
  r.audit->verdict.administrative = Risk::none;
  const std::string out = sample::report("text", sample::options(), r);
  CHECK_THAT(out, Contains("  Waarom: Er is geen resultaat.\n"));
  CHECK_THAT(out, !Contains("Deel i"));
}

TEST_CASE("what weighs most comes first, and within that what came first") {
  DossierResult r = sample::high();
  const Date d = Date::of(2023, 6, 1);
  auto& all = r.audit->findings;
  all.push_back(sample::late(sample::kAdvice, d, 2));
  all.push_back(sample::late(sample::kProcedural, d, 3));
  all.push_back(sample::late(sample::kAdministrative, d, 4));
  all.push_back(sample::late(sample::kSubstantive, d, 5, Degree::slight));
  all.push_back(sample::late(sample::kSubstantive, d + 9, 6, Degree::serious));
  all.push_back(sample::late(sample::kOther, d + 1, 7, Degree::serious));
  const View view(r, sample::options());
  const auto sections = failing(view);
  std::vector<int> days;
  for (const FailingSection& s : sections)
    for (const Group& g : s.groups)
      for (const FindingView* f : g.findings) days.push_back(*f->days_late);
  CHECK(days == std::vector<int>{7, 6, 5, 4, 3, 2});
  const std::string out = sample::report("text", sample::options(), r);
  CHECK_THAT(out, Contains("Inhoudelijk: 2 ernstig, 1 licht\n"));
  CHECK(position(out, "7 dagen te laat") < position(out, "6 dagen te laat"));
}

TEST_CASE("findings of one rule stand under one heading, with source and remedy once") {
  DossierResult r = sample::high();
  for (int i = 5; i >= 0; --i)
    r.audit->findings.push_back(
        sample::gap(sample::kSubstantive, Date::of(2023, 3, 1) + i * 90, Degree::serious));
  ReportOptions verbose = sample::options(Language::en);
  verbose.verbose = true;
  const std::string all = sample::report("text", verbose, r);
  CHECK_THAT(all, Contains("(6)\n- Something within six weeks: not in order 6 times\n"
                           "  - Nothing was done from 1 March 2023 to 30 April 2023 (line 12).\n"
                           "  - Nothing was done from 30 May 2023"));
  CHECK(occurrences(all, "Nothing was done") == 6);
  CHECK(occurrences(all, "spoor/s") == 1);
  CHECK(occurrences(all, "Catch up.") == 1);
  const std::string brief = sample::report("text", sample::options(Language::en), r);
  CHECK(occurrences(brief, "Nothing was done") == 2);
  CHECK_THAT(brief, Contains("  - and 4 more\n"));
}

TEST_CASE("of many shortcomings the gravest are told whole, of the others what was found") {
  std::vector<Rule> rules;
  for (const std::string_view id : kIds)
    rules.push_back(sample::make_rule(id, Weight::substantive));
  DossierResult r = sample::high();
  for (const Rule& rule : rules)
    r.audit->findings.push_back(sample::late(rule, Date::of(2023, 6, 1), 50, Degree::serious));
  const std::string out = sample::report("text", sample::options(), r);
  CHECK(occurrences(out, "50 dagen te laat") == 4);
  CHECK(occurrences(out, "Leg uit waarom.") == 4);
  CHECK_THAT(out,
             Contains("te laat (dossierregel 31).  spoor/4\n  Regeling procesgang art. 2 lid 2\n"
                      "  Doen: Leg uit waarom.\n"));
}

TEST_CASE("what does not set the risk is told in a line each") {
  DossierResult r = sample::high();
  r.audit->findings.push_back(sample::late(sample::kProcedural, Date::of(2023, 6, 1), 5));
  for (int i = 0; i < 4; ++i)
    r.audit->findings.push_back(sample::gap(sample::kAdvice, Date::of(2023, 3, 1) + i * 90));
  const std::string out = sample::report("text", sample::options(), r);
  CHECK_THAT(out, Contains("hooguit een laag risico (1)\n"
                           "- Het kwam op 6 juni 2023, 5 dagen te laat (dossierregel 31)\n"));
  CHECK_THAT(out, Contains("  Let op: Van 1 maart 2023"));
}

TEST_CASE("answers that lower the risk stand in the plan, those that raise it below") {
  Rule question = sample::kSubstantive;
  question.check = CheckKind::question;
  DossierResult r = sample::high();
  r.audit->verdict.risk = Risk::medium;
  r.audit->findings.push_back(sample::finding(sample::kProcedural, sample::kOpen, Status::unknown));
  r.audit->findings.push_back(sample::finding(sample::kOther, sample::kOpen, Status::unknown));
  r.audit->findings.push_back(sample::finding(question, sample::kOpen, Status::unknown));
  r.audit->verdict.questions = {{&question, nullptr, Risk::low, Risk::medium},
                                {&sample::kOther, nullptr, Risk::medium, Risk::high}};
  r.audit->verdict.presumptions = 1;
  const std::string out = sample::report("text", sample::options(), r);
  CHECK_THAT(
      out,
      Contains("1. Naar LAAG RISICO: Onderbouw met stukken het antwoord \"voldoende\" op: Of het\n"
               "   er was, is niet te zeggen.\n     beoordelingen:\n"
               "       - {vraag: spoor/s, oordeel: voldoende, datum: 2024-10-21}\n"));
  CHECK_THAT(out, Contains("Vragen die het risico kunnen verhogen (1)\n- Of het er was"));
  CHECK_THAT(out, !Contains("spoor/t"));
  CHECK_THAT(
      out,
      Contains("Bij 1 punt is aangenomen dat de inhoud klopt. Volledig rapport: --verbose.\n"));
  ReportOptions verbose = sample::options();
  verbose.verbose = true;
  const std::string all = sample::report("text", verbose, r);
  CHECK_THAT(all, Contains("Vragen die het risico kunnen veranderen (2)\n"));
  CHECK_THAT(all, Contains("Vragen die het risico niet veranderen (1)\n"));
  CHECK_THAT(all, !Contains("--verbose"));
}

TEST_CASE("three questions are written out, the others counted by what they are about") {
  std::vector<Rule> rules;
  for (const std::string_view id : kIds) {
    rules.push_back(sample::make_rule(id, Weight::substantive));
    rules.back().theme = Theme::plan;
  }
  DossierResult r = sample::checked();
  for (const Rule& rule : rules) {
    r.audit->findings.push_back(sample::finding(rule, sample::kOpen, Status::unknown));
    r.audit->verdict.questions.push_back({&rule, nullptr, Risk::none, Risk::high});
  }
  const std::string out = sample::report("text", sample::options(), r);
  CHECK_THAT(out, Contains("kunnen verhogen (4)\n"));
  CHECK(occurrences(out, "Of het er was") == 3);
  CHECK_THAT(out, Contains("- Meer vragen over: het plan (1).\n"));
}

TEST_CASE("what would not fit its screen is counted") {
  DossierResult r = sample::checked();
  r.audit->verdict.risk = Risk::low;
  r.audit->verdict.substantive = Risk::low;
  std::vector<std::string> ids;
  for (int i = 0; i < 80; ++i) ids.push_back("spoor/" + std::to_string(i));
  std::vector<Rule> rules;
  for (const std::string& id : ids) rules.push_back(sample::make_rule(id, Weight::substantive));
  for (const Rule& rule : rules)
    r.audit->findings.push_back(sample::late(rule, Date::of(2023, 6, 1), 50, Degree::slight));
  const auto lines = [&r](bool whole) {
    ReportOptions o = sample::options();
    o.verbose = whole;
    return occurrences(sample::report("text", o, r), "\n");
  };
  CHECK(lines(false) <= 40);
  CHECK(lines(true) > 80);
  r.audit->verdict.risk = r.audit->verdict.substantive = Risk::high;
  CHECK(lines(false) <= 80);
  CHECK_THAT(sample::report("text", sample::options(), r), Contains("- en nog "));
}

TEST_CASE("after a loonsanctie only what is asked of it is written out") {
  std::vector<Rule> rules;
  for (const std::string_view id : {"spoor/1", "spoor/2", "loonsanctie/1"}) {
    rules.push_back(sample::make_rule(id, Weight::substantive));
    rules.back().theme = Theme::plan;
  }
  DossierResult r = sample::checked();
  r.audit->verdict.pay.parts = {
      {PayCause::loonsanctie, Date::of(2024, 6, 1), Date::of(2025, 5, 30), 364}};
  for (const Rule& rule : rules) {
    r.audit->findings.push_back(sample::finding(rule, sample::kOpen, Status::unknown));
    r.audit->verdict.questions.push_back({&rule, nullptr, Risk::none, Risk::high});
  }
  const std::string out = sample::report("text", sample::options(), r);
  CHECK(occurrences(out, "Of het er was") == 1);
  CHECK_THAT(out, Contains("- Meer vragen over: het plan (2).\n"));
}

TEST_CASE("a ground names its shortcomings, and what is left of the risk") {
  DossierResult r = sample::high();
  r.audit->findings.push_back(
      sample::late(sample::kSubstantive, Date::of(2023, 6, 1), 50, Degree::serious));
  r.audit->repair.grounds = {{&sample::kSubstantive, Risk::medium, Risk::low, {}}};
  r.audit->repair.decided_by = Date::of(2024, 11, 24);
  const std::string one = sample::report("text", sample::options(), r);
  CHECK_THAT(
      one,
      Contains("Wat het risico verlaagt (tot de beslissing van UWV, uiterlijk 24 november 2024"));
  CHECK_THAT(
      one, Contains("1. Naar MATIG RISICO: Voer een deugdelijke grond aan, met het stuk dat hem"));
  CHECK_THAT(one, Contains("LAAG RISICO als UWV hem bevestigt.\n     deugdelijke_gronden:\n"
                           "       - {betreft: spoor/s, soort_grond: overig, stuk: \u2026}\n"));
  r.audit->findings.push_back(
      sample::late(sample::kOther, Date::of(2023, 6, 1), 50, Degree::serious));
  r.audit->repair.grounds = {{nullptr, Risk::high, Risk::low, {}}};
  const std::string each = sample::report("text", sample::options(), r);
  CHECK_THAT(
      each, Contains("1. Naar LAAG RISICO: Laat UWV voor elke tekortkoming een deugdelijke grond"));
  CHECK(occurrences(each, "- {betreft: spoor,") == 1);
}

TEST_CASE("a ground that the file points to names its kind, and by whom it is confirmed") {
  DossierResult r = sample::high();
  for (const Rule* rule : {&sample::kSubstantive, &sample::kOther})
    r.audit->findings.push_back(sample::late(*rule, Date::of(2023, 6, 1), 50, Degree::serious));
  r.audit->repair.grounds = {
      {nullptr, Risk::medium, Risk::low, {{&sample::kOther, Word::onwil_werknemer, true}}}};
  const std::string out = sample::report("text", sample::options(), r);
  CHECK_THAT(out, Contains("- {betreft: spoor/s, soort_grond: overig, stuk: \u2026}\n"));
  CHECK_THAT(out, Contains("soort_grond: onwil_werknemer, stuk: \u2026,\n"
                           "          bevestigd_door: deskundigenoordeel}\n"));
}

TEST_CASE("where several documents are silent, each is to be filled in") {
  DossierResult r = sample::high();
  Finding f = sample::late(sample::kOther, Date::of(2023, 6, 1), 50, Degree::none);
  f.status = Status::unknown;
  f.place.line = 7;
  r.audit->findings.push_back(f);
  Question q{&sample::kOther, nullptr, Risk::low, Risk::high};
  q.key = field::onderbouwd;
  const auto says = [&](std::vector<std::uint32_t> lines) {
    q.lines = std::move(lines);
    r.audit->verdict.questions = {q};
    return sample::report("text", sample::options(), r);
  };
  CHECK_THAT(says({7}), Contains("Vul `onderbouwd` daarna aan op dossierregel 7.\n"));
  CHECK_THAT(says({7, 9}),
             Contains("Vul `onderbouwd` daarna aan bij elk van de 2 stukken die erover "
                      "zwijgen:\n   dossierregel 7, 9.\n"));
  std::vector<std::uint32_t> many;
  for (std::uint32_t n = 11; n < 24; ++n) many.push_back(n);
  CHECK_THAT(says(many), Contains("elk van de 13 stukken"));
  CHECK_THAT(says(many), Contains(" 21 en nog 2.\n"));
}

TEST_CASE("when nothing lowers the risk, one sentence says so") {
  DossierResult r = sample::high();
  CHECK_THAT(
      sample::report("text", sample::options(), r),
      Contains("Wat het risico verlaagt\nNiets op zichzelf: geen antwoord, grond of herstel"));
  r.audit->verdict.administrative = Risk::high;
  CHECK_THAT(sample::report("text", sample::options(), r),
             Contains("\nNiets op zichzelf: wat het inhoudelijke risico wegneemt"));
  CHECK_THAT(sample::report("text", sample::options(), sample::checked()),
             !Contains("Wat het risico verlaagt"));
}

TEST_CASE("what is still to come stands by date, the next three days") {
  DossierResult r = sample::checked();
  const auto upcoming = [](const Rule& rule, Date due) {
    Finding f = sample::finding(rule, sample::kSoon, Status::upcoming);
    f.due = due;
    return f;
  };
  for (int i = 0; i < 12; ++i)
    r.audit->findings.push_back(upcoming(sample::kAdministrative, Date::of(2024, 12, 1)));
  r.audit->findings.push_back(upcoming(sample::kProcedural, Date::of(2024, 11, 1)));
  const std::string out = sample::report("text", sample::options(), r);
  CHECK_THAT(out, Contains("Wat nog komt\n"
                           "- Het moet er uiterlijk 1 november 2024 zijn.\n"
                           "- Het moet er uiterlijk 1 december 2024 zijn. (en nog 11 bij deze "
                           "regel)\n"));
  CHECK(occurrences(out, "1 december") == 1);
  r.audit->findings.push_back(upcoming(sample::kOther, Date::of(2024, 12, 2)));
  r.audit->findings.push_back(upcoming(sample::kSubstantive, Date::of(2024, 12, 3)));
  CHECK_THAT(sample::report("text", sample::options(), r),
             Contains("2 december 2024 zijn.\nEn nog 1: zie --verbose.\n"));
}

TEST_CASE("verbose tells the route") {
  ReportOptions o = sample::options();
  o.verbose = true;
  CHECK_THAT(sample::report("text", o, sample::high()),
             Contains("2. Is er een bevredigend resultaat? nee (beslist).\n"
                      "   Er is geen resultaat.\n"
                      "   resultaat/r\n"));
}

TEST_CASE("shortfalls that count for nothing are called so") {
  DossierResult r = sample::checked();
  r.audit->findings.push_back(
      sample::late(sample::kSubstantive, Date::of(2023, 6, 1), 50, Degree::serious));
  CHECK_THAT(sample::report("text", sample::options(), r),
             Contains("Opmerkingen: wegen niet mee (1)\n- Het kwam op 21 juli "
                      "2023, 50 dagen te laat (dossierregel 31)\n"));
  ReportOptions verbose = sample::options();
  verbose.verbose = true;
  CHECK_THAT(sample::report("text", verbose, r),
             Contains("Inhoudelijk, ernstig (1): weegt niet mee, zie het oordeel\n"));
}

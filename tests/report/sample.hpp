// Rules and audits made by hand, for the tests of the report.
#pragma once

#include <array>
#include <string>

#include "poortwachter/report.hpp"

namespace poortwachter::sample {

inline constexpr RuleMessage kLate{
    "late",
    Status::fail,
    {"Het kwam op {actual}, {late:dagen} te laat.", "It came on {actual}, {late:days} late."},
    {"Leg uit waarom.", "Explain why."}};
inline constexpr RuleMessage kGap{
    "gap",
    Status::fail,
    {"Van {from} tot {to} is er niets gebeurd.", "Nothing was done from {from} to {to}."},
    {"Haal het in.", "Catch up."}};
inline constexpr RuleMessage kOpen{
    "unknown",
    Status::unknown,
    {"Of het er was, is niet te zeggen.", "Whether it was there cannot be told."},
    {}};
inline constexpr RuleMessage kSoon{"upcoming",
                                   Status::upcoming,
                                   {"Het moet er uiterlijk {due} zijn.", "It is due by {due}."},
                                   {},
                                   {},
                                   {"doe iets", "do something"}};

inline constexpr std::array<Source, 2> kSources{
    {{"RPG", "art. 2 lid 2", "https://wetten.overheid.nl/BWBR0013540"}, {"WIA", "art. 25", ""}}};

inline constexpr Rule make_rule(std::string_view id, Weight weight, Role role = Role::none) {
  Rule r{};
  r.id = id;
  r.weight = weight;
  r.role = role;
  r.check = CheckKind::function;
  r.title = {"Iets binnen zes weken", "Something within six weeks"};
  r.sources = kSources;
  return r;
}
inline constexpr Rule kSubstantive = make_rule("spoor/s", Weight::substantive);
inline constexpr Rule kOther = make_rule("spoor/t", Weight::substantive);
inline constexpr Rule kAdministrative = make_rule("verslag/a", Weight::administrative);
inline constexpr Rule kProcedural = make_rule("tijdigheid/p", Weight::procedural);
inline constexpr Rule kAdvice = make_rule("privacy/v", Weight::advice);
inline constexpr Rule kResult = make_rule("resultaat/r", Weight::result);

inline Finding finding(const Rule& rule, const RuleMessage& message, Status status) {
  Finding f;
  f.rule = &rule;
  f.message = &message;
  f.status = status;
  f.weight = rule.weight;
  return f;
}

inline Finding late(const Rule& rule, Date due, int days, Degree degree = Degree::none) {
  Finding f = finding(rule, kLate, Status::fail);
  f.due = due;
  f.actual = due + days;
  f.days_late = days;
  f.degree = degree;
  f.place = {31, 5};
  return f;
}

inline Finding gap(const Rule& rule, Date from, Degree degree = Degree::none) {
  Finding f = finding(rule, kGap, Status::fail);
  f.from = from;
  f.to = from + 60;
  f.degree = degree;
  f.place = {12, 3};
  return f;
}

inline DossierResult checked() {
  DossierResult r;
  r.path = "zaken/a.yaml";
  r.id = "2023-0147";
  Audit& a = r.audit.emplace();
  a.id = r.id;
  a.as_of = Date::of(2024, 10, 21);
  a.first_sick_day = Date::of(2023, 1, 9);
  a.week = 94;
  a.waiting_period_end = Date::of(2025, 1, 5);
  a.tested_until = a.waiting_period_end;
  r.events.push_back({{10, 5}, Kind::probleemanalyse, Date::of(2023, 2, 17)});
  return r;
}

inline constexpr Sentence kMissing{"lacking", {"Deel i ontbreekt.", "Part i is missing."}};
inline constexpr Sentence kBasis{
    "cost", {"70% van 34200 per jaar, 52 weken", "70% of 34200 a year, 52 weeks"}};
inline constexpr Sentence kNoResult{"no", {"Er is geen resultaat.", "There is no result."}};

inline DossierResult high() {
  DossierResult r = checked();
  Verdict& v = r.audit->verdict;
  v.risk = Risk::high;
  v.substantive = Risk::high;
  v.administrative = Risk::low;
  v.sanction = Sanction::substantive;
  v.max_weeks = 52;
  v.exposure = Exposure{.amount = 23940,
                        .weeks = 52,
                        .days = 364,
                        .share = 0.7,
                        .a_year = 34200,
                        .working_days = 261,
                        .day_wage = 131.03,
                        .day_wages = {{Date::of(2025, 1, 6), Date::of(2026, 1, 4), 260, 131.03,
                                       290.67, true, Date::of(2025, 1, 1), "bron"}},
                        .basis = kBasis};
  v.pay.parts = {{PayCause::waiting_period, Date::of(2023, 1, 9), Date::of(2025, 1, 5), 728}};
  v.route.push_back({Step::complete, Tri::no, false, {}, kMissing});
  v.route.push_back({Step::satisfactory_result, Tri::no, true, {&kResult}, kNoResult});
  return r;
}

inline DossierResult invalid() {
  DossierResult r;
  r.path = "b.yaml";
  r.errors.push_back({"unknown-key", {3, 2}, {"Onbekende sleutel", "Unknown key"}, {}});
  r.errors.push_back({"empty", {}, {"Leeg", "Empty"}, {"vul in", "fill in"}});
  return r;
}

inline ReportOptions options(Language l = Language::nl) {
  ReportOptions o;
  o.language = l;
  o.version = "0.1.0";
  return o;
}

/// The whole report of some results.
template <typename... Results>
std::string report(std::string_view format, const ReportOptions& o, const Results&... results) {
  std::string out;
  Summary summary;
  const auto writer = report_format(format)->make(o);
  writer->begin(out);
  (..., ((summary.dossiers > 0 ? writer->between(out) : void()),
         summary.add(summary_row(results, true)), writer->item(results, out)));
  writer->end(summary, out);
  return out;
}

}  // namespace poortwachter::sample

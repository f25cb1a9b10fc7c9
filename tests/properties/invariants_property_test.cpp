// What holds for every audit, whatever the dossier.
#include <cmath>
#include <set>

#include "properties/property.hpp"
#include "rules/format/template.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

Violation every_rule_speaks(const Audit& a) {
  std::set<std::string_view> spoke;
  for (const Finding& f : a.findings) spoke.insert(f.rule->id);
  for (const Rule& r : built_in_rules())
    if (spoke.count(r.id) == 0) return std::string(r.id) + " gives no finding";
  return std::nullopt;
}

Violation fits(const Finding& f) {
  const std::string rule(f.rule->id);
  if (f.message == nullptr) return rule + " has no sentence";
  const bool graded = f.status == Status::fail && f.weight == Weight::substantive;
  if (graded != (f.degree != Degree::none))
    return rule + " is " + std::string(name(f.status)) + " with degree " +
           std::string(name(f.degree));
  if (f.status == Status::pass && f.due && f.days_late.value_or(0) > 0 && f.message->key == "pass")
    return rule + " passes, but late";
  if (f.days_late && *f.days_late < 0) return rule + " is less than no days late";
  if (f.place.line == 0) return rule + " has no place";
  if (f.repair_until && !f.repairable) return rule + " has a day for a repair that cannot be made";
  if (f.status == Status::fail && f.short_from && f.short_to && *f.short_from > *f.short_to + 1)
    return rule + " falls short from " + f.short_from->iso() + " to " + f.short_to->iso();
  return std::nullopt;
}

/// `?` stands for a place without a value, braces for one that was not filled in.
Violation readable(const Finding& f) {
  for (const Language l : {Language::nl, Language::en})
    for (const std::string_view text : {f.message->text.in(l), f.message->remedy.in(l)}) {
      std::string filled;
      fill_template(filled, text, f, l);
      // Sentences that ask something have one of their own, or get it with what they ask.
      const auto marks = [](std::string_view s) { return std::count(s.begin(), s.end(), '?'); };
      const bool what = text.find("{what") != text.npos;
      if (marks(filled) != marks(text) + (what ? marks(f.what.in(l)) : 0) ||
          filled.find_first_of("{}") != std::string::npos)
        return std::string(f.rule->id) + " says: " + filled;
    }
  return std::nullopt;
}

Violation in_order(const std::vector<RouteStep>& route) {
  if (route.empty()) return "route is empty";
  for (std::size_t i = 0; i < route.size(); ++i) {
    const std::string step = "route/" + std::string(name(route[i].step));
    if (i > 0 && route[i].step <= route[i - 1].step) return step + " comes too late";
    if (route[i].settles != (i + 1 == route.size()) && route[i].settles)
      return step + " settles, but is not the last";
    if (route[i].reason.in(Language::nl).empty() || route[i].reason.in(Language::en).empty())
      return step + " says nothing";
  }
  return std::nullopt;
}

/// The parts of the pay follow each other, and the cost is the sum that is given with it.
Violation pays(const Verdict& v) {
  if (v.pay.parts.empty()) return "verdict/pay has no parts";
  for (std::size_t i = 1; i < v.pay.parts.size(); ++i) {
    const PayPart& p = v.pay.parts[i];
    if (p.cause <= v.pay.parts[i - 1].cause) return "verdict/pay out of order";
    if (p.from != v.pay.parts[i - 1].until + 1) return "verdict/pay has a hole";
    if (p.until < p.from) return "verdict/pay has an empty part";
  }
  if (!v.exposure) return std::nullopt;
  double sum = 0;
  const DayWage* before = nullptr;
  for (const DayWage& w : v.exposure->day_wages) {
    if (w.until < w.from || (before != nullptr && w.from <= before->until))
      return "verdict/exposure counts a day twice";
    if (w.counted > w.maximum || w.counted > v.exposure->day_wage)
      return "verdict/exposure above the maximum";
    sum += w.days * w.counted;
    before = &w;
  }
  if (std::abs(v.exposure->share * sum - v.exposure->amount) > 0.01)
    return "verdict/exposure is not its sum";
  return std::nullopt;
}

Violation adds_up(const Verdict& v) {
  if (v.risk != std::max(v.administrative, v.substantive)) return "verdict/risk is not the higher";
  if (v.max_weeks < 0 || v.max_weeks > 52 || (v.max_weeks > 0 && v.risk < Risk::medium))
    return "verdict/max_weeks is off";
  if (v.exposure && (v.risk < Risk::medium || v.exposure->amount < 0))
    return "verdict/exposure without a risk";
  if (v.exposure && v.exposure->weeks != v.max_weeks) return "verdict/exposure of other weeks";
  if (const Violation wrong = pays(v)) return wrong;
  const Sanction kind = v.risk == Risk::none                ? Sanction::none
                        : v.substantive >= v.administrative ? Sanction::substantive
                                                            : Sanction::administrative;
  if (v.sanction != kind) return "verdict/sanction is " + std::string(name(v.sanction));
  return std::nullopt;
}

Violation sound(const Node& dossier) {
  const Audit a = audit_of(dossier);
  if (Violation v = every_rule_speaks(a)) return v;
  for (const Finding& f : a.findings) {
    if (Violation v = fits(f)) return v;
    if (Violation v = readable(f)) return v;
  }
  if (Violation v = adds_up(a.verdict)) return v;
  if (judged_of(dossier).verdict.risk != a.verdict.risk)
    return "verdict hangs on what is asked or made good";
  return in_order(a.verdict.route);
}

/// As JSON lines are: every place is on the first line.
Violation same_on_one_line(const Node& dossier) {
  std::string one;
  write_flow(one, dossier);
  const auto said = [](const Audit& a) {
    std::vector<std::string> all{std::string(name(a.verdict.risk))};
    for (const Question& q : a.verdict.questions)
      all.push_back(std::string(q.rule->id) + " " + std::string(name(q.if_sufficient)) + " " +
                    std::string(name(q.if_insufficient)));
    for (const RepairStep& s : a.repair.steps)
      all.push_back(std::string(a.findings[s.finding].rule->id) + " " +
                    std::string(name(s.when_done)));
    return all;
  };
  return differ(said(audit_of(dossier)), said(audit_of(one)));
}

}  // namespace

TEST_CASE("on how many lines a dossier stands changes nothing", "[properties]") {
  hold(same_on_one_line, 100, kAnyEra);
}

TEST_CASE("every audit is complete and its parts agree", "[properties]") {
  hold(sound, 300, kAnyEra);
}

TEST_CASE("the dossiers made for these properties differ in what comes of them", "[properties]") {
  std::set<Risk> risks;
  std::set<std::size_t> routes;
  std::map<std::string_view, std::set<Status>> said;
  for (std::uint32_t seed = 1; seed <= 250; ++seed) {
    const Audit a = audit_of(Generator(seed).dossier());
    risks.insert(a.verdict.risk);
    routes.insert(a.verdict.route.size());
    for (const Finding& f : a.findings) said[f.rule->id].insert(f.status);
  }
  CHECK(risks.size() == 5);
  CHECK(routes.size() >= 6);
  for (const auto& [rule, statuses_of_rule] : said) {
    INFO(rule << " always says the same");
    // No dossier of these holds free text, so that nothing is found in it.
    if (!rule.starts_with("privacy/")) CHECK(statuses_of_rule.size() > 1);
  }
}

// What an audit says, in lines that can be compared.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <string>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"
#include "properties/node.hpp"
#include "verdict/ruled.hpp"

namespace poortwachter::test {

/// An audit as far as its verdict: without what could be asked, made good or noted, which take most
/// of the time.
inline Audit judged_on(const Dossier& dossier, Date as_of, const RuleSet& rules) {
  const Case c(dossier, as_of);
  Audit a;
  a.as_of = as_of;
  a.first_sick_day = c.fsd;
  a.waiting_period_end = c.waiting_end;
  a.tested_until = c.test_end;
  Ruled ruled(c, rules, a.findings);
  a.verdict = ruled.verdict(a.findings);
  return a;
}

/// What `judge`, audit or judged_on, makes of the one dossier of a file.
template <typename Judge>
Audit by(Judge judge, const std::string& file, const RuleSet& rules) {
  std::optional<Audit> result;
  load_dossiers(file, {}, [&](const LoadedDossier& l) {
    if (l.dossier == nullptr) throw NoDossier(l.errors.front().message.en + " in\n" + file);
    if (!l.dossier->as_of) throw NoDossier("no as-of date in\n" + file);
    result = judge(*l.dossier, *l.dossier->as_of, rules);
  });
  return std::move(*result);
}
inline Audit audit_of(const std::string& file, const RuleSet& rules = {}) {
  return by(audit, file, rules);
}
inline Audit audit_of(const Node& dossier, const RuleSet& rules = {}) {
  return audit_of(yaml(dossier), rules);
}
inline Audit judged_of(const Node& dossier, const RuleSet& rules = {}) {
  return by(judged_on, yaml(dossier), rules);
}

/// Dates within sentences are of no interest where dates are compared by themselves, nor are lines.
inline std::string without_dates(const std::string& text) {
  static const std::regex date(R"(\d{1,2} [a-z]+ \d{4}|\d{4}-\d{2}-\d{2}|(regel|line) \d+)",
                               std::regex::icase | std::regex::optimize);
  return std::ranges::none_of(text, [](char c) { return c >= '0' && c <= '9'; })
             ? text
             : std::regex_replace(text, date, "#");
}

/// Days are counted from `zero`.
inline std::string line(const Finding& f, Date zero) {
  std::string s(f.rule->id);
  const auto put = [&](std::string_view label, const std::string& value) {
    s.append(" ").append(label).append("=").append(value);
  };
  const auto day = [&](std::string_view label, const std::optional<Date>& d) {
    if (d) put(label, "+" + std::to_string(*d - zero));
  };
  const auto count = [&](std::string_view label, const std::optional<int>& n) {
    if (n) put(label, std::to_string(*n));
  };
  put("status", std::string(name(f.status)));
  put("message", std::string(f.message->key));
  put("degree", std::string(name(f.degree)));
  day("due", f.due);
  day("actual", f.actual);
  count("late", f.days_late);
  day("from", f.from);
  day("to", f.to);
  count("count", f.count);
  count("limit", f.limit);
  if (f.percent) put("percent", std::to_string(*f.percent));
  if (!f.what.empty()) put("what", without_dates(f.what.nl) + " / " + without_dates(f.what.en));
  day("short_from", f.short_from);
  day("short_to", f.short_to);
  if (f.part != 0) put("part", std::string(1, f.part));
  day("repair_until", f.repair_until);
  put("repairable", f.repairable ? "yes" : "no");
  return s;
}

inline std::string rule_names(const std::vector<const Rule*>& rules) {
  std::string s;
  for (const Rule* r : rules) s.append(" ").append(r->id);
  return s;
}

/// The findings, and the verdict without what it would cost: one line each, rule or key first.
inline std::vector<std::string> outcome(const Audit& a, Date zero) {
  std::vector<std::string> lines;
  for (const Finding& f : a.findings) lines.push_back(line(f, zero));
  const Verdict& v = a.verdict;
  lines.push_back("verdict " + std::string(name(v.risk)) + " administrative " +
                  std::string(name(v.administrative)) + " substantive " +
                  std::string(name(v.substantive)) + " sanction " + std::string(name(v.sanction)) +
                  " weeks " + std::to_string(v.max_weeks) + " consequence " +
                  std::to_string(static_cast<int>(v.consequence)));
  for (const RouteStep& s : v.route)
    lines.push_back("route " + std::string(name(s.step)) + "=" +
                    std::to_string(static_cast<int>(s.outcome)) + (s.settles ? " settles" : "") +
                    without_dates(s.reason.in(Language::nl)) + rule_names(s.because));
  lines.push_back("presumptions " + std::to_string(v.presumptions));
  for (const Question& q : v.questions)
    lines.push_back("question " + std::string(q.rule->id) + " about " +
                    std::string(q.about != nullptr ? q.about->id : "all") + " " +
                    std::string(name(q.if_sufficient)) + "/" +
                    std::string(name(q.if_insufficient)));
  lines.push_back("case week " + std::to_string(a.week) + " first +" +
                  std::to_string(a.first_sick_day - zero) + " end +" +
                  std::to_string(a.waiting_period_end - zero) + " tested +" +
                  std::to_string(a.tested_until - zero));
  for (const Statements& n : a.notes)
    lines.push_back("note " + without_dates(in_words(n, Language::nl)) + " / " +
                    without_dates(in_words(n, Language::en)));
  return lines;
}

inline std::vector<std::string> outcome(const Node& dossier) {
  const Audit a = audit_of(dossier);
  return outcome(a, first_sick_day(dossier));
}

/// What a rule says of the dossier as a whole: the gravest of its findings.
inline Status overall(const Audit& a, std::string_view rule) {
  static constexpr std::array kGravest{Status::fail, Status::unknown, Status::upcoming,
                                       Status::pass};
  for (const Status s : kGravest)
    for (const Finding& f : a.findings)
      if (f.rule->id == rule && f.status == s) return s;
  return Status::not_applicable;
}

inline std::map<std::string_view, Status> statuses(const Audit& a) {
  std::map<std::string_view, Status> all;
  for (const Finding& f : a.findings) all.emplace(f.rule->id, overall(a, f.rule->id));
  return all;
}

}  // namespace poortwachter::test

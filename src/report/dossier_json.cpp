#include "report/dossier_json.hpp"

#include "report/phrases.hpp"
#include "words/neutral.hpp"

namespace poortwachter {
namespace {

void write_place(JsonOut& json, Place p) {
  if (p.line == 0) return json.null();
  json.open('{');
  json.key("line").number(static_cast<int>(p.line));
  json.key("column").number(static_cast<int>(p.column));
  json.close('}');
}

void write_sources(JsonOut& json, const Rule& rule) {
  json.open('[');
  for (const Source& s : rule.sources) {
    json.open('{');
    json.key("law").text(s.law);
    json.key("ref").text(s.ref);
    json.key("url").text_or_null(s.url);
    json.close('}');
  }
  json.close(']');
}

std::string_view outcome(Tri t) {
  if (yes(t)) return "yes";
  return no(t) ? "no" : "unknown";
}

void write_finding(JsonOut& json, const Finding& f, Language l) {
  json.open('{');
  json.key("rule").text(f.rule->id);
  json.key("title").text(f.rule->title.in(l));
  json.key("status").text(name(f.status));
  json.key("weight").text(name(f.weight));
  json.key("degree").text_or_null(f.degree == Degree::none ? "" : name(f.degree));
  json.key("part").text_or_null(f.part == 0 ? "" : std::string_view(&f.part, 1));
  json.key("message").text(neutral_sentence(f, l));
  json.key("remedy").text_or_null(neutral_remedy(f, l));
  json.key("due").date_or_null(f.due);
  json.key("actual").date_or_null(f.actual);
  json.key("days_late").number_or_null(f.days_late);
  if (f.status == Status::fail && f.lost) {
    json.key("lost_days").number(f.lost->count);
    json.key("chance_missed").text(outcome(f.chance_missed));
  }
  json.key("ground").text_or_null(f.ground.in(l));
  json.key("repaired_since_sanction");
  f.repaired_since ? json.boolean(*f.repaired_since) : json.null();
  json.key("repairable").boolean(f.repairable);
  json.key("repair_until").date_or_null(f.repair_until);
  json.key("location");
  write_place(json, f.place);
  json.key("sources");
  write_sources(json, *f.rule);
  json.close('}');
}

void write_rule_ids(JsonOut& json, const std::vector<const Rule*>& rules) {
  json.open('[');
  for (const Rule* r : rules) json.text(r->id);
  json.close(']');
}

void write_route(JsonOut& json, const std::vector<RouteStep>& route, Language l) {
  json.open('[');
  for (const RouteStep& s : route) {
    json.open('{');
    json.key("step").text(name(s.step));
    json.key("outcome").text(outcome(s.outcome));
    json.key("settles").boolean(s.settles);
    json.key("because");
    write_rule_ids(json, s.because);
    json.key("code").text_or_null(s.reason.key());
    json.key("reason").text_or_null(s.reason.in(l));
    json.close('}');
  }
  json.close(']');
}

void write_exposure(JsonOut& json, const std::optional<Exposure>& e, Language l) {
  if (!e) return json.null();
  json.open('{');
  json.key("currency").text("EUR");
  json.key("amount").amount(e->amount);
  json.key("weeks").number(e->weeks);
  json.key("days").number(e->days);
  json.key("share").amount(e->share);
  json.key("wage_a_year").amount(e->a_year);
  json.key("working_days_a_year").number(e->working_days);
  json.key("day_wage").amount(e->day_wage);
  json.key("day_wages").open('[');
  for (const DayWage& w : e->day_wages) {
    json.open('{');
    json.key("from").date(w.from);
    json.key("until").date(w.until);
    json.key("days").number(w.days);
    json.key("day_wage").amount(w.counted);
    json.key("maximum").amount(w.maximum);
    json.key("maximum_known").boolean(w.known);
    json.key("maximum_from").date(w.maximum_from);
    json.key("source").text(w.source);
    json.close('}');
  }
  json.close(']');
  json.key("basis").text(e->basis.in(l));
  json.close('}');
}

/// Each part with its last day; what ended the pay early stands with the last.
void write_pay(JsonOut& json, const EndOfPay& pay) {
  json.open('[');
  for (const PayPart& p : pay.parts) {
    json.open('{');
    json.key("until").date(p.until);
    json.key("cause").text(name(p.cause));
    json.key("source").text(source(p.cause));
    json.key("from").date(p.from);
    json.key("days").number(p.days);
    if (&p == &pay.parts.back() && pay.ended_by) {
      json.key("ended_by").text(name(*pay.ended_by));
      json.key("ended_source").text(source(*pay.ended_by));
    }
    json.close('}');
  }
  json.close(']');
}

/// Each with the risk after either answer.
void write_questions(JsonOut& json, const std::vector<Question>& questions) {
  json.open('[');
  for (const Question& q : questions) {
    json.open('{');
    json.key("rule").text(q.rule->id);
    json.key("about").text_or_null(q.about != nullptr ? q.about->id : "");
    json.key("if_sufficient").text(name(q.if_sufficient));
    json.key("if_insufficient").text(name(q.if_insufficient));
    json.close('}');
  }
  json.close(']');
}

void write_verdict(JsonOut& json, const Verdict& v, Language l) {
  json.open('{');
  json.key("risk").text(name(v.risk));
  json.key("administrative").text(name(v.administrative));
  json.key("substantive").text(name(v.substantive));
  json.key("sanction").text(name(v.sanction));
  json.key("max_weeks").number(v.max_weeks);
  json.key("consequence").text(name(v.consequence));
  json.key("exposure");
  write_exposure(json, v.exposure, l);
  json.key("presumptions").number(v.presumptions);
  json.key("questions");
  write_questions(json, v.questions);
  json.key("route");
  write_route(json, v.route, l);
  json.close('}');
}

/// What to do now, in the order in which it lowers the risk, each with the risk if it alone is
/// done.
void write_repair(JsonOut& json, const Audit& a, Language l) {
  json.open('[');
  for (const RepairStep& s : a.repair.steps) {
    const Finding& f = a.findings[s.finding];
    json.open('{');
    json.key("rule").text(f.rule->id);
    json.key("remedy").text_or_null(neutral_remedy(f, l));
    json.key("until").date_or_null(s.until);
    json.key("risk_when_done").text(name(s.when_done));
    json.close('}');
  }
  json.close(']');
}

void write_audit(JsonOut& json, const Audit& a, Language l) {
  json.key("as_of").date(a.as_of);
  json.key("first_sick_day").date(a.first_sick_day);
  json.key("week").number(a.week);
  json.key("waiting_period_end").date(a.waiting_period_end);
  json.key("tested_until").date(a.tested_until);
  json.key("notes").open('[');
  for (const Message& m : a.notes) json.text(m.in(l));
  json.close(']');
  json.key("verdict");
  write_verdict(json, a.verdict, l);
  json.key("pay");
  write_pay(json, a.verdict.pay);
  json.key("findings").open('[');
  for (const Finding& f : a.findings) write_finding(json, f, l);
  json.close(']');
  json.key("repair");
  write_repair(json, a, l);
  json.key("risk_when_all_repaired").text(name(a.repair.when_all));
}

/// An invalid dossier has the same keys, so that a script need not ask which are there.
void write_no_audit(JsonOut& json) {
  for (const auto* k : {"as_of", "first_sick_day", "week", "waiting_period_end", "tested_until"})
    json.key(k).null();
  json.key("notes").open('[');
  json.close(']');
  json.key("verdict").null();
  for (const auto* k : {"pay", "findings", "repair"}) {
    json.key(k).open('[');
    json.close(']');
  }
  json.key("risk_when_all_repaired").null();
}

}  // namespace

void write_errors(JsonOut& json, const std::vector<InputError>& errors, Language l) {
  json.open('[');
  for (const InputError& e : errors) {
    json.open('{');
    json.key("code").text(e.code);
    json.key("message").text(e.message.in(l));
    json.key("hint").text_or_null(e.hint.in(l));
    const bool placed = e.place.line > 0;
    json.key("line").number_or_null(placed ? std::optional(static_cast<int>(e.place.line))
                                           : std::nullopt);
    json.key("column").number_or_null(placed ? std::optional(static_cast<int>(e.place.column))
                                             : std::nullopt);
    json.close('}');
  }
  json.close(']');
}

void write_tool(JsonOut& json, const ReportOptions& o) {
  json.key("tool").open('{');
  json.key("name").text("poortwachter");
  json.key("version").text(o.version);
  json.key("ruleset").text(o.ruleset);
  json.close('}');
}

void write_dossier(JsonOut& json, const DossierResult& r, Language l) {
  json.open('{');
  json.key("path").text(r.path);
  json.key("document").number(r.document);
  json.key("id").text_or_null(neutral_reference(r.id));
  json.key("status").text(r.audit ? "checked" : "invalid");
  if (r.audit)
    write_audit(json, *r.audit, l);
  else
    write_no_audit(json);
  json.key("errors");
  write_errors(json, r.errors, l);
  json.close('}');
}

}  // namespace poortwachter

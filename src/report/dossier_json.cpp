#include "report/dossier_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/sources.hpp"

namespace poortwachter {
namespace {

void write_place(JsonOut& json, Place p) {
  if (p.line == 0) return json.null();
  json.open('{');
  json.key("line").number(static_cast<int>(p.line));
  json.key("column").number(static_cast<int>(p.column));
  json.close('}');
}

std::string_view outcome(Tri t) {
  if (yes(t)) return "yes";
  return no(t) ? "no" : "unknown";
}

void write_finding(JsonOut& json, const View& v, const FindingView& f, bool with_remedy) {
  json.open('{');
  json.key("rule").text(f.rule->id);
  json.key("status").text(name(f.status));
  if (!json.lean()) json.key("weight").text(name(f.weight));
  json.key("degree").text_or_null(f.degree == Degree::none ? "" : name(f.degree));
  json.key("part").text_or_null(f.part == 0 ? "" : std::string_view(&f.part, 1));
  json.key("code").text(f.code);
  json.key("fingerprint").text(fmt::format("{:016x}", v.fingerprint(f)));
  json.key("message").text(f.message);
  json.key("remedy").text_or_null(with_remedy ? std::string_view(f.remedy) : "");
  json.key("due").date_or_null(f.due);
  json.key("actual").date_or_null(f.actual);
  json.key("days_late").number_or_null(f.days_late);
  json.key("lost_days").number_or_null(f.lost_days);
  json.key("chance_missed").text_or_null(f.lost_days ? outcome(f.chance_missed) : "");
  json.key("ground").text_or_null(f.ground);
  json.key("repaired_since_sanction");
  f.repaired_since ? json.boolean(*f.repaired_since) : json.null();
  // What a step makes good in another way than its rule says, too.
  const bool repairable = f.repairable || std::ranges::any_of(v.repair, [&](const RepairView& s) {
                            return f.status == Status::fail && s.finding->rule == f.rule;
                          });
  if (!json.lean() || repairable) json.key("repairable").boolean(repairable);
  json.key("repair_until").date_or_null(f.repair_until);
  json.key("location");
  write_place(json, f.place);
  if (json.lean()) return json.close('}');
  json.key("sources").open('[');
  for (const Source& s : f.rule->sources) json.text(source_id(s));
  json.close(']');
  json.key("rulings").open('[');
  for (const Ruling* r : f.rule->rulings) json.text(r->ecli);
  json.close(']');
  const Ruling* nearest = f.status == Status::fail ? nearest_ruling(*f.rule) : nullptr;
  json.key("nearest_ruling").text_or_null(nearest != nullptr ? nearest->ecli : "");
  json.close('}');
}

void write_said(JsonOut& json, const Statements& all);

void write_value(JsonOut& json, const StatementValue& value) {
  struct Write {
    JsonOut& json;
    void operator()(Date d) const { json.date(d); }
    void operator()(int n) const { json.number(n); }
    void operator()(Euro e) const { json.amount(e.amount); }
    void operator()(Percent p) const { json.amount(p.value); }
    void operator()(const Statements& list) const { write_said(json, list); }
  };
  std::visit(Write{json}, value);
}

/// What a sentence says, beside its words: its code, and by name what it shows.
void write_said(JsonOut& json, const Statement& s) {
  json.key("code").text_or_null(s.key());
  json.key("values").open('{');
  for (std::size_t i = 0; i < s.values.size(); ++i) {
    json.key(s.sentence->places[i]);
    write_value(json, s.values[i]);
  }
  json.close('}');
}
void write_said(JsonOut& json, const Statements& all) {
  json.open('[');
  for (const Statement& s : all) {
    json.open('{');
    write_said(json, s);
    json.close('}');
  }
  json.close(']');
}

void write_route(JsonOut& json, const std::vector<RouteView>& route) {
  json.open('[');
  for (const RouteView& s : route) {
    json.open('{');
    json.key("step").text(name(s.step));
    json.key("outcome").text(outcome(s.outcome));
    json.key("settles").boolean(s.settles);
    json.key("because").open('[');
    for (const Rule* r : s.because) json.text(r->id);
    json.close(']');
    write_said(json, s.said);
    json.key("reason").text_or_null(s.reason);
    json.close('}');
  }
  json.close(']');
}

void write_questions(JsonOut& json, const std::vector<QuestionView>& questions) {
  json.open('[');
  for (const QuestionView& q : questions) {
    json.open('{');
    json.key("rule").text(q.rule->id);
    json.key("about").text_or_null(q.about != nullptr ? q.about->id : "");
    json.key("if_sufficient").text(name(q.if_sufficient));
    json.key("if_insufficient").text(name(q.if_insufficient));
    json.close('}');
  }
  json.close(']');
}

void write_exposure(JsonOut& json, const View& v) {
  if (!v.exposure) return json.null();
  json.open('{');
  json.key("currency").text("EUR");
  json.key("amount").amount(v.exposure->amount);
  json.key("weeks").number(v.exposure->weeks);
  json.key("days").number(v.exposure->days);
  json.key("share").amount(v.exposure->share);
  json.key("wage_a_year").amount(v.exposure->a_year);
  json.key("working_days_a_year").number(v.exposure->working_days);
  json.key("day_wage").amount(v.exposure->day_wage);
  json.key("day_wages").open('[');
  for (const DayWage& w : v.exposure->day_wages) {
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
  json.key("basis").text(v.basis);
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

void write_verdict(JsonOut& json, const View& v) {
  json.open('{');
  json.key("risk").text(name(v.risk));
  json.key("administrative").text(name(v.administrative));
  json.key("substantive").text(name(v.substantive));
  json.key("sanction").text(name(v.sanction));
  json.key("max_weeks").number(v.max_weeks);
  json.key("consequence").text(name(v.consequence));
  json.key("exposure");
  write_exposure(json, v);
  json.key("presumptions").number(v.presumptions);
  json.key("questions");
  write_questions(json, v.questions);
  json.key("route");
  write_route(json, v.route);
  json.close('}');
}

/// What to do now, in the order in which it lowers the risk, each with the risk if it alone is
/// done.
void write_repair(JsonOut& json, const View& v) {
  json.open('[');
  for (const RepairView& s : v.repair) {
    json.open('{');
    json.key("rule").text(s.finding->rule->id);
    json.key("finding").text(fmt::format("{:016x}", v.fingerprint(*s.finding)));
    json.key("until").date_or_null(s.until);
    json.key("risk_when_done").text(name(s.when_done));
    json.close('}');
  }
  json.close(']');
}

void write_checked(JsonOut& json, const View& v, Statuses shown) {
  json.key("as_of").date(v.as_of);
  json.key("first_sick_day").date(v.first_sick_day);
  json.key("week").number(v.week);
  json.key("waiting_period_end").date(v.waiting_period_end);
  json.key("tested_until").date(v.tested_until);
  json.key("notes").open('[');
  for (const NoteView& n : v.notes) {
    json.open('{');
    json.key("text").text(n.text);
    json.key("sentences");
    write_said(json, n.said);
    json.close('}');
  }
  json.close(']');
  json.key("verdict");
  write_verdict(json, v);
  json.key("pay");
  write_pay(json, v.pay);
  const FindingView* last = nullptr;
  json.key("findings").open('[');
  for (const FindingView& f : v.findings) {
    if (!shown.has(f.status)) continue;
    const bool said = last != nullptr && last->rule == f.rule && last->remedy == f.remedy;
    json.leave_out_nulls(json.lean());
    write_finding(json, v, f, !json.lean() || (f.status == Status::fail && !said));
    json.leave_out_nulls(false);
    last = &f;
  }
  json.close(']');
  json.key("repair");
  write_repair(json, v);
  json.key("risk_when_all_repaired").text(name(v.when_all));
}

/// Every dossier has the same keys, so that a script need not ask which are there.
void write_unchecked(JsonOut& json) {
  for (const auto* k : {"as_of", "first_sick_day", "week", "waiting_period_end", "tested_until"})
    json.key(k).null();
  json.key("notes").texts({});
  json.key("verdict").null();
  for (const auto* k : {"pay", "findings", "repair"}) json.key(k).texts({});
  json.key("risk_when_all_repaired").null();
}

}  // namespace

void write_errors(JsonOut& json, const std::vector<ErrorView>& errors) {
  json.open('[');
  for (const ErrorView& e : errors) {
    json.open('{');
    json.key("code").text(e.code);
    json.key("message").text(e.message);
    json.key("hint").text_or_null(e.hint);
    const auto number = [&](std::uint32_t n) {
      return e.place.line > 0 ? std::optional(static_cast<int>(n)) : std::nullopt;
    };
    json.key("line").number_or_null(number(e.place.line));
    json.key("column").number_or_null(number(e.place.column));
    json.close('}');
  }
  json.close(']');
}

void write_sources(JsonOut& json) {
  std::vector<const Rule*> rules;
  for (const Rule& r : built_in_rules()) rules.push_back(&r);
  json.open('[');
  for (const Source* s : sources_of(rules)) {
    json.open('{');
    json.key("id").text(source_id(*s));
    json.key("law").text(s->law);
    json.key("ref").text(s->ref);
    json.key("url").text_or_null(s->url);
    json.close('}');
  }
  json.close(']');
}

static void write_selection(JsonOut& json, const ReportOptions& o) {
  if (!o.partial()) return;
  json.key("selection").open('{');
  for (const auto& [key, list] : {std::pair("select", &o.select), std::pair("ignore", &o.ignore)}) {
    json.key(key).open('[');
    for (const std::string& pattern : *list) json.text(Neutral(pattern));
    json.close(']');
  }
  json.close('}');
}

void write_tool(JsonOut& json, const ReportOptions& o) {
  json.key("tool").open('{');
  json.key("name").text("poortwachter");
  json.key("version").text(o.version);
  json.key("ruleset").text(o.ruleset);
  json.key("numbers").text(numbers_version());
  json.close('}');
  write_selection(json, o);
}

void write_dossier(JsonOut& json, const View& v, Statuses shown, const ReportOptions& o) {
  json.open('{');
  json.key("path").path(v.exact_path);
  json.key("document").number(v.document);
  json.key("id").text_or_null(v.id);
  json.key("status").text(name(v.status));
  if (json.lean()) write_selection(json, o);
  if (v.checked())
    write_checked(json, v, shown);
  else
    write_unchecked(json);
  json.key("errors");
  write_errors(json, v.errors);
  json.close('}');
}

}  // namespace poortwachter

#include "report/dossier_json.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "report/sources.hpp"
#include "words/hash.hpp"

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

void write_shown(JsonOut& json, const ShownView& shown, std::string_view as) {
  struct Write {
    JsonOut& json;
    void operator()(Date d) const { json.date(d); }
    void operator()(int n) const { json.number(n); }
    void operator()(Percent p) const { json.amount(p.value); }
    void operator()(const Neutral& words) const { json.text(words); }
  };
  json.key(as);
  std::visit(Write{json}, shown.value);
}

/// What stands with a finding.
struct With {
  bool fingerprint;
  bool message;
  bool remedy;
};

/// Can an answer to it move the risk?
bool moves_risk(const View& v, const FindingView& f) {
  return std::ranges::find(v.questions, f.rule, &QuestionView::rule) != v.questions.end();
}

/// A lean one says a sentence with the first finding of the rule that has it, what to do of what
/// fails, and a question that moves no risk by its code alone. `earlier`: those of the rule that
/// stand before it.
With with_finding(const JsonOut& json, const View& v, const FindingView& f,
                  std::span<const FindingView* const> earlier) {
  if (!json.lean()) return {true, true, true};
  const bool moves = f.status != Status::unknown || moves_risk(v, f);
  const auto said = [&](auto same) { return std::ranges::any_of(earlier, same); };
  return {moves, moves && !said([&](const FindingView* e) { return e->code == f.code; }),
          f.status == Status::fail &&
              !said([&](const FindingView* e) { return e->remedy == f.remedy; })};
}

/// What the sentence shows. A lean one says it once: the days that are keys of the finding, and how
/// many lie between them, stand there, and what is all of the sentence is its message.
void write_values(JsonOut& json, const FindingView& f, bool with_message) {
  auto all = f.values();
  if (json.lean()) {
    std::erase_if(all, [&](const ShownView& s) {
      const auto* words = std::get_if<Neutral>(&s.value);
      return s.name == "due" || s.name == "actual" || s.name == "late" ||
             (with_message && words != nullptr && std::string_view(*words) == f.message);
    });
    if (all.empty()) return;
  }
  json.key("values").open('{');
  for (const ShownView& s : all) write_shown(json, s, s.name);
  json.close('}');
}

/// By why a day was not counted as one on which a chance was lost.
void write_left_out(JsonOut& json, const LostDays* lost) {
  json.key("days_left_out");
  if (lost == nullptr) return json.null();
  json.open('{');
  json.key("no_possibilities").number(lost->no_possibilities);
  json.key("not_known").number(lost->not_known);
  json.key("leave").number(lost->leave);
  json.key("opinion").number(lost->opinion);
  json.key("activity").number(lost->activity);
  json.key("counted_elsewhere").number(lost->counted_elsewhere);
  json.key("ground").number(lost->ground);
  json.close('}');
}

void write_finding(JsonOut& json, const View& v, const FindingView& f, With with) {
  const bool lean = json.lean();
  json.open('{');
  json.key("rule").text(f.rule->id);
  json.key("status").text(name(f.status));
  if (!lean) json.key("weight").text(name(f.weight));
  json.key("degree").text_or_null(f.degree == Degree::none ? "" : name(f.degree));
  json.key("part").text_or_null(f.part == 0 ? "" : std::string_view(&f.part, 1));
  json.key("code").text(f.code);
  if (with.fingerprint) json.key("fingerprint").text(in_hex(v.fingerprint(f)));
  json.key("message").text_or_null(with.message ? std::string_view(f.message) : "");
  write_values(json, f, with.message);
  json.key("remedy").text_or_null(with.remedy ? std::string_view(f.remedy) : "");
  if (!lean) json.key("remedy_code").text_or_null(f.remedy.empty() ? "" : f.code);
  json.key("due").date_or_null(f.due);
  json.key("actual").date_or_null(f.actual);
  json.key("days_late").number_or_null(f.days_late);
  json.key("lost_days").number_or_null(f.lost_days);
  if (!lean) write_left_out(json, f.lost());
  json.key("chance_missed").text_or_null(f.lost_days ? outcome(f.chance_missed) : "");
  json.key("ground").text_or_null(f.ground);
  json.key("repaired_since_sanction");
  f.repaired_since ? json.boolean(*f.repaired_since) : json.null();
  if (!lean || f.repairable) json.key("repairable").boolean(f.repairable);
  json.key("repair_until").date_or_null(f.repair_until);
  json.key("location");
  // What is missing has no place of its own.
  write_place(json, lean && v.line_of(f) == 0 ? Place{} : f.place);
  if (lean) return json.close('}');
  json.key("sources").texts(f.rule->sources, source_id);
  json.key("rulings").texts(f.rule->rulings, &Ruling::ecli);
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
  json.objects(all, [&](const Statement& s) { write_said(json, s); });
}

void write_route(JsonOut& json, const std::vector<RouteView>& route) {
  json.objects(route, [&](const RouteView& s) {
    json.key("step").text(name(s.step));
    json.key("outcome").text(outcome(s.outcome));
    if (!json.lean() || s.settles) json.key("settles").boolean(s.settles);
    if (!json.lean() || !s.because.empty()) json.key("because").texts(s.because, &Rule::id);
    if (!json.lean() || !s.said.values.empty())
      write_said(json, s.said);
    else
      json.key("code").text_or_null(s.said.key());
    if (!json.lean() || s.settles) json.key("reason").text_or_null(s.reason);
  });
}

/// A lean one says which answer moves the risk.
void write_questions(JsonOut& json, const View& v) {
  const auto risk_if = [&](std::string_view answered, Risk then) {
    if (!json.lean() || then != v.risk) json.key(answered).text(name(then));
  };
  json.objects(v.questions, [&](const QuestionView& q) {
    json.key("rule").text(q.rule->id);
    if (!json.lean() || q.about != nullptr)
      json.key("about").text_or_null(q.about != nullptr ? q.about->id : "");
    risk_if("if_sufficient", q.if_sufficient);
    risk_if("if_insufficient", q.if_insufficient);
  });
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
  json.key("day_wages").objects(v.exposure->day_wages, [&](const DayWage& w) {
    json.key("from").date(w.from);
    json.key("until").date(w.until);
    json.key("days").number(w.days);
    json.key("day_wage").amount(w.counted);
    json.key("maximum").amount(w.maximum);
    json.key("maximum_known").boolean(w.known);
    json.key("maximum_from").date(w.maximum_from);
    json.key("source").text(w.source);
  });
  json.key("basis").text(v.basis);
  json.close('}');
}

/// Each part with its last day; what ended the pay early stands with the last.
void write_pay(JsonOut& json, const EndOfPay& pay) {
  json.objects(pay.parts, [&](const PayPart& p) {
    json.key("until").date(p.until);
    json.key("cause").text(name(p.cause));
    json.key("source").text(source(p.cause));
    json.key("from").date(p.from);
    json.key("days").number(p.days);
    if (&p == &pay.parts.back() && pay.ended_by) {
      json.key("ended_by").text(name(*pay.ended_by));
      json.key("ended_source").text(source(*pay.ended_by));
    }
  });
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
  write_questions(json, v);
  json.key("route");
  write_route(json, v.route);
  json.close('}');
}

/// What to do now, in the order in which it lowers the risk, each with the risk if it alone is
/// done. That it can be made good its finding says too: a lean one has what lowers the risk.
void write_repair(JsonOut& json, const View& v) {
  json.open('[');
  for (const RepairView& s : v.repair) {
    if (json.lean() && s.when_done >= v.risk) continue;
    json.open('{');
    json.key("rule").text(s.finding->rule->id);
    json.key("finding").text(in_hex(v.fingerprint(*s.finding)));
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
  json.key("notes").objects(v.notes, [&](const NoteView& n) {
    json.key("text").text(n.text);
    json.key("sentences");
    write_said(json, n.said);
  });
  json.key("verdict");
  write_verdict(json, v);
  json.key("pay");
  write_pay(json, v.pay);
  std::vector<const FindingView*> earlier;
  json.key("findings").open('[');
  for (const FindingView& f : v.findings) {
    if (!shown.has(f.status)) continue;
    if (!earlier.empty() && earlier.back()->rule != f.rule) earlier.clear();
    json.leave_out_nulls(json.lean());
    write_finding(json, v, f, with_finding(json, v, f, earlier));
    json.leave_out_nulls(false);
    if (json.lean()) earlier.push_back(&f);
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
  json.objects(errors, [&](const ErrorView& e) {
    json.key("code").text(e.code);
    json.key("message").text(e.message);
    json.key("hint").text_or_null(e.hint);
    const auto number = [&](std::uint32_t n) {
      return e.place.line > 0 ? std::optional(static_cast<int>(n)) : std::nullopt;
    };
    json.key("line").number_or_null(number(e.place.line));
    json.key("column").number_or_null(number(e.place.column));
  });
}

void write_sources(JsonOut& json) {
  std::vector<const Rule*> rules;
  for (const Rule& r : built_in_rules()) rules.push_back(&r);
  json.objects(sources_of(rules), [&](const Source* s) {
    json.key("id").text(source_id(*s));
    json.key("law").text(s->law);
    json.key("ref").text(s->ref);
    json.key("url").text_or_null(s->url);
  });
}

static void write_selection(JsonOut& json, const ReportOptions& o) {
  if (!o.partial()) return;
  json.key("selection").open('{');
  for (const auto& [key, list] : {std::pair("select", &o.select), std::pair("ignore", &o.ignore)})
    json.key(key).texts(*list, [](const std::string& p) { return Neutral(p); });
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

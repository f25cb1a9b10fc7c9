// poortwachter check: the main job.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/dossiers.hpp"
#include "poortwachter/report.hpp"
#include "poortwachter/ruleset.hpp"

namespace poortwachter::cli {
namespace {

struct Options : DossierOptions {
  std::string fail_on = "medium";
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::string> only;
  std::string csv = "findings";
  bool csv_bom = false;
  SummaryChoice summary = SummaryChoice::automatic;
  bool verbose = false;
  bool quiet = false;
};

constexpr Risk kLevels[]{Risk::low, Risk::undetermined, Risk::medium, Risk::high};

std::vector<std::string> level_words() {
  std::vector<std::string> words;
  for (const Risk r : kLevels) words.emplace_back(name(r));
  words.emplace_back("never");
  return words;
}

bool reached(const Summary& s, std::string_view level) {
  bool counts = false;
  for (const Risk r : kLevels) {
    counts = counts || name(r) == level;
    if (counts && s.with(r) > 0) return true;
  }
  return false;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const ReportFormat& f : report_formats()) names.emplace_back(f.name);
  return names;
}

/// --select a,b and --select a --select b are the same.
std::vector<std::string> split(const std::vector<std::string>& given) {
  std::vector<std::string> words;
  for (const std::string& g : given) {
    std::size_t start = 0;
    while (start <= g.size()) {
      const std::size_t end = std::min(g.find(',', start), g.size());
      const std::size_t first = std::min(g.find_first_not_of(' ', start), end);
      std::size_t last = end;
      while (last > first && g[last - 1] == ' ') --last;
      words.push_back(g.substr(first, last - first));  // an empty word names no rule: refused
      start = end + 1;
    }
  }
  return words;
}

std::vector<std::string> status_words() {
  std::vector<std::string> words{"all"};
  for (const std::string_view name : kNames<Status>) words.emplace_back(name);
  return words;
}

Statuses statuses(const std::vector<std::string>& words) {
  Statuses some{};
  for (const std::string& w : words) {
    if (w == "all") return Statuses::all();
    if (const auto s = named<Status>(w)) some.insert(*s);
  }
  return some;
}

int check(const Options& o, const Context& context) {
  RuleSet rules;
  std::string_view unmatched;
  const auto select = split(o.select);
  const auto ignore = split(o.ignore);
  if ((!select.empty() && !rules.select(select, &unmatched)) || !rules.ignore(ignore, &unmatched)) {
    print_error(unknown_rule(unmatched, context));
    return kError;
  }

  if (rules.rules().empty()) {
    print_error(context.text({"er blijft geen regel over", "no rule is left"}));
    return kError;
  }
  std::vector<std::unique_ptr<ReportWriter>> writers;
  Summary summary;
  Task task;
  bool shows_course = false;
  bool detailed = false;
  for (const Target& target : o.targets) {
    ReportOptions options = report_options(target, context);
    options.verbose = o.verbose;
    options.quiet = o.quiet;
    if (!o.only.empty()) options.only = statuses(o.only);
    options.csv_dossiers = o.csv == "dossiers";
    options.csv_bom = o.csv_bom;
    options.summary = o.summary;
    options.select = select;
    options.ignore = ignore;
    const ReportFormat& format = *report_format(target.format);
    shows_course = shows_course || format.shows_course;
    summary.keeps_rows = summary.keeps_rows || format.lists_all;
    detailed = detailed || format.sums_up;
    ReportWriter* w = writers.emplace_back(format.make(options)).get();
    task.reports.push_back({[w](std::string& out) { w->begin(out); },
                            [w](std::string& out) { w->between(out); },
                            [w, &summary](std::string& out) { w->end(summary, out); }});
  }
  const auto tell = [&](const DossierResult& r, Said& said) {
    said.row = summary_row(r, detailed);
    said.risk = said.row.risk;
    for (std::size_t i = 0; i < writers.size(); ++i) writers[i]->item(r, said.parts[i]);
  };
  task.item = [&](const std::string& path, const LoadedDossier& l, Date as_of, Said& said) {
    DossierResult r;
    r.path = path;
    r.document = l.document;
    r.id = std::string(l.id);
    r.errors = l.errors;
    if (l.dossier != nullptr) {
      r.audit = audit(*l.dossier, as_of, rules);
      r.events = events_of(*l.dossier);
      if (shows_course) r.course = course(*l.dossier, *r.audit);
    }
    tell(r, said);
  };
  task.unread = [&](const std::string& path, int document, const InputError& error, Said& said) {
    const auto r = unread_result<DossierResult>(path, document, error);
    tell(r, said);
  };
  task.count = [&](const SummaryRow& one) { summary.add(one); };
  const int status = run(o, context, task);
  return status == kFine && reached(summary, o.fail_on) ? kReached : status;
}

}  // namespace

std::function<int()> setup_check(Arguments& a, Context& context) {
  const auto o = std::make_shared<Options>();
  add_dossier_options(a, *o, format_names(), context);
  a.one("--fail-on", o->fail_on, {.name = "LEVEL", .words = level_words()},
        context.text({"Eindig met 1 vanaf dit risico: low, undetermined, medium (standaard), "
                      "high of never.",
                      "Exit with 1 from this risk up: low, undetermined, medium (default), "
                      "high or never."}));
  a.one(
      "--input", [o](const std::string& v) { o->lines = v == "ndjson"; },
      {.name = "FORM", .words = {"yaml", "ndjson"}},
      context.text({"Invoer: yaml, of ndjson met een dossier per regel.",
                    "Input: yaml, or ndjson with a dossier a line."}));
  a.each("--select", o->select, {.name = "RULE"},
         context.text({"Alleen deze regels of families (spoor, spoor/*); herhaalbaar.",
                       "Only these rules or families (spoor, spoor/*); repeatable."}));
  a.each("--ignore", o->ignore, {.name = "RULE"},
         context.text({"Deze regels of families niet; herhaalbaar.",
                       "Not these rules or families; repeatable."}));
  a.each("--only", o->only, {.name = "STATUS", .words = status_words(), .by_commas = true},
         context.text({"json, ndjson, csv: alleen deze stand (fail, unknown, …) of all.",
                       "json, ndjson, csv: only this status (fail, unknown, …) or all."}));
  a.one("--csv", o->csv, {.name = "WHAT", .words = {"findings", "dossiers"}},
        context.text({"csv: een regel per findings (bevinding) of dossiers.",
                      "csv: a line for each of findings or dossiers."}));
  a.flag(
      "--csv-bom", o->csv_bom,
      context.text({"csv: voor Excel, met byte order mark, en een kenmerk van cijfers als tekst.",
                    "csv: for Excel, with byte order mark, and a reference of digits as text."}));
  a.choice<SummaryChoice>(
      "--summary", o->summary,
      {{"auto", SummaryChoice::automatic},
       {"only", SummaryChoice::only},
       {"never", SummaryChoice::never}},
      context.text({"text: overzicht na meer dossiers: auto, only of never.",
                    "text: overview after several dossiers: auto, only or never."}));
  a.flag("-v,--verbose", o->verbose,
         context.text({"Ook wat in orde is of niet geldt, en de route naar het oordeel.",
                       "Also what passed or does not apply, and the route to the verdict."}));
  a.flag("-q,--quiet", o->quiet,
         context.text({"Alleen de regel met het oordeel per dossier.",
                       "Only the verdict line per dossier."}));
  return [o, &context] { return check(*o, context); };
}

}  // namespace poortwachter::cli

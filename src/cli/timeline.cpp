// poortwachter timeline: every statutory moment of a case.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/dossiers.hpp"
#include "poortwachter/report.hpp"

namespace poortwachter::cli {
namespace {

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const TimelineFormat& f : timeline_formats()) names.emplace_back(f.name);
  return names;
}

TimelineResult result_of(const std::string& path, const LoadedDossier& l, Date as_of,
                         const RuleSet& rules) {
  TimelineResult r;
  r.path = path;
  r.document = l.document;
  r.id = std::string(l.id);
  r.errors = l.errors;
  if (l.dossier == nullptr) return r;
  const Audit a = audit(*l.dossier, as_of, rules);
  r.as_of = a.as_of;
  r.first_sick_day = a.first_sick_day;
  r.week = a.week;
  r.course = course(*l.dossier, a);
  r.due = still_due(a);
  return r;
}

int show(const DossierOptions& o, const Context& context) {
  const RuleSet rules;
  std::vector<std::unique_ptr<TimelineWriter>> writers;
  Task task;
  for (const Target& target : o.targets) {
    const TimelineFormat& format = *timeline_format(target.format);
    TimelineWriter* w = writers.emplace_back(format.make(report_options(target, context))).get();
    task.reports.push_back({[w](std::string& out) { w->begin(out); },
                            [w](std::string& out) { w->between(out); },
                            [w](std::string& out) { w->end(out); }, format.one});
  }
  task.item = [&](const std::string& path, const LoadedDossier& l, Date as_of, Said& said) {
    const TimelineResult r = result_of(path, l, as_of, rules);
    for (std::size_t i = 0; i < writers.size(); ++i) writers[i]->item(r, said.parts[i]);
  };
  task.unread = [&](const std::string& path, int document, const InputError& error, Said& said) {
    const auto r = unread_result<TimelineResult>(path, document, error);
    for (std::size_t i = 0; i < writers.size(); ++i) writers[i]->item(r, said.parts[i]);
  };
  return run(o, context, task);
}

}  // namespace

std::function<int()> setup_timeline(Arguments& a, Context& context) {
  const auto o = std::make_shared<DossierOptions>();
  add_dossier_options(a, *o, format_names(), context);
  return [o, &context] { return show(*o, context); };
}

}  // namespace poortwachter::cli

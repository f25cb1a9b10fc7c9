// poortwachter timeline: every statutory moment of a case.
#include <memory>

#include "cli/command.hpp"
#include "cli/dossiers.hpp"
#include "cli/output.hpp"
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
  r.moments = timeline(*l.dossier, a);
  return r;
}

int show(const DossierOptions& o, const Context& context) {
  const RuleSet rules;
  ReportOptions options;
  options.language = context.language;
  options.color =
      o.output.empty() ? use_color(context.color) : context.color == ColorChoice::always;
  options.width = terminal_width();
  options.version = kVersion;
  const auto writer = timeline_format(o.format)->make(options);

  Output output(o.output);
  std::string part;
  const auto hand_on = [&] {
    output.write(part);
    part.clear();
  };
  writer->begin(part);
  hand_on();
  const bool fine =
      each_dossier(o, context, [&](const std::string& path, const LoadedDossier& l, Date as_of) {
        writer->item(result_of(path, l, as_of, rules), part);
        hand_on();
      });
  writer->end(part);
  hand_on();
  output.commit();
  if (!output.ok()) {
    print_error(
        (o.output.empty() ? context.text({"standaarduitvoer", "standard output"}) : o.output) +
        ": " + output.error());
    return kError;
  }
  return fine ? kFine : kError;
}

}  // namespace

std::function<int()> setup_timeline(CLI::App& app, Context& context) {
  const auto o = std::make_shared<DossierOptions>();
  add_dossier_options(app, *o, format_names(), context);
  return [o, &context] { return show(*o, context); };
}

}  // namespace poortwachter::cli

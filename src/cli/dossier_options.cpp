#include "cli/dossier_options.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "cli/arguments.hpp"

namespace poortwachter::cli {
namespace {

/// An --output belongs to the --format before it, or else to the one behind it.
Fault pair(const Arguments& a, DossierOptions& o, std::string_view usual, const Context& context) {
  // What a script left empty would go to standard output.
  if (std::ranges::find(o.outputs, "") != o.outputs.end())
    return {context.text({"een --output zonder pad", "an --output without a path"})};
  std::vector<Target>& targets = o.targets;
  std::optional<std::string> waiting;
  std::size_t formats = 0;
  std::size_t outputs = 0;
  for (const std::string& name : a.given()) {
    if (name == "format") {
      targets.push_back({o.formats[formats++], waiting.value_or("")});
      waiting.reset();
    } else if (name == "output") {
      const std::string& output = o.outputs[outputs];
      if (!targets.empty() && targets.back().output.empty())
        targets.back().output = output;
      else if (!waiting)
        waiting = output;
      else
        break;
      ++outputs;
    }
  }
  if (targets.empty()) {
    targets.push_back({std::string(usual), waiting.value_or("")});
    waiting.reset();
  }
  if (waiting || outputs < o.outputs.size())
    return {context.text(
        {"een --output zonder --format erbij", "an --output without a --format to it"})};
  for (std::size_t i = 1; i < targets.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (targets[i].output == targets[k].output)
        return {context.text({"twee rapporten naar dezelfde plaats; geef elk een eigen --output",
                              "two reports to one place; give each an --output of its own"})};
  return {};
}

}  // namespace

void add_dossier_options(Arguments& a, DossierOptions& o, std::vector<std::string> formats,
                         Context& context) {
  std::string all;
  for (const std::string& f : formats) all += (all.empty() ? "" : ", ") + f;
  a.afterwards([&a, &o, &context, usual = formats.front()]() -> Fault {
    o.wanted.paths.insert(o.wanted.paths.end(), context.behind.begin(), context.behind.end());
    if (o.lines && o.wanted.paths.empty() && o.wanted.list.empty()) o.wanted.paths = {"-"};
    if (o.wanted.paths.empty() && o.wanted.list.empty()) return {"PATH", true};
    return pair(a, o, usual, context);
  });
  a.rest("PATH", o.wanted.paths,
         context.text({"Bestand, map (*.yaml, *.yml, *.json) of - voor standaardinvoer.",
                       "File, folder (*.yaml, *.yml, *.json) or - for standard input."}));
  a.one("--files-from", o.wanted.list, {.name = "FILE"},
        context.text({"Paden uit dit bestand of van -, een per regel.",
                      "Paths from this file or from -, one a line."}));
  a.flag(
      "-0,--null", [&o] { o.wanted.list_end = '\0'; },
      context.text({"Die paden eindigen op een nulbyte.", "Those paths end in a NUL byte."}));
  a.each("--exclude", o.wanted.exclude, {.name = "GLOB"},
         context.text({"Niet in mappen: naam of pad, met * en ?; herhaalbaar.",
                       "Not in folders: name or path, with * and ?; repeatable."}));
  a.one("--as-of", o.as_of, {.name = "DATE", .check = a_date(context)},
        context.text({"Oordeel als op deze dag; anders de peildatum, anders vandaag.",
                      "Judge as on this day; else the peildatum, else today."}));
  a.each("-f,--format", o.formats, {.name = "FORMAT", .words = std::move(formats)},
         context.text({"Uitvoer: ", "Output: "}) + all +
             context.text({"; herhaalbaar.", "; repeatable."}));
  a.each("-o,--output", o.outputs, {.name = "FILE"},
         context.text({"Naar dit bestand; hoort bij de --format ervoor.",
                       "To this file; belongs to the --format before it."}));
  // For tests: both readers must give the same.
  a.hidden("--reader", o.reader, {.words = {"everyday", std::string(kYamlCpp)}});
  a.one("-j,--jobs", o.jobs, {.name = "N", .check = a_count(context)},
        context.text(
            {"Aantal draden; anders een per kern.", "Number of threads; else one for each core."}));
  a.choice<ProgressChoice>(
      "--progress", o.progress,
      {{"auto", ProgressChoice::automatic},
       {"always", ProgressChoice::always},
       {"never", ProgressChoice::never}},
      context.text({"Voortgang: auto, always of never.", "Progress: auto, always or never."}));
}

ReportOptions report_options(const Target& target, const Context& context) {
  ReportOptions options;
  options.language = context.language;
  options.color = target.output.empty() || target.output == "-"
                      ? use_color(context.color)
                      : context.color == ColorChoice::always;
  options.width = terminal_width();
  options.version = kVersion;
  return options;
}

}  // namespace poortwachter::cli

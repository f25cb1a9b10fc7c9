#include "cli/dossier_options.hpp"

#include <cstddef>
#include <optional>

#include "cli/cli11.hpp"

namespace poortwachter::cli {
namespace {

/// An --output belongs to the --format before it, or else to the one behind it.
std::vector<Target> paired(const CLI::App& app, const DossierOptions& o, std::string_view usual,
                           const Context& context) {
  std::vector<Target> targets;
  std::optional<std::string> waiting;
  std::size_t formats = 0;
  std::size_t outputs = 0;
  for (const CLI::Option* option : app.parse_order()) {
    if (option->check_lname("format")) {
      targets.push_back({o.formats[formats++], waiting.value_or("")});
      waiting.reset();
    } else if (option->check_lname("output")) {
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
    throw CLI::ValidationError(context.text(
        {"een --output zonder --format erbij", "an --output without a --format to it"}));
  for (std::size_t i = 1; i < targets.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (targets[i].output == targets[k].output)
        throw CLI::ValidationError(
            context.text({"twee rapporten naar dezelfde plaats; geef elk een eigen --output",
                          "two reports to one place; give each an --output of its own"}));
  return targets;
}

}  // namespace

void add_dossier_options(CLI::App& app, DossierOptions& o, std::vector<std::string> formats,
                         Context& context) {
  std::string all;
  for (const std::string& f : formats) all += (all.empty() ? "" : ", ") + f;
  app.parse_complete_callback([&app, &o, &context, usual = formats.front()] {
    o.wanted.paths.insert(o.wanted.paths.end(), context.behind.begin(), context.behind.end());
    if (o.lines && o.wanted.paths.empty() && o.wanted.list.empty()) o.wanted.paths = {"-"};
    if (o.wanted.paths.empty() && o.wanted.list.empty()) throw CLI::RequiredError("PATH");
    o.targets = paired(app, o, usual, context);
  });
  app.add_option("PATH", o.wanted.paths,
                 context.text({"Bestand, map (*.yaml, *.yml, *.json) of - voor standaardinvoer.",
                               "File, folder (*.yaml, *.yml, *.json) or - for standard input."}));
  app.add_option("--files-from", o.wanted.list,
                 context.text({"Paden uit dit bestand of van -, een per regel.",
                               "Paths from this file or from -, one a line."}))
      ->type_name("FILE")
      ->take_last();
  app.add_flag_callback(
      "-0,--null", [&o] { o.wanted.list_end = '\0'; },
      context.text({"Die paden eindigen op een nulbyte.", "Those paths end in a NUL byte."}));
  app.add_option("--exclude", o.wanted.exclude,
                 context.text({"Niet in mappen: naam of pad, met * en ?; herhaalbaar.",
                               "Not in folders: name or path, with * and ?; repeatable."}))
      ->type_name("GLOB")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all();
  app.add_option("--as-of", o.as_of,
                 context.text({"Oordeel als op deze dag; anders de peildatum, anders vandaag.",
                               "Judge as on this day; else the peildatum, else today."}))
      ->type_name("DATE")
      ->take_last()
      ->check(CLI::Validator(a_date(context), ""));
  app.add_option("-f,--format", o.formats,
                 context.text({"Uitvoer: ", "Output: "}) + all +
                     context.text({"; herhaalbaar.", "; repeatable."}))
      ->type_name("FORMAT")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all()
      ->check(one_of(formats, context));
  app.add_option("-o,--output", o.outputs,
                 context.text({"Naar dit bestand; hoort bij de --format ervoor.",
                               "To this file; belongs to the --format before it."}))
      ->type_name("FILE")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all();
  // For tests: both readers must give the same. Without a group it is not shown.
  app.add_option("--reader", o.reader)
      ->check(CLI::Validator(one_of({"everyday", std::string(kYamlCpp)}, context), ""))
      ->group("");
  app.add_option("-j,--jobs", o.jobs,
                 context.text({"Aantal draden; anders een per kern.",
                               "Number of threads; else one for each core."}))
      ->type_name("N")
      ->take_last()
      ->check(CLI::Validator(a_count(context), ""));
  app.add_option_function<std::string>(
         "--progress",
         [&o](const std::string& v) {
           o.progress = v == "always"  ? ProgressChoice::always
                        : v == "never" ? ProgressChoice::never
                                       : ProgressChoice::automatic;
         },
         context.text({"Voortgang: auto, always of never.", "Progress: auto, always or never."}))
      ->type_name("WHEN")
      ->take_last()
      ->check(one_of({"auto", "always", "never"}, context));
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

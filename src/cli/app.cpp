#include <fcntl.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <deque>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/output.hpp"
#include "words/nearest.hpp"
#include "words/neutral.hpp"

namespace poortwachter::cli {
namespace {

constexpr Command kCommands[] = {
    {"check",
     {"Toetst dossiers en meldt bevindingen met het risico op een loonsanctie.",
      "Audits dossiers and prints findings with the risk of a loonsanctie."},
     {"poortwachter check dossiers/",
      "poortwachter check --as-of 2024-10-21 --format json zaak.yaml"},
     setup_check,
     true},
    {"timeline",
     {"Toont elk wettelijk moment van een zaak: uiterste dag, gedaan, te laat of nog te doen.",
      "Shows every statutory moment of a case: due, done, late or upcoming."},
     {"poortwachter timeline zaak.yaml", "poortwachter timeline --format json dossiers/"},
     setup_timeline,
     true},
    {"rules",
     {"Toont de regels met gewicht, bron en geldigheid.",
      "Lists the rules with weight, source and validity."},
     {"poortwachter rules spoor --format json", "poortwachter rules --norms"},
     setup_rules},
    {"explain",
     {"Legt een regel uit, of een soort, sleutel of waarde van het dossier; zegt hoe een woord uit "
      "de stukken hier heet.",
      "Explains a rule, or a kind, key or value of the dossier; says what a word from the papers "
      "is called here."},
     {"poortwachter explain spoor/tweede-spoor-tijdig",
      "poortwachter explain werkhervatting.functie"},
     setup_explain},
    {"schema",
     {"Geeft het JSON Schema van een dossier, of van het rapport.",
      "Gives the JSON Schema of a dossier, or of the report."},
     {"poortwachter schema > dossier.schema.json",
      "poortwachter schema --output > rapport.schema.json"},
     setup_schema},
    {"init",
     {"Geeft een leeg dossier met uitleg om in te vullen.",
      "Gives an empty dossier with explanations, to fill in."},
     {"poortwachter init > zaak.yaml", "poortwachter init --first-sick-day 2024-10-21"},
     setup_init},
    {"completion",
     {"Schrijft wat een schil nodig heeft om opdrachten en opties aan te vullen.",
      "Writes what a shell needs to complete commands and options."},
     {"poortwachter completion bash > /etc/bash_completion.d/poortwachter",
      "poortwachter completion fish > ~/.config/fish/completions/poortwachter.fish"},
     setup_completion},
};

/// The language must be known before the options are, since their help is in it.
Language language_of(int argc, const char* const* argv) {
  Language l = environment_language();
  for (int i = 1; i < argc; ++i) {
    const std::string_view a = argv[i];
    if (a == "--") break;
    const std::string_view next = i + 1 < argc ? argv[i + 1] : "";
    const std::string_view value = a == "--lang"              ? next
                                   : a.starts_with("--lang=") ? a.substr(7)
                                                              : "";
    if (value == "en") l = Language::en;
    if (value == "nl") l = Language::nl;
  }
  return l;
}

void common_options(CLI::App& app, Context& context) {
  app.set_help_flag("-h,--help", context.text({"Toon deze hulp.", "Show this help."}));
  Arguments a(app, context);
  a.one(
      "--lang", [](const std::string&) {}, {.name = "nl|en", .words = {"nl", "en"}},
      context.text({"Taal: nl of en (ook POORTWACHTER_LANG).",
                    "Language: nl or en (also POORTWACHTER_LANG)."}));
  a.choice<ColorChoice>(
      "--color", context.color,
      {{"auto", ColorChoice::automatic},
       {"always", ColorChoice::always},
       {"never", ColorChoice::never}},
      context.text({"Kleur: auto, always of never.", "Colour: auto, always or never."}));
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command& c : kCommands) names.push_back(c.name);
  return names;
}

/// The first argument that looks like an option and is none of the App's.
std::string unknown_option(const CLI::App& app, int argc, const char* const* argv,
                           const Context& context) {
  std::vector<std::string> known;
  for (const CLI::Option* o : app.get_options())
    if (!o->get_group().empty())
      for (const std::string& l : o->get_lnames()) known.push_back("--" + l);
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  for (int i = 1; i < argc; ++i) {
    const std::string_view a = argv[i];
    if (a == "--") break;
    if (a.size() < 2 || a[0] != '-') continue;
    const std::string name(a.substr(0, a.find('=')));
    if (app.get_option_no_throw(name) != nullptr) continue;
    return context.text({"onbekende optie ", "unknown option "}) + neutral(name) +
           did_you_mean(name, candidates, context);
  }
  return {};
}

std::string usage_error(const CLI::ParseError& e, const CLI::App& app, bool in_command, int argc,
                        const char* const* argv, const Context& context) {
  if (dynamic_cast<const CLI::ExtrasError*>(&e) != nullptr ||
      dynamic_cast<const CLI::RequiredError*>(&e) != nullptr) {
    if (std::string option = unknown_option(app, argc, argv, context); !option.empty())
      return option;
    if (!in_command && argc > 1) {
      std::string_view word;
      for (int i = argc - 1; i > 0; --i)
        if (argv[i][0] != '-') word = argv[i];
      if (!word.empty())
        return context.text({"onbekende opdracht ", "unknown command "}) + neutral(word) +
               did_you_mean(word, command_names(), context);
    }
    if (std::string_view(e.what()).starts_with("PATH"))
      return context.text({"geef een bestand, een map of -", "give a file, a folder or -"});
    if (dynamic_cast<const CLI::RequiredError*>(&e) != nullptr)
      return context.text({"er ontbreekt een argument", "an argument is missing"});
    return context.text({"een argument te veel", "an argument too many"});
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&e) != nullptr)
    return context.text({"een optie mist haar waarde of staat er dubbel: ",
                         "an option lacks its value or stands there twice: "}) +
           neutral(std::string_view(e.what()).substr(0, std::string_view(e.what()).find(':')));
  return neutral(e.what());
}

int report_usage(const std::string& message, const Command* command, const Context& context) {
  print_error(message);
  const std::string which = command != nullptr ? std::string(command->name) + " " : "";
  std::fputs(("poortwachter " + which + "--help " +
              context.text({"toont wat kan.", "shows what can be done."}) + "\n")
                 .c_str(),
             stderr);
  return kError;
}

}  // namespace

std::span<const Command> commands() { return kCommands; }

std::string did_you_mean(std::string_view found, std::span<const std::string_view> candidates,
                         const Context& context) {
  const std::string_view near = nearest(found, candidates);
  if (near.empty()) return {};
  return context.text({" (bedoelt u ", " (did you mean "}) + std::string(near) + "?)";
}

void print_error(std::string_view message) {
  std::fputs(("poortwachter: error: " + neutral(message) + "\n").c_str(), stderr);
}

std::string error_line(const std::string& path, const InputError& e, Language language) {
  std::string line = (path.empty() ? "''" : neutral_path(path)) + ":";
  if (e.place.line > 0)
    line += std::to_string(e.place.line) + ":" + std::to_string(e.place.column) + ":";
  line += " error: " + neutral(e.message.in(language));
  if (!e.hint.empty()) line += " (" + neutral(e.hint.in(language)) + ")";
  return line + "\n";
}

int print(const std::string& text, const Context& context) {
  Output out("");
  out.write(text);
  out.commit();
  if (out.ok()) return kFine;
  print_error(context.text({"standaarduitvoer: ", "standard output: "}) +
              out.error().in(context.language));
  return kError;
}

/// A closed standard stream would lend its number to the next file that is opened, and errors would
/// land in a report. Opened the wrong way round, so that using it still fails.
static void hold_standard_streams() {
  for (int fd = 0; fd < 3; ++fd)
    if (::fcntl(fd, F_GETFD) < 0) ::open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
}

/// What the parser would take apart or read over: `[a]` is a name, not a list; an option that ends
/// in `=` has no value, and must not take the next argument for one.
static std::vector<std::string> plain_arguments(int argc, const char* const* argv,
                                                std::string& empty) {
  std::vector<std::string> plain;
  bool literal = false;
  for (int i = 1; i < argc; ++i) {
    std::string a = argv[i];
    if (!literal && a.starts_with("--") && a.ends_with('=')) empty = a.substr(0, a.size() - 1);
    if (a.starts_with('[') && a.ends_with(']')) a.insert(0, "./");
    literal = literal || a == "--";
    plain.push_back(std::move(a));
  }
  return plain;
}

/// The paths behind `--`, taken from the arguments of a command that reads paths: the parser takes
/// them only where no path stands before it.
static std::vector<std::string> paths_behind(std::vector<std::string>& arguments) {
  const auto command = std::ranges::find_first_of(arguments, kCommands, {}, {}, &Command::name);
  const auto mark = std::ranges::find(arguments, "--");
  if (mark == arguments.end() || command >= mark) return {};
  const auto* row = std::ranges::find(kCommands, std::string_view(*command), &Command::name);
  if (!row->takes_paths) return {};
  std::vector<std::string> paths(mark + 1, arguments.end());
  arguments.erase(mark, arguments.end());
  return paths;
}

int run(int argc, const char* const* argv) {
  hold_standard_streams();
  // A reader that stops reading ends the program quietly, whatever the parent had set; a file that
  // may not grow further is an output that cannot be written.
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGXFSZ, SIG_IGN);
  Context context;
  context.language = language_of(argc, argv);

  CLI::App app;
  app.require_subcommand(1);
  common_options(app, context);
  app.set_version_flag("-V,--version", version_line(),
                       context.text({"Toon de versie.", "Show the version."}));
  std::function<int()> action;
  std::vector<std::pair<const Command*, CLI::App*>> known;
  std::deque<Arguments> arguments_of;  // they stay where they are: what is to be done may ask them
  for (const Command& c : kCommands) {
    CLI::App* sub = app.add_subcommand(std::string(c.name));
    auto todo = c.setup(arguments_of.emplace_back(*sub, context), context);
    common_options(*sub, context);
    sub->callback([&action, todo] { action = todo; });
    known.emplace_back(&c, sub);
  }
  const auto active = [&]() -> std::pair<const Command*, const CLI::App*> {
    for (const auto& [command, sub] : known)
      if (sub->parsed()) return {command, sub};
    return {nullptr, &app};
  };

  if (argc <= 1) {
    std::fputs(help(app, nullptr, context).c_str(), stderr);
    return kError;
  }
  std::string without_value;
  std::vector<std::string> arguments = plain_arguments(argc, argv, without_value);
  if (!without_value.empty())
    return report_usage(
        neutral(without_value) + context.text({" mist een waarde", " lacks a value"}), nullptr,
        context);
  context.behind = paths_behind(arguments);
  std::reverse(arguments.begin(), arguments.end());  // the order in which the parser takes them
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    const auto [command, sub] = active();
    return print(help(*sub, command, context), context);
  } catch (const CLI::CallForVersion&) {
    return print(version_line() + "\n", context);
  } catch (const CLI::ParseError& e) {
    const auto [command, sub] = active();
    return report_usage(usage_error(e, *sub, command != nullptr, argc, argv, context), command,
                        context);
  }
  return action();
}

}  // namespace poortwachter::cli

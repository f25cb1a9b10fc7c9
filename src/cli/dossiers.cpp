#include "cli/dossiers.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <set>
#include <system_error>

#include "batch/inputs.hpp"
#include "poortwachter/ruleset.hpp"
#include "words/nearest.hpp"
#include "words/neutral.hpp"

namespace poortwachter::cli {
namespace {

constexpr std::size_t kFileLimit = 16u << 20;  // bytes; a dossier is some thousands

/// By Naming: what a dossier may name.
struct Names {
  std::array<std::vector<std::string_view>, 3> lists;

  Names() {
    std::set<std::string_view> families;
    for (const Rule& r : built_in_rules()) {
      const bool question = r.check == CheckKind::question;
      of(question ? Naming::question : Naming::rule).push_back(r.id);
      of(Naming::rule_or_family).push_back(r.id);
      families.insert(r.family());
    }
    for (const std::string_view f : families) of(Naming::rule_or_family).push_back(f);
  }
  std::vector<std::string_view>& of(Naming n) { return lists[static_cast<std::size_t>(n)]; }
};

KnownNames known_names() {
  static const Names names;
  const auto of = [](Naming n) -> const std::vector<std::string_view>& {
    return names.lists[static_cast<std::size_t>(n)];
  };
  return {[of](Naming n, std::string_view name) {
            if (n == Naming::rule_or_family && name.ends_with("/*")) name.remove_suffix(2);
            const auto& list = of(n);
            return std::find(list.begin(), list.end(), name) != list.end();
          },
          [of](Naming n, std::string_view name) { return std::string(nearest(name, of(n))); }};
}

void pass_over(const std::string& path, const Context& context) {
  std::fputs((neutral(path) + ": " +
              context.text({"geen dossier (zonder poortwachter:), overgeslagen",
                            "no dossier (without poortwachter:), passed over"}) +
              "\n")
                 .c_str(),
             stderr);
}

}  // namespace

void add_dossier_options(CLI::App& app, DossierOptions& o, std::vector<std::string> formats,
                         Context& context) {
  std::string all;
  for (const std::string& f : formats) all += (all.empty() ? "" : ", ") + f;
  o.format = formats.front();
  app.add_option("PATH", o.wanted.paths,
                 context.text({"Bestand, map (*.yaml, *.yml, *.json) of - voor standaardinvoer.",
                               "File, folder (*.yaml, *.yml, *.json) or - for standard input."}))
      ->required();
  app.add_option(
         "--exclude", o.wanted.exclude,
         context.text({"Sla dit over in mappen: naam of pad, met * en ?; herhaalbaar.",
                       "Pass this over in folders: name or path, with * and ?; repeatable."}))
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
  app.add_option("--format", o.format, context.text({"Uitvoer: ", "Output: "}) + all + ".")
      ->type_name("FORMAT")
      ->take_last()
      ->check(CLI::Validator(one_of(std::move(formats), context), ""));
  app.add_option("--output", o.output,
                 context.text({"Schrijf naar dit bestand, in zijn geheel of niet.",
                               "Write to this file, whole or not at all."}))
      ->type_name("FILE")
      ->take_last();
}

ReportOptions report_options(const DossierOptions& o, const Context& context) {
  ReportOptions options;
  options.language = context.language;
  options.color = o.output.empty() || o.output == "-" ? use_color(context.color)
                                                      : context.color == ColorChoice::always;
  options.width = terminal_width();
  options.version = kVersion;
  return options;
}

bool output_is_input(const DossierOptions& o, const Context& context) {
  if (o.output.empty()) return false;
  bool same = false;
  Walk walk(o.wanted);
  for (Input input; !same && walk.next(input);) {
    std::error_code ignored;
    same = !input.error && std::filesystem::is_regular_file(input.path, ignored) &&
           std::filesystem::equivalent(input.path, o.output, ignored);
  }
  if (same)
    print_error(o.output + context.text({": is ook invoer en zou verloren gaan",
                                         ": is an input too and would be lost"}));
  return same;
}

void ReportStream::hand_on() {
  output_.write(part);
  part.clear();
}

bool ReportStream::close(const Context& context) {
  hand_on();
  output_.commit();
  if (output_.ok()) return true;
  const std::string where =
      path_.empty() ? context.text({"standaarduitvoer", "standard output"}) : path_;
  print_error(where + ": " + output_.error());
  return false;
}

bool each_dossier(
    const DossierOptions& o, const Context& context,
    const std::function<void(const std::string& path, const LoadedDossier&, Date)>& take) {
  bool fine = true;
  const auto as_of = Date::parse(o.as_of);
  const Date day = today();
  const KnownNames names = known_names();
  std::string bytes;
  const auto refuse = [&](const std::string& path, const InputError& e) {
    print_error(path, e, context.language);
    fine = false;
  };
  bool passed_over = false;
  bool found = false;
  Walk walk(o.wanted);
  for (Input input; walk.next(input);) {
    if (!input.error) {
      InputError error;
      if (!read_input(input.path, kFileLimit, bytes, error)) input.error = error;
    }
    if (input.error) {
      refuse(input.path, *input.error);
      continue;
    }
    if (!input.named && !may_be_dossier(bytes)) {
      pass_over(input.path, context);
      passed_over = true;
      continue;
    }
    found = true;
    load_dossiers(bytes, names, [&](const LoadedDossier& l) {
      for (const InputError& e : l.errors) refuse(input.path, e);
      const auto own = l.dossier != nullptr ? l.dossier->as_of : std::nullopt;
      take(input.path, l, as_of ? *as_of : own.value_or(day));
    });
  }
  // A wrong path must not pass as fine.
  if (passed_over && !found && fine) {
    print_error(context.text({"geen dossiers gevonden", "no dossiers found"}));
    fine = false;
  }
  return fine;
}

}  // namespace poortwachter::cli

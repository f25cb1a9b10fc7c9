// poortwachter completion: what a shell can complete, made from the options themselves.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <memory>

#include "cli/arguments.hpp"

namespace poortwachter::cli {
namespace {

/// What a value may be.
struct Completed {
  bool given = false;  ///< the option takes one
  bool file = false;
  std::string words;  ///< separated by spaces
};

std::string rules() {
  std::string words;
  for (const std::string_view n : rule_names())
    words += (words.empty() ? "" : " ") + std::string(n);
  return words;
}

Completed value_of(CLI::Option& o) {
  Completed v;
  const bool positional = o.nonpositional() == false;
  const std::string type = positional ? o.get_name(true) : o.get_type_name();
  v.given = !type.empty();  // a flag has none
  v.file = type == "FILE" || type == "PATH" || type == "GLOB";
  if (type == "RULE" || type == "NAME") v.words = rules();
  // The name of a validator of words is the words.
  try {
    if (const auto* words = o.get_validator(0)) v.words = words->get_name();
  } catch (const CLI::OptionNotFound&) {
    // It takes any value.
  }
  return v;
}

std::vector<std::string> flags_of(const CLI::Option& o) {
  std::vector<std::string> flags;
  for (const std::string& n : o.get_snames()) flags.push_back("-" + n);
  for (const std::string& n : o.get_lnames()) flags.push_back("--" + n);
  return flags;
}

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string all;
  for (const std::string& w : words) all += (all.empty() ? "" : between) + w;
  return all;
}

/// Calls `take` with each option of the App that help shows; positional ones have no flags.
template <typename Take>
void each_option(CLI::App& app, const Take& take) {
  for (CLI::Option* o : app.get_options())
    if (!o->get_group().empty()) take(flags_of(*o), value_of(*o), o->get_description());
}

std::string bash(CLI::App& root) {
  std::string names;
  std::string values;
  std::string words;
  const auto add = [&](CLI::App& app, const std::string& command) {
    std::string flags;
    std::string others;
    each_option(app, [&](const auto& all, const Completed& v, const std::string&) {
      if (all.empty()) {
        others += v.file ? "      compopt -o default;;\n"
                         : "      COMPREPLY=($(compgen -W '" + v.words + "' -- \"$word\"));;\n";
        return;
      }
      flags += (flags.empty() ? "" : " ") + joined(all, " ");
      if (!v.given) return;
      std::vector<std::string> cases;
      for (const std::string& f : all) cases.push_back(command + ":" + f);
      values += "    " + joined(cases, "|") + ")\n";
      values += v.file ? "      compopt -o default\n"
                       : "      COMPREPLY=($(compgen -W '" + v.words + "' -- \"$word\"))\n";
      values += "      return;;\n";
    });
    words +=
        "    " + command + ":-*)\n      COMPREPLY=($(compgen -W '" + flags + "' -- \"$word\"));;\n";
    if (!others.empty()) words += "    " + command + ":*)\n" + others;
  };
  add(root, "");
  for (CLI::App* sub : root.get_subcommands({})) {
    names += (names.empty() ? "" : " ") + sub->get_name();
    add(*sub, sub->get_name());
  }
  std::string cases = names;
  std::replace(cases.begin(), cases.end(), ' ', '|');
  return "_poortwachter() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' "
         "i\n"
         "  COMPREPLY=()\n"
         "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
         "    case ${COMP_WORDS[i]} in\n    " +
         cases +
         ")\n      command=${COMP_WORDS[i]}\n      break;;\n    esac\n  done\n"
         "  case $command:$before in\n" +
         values +
         "  esac\n"
         "  case $command:$word in\n" +
         words + "    :*)\n      COMPREPLY=($(compgen -W '" + names +
         "' -- \"$word\"));;\n"
         "  esac\n}\ncomplete -F _poortwachter poortwachter\n";
}

/// A text in single quotes, with what steers _arguments taken away.
std::string quoted(std::string text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'')
      out += "'\\''";
    else if (c == '[' || c == ']' || c == ':')
      (out += '\\') += c;
    else
      out += c;
  }
  return out;
}

std::string zsh(CLI::App& root) {
  std::string names;
  std::string cases;
  for (CLI::App* sub : root.get_subcommands({})) {
    names += "    '" + sub->get_name() + "'\n";
    cases += "  " + sub->get_name() + ")\n    _arguments -s \\\n";
    each_option(*sub, [&](const auto& flags, const Completed& v, const std::string& description) {
      const std::string value = v.file ? "_files" : v.words.empty() ? " " : "(" + v.words + ")";
      if (flags.empty()) {
        cases += "      '*:" + quoted(description) + ":" + value + "' \\\n";
        return;
      }
      for (const std::string& f : flags)
        cases += "      '*" + f + "[" + quoted(description) + "]" +
                 (v.given ? ": :" + value : std::string()) + "' \\\n";
    });
    cases += "      && return;;\n";
  }
  return "#compdef poortwachter\n"
         "if ((CURRENT == 2)); then\n  local commands=(\n" +
         names +
         "  )\n  compadd -a commands\n  return\nfi\n"
         "local command=$words[2]\nshift words\n((CURRENT--))\n"
         "case $command in\n" +
         cases + "esac\n";
}

std::string fish(CLI::App& root) {
  std::string out = "complete -c poortwachter -f\n";
  for (CLI::App* sub : root.get_subcommands({})) {
    const std::string name = sub->get_name();
    const std::string start =
        "complete -c poortwachter -n '__fish_seen_subcommand_from " + name + "'";
    out += "complete -c poortwachter -n __fish_use_subcommand -a " + name + "\n";
    each_option(*sub, [&](const auto& flags, const Completed& v, const std::string& description) {
      out += start;
      for (const std::string& f : flags)
        out += f.starts_with("--") ? " -l " + f.substr(2) : " -s " + f.substr(1);
      if (v.given) out += v.file ? " -F" : " -x";
      if (v.file && !flags.empty()) out += " -r";
      if (!v.words.empty()) out += " -a '" + v.words + "'";
      std::string said;
      for (const char c : description) said += c == '\'' ? std::string("\\'") : std::string(1, c);
      out += " -d '" + said + "'\n";
    });
  }
  return out;
}

}  // namespace

std::function<int()> setup_completion(Arguments& a, Context& context) {
  const auto shell = std::make_shared<std::string>();
  a.required("SHELL", *shell, {.words = {"bash", "zsh", "fish"}},
             context.text({"De schil: bash, zsh of fish.", "The shell: bash, zsh or fish."}));
  return [shell, &a, &context] {
    CLI::App& root = *a.app().get_parent();
    return print(*shell == "bash" ? bash(root) : *shell == "zsh" ? zsh(root) : fish(root), context);
  };
}

}  // namespace poortwachter::cli

#include "cli/help.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "words/wrap.hpp"

namespace poortwachter::cli {
namespace {

constexpr int kWidth = 80;
constexpr int kIndent = 2;

void row(std::string& out, const std::string& left, const std::string& right, int column) {
  out.append(kIndent, ' ');
  out += left;
  int at = kIndent + static_cast<int>(left.size());
  if (at + 2 > column) {
    out += '\n';
    at = 0;
  }
  out.append(static_cast<std::size_t>(column - at), ' ');
  wrap(out, right, column, column, kWidth);
  out += '\n';
}

std::string usage(const CLI::App& app, const Command& command, const Context& context) {
  std::string line =
      "poortwachter " + std::string(command.name) + " " + context.text({"[OPTIES]", "[OPTIONS]"});
  for (const CLI::Option* o : app.get_options())
    if (o->nonpositional() == false) {
      const bool many = o->get_items_expected_max() > 1;
      const std::string name = o->get_name(true) + (many ? "..." : "");
      line += " " + (o->get_required() ? name : "[" + name + "]");
    }
  return line;
}

void options(std::string& out, const CLI::App& app, bool positional, int column) {
  for (const CLI::Option* o : app.get_options()) {
    if (o->nonpositional() == positional || o->get_group().empty()) continue;
    std::string left = o->get_name(positional, !positional);
    if (const auto comma = left.find(",--"); comma != std::string::npos)
      left.insert(comma + 1, " ");
    if (!positional && o->get_type_size() != 0) left += " " + o->get_type_name();
    row(out, left, o->get_description(), column);
  }
}

}  // namespace

std::string help(const CLI::App& app, const Command* command, const Context& context) {
  std::string out;
  if (command == nullptr) {
    wrap(out,
         context.text(
             {"poortwachter toetst re-integratiedossiers zoals UWV dat doet en zegt hoe groot "
              "het risico op een loonsanctie is.",
              "poortwachter tests re-integration dossiers as UWV does and says how large "
              "the risk of a loonsanctie is."}),
         0, 0, kWidth);
    out += "\n\n" + context.text({"Gebruik", "Usage"}) + ": poortwachter " +
           context.text({"OPDRACHT [OPTIES] ...", "COMMAND [OPTIONS] ..."}) + "\n\n";
    out += context.text({"Opdrachten", "Commands"}) + ":\n";
    for (const Command& c : commands()) row(out, std::string(c.name), context.text(c.summary), 14);
  } else {
    wrap(out, context.text(command->summary), 0, 0, kWidth);
    out +=
        "\n\n" + context.text({"Gebruik", "Usage"}) + ": " + usage(app, *command, context) + "\n";
    options(out, app, true, 14);
  }
  out += "\n" + context.text({"Opties", "Options"}) + ":\n";
  options(out, app, false, 26);
  if (command != nullptr) {
    out += "\n" + context.text({"Voorbeelden", "Examples"}) + ":\n";
    for (const std::string_view e : command->examples) (out += "  ") += std::string(e) + "\n";
  } else {
    out += "\n" +
           context.text({"Meer over een opdracht: poortwachter OPDRACHT --help",
                         "More on a command: poortwachter COMMAND --help"}) +
           "\n";
  }
  return out;
}

}  // namespace poortwachter::cli

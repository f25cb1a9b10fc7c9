// The help text, made from the options themselves, so that it cannot say anything else.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace CLI {
class App;
}  // namespace CLI

namespace poortwachter::cli {

/// Help of the program (`command` null) or of one command; fits a screen of 80 columns.
std::string help(const CLI::App& app, const Command* command, const Context& context);

}  // namespace poortwachter::cli

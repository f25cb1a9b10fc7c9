// What check and timeline share: their paths, and every document of every file in turn.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "poortwachter/dossier.hpp"

namespace poortwachter::cli {

struct DossierOptions {
  std::vector<std::string> paths;
  std::string as_of;  ///< empty: the dossier's own `peildatum`, else today
  std::string format;
  std::string output;  ///< empty: standard output
};

/// Adds PATH, --as-of, --format and --output. `formats` are the words that --format takes, the
/// default first.
void add_dossier_options(CLI::App& app, DossierOptions& o, std::vector<std::string> formats,
                         Context& context);

/// Reads every dossier in order. Errors go to standard error as they are found; `take` gets every
/// document, the invalid ones too, with its path, and the day as on which to judge it. False when
/// anything could not be read or was invalid.
bool each_dossier(
    const DossierOptions& o, const Context& context,
    const std::function<void(const std::string& path, const LoadedDossier&, Date)>& take);

}  // namespace poortwachter::cli

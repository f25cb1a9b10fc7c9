// The options that check and timeline share: their paths, and their reports.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "batch/inputs.hpp"
#include "cli/arguments.hpp"
#include "cli/progress.hpp"
#include "poortwachter/report.hpp"

namespace poortwachter::cli {

inline constexpr std::string_view kYamlCpp = "yaml-cpp";  ///< of --reader

/// One report of a run: its format, and where it goes.
struct Target {
  std::string format;
  std::string output;  ///< empty: standard output
};

struct DossierOptions {
  Wanted wanted;
  bool lines = false;  ///< every file holds one dossier a line
  std::string as_of;   ///< empty: the dossier's own `peildatum`, else today
  std::vector<std::string> formats;
  std::vector<std::string> outputs;
  std::vector<Target> targets;  ///< from the two above, once they are read
  std::string reader;           ///< which one reads first; empty: the usual
  unsigned jobs = 0;            ///< threads; 0: one for each core
  ProgressChoice progress = ProgressChoice::automatic;
};

/// Adds PATH and the options that both commands have. `formats` are the words that --format takes,
/// the default first.
void add_dossier_options(Arguments& a, DossierOptions& o, std::vector<std::string> formats,
                         Context& context);

/// What a report looks like here: language, colour, width, version.
ReportOptions report_options(const Target& target, const Context& context);

}  // namespace poortwachter::cli

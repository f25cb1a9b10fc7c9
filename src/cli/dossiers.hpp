// What check and timeline share: their paths, and every document of every file in turn.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "batch/inputs.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "poortwachter/dossier.hpp"
#include "poortwachter/report.hpp"

namespace poortwachter::cli {

struct DossierOptions {
  Wanted wanted;
  std::string as_of;  ///< empty: the dossier's own `peildatum`, else today
  std::string format;
  std::string output;  ///< empty: standard output
};

/// Adds PATH, --as-of, --format and --output. `formats` are the words that --format takes, the
/// default first.
void add_dossier_options(CLI::App& app, DossierOptions& o, std::vector<std::string> formats,
                         Context& context);

/// What a report on dossiers looks like here: language, colour, width, version.
ReportOptions report_options(const DossierOptions& o, const Context& context);

/// A report on its way out: what a writer appends to `part` is handed on after every dossier.
class ReportStream {
 public:
  explicit ReportStream(const DossierOptions& o) : path_(o.output), output_(o.output) {}

  std::string part;
  void hand_on();
  /// Ends the report. False, and said on standard error, when it could not be written.
  bool close(const Context& context);

 private:
  std::string path_;
  Output output_;
};

/// Is the output one of the inputs? Then it would be lost; said on standard error.
bool output_is_input(const DossierOptions& o, const Context& context);

/// Reads every dossier in order. Errors go to standard error as they are found; `take` gets every
/// document, the invalid ones too, with its path, and the day as on which to judge it. False when
/// anything could not be read or was invalid.
bool each_dossier(
    const DossierOptions& o, const Context& context,
    const std::function<void(const std::string& path, const LoadedDossier&, Date)>& take);

}  // namespace poortwachter::cli

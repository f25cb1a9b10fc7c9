// The run of check and timeline over every document.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/dossier_options.hpp"
#include "poortwachter/dossier.hpp"
#include "poortwachter/report.hpp"

namespace poortwachter::cli {

/// What became of one document.
struct Said {
  int document = 1;                ///< the how manieth of its file
  std::vector<std::string> parts;  ///< one for each report; none: it is passed over
  std::string errors;              ///< for standard error, whole lines
  std::size_t error_count = 0;
  std::optional<Risk> risk;  ///< none: it was not judged
  SummaryRow row;
};

/// What a report says around the documents.
struct Frame {
  std::function<void(std::string&)> begin;
  std::function<void(std::string&)> between;  ///< two documents
  std::function<void(std::string&)> end;
  bool one = false;  ///< it holds one document; of more nothing is written
};

/// The result for what could not be read.
template <typename Result>
Result unread_result(const std::string& path, int document, const InputError& error) {
  Result r;
  r.path = path;
  r.document = document;
  r.unreadable = true;
  r.errors = {error};
  return r;
}

/// What a command does with dossiers.
struct Task {
  std::vector<Frame> reports;
  /// Adds to the parts what the reports say of a document, the invalid ones too, judged as on
  /// `as_of`. Called by several threads at a time.
  std::function<void(const std::string& path, const LoadedDossier&, Date as_of, Said&)> item;
  /// Likewise of what could not be read: a path, or the rest of a file from that document on.
  std::function<void(const std::string& path, int document, const InputError&, Said&)> unread;
  /// Counts what was handed on, in order. May be empty.
  std::function<void(const SummaryRow&)> count;
};

/// Reads every dossier, and writes the reports and, to standard error, what is wrong, in the order
/// of the input. Gives kFine; kError when anything could not be read or written or was invalid; or
/// 128 and the number of the signal that ended it.
int run(const DossierOptions& o, const Context& context, const Task& task);

}  // namespace poortwachter::cli

// The run over every document, as far as it is done by several threads: reading and judging.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/pieces.hpp"
#include "cli/command.hpp"
#include "cli/dossiers.hpp"
#include "poortwachter/dossier.hpp"

namespace poortwachter::cli {

/// Errors of a file beyond which it is something else; as many more for each valid dossier in it,
/// so that a large file with some that are invalid is read to its end.
inline constexpr std::size_t kMostErrors = 10'000;
inline constexpr std::size_t kErrorsEach = 10;
/// Bytes of a dossier; it is some thousands.
inline constexpr std::size_t kMostBytes = 16u << 20;

/// What a piece came to.
struct Done {
  std::size_t file = 0;
  std::string path;
  std::vector<Said> said;
  bool dossiers = true;   ///< false: it holds something else
  bool too_many = false;  ///< errors
  bool lost = false;      ///< it is what a report is to replace
};

/// One for the run; its functions may be called by several threads at a time.
class Worker {
 public:
  Worker(const DossierOptions&, const Context&, const Task&);

  /// Reads every dossier of the piece, and has it judged. Never throws: what goes wrong is said.
  Done work(Piece&) const;
  /// What to say when a file holds more errors than are told: its rest was not read.
  [[nodiscard]] Said too_many(int document, const std::string& path) const;

 private:
  void refuse(const InputError&, int document, Done&) const;
  [[nodiscard]] Said said_of(int document) const;
  [[nodiscard]] Said unread(const InputError&, int document, const std::string& path) const;
  void read(const Piece&, Done&) const;
  void read(std::string_view bytes, Start, Done&) const;

  const DossierOptions& o_;
  const Context& context_;
  const Task& task_;
  std::optional<Date> as_of_;
  Date today_;
  KnownNames names_;
  bool snippets_;
};

}  // namespace poortwachter::cli

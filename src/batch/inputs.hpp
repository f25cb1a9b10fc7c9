// From what was asked for on the command line to the files in which dossiers may lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/stop.hpp"
#include "poortwachter/input_error.hpp"

namespace poortwachter {

/// What was asked for.
struct Wanted {
  std::vector<std::string> paths;      ///< files, folders, `-`
  std::vector<std::string> exclude{};  ///< globs: of a name, or with a slash of a path in a folder
  std::string list{};                  ///< a file with more paths; `-`: standard input; empty: none
  char list_end = '\n';                ///< behind each path of the list
};

/// A file that may hold dossiers, or a path that cannot be read.
struct Input {
  std::string path;
  bool named = false;               ///< asked for by its own name, not found in a folder
  std::optional<InputError> error;  ///< then there is nothing to read
};

/// Every file that is wanted, one after another, in the order in which they were named. A folder is
/// searched for `*.yaml`, `*.yml` and `*.json` (in any case) in the order of their paths; hidden
/// files and folders are passed over. An error is what cannot be entered or looked at, a link to a
/// folder (it is not followed), a folder or a pipe that bears the name of a dossier, and a folder
/// given by name in which there is none. Only the folders on the way are held in memory.
class Walk {
 public:
  explicit Walk(Wanted wanted, const Stop* stop = nullptr);
  ~Walk();
  Walk(const Walk&) = delete;
  Walk& operator=(const Walk&) = delete;

  /// False when there are no more.
  bool next(Input& input);

 private:
  /// `error`: what kept it from being looked at.
  struct Entry {
    enum class Is : std::uint8_t { plain, linked_folder, no_file };
    std::string name;  ///< of a folder with a slash behind it, so that paths come in order
    int error = 0;
    Is is = Is::plain;
  };
  struct Folder {
    std::string path;
    std::vector<Entry> entries;
    std::size_t at = 0;
  };

  bool next_named(std::string& path, Input& input);
  bool next_of_list(std::string& path, Input& input);
  bool start(const std::string& path, Input& input);
  bool enter(std::string path, Input& input);
  bool visit(const Entry& entry, std::string path, Input& input);
  [[nodiscard]] bool excluded(const std::string& path, const char* name) const;

  Wanted wanted_;
  const Stop* stop_;
  int list_ = -1;             ///< descriptor of the list; -1: not open
  std::string listed_;        ///< of the list, read ahead
  std::size_t at_ = 0;        ///< the next of wanted_.paths
  std::vector<Folder> open_;  ///< innermost last
  std::size_t below_ = 0;     ///< where paths in the folder that was named begin
  std::size_t found_ = 0;     ///< in that folder
};

InputError cannot_read(int number);  ///< by errno
InputError out_of_memory();
InputError no_dossier();  ///< found in a folder, and something else than a dossier

/// Reads a file, or standard input for `-`, into `bytes` (used again from file to file). At most
/// `limit` bytes: more is an error, found without reading them all. True when read.
bool read_input(const std::string& path, std::size_t limit, std::string& bytes, InputError& error);

/// Does the key `poortwachter:` stand in the bytes, or is that not to be told because they are no
/// UTF-8? A file without it, found in a folder, is something else than a dossier.
bool may_be_dossier(std::string_view bytes);

}  // namespace poortwachter

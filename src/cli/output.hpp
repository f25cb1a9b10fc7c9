// Where the program writes: standard output, standard error, or a file that is whole or not there.
#pragma once

#include <string>
#include <string_view>

#include "cli/signals.hpp"
#include "poortwachter/words.hpp"

struct stat;

namespace poortwachter::cli {

/// Hands a report on as it comes. `ok()` turns false when something could not be written; nothing
/// is written after that.
class Output {
 public:
  /// Standard output when `path` is empty or `-`; otherwise a new file beside `path` that replaces
  /// it in commit(). What is no regular file (a terminal, /dev/null), and what is standard output
  /// or standard error by another name (/dev/stdout), is written to directly. A file that may not
  /// be written is an error, and stays.
  explicit Output(const std::string& path);
  ~Output();  ///< without commit() the new file is taken away again
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Waits where the reader is slow.
  void write(std::string_view bytes);
  /// Puts the file in its place, once it is safe on the disk.
  void commit();
  [[nodiscard]] bool ok() const { return error_.empty(); }
  [[nodiscard]] const Message& error() const { return error_; }  ///< what the system says
  /// Would commit() replace this file?
  [[nodiscard]] bool replaces(const struct stat& file) const;
  /// Is it written to a file that is there only after commit()?
  [[nodiscard]] bool pending() const { return !temporary_.empty(); }

 private:
  void open_beside(const struct stat* target);
  void fail(int error);

  std::string path_;       ///< of the file that is replaced
  std::string temporary_;  ///< empty: written to directly
  Unfinished unfinished_;
  Message error_;
  int fd_ = -1;
  bool owned_ = false;  ///< opened here, so closed here
};

}  // namespace poortwachter::cli

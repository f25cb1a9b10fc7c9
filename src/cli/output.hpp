// Where the program writes: standard output, standard error, or a file that is whole or not there.
#pragma once

#include <string>
#include <string_view>

namespace poortwachter::cli {

/// Collects a report and hands it on in parts. `ok()` turns false when something could not be
/// written; nothing is written after that.
class Output {
 public:
  /// Standard output when `path` is empty or `-`; otherwise a new file beside `path` that replaces
  /// it in commit(). What is no regular file (a terminal, /dev/null), and what is standard output
  /// or standard error by another name (/dev/stdout), is written to directly.
  explicit Output(const std::string& path);
  ~Output();  ///< without commit() the new file is taken away again
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view bytes);
  /// Writes what is left and puts the file in its place.
  void commit();
  [[nodiscard]] bool ok() const { return error_.empty(); }
  [[nodiscard]] const std::string& error() const { return error_; }  ///< the system's words

 private:
  void flush(std::string_view bytes);
  void fail();

  std::string path_;       ///< of the file that is replaced
  std::string temporary_;  ///< empty: written to directly
  std::string buffer_;
  std::string error_;
  int fd_ = -1;
  bool owned_ = false;  ///< opened here, so closed here
};

}  // namespace poortwachter::cli

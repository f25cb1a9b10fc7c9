// From the files that are wanted to pieces of them that hold whole documents.
#pragma once

#include <sys/stat.h>

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "batch/inputs.hpp"
#include "batch/stop.hpp"
#include "poortwachter/dossier.hpp"
#include "poortwachter/input_error.hpp"

namespace poortwachter {

/// One or more whole documents of a file.
struct Piece {
  std::size_t file = 0;  ///< the how manieth; the pieces of a file have one number
  std::string path;
  bool named = false;
  std::optional<InputError> error;  ///< then there is nothing to read
  bool unread = false;              ///< a small file: who works on the piece calls read_piece
  std::string bytes;
  Start start;  ///< where in the file `bytes` begins
};

class Pieces {
 public:
  struct Options {
    Wanted wanted;
    bool lines = false;            ///< every file holds one document a line
    std::size_t most = 16u << 20;  ///< bytes of a document
    const Stop* stop = nullptr;
    /// Would reading this file and writing the report lose it? May be empty.
    std::function<bool(const struct stat&)> is_output;
  };

  explicit Pieces(Options options);
  ~Pieces();

  /// False when there are no more, or when asked to stop.
  bool next(Piece& piece);
  /// The rest of the file with this number need not be read.
  void give_up(std::size_t file);
  /// After a stop: the files that were not begun, and whether one was not read to its end.
  struct Left {
    std::size_t files = 0;
    bool part = false;
  };
  Left left();

 private:
  class Stream;

  bool open(Piece& piece);
  bool refuse(Piece& piece, InputError error);
  [[nodiscard]] bool is_output(const struct stat& file) const;

  Options options_;
  Walk walk_;
  std::unique_ptr<Stream> stream_;
  std::size_t files_ = 0;
  std::atomic<std::size_t> given_up_{0};
};

/// Reads the small file of a piece. False, and `piece.error` says why, when it cannot be read.
bool read_piece(Piece& piece, std::size_t most);

}  // namespace poortwachter

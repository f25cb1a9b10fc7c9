// What a signal does: the first that asks to stop lets a run end in order; every other that ends
// the program takes the unfinished files with it.
#pragma once

#include <string>

#include "batch/stop.hpp"

namespace poortwachter::cli {

/// A file that must not stay when a signal ends the program: it may hold case data.
class Unfinished {
 public:
  Unfinished() = default;
  ~Unfinished() { release(); }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  /// Called before the file is there, so that there is no moment between.
  void guard(const std::string& path);
  void release();

 private:
  int slot_ = -1;
};

/// As long as it lives, SIGINT and SIGTERM ask `stop`; the second of them ends the program.
class Interruptible {
 public:
  explicit Interruptible(Stop& stop);
  ~Interruptible();
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;
};

}  // namespace poortwachter::cli

// How far a long run is, on standard error: a line that comes after a second and goes when done.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>

#include "batch/inputs.hpp"
#include "cli/terminal.hpp"
#include "poortwachter/audit.hpp"

namespace poortwachter::cli {

enum class ProgressChoice { automatic, always, never };

class Progress {
 public:
  /// `wanted` is counted beside the run, so that the line can say of how many files; not where
  /// standard input gives them.
  Progress(ProgressChoice choice, Wanted wanted, Language language);
  ~Progress();  ///< takes the line away
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Before something else is written where the line may stand.
  void make_room();
  /// The files so far, and one dossier more.
  void add(std::size_t files, std::optional<Risk> risk);

 private:
  void show();
  [[nodiscard]] std::string line(double seconds) const;

  Language language_;
  Wanted wanted_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::milliseconds patience_;  ///< before the line first comes
  std::mutex mutex_;                    ///< of what follows
  std::condition_variable wake_;
  bool over_ = false;
  bool shown_ = false;
  std::size_t files_ = 0;
  std::size_t dossiers_ = 0;
  std::optional<Risk> worst_;
  std::optional<std::size_t> total_;
  std::thread thread_;  ///< runs only where the line may come
};

}  // namespace poortwachter::cli

// Asked to stop: by a signal, from whatever thread it comes to.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <cstddef>

namespace poortwachter {

/// Who waits for input waits for this as well. Once asked, for ever.
class Stop {
 public:
  Stop();
  ~Stop();
  Stop(const Stop&) = delete;
  Stop& operator=(const Stop&) = delete;

  /// `reason` is not 0. May be called by a signal handler; the first reason is kept.
  void ask(int reason) noexcept;
  [[nodiscard]] int reason() const noexcept { return reason_.load(std::memory_order_relaxed); }
  [[nodiscard]] bool asked() const noexcept { return reason() != 0; }
  /// Can be read from once it is asked; -1 where the system gave none.
  [[nodiscard]] int descriptor() const noexcept { return ends_[0]; }

 private:
  std::atomic<int> reason_{0};
  int ends_[2] = {-1, -1};
};

/// As read(2), but waits where there is nothing yet, and gives 0 when asked to stop. `stop` may be
/// null.
ssize_t read_or_stop(int descriptor, char* bytes, std::size_t most, const Stop* stop);

}  // namespace poortwachter

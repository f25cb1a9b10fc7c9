// What was looked for and not found while something was worked out: when the dossier says more, and
// none of that, what was worked out stands.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "poortwachter/dossier.hpp"
#include "poortwachter/ruleset.hpp"

namespace poortwachter {

/// Keys that a record left open, of whatever record, and questions by their role.
class Looks {
 public:
  void add(Field key) { set(static_cast<std::size_t>(key)); }
  void add(Role question) { set(kFields + static_cast<std::size_t>(question)); }
  void add(const Looks& more) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= more.bits_[i];
  }
  [[nodiscard]] bool meets(const Looks& other) const {
    for (std::size_t i = 0; i < bits_.size(); ++i)
      if ((bits_[i] & other.bits_[i]) != 0) return true;
    return false;
  }

 private:
  void set(std::size_t i) { bits_[i / 64] |= std::uint64_t{1} << (i % 64); }
  std::array<std::uint64_t, (kFields + kNames<Role>.size() + 63) / 64> bits_{};
};

/// By the work at hand, on this thread.
inline constinit thread_local Looks looked_at;

/// What `work` looks at. The work at hand has not looked at it, until it uses what came of it.
template <typename Work>
Looks looks_of(Work work) {
  const Looks before = std::exchange(looked_at, Looks());
  work();
  return std::exchange(looked_at, before);
}

}  // namespace poortwachter

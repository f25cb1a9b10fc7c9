// What was looked for and not found while something was worked out: when the dossier says more, and
// none of that, what was worked out stands.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "poortwachter/dossier.hpp"
#include "poortwachter/ruleset.hpp"

namespace poortwachter {

/// Keys that records of a kind left open, questions by their role, and parts of a case: what
/// several ask for, worked out once. Two keys may share a bit: then something is worked out again
/// that need not be.
class Looks {
 public:
  static constexpr std::size_t kParts = 64;

  /// Of events of that kind; none: of what is no event.
  void add(std::optional<Kind> of, Field key) {
    const std::size_t block = of ? 1 + static_cast<std::size_t>(*of) : 0;
    set(kFirstKey + (block * kApart + static_cast<std::size_t>(key)) % kKeys);
  }
  void add(Role question) { set(kParts + static_cast<std::size_t>(question)); }
  void add_part(std::size_t part) { set(part); }
  /// The same, with what it looked at: of that, what was not handed over alone.
  void add_part(std::size_t part, const Looks& of_it) {
    set(part);
    hidden_ = hidden_ || of_it.hidden_;
  }
  /// At events that were not handed over.
  void add_hidden() { hidden_ = true; }
  [[nodiscard]] bool hidden() const { return hidden_; }
  void add(const Looks& more) {
    hidden_ = hidden_ || more.hidden_;
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= more.bits_[i];
    used_ |= more.used_;
  }
  [[nodiscard]] bool meets(const Looks& other) const {
    for (std::uint32_t left = used_ & other.used_; left != 0; left &= left - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(left));
      if ((bits_[i] & other.bits_[i]) != 0) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t kWords = 16;
  static constexpr std::size_t kFirstKey = kParts + kNames<Role>.size();
  static constexpr std::size_t kKeys = kWords * 64 - kFirstKey;
  static constexpr std::size_t kApart = 457;  // a prime: the same key of two kinds lies far apart

  void set(std::size_t i) {
    bits_[i / 64] |= std::uint64_t{1} << (i % 64);
    used_ |= std::uint32_t{1} << (i / 64);
  }
  std::uint32_t used_ = 0;  ///< a bit for each of `bits_` that holds any
  std::array<std::uint64_t, kWords> bits_{};
  bool hidden_ = false;
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

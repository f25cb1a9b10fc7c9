// What the copies that mutate.py writes call: each gives what the source says, or what its mutant
// says instead when that one is switched on. A relation has two mutants, `id` and `id + 1`.
#pragma once

#include <cmath>
#include <type_traits>

#include "poortwachter/tri.hpp"

namespace poortwachter::mutant {

inline int active = 0;  ///< 0: none

inline bool on(int id) { return active == id; }

/// One more or one less. Of a number with a fraction, or too large for one to matter: a half.
template <typename T>
T step(T value) {
  if constexpr (std::is_floating_point_v<T>)
    if (std::abs(value) > 1e6) return value / 2;
  return T{1};
}

template <typename T>
T number(int id, T value) {
  return on(id)       ? static_cast<T>(value + step(value))
         : on(id + 1) ? static_cast<T>(value - step(value))
                      : value;
}

/// A constant with a name.
template <typename T>
struct Number {
  int id;
  T value;
  operator T() const { return number(id, value); }
};

template <typename A, typename B>
bool less(int id, const A& a, const B& b) {
  return on(id) ? a <= b : on(id + 1) ? a >= b : a < b;
}
template <typename A, typename B>
bool at_most(int id, const A& a, const B& b) {
  return on(id) ? a < b : on(id + 1) ? a > b : a <= b;
}
template <typename A, typename B>
bool greater(int id, const A& a, const B& b) {
  return on(id) ? a >= b : on(id + 1) ? a <= b : a > b;
}
template <typename A, typename B>
bool at_least(int id, const A& a, const B& b) {
  return on(id) ? a > b : on(id + 1) ? a < b : a >= b;
}
template <typename A, typename B>
bool equal(int id, const A& a, const B& b) {
  return on(id) ? a != b : a == b;
}
template <typename A, typename B>
bool differs(int id, const A& a, const B& b) {
  return on(id) ? a == b : a != b;
}

template <typename T>
bool flip(int id, const T& condition) {
  return on(id) != static_cast<bool>(condition);
}

template <typename T>
auto negated(int id, const T& value) {
  if constexpr (std::is_same_v<T, Tri>)
    return on(id) ? value : !value;
  else
    return on(id) != !value;
}

/// The operands come as functions: the second is asked only when the first leaves it open.
template <typename A, typename B>
auto both(int id, const A& a, const B& b) {
  return on(id) ? a() || b() : a() && b();
}
template <typename A, typename B>
auto either(int id, const A& a, const B& b) {
  return on(id) ? a() && b() : a() || b();
}

}  // namespace poortwachter::mutant

// The names of enumerators, read from the compiler's own spelling of them: no table to keep.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace poortwachter {

/// "pass" for Status::pass; empty for a value that has no enumerator.
template <auto V>
constexpr std::string_view spelling() {
  // g++ writes "… [with auto V = poortwachter::Status::pass; …]", clang "… [V = …::pass]", and both
  // "(poortwachter::Status)9" or a number where no enumerator has the value.
  std::string_view s = __PRETTY_FUNCTION__;
  s.remove_prefix(s.find("V = ") + 4);
  s = s.substr(0, s.find_first_of(";]"));
  if (s.find(')') != std::string_view::npos) return {};
  return s.substr(s.rfind(':') + 1);
}

/// How many enumerators E has, from 0 on without gaps.
template <typename E, std::size_t N = 0>
consteval std::size_t count_enumerators() {
  if constexpr (spelling<static_cast<E>(N)>().empty())
    return N;
  else
    return count_enumerators<E, N + 1>();
}
template <typename E>
inline constexpr std::size_t kCount = count_enumerators<E>();

/// By value.
template <typename E>
inline constexpr auto kNames = []<std::size_t... I>(std::index_sequence<I...>) {
  return std::array<std::string_view, sizeof...(I)>{spelling<static_cast<E>(I)>()...};
}
(std::make_index_sequence<kCount<E>>());

template <typename E>
constexpr std::string_view enumerator(E e) {
  return kNames<E>[static_cast<std::size_t>(e)];
}

/// The enumerator of that name.
template <typename E>
constexpr std::optional<E> named(std::string_view s) {
  for (std::size_t i = 0; i < kCount<E>; ++i)
    if (kNames<E>[i] == s) return static_cast<E>(i);
  return std::nullopt;
}

}  // namespace poortwachter

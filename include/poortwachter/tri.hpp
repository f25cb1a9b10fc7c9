// Three-valued answers (Kleene): a fact that the dossier does not give is unknown, never guessed.
#pragma once

#include <cstdint>

namespace poortwachter {

enum class Tri : std::uint8_t { no, unknown, yes };

constexpr Tri tri(bool b) { return b ? Tri::yes : Tri::no; }
constexpr Tri operator!(Tri a) { return static_cast<Tri>(2 - static_cast<int>(a)); }
constexpr Tri operator&&(Tri a, Tri b) { return a < b ? a : b; }
constexpr Tri operator||(Tri a, Tri b) { return a < b ? b : a; }
constexpr bool yes(Tri a) { return a == Tri::yes; }
constexpr bool no(Tri a) { return a == Tri::no; }
constexpr bool unknown(Tri a) { return a == Tri::unknown; }

}  // namespace poortwachter

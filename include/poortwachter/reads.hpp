// What reads what of a dossier: for people who want to know why to fill in a key.
#pragma once

#include <span>
#include <string_view>

#include "poortwachter/format.hpp"

namespace poortwachter {

/// The kinds of event and the keys that the code of one reader names. Who reads a key reads it of
/// the kinds that it names, of `werknemer` and the other blocks, or of none of them.
struct Reads {
  std::string_view reader;  ///< the id of a rule, or the room `case`, `verdict` or `dossier`: what
                            ///< deals the dossier out, for everything to read
  std::span<const Kind> own;  ///< of a rule: without those of what it shares with others
  std::span<const Kind> kinds;
  std::span<const Field> fields;
};

/// By reader.
std::span<const Reads> reads();

}  // namespace poortwachter

// How a case went, as one picture: SVG that is read on a screen, in print and without colour.
#pragma once

#include <cstdint>
#include <string>

#include "poortwachter/moments.hpp"
#include "poortwachter/words.hpp"

namespace poortwachter {

/// A file by itself says what it is, and in which letters; within a page the page does.
enum class PictureIn : std::uint8_t { file, page };

/// Appends an `<svg>` element. Dates and numbers alone: nothing of it is text of the dossier.
void append_picture(std::string& out, const Course& course, PictureIn in, Language l);

/// "Probleemanalyse", "WIA application": a moment by its stable name.
std::string_view moment_title(std::string_view moment, Language l);

}  // namespace poortwachter

#include "report/html_part.hpp"

#include <fmt/format.h>

#include <cstdint>

#include "report/markup.hpp"
#include "words/write.hpp"

namespace poortwachter::html {

std::string anchor(std::string_view path, int document) {
  std::uint64_t h = 0xCBF29CE484222325ull;
  for (const char c : path) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  return fmt::format("d{:x}-{}", h, document);
}

std::string Part::e(std::string_view text) { return xml(text); }

std::string Part::date(Date d) const { return date_text(d, l); }

void Part::heading(std::string& out, const Text& text) const {
  out += fmt::format("<h2>{}</h2>\n", e(t(text)));
}

void Part::paragraph(std::string& out, std::string_view text, std::string_view of) {
  out += of.empty() ? "<p>" : fmt::format("<p class=\"{}\">", of);
  append_xml(out, text);
  out += "</p>\n";
}

}  // namespace poortwachter::html

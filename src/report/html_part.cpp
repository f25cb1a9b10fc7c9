#include "report/html_part.hpp"

#include <fmt/format.h>

#include "report/html_style.hpp"
#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "words/hash.hpp"
#include "words/write.hpp"

namespace poortwachter::html {

std::string anchor(std::string_view path, int document) {
  return fmt::format("d{:x}-{}", hash_of(path), document);
}

void begin_page(std::string& out, const Text& title, Language l) {
  out += fmt::format(
      "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; script-src 'unsafe-inline'\">\n<title>{}</title>\n<style>\n",
      l == Language::nl ? "nl" : "en", title.in(l));
  out += kHtmlStyle;
  out += "</style>\n</head>\n<body>\n<main>\n";
}

void end_page(std::string& out, std::string_view script) {
  out += "</main>\n";
  if (!script.empty()) {
    out += "<script>";
    out += script;
    out += "</script>\n";
  }
  out += "</body>\n</html>\n";
}

void append_unchecked(std::string& out, DossierStatus status, const std::vector<ErrorView>& errors,
                      Language l) {
  out += fmt::format("<p><strong>{}</strong></p>\n", xml(not_checked(status, errors, l)));
  if (status == DossierStatus::unreadable) return;  // that said it
  out += "<ul>\n";
  for (const ErrorView& x : errors) {
    out += fmt::format("<li>{}{}", at(x.place), xml(x.message));
    if (!x.hint.empty()) out += fmt::format(" ({})", xml(x.hint));
    out += "</li>\n";
  }
  out += "</ul>\n";
}

std::string Part::e(std::string_view text) { return xml(text); }

std::string Part::rich(std::string_view text) {
  std::string out = xml(text);
  for (std::size_t from = out.find('`'); from != out.npos; from = out.find('`', from)) {
    const std::size_t to = out.find('`', from + 1);
    if (to == out.npos) break;
    out.replace(to, 1, "</code>");
    out.replace(from, 1, "<code>");
  }
  return out;
}

std::string Part::date(Date d) const { return date_text(d, l); }

std::string Part::file(const Neutral& path, int document) const {
  const std::string shown = shown_path(path, document, l);
  return shown.substr(shown.rfind('/') + 1);
}

void Part::heading(std::string& out, const Text& text) const {
  out += fmt::format("<h2>{}</h2>\n", e(t(text)));
}

void Part::paragraph(std::string& out, std::string_view text, std::string_view of) {
  out += of.empty() ? "<p>" : fmt::format("<p class=\"{}\">", of);
  out += rich(text);
  out += "</p>\n";
}

}  // namespace poortwachter::html

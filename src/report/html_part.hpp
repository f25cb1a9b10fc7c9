// What the parts of the page of `html` have in common.
#pragma once

#include <string>
#include <string_view>

#include "report/view.hpp"

namespace poortwachter::html {

inline constexpr Text kKicker{"Toets van het re-integratiedossier (RIV-toets van UWV)",
                              "Test of the re-integration dossier (RIV test of UWV)"};
inline constexpr Text kCost{"Kosten, ten hoogste", "Cost, at most"};
inline constexpr Text kWeek{"Week van ziekte", "Week of sickness"};

/// What a page begins with, up to its first article, and what it ends with. Nothing is fetched.
void begin_page(std::string& out, const Text& title, Language);
void end_page(std::string& out, std::string_view script = {});

/// Why a case was not checked.
void append_unchecked(std::string& out, DossierStatus, const std::vector<ErrorView>&, Language);

/// Where the case stands on the page: an id for each document of each path.
std::string anchor(std::string_view path, int document);

/// A part of the page, in one language.
class Part {
 protected:
  explicit Part(Language language) : l(language) {}

  [[nodiscard]] std::string_view t(const Text& text) const { return text.in(l); }
  /// Text and nothing else.
  static std::string e(std::string_view text);
  /// The same, with what stands between backticks as code.
  static std::string rich(std::string_view text);
  [[nodiscard]] std::string date(Date d) const;
  /// The name of its file, without the folders of who made the page.
  [[nodiscard]] std::string file(const Neutral& path, int document) const;
  void heading(std::string& out, const Text& text) const;
  /// `of`: its class; empty for none.
  static void paragraph(std::string& out, std::string_view text, std::string_view of = {});

  const Language l;
};

}  // namespace poortwachter::html

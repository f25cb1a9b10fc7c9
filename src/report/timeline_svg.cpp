// `timeline --format svg`: the picture alone, of one dossier: a file of svg has one root.
#include <fmt/format.h>

#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/picture.hpp"
#include "report/view.hpp"

namespace poortwachter {
namespace {

class TimelineSvg final : public TimelineViewWriter {
 public:
  using TimelineViewWriter::TimelineViewWriter;

 protected:
  void write(const TimelineView& v, std::string& out) const override {
    out += "<!-- ";
    std::string name = shown_id(v.id, l) + "  " + shown_path(v.path, v.document, l);
    // Two dashes may not stand in a comment.
    for (std::size_t at = name.find("--"); at != std::string::npos; at = name.find("--"))
      name.replace(at, 2, "\u2010\u2010");
    append_xml(out, name);
    if (!v.valid()) append_xml(out, ": " + not_checked(v.status, v.errors, l));
    out += " -->\n";
    if (v.valid()) append_picture(out, v.course, PictureIn::file, l);
  }
};

}  // namespace

std::unique_ptr<TimelineWriter> make_timeline_svg(const ReportOptions& o) {
  return std::make_unique<TimelineSvg>(o);
}

}  // namespace poortwachter

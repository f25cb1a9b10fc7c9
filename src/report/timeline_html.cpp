// `timeline --format html`: one page of all cases, each as a picture with the table of its moments.
#include <fmt/format.h>

#include "report/html_part.hpp"
#include "report/phrases.hpp"
#include "report/picture.hpp"
#include "report/view.hpp"

namespace poortwachter {
namespace {

constexpr Text kTitle{"Tijdlijn van re-integratiedossiers", "Timeline of re-integration dossiers"};
constexpr Text kKicker{"Tijdlijn van het re-integratiedossier",
                       "Timeline of the re-integration dossier"};
constexpr Text kMoments{"De momenten", "The moments"};
constexpr Text kWhere{"week {}, stand van {}; eerste ziektedag {}",
                      "week {}, as on {}; first day of sickness {}"};

class CaseTimeline : html::Part {
 public:
  explicit CaseTimeline(Language language) : Part(language) {}

  void write(const TimelineView& v, std::string& out) const {
    out += fmt::format("<article id=\"{}\">\n", html::anchor(v.path, v.document));
    paragraph(out, t(kKicker), "kicker");
    out += fmt::format("<h1>{}</h1>\n", e(shown_id(v.id, l)));
    paragraph(out, file(v.path, v.document), "where");
    if (v.valid()) {
      paragraph(out, say(kWhere, l, v.week, *v.as_of, *v.first_sick_day));
      out += fmt::format(
          "<div class=\"scroll picture\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">\n",
          e(t(kKicker)));
      append_picture(out, v.course, PictureIn::page, l);
      out += "</div>\n";
      moments(v, out);
    } else {
      html::append_unchecked(out, v.status, v.errors, l);
    }
    out += "</article>\n";
  }

 private:
  void moments(const TimelineView& v, std::string& out) const {
    out += fmt::format("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">\n",
                       e(t(kMoments)));
    out += "<table><thead><tr>";
    // What it is comes first: a narrow screen shows that beside its days.
    for (const std::size_t i : {3, 1, 2, 4, 0})
      out += fmt::format("<th scope=\"col\">{}</th>", e(t(texts::kColumns[i])));
    out += "</tr></thead><tbody>\n";
    for (const Moment* m : by_date(v.course.moments)) {
      out += fmt::format("<tr><td>{}</td>", e(moment_title(m->moment, l)));
      cell(m->due, out);
      cell(m->actual, out);
      out += fmt::format("<td>{}{}</td><td>{}</td></tr>\n", e(moment_word(*m, l)),
                         e(moment_distance(*m, *v.as_of, l) + held_as(*m, l)),
                         m->week ? fmt::format("{}", *m->week) : "\u2013");
    }
    out += "</tbody></table></div>\n";
  }

  void cell(std::optional<Date> d, std::string& out) const {
    out += fmt::format("<td class=\"day\">{}</td>", d ? date(*d) : "\u2013");
  }
};

class TimelineHtml final : public TimelineViewWriter {
 public:
  using TimelineViewWriter::TimelineViewWriter;

  void begin(std::string& out) override { html::begin_page(out, kTitle, l); }
  void end(std::string& out) override { html::end_page(out); }

 protected:
  void write(const TimelineView& v, std::string& out) const override {
    CaseTimeline(l).write(v, out);
  }
};

}  // namespace

std::unique_ptr<TimelineWriter> make_timeline_html(const ReportOptions& o) {
  return std::make_unique<TimelineHtml>(o);
}

}  // namespace poortwachter

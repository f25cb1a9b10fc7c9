// `timeline` as text: a table by date, with a line for the day from which it is seen.
#include <fmt/format.h>

#include <array>

#include "report/page.hpp"
#include "report/phrases.hpp"
#include "report/picture.hpp"
#include "report/texts.hpp"
#include "report/view.hpp"

namespace poortwachter {
namespace {

/// So narrow that "ontbreekt, 566 dagen geleden" fits 80 columns.
constexpr std::string_view kRow = "{:>4} {:<10} {:<10}  {:<23} ";

/// By MomentStatus.
constexpr std::array kStyles{Style::plain, Style::bad,   Style::bad,
                             Style::plain, Style::plain, Style::warning};

class Table {
 public:
  Table(Page& page, const TimelineView& view, Language l)
      : page_(page), as_of_(*view.as_of), view_(view), l_(l) {}

  void write() {
    head();
    bool passed = false;
    for (const Moment* m : by_date(view_.course.moments)) {
      if (!passed && m->due && *m->due >= as_of_) {
        as_of_row();
        passed = true;
      }
      row(*m);
    }
    if (!passed) as_of_row();
  }

 private:
  void head() {
    const auto column = [&](std::size_t i) { return texts::kColumns[i].in(l_); };
    std::string line = fmt::format(kRow, column(0), column(1), column(2), column(3));
    line += column(4);
    page_.row({}, line, Style::heading, {});
  }

  void as_of_row() {
    page_.row(fmt::format(kRow, "-", as_of_.iso(), "----------", "-----------------------"),
              texts::kAsOfRow.in(l_), Style::heading, {});
  }

  void row(const Moment& m) {
    page_.folded_row(fmt::format(kRow, m.week ? fmt::format("{}", *m.week) : "-", iso(m.due),
                                 iso(m.actual), moment_title(m.moment, l_)),
                     moment_word(m, l_), kStyles[static_cast<std::size_t>(m.status)],
                     moment_distance(m, as_of_, l_) + held_as(m, l_));
  }

  static std::string iso(std::optional<Date> d) { return d ? d->iso() : "-"; }

  Page& page_;
  Date as_of_;
  const TimelineView& view_;
  Language l_;
};

class TimelineText final : public TimelineViewWriter {
 public:
  using TimelineViewWriter::TimelineViewWriter;

  void between(std::string& out) override { out += '\n'; }

 protected:
  void write(const TimelineView& v, std::string& out) const override {
    Page page(out, o);
    std::string path = "  " + shown_path(v.path, v.document, l);
    if (!v.valid()) path += ": " + not_checked(v.status, v.errors, l) + ".";
    page.paragraph(0, 2, shown_id(v.id, l), Style::heading, path);
    if (v.valid()) Table(page, v, l).write();
  }
};

}  // namespace

std::unique_ptr<TimelineWriter> make_timeline_text(const ReportOptions& o) {
  return std::make_unique<TimelineText>(o);
}

}  // namespace poortwachter

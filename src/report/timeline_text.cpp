// `timeline` as text: a table by date, with a line for the day from which it is seen.
#include <fmt/format.h>

#include <algorithm>

#include "report/formats.hpp"
#include "report/page.hpp"
#include "report/phrases.hpp"
#include "report/picture.hpp"
#include "report/texts.hpp"

namespace poortwachter {
namespace {

constexpr std::string_view kRow = "{:>4}  {:<10}  {:<10}  {:<23}  ";

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
    for (const Moment* m : by_date()) {
      if (!passed && m->due && *m->due >= as_of_) {
        as_of_row();
        passed = true;
      }
      row(*m);
    }
    if (!passed) as_of_row();
  }

 private:
  /// Moments without a date last, in the order of the law.
  [[nodiscard]] std::vector<const Moment*> by_date() const {
    std::vector<const Moment*> out;
    for (const Moment& m : view_.course.moments) out.push_back(&m);
    std::stable_sort(out.begin(), out.end(), [](const Moment* a, const Moment* b) {
      return a->due.value_or(kLastDate) < b->due.value_or(kLastDate);
    });
    return out;
  }

  void head() {
    const auto column = [&](std::size_t i) { return texts::kColumns[i].in(l_); };
    std::string line = fmt::format(kRow, column(0), column(1), column(2), column(3));
    line += column(4);
    page_.row({}, line, Style::heading, {});
  }

  void as_of_row() {
    page_.row(fmt::format(kRow, view_.week, as_of_.iso(), "----------", "-----------------------"),
              texts::kAsOfRow.in(l_), Style::heading, {});
  }

  void row(const Moment& m) {
    page_.row(fmt::format(kRow, m.week ? fmt::format("{}", *m.week) : "-", iso(m.due),
                          iso(m.actual), moment_title(m.moment, l_)),
              word(m), kStyles[static_cast<std::size_t>(m.status)], distance(m));
  }

  [[nodiscard]] std::string_view word(const Moment& m) const {
    // A day that only passes by is not something that was done.
    if (m.status == MomentStatus::done && !m.actual) return texts::kPast.in(l_);
    return texts::kMoment[static_cast<std::size_t>(m.status)].in(l_);
  }

  static std::string iso(std::optional<Date> d) { return d ? d->iso() : "-"; }

  /// ", 3 dagen eerder", ", over 12 dagen".
  [[nodiscard]] std::string distance(const Moment& m) const {
    if (!m.due) return {};
    const auto in_words = [&](const texts::Noun& noun, int n) {
      return n == 0 ? std::string() : ", " + counted(noun, n, l_);
    };
    switch (m.status) {
      case MomentStatus::done:
        return m.actual && *m.actual < *m.due ? in_words(texts::kDaysEarly, *m.due - *m.actual)
                                              : "";
      case MomentStatus::late:
        return m.actual ? in_words(texts::kDaysLate, *m.actual - *m.due) : "";
      case MomentStatus::missing:
        return in_words(texts::kDaysAgo, as_of_ - *m.due);
      case MomentStatus::upcoming:
        return in_words(texts::kDaysAhead, *m.due - as_of_);
      case MomentStatus::not_applicable:
      case MomentStatus::unknown:
        break;
    }
    return {};
  }

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

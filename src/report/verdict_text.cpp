#include "report/verdict_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "report/phrases.hpp"
#include "report/why.hpp"

namespace poortwachter {
namespace {

/// By Risk.
constexpr std::array kRiskStyles{Style::good, Style::good, Style::warning, Style::warning,
                                 Style::bad};

Style style(Risk r) { return kRiskStyles[static_cast<std::size_t>(r)]; }

class VerdictText {
 public:
  VerdictText(Page& page, const View& view, std::span<const Lever> steps, Language l)
      : page_(page), v_(view), steps_(steps), l_(l) {}

  void write() {
    heading();
    verdict();
    what_lowers_it();
  }

 private:
  void heading() {
    page_.paragraph(0, 0, shown_id(v_.id, l_), Style::heading,
                    "  " + shown_path(v_.path, v_.document, l_));
    page_.paragraph(0, 0, where_it_stands(v_, l_));
  }

  void verdict() {
    page_.blank();
    page_.paragraph(0, 2, risk_heading(v_.risk, l_), style(v_.risk), verdict_rest(v_, l_) + ".");
    cost();
    why();
    if (const std::string state = result_state(v_, l_); !state.empty())
      page_.paragraph(2, 2, std::string(texts::kResult.in(l_)) + state + ".");
    for (const std::string& n : notes(v_, l_))
      page_.paragraph(2, 2, std::string(texts::kNote.in(l_)).append(n));
  }

  void why() {
    for (const Reason& r : reasons(v_, l_))
      page_.paragraph(2, 2, std::string(r.lead->in(l_)).append(r.text));
  }

  void cost() {
    if (const std::string text = poortwachter::cost(v_, l_); !text.empty())
      page_.paragraph(2, 2, text);
    if (const std::string text = fine(v_, l_); !text.empty()) page_.paragraph(2, 2, text);
  }

  void what_lowers_it() {
    if (steps_.empty() && v_.risk < Risk::undetermined) return;
    page_.blank();
    page_.heading(0, lowers_title(v_, l_));
    if (const std::string first = most_urgent(v_, l_); !first.empty()) page_.paragraph(0, 0, first);
    if (steps_.empty()) return page_.paragraph(0, 0, nothing_lowers(v_, l_));
    int n = 0;
    for (const Lever& x : steps_) lever(x, ++n);
  }

  void lever(const Lever& x, int n) {
    page_.paragraph(0, 3, fmt::format("{}. ", n) + then_lead(x, v_, l_) + what_lowers(x, v_, l_));
    if (const std::string about = what_about(x, l_); !about.empty()) page_.paragraph(3, 3, about);
    for (const std::string& line : to_paste(x, v_)) page_.row("     " + line, {}, Style::plain, {});
    if (const std::string where = where_recorded(x, v_, l_); !where.empty())
      page_.paragraph(3, 3, where);
  }

  Page& page_;
  const View& v_;
  std::span<const Lever> steps_;
  Language l_;
};

}  // namespace

void append_verdict(Page& page, const View& view, std::span<const Lever> steps, Language l) {
  VerdictText(page, view, steps, l).write();
}

}  // namespace poortwachter

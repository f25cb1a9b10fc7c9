#include "report/verdict_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "report/lowers.hpp"
#include "report/phrases.hpp"

namespace poortwachter {
namespace {

/// By Risk.
constexpr std::array kRiskStyles{Style::good, Style::good, Style::warning, Style::warning,
                                 Style::bad};

Style style(Risk r) { return kRiskStyles[static_cast<std::size_t>(r)]; }

class VerdictText {
 public:
  VerdictText(Page& page, const View& view, Language l) : page_(page), v_(view), l_(l) {}

  void write() {
    where_it_stands();
    verdict();
    what_lowers_it();
  }

 private:
  [[nodiscard]] std::string date(Date d) const { return date_text(d, l_); }

  void where_it_stands() {
    page_.paragraph(0, 0, shown_id(v_.id, l_), Style::heading,
                    "  " + shown_path(v_.path, v_.document, l_));
    page_.paragraph(0, 0,
                    say(v_.recovered ? texts::kWhereRecovered : texts::kWhere, l_, v_.week,
                        date(v_.recovered.value_or(v_.as_of)), date(v_.first_sick_day),
                        date(v_.waiting_period_end)));
  }

  void verdict() {
    page_.blank();
    page_.paragraph(0, 2, risk_heading(v_.risk, l_), style(v_.risk), verdict_rest(v_, l_) + ".");
    cost();
    why();
    if (const std::string state = result_state(v_, l_); !state.empty())
      page_.paragraph(2, 2, std::string(texts::kResult.in(l_)) + state + ".");
    for (const NoteView& n : v_.notes)
      page_.paragraph(2, 2, std::string(texts::kNote.in(l_)).append(n.text));
  }

  /// The last question that was asked is the one that decided; what is missing from the report
  /// stands on its own (verdict, step 3). What sets the risk comes first.
  void why() {
    if (v_.route.empty()) return;
    const Neutral& substantive = v_.route.back().reason;
    if (v_.administrative == Risk::none) return reason(texts::kWhy, substantive);
    const auto complete = std::find_if(v_.route.begin(), v_.route.end(),
                                       [](const RouteView& s) { return s.step == Step::complete; });
    const bool first = v_.sanction == Sanction::administrative;
    if (!first) reason(texts::kWhySubstantive, substantive);
    if (complete != v_.route.end()) reason(texts::kWhyAdministrative, complete->reason);
    if (first) reason(texts::kWhySubstantive, substantive);
  }

  void reason(const Text& lead, const Neutral& m) {
    if (!m.empty()) page_.paragraph(2, 2, std::string(lead.in(l_)).append(m));
  }

  void cost() {
    if (!v_.threatens()) return;
    if (v_.amount)
      page_.paragraph(2, 2, say(texts::kCost, l_, Euro{*v_.amount}, v_.basis));
    else if (v_.max_weeks > 0)
      page_.paragraph(2, 2, say(texts::kCostUnknown, l_, v_.max_weeks));
  }

  void what_lowers_it() {
    const auto all = levers(v_);
    if (all.empty() && v_.risk < Risk::undetermined) return;
    page_.blank();
    std::string title(texts::kLowers.in(l_));
    if (v_.decided_by) title += say(texts::kDecidedBy, l_, *v_.decided_by);
    page_.heading(0, title);
    if (all.empty()) return page_.paragraph(0, 0, nothing_lowers(v_, l_));
    int n = 0;
    for (const Lever& x : all) lever(x, ++n);
  }

  void lever(const Lever& x, int n) {
    const std::string_view heading = risk_heading(risk_after(x, v_), l_);
    // Answers and grounds have their day in the heading.
    const std::string lead =
        fmt::format("{}. ", n) + (x.kind == LeverKind::repair && x.until
                                      ? say(texts::kThenBy, l_, heading, *x.until)
                                      : say(texts::kThen, l_, heading));
    page_.paragraph(0, 3, lead + what_lowers(x, v_, l_));
    if (const std::string_view look = where_to_look(x); !look.empty())
      page_.paragraph(3, 3, std::string(texts::kFindOut.in(l_)).append(look));
    const auto lines = to_paste(x, v_);
    for (const std::string& line : lines) page_.row("     " + line, {}, Style::plain, {});
    if (const std::string where = where_recorded(x, v_, l_); lines.empty() && !where.empty())
      page_.paragraph(3, 3, where);
  }

  Page& page_;
  const View& v_;
  Language l_;
};

}  // namespace

void append_verdict(Page& page, const View& view, Language l) {
  VerdictText(page, view, l).write();
}

}  // namespace poortwachter

#include "report/step_text.hpp"

#include <fmt/format.h>

#include "report/page.hpp"

namespace poortwachter {

void explain_text(std::string& out, Step step, const ReportOptions& options) {
  const Language l = options.language;
  const StepText& s = about(step);
  Page page(out, options);
  page.paragraph(0, 0, name(step), Style::heading, fmt::format("  {}", s.question.in(l)));
  page.paragraph(
      0, 0,
      fmt::format(
          fmt::runtime(
              Text{"Stap {} van {} van het oordeel.", "Step {} of {} of the verdict."}.in(l)),
          static_cast<int>(step) + 1, kCount<Step>));
  page.blank();
  page.heading(0, Text{"Bronnen", "Sources"}.in(l));
  for (const Source& x : s.sources)
    page.paragraph(2, 4, fmt::format("{} {}{}{}", x.law, x.ref, x.url.empty() ? "" : "  ", x.url));
  page.blank();
  page.heading(0, Text{"Wat het antwoord kan zijn", "What the answer may be"}.in(l));
  for (const Sentence* a : s.answers) page.paragraph(2, 4, a->text.in(l));
}

}  // namespace poortwachter

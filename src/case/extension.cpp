#include "case/extension.hpp"

#include <algorithm>
#include <utility>

#include "law/loonsanctie.hpp"
#include "poortwachter/field/loonsanctie.hpp"
#include "poortwachter/field/shared.hpp"

namespace poortwachter {
namespace {

bool on_papers(const Event* sanction) {
  return yes(sanction->is(field::soort_loonsanctie, Word::administratief));
}

std::optional<Date> stated_end(const Case& c) {
  const auto sanctions = c.events(Kind::loonsanctie);
  // Beside one on the efforts the end of one on the papers says nothing.
  const bool papers_alone = std::ranges::all_of(sanctions, on_papers);
  std::optional<Date> end;
  for (const Event* e : sanctions)
    if (papers_alone || !on_papers(e))
      if (const auto to = e->date(field::tot)) end = to;
  if (end) return end;
  for (const Record& r : c.dossier.extensions)
    if (yes(r.is(field::soort, Word::loonsanctie)))
      if (const auto to = r.date(field::tot)) end = to;
  return end;
}

}  // namespace

Stretches maternity_leave(const Dossier& d) {
  Stretches all;
  for (const Record& r : d.interruptions)
    if (yes(r.is(field::reden, Word::zwangerschaps_of_bevallingsverlof)))
      all.push_back({*r.date(field::van), *r.date(field::tot) + 1});
  return joined(std::move(all));
}

Date end_of_sanction(const Dossier& d, Date after, int days, Date known) {
  Date last = after + days;
  for (const Days& leave : maternity_leave(d)) {
    if (leave.until <= after + 1 || leave.from <= known) continue;
    if (leave.from > last) break;
    last = last + (leave.until - std::max(leave.from, after + 1));
  }
  return last;
}

Extension extension_after(const Case& c, Date before) {
  const int most = law::loonsanctie::duur.days(before);
  Extension e;
  e.stated = stated_end(c);
  e.days = most;
  e.last = end_of_sanction(c.dossier, before, most);
  if (!e.stated || *e.stated <= before || *e.stated >= e.last) return e;
  const Event* decision = c.first(Kind::loonsanctie);
  e.days = *e.stated - before;
  e.last = std::min(e.last, end_of_sanction(c.dossier, before, e.days,
                                            decision != nullptr ? decision->day : kFirstDate));
  return e;
}

std::optional<Date> last_request(const Case& c, Date last) {
  // The day of receipt and that of the decision are the first of their terms.
  const Date decided = last - law::loonsanctie::na_beslissing.days(last);
  const Date in_time = decided - (law::loonsanctie::beslistermijn.days(last) - 1);
  if (in_time >= c.as_of) return in_time;
  return decided >= c.as_of ? std::optional(decided) : std::nullopt;
}

}  // namespace poortwachter

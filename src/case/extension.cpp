#include "case/extension.hpp"

#include <algorithm>

#include "law/loonsanctie.hpp"

namespace poortwachter {
namespace {

std::optional<Date> stated_end(const Case& c) {
  std::optional<Date> end;
  for (const Event* e : c.events(Kind::loonsanctie))
    if (const auto to = e->date(Field::tot)) end = to;
  if (end) return end;
  for (const Record& r : c.dossier.extensions)
    if (yes(r.is(Field::soort, Word::loonsanctie)))
      if (const auto to = r.date(Field::tot)) end = to;
  return end;
}

}  // namespace

std::vector<Days> maternity_leave(const Dossier& d) {
  std::vector<Days> all;
  for (const Record& r : d.interruptions)
    if (yes(r.is(Field::reden, Word::zwangerschaps_of_bevallingsverlof)))
      all.push_back({*r.date(Field::van), *r.date(Field::tot) + 1});
  std::ranges::sort(all, {}, &Days::from);
  std::vector<Days> joined;
  for (const Days& leave : all)
    if (!joined.empty() && leave.from <= joined.back().until)
      joined.back().until = std::max(joined.back().until, leave.until);
    else
      joined.push_back(leave);
  return joined;
}

Date end_of_sanction(const Dossier& d, Date after, int days) {
  Date last = after + days;
  for (const Days& leave : maternity_leave(d)) {
    if (leave.until <= after + 1) continue;
    if (leave.from > last) break;
    last = last + (leave.until - std::max(leave.from, after + 1));
  }
  return last;
}

Extension extension_after(const Case& c, Date before) {
  const int most = law::loonsanctie::duur.days(before);
  Extension e;
  e.stated = stated_end(c);
  e.days = e.stated && *e.stated > before ? std::min(*e.stated - before, most) : most;
  e.last = end_of_sanction(c.dossier, before, e.days);
  return e;
}

}  // namespace poortwachter

#include "report/coming.hpp"

#include <algorithm>
#include <map>

#include "report/picture.hpp"

namespace poortwachter {

std::vector<Coming> coming(const Course* course, std::span<const SummaryDue> due, Date as_of,
                           Language l) {
  std::vector<Coming> all;
  const auto add = [&](Coming c) {
    c.day = std::max(c.due, as_of);
    if (std::ranges::none_of(all,
                             [&](const Coming& x) { return x.day == c.day && x.what == c.what; }))
      all.push_back(c);
  };
  if (course != nullptr) {
    std::map<std::string_view, int> seen;
    for (const Moment& m : course->moments) {
      const int which = ++seen[m.moment];
      const std::string_view task = m.task.in(l);
      const bool now = m.status == MomentStatus::missing && !task.empty();
      if (!m.due || (m.status != MomentStatus::upcoming && !now)) continue;
      add({*m.due, *m.due, task.empty() ? moment_title(m.moment, l) : task, !task.empty(), m.moment,
           which, nullptr});
    }
  }
  for (const SummaryDue& d : due) add({d.day, d.day, d.task.in(l), true, {}, 0, d.rule});
  std::ranges::stable_sort(all, {}, &Coming::due);
  return all;
}

}  // namespace poortwachter

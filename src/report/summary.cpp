// What many documents come to, in a space that does not grow with their number.
#include <algorithm>
#include <tuple>

#include "poortwachter/report.hpp"
#include "report/coming.hpp"
#include "report/selection.hpp"
#include "report/view.hpp"
#include "words/neutral.hpp"

namespace poortwachter {
namespace {

constexpr int kSoon = 30;  // days

/// Does it set the risk of its side?
bool counts(const Finding& f, const Verdict& v) {
  return f.status == Status::fail &&
         ((f.weight == Weight::substantive && v.substantive > Risk::none) ||
          (f.weight == Weight::administrative && v.administrative > Risk::none));
}

void add_findings(SummaryRow& row, const Audit& a, const Course* course) {
  row.due = still_due(a);
  const auto all = coming(over(a.verdict) ? nullptr : course, row.due, a.as_of, Language::nl);
  if (!all.empty()) row.next = all.front().day;
  std::erase_if(row.due, [&](const SummaryDue& d) { return d.day - a.as_of > kSoon; });
  for (const Finding& f : a.findings)
    if (counts(f, a.verdict) && (row.failing.empty() || row.failing.back() != f.rule))
      row.failing.push_back(f.rule);
}

/// Puts it behind what comes before it or is as good, and drops what is too many.
template <typename T, typename Before>
void keep_first(std::vector<T>& kept, const T& one, std::size_t most, const Before& before) {
  const auto at = std::ranges::upper_bound(kept, one, before);
  if (at == kept.end() && kept.size() == most) return;
  kept.insert(at, one);
  if (kept.size() > most) kept.pop_back();
}

bool worse(const SummaryRow& a, const SummaryRow& b) {
  return std::tuple(*a.risk, a.amount.value_or(0)) > std::tuple(*b.risk, b.amount.value_or(0));
}

bool sooner(const SummaryTask& a, const SummaryTask& b) { return a.due.day < b.due.day; }

}  // namespace

std::vector<SummaryDue> still_due(const Audit& a) {
  std::vector<SummaryDue> all;
  if (over(a.verdict) || a.as_of < a.first_sick_day) return all;
  for (const Finding& f : a.findings) {
    if (f.status != Status::upcoming || !f.due) continue;
    if (no_test(a.verdict) && theme_of(*f.rule) == Theme::report) continue;
    const Text& task = f.message->task;
    if (std::ranges::none_of(
            all, [&](const SummaryDue& d) { return d.day == *f.due && d.task.nl == task.nl; }))
      all.push_back({*f.due, f.rule, task});
  }
  std::ranges::stable_sort(all, {}, &SummaryDue::day);
  return all;
}

SummaryRow summary_row(const DossierResult& r, bool detailed) {
  SummaryRow row;
  row.status = r.status();
  if (r.audit) {
    const Verdict& v = r.audit->verdict;
    row.risk = v.risk;
    if (v.risk >= Risk::medium && v.exposure) row.amount = v.exposure->amount;
    row.without_amount = v.risk >= Risk::medium && v.max_weeks > 0 && !v.exposure;
  }
  if (!detailed && r.audit) return row;
  row.path = neutral_path(r.path);
  row.document = r.document;
  row.id = neutral_reference(r.id);
  if (!r.errors.empty()) {
    const Message& m = r.errors.front().message;
    row.error = {neutral(m.nl), neutral(m.en)};
  }
  if (!r.audit) {
    row.exact_path = r.path;
    return row;
  }
  row.week = r.audit->week;
  add_findings(row, *r.audit, r.course ? &*r.course : nullptr);
  return row;
}

void Summary::add(const SummaryRow& row) {
  ++dossiers;
  if (row.risk) {
    ++risk[static_cast<std::size_t>(*row.risk)];
    amount += row.amount.value_or(0);
    without_amount += row.without_amount ? 1 : 0;
  } else {
    ++(row.status == DossierStatus::unreadable ? unreadable : invalid);
    if (unchecked.size() < kUnchecked) unchecked.push_back(row);
  }
  for (const Rule* r : row.failing) ++failing[r];
  due += static_cast<int>(row.due.size());
  for (const SummaryDue& d : row.due)
    keep_first(soonest, SummaryTask{d, row.path, row.document, row.id}, kSoonest, sooner);
  if (keeps_rows) rows.push_back(row);
  if (row.risk && *row.risk > Risk::low) keep_first(worst, row, kWorst, worse);
}

}  // namespace poortwachter

#include "report/selection.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace poortwachter {
namespace {

/// The day that places a finding in time; those without one come last.
Date day(const Finding& f) {
  if (f.due) return *f.due;
  if (f.from) return *f.from;
  return f.short_from.value_or(kLastDate);
}

bool earlier(const Finding* a, const Finding* b) { return day(*a) < day(*b); }

void add(std::vector<Group>& groups, const Finding& f) {
  const auto g =
      std::find_if(groups.begin(), groups.end(), [&](const Group& x) { return x.rule == f.rule; });
  if (g != groups.end())
    g->findings.push_back(&f);
  else
    groups.push_back({f.rule, {&f}});
}

void sort_by_date(std::vector<Group>& groups) {
  for (Group& g : groups) std::stable_sort(g.findings.begin(), g.findings.end(), earlier);
  std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
    return earlier(a.findings.front(), b.findings.front());
  });
}

}  // namespace

Section section(const Finding& f) {
  switch (f.rule->weight) {
    case Weight::substantive:
      return f.degree == Degree::slight ? Section::slight : Section::serious;
    case Weight::administrative:
      return Section::administrative;
    case Weight::procedural:
      return Section::procedural;
    case Weight::result:
      return Section::result;
    case Weight::advice:
      break;
  }
  return Section::advice;
}

std::vector<FailingSection> failing(const Audit& a) {
  constexpr std::size_t kSections = static_cast<std::size_t>(Section::advice) + 1;
  std::array<FailingSection, kSections> all;
  for (std::size_t i = 0; i < kSections; ++i) all[i].section = static_cast<Section>(i);
  for (const Finding& f : a.findings) {
    if (f.status != Status::fail) continue;
    FailingSection& s = all[static_cast<std::size_t>(section(f))];
    add(s.groups, f);
    ++s.findings;
  }
  std::vector<FailingSection> out;
  for (FailingSection& s : all) {
    if (s.groups.empty()) continue;
    sort_by_date(s.groups);
    out.push_back(std::move(s));
  }
  return out;
}

int Questions::others() const {
  int n = 0;
  for (const Group& g : other) n += static_cast<int>(g.findings.size());
  return n;
}

Questions questions(const Audit& a) {
  Questions q;
  const auto& first = a.verdict.decisive_unknowns;
  for (const Finding& f : a.findings) {
    if (f.status != Status::unknown) continue;
    const bool decisive = std::find(first.begin(), first.end(), f.rule) != first.end();
    add(decisive ? q.decisive : q.other, f);
  }
  const auto rank = [&](const Group& g) { return std::find(first.begin(), first.end(), g.rule); };
  std::stable_sort(q.decisive.begin(), q.decisive.end(),
                   [&](const Group& x, const Group& y) { return rank(x) < rank(y); });
  return q;
}

std::vector<Group> grouped(const Audit& a, Status status) {
  std::vector<Group> out;
  for (const Finding& f : a.findings)
    if (f.status == status) add(out, f);
  sort_by_date(out);
  return out;
}

}  // namespace poortwachter

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
  for (Group& g : groups)
    if (g.findings.size() > 1) std::stable_sort(g.findings.begin(), g.findings.end(), earlier);
  std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
    return earlier(a.findings.front(), b.findings.front());
  });
}

}  // namespace

Section section(const Finding& f) {
  switch (f.weight) {
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

std::vector<Group> questions(const Audit& a) {
  std::vector<Group> groups;
  for (const Question& q : a.verdict.questions)
    if (std::ranges::none_of(groups, [&](const Group& g) { return g.rule == q.rule; }))
      groups.push_back({q.rule, {}});
  for (const Finding& f : a.findings) {
    if (f.status != Status::unknown) continue;
    for (Group& g : groups)
      if (g.rule == f.rule) g.findings.push_back(&f);
  }
  return groups;
}

std::vector<Group> other_questions(const Audit& a) {
  std::vector<Group> groups;
  for (const Finding& f : a.findings)
    if (f.status == Status::unknown &&
        std::ranges::none_of(a.verdict.questions,
                             [&](const Question& q) { return q.rule == f.rule; }))
      add(groups, f);
  return groups;
}

std::vector<Group> grouped(const Audit& a, Status status) {
  std::vector<Group> out;
  for (const Finding& f : a.findings)
    if (f.status == status) add(out, f);
  sort_by_date(out);
  return out;
}

}  // namespace poortwachter

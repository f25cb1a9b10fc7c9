#include "report/selection.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>
#include <utility>

namespace poortwachter {
namespace {

bool earlier(const FindingView* a, const FindingView* b) { return a->day < b->day; }

void add(std::vector<Group>& groups, const FindingView& f) {
  const auto g =
      std::find_if(groups.begin(), groups.end(), [&](const Group& x) { return x.rule == f.rule; });
  if (g != groups.end())
    g->findings.push_back(&f);
  else
    groups.push_back({f.rule, {&f}});
}

/// What the result is made of: where it is asked, so is that.
bool part_of_result(const Rule& r) {
  return r.role == Role::result_wage || r.role == Role::result_fits ||
         r.role == Role::result_structural || r.role == Role::result_consent;
}

void sort_by_date(std::vector<Group>& groups) {
  for (Group& g : groups)
    if (g.findings.size() > 1) std::stable_sort(g.findings.begin(), g.findings.end(), earlier);
  std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
    return earlier(a.findings.front(), b.findings.front());
  });
}

}  // namespace

bool sets_risk(const View& v, Section s) {
  switch (s) {
    case Section::serious:
    case Section::slight:
      return v.substantive > Risk::none;
    case Section::administrative:
      return v.administrative > Risk::none;
    case Section::procedural:
      // Where nothing else falls short it carries the low risk itself.
      return !v.route.empty() && v.route.back().step == Step::efforts_sufficient &&
             v.route.back().said.key() == keys::efforts_sufficient::procedural;
    case Section::result:
    case Section::advice:
      break;
  }
  return false;
}

const FindingView* gravest(const View& v) {
  const FindingView* out = nullptr;
  if (v.route.empty()) return out;
  const auto& because = v.route.back().because;
  const auto weight = [](const FindingView& f) {
    return std::tuple(f.section == Section::serious, !f.repaired_since.value_or(false),
                      f.lost_days.value_or(0));
  };
  for (const FindingView& f : v.findings) {
    const bool weighs = f.status == Status::fail && f.section <= Section::slight &&
                        !no(f.chance_missed) && std::ranges::find(because, f.rule) != because.end();
    if (weighs && (out == nullptr || weight(f) > weight(*out))) out = &f;
  }
  return out;
}

std::vector<FailingSection> failing(const View& v) {
  constexpr std::size_t kSections = static_cast<std::size_t>(Section::advice) + 1;
  std::array<FailingSection, kSections> all;
  for (std::size_t i = 0; i < kSections; ++i) all[i].section = static_cast<Section>(i);
  for (const FindingView& f : v.findings) {
    if (f.status != Status::fail || f.of_later_events) continue;
    FailingSection& s = all[static_cast<std::size_t>(f.section)];
    add(s.groups, f);
    ++s.findings;
  }
  const FindingView* first = gravest(v);
  std::vector<FailingSection> out;
  for (FailingSection& s : all) {
    if (s.groups.empty()) continue;
    // Where no result is asked its part says nothing: the head tells why.
    if (s.section == Section::result && std::ranges::all_of(s.groups, [](const Group& g) {
          return g.findings.front()->remedy.empty();
        }))
      continue;
    sort_by_date(s.groups);
    if (first != nullptr && first->section == s.section)
      std::ranges::stable_partition(s.groups,
                                    [&](const Group& g) { return g.rule == first->rule; });
    out.push_back(std::move(s));
  }
  return out;
}

std::vector<Group> questions(const View& v) {
  std::vector<Group> groups;
  const auto add_once = [&](const Rule* r) {
    if (std::ranges::find(groups, r, &Group::rule) == groups.end()) groups.push_back({r, {}});
  };
  for (const QuestionView& q : v.questions) {
    add_once(q.rule);
    if (q.rule->role != Role::result) continue;
    for (const FindingView& f : v.findings)
      if (f.status == Status::unknown && part_of_result(*f.rule)) add_once(f.rule);
  }
  for (const FindingView& f : v.findings) {
    if (f.status != Status::unknown) continue;
    const auto g = std::ranges::find(groups, f.rule, &Group::rule);
    if (g != groups.end()) g->findings.push_back(&f);
  }
  return groups;
}

std::vector<Group> raising(const View& v) {
  std::vector<Group> out = questions(v);
  // How spoor 2 went is no question while its start is still to come.
  const bool track2_ahead = std::ranges::any_of(v.findings, [](const FindingView& f) {
    return f.rule->role == Role::track2_started && f.status == Status::upcoming;
  });
  std::erase_if(out, [&](const Group& g) {
    if (track2_ahead && theme_of(*g.rule) == Theme::other_employer) return true;
    return std::ranges::none_of(v.questions, [&](const QuestionView& q) {
      return q.rule == g.rule && q.if_insufficient > v.risk;
    });
  });
  return out;
}

std::vector<Group> other_questions(const View& v) {
  const std::vector<Group> asked = questions(v);
  std::vector<Group> groups;
  for (const FindingView& f : v.findings)
    if (f.status == Status::unknown &&
        std::ranges::find(asked, f.rule, &Group::rule) == asked.end())
      add(groups, f);
  return groups;
}

Theme theme_of(const Rule& r) {
  struct Row {
    std::string_view family;
    Theme theme;
  };
  constexpr std::array kFamilies{
      Row{"medisch", Theme::physician},    Row{"plan", Theme::plan},
      Row{"tijdigheid", Theme::plan},      Row{"evaluatie", Theme::plan},
      Row{"medewerking", Theme::employee}, Row{"deskundigenoordeel", Theme::employee},
      Row{"contract", Theme::report},      Row{"verslag", Theme::report},
      Row{"loonsanctie", Theme::report}};
  if (r.theme != Theme::none) return r.theme;
  if (r.family() == "spoor") return r.track == 2 ? Theme::other_employer : Theme::own_employer;
  const auto* row = std::ranges::find(kFamilies, r.family(), &Row::family);
  return row == kFamilies.end() ? Theme::none : row->theme;
}

std::vector<Group> grouped(const View& v, Status status) {
  std::vector<Group> out;
  for (const FindingView& f : v.findings)
    if (f.status == status) add(out, f);
  sort_by_date(out);
  return out;
}

std::vector<Group> still_to_come(const View& v) {
  if (v.over() || v.as_of < v.first_sick_day) return {};
  std::vector<Group> all = grouped(v, Status::upcoming);
  const auto says_more = [](const FindingView& f, const FindingView& than) {
    return (than.rule->role == Role::report && f.rule->role == Role::completeness) ||
           (than.rule->role == Role::track2_in_time && f.rule->role == Role::track2_started);
  };
  // Of two that ask for one thing on one day one is told, never neither.
  const auto said_by = [&](const FindingView& f, const FindingView& other) {
    if (f.rule == other.rule || f.due != other.due) return false;
    if (says_more(other, f)) return true;
    return !says_more(f, other) && !f.task.nl.empty() && f.task.nl == other.task.nl &&
           other.rule->id < f.rule->id;
  };
  const auto superfluous = [&](const FindingView* f) {
    if (v.no_test() && theme_of(*f->rule) == Theme::report) return true;
    return std::ranges::any_of(v.findings, [&](const FindingView& other) {
      return other.status == Status::upcoming && said_by(*f, other);
    });
  };
  for (Group& g : all) std::erase_if(g.findings, superfluous);
  std::erase_if(all, [](const Group& g) { return g.findings.empty(); });
  return all;
}

}  // namespace poortwachter

#include "verdict/questions.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace poortwachter {
namespace {

int level(Risk r) { return static_cast<int>(r); }

/// How far an answer moves the risk.
int effect(const Question& q, Risk now) {
  return std::max(std::abs(level(q.if_sufficient) - level(now)),
                  std::abs(level(q.if_insufficient) - level(now)));
}

/// Open or in order, it has no part in the risk.
bool plain(const Rule& r) {
  return r.role == Role::none && !r.existence &&
         (r.weight == Weight::substantive || r.weight == Weight::procedural);
}

/// Do other rules go by its answer? Then the whole dossier is judged again.
bool others_go_by(const Rule& r) {
  return r.role == Role::marginal || r.role == Role::none_reasonable;
}

/// Did the shortcoming cost a chance? Of each by itself where that decides, else of all together.
void ask_for_chances(std::span<const Finding> findings, Risk now, WhatIf& what_if,
                     std::vector<Question>& out) {
  const Rule* question = &rule_with(Role::chance_missed);
  const bool asked = std::ranges::any_of(findings, [&](const Finding& f) {
    return f.rule == question && f.status == Status::unknown;
  });
  if (!asked) return;
  const std::size_t before = out.size();
  const Rule* last = nullptr;
  for (const Finding& f : findings) {
    const bool open = f.status == Status::fail && f.weight == Weight::substantive &&
                      unknown(f.chance_missed) && f.rule != last;
    if (!open) continue;
    last = f.rule;
    const Risk without = what_if.without_chances(f.rule);
    if (without != now) out.push_back({question, f.rule, without, now});
  }
  if (out.size() > before) return;
  if (const Risk without = what_if.without_chances(nullptr); without != now)
    out.push_back({question, nullptr, without, now});
}

}  // namespace

std::vector<Question> questions(const Case& c, std::span<const Finding> findings,
                                const Verdict& verdict, WhatIf& what_if,
                                const std::function<Risk(const Rule&, Word)>& answered) {
  std::vector<Question> found;
  // Where no test is due no answer changes that.
  if (verdict.route.empty() || verdict.route.back().step <= Step::shortened_waiting_period)
    return found;
  const Risk now = verdict.risk;
  ask_for_chances(findings, now, what_if, found);
  std::vector<Assume> assumed(findings.size(), Assume::as_found);
  // Without grounds and opinions that could cover it, one plain question weighs as another.
  const bool uncovered = c.dossier.grounds.empty() && c.first(Kind::deskundigenoordeel) == nullptr;
  std::array<std::optional<Risk>, kNames<Weight>.size()> plain_insufficient;
  for (std::size_t i = 0; i < findings.size();) {
    const Rule* rule = findings[i].rule;
    std::size_t end = i;
    bool open = false;
    for (; end < findings.size() && findings[end].rule == rule; ++end)
      open = open || findings[end].status == Status::unknown;
    if (open && rule->role != Role::chance_missed && rule->weight != Weight::advice) {
      const auto risk = [&](Assume answer) {
        for (std::size_t k = i; k < end; ++k)
          if (findings[k].status == Status::unknown) assumed[k] = answer;
        return what_if.risk(assumed);
      };
      Question q{rule, nullptr, now, now};
      if (others_go_by(*rule)) {
        found.push_back({rule, nullptr, answered(*rule, Word::voldoende),
                         answered(*rule, Word::onvoldoende)});
        if (found.back().if_sufficient == now && found.back().if_insufficient == now)
          found.pop_back();
        i = end;
        continue;
      }
      if (!plain(*rule)) q.if_sufficient = risk(Assume::in_order);
      std::optional<Risk> asked;
      std::optional<Risk>& insufficient =
          plain(*rule) && uncovered && rule->check == CheckKind::question
              ? plain_insufficient[static_cast<std::size_t>(rule->weight)]
              : asked;
      if (!insufficient) insufficient = risk(Assume::short_of);
      q.if_insufficient = *insufficient;
      if (q.if_sufficient != now || q.if_insufficient != now) found.push_back(q);
      std::fill(assumed.begin() + static_cast<std::ptrdiff_t>(i),
                assumed.begin() + static_cast<std::ptrdiff_t>(end), Assume::as_found);
    }
    i = end;
  }
  std::ranges::stable_sort(found, [&](const Question& a, const Question& b) {
    return std::tuple(-effect(a, now), level(a.if_sufficient)) <
           std::tuple(-effect(b, now), level(b.if_sufficient));
  });
  return found;
}

}  // namespace poortwachter

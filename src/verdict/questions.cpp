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

/// Whether the employer is an own-risk bearer goes first: everything hangs on it, what it costs too
/// (WIA art. 26 lid 2).
bool goes_first(const Question& q) { return q.rule->role == Role::notice_at_contract_end; }

/// Open or in order, it has no part in the risk.
bool plain(const Rule& r) {
  return r.role == Role::none && !r.existence &&
         (r.weight == Weight::substantive || r.weight == Weight::procedural);
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

/// Once all that was not handed over is on file: all that is open for want of it is in order, or
/// falls short. What only a person can judge, or a key answers, no document settles; a result is
/// asked by itself.
void ask_for_documents(const Case& c, std::span<const Finding> findings,
                       std::span<const Rule* const> awaiting, Risk now, WhatIf& what_if,
                       std::vector<Question>& out) {
  const Rule& question = rule_with(Role::not_delivered);
  if (std::ranges::none_of(findings, [&](const Finding& f) {
        return f.rule == &question && f.status == Status::unknown;
      }))
    return;
  const auto by_key = [&](const Rule* rule) {
    return std::ranges::any_of(out, [&](const Question& q) { return q.rule == rule && q.key; });
  };
  const auto waits = [&](const Finding& f) {
    const bool weighed = f.lost && f.lost->not_known > 0;
    return f.status == Status::unknown && f.rule->check != CheckKind::question &&
           f.rule->weight != Weight::result && f.rule != &question && !by_key(f.rule) &&
           (weighed || std::ranges::find(awaiting, f.rule) != awaiting.end());
  };
  std::vector<Assume> assumed(findings.size(), Assume::as_found);
  const auto risk = [&](Assume answer) {
    for (std::size_t i = 0; i < findings.size(); ++i)
      if (waits(findings[i])) assumed[i] = answer;
    return what_if.risk(assumed);
  };
  // Where UWV found a loonsanctie repaired nothing is left of it (WIA art. 25 lid 12).
  const bool perhaps_lifted =
      c.first(Kind::loonsanctie) != nullptr && std::ranges::any_of(findings, [&](const Finding& f) {
        return f.rule->role == Role::shortening && waits(f);
      });
  const Question q{&question, nullptr, perhaps_lifted ? Risk::none : risk(Assume::in_order),
                   risk(Assume::short_of)};
  // Where what the rules await each by itself does as much, they say it.
  Risk least = now;
  Risk most = now;
  for (const Question& one : out)
    if (one.rule->weight != Weight::result &&
        std::ranges::find(awaiting, one.rule) != awaiting.end()) {
      least = std::min(least, one.if_sufficient);
      most = std::max(most, one.if_insufficient);
    }
  if (q.if_sufficient < least || q.if_insufficient > most) out.insert(out.begin(), q);
}

}  // namespace

std::vector<Question> questions(const Case& c, Dossier& dossier, std::span<const Finding> findings,
                                std::span<const Rule* const> awaiting, const Verdict& verdict,
                                WhatIf& what_if, const Judged& judged) {
  std::vector<Question> found;
  const Risk now = verdict.risk;
  // Where no test is due no answer changes that, unless it rests on what a key leaves open.
  const bool tested =
      !verdict.route.empty() && verdict.route.back().step > Step::shortened_waiting_period;
  // Whether one is due may itself be the question.
  const bool guided = tested || verdict.risk == Risk::undetermined;
  if (tested) ask_for_chances(findings, now, what_if, found);
  AskedKeys keys(c, dossier, now, judged);
  std::vector<Assume> assumed(findings.size(), Assume::as_found);
  // Without grounds, answers and opinions that could cover it, one plain question weighs as
  // another.
  const bool uncovered = c.dossier.grounds.empty() && c.dossier.judgements.empty() &&
                         c.first(Kind::deskundigenoordeel) == nullptr;
  std::array<std::optional<Risk>, kNames<Weight>.size()> plain_insufficient;
  for (std::size_t i = 0; i < findings.size();) {
    const Rule* rule = findings[i].rule;
    std::size_t end = i;
    bool open = false;
    bool no_part = plain(*rule);
    for (; end < findings.size() && findings[end].rule == rule; ++end) {
      open = open || findings[end].status == Status::unknown;
      no_part = no_part && !findings[end].fell_short;
    }
    const bool asked =
        open && rule->role != Role::chance_missed && rule->role != Role::not_delivered;
    Question q{rule, nullptr, now, now};
    const bool by_answer = asked && guided && rule->guides;
    const bool by_key = asked && !by_answer && keys.ask(findings.subspan(i, end - i), q);
    // A key that changes nothing beside a document that was not handed over is not what lacks.
    const bool in_vain =
        by_key && effect(q, now) == 0 && std::ranges::find(awaiting, rule) != awaiting.end();
    if (in_vain) q = {rule, nullptr, now, now};
    if (by_answer) {
      q.if_sufficient = keys.answered(*rule, Word::voldoende);
      q.if_insufficient = keys.answered(*rule, Word::onvoldoende);
    } else if (asked && (!by_key || in_vain) && tested && rule->weight != Weight::advice) {
      const auto risk = [&](Assume answer) {
        for (std::size_t k = i; k < end; ++k)
          if (findings[k].status == Status::unknown) assumed[k] = answer;
        return what_if.risk(assumed);
      };
      if (!no_part) q.if_sufficient = risk(Assume::in_order);
      std::optional<Risk> one;
      std::optional<Risk>& insufficient =
          no_part && uncovered && rule->check == CheckKind::question
              ? plain_insufficient[static_cast<std::size_t>(rule->weight)]
              : one;
      if (!insufficient) insufficient = risk(Assume::short_of);
      q.if_insufficient = *insufficient;
      std::fill(assumed.begin() + static_cast<std::ptrdiff_t>(i),
                assumed.begin() + static_cast<std::ptrdiff_t>(end), Assume::as_found);
    }
    if (effect(q, now) > 0 || (asked && goes_first(q))) found.push_back(q);
    i = end;
  }
  if (tested) ask_for_documents(c, findings, awaiting, now, what_if, found);
  std::ranges::stable_sort(found, [&](const Question& a, const Question& b) {
    return std::tuple(!goes_first(a), -effect(a, now), level(a.if_sufficient)) <
           std::tuple(!goes_first(b), -effect(b, now), level(b.if_sufficient));
  });
  return found;
}

}  // namespace poortwachter

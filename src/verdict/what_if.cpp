#include "verdict/what_if.hpp"

#include <algorithm>

#include "verdict/lost_days.hpp"

namespace poortwachter {
namespace {

/// A judgement that a paper of today can still substantiate was sound all along; what was not done
/// was not done until today.
bool sound_after_all(const Rule& r) {
  const bool asks_to_act = r.yields_to_track2 || r.degree == DegreeBasis::follow;
  return (r.quality && !asks_to_act) || r.role == Role::none_substantiated;
}

Seen seen_as(const Case& c, const Finding& f, Assume assume) {
  Seen s(c, f);
  if (assume == Assume::in_order) {
    s.status = Status::pass;
  } else if (assume == Assume::short_of) {
    s.status = Status::fail;
    s.weight = f.rule->weight;
    s.degree = f.if_short.value_or(Degree::serious);
    if (s.degree == Degree::none) s.weight = Weight::procedural;
    s.chance_missed = chance_answer(c, *f.rule);
  } else if (assume == Assume::made_good) {
    // What was due and is done today is late for good: a matter of procedure that stays, and so
    // does what fell short whatever is done after it.
    const bool past = f.due && *f.due < c.as_of;
    if (past && f.weight == Weight::procedural && !(f.lost && sound_after_all(*f.rule))) return s;
    if (past && f.weight == Weight::substantive && !f.lost) return s;
    const bool stays = f.weight == Weight::substantive && f.lost && !sound_after_all(*f.rule);
    s.degree = stays ? degree_when_done(c, f) : Degree::none;
    if (!stays) s.status = Status::pass;
    if (s.degree == Degree::none) s.weight = Weight::procedural;
  }
  return s;
}

bool is_part(Role r) { return r == Role::completeness || r == Role::completion_term; }

/// Can it bear on whether the report is complete?
bool of_papers(const Seen& s) {
  return s.rule->weight == Weight::administrative || s.weight == Weight::administrative ||
         is_part(s.rule->role) || s.finding->part != 0;
}
/// And on nothing else, whatever is assumed of it?
bool of_papers_alone(const Seen& s) {
  return s.rule->weight == Weight::administrative && s.weight == Weight::administrative &&
         (s.rule->role == Role::none || is_part(s.rule->role)) && !s.rule->existence;
}

}  // namespace

WhatIf::WhatIf(const Case& c, std::span<const Finding> findings, const Verdict& verdict)
    : c_(c), findings_(findings), verdict_(verdict) {
  if (verdict.consequence == Consequence::verhaal_ziekengeld)
    recovery_ = recovery(c, findings, true, false);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& f = findings[i];
    if (f.status == Status::not_applicable) continue;
    const Seen s = seen_as(c, f, Assume::as_found);
    const bool counts = s.decides();
    if (counts || f.status == Status::unknown) found_.push_back({i, s, counts});
  }
}

Risk WhatIf::risk(std::span<const Assume> assumed) {
  What what{.recovery = recovery_ ? &*recovery_ : nullptr};
  bool papers = false;
  bool efforts = false;
  seen_.clear();
  for (const auto& [i, found, counts] : found_) {
    const Assume assume = assumed[i];
    if (assume == Assume::as_found) {
      if (counts) seen_.push_back(found);
      continue;
    }
    const Seen s = seen_as(c_, findings_[i], assume);
    if (s.decides()) seen_.push_back(s);
    papers = papers || of_papers(found);
    efforts = efforts || !of_papers_alone(found);
    what.parts_added =
        what.parts_added || (assume != Assume::short_of && found.rule->role == Role::completeness &&
                             found.status != Status::pass);
  }
  return std::max(papers ? risk_of_papers(c_, findings_, seen_, what) : verdict_.administrative,
                  efforts ? risk_of_efforts(c_, findings_, seen_, what) : verdict_.substantive);
}

Risk WhatIf::without_chances(const Rule* rule) {
  as_found();
  for (Seen& s : seen_)
    if (rule == nullptr || s.rule == rule) s.chance_missed = Tri::no;
  return of_efforts({});
}

Risk WhatIf::with_track2_completed() {
  as_found();
  return of_efforts({.track2_completed = true});
}

Risk WhatIf::with_ground(Cover worth, const Rule* rule) {
  as_found();
  return of_efforts({.ground = worth, .excused = rule});
}

void WhatIf::as_found() {
  seen_.clear();
  for (const Found& f : found_)
    if (f.counts) seen_.push_back(f.seen);
}

Risk WhatIf::of_efforts(What what) {
  if (recovery_) what.recovery = &*recovery_;
  return std::max(verdict_.administrative, risk_of_efforts(c_, findings_, seen_, what));
}

}  // namespace poortwachter

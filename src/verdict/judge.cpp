#include "verdict/judge.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "law/resultaat.hpp"
#include "poortwachter/field/loonsanctie.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/check.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/repairable.hpp"
#include "verdict/route/chance_missed.hpp"
#include "verdict/route/complete.hpp"
#include "verdict/route/efforts_sufficient.hpp"
#include "verdict/route/in_scope.hpp"
#include "verdict/route/repairable.hpp"
#include "verdict/route/satisfactory_result.hpp"
#include "verdict/route/shortened_waiting_period.hpp"
#include "verdict/route/valid_ground.hpp"
#include "verdict/route/work_possible.hpp"
#include "verdict/scope.hpp"
#include "verdict/uwv.hpp"

namespace poortwachter {
namespace {

/// Walks the route; every step leaves its answer behind.
class Judge {
 public:
  Judge(const Case& a_case, std::span<const Finding> findings, std::span<const Seen> seen,
        const What& what, bool brief)
      : c_(a_case),
        findings_(findings),
        seen_(seen),
        sanction_(sanction_in_force(a_case)),
        what_(what),
        brief_(brief) {
    v_.consequence = c_.contract_ends  ? Consequence::verhaal_ziekengeld
                     : c_.pays_benefit ? Consequence::verlenging_ziekengeld
                                       : Consequence::loonsanctie;
    if (sanction_ != nullptr) tested_until_ = uwv::tested_until(c_, *sanction_);
  }

  /// Once only: the answer is handed over.
  Verdict verdict() {
    if (!due()) return std::move(v_);
    v_.administrative = completeness();
    v_.substantive = efforts();
    v_.risk = std::max(v_.administrative, v_.substantive);
    if (v_.risk != Risk::none)
      v_.sanction =
          v_.substantive >= v_.administrative ? Sanction::substantive : Sanction::administrative;
    v_.presumptions = static_cast<int>(rules([](const Seen& f) {
                                         return f.status == Status::unknown &&
                                                f.rule->weight == Weight::substantive &&
                                                !f.effort_unknown() &&
                                                f.rule->role != Role::chance_missed;
                                       }).size());
    return std::move(v_);
  }

  bool due() { return in_scope() && !shortened(); }

  // 1. Is a test due at all, and can it still lead to anything?
  bool in_scope() {
    namespace say = route::in_scope;
    if (const auto why = out_of_scope(c_, sanction_)) {
      answer(*why, true);
      return false;
    }
    if (auto why = scope_unknown(c_, sanction_)) {
      v_.risk = v_.substantive = Risk::undetermined;
      v_.sanction = Sanction::substantive;
      answer(*std::move(why), true);
      return false;
    }
    answer(c_.contract_ends ? say::contract_ends : say::goes_on);
    return true;
  }

  // 2. Was an early (IVA) application granted? Then there is no RIV test (WIA art. 66 lid 6).
  bool shortened() {
    namespace say = route::shortened_waiting_period;
    const Tri granted = early_wait_granted(c_);
    answer(yes(granted) ? say::granted : no(granted) ? say::none : say::open, yes(granted));
    return yes(granted);
  }

  // 3. Are the parts of the report there? Sets the administrative risk.
  Risk completeness() {
    namespace say = route::complete;
    if (const Event* e = uwv::confirmed_complete(c_)) {
      answer(say::confirmed{.confirmed = e->day});
      return Risk::none;
    }
    // UWV tests the efforts only once the report is complete, and adds no reasons later
    // (Professioneel kader).
    if (sanction_ != nullptr && yes(sanction_->is(field::soort_loonsanctie, Word::inhoudelijk))) {
      answer(say::tested{.imposed = sanction_->day});
      return Risk::none;
    }
    const auto gap = [](const Seen& f) {
      return f.status == Status::fail && f.weight == Weight::administrative &&
             f.rule->role != Role::completion_term;
    };
    const bool lacking = any(gap);
    // The employee's own opinion is his to give: its absence alone carries no sanction.
    const bool only_the_employees =
        !any([&](const Seen& f) { return gap(f) && f.finding->part != 'l'; });
    // Whoever delivers what is missing meets the term that UWV set for it.
    const bool asked_for = !uwv::only_other_papers(c_);
    const bool running =
        asked_for && !what_.parts_added && of(Role::completion_term, Status::upcoming);
    const Finding* missed = of(Role::completion_term, Status::fail);
    const bool lapsed =
        asked_for && !uwv::met_since(c_, sanction_) && missed != nullptr && missed->part != 'l';
    const bool due = c_.as_of > c_.report_due;

    // UWV has a report that lacked parts. That they were added is not presumed: the gap is on file,
    // and without an answer to UWV it leads to a sanction (WIA art. 25 lid 9).
    if (only_the_employees && any(&Seen::maybe_added) && uwv::has_report(c_)) {
      answer(say::maybe_added).because = rules(&Seen::maybe_added);
      return lapsed ? Risk::high : running ? Risk::medium : Risk::undetermined;
    }
    // The gap is on file as well where a limited report will do, if no judgement saw possibilities:
    // those were not handed over (VHV art. 2 lid 6).
    const auto perhaps_limited = [](const Seen& f) {
      return f.status == Status::unknown && f.weight == Weight::administrative &&
             f.finding->fell_short;
    };
    if (only_the_employees && any(perhaps_limited) && uwv::has_report(c_)) {
      answer(say::perhaps_limited).because = rules(perhaps_limited);
      return lapsed ? Risk::high : running ? Risk::medium : Risk::undetermined;
    }
    // Of sickness benefit UWV recovers one week once its term has lapsed; what comes later changes
    // nothing (Besluit verhaal ziekengeld art. 3 lid 1).
    if (!lacking && lapsed && c_.contract_ends) {
      answer(say::week_due);
      return Risk::high;
    }
    if (!lacking) {
      if (running) {
        answer(say::term_runs);
        return Risk::medium;
      }
      const bool unclear = any(Weight::administrative, Status::unknown) ||
                           of(Role::completeness, Status::pass) == nullptr;
      answer(!due                                                         ? say::not_due
             : unclear                                                    ? say::unclear
             : asked_for || c_.first(Kind::uwv_hersteltermijn) == nullptr ? say::there
                                                                          : say::not_asked);
      // Complete, be it after the term or since the loonsanctie: a sanction is for what is missing,
      // and UWV has yet to say that it is enough.
      if (lapsed || uwv::on_completeness(sanction_)) return Risk::low;
      // UWV has a report, and what it lacks may lead to a sanction: nobody showed it to who asks.
      const bool unseen = c_.first(Kind::re_integratieverslag) == nullptr &&
                          !c_.delivered(Kind::re_integratieverslag);
      return unclear && unseen && uwv::has_report(c_) ? Risk::undetermined : Risk::none;
    }
    answer(c_.contract_ends ? say::lacking_after_contract : say::lacking).because = rules(gap);
    if (only_the_employees) return due ? Risk::low : Risk::none;
    if (lapsed) return Risk::high;
    if (uwv::has_report(c_) || running) return Risk::medium;
    return due ? Risk::low : Risk::none;
  }

  // 4–9. The efforts; sets the substantive risk.
  Risk efforts() {
    if (satisfactory() || no_work_possible()) return Risk::none;
    std::vector<const Seen*> short_on;
    short_on.reserve(seen_.size());
    for (const Seen& f : seen_)
      if (falls_short(f)) short_on.push_back(&f);
    const bool open = any(&Seen::effort_unknown);
    const Risk floor = open ? Risk::undetermined : Risk::none;
    if (short_on.empty()) return sufficient(open);

    answer(route::efforts_sufficient::no).because =
        rules([this](const Seen& f) { return falls_short(f); });
    // Where nothing can be repaired any more no answer, and no ground, can raise the risk.
    const Tri hopeless = beyond_repair(c_, seen_);
    if (!chances(short_on, yes(hopeless))) return std::max(floor, Risk::low);
    const Risk after_grounds = grounds(short_on, yes(hopeless));
    if (short_on.empty() && !yes(hopeless)) return std::max(floor, after_grounds);
    if (nothing_to_recover(short_on)) return std::max(floor, Risk::low);
    if (!repairable(short_on, hopeless))
      return yes(hopeless) ? Risk::low
                           : std::max({floor, after_grounds,
                                       maybe_completed_ ? Risk::undetermined : Risk::none});
    return serious(short_on) > 0 ? Risk::high : std::max(floor, Risk::medium);
  }

  static std::ptrdiff_t serious(const std::vector<const Seen*>& short_on) {
    return std::count_if(short_on.begin(), short_on.end(),
                         [](const Seen* f) { return f->degree == Degree::serious; });
  }

  /// A substantive shortcoming. After a loonsanctie those that it was imposed for: UWV names all at
  /// once (Professioneel kader), and what was completed since is repaired.
  bool falls_short(const Seen& s) const {
    if (s.status != Status::fail || s.weight != Weight::substantive) return false;
    if (s.rule->role == Role::chance_missed) return false;  // says something of the others
    if (sanction_ == nullptr) return true;
    // Imposed for the report alone, the efforts are yet to be tested once it is complete: what UWV
    // names all at once is what falls short in them (Professioneel kader).
    if (uwv::on_completeness(sanction_)) return true;
    if (s.finding->short_from && *s.finding->short_from > tested_until_) return false;
    // From the day on which it begins nothing stands still.
    const bool idle_until_then =
        s.rule->role == Role::idle && of(Role::track2_started, Status::fail) != nullptr;
    if (what_.track2_completed && (starts_track2(*s.rule) || idle_until_then)) return false;
    return !s.finding->repaired_since.value_or(false);
  }

  // 4. Is there a result that satisfies?
  bool satisfactory() {
    namespace say = route::satisfactory_result;
    const Tri outcome = of(Role::result, Status::pass) != nullptr      ? Tri::yes
                        : of(Role::result, Status::unknown) != nullptr ? Tri::unknown
                                                                       : Tri::no;
    Answered reason = yes(outcome) ? say::yes : unknown(outcome) ? say::unknown : say::no;
    if (const Finding* wage = of(Role::result_wage, Status::pass);
        yes(outcome) && wage != nullptr && wage->percent &&
        *wage->percent < law::resultaat::krap.on(c_.fsd))
      reason = say::narrow{.wage = Percent{*wage->percent}};
    answer(std::move(reason), yes(outcome)).because =
        rules([](const Seen& f) { return f.weight == Weight::result; });
    return yes(outcome);
  }

  // 5. Had the employee possibilities to work?
  bool no_work_possible() {
    namespace say = route::work_possible;
    const PossibilitySpan& now = c_.possibilities(c_.test_moment);
    // That a judgement of none has reasons is presumed where nobody says, and asked.
    const bool presumed = unknown(now.possible) && now.basis != nullptr && now.basis->none() &&
                          unknown(now.basis->substantiated()) && !no(now.basis->competent());
    if (!no(now.possible) && !presumed) {
      answer(yes(now.possible) ? say::yes : say::unknown);
      return false;
    }
    // Not settled where the auditor found that one could not conclude so, or that better guidance
    // could have made possibilities (Professioneel kader, "GBM op Actueel oordeel"). After a
    // loonsanctie it takes away the repair (step 9), not what fell short before.
    const bool lasting = sanction_ == nullptr &&
                         no(tells_how_long(c_, *now.basis).yes(field::herstel_verwacht)) &&
                         yes(now.basis->competent()) && !none_disputed(seen_);
    answer(lasting                ? say::none_lasting
           : none_disputed(seen_) ? say::none_disputed
                                  : say::none_now,
           lasting);
    return lasting;
  }

  // 6. No shortcoming.
  Risk sufficient(bool open) {
    namespace say = route::efforts_sufficient;
    if (open) {
      answer(say::unknown).because = rules(&Seen::effort_unknown);
      return yes(beyond_repair(c_, seen_)) ? Risk::low : Risk::undetermined;
    }
    const auto shortfall = [](const Seen& f) {
      return f.status == Status::fail && f.weight == Weight::procedural;
    };
    const bool procedural = any(shortfall);
    const bool sanctioned = sanction_ != nullptr && !uwv::on_completeness(sanction_);
    // What it was imposed for is on file, or the auditor or UWV speaks of it since.
    const auto tested = [this](const Seen& f) {
      return f.status == Status::fail && f.weight == Weight::substantive &&
             f.rule->role != Role::chance_missed &&
             !(f.finding->short_from && *f.finding->short_from > tested_until_);
    };
    const bool shown =
        any(tested) || (sanctioned && (c_.first_from(Kind::deskundigenoordeel, sanction_->day) ||
                                       answered(Role::sanction_repaired, c_) == Word::voldoende));
    const bool refused = sanctioned && uwv::refused(c_) && !any([](const Seen& f) {
                           return f.status == Status::fail && f.weight == Weight::substantive &&
                                  f.finding->repaired_since.value_or(false);
                         });
    answer(refused                ? say::refused
           : sanctioned && !shown ? say::not_shown
           : sanctioned           ? say::repaired
           : procedural           ? say::procedural
                                  : say::yes,
           true)
        .because = rules(shortfall);
    if (refused) return Risk::medium;
    return procedural || sanctioned ? Risk::low : Risk::none;
  }

  // 7. Takes out what cost no chance of work; false when nothing is left.
  bool chances(std::vector<const Seen*>& short_on, bool hopeless) {
    namespace say = route::chance_missed;
    std::erase_if(short_on, [](const Seen* f) { return no(f->chance_missed); });
    if (short_on.empty()) {
      answer(say::none, true);
      return false;
    }
    const bool judged = std::any_of(short_on.begin(), short_on.end(),
                                    [](const Seen* f) { return yes(f->chance_missed); });
    if (!hopeless) answer(judged ? say::yes : say::presumed);
    return true;
  }

  // 8. Takes what is covered out of `short_on`; gives the risk that is left when the rest weighs
  // nothing: low, or what a ground leaves that UWV has yet to weigh.
  Risk grounds(std::vector<const Seen*>& short_on, bool hopeless) {
    namespace say = route::valid_ground;
    Risk left = Risk::low;
    std::erase_if(short_on, [&](const Seen* f) {
      Cover how = f->cover;
      if (what_.excused == nullptr || what_.excused == f->rule) how = std::max(how, what_.ground);
      if (how == Cover::stated) left = Risk::medium;
      return how != Cover::none;
    });
    const bool all = short_on.empty();
    answer(!all                ? (c_.dossier.grounds.empty() ? say::none : say::not_all)
           : left == Risk::low ? say::confirmed
                               : say::stated,
           all && !hopeless);
    return left;
  }

  /// After a contract that ended in the sickness: does what fell short come to no week of benefit
  /// (ZW art. 39a; Besluit verhaal ziekengeld art. 1 and 2)?
  bool nothing_to_recover(const std::vector<const Seen*>& short_on) {
    if (v_.consequence != Consequence::verhaal_ziekengeld) return false;
    const auto assumed = std::ranges::find_if(
        short_on, [](const Seen* f) { return f->finding->status != Status::fail; });
    const Recovery r = assumed != short_on.end()   ? recovery_at_most(c_, *(*assumed)->finding)
                       : what_.recovery != nullptr ? *what_.recovery
                                                   : recovery(c_, findings_, true, false);
    if (r.basis != Recovery::Basis::nothing) return false;
    answer(r.work_fits ? route::repairable::work_fits : route::repairable::no_week, true);
    return true;
  }

  // 9. Can what is missing still be repaired?
  bool repairable(const std::vector<const Seen*>& short_on, Tri hopeless) {
    namespace say = route::repairable;
    if (yes(hopeless)) {
      answer(why_beyond_repair(c_), true);
      return false;
    }
    Tri completed = Tri::yes;
    for (const Seen* f : short_on)
      completed = completed && (what_.track2_completed && starts_track2(*f->rule)
                                    ? Tri::yes
                                    : completed_late_track(c_, *f->finding));
    if (!no(completed)) {
      answer(yes(completed) ? say::completed : say::completed_unknown, true);
      maybe_completed_ = unknown(completed);
      return false;
    }
    const int grave = static_cast<int>(serious(short_on));
    const int light = static_cast<int>(short_on.size()) - grave;
    answer(unknown(hopeless) ? Answered(say::none_unknown)
                             : what_remains(v_.consequence, grave, light),
           true)
        .because =
        rules([&](const Seen& f) { return std::ranges::find(short_on, &f) != short_on.end(); });
    return true;
  }

 private:
  RouteStep& answer(Answered a, bool settles = false) {
    if (brief_) return unseen_;
    v_.route.push_back({a.answer->step,
                        a.answer->outcome,
                        settles,
                        {},
                        Statement(*a.answer, std::move(a.values))});
    return v_.route.back();
  }

  const Finding* of(Role role, Status s) const { return found(seen_, role, s); }
  bool any(Weight w, Status s) const {
    return any([&](const Seen& f) { return f.status == s && f.weight == w; });
  }
  template <typename Pick>
  bool any(Pick pick) const {
    return std::ranges::any_of(seen_, pick);
  }
  /// The rules with a finding that `pick` takes, each once; for reasons alone.
  template <typename Pick>
  std::vector<const Rule*> rules(Pick pick) const {
    std::vector<const Rule*> found;
    if (brief_) return found;
    for (const Seen& f : seen_)
      if (std::invoke(pick, f) && (found.empty() || found.back() != f.rule))
        found.push_back(f.rule);
    return found;
  }

  const Case& c_;
  std::span<const Finding> findings_;
  std::span<const Seen> seen_;
  const Event* sanction_;
  Date tested_until_;  ///< before the loonsanctie; without one it means nothing
  What what_;
  bool maybe_completed_ = false;  ///< whether a late spoor 2 was completed was not handed over
  bool brief_;                    ///< the risk alone: no reasons are asked for
  RouteStep unseen_{};            ///< of a brief judgement: nobody asks for the route
  Verdict v_;
};

}  // namespace

Verdict judge(const Case& c, std::span<const Finding> findings) {
  return Judge(c, findings, seen_in(c, findings), {}, false).verdict();
}

std::optional<Risk> risk_untested(const Case& c) {
  Judge judge(c, {}, {}, {}, true);
  return judge.due() ? std::nullopt : std::optional(judge.verdict().risk);
}

Risk risk_tested(const Case& c, std::span<const Finding> findings) {
  const std::vector<Seen> seen = seen_in(c, findings);
  return std::max(risk_of_papers(c, findings, seen, {}), risk_of_efforts(c, findings, seen, {}));
}

Risk risk_of_papers(const Case& c, std::span<const Finding> findings, std::span<const Seen> seen,
                    const What& what) {
  return Judge(c, findings, seen, what, true).completeness();
}

Risk risk_of_efforts(const Case& c, std::span<const Finding> findings, std::span<const Seen> seen,
                     const What& what) {
  return Judge(c, findings, seen, what, true).efforts();
}

}  // namespace poortwachter

#include "verdict/judge.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "law/resultaat.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/check.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/repairable.hpp"
#include "verdict/route/chance_missed.hpp"
#include "verdict/route/efforts_sufficient.hpp"
#include "verdict/route/in_scope.hpp"
#include "verdict/route/repairable.hpp"
#include "verdict/route/satisfactory_result.hpp"
#include "verdict/route/shortened_waiting_period.hpp"
#include "verdict/route/valid_ground.hpp"
#include "verdict/route/work_possible.hpp"
#include "verdict/route_walk.hpp"
#include "verdict/scope.hpp"
#include "verdict/uwv.hpp"

namespace poortwachter {
namespace {

/// Walks the route; every step leaves its answer behind.
class Judge : RouteWalk {
 public:
  Judge(const Case& a_case, std::span<const Finding> findings, std::span<const Seen> seen,
        const What& what, bool brief)
      : RouteWalk(a_case, seen, what, brief), findings_(findings) {
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

  using RouteWalk::completeness;  // 3

  // 4–9. The efforts; sets the substantive risk.
  Risk efforts() {
    if (satisfactory() || no_work_possible()) return Risk::none;
    std::vector<const Seen*> short_on;
    short_on.reserve(seen_.size());
    for (const Seen& f : seen_)
      if (falls_short(f)) short_on.push_back(&f);
    const Risk floor = any(&Seen::undecided)        ? Risk::undetermined
                       : any(&Seen::effort_unknown) ? Risk::low
                                                    : Risk::none;
    if (short_on.empty()) return sufficient(floor);

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
    // A last day without possibilities is more exact than that no recovery is expected (verdict,
    // Beyond repair): it settles when three months are left of it at the end of the test.
    const auto expected = none_expected(c_);
    const bool soon_over = expected && expected->by == NoneExpected::By::said &&
                           long_enough_from(c_, *expected) < c_.test_end;
    const bool lasting = sanction_ == nullptr && !soon_over &&
                         no(tells_how_long(c_, *now.basis).yes(field::herstel_verwacht)) &&
                         yes(now.basis->competent()) && !none_disputed(seen_);
    answer(lasting                ? say::none_lasting
           : none_disputed(seen_) ? say::none_disputed
                                  : say::none_now,
           lasting);
    return lasting;
  }

  // 6. No shortcoming.
  Risk sufficient(Risk floor) {
    namespace say = route::efforts_sufficient;
    if (floor != Risk::none) {
      answer(say::unknown).because = rules(&Seen::effort_unknown);
      if (floor == Risk::undetermined)
        return yes(beyond_repair(c_, seen_)) ? Risk::low : Risk::undetermined;
      answer(any([](const Seen& f) { return f.effort_unknown() && f.cover == Cover::confirmed; })
                 ? Answered(route::valid_ground::confirmed)
                 : Answered(route::chance_missed::none),
             true);
      return floor;
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
  std::span<const Finding> findings_;
  Date tested_until_;             ///< before the loonsanctie; without one it means nothing
  bool maybe_completed_ = false;  ///< whether a late spoor 2 was completed was not handed over
};

}  // namespace

Verdict judge(const Case& c, std::span<const Finding> findings) {
  std::vector<Seen> seen;
  seen.reserve(findings.size());
  for (const Finding& f : findings) add_seen(c, f, seen);
  return Judge(c, findings, seen, {}, false).verdict();
}

std::optional<Risk> risk_untested(const Case& c) {
  Judge judge(c, {}, {}, {}, true);
  return judge.due() ? std::nullopt : std::optional(judge.verdict().risk);
}

Risk risk_tested(const Case& c, std::span<const Finding> weighed,
                 std::span<const Finding* const> all) {
  std::vector<Seen> seen;
  seen.reserve(all.size());
  for (const Finding* f : all) add_seen(c, *f, seen);
  return std::max(risk_of_papers(c, weighed, seen, {}), risk_of_efforts(c, weighed, seen, {}));
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

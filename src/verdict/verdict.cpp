#include "verdict/verdict.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "case/activity.hpp"
#include "law/oordeel.hpp"
#include "law/resultaat.hpp"
#include "law/ziekte.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/grounds.hpp"
#include "verdict/lost_days.hpp"
#include "verdict/recovery.hpp"
#include "verdict/route.hpp"

namespace poortwachter {
namespace {

/// What a judgement is asked for, beside what the dossier says.
struct What {
  bool brief = false;             ///< the risk alone: no reasons are asked for
  Cover ground = Cover::none;     ///< put forward
  const Rule* excused = nullptr;  ///< for this rule; null: for all
  bool parts_added = false;       ///< what the report lacked was delivered
};

/// A judgement that a paper of today can still substantiate was sound all along; what was not done
/// was not done until today.
bool sound_after_all(const Rule& r) { return r.quality || r.role == Role::none_substantiated; }

Seen seen_as(const Case& c, const Finding& f, Assume assume) {
  Seen s{f.status, f.weight, f.degree, f.chance_missed, f.rule, &f};
  if (assume == Assume::in_order) {
    s.status = Status::pass;
  } else if (assume == Assume::short_of) {
    s = {Status::fail, f.rule->weight, Degree::serious, Tri::unknown, f.rule, &f};
  } else if (assume == Assume::made_good) {
    // What was due and is done today is late for good: a matter of procedure that stays.
    if (f.weight == Weight::procedural && f.due && *f.due < c.as_of && !f.lost) return s;
    const bool stays = f.weight == Weight::substantive && f.lost && !sound_after_all(*f.rule);
    s.degree = stays ? degree_when_done(c, f) : Degree::none;
    if (!stays) s.status = Status::pass;
    if (s.degree == Degree::none) s.weight = Weight::procedural;
  }
  return s;
}

bool existence(const Seen& s) {
  return s.status == Status::unknown && s.rule->existence && s.weight != Weight::advice;
}

/// A part that the report on file lacks, and that may have been added since.
bool maybe_added(const Seen& f) {
  return f.status == Status::unknown && f.finding->part != 0 && f.finding->part != 'l';
}

/// Can it have a part in the risk? What passed, or is open, only by what it stands for.
bool decides(const Seen& s) {
  return s.status == Status::fail || s.weight == Weight::administrative ||
         s.rule->role != Role::none || existence(s) || maybe_added(s);
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

/// Walks the route; every step leaves its answer behind.
class Judge {
 public:
  Judge(const Case& a_case, std::span<const Finding> findings, std::span<const Seen> seen,
        const What& what)
      : c_(a_case),
        findings_(findings),
        seen_(seen),
        sanction_(sanction_in_force(a_case)),
        what_(what) {
    v_.consequence = c_.contract_ends ? Consequence::verhaal_ziekengeld
                     : c_.own_risk && c_.contract_end && *c_.contract_end < c_.pay_end
                         ? Consequence::verlenging_ziekengeld
                         : Consequence::loonsanctie;
  }

  /// Once only: the answer is handed over.
  Verdict verdict() {
    if (!in_scope() || shortened()) return std::move(v_);
    v_.administrative = completeness();
    v_.substantive = efforts();
    v_.risk = std::max(v_.administrative, v_.substantive);
    if (v_.risk != Risk::none)
      v_.sanction =
          v_.substantive >= v_.administrative ? Sanction::substantive : Sanction::administrative;
    v_.presumptions =
        static_cast<int>(rules([](const Seen& f) {
                           return f.status == Status::unknown && f.weight == Weight::substantive &&
                                  !f.rule->existence && f.rule->role != Role::chance_missed;
                         }).size());
    return std::move(v_);
  }

 private:
  friend class poortwachter::WhatIf;  // asks for a part of the risk at a time

  RouteStep& step(Step s, Tri outcome, Statement reason, bool settles = false) {
    if (what_.brief) return unseen_;
    v_.route.push_back({s, outcome, settles, {}, std::move(reason)});
    return v_.route.back();
  }

  const Finding* of(Role role, Status s) const {
    for (const Seen& f : seen_)
      if (f.status == s && f.rule->role == role) return f.finding;
    return nullptr;
  }
  bool any(Weight w, Status s) const {
    return any([&](const Seen& f) { return f.status == s && f.weight == w; });
  }
  template <typename Pick>
  bool any(Pick pick) const {
    return std::any_of(seen_.begin(), seen_.end(), pick);
  }
  /// The rules with a finding that `pick` takes, each once; for reasons alone.
  template <typename Pick>
  std::vector<const Rule*> rules(Pick pick) const {
    std::vector<const Rule*> found;
    if (what_.brief) return found;
    for (const Seen& f : seen_)
      if (pick(f) && (found.empty() || found.back() != f.rule)) found.push_back(f.rule);
    return found;
  }

  // 1. Is a test due at all, and can it still lead to anything?
  bool in_scope() {
    if (const Statement why = out_of_scope(); !why.empty()) {
      step(Step::in_scope, Tri::no, why, true);
      return false;
    }
    if (undecided_sanction()) {
      v_.risk = v_.substantive = Risk::undetermined;
      v_.sanction = Sanction::substantive;
      step(Step::in_scope, Tri::unknown,
           {route::in_scope::sanction_unknown, {*last_day_to_impose(c_)}}, true);
      return false;
    }
    step(Step::in_scope, Tri::yes,
         c_.contract_ends ? route::in_scope::contract_ends : route::in_scope::goes_on);
    return true;
  }

  Statement out_of_scope() const {
    using namespace route::in_scope;
    if (c_.as_of < c_.dossier.first_sick_day) return before_sickness;
    if (c_.as_of < c_.fsd) return {between_periods, {c_.fsd}};
    // What was paid in sickness benefit until the recovery can still be recovered.
    const Date paid_until = c_.contract_ends ? *c_.contract_end : c_.pay_end;
    if (c_.recovered && (*c_.recovered <= paid_until || sanction_ != nullptr)) return recovered;
    if (c_.aow && *c_.aow <= std::min(c_.test_end, c_.pay_end)) return aow;
    if (c_.contract_ends &&
        c_.clock.counted(c_.fsd, c_.test_end + 1) < law::ziekte::zonder_toets.days(c_.fsd))
      return short_contract;
    if (c_.clock.elapsed(c_.as_of) < law::ziekte::zonder_toets.days(c_.fsd)) return under_six_weeks;
    if (yes(c_.dossier.employee.yes(Field::andere_werkgever_goedgekeurd))) return other_employer;
    if (lifted()) return route::in_scope::shortened;
    const auto last = last_day_to_impose(c_);
    const Event* imposed = c_.first(Kind::loonsanctie);
    if (imposed != nullptr && yes(sanction_void(c_)))
      return {void_sanction, {imposed->day, pay_end_before_sanction(c_)}};
    if (const Date end = end_of_pay(c_).until(); sanction_ != nullptr && c_.as_of > end)
      return {pay_ended, {end}};
    if (imposed == nullptr && last && c_.as_of > *last && sanction_delivered())
      return {too_late, {*last}};
    if (imposed == nullptr && !c_.contract_ends && sanction_delivered() &&
        days_that_can_be_imposed(c_).empty())
      return {nothing_to_impose, {end_of_pay(c_).until()}};
    return {};
  }

  /// Is the time over in which UWV could impose one, and was that it did not handed over?
  bool undecided_sanction() const {
    const auto last = last_day_to_impose(c_);
    return c_.first(Kind::loonsanctie) == nullptr && last && c_.as_of > *last &&
           !sanction_delivered();
  }

  /// Is it sure that there is no loonsanctie but those on file? An extension on that ground without
  /// the decision shows one.
  bool sanction_delivered() const {
    return c_.delivered(Kind::loonsanctie) &&
           std::ranges::none_of(c_.dossier.extensions, [](const Record& r) {
             return yes(r.is(Field::soort, Word::loonsanctie));
           });
  }

  /// After a loonsanctie: has UWV accepted the repair?
  bool lifted() const {
    if (sanction_ == nullptr) return false;
    for (const Event* e : c_.events(Kind::bekortingsverzoek))
      if (e->day >= sanction_->day && yes(e->is(Field::uitkomst, Word::hersteld)) &&
          e->date(Field::uitkomst_datum).value_or(e->day) <= c_.as_of)
        return true;
    return false;
  }

  // 2. Was an early (IVA) application granted? Then there is no RIV test (WIA art. 66 lid 6).
  bool shortened() {
    namespace say = route::shortened_waiting_period;
    Tri granted = Tri::no;
    for (const Event* e : c_.events(Kind::wia_aanvraag))
      if (yes(e->yes(Field::verkorte_wachttijd))) granted = granted || e->yes(Field::toegekend);
    if (no(granted) && c_.first(Kind::wia_aanvraag) == nullptr && !c_.delivered(Kind::wia_aanvraag))
      granted = Tri::unknown;
    step(Step::shortened_waiting_period, granted,
         yes(granted)  ? say::granted
         : no(granted) ? say::none
                       : say::open,
         yes(granted));
    return yes(granted);
  }

  // 3. Are the parts of the report there? Sets the administrative risk.
  Risk completeness() {
    namespace say = route::complete;
    if (const Event* e = c_.last(Kind::uwv_compleet)) {
      step(Step::complete, Tri::yes, {say::confirmed, {e->day}});
      return Risk::none;
    }
    // UWV tests the efforts only once the report is complete, and adds no reasons later
    // (Professioneel kader).
    if (sanction_ != nullptr && yes(sanction_->is(Field::soort_loonsanctie, Word::inhoudelijk))) {
      step(Step::complete, Tri::yes, {say::tested, {sanction_->day}});
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
    const bool asked_for = !only_other_papers();
    const bool running =
        asked_for && !what_.parts_added && of(Role::completion_term, Status::upcoming);
    const Finding* missed = of(Role::completion_term, Status::fail);
    const bool lapsed = asked_for && !met_since() && missed != nullptr && missed->part != 'l';
    const bool due = c_.as_of > c_.report_due;

    // UWV has a report that lacked parts. That they were added is not presumed: the gap is on file,
    // and without an answer to UWV it leads to a sanction (WIA art. 25 lid 9).
    if (only_the_employees && any(maybe_added) && applied()) {
      step(Step::complete, Tri::unknown, say::maybe_added).because = rules(maybe_added);
      return lapsed ? Risk::high : running ? Risk::medium : Risk::undetermined;
    }
    if (!lacking) {
      if (running) {
        step(Step::complete, Tri::unknown, say::term_runs);
        return Risk::medium;
      }
      const bool unclear = any(Weight::administrative, Status::unknown) ||
                           of(Role::completeness, Status::pass) == nullptr;
      const bool there = due && !unclear;
      step(Step::complete, there ? Tri::yes : Tri::unknown,
           !due                                                         ? say::not_due
           : unclear                                                    ? say::unclear
           : asked_for || c_.first(Kind::uwv_hersteltermijn) == nullptr ? say::there
                                                                        : say::not_asked);
      // Complete, be it after the term or since the loonsanctie: a sanction is for what is missing,
      // and UWV has yet to say that it is enough.
      return lapsed || on_completeness() ? Risk::low : Risk::none;
    }
    step(Step::complete, Tri::no, say::lacking).because = rules(gap);
    if (only_the_employees) return due ? Risk::low : Risk::none;
    if (lapsed) return Risk::high;
    if (applied() || running) return Risk::medium;
    return due ? Risk::low : Risk::none;
  }

  /// Was the loonsanctie imposed for what the report lacked?
  bool on_completeness() const {
    return sanction_ != nullptr &&
           yes(sanction_->is(Field::soort_loonsanctie, Word::administratief));
  }

  /// Does UWV ask for nothing but papers that Regeling procesgang art. 6 does not name?
  bool only_other_papers() const {
    const auto terms = c_.events(Kind::uwv_hersteltermijn);
    return !terms.empty() && std::all_of(terms.begin(), terms.end(), [](const Event* e) {
      const Value* asked = e->find(Field::ontbrekend);
      return asked != nullptr && asked->words().contains(Word::overig) &&
             asked->words().size() == 1;
    });
  }

  /// UWV has the report: the WIA application, or the last day of a contract that ended.
  bool applied() const {
    for (const Event* e : c_.events(Kind::wia_aanvraag))
      if (!yes(e->yes(Field::verkorte_wachttijd))) return true;
    return c_.contract_ends && c_.as_of > c_.report_due;
  }

  /// After a loonsanctie a completion term that lapsed but was met since no longer counts.
  bool met_since() const {
    const auto terms = c_.events(Kind::uwv_hersteltermijn);
    return sanction_ != nullptr && std::all_of(terms.begin(), terms.end(), [&](const Event* e) {
             return c_.happened(*e, Field::aangevuld).has_value();
           });
  }

  /// Did UWV refuse the last request to shorten the loonsanctie?
  bool refused() const {
    const Event* last = c_.last(Kind::bekortingsverzoek);
    return last != nullptr && yes(last->is(Field::uitkomst, Word::niet_hersteld)) &&
           last->date(Field::uitkomst_datum).value_or(last->day) <= c_.as_of;
  }

  // 4–9. The efforts.
  Risk efforts() {
    if (satisfactory() || no_work_possible()) return Risk::none;
    std::vector<const Seen*> short_on;
    short_on.reserve(seen_.size());
    for (const Seen& f : seen_)
      if (falls_short(f)) short_on.push_back(&f);
    const bool open = any(existence);
    const Risk floor = open ? Risk::undetermined : Risk::none;
    if (short_on.empty()) return sufficient(open);

    step(Step::efforts_sufficient, Tri::no, route::efforts_sufficient::no).because =
        rules([this](const Seen& f) { return falls_short(f); });
    // Where nothing can be repaired any more no answer, and no ground, can raise the risk.
    const Tri hopeless = beyond_repair();
    if (!chances(short_on, yes(hopeless))) return std::max(floor, Risk::low);
    const Risk after_grounds = grounds(short_on, yes(hopeless));
    if (short_on.empty() && !yes(hopeless)) return std::max(floor, after_grounds);
    if (nothing_to_recover(short_on)) return std::max(floor, Risk::low);
    if (!repairable(short_on, hopeless))
      return yes(hopeless) ? Risk::low : std::max(floor, after_grounds);
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
    if (on_completeness()) return true;
    if (s.finding->short_from && *s.finding->short_from > sanction_->day) return false;
    // Where UWV refused to shorten it, it did not find that repaired.
    return refused() || !s.finding->repaired_since.value_or(false);
  }

  // 4. Is there a result that satisfies?
  bool satisfactory() {
    namespace say = route::satisfactory_result;
    const Tri outcome = of(Role::result, Status::pass) != nullptr      ? Tri::yes
                        : of(Role::result, Status::unknown) != nullptr ? Tri::unknown
                                                                       : Tri::no;
    Statement reason = yes(outcome) ? say::yes : unknown(outcome) ? say::unknown : say::no;
    if (const Finding* wage = of(Role::result_wage, Status::pass);
        yes(outcome) && wage != nullptr && wage->percent &&
        *wage->percent < law::resultaat::krap.on(c_.fsd))
      reason = {say::narrow, {Percent{*wage->percent}}};
    RouteStep& s = step(Step::satisfactory_result, outcome, std::move(reason), yes(outcome));
    s.because = rules([](const Seen& f) { return f.weight == Weight::result; });
    return yes(outcome);
  }

  // 5. Had the employee possibilities to work?
  bool no_work_possible() {
    namespace say = route::work_possible;
    const PossibilitySpan& now = c_.possibilities(c_.test_moment);
    if (!no(now.possible)) {
      step(Step::work_possible, now.possible, yes(now.possible) ? say::yes : say::unknown);
      return false;
    }
    const bool lasting =
        no(now.basis->event->yes(Field::herstel_verwacht)) && yes(now.basis->competent);
    step(Step::work_possible, Tri::no, lasting ? say::none_lasting : say::none_now, lasting);
    return lasting;
  }

  // 6. No shortcoming.
  Risk sufficient(bool open) {
    namespace say = route::efforts_sufficient;
    if (open) {
      step(Step::efforts_sufficient, Tri::unknown, say::unknown).because = rules(existence);
      return yes(beyond_repair()) ? Risk::low : Risk::undetermined;
    }
    const auto shortfall = [](const Seen& f) {
      return f.status == Status::fail && f.weight == Weight::procedural;
    };
    const bool procedural = any(shortfall);
    const bool sanctioned = sanction_ != nullptr && !on_completeness();
    RouteStep& s = step(Step::efforts_sufficient, Tri::yes,
                        sanctioned && refused() ? say::refused
                        : sanctioned            ? say::repaired
                        : procedural            ? say::procedural
                                                : say::yes,
                        true);
    s.because = rules(shortfall);
    if (sanctioned && refused()) return Risk::medium;
    return procedural || sanctioned ? Risk::low : Risk::none;
  }

  // 7. Takes out what cost no chance of work; false when nothing is left.
  bool chances(std::vector<const Seen*>& short_on, bool hopeless) {
    namespace say = route::chance_missed;
    std::erase_if(short_on, [](const Seen* f) { return no(f->chance_missed); });
    if (short_on.empty()) {
      step(Step::chance_missed, Tri::no, say::none, true);
      return false;
    }
    const bool judged = std::any_of(short_on.begin(), short_on.end(),
                                    [](const Seen* f) { return yes(f->chance_missed); });
    if (!hopeless)
      step(Step::chance_missed, judged ? Tri::yes : Tri::unknown,
           judged ? say::yes : say::presumed);
    return true;
  }

  // 8. Takes what is covered out of `short_on`; gives the risk that is left when the rest weighs
  // nothing: low, or what a ground leaves that UWV has yet to weigh.
  Risk grounds(std::vector<const Seen*>& short_on, bool hopeless) {
    namespace say = route::valid_ground;
    Risk left = Risk::low;
    std::erase_if(short_on, [&](const Seen* f) {
      Cover how = cover(c_, *f->finding);
      if (what_.excused == nullptr || what_.excused == f->rule) how = std::max(how, what_.ground);
      if (how == Cover::stated) left = Risk::medium;
      return how != Cover::none;
    });
    const bool all = short_on.empty();
    step(Step::valid_ground, tri(all),
         !all                ? (c_.dossier.grounds.empty() ? say::none : say::not_all)
         : left == Risk::low ? say::confirmed
                             : say::stated,
         all && !hopeless);
    return left;
  }

  /// After a contract that ended in the sickness: does what fell short come to no week of benefit
  /// (ZW art. 39a; Besluit verhaal ziekengeld art. 1 and 2)?
  bool nothing_to_recover(const std::vector<const Seen*>& short_on) {
    if (v_.consequence != Consequence::verhaal_ziekengeld) return false;
    // Of what is assumed to fall short nobody knows for how many weeks: at most for all of them.
    const auto assumed = std::ranges::find_if(
        short_on, [](const Seen* f) { return f->finding->status != Status::fail; });
    std::vector<Finding> all;
    if (assumed != short_on.end()) {
      Finding& f = all.emplace_back(*(*assumed)->finding);
      f.status = Status::fail;
      f.weight = Weight::substantive;
      f.short_from = c_.fsd;
      f.short_to = c_.efforts_moment;
    }
    const Recovery r = recovery(c_, all.empty() ? findings_ : all, true, false);
    if (r.basis != Recovery::Basis::nothing) return false;
    step(Step::repairable, Tri::no,
         r.work_fits ? route::repairable::work_fits : route::repairable::no_week, true);
    return true;
  }

  // 9. Can what is missing still be repaired?
  bool repairable(const std::vector<const Seen*>& short_on, Tri hopeless) {
    namespace say = route::repairable;
    if (yes(hopeless)) {
      step(Step::repairable, Tri::no, why_beyond_repair(), true);
      return false;
    }
    if (std::all_of(short_on.begin(), short_on.end(),
                    [&](const Seen* f) { return completed_late_track(*f->finding); })) {
      step(Step::repairable, Tri::no, say::completed, true);
      return false;
    }
    if (unknown(hopeless))
      step(Step::repairable, hopeless, say::none_unknown, true);
    else
      step(Step::repairable, Tri::yes, what_remains(short_on), true);
    return true;
  }

  static Count serious_ones(std::ptrdiff_t n) {
    return {static_cast<int>(n), {"ernstige tekortkomingen", "serious shortcomings"}};
  }
  static Count slight_ones(std::ptrdiff_t n) {
    return {static_cast<int>(n), {"lichte tekortkomingen", "slight shortcomings"}};
  }

  Statement what_remains(const std::vector<const Seen*>& short_on) const {
    namespace say = route::repairable;
    const bool recovery = v_.consequence == Consequence::verhaal_ziekengeld;
    const auto grave = serious(short_on);
    const auto light = static_cast<std::ptrdiff_t>(short_on.size()) - grave;
    if (grave > 0 && light > 0)
      return {recovery ? say::recovery_both : say::serious_and_slight,
              {serious_ones(grave), Count{static_cast<int>(light), {"lichte", "slight ones"}}}};
    return {recovery ? say::recovery : say::serious,
            {grave > 0 ? serious_ones(grave) : slight_ones(light)}};
  }

  /// None now, and expected for at least three months on end from the test moment (Professioneel
  /// kader): `geen_mogelijkheden_tot`, else `herstel_verwacht_per`, else the next reassessment.
  Tri beyond_repair() const {
    const auto expected = none_expected(c_);
    if (!expected) return Tri::no;
    // Whose judgement it is and what it rests on are presumed in order where nobody says, and
    // asked.
    const Judgement& j = *expected->judgement;
    if (unknown(j.substantiated) && fails(Role::none_substantiated)) return Tri::no;
    if (unknown(j.competent) && fails(Role::competent_doctor)) return Tri::no;
    using By = NoneExpected::By;
    if (expected->by == By::no_recovery) return Tri::yes;
    if (expected->by == By::nothing)
      return fails(Role::none_duration)                         ? Tri::no
             : of(Role::none_duration, Status::pass) != nullptr ? Tri::yes
                                                                : Tri::unknown;
    return tri(expected->from <= long_enough_from(*expected));
  }

  /// The last day from which none is expected for three months. Precondition: a last day is known.
  Date long_enough_from(const NoneExpected& n) const {
    const Date until = *n.last + (n.by == NoneExpected::By::said ? 0 : 1);
    return until - law::oordeel::onherstelbaar.days(c_.test_moment);
  }

  Statement why_beyond_repair() const {
    namespace say = route::repairable;
    const NoneExpected n = *none_expected(c_);
    if (n.from > c_.test_moment) return {say::none_foreseen, {n.from}};
    // A case that runs: the day until which that holds is named beforehand.
    if (n.last && long_enough_from(n) < c_.test_end)
      return {say::none_expected_until, {*n.last, long_enough_from(n)}};
    return {say::none_expected};
  }

  bool fails(Role r) const { return of(r, Status::fail) != nullptr; }

  /// Spoor 2 was late, but adequate and completed before the end of the wait (Professioneel kader).
  bool completed_late_track(const Finding& f) const {
    if (f.rule->role != Role::track2_in_time || sanction_ != nullptr) return false;
    const auto ends = c_.events(Kind::spoor2_einde);
    return std::any_of(ends.begin(), ends.end(), [&](const Event* e) {
      // What is not said is presumed in order; vraag/spoor2-adequaat asks.
      return e->day <= c_.test_end && !no(e->yes(Field::inspanning_voldoende)) &&
             !no(e->yes(Field::eindrapportage)) && !yes(e->is(Field::uitkomst, Word::gestaakt));
    });
  }

  const Case& c_;
  std::span<const Finding> findings_;
  std::span<const Seen> seen_;
  const Event* sanction_;
  What what_;
  RouteStep unseen_{};  ///< of a brief judgement: nobody asks for the route
  Verdict v_;
};

}  // namespace

Verdict judge(const Case& c, std::span<const Finding> findings) {
  std::vector<Seen> seen;
  seen.reserve(findings.size());
  for (const Finding& f : findings)
    if (f.status != Status::not_applicable) seen.push_back(seen_as(c, f, Assume::as_found));
  return Judge(c, findings, seen, {}).verdict();
}

WhatIf::WhatIf(const Case& c, std::span<const Finding> findings, const Verdict& verdict)
    : c_(c), findings_(findings), verdict_(verdict) {
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& f = findings[i];
    if (f.status == Status::not_applicable) continue;
    const Seen s = seen_as(c, f, Assume::as_found);
    const bool counts = decides(s);
    if (counts || f.status == Status::unknown) found_.push_back({i, s, counts});
  }
}

Risk WhatIf::risk(std::span<const Assume> assumed) {
  What what{.brief = true};
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
    if (decides(s)) seen_.push_back(s);
    papers = papers || of_papers(found);
    efforts = efforts || !of_papers_alone(found);
    what.parts_added =
        what.parts_added || (assume != Assume::short_of && found.rule->role == Role::completeness &&
                             found.status != Status::pass);
  }
  Judge judge(c_, findings_, seen_, what);
  return std::max(papers ? judge.completeness() : verdict_.administrative,
                  efforts ? judge.efforts() : verdict_.substantive);
}

Risk WhatIf::without_chances(const Rule* rule) {
  as_found();
  for (Seen& s : seen_)
    if (rule == nullptr || s.rule == rule) s.chance_missed = Tri::no;
  return of_efforts(Cover::none, nullptr);
}

Risk WhatIf::with_ground(Cover worth, const Rule* rule) {
  as_found();
  return of_efforts(worth, rule);
}

void WhatIf::as_found() {
  seen_.clear();
  for (const Found& f : found_)
    if (f.counts) seen_.push_back(f.seen);
}

Risk WhatIf::of_efforts(Cover ground, const Rule* excused) {
  const What what{.brief = true, .ground = ground, .excused = excused};
  return std::max(verdict_.administrative, Judge(c_, findings_, seen_, what).efforts());
}

}  // namespace poortwachter

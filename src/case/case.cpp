#include "case/case.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "case/application.hpp"
#include "case/extension.hpp"
#include "case/order.hpp"
#include "law/tijdigheid.hpp"
#include "law/ziekte.hpp"
#include "poortwachter/field/eerstejaarsevaluatie.hpp"
#include "poortwachter/field/employer.hpp"
#include "poortwachter/field/interruption.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"

namespace poortwachter {
namespace {

GapReason gap_reason(const Record& r) {
  if (yes(r.is(field::reden, Word::hersteld))) return GapReason::recovered;
  switch (r.yes(field::zelfde_oorzaak)) {
    case Tri::yes:
      return GapReason::leave_same_cause;
    case Tri::no:
      return GapReason::leave_other_cause;
    case Tri::unknown:
      break;
  }
  return GapReason::leave_unknown;
}

/// The clock of the period that is judged on `as_of`.
Clock clock_of(const Dossier& d, Date as_of) {
  std::vector<Gap> gaps;
  for (const Record& r : d.interruptions) {
    // Other leave does not interrupt sickness: days of leave count as working days (EWD).
    if (yes(r.is(field::reden, Word::ander_verlof))) continue;
    const Gap g{{*r.date(field::van), *r.date(field::tot) + 1}, gap_reason(r)};
    // A recovery that is still to come has not happened, nor has leave that will end the period;
    // leave that moves the end of it is planned ahead.
    const bool ends_period =
        g.reason == GapReason::recovered || g.reason == GapReason::leave_other_cause;
    if (ends_period && g.days.from > as_of) continue;
    gaps.push_back(g);
  }
  std::ranges::sort(gaps, {}, [](const Gap& g) { return g.days.from; });
  // Once 104 weeks have passed the waiting period is over, and with the contract the duties are,
  // save those of an own-risk bearer; what comes after cannot break it. Gaps move that day on.
  const bool own_risk = yes(d.employer.yes(field::eigenrisicodrager_ziektewet));
  const auto contract_end = own_risk ? std::nullopt : d.contract.date(field::einde);
  auto end = gaps.begin();
  for (Clock clock(d.first_sick_day, {});; clock = Clock(d.first_sick_day, {gaps.begin(), end})) {
    const Date last = clock.at(law::ziekte::wachttijd.days(d.first_sick_day) - 1);
    const auto next = std::find_if(end, gaps.end(), [&](const Gap& g) {
      return g.days.from > std::min(last, contract_end.value_or(last));
    });
    if (next == end) {
      clock.leave_out(
          {std::find_if(end, gaps.end(), [&](const Gap& g) { return g.days.from > last; }),
           gaps.end()});
      return clock;
    }
    end = next;
  }
}

/// Ended, on a day that is not given. An end after the as-of date has not come yet.
bool fell_out(const Event& work) {
  return yes(work.yes(field::uitgevallen)) && !work.date(field::einde);
}

/// What shows that something was done, or that nothing could be asked (BRB par. 3 and 9).
constexpr std::array kActivityKinds{
    Kind::werkhervatting,         Kind::onderzoek_spoor1, Kind::arbeidsdeskundig_onderzoek,
    Kind::aanbod_passende_arbeid, Kind::interventie,      Kind::spoor2_start,
    Kind::niet_meewerken};
/// Those that run on from their day.
constexpr KindSet kLastingKinds{Kind::werkhervatting, Kind::spoor2_start, Kind::niet_meewerken};

}  // namespace

bool judges_possibilities(Kind k) {
  return k == Kind::probleemanalyse || k == Kind::consult_bedrijfsarts ||
         k == Kind::actueel_oordeel;
}

bool Resumption::in_service() const { return yes(own) || yes(event->yes(field::detachering)); }

Tri Resumption::on(Date d) const {
  if (d < days.from || d >= days.until) return Tri::no;
  return d < known_until ? Tri::yes : Tri::unknown;
}

Case::Case(const Dossier& d, Date day) : dossier(d), as_of(day) {
  assert(next_found <= kMostFound);  // each has its bit
  for (const NotDelivered& n : d.not_delivered) hidden_.insert(n.kind);
  ends_looks_ = looks_of([&] { read_ends(); });
  read_part(own_judged_);
  read_part(own_able_);
  read_part(own_worked_);
}

Case::Case(const Case& before, const Looks& said)
    : Period(before),
      dossier(before.dossier),
      as_of(before.as_of),
      clock(before.clock),
      fsd(before.fsd),
      test_moment(before.test_moment),
      efforts_end(before.efforts_end),
      efforts_moment(before.efforts_moment),
      hidden_(before.hidden_),
      events_(before.events_),
      by_kind_(before.by_kind_),
      begin_(before.begin_),
      analysis_(before.analysis_),
      ends_looks_(before.ends_looks_),
      judged_(before.judged_),
      able_(before.able_),
      worked_(before.worked_),
      by_number_(before.by_number_),
      changed_(said) {
  read_again(kJudged, judged_, own_judged_);
  read_again(kAble, able_, own_able_);
  read_again(kWorked, worked_, own_worked_);
  // One that may change is not taken from before until it is known whether it does.
  Looks may_change = changed_;
  for (const Once& once : before.found_) {
    if (!may_change.meets(once.looks)) continue;
    may_change.add_part(kFirstFound + once.number);
    by_number_[once.number] = nullptr;
  }
  for (const Once& once : before.found_) {
    const Once*& now = by_number_[once.number];
    if (now == &once) continue;
    if (changed_.meets(once.looks))
      (this->*once.again)(once);
    else
      now = &once;
  }
}

template <typename Part>
void Case::read_part(Part& part) {
  part.looks = looks_of([&] { read(part); });
}

template <typename Part>
void Case::read_again(std::size_t number, const Part*& part, Part& own) {
  if (!changed_.meets(part->looks)) return;
  read_part(own);
  if (own == *part) return;
  part = &own;
  changed_.add_part(number);
}

void Case::read_ends() {
  clock = clock_of(dossier, as_of);
  fsd = clock.first_sick_day();
  static_cast<Period&>(*this) = period_of(dossier, clock, as_of);
  sort_events();
  extend_sanction();
  test_moment = std::min(as_of, test_end);
  efforts_end = std::min(test_end, applied.value_or(test_end));
  efforts_moment = std::min(as_of, efforts_end);
}

/// A loonsanctie follows the days by which a late application prolonged the pay, and leave
/// interrupts it (WIA art. 25 lid 9; BW 7:629 lid 11 onder a).
void Case::extend_sanction() {
  if (test_end <= pay_end) return;
  const Date before = pay_end_before_sanction(*this);
  test_end = std::max(before, extension_after(*this, before).last);
  for (End* end : {&duties, &efforts}) {
    if (end->cause == EndCause::sanction) end->last = test_end;
    end_by(*end, test_end, EndCause::sanction);
    if (recovered) end_by(*end, *recovered - 1, EndCause::recovery);
    if (aow) end_by(*end, *aow - 1, EndCause::aow);
  }
}

std::optional<Date> Case::happened(const Record& r, Field f) const {
  const auto d = r.date(f);
  return d && *d <= as_of ? d : std::nullopt;
}

void Case::sort_events() {
  std::vector<const Event*>& all = own_events_;
  all.reserve(2 * dossier.events.size());
  // What was done before the period began belongs to an earlier one.
  for (const Event& e : dossier.events)
    if (e.day >= fsd && e.day <= as_of) all.push_back(&e);
  if (!std::ranges::is_sorted(all, goes_before))  // most files are
    std::stable_sort(all.begin(), all.end(), goes_before);
  for (const Event* e : all) ++begin_[static_cast<std::size_t>(e->kind) + 1];
  std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
  const std::size_t count = all.size();
  all.resize(2 * count);
  auto next = begin_;
  for (std::size_t i = 0; i < count; ++i)
    all[count + next[static_cast<std::size_t>(all[i]->kind)]++] = all[i];
  events_ = std::span(all).first(count);
  by_kind_ = std::span(all).last(count);
  for (const Event* e : events(Kind::probleemanalyse))
    if (!yes(e->yes(field::bijstelling))) {
      analysis_ = e;
      break;
    }
}

const Event* Case::first(Kind k) const {
  const auto e = events(k);
  return e.empty() ? nullptr : e.front();
}

const Event* Case::last(Kind k) const {
  const auto e = events(k);
  return e.empty() ? nullptr : e.back();
}

const Event* Case::first_from(Kind k, Date d) const {
  const auto all = events(k);
  const auto e = std::ranges::lower_bound(all, d, {}, [](const Event* x) { return x->day; });
  return e == all.end() ? nullptr : *e;
}

const Event* Case::last_until(Kind k, Date d) const {
  const auto all = events(k);
  const auto e = std::ranges::upper_bound(all, d, {}, [](const Event* x) { return x->day; });
  return e == all.begin() ? nullptr : *(e - 1);
}

bool Case::judgements_delivered(Date from, Date to) const {
  return delivered(Kind::probleemanalyse, from, to) &&
         delivered(Kind::consult_bedrijfsarts, from, to) &&
         delivered(Kind::actueel_oordeel, from, to);
}

bool Case::delivered(Kind k, Date from, Date to) const {
  if (!hidden_.contains(k)) return true;
  const bool hidden = std::ranges::any_of(dossier.not_delivered, [&](const NotDelivered& n) {
    return n.kind == k && (!n.from || *n.from <= to) && (!n.until || *n.until >= from);
  });
  if (hidden) looked_at.add_hidden();
  return !hidden;
}

std::vector<Days> Case::delivered_days(KindSet kinds, Days within, KindSet lasting) const {
  std::vector<Days> hidden;
  for (const NotDelivered& n : dossier.not_delivered) {
    if (!kinds.contains(n.kind)) continue;
    const Date from = std::max(n.from.value_or(within.from), within.from);
    const Date until =
        n.until && !lasting.contains(n.kind) ? std::min(*n.until + 1, within.until) : within.until;
    const bool ended = n.until && *n.until < within.from && !lasting.contains(n.kind);
    if (!ended && from < until) hidden.push_back({from, until});
  }
  if (!hidden.empty()) looked_at.add_hidden();
  std::ranges::sort(hidden, {}, &Days::from);
  std::vector<Days> result;
  Date from = within.from;
  for (const Days& d : hidden) {
    if (from < d.from) result.push_back({from, d.from});
    from = std::max(from, d.until);
  }
  if (from < within.until) result.push_back({from, within.until});
  return result;
}

Resumption Case::resumption(const Event& e) const {
  const auto end = happened(e, field::einde);
  Resumption r{.event = &e,
               .days = {e.day, end ? *end + 1 : as_of + 1},
               .running = !end,
               .known_until = {},
               .fell_out = fell_out(e),
               // That it runs on is said by leaving its end out, and not by `onbekend`.
               .end_unknown = fell_out(e) || e.open(field::einde),
               .past_contract = false,
               .own = e.is(field::werkgever, Word::eigen),
               .therapeutic = e.yes(field::arbeidstherapeutisch)};
  // Whether or not somebody wrote it down.
  if (r.in_service() && contract_end && r.days.until > *contract_end + 1) {
    r.past_contract = true;
    r.days.until = std::max(e.day, *contract_end + 1);
    r.running = false;
  }
  r.known_until = r.days.until;
  // Where it may be his, it may have ended with the contract.
  if (unknown(r.own) && contract_end)
    r.known_until = std::min(r.known_until, std::max(e.day, *contract_end) + 1);
  if (r.end_unknown) r.known_until = std::min(r.known_until, e.day + 1);
  return r;
}

void Case::read(Worked& w) const {
  for (const Event* e : events(Kind::werkhervatting)) w.resumptions.push_back(resumption(*e));
  for (const Event& e : dossier.events) {
    if (e.kind != Kind::werkhervatting || e.day <= as_of || e.day > next_working_day(test_end + 1))
      continue;
    if (!yes(e.yes(field::toegezegd))) continue;
    Resumption r = resumption(e);
    r.days = {e.day, e.day + 1};
    if (!yes(r.own) || !contract_end || e.day <= *contract_end) w.promised.push_back(r);
  }
  std::ranges::stable_sort(w.promised, goes_before, &Resumption::event);
  for (const Resumption& r : w.resumptions)
    // Not said whether it is arbeidstherapeutisch: the rules on the result ask.
    if (!no(r.on(test_moment)) && !yes(r.therapeutic)) w.result = &r;

  for (const Event* e : events_) {
    Days days{e->day, e->day + 1};
    Tri certain = Tri::yes;
    switch (e->kind) {
      case Kind::werkhervatting: {
        days.until = resumption(*e).known_until;
        break;
      }
      case Kind::spoor2_start: {
        const Event* end = first_from(Kind::spoor2_einde, e->day);
        days.until = end != nullptr ? end->day + 1 : as_of + 1;
        break;
      }
      case Kind::interventie:
        certain = e->yes(field::uitgevoerd);
        break;
      case Kind::onderzoek_spoor1:
      case Kind::arbeidsdeskundig_onderzoek:
      case Kind::aanbod_passende_arbeid:
        break;
      default:
        continue;
    }
    if (!no(certain)) w.activities.push_back({days, e, certain});
  }
}

bool Case::in_order() const {
  return std::ranges::is_sorted(events_, goes_before) &&
         std::ranges::is_sorted(worked_->promised, goes_before, &Resumption::event);
}

Tri Case::resumed(Date d, bool own) const {
  Tri any = Tri::no;
  for (const Resumption& r : resumptions()) {
    const Tri counts = r.on(d) && !tri(yes(r.therapeutic));
    any = any || (own ? counts && r.own : counts);
  }
  if (no(any) && !delivered(Kind::werkhervatting, fsd, d)) return Tri::unknown;
  return any;
}

bool Case::activities_delivered(Date from, Date to) const {
  return std::all_of(kActivityKinds.begin(), kActivityKinds.end(),
                     [&](Kind k) { return delivered(k, from, to); });
}

std::vector<Days> Case::activities_delivered_days(Days within) const {
  KindSet kinds;
  for (const Kind k : kActivityKinds) kinds.insert(k);
  return delivered_days(kinds, within, kLastingKinds);
}

const Event* Case::first_year_evaluation() const {
  const Event* in_time =
      last_until(Kind::eerstejaarsevaluatie, clock.at(law::ziekte::eerste_jaar.days(fsd)));
  return in_time != nullptr ? in_time : first(Kind::eerstejaarsevaluatie);
}

Date Case::first_year_reference() const {
  const Date due = clock.at(law::ziekte::eerste_jaar.days(fsd));
  const Event* e = first_year_evaluation();
  if (e == nullptr) return due;
  // It belongs in week 52, "unless it was clear earlier" (Professioneel kader, "Tijdig"): held
  // sooner it moves the day forward only where it decided to start.
  const bool decided = yes(e->is(field::spoor2_besluit, Word::starten));
  const Date window = clock.at(law::tijdigheid::venster_evaluatie.days(fsd));
  const Date week52 = clock.at(law::tijdigheid::week_evaluatie.days(fsd));
  return e->day < (decided ? window : week52) ? due : std::min(e->day, due);
}

}  // namespace poortwachter

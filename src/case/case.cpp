#include "case/case.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <numeric>
#include <tuple>

namespace poortwachter {
namespace {

GapReason gap_reason(const Record& r) {
  if (yes(r.is(Field::reden, Word::hersteld))) return GapReason::recovered;
  switch (r.yes(Field::zelfde_oorzaak)) {
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
    if (yes(r.is(Field::reden, Word::ander_verlof))) continue;
    const Gap g{{*r.date(Field::van), *r.date(Field::tot) + 1}, gap_reason(r)};
    // A recovery that is still to come has not happened, nor has leave that will end the period;
    // leave that moves the end of it is planned ahead.
    const bool ends_period =
        g.reason == GapReason::recovered || g.reason == GapReason::leave_other_cause;
    if (ends_period && g.days.from > as_of) continue;
    gaps.push_back(g);
  }
  std::ranges::sort(gaps, {}, [](const Gap& g) { return g.days.from; });
  // Once 104 weeks have passed the waiting period is over, and with the contract the duties are,
  // save those of an own-risk bearer; what comes after cannot break it.
  const bool own_risk = yes(d.employer.yes(Field::eigenrisicodrager_ziektewet));
  const auto contract_end = own_risk ? std::nullopt : d.contract.date(Field::einde);
  for (std::size_t n = 1; n <= gaps.size(); ++n) {
    Clock so_far(d.first_sick_day, {gaps.data(), n - 1});
    const Date last = so_far.at(kWaitingPeriodDays - 1);
    if (gaps[n - 1].days.from > std::min(last, contract_end.value_or(last))) return so_far;
  }
  return {d.first_sick_day, gaps};
}

/// What a record says, by key. Not in the order of the file, which means nothing.
std::map<Field, const Value*> by_key(const Record& r) {
  std::map<Field, const Value*> values;
  for (const Value& v : r.values) values.emplace(v.field, &v);
  return values;
}

std::partial_ordering compare(const Record& a, const Record& b);

std::partial_ordering compare(const Value& a, const Value& b) {
  // The keys turned around: a record that lacks a key comes before one that has it.
  if (a.field != b.field) return b.field <=> a.field;
  return std::visit(
      [&](const auto& x) -> std::partial_ordering {
        // Values of one key are of one type.
        const auto& y = std::get<std::decay_t<decltype(x)>>(b.said);
        if constexpr (std::is_same_v<decltype(x), const std::vector<Record>&>)
          return std::lexicographical_compare_three_way(
              x.begin(), x.end(), y.begin(), y.end(),
              [](const Record& r, const Record& s) { return compare(r, s); });
        else
          return x <=> y;
      },
      a.said);
}

std::partial_ordering compare(const Record& a, const Record& b) {
  const auto x = by_key(a);
  const auto y = by_key(b);
  return std::lexicographical_compare_three_way(
      x.begin(), x.end(), y.begin(), y.end(),
      [](const auto& v, const auto& w) { return compare(*v.second, *w.second); });
}

/// Events of one day in an order that the file does not decide: what was found must not depend on
/// the order in which somebody typed it in.
bool before(const Event* a, const Event* b) {
  const auto c = std::tie(a->day, a->kind) <=> std::tie(b->day, b->kind);
  return std::is_lt(std::is_neq(c) ? c : compare(*a, *b));
}

/// BRB par. 6: by, or under the responsibility of, a competent bedrijfsarts or arbodienst.
Tri competent(const Event& e) {
  const auto by = e.word(Field::opgesteld_door);
  return by ? tri(*by != Word::overig) : Tri::unknown;
}

/// Ended, on a day that is not given. An end after the as-of date has not come yet.
bool fell_out(const Event& work) {
  return yes(work.yes(Field::uitgevallen)) && !work.date(Field::einde);
}

/// The WIA application at which UWV tests the efforts; one before UWV invites it is too early for
/// that (own choice), one for the shortened waiting period leads to no test (WIA art. 66 lid 6). Of
/// several the last: what was left undone before it may still count.
std::optional<Date> tested_application(const Dossier& d, Date invited, Date as_of) {
  std::optional<Date> last;
  for (const Event& e : d.events)
    if (e.kind == Kind::wia_aanvraag && e.day >= invited && e.day <= as_of &&
        !yes(e.yes(Field::verkorte_wachttijd)))
      last = std::max(last, std::optional(e.day));
  return last;
}

constexpr std::array kActivityKinds{
    Kind::werkhervatting,         Kind::onderzoek_spoor1, Kind::arbeidsdeskundig_onderzoek,
    Kind::aanbod_passende_arbeid, Kind::interventie,      Kind::spoor2_start};

}  // namespace

bool judges_possibilities(Kind k) {
  return k == Kind::probleemanalyse || k == Kind::consult_bedrijfsarts ||
         k == Kind::actueel_oordeel;
}

Tri Resumption::on(Date d) const {
  if (d < days.from || d >= days.until) return Tri::no;
  if (fell_out && d > days.from) return Tri::unknown;
  return Tri::yes;
}

Case::Case(const Dossier& d, Date day) : dossier(d), as_of(day), clock(clock_of(d, day)) {
  fsd = clock.first_sick_day();
  waiting_end = clock.at(kWaitingPeriodDays - 1);
  pay_end = waiting_end;
  for (const Record& r : d.extensions)
    // Only the joint request of WIA art. 24 moves the test; a late application moves the pay alone
    // (BW 7:629 lid 11), a late notice moves nothing.
    if (yes(r.is(Field::soort, Word::vrijwillig)))
      if (const auto to = r.date(Field::tot)) pay_end = std::max(pay_end, *to);
  own_risk = yes(d.employer.yes(Field::eigenrisicodrager_ziektewet));
  contract_end = d.contract.date(Field::einde);
  contract_ends = contract_end && *contract_end < pay_end && !own_risk;
  test_end = contract_ends ? *contract_end : pay_end;
  // After a loonsanctie on the efforts the test is on what was repaired since (WIA art. 25 lid 9
  // and 12); one on completeness asks for documents alone.
  bool sanctioned = false;
  for (const Event& e : d.events) {
    if (e.kind != Kind::loonsanctie || e.day > as_of) continue;
    if (yes(e.is(Field::soort_loonsanctie, Word::administratief))) continue;
    sanctioned = true;
    if (!contract_ends) test_end = std::max(test_end, pay_end + kSanctionDays);
  }
  test_moment = std::min(as_of, test_end);
  // Later omissions alone cannot carry a negative verdict (Professioneel kader UWV). Where the
  // contract ends, or after a loonsanctie, the application is not the moment of the test.
  efforts_end = test_end;
  if (!contract_ends && !sanctioned)
    if (const auto applied = tested_application(d, pay_end - kInvitedDays, as_of))
      efforts_end = std::min(efforts_end, *applied);
  efforts_moment = std::min(as_of, efforts_end);
  report_due = contract_ends ? test_end : pay_end - kReportDays;
  recovered = happened(d.sickness, Field::hersteld_per);
  aow = d.employee.date(Field::aow_datum);
  sort_events();
  read_judgements();
  let_judgements_grow_old();
  read_work();
}

std::optional<Date> Case::happened(const Record& r, Field f) const {
  const auto d = r.date(f);
  return d && *d <= as_of ? d : std::nullopt;
}

void Case::sort_events() {
  events_.reserve(dossier.events.size());
  // What was done before the period began belongs to an earlier one.
  for (const Event& e : dossier.events)
    if (e.day >= fsd && e.day <= as_of) events_.push_back(&e);
  std::stable_sort(events_.begin(), events_.end(), before);
  for (const Event* e : events_) ++begin_[static_cast<std::size_t>(e->kind) + 1];
  std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
  by_kind_.resize(events_.size());
  auto next = begin_;
  for (const Event* e : events_) by_kind_[next[static_cast<std::size_t>(e->kind)]++] = e;
  for (const Event* e : events(Kind::probleemanalyse))
    if (!yes(e->yes(Field::bijstelling))) {
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
  for (const Event* e : events(k))
    if (e->day >= d) return e;
  return nullptr;
}

const Event* Case::last_until(Kind k, Date d) const {
  const Event* found = nullptr;
  for (const Event* e : events(k))
    if (e->day <= d) found = e;
  return found;
}

bool Case::ended_by(Date d) const {
  return d > test_end || (recovered && *recovered <= d) || (aow && *aow <= d);
}

Date Case::last_tested_day() const {
  Date last = efforts_moment;
  if (recovered) last = std::min(last, *recovered - 1);
  if (aow) last = std::min(last, *aow - 1);
  return last;
}

bool Case::judgements_delivered(Date from, Date to) const {
  return delivered(Kind::probleemanalyse, from, to) &&
         delivered(Kind::consult_bedrijfsarts, from, to) &&
         delivered(Kind::actueel_oordeel, from, to);
}

bool Case::delivered(Kind k, Date from, Date to) const {
  return std::none_of(
      dossier.not_delivered.begin(), dossier.not_delivered.end(), [&](const NotDelivered& n) {
        return n.kind == k && (!n.from || *n.from <= to) && (!n.until || *n.until >= from);
      });
}

void Case::read_judgements() {
  for (const Event* e : events_)
    if (judges_possibilities(e->kind))
      judgements_.push_back({e, e->date(Field::mogelijkheden_vanaf).value_or(e->day),
                             e->word(Field::mogelijkheden), competent(*e),
                             e->yes(Field::onderbouwd)});

  const Date until = as_of + 1;
  const bool all = judgements_delivered(fsd, as_of);
  // Nobody concluded that there were none: then they are taken to be there, unless the judgements
  // were not handed over, or one was made that does not say.
  const bool silent = std::any_of(judgements_.begin(), judgements_.end(),
                                  [](const Judgement& j) { return !j.possibilities; });
  spans_.push_back({{fsd, until}, all && !silent ? Tri::yes : Tri::unknown, nullptr, nullptr});

  // Later documents overwrite what earlier ones say, from the day of which they speak.
  const auto paint = [&](Date from, PossibilitySpan s) {
    from = std::max(from, fsd);
    if (from >= until) return;
    while (!spans_.empty() && spans_.back().days.from >= from) spans_.pop_back();
    if (!spans_.empty()) spans_.back().days.until = from;
    s.days = {from, until};
    spans_.push_back(s);
  };
  // The first judgement speaks for the weeks before it, in which nobody could yet judge otherwise.
  const auto from = [&](const Judgement& j) {
    const bool first = spans_.size() == 1 && spans_.front().basis == nullptr;
    const bool early = j.event->day <= clock.at(kFirstJudgementDays);
    return first && early && j.from == j.event->day ? fsd : j.from;
  };
  auto j = judgements_.begin();
  const auto derde = events(Kind::medisch_oordeel_derde);
  auto third = derde.begin();
  while (j != judgements_.end() || third != derde.end()) {
    if (third == derde.end() || (j != judgements_.end() && j->event->day < (*third)->day)) {
      if (j->possibilities) {
        const Tri exempt = j->none() ? (j->substantiated && !tri(no(j->competent))) : Tri::no;
        paint(from(*j), {{}, !exempt, &*j, nullptr});
      } else if (yes(j->event->yes(Field::belastbaarheid_gewijzigd))) {
        // They changed, but not said into what. A judgement that is silent on both changes nothing.
        paint(j->from, {{}, Tri::unknown, &*j, nullptr});
      }
      ++j;
    } else {
      const Event* e = *third++;
      const auto found = e->word(Field::mogelijkheden);
      if (!found || *found == Word::geen) continue;
      // Another doctor sees possibilities where the bedrijfsarts saw none: until he answers, the
      // period counts as one with possibilities.
      const Date since = e->date(Field::mogelijkheden_vanaf).value_or(e->day);
      std::vector<PossibilitySpan> split;
      for (const PossibilitySpan& s : spans_) {
        const bool saw_none = s.basis != nullptr ? s.basis->none() : unknown(s.possible);
        if (!saw_none || s.days.until <= since) {
          split.push_back(s);
          continue;
        }
        if (s.days.from < since)
          split.push_back({{s.days.from, since}, s.possible, s.basis, nullptr});
        split.push_back({{std::max(s.days.from, since), s.days.until}, Tri::yes, s.basis, e});
      }
      spans_ = std::move(split);
    }
  }
}

void Case::let_judgements_grow_old() {
  std::vector<PossibilitySpan> spans;
  for (const PossibilitySpan& s : spans_) {
    spans.push_back(s);
    const bool may_recover =
        s.basis != nullptr && yes(s.basis->event->yes(Field::herstel_verwacht));
    if (!no(s.possible) || !may_recover) continue;
    Date looked = s.basis->event->day;
    for (const Judgement& j : judgements_)
      if (j.event->day < s.days.until) looked = std::max(looked, j.event->day);
    const Date old = clock.after(std::max(looked, s.days.from), kJudgementDays);
    if (old >= s.days.until) continue;
    spans.back().days.until = old;
    spans.push_back({{old, s.days.until}, Tri::unknown, s.basis, nullptr});
  }
  spans_ = std::move(spans);
}

const PossibilitySpan& Case::possibilities(Date d) const {
  for (const PossibilitySpan& s : spans_)
    if (d < s.days.until) return s;
  return spans_.back();
}

Tri Case::any_possibilities(Date from, Date to) const {
  Tri any = Tri::no;
  for (const PossibilitySpan& s : spans_)
    if (s.days.from <= to && s.days.until > from) any = any || s.possible;
  return any;
}

void Case::read_work() {
  for (const Event* e : events(Kind::werkhervatting)) {
    const auto end = happened(*e, Field::einde);
    resumptions_.push_back({e,
                            {e->day, end ? *end + 1 : as_of + 1},
                            !end,
                            fell_out(*e),
                            e->is(Field::werkgever, Word::eigen),
                            e->yes(Field::arbeidstherapeutisch)});
  }
  for (const Resumption& r : resumptions_)
    // Not said whether it is arbeidstherapeutisch: the rules on the result ask.
    if (!no(r.on(test_moment)) && !yes(r.therapeutic)) result_ = &r;

  for (const Event* e : events_) {
    Days days{e->day, e->day + 1};
    Tri certain = Tri::yes;
    switch (e->kind) {
      case Kind::werkhervatting: {
        const auto end = happened(*e, Field::einde);
        if (end)
          days.until = *end + 1;
        else if (!fell_out(*e))
          days.until = as_of + 1;
        break;
      }
      case Kind::spoor2_start: {
        const Event* end = first_from(Kind::spoor2_einde, e->day);
        days.until = end != nullptr ? end->day + 1 : as_of + 1;
        break;
      }
      case Kind::interventie:
        certain = e->yes(Field::uitgevoerd);
        break;
      case Kind::onderzoek_spoor1:
      case Kind::arbeidsdeskundig_onderzoek:
      case Kind::aanbod_passende_arbeid:
        break;
      default:
        continue;
    }
    if (!no(certain)) activities_.push_back({days, e, certain});
  }
}

Tri Case::resumed(Date d, bool own) const {
  Tri any = Tri::no;
  for (const Resumption& r : resumptions_) {
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

Date Case::first_year_reference() const {
  const Date due = clock.at(kFirstYearDays);
  const Event* e = first_year_evaluation();
  return e != nullptr ? std::min(e->day, due) : due;
}

}  // namespace poortwachter

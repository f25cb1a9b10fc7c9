// What a document says that cannot be true together: one of the two wins, and nobody would notice.
#include <algorithm>
#include <utility>
#include <vector>

#include "case/application.hpp"
#include "case/extension.hpp"
#include "case/grounds.hpp"
#include "case/hours.hpp"
#include "case/work.hpp"
#include "law/dossier.hpp"
#include "poortwachter/field/aanbod_passende_arbeid.hpp"
#include "poortwachter/field/arbeidsdeskundig_onderzoek.hpp"
#include "poortwachter/field/deskundigenoordeel.hpp"
#include "poortwachter/field/eerstejaarsevaluatie.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/interruption.hpp"
#include "poortwachter/field/loonsanctie.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/spoor2_rapportage.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/dossier/tegenspraak.rule.hpp"
#include "words/write.hpp"

namespace poortwachter::dossier_tegenspraak {
namespace {

struct Shown {
  Date from, to;
  double percent = 0;
  Message what{};
};
using Say = Finding& (*)(Check&, const Shown&);

template <Says<Status::fail> M>
Finding& says(Check& k, const Shown& shown) {
  return k.fail(M::of(shown));
}

template <Says<Status::unknown> M>
Finding& asks(Check& k, const Shown& shown) {
  return k.unknown(M::of(shown));
}

/// Two keys of an event, and the second of which it is told.
struct Contradiction {
  Say say = nullptr;
  Field beside = field::datum;
  Date to;
  double percent = 0;
  Message what{};
};

Contradiction of_judgement(const Case& c, const Event& e) {
  const auto sees = e.word(field::mogelijkheden);
  if (sees == Word::geen && allows_hours(e))
    return {says<msg::none_with_hours>, field::mogelijkheden, {}};
  const auto limit = e.number(field::uren_per_week);
  const auto contract = c.dossier.employee.number(field::uren_per_week);
  if (sees == Word::volledig && limit && contract && *limit < *contract)
    return {says<msg::full_with_limit>, field::uren_per_week, {}};
  return {};
}

/// A wage value of nothing contradicts nothing.
bool has_wage(const Event& work) {
  const Value* wage = work.find(field::loonwaarde);
  return work.number(field::loonwaarde_percentage).value_or(0) > 0 ||
         (wage != nullptr && wage->pay().amount > 0);
}

/// What events are held against, worked out once.
struct Context {
  explicit Context(const Case& a_case) : c(a_case), leave(maternity_leave(a_case.dossier)) {
    const Event* start = c.first(Kind::spoor2_start);
    if (start != nullptr) track2 = start->day;
    for (const Resumption& r : c.resumptions())
      if (!yes(r.own)) track2 = std::min(track2, r.days.from);
  }

  const Case& c;
  Stretches leave;
  Date track2 = kLastDate;  ///< the first day on which spoor 2, or what may be it, ran
};

Message hours_text(double hours) {
  Message m;
  append_percent(m.nl, hours, Language::nl);
  append_percent(m.en, hours, Language::en);
  return m;
}

/// Numbers of which another was probably meant.
Contradiction slip_in_work(const Case& c, const Event& e) {
  const auto given = e.number(field::loonwaarde_percentage);
  if (given && *given > 0 && *given < 1)
    return {asks<msg::unknown_fraction>, field::loonwaarde_percentage, {}, *given * 100};
  if (const auto worth = worked_out_percent(c, e); worth && !can_be_wage_value(c, *worth))
    return {asks<msg::unknown_wage_value>, field::loonwaarde, {}, *worth};
  const auto hours = e.number(field::uren_per_week);
  const auto contract = c.dossier.employee.number(field::uren_per_week);
  if (yes(e.is(field::werkgever, Word::eigen)) && hours && contract && *contract > 0 &&
      *hours > *contract)
    return {asks<msg::unknown_hours>, field::uren_per_week, {}, 0, hours_text(*hours)};
  return {};
}

Contradiction of_work(const Context& k, const Event& e) {
  if (yes(e.yes(field::arbeidstherapeutisch)) && has_wage(e))
    return {says<msg::wage_on_trial>, field::arbeidstherapeutisch, {}};
  if (Contradiction slip = slip_in_work(k.c, e); slip.say != nullptr) return slip;
  // Who goes on after the leave may leave it out; who names the last day says that there was work.
  const auto end = e.date(field::einde);
  if (!end) return {};
  const auto leave = std::ranges::upper_bound(k.leave, *end, {}, &Days::until);
  if (leave == k.leave.end() || !leave->contains(*end) || e.day >= leave->from) return {};
  return {says<msg::work_in_leave>, field::einde, leave->from};
}

/// The first-year evaluation says that spoor 2 runs already: nothing that may be it began by then.
Contradiction of_evaluation(const Context& k, const Event& e) {
  if (!yes(e.is(field::spoor2_besluit, Word::loopt_al)) || k.track2 <= e.day) return {};
  const bool all = k.c.delivered(Kind::spoor2_start, k.c.fsd, e.day) &&
                   k.c.delivered(Kind::werkhervatting, k.c.fsd, e.day);
  return {all ? says<msg::runs_already> : asks<msg::unknown_start>, field::spoor2_besluit, {}};
}

/// Work in the own firm that was taken up after return to it was excluded.
Contradiction of_exclusion(const Case& c, const Event& e) {
  for (const Resumption& r : c.resumptions())
    if (r.days.from > e.day && yes(r.own) && !yes(r.therapeutic))
      return {says<msg::return_despite_exclusion>, field::datum, r.days.from};
  return {};
}

/// The employee had reason to refuse, and UWV held the work suitable: the opinion was asked for
/// after this offer and before any other, so that it is about this one.
Contradiction of_offer(const Case& c, const Event& e) {
  if (!no(e.yes(field::geaccepteerd)) || !yes(e.yes(field::weigering_redelijk))) return {};
  const Event* opinion = nullptr;
  for (const Event* o : c.events(Kind::deskundigenoordeel))
    if (decides_on(*o, Word::passende_arbeid) && o->date(field::aangevraagd) >= e.day) {
      opinion = o;
      break;
    }
  if (opinion == nullptr || !yes(opinion->is(field::uitkomst, Word::positief))) return {};
  for (const Event* other : c.events(Kind::aanbod_passende_arbeid))
    if (other != &e && other->day <= opinion->day) return {};
  return {says<msg::refusal_of_suitable>, field::weigering_redelijk, opinion->day};
}

/// UWV gives no opinion on the day on which it is asked for one.
Contradiction of_opinion(const Event& e) {
  if (e.date(field::aangevraagd) == e.day && !e.word(field::uitkomst))
    return {asks<msg::unknown_pending>, field::uitkomst, {}};
  return {};
}

Contradiction in(const Context& k, const Event& e) {
  switch (e.kind) {
    case Kind::probleemanalyse:
    case Kind::consult_bedrijfsarts:
    case Kind::actueel_oordeel:
    case Kind::medisch_oordeel_derde:
      return of_judgement(k.c, e);
    case Kind::werkhervatting:
      return of_work(k, e);
    case Kind::arbeidsdeskundig_onderzoek:
      if (no(e.yes(field::advies_spoor2)) && yes(e.has(field::adviseert, Word::spoor2)))
        return {says<msg::advised_and_not>, field::advies_spoor2, {}};
      return {};
    case Kind::spoor2_rapportage:
      if (yes(e.yes(field::voortgang)) && e.number(field::concrete_activiteiten) == 0)
        return {says<msg::progress_of_nothing>, field::concrete_activiteiten, {}};
      return {};
    case Kind::eerstejaarsevaluatie:
      return of_evaluation(k, e);
    case Kind::terugkeer_uitgesloten:
      return of_exclusion(k.c, e);
    case Kind::aanbod_passende_arbeid:
      return of_offer(k.c, e);
    case Kind::deskundigenoordeel:
      return of_opinion(e);
    default:
      return {};
  }
}

void judge_wage(Check& k) {
  const Record& employee = k.c.dossier.employee;
  const Value* wage = employee.find(field::loon);
  const auto hours = employee.number(field::uren_per_week);
  if (wage == nullptr || !hours || wage->pay().amount <= 0) return;
  const auto an_hour = wage->pay().per_hour(*hours);
  const Date day = k.c.fsd;
  if (!an_hour || (*an_hour >= law::dossier::uurloon_laag.on(day) &&
                   *an_hour <= law::dossier::uurloon_hoog.on(day)))
    return;
  Message sum;
  append_euro(sum.nl, *an_hour, Language::nl);
  append_euro(sum.en, *an_hour, Language::en);
  k.unknown(msg::unknown_wage{.what = std::move(sum)}).place = wage->place;
}

Message until_text(std::optional<Date> to) {
  if (!to) return {"een loonsanctie", "a loonsanctie"};
  return {"een loonsanctie tot en met " + date_text(*to, Language::nl),
          "a loonsanctie until " + date_text(*to, Language::en)};
}

/// The decision of UWV goes before the extension that the file names.
void judge_sanction(Check& k, const Record& extension) {
  const auto to = extension.date(field::tot);
  const auto decisions = k.c.events(Kind::loonsanctie);
  if (decisions.empty()) {
    // One of after the as-of date is told as such.
    const bool later = std::ranges::any_of(
        k.c.dossier.events, [](const Event& e) { return e.kind == Kind::loonsanctie; });
    if (!later && k.c.delivered(Kind::loonsanctie))
      k.unknown(msg::unknown_decision{.what = until_text(to)}).place = extension.place;
    return;
  }
  const auto stated = std::ranges::find_if(
      decisions, [](const Event* e) { return e->date(field::tot).has_value(); });
  const bool same =
      std::ranges::any_of(decisions, [&](const Event* e) { return e->date(field::tot) == to; });
  if (!to || same || stated == decisions.end()) return;
  k.fail(msg::other_end{.from = *to, .to = *(*stated)->date(field::tot)}).place =
      extension.place_of(field::tot);
}

/// How late the application was, follows from its day.
void judge_late_application(Check& k, const Record& extension) {
  const auto to = extension.date(field::tot);
  const LateApplication a = late_application(k.c);
  if (!to || !a.made || unknown(a.late) || a.letter_open) return;
  const Date end = pay_end_before_sanction(k.c);
  if (*to != end)
    k.fail(msg::other_delay{.from = *to, .to = end}).place = extension.place_of(field::tot);
}

/// The cause counts with leave around pregnancy and birth alone (WIA art. 23 lid 3).
void judge_interruptions(Check& k) {
  std::vector<const Record*> odd;
  for (const Record& r : k.c.dossier.interruptions) {
    const bool leave = yes(r.is(field::reden, Word::zwangerschaps_of_bevallingsverlof));
    if (!leave && !unknown(r.yes(field::zelfde_oorzaak))) odd.push_back(&r);
  }
  std::ranges::sort(odd, {}, [](const Record* r) { return *r->date(field::van); });
  for (const Record* r : odd)
    k.fail(msg::cause_without_leave{.from = *r->date(field::van)}).place =
        r->place_of(field::zelfde_oorzaak);
}

}  // namespace

void check(Check& k) {
  judge_wage(k);
  judge_interruptions(k);
  for (const Record& r : k.c.dossier.extensions) {
    if (yes(r.is(field::soort, Word::loonsanctie))) judge_sanction(k, r);
    if (yes(r.is(field::soort, Word::te_late_aanvraag))) judge_late_application(k, r);
  }
  const Context context(k.c);
  for (const Event* e : k.c.events()) {
    const Contradiction found = in(context, *e);
    if (found.say != nullptr)
      found.say(k, {e->day, found.to, found.percent, found.what}).place = e->place_of(found.beside);
  }
  if (k.empty()) k.pass(msg::pass{});
}

}  // namespace poortwachter::dossier_tegenspraak

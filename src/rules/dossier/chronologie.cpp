// Dates that cannot be right: before the sickness, after the as-of date, or in an order that cannot
// have been.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "case/application.hpp"
#include "case/order.hpp"
#include "dossier/fields.hpp"
#include "law/dossier.hpp"
#include "law/ziekte.hpp"
#include "poortwachter/field/bekortingsverzoek.hpp"
#include "poortwachter/field/judgement.hpp"
#include "poortwachter/field/loonsanctie.hpp"
#include "poortwachter/field/plan_van_aanpak.hpp"
#include "poortwachter/field/re_integratieverslag.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/uwv_hersteltermijn.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "poortwachter/field/wia_aanvraag.hpp"
#include "rules/dossier/chronologie.rule.hpp"

namespace poortwachter::dossier_chronologie {
namespace {

struct Oddity {
  struct Shown {
    Date from, to;
    Message what;
  };
  using Say = Finding& (*)(Check&, const Shown&);

  const Event* event;
  Say say;
  Date against;        ///< the day with which it does not agree
  bool later = false;  ///< still to come: told together with the others
};

template <Says<Status::fail> M>
Finding& says(Check& k, const Oddity::Shown& shown) {
  return k.fail(M::of(shown));
}

template <Says<Status::unknown> M>
Finding& asks(Check& k, const Oddity::Shown& shown) {
  return k.unknown(M::of(shown));
}

/// What must have happened before an event of another kind.
struct Order {
  Kind before;
  Kind after;
  Oddity::Say say;
};
constexpr Order kOrders[] = {
    {Kind::spoor2_start, Kind::spoor2_rapportage, says<msg::before_track2>},
    {Kind::spoor2_start, Kind::spoor2_einde, says<msg::before_track2>},
    {Kind::loonsanctie, Kind::bekortingsverzoek, says<msg::before_sanction>},
    {Kind::wia_aanvraag, Kind::uwv_hersteltermijn, says<msg::before_application>},
    {Kind::wia_aanvraag, Kind::uwv_compleet, says<msg::confirmed_before>},
    {Kind::re_integratieverslag, Kind::uwv_compleet, says<msg::confirmed_before_report>},
    {Kind::wia_aanvraag, Kind::loonsanctie, says<msg::decided_before>}};

/// A day that an event names and that cannot be before its own.
struct Later {
  Kind kind;
  Field day;
};
constexpr Later kLater[] = {{Kind::plan_van_aanpak, field::ondertekend_op},
                            {Kind::plan_van_aanpak, field::volgende_evaluatie},
                            {Kind::evaluatie, field::volgende_evaluatie},
                            {Kind::eerstejaarsevaluatie, field::volgende_evaluatie},
                            {Kind::probleemanalyse, field::volgende_beoordeling},
                            {Kind::consult_bedrijfsarts, field::volgende_beoordeling},
                            {Kind::re_integratieverslag, field::afschrift_werknemer},
                            {Kind::uwv_hersteltermijn, field::uiterlijk},
                            {Kind::uwv_hersteltermijn, field::aangevuld},
                            {Kind::consult_bedrijfsarts, field::opgevolgd_op},
                            {Kind::probleemanalyse, field::opgevolgd_op},
                            {Kind::actueel_oordeel, field::opgevolgd_op},
                            {Kind::probleemanalyse, field::geen_mogelijkheden_tot},
                            {Kind::consult_bedrijfsarts, field::geen_mogelijkheden_tot},
                            {Kind::actueel_oordeel, field::geen_mogelijkheden_tot},
                            {Kind::arbeidsdeskundig_onderzoek, field::opgevolgd_op},
                            {Kind::deskundigenoordeel, field::opgevolgd_op}};

/// What is done at most once on a day.
constexpr KindSet kOnceADay{Kind::evaluatie,     Kind::eerstejaarsevaluatie,
                            Kind::eindevaluatie, Kind::spoor2_rapportage,
                            Kind::wia_aanvraag,  Kind::melding_42e_week};

/// Does it change what was made before?
bool adjusts(const Event& e) { return yes(e.yes(field::bijstelling)); }

/// The earliest event of each kind, and what work with the own employer was taken up while other
/// such work was still open.
struct Context {
  std::array<const Event*, kKinds> earliest{};
  std::array<const Event*, kKinds> earliest_made{};  ///< that changes no earlier one
  std::map<const Event*, const Event*> begun_beside;
  std::map<const Event*, const Event*> overlapped;        ///< the same, of work that has an end
  std::map<const Event*, const Event*> beside_elsewhere;  ///< work elsewhere, without an end
  std::set<const Event*> past_contract;
  std::set<const Event*> twice;
  std::set<const Event*> entered_twice;

  explicit Context(const Case& c) {
    for (const Event& e : c.dossier.events) {
      const Event*& first = earliest[static_cast<std::size_t>(e.kind)];
      if (first == nullptr || e.day < first->day) first = &e;
      const Event*& made = earliest_made[static_cast<std::size_t>(e.kind)];
      if (!adjusts(e) && (made == nullptr || e.day < made->day)) made = &e;
    }
    std::set<std::pair<Date, std::optional<Word>>> begun;
    for (const Resumption& r : c.resumptions())
      if (!begun.emplace(r.event->day, r.event->word(field::werkgever)).second)
        twice.insert(r.event);
    std::set<std::pair<Date, Kind>> entered;
    for (const Event& e : c.dossier.events)
      if (kOnceADay.contains(e.kind) && !entered.emplace(e.day, e.kind).second)
        entered_twice.insert(&e);
    const Event* later = nullptr;
    const Event* elsewhere = nullptr;
    for (auto r = c.resumptions().rbegin(); r != c.resumptions().rend(); ++r) {
      if (!no(r->own)) continue;
      const bool open = r->event->find(field::einde) == nullptr && !r->end_unknown;
      if (open && elsewhere != nullptr && elsewhere->day > r->event->day)
        beside_elsewhere.emplace(r->event, elsewhere);
      elsewhere = r->event;
    }
    for (auto r = c.resumptions().rbegin(); r != c.resumptions().rend(); ++r) {
      if (!yes(r->own)) continue;
      if (r->past_contract) past_contract.insert(r->event);
      const bool open = r->event->find(field::einde) == nullptr && !r->end_unknown;
      const auto end = r->event->date(field::einde);
      if (later != nullptr && later->day > r->event->day) {
        if (open) begun_beside.emplace(r->event, later);
        if (end && *end > later->day) overlapped.emplace(r->event, later);
      }
      later = r->event;
    }
  }
};

/// Out of order: both are there, and even the earliest of the one comes after the other. What is
/// not there, or not handed over, is for other rules.
const Event* too_late(const Case& c, const Context& context, const Order& o, const Event& e) {
  // UWV also asks for parts of the report of a contract that ended, without any application.
  if (o.before == Kind::wia_aanvraag && c.contract_ends) return nullptr;
  const Event* first = context.earliest[static_cast<std::size_t>(o.before)];
  if (first == nullptr || first->day <= e.day) return nullptr;
  return c.delivered(o.before, c.dossier.first_sick_day, e.day) ? first : nullptr;
}

/// The first plan or analysis, where it comes after what changes it, or an evaluation of it.
const Event* evaluated_later(const Case& c, const Context& context, const Event& e) {
  const Kind made = e.kind == Kind::evaluatie ? Kind::plan_van_aanpak : e.kind;
  if (e.kind != Kind::evaluatie && !adjusts(e)) return nullptr;
  const Event* first = context.earliest_made[static_cast<std::size_t>(made)];
  if (first == nullptr || first->day <= e.day) return nullptr;
  // An evaluation may be of a plan that was adjusted, of which the first is not on file.
  const Event* any = context.earliest[static_cast<std::size_t>(made)];
  if (e.kind == Kind::evaluatie && any->day <= e.day) return nullptr;
  return c.delivered(made, c.dossier.first_sick_day, e.day) ? first : nullptr;
}

/// The first document that holds a part which the report names, where all of them are of after it.
const Event* part_of_later(const Case& c, const Event& report) {
  struct Part {
    Word part;
    Kind held_by;
  };
  constexpr Part kParts[] = {{Word::f, Kind::probleemanalyse},
                             {Word::g, Kind::plan_van_aanpak},
                             {Word::j, Kind::actueel_oordeel},
                             {Word::l, Kind::oordeel_werknemer}};
  if (report.day < c.fsd) return nullptr;  // of an earlier period
  for (const Part& p : kParts) {
    if (!yes(report.has(field::onderdelen, p.part))) continue;
    const Event* first = c.first(p.held_by);
    if (first != nullptr && first->day > report.day && c.delivered(p.held_by, c.fsd, report.day))
      return first;
  }
  return nullptr;
}

/// The judgement of none on which one could go by until this one, which sees possibilities from an
/// earlier day on: what was reasonable is judged by what was known then (BRB par. 3).
const Event* relied_until(const Case& c, const Event& e) {
  const auto from = e.date(field::mogelijkheden_vanaf);
  const auto sees = e.word(field::mogelijkheden);
  if (!judges_possibilities(e.kind) || !from || *from >= e.day || !sees || *sees == Word::geen)
    return nullptr;
  for (const PossibilitySpan& s : c.possibilities())
    if (no(s.possible) && s.basis != nullptr && s.basis->event != &e && s.days.until == e.day &&
        s.days.until > *from)
      return s.basis->event;
  return nullptr;
}

/// An ordinary application in the first year: of one for a shortened wait the file would say so.
bool applied_in_first_year(const Case& c, const Event& e) {
  return e.kind == Kind::wia_aanvraag && !yes(e.yes(field::verkorte_wachttijd)) &&
         !c.contract_ends && e.day >= c.fsd &&
         e.day <= c.clock.at(law::ziekte::eerste_jaar.days(c.fsd));
}

/// An ordinary application beside another, which goes first.
const Event* applied_before(const Case& c, const Event& e) {
  const Event* first = late_application(c).application;
  const bool second = e.kind == Kind::wia_aanvraag && !yes(e.yes(field::verkorte_wachttijd)) &&
                      first != nullptr && first != &e && first->day < e.day;
  return second ? first : nullptr;
}

/// The end of a loonsanctie of before the end of the pay that it extends.
bool ends_before_it_starts(const Case& c, const Event& e) {
  const auto to = e.date(field::tot);
  return e.kind == Kind::loonsanctie && e.day >= c.fsd && to && *to <= pay_end_before_sanction(c);
}

/// The first analysis, long after the first plan.
const Event* planned_long_before(const Case& c, const Context& context, const Event& e) {
  const Event* analysis = context.earliest_made[static_cast<std::size_t>(Kind::probleemanalyse)];
  const bool first_plan = context.earliest[static_cast<std::size_t>(Kind::plan_van_aanpak)] == &e;
  if (!first_plan || analysis == nullptr) return nullptr;
  const bool long_before = analysis->day - e.day >= law::dossier::plan_vooraf.days(e.day);
  return long_before && c.delivered(Kind::probleemanalyse, c.fsd, analysis->day) ? analysis
                                                                                 : nullptr;
}

/// What is done for somebody who is sick.
constexpr KindSet kOfTheSickness{
    Kind::evaluatie,        Kind::eerstejaarsevaluatie, Kind::consult_bedrijfsarts,
    Kind::onderzoek_spoor1, Kind::interventie,          Kind::arbeidsdeskundig_onderzoek,
    Kind::plan_van_aanpak,  Kind::spoor2_start,         Kind::spoor2_rapportage};

/// Work that was promised may begin later.
bool promised(const Event& e) {
  return e.kind == Kind::werkhervatting && yes(e.yes(field::toegezegd));
}

void capitalise(std::string& words, std::size_t letters) {
  for (char& c : std::span(words).first(letters))
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
}

/// The kind of an event, with its article in Dutch.
Message in_words(Kind kind) {
  std::string words = spoken(name(kind)).nl;
  if (words.starts_with("uwv") || words.starts_with("wia")) capitalise(words, 3);
  return {std::string(fields::block(kind).article) + ' ' + words, words};
}

/// As a sentence begins with it.
Message at_the_start(Kind kind) {
  Message m = in_words(kind);
  capitalise(m.nl, 1);
  capitalise(m.en, 1);
  return m;
}

Oddity odd(const Check& k, const Context& context, const Event& e) {
  const Case& c = k.c;
  const Date first = c.dossier.first_sick_day;
  if (e.day < first) return {&e, says<msg::before_sickness>, first};
  if (e.day > c.as_of) return promised(e) ? Oddity{} : Oddity{&e, nullptr, c.as_of, true};
  if (const auto asked = e.date(field::aangevraagd); asked && *asked > e.day)
    return {&e, says<msg::asked_after>, *asked};
  for (const Later& l : kLater)
    if (const auto day = e.kind == l.kind ? e.date(l.day) : std::nullopt; day && *day < e.day)
      return {&e, says<msg::before_itself>, *day};
  if (e.kind == Kind::eerstejaarsevaluatie &&
      e.day < first + law::dossier::vroege_evaluatie.days(first))
    return {&e, says<msg::early_evaluation>, first + law::dossier::vroege_evaluatie.days(first)};
  // Where the judgement does not say which possibilities there are, the day may be right.
  if (const auto until = e.date(field::geen_mogelijkheden_tot);
      until && no(e.is(field::mogelijkheden, Word::geen)))
    return {&e, says<msg::none_until>, *until};
  if (const auto outcome = e.date(field::uitkomst_datum); outcome && *outcome > c.as_of)
    return {&e, says<msg::outcome_to_come>, *outcome};
  if (c.recovered && e.day > *c.recovered && kOfTheSickness.contains(e.kind))
    return {&e, says<msg::after_recovery>, *c.recovered};
  if (context.entered_twice.contains(&e)) return {&e, says<msg::entered_twice>, e.day};
  if (applied_in_first_year(c, e)) return {&e, says<msg::early_application>, first};
  if (const Event* earlier = applied_before(c, e))
    return {&e, says<msg::second_application>, earlier->day};
  if (ends_before_it_starts(c, e))
    return {&e, says<msg::sanction_before_it_starts>, *e.date(field::tot)};
  if (const Event* part = part_of_later(c, e)) return {&e, says<msg::parts_of_later>, part->day};
  if (const Event* analysis = planned_long_before(c, context, e))
    return {&e, says<msg::plan_long_before>, analysis->day};
  if (relied_until(c, e) != nullptr)
    return {&e, says<msg::possible_before>, *e.date(field::mogelijkheden_vanaf)};
  if (context.twice.contains(&e)) return {&e, says<msg::twice>, e.day};
  if (context.past_contract.contains(&e)) return {&e, says<msg::past_contract>, *c.contract_end};
  if (const auto beside = context.begun_beside.find(&e); beside != context.begun_beside.end())
    return {&e, says<msg::open_beside>, beside->second->day};
  if (const auto beside = context.overlapped.find(&e); beside != context.overlapped.end())
    return {&e, says<msg::overlaps>, beside->second->day};
  if (const auto beside = context.beside_elsewhere.find(&e);
      beside != context.beside_elsewhere.end())
    return {&e, asks<msg::unknown_beside>, beside->second->day};
  if (e.kind == Kind::loonsanctie && c.contract_ends)
    return {&e, says<msg::no_sanction_possible>, *c.contract_end};
  if (e.kind == Kind::bekortingsverzoek && decisions_delivered(c) &&
      context.earliest[static_cast<std::size_t>(Kind::loonsanctie)] == nullptr)
    return {&e, says<msg::never_imposed>, e.day};
  if (e.kind == Kind::melding_einde_dienstverband && !c.contract_end)
    return {&e, asks<msg::unknown_contract_end>, e.day};
  if (const Event* later = evaluated_later(c, context, e))
    return {&e, e.kind == Kind::evaluatie ? says<msg::before_plan> : says<msg::changes_later>,
            later->day};
  if ((e.kind == Kind::spoor2_einde || e.kind == Kind::spoor2_rapportage) &&
      context.earliest[static_cast<std::size_t>(Kind::spoor2_start)] == nullptr)
    return {&e, c.delivered(Kind::spoor2_start) ? says<msg::never_begun> : asks<msg::unknown_begun>,
            e.day};
  for (const Order& o : kOrders)
    if (o.after == e.kind)
      if (const Event* later = too_late(c, context, o, e)) return {&e, o.say, later->day};
  return {};
}

/// Work that was taken up after a judgement that is silent on possibilities, and before the first
/// that is not.
Oddity silent(const Case& c) {
  const auto all = c.judgements();
  const auto says =
      std::ranges::find_if(all, [](const Judgement& j) { return j.possibilities.has_value(); });
  if (says == all.begin() || says == all.end()) return {};
  Date first = says->event->day;
  Date any = kLastDate;
  for (const Judgement& j : all) {
    if (j.possibilities) first = std::min({first, j.event->day, j.from});
    any = std::min(any, j.event->day);
  }
  for (const Resumption& r : c.resumptions())
    if (r.days.from >= any && r.days.from < first && c.judgements_delivered(c.fsd, r.days.from))
      return {r.event, asks<msg::unknown_possibilities>, first};
  return {};
}

/// Work that was taken up while the last judgement saw no possibilities, as if another came
/// between.
Oddity despite_none(const Case& c) {
  for (const Resumption& r : c.resumptions()) {
    if (r.days.from < c.fsd || r.days.from > c.as_of) continue;
    const PossibilitySpan& then = c.possibilities(r.days.from);
    if (yes(then.possible) || then.basis == nullptr || !then.basis->none()) continue;
    const Date judged = then.basis->event->day;
    if (judged < r.days.from && c.judgements_delivered(judged, r.days.from))
      return {r.event, asks<msg::unknown_despite_none>, judged};
  }
  return {};
}

}  // namespace

void check(Check& k) {
  std::vector<Oddity> found;
  const Context context(k.c);
  for (const Event& e : k.c.dossier.events)
    if (const Oddity o = odd(k, context, e); o.event != nullptr) found.push_back(o);
  for (const Oddity& o : {silent(k.c), despite_none(k.c)})
    if (o.event != nullptr && std::ranges::find(found, o.event, &Oddity::event) == found.end())
      found.push_back(o);
  // By date, whatever the order of the file.
  std::ranges::stable_sort(found, goes_before, &Oddity::event);
  // A case that is looked back on has many to come, and they stand last: they are told together.
  const auto later = std::ranges::find(found, true, &Oddity::later);
  for (auto o = found.begin(); o != later; ++o)
    o->say(k, {o->event->day, o->against, at_the_start(o->event->kind)}).place =
        o->event->place_of(field::datum);
  if (later != found.end()) {
    const Date first = later->event->day;
    const int count = static_cast<int>(found.end() - later);
    Finding& f =
        count == 1 ? k.fail(msg::one_after_as_of{
                         .from = first, .to = later->against, .what = in_words(later->event->kind)})
                   : k.fail(msg::after_as_of{.from = first, .to = later->against, .count = count});
    f.place = later->event->place_of(field::datum);
  }
  if (k.empty()) k.pass(msg::pass{});
}

}  // namespace poortwachter::dossier_chronologie

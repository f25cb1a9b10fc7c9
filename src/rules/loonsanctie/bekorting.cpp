// loonsanctie/bekorting: what became of the request to shorten the loonsanctie (WIA art. 25 lid 12
// and 13).
#include "case/application.hpp"
#include "case/extension.hpp"
#include "law/loonsanctie.hpp"
#include "poortwachter/field/bekortingsverzoek.hpp"
#include "poortwachter/field/loonsanctie.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/loonsanctie/bekorting.rule.hpp"

namespace poortwachter::loonsanctie_bekorting {
namespace {

/// UWV decides within three weeks; the day of receipt counts.
Date decided_by(const Event& request) {
  return request.day + (law::loonsanctie::beslistermijn.days(request.day) - 1);
}

void judge_request(Check& k, const Event& request) {
  struct {
    Date due, actual, from;
  } const shown{decided_by(request), request.date(field::uitkomst_datum).value_or(request.day),
                request.day};
  const bool decided = request.word(field::uitkomst) && shown.actual <= k.c.as_of;
  // The term is UWV's own: once it has decided nothing is late here.
  const auto fill = [&](Finding& f) {
    f.from = request.day;
    if (!decided) {
      f.due = shown.due;
      // UWV's term runs through leave.
      f.counted_from = request.day;
      f.counted_days = shown.due - request.day;
    }
    f.place = request.place_of(field::uitkomst);
  };
  const bool dated = request.date(field::uitkomst_datum).has_value();
  if (decided && !dated && yes(request.is(field::uitkomst, Word::hersteld)))
    fill(k.unknown(msg::unknown_day::of(shown)));
  else if (decided && !dated)
    fill(k.fail(msg::fail_undated::of(shown)));
  else if (decided && yes(request.is(field::uitkomst, Word::hersteld)))
    fill(k.pass(msg::pass::of(shown)));
  else if (decided)
    fill(k.fail(msg::fail::of(shown)));
  else if (k.c.as_of <= shown.due || request.word(field::uitkomst))
    fill(k.upcoming(msg::pending::of(shown)));
  else
    fill(k.unknown(msg::unknown_outcome::of(shown)));
}

/// The last request decides; one that was refused before it is named.
void name_refused(Check& k, const Event& request) {
  const auto decided = k.c.happened(request, field::uitkomst_datum);
  if (!decided || !yes(request.is(field::uitkomst, Word::niet_hersteld))) return;
  Finding& f = k.pass(msg::refused_before{.actual = *decided, .from = request.day});
  f.from = request.day;
  f.place = request.place;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Event* sanction = c.first(Kind::loonsanctie);
  if (sanction == nullptr) {
    const bool none = answered(Role::no_sanction, c) == Word::voldoende;
    none || (c.delivered(Kind::loonsanctie) && !names_sanction(c))
        ? k.not_applicable(msg::not_applicable{})
        : k.unknown(msg::unknown_absent{});
    return;
  }
  const Date before = pay_end_before_sanction(c);
  if (sanction->day > before && !unknown(late_application(c).late)) {
    k.not_applicable(msg::not_applicable_void{.from = sanction->day});
    return;
  }
  const bool left = c.contract_end && c.as_of > *c.contract_end && !c.pays_benefit;
  const bool retired = c.aow && c.as_of >= *c.aow;
  if (c.recovered || left || retired || c.as_of > extension_after(c, before).last) {
    k.not_applicable(msg::not_applicable_ended{.from = sanction->day});
    return;
  }
  if (!sanction->word(field::soort_loonsanctie))
    k.unknown(msg::unknown_kind{.from = sanction->day}).place =
        sanction->place_of(field::soort_loonsanctie);
  const Event* last = nullptr;
  for (const Event* e : c.events(Kind::bekortingsverzoek)) {
    if (e->day < sanction->day) continue;
    if (last != nullptr) name_refused(k, *last);
    last = e;
  }
  if (last != nullptr) return judge_request(k, *last);
  c.delivered(Kind::bekortingsverzoek, sanction->day, c.as_of)
      ? k.upcoming(msg::upcoming{.from = sanction->day})
      : k.unknown(msg::unknown_request{.from = sanction->day});
}

}  // namespace poortwachter::loonsanctie_bekorting

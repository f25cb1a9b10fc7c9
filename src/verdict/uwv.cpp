#include "verdict/uwv.hpp"

#include <algorithm>
#include <ranges>

#include "poortwachter/field/bekortingsverzoek.hpp"
#include "poortwachter/field/loonsanctie.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/uwv_hersteltermijn.hpp"
#include "poortwachter/field/wia_aanvraag.hpp"
#include "rules/check.hpp"
#include "verdict/end_of_pay.hpp"

namespace poortwachter::uwv {

bool sanction_delivered(const Case& c) {
  return answered(Role::no_sanction, c) == Word::voldoende || decisions_delivered(c);
}

bool undecided_sanction(const Case& c) {
  const auto last = last_day_to_impose(c);
  return c.first(Kind::loonsanctie) == nullptr && last && c.as_of > *last && !sanction_delivered(c);
}

bool lifted(const Case& c, const Event* sanction) {
  if (sanction == nullptr) return false;
  for (const Event* e : c.events(Kind::bekortingsverzoek))
    if (e->day >= sanction->day && yes(e->is(field::uitkomst, Word::hersteld)) &&
        e->date(field::uitkomst_datum).value_or(e->day) <= c.as_of)
      return true;
  return false;
}

std::optional<Date> refused(const Case& c) {
  const Event* last = c.last(Kind::bekortingsverzoek);
  if (last == nullptr || !yes(last->is(field::uitkomst, Word::niet_hersteld))) return std::nullopt;
  const Date on = last->date(field::uitkomst_datum).value_or(last->day);
  return on <= c.as_of ? std::optional(on) : std::nullopt;
}

Date tested_until(const Case& c, const Event& sanction) {
  Date last = sanction.day;
  for (const Event* e : c.events(Kind::wia_aanvraag))
    if (e->day <= sanction.day && !yes(e->yes(field::verkorte_wachttijd))) last = e->day;
  return last;
}

bool on_completeness(const Event* sanction) {
  return sanction != nullptr && yes(sanction->is(field::soort_loonsanctie, Word::administratief));
}

bool only_other_papers(const Case& c) {
  const auto terms = c.events(Kind::uwv_hersteltermijn);
  return !terms.empty() && std::all_of(terms.begin(), terms.end(), [](const Event* e) {
    const Value* asked = e->find(field::ontbrekend);
    return asked != nullptr && asked->words().contains(Word::overig) && asked->words().size() == 1;
  });
}

const Event* confirmed_complete(const Case& c) {
  const Event* e = c.last(Kind::uwv_compleet);
  for (const Kind before : {Kind::wia_aanvraag, Kind::re_integratieverslag})
    if (const Event* first = c.first(before);
        e != nullptr && first != nullptr && e->day < first->day && c.delivered(before))
      return nullptr;
  return e;
}

bool has_report(const Case& c) {
  for (const Event* e : c.events(Kind::wia_aanvraag))
    if (!yes(e->yes(field::verkorte_wachttijd))) return true;
  return c.contract_ends && c.as_of > c.report_due;
}

bool met_since(const Case& c, const Event* sanction) {
  const auto terms = c.events(Kind::uwv_hersteltermijn);
  return sanction != nullptr && std::all_of(terms.begin(), terms.end(), [&](const Event* e) {
           return c.happened(*e, field::aangevuld).has_value();
         });
}

}  // namespace poortwachter::uwv

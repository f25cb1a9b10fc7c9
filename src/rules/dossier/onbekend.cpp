// What the dossier says to be unknown of the case itself, where leaving the key out says something.
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"
#include "rules/dossier/onbekend.rule.hpp"

namespace poortwachter::dossier_onbekend {
namespace {

/// A contract for a fixed time has an end, whether or not somebody wrote it down.
bool end_open(const Dossier& d) {
  return d.contract.open(field::einde) || d.employee.open(field::dienstverband) ||
         (yes(d.contract.is(field::soort, Word::bepaalde_tijd)) &&
          d.contract.find(field::einde) == nullptr);
}

}  // namespace

void check(Check& k) {
  const Dossier& d = k.c.dossier;
  const auto ask = [&](bool open, auto message, const Record& where) {
    if (open) k.unknown(message).place = where.place;
  };
  ask(d.sickness.open(field::hersteld_per), msg::unknown_recovery{}, d.sickness);
  ask(d.sickness.open(field::onderbrekingen), msg::unknown_interruptions{}, d.sickness);
  ask(d.employee.open(field::aow_datum), msg::unknown_aow{}, d.employee);
  ask(end_open(d), msg::unknown_contract_end{}, d.employee);
  ask(d.employee.open(field::andere_werkgever_goedgekeurd), msg::unknown_other_employer{},
      d.employee);
  ask(d.employee.open(field::beschut_werk), msg::unknown_sheltered{}, d.employee);
  ask(k.c.clock.presumes_same_cause(), msg::unknown_cause{}, d.sickness);
  for (const Resumption& r : k.c.resumptions())
    if (r.event->find(field::einde) == nullptr && r.known_until < r.days.until)
      k.unknown(msg::unknown_work_end{.from = r.days.from}).place = r.event->place;
  if (k.empty()) k.not_applicable(msg::not_applicable{});
}

}  // namespace poortwachter::dossier_onbekend

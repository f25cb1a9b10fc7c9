#include "dossier/distribute.hpp"

#include <algorithm>
#include <utility>

#include "poortwachter/field/document.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"

namespace poortwachter {
namespace {

std::vector<Record> take_records(Record& from, Field field) {
  const auto is_it = [field](const Value& value) { return value.field == field; };
  const auto it = std::find_if(from.values.begin(), from.values.end(), is_it);
  if (it == from.values.end()) return {};
  std::vector<Record> records = std::move(std::get<std::vector<Record>>(it->said));
  from.values.erase(it);
  return records;
}

/// The block under `field`; without it an empty one, at the place of the whole.
Record take_record(Record& from, Field field) {
  std::vector<Record> records = take_records(from, field);
  return records.empty() ? Record{from.place, {}} : std::move(records.front());
}

}  // namespace

void distribute(Record& document, Dossier& dossier) {
  dossier.id = document.text(field::kenmerk);
  dossier.as_of = document.date(field::peildatum);
  dossier.employer = take_record(document, field::werkgever);
  dossier.employee = take_record(document, field::werknemer);
  dossier.contract = take_record(dossier.employee, field::dienstverband);
  dossier.sickness = take_record(document, field::verzuim);
  dossier.interruptions = take_records(dossier.sickness, field::onderbrekingen);
  dossier.extensions = take_records(dossier.sickness, field::verlengingen);
  dossier.grounds = take_records(document, field::deugdelijke_gronden);
  dossier.judgements = take_records(document, field::beoordelingen);
  dossier.first_sick_day = dossier.sickness.date(field::eerste_ziektedag).value_or(Date());
  dossier.first_sick_day_place = dossier.sickness.place_of(field::eerste_ziektedag);
}

}  // namespace poortwachter

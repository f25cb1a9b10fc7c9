#include "dossier/distribute.hpp"

#include <algorithm>
#include <utility>

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
  dossier.id = document.text(Field::kenmerk);
  dossier.as_of = document.date(Field::peildatum);
  dossier.employer = take_record(document, Field::werkgever);
  dossier.employee = take_record(document, Field::werknemer);
  dossier.contract = take_record(dossier.employee, Field::dienstverband);
  dossier.sickness = take_record(document, Field::verzuim);
  dossier.interruptions = take_records(dossier.sickness, Field::onderbrekingen);
  dossier.extensions = take_records(dossier.sickness, Field::verlengingen);
  dossier.grounds = take_records(document, Field::deugdelijke_gronden);
  dossier.judgements = take_records(document, Field::beoordelingen);
  dossier.first_sick_day = dossier.sickness.date(Field::eerste_ziektedag).value_or(Date());
  dossier.first_sick_day_place = dossier.sickness.place_of(Field::eerste_ziektedag);
}

}  // namespace poortwachter

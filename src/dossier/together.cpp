#include "dossier/together.hpp"

#include <algorithm>

#include "dossier/problems.hpp"
#include "poortwachter/field/document.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"

namespace poortwachter {
namespace {

/// Recovery and interruptions come after the first day of sickness.
void check_sickness(const Dossier& dossier, std::vector<InputError>& errors) {
  const auto first = dossier.sickness.date(field::eerste_ziektedag);
  if (!first) return;
  // Who falls ill after the contract, or an extension before the sickness: a slip in a year.
  const auto too_early = [&](const Record& record, Field field) {
    const auto date = record.date(field);
    if (date && *date < *first)
      errors.push_back(problems::wrong_order(field::eerste_ziektedag, *first, field, *date,
                                             record.place_of(field)));
  };
  too_early(dossier.contract, field::einde);
  for (const Record& r : dossier.extensions) too_early(r, field::tot);
  const auto check = [&](const Record& record, Field field) {
    const auto date = record.date(field);
    if (!date || *date > *first) return;
    errors.push_back(
        problems::not_after(field::eerste_ziektedag, *first, field, *date, record.place_of(field)));
  };
  check(dossier.sickness, field::hersteld_per);
  for (const Record& interruption : dossier.interruptions) check(interruption, field::van);
}

void check_overlaps(const Dossier& dossier, std::vector<InputError>& errors) {
  struct Period {
    Days days;
    Place place;
  };
  std::vector<Period> periods;
  for (const Record& interruption : dossier.interruptions) {
    const auto from = interruption.date(field::van);
    const auto last = interruption.date(field::tot);
    if (!from || !last || *last < *from) continue;
    periods.push_back({{*from, *last + 1}, interruption.place_of(field::van)});
  }
  std::stable_sort(periods.begin(), periods.end(),
                   [](const Period& a, const Period& b) { return a.days.from < b.days.from; });
  for (std::size_t i = 1, longest = 0; i < periods.size(); ++i) {
    const Days& before = periods[longest].days;
    if (periods[i].days.from < before.until) {
      errors.push_back(problems::overlap(before, periods[i].days, periods[i].place));
    }
    if (periods[i].days.until > before.until) longest = i;
  }
}

/// A wage by the hour is no yearly wage without the hours.
void check_hourly_wage(const Dossier& dossier, std::vector<InputError>& errors) {
  const Value* wage = dossier.employee.find(field::loon);
  if (wage == nullptr || wage->pay().per != Word::uur) return;
  // Hours that were refused are told already.
  if (!dossier.employee.number(field::uren_per_week) &&
      !dossier.employee.open(field::uren_per_week))
    errors.push_back(problems::hours_needed(wage->place));
}

}  // namespace

void check_pairs(const fields::Block& block, std::string_view label, const Record& record,
                 std::vector<InputError>& errors) {
  for (const fields::Pair& pair : block.ordered) {
    const auto first = record.date(pair.first);
    const auto second = record.date(pair.second);
    if (first && second && *second < *first) {
      errors.push_back(problems::wrong_order(pair.first, *first, pair.second, *second,
                                             record.place_of(pair.second)));
    }
  }
  for (const fields::Pair& pair : block.exclusive) {
    if (record.find(pair.first) == nullptr || record.find(pair.second) == nullptr) continue;
    const Place place = std::max(record.place_of(pair.first), record.place_of(pair.second));
    errors.push_back(problems::both_given(label, pair, place));
  }
}

void check_as_of(const Record& document, std::vector<InputError>& errors) {
  const auto as_of = document.date(field::peildatum);
  const auto sickness = document.list(field::verzuim);
  const auto first = sickness.empty() ? std::nullopt : sickness[0].date(field::eerste_ziektedag);
  if (as_of && first && *as_of < *first)
    errors.push_back(problems::wrong_order(field::eerste_ziektedag, *first, field::peildatum,
                                           *as_of, document.place_of(field::peildatum)));
}

void check_between_blocks(const Dossier& dossier, std::vector<InputError>& errors) {
  check_sickness(dossier, errors);
  check_overlaps(dossier, errors);
  check_hourly_wage(dossier, errors);
}

}  // namespace poortwachter

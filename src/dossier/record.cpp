#include <algorithm>
#include <bit>

#include "dossier/looks.hpp"
#include "poortwachter/dossier.hpp"

namespace poortwachter {

namespace {

constexpr int kWeeksAYear = 52;

}  // namespace

std::optional<double> Pay::per_year(std::optional<double> hours_per_week) const {
  switch (per) {
    case Word::jaar:
      return amount;
    case Word::maand:
      return amount * 12;
    case Word::vier_weken:
      return amount * 13;
    case Word::week:
      return amount * kWeeksAYear;
    case Word::uur:
      if (!hours_per_week) return std::nullopt;
      return amount * kWeeksAYear * *hours_per_week;
    default:
      return std::nullopt;
  }
}

std::optional<double> Pay::per_hour(double hours_per_week) const {
  const auto year = per_year(hours_per_week);
  if (!year || hours_per_week <= 0) return std::nullopt;
  return *year / kWeeksAYear / hours_per_week;
}

bool WordSet::empty() const { return size() == 0; }

int WordSet::size() const {
  int count = 0;
  for (const std::uint64_t bits : bits_) count += std::popcount(bits);
  return count;
}

const Value* Record::find(Field field) const {
  for (const Value& value : values) {
    if (value.field == field) return &value;
  }
  looked_at.add(of, field);
  return nullptr;
}

bool Record::open(Field field) const {
  return find(field) == nullptr && std::ranges::find(open_keys, field) != open_keys.end();
}

template <typename T>
const T* Record::get(Field field) const {
  const Value* value = find(field);
  return value != nullptr ? std::get_if<T>(&value->said) : nullptr;
}

Tri Record::yes(Field field) const {
  const bool* said = get<bool>(field);
  return said != nullptr ? tri(*said) : Tri::unknown;
}

std::optional<Date> Record::date(Field field) const {
  const Date* said = get<Date>(field);
  return said != nullptr ? std::optional(*said) : std::nullopt;
}

std::optional<double> Record::number(Field field) const {
  const double* said = get<double>(field);
  return said != nullptr ? std::optional(*said) : std::nullopt;
}

std::optional<Word> Record::word(Field field) const {
  const Word* said = get<Word>(field);
  return said != nullptr ? std::optional(*said) : std::nullopt;
}

std::string_view Record::text(Field field) const {
  const std::string_view* said = get<std::string_view>(field);
  return said != nullptr ? *said : std::string_view();
}

Tri Record::is(Field field, Word wanted) const {
  const Word* said = get<Word>(field);
  return said != nullptr ? tri(*said == wanted) : Tri::unknown;
}

Tri Record::has(Field field, Word wanted) const {
  const WordSet* said = get<WordSet>(field);
  return said != nullptr ? tri(said->contains(wanted)) : Tri::unknown;
}

std::span<const Record> Record::list(Field field) const {
  const std::vector<Record>* said = get<std::vector<Record>>(field);
  if (said == nullptr) return {};
  return *said;
}

Place Record::place_of(Field field) const {
  const Value* value = find(field);
  return value != nullptr ? value->place : place;
}

}  // namespace poortwachter

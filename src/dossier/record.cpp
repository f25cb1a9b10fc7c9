#include <bit>

#include "poortwachter/dossier.hpp"

namespace poortwachter {

std::optional<double> Pay::per_year(std::optional<double> hours_per_week) const {
  switch (per) {
    case Word::jaar:
      return amount;
    case Word::maand:
      return amount * 12;
    case Word::vier_weken:
      return amount * 13;
    case Word::week:
      return amount * 52;
    case Word::uur:
      if (!hours_per_week) return std::nullopt;
      return amount * 52 * *hours_per_week;
    default:
      return std::nullopt;
  }
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
  return nullptr;
}

Tri Record::yes(Field field) const {
  const Value* value = find(field);
  return value != nullptr && value->type == ValueType::yes_no ? tri(value->yes) : Tri::unknown;
}

std::optional<Date> Record::date(Field field) const {
  const Value* value = find(field);
  if (value == nullptr || value->type != ValueType::date) return std::nullopt;
  return value->date;
}

std::optional<double> Record::number(Field field) const {
  const Value* value = find(field);
  if (value == nullptr) return std::nullopt;
  switch (value->type) {
    case ValueType::number:
    case ValueType::whole:
    case ValueType::percentage:
    case ValueType::amount:
      return value->number;
    default:
      return std::nullopt;
  }
}

std::optional<Word> Record::word(Field field) const {
  const Value* value = find(field);
  if (value == nullptr || value->type != ValueType::word) return std::nullopt;
  return value->word;
}

std::string_view Record::text(Field field) const {
  const Value* value = find(field);
  return value != nullptr ? value->text : std::string_view();
}

Tri Record::is(Field field, Word wanted) const {
  const std::optional<Word> found = word(field);
  return found ? tri(*found == wanted) : Tri::unknown;
}

Tri Record::has(Field field, Word wanted) const {
  const Value* value = find(field);
  if (value == nullptr || value->type != ValueType::words) return Tri::unknown;
  return tri(value->words.contains(wanted));
}

std::span<const Record> Record::list(Field field) const {
  const Value* value = find(field);
  if (value == nullptr) return {};
  return value->records;
}

Place Record::place_of(Field field) const {
  const Value* value = find(field);
  return value != nullptr ? value->place : place;
}

}  // namespace poortwachter

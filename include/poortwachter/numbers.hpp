// The numbers of the law, and the choices of this project's own: each once, with its history and
// where it comes from (src/law/numbers.yaml).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "poortwachter/calendar.hpp"
#include "poortwachter/enums.hpp"
#include "poortwachter/words.hpp"

namespace poortwachter {

/// What has no first or no last day holds from here and until here.
inline constexpr Date kAlwaysFrom{-25567};  // 1900-01-01
inline constexpr Date kAlwaysUntil{84006};  // 2200-01-01

/// How good the source of a value is.
enum class Grade : std::uint8_t {
  primary,    ///< a law text, or UWV
  secondary,  ///< somebody who cites it
  vendor,     ///< a calculator of somebody else
  own,        ///< own choice: no source carries it
  unknown,    ///< no source seen for these dates: what stands in
};

enum class Unit : std::uint8_t {
  days,
  hours,
  percent,
  euro,
  count,
  yes_no,  ///< 1 or 0
};

struct NumberValue {
  double value;
  Date from;   ///< first day on which it holds
  Date until;  ///< first day on which it no longer holds
  Grade grade;
  Text source;
};

struct Number {
  std::string_view path;  ///< e.g. spoor2.termijn; in C++ law::spoor2::termijn
  Text what;
  Unit unit;
  std::span<const NumberValue> values;  ///< by date, without gaps

  /// What held on that day.
  [[nodiscard]] const NumberValue& at(Date) const;
  [[nodiscard]] double on(Date d) const { return at(d).value; }
  /// In whole days.
  [[nodiscard]] int days(Date d) const { return static_cast<int>(on(d)); }

  /// A term goes by the law of the day on which it falls: of the values, in days, the first of
  /// which `due` gives a day on which it still holds.
  template <typename F>
  [[nodiscard]] int days_by_due(const F& due) const {
    for (const NumberValue& v : values)
      if (due(static_cast<int>(v.value)) < v.until) return static_cast<int>(v.value);
    return static_cast<int>(values.back().value);
  }
  /// The day so many calendar days before `end`.
  [[nodiscard]] Date before(Date end) const {
    return end - days_by_due([&](int n) { return end - n; });
  }
};

/// All numbers, in the order of their file.
std::span<const Number* const> numbers();

/// Which values these are, in eight hexadecimal digits: another one, or another day, is another
/// version.
std::string_view numbers_version();

/// Null when there is none of that path.
const Number* number_named(std::string_view path);

}  // namespace poortwachter

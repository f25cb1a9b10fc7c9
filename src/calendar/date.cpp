#include <fmt/format.h>

#include <chrono>

#include "poortwachter/calendar.hpp"

namespace poortwachter {
namespace {

namespace chrono = std::chrono;

chrono::sys_days to_sys_days(Date date) { return chrono::sys_days(chrono::days(date - Date())); }

chrono::year_month_day to_ymd(Date date) { return chrono::year_month_day(to_sys_days(date)); }

Date to_date(const chrono::year_month_day& ymd) {
  const auto since_epoch = chrono::sys_days(ymd).time_since_epoch();
  return Date(static_cast<std::int32_t>(since_epoch.count()));
}

/// Not std::from_chars: that takes a sign for signed types and stops silently at a non-digit.
std::optional<unsigned> parse_digits(std::string_view text) {
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

}  // namespace

Date Date::of(int year, unsigned month, unsigned day) {
  return to_date(chrono::year(year) / chrono::month(month) / chrono::day(day));
}

std::optional<Date> Date::parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = parse_digits(iso.substr(0, 4));
  const auto month = parse_digits(iso.substr(5, 2));
  const auto day = parse_digits(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const auto ymd =
      chrono::year(static_cast<int>(*year)) / chrono::month(*month) / chrono::day(*day);
  if (!ymd.ok()) return std::nullopt;
  return to_date(ymd);
}

int Date::year() const { return static_cast<int>(to_ymd(*this).year()); }

unsigned Date::month() const { return static_cast<unsigned>(to_ymd(*this).month()); }

unsigned Date::day() const { return static_cast<unsigned>(to_ymd(*this).day()); }

unsigned Date::weekday() const { return chrono::weekday(to_sys_days(*this)).iso_encoding(); }

std::string Date::iso() const {
  const auto ymd = to_ymd(*this);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

}  // namespace poortwachter

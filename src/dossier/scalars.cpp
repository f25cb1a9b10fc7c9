#include "dossier/scalars.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

namespace poortwachter {
namespace {

constexpr std::size_t kMostDigits = 15;  // what a double holds exactly
constexpr double kPowersOfTen[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                   1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::optional<unsigned> small_number(std::string_view text) {
  if (!all_digits(text) || text.size() > 4) return std::nullopt;
  unsigned value = 0;
  for (const char c : text) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

std::optional<Date> date_of(std::string_view year, unsigned month, std::string_view day) {
  const auto day_number = small_number(day);
  if (year.size() != 4 || !all_digits(year) || !day_number || *day_number > 99) return std::nullopt;
  const auto date = Date::parse(fmt::format("{}-{:02}-{:02}", year, month, *day_number));
  if (!date || *date < kFirstDate || *date > kLastDate) return std::nullopt;
  return date;
}

/// 1–12 for the number or the (Dutch or English) name of a month, 0 for anything else.
unsigned month_named(std::string_view text) {
  if (const auto number = small_number(text)) return *number <= 12 ? *number : 0;
  constexpr std::array<std::string_view, 12> kDutch{
      "januari", "februari", "maart",     "april",   "mei",      "juni",
      "juli",    "augustus", "september", "oktober", "november", "december"};
  constexpr std::array<std::string_view, 12> kEnglish{
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  const std::string name = lowered(text);
  for (unsigned i = 0; i < 12; ++i) {
    const bool whole = name == kDutch[i] || name == kEnglish[i];
    const bool cut = name == kDutch[i].substr(0, 3) || name == kEnglish[i].substr(0, 3);
    if (whole || cut) return i + 1;
  }
  return name == "mrt" ? 3 : name == "sept" ? 9 : 0;
}

/// The parts between the signs that people put in dates.
std::vector<std::string_view> date_parts(std::string_view text) {
  constexpr std::string_view kSigns = "-/. ,";
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t start = text.find_first_not_of(kSigns);
    if (start == std::string_view::npos) return parts;
    text.remove_prefix(start);
    const std::size_t end = std::min(text.find_first_of(kSigns), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

/// The last day of the month, or its tenth or fifteenth where only its begin or middle is named.
std::optional<Date> last_of(std::string_view year, unsigned month, std::string_view part = {}) {
  if (part == "begin" || part == "start") return date_of(year, month, "10");
  if (part == "half" || part == "medio" || part == "mid" || part == "midden")
    return date_of(year, month, "15");
  constexpr std::array<std::string_view, 4> kDays{"31", "30", "29", "28"};
  for (const std::string_view day : kDays)
    if (const auto last = date_of(year, month, day)) return last;
  return std::nullopt;
}

/// The last month of a season or quarter; 0 for anything else.
unsigned last_month_of(std::string_view season) {
  constexpr std::pair<std::string_view, unsigned> kSeasons[] = {
      {"lente", 5},   {"voorjaar", 5}, {"spring", 5}, {"zomer", 8}, {"summer", 8}, {"herfst", 11},
      {"najaar", 11}, {"autumn", 11},  {"q1", 3},     {"q2", 6},    {"q3", 9},     {"q4", 12}};
  const std::string name = lowered(season);
  for (const auto& [written, month] : kSeasons)
    if (name == written) return month;
  return 0;
}

/// The Sunday of a week of the calendar: week 1 holds 4 January.
std::optional<Date> last_of_week(std::string_view week, std::string_view year) {
  const auto number = small_number(week);
  const auto fourth = date_of(year, 1, "4");
  if (!fourth || !number || *number < 1 || *number > 53) return std::nullopt;
  return *fourth + (7 - static_cast<int>(fourth->weekday())) + 7 * (static_cast<int>(*number) - 1);
}

/// `20240217` or `17022024`: at most one of them is a day in the range, which has no month 20.
std::optional<Date> date_without_signs(std::string_view text) {
  const auto year_first =
      date_of(text.substr(0, 4), month_named(text.substr(4, 2)), text.substr(6));
  if (year_first) return year_first;
  return date_of(text.substr(4), month_named(text.substr(2, 2)), text.substr(0, 2));
}

bool ends_with_time(std::string_view text) {
  return text.size() > 10 && (text[10] == 'T' || text[10] == 't' || text[10] == ' ');
}

void remove_all(std::string& text, std::string_view part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
    text.erase(at, part.size());
  }
}

/// Are the signs in this number where those between thousands stand: `2.850`, `1,234,567`?
bool groups_thousands(std::string_view text, char sign) {
  std::size_t at = text.find(sign);
  if (at == 0 || at > 3) return false;
  for (; at != std::string_view::npos; at = text.find(sign, at + 1)) {
    const std::string_view group = text.substr(at + 1, 3);
    if (group.size() != 3 || !all_digits(group)) return false;
    const std::size_t next = at + 4;
    if (next < text.size() && text[next] != sign) return false;
  }
  return true;
}

/// Leaves at most one sign: a point before the decimals.
void settle_signs(std::string& text) {
  const std::size_t comma = text.rfind(',');
  const std::size_t point = text.rfind('.');
  const bool has_comma = comma != std::string::npos;
  const bool has_point = point != std::string::npos;
  if (has_comma && has_point) {
    remove_all(text, comma > point ? "." : ",");
  } else if (has_point && groups_thousands(text, '.')) {
    remove_all(text, ".");
  } else if (has_comma && std::count(text.begin(), text.end(), ',') > 1 &&
             groups_thousands(text, ',')) {
    remove_all(text, ",");
  }
  std::replace(text.begin(), text.end(), ',', '.');
}

std::string without_exponent(const std::string& text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end || value < 0 || value > 1e12) return {};
  return fmt::format("{}", value);
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::uint64_t digits = 0;
  std::size_t count = 0;
  std::size_t after_point = 0;
  bool point = false;
  for (const char c : text) {
    if (c == '.' && !point && count > 0) {
      point = true;
    } else if (is_digit(c) && count < kMostDigits) {
      digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
      ++count;
      after_point += point ? 1 : 0;
    } else {
      return std::nullopt;
    }
  }
  if (count == 0 || (point && after_point == 0)) return std::nullopt;
  if (text[0] == '0' && count - after_point > 1) return std::nullopt;
  // Both are exact, so that the quotient is the nearest double.
  const double value = static_cast<double>(digits) / kPowersOfTen[after_point];
  return negative ? -value : value;
}

std::size_t decimals(std::string_view number) {
  const std::size_t point = number.find('.');
  return point == std::string_view::npos ? 0 : number.size() - point - 1;
}

std::optional<Date> date_meant(std::string_view text) {
  if (ends_with_time(text)) {
    const auto date = Date::parse(text.substr(0, 10));
    if (date && *date >= kFirstDate && *date <= kLastDate) return date;
  }
  if (text.size() == 8 && all_digits(text)) return date_without_signs(text);
  const auto parts = date_parts(text);
  if (parts.size() != 3) return std::nullopt;
  const unsigned month = month_named(parts[1]);
  if (month == 0) return std::nullopt;
  return parts[0].size() == 4 ? date_of(parts[0], month, parts[2])
                              : date_of(parts[2], month, parts[0]);
}

bool is_term(std::string_view text) {
  constexpr std::array<std::string_view, 14> kLengths{"dag",     "dagen",  "week", "weken", "maand",
                                                      "maanden", "jaar",   "day",  "days",  "weeks",
                                                      "month",   "months", "year", "years"};
  const auto parts = date_parts(text);
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return std::find(kLengths.begin(), kLengths.end(), lowered(part)) != kLengths.end();
  });
}

std::optional<Date> period_meant(std::string_view text) {
  auto parts = date_parts(text);
  constexpr std::array<std::string_view, 7> kAbout{"in",    "rond",  "omstreeks", "ca",
                                                   "circa", "sinds", "ongeveer"};
  std::erase_if(parts, [&](std::string_view part) {
    return std::ranges::find(kAbout, lowered(part)) != kAbout.end();
  });
  if (parts.empty() || parts.size() > 3) return std::nullopt;
  if (parts[0].size() == 4 && all_digits(parts[0]))
    std::rotate(parts.begin(), parts.begin() + 1, parts.end());
  const std::string_view year = parts.back();
  if (year.size() != 4 || !all_digits(year)) return std::nullopt;
  const std::string first = lowered(parts[0]);
  if (parts.size() == 1) return date_of(year, 12, "31");
  if (parts.size() == 3) {
    if (first == "week") return last_of_week(parts[1], year);
    if (lowered(parts[1]) == "kwartaal" && first[0] >= '1' && first[0] <= '4')
      return last_of(year, 3 * static_cast<unsigned>(first[0] - '0'));
    const bool of_month =
        first == "eind" || first == "einde" || last_of("2024", 1, first) != last_of("2024", 1);
    const unsigned month = month_named(parts[1]);
    return of_month && month != 0 ? last_of(year, month, first) : std::nullopt;
  }
  if (const unsigned month = last_month_of(first)) return last_of(year, month);
  const unsigned month = month_named(first);
  return month == 0 ? std::nullopt : last_of(year, month);
}

std::string_view pay_period(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kPeriods[] = {
      {"uur", "uur"},
      {"u", "uur"},
      {"week", "week"},
      {"vier weken", "vier_weken"},
      {"4 weken", "vier_weken"},
      {"maand", "maand"},
      {"jaar", "jaar"}};
  const std::string all = lowered(text);
  for (const std::string_view sign : {" per ", " p/", "/"})
    for (const auto& [written, period] : kPeriods)
      if (all.ends_with(std::string(sign) + std::string(written))) return period;
  return {};
}

std::string number_meant(std::string_view text) {
  constexpr std::string_view kNoise[] = {"gemiddeld", "gem.",        "circa",    "ca.",
                                         "ongeveer",  "excl. btw",   "excl btw", "\xE2\x82\xAC",
                                         "euro",      "eur",         "uren",     "uur",
                                         "%",         "_",           "'",        " ",
                                         "\xC2\xA0",  "\xE2\x80\xAF"};
  std::string meant = lowered(text);
  // Dutch amounts without cents end in `,-`.
  if (meant.ends_with(",-")) meant.resize(meant.size() - 2);
  for (const std::string_view noise : kNoise) remove_all(meant, noise);
  if (meant.starts_with('+')) meant.erase(0, 1);
  settle_signs(meant);
  if (meant.find('e') != std::string::npos) meant = without_exponent(meant);
  while (meant.size() > 1 && meant[0] == '0' && is_digit(meant[1])) meant.erase(0, 1);
  if (meant.starts_with('.')) meant.insert(meant.begin(), '0');
  if (meant.ends_with('.')) meant.pop_back();
  return parse_number(meant) && !meant.starts_with('-') ? meant : std::string();
}

std::string lowest_of_range(std::string_view text) {
  constexpr std::array<std::string_view, 5> kBetween{" tot ", " \xC3\xA0 ", " a ", "\xE2\x80\x93",
                                                     "-"};
  for (const std::string_view sign : kBetween) {
    const std::size_t at = text.find(sign);
    if (at == text.npos) continue;
    std::string low = number_meant(text.substr(0, at));
    const std::string high = number_meant(text.substr(at + sign.size()));
    const auto from = parse_number(low);
    const auto to = parse_number(high);
    return from && to && *from <= *to ? low : std::string();
  }
  return {};
}

std::string_view yes_no_meant(std::string_view text) {
  constexpr std::string_view kYes[] = {"ja", "yes", "y", "j", "on", "true", "waar", "1", "x"};
  constexpr std::string_view kNo[] = {"nee", "neen", "no", "n", "off", "false", "onwaar", "0"};
  constexpr std::string_view kUnknown[] = {"onbekend", "unknown", "?", "-", "n.v.t.", "nvt"};
  const std::string word = lowered(text);
  const auto in = [&word](const auto& list) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
  };
  if (in(kYes)) return "ja";
  if (in(kNo)) return "nee";
  return in(kUnknown) ? "onbekend" : "";
}

std::optional<NoSuchDay> no_such_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-' || Date::parse(text)) {
    return std::nullopt;
  }
  const auto year = small_number(text.substr(0, 4));
  const auto month = small_number(text.substr(5, 2));
  if (!year || !month || !all_digits(text.substr(8))) return std::nullopt;
  const int y = static_cast<int>(*year);
  if (*month < 1 || *month > 12) return NoSuchDay{y, *month, 0};
  constexpr unsigned kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = Date::parse(fmt::format("{:04}-02-29", y)).has_value();
  return NoSuchDay{y, *month, *month == 2 && leap ? 29 : kDays[*month - 1]};
}

}  // namespace poortwachter

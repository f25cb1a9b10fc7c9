#include "rules/privacy/bsn.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "rules/check.hpp"
#include "rules/privacy/texts.hpp"

namespace poortwachter {
namespace {

using namespace std::literals;

constexpr std::size_t kDigits = 9;
constexpr std::string_view kHardSpace = "\xC2\xA0";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view take_digits(std::string_view& text) {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n])) ++n;
  const auto digits = text.substr(0, n);
  text.remove_prefix(n);
  return digits;
}

/// The sign between two groups, empty when there is none; takes it off.
std::string_view take_separator(std::string_view& text) {
  for (const auto sign : {" "sv, kHardSpace, "."sv, "-"sv})
    if (text.starts_with(sign)) {
      text.remove_prefix(sign.size());
      return sign == kHardSpace ? " "sv : sign;
    }
  return {};
}

/// 2023-01-…: the beginning of a date or of a reference by year and month.
bool begins_with_year_and_month(std::string_view text) {
  const auto year = take_digits(text);
  take_separator(text);
  const auto month = text.substr(0, 2);
  return year.size() == 4 && (year.starts_with("19") || year.starts_with("20")) && month >= "01" &&
         month <= "12";
}

/// Do groups from the beginning of `text`, joined, make what can be a number?
bool begins_with_groups(std::string_view text) {
  if (begins_with_year_and_month(text)) return false;
  std::array<char, kDigits> joined{};
  std::size_t size = 0;
  std::size_t groups = 0;
  std::string_view between;
  while (true) {
    const auto group = take_digits(text);
    if (group.size() < 2 || group.size() > 5 || size + group.size() > kDigits) return false;
    size += group.copy(joined.data() + size, group.size());
    ++groups;
    if (size == kDigits) break;
    const auto sign = take_separator(text);
    if (!between.empty() && sign != between) return false;
    between = sign;
  }
  return groups > 2 && passes_eleven_test({joined.data(), kDigits});
}

}  // namespace

bool passes_eleven_test(std::string_view digits) {
  int sum = 0;
  bool only_zeros = true;
  for (std::size_t i = 0; i < kDigits; ++i) {
    const int weight = i == kDigits - 1 ? -1 : static_cast<int>(kDigits - i);
    sum += weight * (digits[i] - '0');
    only_zeros = only_zeros && digits[i] == '0';
  }
  return sum % 11 == 0 && !only_zeros;
}

bool holds_bsn(std::string_view text) {
  if (std::count_if(text.begin(), text.end(), is_digit) < static_cast<std::ptrdiff_t>(kDigits))
    return false;
  while (!text.empty()) {
    if (!is_digit(text[0])) {
      text.remove_prefix(1);
      continue;
    }
    if (begins_with_groups(text)) return true;
    const auto digits = take_digits(text);
    if (digits.size() == kDigits && passes_eleven_test(digits)) return true;
  }
  return false;
}

void check_privacy_bsn(Check& k) {
  each_text(k.c.dossier, [&](Field field, std::string_view text, Place place) {
    if (!holds_bsn(text)) return;
    Finding& f = k.fail("fail");
    f.place = place;
    f.what = {std::string(name(field)), std::string(name(field))};
  });
  if (k.empty()) k.pass();
}

}  // namespace poortwachter

#include "rules/privacy/bsn.hpp"

#include <array>
#include <string>

#include "rules/check.hpp"
#include "rules/privacy/texts.hpp"

namespace poortwachter {
namespace {

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

/// The sign between two groups, 0 when there is none; takes it off.
char take_separator(std::string_view& text) {
  if (text.starts_with(kHardSpace)) {
    text.remove_prefix(kHardSpace.size());
    return ' ';
  }
  if (text.empty() || (text[0] != '.' && text[0] != '-' && text[0] != ' ')) return 0;
  const char sign = text[0];
  text.remove_prefix(1);
  return sign;
}

/// 2023-01-…: the beginning of a date or of a reference by year and month.
bool is_year_and_month(std::string_view digits, std::size_t second_group) {
  const auto year = digits.substr(0, 2);
  const auto month = digits.substr(4, 2);
  return second_group == 4 && (year == "19" || year == "20") && month >= "01" && month <= "12";
}

/// Groups from the beginning of `text`, joined, when they can be a number.
bool begins_with_groups(std::string_view text) {
  std::array<char, kDigits> joined{};
  std::size_t size = 0;
  std::size_t groups = 0;
  std::size_t second = 0;  // where the second group begins
  for (char between = 0; size < kDigits;) {
    const auto group = take_digits(text);
    if (group.size() < 2 || group.size() > 5 || size + group.size() > kDigits) return false;
    size += group.copy(joined.data() + size, group.size());
    if (++groups == 1) second = size;
    if (size == kDigits) break;
    const char sign = take_separator(text);
    if (sign == 0 || (between != 0 && sign != between)) return false;
    between = sign;
  }
  const std::string_view digits(joined.data(), kDigits);
  return groups > 2 && !is_year_and_month(digits, second) && passes_eleven_test(digits);
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

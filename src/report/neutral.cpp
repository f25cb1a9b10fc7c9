#include "report/neutral.hpp"

#include <cstddef>

#include "report/utf8.hpp"

namespace poortwachter {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Weights 9 … 2 and -1 for the last digit; the sum is a multiple of eleven.
bool passes_eleven_test(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) {
    const int weight = i == 8 ? -1 : 9 - static_cast<int>(i);
    sum += weight * (digits[i] - '0');
  }
  return sum % 11 == 0;
}

}  // namespace

void append_neutral(std::string& out, std::string_view text) {
  while (true) {
    const std::size_t plain = plain_prefix(text);
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) return;
    const CodePoint c = first_code_point(text);
    out += !c.valid || steers(c.value) ? kReplacement : text.substr(0, c.bytes);
    text.remove_prefix(c.bytes);
  }
}

std::string neutral(std::string_view text) {
  std::string out;
  append_neutral(out, text);
  return out;
}

std::string without_bsn(std::string_view id) {
  std::string out;
  while (!id.empty()) {
    std::size_t n = 0;
    while (n < id.size() && is_digit(id[n])) ++n;
    if (n == 9 && passes_eleven_test(id))
      out += kEllipsis;
    else
      out += id.substr(0, n == 0 ? 1 : n);
    id.remove_prefix(n == 0 ? 1 : n);
  }
  return out;
}

}  // namespace poortwachter

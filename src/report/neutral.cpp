#include "report/neutral.hpp"

#include <cstddef>

#include "report/utf8.hpp"
#include "rules/privacy/bsn.hpp"

namespace poortwachter {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

/// How many bytes at the start may stay as they are.
std::size_t harmless_prefix(std::string_view text) {
  std::size_t n = 0;
  while (true) {
    n += plain_prefix(text.substr(n));
    if (n == text.size()) return n;
    const CodePoint c = first_code_point(text.substr(n));
    if (!c.valid || steers(c.value)) return n;
    n += c.bytes;
  }
}

}  // namespace

void append_neutral(std::string& out, std::string_view text) {
  while (true) {
    const std::size_t n = harmless_prefix(text);
    out += text.substr(0, n);
    text.remove_prefix(n);
    if (text.empty()) return;
    out += kReplacement;
    text.remove_prefix(first_code_point(text).bytes);
  }
}

bool is_neutral(std::string_view text) { return harmless_prefix(text) == text.size(); }

std::string neutral(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_neutral(out, text);
  return out;
}

std::string without_bsn(std::string_view id) { return std::string(holds_bsn(id) ? kEllipsis : id); }

}  // namespace poortwachter

#include "report/neutral.hpp"

#include <cstddef>

#include "report/utf8.hpp"
#include "rules/privacy/bsn.hpp"

namespace poortwachter {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

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

std::string without_bsn(std::string_view id) { return std::string(holds_bsn(id) ? kEllipsis : id); }

}  // namespace poortwachter

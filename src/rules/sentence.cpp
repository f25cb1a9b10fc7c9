#include "poortwachter/audit.hpp"
#include "rules/format/template.hpp"

namespace poortwachter {
namespace {

std::string filled(std::string_view text, const Finding& f, Language l) {
  constexpr std::size_t kFilledIn = 64;
  std::string out;
  out.reserve(text.size() + kFilledIn);
  fill_template(out, text, f, l);
  return out;
}

}  // namespace

std::string sentence(const Finding& f, Language l) { return filled(f.message->text.in(l), f, l); }
std::string remedy(const Finding& f, Language l) { return filled(f.message->remedy.in(l), f, l); }

}  // namespace poortwachter

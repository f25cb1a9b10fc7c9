#include "poortwachter/audit.hpp"
#include "rules/format/template.hpp"

namespace poortwachter {
namespace {

std::string filled(const Text& text, const Finding& f, Language l) {
  constexpr std::size_t kFilledIn = 64;
  std::string out;
  out.reserve(text.in(l).size() + kFilledIn);
  fill_template(out, text.in(l), f, l);
  return out;
}

}  // namespace

std::string sentence(const Finding& f, Language l) { return filled(f.message->text, f, l); }
std::string remedy(const Finding& f, Language l) { return filled(f.message->remedy, f, l); }

}  // namespace poortwachter

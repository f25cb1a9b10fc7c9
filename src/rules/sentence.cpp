#include "poortwachter/audit.hpp"
#include "rules/format/template.hpp"
#include "words/write.hpp"

namespace poortwachter {
namespace {

std::string filled(const Text& text, const Finding& f, Language l) {
  constexpr std::size_t kFilledIn = 64;
  std::string out;
  out.reserve(text.in(l).size() + kFilledIn);
  fill_template(out, text.in(l), f, l);
  return out;
}

constexpr Text kLeftOut{"zonder verlof en onderbreking", "without leave and interruption"};

/// Does it tell a stretch by both its ends and a count of fewer days than a calendar shows? (What
/// passes counts the longest of several.)
bool leaves_days_out(const Finding& f) {
  const std::string_view text = f.message->text.nl;
  const auto tells = [&](std::string_view place) { return text.find(place) != text.npos; };
  return f.status != Status::pass && f.from && f.to && f.count && tells("{from}") &&
         tells("{to}") && tells("{count:dagen}") && *f.count < *f.to - *f.from;
}

/// Behind the count itself: it says why the calendar has more.
void say_left_out(std::string& text, int days, Language l) {
  std::string count;
  append_number(count, days, l == Language::nl ? "dagen" : "days");
  const std::size_t at = text.find(count);
  if (at == text.npos) return;
  const std::size_t end = at + count.size();
  const std::string more(kLeftOut.in(l));
  text.insert(end, text.compare(end, 1, ")") == 0 ? ", " + more : " (" + more + ")");
}

}  // namespace

std::string sentence(const Finding& f, Language l) {
  std::string out = filled(f.message->text, f, l);
  if (leaves_days_out(f)) say_left_out(out, *f.count, l);
  return out;
}
std::string remedy(const Finding& f, Language l) { return filled(f.message->remedy, f, l); }

}  // namespace poortwachter

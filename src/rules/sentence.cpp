#include <algorithm>

#include "poortwachter/audit.hpp"
#include "rules/format/template.hpp"
#include "words/write.hpp"

namespace poortwachter {
namespace {

std::string filled(std::string_view text, const Finding& f, Language l) {
  constexpr std::size_t kFilledIn = 64;
  std::string out;
  out.reserve(text.size() + kFilledIn);
  fill_template(out, text, f, l);
  return out;
}

constexpr Text kLeftOut{"zonder verlof en onderbreking", "without leave and interruption"};
constexpr std::string_view kDue = "{due}";

/// Does it name the last day as one, without saying what it is counted from?
bool names_last_day(std::string_view nl) {
  const std::size_t at = nl.find(kDue);
  // What it is counted from may stand behind it already.
  if (at == nl.npos || nl.find("({", at) != nl.npos) return false;
  const std::string_view before = nl.substr(0, at);
  return before.ends_with("iterlijk ") || before.ends_with("dag ") ||
         before.ends_with("dag was ") || before.ends_with("dag is ") || before.ends_with("dag, ");
}

/// "42 dagen na 9 januari 2023": so that the last day can be checked with a calendar in hand.
std::string sum_of(const Finding& f, Language l) {
  const bool nl = l == Language::nl;
  std::string out;
  append_number(out, f.counted_days, nl ? "dagen" : "days");
  const bool back = *f.due < *f.counted_from;
  out += nl ? (back ? " vóór " : " na ") : (back ? " before " : " after ");
  out += date_text(*f.counted_from, l);
  if (!back && f.counted_days < *f.due - *f.counted_from) out.append(", ").append(kLeftOut.in(l));
  return out;
}

/// The pattern with the sum behind its last day; within brackets, or before others, behind a comma.
std::string with_sum(std::string_view pattern, const Finding& f, Language l) {
  std::string out(pattern);
  const std::size_t at = out.find(kDue);
  if (at == out.npos) return out;
  const std::size_t end = at + kDue.size();
  const bool within =
      std::ranges::count(out.substr(0, at), '(') > std::ranges::count(out.substr(0, at), ')');
  const bool comma = within || out.compare(end, 2, " (") == 0;
  out.insert(end, comma ? ", " + sum_of(f, l) : " (" + sum_of(f, l) + ")");
  return out;
}

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
  const Text& text = f.message->text;
  const bool sum = f.counted_from && f.due && names_last_day(text.nl);
  std::string out = filled(sum ? with_sum(text.in(l), f, l) : text.in(l), f, l);
  if (leaves_days_out(f)) say_left_out(out, *f.count, l);
  return out;
}
std::string remedy(const Finding& f, Language l) { return filled(f.message->remedy.in(l), f, l); }

}  // namespace poortwachter

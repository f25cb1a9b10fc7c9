#include "rules/format/template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace poortwachter {
namespace {

constexpr std::array<Text, 12> kMonths{{{"januari", "January"},
                                        {"februari", "February"},
                                        {"maart", "March"},
                                        {"april", "April"},
                                        {"mei", "May"},
                                        {"juni", "June"},
                                        {"juli", "July"},
                                        {"augustus", "August"},
                                        {"september", "September"},
                                        {"oktober", "October"},
                                        {"november", "November"},
                                        {"december", "December"}}};

struct Unit {
  std::string_view many;
  std::string_view one;
};
constexpr std::array<Unit, 8> kUnits{{{"dagen", "dag"},
                                      {"weken", "week"},
                                      {"maanden", "maand"},
                                      {"documenten", "document"},
                                      {"days", "day"},
                                      {"weeks", "week"},
                                      {"months", "month"},
                                      {"documents", "document"}}};

constexpr std::array<std::string_view, 5> kDates{"due", "actual", "from", "to", "repair"};
constexpr std::array<std::string_view, 3> kNumbers{"late", "count", "limit"};

struct PlaceName {
  std::string_view name;
  std::string_view unit;
};

PlaceName split(std::string_view inside) {
  const auto colon = inside.find(':');
  if (colon == std::string_view::npos) return {inside, {}};
  return {inside.substr(0, colon), inside.substr(colon + 1)};
}

template <typename Range>
bool holds(const Range& r, std::string_view s) {
  return std::find(r.begin(), r.end(), s) != r.end();
}

bool known(PlaceName p) {
  if (holds(kNumbers, p.name))
    return p.unit.empty() || std::any_of(kUnits.begin(), kUnits.end(),
                                         [&](const Unit& u) { return u.many == p.unit; });
  return p.unit.empty() && (holds(kDates, p.name) || p.name == "percent" || p.name == "what");
}

std::optional<Date> date_of(const Finding& f, std::string_view place) {
  if (place == "due") return f.due;
  if (place == "actual") return f.actual;
  if (place == "from") return f.from;
  if (place == "to") return f.to;
  return f.repair_until;
}

std::optional<int> number_of(const Finding& f, std::string_view place) {
  if (place == "late") return f.days_late;
  if (place == "count") return f.count;
  return f.limit;
}

void append_int(std::string& out, int n) {
  const fmt::format_int digits(n);
  out.append(digits.data(), digits.size());
}

void append_number(std::string& out, int n, std::string_view unit) {
  append_int(out, n);
  if (unit.empty()) return;
  const auto u =
      std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& x) { return x.many == unit; });
  out += ' ';
  out += n == 1 ? u->one : u->many;
}

/// 65, 65.5 or 66.67 with the decimal sign of the language.
void append_percent(std::string& out, double p, Language l) {
  std::string s = fmt::format("{:.2f}", p);
  s.erase(s.find_last_not_of('0') + 1);
  if (s.back() == '.') s.pop_back();
  if (l == Language::nl) std::replace(s.begin(), s.end(), '.', ',');
  out += s;
}

void append_place(std::string& out, PlaceName p, const Finding& f, Language l) {
  if (p.name == "what") {
    out += f.what.in(l);
  } else if (p.name == "percent") {
    if (f.percent)
      append_percent(out, *f.percent, l);
    else
      out += '?';
  } else if (holds(kNumbers, p.name)) {
    const auto n = number_of(f, p.name);
    if (n)
      append_number(out, *n, p.unit);
    else
      out += '?';
  } else {
    const auto d = date_of(f, p.name);
    if (d)
      append_date(out, *d, l);
    else
      out += '?';
  }
}

}  // namespace

void append_date(std::string& out, Date d, Language l) {
  append_int(out, static_cast<int>(d.day()));
  out += ' ';
  out += kMonths[d.month() - 1].in(l);
  out += ' ';
  append_int(out, d.year());
}

std::string date_text(Date d, Language l) {
  std::string out;
  append_date(out, d, l);
  return out;
}

std::string number_text(int n, std::string_view unit) {
  std::string out;
  append_number(out, n, unit);
  return out;
}

void fill_template(std::string& out, std::string_view text, const Finding& f, Language l) {
  while (!text.empty()) {
    const auto open = text.find('{');
    out += text.substr(0, open);
    if (open == std::string_view::npos) return;
    const auto close = text.find('}', open);
    append_place(out, split(text.substr(open + 1, close - open - 1)), f, l);
    text.remove_prefix(close + 1);
  }
}

std::string_view unknown_place(std::string_view text) {
  while (true) {
    const auto open = text.find('{');
    if (open == std::string_view::npos) return {};
    const auto close = text.find('}', open);
    if (close == std::string_view::npos) return text.substr(open);
    const auto inside = text.substr(open + 1, close - open - 1);
    if (!known(split(inside))) return text.substr(open, close - open + 1);
    text.remove_prefix(close + 1);
  }
}

}  // namespace poortwachter

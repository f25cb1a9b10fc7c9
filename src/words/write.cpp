#include "words/write.hpp"

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
constexpr std::array<Unit, 20> kUnits{{{"dagen", "dag"},
                                       {"weken", "week"},
                                       {"maanden", "maand"},
                                       {"documenten", "document"},
                                       {"days", "day"},
                                       {"weeks", "week"},
                                       {"months", "month"},
                                       {"documents", "document"},
                                       {"ernstige tekortkomingen", "ernstige tekortkoming"},
                                       {"serious shortcomings", "serious shortcoming"},
                                       {"gebeurtenissen", "gebeurtenis"},
                                       {"events", "event"},
                                       {"evaluaties", "evaluatie"},
                                       {"evaluations", "evaluation"},
                                       {"lichte", "lichte"},
                                       {"slight ones", "slight one"},
                                       {"lichte tekortkomingen", "lichte tekortkoming"},
                                       {"slight shortcomings", "slight shortcoming"},
                                       {"werknemers", "werknemer"},
                                       {"employees", "employee"}}};

const Unit* unit_named(std::string_view many) {
  const auto* u = std::ranges::find(kUnits, many, &Unit::many);
  return u == kUnits.end() ? nullptr : u;
}

void append_int(std::string& out, int n) {
  const fmt::format_int digits(n);
  out.append(digits.data(), digits.size());
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

bool known_unit(std::string_view unit) { return unit_named(unit) != nullptr; }

void append_number(std::string& out, int n, std::string_view unit) {
  append_int(out, n);
  const Unit* u = unit_named(unit);
  if (u == nullptr) return;
  out += ' ';
  out += n == 1 ? u->one : u->many;
}

void append_percent(std::string& out, double p, Language l) {
  std::string s = fmt::format("{:.2f}", p);
  s.erase(s.find_last_not_of('0') + 1);
  if (s.back() == '.') s.pop_back();
  if (l == Language::nl) std::replace(s.begin(), s.end(), '.', ',');
  out += s;
}

void append_euro(std::string& out, double amount, Language l) {
  std::string number = fmt::format("{:.2f}", amount);
  const bool dutch = l == Language::nl;
  if (dutch) std::replace(number.begin(), number.end(), '.', ',');
  for (std::size_t i = number.size() - 3; i > 3;) {
    i -= 3;
    number.insert(i, 1, dutch ? '.' : ',');
  }
  // A hard space keeps the sign and the number on one line.
  out += dutch ? "\u20AC\u00A0" : "\u20AC";
  out += number;
}

std::string euro(double amount, Language l) {
  std::string out;
  append_euro(out, amount, l);
  return out;
}

}  // namespace poortwachter

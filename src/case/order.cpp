#include "case/order.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

namespace poortwachter {
namespace {

/// What a record says, by key. Not in the order of the file, which means nothing.
std::map<Field, const Value*> by_key(const Record& r) {
  std::map<Field, const Value*> values;
  for (const Value& v : r.values) values.emplace(v.field, &v);
  return values;
}

std::partial_ordering compare(const Record& a, const Record& b);

std::partial_ordering compare(const Value& a, const Value& b) {
  // The keys turned around: a record that lacks a key comes before one that has it.
  if (a.field != b.field) return b.field <=> a.field;
  return std::visit(
      [&](const auto& x) -> std::partial_ordering {
        // Values of one key are of one type.
        const auto& y = std::get<std::decay_t<decltype(x)>>(b.said);
        if constexpr (std::is_same_v<decltype(x), const std::vector<Record>&>)
          return std::lexicographical_compare_three_way(
              x.begin(), x.end(), y.begin(), y.end(),
              [](const Record& r, const Record& s) { return compare(r, s); });
        else
          return x <=> y;
      },
      a.said);
}

std::partial_ordering compare(const Record& a, const Record& b) {
  const auto x = by_key(a);
  const auto y = by_key(b);
  return std::lexicographical_compare_three_way(
      x.begin(), x.end(), y.begin(), y.end(),
      [](const auto& v, const auto& w) { return compare(*v.second, *w.second); });
}

}  // namespace

bool goes_before(const Event* a, const Event* b) {
  const auto c = std::tie(a->day, a->kind) <=> std::tie(b->day, b->kind);
  return std::is_lt(std::is_neq(c) ? c : compare(*a, *b));
}

}  // namespace poortwachter

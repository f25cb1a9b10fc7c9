#include "case/order.hpp"

#include <algorithm>
#include <compare>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

namespace poortwachter {
namespace {

/// The first key after this one of what a record says, by key: the order of the file means nothing.
/// A record has few: gathering them in order first costs more.
const Value* next(const Record& r, const Value* last) {
  const Value* first = nullptr;
  for (const Value& v : r.values)
    if ((last == nullptr || last->field < v.field) && (first == nullptr || v.field < first->field))
      first = &v;
  return first;
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
  const Value* x = next(a, nullptr);
  const Value* y = next(b, nullptr);
  for (; x != nullptr && y != nullptr; x = next(a, x), y = next(b, y))
    if (const auto c = compare(*x, *y); std::is_neq(c)) return c;
  return (x != nullptr) <=> (y != nullptr);
}

}  // namespace

bool goes_before(const Event* a, const Event* b) {
  const auto c = std::tie(a->day, a->kind) <=> std::tie(b->day, b->kind);
  return std::is_lt(std::is_neq(c) ? c : compare(*a, *b));
}

}  // namespace poortwachter

// Random clocks against a model that looks at one day at a time. The seeds are fixed.
#include <algorithm>
#include <optional>
#include <random>
#include <vector>

#include "catch.hpp"
#include "poortwachter/calendar.hpp"

using poortwachter::Clock;
using poortwachter::Date;
using poortwachter::Days;
using poortwachter::Gap;
using poortwachter::GapReason;

namespace {

constexpr int kHorizon = 900;  ///< Gaps of a random case end before this day.
constexpr int kCases = 400;

struct Case {
  Date first;
  std::vector<Gap> gaps;
};

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}

  /// The standard distributions differ between libraries; the engine does not.
  int below(int bound) { return static_cast<int>(engine_() % static_cast<unsigned>(bound)); }

  Case next_case() {
    Case result{Date::of(2010, 1, 1) + below(5000), {}};
    const int count = below(8);
    for (int i = 0; i < count; ++i) result.gaps.push_back(next_gap(result));
    return result;
  }

  std::mt19937& engine() { return engine_; }

 private:
  /// Lengths cluster around four weeks, and many gaps touch the one before.
  Gap next_gap(const Case& so_far) {
    const int length = below(3) == 0 ? 26 + below(4) : below(60);
    const bool touch = !so_far.gaps.empty() && below(3) == 0;
    const Date from = touch ? so_far.gaps.back().days.until + (below(3) - 1)
                            : so_far.first + (below(kHorizon - 500) - 20);
    return {{from, from + length}, static_cast<GapReason>(below(4))};
  }

  std::mt19937 engine_;
};

/// What the clock says, found by walking over the days.
struct Model {
  Date first;
  std::vector<bool> sick;  ///< By days since the given first day.
  bool presumes = false;
  std::optional<Days> broken_by;
};

bool covered(const Case& c, Date day) {
  return std::any_of(c.gaps.begin(), c.gaps.end(),
                     [&](const Gap& g) { return g.days.contains(day); });
}

bool any_reason(const Case& c, Date day, GapReason reason) {
  return std::any_of(c.gaps.begin(), c.gaps.end(),
                     [&](const Gap& g) { return g.reason == reason && g.days.contains(day); });
}

Model walk(const Case& c) {
  Model model{c.first, {true}, false, std::nullopt};
  int length = 0;
  bool counts = false;
  bool unknown = false;
  for (int n = 1; n < kHorizon; ++n) {
    const Date day = c.first + n;
    model.sick.push_back(!covered(c, day));
    if (!model.sick.back()) {
      ++length;
      counts = counts || any_reason(c, day, GapReason::recovered) ||
               any_reason(c, day, GapReason::leave_other_cause);
      unknown = unknown || any_reason(c, day, GapReason::leave_unknown);
      continue;
    }
    if (counts && length >= 28) {
      model.first = day;
      model.broken_by = Days{day - length, day};
      model.presumes = false;
    } else if (unknown && !counts) {
      model.presumes = true;
    }
    length = 0;
    counts = unknown = false;
  }
  return model;
}

bool is_sick(const Model& model, const Case& c, int n) {
  return c.first + n >= model.first && model.sick.at(static_cast<std::size_t>(n));
}

bool is_passed_over(const Clock& clock, Date day) {
  const auto stretches = clock.passed_over();
  return std::any_of(stretches.begin(), stretches.end(),
                     [&](const Days& days) { return days.contains(day); });
}

std::vector<Days> stretches(const Clock& clock) {
  return {clock.passed_over().begin(), clock.passed_over().end()};
}

bool same(const Clock& a, const Clock& b) {
  return a.first_sick_day() == b.first_sick_day() && a.broken_by() == b.broken_by() &&
         a.presumes_same_cause() == b.presumes_same_cause() && stretches(a) == stretches(b);
}

}  // namespace

TEST_CASE("the clock agrees with a walk over the days", "[calendar][property]") {
  Random random(20221);
  int broken = 0;
  int presumed = 0;
  for (int i = 0; i < kCases; ++i) {
    CAPTURE(i);
    const Case c = random.next_case();
    const Model model = walk(c);
    const Clock clock(c.first, c.gaps);
    REQUIRE(clock.first_sick_day() == model.first);
    REQUIRE(clock.broken_by() == model.broken_by);
    REQUIRE(clock.presumes_same_cause() == model.presumes);
    broken += model.broken_by.has_value() ? 1 : 0;
    presumed += model.presumes ? 1 : 0;

    int passed = 0;
    int wrong = 0;
    for (int n = 0; n < kHorizon; ++n) {
      const Date day = c.first + n;
      if (clock.elapsed(day) != passed) ++wrong;
      if (!is_sick(model, c, n)) continue;
      if (clock.at(passed) != day) ++wrong;
      ++passed;
    }
    REQUIRE(wrong == 0);
  }
  // The cases are worth little unless each outcome occurs.
  CHECK(broken > kCases / 10);
  CHECK(broken < kCases);
  CHECK(presumed > kCases / 20);
}

TEST_CASE("the passed-over stretches are ascending, disjoint and after the first day",
          "[calendar][property]") {
  Random random(20222);
  for (int i = 0; i < kCases; ++i) {
    CAPTURE(i);
    const Case c = random.next_case();
    const Clock clock(c.first, c.gaps);
    Date before = clock.first_sick_day();
    for (const Days& days : clock.passed_over()) {
      REQUIRE(before < days.from);
      REQUIRE_FALSE(days.empty());
      before = days.until;
    }
  }
}

TEST_CASE("counting from any day agrees with a walk over the days", "[calendar][property]") {
  Random random(20223);
  for (int i = 0; i < kCases; ++i) {
    CAPTURE(i);
    const Case c = random.next_case();
    const Model model = walk(c);
    const Clock clock(c.first, c.gaps);
    const int from = random.below(kHorizon - 1);
    int days = 0;
    int wrong = 0;
    for (int n = from; n < kHorizon; ++n) {
      if (clock.counted(c.first + from, c.first + n) != days) ++wrong;
      days += is_sick(model, c, n) ? 1 : 0;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("a term ends on the first day that has seen its days of sickness",
          "[calendar][property]") {
  Random random(20224);
  for (int i = 0; i < kCases; ++i) {
    CAPTURE(i);
    const Case c = random.next_case();
    const Clock clock(c.first, c.gaps);
    const Date from = c.first + (random.below(kHorizon) - 30);
    const int n = random.below(4) == 0 ? 0 : random.below(120);
    Date expected = from;
    while (is_passed_over(clock, expected) || clock.counted(from, expected) != n) {
      REQUIRE(clock.counted(from, expected) <= n);
      expected = expected + 1;
    }
    CHECK(clock.after(from, n) == expected);
  }
}

TEST_CASE("at and elapsed undo each other", "[calendar][property]") {
  Random random(20225);
  for (int i = 0; i < kCases; ++i) {
    CAPTURE(i);
    const Case c = random.next_case();
    const Clock clock(c.first, c.gaps);
    int wrong = 0;
    for (int n = 0; n < kHorizon; ++n) {
      const Date day = clock.first_sick_day() + n;
      if (!is_passed_over(clock, day) && clock.at(clock.elapsed(day)) != day) ++wrong;
      if (clock.elapsed(clock.at(n)) != n || is_passed_over(clock, clock.at(n))) ++wrong;
      if (n > 0 && clock.at(n) <= clock.at(n - 1)) ++wrong;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("the order of the gaps does not matter", "[calendar][property]") {
  Random random(20226);
  for (int i = 0; i < kCases; ++i) {
    CAPTURE(i);
    Case c = random.next_case();
    const Clock clock(c.first, c.gaps);
    std::shuffle(c.gaps.begin(), c.gaps.end(), random.engine());
    CHECK(same(clock, Clock(c.first, c.gaps)));
  }
}

TEST_CASE("whole weeks later everything is whole weeks later", "[calendar][property]") {
  Random random(20227);
  for (int i = 0; i < kCases; ++i) {
    CAPTURE(i);
    Case c = random.next_case();
    const Clock clock(c.first, c.gaps);
    const int shift = 7 * (random.below(400) - 200);
    for (Gap& g : c.gaps) g.days = {g.days.from + shift, g.days.until + shift};
    const Clock shifted(c.first + shift, c.gaps);
    int wrong = 0;
    for (int n = 0; n < kHorizon; n += 7) {
      if (shifted.at(n) != clock.at(n) + shift) ++wrong;
      if (shifted.at(n).weekday() != clock.at(n).weekday()) ++wrong;
      if (shifted.week(c.first + shift + n) != clock.week(c.first + n)) ++wrong;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("a gap cut in two that touch is the same gap", "[calendar][property]") {
  Random random(20228);
  for (int i = 0; i < kCases; ++i) {
    CAPTURE(i);
    Case c = random.next_case();
    const Clock clock(c.first, c.gaps);
    std::vector<Gap> cut;
    for (const Gap& g : c.gaps) {
      const int head = random.below(g.days.until - g.days.from + 1);
      cut.push_back({{g.days.from, g.days.from + head}, g.reason});
      cut.push_back({{g.days.from + head, g.days.until}, g.reason});
    }
    CHECK(same(clock, Clock(c.first, cut)));
  }
}

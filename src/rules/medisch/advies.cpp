#include <algorithm>
#include <array>
#include <optional>

#include "poortwachter/field/shared.hpp"
#include "rules/medisch/advies.rule.hpp"

namespace poortwachter::medisch_advies {
namespace {

constexpr std::array kParts{field::advies, field::niet_medische_factoren};

/// No possibilities and no recovery to be expected: an analysis without advice is enough (BRB par.
/// 7.4, situation 3).
Tri limited(const Event& e) {
  return e.is(field::mogelijkheden, Word::geen) && !e.yes(field::herstel_verwacht);
}

/// What the analyses hold. What one lacks a later consult or the actueel oordeel may give: content
/// counts, not form (BRB par. 5).
class Parts {
 public:
  explicit Parts(const Case& c) : delivered_(c.judgements_delivered(c.fsd, c.as_of)) {
    for (const Kind kind : {Kind::consult_bedrijfsarts, Kind::actueel_oordeel})
      for (const Event* e : c.events(kind))
        for (std::size_t i = 0; i < kParts.size(); ++i)
          if (e->day <= c.efforts_end && yes(e->yes(kParts[i])))
            given_[i] = std::max(given_[i].value_or(e->day), e->day);
  }

  [[nodiscard]] Tri all(const Event& analysis) const {
    Tri all = Tri::yes;
    for (std::size_t i = 0; i < kParts.size(); ++i) all = all && has(analysis, i);
    return all;
  }
  /// Does it say itself that it lacks all of which this is open?
  [[nodiscard]] bool lacks_open(const Event& analysis) const {
    for (std::size_t i = 0; i < kParts.size(); ++i)
      if (unknown(has(analysis, i)) && !no(analysis.yes(kParts[i]))) return false;
    return true;
  }
  /// What the analysis itself does not say that it holds, and was given later.
  [[nodiscard]] Message given_later(const Event& analysis) const {
    Message list;
    for (std::size_t i = 0; i < kParts.size(); ++i)
      if (later(analysis, i)) add_key(list, kParts[i]);
    return list;
  }
  /// The last day on which it was; null: nothing was.
  [[nodiscard]] std::optional<Date> last_given(const Event& analysis) const {
    std::optional<Date> last;
    for (std::size_t i = 0; i < kParts.size(); ++i)
      if (later(analysis, i)) last = std::max(last, given_[i]);
    return last;
  }
  /// The keys of which this is the answer.
  [[nodiscard]] Message those(const Event& analysis, Tri answer) const {
    Message list;
    for (std::size_t i = 0; i < kParts.size(); ++i)
      if (has(analysis, i) == answer) add_key(list, kParts[i]);
    return list;
  }

 private:
  [[nodiscard]] Tri has(const Event& analysis, std::size_t part) const {
    return analysis.yes(kParts[part]) || (later(analysis, part) ? Tri::yes
                                          : delivered_          ? Tri::no
                                                                : Tri::unknown);
  }

  [[nodiscard]] bool later(const Event& analysis, std::size_t part) const {
    return !yes(analysis.yes(kParts[part])) && given_[part] && *given_[part] >= analysis.day;
  }

  bool delivered_;                                        ///< all that may give them
  std::array<std::optional<Date>, kParts.size()> given_;  ///< the last day on which each was given
};

void fill(Finding& f, const Case& c, const Event& e) {
  f.place = e.place_of(no(e.yes(field::advies)) ? field::advies : field::niet_medische_factoren);
  f.short_from = e.day;
  f.short_to = c.test_moment;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Parts parts(c);
  const Event* good = nullptr;
  const Event* silent = nullptr;
  const auto analyses = c.events(Kind::probleemanalyse);
  for (const Event* e : analyses) {
    const Tri has = parts.all(*e);
    if (e->day > c.efforts_end || yes(limited(*e))) continue;
    if (yes(has))
      good = e;
    else if (unknown(has))
      silent = silent != nullptr ? silent : e;
    else if (no(limited(*e)))
      fill(k.fail(msg::fail{.actual = e->day, .what = parts.those(*e, Tri::no)}), c, *e);
    else
      fill(k.unknown(msg::unknown_limited{.actual = e->day, .what = parts.those(*e, Tri::no)}), c,
           *e);
  }
  if (silent != nullptr) {
    const Message open = parts.those(*silent, Tri::unknown);
    const auto rest = parts.last_given(*silent);
    fill(parts.lacks_open(*silent)
             ? k.unknown(msg::unknown_later{.actual = silent->day, .what = open})
         : rest ? k.unknown(msg::unknown_rest{.actual = silent->day, .from = *rest, .what = open})
                : k.unknown(msg::unknown{.actual = silent->day, .what = open}),
         c, *silent);
  }
  if (!k.empty()) return;
  if (good != nullptr) {
    const auto later = parts.last_given(*good);
    return fill(later ? k.pass(msg::pass_later{
                            .actual = good->day, .from = *later, .what = parts.given_later(*good)})
                      : k.pass(msg::pass{.actual = good->day}),
                c, *good);
  }
  analyses.empty() && !c.delivered(Kind::probleemanalyse) ? k.unknown(msg::unknown_absent{})
                                                          : k.not_applicable(msg::not_applicable{});
}

}  // namespace poortwachter::medisch_advies

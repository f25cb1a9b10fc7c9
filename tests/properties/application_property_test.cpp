// After the WIA application time alone makes nothing worse.
#include <algorithm>

#include "poortwachter/field/document.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"
#include "poortwachter/field/wia_aanvraag.hpp"
#include "properties/property.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// How badly each rule on the efforts falls short. The report is not one of the efforts.
std::map<std::string_view, int> shortfalls(const Audit& a) {
  std::map<std::string_view, int> worst;
  for (const Finding& f : a.findings) {
    const bool efforts =
        f.rule->weight == Weight::substantive || f.rule->weight == Weight::procedural;
    if (f.status != Status::fail || !efforts || f.rule->role == Role::report) continue;
    int& w = worst[f.rule->id];
    w = std::max(w, 1 + static_cast<int>(f.degree));
  }
  return worst;
}

Audit seen_on(Node d, Date day) {
  d.set(field::peildatum, Node::date(day));
  return judged_of(d);
}

std::optional<Date> application(const Node& d) {
  for (const Node& e : events(d).items)
    if (e.marked) return day_of(e);
  return std::nullopt;
}

}  // namespace

TEST_CASE("after the WIA application time alone makes nothing worse", "[properties]") {
  hold(
      [](const Node& d) -> Violation {
        const auto applied = application(d);
        // Today is not over: what is done on it is in time.
        const Audit before = seen_on(d, *applied + 1);
        const Date end = before.waiting_period_end;
        // Where the contract ends UWV tests on its last day, whatever was applied for.
        if (*applied < end - 105 || before.tested_until != end ||
            before.verdict.consequence == Consequence::verhaal_ziekengeld)
          return std::nullopt;
        auto was = shortfalls(before);
        for (const int days : {20, 50, 100}) {
          const Audit later = seen_on(d, *applied + days);
          for (const auto& [rule, worst] : shortfalls(later))
            if (worst > was[rule])
              return std::string(rule) + " is worse after " + std::to_string(days) + " days";
        }
        return std::nullopt;
      },
      300, kAnyEra,
      [](Generator&, Node& d) {
        auto& all = events(d).items;
        const auto applied = std::ranges::find_if(all, [](const Node& e) {
          const Node* early = e.find(field::verkorte_wachttijd);
          return kind_of(e) == Kind::wia_aanvraag && (early == nullptr || early->text != "ja");
        });
        if (applied == all.end()) return false;
        applied->marked = true;
        const Date day = day_of(*applied);
        if (day < first_sick_day(d)) return false;
        std::erase_if(all, [&](const Node& e) { return day_of(e) > day; });
        // What is answered later is more than the passing of time.
        d.drop(field::beoordelingen);
        walk(d, [](Node& n) { n.drop(field::reactie_datum); });
        // A recovery or leave of later moves the end of the wait.
        if (Node* sickness = d.find(field::verzuim)) sickness->drop(field::onderbrekingen);
        return true;
      });
}

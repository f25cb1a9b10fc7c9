#include "case/facts.hpp"

#include <algorithm>
#include <array>

namespace poortwachter {
namespace {

/// A plan is owed once there are possibilities (Regeling procesgang art. 4 lid 1; BRB par. 7.4).
Tri possibilities(const Case& c) { return c.any_possibilities(c.fsd, c.test_moment); }

Tri plan_present(const Case& c) {
  if (c.plan() != nullptr) return Tri::yes;
  return c.delivered(Kind::plan_van_aanpak) ? Tri::no : Tri::unknown;
}

Tri track2_started(const Case& c) {
  if (c.first(Kind::spoor2_start) != nullptr) return Tri::yes;
  return c.delivered(Kind::spoor2_start) ? Tri::no : Tri::unknown;
}

/// No WIA, so no report and no test, from the AOW age on.
Tri wia_possible(const Case& c) { return tri(!(c.aow && *c.aow <= c.test_end)); }

Tri employed_to_the_end(const Case& c) { return tri(!c.contract_ends); }
Tri contract_ends(const Case& c) { return tri(c.contract_ends); }

/// An early application makes notice, report and later application superfluous once granted.
Tri no_shortened_period(const Case& c) {
  for (const Event* e : c.events(Kind::wia_aanvraag))
    if (yes(e->yes(Field::verkorte_wachttijd)) && yes(e->yes(Field::toegekend))) return Tri::no;
  return Tri::yes;
}

Tri result_at_test(const Case& c) {
  if (c.result() != nullptr) return Tri::yes;
  return c.delivered(Kind::werkhervatting) ? Tri::no : Tri::unknown;
}

constexpr std::array kFacts{
    Fact{"mogelijkheden",
         possibilities,
         {"Er waren geen mogelijkheden tot werken.", "There were no possibilities to work."}},
    Fact{"plan_aanwezig",
         plan_present,
         {"Er is geen plan van aanpak.", "There is no plan of action (plan van aanpak)."}},
    Fact{
        "spoor2_gestart", track2_started, {"Spoor 2 is niet gestart.", "Spoor 2 was not started."}},
    Fact{"wia_mogelijk",
         wia_possible,
         {"De AOW-leeftijd valt vóór het einde van de wachttijd: er komt geen WIA-aanvraag.",
          "The AOW age is reached before the end of the waiting period: no WIA application."}},
    Fact{
        "dienstverband_loopt_door",
        employed_to_the_end,
        {"Het dienstverband eindigt tijdens de ziekte.", "The contract ends during the sickness."}},
    Fact{"dienstverband_eindigt",
         contract_ends,
         {"Het dienstverband eindigt niet tijdens de ziekte.",
          "The contract does not end during the sickness."}},
    Fact{"geen_verkorte_wachttijd",
         no_shortened_period,
         {"De verkorte wachttijd is toegekend.", "The shortened waiting period was granted."}},
    Fact{"hervatting_op_toetsmoment",
         result_at_test,
         {"Op het toetsmoment loopt geen werkhervatting.",
          "No resumption of work runs at the test moment."}},
};

}  // namespace

std::span<const Fact> facts() { return kFacts; }

const Fact* fact_named(std::string_view name) {
  const auto* f =
      std::find_if(kFacts.begin(), kFacts.end(), [&](const Fact& x) { return x.name == name; });
  return f == kFacts.end() ? nullptr : f;
}

}  // namespace poortwachter

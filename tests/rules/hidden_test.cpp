// No rule fails because a kind of event was not handed over (rules.md): held to the examples of all
// rules, from each of which every kind is taken out in turn.
#include <algorithm>
#include <set>
#include <string_view>

#include "case/case.hpp"
#include "catch.hpp"
#include "dossier/support.hpp"
#include "poortwachter/audit.hpp"
#include "poortwachter/field/niet_meewerken.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/wia_aanvraag.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

std::set<std::string_view> failing(const Dossier& d) {
  std::set<std::string_view> rules;
  for (const Finding& f : audit(d, *d.as_of, RuleSet()).findings)
    if (f.status == Status::fail) rules.insert(f.rule->id);
  return rules;
}

Dossier hidden(Dossier d, Kind k) {
  std::erase_if(d.events, [k](const Event& e) { return e.kind == k; });
  d.not_delivered.push_back({k, {}, {}, d.place});
  return d;
}

template <typename Is>
bool any(const Dossier& d, Is is) {
  return std::ranges::any_of(d.events, is);
}

/// What the file itself settles or contradicts, so that nothing is presumed of what is taken out.
bool not_presumed(const Dossier& d, Kind k) {
  switch (k) {
    case Kind::probleemanalyse:
    case Kind::consult_bedrijfsarts:
    case Kind::actueel_oordeel:
      // The judgements on file stand, and so does the view of another doctor until it is answered;
      // spoor 2 shows that possibilities were seen.
      return any(d, [k](const Event& e) {
        return (judges_possibilities(e.kind) && e.kind != k) ||
               e.kind == Kind::medisch_oordeel_derde || e.kind == Kind::spoor2_start;
      });
    case Kind::wia_aanvraag:  // that a shortened wait was granted
      return any(d, [](const Event& e) {
        return e.kind == Kind::wia_aanvraag && yes(e.yes(field::toegekend));
      });
    case Kind::uwv_hersteltermijn:  // UWV asks for nothing before there is an application
      return !any(d, [](const Event& e) { return e.kind == Kind::wia_aanvraag; });
    case Kind::niet_meewerken:
    case Kind::maatregel_werkgever:  // that papers are missing because the employee refused them
      return any(d, [](const Event& e) {
        return e.kind == Kind::niet_meewerken && e.find(field::stukken) != nullptr;
      });
    default:
      return false;
  }
}

/// As in the property of generated dossiers: that a path was needless because work elsewhere ran,
/// or that a plan left advice with reasons, is not presumed either.
bool not_presumed(Kind k, std::string_view rule) {
  return (k == Kind::werkhervatting &&
          (rule == "spoor/tweede-spoor-plan" || rule == "spoor/tweede-spoor-voortgang")) ||
         (k == Kind::plan_van_aanpak && rule == "spoor/advies-opgevolgd");
}

}  // namespace

TEST_CASE("what an example of a rule does not hand over fails nothing new") {
  int tried = 0;
  for (const Rule& rule : built_in_rules())
    for (const RuleExample& e : rule.examples)
      with_dossier(e.dossier, [&](const Dossier& d) {
        const auto before = failing(d);
        std::set<Kind> kinds;
        for (const Event& event : d.events) kinds.insert(event.kind);
        for (const Kind k : kinds) {
          if (not_presumed(d, k)) continue;
          ++tried;
          for (const std::string_view id : failing(hidden(d, k))) {
            INFO(rule.id << ": " << e.title << ": without " << name(k) << " " << id << " fails");
            CHECK((before.contains(id) || not_presumed(k, id)));
          }
        }
      });
  CHECK(tried > 1000);
}

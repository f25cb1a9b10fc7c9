// To do something later never helps.
#include <algorithm>

#include "poortwachter/field/document.hpp"
#include "poortwachter/field/shared.hpp"
#include "properties/property.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

struct Delayed {
  Kind kind;
  std::vector<std::string> set_aside;
};

/// From the least to the most that the risk may turn out to be: one that cannot be told is as much
/// as its questions leave open.
struct Span {
  Risk least, most;
};

/// Where the time between deeds is set aside, so is quality that counts through the days on which
/// the work stood still.
std::vector<std::string> with_quality(std::vector<std::string> rules) {
  if (std::ranges::find(rules, "spoor/benutting-mogelijkheden") == rules.end()) return rules;
  for (const Rule& r : built_in_rules())
    if (r.quality && r.excused_by_activity && std::ranges::find(rules, r.id) == rules.end())
      rules.emplace_back(r.id);
  return rules;
}

Span risk_without(const Node& d, const std::vector<std::string>& rules) {
  RuleSet set;
  std::string_view unmatched;
  if (!rules.empty()) set.ignore(rules, &unmatched);
  const Risk risk = judged_of(d, set).verdict.risk;
  Span span{risk, risk};
  if (risk != Risk::undetermined) return span;
  const Audit a = audit_of(d, set);
  for (const Question& q : a.verdict.questions) {
    span.least = std::min({span.least, q.if_sufficient, q.if_insufficient});
    span.most = std::max({span.most, q.if_sufficient, q.if_insufficient});
  }
  return span;
}

Node delayed(Node d, int days) {
  for (Node& e : events(d).items)
    if (e.marked) {
      e.set(field::datum, Node::date(day_of(e) + days));
    }
  return d;
}

/// Rules for which a later day may rightly be better:
/// - those that measure the time between deeds of that kind: one of later can close the gap that
///   follows it;
/// - those that ask for an answer to what came before: a deed of later may be that answer;
/// - those that look at the content of a document, or at what it asks for: what is not there yet
///   cannot be found wanting.
const std::vector<Delayed>& kinds() {
  static const std::vector<Delayed> all{
      // Evaluations are counted from the plan on.
      {Kind::plan_van_aanpak,
       {"evaluatie/zes-weken", "evaluatie/plan-bijgesteld", "tijdigheid/bijstelling-plan",
        "medisch/signaal-opgevolgd", "plan/volgt-advies", "plan/uitgevoerd"}},
      {Kind::evaluatie,
       {"evaluatie/zes-weken", "evaluatie/kleine-uren", "evaluatie/plan-bijgesteld",
        "medisch/signaal-opgevolgd"}},
      // Spoor 2 is due six weeks after this evaluation when it was held before the year was over.
      {Kind::eerstejaarsevaluatie,
       {"evaluatie/zes-weken", "evaluatie/kleine-uren", "evaluatie/plan-bijgesteld",
        "evaluatie/keuze-tweede-spoor", "spoor/tweede-spoor-tijdig", "spoor/tweede-spoor-gestart"}},
      // A search that finds work asks for an offer of it.
      {Kind::onderzoek_spoor1,
       {"spoor/benutting-mogelijkheden", "spoor/uitbreiding", "evaluatie/plan-bijgesteld",
        "spoor/aanbod-concreet"}},
      // A study that finds nothing left asks for spoor 2 at once.
      {Kind::arbeidsdeskundig_onderzoek,
       {"spoor/benutting-mogelijkheden", "spoor/uitbreiding", "evaluatie/plan-bijgesteld",
        "medisch/signaal-opgevolgd", "spoor/aanbod-concreet", "spoor/advies-opgevolgd",
        "spoor/tweede-spoor-gestart", "spoor/tweede-spoor-tijdig"}},
      // Pointing out a vacancy asks for an offer, an unreasonable refusal for an answer.
      {Kind::aanbod_passende_arbeid,
       {"spoor/benutting-mogelijkheden", "spoor/uitbreiding", "evaluatie/plan-bijgesteld",
        "spoor/aanbod-concreet", "medewerking/werkgever-treedt-op"}},
      {Kind::spoor2_start,
       {"evaluatie/plan-bijgesteld", "spoor/tweede-spoor-plan", "spoor/tweede-spoor-voortgang",
        "spoor/tweede-spoor-vervolg", "spoor/begeleiding", "spoor/volgorde"}},
      {Kind::spoor2_rapportage, {"spoor/tweede-spoor-voortgang"}},
      {Kind::melding_42e_week, {}},
      {Kind::eindevaluatie, {"evaluatie/zes-weken", "evaluatie/kleine-uren"}},
      {Kind::oordeel_werknemer, {}},
      // A report of after UWV's request may be the answer to it.
      {Kind::re_integratieverslag, {"verslag/hersteltermijn", "verslag/volledig"}},
  };
  return all;
}

/// A plan that was made shows that the parties saw possibilities where no judgement on file says
/// so: there a late plan tells more than none at all.
bool plan_tells_more(const Node& d) {
  const auto& all = events(d).items;
  const bool silent = std::any_of(all.begin(), all.end(), [](const Node& e) {
    const Node* said = e.find(field::mogelijkheden);
    return judges_possibilities(kind_of(e)) && (said == nullptr || said->text == "onbekend");
  });
  // One that nobody had to make is looked at all the same: later, it may be one less to find
  // wanting.
  const auto says = [&](bool none) {
    return std::any_of(all.begin(), all.end(), [&](const Node& e) {
      const Node* said = e.find(field::mogelijkheden);
      return judges_possibilities(kind_of(e)) && said != nullptr && (said->text == "geen") == none;
    });
  };
  const bool needless = says(true) && !says(false);
  return silent || needless || d.find(field::niet_aangeleverd) != nullptr;
}

}  // namespace

TEST_CASE("a document of later never lowers the risk", "[properties]") {
  for (const Delayed& what : kinds())
    hold(
        [&](const Node& d) -> Violation {
          if (what.kind == Kind::plan_van_aanpak && plan_tells_more(d)) return std::nullopt;
          // What was done before the period began belongs to an earlier one.
          for (const Node& e : events(d).items)
            if (e.marked && day_of(e) < judged_of(d).first_sick_day) return std::nullopt;
          const auto aside = with_quality(what.set_aside);
          const Span before = risk_without(d, aside);
          for (const int days : {1, 15, 90}) {
            const Span after = risk_without(delayed(d, days), aside);
            if (after.most < before.least)
              return std::string(name(what.kind)) + " " + std::to_string(days) +
                     " days later: risk " + std::string(name(before.least)) + " became " +
                     std::string(name(after.most));
          }
          return std::nullopt;
        },
        60, kAnyEra,
        [&](Generator&, Node& d) {
          for (Node& e : events(d).items)
            if (kind_of(e) == what.kind) {
              e.marked = true;
              return true;
            }
          return false;
        });
}

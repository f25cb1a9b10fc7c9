#include "rules/shared_messages.hpp"

#include <algorithm>
#include <vector>

namespace poortwachter {
namespace shared {

constexpr RuleMessage condition_unknown{
    "condition_unknown", Status::unknown, {"{what}", "{what}"}, {}};

constexpr RuleMessage not_in_force{
    "not_in_force",
    Status::not_applicable,
    {"De plicht gold niet op de dag waarop zij zou zijn ontstaan.",
     "The duty did not hold on the day on which it would have arisen."},
    {}};

constexpr RuleMessage refused{
    "employee_refused",
    Status::not_applicable,
    {"Dit stuk ontbreekt omdat de werknemer niet meewerkte; de werkgever trad daartegen op; daarom "
     "is het geen tekortkoming van de werkgever (WIA art. 25 lid 6).",
     "This document is missing because the employee did not cooperate; the employer acted on that; "
     "it is therefore no shortcoming of the employer (WIA art. 25 lid 6)."},
    {}};

constexpr RuleMessage perhaps_not_tested{
    "perhaps_not_tested",
    Status::unknown,
    {"Of UWV dit toetst, hangt af van de dag van de WIA-aanvraag, die niet is aangeleverd: wat "
     "daarna is nagelaten, telt niet.",
     "Whether UWV tests this depends on the day of the WIA application, which was not handed over: "
     "what is left undone after it does not count."},
    {"Vraag op welke dag de WIA-aanvraag is gedaan.",
     "Ask on which day the WIA application was made."}};

constexpr RuleMessage perhaps_over{
    "perhaps_over",
    Status::unknown,
    {"Of deze plicht toen nog gold, hangt af van de dag waarop de verkorte wachttijd eindigde.",
     "Whether this duty still held then depends on the day on which the shortened waiting period "
     "ended."},
    {"Kijk in de beschikking op welke dag de verkorte wachttijd eindigde.",
     "Look in the decision for the day on which the shortened waiting period ended."}};

constexpr RuleMessage track2_not_owed{
    "not_owed",
    Status::not_applicable,
    {"Spoor 2 was in die tijd niet nodig; wat het traject toen miste, kostte geen kans.",
     "Spoor 2 was not needed in that time; what the path lacked then cost no chance."},
    {}};

constexpr RuleMessage track2_perhaps_not_owed{
    "perhaps_not_owed",
    Status::unknown,
    {"Het traject voldeed niet aan \"{what}\"; dat telt alleen als spoor 2 nodig was naast het "
     "werk dat liep, en dat is niet te zeggen.",
     "The path fell short on \"{what}\"; that counts only if spoor 2 was needed beside the work "
     "that ran, and that cannot be told."},
    {"Vraag of het werk structureel was, aansloot bij de mogelijkheden of uitzicht op uitbreiding "
     "had.",
     "Ask whether the work was structural, fitted the possibilities or had an outlook on more."}};

constexpr RuleMessage track2_perhaps_left_out{
    "perhaps_left_out",
    Status::unknown,
    {"Het traject voldeed niet aan \"{what}\"; dat telt alleen als spoor 2 toen nog nodig was. "
     "Beiden zien ervan af omdat de AOW-leeftijd nabij is, maar sinds wanneer zegt de grond niet.",
     "The path fell short on \"{what}\"; that counts only if spoor 2 was still needed then. Both "
     "leave it out because the AOW age is near, but since when the ground does not say."},
    {"Vul bij de grond de dag van de afspraak in (`datum`), of de eerste dag waarvoor zij geldt "
     "(`van`).",
     "Fill in the day of the agreement with the ground (`datum`), or the first day that it holds "
     "for (`van`)."}};

constexpr RuleMessage no_day_lost{
    "no_day_lost",
    Status::pass,
    {"Van {from} tot en met {to} is de norm niet gehaald, maar dat kostte geen kans op werk: "
     "{what}.",
     "From {from} up to and including {to} the requirement was not met, but that cost no chance of "
     "work: {what}."},
    {}};

constexpr RuleMessage days_not_known{
    "days_not_known",
    Status::unknown,
    {"Van {from} tot en met {to} is de norm \"{what}\" niet gehaald; of er in die tijd "
     "mogelijkheden waren om te werken, is uit het dossier niet op te maken.",
     "From {from} up to and including {to} the requirement \"{what}\" was not met; whether there "
     "were possibilities to work in that time cannot be told from the dossier."},
    {"Vraag welke mogelijkheden de bedrijfsarts in die tijd zag.",
     "Ask what possibilities the bedrijfsarts saw in that time."}};

constexpr RuleMessage excuse_not_delivered{
    "excuse_not_delivered",
    Status::unknown,
    {"Van {from} tot en met {to} is de norm \"{what}\" niet gehaald. Liep er in die tijd iets "
     "anders, waren er geen mogelijkheden of vond UWV de inspanningen voldoende, dan telt dat "
     "niet; de stukken daarover zijn niet alle aangeleverd of zeggen het niet.",
     "From {from} up to and including {to} the requirement \"{what}\" was not met. If something "
     "else ran in that time, if there were no possibilities or if UWV held the efforts "
     "sufficient, it does not count; not all documents on that were handed over, or they do not "
     "say."},
    {"Vraag op wat er in die tijd is gedaan, wat de bedrijfsarts toen vond en of er een "
     "deskundigenoordeel is.",
     "Ask for what was done in that time, what the bedrijfsarts found then and whether there is an "
     "expert opinion of UWV."}};

constexpr RuleMessage nothing_to_ask{
    "nothing_to_ask",
    Status::not_applicable,
    {"Er is geen tekortkoming waarvan nog te vragen is of zij een kans kostte.",
     "There is no shortcoming of which it is still to be asked whether it cost a chance."},
    {}};

constexpr RuleMessage ask_now{
    "ask_now",
    Status::upcoming,
    {"Vraag nu om bekorting van de loonsanctie van {from}: elke dag telt, want het loon eindigt "
     "zes weken na de beslissing van UWV (WIA art. 25 lid 12 tot en met 14).",
     "Ask now to shorten the loonsanctie of {from}: every day counts, as the pay ends six weeks "
     "after UWV's decision (WIA art. 25 lid 12 to 14)."},
    {}};

namespace {

/// The reasons of each fact, in the order of facts().
const std::vector<std::vector<RuleMessage>>& reasons() {
  static const auto all = [] {
    std::vector<std::vector<RuleMessage>> m;
    for (const Fact& f : facts()) {
      auto& of_fact = m.emplace_back();
      for (std::size_t i = 0; i < f.reasons(); ++i)
        of_fact.push_back({f.reason(i).code, Status::not_applicable, f.reason(i).text, {}});
    }
    return m;
  }();
  return all;
}

}  // namespace

const RuleMessage& when_not(const Fact& fact, const Case& c) {
  const std::size_t which = fact.which == nullptr ? 0 : fact.which(c);
  return reasons()[static_cast<std::size_t>(&fact - facts().data())][which];
}

}  // namespace shared

std::span<const RuleMessage* const> shared_messages() {
  static const auto all = [] {
    using namespace shared;
    std::vector<const RuleMessage*> m{&condition_unknown,
                                      &not_in_force,
                                      &refused,
                                      &perhaps_not_tested,
                                      &perhaps_over,
                                      &track2_not_owed,
                                      &track2_perhaps_not_owed,
                                      &track2_perhaps_left_out,
                                      &no_day_lost,
                                      &days_not_known,
                                      &excuse_not_delivered,
                                      &nothing_to_ask,
                                      &ask_now};
    for (const auto& of_fact : reasons())
      for (const RuleMessage& reason : of_fact)
        // Two facts may have a reason in common.
        if (std::ranges::none_of(m, [&](const RuleMessage* x) { return x->key == reason.key; }))
          m.push_back(&reason);
    return m;
  }();
  return all;
}

}  // namespace poortwachter

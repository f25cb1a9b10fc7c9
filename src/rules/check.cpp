#include "rules/check.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "case/application.hpp"
#include "case/extension.hpp"
#include "case/facts.hpp"
#include "law/loonsanctie.hpp"
#include "law/wia.hpp"
#include "poortwachter/field/activity.hpp"
#include "poortwachter/field/interventie.hpp"
#include "poortwachter/field/maatregel_werkgever.hpp"
#include "poortwachter/field/medisch_oordeel_derde.hpp"
#include "poortwachter/field/plan_van_aanpak.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/spoor2_start.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/shared_messages.hpp"
#include "words/fill.hpp"
#include "words/write.hpp"

namespace poortwachter {
namespace {

/// The report and what belongs to it go by days of their own.
bool on_efforts(const Rule& r) {
  switch (r.role) {
    case Role::report:
    case Role::report_at_contract_end:
    case Role::completeness:
    case Role::completion_term:
      return false;
    default:
      return r.weight == Weight::substantive || r.weight == Weight::procedural ||
             r.weight == Weight::administrative;
  }
}

/// Where the end of the tested efforts is uncertain: what fell short on the days that may lie after
/// it is not held against the employer.
void leave_open(Finding& f, const Case& c) {
  const Uncertain<Date>& end = c.efforts.last;
  if (end.known() || f.status != Status::fail || !on_efforts(*f.rule)) return;
  const auto first = f.due ? f.due : f.short_from;
  // A stretch of which too few days surely count is none yet.
  const bool too_short = !f.due && f.short_from && f.short_to && *f.short_to > end.earliest &&
                         f.count && f.limit && *f.count >= *f.limit &&
                         c.clock.counted(*f.short_from, end.earliest + 1) < *f.limit;
  if ((first && *first > end.earliest) || too_short) {
    if (c.efforts.cause == EndCause::application) looked_at.add_hidden();
    f.status = Status::unknown;
    f.repair_until.reset();
    f.message = c.efforts.cause == EndCause::application ? &shared::perhaps_not_tested
                                                         : &shared::perhaps_over;
  } else if (f.short_to && f.rule->role != Role::none_substantiated) {
    // What was not handed over counts as not done for a "none" without reasons: it is held against
    // the employer as long as nobody shows that it ended (BRB par. 3, last paragraph).
    f.short_to = std::min(*f.short_to, end.earliest);
  }
}

/// The day that decides which law holds: the last on which the act was in time, or else the day
/// from which it fell short, of what was looked at, or of the sickness.
Date arose(const Finding& f, const Case& c) {
  if (f.due) return *f.due;
  if (f.short_from) return *f.short_from;
  return f.actual.value_or(c.fsd);
}

/// Takes out what a rule found of a time for which it does not hold.
void keep_in_force(const Rule& rule, const Case& c, std::vector<Finding>& out, std::size_t start) {
  const auto outside = [&](const Finding& f) { return !rule.holds(arose(f, c)); };
  out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(), outside),
            out.end());
  if (out.size() == start) out.emplace_back(rule, &shared::not_in_force, Status::not_applicable);
}

void dispatch(Check& k) {
  if (k.rule.function != nullptr) return k.rule.function(k);
  k.rule.check == CheckKind::content ? check_content(k) : check_question(k);
}

/// What a sentence calls that which a key of the dossier says is there.
struct Label {
  Field key;
  Text text;
};
constexpr std::array kLabels{
    Label{field::activiteiten, {"de activiteiten", "the activities"}},
    Label{field::advies, {"het advies", "the advice"}},
    Label{field::afschrift_verstrekt, {"de afschriften", "the copies"}},
    Label{field::afspraken_arbodienst,
          {"wanneer de bedrijfsarts opnieuw kijkt", "when the bedrijfsarts looks again"}},
    Label{field::arbeidstherapeutisch,
          {"of het arbeidstherapeutisch is", "whether it is arbeidstherapeutisch"}},
    Label{field::betere_mogelijkheden_gemeld,
          {"of de werknemer op beter passend werk heeft gewezen",
           "whether the employee pointed out better fitting work"}},
    Label{field::casemanager, {"wie casemanager is", "who is case manager"}},
    Label{field::doel, {"het doel", "the goal"}},
    Label{field::door, {"wie elke activiteit doet", "who does each activity"}},
    Label{field::einde, {"of het al is geëindigd", "whether it has ended"}},
    Label{field::evaluatieafspraken, {"wanneer wordt geëvalueerd", "when progress is evaluated"}},
    Label{field::gereed, {"wanneer elke activiteit klaar is", "when each activity is done"}},
    Label{field::instemming_werknemer,
          {"of de werknemer ermee instemt", "whether the employee agrees to it"}},
    Label{field::loonwaarde, {"de loonwaarde", "the wage value"}},
    Label{field::niet_medische_factoren, {"de niet-medische factoren", "the non-medical factors"}},
    Label{field::ondertekend_werkgever,
          {"de handtekening van de werkgever", "the employer's signature"}},
    Label{field::ondertekend_werknemer,
          {"de handtekening van de werknemer", "the employee's signature"}},
    Label{field::overeenstemming, {"of beiden het eens zijn", "whether both agree"}},
    Label{field::persoonsprofiel, {"het persoonsprofiel", "the personal profile"}},
    Label{field::re_integratieplan, {"het re-integratieplan", "the re-integration plan"}},
    Label{field::sluit_aan_bij_mogelijkheden,
          {"of het aansluit bij de mogelijkheden", "whether it fits the possibilities"}},
    Label{field::structureel, {"of het structureel is", "whether it is structural"}},
    Label{field::uren_per_week,
          {"of het aantal uren klopt", "whether the number of hours is right"}},
    Label{field::visie_werkgever, {"de visie van de werkgever", "the employer's view"}},
    Label{field::visie_werknemer, {"de visie van de werknemer", "the employee's view"}},
    Label{field::werkgever, {"bij welke werkgever het is", "with which employer it is"}},
    Label{field::zoekprofiel, {"het zoekprofiel", "the search profile"}},
    Label{field::zoekprofiel_beredeneerd,
          {"de onderbouwing van het zoekprofiel", "the reasons behind the search profile"}}};

/// The last day on which what is made good in the efforts helps: that of the application, which UWV
/// tests, after it that of UWV's decision, and after a loonsanctie that on which a request can
/// still shorten it. Nothing when it helps still, but no day can be named.
std::optional<Date> efforts_needed_by(const Case& c) {
  const auto not_past = [&](Date day) { return day < c.as_of ? std::nullopt : std::optional(day); };
  if (c.contract_ends || c.test_end > c.pay_end) {
    // The pay, and with it the efforts, ends with the contract or at the AOW age.
    Date last = c.aow ? std::min(c.test_end, *c.aow - 1) : c.test_end;
    if (c.contract_end && !c.pays_benefit) last = std::min(last, *c.contract_end);
    return c.contract_ends ? not_past(last) : last_request(c, last);
  }
  if (const Date apply = law::wia::aanvraag.before(c.pay_end); !c.applied && apply >= c.as_of)
    return apply;
  // While an application that is overdue is not made, the decision moves along with it.
  if (const LateApplication a = late_application(c); !a.made && a.days > 0) return std::nullopt;
  // UWV that is late can still decide until the pay ends (WIA art. 25 lid 11).
  const Date end = pay_end_before_sanction(c);
  const auto in_time = not_past(law::loonsanctie::beschikking.before(end));
  return in_time ? in_time : not_past(end);
}

/// What follows from the dates of a finding, the same for every rule.
void complete(Finding& f, const Case& c) {
  // Late is what was done after its day, or failed to be done by it; nothing else.
  f.days_late.reset();
  if (f.due && (f.actual || f.status == Status::fail))
    f.days_late = std::max(0, f.actual.value_or(f.not_before.value_or(c.as_of)) - *f.due);
  if (f.status != Status::fail || f.rule->weight != Weight::substantive) f.degree = Degree::none;
  if (f.status != Status::fail) return;
  switch (f.rule->repair) {
    case Repair::never:
      // What is missing can still be done; a notice, of which only a fine follows, now.
      if (f.repairable && f.rule->weight != Weight::advice) f.repair_until = efforts_needed_by(c);
      break;
    case Repair::always:
      f.repairable = true;
      // A part of the report is needed when UWV gets it.
      if (!f.repair_until && f.rule->weight == Weight::administrative && !c.applied &&
          !c.contract_ends)
        f.repair_until = efforts_needed_by(c);
      break;
    case Repair::until_report:
      if (!f.repair_until) f.repair_until = f.repairable ? efforts_needed_by(c) : c.report_due;
      break;
    case Repair::until_end:
      f.repairable = c.as_of <= c.test_end;
      if (!f.repair_until && f.repairable) f.repair_until = efforts_needed_by(c);
      break;
  }
  if (f.repair_until) {
    f.repairable = *f.repair_until >= c.as_of;
    if (!f.repairable) f.repair_until.reset();
  }
}

}  // namespace

Finding& Check::add(const RuleMessage& message) {
  return out_.emplace_back(rule, &message, message.status);
}

Finding& Check::by_key(std::string_view key) {
  const RuleMessage* message = rule.message(key);
  assert(message != nullptr);
  return add(*message);
}

void add_item(Message& list, const Text& item) {
  const std::string_view comma = list.empty() ? "" : ", ";
  list.nl.append(comma).append(item.nl);
  list.en.append(comma).append(item.en);
}

void add_key(Message& list, Field key) {
  const auto* row = std::ranges::find(kLabels, key, &Label::key);
  add_item(list, row == kLabels.end() ? Text{name(key), name(key)} : row->text);
}

Finding& count_from(Finding& f, const Case& c, Date from) {
  if (!f.due || *f.due == from) return f;
  f.counted_from = from;
  f.counted_days = *f.due < from ? from - *f.due : c.clock.counted(from, *f.due);
  return f;
}

namespace {

/// Kinds of which the name is more than words with a space between them.
struct Spoken {
  Kind kind;
  std::string_view words;
};
constexpr std::array kSpoken{Spoken{Kind::aanbod_passende_arbeid, "aanbod van passende arbeid"},
                             Spoken{Kind::consult_bedrijfsarts, "consult van de bedrijfsarts"},
                             Spoken{Kind::melding_42e_week, "melding in de 42e week"},
                             Spoken{Kind::onderzoek_spoor1, "onderzoek naar spoor 1"},
                             Spoken{Kind::oordeel_werknemer, "oordeel van de werknemer"},
                             Spoken{Kind::re_integratieverslag, "re-integratieverslag"},
                             Spoken{Kind::spoor2_einde, "einde van spoor 2"},
                             Spoken{Kind::spoor2_rapportage, "rapportage over spoor 2"},
                             Spoken{Kind::spoor2_start, "start van spoor 2"},
                             Spoken{Kind::voorstel_werknemer, "voorstel van de werknemer"},
                             Spoken{Kind::wia_aanvraag, "WIA-aanvraag"}};

}  // namespace

Message spoken(std::string_view name) {
  const auto named = [name](const Spoken& s) { return poortwachter::name(s.kind) == name; };
  if (const auto* s = std::ranges::find_if(kSpoken, named); s != kSpoken.end())
    return {std::string(s->words), std::string(s->words)};
  std::string words(name);
  std::ranges::replace(words, '_', ' ');
  return {words, words};
}

void add_line(Message& m, const Event& e) {
  const std::string line = std::to_string(e.place.line);
  m.nl.append(", dossierregel ").append(line);
  m.en.append(", line ").append(line);
}

Message event_in_words(const Event& e) {
  std::string_view what = name(e.kind);
  for (const Field key : {field::maatregel, field::bron})
    if (const auto word = e.word(key)) what = name(*word);
  if (e.word(field::soort_interventie) == Word::mediation) what = name(Word::mediation);
  Message m = what == name(Kind::maatregel_werkgever)
                  ? Message{"maatregel van de werkgever", "measure of the employer"}
                  : spoken(what);
  if (const auto asked = e.date(field::aangevraagd)) {
    m.nl += ", gevraagd op " + date_text(*asked, Language::nl);
    m.en += ", asked for on " + date_text(*asked, Language::en);
  }
  add_line(m, e);
  return m;
}

void run(const Rule& rule, const Case& c, std::vector<Finding>& out) {
  const std::size_t start = out.size();
  Tri applies = Tri::yes;
  const Fact* why = nullptr;
  const Fact* open = nullptr;
  // What the auditor answered was asked, whatever the file gives cause for.
  const bool answered = rule.check == CheckKind::question && answer_to(rule, c) != nullptr;
  for (const std::size_t condition : rule.applies) {
    if (answered) break;
    const Fact& f = facts()[condition];
    const Tri holds = f.holds(c);
    if (no(holds) && why == nullptr) why = &f;
    if (unknown(holds) && open == nullptr) open = &f;
    applies = applies && holds;
  }
  if (yes(applies)) {
    Check k(rule, c, out);
    dispatch(k);
    assert(!k.empty());
    keep_in_force(rule, c, out, start);
  } else {
    out.emplace_back(rule, why != nullptr ? &shared::when_not(*why, c) : &shared::condition_unknown,
                     why != nullptr ? Status::not_applicable : Status::unknown);
    if (why == nullptr)
      out.back().what = say(
          Text{"{}? Zo ja, dan is ook van belang: \"{}\".", "{}? If so, this matters too: \"{}\"."},
          open->question, rule.title);
  }
  for (std::size_t i = start; i < out.size(); ++i) {
    if (out[i].place.line == 0) out[i].place = c.dossier.first_sick_day_place;
    if (out[i].refused && out[i].status == Status::fail) {
      out[i].status = Status::not_applicable;
      out[i].message = &shared::refused;
      out[i].repair_until.reset();
    }
    leave_open(out[i], c);
    complete(out[i], c);
  }
}

}  // namespace poortwachter

#include "rules/verslag/parts.hpp"

#include "law/ziekte.hpp"
#include "rules/plan/plans.hpp"

namespace poortwachter {
namespace {

void insert_all(WordSet& into, const WordSet& from) {
  for (const ReportPart& p : kReportParts)
    if (from.contains(p.word)) into.insert(p.word);
}

/// UWV asks for what is missing once it has the report: at the WIA application (WIA art. 25 lid 8),
/// or when the contract has ended.
bool requests_delivered(const Case& c) {
  const Event* application = c.first(Kind::wia_aanvraag);
  if (c.contract_ends) return c.delivered(Kind::uwv_hersteltermijn, c.test_end, c.as_of);
  if (application != nullptr)
    return c.delivered(Kind::uwv_hersteltermijn, application->day, c.as_of);
  const bool none_yet =
      c.delivered(Kind::wia_aanvraag) && c.first(Kind::uwv_hersteltermijn) == nullptr;
  return none_yet || c.delivered(Kind::uwv_hersteltermijn);
}

}  // namespace

void add_letter(Message& list, char letter) {
  const std::string_view one(&letter, 1);
  add_item(list, {one, one});
}

Message letters(const WordSet& parts) {
  Message list;
  for (const ReportPart& p : kReportParts)
    if (parts.contains(p.word)) add_letter(list, p.letter);
  return list;
}

Date last_day(const Event& request, int days) {
  return request.date(Field::uiterlijk).value_or(request.day + days);
}

Report::Report(const Case& c, bool brief)
    : c_(c),
      brief_(brief),
      delivered_(c.delivered(Kind::re_integratieverslag) && requests_delivered(c)) {
  for (const Event* e : c.events(Kind::re_integratieverslag)) {
    const Value* list = e->find(Field::onderdelen);
    if (list != nullptr) insert_all(parts_, list->words());
    if (list != nullptr || !listed_) event_ = e;
    listed_ = listed_ || list != nullptr;
  }
  // What was handed in when UWV asked for it counts as there, late or not: the lateness is in
  // verslag/hersteltermijn.
  for (const Event* e : c.events(Kind::uwv_hersteltermijn)) {
    if (!c.happened(*e, Field::aangevuld)) continue;
    if (const Value* list = e->find(Field::ontbrekend))
      insert_all(parts_, list->words());
    else
      answered_ = true;
  }
}

bool Report::asks(const ReportPart& part) const {
  // VHV art. 2a lid 3: the state of affairs with the data a to e, and the employee's opinion.
  return !brief_ || part.letter <= 'e' || part.letter == 'l';
}

Tri Report::has(const ReportPart& part) const {
  const Tri found = on_file(part);
  return no(found) && (!delivered_ || answered_) ? Tri::unknown : found;
}

bool Report::left_out(const ReportPart& part) const {
  const bool reports_seen = listed_ || c_.delivered(Kind::re_integratieverslag);
  return reports_seen && !answered_ && no(on_file(part));
}

Tri Report::on_file(const ReportPart& part) const {
  if (parts_.contains(part.word)) return Tri::yes;
  Tri found = listed_ ? Tri::no : derived(part.letter);
  // A plan and its evaluations are not asked when there was never anything to plan.
  if (!yes(found) && (part.letter == 'g' || part.letter == 'h')) found = found || !plan_owed(c_);
  return found;
}

Tri Report::there(Kind k) const {
  if (c_.first(k) != nullptr) return Tri::yes;
  return c_.delivered(k) ? Tri::no : Tri::unknown;
}

/// The short report holds the data a to e itself.
Tri Report::in_brief_report() const {
  return tri(brief_ && c_.first(Kind::re_integratieverslag) != nullptr);
}

/// Which event carries which part: VHV art. 2.
Tri Report::derived(char letter) const {
  switch (letter) {
    case 'b':
      return there(Kind::eindevaluatie) || in_brief_report();
    case 'f':
      return there(Kind::probleemanalyse);
    case 'g':
      return there(Kind::plan_van_aanpak);
    case 'h':
      return evaluations();
    case 'i':
      return there(Kind::eindevaluatie) && opinion_on(Field::arbeidsrelatie);
    case 'j':
      return there(Kind::actueel_oordeel);
    case 'k':
      return there(Kind::eindevaluatie) && opinion_on(Field::passende_arbeid);
    case 'l':
      return there(Kind::oordeel_werknemer);
    default:
      return there(Kind::probleemanalyse) || there(Kind::actueel_oordeel) || in_brief_report();
  }
}

/// An actueel oordeel that covers the topic.
Tri Report::opinion_on(Field topic) const {
  Tri covered = c_.delivered(Kind::actueel_oordeel) ? Tri::no : Tri::unknown;
  for (const Event* e : c_.events(Kind::actueel_oordeel)) covered = covered || e->yes(topic);
  return covered;
}

/// The first-year evaluation and a later one; only the latter when the contract ended before the
/// end of the first year (Regeling procesgang art. 6 lid 2).
Tri Report::evaluations() const {
  const bool full_year = c_.test_end >= c_.clock.at(law::ziekte::eerste_jaar.days(c_.fsd));
  const Event* first = c_.first_year_evaluation();
  const Date from = full_year && first != nullptr ? first->day + 1 : c_.fsd;
  Tri recent = Tri::no;
  for (const Kind k : {Kind::evaluatie, Kind::eindevaluatie}) {
    if (c_.first_from(k, from) != nullptr) recent = Tri::yes;
    if (!c_.delivered(k, from, c_.as_of)) recent = recent || Tri::unknown;
  }
  return full_year ? there(Kind::eerstejaarsevaluatie) && recent : recent;
}

}  // namespace poortwachter

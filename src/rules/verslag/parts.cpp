#include "rules/verslag/parts.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "case/papers.hpp"
#include "law/verslag.hpp"
#include "law/ziekte.hpp"
#include "poortwachter/field/eindevaluatie.hpp"
#include "poortwachter/field/re_integratieverslag.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/uwv_hersteltermijn.hpp"

namespace poortwachter {
namespace {

void insert_all(WordSet& into, const WordSet& from) {
  for (const ReportPart& p : kReportParts)
    if (from.contains(p.word)) into.insert(p.word);
}

const WordSet kAllParts = [] {
  WordSet all;
  for (const ReportPart& p : kReportParts) all.insert(p.word);
  return all;
}();

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

/// An actueel oordeel is one of the bedrijfsarts or the arbodienst (Regeling procesgang art. 6 lid
/// 1 onder j; BRB par. 6).
bool by_nobody_competent(const Case& c) {
  const auto all = c.events(Kind::actueel_oordeel);
  return !all.empty() && std::all_of(all.begin(), all.end(), [](const Event* e) {
    return e->word(field::opgesteld_door) == Word::overig;
  });
}

/// Does the eindevaluatie hold the part?
Tri holds(const Event& end_evaluation, Field part, bool presumed) {
  const Tri said = end_evaluation.yes(part);
  return presumed && unknown(said) ? Tri::yes : said;
}

/// What a report must hold goes by what was known when it was made, and at the latest when it went
/// with the application (WIA art. 65): a view of later makes none incomplete that was whole.
Date made_on(const Case& c) {
  const Event* report = c.last(Kind::re_integratieverslag);
  return std::min(c.efforts_moment, report != nullptr ? report->day : c.efforts_moment);
}

/// Was a plan owed by then?
Tri planned(const Case& c) { return plan_owed(c, made_on(c)); }

/// Was there never anything to plan, so that a limited report will do (VHV art. 2 lid 6)? Where no
/// judgement on file saw none, a plan that was made shows that the parties saw possibilities; and
/// where all judgements are, nobody concluded that there were none.
Tri limited_report(const Case& c) {
  const Tri limited = !c.found<planned>();
  const bool saw_none = std::ranges::any_of(c.judgements(), &Judgement::none);
  const bool nobody_did =
      !saw_none && (c.plan() != nullptr || c.judgements_delivered(c.fsd, made_on(c)));
  return unknown(limited) && nobody_did ? Tri::no : limited;
}

}  // namespace

Message titles(const WordSet& parts) {
  Message list;
  for (const ReportPart& p : kReportParts)
    if (parts.contains(p.word)) add_item(list, p.title);
  return list;
}

Date last_day(const Event& request, int days) {
  return next_working_day(request.date(field::uiterlijk).value_or(request.day + days));
}

Report::Report(const Case& c, Tri brief)
    : c_(c),
      brief_(brief),
      limited_(c.found<limited_report>()),
      planned_(c.found<planned>()),
      delivered_(c.delivered(Kind::re_integratieverslag) && requests_delivered(c)) {
  for (const Event* e : c.events(Kind::re_integratieverslag)) {
    const Value* list = e->find(field::onderdelen);
    if (list != nullptr) insert_all(parts_, list->words());
    if (list != nullptr || !listed_) event_ = e;
    listed_ = listed_ || list != nullptr;
  }
  // What was handed in when UWV asked for it counts as there, late or not: the lateness is in
  // verslag/hersteltermijn.
  const Event* report = c.last(Kind::re_integratieverslag);
  std::array<std::optional<Date>, kReportParts.size()>
      asked;  // last, and not handed in by its term
  for (const Event* e : c.events(Kind::uwv_hersteltermijn)) {
    const Value* list = e->find(field::ontbrekend);
    if (e->open(field::aangevuld))
      insert_all(perhaps_, list != nullptr ? list->words() : kAllParts);
    const bool lapsed = c.as_of > last_day(*e, law::verslag::hersteltermijn.days(e->day));
    if (list != nullptr && lapsed && !e->open(field::aangevuld) &&
        !c.happened(*e, field::aangevuld) && (report == nullptr || report->day <= e->day))
      for (std::size_t i = 0; i < kReportParts.size(); ++i)
        if (list->words().contains(kReportParts[i].word)) asked[i] = e->day;
    if (!c.happened(*e, field::aangevuld)) continue;
    if (list != nullptr)
      insert_all(supplied_, list->words());
    else
      answered_ = true;
  }
  for (std::size_t i = 0; i < kReportParts.size(); ++i)
    if (asked[i] && no(drawn_up_since(kReportParts[i].letter, *asked[i])))
      missed_.insert(kReportParts[i].word);
}

Tri Report::asks(const ReportPart& part) const {
  // VHV art. 2a lid 3: the state of affairs with the data a to e, and the employee's opinion.
  const bool of_short_report = part.letter <= 'e' || part.letter == 'l';
  const Tri asked = of_short_report ? Tri::yes : !brief_;
  if (no(asked) || refused(part.letter)) return Tri::no;
  // What the employer says of the business, the relation and the work there is in the eindevaluatie
  // (VHV art. 2 lid 10), and where there was never a plan there was nothing to evaluate.
  const bool of_evaluation = part.letter == 'b' || part.letter == 'i' || part.letter == 'k';
  if (!no(limited_) && of_evaluation) return Tri::unknown;
  return part.letter == 'g' || part.letter == 'h' ? asked && planned_ : asked;
}

/// The employee would not give what the document needed.
bool Report::refused(char letter) const {
  switch (letter) {
    case 'f':
      return refused_by_employee(c_, Kind::probleemanalyse);
    case 'g':
      return refused_by_employee(c_, Kind::plan_van_aanpak);
    case 'h':
      return refused_by_employee(c_, Kind::eerstejaarsevaluatie) ||
             refused_by_employee(c_, Kind::evaluatie);
    case 'b':
      return refused_by_employee(c_, Kind::eindevaluatie);
    case 'i':
    case 'k':
      return refused_by_employee(c_, Kind::eindevaluatie) ||
             refused_by_employee(c_, Kind::actueel_oordeel);
    case 'j':
      return refused_by_employee(c_, Kind::actueel_oordeel);
    case 'l':
      return refused_by_employee(c_, Kind::oordeel_werknemer);
    default:
      return false;
  }
}

Text Report::title(const ReportPart& part) const {
  const bool within_year = c_.test_end < c_.clock.at(law::ziekte::eerste_jaar.days(c_.fsd));
  return part.letter == 'h' && within_year ? Text{"laatste evaluatie", "last evaluation"}
                                           : part.title;
}

Tri Report::has(const ReportPart& part) const {
  const Tri found = on_file(part);
  const bool perhaps = !delivered_ || answered_ || perhaps_.contains(part.word);
  return no(found) && perhaps ? Tri::unknown : found;
}

bool Report::left_out(const ReportPart& part) const {
  const bool reports_seen = listed_ || c_.delivered(Kind::re_integratieverslag);
  return reports_seen && !answered_ && no(on_file(part));
}

Tri Report::on_file(const ReportPart& part) const {
  if (supplied_.contains(part.word)) return Tri::yes;
  if (part.letter == 'j' && by_nobody_competent(c_)) return Tri::no;
  // UWV's word on the report goes above the list of who made it (WIA art. 25 lid 8).
  if (missed_.contains(part.word)) return Tri::no;
  if (parts_.contains(part.word)) return Tri::yes;
  return listed_ ? drawn_up_since(part.letter, event_->day) : derived(part.letter, c_.as_of, false);
}

/// What a list leaves out may have been drawn up after it: content counts, not form (BRB par. 5).
Tri Report::drawn_up_since(char letter, Date day) const {
  const auto by = [&](Date until) { return derived(letter, until, true); };
  return by(c_.as_of) && !by(day);
}

Tri Report::there(Kind k, Date until) const {
  if (const Event* e = c_.first(k); e != nullptr && e->day <= until) return Tri::yes;
  return c_.delivered(k) ? Tri::no : Tri::unknown;
}

/// The short report holds the data a to e itself.
Tri Report::in_brief_report(bool presumed) const {
  if (c_.first(Kind::re_integratieverslag) == nullptr) return Tri::no;
  // What its list leaves out, it holds only where it is known to be a short one.
  return presumed ? brief_ : tri(!no(brief_));
}

/// Which event of up to that day carries which part: VHV art. 2.
Tri Report::derived(char letter, Date until, bool presumed) const {
  switch (letter) {
    case 'b':
      return end_evaluation_on(field::aard_bedrijf, until, presumed) || in_brief_report(presumed);
    case 'f':
      return there(Kind::probleemanalyse, until);
    case 'g':
      return there(Kind::plan_van_aanpak, until);
    case 'h':
      return evaluations(until, presumed);
    case 'i':
      return end_evaluation_on(field::arbeidsrelatie, until, presumed) &&
             opinion_on(field::arbeidsrelatie, until);
    case 'j':
      return there(Kind::actueel_oordeel, until);
    case 'k':
      return end_evaluation_on(field::passende_arbeid, until, presumed) &&
             opinion_on(field::passende_arbeid, until);
    case 'l':
      return there(Kind::oordeel_werknemer, until);
    default:
      return there(Kind::probleemanalyse, until) || there(Kind::actueel_oordeel, until) ||
             in_brief_report(presumed);
  }
}

/// An eindevaluatie that holds that part; where it does not say so it is asked, or `presumed`.
Tri Report::end_evaluation_on(Field part, Date until, bool presumed) const {
  Tri found = c_.delivered(Kind::eindevaluatie) ? Tri::no : Tri::unknown;
  for (const Event* e : c_.events(Kind::eindevaluatie))
    if (e->day <= until) found = found || holds(*e, part, presumed);
  return found;
}

/// An actueel oordeel that covers the topic.
Tri Report::opinion_on(Field topic, Date until) const {
  Tri covered = c_.delivered(Kind::actueel_oordeel) ? Tri::no : Tri::unknown;
  for (const Event* e : c_.events(Kind::actueel_oordeel))
    if (e->day <= until) covered = covered || e->yes(topic);
  return covered;
}

/// The first-year evaluation and a later one; only the latter when the contract ended before the
/// end of the first year (Regeling procesgang art. 6 lid 2).
Tri Report::evaluations(Date until, bool presumed) const {
  const bool full_year = c_.test_end >= c_.clock.at(law::ziekte::eerste_jaar.days(c_.fsd));
  const Event* first = c_.first_year_evaluation();
  const Date from = full_year && first != nullptr ? first->day + 1 : c_.fsd;
  Tri recent = Tri::no;
  for (const Kind k : {Kind::evaluatie, Kind::eindevaluatie}) {
    for (const Event* e : c_.events(k))
      if (e->day >= from && e->day <= until)
        recent = recent ||
                 (k == Kind::evaluatie ? Tri::yes : holds(*e, field::stand_van_zaken, presumed));
    if (!c_.delivered(k, from, c_.as_of)) recent = recent || Tri::unknown;
  }
  return full_year ? there(Kind::eerstejaarsevaluatie, until) && recent : recent;
}

}  // namespace poortwachter

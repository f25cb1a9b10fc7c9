#include <algorithm>
#include <array>
#include <vector>

#include "law/verslag.hpp"
#include "poortwachter/field/bekortingsverzoek.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/uwv_hersteltermijn.hpp"
#include "rules/timely.hpp"
#include "rules/verslag/hersteltermijn.rule.hpp"
#include "rules/verslag/parts.hpp"

namespace poortwachter::verslag_hersteltermijn {
namespace {

/// By request: the day on which all that it asks for was handed in, after it or after later ones
/// that asked for the same.
std::vector<std::optional<Date>> handed_in(const Case& c) {
  const auto requests = c.events(Kind::uwv_hersteltermijn);
  std::vector<std::optional<Date>> all(requests.size());
  std::array<std::optional<Date>, kWords> later;
  for (std::size_t i = requests.size(); i-- > 0;) {
    const Value* asked = requests[i]->find(field::ontbrekend);
    all[i] = c.happened(*requests[i], field::aangevuld);
    if (asked == nullptr) continue;
    std::optional<Date> last;
    bool whole = true;
    for (std::size_t w = 0; w < kWords; ++w) {
      if (!asked->words().contains(static_cast<Word>(w))) continue;
      whole = whole && later[w].has_value();
      last = std::max(last, later[w]);
      if (all[i]) later[w] = all[i];
    }
    if (!all[i] && whole) all[i] = last;
  }
  return all;
}

/// A report handed in after UWV asked may be the answer; one of after the term is a late one, as
/// nothing was added before it. UWV's term holds whatever ended since.
Owed answer_to(const Check& k, const Event& request, std::optional<Date> handed) {
  const Case& c = k.c;
  Owed o{last_day(request, law::verslag::hersteltermijn.days(request.day)), handed};
  o.shown_by = {Kind::re_integratieverslag};
  o.since = request.day;
  o.until = Owed::Until::always;
  const Event* report = c.first_from(Kind::re_integratieverslag, request.day);
  if (report != nullptr && !o.done) {
    const bool too_late = report->day > o.due.latest && !request.open(field::aangevuld) &&
                          c.delivered(Kind::re_integratieverslag, request.day, report->day);
    (too_late ? o.done : o.perhaps) = report->day;
  }
  // When the day is said, no report needs to show it.
  if (o.done) o.shown_by = {};
  // That no day is given says that nothing was added; that it is not known does not.
  if (request.open(field::aangevuld)) o.perhaps = request.day;
  return o;
}

/// What UWV asked for, in words.
Message asked_for(const WordSet& papers) {
  Message list = titles(papers);
  if (papers.contains(Word::medische_informatie))
    add_item(list, {"medische informatie", "medical information"});
  if (papers.contains(Word::overig)) add_item(list, {"andere stukken", "other documents"});
  return list;
}

/// The day on which UWV found repaired what it had asked for (WIA art. 25 lid 13).
std::optional<Date> found_repaired(const Case& c, const Event& request) {
  const Event* sanction = c.first_from(Kind::loonsanctie, request.day);
  if (sanction == nullptr) return std::nullopt;
  for (const Event* e : c.events(Kind::bekortingsverzoek)) {
    const Date decided = e->date(field::uitkomst_datum).value_or(e->day);
    if (e->day >= sanction->day && yes(e->is(field::uitkomst, Word::hersteld)) &&
        decided <= c.as_of)
      return decided;
  }
  return std::nullopt;
}

void judge(Check& k, const Event& request, std::optional<Date> handed) {
  const Owed owed = answer_to(k, request, handed);
  struct Shown : ShownOwed {
    Date from;
    Message what;
  } shown{ShownOwed(owed), request.day, {}};
  const Value* asked = request.find(field::ontbrekend);
  if (asked != nullptr) shown.what = asked_for(asked->words());
  if (shown.what.empty()) shown.what = {"niet genoemd", "not named"};
  const auto fill = [&](Finding& f) {
    show(f, k.c, owed, &request);
    f.place = request.place_of(owed.done ? field::aangevuld : field::uiterlijk);
    // The employee's own opinion is his to give.
    if (asked != nullptr && asked->words().size() == 1 && asked->words().contains(Word::l))
      f.part = 'l';
    // Once the term has lapsed the week is recovered, whatever comes (BVZ art. 3 lid 1).
    if (f.status == Status::fail && k.c.contract_ends) f.repair_until = owed.due.latest;
  };
  switch (timely(k.c, owed)) {
    case Timely::done:
      return fill(k.pass(msg::pass::of(shown)));
    case Timely::late:
      // UWV may have set a longer term than the Beleidsregels give: only its letter tells.
      return fill(!request.date(field::uiterlijk) ? k.unknown(msg::unknown_term::of(shown))
                  : k.c.contract_ends             ? k.fail(msg::late_after_contract::of(shown))
                                                  : k.fail(msg::late::of(shown)));
    case Timely::upcoming:
      return fill(k.upcoming(msg::upcoming::of(shown)));
    case Timely::missing:
      if (const auto day = found_repaired(k.c, request)) {
        shown.actual = *day;
        Finding& f = k.fail(msg::repaired::of(shown));
        fill(f);
        f.actual = day;
        return;
      }
      return fill(k.c.contract_ends ? k.fail(msg::missing_after_contract::of(shown))
                                    : k.fail(msg::missing::of(shown)));
    case Timely::over:
    case Timely::hidden:
    case Timely::overdue:
      return fill(k.unknown(msg::unknown::of(shown)));
  }
}

}  // namespace

void check(Check& k) {
  const auto requests = k.c.events(Kind::uwv_hersteltermijn);
  const auto handed = handed_in(k.c);
  for (std::size_t i = 0; i < requests.size(); ++i) judge(k, *requests[i], handed[i]);
  if (!k.empty()) return;
  k.c.delivered(Kind::uwv_hersteltermijn) ? k.not_applicable(msg::not_applicable{})
                                          : k.unknown(msg::unknown_absent{});
}

}  // namespace poortwachter::verslag_hersteltermijn

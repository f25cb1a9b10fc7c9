#include <algorithm>

#include "rules/verslag/parts.hpp"

namespace poortwachter {
namespace {

/// Until when UWV waits for the part: the last day of a completion term that runs. Each request is
/// held against its own term (WIA art. 25 lid 8, verslag/hersteltermijn), so of several the first
/// to end binds; a request that names parts binds those only.
std::optional<Date> waits_until(const Check& k, const ReportPart& part) {
  std::optional<Date> until;
  for (const Event* request : k.c.events(Kind::uwv_hersteltermijn)) {
    if (k.c.happened(*request, Field::aangevuld)) continue;
    const Value* asked = request->find(Field::ontbrekend);
    if (asked != nullptr && !asked->words().contains(part.word)) continue;
    const Date end = last_day(*request, k.days("hersteltermijn", request->day));
    if (end >= k.c.as_of) until = std::min(end, until.value_or(end));
  }
  return until;
}

/// What is not found, once the report is due: a finding for each part that is lacking, or was
/// when the report was drawn up; one for all those of which nothing is known.
void judge(Check& k, const Report& report, Date due) {
  Message unsure;
  const auto fill = [&](Finding& f) {
    f.due = due;
    if (const Event* e = report.event()) f.place = e->place_of(Field::onderdelen);
  };
  for (const ReportPart& part : kReportParts) {
    if (!report.asks(part)) continue;
    const Tri has = report.has(part);
    const bool lacking = no(has) || report.left_out(part);
    if (unknown(has) && !lacking) add_letter(unsure, part.letter);
    if (!lacking) continue;
    Finding& f = unknown(has) ? k.unknown("unknown_added")
                              : k.fail(part.letter == 'l' ? "missing_opinion" : "missing");
    fill(f);
    f.part = part.letter;
    if (f.status == Status::fail) f.repair_until = waits_until(k, part);
    f.what = {std::string(1, part.letter) + " (" + std::string(part.title.nl) + ")",
              std::string(1, part.letter) + " (" + std::string(part.title.en) + ")"};
  }
  if (unsure.empty()) return;
  Finding& f = k.unknown();
  fill(f);
  f.what = std::move(unsure);
}

/// What is still to come, before the report is due.
void announce(Check& k, const Report& report, Date due) {
  Message open;
  for (const ReportPart& part : kReportParts)
    if (report.asks(part) && !yes(report.has(part))) add_letter(open, part.letter);
  if (open.empty()) return;
  Finding& f = k.upcoming();
  f.due = due;
  f.what = std::move(open);
}

}  // namespace

void check_verslag_volledig(Check& k) {
  const Case& c = k.c;
  const int sick = c.contract_ends ? c.clock.counted(c.fsd, c.test_end + 1) : kWaitingPeriodDays;
  const Date due = c.contract_ends ? c.test_end : c.pay_end - k.days("termijn", c.pay_end);
  if (sick < k.days("zonder_verslag", c.test_end)) {
    Finding& f = k.not_applicable("short_sickness");
    f.to = c.test_end;
    f.count = sick;
    f.limit = k.days("zonder_verslag", c.test_end);
    return;
  }
  if (c.recovered && *c.recovered <= due) {
    k.not_applicable().due = due;
    return;
  }
  const Report report(c, sick < k.days("verkort", c.test_end));
  c.as_of <= due ? announce(k, report, due) : judge(k, report, due);
  if (!k.empty()) return;
  Finding& f = k.pass();
  if (const Event* e = report.event()) f.place = e->place;
}

}  // namespace poortwachter

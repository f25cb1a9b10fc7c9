#include <algorithm>

#include "case/papers.hpp"
#include "law/verslag.hpp"
#include "law/ziekte.hpp"
#include "poortwachter/field/re_integratieverslag.hpp"
#include "poortwachter/field/uwv_hersteltermijn.hpp"
#include "rules/verslag/parts.hpp"
#include "rules/verslag/volledig.rule.hpp"
#include "words/fill.hpp"

namespace poortwachter::verslag_volledig {
namespace {

/// Until when UWV waits for the part: the last day of a completion term that runs. Each request is
/// held against its own term (WIA art. 25 lid 8, verslag/hersteltermijn), so of several the first
/// to end binds; a request that names parts binds those only.
std::optional<Date> waits_until(const Check& k, const ReportPart& part) {
  std::optional<Date> until;
  for (const Event* request : k.c.events(Kind::uwv_hersteltermijn)) {
    if (k.c.happened(*request, field::aangevuld)) continue;
    const Value* asked = request->find(field::ontbrekend);
    if (asked != nullptr && !asked->words().contains(part.word)) continue;
    const Date end = last_day(*request, law::verslag::hersteltermijn.days(request->day));
    if (end >= k.c.as_of) until = std::min(end, until.value_or(end));
  }
  return until;
}

/// What is not found, once the report is due: a finding for each part that is lacking, or was
/// when the report was drawn up; one for all those of which nothing is known.
void judge(Check& k, const Report& report, Date due) {
  Message unsure;
  Message perhaps;
  const auto fill = [&](Finding& f) {
    if (const Event* e = report.event()) f.place = e->place_of(field::onderdelen);
  };
  for (const ReportPart& part : kReportParts) {
    const Tri asked = report.asks(part);
    if (no(asked)) continue;
    const Tri has = report.has(part);
    const bool lacking = no(has) || report.left_out(part);
    if (unknown(asked)) {
      if (!yes(has)) add_item(perhaps, report.title(part));
      continue;
    }
    if (unknown(has) && !lacking) add_item(unsure, report.title(part));
    if (!lacking) continue;
    const struct {
      Date due;
      Message what;
    } shown{due, {std::string(report.title(part).nl), std::string(report.title(part).en)}};
    Finding& f = unknown(has)         ? k.unknown(msg::unknown_added::of(shown))
                 : part.letter == 'l' ? k.fail(msg::missing_opinion::of(shown))
                                      : k.fail(msg::missing::of(shown));
    fill(f);
    f.part = part.letter;
    if (f.status == Status::fail) f.repair_until = waits_until(k, part);
  }
  if (!unsure.empty()) fill(k.unknown(msg::unknown{.due = due, .what = std::move(unsure)}));
  if (perhaps.empty()) return;
  if (yes(report.limited()))
    return fill(k.unknown(msg::unknown_limited{.due = due, .what = std::move(perhaps)}));
  if (unknown(report.brief()))
    return fill(k.unknown(msg::unknown_short{.what = std::move(perhaps)}));
  Finding& f = k.unknown(msg::unknown_perhaps_limited{.due = due, .what = std::move(perhaps)});
  fill(f);
  // That a judgement of none on file is sound is presumed; that there is one is not.
  f.fell_short =
      unknown(report.limited()) && std::ranges::none_of(k.c.judgements(), &Judgement::none);
}

/// What is still to come, before the report is due.
void announce(Check& k, const Report& report, Date due) {
  Message open;
  for (const ReportPart& part : kReportParts)
    if (yes(report.asks(part)) && !yes(report.has(part))) add_item(open, report.title(part));
  if (open.empty()) return;
  k.upcoming(msg::upcoming{.due = due, .what = std::move(open)});
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const int sick =
      c.contract_ends ? c.clock.counted(c.fsd, c.test_end + 1) : law::ziekte::wachttijd.days(c.fsd);
  const Date due = c.report_due;
  if (sick < law::ziekte::zonder_toets.days(c.test_end)) {
    k.not_applicable(msg::short_sickness{
        .to = c.test_end, .count = sick, .limit = law::ziekte::zonder_toets.days(c.test_end)});
    return;
  }
  if (c.recovered && *c.recovered <= due) {
    k.not_applicable(msg::not_applicable{.due = due});
    return;
  }
  const Report report(c, short_report(c));
  c.as_of <= due ? announce(k, report, due) : judge(k, report, due);
  for (Finding& f : k.added()) count_from(f, c, c.contract_ends ? *c.contract_end : c.pay_end);
  if (!k.empty()) return;
  Finding& f = k.pass(msg::pass{});
  if (const Event* e = report.event()) f.place = e->place;
}

}  // namespace poortwachter::verslag_volledig

#include "verdict/recovery.hpp"

#include <algorithm>

#include "law/ziekengeld.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/grounds.hpp"
#include "words/fill.hpp"

namespace poortwachter {
namespace {

constexpr int kWeek = 7;

/// Of [from, until) the days with possibilities, without those that the clock passes over.
void add_days(const Case& c, Days all, std::vector<Days>& to) {
  for (const PossibilitySpan& s : c.possibilities()) {
    const Days d{std::max(all.from, s.days.from), std::min(all.until, s.days.until)};
    if (d.empty() || no(s.possible)) continue;
    Date from = d.from;
    for (const Days& passed : c.clock.passed_over()) {
      if (passed.until <= from || passed.from >= d.until) continue;
      if (passed.from > from) to.push_back({from, passed.from});
      from = passed.until;
    }
    if (from < d.until) to.push_back({from, d.until});
  }
}

/// Stretches that overlap or touch are one period of not doing enough.
std::vector<Shortfall> periods_of(std::vector<Days> days) {
  std::ranges::sort(days, {}, &Days::from);
  std::vector<Shortfall> periods;
  for (const Days& d : days)
    if (!periods.empty() && d.from <= periods.back().to + 1)
      periods.back().to = std::max(periods.back().to, d.until - 1);
    else
      periods.push_back({d.from, d.until - 1});
  for (Shortfall& p : periods) p.weeks = (p.to - p.from + 1) / kWeek;
  return periods;
}

bool term_lapsed(const Case& c) {
  return std::ranges::any_of(c.events(Kind::uwv_hersteltermijn), [&](const Event* e) {
    const auto said = e->date(Field::uiterlijk);
    if (!said) return false;
    const Date last = next_working_day(*said);
    const auto met = c.happened(*e, Field::aangevuld);
    return c.as_of > last && !(met && *met <= last);
  });
}

Date last_day_of_benefit(const Case& c) {
  Date last = c.waiting_end;
  if (c.aow) last = std::min(last, *c.aow - 1);  // ZW art. 29 lid 4
  if (c.recovered) last = std::min(last, *c.recovered - 1);
  if (const auto well = lasting_recovery_after(c, *c.contract_end))
    last = std::min(last, *well - 1);
  return last;
}

}  // namespace

Tri work_fits(const Case& c) {
  Tri fits = Tri::no;
  for (const Resumption& r : c.resumptions()) {
    const Tri on = r.on(c.test_end) && !tri(yes(r.therapeutic));
    fits = fits || (on && r.event->yes(Field::sluit_aan_bij_mogelijkheden));
  }
  return fits;
}

Recovery recovery(const Case& c, std::span<const Finding> findings, bool efforts, bool report) {
  Recovery r;
  r.work_fits = yes(work_fits(c));
  r.term_lapsed = term_lapsed(c);
  r.benefit_until = last_day_of_benefit(c);
  const Days tested{c.clock.at(law::ziekengeld::weggelaten.days(c.fsd)), c.test_end + 1};
  std::vector<Days> short_on;
  for (const Finding& f : findings) {
    if (f.status != Status::fail || f.weight != Weight::substantive ||
        cover(c, f) == Cover::confirmed)
      continue;
    if (f.short_from && f.short_to)
      add_days(c, {std::max(*f.short_from, tested.from), std::min(*f.short_to + 1, tested.until)},
               short_on);
    else
      r.every_day_known = false;
  }
  r.periods = periods_of(std::move(short_on));
  for (const Shortfall& p : r.periods) r.weeks_of_shortfall += p.weeks;

  int weeks = 0;
  const int most = law::ziekengeld::meeste.days(c.fsd) / kWeek;
  if (efforts && !r.work_fits)
    weeks = r.every_day_known ? std::min(r.weeks_of_shortfall, most) : most;
  if (weeks > 0) {
    r.basis = Recovery::Basis::periods;
  } else if (report) {
    r.basis = Recovery::Basis::report;
    weeks = 1;
  }
  const Date from = *c.contract_end + 1;
  const Date until = std::min(from + weeks * kWeek, r.benefit_until + 1);
  if (from < until) r.charged.push_back({from, until});
  return r;
}

namespace {

/// Everything hangs on it, also where nothing is recovered (WIA art. 26 lid 2).
void ask_own_risk(const Case& c, Message& m) {
  if (unknown(c.dossier.employer.yes(Field::eigenrisicodrager_ziektewet)))
    add(m,
        {"Of de werkgever eigenrisicodrager voor de Ziektewet is, staat niet in het dossier; "
         "aangenomen is van niet. Is hij het wel, dan lopen zijn plichten door en verlengt UWV "
         "het ziekengeld (WIA art. 26 lid 2): vul `eigenrisicodrager_ziektewet` in.",
         "Whether the employer is an own-risk bearer for the Ziektewet is not in the dossier; it "
         "was presumed that he is not. If he is, his duties go on and UWV extends the sickness "
         "benefit (WIA art. 26 lid 2): fill in `eigenrisicodrager_ziektewet`."});
}

}  // namespace

Message recovery_in_words(const Case& c, const Recovery& r) {
  Message m;
  if (r.basis == Recovery::Basis::nothing) {
    if (r.work_fits)
      m = {
          "Het werk op de laatste dag sloot naar omvang aan bij de mogelijkheden: dan verhaalt "
          "UWV niets (Besluit verhaal ziekengeld art. 1).",
          "The extent of the work on the last day fitted the possibilities: then UWV recovers "
          "nothing (Besluit verhaal ziekengeld art. 1)."};
    else if (!r.periods.empty() && r.weeks_of_shortfall == 0)
      m = {
          "Geen periode waarin te weinig is gedaan, duurde een hele week: dan verhaalt UWV niets "
          "(Besluit verhaal ziekengeld art. 2 lid 2; de eerste 14 weken zijn weggelaten, zo legt "
          "UWV de wet uit).",
          "No period in which too little was done lasted a whole week: then UWV recovers nothing "
          "(Besluit verhaal ziekengeld art. 2 lid 2; the first 14 weeks are left out, so UWV "
          "explains the law)."};
    ask_own_risk(c, m);
    return m;
  }
  if (r.basis == Recovery::Basis::report)
    m = {
        r.term_lapsed
            ? "UWV verhaalt één week ziekengeld, omdat het verslag na zijn termijn onvolledig "
              "bleef "
              "(Besluit verhaal ziekengeld art. 3)."
            : "Blijft het verslag onvolledig na de termijn die UWV stelt, dan verhaalt UWV één "
              "week ziekengeld; meer niet, en eerder ook niet (Besluit verhaal ziekengeld art. 3).",
        r.term_lapsed
            ? "UWV recovers one week of sickness benefit, because the report stayed incomplete "
              "after its term (Besluit verhaal ziekengeld art. 3)."
            : "If the report stays incomplete after the term that UWV sets, UWV recovers one week "
              "of sickness benefit; no more, and no sooner (Besluit verhaal ziekengeld art. 3)."};
  else if (!r.every_day_known)
    m = {
        "UWV verhaalt het ziekengeld over de hele weken waarin te weinig is gedaan (ZW art. 39a, "
        "Besluit verhaal ziekengeld art. 2). Van een tekortkoming is niet te zeggen over welke "
        "dagen zij gaat; gerekend is met het meeste, 52 weken.",
        "UWV recovers the sickness benefit over the whole weeks in which too little was done (ZW "
        "art. 39a, Besluit verhaal ziekengeld art. 2). Of one shortcoming it cannot be said which "
        "days it is about; the most was counted, 52 weeks."};
  else {
    m = {
        "UWV verhaalt het ziekengeld over de hele weken waarin te weinig is gedaan, elke periode "
        "naar beneden afgerond, ten hoogste 52 weken (ZW art. 39a, Besluit verhaal ziekengeld art. "
        "2). Naar de tekortkomingen in dit dossier:",
        "UWV recovers the sickness benefit over the whole weeks in which too little was done, each "
        "period rounded down, 52 weeks at most (ZW art. 39a, Besluit verhaal ziekengeld art. 2). "
        "By the shortcomings in this dossier:"};
    bool first = true;
    for (const Shortfall& p : r.periods) {
      if (p.weeks == 0) continue;
      if (!first) m = {m.nl + ",", m.en + ","};
      add(m, say({"{} tot en met {}: {}", "{} to {}: {}"}, p.from, p.to, weeks_of(p.weeks)));
      first = false;
    }
    add(m,
        say({"– samen {}; de eerste 14 weken zijn weggelaten (zo legt UWV de wet uit), en dagen "
             "zonder mogelijkheden tellen niet mee.",
             "– {} together; the first 14 weeks are left out (so UWV explains the law), and days "
             "without possibilities do not count."},
            weeks_of(r.weeks_of_shortfall)));
  }
  if (r.basis == Recovery::Basis::periods)
    add(m, say({"Er is nog ziekengeld tot en met {}; meer dan dat is er niet te verhalen.",
                "There is benefit until {}; more than that cannot be recovered."},
               r.benefit_until));
  add(m,
      {"Premies en de bijdrage voor de Zorgverzekeringswet komen erbij en zijn niet meegerekend.",
       "Premiums and the contribution under the Zorgverzekeringswet come on top and are not "
       "included."});
  ask_own_risk(c, m);
  return m;
}

}  // namespace poortwachter

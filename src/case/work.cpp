#include "case/work.hpp"

#include <algorithm>
#include <cmath>

#include "case/application.hpp"
#include "case/grounds.hpp"
#include "law/dossier.hpp"
#include "law/resultaat.hpp"
#include "poortwachter/field/deskundigenoordeel.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/oordeel_werknemer.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"

namespace poortwachter {
namespace {

std::optional<double> per_year(const Record& r, Field pay) {
  const Value* v = r.find(pay);
  if (v == nullptr) return std::nullopt;
  return v->pay().per_year(r.number(field::uren_per_week));
}

/// As it is shown, so that 64.996 is not 65; dividing two wages may leave 65 a hair below it.
double rounded_down(double percent) { return std::floor(percent * 100 + 1e-6) / 100; }

/// Something that runs, and how surely.
struct Part {
  const Resumption* work;
  Tri runs;
  bool perhaps_replaced = false;  ///< by later work that may be with the same employer
};

/// Takes out what later work with the own employer replaced. Elsewhere there are many employers.
void replace(std::vector<Part>& parts, Work& w) {
  bool own = false, elsewhere = false, not_said = false;  // of the work that began later
  for (auto p = parts.rbegin(); p != parts.rend(); ++p) {
    const Tri with_own = p->work->own;
    if (yes(with_own) && own) {
      w.replaced.push_back(p->work);
      p->work = nullptr;
      continue;
    }
    // Of work elsewhere with an end the file says itself that it ran on beside the other.
    const bool beside = no(with_own) && p->work->event->find(field::einde) != nullptr;
    p->perhaps_replaced =
        !beside && (not_said || (!no(with_own) && own) || (!yes(with_own) && elsewhere));
    own = own || yes(with_own);
    elsewhere = elsewhere || no(with_own);
    not_said = not_said || unknown(with_own);
  }
  std::erase_if(parts, [](const Part& p) { return p.work == nullptr; });
}

/// Adds up a number of the parts.
template <typename Number>
Sum added_up(const std::vector<Part>& parts, const Number& number) {
  Sum sum;
  sum.most = 0;
  for (const Part& p : parts) {
    const auto n = number(*p.work->event);
    if (n && sum.most)
      *sum.most += *n;
    else
      sum.most.reset();
    if (n && yes(p.runs) && !p.perhaps_replaced) sum.least += *n;
  }
  return sum;
}

/// What passes does not count beside what stays (BRB par. 3: structural).
void keep_structural(std::vector<Part>& parts) {
  const auto passes = [](const Part& p) { return no(p.work->event->yes(field::structureel)); };
  if (!std::ranges::all_of(parts, passes)) std::erase_if(parts, passes);
}

Work add_up(const Case& c, std::vector<Part> parts, bool structural) {
  std::erase_if(parts, [](const Part& p) { return no(p.runs) || yes(p.work->therapeutic); });
  Work w;
  if (parts.empty()) return w;
  replace(parts, w);
  if (structural) keep_structural(parts);
  w.has_wage = w.own = w.structural = w.agreed = w.no_better = Tri::yes;
  w.fits = Tri::no;
  for (const Part& p : parts) {
    const Event& e = *p.work->event;
    w.parts.push_back(p.work);
    w.runs = w.runs || p.runs;
    w.has_wage = w.has_wage && !p.work->therapeutic;
    w.own = w.own && p.work->own;
    w.structural =
        w.structural && (ends_too_soon(c, *p.work) ? Tri::unknown : e.yes(field::structureel));
    w.agreed = w.agreed && e.yes(field::instemming_werknemer);
    w.no_better = w.no_better && !e.yes(field::betere_mogelijkheden_gemeld);
    w.fits = w.fits || e.yes(field::sluit_aan_bij_mogelijkheden);
  }
  w.percent = added_up(parts, [&](const Event& e) { return wage_percent(c, e); });
  w.hours = added_up(parts, [](const Event& e) { return e.number(field::uren_per_week); });
  return w;
}

std::vector<Part> running(const Case& c, Date d) {
  std::vector<Part> parts;
  for (const Resumption& r : c.resumptions()) parts.push_back({&r, r.on(d)});
  return parts;
}

}  // namespace

bool can_be_wage_value(const Case& c, double percent) {
  return percent <= law::dossier::loonwaarde_hoog.on(c.fsd);
}

std::optional<double> wage_percent(const Case& c, const Event& work) {
  if (const auto given = work.number(field::loonwaarde_percentage)) return rounded_down(*given);
  const auto worth = worked_out_percent(c, work);
  return worth && can_be_wage_value(c, *worth) ? worth : std::nullopt;
}

std::optional<double> worked_out_percent(const Case& c, const Event& work) {
  const auto now = per_year(work, field::loonwaarde);
  const auto before = per_year(c.dossier.employee, field::loon);
  if (!now || !before || *before == 0) return std::nullopt;
  return rounded_down(*now / *before * 100);
}

std::optional<Date> ends_too_soon(const Case& c, const Resumption& work) {
  // That the employee will fall out nobody knew.
  if (yes(work.event->yes(field::uitgevallen)) || !yes(work.event->yes(field::structureel)))
    return std::nullopt;
  auto end = work.event->date(field::einde);
  if (c.contract_end && work.in_service())
    end = std::min(end.value_or(*c.contract_end), *c.contract_end);
  const Date paid = pay_end_before_sanction(c);
  return end && *end < paid + law::resultaat::nieuwe_werkgever.days(c.fsd) ? end : std::nullopt;
}

namespace {

/// By address.
std::vector<const Event*> all_that_fall_back(const Case& c) {
  std::vector<const Event*> found;
  const auto all = c.resumptions();       // by first day
  std::vector<const Resumption*> before;  // begun on an earlier day, the last on top
  auto next = all.begin();                // the first that is not among those
  for (const Resumption& r : all) {
    for (; next->days.from < r.days.from; ++next) before.push_back(&*next);
    while (!before.empty() && before.back()->days.until < r.days.from) before.pop_back();
    if (before.empty()) continue;
    const auto was = before.back()->event->number(field::uren_per_week);
    const auto now = r.event->number(field::uren_per_week);
    if (was && now && *now < *was) found.push_back(r.event);
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace

bool falls_back(const Case& c, const Event& work) {
  return std::ranges::binary_search(c.found<all_that_fall_back>(), &work);
}

Work work_on(const Case& c, Date d) { return add_up(c, running(c, d), false); }

Work result_work(const Case& c) {
  auto parts = running(c, c.test_moment);
  // Other work that the own employer promised takes the place of what runs there until then.
  const auto until_then = [](const Part& p, const Resumption& r) {
    return yes(r.own) && yes(p.work->own) &&
           p.work->event->date(field::einde).value_or(r.days.from) <= r.days.from;
  };
  std::erase_if(parts, [&](const Part& p) {
    return std::ranges::any_of(c.promised(), [&](const Resumption& r) { return until_then(p, r); });
  });
  for (const Resumption& r : c.promised()) parts.push_back({&r, Tri::yes});
  return add_up(c, std::move(parts), !c.contract_ends);
}

const Event* dissent(const Case& c) {
  const Event* opinion = c.last(Kind::oordeel_werknemer);
  return opinion != nullptr && opinion->word(field::eens) == Word::nee ? opinion : nullptr;
}

Stretches fit_for_own_work(const Case& c) {
  struct Judged {
    Date day;
    bool fully;
    Date since;  ///< of those before it that say the same, the first
    int run;     ///< those that say the same one after another
  };
  std::vector<Judged> judged;  // ascending
  for (const Judgement& j : c.judgements()) {
    if (!j.possibilities) continue;
    const bool fully = j.possibilities == Word::volledig;
    const bool again = !judged.empty() && judged.back().fully == fully;
    const int run = judged.empty() ? 0 : judged.back().run + (again ? 0 : 1);
    judged.push_back({j.event->day, fully, again ? judged.back().since : j.event->day, run});
  }
  Stretches all;
  const auto opinions = c.events(Kind::deskundigenoordeel);
  Date until = c.as_of + 1;  // of the opinions after it, the first that holds otherwise
  for (auto e = opinions.rbegin(); e != opinions.rend(); ++e) {
    if (!decides_on(**e, Word::geschikt_eigen_werk)) continue;
    if (!yes((*e)->is(field::uitkomst, Word::positief))) {
      until = (*e)->day;
      continue;
    }
    const Date day = (*e)->day;
    const auto after = std::ranges::upper_bound(judged, day, {}, &Judged::day);
    const auto less =
        after != judged.end() && after->fully
            ? std::ranges::upper_bound(after, judged.end(), after->run, {}, &Judged::run)
            : after;
    const bool fully = after != judged.begin() && (after - 1)->fully;
    all.push_back({fully ? (after - 1)->since : day,
                   less != judged.end() ? std::min(until, less->day) : until});
  }
  return joined(std::move(all));
}

}  // namespace poortwachter

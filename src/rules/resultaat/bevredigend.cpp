#include <algorithm>
#include <string>

#include "law/resultaat.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/resultaat/bevredigend.rule.hpp"
#include "rules/resultaat/result.hpp"
#include "words/fill.hpp"
#include "words/write.hpp"

namespace poortwachter::resultaat_bevredigend {
namespace {

/// One thing that the outcome hangs on, which key answers it, and what to say when it is not so.
struct Condition {
  Tri holds;
  Field key;
  Text when_not;
  bool matters = true;  ///< could the answer, when it is unknown, still change the outcome?
};

/// What stands between this result and a satisfactory one. When a road is open, nothing more is
/// asked of the other.
std::vector<Condition> conditions(const Result& r, double limit) {
  const Work& w = r.work;
  std::vector<Condition> all{{w.runs, field::einde, {}},
                             {w.has_wage, field::arbeidstherapeutisch, {}},
                             {r.suitable,
                              field::soort,
                              {"het werk is volgens de beoordelaar niet passend",
                               "the work is not suitable according to the assessor"}}};
  const Condition fit{
      r.fits,
      field::sluit_aan_bij_mogelijkheden,
      {"het sluit niet aan bij de mogelijkheden", "it does not fit the possibilities"}};
  if (r.contract_ended) {
    all.push_back(fit);
    return all;
  }
  all.push_back({w.structural,
                 field::structureel,
                 {"het werk is niet structureel", "the work is not structural"}});
  if (yes(r.by_fit() || r.by_wage(limit))) return all;
  const bool wage_open = !no(r.by_wage(limit));
  all.push_back(fit);
  // With whom he works matters only as long as it may fit and he is not known to agree.
  if (unknown(w.own) && !no(r.fits) && !yes(w.agreed))
    all.push_back({Tri::unknown, field::werkgever, {}});
  all.push_back({r.worth(limit),
                 field::loonwaarde,
                 {"de loonwaarde haalt de grens niet", "the wage value is below the limit"},
                 wage_open});
  all.push_back({w.agreed,
                 field::instemming_werknemer,
                 {"de werknemer stemt er niet mee in", "the employee does not agree to it"},
                 wage_open || !yes(w.own)});
  all.push_back({r.within_hours(), field::uren_per_week, {}, wage_open});
  all.push_back({w.no_better,
                 field::betere_mogelijkheden_gemeld,
                 {"op betere mogelijkheden is gewezen", "better options were pointed out"},
                 wage_open});
  return all;
}

Message lacking(const Result& r, double limit) {
  Message m;
  for (const Condition& c : conditions(r, limit)) {
    if (!no(c.holds)) continue;
    if (!m.empty()) m = {m.nl + "; ", m.en + "; "};
    m = {m.nl + std::string(c.when_not.nl), m.en + std::string(c.when_not.en)};
  }
  return m;
}

/// The dossier says that it fits, and the judgement of the bedrijfsarts says otherwise.
bool contradicted(const Result& r) { return yes(r.work.fits) && contradicts(r.hours); }

Message asked(const Case& c, const Result& r, double limit) {
  Message m;
  for (const Condition& x : conditions(r, limit)) {
    if (!unknown(x.holds) || !x.matters) continue;
    const bool fit = x.key == field::sluit_aan_bij_mogelijkheden;
    if (fit && contradicted(r)) continue;  // the dossier does say it
    add_key(m, x.key);
    if (!fit) continue;
    if (const Message hours = r.hours_side_by_side(c); !hours.empty()) {
      m.nl += " (" + hours.nl + ")";
      m.en += " (" + hours.en + ")";
    }
  }
  return m;
}

/// Does it hang on nothing but whether the work is arbeidstherapeutisch? Then the answer also tells
/// whether it was work at all, for spoor 2 as well.
bool hangs_on_therapeutic(const Result& r, double limit) {
  const auto all = conditions(r, limit);
  return std::ranges::all_of(all, [](const Condition& x) {
    return !unknown(x.holds) || !x.matters || x.key == field::arbeidstherapeutisch;
  });
}

/// The lines of the dossier of which all but one must be wrong.
Message lines(const Work& w) {
  Message m;
  auto all = w.replaced;
  all.push_back(&w.latest());
  std::ranges::sort(all, {}, [](const Resumption* r) { return r->days.from; });
  for (const Resumption* r : all) {
    const std::string line = std::to_string(r->event->place.line);
    m.nl += (m.nl.empty() ? "" : ", ") + date_text(r->days.from, Language::nl) + " (dossierregel " +
            line + ")";
    m.en +=
        (m.en.empty() ? "" : ", ") + date_text(r->days.from, Language::en) + " (line " + line + ")";
  }
  return m;
}

constexpr Text kOpenToo{"en open is: {}", "and open is: {}"};

/// Where the dossier says that it fits, and where the bedrijfsarts says what is allowed.
Message both_lines(const Case& c, const Result& r) {
  const std::string line = std::to_string(r.place(field::sluit_aan_bij_mogelijkheden).line);
  const Message against = r.against(c);
  return {"dossierregel " + line + "; " + against.nl, "line " + line + "; " + against.en};
}

/// Work that is to begin before the end, of which nobody says whether it was promised; null: none.
const Event* perhaps_promised(const Case& c) {
  const Event* first = nullptr;
  for (const Event& e : c.dossier.events)
    if (e.kind == Kind::werkhervatting && e.day > c.as_of &&
        e.day <= next_working_day(c.test_end + 1) && unknown(e.yes(field::toegezegd)) &&
        (first == nullptr || e.day < first->day))
      first = &e;
  return first;
}

void check_without_work(Check& k) {
  const Case& c = k.c;
  const Date to = c.test_moment;
  if (!c.delivered(Kind::werkhervatting))
    k.unknown(msg::unknown_absent{.to = to});
  else if (no(c.possibilities(to).possible))  // no result is asked then (BRB par. 7.4)
    k.fail(msg::none_impossible{.to = to});
  else if (c.as_of < c.test_end)
    k.fail(msg::none_so_far{.to = to});
  else
    k.fail(msg::none{.to = to});
}

void judge(Check& k) {
  const Case& c = k.c;
  const Result r(c);
  if (r.work.none()) return check_without_work(k);
  const bool so_far = c.as_of < c.test_end;
  const double limit = law::resultaat::loonwaarde.on(c.test_moment);
  const Tri answer = r.satisfactory(limit);
  struct {
    Date from, to;
    Message what;
  } shown{r.from(), c.test_moment, {}};
  const auto find = [&]() -> Finding& {
    if (unknown(answer) && r.contradicts()) {
      shown.what = lines(r.work);
      return k.unknown(msg::unknown_twice::of(shown));
    }
    if (unknown(answer)) {
      shown.what = asked(c, r, limit);
      if (contradicted(r)) {
        const Message open = shown.what;
        shown.what = both_lines(c, r);
        if (!open.empty()) add(shown.what, say(kOpenToo, open));
        return k.unknown(msg::unknown_contradicted::of(shown));
      }
      // All else being answered, it hangs on what the employee wrote.
      if (const Event* e = dissent(c); shown.what.empty() && e != nullptr)
        return k.unknown(msg::unknown_disputed{
            .from = r.from(), .to = e->day, .count = static_cast<int>(e->place.line)});
      const bool therapeutic = !shown.what.empty() && hangs_on_therapeutic(r, limit);
      Finding& f = therapeutic ? k.unknown(msg::unknown_therapeutic::of(shown))
                               : k.unknown(msg::unknown::of(shown));
      f.lists_open = true;
      return f;
    }
    if (yes(answer))
      return so_far ? k.pass(msg::pass_so_far::of(shown)) : k.pass(msg::pass::of(shown));
    shown.what = lacking(r, limit);
    // What was handed over counts, and other work may run beside it.
    if (!c.delivered(Kind::werkhervatting, c.fsd, c.test_moment))
      return k.unknown(msg::unknown_beside::of(shown));
    return so_far ? k.fail(msg::fail_so_far::of(shown)) : k.fail(msg::fail::of(shown));
  };
  Finding& f = find();
  f.place = r.contradicts() ? r.work.replaced.front()->event->place : r.place(field::soort);
}

}  // namespace

void check(Check& k) {
  judge(k);
  const Event* planned = perhaps_promised(k.c);
  if (planned == nullptr || k.added().back().status == Status::pass) return;
  struct {
    Date from, to;
  } const shown{planned->day, k.c.test_end};
  Finding& f = k.unknown(msg::unknown_promised::of(shown));
  f.from = planned->day;
  f.place = planned->place;
}

}  // namespace poortwachter::resultaat_bevredigend

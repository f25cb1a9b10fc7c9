#include "rules/resultaat/result.hpp"

namespace poortwachter {
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
  std::vector<Condition> all{{r.running, Field::einde, {}},
                             {r.has_wage, Field::arbeidstherapeutisch, {}},
                             {r.structural,
                              Field::structureel,
                              {"het werk is niet structureel", "the work is not structural"}}};
  if (yes(r.by_fit() || r.by_wage(limit))) return all;
  const bool wage_open = !no(r.by_wage(limit));
  all.push_back({r.fits,
                 Field::sluit_aan_bij_mogelijkheden,
                 {"het sluit niet aan bij de mogelijkheden", "it does not fit the possibilities"}});
  // With whom he works matters only as long as it may fit and he is not known to agree.
  if (unknown(r.own) && !no(r.fits) && !yes(r.agreed))
    all.push_back({Tri::unknown, Field::werkgever, {}});
  all.push_back({r.worth(limit),
                 Field::loonwaarde,
                 {"de loonwaarde haalt de grens niet", "the wage value is below the limit"},
                 wage_open});
  all.push_back({r.agreed,
                 Field::instemming_werknemer,
                 {"de werknemer stemt er niet mee in", "the employee does not agree to it"},
                 wage_open || !yes(r.own)});
  all.push_back({r.no_better,
                 Field::betere_mogelijkheden_gemeld,
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

Message asked(const Result& r, double limit) {
  Message m;
  for (const Condition& c : conditions(r, limit))
    if (unknown(c.holds) && c.matters) add_key(m, c.key);
  return m;
}

}  // namespace

void check_resultaat_bevredigend(Check& k) {
  const Case& c = k.c;
  const bool so_far = c.as_of < c.test_end;
  const Result r(c);
  if (r.work == nullptr) {
    const bool sure = c.delivered(Kind::werkhervatting);
    // Who can do no work at all cannot have a result (BRB par. 7.4).
    const bool impossible = no(c.possibilities(c.test_moment).possible);
    Finding& f = !sure        ? k.unknown("unknown_absent")
                 : impossible ? k.fail("none_impossible")
                              : k.fail(so_far ? "none_so_far" : "none");
    f.to = c.test_moment;
    return;
  }
  const double limit = k.rule.parameter("drempel", c.test_moment);
  const Tri answer = r.satisfactory(limit);
  Finding& f = yes(answer)  ? k.pass(so_far ? "pass_so_far" : "pass")
               : no(answer) ? k.fail(so_far ? "fail_so_far" : "fail")
                            : k.unknown();
  fill_result(f, c, Field::soort);
  if (no(answer)) f.what = lacking(r, limit);
  if (unknown(answer)) f.what = asked(r, limit);
}

}  // namespace poortwachter

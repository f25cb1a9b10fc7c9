#include "verdict/verdict.hpp"

#include <algorithm>
#include <utility>

#include "verdict/grounds.hpp"
#include "words/fill.hpp"

namespace poortwachter {
namespace {

constexpr int kThreeMonths = 91;
constexpr int kSixWeeks = 42;

/// A finding that applies, as one judgement sees it: a shortcoming that was made good passes.
struct Seen {
  Status status;
  Weight weight;
  /// Unknown whether an effort was made at all: that makes the case undetermined. Unknown elsewhere
  /// asks whether it was good enough, and what is on file is presumed in order: the burden of proof
  /// lies with UWV (CRvB 2015:926, 2014:1766).
  bool existence;
  const Rule* rule;
  const Finding* finding;
};

std::vector<Seen> seen(std::span<const Finding> findings, std::span<const char> made_good) {
  std::vector<Seen> all;
  all.reserve(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& f = findings[i];
    if (f.status == Status::not_applicable) continue;
    const bool good = !made_good.empty() && made_good[i] != 0;
    const Status status = good ? Status::pass : f.status;
    all.push_back(
        {status, f.rule->weight, status == Status::unknown && f.rule->existence, f.rule, &f});
  }
  return all;
}

/// Walks the route; every step leaves its answer behind.
class Judge {
 public:
  Judge(const Case& a_case, std::span<const Finding> findings, std::span<const char> made_good)
      : c_(a_case), seen_(seen(findings, made_good)), only_the_risk_(!made_good.empty()) {}

  /// Once only: the answer is handed over.
  Verdict verdict() {
    v_.consequence = c_.contract_ends ? Consequence::verhaal_ziekengeld
                     : c_.own_risk && c_.contract_end && *c_.contract_end < c_.pay_end
                         ? Consequence::verlenging_ziekengeld
                         : Consequence::loonsanctie;
    if (!in_scope() || shortened()) return std::move(v_);
    v_.administrative = completeness();
    v_.substantive = efforts();
    v_.risk = std::max(v_.administrative, v_.substantive);
    if (v_.risk != Risk::none)
      v_.sanction =
          v_.substantive >= v_.administrative ? Sanction::substantive : Sanction::administrative;
    if (only_the_risk_) return std::move(v_);
    questions();
    return std::move(v_);
  }

 private:
  static Message both(const Text& t) { return {std::string(t.nl), std::string(t.en)}; }

  RouteStep& step(Step s, Tri outcome, const Text& reason, bool settles = false) {
    v_.route.push_back({s, outcome, settles, {}, only_the_risk_ ? Message{} : both(reason)});
    return v_.route.back();
  }

  const Finding* of(Role rule, Status s) const {
    for (const Seen& f : seen_)
      if (f.status == s && f.rule->role == rule) return f.finding;
    return nullptr;
  }
  bool any(Weight w, Status s) const {
    return std::any_of(seen_.begin(), seen_.end(),
                       [&](const Seen& f) { return f.status == s && f.weight == w; });
  }
  /// The rules with a finding that `pick` takes, each once.
  template <typename Pick>
  std::vector<const Rule*> rules(Pick pick) const {
    std::vector<const Rule*> found;
    for (const Seen& f : seen_)
      if (pick(f) && (found.empty() || found.back() != f.rule)) found.push_back(f.rule);
    return found;
  }

  // 1. Is a test due at all?
  bool in_scope() {
    Text why;
    if (c_.as_of < c_.fsd)
      why = {"De peildatum ligt vóór de eerste ziektedag.",
             "The as-of date lies before the first day of sickness."};
    else if (c_.recovered && *c_.recovered <= c_.pay_end)
      why = {"De werknemer is hersteld: er komt geen RIV-toets.",
             "The employee has recovered: there will be no RIV test."};
    else if (c_.aow && *c_.aow <= c_.test_end)
      why = {
          "De AOW-leeftijd wordt bereikt vóór het einde van de wachttijd: er komt geen "
          "WIA-aanvraag en geen RIV-toets.",
          "The AOW age is reached before the end of the waiting period: no WIA application and "
          "no RIV test."};
    else if (c_.contract_ends && c_.clock.counted(c_.fsd, c_.test_end + 1) < kSixWeeks)
      why = {"Het dienstverband eindigde met minder dan zes weken ziekte (ZW art. 38 lid 2).",
             "The contract ended with fewer than six weeks of sickness (ZW art. 38 lid 2)."};
    else if (c_.clock.elapsed(c_.as_of) < kSixWeeks)
      why = {"Op de peildatum zijn er nog geen zes weken ziekte.",
             "On the as-of date there are fewer than six weeks of sickness yet."};
    else if (lifted())
      why = {
          "UWV heeft op een bekortingsverzoek beslist dat de tekortkoming is hersteld (WIA art. "
          "25 lid 12-14).",
          "UWV decided on a request to shorten that the shortfall was repaired (WIA art. 25 lid "
          "12-14)."};
    if (!why.nl.empty()) {
      step(Step::in_scope, Tri::no, why, true);
      return false;
    }
    step(Step::in_scope, Tri::yes,
         c_.contract_ends
             ? Text{"Het dienstverband eindigt tijdens de ziekte: UWV toetst op de laatste dag "
                    "(Beleidsregels par. 11).",
                    "The contract ends during the sickness: UWV tests on the last day "
                    "(Beleidsregels par. 11)."}
             : Text{"De ziekte duurt voort: UWV toetst bij de WIA-aanvraag (WIA art. 65).",
                    "The sickness goes on: UWV tests at the WIA application (WIA art. 65)."});
    return true;
  }

  /// After a loonsanctie: has UWV accepted the repair?
  bool lifted() const {
    const Event* sanction = c_.first(Kind::loonsanctie);
    if (sanction == nullptr) return false;
    for (const Event* e : c_.events(Kind::bekortingsverzoek))
      if (e->day >= sanction->day && yes(e->is(Field::uitkomst, Word::hersteld)) &&
          e->date(Field::uitkomst_datum).value_or(e->day) <= c_.as_of)
        return true;
    return false;
  }

  // 2. Was an early (IVA) application granted? Then there is no RIV test (WIA art. 66 lid 6).
  bool shortened() {
    Tri granted = Tri::no;
    for (const Event* e : c_.events(Kind::wia_aanvraag))
      if (yes(e->yes(Field::verkorte_wachttijd))) granted = granted || e->yes(Field::toegekend);
    if (no(granted) && c_.first(Kind::wia_aanvraag) == nullptr && !c_.delivered(Kind::wia_aanvraag))
      granted = Tri::unknown;
    switch (granted) {
      case Tri::yes:
        step(
            Step::shortened_waiting_period, granted,
            {"De verkorte wachttijd is toegekend: UWV toetst de inspanningen niet (WIA art. 66 lid "
             "6).",
             "The shortened waiting period was granted: UWV does not test the efforts (WIA art. 66 "
             "lid 6)."},
            true);
        return true;
      case Tri::unknown:
        step(Step::shortened_waiting_period, granted,
             {"Over een vervroegde aanvraag is niets beslist of niets bekend.",
              "Nothing was decided, or nothing is known, of an early application."});
        return false;
      case Tri::no:
        break;
    }
    step(Step::shortened_waiting_period, granted,
         {"Er is geen verkorte wachttijd.", "There is no shortened waiting period."});
    return false;
  }

  // 3. Are the parts of the report there? Sets the administrative risk.
  Risk completeness() {
    const auto gap = [this](const Seen& f) {
      return f.status == Status::fail && f.weight == Weight::administrative &&
             !(f.rule->role == Role::completion_term && met_since());
    };
    const auto lacking = rules(gap);
    const bool unclear = any(Weight::administrative, Status::unknown) ||
                         of(Role::completeness, Status::pass) == nullptr;
    // The employee's own opinion is his to give: its absence alone carries no sanction.
    const bool only_the_employees = std::all_of(seen_.begin(), seen_.end(), [&](const Seen& f) {
      return !gap(f) || f.finding->part == 'l';
    });
    // UWV has a report that lacked parts. That they were added is not presumed: the gap is on file,
    // and without an answer to UWV it leads to a sanction (WIA art. 25 lid 9).
    const auto open = rules(maybe_added);
    if (!open.empty() && only_the_employees && applied()) {
      step(Step::complete, Tri::unknown,
           {"Het re-integratieverslag mist onderdelen; of die later zijn aangevuld, is uit het "
            "dossier niet op te maken (Beleidsregels par. 5).",
            "The re-integration report lacks parts; whether they were added later cannot be told "
            "from the dossier (Beleidsregels par. 5)."})
          .because = open;
      return running_term() && !only_the_risk_ ? Risk::medium : Risk::undetermined;
    }
    if (lacking.empty()) {
      const bool due = c_.as_of > c_.report_due;
      Text reason = !due      ? Text{"Het re-integratieverslag hoeft er nog niet te zijn.",
                                "The re-integration report is not due yet."}
                    : unclear ? Text{"Of het verslag volledig is, is niet te beoordelen.",
                                     "Whether the report is complete cannot be judged."}
                              : Text{"De onderdelen van het re-integratieverslag zijn er.",
                                     "The parts of the re-integration report are there."};
      step(Step::complete, due && !unclear ? Tri::yes : Tri::unknown, reason);
      // Whoever delivers what is missing meets the term that UWV set for it.
      return running_term() && !only_the_risk_ ? Risk::medium : Risk::none;
    }
    RouteStep& s =
        step(Step::complete, Tri::no,
             {"Er ontbreken onderdelen van het re-integratieverslag; administratief herstel is "
              "altijd mogelijk (Beleidsregels par. 5).",
              "Parts of the re-integration report are missing; administrative repair is always "
              "possible (Beleidsregels par. 5)."});
    s.because = lacking;
    if (only_the_employees) return c_.as_of > c_.report_due ? Risk::low : Risk::none;
    if (lapsed_term()) return Risk::high;
    if (applied() || running_term()) return Risk::medium;
    return c_.as_of > c_.report_due ? Risk::low : Risk::none;
  }

  /// A part that the report on file lacks, and that may have been added since.
  static bool maybe_added(const Seen& f) {
    return f.status == Status::unknown && f.finding->part != 0 && f.finding->part != 'l';
  }

  /// UWV has the report: the WIA application, or the last day of a contract that ended.
  bool applied() const {
    for (const Event* e : c_.events(Kind::wia_aanvraag))
      if (!yes(e->yes(Field::verkorte_wachttijd))) return true;
    return c_.contract_ends && c_.as_of > c_.test_end;
  }

  bool running_term() const { return of(Role::completion_term, Status::upcoming) != nullptr; }

  bool lapsed_term() const {
    return of(Role::completion_term, Status::fail) != nullptr && !met_since();
  }

  /// After a loonsanctie a completion term that lapsed but was met since no longer counts.
  bool met_since() const {
    const auto terms = c_.events(Kind::uwv_hersteltermijn);
    return sanctioned() && std::all_of(terms.begin(), terms.end(), [&](const Event* e) {
             return c_.happened(*e, Field::aangevuld).has_value();
           });
  }

  /// Did UWV refuse the last request to shorten the loonsanctie?
  bool refused() const {
    const Event* last = c_.last(Kind::bekortingsverzoek);
    return last != nullptr && yes(last->is(Field::uitkomst, Word::niet_hersteld)) &&
           last->date(Field::uitkomst_datum).value_or(last->day) <= c_.as_of;
  }

  bool sanctioned() const { return c_.first(Kind::loonsanctie) != nullptr; }

  // 4–8. The efforts.
  Risk efforts() {
    if (satisfactory() || no_work_possible()) return settled();
    std::vector<const Finding*> short_on;
    for (const Seen& f : seen_)
      if (falls_short(f)) short_on.push_back(f.finding);
    const auto open = rules([](const Seen& f) { return f.existence; });
    const Risk floor = open.empty() ? Risk::none : Risk::undetermined;
    if (short_on.empty()) return sufficient(open);

    RouteStep& s =
        step(Step::efforts_sufficient, Tri::no,
             {"Er zijn inhoudelijke tekortkomingen.", "There are substantive shortcomings."});
    s.because = rules([this](const Seen& f) { return falls_short(f); });
    // Where nothing can be repaired any more no answer, and no ground, can raise the risk.
    const bool hopeless = beyond_repair();
    const Risk after_grounds = grounds(short_on, hopeless);
    if (short_on.empty() && !hopeless) return std::max(floor, after_grounds);
    if (!repairable(short_on)) return hopeless ? Risk::low : std::max(floor, after_grounds);
    const bool serious = std::any_of(short_on.begin(), short_on.end(),
                                     [](const Finding* f) { return f->degree == Degree::serious; });
    return serious ? Risk::high : Risk::medium;
  }

  /// A substantive shortcoming; a step that came late without a chance being missed by it, as the
  /// auditor judged, is a remark (Beleidsregels par. 4).
  bool falls_short(const Seen& s) const {
    if (s.status != Status::fail || s.weight != Weight::substantive) return false;
    if (done_late(*s.finding) && of(Role::chance_missed, Status::pass) != nullptr) return false;
    // After a loonsanctie the question is what was repaired since: done late is done, and what no
    // longer fell short at the end is made good.
    return !s.finding->repaired_since.value_or(false);
  }

  bool done_late(const Finding& f) const {
    return (f.actual && f.days_late > 0) || before_track2(f);
  }

  /// Days without activity that end where a late spoor 2 starts, or at the WIA application if that
  /// is earlier, are that lateness, seen once more.
  bool before_track2(const Finding& f) const {
    const Event* start = c_.first(Kind::spoor2_start);
    return f.rule->role == Role::idle && start != nullptr && start->day <= c_.test_end &&
           f.short_to && *f.short_to == std::min(start->day - 1, c_.efforts_moment) &&
           late_track2() != nullptr;
  }

  const Finding* late_track2() const { return of(Role::track2_in_time, Status::fail); }

  /// The route stopped: what the process lacks is a remark (Beleidsregels par. 3).
  Risk settled() {
    settled_ = true;
    return Risk::none;
  }

  bool satisfactory() {
    const Finding* yes_it_is = of(Role::result, Status::pass);
    const Finding* open = of(Role::result, Status::unknown);
    const Tri outcome = yes_it_is != nullptr ? Tri::yes : open != nullptr ? Tri::unknown : Tri::no;
    RouteStep& s = step(
        Step::satisfactory_result, outcome,
        yes(outcome)
            ? Text{"Het resultaat is bevredigend; de weg ernaartoe telt dan niet (Beleidsregels "
                   "par. 3).",
                   "The result is satisfactory; the way there does not count then "
                   "(Beleidsregels par. 3)."}
        : unknown(outcome)
            ? Text{"Of het resultaat bevredigend is, is uit het dossier niet op te maken.",
                   "Whether the result is satisfactory cannot be told from the dossier."}
            : Text{"Er is geen bevredigend resultaat; UWV kijkt naar de inspanningen.",
                   "There is no satisfactory result; UWV looks at the efforts."},
        yes(outcome));
    if (const Finding* wage = of(Role::result_wage, Status::pass);
        yes(outcome) && !only_the_risk_ && wage != nullptr && wage->message->key == "pass_narrow")
      add(s.reason, {sentence(*wage, Language::nl), sentence(*wage, Language::en)});
    s.because = rules([](const Seen& f) {
      return f.weight == Weight::result && f.status != Status::not_applicable;
    });
    return yes(outcome);
  }

  bool no_work_possible() {
    const PossibilitySpan& now = c_.possibilities(c_.test_moment);
    if (!no(now.possible)) {
      step(Step::work_possible, now.possible,
           yes(now.possible)
               ? Text{"Er waren mogelijkheden tot werken, of het ontbreken ervan is niet "
                      "onderbouwd.",
                      "There were possibilities to work, or their absence was not "
                      "substantiated."}
               : Text{"Of er mogelijkheden tot werken waren, is uit het dossier niet op te maken.",
                      "Whether there were possibilities to work cannot be told from the "
                      "dossier."});
      return false;
    }
    const bool final =
        no(now.basis->event->yes(Field::herstel_verwacht)) && yes(now.basis->competent);
    step(Step::work_possible, Tri::no,
         final ? Text{"Er zijn geen mogelijkheden en er is geen herstel te verwachten, "
                      "onderbouwd door een bevoegde bedrijfsarts (Beleidsregels par. 7.4).",
                      "There are no possibilities and no recovery is to be expected, "
                      "substantiated by a competent bedrijfsarts (Beleidsregels par. 7.4)."}
               : Text{"Er zijn nu geen mogelijkheden; inspanningen worden alleen gevraagd over "
                      "de perioden waarin ze er wel waren.",
                      "There are no possibilities now; efforts are asked only for the periods "
                      "in which there were."},
         final);
    return final;
  }

  Risk sufficient(const std::vector<const Rule*>& open) {
    if (!open.empty()) {
      step(Step::efforts_sufficient, Tri::unknown,
           {"Of een vereiste inspanning is geleverd, is uit het dossier niet op te maken.",
            "Whether a required effort was made cannot be told from the dossier."})
          .because = open;
      return beyond_repair() ? Risk::low : Risk::undetermined;
    }
    const bool procedural = any(Weight::procedural, Status::fail);
    const bool remarks = any(Weight::substantive, Status::fail);
    Text reason =
        remarks && refused()
            ? Text{"UWV heeft het laatste bekortingsverzoek afgewezen: wat is gedaan, is volgens "
                      "UWV nog niet genoeg.",
                      "UWV refused the last request to shorten: what was done is not enough yet, "
                      "says UWV."}
        : remarks && sanctioned()
            ? Text{"Wat vóór de loonsanctie tekortschoot, is sindsdien gedaan; of het genoeg is, "
                      "beslist UWV op een bekortingsverzoek.",
                      "What fell short before the loonsanctie was done since; whether it is enough "
                      "UWV decides on a request to shorten."}
        : remarks ? Text{"Wat te laat kwam, heeft volgens de beoordeling geen kans gekost "
                            "(Beleidsregels par. 4).",
                            "What came late cost no chance, by the judgement on file "
                            "(Beleidsregels par. 4)."}
        : procedural
            ? Text{"Geen inhoudelijke tekortkoming; alleen stappen die te laat of onvolledig zijn "
                      "(Beleidsregels par. 4).",
                      "No substantive shortcoming; only steps that are late or incomplete "
                      "(Beleidsregels par. 4)."}
            : Text{"Geen tekortkoming gevonden.", "No shortcoming was found."};
    RouteStep& s = step(Step::efforts_sufficient, Tri::yes, reason, true);
    s.because = rules(
        [](const Seen& f) { return f.status == Status::fail && f.weight == Weight::procedural; });
    if (remarks && refused()) return Risk::medium;
    return procedural || (remarks && sanctioned()) ? Risk::low : Risk::none;
  }

  /// Takes what is covered out of `short_on`; gives the risk that is left when the rest weighs
  /// nothing: low, or what a ground leaves that UWV has yet to weigh.
  Risk grounds(std::vector<const Finding*>& short_on, bool hopeless) {
    Risk left = Risk::low;
    std::vector<const Finding*> uncovered;
    for (const Finding* f : short_on) {
      const Cover how =
          std::max(cover(c_, *f), before_track2(*f) ? cover(c_, *late_track2()) : Cover::none);
      if (how == Cover::none) uncovered.push_back(f);
      if (how == Cover::stated) left = Risk::medium;
    }
    const bool all = uncovered.empty();
    step(Step::valid_ground, tri(all),
         !all ? (c_.dossier.grounds.empty()
                     ? Text{"Er is geen deugdelijke grond aangevoerd.",
                            "No valid ground was put forward."}
                     : Text{"De aangevoerde gronden dekken niet elke tekortkoming.",
                            "The grounds put forward do not cover every shortcoming."})
         : left == Risk::low
             ? Text{"Elke tekortkoming is gedekt door een grond die UWV heeft bevestigd.",
                    "Every shortcoming is covered by a ground that UWV confirmed."}
             : Text{"Elke tekortkoming is gedekt door een grond met een stuk; UWV weegt die nog.",
                    "Every shortcoming is covered by a ground with a document; UWV will weigh "
                    "it."},
         all && !hopeless);
    short_on = std::move(uncovered);
    return left;
  }

  bool repairable(const std::vector<const Finding*>& short_on) {
    Text why;
    if (none_for_three_months())
      why = {
          "Herstel is niet mogelijk: op het toetsmoment zijn er al drie maanden geen "
          "mogelijkheden.",
          "Repair is not possible: at the test moment there have been no possibilities for three "
          "months."};
    else if (relation_beyond_repair())
      why = {"Herstel is niet mogelijk: de arbeidsverhouding is onherstelbaar verstoord.",
             "Repair is not possible: the working relation is beyond repair."};
    else if (std::all_of(short_on.begin(), short_on.end(),
                         [&](const Finding* f) { return completed_late_track(*f); }))
      why = {
          "Herstel is niet nodig: spoor 2 was te laat maar is voldoende geweest en afgerond vóór "
          "het einde van de wachttijd.",
          "Repair is not needed: spoor 2 was late but adequate, and completed before the end of "
          "the waiting period."};
    const bool can = why.nl.empty();
    RouteStep& s = step(Step::repairable, tri(can), why, true);
    if (can && !only_the_risk_) s.reason = what_remains(short_on, v_.consequence);
    return can;
  }

  /// "2 serious and 1 slight shortcoming remain …"
  static Message what_remains(const std::vector<const Finding*>& short_on,
                              Consequence consequence) {
    const auto serious = std::count_if(short_on.begin(), short_on.end(), [](const Finding* f) {
      return f->degree == Degree::serious;
    });
    const auto slight = static_cast<std::ptrdiff_t>(short_on.size()) - serious;
    const auto both = [&](std::string_view a, std::string_view b, std::string_view and_word) {
      std::string s;
      if (serious > 0) s += std::to_string(serious) + " " + std::string(a);
      if (serious > 0 && slight > 0) s += " " + std::string(and_word) + " ";
      if (slight > 0) s += std::to_string(slight) + " " + std::string(b);
      return s;
    };
    const bool one = short_on.size() == 1;
    return {both("ernstige", "lichte", "en") +
                (one ? " inhoudelijke tekortkoming zonder deugdelijke grond"
                     : " inhoudelijke tekortkomingen zonder deugdelijke grond") +
                (consequence == Consequence::verhaal_ziekengeld
                     ? "; UWV kan het ziekengeld verhalen (ZW art. 39a)."
                     : ". Wat ontbreekt is nog te herstellen; daartoe dient een sanctie."),
            both("serious", "slight", "and") +
                (one ? " substantive shortcoming without a valid ground"
                     : " substantive shortcomings without a valid ground") +
                (consequence == Consequence::verhaal_ziekengeld
                     ? "; UWV may recover the sickness benefit (ZW art. 39a)."
                     : ". What is missing can still be repaired; a sanction serves that.")};
  }

  /// Have there been no possibilities for three months on end, at the test moment?
  bool none_for_three_months() const {
    std::optional<Date> since;
    for (const PossibilitySpan& s : c_.possibilities()) {
      if (s.days.from > c_.test_moment) break;
      if (!no(s.possible))
        since.reset();
      else if (!since)
        since = s.days.from;
    }
    return since && c_.test_moment - *since >= kThreeMonths;
  }

  bool beyond_repair() const { return none_for_three_months() || relation_beyond_repair(); }

  bool relation_beyond_repair() const {
    const auto stalls = c_.events(Kind::stagnatie);
    return std::any_of(stalls.begin(), stalls.end(), [&](const Event* e) {
      const auto solved = c_.happened(*e, Field::opgelost);
      return yes(e->yes(Field::onherstelbaar)) && !(solved && *solved <= c_.test_moment);
    });
  }

  bool completed_late_track(const Finding& f) const {
    if (f.rule->role != Role::track2_in_time && !before_track2(f)) return false;
    const auto ends = c_.events(Kind::spoor2_einde);
    return std::any_of(ends.begin(), ends.end(), [&](const Event* e) {
      return e->day <= c_.test_end && yes(e->yes(Field::inspanning_voldoende)) &&
             !yes(e->is(Field::uitkomst, Word::gestaakt));
    });
  }

  /// The unknowns that matter, in the order of what their answer would do to the risk.
  void questions() {
    const auto ask = [&](auto pick) {
      for (const Rule* r :
           rules([&](const Seen& f) { return f.status == Status::unknown && pick(f); }))
        if (std::find(v_.decisive_unknowns.begin(), v_.decisive_unknowns.end(), r) ==
            v_.decisive_unknowns.end())
          v_.decisive_unknowns.push_back(r);
    };
    const auto presumed = [](const Seen& f) {
      return f.weight == Weight::substantive && !f.existence;
    };
    // Whatever the efforts: UWV looks at the report first (Beleidsregels par. 5).
    if (v_.administrative == Risk::undetermined) ask(maybe_added);
    if (settled_) return;
    if (v_.substantive >= Risk::undetermined)
      ask([](const Seen& f) { return f.rule->role == Role::result; });
    if (lateness_decides()) ask([](const Seen& f) { return f.rule->role == Role::chance_missed; });
    ask([](const Seen& f) { return f.existence; });
    const auto presumptions =
        rules([&](const Seen& f) { return f.status == Status::unknown && presumed(f); });
    v_.presumptions = static_cast<int>(presumptions.size());
    if (v_.substantive < Risk::high) ask(presumed);
    if (v_.administrative == Risk::none || v_.administrative == Risk::undetermined)
      ask([](const Seen& f) { return f.weight == Weight::administrative; });
    if (v_.risk == Risk::none) ask([](const Seen& f) { return f.weight == Weight::procedural; });
  }

  /// Is what came late the gravest that fell short?
  bool lateness_decides() const {
    const auto gravest = [this](bool also_late) {
      Degree d = Degree::none;
      for (const Seen& f : seen_)
        if (falls_short(f) && (also_late || !done_late(*f.finding)))
          d = std::max(d, f.finding->degree);
      return d;
    };
    return gravest(false) < gravest(true);
  }

  const Case& c_;
  std::vector<Seen> seen_;
  bool only_the_risk_;  ///< what it would be if something were made good: no reasons are asked for
  Verdict v_;
  bool settled_ = false;
};

}  // namespace

Verdict judge(const Case& c, std::span<const Finding> findings, std::span<const char> made_good) {
  return Judge(c, findings, made_good).verdict();
}

std::string_view name(Risk r) {
  constexpr std::string_view names[]{"none", "low", "undetermined", "medium", "high"};
  return names[static_cast<std::size_t>(r)];
}

std::string_view name(Sanction s) {
  constexpr std::string_view names[]{"none", "administrative", "substantive"};
  return names[static_cast<std::size_t>(s)];
}

std::string_view name(Step s) {
  constexpr std::string_view names[]{
      "in_scope",      "shortened_waiting_period", "complete",     "satisfactory_result",
      "work_possible", "efforts_sufficient",       "valid_ground", "repairable"};
  return names[static_cast<std::size_t>(s)];
}

}  // namespace poortwachter

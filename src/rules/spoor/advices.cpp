#include "rules/spoor/advices.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "case/activity.hpp"
#include "law/inspanning.hpp"
#include "poortwachter/field/activity.hpp"
#include "poortwachter/field/arbeidsdeskundig_onderzoek.hpp"
#include "poortwachter/field/interventie.hpp"
#include "poortwachter/field/onderzoek_spoor1.hpp"
#include "poortwachter/field/plan_van_aanpak.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/check.hpp"
#include "rules/spoor/set_aside.hpp"
#include "rules/spoor/track2.hpp"

namespace poortwachter {
namespace {

struct Named {
  Word word;
  Text text;
};
constexpr std::array kAdvice{
    Named{Word::opbouw, {"opbouw van uren of taken", "building up hours or tasks"}},
    Named{Word::aanpassing_werk, {"aanpassing van het werk", "adapting the work"}},
    Named{Word::ander_werk, {"ander werk", "other work"}},
    Named{Word::spoor2, {"spoor 2", "spoor 2"}},
    Named{Word::arbeidsdeskundige, {"arbeidsdeskundig onderzoek", "a labour expert's study"}},
    Named{Word::mediation, {"mediation", "mediation"}},
    Named{Word::deskundigenoordeel, {"deskundigenoordeel", "an expert opinion of UWV"}},
    Named{Word::interventie, {"interventie", "an intervention"}}};
constexpr std::array kInterventions{
    Named{Word::scholing, {"scholing", "schooling"}},
    Named{Word::training, {"training", "training"}},
    Named{Word::werkplekaanpassing, {"aanpassing van de werkplek", "adapting the workplace"}},
    Named{Word::begeleiding, {"begeleiding", "guidance"}},
    Named{Word::mediation, {"mediation", "mediation"}},
    Named{Word::overig, {"interventie", "intervention"}}};

template <std::size_t n>
Text text_of(const std::array<Named, n>& all, Word w) {
  return std::ranges::find(all, w, &Named::word)->text;
}

constexpr std::array kOtherWork{Kind::werkhervatting, Kind::onderzoek_spoor1,
                                Kind::aanbod_passende_arbeid, Kind::arbeidsdeskundig_onderzoek};
constexpr std::array kTrack2{Kind::spoor2_start, Kind::werkhervatting};
constexpr std::array kExpert{Kind::arbeidsdeskundig_onderzoek};
constexpr std::array kOpinion{Kind::deskundigenoordeel};
constexpr std::array kIntervention{Kind::interventie};

/// The kinds of event that can carry the advice out.
std::span<const Kind> kinds_for(Word advice) {
  switch (advice) {
    case Word::spoor2:
      return kTrack2;
    case Word::arbeidsdeskundige:
      return kExpert;
    case Word::deskundigenoordeel:
      return kOpinion;
    case Word::ander_werk:
      return kOtherWork;
    case Word::opbouw:
    case Word::aanpassing_werk:
      return std::span(kOtherWork).first(2);
    default:
      return kIntervention;
  }
}

/// Does the event carry out this advice?
Tri carries_out(const Event& e, Word advice) {
  switch (e.kind) {
    case Kind::interventie: {
      const Tri kind =
          advice == Word::mediation ? e.is(field::soort_interventie, Word::mediation) : Tri::yes;
      return kind && e.yes(field::uitgevoerd);
    }
    case Kind::werkhervatting:
      if (advice == Word::spoor2 && no(e.yes(field::instemming_werknemer))) return Tri::no;
      if (advice == Word::spoor2) return !e.is(field::werkgever, Word::eigen);
      if (advice == Word::ander_werk) return !e.is(field::functie, Word::eigen);
      return e.is(field::werkgever, Word::eigen);
    case Kind::onderzoek_spoor1:
      return advice == Word::ander_werk ? e.is(field::gericht_op, Word::andere_functie) : Tri::yes;
    case Kind::aanbod_passende_arbeid:
      return e.is(field::vorm, Word::aanbod);
    case Kind::arbeidsdeskundig_onderzoek:
      // A study that answers the question looked for other work.
      return tri(advice != Word::ander_werk ||
                 e.find(field::ander_werk_eigen_werkgever) != nullptr);
    default:
      return Tri::yes;
  }
}

/// When it was done: an expert opinion counts from the day on which it was asked for.
Date done_on(const Event& e) {
  const bool asked = e.kind == Kind::deskundigenoordeel;
  return asked ? e.date(field::aangevraagd).value_or(e.day) : e.day;
}

/// Events that may answer something, by day.
class Answers {
 public:
  void add(const Event& e) { all_.push_back(&e); }
  void sort() {
    std::ranges::stable_sort(all_, {}, [](const Event* e) { return e->day; });
  }
  /// The first on or after the day, other than the advice itself.
  [[nodiscard]] const Event* after(const Event& advice) const {
    auto e = std::ranges::lower_bound(all_, advice.day, {}, [](const Event* x) { return x->day; });
    if (e != all_.end() && *e == &advice) ++e;
    return e == all_.end() ? nullptr : *e;
  }

 private:
  std::vector<const Event*> all_;
};

/// Stretches of which is asked whether one runs on a day on which it did not begin.
class Running {
 public:
  /// By first day.
  void add(Days d) {
    parts_.push_back({d.from, std::max(parts_.empty() ? d.until : parts_.back().until, d.until)});
  }
  [[nodiscard]] bool on(Date day) const {
    const auto next = std::ranges::lower_bound(parts_, day, {}, &Days::from);
    return next != parts_.begin() && (next - 1)->until > day;
  }

 private:
  std::vector<Days> parts_;  ///< from its first day, to the last day of any that began by then
};

class Advices {
 public:
  explicit Advices(const Case& c) : c_(c) {
    for (std::size_t i = 0; i < kAdvice.size(); ++i) {
      for (const Kind kind : kinds_for(kAdvice[i].word))
        for (const Event* e : c_.events(kind)) {
          const Tri carries = carries_out(*e, kAdvice[i].word);
          if (!no(carries)) (yes(carries) ? carried_[i] : doubtful_[i]).add(*e);
        }
      carried_[i].sort();
      doubtful_[i].sort();
    }
    for (const Event* e : c_.events(Kind::plan_van_aanpak))
      if (const Tri departs = !e->yes(field::volgt_advies) && e->yes(field::afwijking_gemotiveerd);
          !no(departs))
        (yes(departs) ? departed_ : may_depart_).add(*e);
    for (const Track2Path& p : track2_paths(c_)) path_.add(p.days);
    for (const Resumption& r : c_.resumptions()) {
      if (yes(r.therapeutic)) continue;
      work_.add(r.days);
      if (no(r.own)) elsewhere_.add(r.days);
      if (yes(r.event->is(field::functie, Word::ander))) other_work_.add(r.days);
    }
  }

  std::vector<Advice> read() {
    std::vector<Advice> all;
    for (const Event* e : c_.events()) {
      if (e->kind == Kind::interventie)
        read_intervention(*e, all);
      else if (judges_possibilities(e->kind) || e->kind == Kind::arbeidsdeskundig_onderzoek)
        read_event(*e, all);
    }
    return all;
  }

 private:
  void read_intervention(const Event& e, std::vector<Advice>& all) {
    if (!yes(e.yes(field::geadviseerd))) {
      // Not said whether it was advised: asked where it was not carried out either.
      if (no(e.yes(field::geadviseerd)) || yes(e.yes(field::uitgevoerd))) return;
      Advice a = advice(e, std::nullopt);
      a.open = true;
      all.push_back(a);
      return;
    }
    Advice a = advice(e, std::nullopt);
    if (yes(e.yes(field::uitgevoerd)))
      a.done = e.day;
    else
      a.open = unknown(e.yes(field::uitgevoerd));
    all.push_back(a);
  }

  void read_event(const Event& e, std::vector<Advice>& all) {
    const Value* list = e.find(field::adviseert);
    if (list == nullptr) {
      const auto followed = e.word(field::opgevolgd);
      if (yes(e.yes(field::advies_spoor2)))
        take(e, Word::spoor2, all);
      else if (followed && *followed != Word::ja)  // said not to be followed, but not what it was
        all.push_back(advice(e, std::nullopt)), all.back().open = true;
      return;
    }
    for (const Named& n : kAdvice)
      if (yes(e.has(field::adviseert, n.word)) ||
          (n.word == Word::spoor2 && yes(e.yes(field::advies_spoor2))))
        take(e, n.word, all);
  }

  /// The same advice again, while it lies there, is the same omission.
  void take(const Event& e, Word what, std::vector<Advice>& all) {
    const auto i =
        static_cast<std::size_t>(std::ranges::find(kAdvice, what, &Named::word) - kAdvice.begin());
    if (lies_until_[i] && e.day < *lies_until_[i]) return;
    Advice a = advice(e, what);
    carry_out(a, i);
    lies_until_[i] = a.done.value_or(a.open || a.claimed ? e.day : kLastDate);
    all.push_back(a);
  }

  Advice advice(const Event& e, std::optional<Word> what) const {
    const Date term = c_.clock.after(e.day, law::inspanning::advies.days(e.day));
    Advice a;
    a.event = &e;
    a.what = what;
    const auto planned = agreed(e.day, term);
    const bool agreed_on = planned && *planned > term;
    a.due = agreed_on ? *planned : term;
    if (!agreed_on) a.counted_from = e.day;
    return a;
  }

  /// By when the plan that answers the advice has it done.
  std::optional<Date> agreed(Date advised, Date term) const {
    const Event* plan = c_.first_from(Kind::plan_van_aanpak, advised);
    if (plan == nullptr || plan->day > term || !yes(plan->yes(field::volgt_advies)))
      return std::nullopt;
    std::optional<Date> last;
    if (const Value* v = plan->find(field::activiteiten))
      for (const Record& r : v->records())
        if (const auto day = r.date(field::gereed)) last = std::max(last, std::optional(*day));
    return last;
  }

  void carry_out(Advice& a, std::size_t i) {
    const Event& e = *a.event;
    const auto said = e.word(field::opgevolgd);
    if (runs_already(*a.what, e.day))
      a.done = e.day;
    else if (const Event* act = carried_[i].after(e))
      a.done = std::max(done_on(*act), e.day);
    // What an event carries out is not followed in part, whatever is said of all the advice.
    a.in_part = said == Word::ten_dele && !a.done;
    // A plan that leaves the advice and says why (BRB par. 6).
    if (const Event* plan = departed_.after(e);
        plan != nullptr && !(a.done && *a.done <= plan->day)) {
      a.done = plan->day;
      a.departed = true;
    }
    // Both leave out spoor 2 before the AOW age (Professioneel kader, "Tijdig").
    if (const auto left = *a.what == Word::spoor2 ? left_out_before_aow(c_) : std::nullopt) {
      if (const Date term = evaluation_term(c_); term > a.due) {
        a.due = term;
        a.counted_from = c_.first_year_reference();
      }
      const Date latest = std::max(left->latest, e.day);
      if (left->dated() || latest <= a.due) {
        if (!a.done || latest < *a.done) a.done = latest, a.departed = a.left_out = true;
      } else if (!a.done || *a.done > a.due) {
        a.done.reset();
        a.perhaps_left_out = true;
      }
    }
    // Hours and tasks may change within work that runs: no event need tell, so a late one does not
    // deny that it was followed.
    const bool within_work = *a.what == Word::opbouw || *a.what == Word::aanpassing_werk;
    const auto kinds = kinds_for(*a.what);
    a.undelivered =
        !std::ranges::all_of(kinds, [&](Kind kind) { return c_.delivered(kind, e.day, c_.as_of); });
    // The day that the file gives counts where no event needs to tell, or one does.
    const bool told = within_work || (a.undelivered && !a.in_part) || (a.done && !a.departed);
    if (const auto day = e.date(field::opgevolgd_op);
        told && day && *day <= c_.as_of && said != Word::nee)
      a.done = std::min(a.done.value_or(*day), *day);
    const bool still_to_come = e.date(field::opgevolgd_op).value_or(kFirstDate) > c_.as_of;
    const bool dated = c_.happened(e, field::opgevolgd_op).has_value() || a.departed;
    if (within_work && said == Word::ja && !dated && a.done > a.due) a.done.reset();
    // Of what was not handed over something sooner may have carried it out.
    if (a.undelivered && a.done > a.due && !a.departed) a.done.reset();
    if (a.done) return;
    a.open = a.perhaps_left_out || doubtful_[i].after(e) != nullptr ||
             may_depart_.after(e) != nullptr || (within_work && work_.on(e.day));
    // Where no event can tell, the file's own word does.
    if (said == Word::ja && a.undelivered)
      a.done = a.due;
    else
      a.claimed = (said == Word::ja && !still_to_come) || (dated && said != Word::nee);
  }

  [[nodiscard]] bool runs_already(Word what, Date day) const {
    if (what == Word::spoor2) return path_.on(day) || elsewhere_.on(day);
    return what == Word::ander_werk && other_work_.on(day);
  }

  const Case& c_;
  std::array<Answers, kAdvice.size()> carried_, doubtful_;  ///< what carries it out, or may
  Answers departed_, may_depart_;
  Running path_, work_, elsewhere_, other_work_;
  std::array<std::optional<Date>, kAdvice.size()> lies_until_;
};

}  // namespace

std::vector<Advice> advices(const Case& c) { return Advices(c).read(); }

Message advised(const Advice& a) {
  Message m;
  if (a.what)
    add_item(m, text_of(kAdvice, *a.what));
  else if (a.event->kind == Kind::interventie)
    add_item(
        m, text_of(kInterventions, a.event->word(field::soort_interventie).value_or(Word::overig)));
  else
    m = {"niet gezegd wat", "not said what"};
  return m;
}

}  // namespace poortwachter

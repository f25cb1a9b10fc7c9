// How the audit of a dossier and that of a changed one hang together.
#include <array>

#include "dossier/fields.hpp"
#include "law/tijdigheid.hpp"
#include "poortwachter/field/document.hpp"
#include "poortwachter/field/eerstejaarsevaluatie.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/plan_van_aanpak.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "poortwachter/field/wia_aanvraag.hpp"
#include "properties/absence.hpp"
#include "properties/property.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

Violation unchanged(const Node& before, const Node& after) {
  return differ(outcome(before), outcome(after));
}

Node shifted(Node dossier, int days) {
  walk(dossier, [&](Node& n) {
    if (const auto d = n.as_date()) n.text = (*d + days).iso();
  });
  return dossier;
}

/// A working day but for a feast: those do not move with whole weeks (Algemene termijnenwet art.
/// 3).
bool on_feast(Date d) {
  return d.weekday() < 6 ? is_day_of_rest(d)
                         : is_day_of_rest(d + (8 - static_cast<int>(d.weekday())));
}

/// Does a term that ends on a working day end on a feast: that of UWV, or the last day of the
/// contract; or may the working day on which a notice is still taken be moved by one?
bool meets_feast(Node dossier) {
  bool meets = false;
  const auto see = [&](const Node* n, int days) {
    if (n == nullptr) return;
    if (const auto d = n->as_date()) meets = meets || on_feast(*d + days);
  };
  for (const Node& e : events(dossier).items)
    if (kind_of(e) == Kind::uwv_hersteltermijn) {
      see(e.find(field::uiterlijk), 0);
      see(e.find(field::datum), 7);
    } else if (kind_of(e) == Kind::melding_42e_week) {
      for (const int days : {-4, -3, -2, -1, 0}) see(e.find(field::datum), days);
    }
  for (const int days : {-4, -3, -2, -1, 0}) see(dossier.find(field::peildatum), days);
  if (const Node* employee = dossier.find(field::werknemer))
    if (const Node* contract = employee->find(field::dienstverband))
      for (const int days : {0, law::tijdigheid::melding_eigenrisicodrager.days(kFirstDate)})
        see(contract->find(field::einde), days);
  return meets;
}

Violation same_later(const Node& before, int days) {
  const Node after = shifted(before, days);
  if (meets_feast(before) || meets_feast(after)) return std::nullopt;
  return unchanged(before, after);
}

/// A place in a dossier where keys stand in any order, as do the items of a list.
Node shuffled(Node dossier, std::uint32_t seed) {
  Rng rng(seed);
  walk(dossier, [&](Node& n) {
    rng.shuffle(n.items);
    rng.shuffle(n.keys);
  });
  return dossier;
}

bool says_unknown(const Node& n) { return n.text == "onbekend"; }

Node without_unknown(Node dossier) {
  walk(dossier, [](Node& n) {
    std::erase_if(n.keys, [](const auto& k) {
      return says_unknown(k.second) && !speaks_by_absence(k.first);
    });
  });
  return dossier;
}

void fill_up(Node& record, const fields::Block& block) {
  for (const fields::FieldSpec& s : block.fields) {
    const bool may_be_unknown = !s.required && s.form != fields::Form::text;
    const bool other_given =
        s.field == field::loonwaarde_percentage && record.find(field::loonwaarde) != nullptr;
    if (may_be_unknown && !other_given && !speaks_by_absence(name(s.field)) &&
        record.find(s.field) == nullptr)
      record.set(s.field, Node::scalar("onbekend"));
  }
}

/// Every attribute that may be unknown and is not there is said to be unknown.
Node with_unknown(Node dossier) {
  for (Node& e : events(dossier).items) fill_up(e, fields::block(kind_of(e)));
  for (const auto& [field, block] : {std::pair{field::werkgever, fields::BlockId::employer},
                                     std::pair{field::werknemer, fields::BlockId::employee}})
    if (Node* there = dossier.find(field)) fill_up(*there, fields::block(block));
  return dossier;
}

/// The marked node is taken out of its map or list.
Node without_marked(Node dossier) {
  walk(dossier, [](Node& n) {
    std::erase_if(n.keys, [](const auto& k) { return k.second.marked; });
    std::erase_if(n.items, [](const Node& i) { return i.marked; });
  });
  return dossier;
}

const Node* marked_event(const Node& dossier) {
  for (const Node& e : events(dossier).items)
    if (e.marked) return &e;
  return nullptr;
}

bool holds_kind(const Node& d, Kind k) {
  const auto& all = events(d).items;
  return std::any_of(all.begin(), all.end(), [&](const Node& e) { return kind_of(e) == k; });
}

/// Is there a judgement that says what possibilities there are, in an event that `counts`?
template <typename Counts>
bool judged(const Node& dossier, Counts counts) {
  const auto& all = events(dossier).items;
  return std::any_of(all.begin(), all.end(), [&](const Node& e) {
    const Node* said = e.find(field::mogelijkheden);
    return judges_possibilities(kind_of(e)) && said != nullptr && !says_unknown(*said) && counts(e);
  });
}

/// Keys whose absence has a meaning of its own: the work still runs (`einde`, and `uitgevallen`
/// with it), the judgement speaks from its own day on (`mogelijkheden_vanaf`), the parts are read
/// from the events (`onderdelen`), the term is that of the Beleidsregels (`uiterlijk`), or what has
/// a day of its own was not done (`aangevuld`, `reactie_datum`, `opgelost`, `opgevolgd_op`), what
/// was done about advice is told by events (`opgevolgd`), an
/// opinion was asked for when it was given (`aangevraagd`), the sickness lasts
/// (`langdurig_verzuim`), the loonsanctie is on the efforts (`soort_loonsanctie`), the document is
/// the first of its kind (`bijstelling`), UWV's letter came in time (`brief_uwv`), no other day was
/// agreed
/// (`activiteiten`).
bool may_be_missed(std::string_view key) {
  static constexpr std::array<std::string_view, 18> kAbsenceSpeaks{
      "einde",        "uitgevallen",       "mogelijkheden_vanaf", "onderdelen",
      "uiterlijk",    "aangevuld",         "reactie_datum",       "opgelost",
      "opgevolgd_op", "langdurig_verzuim", "soort_loonsanctie",   "aangevraagd",
      "opgevolgd",    "bijstelling",       "brief_uwv",           "activiteiten",
      "toegekend",    "verkorte_wachttijd"};
  return std::find(kAbsenceSpeaks.begin(), kAbsenceSpeaks.end(), key) == kAbsenceSpeaks.end();
}

/// What an analysis lacks a later document may add: that it did so, it says itself.
bool adds_to_the_analysis(const Node& event, std::string_view key) {
  return (key == "advies" || key == "niet_medische_factoren" || key == "belastingsvelden") &&
         kind_of(event) != Kind::probleemanalyse;
}

/// That there is no result is no shortcoming, and true too where nobody asks for one.
bool no_shortcoming(std::string_view rule, Status otherwise) {
  return rule.starts_with("resultaat/") && otherwise == Status::not_applicable;
}

/// What other activity made up for stays on the list, and weighs nothing.
bool weighs(const Audit& a, std::string_view rule) {
  return std::ranges::any_of(a.findings, [&](const Finding& f) {
    return f.rule->id == rule && f.status == Status::fail && !(f.lost && f.lost->count == 0);
  });
}

/// Rules that fail in `after` and did not in `before`.
Violation new_failure(const Audit& before, const Audit& after) {
  for (const auto& [rule, status] : statuses(after)) {
    const Status was = overall(before, rule);
    if (status != Status::fail || was == Status::fail || no_shortcoming(rule, was) ||
        !weighs(after, rule))
      continue;
    return std::string(rule) + " was " + std::string(name(was)) + ", became fail";
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("whole weeks later the same holds", "[properties]") {
  // Within one time of the law: pay from the AOW age on has a term of its own from 2016 on (BW
  // 7:629 lid 2), the views of both in the plan are asked for from 2023-07-01 on.
  const int weeks = GENERATE(-20, 1, 26);
  hold([&](const Node& d) { return same_later(d, weeks * 7); }, 60,
       {Date::of(2016, 6, 1), Date::of(2019, 5, 1)});
}

TEST_CASE("after the law of 2023 too the same holds whole weeks later", "[properties]") {
  hold([](const Node& d) { return same_later(d, 52 * 7); }, 60,
       {Date::of(2023, 9, 1), Date::of(2024, 9, 1)});
}

TEST_CASE("the order in the file means nothing", "[properties]") {
  hold([](const Node& d) { return unchanged(d, shuffled(d, 7)); }, 150, kAnyEra);
}

TEST_CASE("what is said to be unknown is as good as not said", "[properties]") {
  hold([](const Node& d) { return unchanged(d, without_unknown(d)); }, 100, kAnyEra);
  hold([](const Node& d) { return unchanged(d, with_unknown(d)); }, 100, kAnyEra);
}

TEST_CASE("what is no longer known of an event is never held against the employer",
          "[properties]") {
  hold([](const Node& d) { return new_failure(judged_of(d), judged_of(without_marked(d))); }, 900,
       kAnyEra,
       [](Generator& g, Node& d) {
         auto& all = events(d).items;
         if (all.empty()) return false;
         Node& e = all[static_cast<std::size_t>(g.rng().below(static_cast<int>(all.size())))];
         auto& [key, value] =
             e.keys[static_cast<std::size_t>(g.rng().below(static_cast<int>(e.keys.size())))];
         if (key == "soort" || key == "datum" || says_unknown(value)) return false;
         value.marked = true;
         // An evaluation that says that spoor 2 runs, where no event says so, contradicts the file.
         if (!may_be_missed(key) || adds_to_the_analysis(e, key) || value.text == "loopt_al")
           return false;
         // A judgement stands until another one; one that is silent leaves it as it was, and that
         // may well ask more of the employer.
         // So may hours alone after a judgement of none; and a plan, or spoor 2, shows that the
         // parties saw possibilities.
         const bool stands = key == "mogelijkheden" || key == "belastbaarheid_gewijzigd" ||
                             key == "uren_per_dag" || key == "uren_per_week";
         return !stands ||
                (!judged(d, [&](const Node& other) { return &other != &e; }) &&
                 !holds_kind(d, Kind::plan_van_aanpak) && !holds_kind(d, Kind::spoor2_start));
       });
}

TEST_CASE("what comes after the as-of date changes nothing", "[properties]") {
  hold(
      [](const Node& d) {
        auto before = outcome(without_marked(d));
        auto after = outcome(d);
        const auto orders = [](const std::string& s) {
          return s.starts_with("dossier/chronologie");
        };
        std::erase_if(before, orders);
        std::erase_if(after, orders);
        return differ(before, after);
      },
      200, kAnyEra,
      [](Generator& g, Node& d) {
        for (int n = g.rng().between(1, 6); n > 0; --n) {
          Node e = g.any_event(g.as_of() + g.rng().between(1, 200));
          e.drop(
              field::toegezegd);  // what is promised counts already, and may be promised is asked
          if (kind_of(e) == Kind::werkhervatting) e.set(field::toegezegd, Node::scalar("nee"));
          e.marked = true;
          events(d).items.push_back(std::move(e));
        }
        return true;
      });
}

namespace {

void drop_judgements(Node& d) { d.drop(field::beoordelingen); }

bool mark_any_event(Generator& g, Node& d) {
  auto& all = events(d).items;
  if (all.empty()) return false;
  all[static_cast<std::size_t>(g.rng().below(static_cast<int>(all.size())))].marked = true;
  return true;
}

Node without_kind(Node d, Kind k) {
  std::erase_if(events(d).items, [&](const Node& e) { return kind_of(e) == k; });
  return d;
}

Node not_delivered(Node d, Kind k) {
  if (d.find(field::niet_aangeleverd) == nullptr) d.set(field::niet_aangeleverd, Node::list());
  d.find(field::niet_aangeleverd)->items.push_back(Node::scalar(name(k)));
  return d;
}

}  // namespace

TEST_CASE("a kind that was not handed over makes no rule fail", "[properties]") {
  hold(
      [](const Node& d) -> Violation {
        const Node* e = marked_event(d);
        if (e == nullptr) return std::nullopt;
        return new_failure(judged_of(d), judged_of(not_delivered(d, kind_of(*e))));
      },
      200, kAnyEra, mark_any_event);
}

TEST_CASE("what fails only because a kind is absent is unknown when it was not handed over",
          "[properties]") {
  // The full dossier is one of those that may hide behind the one of which a kind was not handed
  // over: what does not fail there may not fail here.
  hold(
      [](const Node& d) -> Violation {
        const Node* e = marked_event(d);
        if (e == nullptr) return std::nullopt;
        // A plan that leaves the advice says so: that it was not handed over excuses nothing.
        if (const Node* follows = e->find(field::volgt_advies); follows && follows->text == "nee")
          return std::nullopt;
        // That there was work elsewhere is not presumed of what was not handed over.
        const Node* with = e->find(field::werkgever);
        if (kind_of(*e) == Kind::werkhervatting && (with == nullptr || with->text != "eigen"))
          return std::nullopt;
        // That a shortened wait was granted is not presumed of what was not handed over.
        const Kind k = kind_of(*e);
        const auto& all = events(d).items;
        const auto any = [&](auto is) { return std::any_of(all.begin(), all.end(), is); };
        if (any([&](const Node& other) {
              const Node* granted = other.find(field::toegekend);
              return kind_of(other) == k && granted != nullptr && granted->text == "ja";
            }))
          return std::nullopt;
        // UWV asks for nothing, and imposes nothing, before there is an application, and of a path
        // that has ended nobody reports: those dossiers contradict themselves.
        if ((k == Kind::uwv_hersteltermijn || k == Kind::loonsanctie) &&
            !any([&](const Node& other) {
              return kind_of(other) == Kind::wia_aanvraag && day_of(other) <= day_of(*e);
            }))
          return std::nullopt;
        if (k == Kind::spoor2_einde && any([&](const Node& report) {
              return kind_of(report) == Kind::spoor2_rapportage && any([&](const Node& end) {
                       return kind_of(end) == k && day_of(end) < day_of(report);
                     });
            }))
          return std::nullopt;
        const Audit full = judged_of(d);
        const Audit lacking = judged_of(without_kind(d, k));
        const Audit hidden = judged_of(not_delivered(without_kind(d, k), k));
        // A path that was started was needed: that work made it needless is not presumed either.
        // Nor that a plan left the advice with reasons, or named a later day for it.
        const auto not_presumed = [&](std::string_view rule) {
          return (k == Kind::werkhervatting &&
                  (rule == "spoor/tweede-spoor-plan" || rule == "spoor/tweede-spoor-voortgang")) ||
                 (k == Kind::plan_van_aanpak && rule == "spoor/advies-opgevolgd");
        };
        if (Violation v = new_failure(full, hidden); v && !not_presumed(v->substr(0, v->find(' '))))
          return v;
        for (const auto& [rule, status] : statuses(lacking)) {
          const Status otherwise = overall(full, rule);
          const bool only_for_absence = status == Status::fail && otherwise != Status::fail &&
                                        weighs(lacking, rule) && !no_shortcoming(rule, otherwise);
          if (only_for_absence && overall(hidden, rule) != Status::unknown && !not_presumed(rule))
            return std::string(rule) + " failed for the absence of " + std::string(name(k)) +
                   ", and became " + std::string(name(overall(hidden, rule)));
        }
        return std::nullopt;
      },
      220, kAnyEra,
      [](Generator& g, Node& d) {
        if (!mark_any_event(g, d)) return false;
        // A question is asked only when it is known to matter, also when the auditor answered it.
        drop_judgements(d);
        // An evaluation that says that spoor 2 runs, where no event says so, contradicts the file.
        const Node* decision = marked_event(d)->find(field::spoor2_besluit);
        if (decision != nullptr && decision->text == "loopt_al") return false;
        // The judgements that are on file stand, also when others may lie between them; and a plan,
        // or spoor 2, shows that the parties saw possibilities.
        const Kind k = kind_of(*marked_event(d));
        // So does the view of another doctor, until it is answered.
        return !judges_possibilities(k) ||
               (!holds_kind(d, Kind::medisch_oordeel_derde) &&
                !judged(d, [&](const Node& other) { return kind_of(other) != k; }) &&
                !holds_kind(d, Kind::plan_van_aanpak) && !holds_kind(d, Kind::spoor2_start));
      });
}

TEST_CASE("a dossier of which nothing was handed over fails nowhere", "[properties]") {
  hold(
      [](const Node& d) -> Violation {
        Node empty = d;
        events(empty).items.clear();
        for (std::size_t k = 0; k < kKinds; ++k)
          empty = not_delivered(std::move(empty), static_cast<Kind>(k));
        for (const auto& [rule, status] : statuses(judged_of(empty)))
          if (status == Status::fail) return std::string(rule) + " fails";
        return std::nullopt;
      },
      100, kAnyEra,
      [](Generator&, Node& d) {
        // What the auditor found, and the grounds, stand beside the events.
        drop_judgements(d);
        d.drop(field::deugdelijke_gronden);
        return true;
      });
}

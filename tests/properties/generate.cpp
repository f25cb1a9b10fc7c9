#include "properties/generate.hpp"

#include <algorithm>

#include "dossier/fields.hpp"
#include "poortwachter/field/document.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/employer.hpp"
#include "poortwachter/field/interruption.hpp"
#include "poortwachter/field/judgement.hpp"
#include "poortwachter/field/niet_meewerken.hpp"
#include "poortwachter/field/pay.hpp"
#include "poortwachter/field/plan_van_aanpak.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"
#include "poortwachter/field/spoor2_start.hpp"
#include "poortwachter/field/stagnatie.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "poortwachter/field/wia_aanvraag.hpp"

namespace poortwachter::test {
namespace {

int choose_as_of(Rng& rng) {
  switch (rng.below(6)) {
    case 0:
      return rng.between(20, 120);
    case 1:
      return rng.between(120, 500);
    case 2:
      return rng.between(500, 727);
    default:
      return rng.between(640, 1000);
  }
}

}  // namespace

class Generator::Draw {
 public:
  explicit Draw(Generator& g)
      : rng_(g.rng_),
        fsd_(g.fsd_),
        as_of_(g.as_of_),
        complete_(g.complete_),
        diligence_(g.diligence_) {}

  Node dossier() {
    Node d = Node::map();
    d.set(field::poortwachter, Node::scalar("1"));
    d.set(field::kenmerk, Node::scalar("p"));
    d.set(field::peildatum, Node::date(as_of_));
    d.set(field::werkgever, record(fields::block(fields::BlockId::employer), fsd_));
    d.set(field::werknemer, employee());
    d.set(field::verzuim, sickness());
    d.set(field::gebeurtenissen, all_events());
    if (rng_.chance(25)) d.set(field::deugdelijke_gronden, some([&] { return ground(); }, 3));
    if (rng_.chance(15)) d.set(field::beoordelingen, some([&] { return judgement(); }, 2));
    if (rng_.chance(20)) d.set(field::niet_aangeleverd, some([&] { return not_delivered(); }, 3));
    return d;
  }

  /// An event of any kind.
  Node event(Kind k, Date day) {
    Node e = record(fields::block(k), day);
    e.set(field::soort, Node::scalar(name(k)));
    e.set(field::datum, Node::date(day));
    // A wage value is given in one of the two ways, and arbeidstherapeutisch work has none.
    if (e.find(field::loonwaarde) != nullptr) e.drop(field::loonwaarde_percentage);
    const Node* therapeutic = e.find(field::arbeidstherapeutisch);
    if (therapeutic != nullptr && therapeutic->text == "ja") {
      e.drop(field::loonwaarde);
      e.drop(field::loonwaarde_percentage);
    }
    return e;
  }

 private:
  Node any_event(Date day) { return event(static_cast<Kind>(rng_.below(kKinds)), day); }

  /// How often a yes/no is yes, in percent, where it is not as a rule.
  static int likely(Field f) {
    static constexpr Field kSeldom[]{field::eigenrisicodrager_ziektewet, field::verkorte_wachttijd,
                                     field::no_riskpolis, field::andere_werkgever_goedgekeurd,
                                     field::onherstelbaar};
    static constexpr Field kSometimes[]{field::bijstelling,
                                        field::arbeidstherapeutisch,
                                        field::uitgevallen,
                                        field::op_wens_van_beiden,
                                        field::toegezegd,
                                        field::deugdelijke_grond,
                                        field::betere_mogelijkheden_gemeld};
    if (std::ranges::find(kSeldom, f) != std::end(kSeldom)) return 10;
    return std::ranges::find(kSometimes, f) != std::end(kSometimes) ? 25 : 65;
  }

  Date date_for(Field f, Date day) {
    if (f == field::aangevraagd || f == field::brief_uwv) return day - rng_.below(60);
    if (f == field::mogelijkheden_vanaf) return day + rng_.between(-60, 20);
    if (f == field::ondertekend_op) return day + rng_.below(30);
    if (f == field::volgende_evaluatie) return day + rng_.between(25, 70);
    if (f == field::volgende_beoordeling || f == field::geen_mogelijkheden_tot)
      return day + rng_.between(20, 250);
    return day + rng_.below(120);
  }

  Node number(const fields::FieldSpec& s) {
    if (s.field == field::uren_per_dag) return Node::scalar(std::to_string(rng_.between(1, 8)));
    if (s.field == field::rapportage_interval_weken)
      return Node::scalar(std::to_string(rng_.between(4, 14)));
    return Node::scalar(std::to_string(rng_.between(4, 40)));
  }

  Node pay() {
    Node p = Node::map();
    p.set(field::bedrag, Node::scalar(std::to_string(rng_.between(1200, 9000))));
    p.set(field::per, Node::scalar(rng_.chance(80) ? "maand" : "vier_weken"));
    return p;
  }

  Node words(const fields::FieldSpec& s) {
    Node l = Node::list();
    for (const fields::WordSpec& w : s.words)
      if (rng_.chance(s.words.size() > 9 ? 88 : 35)) l.items.push_back(Node::scalar(name(w.word)));
    return l;
  }

  Node value(const fields::FieldSpec& s, Date day) {
    switch (s.form) {
      case fields::Form::yes_no:
        return Node::scalar(rng_.chance(likely(s.field)) ? "ja" : "nee");
      case fields::Form::date:
        return Node::date(date_for(s.field, day));
      case fields::Form::percentage:
        return Node::scalar(std::to_string(rng_.between(20, 110)));
      case fields::Form::pay:
        return pay();
      case fields::Form::word:
        return Node::scalar(name(rng_.pick(s.words).word));
      case fields::Form::words:
        return words(s);
      case fields::Form::kinds:
        return some([&] { return any_kind(); }, 3);
      case fields::Form::maps:
        return some([&] { return record(fields::block(s.of), day); }, 3);
      case fields::Form::text:
        return Node::scalar("iets");
      default:
        return number(s);
    }
  }

  static bool names_something(fields::Form f) {
    return f == fields::Form::kind || f == fields::Form::question || f == fields::Form::rule ||
           f == fields::Form::rule_or_family;
  }
  Node any_kind() { return Node::scalar(name(static_cast<Kind>(rng_.below(kKinds)))); }

  /// A block with any of its keys. Those that only say who or where are left out.
  Node record(const fields::Block& b, Date day) {
    Node r = Node::map();
    for (const fields::FieldSpec& s : b.fields) {
      if (names_something(s.form) || s.field == field::stuk || s.field == field::toelichting ||
          s.form == fields::Form::map || !rng_.chance(complete_))
        continue;
      if (s.form == fields::Form::text && rng_.chance(60)) continue;
      const bool open = !s.required && s.form != fields::Form::text && rng_.chance(8);
      r.set(s.field, open ? Node::scalar("onbekend") : value(s, day));
    }
    return r;
  }

  Node employee() {
    Node e = record(fields::block(fields::BlockId::employee), fsd_);
    e.drop(field::aow_datum);
    if (rng_.chance(6)) e.set(field::aow_datum, Node::date(fsd_ + rng_.between(100, 1200)));
    if (!rng_.chance(25)) return e;
    Node contract = Node::map();
    contract.set(field::soort, Node::scalar("bepaalde_tijd"));
    contract.set(field::einde, Node::date(fsd_ + rng_.between(10, 900)));
    e.set(field::dienstverband, contract);
    return e;
  }

  /// From that day of sickness on, at the earliest.
  Node interruption(int& earliest) {
    Node i = Node::map();
    const Date from = fsd_ + rng_.between(earliest, earliest + 300);
    const bool leave = rng_.chance(35);
    const int days = leave ? rng_.between(70, 120) : rng_.chance(75) ? rng_.between(1, 27) : 40;
    i.set(field::van, Node::date(from));
    i.set(field::tot, Node::date(from + days));
    earliest = from + days + 1 - fsd_;
    i.set(field::reden, Node::scalar(leave             ? "zwangerschaps_of_bevallingsverlof"
                                     : rng_.chance(80) ? "hersteld"
                                                       : "ander_verlof"));
    if (leave && rng_.chance(60))
      i.set(field::zelfde_oorzaak, Node::scalar(rng_.chance(70) ? "ja" : "nee"));
    return i;
  }

  Node sickness() {
    Node s = Node::map();
    s.set(field::eerste_ziektedag, Node::date(fsd_));
    int earliest = 5;
    if (rng_.chance(25))
      s.set(field::onderbrekingen, some([&] { return interruption(earliest); }, 3));
    if (rng_.chance(8)) {
      Node longer = Node::map();
      longer.set(field::soort, Node::scalar("vrijwillig"));
      longer.set(field::tot, Node::date(fsd_ + 728 + rng_.between(20, 180)));
      Node all = Node::list();
      all.items.push_back(longer);
      s.set(field::verlengingen, all);
    }
    if (rng_.chance(5)) s.set(field::hersteld_per, Node::date(fsd_ + rng_.between(60, 700)));
    return s;
  }

  Node ground() {
    Node g = record(fields::block(fields::BlockId::ground), fsd_ + rng_.below(500));
    static constexpr std::string_view kAbout[]{"spoor", "spoor/*", "spoor/tweede-spoor-tijdig",
                                               "medisch", "plan/uitgevoerd"};
    g.set(field::betreft, Node::scalar(kAbout[rng_.below(5)]));
    if (rng_.chance(70)) g.set(field::stuk, Node::scalar("map 3"));
    if (const Node* to = g.find(field::tot); to != nullptr && to->as_date())
      if (const Node* from = g.find(field::van); from != nullptr && from->as_date())
        g.set(field::tot, Node::date(std::max(*to->as_date(), *from->as_date())));
    return g;
  }

  Node judgement() {
    static constexpr std::string_view kAsked[]{"vraag/plan-adequaat", "vraag/spoor1-voldoende",
                                               "vraag/behandeling-adequaat", "vraag/kans-gemist"};
    Node j = record(fields::block(fields::BlockId::judgement), as_of_ - 30);
    j.set(field::vraag, Node::scalar(kAsked[rng_.below(4)]));
    if (rng_.chance(30)) j.set(field::betreft, Node::scalar("spoor/tweede-spoor-tijdig"));
    j.set(field::oordeel, Node::scalar(rng_.chance(60) ? "voldoende" : "onvoldoende"));
    return j;
  }

  Node not_delivered() {
    const Node kind = any_kind();
    if (rng_.chance(70)) return kind;
    Node n = Node::map();
    const Date from = fsd_ + rng_.below(500);
    n.set(field::soort, kind);
    n.set(field::van, Node::date(from));
    if (rng_.chance(50)) n.set(field::tot, Node::date(from + rng_.below(300)));
    return n;
  }

  template <typename Make>
  Node some(Make make, int most) {
    Node l = Node::list();
    for (int n = rng_.between(1, most); n > 0; --n) l.items.push_back(make());
    return l;
  }

  void add(Node& l, Kind k, int day, int spread, int percent) {
    if (rng_.below(100) < percent * diligence_ / 100)
      l.items.push_back(event(k, fsd_ + std::max(0, day + rng_.between(-spread, spread))));
  }

  Node all_events() {
    Node l = Node::list();
    add_usual(l);
    for (int n = rng_.below(rng_.chance(30) ? 16 : 5); n > 0; --n)
      l.items.push_back(any_event(fsd_ + rng_.between(-3, as_of_ - fsd_ + 40)));
    std::erase_if(l.items, [&](const Node& e) { return day_of(e) > as_of_ && !rng_.chance(15); });
    while (l.items.size() > 40)
      l.items.erase(l.items.begin() + rng_.below(static_cast<int>(l.items.size())));
    return l;
  }

  void add_usual(Node& l) {
    add(l, Kind::probleemanalyse, 40, 12, 95);
    add(l, Kind::plan_van_aanpak, 54, 14, 95);
    for (int day = 90; day < 720; day += rng_.between(60, 110))
      add(l, Kind::consult_bedrijfsarts, day, 10, 85);
    const int step = rng_.between(38, 60);
    for (int day = 95; day < 720; day += step) add(l, Kind::evaluatie, day, 4, 95);
    add(l, Kind::onderzoek_spoor1, 150, 80, 60);
    add(l, Kind::onderzoek_spoor1, 280, 80, 60);
    add(l, Kind::aanbod_passende_arbeid, 250, 150, 40);
    add(l, Kind::interventie, 200, 120, 40);
    add(l, Kind::werkhervatting, 120, 60, 45);
    add(l, Kind::werkhervatting, 400, 200, 35);
    add(l, Kind::melding_42e_week, 290, 8, 90);
    add(l, Kind::arbeidsdeskundig_onderzoek, 330, 50, 65);
    add(l, Kind::eerstejaarsevaluatie, 352, 20, 90);
    add(l, Kind::spoor2_start, 395, 30, 75);
    for (int day = 450; day < 640; day += 60) add(l, Kind::spoor2_rapportage, day, 20, 75);
    add(l, Kind::spoor2_einde, 640, 60, 40);
    add(l, Kind::eindevaluatie, 624, 10, 85);
    add(l, Kind::actueel_oordeel, 620, 15, 85);
    add(l, Kind::oordeel_werknemer, 624, 10, 75);
    add(l, Kind::re_integratieverslag, 630, 14, 90);
    add(l, Kind::wia_aanvraag, 645, 12, 85);
    add(l, Kind::uwv_hersteltermijn, 665, 10, 12);
    add(l, Kind::loonsanctie, 715, 10, 8);
    add(l, Kind::bekortingsverzoek, 800, 40, 6);
  }

  Rng& rng_;
  Date fsd_;
  Date as_of_;
  int complete_;
  int diligence_;
};

Generator::Generator(std::uint32_t seed, Era era) : rng_(seed) {
  fsd_ = era.first + rng_.below(era.last - era.first + 1);
  as_of_ = fsd_ + choose_as_of(rng_);
  complete_ = rng_.between(35, 98);
  diligence_ = rng_.between(20, 100);
}

Node Generator::dossier() { return Draw(*this).dossier(); }
Node Generator::event(Kind k, Date day) { return Draw(*this).event(k, day); }

}  // namespace poortwachter::test

#include "verdict/taken.hpp"

#include <algorithm>
#include <utility>

#include "poortwachter/field/re_integratieverslag.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/spoor2_einde.hpp"
#include "poortwachter/field/uwv_hersteltermijn.hpp"
#include "rules/verslag/parts.hpp"

namespace poortwachter {
namespace {

/// Whatever the record said of it.
void say(Record& r, Field key, Said said) {
  std::erase(r.open_keys, key);
  const auto v = std::ranges::find(r.values, key, &Value::field);
  if (v == r.values.end())
    r.values.push_back({key, r.place, std::move(said)});
  else
    v->said = std::move(said);
}

class Taken {
 public:
  Taken(const Case& c, std::span<const Finding> findings, const Verdict& verdict,
        const Retold& retold, std::vector<RepairStep>& steps)
      : c_(c), findings_(findings), v_(verdict), retold_(retold), steps_(steps) {}

  void add_all() {
    if (v_.substantive > Risk::low) {
      reasons();
      reasoned_stop();
    }
    if (v_.administrative > v_.substantive) papers();
  }

 private:
  /// A paper of today can still give the reasons of every judgement of none that lacks them; what
  /// hangs on the possibilities is then judged by it.
  void reasons() {
    const auto lacks = [&](const Event& e) -> const Finding* {
      if (!judges_possibilities(e.kind) || !no(e.yes(field::onderbouwd))) return nullptr;
      return short_at(Role::none_substantiated, e.place_of(field::onderbouwd));
    };
    add(Role::none_substantiated, Way::reasons, lacks,
        [](Event& e) { say(e, field::onderbouwd, true); });
  }

  /// Where the file does not say that going on made sense, it can be put on record why not (BRB
  /// par. 9).
  void reasoned_stop() {
    const auto lacks = [&](const Event& e) -> const Finding* {
      if (e.kind != Kind::spoor2_einde || yes(e.yes(field::vervolg_zinvol))) return nullptr;
      return short_at(Role::track2_followed, e.place);
    };
    add(Role::track2_followed, Way::reasoned_stop, lacks, [](Event& e) {
      say(e, field::vervolg_zinvol, false);
      say(e, field::gemotiveerd, true);
      say(e, field::eindrapportage, true);
    });
  }

  /// The papers that are due. What UWV asked for goes before the whole of them.
  void papers() {
    const auto of_papers = [](const Finding& f) {
      return f.status == Status::fail && f.weight == Weight::administrative;
    };
    Risk least = v_.risk;
    for (const RepairStep& s : steps_)
      if (of_papers(findings_[s.finding])) least = std::min(least, s.when_done);
    Dossier more = c_.dossier;
    const auto take = [&](const Finding& f, std::optional<Date> until, Way way) {
      const Risk then = retold_(more);
      if (then >= least) return;
      least = then;
      steps_.push_back({index(f), until, then, way});
    };
    const Finding* asked = nullptr;
    for (const Finding& f : findings_) {
      if (f.rule->role != Role::completion_term || f.status != Status::upcoming) continue;
      if (asked == nullptr || f.due < asked->due) asked = &f;
      for (Event& e : more.events)
        if (e.kind == Kind::uwv_hersteltermijn && e.place_of(field::uiterlijk) == f.place)
          say(e, field::aangevuld, c_.as_of);
    }
    if (asked != nullptr) take(*asked, asked->due, Way::term);
    // The finding on the report itself speaks for all, that on its parts where there is none.
    const Finding* first = nullptr;
    std::optional<Date> until;
    KindSet made{Kind::re_integratieverslag};
    for (const Finding& f : findings_) {
      if (!of_papers(f) || !f.repairable) continue;
      const bool report = f.rule->record == Kind::re_integratieverslag;
      if (first == nullptr || report) first = &f;
      if (f.repair_until) until = std::min(*f.repair_until, until.value_or(*f.repair_until));
      if (f.rule->record && !made.contains(*f.rule->record)) {
        made.insert(*f.rule->record);
        more.events.push_back(today(*f.rule->record));
      }
    }
    if (first == nullptr) return;
    Event report = today(Kind::re_integratieverslag);
    WordSet all;
    for (const ReportPart& p : kReportParts) all.insert(p.word);
    say(report, field::onderdelen, all);
    more.events.push_back(std::move(report));
    take(*first, until, Way::report);
  }

  /// What `change` makes of every event that lacks something; `lacks` gives the shortcoming, which
  /// lies where it can be put on record.
  template <typename Lacks, typename Change>
  void add(Role role, Way way, Lacks lacks, Change change) {
    std::optional<Dossier> more;
    const Finding* gravest = nullptr;
    std::vector<std::uint32_t> lines;
    for (std::size_t i = 0; i < c_.dossier.events.size(); ++i) {
      const Finding* f = lacks(c_.dossier.events[i]);
      if (f == nullptr) continue;
      if (gravest == nullptr || f->degree > gravest->degree) gravest = f;
      if (!more) more = c_.dossier;
      change(more->events[i]);
      lines.push_back(f->place.line);
    }
    if (!more) return;
    const Risk then = retold_(*more);
    const auto step = std::ranges::find(
        steps_, role, [&](const RepairStep& s) { return findings_[s.finding].rule->role; });
    if (then >= (step == steps_.end() ? v_.risk : std::min(v_.risk, step->when_done))) return;
    std::ranges::sort(lines);
    if (step != steps_.end()) {
      step->when_done = then;
      step->way = way;
      step->lines = std::move(lines);
    } else {
      steps_.push_back({index(*gravest), gravest->repair_until, then, way, std::move(lines)});
    }
  }

  /// What falls short by the rule with that role, and lies there; null: nothing.
  [[nodiscard]] const Finding* short_at(Role role, Place place) const {
    const auto f = std::ranges::find_if(findings_, [&](const Finding& x) {
      return x.rule->role == role && x.status == Status::fail && x.place == place;
    });
    return f == findings_.end() ? nullptr : &*f;
  }

  [[nodiscard]] std::size_t index(const Finding& f) const {
    return static_cast<std::size_t>(&f - findings_.data());
  }
  /// An event of today that says no more.
  [[nodiscard]] Event today(Kind kind) const {
    Event e;
    e.place = c_.dossier.place;
    e.kind = kind;
    e.day = c_.as_of;
    return e;
  }

  const Case& c_;
  std::span<const Finding> findings_;
  const Verdict& v_;
  const Retold& retold_;
  std::vector<RepairStep>& steps_;
};

}  // namespace

void add_taken(const Case& c, std::span<const Finding> findings, const Verdict& verdict,
               const Retold& retold, std::vector<RepairStep>& steps) {
  Taken(c, findings, verdict, retold, steps).add_all();
}

}  // namespace poortwachter

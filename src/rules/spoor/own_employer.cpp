#include "rules/spoor/own_employer.hpp"

#include <optional>

#include "poortwachter/field/arbeidsdeskundig_onderzoek.hpp"
#include "poortwachter/field/onderzoek_spoor1.hpp"
#include "poortwachter/field/shared.hpp"

namespace poortwachter {

void OwnEmployer::read(const Event& e) {
  switch (e.kind) {
    case Kind::onderzoek_spoor1:
      return read_search(e);
    case Kind::arbeidsdeskundig_onderzoek:
      return read_study(e);
    case Kind::probleemanalyse:
    case Kind::consult_bedrijfsarts:
    case Kind::actueel_oordeel:
      if (yes(e.has(field::adviseert, Word::spoor2))) advice_ = Tri::yes;
      return;
    case Kind::terugkeer_uitgesloten:
      advice_ = Tri::yes;
      // Where the business ends there is nothing left to look for.
      if (yes(e.is(field::reden, Word::bedrijfsbeeindiging))) own_ = adapted_ = other_ = false;
      return;
    default:
      return;
  }
}

void OwnEmployer::read_search(const Event& e) {
  const auto outcome = e.word(field::uitkomst);
  if (!outcome || no(e.yes(field::onderbouwd))) return;
  const bool fits = *outcome == Word::passend;
  const auto on = e.word(field::gericht_op);
  if (on == Word::eigen_functie) own_ = fits;
  if (on == Word::aangepaste_eigen_functie) {
    adapted_ = fits;
    if (!fits) own_ = false;  // not even with adaptations
  }
  if (on == Word::andere_functie) other_ = fits;
}

void OwnEmployer::read_study(const Event& e) {
  const auto own = e.word(field::eigen_werk);
  const auto other = e.word(field::ander_werk_eigen_werkgever);
  if (own) own_ = adapted_ = *own != Word::niet_passend;
  if (other) other_ = *other != Word::niet_beschikbaar;
  const Tri said = e.yes(field::advies_spoor2) || tri(yes(e.has(field::adviseert, Word::spoor2)));
  if (yes(said) || e.find(field::advies_spoor2) != nullptr)
    advice_ = said;
  else if (no(advice_) && own == Word::niet_passend && other == Word::niet_beschikbaar)
    advice_ = Tri::unknown;  // nothing is left, but the study is silent on spoor 2
}

namespace {

template <typename Holds>
std::vector<Days> stretches(const Case& c, const Holds& holds) {
  std::vector<Days> result;
  OwnEmployer employer;
  std::optional<Date> from;
  const auto end = [&](Date until) {
    if (from && *from < until) result.push_back({*from, until});
    from.reset();
  };
  for (const Event* e : c.events()) {
    employer.read(*e);
    if (!holds(employer))
      end(e->day);
    else if (!from)
      from = e->day;
  }
  end(c.as_of + 1);
  return result;
}

}  // namespace

std::vector<Days> own_work_unsuitable(const Case& c) {
  return stretches(c, [](const OwnEmployer& e) { return e.unsuitable(); });
}

std::vector<Days> only_track2_left(const Case& c) {
  return stretches(c, [](const OwnEmployer& e) { return yes(e.nothing_left()); });
}

}  // namespace poortwachter

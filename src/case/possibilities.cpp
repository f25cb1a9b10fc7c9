// From the medical judgements of a case to the stretches in which there were possibilities to work.
#include <algorithm>

#include "case/case.hpp"
#include "case/hours.hpp"
#include "law/medisch.hpp"
#include "poortwachter/field/judgement.hpp"
#include "poortwachter/field/medisch_oordeel_derde.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/ruleset.hpp"

namespace poortwachter {
namespace {

/// Could one go by the judgements of none, by the last answer? Of one day the gravest, so that the
/// order in the file does not matter.
Tri none_was_reasonable(const Case& c) {
  looked_at.add(Role::none_reasonable);
  const std::string_view question = rule_with(Role::none_reasonable).id;
  std::optional<Date> last;
  Tri reasonable = Tri::unknown;
  for (const Record& r : c.dossier.judgements) {
    const Date day = r.date(field::datum).value_or(kFirstDate);
    if (r.text(field::vraag) != question || day > c.as_of || (last && day < *last)) continue;
    const Tri said = yes(r.is(field::oordeel, Word::onvoldoende)) ? Tri::no
                     : yes(r.is(field::oordeel, Word::voldoende)) ? Tri::yes
                                                                  : Tri::unknown;
    const bool beside = day == last;
    reasonable = (beside && no(reasonable)) || no(said)     ? Tri::no
                 : (beside && yes(reasonable)) || yes(said) ? Tri::yes
                                                            : Tri::unknown;
    last = day;
  }
  return reasonable;
}

}  // namespace

bool competent(Word author) { return author != Word::overig; }

Date sees_from(const Event& document) {
  return document.date(field::mogelijkheden_vanaf).value_or(document.day);
}

bool by_uwv(const Event& third) { return third.word(field::bron) == Word::verzekeringsarts_uwv; }

Tri Judgement::competent() const {
  if (event->kind == Kind::medisch_oordeel_derde) return Tri::yes;
  const auto by = event->word(field::opgesteld_door);
  return by ? tri(poortwachter::competent(*by)) : Tri::unknown;
}

Tri Judgement::substantiated() const {
  return event->kind == Kind::medisch_oordeel_derde ? Tri::yes : event->yes(field::onderbouwd);
}

bool Judgement::contradicts_itself() const { return none() && allows_hours(*event); }

void Case::read(Judged& judged) const {
  for (const Event* e : events_) {
    if (!judges_possibilities(e->kind)) continue;
    judged.all.push_back({e, sees_from(*e), e->word(field::mogelijkheden)});
  }
}

void Case::read(Able& able) const {
  std::vector<PossibilitySpan>& spans = able.spans;
  const std::span<const Judgement> judgements = this->judgements();
  const Date until = as_of + 1;
  const bool all = judgements_delivered(fsd, as_of);
  // Nobody concluded that there were none: then they are taken to be there, unless the judgements
  // were not handed over, or one was made that does not say.
  const bool silent = std::any_of(judgements.begin(), judgements.end(),
                                  [](const Judgement& j) { return !j.possibilities; });
  spans.push_back({{fsd, until}, all && !silent ? Tri::yes : Tri::unknown, nullptr, nullptr});

  // Later documents overwrite what earlier ones say, from the day of which they speak.
  const auto paint = [&](Date from, PossibilitySpan s) {
    from = std::max(from, fsd);
    if (from >= until) return;
    while (!spans.empty() && spans.back().days.from >= from) spans.pop_back();
    if (!spans.empty()) spans.back().days.until = from;
    s.days = {from, until};
    spans.push_back(s);
  };
  // Hindsight leaves the days on which a sound judgement said that there were none: what was
  // reasonable is judged by what was known then (BRB par. 3), unless the auditor says otherwise.
  const Tri reasonable = none_was_reasonable(*this);
  const bool relied = !no(reasonable);
  const auto known_from = [&](const Judgement& j) {
    if (relied && !j.none())
      for (auto s = spans.rbegin(); s != spans.rend() && s->days.until > j.from; ++s)
        if (no(s->possible)) return std::max(j.from, std::min(s->days.until, j.event->day));
    return j.from;
  };
  // The first judgement speaks for the weeks before it, in which nobody could yet judge otherwise.
  const auto from = [&](const Judgement& j) {
    const bool first = spans.size() == 1 && spans.front().basis == nullptr;
    const bool early = j.event->day <= clock.at(law::medisch::wachten_op_oordeel.days(fsd));
    return first && early && j.from == j.event->day ? fsd : known_from(j);
  };
  // UWV's own doctor saw possibilities before the application. UWV does not leave its own view, so
  // that a "none" that follows and does not say what changed leaves open who was right
  // (Professioneel kader, "Uitkomst wijkt af van DO").
  const Event* uwv_saw = nullptr;
  // Gives whether it says something of the possibilities.
  const auto read = [&](const Judgement& judgement) {
    if (judgement.possibilities) {
      Tri exempt = judgement.none() ? judgement.sound() : Tri::no;
      // Which of the two holds, what was reasonable then decides.
      if (unknown(exempt) && judgement.contradicts_itself() && yes(judgement.substantiated()))
        exempt = reasonable;
      const bool changed = yes(judgement.event->yes(field::belastbaarheid_gewijzigd));
      if (!judgement.none() || changed) uwv_saw = nullptr;
      const bool disputed =
          uwv_saw != nullptr && yes(exempt) && judgement.from >= sees_from(*uwv_saw);
      paint(from(judgement), {{},
                              disputed ? !reasonable : !exempt,
                              &judgement,
                              disputed && !yes(reasonable) ? uwv_saw : nullptr});
      return true;
    }
    // They changed, but not said into what; hours after a "none" say as much. A judgement that is
    // silent changes nothing.
    const bool hours_after_none = spans.back().basis != nullptr && spans.back().basis->none() &&
                                  allows_hours(*judgement.event);
    if (!hours_after_none && !yes(judgement.event->yes(field::belastbaarheid_gewijzigd)))
      return false;
    paint(judgement.from, {{}, Tri::unknown, &judgement, nullptr});
    return true;
  };

  // Of UWV's own doctor, who decides, hours alone say that there are some.
  const auto seen_by = [&](const Event& third) {
    const auto said = third.word(field::mogelijkheden);
    return !said && decides(third) && allows_hours(third) ? std::optional(Word::beperkt) : said;
  };
  // Spans without possibilities, or of which nobody said, that no other medical view has set aside,
  // by their place.
  std::vector<std::size_t> open;
  const auto saw_none = [](const PossibilitySpan& s) {
    return s.contradicted_by == nullptr &&
           (s.basis != nullptr && s.basis->possibilities ? s.basis->none() : unknown(s.possible));
  };
  const auto painted = [&] {
    while (!open.empty() && open.back() + 1 >= spans.size()) open.pop_back();
    if (saw_none(spans.back())) open.push_back(spans.size() - 1);
  };
  painted();
  auto j = judgements.begin();
  for (const Event* third : events(Kind::medisch_oordeel_derde)) {
    for (; j != judgements.end() && j->event->day < third->day; ++j)
      if (read(*j)) painted();
    const auto found = seen_by(*third);
    const bool uwv = by_uwv(*third);
    if (uwv && found == Word::geen) uwv_saw = nullptr;
    if (!found || *found == Word::geen) continue;
    if (!uwv && answered_in_time(*third)) continue;
    if (uwv && !decides(*third)) uwv_saw = third;
    // Another doctor sees possibilities where the bedrijfsarts saw none: until he answers, the
    // period counts as one with possibilities, from when the first says so.
    // UWV's own doctor decides, but of what was reasonable then the auditor does (BRB par. 3); of
    // another's hindsight it is asked before it counts, and of that of UWV's own doctor, which UWV
    // does not leave, it is open until then.
    const Date says = sees_from(*third);
    const bool asked_first = decides(*third) ? yes(reasonable) : relied;
    std::vector<std::size_t> left;
    // Sets aside the span from a day on. Gives whether something of it stands before that day.
    const auto set_aside = [&](std::size_t i, Date since, Tri possible) {
      PossibilitySpan before = spans[i];
      if (before.days.until <= since) return true;
      spans[i].days.from = std::max(before.days.from, since);
      spans[i].possible = possible;
      spans[i].contradicted_by = third;
      if (before.days.from >= since) return false;
      before.days.until = since;
      spans.insert(spans.begin() + static_cast<std::ptrdiff_t>(i), before);
      for (std::size_t& behind : left) ++behind;
      return true;
    };
    while (!open.empty() && spans[open.back()].days.until > says) {
      const std::size_t i = open.back();
      open.pop_back();
      const bool hindsight = asked_first && no(spans[i].possible);
      bool stands = set_aside(i, hindsight ? std::max(says, third->day) : says, Tri::yes);
      if (stands && hindsight && uwv && !yes(reasonable)) stands = set_aside(i, says, Tri::unknown);
      if (stands) left.push_back(i);
    }
    open.insert(open.end(), left.rbegin(), left.rend());
    // Of him who decides and does not say since when, nobody can tell which of the days before it
    // had possibilities too (Professioneel kader, "GBM op Actueel oordeel", ad 1).
    if (!decides(*third) || third->date(field::mogelijkheden_vanaf) || yes(reasonable)) continue;
    for (const std::size_t i : open) {
      if (!no(spans[i].possible)) continue;
      spans[i].possible = no(reasonable) ? Tri::yes : Tri::unknown;
      spans[i].contradicted_by = third;
    }
    open.clear();
  }
  for (; j != judgements.end(); ++j) read(*j);
  for (const Judgement& said : judgements) {
    if (said.event->day > test_moment) break;
    if (said.possibilities)
      able.hours_alone.reset();
    else if (allows_hours(*said.event))
      able.hours_alone = {{said.event->day, until}, Tri::unknown, &said, nullptr};
  }
  // UWV's own doctor, on or after the application, decides; no answer is awaited (Professioneel
  // kader, "GBM"). His view of before it UWV does not leave either, unless a later judgement says
  // that something changed ("Uitkomst wijkt af van DO").
  std::optional<Date> changed_on;
  for (const Judgement& said : judgements)
    if (yes(said.event->yes(field::belastbaarheid_gewijzigd))) changed_on = said.event->day;
  able.uwv.reserve(events(Kind::medisch_oordeel_derde).size());
  for (const Event* third : events(Kind::medisch_oordeel_derde)) {
    const auto found = seen_by(*third);
    if (!found || !by_uwv(*third)) continue;
    const bool before = !decides(*third);
    able.uwv_view.reset();
    if (before && *found == Word::geen) continue;
    if (before && changed_on > third->day) continue;
    const Date since = before ? third->day : sees_from(*third);
    able.uwv.push_back({third, since, found});
    const Judgement& seen = able.uwv.back();
    if (seen.none())
      paint(since, {{}, Tri::no, &seen, nullptr});
    else
      able.uwv_view = {{third->day, until}, Tri::yes, &seen, nullptr};
  }
  let_judgements_grow_old(able);
}

bool Case::decides(const Event& third) const {
  const Event* application = first(Kind::wia_aanvraag);
  const bool tests = (application != nullptr && application->day <= third.day) ||
                     (contract_ends && third.day > test_end);
  return by_uwv(third) && tests;
}

/// Did the bedrijfsarts answer the other view within his term, with reasons for none?
bool Case::answered_in_time(const Event& third) const {
  const Date due = clock.after(third.day, law::medisch::antwoord.days(third.day));
  return std::ranges::any_of(judged_->all, [&](const Judgement& j) {
    return j.none() && yes(j.substantiated()) && !no(j.competent()) && j.event->day >= third.day &&
           j.event->day <= due;
  });
}

void Case::let_judgements_grow_old(Able& able) const {
  const std::vector<Judgement>& judgements = judged_->all;
  std::vector<PossibilitySpan> spans;
  for (const PossibilitySpan& s : able.spans) {
    spans.push_back(s);
    // That UWV's own doctor contradicts it, without saying since when, makes it no younger.
    const bool doubted = unknown(s.possible) && s.contradicted_by != nullptr;
    if ((!no(s.possible) && !doubted) || s.basis == nullptr) continue;
    const Event& judged = *s.basis->event;
    Date old = s.days.until;
    if (yes(judged.yes(field::herstel_verwacht))) {
      // By date: the last one before the end of the span.
      const auto later = std::ranges::lower_bound(judgements, s.days.until, {},
                                                  [](const Judgement& j) { return j.event->day; });
      Date looked = judged.day;
      if (later != judgements.begin()) looked = std::max(looked, (later - 1)->event->day);
      old = clock.after(std::max(looked, s.days.from),
                        law::medisch::herbeoordeling_uiterste.days(looked));
    }
    // It speaks for no longer than the day that it names itself.
    if (const auto named = judged.date(field::geen_mogelijkheden_tot); named && *named > judged.day)
      old = std::min(old, std::max(*named, s.days.from));
    if (old >= s.days.until) continue;
    if (old > s.days.from)
      spans.back().days.until = old;
    else
      spans.pop_back();
    spans.push_back({{old, s.days.until}, Tri::unknown, s.basis, nullptr});
  }
  able.spans = std::move(spans);
}

const PossibilitySpan& Case::possibilities(Date d) const {
  const auto spans = possibilities();
  const auto s =
      std::ranges::upper_bound(spans, d, {}, [](const PossibilitySpan& p) { return p.days.until; });
  return s == spans.end() ? spans.back() : *s;
}

Tri Case::any_possibilities(Date from, Date to) const {
  Tri any = Tri::no;
  for (const PossibilitySpan* s = &possibilities(from); s <= &able_->spans.back(); ++s)
    if (s->days.from <= to && s->days.until > from) any = any || s->possible;
  return any;
}

}  // namespace poortwachter

#include "rules/resultaat/hours.hpp"

#include <string>

#include "law/resultaat.hpp"
#include "poortwachter/field/shared.hpp"
#include "words/write.hpp"

namespace poortwachter {

Message hours_in_words(const AllowedHours& allowed, double worked) {
  Message m;
  for (const Language l : {Language::nl, Language::en}) {
    const auto number = [l](double n) {
      std::string text;
      append_percent(text, n, l);
      return text;
    };
    const auto say = [l](std::string_view nl, std::string_view en) { return Text{nl, en}.in(l); };
    std::string& text = l == Language::nl ? m.nl : m.en;
    text = number(worked) + std::string(say(" uur per week gewerkt, ", " hours a week worked, "));
    if (allowed.least < allowed.most)
      text += number(allowed.least) + std::string(say(" tot ", " to "));
    text += number(allowed.most) + std::string(say(" toegestaan", " allowed"));
    // A second job is no part of the contract.
    if (!allowed.per_day && allowed.in_all > allowed.most)
      text += std::string(say(" binnen het contract (van ", " within the contract (of ")) +
              number(allowed.in_all) + std::string(say(" in totaal)", " in all)"));
    if (!allowed.per_day) continue;
    text += std::string(say(" bij ", " with ")) + number(*allowed.per_day) +
            std::string(say(" uur per dag", " hours a day"));
    if (allowed.least < allowed.most)
      text += say(", naar het aantal dagen", ", by the number of days");
  }
  return m;
}

bool overloads(const Case& c, const PossibilitySpan& s, double worked, Date since) {
  const auto allowed = allowed_hours(c, s);
  return allowed && s.basis->event->day > since && s.basis->possibilities != Word::volledig &&
         worked > allowed->in_all * (1 + law::resultaat::tegenspraak.on(s.days.from) / 100);
}

Tri fits(Tri said, HoursFit hours) {
  if (yes(said)) return contradicts(hours) ? Tri::unknown : Tri::yes;
  if (unknown(said)) return hours == HoursFit::far_below ? Tri::no : Tri::unknown;
  return Tri::no;
}

}  // namespace poortwachter

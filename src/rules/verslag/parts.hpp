// The parts a to l of the re-integration report, and which of them a case has.
#pragma once

#include <array>

#include "rules/check.hpp"

namespace poortwachter {

/// Regeling procesgang art. 6 lid 1, in its order.
struct ReportPart {
  char letter;
  Word word;  ///< as the dossier lists it
  Text title;
};

// clang-format off
inline constexpr std::array<ReportPart, 12> kReportParts{{
    {'a', Word::a, {"administratieve gegevens", "administrative data"}},
    {'b', Word::b, {"aard van het bedrijf", "nature of the business"}},
    {'c', Word::c, {"gegevens over de functie", "data on the function"}},
    {'d', Word::d, {"bekwaamheden van de werknemer", "skills of the employee"}},
    {'e', Word::e, {"eerste ziektedag", "first day of sickness"}},
    {'f', Word::f, {"probleemanalyse met advies", "problem analysis with advice"}},
    {'g', Word::g, {"plan van aanpak met bijstellingen", "plan of action with its adjustments"}},
    {'h', Word::h, {"eerstejaars- en laatste evaluatie", "first-year and last evaluation"}},
    {'i', Word::i, {"actueel oordeel over de arbeidsrelatie",
                    "actueel oordeel on the working relation"}},
    {'j', Word::j, {"actueel oordeel over verloop en mogelijkheden",
                    "actueel oordeel on course and possibilities"}},
    {'k', Word::k, {"actueel oordeel over passende arbeid", "actueel oordeel on suitable work"}},
    {'l', Word::l, {"oordeel van de werknemer", "opinion of the employee"}},
}};
// clang-format on

/// The names of a set of parts.
Message titles(const WordSet& parts);

/// The last day of UWV's completion term: the one in its letter, else so many days after it; on a
/// Saturday, Sunday or feast day the next working day (UWV's handbook; Algemene termijnenwet).
Date last_day(const Event& request, int days);

/// What of the report is there, by its own lists or by the events.
class Report {
 public:
  /// `brief`: will the short report do (VHV art. 2a)?
  Report(const Case& c, Tri brief);

  /// Is the part asked of this report? Unknown: of a limited report practice does not ask for it
  /// (no possibilities throughout, or perhaps none), or it is not sure that the short report will
  /// do.
  [[nodiscard]] Tri asks(const ReportPart& part) const;
  [[nodiscard]] Tri has(const ReportPart& part) const;
  /// Its name, of what this report can owe: a contract that ended in the first year has no
  /// first-year evaluation.
  [[nodiscard]] Text title(const ReportPart& part) const;
  /// Does the list of the report leave the part out, or are its documents not there, and does
  /// nothing on file tell that it was added? Who answered UWV is presumed to have added what it
  /// asked for.
  [[nodiscard]] bool left_out(const ReportPart& part) const;
  /// No possibilities throughout, with reasons: there was nothing to plan or to evaluate. Unknown:
  /// nobody can tell whether there were.
  [[nodiscard]] Tri limited() const { return limited_; }
  /// Will the short report do (VHV art. 2a)?
  [[nodiscard]] Tri brief() const { return brief_; }
  /// The last report with a list, else the last report. Null: none.
  [[nodiscard]] const Event* event() const { return event_; }

 private:
  [[nodiscard]] Tri on_file(const ReportPart& part) const;
  [[nodiscard]] Tri derived(char letter, Date until, bool presumed) const;
  [[nodiscard]] Tri drawn_up_since(char letter, Date day) const;
  [[nodiscard]] bool refused(char letter) const;
  [[nodiscard]] Tri there(Kind k, Date until) const;
  [[nodiscard]] Tri end_evaluation_on(Field part, Date until, bool presumed) const;
  [[nodiscard]] Tri opinion_on(Field topic, Date until) const;
  [[nodiscard]] Tri evaluations(Date until, bool presumed) const;
  [[nodiscard]] Tri in_brief_report(bool presumed) const;

  const Case& c_;
  const Tri brief_;
  const Tri limited_;      ///< no possibilities throughout, so there was nothing to plan
  const Tri planned_;      ///< a plan was owed when it was made, and what follows from one
  bool listed_ = false;    ///< a report says which parts it has
  const bool delivered_;   ///< the reports and the requests of UWV, all of them
  bool answered_ = false;  ///< handed in when UWV asked, but not said what
  WordSet parts_;          ///< listed
  WordSet supplied_;       ///< handed in when UWV asked
  WordSet perhaps_;        ///< the same, but nobody knows whether they were
  WordSet missed_;         ///< asked for by UWV, and not handed in before its term lapsed
  const Event* event_ = nullptr;
};

}  // namespace poortwachter

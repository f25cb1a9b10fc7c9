// What lowers the risk, for every format that is read by people: answers, repairs and grounds.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "report/selection.hpp"
#include "report/view.hpp"

namespace poortwachter {

enum class LeverKind : std::uint8_t { repair, answer, ground };

/// One thing that lowers the risk by itself.
struct Lever {
  LeverKind kind;
  Risk then;
  Risk confirmed;                  ///< of a ground: when UWV holds it to be good
  const Rule* rule;                ///< to repair or to answer; null: of a ground
  std::vector<const Rule*> about;  ///< shortcomings, of each of which it can be said; often empty
  const FindingView* finding;      ///< that it is about; null: of a ground
  std::optional<Date> until;       ///< last useful day
  /// Of a ground: the shortcomings of which the file points to its kind.
  std::vector<KnownGround> known{};
  const QuestionView* question = nullptr;  ///< of an answer
  Way way = Way::remedy;                   ///< of a repair
  std::vector<std::uint32_t> lines{};      ///< of the dossier, that then say so
};

/// What lowers it most first; of what lowers it as much, repairs first.
std::vector<Lever> levers(const View&);

/// The step that makes it good in its own words, from 1 up; 0: none does.
std::size_t step_that_says(std::span<const Lever> steps, const FindingView& f);

/// What to do about the findings of one rule, each piece of advice once; what a step of the plan
/// says is not said again.
std::vector<std::string> advice(const View&, const Group&, std::span<const Lever> steps, Language);

/// "Wat het risico verlaagt (tot de beslissing van UWV, uiterlijk 5 maart 2024)".
std::string lowers_title(const View&, Language);
/// What comes before all of them, as each day of it costs a day of pay; often empty.
std::string most_urgent(const View&, Language);

/// What the risk then is: of a ground that UWV has to hold good first, when it does.
Risk risk_after(const Lever&, const View&);

/// What is done or asked, as a sentence; and where to look for an answer, or what is open (often
/// empty).
std::string what_lowers(const Lever&, const View&, Language);
std::string what_about(const Lever&, Language);

/// "Naar GEEN RISICO, uiterlijk 5 maart 2024: ". Answers and grounds have their day in the heading.
std::string then_lead(const Lever&, const View&, Language);

/// How it is put in the dossier: lines of YAML to paste, or none where a line that is there
/// changes.
std::vector<std::string> to_paste(const Lever&, const View&);

/// What changes beside that: a line, or what is missing. Often empty.
std::string where_recorded(const Lever&, const View&, Language);

/// One sentence when nothing lowers it by itself.
std::string nothing_lowers(const View&, Language);

}  // namespace poortwachter

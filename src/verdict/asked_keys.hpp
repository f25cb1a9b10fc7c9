// What the dossier would say if it said more: answers filled in and taken out again, with the risk
// after each.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"

namespace poortwachter {

/// The risk now that the dossier of the case says more (ruled.hpp).
using Judged = std::function<Risk(const Looks& said)>;

/// What leaves a key open: events of a kind, or what is no event.
struct Holder {
  std::optional<Kind> kind;
  fields::BlockId block;
  auto operator<=>(const Holder&) const = default;
};

/// The keys that a dossier leaves open, each answered alike in all records that do, and the
/// auditor's answers.
class AskedKeys {
 public:
  /// `dossier` is that of the case. All must outlive it.
  AskedKeys(const Case& c, Dossier& dossier, Risk now, const Judged& judged)
      : c_(c), dossier_(dossier), now_(now), judged_(judged) {}

  /// The risk with one answer more under `beoordelingen`.
  Risk answered(const Rule& question, Word answer);

  /// By each key that settles what is open in these findings: the least and the most risk after an
  /// answer. False when there is none.
  bool ask(std::span<const Finding> open, Question& q);

 private:
  using Holders = std::set<Holder>;
  using Asked = std::map<Field, Holders>;
  /// A key, and what leaves it open.
  using Open = std::pair<Field, Holders>;
  using Bounds = std::pair<Risk, Risk>;
  /// What an answer was filled in in.
  using Filled = std::vector<Record*>;
  /// Own choice: each is a judgement.
  static constexpr std::size_t kMostCombinations = 16;

  template <typename Pick>
  Filled fill_in(Field key, const Said& answer, const Holders& holders, Pick lacks_it, Looks& said);
  template <typename Pick>
  Risk filled_in(Field key, const Said& answer, const Holders& holders, Pick lacks_it);
  [[nodiscard]] bool seen(const Event& e, Field key) const;
  [[nodiscard]] bool leaves_open(const AskedKey& a) const;
  /// The lines of the events that leave it open, ascending.
  [[nodiscard]] std::vector<std::uint32_t> open_lines(Field key, const Holders& holders) const;
  /// Is the risk this after some answer in the last of the events that leave it open?
  bool last_does(Risk least, Field key, const Holders& holders);
  [[nodiscard]] std::size_t combinations(const Asked& asked) const;
  /// Widens to the risks after an answer by each of these keys, beside what was filled in.
  void together(std::span<const Open> keys, Looks said, Question& q);
  /// The least and the most risk after an answer.
  Bounds after(const Open& open);

  const Case& c_;
  Dossier& dossier_;
  Risk now_;
  const Judged& judged_;
  std::map<Open, Bounds> known_;  ///< several rules ask for the same
};

}  // namespace poortwachter

// The findings of one rule, on the page of `text`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/lowers.hpp"
#include "report/page.hpp"
#include "report/selection.hpp"
#include "report/view.hpp"

namespace poortwachter {

/// Writes the groups of one dossier, in the order of the page: of a ground that several rest on the
/// words stand once on end.
class GroupText {
 public:
  /// How many findings of one rule are written out where only an overview is asked.
  static constexpr std::size_t kOverview = 2;

  /// `steps`: of the plan that stands above; they must outlive it, as the others must.
  GroupText(Page& page, const View& view, std::span<const Lever> steps, const ReportOptions& o)
      : page_(page), v_(view), o_(o), l_(o.language), steps_(steps) {}

  /// Where nothing of several was made good since the loonsanctie, once for all.
  void say_repaired_once(const std::vector<Group>&);
  /// What was found, where and on what it rests, what to do.
  void whole(const Group&);
  /// What was found and the first that it rests on, a sentence each; `remedy`: and what to do.
  void brief(const Group&, bool remedy);
  /// A line for each finding; of a rule with many only the first, unless all are asked for.
  void overview(const Group&);
  /// Made good, or under a ground while the risk is low: nothing is to be done about it.
  [[nodiscard]] bool settled(const Group&) const;

 private:
  void ruling(const Rule&);
  void repaired(const Group&);
  void grounds(const Group&);
  [[nodiscard]] std::string where(const Rule&, std::uint32_t line) const;
  [[nodiscard]] std::string line(const FindingView&) const;
  void advice(const Group&);

  Page& page_;
  const View& v_;
  const ReportOptions& o_;
  Language l_;
  std::span<const Lever> steps_;
  std::string_view last_ground_;  ///< written last
  bool none_repaired_ = false;    ///< said already of the section
};

}  // namespace poortwachter

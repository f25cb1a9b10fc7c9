// What falls short, on the page of `text`: what sets the risk, then the rest in a line each.
#pragma once

#include <cstddef>

#include "report/group_text.hpp"
#include "report/page.hpp"
#include "report/view.hpp"

namespace poortwachter {

/// How much of it is written out; the rest is counted.
struct Told {
  std::size_t whole;   ///< rules of which the shortcomings are whole,
  std::size_t brief;   ///< and those told in brief,
  std::size_t remedy;  ///< of which so many with what to do
  std::size_t remark;  ///< rules of those that do not set the risk
};
void append_shortcomings(Page&, GroupText&, const View&, const ReportOptions&, const Told&);

}  // namespace poortwachter

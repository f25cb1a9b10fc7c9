// What falls short, on the page of `text`: what sets the risk, then the rest in a line each.
#pragma once

#include <cstddef>

#include "report/group_text.hpp"
#include "report/page.hpp"
#include "report/view.hpp"

namespace poortwachter {

/// `whole`: rules of which the shortcomings are whole; of the others what was found.
void append_shortcomings(Page&, GroupText&, const View&, const ReportOptions&, std::size_t whole);

}  // namespace poortwachter

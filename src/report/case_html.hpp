// One case on the page of `html`: what decides on the first page of A4, the rest behind it.
#pragma once

#include <string>

#include "report/view.hpp"

namespace poortwachter::html {

/// Of a dossier that was not checked: why.
void append_case(std::string& out, const View&, const ReportOptions&);

}  // namespace poortwachter::html

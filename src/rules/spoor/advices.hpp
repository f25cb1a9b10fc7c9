// What the experts advised, and what became of it (BRB par. 6).
#pragma once

#include <optional>
#include <vector>

#include "case/case.hpp"

namespace poortwachter {

/// One thing that was advised, and what became of it.
struct Advice {
  const Event* event = nullptr;
  std::optional<Word> what;  ///< none: not said what, or an intervention that was itself advised
  Date due;
  std::optional<Date> counted_from;  ///< the last day; none: it is that of the plan
  std::optional<Date> done;          ///< carried out, or departed from with reasons
  bool departed = false;
  bool left_out = false;          ///< departed from because the AOW age is near
  bool perhaps_left_out = false;  ///< the same, and the file does not say since when
  bool in_part = false;
  bool open = false;     ///< may have been carried out: the file does not say
  bool claimed = false;  ///< `opgevolgd: ja`, but nothing on file carries it out
  bool undelivered = false;
};

/// By the day of the advice; the same again, while it lies there, is told once.
std::vector<Advice> advices(const Case& c);

/// What was advised: "ander werk".
Message advised(const Advice& a);

}  // namespace poortwachter

#include "rules/medisch/geen-mogelijkheden-onderbouwd.rule.hpp"
#include "rules/medisch/substantiated.hpp"

namespace poortwachter::medisch_geen_mogelijkheden_onderbouwd {

/// "No possibilities" exempts from all efforts, so it must be shown (BRB par. 3 and 6).
void check(Check& k) {
  check_substantiated(k, {.none = true,
                          .pass = says<msg::pass>,
                          .unsubstantiated = says<msg::unsubstantiated>,
                          .not_competent = says<msg::not_competent>,
                          .contradicted = says<msg::contradicted>,
                          .overruled = says<msg::overruled>,
                          .confirmed = nullptr,
                          .unknown = says<msg::unknown>,
                          .unknown_possibilities = nullptr,
                          .unknown_silent = nullptr,
                          .unknown_current = nullptr,
                          .unknown_after_none = nullptr,
                          .unknown_seen = says<msg::unknown_seen>,
                          .unknown_answer = says<msg::unknown_answer>,
                          .unknown_since = says<msg::unknown_since>,
                          .unknown_none_since = says<msg::unknown_none_since>,
                          .unknown_repeated = says<msg::unknown_repeated>,
                          .unknown_weighed = says<msg::unknown_weighed>,
                          .unknown_absent = says<msg::unknown_absent>,
                          .upcoming = says<msg::upcoming>,
                          .not_applicable = says<msg::not_applicable>});
}

}  // namespace poortwachter::medisch_geen_mogelijkheden_onderbouwd
